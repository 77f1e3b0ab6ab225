// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"
#include "core/plan/runs/records.h"

namespace bitsmith {

/// The codes of some of a tensor's values: the whole numbers of a grid, or the places of levels in a
/// codebook. @param places [n] int64, indices of the flattened tensor @return [n] int32
torch::Tensor codesAt(const QuantizedTensor &quantized, const torch::Tensor &places);

/// Watches the quantizers of a training: reads them a few times an epoch and tells, after each, what they are
/// at and what is going wrong.
///
/// Oscillation (M. Nagel et al., Overcoming Oscillations in Quantization-Aware Training, ICML 2022, in the
/// form that readings allow): the share of a layer's weights, of at most 4096 that are watched, whose code
/// went one way and then the other way between readings of the epoch.
class QuantizerMonitor {
 public:
  /// Readings of an epoch.
  static constexpr std::int64_t readings = 16;

  /// Begins an epoch of so many steps.
  void begin(std::int64_t steps);
  /// After each step.
  void stepDone(const NetworkModule &module);
  /// At the end of an epoch. @param images of some training batch, for the activations; the module is used in
  /// evaluation mode and is in training mode afterwards
  QuantizersRecord read(NetworkModule &module, const torch::Tensor &images, std::int64_t epoch);

 private:
  struct Watched {
    torch::Tensor places;
    torch::Tensor codes;     ///< at the last reading
    torch::Tensor direction; ///< of the last change: −1, 0, 1
    torch::Tensor oscillated;
  };

  std::vector<Watched> m_layers;
  std::int64_t m_interval = 1;
  std::int64_t m_step = 0;
};

/// What a record says is going wrong. Limits: more than 30 % of the values beyond the range; of 2 to 4 bits
/// half of the levels or more without a value; of at
/// most 4 bits more than 20 % of the weights oscillating.
std::vector<AlarmRecord> alarmsOf(const QuantizersRecord &record, const Network &network,
                                  const PrecisionPlan &plan);

} // namespace bitsmith
