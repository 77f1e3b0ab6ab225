// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/quantizer_trial.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace bitsmith {
namespace {

ValueRange extremesOf(std::span<const float> values) {
  const auto [least, most] = std::ranges::minmax(values);
  return {least, most};
}

double meanMagnitude(std::span<const float> values) {
  double sum = 0;
  for (const float value : values)
    sum += std::abs(static_cast<double>(value));
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// What the observer makes of the values; a dynamic quantizer takes their extremes as they come.
ValueRange rangeOf(std::span<const float> values, const TrialSettings &settings) {
  const ValueRange extremes = extremesOf(values);
  ObservedValues observed;
  observed.add(values, extremes);
  return chooseRange(observed, settings.spec, settings.observer).value_or(extremes);
}

} // namespace

QuantizerTrial tryQuantizer(const ValueSample &sample, const TrialSettings &settings) {
  if (sample.values.empty())
    throw badInput("there are no values to try a quantizer on");
  if (settings.spec.isFloat())
    throw badInput("32 bits are float, which has no grid: expected 1 to 16 bits");
  const bool perChannel = settings.spec.granularity == Granularity::perChannel && sample.channels > 1;
  const std::int64_t granules = perChannel ? sample.channels : 1;
  QuantizerTrial trial;
  trial.count = std::ssize(sample.values);
  std::set<std::int64_t> used;
  for (std::int64_t granule = 0; granule < granules; ++granule) {
    const std::span<const float> values = perChannel ? sample.channel(granule) : std::span(sample.values);
    if (settings.spec.bits == 1) {
      trial.grids.push_back(binaryGrid(meanMagnitude(values), settings.spec.scaleForm));
      trial.ranges.push_back({trial.grids.back().lowest(), trial.grids.back().highest()});
    } else {
      trial.ranges.push_back(settings.range ? *settings.range : rangeOf(values, settings));
      trial.grids.push_back(uniformGrid(trial.ranges.back(), settings.spec));
    }
    const UniformGrid &grid = trial.grids.back();
    for (const float value : values) {
      const double error = static_cast<double>(value) - static_cast<double>(grid.quantized(value));
      trial.signal += static_cast<double>(value) * static_cast<double>(value);
      trial.noise += error * error;
      trial.maximumError = std::max(trial.maximumError, std::abs(error));
      trial.clipped += grid.clips(value) ? 1 : 0;
      if (granule == 0)
        used.insert(grid.code(value));
    }
  }
  trial.usedLevels = std::ssize(used);
  return trial;
}

ValueSample quantizedSample(const ValueSample &sample, const QuantizerTrial &trial) {
  const auto grids = std::ssize(trial.grids);
  if (grids != 1 && grids != sample.channels)
    throw badInput("the trial has " + std::to_string(grids) + " grids: expected 1 or one for each of " +
                   std::to_string(sample.channels) + " channels");
  ValueSample quantized{.values = {}, .channels = sample.channels};
  quantized.values.reserve(sample.values.size());
  for (std::int64_t channel = 0; channel < sample.channels; ++channel) {
    const UniformGrid &grid = trial.grids[static_cast<std::size_t>(grids == 1 ? 0 : channel)];
    for (const float value : sample.channel(channel))
      quantized.values.push_back(grid.quantized(value));
  }
  return quantized;
}

std::vector<BitsTrial> tryBits(const ValueSample &sample, TrialSettings settings,
                               const std::vector<int> &bits) {
  std::vector<BitsTrial> trials;
  for (const int count : bits) {
    settings.spec.bits = count;
    trials.push_back({count, tryQuantizer(sample, settings).sqnr()});
  }
  return trials;
}

double straightThroughGradient(float value, const UniformGrid &grid, Ste ste) {
  return ste == Ste::passThrough || !grid.clips(value) ? 1 : 0;
}

} // namespace bitsmith
