// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/quantity_text.h"

#include "widgets/document/number_text.h"

#include <QLocale>

#include <vector>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Suffix {
  double factor;
  const char *text;
};

/// Largest first, the one of factor 1 last.
const std::vector<Suffix> &suffixesOf(QuantityUnit unit) {
  constexpr double kibi = 1024;
  static const std::vector<Suffix> none = {{1, ""}};
  static const std::vector<Suffix> hertz = {{1e9, "GHz"}, {1e6, "MHz"}, {1e3, "kHz"}, {1, "Hz"}};
  static const std::vector<Suffix> bytes = {
      {kibi * kibi * kibi, "GiB"}, {kibi * kibi, "MiB"}, {kibi, "KiB"}, {1, "B"}};
  static const std::vector<Suffix> rate = {
      {1e12, "TB/s"}, {1e9, "GB/s"}, {1e6, "MB/s"}, {1e3, "kB/s"}, {1, "B/s"}};
  static const std::vector<Suffix> picojoules = {{1, "pJ"}};
  static const std::vector<Suffix> perByte = {{1, "pJ/B"}};
  static const std::vector<Suffix> macs = {{1e12, "TMAC/s"}, {1e9, "GMAC/s"}, {1e6, "MMAC/s"}, {1, "MAC/s"}};
  switch (unit) {
  case QuantityUnit::none:
    break;
  case QuantityUnit::hertz:
    return hertz;
  case QuantityUnit::bytes:
    return bytes;
  case QuantityUnit::bytesPerSecond:
    return rate;
  case QuantityUnit::picojoules:
    return picojoules;
  case QuantityUnit::picojoulesPerByte:
    return perByte;
  case QuantityUnit::macsPerSecond:
    return macs;
  }
  return none;
}

QString withSuffix(double value, const Suffix &suffix) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator); // as it is typed
  const QString number = locale.toString(value / suffix.factor, 'g', QLocale::FloatingPointShortest);
  return *suffix.text ? number + u' ' + QString::fromLatin1(suffix.text) : number;
}

} // namespace

QString quantityEditText(double value, QuantityUnit unit) {
  constexpr qsizetype longest = 12; // "630.0009765625 KiB" says less than "645121 B"
  for (const Suffix &suffix : suffixesOf(unit))
    if (value >= suffix.factor)
      if (QString text = withSuffix(value, suffix);
          text.size() <= longest && quantityFromText(text, unit) == value)
        return text;
  return withSuffix(value, {1, suffixesOf(unit).back().text});
}

std::optional<double> quantityFromText(const QString &text, QuantityUnit unit) {
  QString number = text.trimmed();
  double factor = 1;
  if (unit == QuantityUnit::bytes) // MB and MiB are the same throughout this program
    for (const char prefix : {'K', 'M', 'G'})
      if (const QString sloppy = QLatin1Char(prefix) + u"B"_s; number.endsWith(sloppy, Qt::CaseInsensitive))
        number.replace(number.size() - 2, 2, QLatin1Char(prefix) + u"iB"_s);
  for (const Suffix &suffix : suffixesOf(unit)) {
    const QString end = QString::fromLatin1(suffix.text);
    if (!end.isEmpty() && number.endsWith(end, Qt::CaseInsensitive)) {
      factor = suffix.factor;
      number.chop(end.size());
      break;
    }
  }
  const auto value = numberFromText(number);
  return value ? std::optional(*value * factor) : std::nullopt;
}

} // namespace bitsmith
