// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/uniform_grid.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {
namespace {

constexpr double smallestScale = 1e-8;
constexpr int multiplierBits = 15;

/// The scale in a form: the smallest of the form that is no smaller, so that no value of the range is clipped
/// that was not before; or the nearest one (of powers of two in the logarithm), where a scale is a level.
double inForm(double scale, ScaleForm form, bool nearest) {
  if (form == ScaleForm::real)
    return scale;
  if (form == ScaleForm::powerOfTwo) {
    const double power = std::log2(scale);
    return std::exp2(std::min(nearest ? std::round(power) : std::ceil(power), 127.0));
  }
  int exponent = 0;
  const double multiplier = std::ldexp(std::frexp(scale, &exponent), multiplierBits);
  return std::ldexp(nearest ? std::round(multiplier) : std::ceil(multiplier), exponent - multiplierBits);
}

} // namespace

float scaleInForm(double scale, ScaleForm form, bool nearest) {
  constexpr double largest = std::numeric_limits<float>::max();
  // Single precision first: a power of two that was measured in it must stay what it is.
  const double allowed = static_cast<float>(std::clamp(scale, smallestScale, largest));
  return static_cast<float>(std::min(inForm(allowed, form, nearest), largest));
}

std::int64_t UniformGrid::code(float value) const {
  if (binary)
    return value >= 0 ? 1 : -1;
  const float inverse = 1.0F / scale;
  const float steps = std::nearbyint(value * inverse) + zeroPoint;
  return static_cast<std::int64_t>(std::clamp(steps, static_cast<float>(qmin), static_cast<float>(qmax)));
}

float UniformGrid::quantized(float value) const {
  const auto whole = static_cast<float>(code(value));
  return binary ? whole * scale : (whole - zeroPoint) * scale;
}

bool UniformGrid::clips(float value) const {
  const float inverse = 1.0F / scale;
  const float steps = std::nearbyint(value * inverse) + zeroPoint;
  return steps < static_cast<float>(qmin) || steps > static_cast<float>(qmax);
}

UniformGrid uniformGrid(const ValueRange &range, const QuantizerSpec &spec) {
  if (!isValidBits(spec.bits) || spec.isFloat())
    throw badInput("a quantizer of " + std::to_string(spec.bits) + " bits has no grid: expected 1 to 16");
  double minimum = range.minimum;
  double maximum = range.maximum;
  if (!std::isfinite(minimum) || !std::isfinite(maximum) || minimum > maximum)
    throw workFailed("the range to quantize is not finite, or its minimum is above its maximum");
  const std::int64_t steps = (std::int64_t{1} << spec.bits) - 1;
  const std::int64_t half = std::int64_t{1} << (spec.bits - 1);
  if (spec.scheme == Scheme::symmetric)
    return {.scale =
                scaleInForm(2 * std::max(std::abs(minimum), std::abs(maximum)) / static_cast<double>(steps),
                            spec.scaleForm),
            .qmin = -half,
            .qmax = half - 1};
  minimum = std::min(minimum, 0.0);
  maximum = std::max(maximum, 0.0);
  UniformGrid grid{.scale = scaleInForm((maximum - minimum) / static_cast<double>(steps), spec.scaleForm),
                   .qmin = 0,
                   .qmax = steps};
  const double zero = std::nearbyint(-minimum / double{grid.scale});
  grid.zeroPoint = static_cast<float>(std::clamp(zero, 0.0, static_cast<double>(steps)));
  return grid;
}

UniformGrid binaryGrid(double meanMagnitude, ScaleForm form) {
  return {.scale = scaleInForm(meanMagnitude, form, /*nearest=*/true), .qmin = -1, .qmax = 1, .binary = true};
}

} // namespace bitsmith
