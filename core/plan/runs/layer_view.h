// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// Counts in bins of equal width.
struct ViewHistogram {
  double low = 0;
  double high = 0; ///< above low where there are counts
  std::vector<std::int64_t> counts;

  bool operator==(const ViewHistogram &) const = default;
};

/// What a layer's weights, their quantizer and their gradient are at, after a step of a training that
/// somebody looks at while it goes on. Told on the control channel of `bitsmith-cli run --control`, never in
/// the run's folder: it does not belong to the result.
struct LayerView {
  std::string layer;
  std::int64_t step = 0; ///< steps done; 0: as training begins with
  std::int64_t totalSteps = 0;
  std::int64_t epoch = 1;
  double loss = 0;     ///< of the step's batch
  double accuracy = 0; ///< of the step's batch, 0 to 1
  int bits = 32;
  /// What weights are told in. "code": w / s + z, levels are whole numbers, of every channel the same;
  /// "scale": w / α of binary weights, or by the largest level of a codebook; "value": as they are.
  std::string unit = "value";
  std::optional<double> leastStep; ///< distance between levels; of the channels, the least and the greatest
  std::optional<double> greatestStep;
  std::vector<double> levels; ///< in that unit, ascending; empty for float and where there are too many
  double beyond = 0;     ///< share of the weights that are farther out than half a step beyond the last level
  ViewHistogram weights; ///< in that unit
  /// Mean of |∂loss/∂w| of the weights in each bin of `weights`; empty before the first step.
  std::vector<double> gradientByWeight;
  ViewHistogram gradient; ///< of ∂loss/∂w itself; empty before the first step
  double gradientNorm = 0;

  bool operator==(const LayerView &) const = default;
};

nlohmann::json toJson(const LayerView &view);
/// Throws Error (bad input) for what toJson() does not write.
LayerView parseLayerView(const nlohmann::json &json);

} // namespace bitsmith
