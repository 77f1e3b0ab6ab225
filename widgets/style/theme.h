// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <utility>

class QApplication;

namespace bitsmith {

enum class ThemeMode {
  system, ///< light or dark as the desktop is
  light,
  dark,
};

/// What a colour says; Theme::color() decides how it looks.
enum class ColorRole {
  positive,       ///< good, better, go
  negative,       ///< bad, worse, failed
  warning,        ///< look here
  accent,         ///< selection, focus, running
  text,           ///< ordinary text
  muted,          ///< secondary text
  border,         ///< lines between things
  grid,           ///< lines inside a plot
  plotBackground, ///< what curves are drawn on
  surface,        ///< cards and tooltips
};

/// Looks of the whole program: Fusion, a palette and a small style sheet, light or dark, and the colours and
/// icons that go with them. There is one; the application's main function sets its mode once the QApplication
/// exists.
class Theme : public QObject {
  Q_OBJECT

 public:
  static Theme &instance();

  ThemeMode mode() const { return m_mode; }
  /// Applies a mode to the application. Emits changed() when that changes how anything looks.
  void setMode(ThemeMode mode);
  bool isDark() const { return m_dark; }

  /// Large type and thick lines, to be read from the back of a room. Emits changed().
  void setPresenting(bool presenting);
  bool isPresenting() const { return m_presenting; }
  /// By how much lines of charts are thicker than usual.
  double lineScale() const { return m_presenting ? 1.7 : 1; }

  QColor color(ColorRole role) const;
  /// Colour of the index-th run or series, from the palette of Okabe and Ito (2008), shifted so that each has
  /// a contrast of at least 3 : 1 (WCAG 2.1, 1.4.11) on the plot and the window background. After eight,
  /// lighter or darker relatives of the first eight follow. Negative indices count as 0.
  QColor seriesColor(int index) const;
  /// Number of seriesColor() values before relatives of the first ones come.
  static constexpr int seriesCount() { return 8; }
  /// A colour that seriesColor() gave out in the other look, as the present look has it; others unchanged.
  QColor inPresentLook(const QColor &color) const;
  /// Colour of a bit-width: warm for few bits, cool for many, grey for 32 (float); contrast at least 3 : 1.
  QColor bitColor(int bits) const;
  /// Font for columns of figures: the application's font where its digits have one width, else a monospaced
  /// one.
  QFont numberFont() const;
  /// A monochrome icon of resources/icons ("run", "undo", …) in the colours of the palette, sharp at any
  /// size; it follows the theme by itself. "bitsmith" is the application's icon, in its own colours. Null for
  /// unknown names.
  QIcon icon(const QString &name) const;

 Q_SIGNALS:
  void changed();

 private:
  friend class LightLook;

  Theme();
  void apply();

  ThemeMode m_mode = ThemeMode::system;
  bool m_systemDark = false;
  bool m_dark = false;
  bool m_applied = false;
  bool m_presenting = false;
  QFont m_plainFont; ///< the application's, while type is larger
};

/// While one lives, the theme gives light colours, whatever the mode, and nobody is told: for a drawing that
/// leaves the window.
class LightLook {
 public:
  LightLook() : m_was(std::exchange(Theme::instance().m_dark, false)) {}
  ~LightLook() { Theme::instance().m_dark = m_was; }
  LightLook(const LightLook &) = delete;
  LightLook &operator=(const LightLook &) = delete;

 private:
  bool m_was;
};

/// Colour of a heat map: 0 blends into the plot background, 1 is the worst. One hue family (yellow, orange,
/// brown, after ColorBrewer's YlOrBr) whose lightness alone tells the order, so that the colour-blind read it
/// too. Shares outside 0 to 1 count as the nearer end.
QColor heatColor(double share);
/// Black or white, whichever reads better on a colour.
QColor inkOn(const QColor &background);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &one, const QColor &other);

/// Mixes two colours: 0 gives the first, 1 the second.
QColor mixColors(const QColor &first, const QColor &second, double share);

} // namespace bitsmith
