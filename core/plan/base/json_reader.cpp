// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/json_reader.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr std::size_t deepestNesting = 64;
constexpr std::size_t mostFaultsTold = 100;

std::string position(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - lineStart + 1);
}

/// nlohmann's parser recurses for nothing, but what walks the document does: bounds the depth before anything
/// else.
void checkNesting(std::string_view text, const std::string &origin) {
  std::size_t depth = 0;
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        inString = false;
    } else if (c == '"') {
      inString = true;
    } else if (c == '{' || c == '[') {
      if (++depth > deepestNesting)
        throw badInput(origin + ": " + position(text, i + 1) + ": nested deeper than " +
                       std::to_string(deepestNesting) + " levels");
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
}

/// At most `bytes` of a text, cut between characters.
std::string cut(const std::string &text, std::size_t bytes) {
  if (text.size() <= bytes)
    return text;
  std::size_t end = bytes - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end) + "…";
}

/// A path as one line: keys come from the file and may hold anything.
std::string printable(const std::string &path) {
  std::string line = path;
  std::ranges::replace_if(
      line, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
  return cut(line, 200);
}

std::string number(double value) {
  std::string text = nlohmann::json(value).dump();
  if (text.ends_with(".0"))
    text.resize(text.size() - 2);
  return text;
}

} // namespace

void Faults::add(const std::string &path, const std::string &what) {
  if (++m_count <= mostFaultsTold)
    m_list.push_back({printable(path), what});
}

void Faults::throwIfAny() const {
  if (m_list.empty())
    return;
  std::string message;
  for (const auto &[path, what] : m_list)
    message += (message.empty() ? "" : "\n") + m_origin + ": " + (path.empty() ? "" : path + " ") + what;
  if (m_count > m_list.size())
    message += "\n" + m_origin + ": and " + std::to_string(m_count - m_list.size()) + " more";
  throw badInput(message);
}

nlohmann::json parseJson(std::string_view text, const std::string &origin) {
  checkNesting(text, origin);
  try {
    return nlohmann::json::parse(text.begin(), text.end());
  } catch (const nlohmann::json::parse_error &error) {
    throw badInput(origin + ": " + position(text, error.byte) + ": this is not valid JSON here");
  } catch (const nlohmann::json::exception &) {
    throw badInput(origin + ": holds a number or a text that JSON does not allow");
  }
}

std::string brief(const nlohmann::json &value) {
  if (value.is_object())
    return "an object";
  if (value.is_array())
    return "a list";
  return cut(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), 60);
}

bool isUtf8(const std::string &text) {
  try {
    static_cast<void>(nlohmann::json(text).dump());
    return true;
  } catch (const nlohmann::json::type_error &) {
    return false;
  }
}

std::string jsonPath(const std::filesystem::path &path) {
  std::string text = std::filesystem::absolute(path).lexically_normal().string();
  if (!isUtf8(text))
    throw badInput(brief(text) +
                   ": the name is not UTF-8, and files of runs can hold no other: rename the folder or file");
  return text;
}

ObjectReader::ObjectReader(const nlohmann::json &json, std::string path, Faults &faults)
    : m_json(json), m_path(std::move(path)), m_faults(faults) {
  if (!json.is_object())
    m_faults.add(m_path, "is " + brief(json) + ": expected an object");
}

ObjectReader::~ObjectReader() {
  if (!m_json.is_object())
    return;
  for (const auto &[key, value] : m_json.items())
    if (!m_asked.contains(key))
      m_faults.add(pathOf(key), "is not known here");
}

bool ObjectReader::has(const char *key) const {
  return m_json.is_object() && m_json.contains(key);
}

const nlohmann::json *ObjectReader::member(const char *key) {
  m_asked.insert(key);
  return has(key) ? &m_json.at(key) : nullptr;
}

const nlohmann::json *ObjectReader::object(const char *key) {
  const nlohmann::json *value = member(key);
  if (value && !value->is_object()) {
    fault(key, "is " + brief(*value) + ": expected an object");
    return nullptr;
  }
  return value;
}

const nlohmann::json *ObjectReader::array(const char *key) {
  const nlohmann::json *value = member(key);
  if (value && !value->is_array()) {
    fault(key, "is " + brief(*value) + ": expected a list");
    return nullptr;
  }
  return value;
}

void ObjectReader::require(const char *key) {
  if (m_json.is_object() && !has(key))
    fault(key, "is missing");
}

void ObjectReader::read(const char *key, bool &value) {
  const nlohmann::json *json = member(key);
  if (!json)
    return;
  if (json->is_boolean())
    value = json->get<bool>();
  else
    fault(key, "is " + brief(*json) + ": expected true or false");
}

bool ObjectReader::readString(const char *key, std::string &value) {
  const nlohmann::json *json = member(key);
  if (!json)
    return false;
  if (!json->is_string()) {
    fault(key, "is " + brief(*json) + ": expected a text");
    return false;
  }
  value = json->get<std::string>();
  return true;
}

void ObjectReader::read(const char *key, std::string &value) {
  readString(key, value);
}

void ObjectReader::readText(const char *key, std::string &value) {
  require(key);
  read(key, value);
  if (has(key) && value.empty())
    fault(key, "is empty: expected a sentence");
}

void ObjectReader::read(const char *key, std::int64_t &value, std::int64_t minimum, std::int64_t maximum) {
  const nlohmann::json *json = member(key);
  if (!json)
    return;
  // 1e3 is a whole number to people, a float to the parser.
  const bool whole =
      json->is_number_integer() || (json->is_number_float() && std::abs(json->get<double>()) < 9e15 &&
                                    json->get<double>() == std::floor(json->get<double>()));
  const bool fits = whole && (!json->is_number_unsigned() || json->get<std::uint64_t>() <= INT64_MAX);
  if (fits && json->get<std::int64_t>() >= minimum && json->get<std::int64_t>() <= maximum)
    value = json->get<std::int64_t>();
  else
    fault(key, "is " + brief(*json) + ": expected a whole number from " + std::to_string(minimum) + " to " +
                   std::to_string(maximum));
}

void ObjectReader::read(const char *key, double &value, double minimum, double maximum) {
  const nlohmann::json *json = member(key);
  if (!json)
    return;
  if (json->is_number() && json->get<double>() >= minimum && json->get<double>() <= maximum)
    value = json->get<double>();
  else
    fault(key,
          "is " + brief(*json) + ": expected a number from " + number(minimum) + " to " + number(maximum));
}

} // namespace bitsmith
