// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibration.h"

#include "core/engine/analysis/module_guard.h"
#include "core/engine/analysis/range_search.h"
#include "core/engine/compute/kernels.h"
#include "core/engine/data/batches.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <torch/torch.h>

namespace bitsmith {

namespace {

/// Share of a new batch in a moving average; that of training's observer.
constexpr float averageRate = 0.1F;

void addBatch(ActivationStatistics &statistics, const torch::Tensor &activation) {
  const torch::Tensor values =
      activation.is_non_overlapping_and_dense() ? activation : activation.contiguous();
  const std::span<const float> span(values.data_ptr<float>(), static_cast<std::size_t>(values.numel()));
  kernels::Extremes extremes;
  kernels::measure(span.data(), values.numel(), {&extremes, 1});
  if (!extremes.finite)
    throw workFailed("an activation holds NaN or infinity");
  if (statistics.histogram.count() == 0) {
    statistics.minimum = statistics.averageMinimum = extremes.minimum;
    statistics.maximum = statistics.averageMaximum = extremes.maximum;
  } else {
    statistics.minimum = std::min(statistics.minimum, extremes.minimum);
    statistics.maximum = std::max(statistics.maximum, extremes.maximum);
    statistics.averageMinimum += averageRate * (extremes.minimum - statistics.averageMinimum);
    statistics.averageMaximum += averageRate * (extremes.maximum - statistics.averageMaximum);
  }
  statistics.histogram.add(span, std::max(std::abs(extremes.minimum), std::abs(extremes.maximum)));
}

ActivationRange percentileRange(const ActivationStatistics &statistics, bool symmetric, double percentile) {
  const double outside = std::clamp(1 - percentile / 100, 0.0, 1.0);
  const ValueHistogram &histogram = statistics.histogram;
  ActivationRange range{statistics.minimum, statistics.maximum};
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

ActivationRange observedRange(const ActivationStatistics &statistics, const QuantizerSpec &spec,
                              const CalibrationOptions &options) {
  const ActivationRange extremes{statistics.minimum, statistics.maximum};
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

PrecisionPlan floatPlan(const Network &network) {
  return PrecisionPlan(network.layers().size(), LayerPrecision{.weight = weightQuantizer(floatBits),
                                                               .activation = activationQuantizer(floatBits)});
}

Dataset calibrationPictures(const Dataset &train, std::int64_t pictures) {
  const std::int64_t count = pictures == 0 ? train.size() : std::min(pictures, train.size());
  Dataset chosen;
  chosen.shape = train.shape;
  chosen.classNames = train.classNames;
  chosen.pixels.reserve(static_cast<std::size_t>(count * train.shape.elements()));
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t index = i * train.size() / count;
    const std::uint8_t *picture = train.picture(index);
    chosen.pixels.insert(chosen.pixels.end(), picture, picture + train.shape.elements());
    chosen.labels.push_back(train.labels[static_cast<std::size_t>(index)]);
  }
  return chosen;
}

std::vector<ActivationStatistics> collectActivations(NetworkModule &module, const Dataset &pictures,
                                                     const Normalization &normalization, std::int64_t batch,
                                                     const std::function<void()> &beforeBatch) {
  const torch::NoGradGuard noGradients;
  const ModuleGuard guard(module);
  module.eval();
  module.setPlan(floatPlan(module.network()));
  std::vector<ActivationStatistics> statistics(module.network().layers().size());
  module.setLayerObserver([&](const LayerPass &pass) { addBatch(statistics[pass.layer], pass.input); });
  BatchStream stream(pictures, normalization, {.batch = batch});
  while (const std::optional<Batch> next = stream.next()) {
    if (beforeBatch)
      beforeBatch();
    module.forward(next->images);
  }
  return statistics;
}

std::optional<ActivationRange> chooseRange(const ActivationStatistics &statistics, const QuantizerSpec &spec,
                                           const CalibrationOptions &options) {
  if (spec.isFloat() || spec.scheme == Scheme::dynamic)
    return std::nullopt;
  if (statistics.histogram.count() == 0)
    throw workFailed("there are no calibration pictures to take a range from");
  ActivationRange range = observedRange(statistics, spec, options);
  if (spec.scheme == Scheme::symmetric) {
    const float end = std::max(std::abs(range.minimum), std::abs(range.maximum));
    range = {-end, end};
  }
  return range;
}

void setRanges(NetworkModule &module, const std::vector<ActivationStatistics> &statistics,
               const CalibrationOptions &options) {
  for (std::size_t layer = 0; layer < statistics.size(); ++layer)
    if (const auto range = chooseRange(statistics[layer], module.plan()[layer].activation, options))
      module.setActivationRange(layer, range);
}

void calibrate(NetworkModule &module, const Dataset &train, const Normalization &normalization,
               const CalibrationOptions &options, const std::function<void()> &beforeBatch) {
  setRanges(module,
            collectActivations(module, calibrationPictures(train, options.pictures), normalization,
                               options.batch, beforeBatch),
            options);
}

} // namespace bitsmith
