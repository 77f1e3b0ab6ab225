// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitsmith {

/// Text as XML and HTML take it, in elements and in attributes. What no XML may hold (control characters,
/// bytes that are no UTF-8) becomes U+FFFD.
std::string escapedXml(std::string_view text);

/// Writes elements that are closed in the order in which they were opened, so that a text of it is
/// well-formed.
class Markup {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  Markup &open(std::string_view name, const Attributes &attributes = {});
  /// Closes the innermost open element.
  Markup &close();
  /// An element without content: <br/>
  Markup &empty(std::string_view name, const Attributes &attributes = {});
  /// An element with text only.
  Markup &element(std::string_view name, const Attributes &attributes, std::string_view text);
  Markup &text(std::string_view text);
  /// Markup that is well-formed already.
  Markup &raw(std::string_view markup);

  /// Everything that was written; all elements are to be closed.
  const std::string &str() const { return m_text; }

 private:
  void begin(std::string_view name, const Attributes &attributes);

  std::string m_text;
  std::vector<std::string> m_open;
};

} // namespace bitsmith
