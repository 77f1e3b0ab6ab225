// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Messages of the warm engine (`bitsmith-cli serve`): JSON-RPC 2.0 (jsonrpc.org/specification), one message
/// a line of UTF-8.
namespace bitsmith::live {

/// Raised when a message changes so that an older reader would misunderstand it.
inline constexpr int protocolVersion = 1;
/// Bytes of a line; a longer one is answered with an error and passed over.
inline constexpr std::size_t longestLine = std::size_t{8} << 20;

/// Codes of errors: those of JSON-RPC, then our own.
namespace error_code {
inline constexpr int parseError = -32700;
inline constexpr int invalidRequest = -32600;
inline constexpr int methodNotFound = -32601;
inline constexpr int invalidParams = -32602;
inline constexpr int workFailed = -32000; ///< the input was fine, the work was not
inline constexpr int badInput = -32001;   ///< a file or a value that the user can mend
inline constexpr int nothingOpen = -32002;
inline constexpr int cancelled = -32800;
} // namespace error_code

/// What a client wants. The id is a whole number or a text; null: a notification, which is not answered.
struct Request {
  nlohmann::json id;
  std::string method;
  nlohmann::json params = nlohmann::json::object(); ///< always an object

  bool isNotification() const { return id.is_null(); }
};

/// Why a message or a request cannot be taken.
struct Fault {
  nlohmann::json id; ///< null where the message does not tell it
  int code = error_code::invalidRequest;
  std::string message;
};

/// Reads one line. Strict: every member must be known and of its type, batches are refused.
std::variant<Request, Fault> parseRequest(std::string_view line);

/// The answers, each a line with its line feed.
std::string resultLine(const nlohmann::json &id, const nlohmann::json &result);
std::string errorLine(const Fault &fault);
std::string notificationLine(std::string_view method, const nlohmann::json &params);

/// A line that came in, or one that was too long to be kept.
struct Line {
  std::string text;
  bool isTooLong = false;
};

/// Cuts a stream of bytes into lines, and keeps no more of one than it may have. Empty lines are passed over.
class LineReader {
 public:
  explicit LineReader(std::size_t longest = longestLine) : m_longest(longest) {}

  /// @return the lines that ended in these bytes
  std::vector<Line> add(std::string_view bytes);
  /// At the end of the stream: what came after the last line feed, if anything.
  std::vector<Line> finish();

 private:
  void take(std::string_view bytes);
  void end(std::vector<Line> &lines);

  std::size_t m_longest;
  Line m_line;
};

} // namespace bitsmith::live
