// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/search/plan_evaluator.h"
#include "core/plan/search/strategy.h"

namespace bitsmith {

struct MixtureOptions {
  std::int64_t plans = 20; ///< cost weights that are tried, one plan each
  std::int64_t steps = 40; ///< of gradient descent for each
  double rate = 0.15;      ///< Adam's
  std::uint64_t seed = 42;
};

/// Plans by gradient descent: every layer uses a mixture of its choices, with the softmax of learned numbers
/// as shares, and the loss is the cross entropy on training pictures plus a weight times the expected cost as
/// a share of the most that a plan costs (the idea of B. Wu et al., Mixed Precision Quantization by
/// Differentiable NAS, 2018, with shares in place of drawn samples). Weights stay as they are. For a row of
/// cost weights from small to large, each layer's likeliest choice at the end makes a plan; plans over budget
/// are trimmed.
/// @param training all its pictures, in random order
/// @param beforeStep called before each step; may throw to give up
std::vector<Proposal> mixturePlans(PlanEvaluator &evaluator, const SearchSpace &space,
                                   const SearchCosts &costs, const PrecisionPlan &base,
                                   const Pictures &training, const MixtureOptions &options,
                                   const std::function<void()> &beforeStep);

} // namespace bitsmith
