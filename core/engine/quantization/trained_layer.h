// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/convolution.h"
#include "core/engine/quantization/quantizer.h"

namespace bitsmith {

/// Layers of training as differentiable operations.
///
/// In float32 operands are quantized as quantizeWeight() and fakeQuantize() have it. In bfloat16 operands are
/// the quantizers' whole numbers themselves, which bfloat16 holds exactly up to 8 bits, and scales are
/// applied to the sums; what is not quantized is rounded to bfloat16. Gradients pass through as those by the
/// whole numbers. Parameters, their gradients and all sums are float32 in both.

/// Whether a quantizer's whole numbers, zero point taken out, are exact in bfloat16.
constexpr bool fitsCodes(const QuantizerSpec &spec) {
  return spec.bits <= 8 && spec.method == Method::range;
}

/// bfloat16 whole numbers in the shape of the tensor (float32 or bfloat16): what it stands for is result ·
/// scale of the grid, per tensor. Straight-through gradient as fakeQuantize() has it. Throws Error (work
/// failed) when the tensor holds a NaN or an infinity.
torch::Tensor quantizeToCodes(const torch::Tensor &tensor, const Grid &grid, Ste ste);

/// Extremes of a float32 or bfloat16 tensor. Throws Error (work failed) as measureRange() does.
Range measureAnyRange(const torch::Tensor &tensor);

/// What a layer works with.
struct TrainedLayer {
  torch::Tensor weight;
  torch::Tensor bias; ///< may be undefined
  QuantizerSpec weightQuantizer;
  LayerGeometry geometry;
  torch::ScalarType type = torch::kFloat; ///< of the operands: float32 or bfloat16
  float inputScale = 1;                   ///< of the input's whole numbers; 1 for values as they are
};

/// Sums that are still to be multiplied by `factor` of their channel and to have the bias added.
struct ChannelSums {
  torch::Tensor sums;        ///< of the operands' type, as a layer's output
  std::vector<float> factor; ///< [O], above 0; empty: 1
};

/// A layer whose result goes to a batch norm, which takes factors and bias into its own.
ChannelSums applyForNorm(const TrainedLayer &layer, const torch::Tensor &input);

/// A layer's output, float32.
torch::Tensor applyTrainedLayer(const TrainedLayer &layer, const torch::Tensor &input);

} // namespace bitsmith
