// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/theme.h"

#include "widgets/style/indicator_style.h"
#include "widgets/style/tinted_icon.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontMetricsF>
#include <QStyle>
#include <QWidget>
#include <algorithm>
#include <array>
#include <cmath>

// Q_INIT_RESOURCE must stand outside of namespaces; without it the linker drops the resources of a static
// library.
static void initResources() {
  Q_INIT_RESOURCE(style);
}

namespace bitsmith {
namespace {

using SeriesColors = std::array<QRgb, 8>;
constexpr SeriesColors lightSeries = {0xff1d76df, 0xffcf6a00, 0xff1c9c62, 0xff7f3163,
                                      0xff622611, 0xff00588a, 0xff776713, 0xff1f1f1f};
constexpr SeriesColors darkSeries = {0xff297ee3, 0xffdb6b12, 0xff20b672, 0xffaf659b,
                                     0xffffda87, 0xff05d2ff, 0xffd8ee26, 0xffe6e6e6};

struct Tones {
  QRgb window, base, alternate, surface, text, muted, disabled, border, grid, accent, onAccent, button;
  QRgb positive, negative, warning;
};

constexpr Tones lightTones = {
    .window = 0xfff4f5f7,
    .base = 0xffffffff,
    .alternate = 0xfff8f9fb,
    .surface = 0xffffffff,
    .text = 0xff1b1f24,
    .muted = 0xff5a6472,
    .disabled = 0xff9aa3af,
    .border = 0xffd3d8de,
    .grid = 0xffe4e7eb,
    .accent = 0xff1f6fb2,
    .onAccent = 0xffffffff,
    .button = 0xfffbfbfc,
    .positive = 0xff1d7f4e,
    .negative = 0xffc0362c,
    .warning = 0xff9a6400,
};

constexpr Tones darkTones = {
    .window = 0xff23272d,
    .base = 0xff1b1e23,
    .alternate = 0xff202429,
    .surface = 0xff2b3037,
    .text = 0xffe4e7eb,
    .muted = 0xffa2acb9,
    .disabled = 0xff6b7480,
    .border = 0xff3b424b,
    .grid = 0xff31363d,
    .accent = 0xff4da3e0,
    .onAccent = 0xff0d141a,
    .button = 0xff2e333a,
    .positive = 0xff4cc38a,
    .negative = 0xfff0776c,
    .warning = 0xffe2aa3f,
};

const Tones &tones(bool dark) {
  return dark ? darkTones : lightTones;
}

QPalette makePalette(const Tones &t) {
  QPalette palette;
  const auto set = [&palette](QPalette::ColorRole role, QRgb value) {
    palette.setColor(role, QColor(value));
  };
  set(QPalette::Window, t.window);
  set(QPalette::WindowText, t.text);
  set(QPalette::Base, t.base);
  set(QPalette::AlternateBase, t.alternate);
  set(QPalette::ToolTipBase, t.surface);
  set(QPalette::ToolTipText, t.text);
  set(QPalette::PlaceholderText, t.muted);
  set(QPalette::Text, t.text);
  set(QPalette::Button, t.button);
  set(QPalette::ButtonText, t.text);
  set(QPalette::BrightText, t.negative);
  set(QPalette::Highlight, t.accent);
  set(QPalette::HighlightedText, t.onAccent);
  set(QPalette::Link, t.accent);
  set(QPalette::LinkVisited, t.accent);
  // The bevel colours of Fusion follow the border, so that frames stay flat.
  palette.setColor(QPalette::Light, QColor(t.button).lighter(104));
  palette.setColor(QPalette::Midlight, mixColors(QColor(t.button), QColor(t.border), 0.5));
  set(QPalette::Mid, t.border);
  palette.setColor(QPalette::Dark, mixColors(QColor(t.border), QColor(t.muted), 0.5));
  palette.setColor(QPalette::Shadow, QColor(t.window).darker(180));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, QColor(t.disabled));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(t.border));
  palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(t.disabled));
  return palette;
}

QString readStyleSheet(const Tones &t) {
  QFile file(QStringLiteral(":/bitsmith/style/bitsmith.qss"));
  if (!file.open(QIODevice::ReadOnly))
    return {};
  QString sheet = QString::fromUtf8(file.readAll());
  const std::pair<QLatin1String, QColor> values[] = {
      {QLatin1String("@window@"), QColor(t.window)},
      {QLatin1String("@base@"), QColor(t.base)},
      {QLatin1String("@alternate@"), QColor(t.alternate)},
      {QLatin1String("@surface@"), QColor(t.surface)},
      {QLatin1String("@text@"), QColor(t.text)},
      {QLatin1String("@muted@"), QColor(t.muted)},
      {QLatin1String("@border@"), QColor(t.border)},
      {QLatin1String("@accent@"), QColor(t.accent)},
      {QLatin1String("@hoverAccent@"), mixColors(QColor(t.accent), QColor(t.text), 0.18)},
      {QLatin1String("@hover@"), mixColors(QColor(t.window), QColor(t.muted), 0.14)},
      {QLatin1String("@positive@"), QColor(t.positive)},
      {QLatin1String("@negative@"), QColor(t.negative)},
      {QLatin1String("@warning@"), QColor(t.warning)},
  };
  for (const auto &[key, value] : values)
    sheet.replace(key, value.name());
  return sheet;
}

double linearized(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color) {
  return 0.2126 * linearized(color.redF()) + 0.7152 * linearized(color.greenF()) +
         0.0722 * linearized(color.blueF());
}

/// Moves a colour towards black or white until it stands out against a background.
QColor withContrast(QColor color, const QColor &background, double ratio) {
  const QColor target = luminance(background) > 0.2 ? QColor(Qt::black) : QColor(Qt::white);
  for (int i = 0; i < 40 && contrastRatio(color, background) < ratio; ++i)
    color = mixColors(color, target, 0.04);
  return color;
}

QColor seriesColorIn(bool dark, int index) {
  const int count = Theme::seriesCount();
  const int safe = std::max(index, 0);
  const SeriesColors &series = dark ? darkSeries : lightSeries;
  const QColor base(series[static_cast<std::size_t>(safe % count)]);
  const int round = (safe / count) % 3;
  if (round == 0)
    return base;
  const Tones &t = tones(dark);
  return withContrast(mixColors(base, QColor(round == 1 ? t.text : t.muted), 0.38),
                      QColor(dark ? t.surface : t.base), 3.3);
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixColors(const QColor &first, const QColor &second, double share) {
  const auto mixed = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
  return QColor::fromRgbF(mixed(first.redF(), second.redF()), mixed(first.greenF(), second.greenF()),
                          mixed(first.blueF(), second.blueF()));
}

Theme &Theme::instance() {
  static Theme theme;
  return theme;
}

Theme::Theme() {
  initResources();
  // Qt 6.4 cannot be asked for the desktop's colour scheme; the palette it starts with tells it.
  if (qApp)
    m_systemDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  m_dark = m_systemDark;
}

void Theme::setMode(ThemeMode mode) {
  const bool dark = mode == ThemeMode::dark || (mode == ThemeMode::system && m_systemDark);
  m_mode = mode;
  if (m_applied && dark == m_dark)
    return;
  m_dark = dark;
  apply();
  Q_EMIT changed();
}

void Theme::apply() {
  m_applied = true;
  if (!qApp)
    return;
  const Tones &t = tones(m_dark);
  const QPalette palette = makePalette(t);
  // The palette comes first: a style sheet resolves the palette when it is set.
  QApplication::setStyle(new IndicatorStyle);
  QApplication::setPalette(palette);
  qApp->setStyleSheet(readStyleSheet(t));
}

void Theme::setPresenting(bool presenting) {
  if (presenting == m_presenting)
    return;
  m_presenting = presenting;
  if (presenting)
    m_plainFont = QApplication::font();
  QFont font = m_plainFont;
  if (presenting && font.pointSizeF() > 0)
    font.setPointSizeF(font.pointSizeF() * 1.45);
  else if (presenting)
    font.setPixelSize(qRound(font.pixelSize() * 1.45));
  QApplication::setFont(font);
  // Widgets below a style sheet resolve their fonts anew only when they are told.
  QEvent changedFont(QEvent::ApplicationFontChange);
  for (QWidget *widget : QApplication::allWidgets())
    QApplication::sendEvent(widget, &changedFont);
  Q_EMIT changed();
}

QColor Theme::color(ColorRole role) const {
  const Tones &t = tones(m_dark);
  switch (role) {
  case ColorRole::positive:
    return QColor(t.positive);
  case ColorRole::negative:
    return QColor(t.negative);
  case ColorRole::warning:
    return QColor(t.warning);
  case ColorRole::accent:
    return QColor(t.accent);
  case ColorRole::text:
    return QColor(t.text);
  case ColorRole::muted:
    return QColor(t.muted);
  case ColorRole::border:
    return QColor(t.border);
  case ColorRole::grid:
    return QColor(t.grid);
  case ColorRole::plotBackground:
    return QColor(t.base);
  case ColorRole::surface:
    return QColor(t.surface);
  }
  return {};
}

QColor Theme::seriesColor(int index) const {
  return seriesColorIn(m_dark, index);
}

QColor Theme::inPresentLook(const QColor &color) const {
  for (int i = 0; i < 3 * seriesCount(); ++i)
    if (seriesColorIn(!m_dark, i) == color)
      return seriesColor(i);
  return color;
}

QColor Theme::bitColor(int bits) const {
  const QColor background = color(ColorRole::plotBackground);
  if (bits > 16)
    return withContrast(color(ColorRole::muted), background, 3.2);
  constexpr std::array<QRgb, 5> stops = {0xffc23b12, 0xffe08a00, 0xff3f9d6b, 0xff2a84c4, 0xff5a5fc0};
  const double place = std::clamp(std::log2(std::max(bits, 1)), 0.0, 4.0);
  const auto lower = static_cast<std::size_t>(std::min(place, 3.0));
  const QColor color =
      mixColors(QColor(stops[lower]), QColor(stops[lower + 1]), place - static_cast<double>(lower));
  return withContrast(color, background, 3.2);
}

QFont Theme::numberFont() const {
  QFont font = QApplication::font();
  const QFontMetricsF metrics(font);
  const double width = metrics.horizontalAdvance(u'0');
  for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
    if (std::abs(metrics.horizontalAdvance(QChar(digit)) - width) > 0.01) {
      font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
      font.setStyleHint(QFont::Monospace);
      break;
    }
  }
  return font;
}

QIcon Theme::icon(const QString &name) const {
  const QString path = QStringLiteral(":/bitsmith/icons/%1.svg").arg(name);
  if (!QFile::exists(path))
    return {};
  if (name == QLatin1String("bitsmith"))
    return makeSvgIcon(path, false);
  return makeSvgIcon(path, true);
}

QColor heatColor(double share) {
  static const QList<QColor> light = {QColor(0xfd, 0xf8, 0xe7), QColor(0xfe, 0xe3, 0x91),
                                      QColor(0xfe, 0xb2, 0x4c), QColor(0xe8, 0x74, 0x1b),
                                      QColor(0xb3, 0x43, 0x06), QColor(0x66, 0x25, 0x06)};
  static const QList<QColor> dark = {QColor(0x2c, 0x26, 0x20), QColor(0x5c, 0x2e, 0x10),
                                     QColor(0x94, 0x41, 0x0c), QColor(0xd0, 0x62, 0x14),
                                     QColor(0xf4, 0x9a, 0x36), QColor(0xfe, 0xdf, 0x90)};
  const QList<QColor> &stops = Theme::instance().isDark() ? dark : light;
  const double place =
      std::isnan(share) ? 0 : std::clamp(share, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
  const auto below = std::min(static_cast<qsizetype>(place), stops.size() - 2);
  return mixColors(stops[below], stops[below + 1], place - static_cast<double>(below));
}

QColor inkOn(const QColor &background) {
  return contrastRatio(background, Qt::black) >= contrastRatio(background, Qt::white) ? QColor(Qt::black)
                                                                                      : QColor(Qt::white);
}

} // namespace bitsmith
