// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// Updates of parameters, one pass over memory each, shared out between LibTorch's threads.
namespace bitsmith::kernels {

/// One step of Adam (D. Kingma, J. Ba, ICLR 2015, algorithm 1) with weight decay as an L2 term, as
/// torch::optim::Adam has it.
struct AdamStep {
  float gradientFactor = 1; ///< gradients are multiplied by it first
  float weightDecay = 0;
  float beta1 = 0.9F;
  float beta2 = 0.999F;
  float epsilon = 1e-8F;
  float stepSize = 0;              ///< lr / (1 − beta1^t)
  float inverseRootCorrection = 1; ///< 1 / √(1 − beta2^t)
};
void adam(const AdamStep &step, float *values, const float *gradient, float *mean, float *square,
          std::int64_t count);

/// One step of gradient descent with momentum, as torch::optim::SGD has it.
struct MomentumStep {
  float gradientFactor = 1;
  float weightDecay = 0;
  float momentum = 0;
  float rate = 0;
  bool isFirst = true; ///< the momentum begins as the gradient, whatever the buffer holds
};
/// @param buffer of the momentum; null without momentum
void descend(const MomentumStep &step, float *values, const float *gradient, float *buffer,
             std::int64_t count);

/// Σ x², in double precision, in an order that is always the same.
double squareSum(const float *values, std::int64_t count);

} // namespace bitsmith::kernels
