// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"
#include "core/plan/precision/precision.h"

#include <optional>
#include <string>
#include <vector>

namespace bitsmith {

/// What of the layers an order of them goes by: the scores of their weights, or of weights and activations
/// where a run has not probed weights alone; nullopt where the metric has neither with the layer alone
/// quantized.
std::optional<SensitivityTarget> orderTarget(const SensitivityTable &table, SensitivityMetric metric);

/// Names of a table's layers, the least sensitive first: by the score of what orderTarget() says of each
/// layer, alone quantized, at the probed bits nearest to those that the plan gives its weights (of two as
/// near, the fewer). Layers that were not scored come last. Of equal ones the earlier in the network comes
/// first. Throws Error (bad input) where no layer has such a score.
std::vector<std::string> leastSensitiveFirst(const SensitivityTable &table, const PrecisionPlan &plan,
                                             const Network &network, SensitivityMetric metric);

} // namespace bitsmith
