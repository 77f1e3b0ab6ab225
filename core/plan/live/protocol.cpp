// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/live/protocol.h"

#include "core/plan/base/json_reader.h"

namespace bitsmith::live {

namespace {

using Json = nlohmann::json;

bool isId(const Json &value) {
  return value.is_number_integer() || value.is_string();
}

/// Bytes that are no UTF-8 become U+FFFD: a message must not fail for the text that it tells.
std::string asLine(const Json &message) {
  return message.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::variant<Request, Fault> parseRequest(std::string_view line) {
  Json message;
  try {
    message = parseJson(line, "message");
  } catch (const Error &error) {
    return Fault{.id = {}, .code = error_code::parseError, .message = error.what()};
  }
  if (message.is_array())
    return Fault{.id = {}, .message = "batches are not taken: send one message a line"};
  if (!message.is_object())
    return Fault{.id = {}, .message = "the message is " + brief(message) + ": expected an object"};
  const auto id = message.find("id");
  Request request;
  if (id != message.end() && isId(*id))
    request.id = *id;
  const auto refused = [&](const std::string &what) { return Fault{.id = request.id, .message = what}; };
  if (id != message.end() && !isId(*id))
    return refused("id is " + brief(*id) + ": expected a whole number or a text");
  if (message.value("jsonrpc", Json()) != "2.0")
    return refused("jsonrpc is " + brief(message.value("jsonrpc", Json())) + ": expected \"2.0\"");
  const auto method = message.find("method");
  if (method == message.end() || !method->is_string())
    return refused("method is " + brief(method == message.end() ? Json() : *method) + ": expected a text");
  request.method = method->get<std::string>();
  if (const auto params = message.find("params"); params != message.end()) {
    if (!params->is_object())
      return refused("params is " + brief(*params) + ": expected an object");
    request.params = *params;
  }
  for (const auto &[key, value] : message.items())
    if (key != "jsonrpc" && key != "id" && key != "method" && key != "params")
      return refused("member " + brief(Json(key)) + " is not known here");
  return request;
}

std::string resultLine(const Json &id, const Json &result) {
  return asLine({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

std::string errorLine(const Fault &fault) {
  return asLine(
      {{"jsonrpc", "2.0"}, {"id", fault.id}, {"error", {{"code", fault.code}, {"message", fault.message}}}});
}

std::string notificationLine(std::string_view method, const Json &params) {
  return asLine({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

void LineReader::take(std::string_view bytes) {
  if (m_line.isTooLong)
    return;
  if (m_line.text.size() + bytes.size() > m_longest) {
    m_line = {.text = {}, .isTooLong = true};
    return;
  }
  m_line.text += bytes;
}

void LineReader::end(std::vector<Line> &lines) {
  if (m_line.text.ends_with('\r'))
    m_line.text.pop_back();
  if (m_line.isTooLong || m_line.text.find_first_not_of(" \t") != std::string::npos)
    lines.push_back(std::move(m_line));
  m_line = {};
}

std::vector<Line> LineReader::add(std::string_view bytes) {
  std::vector<Line> lines;
  while (!bytes.empty()) {
    const std::size_t length = bytes.find('\n');
    take(bytes.substr(0, length));
    if (length == std::string_view::npos)
      break;
    end(lines);
    bytes.remove_prefix(length + 1);
  }
  return lines;
}

std::vector<Line> LineReader::finish() {
  std::vector<Line> lines;
  end(lines);
  return lines;
}

} // namespace bitsmith::live
