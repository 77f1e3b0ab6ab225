// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

#include <torch/types.h>

namespace bitsmith {

/// The integers that a quantizer maps to, and the scale and zero point that do it: per tensor (one element)
/// or per channel (one element a channel of dimension 0).
///
/// Q(x) = (clamp(round(x / s) + z, qmin, qmax) − z) · s, rounding half to even, s ≥ 1e-8. x / s is computed
/// as x · (1 / s) in float32, as LibTorch's fake-quantize operators do, so that both agree bit for bit.
struct Grid {
  torch::Tensor scale;     ///< float32 [1] or [channels]
  torch::Tensor zeroPoint; ///< float32 (whole numbers) [1] or [channels]
  std::int64_t qmin = 0;
  std::int64_t qmax = 0;
  bool binary = false; ///< 1-bit weights: x ↦ ±scale by the sign (0 counts as positive)
};

/// Numbers of granules, [1] or [channels], as a view that goes with a tensor whose dimension 0 they are of:
/// [channels, 1, 1, 1].
torch::Tensor byGranule(const torch::Tensor &numbers, const torch::Tensor &tensor);

/// Smallest and largest value, per tensor [1] or per channel [channels] of dimension 0.
struct Range {
  torch::Tensor minimum;
  torch::Tensor maximum;
};

/// Range of a tensor. Throws Error (work failed) when it holds a NaN or an infinity or has no elements.
Range measureRange(const torch::Tensor &tensor, Granularity granularity);

/// Scale and zero point of each granule for its range, as uniformGrid() has them.
Grid makeGrid(const Range &range, const QuantizerSpec &spec);

/// Grid of a weight tensor from its current values; b = 1 is binary with α the mean of |w| over the granule
/// (in a scale form: the nearest there is).
Grid makeWeightGrid(const torch::Tensor &weight, const QuantizerSpec &spec);

/// Fake quantization with a straight-through gradient, one pass each way. Float tensors only; the result has
/// the memory layout of the input.
torch::Tensor fakeQuantize(const torch::Tensor &tensor, const Grid &grid, Ste ste);

/// makeWeightGrid and fakeQuantize in one call; the identity at 32 bits. A spec with another method than
/// Method::range is fitted to the weight (quantizedWeight()), without gradients.
torch::Tensor quantizeWeight(const torch::Tensor &weight, const QuantizerSpec &spec);

/// Integer codes of the quantized tensor, int32, in [qmin, qmax] (binary: −1 or 1).
torch::Tensor quantizedCodes(const torch::Tensor &tensor, const Grid &grid);

/// How far a quantized tensor is from the float one.
struct QuantizationError {
  double mse = 0;
  double sqnrDb = 0;  ///< 10·log10(Σx² / Σ(x−q)²); +inf where equal
  double maximum = 0; ///< max |x − q|
};
QuantizationError quantizationError(const torch::Tensor &original, const torch::Tensor &quantized);

} // namespace bitsmith
