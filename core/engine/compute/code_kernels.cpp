// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/code_kernels.h"

#include "core/engine/compute/ordered_key.h"
#include "core/engine/compute/rounding.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <vector>

namespace bitsmith::kernels {
namespace {

/// Below this many values a thread costs more than it saves.
constexpr std::int64_t grain = 32768;

struct Found {
  OrderedKeys keys;
  std::int32_t magnitude = 0; ///< largest |x| as bits: beyond largestFinite not finite
  std::int32_t clipped = 0;

  void join(const Found &other) {
    keys.join(other.keys);
    magnitude = std::max(magnitude, other.magnitude);
    clipped |= other.clipped;
  }
  Seen seen() const { return {.finite = magnitude <= largestFinite, .clipped = clipped != 0}; }
};

BITSMITH_INLINE std::int32_t magnitudeOf(float value) {
  return std::bit_cast<std::int32_t>(value) & magnitudeMask;
}

template<class X>
BITSMITH_INLINE void measureBody(const X *__restrict x, std::int64_t count, Found &found) {
  std::int32_t lowest = found.keys.lowest;
  std::int32_t highest = found.keys.highest;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t key = orderedKey(load(x[i]));
    lowest = key < lowest ? key : lowest;
    highest = key > highest ? key : highest;
  }
  found.keys = {.lowest = lowest, .highest = highest};
}

template<class X>
BITSMITH_INLINE void codesBody(const X *__restrict x, BFloat16 *__restrict result, std::int64_t count,
                               const Granule &granule, Found &found) {
  const Granule g = granule;
  std::int32_t magnitude = found.magnitude;
  std::int32_t clipped = found.clipped;
  for (std::int64_t i = 0; i < count; ++i) {
    const float value = load(x[i]);
    const std::int32_t m = magnitudeOf(value);
    magnitude = m > magnitude ? m : magnitude;
    const float rounded = roundedWithin(value, g);
    const float code = clamped(rounded, g);
    clipped |= rounded != code ? 1 : 0;
    store(code, result[i]);
  }
  found.magnitude = magnitude;
  found.clipped = clipped;
}

template<class X>
BITSMITH_INLINE void gradientBody(const X *__restrict x, const BFloat16 *__restrict gradient,
                                  X *__restrict result, std::int64_t count, const Granule &granule) {
  const Granule g = granule;
  for (std::int64_t i = 0; i < count; ++i) {
    const float rounded = roundedWithin(load(x[i]), g);
    const std::int32_t inside = (rounded >= g.low ? -1 : 0) & (rounded <= g.high ? -1 : 0);
    const float passed =
        std::bit_cast<float>(std::bit_cast<std::int32_t>(load(gradient[i]) * g.inverse) & inside);
    store(passed, result[i]);
  }
}

#define BITSMITH_FOR(X)                                                                                      \
  BITSMITH_VECTORISED void measureLoop(const X *x, std::int64_t count, Found &found) {                       \
    measureBody(x, count, found);                                                                            \
  }                                                                                                          \
  BITSMITH_VECTORISED void codesLoop(const X *x, BFloat16 *result, std::int64_t count,                       \
                                     const Granule &granule, Found &found) {                                 \
    codesBody(x, result, count, granule, found);                                                             \
  }                                                                                                          \
  BITSMITH_VECTORISED void gradientLoop(const X *x, const BFloat16 *gradient, X *result, std::int64_t count, \
                                        const Granule &granule) {                                            \
    gradientBody(x, gradient, result, count, granule);                                                       \
  }
BITSMITH_FOR(float)
BITSMITH_FOR(BFloat16)
#undef BITSMITH_FOR

BITSMITH_VECTORISED void binaryLoop(const float *__restrict x, BFloat16 *__restrict result,
                                    std::int64_t count, Found &found) {
  std::int32_t magnitude = found.magnitude;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int32_t m = magnitudeOf(x[i]);
    magnitude = m > magnitude ? m : magnitude;
    store(x[i] < 0.0F ? -1.0F : 1.0F, result[i]);
  }
  found.magnitude = magnitude;
  found.clipped = 1;
}

BITSMITH_VECTORISED void weightGradientLoop(const float *__restrict x, float *__restrict gradient,
                                            std::int64_t count, const Granule &granule) {
  const Granule g = granule;
  for (std::int64_t i = 0; i < count; ++i) {
    const float rounded = roundedWithin(x[i], g);
    const std::int32_t inside = (rounded >= g.low ? -1 : 0) & (rounded <= g.high ? -1 : 0);
    gradient[i] = std::bit_cast<float>(std::bit_cast<std::int32_t>(gradient[i] * g.inverse) & inside);
  }
}

BITSMITH_VECTORISED void scaleLoop(const float *x, const float *__restrict factor,
                                   const float *__restrict shift, float *result, std::int64_t channels) {
  BITSMITH_INDEPENDENT
  for (std::int64_t c = 0; c < channels; ++c)
    result[c] = x[c] * factor[c] + shift[c];
}

BITSMITH_VECTORISED void addLoop(const float *__restrict gradient, std::int64_t channels,
                                 double *__restrict sums) {
  for (std::int64_t c = 0; c < channels; ++c)
    sums[c] += static_cast<double>(gradient[c]);
}

BITSMITH_VECTORISED void scaleGradientLoop(const float *__restrict gradient, const float *__restrict factor,
                                           BFloat16 *__restrict result, std::int64_t channels) {
  for (std::int64_t c = 0; c < channels; ++c)
    store(gradient[c] * factor[c], result[c]);
}

template<class Body>
void withKind(ConstArray x, const Body &body) {
  if (x.element == Element::float32)
    body(static_cast<const float *>(x.data));
  else
    body(static_cast<const BFloat16 *>(x.data));
}

Granule unbounded(Granule granule) {
  granule.low = -std::numeric_limits<float>::infinity();
  granule.high = std::numeric_limits<float>::infinity();
  return granule;
}

/// What the threads found, joined; body(first, size, found).
template<class Body>
Found joined(std::int64_t count, const Body &body) {
  const std::int64_t parts = std::max<std::int64_t>(1, (count + grain - 1) / grain);
  std::vector<Found> found(static_cast<std::size_t>(parts));
  at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t part = begin; part < end; ++part)
      body(part * grain, std::min(grain, count - part * grain), found[static_cast<std::size_t>(part)]);
  });
  Found all;
  for (const Found &part : found)
    all.join(part);
  return all;
}

/// body(row, first, size) for the pieces of a thread's share that lie in one row.
template<class Body>
void inPieces(std::int64_t begin, std::int64_t end, std::int64_t length, const Body &body) {
  while (begin < end) {
    const std::int64_t row = begin / length;
    const std::int64_t last = std::min(end, (row + 1) * length);
    body(static_cast<std::size_t>(row), begin, last - begin);
    begin = last;
  }
}

} // namespace

Extremes measure(ConstArray values, std::int64_t count) {
  Found found;
  withKind(values, [&](const auto *x) {
    found = joined(count, [&](std::int64_t first, std::int64_t size, Found &part) {
      measureLoop(x + first, size, part);
    });
  });
  return found.keys.extremes();
}

Seen quantizeToCodes(ConstArray values, BFloat16 *result, std::int64_t count, const Granule &granule) {
  Found found;
  withKind(values, [&](const auto *x) {
    found = joined(count, [&](std::int64_t first, std::int64_t size, Found &part) {
      codesLoop(x + first, result + first, size, granule, part);
    });
  });
  return found.seen();
}

void codeGradient(ConstArray values, const BFloat16 *gradient, void *result, std::int64_t count,
                  const Granule &granule, bool masked) {
  const Granule g = masked ? granule : unbounded(granule);
  withKind(values, [&]<class X>(const X *x) {
    at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) {
      gradientLoop(x + begin, gradient + begin, static_cast<X *>(result) + begin, end - begin, g);
    });
  });
}

Seen quantizeToCodes(const float *values, BFloat16 *result, std::int64_t length,
                     std::span<const Granule> rows, bool binary) {
  return joined(length * std::ssize(rows),
                [&](std::int64_t first, std::int64_t size, Found &part) {
                  inPieces(first, first + size, length,
                           [&](std::size_t row, std::int64_t begin, std::int64_t piece) {
                             if (binary)
                               binaryLoop(values + begin, result + begin, piece, part);
                             else
                               codesLoop(values + begin, result + begin, piece, rows[row], part);
                           });
                })
      .seen();
}

void codeGradient(const float *values, float *gradient, std::int64_t length, std::span<const Granule> rows,
                  bool masked) {
  at::parallel_for(0, length * std::ssize(rows), grain, [&](std::int64_t first, std::int64_t end) {
    inPieces(first, end, length, [&](std::size_t row, std::int64_t begin, std::int64_t size) {
      weightGradientLoop(values + begin, gradient + begin, size, masked ? rows[row] : unbounded(rows[row]));
    });
  });
}

void scaleRows(const float *values, const float *factor, const float *shift, float *result, std::int64_t rows,
               std::int64_t channels) {
  const std::vector<float> zeros(shift ? 0 : static_cast<std::size_t>(channels));
  const float *added = shift ? shift : zeros.data();
  at::parallel_for(0, rows, std::max<std::int64_t>(1, grain / channels),
                   [&](std::int64_t begin, std::int64_t end) {
                     for (std::int64_t row = begin; row < end; ++row)
                       scaleLoop(values + row * channels, factor, added, result + row * channels, channels);
                   });
}

void scaleGradientRows(const float *gradient, const float *factor, BFloat16 *result, std::int64_t rows,
                       std::span<double> sums) {
  const std::int64_t channels = std::ssize(sums);
  const std::int64_t rowsOfPart = std::max<std::int64_t>(1, grain / channels);
  const std::int64_t parts = (rows + rowsOfPart - 1) / rowsOfPart;
  std::vector<std::vector<double>> found(static_cast<std::size_t>(parts));
  at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t part = begin; part < end; ++part) {
      auto &sum = found[static_cast<std::size_t>(part)];
      sum.assign(sums.size(), 0);
      for (std::int64_t row = part * rowsOfPart; row < std::min(rows, (part + 1) * rowsOfPart); ++row) {
        addLoop(gradient + row * channels, channels, sum.data());
        if (result)
          scaleGradientLoop(gradient + row * channels, factor, result + row * channels, channels);
      }
    }
  });
  for (const auto &sum : found)
    for (std::size_t c = 0; c < sum.size(); ++c)
      sums[c] += sum[c];
}

} // namespace bitsmith::kernels
