// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/live/live_session.h"
#include "core/plan/live/protocol.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <set>

namespace bitsmith::live {

/// Answers the requests of one client, in their order. A thread that reads hands lines to take(); the thread
/// that computes is in work(). Both may write: write() is called with whole lines, never by two at once.
class LiveServer {
 public:
  explicit LiveServer(std::function<void(const std::string &)> write) : m_write(std::move(write)) {}

  /// Reads a line: queues a request, does a cancellation at once, answers what is no request.
  void take(const Line &line);
  /// There are no more lines. What was asked for is still answered, then work() returns.
  void endInput();
  /// Gives up what is being done and what waits; work() returns. For a client that has gone away.
  void stop();

  /// Answers until the input has ended or `shutdown` was asked for.
  void work();

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<Request> next();
  void cancel(const nlohmann::json &id);
  bool isCancelled() const;
  void answer(const Request &request);
  nlohmann::json perform(const Request &request);
  void write(const std::string &line);
  /// What a request hears while it works: tells of it at most every few milliseconds, and gives up.
  Progressed progressOf(const Request &request);
  LiveSession &session();

  std::function<void(const std::string &)> m_write;
  std::mutex m_writing;

  mutable std::mutex m_mutex; ///< of all below, up to the session
  std::condition_variable m_changed;
  std::deque<Request> m_waiting;
  std::optional<nlohmann::json> m_current; ///< id of the request in hand
  bool m_isCurrentCancelled = false;
  bool m_hasEnded = false;
  bool m_isStopped = false;

  std::unique_ptr<LiveSession> m_session; ///< of the thread that computes
};

} // namespace bitsmith::live
