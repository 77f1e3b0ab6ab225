// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/norm_kernels.h"

#include "core/engine/compute/rounding.h"
#include "core/engine/compute/vectorised.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <type_traits>

namespace bitsmith::kernels {
namespace {

/// Sums are made of partial sums over about this many pixels, so that they do not depend on the number of
/// threads.
constexpr std::int64_t pixelsOfPart = 1024;

/// Where nothing is pooled, a few pixels side by side are taken for one with so many channels: loops over 16
/// channels would end before they have begun.
constexpr std::int64_t shortestRow = 64;

std::int64_t pixelsOfRow(std::int64_t channels) {
  for (std::int64_t count = 1; count <= 16; ++count)
    if (count * channels >= shortestRow && count * channels % 16 == 0)
      return count;
  return std::max<std::int64_t>(1, shortestRow / channels);
}

std::vector<float> repeated(const std::vector<float> &values, std::int64_t count) {
  std::vector<float> result;
  result.reserve(values.size() * static_cast<std::size_t>(count));
  for (std::int64_t i = 0; i < count; ++i)
    result.insert(result.end(), values.begin(), values.end());
  return result;
}

/// What the loops read of a pass; pointers to as many values as a row has.
struct Parameters {
  const float *scale;
  const float *shift;
  float low;
  float high;
  Granule granule; ///< without a quantizer: one that clips nothing
  bool quantizes;
  float zero;
};

Granule orNeutral(const std::optional<Granule> &quantizer) {
  return quantizer.value_or(Granule{.inverse = 0, .scale = 1, .low = -widestBound, .high = widestBound});
}

BITSMITH_INLINE float larger(float a, float b) {
  return a > b ? a : b;
}
BITSMITH_INLINE float smaller(float a, float b) {
  return a < b ? a : b;
}
/// The value where the mask is all ones, 0 where it is 0.
BITSMITH_INLINE float where(std::int32_t mask, float value) {
  return std::bit_cast<float>(std::bit_cast<std::int32_t>(value) & mask);
}
BITSMITH_INLINE std::int32_t maskOf(bool condition) {
  return condition ? -1 : 0;
}
/// Whether the gradient passes clamp and quantizer.
BITSMITH_INLINE std::int32_t passes(float value, float low, float high) {
  return maskOf(value > low) & maskOf(value < high);
}
BITSMITH_INLINE std::int32_t isRepresented(float value, const Granule &granule) {
  const float code = roundedWithin(value, granule);
  return maskOf(code >= granule.low) & maskOf(code <= granule.high);
}

// -------------------------------------------------------------------------------------------- moments

struct MomentRow {
  float *sum;
  float *squares;
  float *minimum;
  float *maximum;
  const float *around; ///< a value near the mean, so that squares do not cancel
};

template<class X>
BITSMITH_INLINE void momentsBody(const X *__restrict x, std::int64_t rows, std::int64_t length,
                                 const MomentRow &to) {
  float *__restrict sum = to.sum;
  float *__restrict squares = to.squares;
  float *__restrict minimum = to.minimum;
  float *__restrict maximum = to.maximum;
  const float *__restrict around = to.around;
  const auto add = [&](const X *__restrict row, std::int64_t i) {
    const float value = load(row[i]);
    const float d = value - around[i];
    sum[i] += d;
    squares[i] += d * d;
    minimum[i] = smaller(value, minimum[i]);
    maximum[i] = larger(value, maximum[i]);
  };
  std::int64_t row = 0;
  for (; row + 2 <= rows; row += 2, x += 2 * length)
    BITSMITH_INDEPENDENT
  for (std::int64_t i = 0; i < length; ++i) {
    const float first = load(x[i]);
    const float second = load(x[length + i]);
    const float d = first - around[i];
    const float e = second - around[i];
    sum[i] += d + e;
    squares[i] += d * d + e * e;
    minimum[i] = smaller(smaller(first, second), minimum[i]);
    maximum[i] = larger(larger(first, second), maximum[i]);
  }
  if (row < rows)
    BITSMITH_INDEPENDENT
  for (std::int64_t i = 0; i < length; ++i)
    add(x, i);
}

// ------------------------------------------------------------------------------------------- normalise

template<class X, class Y>
BITSMITH_INLINE bool normaliseRowsBody(const X *__restrict x, Y *__restrict y, std::int64_t rows,
                                       std::int64_t length, const Parameters &p) {
  const Granule g = p.granule;
  const float *__restrict scale = p.scale;
  const float *__restrict shift = p.shift;
  const float low = p.low;
  const float high = p.high;
  constexpr bool asCodes = sizeof(Y) < sizeof(float);
  const float zero = sizeof(Y) == 1 ? p.zero : 0.0F;
  std::int32_t clipped = 0;
  for (std::int64_t row = 0; row < rows; ++row, x += length, y += length)
    if (p.quantizes)
      BITSMITH_INDEPENDENT
  for (std::int64_t i = 0; i < length; ++i) {
    const float z = smaller(larger(load(x[i]) * scale[i] + shift[i], low), high);
    const float rounded = roundedWithin(z, g);
    const float code = clamped(rounded, g);
    clipped |= maskOf(rounded != code);
    store(asCodes ? code + zero : code * g.scale, y[i]);
  }
  else BITSMITH_INDEPENDENT for (std::int64_t i = 0; i < length; ++i)
      store(smaller(larger(load(x[i]) * scale[i] + shift[i], low), high), y[i]);
  return clipped != 0;
}

/// The four pixels of a window: below each other are `stride` values.
template<class X>
struct Window {
  const X *__restrict first;
  const X *__restrict second;
  const X *__restrict third;
  const X *__restrict fourth;

  BITSMITH_INLINE static Window at(const X *pixel, std::int64_t channels, std::int64_t stride) {
    return {pixel, pixel + channels, pixel + stride, pixel + stride + channels};
  }
};

template<bool average, class X, class Y>
BITSMITH_INLINE bool normaliseWindowsBody(const X *x, Y *y, std::int64_t windows, std::int64_t channels,
                                          std::int64_t stride, const Parameters &p) {
  const Granule g = p.granule;
  const float *__restrict scale = p.scale;
  const float *__restrict shift = p.shift;
  const float low = p.low;
  const float high = p.high;
  constexpr bool asCodes = sizeof(Y) < sizeof(float);
  const float zero = sizeof(Y) == 1 ? p.zero : 0.0F;
  std::int32_t clipped = 0;
  for (std::int64_t window = 0; window < windows; ++window, x += 2 * channels, y += channels) {
    const auto w = Window<X>::at(x, channels, stride);
    Y *__restrict to = y;
    const auto pooled = [&](std::int64_t c) {
      const float a = load(w.first[c]) * scale[c] + shift[c];
      const float b = load(w.second[c]) * scale[c] + shift[c];
      const float d = load(w.third[c]) * scale[c] + shift[c];
      const float e = load(w.fourth[c]) * scale[c] + shift[c];
      if constexpr (average)
        return (smaller(larger(a, low), high) + smaller(larger(b, low), high) +
                smaller(larger(d, low), high) + smaller(larger(e, low), high)) *
               0.25F;
      else
        return smaller(larger(larger(larger(a, b), larger(d, e)), low), high);
    };
    if (p.quantizes)
      BITSMITH_INDEPENDENT
    for (std::int64_t c = 0; c < channels; ++c) {
      const float rounded = roundedWithin(pooled(c), g);
      const float code = clamped(rounded, g);
      clipped |= maskOf(rounded != code);
      store(asCodes ? code + zero : code * g.scale, to[c]);
    }
    else BITSMITH_INDEPENDENT for (std::int64_t c = 0; c < channels; ++c) store(pooled(c), to[c]);
  }
  return clipped != 0;
}

// -------------------------------------------------------------------------------------------- gradients

struct SumRow {
  float *gradient;
  float *product;
};

template<class X, class Y>
BITSMITH_INLINE void sumRowsBody(const X *__restrict x, const Y *__restrict gradient, std::int64_t rows,
                                 std::int64_t length, const Parameters &p, const float *__restrict mean,
                                 const SumRow &to) {
  const Granule g = p.granule;
  const float *__restrict scale = p.scale;
  const float *__restrict shift = p.shift;
  float *__restrict sum = to.gradient;
  float *__restrict product = to.product;
  const float low = p.low;
  const float high = p.high;
  for (std::int64_t row = 0; row < rows; ++row, x += length, gradient += length)
    BITSMITH_INDEPENDENT
  for (std::int64_t i = 0; i < length; ++i) {
    const float value = load(x[i]);
    const float z = value * scale[i] + shift[i];
    const float clampedZ = smaller(larger(z, low), high);
    const float d = where(passes(z, low, high) & isRepresented(clampedZ, g), load(gradient[i]));
    sum[i] += d;
    product[i] += d * (value - mean[i]);
  }
}

/// The part of a window's gradient that each of its four pixels gets.
struct Shares {
  float first, second, third, fourth;
};

template<bool average>
BITSMITH_INLINE Shares shares(float a, float b, float c, float d, float gradient, float low, float high,
                              const Granule &g) {
  if constexpr (average) {
    const float mean = (smaller(larger(a, low), high) + smaller(larger(b, low), high) +
                        smaller(larger(c, low), high) + smaller(larger(d, low), high)) *
                       0.25F;
    const float part = where(isRepresented(mean, g), gradient * 0.25F);
    return {where(passes(a, low, high), part), where(passes(b, low, high), part),
            where(passes(c, low, high), part), where(passes(d, low, high), part)};
  } else {
    const float most = larger(larger(a, b), larger(c, d));
    const std::int32_t open = passes(most, low, high) & isRepresented(smaller(larger(most, low), high), g);
    const float part = where(open, gradient);
    const std::int32_t first = maskOf(a == most);
    const std::int32_t second = maskOf(b == most) & ~first;
    const std::int32_t third = maskOf(c == most) & ~(first | second);
    return {where(first, part), where(second, part), where(third, part),
            where(~(first | second | third), part)};
  }
}

template<bool average, class X, class Y>
BITSMITH_INLINE void sumWindowsBody(const X *x, const Y *gradient, std::int64_t windows,
                                    std::int64_t channels, std::int64_t stride, const Parameters &p,
                                    const float *__restrict mean, const SumRow &to) {
  const Granule g = p.granule;
  const float *__restrict scale = p.scale;
  const float *__restrict shift = p.shift;
  float *__restrict sum = to.gradient;
  float *__restrict product = to.product;
  const float low = p.low;
  const float high = p.high;
  for (std::int64_t window = 0; window < windows; ++window, x += 2 * channels, gradient += channels) {
    const auto w = Window<X>::at(x, channels, stride);
    const Y *__restrict from = gradient;
    BITSMITH_INDEPENDENT
    for (std::int64_t c = 0; c < channels; ++c) {
      const float x1 = load(w.first[c]);
      const float x2 = load(w.second[c]);
      const float x3 = load(w.third[c]);
      const float x4 = load(w.fourth[c]);
      const Shares s =
          shares<average>(x1 * scale[c] + shift[c], x2 * scale[c] + shift[c], x3 * scale[c] + shift[c],
                          x4 * scale[c] + shift[c], load(from[c]), low, high, g);
      sum[c] += (s.first + s.second) + (s.third + s.fourth);
      product[c] += (s.first * (x1 - mean[c]) + s.second * (x2 - mean[c])) +
                    (s.third * (x3 - mean[c]) + s.fourth * (x4 - mean[c]));
    }
  }
}

struct Coefficients {
  const float *mean;
  const float *factor;
  const float *slope;
  const float *offset;
};

template<class X, class Y>
BITSMITH_INLINE void gradientRowsBody(const X *__restrict x, const Y *__restrict gradient,
                                      X *__restrict result, std::int64_t rows, std::int64_t length,
                                      const Parameters &p, const Coefficients &k) {
  const Granule g = p.granule;
  const float *__restrict scale = p.scale;
  const float *__restrict shift = p.shift;
  const float *__restrict mean = k.mean;
  const float *__restrict factor = k.factor;
  const float *__restrict slope = k.slope;
  const float *__restrict offset = k.offset;
  const float low = p.low;
  const float high = p.high;
  for (std::int64_t row = 0; row < rows; ++row, x += length, gradient += length, result += length)
    BITSMITH_INDEPENDENT
  for (std::int64_t i = 0; i < length; ++i) {
    const float value = load(x[i]);
    const float z = value * scale[i] + shift[i];
    const float clampedZ = smaller(larger(z, low), high);
    const float d = where(passes(z, low, high) & isRepresented(clampedZ, g), load(gradient[i]));
    store(factor[i] * d + (slope[i] * (value - mean[i]) + offset[i]), result[i]);
  }
}

template<bool average, class X, class Y>
BITSMITH_INLINE void gradientWindowsBody(const X *x, const Y *gradient, X *result, std::int64_t windows,
                                         std::int64_t channels, std::int64_t stride, const Parameters &p,
                                         const Coefficients &k) {
  const Granule g = p.granule;
  const float *__restrict scale = p.scale;
  const float *__restrict shift = p.shift;
  const float *__restrict mean = k.mean;
  const float *__restrict factor = k.factor;
  const float *__restrict slope = k.slope;
  const float *__restrict offset = k.offset;
  const float low = p.low;
  const float high = p.high;
  for (std::int64_t window = 0; window < windows;
       ++window, x += 2 * channels, gradient += channels, result += 2 * channels) {
    const auto w = Window<X>::at(x, channels, stride);
    const Y *__restrict from = gradient;
    X *__restrict first = result;
    X *__restrict second = result + channels;
    X *__restrict third = result + stride;
    X *__restrict fourth = result + stride + channels;
    BITSMITH_INDEPENDENT
    for (std::int64_t c = 0; c < channels; ++c) {
      const float x1 = load(w.first[c]);
      const float x2 = load(w.second[c]);
      const float x3 = load(w.third[c]);
      const float x4 = load(w.fourth[c]);
      const Shares s =
          shares<average>(x1 * scale[c] + shift[c], x2 * scale[c] + shift[c], x3 * scale[c] + shift[c],
                          x4 * scale[c] + shift[c], load(from[c]), low, high, g);
      store(factor[c] * s.first + (slope[c] * (x1 - mean[c]) + offset[c]), first[c]);
      store(factor[c] * s.second + (slope[c] * (x2 - mean[c]) + offset[c]), second[c]);
      store(factor[c] * s.third + (slope[c] * (x3 - mean[c]) + offset[c]), third[c]);
      store(factor[c] * s.fourth + (slope[c] * (x4 - mean[c]) + offset[c]), fourth[c]);
    }
  }
}

// ------------------------------------------------------ one function for each kind of array and width

#define BITSMITH_FOR_INPUT(X)                                                                                \
  BITSMITH_VECTORISED void momentsLoop(const X *x, std::int64_t rows, std::int64_t length,                   \
                                       const MomentRow &to) {                                                \
    momentsBody(x, rows, length, to);                                                                        \
  }
BITSMITH_FOR_INPUT(float)
BITSMITH_FOR_INPUT(BFloat16)

#define BITSMITH_FOR_RESULT(X, Y)                                                                            \
  BITSMITH_VECTORISED bool normaliseRows(const X *x, Y *y, std::int64_t rows, std::int64_t length,           \
                                         const Parameters &p) {                                              \
    return normaliseRowsBody(x, y, rows, length, p);                                                         \
  }                                                                                                          \
  BITSMITH_VECTORISED bool normaliseMaxima(const X *x, Y *y, std::int64_t windows, std::int64_t channels,    \
                                           std::int64_t stride, const Parameters &p) {                       \
    return normaliseWindowsBody<false>(x, y, windows, channels, stride, p);                                  \
  }                                                                                                          \
  BITSMITH_VECTORISED bool normaliseMeans(const X *x, Y *y, std::int64_t windows, std::int64_t channels,     \
                                          std::int64_t stride, const Parameters &p) {                        \
    return normaliseWindowsBody<true>(x, y, windows, channels, stride, p);                                   \
  }
BITSMITH_FOR_RESULT(float, float)
BITSMITH_FOR_RESULT(float, BFloat16)
BITSMITH_FOR_RESULT(float, std::uint8_t)
BITSMITH_FOR_RESULT(float, std::int8_t)
BITSMITH_FOR_RESULT(BFloat16, float)
BITSMITH_FOR_RESULT(BFloat16, BFloat16)
BITSMITH_FOR_RESULT(std::int32_t, float)
BITSMITH_FOR_RESULT(std::int32_t, std::uint8_t)
BITSMITH_FOR_RESULT(std::int32_t, std::int8_t)

#define BITSMITH_FOR_PAIR(X, Y)                                                                              \
  BITSMITH_VECTORISED void sumRows(const X *x, const Y *gradient, std::int64_t rows, std::int64_t length,    \
                                   const Parameters &p, const float *mean, const SumRow &to) {               \
    sumRowsBody(x, gradient, rows, length, p, mean, to);                                                     \
  }                                                                                                          \
  BITSMITH_VECTORISED void sumMaxima(const X *x, const Y *gradient, std::int64_t windows,                    \
                                     std::int64_t channels, std::int64_t stride, const Parameters &p,        \
                                     const float *mean, const SumRow &to) {                                  \
    sumWindowsBody<false>(x, gradient, windows, channels, stride, p, mean, to);                              \
  }                                                                                                          \
  BITSMITH_VECTORISED void sumMeans(const X *x, const Y *gradient, std::int64_t windows,                     \
                                    std::int64_t channels, std::int64_t stride, const Parameters &p,         \
                                    const float *mean, const SumRow &to) {                                   \
    sumWindowsBody<true>(x, gradient, windows, channels, stride, p, mean, to);                               \
  }                                                                                                          \
  BITSMITH_VECTORISED void gradientRows(const X *x, const Y *gradient, X *result, std::int64_t rows,         \
                                        std::int64_t length, const Parameters &p, const Coefficients &k) {   \
    gradientRowsBody(x, gradient, result, rows, length, p, k);                                               \
  }                                                                                                          \
  BITSMITH_VECTORISED void gradientMaxima(const X *x, const Y *gradient, X *result, std::int64_t windows,    \
                                          std::int64_t channels, std::int64_t stride, const Parameters &p,   \
                                          const Coefficients &k) {                                           \
    gradientWindowsBody<false>(x, gradient, result, windows, channels, stride, p, k);                        \
  }                                                                                                          \
  BITSMITH_VECTORISED void gradientMeans(const X *x, const Y *gradient, X *result, std::int64_t windows,     \
                                         std::int64_t channels, std::int64_t stride, const Parameters &p,    \
                                         const Coefficients &k) {                                            \
    gradientWindowsBody<true>(x, gradient, result, windows, channels, stride, p, k);                         \
  }
BITSMITH_FOR_PAIR(float, float)
BITSMITH_FOR_PAIR(float, BFloat16)
BITSMITH_FOR_PAIR(BFloat16, float)
BITSMITH_FOR_PAIR(BFloat16, BFloat16)
#undef BITSMITH_FOR_INPUT
#undef BITSMITH_FOR_PAIR
#undef BITSMITH_FOR_RESULT

// ------------------------------------------------------------------------------------- sharing out the work

/// Calls body with a pointer of the array's kind: float32 or bfloat16.
template<class Body>
void withInput(ConstArray x, const Body &body) {
  if (x.element == Element::float32)
    body(static_cast<const float *>(x.data));
  else
    body(static_cast<const BFloat16 *>(x.data));
}

/// Calls body with pointers of the kinds of a forward pass.
template<class Body>
void withKinds(ConstArray x, Array y, const Body &body) {
  const auto withResult = [&](const auto *from) {
    constexpr bool isBFloat = std::is_same_v<decltype(from), const BFloat16 *>;
    constexpr bool isInteger = std::is_same_v<decltype(from), const std::int32_t *>;
    if (y.element == Element::float32)
      return body(from, static_cast<float *>(y.data));
    if constexpr (!isInteger)
      if (y.element == Element::bfloat16)
        return body(from, static_cast<BFloat16 *>(y.data));
    if constexpr (!isBFloat)
      return y.element == Element::uint8 ? body(from, static_cast<std::uint8_t *>(y.data))
                                         : body(from, static_cast<std::int8_t *>(y.data));
  };
  if (x.element == Element::int32)
    withResult(static_cast<const std::int32_t *>(x.data));
  else
    withInput(x, withResult);
}

/// Rows or windows that are worked on at a time, always the same ones.
struct Parts {
  std::int64_t count; ///< number of parts
  std::int64_t size;  ///< of one: pixels, or rows of windows
  std::int64_t all;   ///< pixels, or rows of windows
  std::int64_t inRow; ///< pixels taken for one; 1 with a pool
};

Parts partsOf(const Volume &volume, Pool pool) {
  Parts parts{};
  if (pool == Pool::none) {
    parts.inRow = pixelsOfRow(volume.channels);
    parts.size = std::max<std::int64_t>(1, pixelsOfPart / parts.inRow) * parts.inRow;
    parts.all = volume.pixels();
  } else {
    parts.inRow = 1;
    parts.size = std::max<std::int64_t>(1, pixelsOfPart / (2 * volume.width));
    parts.all = volume.pictures * volume.height / 2;
  }
  parts.count = (parts.all + parts.size - 1) / parts.size;
  return parts;
}

/// body(part, first, size), parts shared out between threads.
template<class Body>
void forEachPart(const Parts &parts, const Body &body) {
  at::parallel_for(0, parts.count, 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t part = begin; part < end; ++part) {
      const std::int64_t first = part * parts.size;
      body(part, first, std::min(parts.size, parts.all - first));
    }
  });
}

/// Adds the `count` pixels of a row up to one: values [count · channels] → [channels].
template<class Join>
void foldRow(std::vector<float> &values, std::int64_t channels, const Join &join) {
  for (std::size_t i = static_cast<std::size_t>(channels); i < values.size(); ++i) {
    float &to = values[i % static_cast<std::size_t>(channels)];
    to = join(to, values[i]);
  }
}

/// Parameters of a pass for rows of several pixels.
struct RowParameters {
  RowParameters(const NormPass &pass, std::int64_t pixels)
      : scale(repeated(pass.scale, pixels)),
        shift(repeated(pass.shift, pixels)), parameters{.scale = scale.data(),
                                                        .shift = shift.data(),
                                                        .low = pass.low,
                                                        .high = pass.high,
                                                        .granule = orNeutral(pass.quantizer),
                                                        .quantizes = pass.quantizer.has_value(),
                                                        .zero = pass.zero} {}

  std::vector<float> scale;
  std::vector<float> shift;
  Parameters parameters;
};

/// Calls body(pointer offset in pixels, rows, length) for whole rows of several pixels and then for what is
/// left.
template<class Body>
void inRows(std::int64_t pixels, std::int64_t inRow, std::int64_t channels, const Body &body) {
  const std::int64_t rows = pixels / inRow;
  if (rows > 0)
    body(0, rows, inRow * channels);
  if (const std::int64_t left = pixels - rows * inRow; left > 0)
    body(rows * inRow, 1, left * channels);
}

} // namespace

Moments moments(ConstArray values, const Volume &volume) {
  const auto channels = static_cast<std::size_t>(volume.channels);
  const Parts parts = partsOf(volume, Pool::none);
  const auto length = channels * static_cast<std::size_t>(parts.inRow);
  struct Part {
    std::vector<float> sum, squares, minimum, maximum;
  };
  std::vector<Part> found(static_cast<std::size_t>(parts.count));
  std::vector<float> first(channels);
  withInput(values, [&](const auto *x) {
    for (std::size_t c = 0; c < channels; ++c)
      first[c] = load(x[c]);
    const std::vector<float> around = repeated(first, parts.inRow);
    forEachPart(parts, [&](std::int64_t number, std::int64_t begin, std::int64_t size) {
      constexpr float infinity = std::numeric_limits<float>::infinity();
      Part &part = found[static_cast<std::size_t>(number)];
      part.sum.assign(length, 0);
      part.squares.assign(length, 0);
      part.minimum.assign(length, infinity);
      part.maximum.assign(length, -infinity);
      inRows(size, parts.inRow, volume.channels,
             [&](std::int64_t offset, std::int64_t rows, std::int64_t row) {
               momentsLoop(x + (begin + offset) * volume.channels, rows, row,
                           {part.sum.data(), part.squares.data(), part.minimum.data(), part.maximum.data(),
                            around.data()});
             });
      const auto plus = [](float a, float b) { return a + b; };
      foldRow(part.sum, volume.channels, plus);
      foldRow(part.squares, volume.channels, plus);
      foldRow(part.minimum, volume.channels, smaller);
      foldRow(part.maximum, volume.channels, larger);
    });
  });
  Moments result{.mean = std::vector<double>(channels),
                 .variance = std::vector<double>(channels),
                 .minimum = std::vector<float>(channels),
                 .maximum = std::vector<float>(channels)};
  const auto pixels = static_cast<double>(volume.pixels());
  for (std::size_t c = 0; c < channels; ++c) {
    double sum = 0;
    double squares = 0;
    result.minimum[c] = std::numeric_limits<float>::infinity();
    result.maximum[c] = -std::numeric_limits<float>::infinity();
    for (const Part &part : found) {
      sum += static_cast<double>(part.sum[c]);
      squares += static_cast<double>(part.squares[c]);
      result.minimum[c] = std::min(result.minimum[c], part.minimum[c]);
      result.maximum[c] = std::max(result.maximum[c], part.maximum[c]);
    }
    const double mean = sum / pixels; // from the first pixel's value
    result.mean[c] = static_cast<double>(first[c]) + mean;
    result.variance[c] = std::max(0.0, squares / pixels - mean * mean);
    result.finite = result.finite && std::isfinite(squares);
  }
  return result;
}

bool normalise(ConstArray values, const Volume &volume, const NormPass &pass, Array result) {
  const Parts parts = partsOf(volume, pass.pool);
  const RowParameters row(pass, parts.inRow);
  const Parameters &parameters = row.parameters;
  const std::int64_t channels = volume.channels;
  const std::int64_t stride = volume.width * channels;
  std::atomic<bool> clipped = false;
  withKinds(values, result, [&](const auto *x, auto *y) {
    forEachPart(parts, [&](std::int64_t, std::int64_t first, std::int64_t size) {
      bool found = false;
      if (pass.pool == Pool::none)
        inRows(size, parts.inRow, channels, [&](std::int64_t offset, std::int64_t rows, std::int64_t length) {
          const std::int64_t start = (first + offset) * channels;
          found |= normaliseRows(x + start, y + start, rows, length, parameters);
        });
      else
        for (std::int64_t line = first; line < first + size; ++line)
          found |=
              (pass.pool == Pool::maximum ? normaliseMaxima(x + 2 * line * stride, y + line * stride / 2,
                                                            volume.width / 2, channels, stride, parameters)
                                          : normaliseMeans(x + 2 * line * stride, y + line * stride / 2,
                                                           volume.width / 2, channels, stride, parameters));
      if (found)
        clipped = true;
    });
  });
  return clipped;
}

GradientSums gradientSums(ConstArray values, const Volume &volume, const NormPass &pass,
                          const std::vector<float> &mean, ConstArray gradient) {
  const Parts parts = partsOf(volume, pass.pool);
  const RowParameters row(pass, parts.inRow);
  const std::vector<float> means = repeated(mean, parts.inRow);
  const std::int64_t channels = volume.channels;
  const std::int64_t stride = volume.width * channels;
  struct Part {
    std::vector<float> gradient, product;
  };
  std::vector<Part> found(static_cast<std::size_t>(parts.count));
  withInput(values, [&](const auto *x) {
    withInput(gradient, [&](const auto *g) {
      forEachPart(parts, [&](std::int64_t number, std::int64_t first, std::int64_t size) {
        Part &part = found[static_cast<std::size_t>(number)];
        part.gradient.assign(means.size(), 0);
        part.product.assign(means.size(), 0);
        const SumRow to{part.gradient.data(), part.product.data()};
        if (pass.pool == Pool::none)
          inRows(size, parts.inRow, channels,
                 [&](std::int64_t offset, std::int64_t rows, std::int64_t length) {
                   const std::int64_t start = (first + offset) * channels;
                   sumRows(x + start, g + start, rows, length, row.parameters, means.data(), to);
                 });
        else
          for (std::int64_t line = first; line < first + size; ++line)
            (pass.pool == Pool::maximum
                 ? sumMaxima(x + 2 * line * stride, g + line * stride / 2, volume.width / 2, channels, stride,
                             row.parameters, means.data(), to)
                 : sumMeans(x + 2 * line * stride, g + line * stride / 2, volume.width / 2, channels, stride,
                            row.parameters, means.data(), to));
        const auto plus = [](float a, float b) { return a + b; };
        foldRow(part.gradient, channels, plus);
        foldRow(part.product, channels, plus);
      });
    });
  });
  GradientSums sums{.gradient = std::vector<double>(mean.size()),
                    .product = std::vector<double>(mean.size())};
  for (const Part &part : found)
    for (std::size_t c = 0; c < mean.size(); ++c) {
      sums.gradient[c] += static_cast<double>(part.gradient[c]);
      sums.product[c] += static_cast<double>(part.product[c]);
    }
  return sums;
}

void inputGradient(ConstArray values, const Volume &volume, const NormPass &pass,
                   const std::vector<float> &mean, ConstArray gradient, const InputGradient &coefficients,
                   void *result) {
  const Parts parts = partsOf(volume, pass.pool);
  const RowParameters row(pass, parts.inRow);
  const std::vector<float> means = repeated(mean, parts.inRow);
  const std::vector<float> factor = repeated(coefficients.factor, parts.inRow);
  const std::vector<float> slope = repeated(coefficients.slope, parts.inRow);
  const std::vector<float> offset = repeated(coefficients.offset, parts.inRow);
  const Coefficients k{means.data(), factor.data(), slope.data(), offset.data()};
  const std::int64_t channels = volume.channels;
  const std::int64_t stride = volume.width * channels;
  withInput(values, [&]<class X>(const X *x) {
    X *to = static_cast<X *>(result);
    withInput(gradient, [&](const auto *g) {
      forEachPart(parts, [&](std::int64_t, std::int64_t first, std::int64_t size) {
        if (pass.pool == Pool::none)
          inRows(size, parts.inRow, channels,
                 [&](std::int64_t shift, std::int64_t rows, std::int64_t length) {
                   const std::int64_t start = (first + shift) * channels;
                   gradientRows(x + start, g + start, to + start, rows, length, row.parameters, k);
                 });
        else
          for (std::int64_t line = first; line < first + size; ++line) {
            const std::int64_t start = 2 * line * stride;
            if (pass.pool == Pool::maximum)
              gradientMaxima(x + start, g + line * stride / 2, to + start, volume.width / 2, channels, stride,
                             row.parameters, k);
            else
              gradientMeans(x + start, g + line * stride / 2, to + start, volume.width / 2, channels, stride,
                            row.parameters, k);
          }
      });
    });
  });
}

} // namespace bitsmith::kernels
