// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bitsmith {

/// Values to try quantizers on, in channels of equal length one after the other. An activation has one.
struct ValueSample {
  std::vector<float> values;
  std::int64_t channels = 1;

  std::int64_t channelLength() const { return static_cast<std::int64_t>(values.size()) / channels; }
  std::span<const float> channel(std::int64_t index) const {
    return std::span(values).subspan(static_cast<std::size_t>(index * channelLength()),
                                     static_cast<std::size_t>(channelLength()));
  }
};

/// A sample in a few figures.
struct ValueSummary {
  float minimum = 0;
  float maximum = 0;
  double mean = 0;
  double standardDeviation = 0; ///< of the values themselves: divided by their number
  std::int64_t distinct = 0;    ///< different values
  std::int64_t zeros = 0;
  std::int64_t count = 0;

  double zeroShare() const { return count > 0 ? static_cast<double>(zeros) / static_cast<double>(count) : 0; }
};

/// Of all channels together. All figures of an empty sample are 0.
ValueSummary summarize(const ValueSample &sample);

/// Distributions of mean 0 and variance 1.
enum class Distribution {
  normal,
  laplace,  ///< heavier tails, as trained weights often have them
  uniform,  ///< what uniform levels suit best
  outliers, ///< normal, and one value in a thousand ten times as large
};

/// Values of a distribution, the same for the same arguments. Each channel is the distribution times a factor
/// of its own, from 1/4 to 1 evenly in the logarithm: as channels of trained layers differ in their range.
ValueSample drawSample(Distribution distribution, std::int64_t channels, std::int64_t channelLength,
                       std::uint64_t seed);

} // namespace bitsmith
