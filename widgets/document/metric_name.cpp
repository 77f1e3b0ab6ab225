// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/metric_name.h"

#include <QCoreApplication>

namespace bitsmith {

MetricName metricName(SensitivityMetric metric) {
  constexpr const char *nats = QT_TRANSLATE_NOOP("Sensitivity", "nats");
  switch (metric) {
  case SensitivityMetric::accuracyDrop:
    return {QT_TRANSLATE_NOOP("Sensitivity", "Accuracy drop"), QT_TRANSLATE_NOOP("Sensitivity", "points")};
  case SensitivityMetric::lossIncrease:
    return {QT_TRANSLATE_NOOP("Sensitivity", "Loss increase"), nats};
  case SensitivityMetric::outputSqnr:
    return {QT_TRANSLATE_NOOP("Sensitivity", "Output SQNR"), QT_TRANSLATE_NOOP("Sensitivity", "dB")};
  case SensitivityMetric::outputKl:
    return {QT_TRANSLATE_NOOP("Sensitivity", "Output KL divergence"), nats};
  case SensitivityMetric::fisher:
    return {QT_TRANSLATE_NOOP("Sensitivity", "Fisher estimate"), nats};
  case SensitivityMetric::hessian:
    break;
  }
  return {QT_TRANSLATE_NOOP("Sensitivity", "Hessian trace × error"), nullptr};
}

QString MetricName::heading() const {
  const QString title = QString::fromUtf8(name);
  return unit ? QStringLiteral("%1 (%2)").arg(title, QString::fromUtf8(unit)) : title;
}

} // namespace bitsmith
