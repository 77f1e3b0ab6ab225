// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"
#include "core/plan/precision/precision.h"

namespace bitsmith {

/// Names of a table's layers, the least sensitive first: by the score of each layer's weights, alone
/// quantized, at the probed bits nearest to those that the plan gives it (of two as near, the fewer). Layers
/// that were not scored come last. Of equal ones the earlier in the network comes first.
std::vector<std::string> leastSensitiveFirst(const SensitivityTable &table, const PrecisionPlan &plan,
                                             const Network &network, SensitivityMetric metric);

} // namespace bitsmith
