// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/observed_values.h"

#include "core/plan/base/error.h"
#include "core/plan/quantizer/range_search.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {
namespace {

/// Share of a new batch in a moving average; that of training's observer.
constexpr float averageRate = 0.1F;

ValueRange percentileRange(const ObservedValues &statistics, bool symmetric, double percentile) {
  const double outside = std::clamp(1 - percentile / 100, 0.0, 1.0);
  const ValueHistogram &histogram = statistics.histogram;
  ValueRange range{statistics.minimum, statistics.maximum};
  if (symmetric) {
    const float largest = std::max(std::abs(statistics.minimum), std::abs(statistics.maximum));
    const float end = std::min(largest, static_cast<float>(histogram.magnitudeQuantile(1 - outside)));
    return {-end, end};
  }
  const bool bothSigns = statistics.minimum < 0 && statistics.maximum > 0;
  const double tail = bothSigns ? outside / 2 : outside;
  if (statistics.minimum < 0)
    range.minimum = std::max(statistics.minimum, static_cast<float>(histogram.quantile(tail)));
  if (statistics.maximum > 0)
    range.maximum = std::min(statistics.maximum, static_cast<float>(histogram.quantile(1 - tail)));
  return range;
}

ValueRange observedRange(const ObservedValues &statistics, const QuantizerSpec &spec,
                         const CalibrationOptions &options) {
  const ValueRange extremes{statistics.minimum, statistics.maximum};
  switch (options.observer) {
  case CalibrationObserver::minMax:
    break;
  case CalibrationObserver::movingAverage:
    return {statistics.averageMinimum, statistics.averageMaximum};
  case CalibrationObserver::percentile:
    return percentileRange(statistics, spec.scheme == Scheme::symmetric, options.percentile);
  case CalibrationObserver::mse:
    return leastErrorRange(statistics.histogram, extremes, spec);
  case CalibrationObserver::entropy:
    return leastDivergenceRange(statistics.histogram, extremes, spec);
  }
  return extremes;
}

} // namespace

void ObservedValues::add(std::span<const float> values, const ValueRange &extremes,
                         const ParallelFor &parallelFor) {
  if (histogram.count() == 0) {
    minimum = averageMinimum = extremes.minimum;
    maximum = averageMaximum = extremes.maximum;
  } else {
    minimum = std::min(minimum, extremes.minimum);
    maximum = std::max(maximum, extremes.maximum);
    averageMinimum += averageRate * (extremes.minimum - averageMinimum);
    averageMaximum += averageRate * (extremes.maximum - averageMaximum);
  }
  histogram.add(values, std::max(std::abs(extremes.minimum), std::abs(extremes.maximum)), parallelFor);
}

std::optional<ValueRange> chooseRange(const ObservedValues &statistics, const QuantizerSpec &spec,
                                      const CalibrationOptions &options) {
  if (spec.isFloat() || spec.scheme == Scheme::dynamic)
    return std::nullopt;
  if (statistics.histogram.count() == 0)
    throw workFailed("there are no calibration pictures to take a range from");
  ValueRange range = observedRange(statistics, spec, options);
  if (spec.scheme == Scheme::symmetric) {
    const float end = std::max(std::abs(range.minimum), std::abs(range.maximum));
    range = {-end, end};
  }
  return range;
}

} // namespace bitsmith
