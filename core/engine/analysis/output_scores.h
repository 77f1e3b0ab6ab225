// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <torch/types.h>

namespace bitsmith {

/// What class scores come to on labelled pictures.
struct OutputScores {
  std::int64_t correct = 0;
  std::int64_t samples = 0;
  double loss = 0; ///< mean cross entropy, nats, in double precision

  double accuracy() const {
    return samples > 0 ? static_cast<double>(correct) / static_cast<double>(samples) : 0;
  }
};

/// @param scores float [N, classes] @param labels int64 [N]
OutputScores scoreOutputs(const torch::Tensor &scores, const torch::Tensor &labels);

/// How far class scores are from a reference's.
struct OutputDistance {
  double sqnrDb = 0; ///< 10·log10(Σ y² / Σ (y − y_q)²); +inf where equal
  double kl = 0;     ///< mean of Σ p·log(p / p_q) over the pictures, nats
};

/// @param reference float [N, classes] @param scores float [N, classes]
OutputDistance compareOutputs(const torch::Tensor &reference, const torch::Tensor &scores);

} // namespace bitsmith
