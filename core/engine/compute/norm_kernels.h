// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/kernels.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

/// Batch norm in training with what comes after it (activation, 2×2 pooling, the next layer's quantizer) in
/// as few passes over memory as there can be: one for the statistics, one for the result; backward one for
/// the sums and one for the gradient. What lies between is worked out again from the input rather than kept.
/// Arrays are [N, H, W, C], float32 or bfloat16 (sums are taken in float32 and double precision). Results do
/// not depend on the number of threads.
namespace bitsmith::kernels {

enum class Element { float32, bfloat16, int32, uint8, int8 };

/// An array of one of the kinds; what it points to is read or written as the function says.
struct ConstArray {
  const void *data = nullptr;
  Element element = Element::float32;
};
struct Array {
  void *data = nullptr;
  Element element = Element::float32;
};

struct Volume {
  std::int64_t pictures = 0;
  std::int64_t height = 0;
  std::int64_t width = 0;
  std::int64_t channels = 0;

  std::int64_t pixels() const { return pictures * height * width; }
};

/// Figures of each channel over all pixels.
struct Moments {
  std::vector<double> mean;
  std::vector<double> variance; ///< Σ (x − mean)² / pixels
  std::vector<float> minimum;
  std::vector<float> maximum;
  bool finite = true; ///< false: there was a NaN or an infinity, and the rest means nothing
};
Moments moments(ConstArray values, const Volume &volume);

enum class Pool { none, maximum, average };

/// y = pool(clamp(x · scale[c] + shift[c], low, high)), then quantized where there is a quantizer.
struct NormPass {
  std::vector<float> scale;
  std::vector<float> shift;
  float low = -std::numeric_limits<float>::infinity();
  float high = std::numeric_limits<float>::infinity();
  Pool pool = Pool::none; ///< over 2×2 pixels; height and width are even then
  std::optional<Granule> quantizer;
  float zero = 0; ///< added to the whole numbers of uint8 and int8 results
};

/// Result [N, H, W, C], or [N, H/2, W/2, C] with a pool. With a quantizer float32 results are Q(y) and
/// bfloat16 results its whole number, exact up to ±256; uint8 and int8 results are whole numbers with the
/// zero point in them.
/// @param values float32, bfloat16 or int32
/// @return whether the quantizer clipped anything
bool normalise(ConstArray values, const Volume &volume, const NormPass &pass, Array result);

/// Of the gradient g by each value before the clamp: the gradient of the result, sent back through quantizer
/// (straight-through, 0 where it clipped), pool (to the first maximum) and clamp (0 at and beyond its ends).
struct GradientSums {
  std::vector<double> gradient; ///< Σ g
  std::vector<double> product;  ///< Σ g · (x − mean)
};
GradientSums gradientSums(ConstArray values, const Volume &volume, const NormPass &pass,
                          const std::vector<float> &mean, ConstArray gradient);

/// factor[c] · g + slope[c] · (x − mean[c]) + offset[c]
struct InputGradient {
  std::vector<float> factor;
  std::vector<float> slope;
  std::vector<float> offset;
};
/// @param result as the values in shape and kind
void inputGradient(ConstArray values, const Volume &volume, const NormPass &pass,
                   const std::vector<float> &mean, ConstArray gradient, const InputGradient &coefficients,
                   void *result);

} // namespace bitsmith::kernels
