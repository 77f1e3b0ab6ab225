// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/calibrated_ranges.h"
#include "core/engine/analysis/probes.h"
#include "core/engine/quantization/frozen_network.h"
#include "core/plan/search/space.h"

#include <map>

namespace bitsmith {

/// What the evaluation of a plan gives.
struct PlanOutcome {
  std::int64_t correct = 0;
  std::int64_t samples = 0;
  double loss = 0;
  std::vector<bool> outcomes; ///< [samples] whether each picture was classified rightly

  double accuracy() const {
    return samples > 0 ? static_cast<double>(correct) / static_cast<double>(samples) : 0;
  }
};

/// Quantizes a trained network to one plan after another without training (PTQ) and evaluates it. A layer's
/// operands at some precision are worked out once, so that a plan costs one pass over the pictures.
class PlanEvaluator {
 public:
  /// All of it must outlive the object. Plans are evaluated on all the pictures.
  PlanEvaluator(NetworkModule &module, CalibratedRanges &ranges, const Dataset &test,
                const Normalization &normalization, EvaluationNumbers numbers);

  /// @param progressed told from time to time how much is done, 0 to 1; may throw to give up
  PlanOutcome evaluate(const PrecisionPlan &plan, const std::function<void(double)> &progressed = {});
  const FrozenNetwork &network() const { return m_frozen; }
  /// Forgets the oldest operands, so that no layer keeps more than so many: those of plans tried by hand for
  /// hours would fill the memory.
  void keepOperands(std::size_t most);
  /// Operands of a layer at some precision.
  const LayerOperands &operands(std::size_t layer, const LayerPrecision &precision);

 private:
  FrozenNetwork m_frozen;
  CalibratedRanges &m_ranges;
  Pictures m_pictures;
  torch::Tensor m_labels;
  std::vector<std::vector<std::pair<LayerPrecision, LayerOperands>>> m_known; ///< by layer
};

} // namespace bitsmith
