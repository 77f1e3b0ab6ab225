// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/update_kernels.h"

#include "core/engine/compute/vectorised.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace bitsmith::kernels {
namespace {

/// Below this many values a thread costs more than it saves.
constexpr std::int64_t grain = 16384;
/// Sums are made of partial sums of this many values, so that they do not depend on the number of threads.
constexpr std::int64_t summands = 16384;
constexpr std::int64_t lanes = 16;

BITSMITH_VECTORISED void adamLoop(const AdamStep &step, float *__restrict values,
                                  const float *__restrict gradient, float *__restrict mean,
                                  float *__restrict square, std::int64_t count) {
  const AdamStep s = step;
  BITSMITH_INDEPENDENT
  for (std::int64_t i = 0; i < count; ++i) {
    const float g = gradient[i] * s.gradientFactor + s.weightDecay * values[i];
    const float m = s.beta1 * mean[i] + (1 - s.beta1) * g;
    const float v = s.beta2 * square[i] + (1 - s.beta2) * g * g;
    mean[i] = m;
    square[i] = v;
    values[i] -= s.stepSize * m / (std::sqrt(v) * s.inverseRootCorrection + s.epsilon);
  }
}

BITSMITH_VECTORISED void descendLoop(const MomentumStep &step, float *__restrict values,
                                     const float *__restrict gradient, std::int64_t count) {
  const MomentumStep s = step;
  for (std::int64_t i = 0; i < count; ++i)
    values[i] -= s.rate * (gradient[i] * s.gradientFactor + s.weightDecay * values[i]);
}

BITSMITH_VECTORISED void momentumLoop(const MomentumStep &step, float *__restrict values,
                                      const float *__restrict gradient, float *__restrict buffer,
                                      std::int64_t count) {
  const MomentumStep s = step;
  for (std::int64_t i = 0; i < count; ++i) {
    const float g = gradient[i] * s.gradientFactor + s.weightDecay * values[i];
    const float moved = s.isFirst ? g : s.momentum * buffer[i] + g;
    buffer[i] = moved;
    values[i] -= s.rate * moved;
  }
}

BITSMITH_VECTORISED double squareSumLoop(const float *values, std::int64_t count) {
  double sums[lanes] = {};
  std::int64_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
      const auto value = static_cast<double>(values[i + lane]);
      sums[lane] += value * value;
    }
  for (; i < count; ++i)
    sums[i % lanes] += static_cast<double>(values[i]) * static_cast<double>(values[i]);
  double sum = 0;
  for (const double part : sums)
    sum += part;
  return sum;
}

} // namespace

void adam(const AdamStep &step, float *values, const float *gradient, float *mean, float *square,
          std::int64_t count) {
  at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) {
    adamLoop(step, values + begin, gradient + begin, mean + begin, square + begin, end - begin);
  });
}

void descend(const MomentumStep &step, float *values, const float *gradient, float *buffer,
             std::int64_t count) {
  at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) {
    if (buffer)
      momentumLoop(step, values + begin, gradient + begin, buffer + begin, end - begin);
    else
      descendLoop(step, values + begin, gradient + begin, end - begin);
  });
}

double squareSum(const float *values, std::int64_t count) {
  std::vector<double> parts(static_cast<std::size_t>((count + summands - 1) / summands));
  at::parallel_for(0, static_cast<std::int64_t>(parts.size()), 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t part = begin; part < end; ++part)
      parts[static_cast<std::size_t>(part)] =
          squareSumLoop(values + part * summands, std::min(summands, count - part * summands));
  });
  double sum = 0;
  for (const double part : parts)
    sum += part;
  return sum;
}

} // namespace bitsmith::kernels
