// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/live_server.h"
#include "core/plan/base/error.h"
#include "core/plan/base/write_all.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace bitsmith {

namespace {

/// Takes stdout for the protocol alone: whatever a library prints there goes to stderr from now on.
/// @return the descriptor that was stdout
int takeOutput() {
  const int protocol = ::dup(STDOUT_FILENO);
  if (protocol < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
    throw workFailed(std::string("stdout cannot be used: ") + std::strerror(errno));
  return protocol;
}

int newEvent() {
  const int event = ::eventfd(0, EFD_CLOEXEC);
  if (event < 0)
    throw workFailed(std::string("nothing can wake the reader of stdin: ") + std::strerror(errno));
  return event;
}

/// Reads lines for a server on a thread of its own, up to the end of the input or of this object: after
/// `shutdown` the input may never end.
class InputReader {
 public:
  explicit InputReader(live::LiveServer &server)
      : m_wake(newEvent()), m_thread([this, &server] { read(server); }) {}
  ~InputReader() {
    ::eventfd_write(m_wake, 1);
    m_thread.join();
    ::close(m_wake);
  }
  InputReader(const InputReader &) = delete;
  InputReader &operator=(const InputReader &) = delete;

 private:
  void read(live::LiveServer &server) const {
    live::LineReader reader;
    std::array<char, 1 << 16> buffer{};
    std::array<pollfd, 2> sources{{{STDIN_FILENO, POLLIN, 0}, {m_wake, POLLIN, 0}}};
    for (;;) {
      if (::poll(sources.data(), sources.size(), -1) < 0) {
        if (errno == EINTR)
          continue;
        break;
      }
      if (sources[1].revents != 0)
        return;
      if (sources[0].revents == 0)
        continue;
      const ssize_t bytes = ::read(STDIN_FILENO, buffer.data(), buffer.size());
      if (bytes < 0 && errno == EINTR)
        continue;
      if (bytes <= 0)
        break;
      for (const live::Line &line : reader.add({buffer.data(), static_cast<std::size_t>(bytes)}))
        server.take(line);
    }
    for (const live::Line &line : reader.finish())
      server.take(line);
    server.endInput();
  }

  int m_wake;
  std::thread m_thread;
};

int serve() {
  const int output = takeOutput();
  live::LiveServer *stopped = nullptr;
  live::LiveServer server([output, &stopped](const std::string &line) {
    if (!writeAll(output, line))
      stopped->stop();
  });
  stopped = &server;
  const InputReader reader(server);
  server.work();
  return exit_status::done;
}

} // namespace

Command addServeCommand(CLI::App &program) {
  CLI::App *command = program.add_subcommand(
      "serve", "Keep a trained network in memory and measure plans as they are asked for (JSON-RPC 2.0)");
  command->footer(
      "One message a line on stdin and stdout; the user guide describes them. Example:\n"
      "  printf '%s\\n' "
      "'{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"open\",\"params\":{\"run\":\"runs/fp32\"}}' "
      "\\\n"
      "    '{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"evaluate\",\"params\":{\"precision\":{\"preset\":"
      "\"ultra_low\"}}}' | bitsmith-cli serve");
  return {command, [] { return serve(); }};
}

} // namespace bitsmith
