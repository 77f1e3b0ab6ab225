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

struct CostWords {
  const char *name;
  const char *title;
  const char *unit; ///< null: none
  double scale;
  int decimals;
};

constexpr CostWords costs[] = {
    {"size_mb", QT_TRANSLATE_NOOP("bitsmith::CostText", "Model size"),
     QT_TRANSLATE_NOOP("bitsmith::CostText", "MB"), 1, 4},
    {"mean_bits", QT_TRANSLATE_NOOP("bitsmith::CostText", "Mean weight bits"), nullptr, 1, 2},
    {"total_bits", QT_TRANSLATE_NOOP("bitsmith::CostText", "Sum of weight bits"), nullptr, 1, 0},
    {"bops", QT_TRANSLATE_NOOP("bitsmith::CostText", "BOPs per picture"),
     QT_TRANSLATE_NOOP("bitsmith::CostText", "10⁶"), 1e-6, 2},
    {"energy_nj", QT_TRANSLATE_NOOP("bitsmith::CostText", "Energy per picture"),
     QT_TRANSLATE_NOOP("bitsmith::CostText", "nJ"), 1, 2},
    {"latency_us", QT_TRANSLATE_NOOP("bitsmith::CostText", "Latency per picture"),
     QT_TRANSLATE_NOOP("bitsmith::CostText", "µs"), 1, 2},
};

QString withUnit(const QString &title, const QString &unit) {
  return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

} // namespace

QString CostText::titleWithUnit() const {
  return withUnit(title, unit);
}

QString CostText::value(double cost) const {
  const QString number = QLocale().toString(cost * scale, 'f', decimals);
  return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
}

CostText costText(const std::string &name) {
  for (const CostWords &cost : costs)
    if (name == cost.name)
      return {.title = Text::tr(cost.title),
              .unit = cost.unit ? Text::tr(cost.unit) : QString(),
              .scale = cost.scale,
              .decimals = cost.decimals,
              .heading = withUnit(QString::fromUtf8(cost.title), QString::fromUtf8(cost.unit))};
  const QString title = QString::fromStdString(name);
  return {.title = title, .unit = {}, .scale = 1, .decimals = 4, .heading = title};
}

} // namespace bitsmith
