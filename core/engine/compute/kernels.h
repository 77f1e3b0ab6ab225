// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>

/// The arithmetic of quantizer.h on plain arrays: one vectorised pass over memory each, shared out between
/// LibTorch's threads. An array is `granules.size()` rows of equal length, one granule (one scale) each.
/// Results do not depend on the number of threads.
namespace bitsmith::kernels {

/// How one granule is quantized: Q(x) = clamp(round(x · inverse), low, high) · scale, with low = qmin − z and
/// high = qmax − z. That is the formula of Grid with the zero point taken out, exactly: z is a whole number.
struct Granule {
  float inverse = 1;
  float scale = 1;
  float low = 0;
  float high = 0;
};

/// Bounds within which low and high have to stay for the rounding to be exact.
inline constexpr float widestBound = 1 << 20;

struct Extremes {
  float minimum = 0;
  float maximum = 0;
  bool finite = true; ///< false: the values hold a NaN or an infinity, and the extremes mean nothing
};

/// What a quantizing pass met on its way.
struct Seen {
  bool finite = true;   ///< no NaN, no infinity
  bool clipped = false; ///< some value fell outside [low, high]
};

/// Extremes of each row of `length` values.
void measure(const float *values, std::int64_t length, std::span<Extremes> rows);

bool allFinite(const float *values, std::int64_t count);

Seen quantize(const float *values, float *result, std::int64_t length, std::span<const Granule> rows);

/// x ↦ scale where x ≥ 0, −scale elsewhere. `clipped` is not looked for and stays true.
Seen quantizeBinary(const float *values, float *result, std::int64_t length, std::span<const Granule> rows);

/// The gradient where round(x · inverse) lies in [low, high], 0 elsewhere.
void clipGradient(const float *values, const float *gradient, float *result, std::int64_t length,
                  std::span<const Granule> rows);

/// What the way back of a quantizer with learned parameters sums up over a row, each term times the gradient.
struct StepSums {
  double inside = 0;      ///< round(x · inverse) − x · inverse, of values inside [low, high]
  double outsideCode = 0; ///< the bound that they are clipped to, of the others
  double outside = 0;     ///< 1, of the others
};

/// clipGradient() with these sums; inside and outside are what they are there.
void stepGradient(const float *values, const float *gradient, float *result, std::int64_t length,
                  std::span<const Granule> rows, std::span<StepSums> sums);

/// clamp(round(x · inverse), low, high), as integers.
Seen codes(const float *values, std::int32_t *result, std::int64_t length, std::span<const Granule> rows);

/// Mean of |x| of one row, summed in double precision in an order that is always the same.
double meanMagnitude(const float *values, std::int64_t count);

struct ErrorSums {
  double signal = 0;  ///< Σ x²
  double noise = 0;   ///< Σ (x − q)²
  double maximum = 0; ///< max |x − q|
};
ErrorSums errorSums(const float *values, const float *quantized, std::int64_t count);

/// Σ (gradient · (a − b))², in double precision, in an order that is always the same.
double weightedSquares(const float *gradient, const float *a, const float *b, std::int64_t count);

} // namespace bitsmith::kernels
