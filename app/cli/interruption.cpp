// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interruption.h"

#include "app/cli/commands.h"

#include <csignal>
#include <unistd.h>

namespace bitsmith {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void onSignal(int) {
  if (interrupted != 0) {
    constexpr char clearLine[] = "\r\x1b[K";
    if (::isatty(STDERR_FILENO) == 1 && ::write(STDERR_FILENO, clearLine, sizeof clearLine - 1) < 0)
      ::_exit(exit_status::interrupted);
    ::_exit(exit_status::interrupted);
  }
  interrupted = 1;
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
  return interrupted != 0;
}

} // namespace bitsmith
