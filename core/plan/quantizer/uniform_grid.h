// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

#include <cstdint>

namespace bitsmith {

/// Smallest and largest value that a quantizer is to represent.
struct ValueRange {
  float minimum = 0;
  float maximum = 0;

  bool operator==(const ValueRange &) const = default;
};

/// The integers that a uniform quantizer maps one granule to, and the scale and zero point that do it.
///
/// Q(x) = (clamp(round(x / s) + z, qmin, qmax) − z) · s, rounding half to even, s ≥ 1e-8. x / s is computed
/// as x · (1 / s) in float32, as LibTorch's fake-quantize operators do, so that both agree bit for bit.
struct UniformGrid {
  float scale = 1;
  float zeroPoint = 0; ///< a whole number
  std::int64_t qmin = 0;
  std::int64_t qmax = 0;
  bool binary = false; ///< 1-bit weights: x ↦ ±scale by the sign (0 counts as positive)

  /// The integer that a value is mapped to; of a binary grid −1 or 1.
  std::int64_t code(float value) const;
  float quantized(float value) const;
  /// Whether the value is beyond what the integers reach, so that it is clipped: with Ste::clipped, no
  /// gradient passes there. Of a binary grid too, from 1.5 · scale on.
  bool clips(float value) const;
  float lowest() const { return binary ? -scale : (static_cast<float>(qmin) - zeroPoint) * scale; }
  float highest() const { return binary ? scale : (static_cast<float>(qmax) - zeroPoint) * scale; }
};

/// A scale in a form: rounded up, as uniformGrid() does it, or to the nearest one (of powers of two in the
/// logarithm), where a scale is itself a level. No smaller than 1e-8.
float scaleInForm(double scale, ScaleForm form, bool nearest = false);

/// Scale and zero point for a range:
///  symmetric: integers in [−2^(b−1), 2^(b−1)−1], s = 2·max|x| / (2^b − 1), z = 0;
///  asymmetric and dynamic: [0, 2^b−1], range widened to contain 0, s = (max−min)/(2^b−1), z =
///  clamp(round(−min/s)).
/// Scale forms other than real round s up: to the next power of two, or to the next M · 2^n with 2^14 ≤ M <
/// 2^15 (15 bits, so that a multiplication in 32 bits and a shift rescale an accumulator). Up, because a
/// coarser step clips nothing; the zero point is worked out from the rounded scale.
/// Throws Error: bad input for bits that have no grid, work failed for a range that is none.
UniformGrid uniformGrid(const ValueRange &range, const QuantizerSpec &spec);

/// ±α for 1-bit weights, with α the mean of |w| over the granule, or the nearest of the scale form.
UniformGrid binaryGrid(double meanMagnitude, ScaleForm form = ScaleForm::real);

} // namespace bitsmith
