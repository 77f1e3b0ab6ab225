// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"

#include <QString>

namespace bitsmith {

/// What metrics of sensitivity are called in English: in files that programs read, and for translators, who
/// make metricText() and metricUnit() of it.
struct MetricName {
  const char *name; ///< "Loss increase"
  const char *unit; ///< "nats"; accuracy is in percentage points; null: none

  /// "Loss increase (nats)"
  QString heading() const;
};
MetricName metricName(SensitivityMetric metric);

} // namespace bitsmith
