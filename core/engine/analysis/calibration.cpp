// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibration.h"

#include "core/engine/analysis/module_guard.h"
#include "core/engine/compute/kernels.h"
#include "core/engine/data/batches.h"
#include "core/engine/data/even_pictures.h"
#include "core/plan/base/error.h"

#include <ATen/Parallel.h>
#include <cmath>
#include <torch/types.h>

namespace bitsmith {

namespace {

void addBatch(ActivationStatistics &statistics, const torch::Tensor &activation) {
  const torch::Tensor values =
      activation.is_non_overlapping_and_dense() ? activation : activation.contiguous();
  const std::span<const float> span(values.data_ptr<float>(), static_cast<std::size_t>(values.numel()));
  kernels::Extremes extremes;
  kernels::measure(span.data(), values.numel(), {&extremes, 1});
  if (!extremes.finite)
    throw workFailed("an activation holds NaN or infinity");
  statistics.add(span, {extremes.minimum, extremes.maximum},
                 [](std::int64_t count, std::int64_t grain, const auto &body) {
                   at::parallel_for(0, count, grain, body);
                 });
}

} // namespace

Dataset calibrationPictures(const Dataset &train, std::int64_t pictures) {
  return evenPictures(train, pictures);
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

void setRanges(NetworkModule &module, const std::vector<ActivationStatistics> &statistics,
               const CalibrationOptions &options) {
  for (std::size_t layer = 0; layer < statistics.size(); ++layer)
    if (const auto range = chooseRange(statistics[layer], module.plan()[layer].activation, options))
      module.setActivationRange(layer, range);
}

void calibrate(NetworkModule &module, const Dataset &pictures, const Normalization &normalization,
               const CalibrationOptions &options, const std::function<void()> &beforeBatch) {
  setRanges(module, collectActivations(module, pictures, normalization, options.batch, beforeBatch), options);
}

} // namespace bitsmith
