// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/live_server.h"

#include "core/engine/runs/single_run.h"
#include "core/plan/base/error.h"
#include "core/plan/base/json_reader.h"

#include <algorithm>
#include <iterator>

namespace bitsmith::live {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::milliseconds progressInterval{50};

constexpr const char *methods[] = {"initialize", "open", "evaluate", "distribution", "shutdown"};

Fault cancelledFault(const Json &id) {
  return {.id = id, .code = error_code::cancelled, .message = "cancelled"};
}

int codeOf(const Error &error) {
  return error.kind() == ErrorKind::badInput ? error_code::badInput : error_code::workFailed;
}

/// Params are read apart from the work, so that their faults have JSON-RPC's own code.
template<class Read>
auto readOrRefuse(const Json &id, const Read &read) -> decltype(read()) {
  try {
    return read();
  } catch (const Error &error) {
    throw Fault{.id = id, .code = error_code::invalidParams, .message = error.what()};
  }
}

} // namespace

void LiveServer::write(const std::string &line) {
  const std::lock_guard lock(m_writing);
  m_write(line);
}

void LiveServer::take(const Line &line) {
  if (line.isTooLong)
    return write(errorLine(
        {.id = {}, .message = "the message is longer than " + std::to_string(longestLine) + " bytes"}));
  auto message = parseRequest(line.text);
  if (const auto *fault = std::get_if<Fault>(&message))
    return write(errorLine(*fault));
  auto &request = std::get<Request>(message);
  if (request.isNotification()) {
    // A notification is never answered, so that a wrong one passes in silence, as JSON-RPC has it.
    if (request.method != "cancel")
      return;
    try {
      cancel(readCancelParams(request.params));
    } catch (const Error &) {
    }
    return;
  }
  if (std::ranges::find(methods, request.method) == std::end(methods))
    return write(errorLine({.id = request.id,
                            .code = error_code::methodNotFound,
                            .message = "method " + brief(request.method) +
                                       " is not known here: expected initialize, open, evaluate, "
                                       "distribution or shutdown"}));
  const std::lock_guard lock(m_mutex);
  m_waiting.push_back(std::move(request));
  m_changed.notify_one();
}

void LiveServer::cancel(const Json &id) {
  bool wasWaiting = false;
  {
    const std::lock_guard lock(m_mutex);
    if (m_current && *m_current == id)
      m_isCurrentCancelled = true;
    wasWaiting = std::erase_if(m_waiting, [&](const Request &request) { return request.id == id; }) > 0;
  }
  if (wasWaiting)
    write(errorLine(cancelledFault(id)));
}

void LiveServer::endInput() {
  const std::lock_guard lock(m_mutex);
  m_hasEnded = true;
  m_changed.notify_one();
}

void LiveServer::stop() {
  const std::lock_guard lock(m_mutex);
  m_waiting.clear();
  m_hasEnded = m_isStopped = m_isCurrentCancelled = true;
  m_changed.notify_one();
}

std::optional<Request> LiveServer::next() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_hasEnded || !m_waiting.empty(); });
  if (m_isStopped || m_waiting.empty())
    return std::nullopt;
  Request request = std::move(m_waiting.front());
  m_waiting.pop_front();
  m_current = request.id;
  m_isCurrentCancelled = false;
  return request;
}

bool LiveServer::isCancelled() const {
  const std::lock_guard lock(m_mutex);
  return m_isCurrentCancelled;
}

Progressed LiveServer::progressOf(const Request &request) {
  return [this, id = request.id, last = Clock::now()](double done) mutable {
    if (isCancelled())
      throw Interrupted();
    const Clock::time_point now = Clock::now();
    if (now - last < progressInterval)
      return;
    last = now;
    write(notificationLine("progress", {{"id", id}, {"done", done}}));
  };
}

LiveSession &LiveServer::session() {
  if (!m_session)
    throw Fault{.id = {},
                .code = error_code::nothingOpen,
                .message = "no network is open: send open with the folder of a trained run first"};
  return *m_session;
}

Json LiveServer::perform(const Request &request) {
  const auto refuse = [&](const auto &read) { return readOrRefuse(request.id, read); };
  if (request.method == "initialize") {
    refuse([&] { return readInitializeParams(request.params); });
    return {{"protocol", protocolVersion}, {"program", "bitsmith-cli"}, {"version", BITSMITH_VERSION}};
  }
  if (request.method == "open") {
    const Experiment experiment = refuse([&] { return readOpenParams(request.params); });
    m_session.reset(); // the old network and its pictures go before the new ones come
    m_session = std::make_unique<LiveSession>(experiment, progressOf(request));
    return m_session->describe();
  }
  if (request.method == "evaluate") {
    const PrecisionChoice choice = refuse([&] { return readEvaluateParams(request.params); });
    return session().evaluate(choice, progressOf(request));
  }
  if (request.method == "distribution") {
    const DistributionParams params = refuse([&] { return readDistributionParams(request.params); });
    return session().distribution(params, progressOf(request));
  }
  refuse([&] { return readNoParams(request.params); });
  return nullptr; // shutdown
}

void LiveServer::answer(const Request &request) {
  const auto failed = [&](int code, const std::string &message) {
    write(errorLine({.id = request.id, .code = code, .message = message}));
  };
  try {
    std::string line;
    withClearErrors([&] { line = resultLine(request.id, perform(request)); });
    write(line);
  } catch (const Interrupted &) {
    write(errorLine(cancelledFault(request.id)));
  } catch (const Fault &fault) {
    failed(fault.code, fault.message);
  } catch (const Error &error) {
    failed(codeOf(error), error.what());
  }
}

void LiveServer::work() {
  while (const std::optional<Request> request = next()) {
    answer(*request);
    const std::lock_guard lock(m_mutex);
    m_current.reset();
    if (request->method == "shutdown") {
      m_waiting.clear();
      return;
    }
  }
}

} // namespace bitsmith::live
