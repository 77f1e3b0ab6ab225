// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"
#include "core/plan/network/network.h"
#include "core/plan/precision/precision.h"

namespace bitsmith {

/// A plan whose accuracy was measured: what a prediction of another one starts from.
struct MeasuredPlan {
  const PrecisionPlan &plan;
  double accuracy = 0; ///< 0 to 1
};

/// Accuracy that a sensitivity table leads one to expect of a plan, 0 to 1: the accuracy of `known` (without
/// one, that of the table's reference) less the sum over layers of what the drop in accuracy grows by when
/// weights and activations go from there to the plan's bits, each layer alone. Between probed bits the drop
/// goes in a straight line; above the highest it is that of the highest, in float it is none. Nullopt where
/// the table is of other layers, has no drops in accuracy, or was not probed so low. Layers do not act alone,
/// so that this is a guess, the worse the more layers change.
std::optional<double> predictAccuracy(const SensitivityTable &table, const Network &network,
                                      const PrecisionPlan &plan,
                                      const std::optional<MeasuredPlan> &known = {});

} // namespace bitsmith
