// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/affine_kernel.h"

// Compiled once for each vector width, with fused multiplication and addition where there is one. Not under
// the sanitizers: they instrument the choice, which runs before they are ready.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_ADDRESS__) &&                       \
    !defined(__SANITIZE_THREAD__)
#define BITSMITH_VECTORISED __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define BITSMITH_VECTORISED
#endif

namespace bitsmith::kernels {
namespace {

BITSMITH_VECTORISED void affineLoop(float *__restrict values, std::int64_t pixels, std::int64_t channels,
                                    const float *__restrict scale, const float *__restrict shift, float low,
                                    float high) {
  for (std::int64_t pixel = 0; pixel < pixels; ++pixel, values += channels)
    for (std::int64_t channel = 0; channel < channels; ++channel) {
      float value = values[channel] * scale[channel] + shift[channel];
      value = value > low ? value : low;
      values[channel] = value < high ? value : high;
    }
}

constexpr std::int64_t lanes = 16;

BITSMITH_VECTORISED double weightedSquaresLoop(const float *gradient, const float *a, const float *b,
                                               std::int64_t count) {
  double sums[lanes] = {};
  std::int64_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
      const double term = static_cast<double>(gradient[i + lane]) *
                          (static_cast<double>(a[i + lane]) - static_cast<double>(b[i + lane]));
      sums[lane] += term * term;
    }
  for (; i < count; ++i) {
    const double term =
        static_cast<double>(gradient[i]) * (static_cast<double>(a[i]) - static_cast<double>(b[i]));
    sums[i % lanes] += term * term;
  }
  double sum = 0;
  for (const double part : sums)
    sum += part;
  return sum;
}

} // namespace

void apply(const Affine &affine, float *values, std::int64_t pixels) {
  affineLoop(values, pixels, static_cast<std::int64_t>(affine.scale.size()), affine.scale.data(),
             affine.shift.data(), affine.low, affine.high);
}

double weightedSquares(const float *gradient, const float *a, const float *b, std::int64_t count) {
  return weightedSquaresLoop(gradient, a, b, count);
}

} // namespace bitsmith::kernels
