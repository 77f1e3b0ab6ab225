// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/convolution.h"

/// Layers in float32 on processors that multiply bfloat16 at least four times as fast: an operand is the sum
/// of two bfloat16 numbers, x = hi(x) + lo(x), and x·w = hi(x)·hi(w) + lo(x)·hi(w) + hi(x)·lo(w), summed in
/// float32 (Henry, Tang, Heinecke 2019, "Leveraging the bfloat16 artificial intelligence datatype for
/// higher-precision computations"). What is left out of a product is at most 2^-16 of it, of a sum
/// 2^-16 · Σ|x·w|; operands of at most 16 significant bits are split exactly.
namespace bitsmith {

/// A float32 weight in two parts, for use many times. Copies share it.
class SplitWeight {
 public:
  /// @param weight [O, C / groups, k, k] or [O, features], float32
  explicit SplitWeight(const torch::Tensor &weight);

  const LayerWeight &parts() const { return m_parts; }

 private:
  LayerWeight m_parts; ///< [O, 3·C, k, k] or [O, 3·features]: hi, hi, lo
};

/// Whether a layer is computed faster so than in float32. Those of few channels and in groups are not.
bool isFasterSplit(const torch::Tensor &weight, const LayerGeometry &geometry);

/// As applyLayer(): Σ input · weight, float32.
/// @param input [N, C, H, W] or [N, features], float32
torch::Tensor applySplit(const torch::Tensor &input, const SplitWeight &weight,
                         const LayerGeometry &geometry);

} // namespace bitsmith
