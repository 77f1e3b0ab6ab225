// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interruption.h"

#include "app/cli/commands.h"

#include <atomic>
#include <csignal>
#include <unistd.h>

namespace bitsmith {

namespace {

/// A signal may come to any thread of the process, not only to the one that asks.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "what a signal's handler may touch");

void onSignal(int) {
  if (interrupted.exchange(true)) {
    constexpr char clearLine[] = "\r\x1b[K";
    if (::isatty(STDERR_FILENO) == 1 && ::write(STDERR_FILENO, clearLine, sizeof clearLine - 1) < 0)
      ::_exit(exit_status::interrupted);
    ::_exit(exit_status::interrupted);
  }
}

} // namespace

void catchInterruptions() {
  struct sigaction action = {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool wasInterrupted() {
  return interrupted;
}

} // namespace bitsmith
