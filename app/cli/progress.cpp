// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progress.h"

#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "core/plan/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace bitsmith {

namespace {

constexpr std::chrono::milliseconds drawInterval{100};
constexpr std::size_t widestBar = 30;
constexpr std::size_t narrowestBar = 6;

std::size_t terminalWidth() {
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// stderr is unbuffered and may be gone; progress is not worth failing for.
void writeError(const std::string &text) {
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

std::string barText(double share, std::size_t width) {
  const auto full = static_cast<std::size_t>(share * static_cast<double>(width));
  std::string text;
  for (std::size_t i = 0; i < width; ++i)
    text += i < full ? "█" : "░";
  return text;
}

/// "1:05", "2:01:05"
std::string clock(double seconds) {
  const long whole = std::lround(seconds);
  const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  if (whole < 3600)
    return std::to_string(whole / 60) + ":" + two(whole % 60);
  return std::to_string(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60);
}

/// The first `width` characters of UTF-8 text.
std::string cutTo(const std::string &text, std::size_t width) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && characters++ == width)
      return text.substr(0, i);
  return text;
}

} // namespace

ProgressStyle detectProgressStyle() {
  const char *terminal = std::getenv("TERM");
  const bool canRedraw = ::isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
  return canRedraw ? ProgressStyle::bar : ProgressStyle::lines;
}

void Progress::runStarted(const Experiment &experiment, std::size_t index, std::size_t count) {
  m_experiment = experiment;
  m_index = index;
  m_count = count;
  m_steps = 0;
  m_runStart = Clock::now();
}

std::string Progress::label() const {
  const std::string number =
      m_count > 1 ? std::to_string(m_index + 1) + "/" + std::to_string(m_count) + " " : std::string();
  return number + m_experiment.name;
}

double Progress::studySecondsLeft(const StepRecord &step) const {
  const double now = std::chrono::duration<double>(Clock::now() - m_runStart).count() + step.secondsLeft;
  const double member =
      (m_finishedSeconds + now) / static_cast<double>(m_finished + 1); // mean of the known and this one
  return step.secondsLeft + member * static_cast<double>(m_count - m_index - 1);
}

void Progress::stepDone(const StepRecord &step, std::int64_t totalSteps) {
  const double weight = m_steps++ == 0 ? 1.0 : 0.1;
  m_loss += weight * (step.loss - m_loss);
  m_accuracy += weight * (step.accuracy - m_accuracy);
  const Clock::time_point now = Clock::now();
  if (m_style != ProgressStyle::bar || now - m_lastDraw < drawInterval)
    return;
  m_lastDraw = now;
  draw(step, totalSteps);
}

void Progress::draw(const StepRecord &step, std::int64_t totalSteps) {
  const double share =
      static_cast<double>(step.step) / static_cast<double>(std::max<std::int64_t>(totalSteps, 1));
  const bool trains = !needsStart(m_experiment.task);
  const std::string task =
      trains ? "epoch " + std::to_string(step.epoch) + "/" + std::to_string(m_experiment.training.epochs)
             : std::string(toString(m_experiment.task));
  const std::string before = cutTo(label(), 32) + "  " + task + "  ";
  // Numbers keep their width, so that the bar does not jump.
  const std::string total = std::to_string(totalSteps);
  std::string number = std::to_string(step.step);
  number.insert(0, total.size() - std::min(number.size(), total.size()), ' ');
  const std::string after =
      format(" %3.0f %%", 100 * share) + "  step " + number + "/" + total +
      (trains ? format("  loss %6.3f", m_loss) + format("  accuracy %5.1f %%", 100 * m_accuracy)
              : std::string()) +
      "  " + clock(studySecondsLeft(step)) + " left";
  // The last column stays free: some terminals wrap when it is written.
  const std::size_t width = terminalWidth() - 1;
  const std::size_t used = screenWidth(before) + screenWidth(after);
  const std::size_t bar = used < width ? std::min(width - used, widestBar) : 0;
  const std::string line = bar >= narrowestBar ? before + barText(share, bar) + after : before + after;
  writeError("\r" + cutTo(line, width) + "\x1b[K");
  m_drawn = true;
}

void Progress::clear() {
  if (m_drawn)
    writeError("\r\x1b[K");
  m_drawn = false;
}

void Progress::writeLine(const std::string &line) {
  clear();
  writeError(line + "\n");
}

void Progress::epochDone(const EpochRecord &epoch, std::int64_t epochs) {
  if (m_style != ProgressStyle::lines)
    return;
  writeLine(label() + "  epoch " + std::to_string(epoch.epoch) + "/" + std::to_string(epochs) +
            format("  loss %.4f", epoch.trainLoss) + "  train " + percent(epoch.trainAccuracy) + "  test " +
            accuracyText(epoch.testAccuracy, epoch.testInterval) + "  " + duration(epoch.seconds));
}

void Progress::candidateEvaluated(const CandidateRecord &candidate, std::int64_t evaluations) {
  if (m_style != ProgressStyle::lines)
    return;
  std::string bits;
  for (const int weight : candidate.weightBits)
    bits += (bits.empty() ? "" : " ") + std::to_string(weight);
  writeLine(label() + "  plan " + std::to_string(candidate.index) + "/" + std::to_string(evaluations) +
            "  weight bits " + cutTo(bits, 40) + format("  %.3f MB", candidate.memoryMb) + "  " +
            accuracyText(candidate.accuracy, candidate.accuracyInterval) + "  " + candidate.origin);
}

void Progress::runFinished(const RunResult &result) {
  m_finishedSeconds += std::chrono::duration<double>(Clock::now() - m_runStart).count();
  ++m_finished;
  if (m_style != ProgressStyle::none && m_count > 1)
    writeLine(label() + "  finished: " +
              (givesNetwork(result.task)
                   ? "accuracy " + accuracyText(result.accuracy, result.accuracyInterval) + "  "
                   : std::string()) +
              duration(result.seconds));
}

void Progress::runsCounted(const ExecutionCounts &counts) {
  if (m_style == ProgressStyle::none)
    return;
  std::string line = std::to_string(counts.finished) + " of " + std::to_string(counts.all) + " finished, " +
                     std::to_string(counts.running) + " running, " + std::to_string(counts.queued) +
                     " queued";
  if (counts.failed > 0)
    line += ", " + std::to_string(counts.failed) + " failed";
  if (m_style == ProgressStyle::lines)
    return writeLine(line);
  writeError("\r" + cutTo(line, terminalWidth() - 1) + "\x1b[K");
  m_drawn = true;
}

void Progress::warned(const std::string &message) {
  clear();
  if (m_style != ProgressStyle::none)
    writeMessage("warning: " + message);
}

bool Progress::shouldStop() {
  return wasInterrupted();
}

} // namespace bitsmith
