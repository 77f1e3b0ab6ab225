// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>

#include <algorithm>
#include <optional>

namespace bitsmith {

/// How wide the widest of some texts is, in pixels: measured once for a font, however many cells are placed
/// beside them.
class WidestText {
 public:
  /// The texts are others now.
  void forget() { m_font.reset(); }

  /// @param count of the texts @param textAt gives each of them, from 0
  template<class TextAt>
  int width(const QFont &font, std::size_t count, const TextAt &textAt) {
    if (m_font == font)
      return m_width;
    const QFontMetrics metrics(font);
    m_width = 0;
    for (std::size_t i = 0; i < count; ++i)
      m_width = std::max(m_width, metrics.horizontalAdvance(textAt(i)));
    m_font = font;
    return m_width;
  }

 private:
  std::optional<QFont> m_font; ///< that they were measured in
  int m_width = 0;
};

} // namespace bitsmith
