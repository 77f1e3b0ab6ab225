// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/markup.h"

#include <cstdint>
#include <stdexcept>

namespace bitsmith {

namespace {

/// Length in bytes of the code point that a text begins with, 0 where it is none that XML may hold.
std::size_t codePointLength(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80)
    return first >= 0x20 || first == '\n' || first == '\t' || first == '\r' ? 1 : 0;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first > 0xF4 || length > text.size())
    return 0;
  std::uint32_t value = first & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80)
      return 0;
    value = value << 6 | (byte(i) & 0x3F);
  }
  const bool tooLong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool forbidden =
      (value >= 0xD800 && value < 0xE000) || value > 0x10FFFF || value == 0xFFFE || value == 0xFFFF;
  return tooLong || forbidden ? 0 : length;
}

} // namespace

std::string escapedXml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = codePointLength(text);
    if (length == 0)
      escaped += "\xEF\xBF\xBD";
    else if (text[0] == '&')
      escaped += "&amp;";
    else if (text[0] == '<')
      escaped += "&lt;";
    else if (text[0] == '>')
      escaped += "&gt;";
    else if (text[0] == '"')
      escaped += "&quot;";
    else if (text[0] == '\'')
      escaped += "&#39;";
    else
      escaped += text.substr(0, length);
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return escaped;
}

void Markup::begin(std::string_view name, const Attributes &attributes) {
  m_text += '<';
  m_text += name;
  for (const auto &[key, value] : attributes) {
    m_text += ' ';
    m_text += key;
    m_text += "=\"" + escapedXml(value) + '"';
  }
}

Markup &Markup::open(std::string_view name, const Attributes &attributes) {
  begin(name, attributes);
  m_text += '>';
  m_open.emplace_back(name);
  return *this;
}

Markup &Markup::close() {
  if (m_open.empty())
    throw std::logic_error("no element is open");
  m_text += "</" + m_open.back() + '>';
  m_open.pop_back();
  return *this;
}

Markup &Markup::empty(std::string_view name, const Attributes &attributes) {
  begin(name, attributes);
  m_text += "/>";
  return *this;
}

Markup &Markup::element(std::string_view name, const Attributes &attributes, std::string_view text) {
  return open(name, attributes).text(text).close();
}

Markup &Markup::text(std::string_view text) {
  m_text += escapedXml(text);
  return *this;
}

Markup &Markup::raw(std::string_view markup) {
  m_text += markup;
  return *this;
}

} // namespace bitsmith
