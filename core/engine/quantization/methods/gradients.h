// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/methods/method_quantizer.h"

// Private to methods/: what their gradients are made of.
namespace bitsmith {

/// exp(logarithm). The gradient by the logarithm is divided by the square of the value, so that a small step
/// of gradient descent changes the value by what it would if it were the parameter itself: learning rates of
/// papers keep their meaning. It is held within ±1, so that no step changes the value by more than its share
/// of the learning rate: what would have turned the value over makes it small, not huge.
torch::Tensor fromLogarithm(const torch::Tensor &logarithm);

/// The logarithm itself, for what a cost is worked out from. The gradient is held within ±2, more than
/// fromLogarithm() lets the loss have: a cost can outweigh any loss, and still no weight of it, however
/// large, throws the value away in one step.
torch::Tensor logarithmOfCost(const torch::Tensor &logarithm);

/// `replacement` with the gradient passed to `values` as it is.
torch::Tensor passThrough(const torch::Tensor &values, const torch::Tensor &replacement);

/// `levels[i]` of the nearest level of each value, the lower one half-way. @param levels [L] ascending
/// Gradients: 1 by values that are no further out than half the last gap, and by each level the sum over the
/// values that went to it, times `factor`.
torch::Tensor nearestLevel(const torch::Tensor &values, const torch::Tensor &levels, double factor = 1);
/// Indices of the nearest levels, int64. @param levels [L] ascending
torch::Tensor nearestIndex(const torch::Tensor &values, const torch::Tensor &levels);

/// What a uniform quantizer is differentiable by. Undefined: not by that.
struct UniformParameters {
  torch::Tensor scale;  ///< [granules]
  torch::Tensor offset; ///< [1] of which the grid's zero point is −offset / scale, rounded
  torch::Tensor clip;   ///< [1] the largest magnitude
};

/// fakeQuantize() with gradients by the quantizer's parameters, each times `factor`:
///  scale: Q(x)/s − x/s inside the range; outside the whole number that x is clipped to, where there is no
///  clip; offset: 1 outside; clip: the sign outside.
/// Those of S. Esser et al., Learned Step Size Quantization, ICLR 2020, eq. 3; Y. Bhalgat et al., LSQ+, CVPR
/// workshops 2020, eq. 4 and 5, the offset rounded to whole steps so that zero stays exact; J. Choi et al.,
/// PACT, 2018, eq. 3; S. Uhlich et al., Mixed Precision DNNs, ICLR 2020, case U3 (step and range).
torch::Tensor quantizeUniform(const torch::Tensor &values, const Grid &grid,
                              const UniformParameters &parameters, double factor, Ste ste = Ste::clipped);

/// Scales in a form (scaleInForm()), without gradients; themselves where any number will do.
torch::Tensor scalesInForm(const torch::Tensor &scales, ScaleForm form, bool nearest = false);

/// The clip c for which quantizing to a uniform grid over [−c, c] (or [0, c]) has the least squared error, by
/// granule, of 64 evenly spaced ones up to the largest magnitude. [granules]
torch::Tensor leastErrorClip(const torch::Tensor &values, std::int64_t granules, int bits, bool isSigned);

/// The same for levels of any spacing: `base` is what they are at clip 1, ascending. [1]
torch::Tensor leastErrorClip(const torch::Tensor &values, const torch::Tensor &base);

} // namespace bitsmith
