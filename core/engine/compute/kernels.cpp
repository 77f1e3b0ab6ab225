// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/kernels.h"

#include "core/engine/compute/ordered_key.h"
#include "core/engine/compute/rounding.h"
#include "core/engine/compute/vectorised.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <vector>

namespace bitsmith::kernels {
namespace {

/// Below this many values a thread costs more than it saves (LibTorch's own figure).
constexpr std::int64_t grain = 32768;

/// Sums are made of partial sums of this many values, so that they do not depend on the number of threads.
constexpr std::int64_t summands = 32768;

/// Lanes that a sum is spread over: additions then wait for each other less.
constexpr std::int64_t lanes = 16;

BITSMITH_VECTORISED void measureLoop(const float *values, std::int64_t count, OrderedKeys *keys) {
  std::int32_t lowest = keys->lowest;
  std::int32_t highest = keys->highest;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t key = orderedKey(values[i]);
    lowest = key < lowest ? key : lowest;
    highest = key > highest ? key : highest;
  }
  keys->lowest = lowest;
  keys->highest = highest;
}

/// Of the whole loop: the largest magnitude as bits (beyond largestFinite: not finite) and whether a bound
/// was met.
struct LoopState {
  std::int32_t magnitude = 0;
  std::int32_t clipped = 0;
};

BITSMITH_VECTORISED void quantizeLoop(const float *__restrict values, float *__restrict result,
                                      std::int64_t count, const Granule *granule, LoopState *state) {
  const Granule g = *granule;
  std::int32_t magnitude = state->magnitude;
  std::int32_t clipped = state->clipped;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t bits = std::bit_cast<std::int32_t>(values[i]) & magnitudeMask;
    magnitude = bits > magnitude ? bits : magnitude;
    const float rounded = roundedWithin(values[i], g);
    const float code = clamped(rounded, g);
    clipped |= rounded != code ? 1 : 0;
    result[i] = code * g.scale;
  }
  state->magnitude = magnitude;
  state->clipped = clipped;
}

BITSMITH_VECTORISED void binaryLoop(const float *__restrict values, float *__restrict result,
                                    std::int64_t count, const Granule *granule, LoopState *state) {
  const float scale = granule->scale;
  std::int32_t magnitude = state->magnitude;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t bits = std::bit_cast<std::int32_t>(values[i]) & magnitudeMask;
    magnitude = bits > magnitude ? bits : magnitude;
    result[i] = values[i] < 0.0F ? -scale : scale;
  }
  state->magnitude = magnitude;
}

BITSMITH_VECTORISED void clipGradientLoop(const float *__restrict values, const float *__restrict gradient,
                                          float *__restrict result, std::int64_t count,
                                          const Granule *granule) {
  const Granule g = *granule;
  for (std::int64_t i = 0; i < count; ++i) {
    const float rounded = roundedWithin(values[i], g);
    const std::int32_t inside = (rounded >= g.low ? -1 : 0) & (rounded <= g.high ? -1 : 0);
    result[i] = std::bit_cast<float>(std::bit_cast<std::int32_t>(gradient[i]) & inside);
  }
}

BITSMITH_VECTORISED void stepGradientLoop(const float *__restrict values, const float *__restrict gradient,
                                          float *__restrict result, std::int64_t count,
                                          const Granule *granule, StepSums *sums) {
  const Granule g = *granule;
  double inside[lanes] = {};
  double outsideCode[lanes] = {};
  double outside[lanes] = {};
  const auto one = [&](std::int64_t i, std::int64_t lane) {
    const float rounded = roundedWithin(values[i], g);
    const float code = clamped(rounded, g);
    const std::int32_t mask = (rounded >= g.low ? -1 : 0) & (rounded <= g.high ? -1 : 0);
    const auto within = std::bit_cast<float>(std::bit_cast<std::int32_t>(gradient[i]) & mask);
    const auto beyond = std::bit_cast<float>(std::bit_cast<std::int32_t>(gradient[i]) & ~mask);
    result[i] = within;
    // Within the range x · inverse is within 16 bits; beyond it may be anything, but is multiplied by zero.
    const auto offset =
        std::bit_cast<float>(std::bit_cast<std::int32_t>(rounded - values[i] * g.inverse) & mask);
    inside[lane] += static_cast<double>(within) * static_cast<double>(offset);
    outsideCode[lane] += static_cast<double>(beyond) * static_cast<double>(code);
    outside[lane] += static_cast<double>(beyond);
  };
  std::int64_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (std::int64_t lane = 0; lane < lanes; ++lane)
      one(i + lane, lane);
  for (; i < count; ++i)
    one(i, i % lanes);
  for (std::int64_t lane = 0; lane < lanes; ++lane) {
    sums->inside += inside[lane];
    sums->outsideCode += outsideCode[lane];
    sums->outside += outside[lane];
  }
}

BITSMITH_VECTORISED void codesLoop(const float *__restrict values, std::int32_t *__restrict result,
                                   std::int64_t count, const Granule *granule, LoopState *state) {
  const Granule g = *granule;
  std::int32_t magnitude = state->magnitude;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t bits = std::bit_cast<std::int32_t>(values[i]) & magnitudeMask;
    magnitude = bits > magnitude ? bits : magnitude;
    result[i] = static_cast<std::int32_t>(clamped(roundedWithin(values[i], g), g));
  }
  state->magnitude = magnitude;
}

BITSMITH_VECTORISED void magnitudeLoop(const float *values, std::int64_t count, LoopState *state) {
  std::int32_t magnitude = state->magnitude;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t bits = std::bit_cast<std::int32_t>(values[i]) & magnitudeMask;
    magnitude = bits > magnitude ? bits : magnitude;
  }
  state->magnitude = magnitude;
}

double meanMagnitudePart(const float *values, std::int64_t count) {
  double sums[lanes] = {};
  std::int64_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (std::int64_t lane = 0; lane < lanes; ++lane)
      sums[lane] += std::abs(static_cast<double>(values[i + lane]));
  for (; i < count; ++i)
    sums[i % lanes] += std::abs(static_cast<double>(values[i]));
  double sum = 0;
  for (const double part : sums)
    sum += part;
  return sum;
}

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

ErrorSums errorSumsPart(const float *values, const float *quantized, std::int64_t count) {
  ErrorSums sums;
  for (std::int64_t i = 0; i < count; ++i) {
    const double value = values[i];
    const double error = value - static_cast<double>(quantized[i]);
    sums.signal += value * value;
    sums.noise += error * error;
    sums.maximum = std::max(sums.maximum, std::abs(error));
  }
  return sums;
}

/// Calls body(row, first, last) for the pieces of [0, rows · length) that lie in one row, shared out between
/// threads.
template<class Body>
void forEachPiece(std::int64_t rows, std::int64_t length, const Body &body) {
  at::parallel_for(0, rows * length, grain, [&](std::int64_t begin, std::int64_t end) {
    while (begin < end) {
      const std::int64_t row = begin / length;
      const std::int64_t last = std::min(end, (row + 1) * length);
      body(row, begin, last);
      begin = last;
    }
  });
}

/// Like forEachPiece with a loop state for each thread's share, joined into what was seen.
template<class Body>
Seen seenByPieces(std::int64_t rows, std::int64_t length, const Body &body) {
  std::atomic<bool> finite = true;
  std::atomic<bool> clipped = false;
  at::parallel_for(0, rows * length, grain, [&](std::int64_t begin, std::int64_t end) {
    LoopState state;
    while (begin < end) {
      const std::int64_t row = begin / length;
      const std::int64_t last = std::min(end, (row + 1) * length);
      body(row, begin, last - begin, state);
      begin = last;
    }
    if (state.magnitude > largestFinite)
      finite = false;
    if (state.clipped != 0)
      clipped = true;
  });
  return {.finite = finite, .clipped = clipped};
}

/// Partial results of fixed-size parts, in their order.
template<class Part, class Body>
std::vector<Part> inParts(std::int64_t count, const Body &body) {
  std::vector<Part> parts(static_cast<std::size_t>((count + summands - 1) / summands));
  at::parallel_for(0, static_cast<std::int64_t>(parts.size()), 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t part = begin; part < end; ++part) {
      const std::int64_t first = part * summands;
      parts[static_cast<std::size_t>(part)] = body(first, std::min(summands, count - first));
    }
  });
  return parts;
}

} // namespace

void measure(const float *values, std::int64_t length, std::span<Extremes> rows) {
  if (rows.size() == 1) {
    const auto parts = inParts<OrderedKeys>(length, [&](std::int64_t first, std::int64_t count) {
      OrderedKeys keys;
      measureLoop(values + first, count, &keys);
      return keys;
    });
    OrderedKeys keys;
    for (const OrderedKeys &part : parts)
      keys.join(part);
    rows.front() = keys.extremes();
    return;
  }
  const auto rowsAThread = std::max<std::int64_t>(1, grain / length);
  at::parallel_for(0, std::ssize(rows), rowsAThread, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t row = begin; row < end; ++row) {
      OrderedKeys keys;
      measureLoop(values + row * length, length, &keys);
      rows[static_cast<std::size_t>(row)] = keys.extremes();
    }
  });
}

bool allFinite(const float *values, std::int64_t count) {
  const auto body = [&](std::int64_t, std::int64_t first, std::int64_t size, LoopState &state) {
    magnitudeLoop(values + first, size, &state);
  };
  return seenByPieces(1, count, body).finite;
}

Seen quantize(const float *values, float *result, std::int64_t length, std::span<const Granule> rows) {
  const auto body = [&](std::int64_t row, std::int64_t first, std::int64_t size, LoopState &state) {
    quantizeLoop(values + first, result + first, size, &rows[static_cast<std::size_t>(row)], &state);
  };
  return seenByPieces(std::ssize(rows), length, body);
}

Seen quantizeBinary(const float *values, float *result, std::int64_t length, std::span<const Granule> rows) {
  const auto body = [&](std::int64_t row, std::int64_t first, std::int64_t size, LoopState &state) {
    state.clipped = 1;
    binaryLoop(values + first, result + first, size, &rows[static_cast<std::size_t>(row)], &state);
  };
  return seenByPieces(std::ssize(rows), length, body);
}

void clipGradient(const float *values, const float *gradient, float *result, std::int64_t length,
                  std::span<const Granule> rows) {
  forEachPiece(std::ssize(rows), length, [&](std::int64_t row, std::int64_t first, std::int64_t last) {
    clipGradientLoop(values + first, gradient + first, result + first, last - first,
                     &rows[static_cast<std::size_t>(row)]);
  });
}

void stepGradient(const float *values, const float *gradient, float *result, std::int64_t length,
                  std::span<const Granule> rows, std::span<StepSums> sums) {
  if (rows.size() == 1) {
    for (const StepSums &part : inParts<StepSums>(length, [&](std::int64_t first, std::int64_t count) {
           StepSums ofPart;
           stepGradientLoop(values + first, gradient + first, result + first, count, rows.data(), &ofPart);
           return ofPart;
         })) {
      sums.front().inside += part.inside;
      sums.front().outsideCode += part.outsideCode;
      sums.front().outside += part.outside;
    }
    return;
  }
  const auto rowsAThread = std::max<std::int64_t>(1, grain / length);
  at::parallel_for(0, std::ssize(rows), rowsAThread, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t row = begin; row < end; ++row)
      stepGradientLoop(values + row * length, gradient + row * length, result + row * length, length,
                       &rows[static_cast<std::size_t>(row)], &sums[static_cast<std::size_t>(row)]);
  });
}

Seen codes(const float *values, std::int32_t *result, std::int64_t length, std::span<const Granule> rows) {
  const auto body = [&](std::int64_t row, std::int64_t first, std::int64_t size, LoopState &state) {
    codesLoop(values + first, result + first, size, &rows[static_cast<std::size_t>(row)], &state);
  };
  return seenByPieces(std::ssize(rows), length, body);
}

double meanMagnitude(const float *values, std::int64_t count) {
  const auto parts = inParts<double>(
      count, [&](std::int64_t first, std::int64_t size) { return meanMagnitudePart(values + first, size); });
  double sum = 0;
  for (const double part : parts)
    sum += part;
  return sum / static_cast<double>(count);
}

ErrorSums errorSums(const float *values, const float *quantized, std::int64_t count) {
  const auto parts = inParts<ErrorSums>(count, [&](std::int64_t first, std::int64_t size) {
    return errorSumsPart(values + first, quantized + first, size);
  });
  ErrorSums sums;
  for (const ErrorSums &part : parts) {
    sums.signal += part.signal;
    sums.noise += part.noise;
    sums.maximum = std::max(sums.maximum, part.maximum);
  }
  return sums;
}

double weightedSquares(const float *gradient, const float *a, const float *b, std::int64_t count) {
  return weightedSquaresLoop(gradient, a, b, count);
}

} // namespace bitsmith::kernels
