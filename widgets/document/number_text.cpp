// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/number_text.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>

#include <array>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

QLocale groupingLocale() {
  QLocale locale;
  locale.setNumberOptions(QLocale::DefaultNumberOptions); // the C locale leaves the groups out by default
  return locale;
}

/// A number with the largest of the prefixes, a factor of 1000 apart, that leaves at least 1 before the
/// point.
QString prefixedText(double value, const std::array<QString, 5> &units) {
  std::size_t unit = 0;
  while (std::abs(value) >= 999.5 && unit + 1 < units.size()) {
    value /= 1000;
    ++unit;
  }
  return QString(shortNumber(value) + u' ' + units[unit]).trimmed();
}

} // namespace

QString groupedInteger(qint64 value) {
  return groupingLocale().toString(value);
}

QString shortNumber(double value) {
  const double size = std::abs(value);
  if (size == 0)
    return u"0"_s;
  int decimals = 0;
  if (size < 99.95)
    decimals = size < 9.995 ? (size < 0.9995 ? 3 : 2) : 1;
  if (size < 0.0005)
    return groupingLocale().toString(value, 'g', 2);
  return groupingLocale().toString(value, 'f', decimals);
}

QString bytesText(double bytes) {
  if (bytes >= 100 * 1024)
    return megabytesText(bytes);
  if (bytes < 1024)
    return shortNumber(bytes) + u" B"_s;
  return shortNumber(bytes / 1024) + u" KiB"_s;
}

QString megabytesText(double bytes) {
  return shortNumber(bytes / (1024.0 * 1024.0)) + u" MB"_s;
}

QString energyText(double picojoules) {
  return prefixedText(picojoules, {u"pJ"_s, u"nJ"_s, u"µJ"_s, u"mJ"_s, u"J"_s});
}

QString timeText(double seconds) {
  return prefixedText(seconds * 1e9, {u"ns"_s, u"µs"_s, u"ms"_s, u"s"_s, u"ks"_s});
}

QString countText(double value) {
  return prefixedText(value, {QString(), u"k"_s, u"M"_s, u"G"_s, u"T"_s});
}

QString ratioText(double ratio) {
  return groupingLocale().toString(ratio, 'f', 2) + u'×';
}

QString decimalText(double value, int places) {
  const QString text = groupingLocale().toString(std::abs(value), 'f', places);
  const bool isZero = QString::number(value, 'f', places).toDouble() == 0;
  return value < 0 && !isZero ? QStringLiteral("−") + text : text;
}

std::optional<double> numberFromText(const QString &text) {
  const QString number = text.trimmed().replace(u'−', u'-');
  for (QLocale locale : {QLocale(), QLocale::c()}) {
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool isNumber = false;
    if (const double value = locale.toDouble(number, &isNumber); isNumber)
      return value;
  }
  return std::nullopt;
}

QString decibelText(double decibels) {
  return decimalText(decibels, 1);
}

QString changeText(double value, double baseline) {
  if (baseline == 0)
    return {};
  const double percent = 100 * (value / baseline - 1);
  if (std::isnan(percent))
    return {};
  const double rounded = std::round(std::abs(percent));
  constexpr double most = 999'999; // beyond, digits say nothing
  if (rounded > most)
    return u'>' + groupedInteger(static_cast<qint64>(most)) + u" %"_s;
  const QChar sign = rounded == 0 ? u'±' : percent < 0 ? u'−' : u'+';
  return sign + groupedInteger(static_cast<qint64>(rounded)) + u" %"_s;
}

QFont tabularFont(const QFont &font) {
  const QFontMetricsF metrics(font);
  const double width = metrics.horizontalAdvance(u'0');
  for (char16_t digit = u'1'; digit <= u'9'; ++digit)
    if (std::abs(metrics.horizontalAdvance(QChar(digit)) - width) > 0.05) {
      QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
      fixed.setPointSizeF(font.pointSizeF());
      fixed.setBold(font.bold());
      return fixed;
    }
  return font;
}

} // namespace bitsmith
