// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lab/lab_histogram.h"

#include <algorithm>
#include <cstdint>

namespace bitsmith {

namespace {

constexpr int bins = 96;

} // namespace

double LabHistogram::highest() const {
  return shares.empty() ? 0 : *std::ranges::max_element(shares);
}

LabHistogram labHistogram(std::span<const float> values, double low, double high) {
  LabHistogram histogram{.low = low, .width = (high - low) / bins, .shares = std::vector<double>(bins)};
  for (const float value : values) {
    const auto bin = static_cast<std::int64_t>((static_cast<double>(value) - low) / histogram.width);
    histogram.shares[static_cast<std::size_t>(std::clamp<std::int64_t>(bin, 0, bins - 1))] +=
        100.0 / static_cast<double>(values.size());
  }
  return histogram;
}

} // namespace bitsmith
