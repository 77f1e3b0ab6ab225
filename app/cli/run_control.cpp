// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/run_control.h"

#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "core/plan/base/error.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <unistd.h>

namespace bitsmith {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::milliseconds tellInterval{50};
constexpr int pollMilliseconds = 100; ///< until an interruption is looked for again
constexpr std::size_t longestLine = 4096;
constexpr std::int64_t mostSteps = 1'000'000'000;

void tell(const Json &json) {
  // What it answers to may hold anything.
  writeOutput(json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void complain(const std::string &message) {
  tell({{"type", "error"}, {"message", message}});
}

} // namespace

void RunControl::setPaused(bool paused) {
  m_paused = paused;
  m_told = false;
  m_stepsLeft = 0;
  if (!paused)
    tell({{"type", "running"}});
}

void RunControl::obey(const std::string &line) {
  const std::size_t space = line.find(' ');
  const std::string command = line.substr(0, space);
  const std::string argument = space == std::string::npos ? std::string() : line.substr(space + 1);
  if (command == "pause" && argument.empty()) {
    setPaused(true);
  } else if (command == "continue" && argument.empty()) {
    setPaused(false);
  } else if (command == "watch") {
    m_layer = argument;
    m_lookAgain = true;
  } else if (command == "step") {
    std::int64_t steps = 1;
    const char *end = argument.data() + argument.size();
    const auto read = std::from_chars(argument.data(), end, steps);
    if (!argument.empty() && (read.ec != std::errc() || read.ptr != end || steps < 1 || steps > mostSteps))
      return complain("step " + argument + ": expected a whole number from 1 to " +
                      std::to_string(mostSteps));
    m_paused = true;
    m_told = false;
    m_stepsLeft = steps;
  } else {
    complain("\"" + line + "\" is no command: expected pause, continue, step [N] or watch [LAYER]");
  }
}

/// Obeys what is there; waits so long for something where nothing is.
void RunControl::readCommands(int waitMilliseconds) {
  pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  while (m_open && ::poll(&input, 1, waitMilliseconds) > 0) {
    waitMilliseconds = 0;
    char buffer[1024];
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count <= 0) {
      m_open = false; // whoever led the run has gone
      return;
    }
    m_input.append(buffer, static_cast<std::size_t>(count));
    for (std::size_t end = 0; (end = m_input.find('\n')) != std::string::npos; m_input.erase(0, end + 1))
      obey(m_input.substr(0, end));
    if (m_input.size() > longestLine) {
      m_input.clear();
      complain("a line is longer than " + std::to_string(longestLine) + " characters");
    }
  }
}

void RunControl::tellLayer(const LayerLook &look) {
  m_lookAgain = false;
  if (m_layer.empty())
    return;
  try {
    Json view = toJson(look(m_layer));
    view["type"] = "layer";
    tell(view);
  } catch (const Error &error) {
    m_layer.clear();
    complain(error.what());
  }
  m_lastTold = std::chrono::steady_clock::now();
}

void RunControl::stepDone(const StepRecord &step, std::int64_t totalSteps) {
  Progress::stepDone(step, totalSteps);
  m_step = step.step;
}

void RunControl::holdUp(const LayerLook &look) {
  const bool wasStepping = m_stepsLeft > 0;
  if (wasStepping)
    --m_stepsLeft;
  readCommands(0);
  const bool isDue = std::chrono::steady_clock::now() - m_lastTold >= tellInterval;
  if (isDue || m_lookAgain || (wasStepping && m_stepsLeft == 0))
    tellLayer(look);
  while (m_paused && m_stepsLeft == 0 && m_open && !wasInterrupted()) {
    if (m_lookAgain)
      tellLayer(look);
    if (!std::exchange(m_told, true))
      tell({{"type", "paused"}, {"step", m_step}});
    readCommands(pollMilliseconds);
  }
}

} // namespace bitsmith
