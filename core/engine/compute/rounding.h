// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/vectorised.h"

namespace bitsmith::kernels {

/// Adding and taking away 1.5·2^23 rounds any |x| < 2^22 to a whole number, half to even, and gives +0 for
/// −0.2 as adding a zero point does.
inline constexpr float rounder = 12582912.0F;

/// round(x · inverse), held one step beyond the bounds so that rounding is exact for any x.
BITSMITH_INLINE float roundedWithin(float value, const Granule &g) {
  float t = value * g.inverse;
  t = t > g.low - 1.0F ? t : g.low - 1.0F;
  t = t < g.high + 1.0F ? t : g.high + 1.0F;
  return (t + rounder) - rounder;
}

BITSMITH_INLINE float clamped(float value, const Granule &g) {
  const float atLeastLow = value > g.low ? value : g.low;
  return atLeastLow < g.high ? atLeastLow : g.high;
}

} // namespace bitsmith::kernels
