// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/value_sample.h"

#include "core/plan/search/space.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bitsmith {
namespace {

constexpr double outlierShare = 0.001;
constexpr double outlierFactor = 10;

/// Evenly from (0, 1): never an end, whose logarithm would be infinite.
double openUnit(SearchRandom &random) {
  return random.unit() * (1 - 0x1p-52) + 0x1p-53;
}

/// G. Box, M. Muller, Annals of Mathematical Statistics 29 (1958) 610.
double normal(SearchRandom &random) {
  const double radius = std::sqrt(-2 * std::log(openUnit(random)));
  return radius * std::cos(2 * std::numbers::pi * random.unit());
}

double draw(Distribution distribution, SearchRandom &random) {
  switch (distribution) {
  case Distribution::normal:
    break;
  case Distribution::laplace: {
    // Of variance 2·b²: b = 1/√2.
    const double centred = openUnit(random) - 0.5;
    return -std::copysign(std::log(1 - 2 * std::abs(centred)), centred) / std::numbers::sqrt2;
  }
  case Distribution::uniform:
    return (2 * random.unit() - 1) * std::numbers::sqrt3;
  case Distribution::outliers: {
    const double factor = random.unit() < outlierShare ? outlierFactor : 1;
    return factor * normal(random);
  }
  }
  return normal(random);
}

} // namespace

ValueSample drawSample(Distribution distribution, std::int64_t channels, std::int64_t channelLength,
                       std::uint64_t seed) {
  SearchRandom random(seed);
  ValueSample sample{.values = {}, .channels = channels};
  sample.values.reserve(static_cast<std::size_t>(channels * channelLength));
  for (std::int64_t channel = 0; channel < channels; ++channel) {
    const double factor =
        channels > 1 ? std::exp2(-2.0 * static_cast<double>(channel) / static_cast<double>(channels - 1)) : 1;
    for (std::int64_t i = 0; i < channelLength; ++i)
      sample.values.push_back(static_cast<float>(factor * draw(distribution, random)));
  }
  return sample;
}

ValueSummary summarize(const ValueSample &sample) {
  ValueSummary summary;
  summary.count = std::ssize(sample.values);
  if (summary.count == 0)
    return summary;
  std::vector<float> sorted = sample.values;
  std::ranges::sort(sorted);
  summary.minimum = sorted.front();
  summary.maximum = sorted.back();
  const auto count = static_cast<double>(summary.count);
  for (const float value : sorted)
    summary.mean += static_cast<double>(value) / count;
  double variance = 0; // about the mean, which does not cancel as a difference of squares does
  for (const float value : sorted)
    variance += std::pow(static_cast<double>(value) - summary.mean, 2) / count;
  summary.standardDeviation = std::sqrt(variance);
  summary.zeros = std::ranges::count(sorted, 0.0F);
  summary.distinct = std::distance(sorted.begin(), std::unique(sorted.begin(), sorted.end()));
  return summary;
}

} // namespace bitsmith
