// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/cost_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace bitsmith {

namespace {
/// Texts of this file.
struct Text {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::CostText)
};
} // namespace

QString CostText::titleWithUnit() const {
  return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

QString CostText::value(double cost) const {
  const QString number = QLocale().toString(cost * scale, 'f', decimals);
  return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
}

CostText costText(const std::string &name) {
  if (name == "size_mb")
    return {Text::tr("Model size"), Text::tr("MB"), 1, 4};
  if (name == "mean_bits")
    return {Text::tr("Mean weight bits"), {}, 1, 2};
  if (name == "total_bits")
    return {Text::tr("Sum of weight bits"), {}, 1, 0};
  if (name == "bops")
    return {Text::tr("BOPs per picture"), Text::tr("10⁶"), 1e-6, 2};
  if (name == "energy_nj")
    return {Text::tr("Energy per picture"), Text::tr("nJ"), 1, 2};
  if (name == "latency_us")
    return {Text::tr("Latency per picture"), Text::tr("µs"), 1, 2};
  return {QString::fromStdString(name), {}, 1, 4};
}

} // namespace bitsmith
