// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/child_process.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bitsmith {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t mostOutput = 64u
                                   << 20; ///< of a scheduler with a hundred thousand tasks a few megabytes

/// Both ends of a pipe, closed when it goes.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
      throw workFailed(std::string("a pipe cannot be made: ") + std::strerror(errno));
  }
  ~Pipe() {
    closeReading();
    closeWriting();
  }
  Pipe(const Pipe &) = delete;
  Pipe &operator=(const Pipe &) = delete;

  int reading() const { return m_ends[0]; }
  int writing() const { return m_ends[1]; }
  void closeReading() { close(m_ends[0]); }
  void closeWriting() { close(m_ends[1]); }

 private:
  static void close(int &end) {
    if (end >= 0)
      ::close(end);
    end = -1;
  }
  std::array<int, 2> m_ends{-1, -1};
};

std::vector<char *> pointersTo(const std::vector<std::string> &words) {
  std::vector<char *> pointers;
  pointers.reserve(words.size() + 1);
  for (const std::string &word : words)
    pointers.push_back(const_cast<char *>(word.c_str())); // posix_spawn's signature; it does not write there
  pointers.push_back(nullptr);
  return pointers;
}

/// Starts it with its output into the pipes, its input from nowhere, and the signals as they are by default.
pid_t start(const std::vector<std::string> &words, const std::vector<std::string> &environment,
            const Pipe &output, const Pipe &errors) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, output.writing(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, errors.writing(), STDERR_FILENO);
  sigset_t signals;
  sigfillset(&signals);
  ::posix_spawnattr_setsigdefault(&attributes, &signals);
  sigemptyset(&signals);
  ::posix_spawnattr_setsigmask(&attributes, &signals);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  pid_t child = -1;
  const int fault = ::posix_spawnp(&child, words.front().c_str(), &actions, &attributes,
                                   pointersTo(words).data(), pointersTo(environment).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (fault == ENOENT)
    throw badInput("the program " + words.front() + " was not found in PATH");
  if (fault != 0)
    throw workFailed("the program " + words.front() + " cannot be started: " + std::strerror(fault));
  return child;
}

/// Takes what is there. @return whether the other end is still open
bool drain(int descriptor, std::string &text) {
  char buffer[16384];
  const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
  if (count < 0)
    return errno == EINTR || errno == EAGAIN;
  if (text.size() < mostOutput)
    text.append(buffer, static_cast<std::size_t>(count));
  return count > 0;
}

/// Reads both until they are closed. @return whether that was before the deadline
bool readAll(Pipe &output, Pipe &errors, ProgramOutput &result, Clock::time_point deadline) {
  while (output.reading() >= 0 || errors.reading() >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0)
      return false;
    std::array<pollfd, 2> waits{pollfd{output.reading(), POLLIN, 0}, pollfd{errors.reading(), POLLIN, 0}};
    if (::poll(waits.data(), waits.size(), static_cast<int>(std::min<long long>(left, 60'000))) < 0)
      continue; // a signal: the deadline is looked at again
    if (waits[0].revents != 0 && !drain(output.reading(), result.output))
      output.closeReading();
    if (waits[1].revents != 0 && !drain(errors.reading(), result.errors))
      errors.closeReading();
  }
  return true;
}

int waitFor(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

ProgramOutput runProgram(const std::vector<std::string> &words, const std::vector<std::string> &environment,
                         std::chrono::milliseconds patience) {
  Pipe output;
  Pipe errors;
  const pid_t child = start(words, environment, output, errors);
  output.closeWriting();
  errors.closeWriting();
  ProgramOutput result;
  result.timedOut = !readAll(output, errors, result, Clock::now() + patience);
  if (result.timedOut)
    ::kill(-child, SIGKILL);
  result.status = waitFor(child);
  return result;
}

} // namespace bitsmith
