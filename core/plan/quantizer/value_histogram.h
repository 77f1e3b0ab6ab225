// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace bitsmith {

/// Does the parts [begin, end) of [0, count), each of at least `grain` things, possibly at the same time.
using ParallelFor =
    std::function<void(std::int64_t count, std::int64_t grain,
                       const std::function<void(std::int64_t begin, std::int64_t end)> &body)>;
/// All of it at once, in the calling thread.
void inOrder(std::int64_t count, std::int64_t grain,
             const std::function<void(std::int64_t begin, std::int64_t end)> &body);

/// Counts of float values in fine bins of equal width, collected in one pass although the range is not known
/// beforehand: the width is a power of two and bin k holds the values in [k·width, (k+1)·width), so that when
/// a larger value comes, pairs of bins merge into bins of twice the width without any count being guessed.
/// At least half of the bins of the longer side are in use. Zeros are counted apart: after a ReLU they are
/// most of the values, and every quantizer represents them exactly. Counts do not depend on the number of
/// threads or the order of values.
class ValueHistogram {
 public:
  static constexpr std::int64_t binsASide = 4096;

  /// All values must be finite.
  /// @param largest max |x| of the values
  void add(std::span<const float> values, float largest, const ParallelFor &parallelFor = inOrder);

  std::int64_t count() const { return m_count; } ///< of values, zeros included
  std::int64_t zeros() const { return m_zeros; }
  double width() const { return m_width; } ///< of a bin; 0 as long as there are none but zeros

  /// Bins that hold something, as a half-open range of indices.
  std::int64_t firstBin() const;
  std::int64_t endBin() const;
  /// Number of values in [bin · width, (bin + 1) · width), zeros left out; bin in [−binsASide, binsASide).
  std::int64_t at(std::int64_t bin) const { return m_counts[static_cast<std::size_t>(bin + binsASide)]; }

  /// Value below which a share (0 to 1) of the values lies, interpolated within a bin.
  double quantile(double share) const;
  /// The same of the magnitudes.
  double magnitudeQuantile(double share) const;

 private:
  void widenFor(float largest);

  double m_width = 0;
  std::int64_t m_count = 0;
  std::int64_t m_zeros = 0;
  std::vector<std::int64_t> m_counts = std::vector<std::int64_t>(2 * binsASide);
};

} // namespace bitsmith
