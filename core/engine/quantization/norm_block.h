// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/norm_kernels.h"
#include "core/engine/quantization/quantizer.h"

namespace bitsmith {

/// A batch norm and what comes after it up to the next node that is not elementwise, as one differentiable
/// operation of training: y = Q(pool(clamp(norm(x), low, high))).
struct NormBlock {
  torch::Tensor weight;
  torch::Tensor bias;
  torch::Tensor runningMean; ///< moved towards the batch's figures, as LibTorch's batch_norm does
  torch::Tensor runningVariance;
  double epsilon = 1e-5;
  double momentum = 0.1;
  float low = -std::numeric_limits<float>::infinity(); ///< 0 for ReLU
  float high = std::numeric_limits<float>::infinity();
  kernels::Pool pool = kernels::Pool::none; ///< over 2×2 pixels
  /// Where the input holds sums (ChannelSums): what they are multiplied by, a value a channel, and what is
  /// added then.
  std::vector<float> factor = {};
  torch::Tensor shift = {};
};

/// What a block gives.
struct NormResult {
  std::optional<Grid> grid = {}; ///< quantizes, with it
  Ste ste = Ste::clipped;
  torch::ScalarType type = torch::kFloat; ///< bfloat16 with a grid: its whole numbers
};

/// A block at one batch, with its statistics taken.
struct NormBatch {
  torch::Tensor input; ///< float32 or bfloat16 [N, C, H, W], channels last
  kernels::Moments moments;
  kernels::NormPass pass; ///< without a quantizer yet
};

/// Takes the statistics and moves the running ones. Throws Error (work failed) when the input or the
/// result holds a NaN or an infinity.
NormBatch beginNorm(const NormBlock &block, const torch::Tensor &input);

/// Extremes of the result before quantization, known without working it out. With a maximum pool the minimum
/// is that before pooling, with an average pool both are: what is pooled lies within.
Range rangeOf(const NormBatch &batch);

/// The result: [N, C, H, W] or, pooled, [N, C, H/2, W/2], channels last.
torch::Tensor finishNorm(const NormBlock &block, NormBatch batch, const NormResult &wanted = {});

} // namespace bitsmith
