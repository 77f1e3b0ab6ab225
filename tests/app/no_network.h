// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>

#include <array>
#include <csignal>
#include <cstddef>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/// Programs under a rule of the kernel that ends them, with the signal SIGSYS, when they ask for a socket of
/// the internet: one to listen on as well as one to fetch something with. Their child processes live under it
/// too. It takes no rights to set up.
namespace bitsmith::test {

/// Puts this process under the rule. @return false where the kernel cannot
inline bool forbidNetwork() {
  const auto jumpUnless = [](__u32 value, __u8 skipped) -> sock_filter {
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped);
  };
  const auto load = [](std::size_t place) -> sock_filter {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<__u32>(place));
  };
  const sock_filter end = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  const sock_filter pass = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  std::array rules{
      load(offsetof(seccomp_data, nr)),
      jumpUnless(SYS_socket, 5),
      load(offsetof(seccomp_data, args[0])), // the lower half, on little-endian machines
      jumpUnless(AF_INET, 1),
      end,
      jumpUnless(AF_INET6, 1),
      end,
      pass,
  };
  const sock_fprog program{.len = static_cast<unsigned short>(rules.size()), .filter = rules.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// What becomes of a process under the rule that asks for a socket.
enum class Rule { holds, doesNotHold, isNotPossible };
inline Rule tryRule(int family) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (!forbidNetwork())
      ::_exit(2);
    ::close(::socket(family, SOCK_STREAM, 0));
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status))
    return WTERMSIG(status) == SIGSYS ? Rule::holds : Rule::doesNotHold;
  return WEXITSTATUS(status) == 2 ? Rule::isNotPossible : Rule::doesNotHold;
}

/// Has a process that is not started yet live under the rule.
inline void forbidNetwork(QProcess &process) {
  process.setChildProcessModifier([] {
    if (!forbidNetwork())
      ::_exit(99);
  });
}

} // namespace bitsmith::test
