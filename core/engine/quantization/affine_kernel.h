// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace bitsmith::kernels {

/// A batch norm with fixed statistics and the activation after it, as one pass over memory:
/// y = clamp(x · scale[c] + shift[c], low, high) for channel c.
struct Affine {
  std::vector<float> scale;
  std::vector<float> shift;
  float low = -std::numeric_limits<float>::infinity();
  float high = std::numeric_limits<float>::infinity();
};

/// Overwrites values[pixel][channel], the channels of a pixel side by side. Where the processor fuses a
/// multiplication with an addition it is done here too, as LibTorch's own batch norm does.
void apply(const Affine &affine, float *values, std::int64_t pixels);

/// Σ (gradient · (a − b))², in double precision, in an order that is always the same.
double weightedSquares(const float *gradient, const float *a, const float *b, std::int64_t count);

} // namespace bitsmith::kernels
