// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/layer_look.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <torch/types.h>

namespace bitsmith {

using torch::Tensor;

namespace {

constexpr std::int64_t bins = 120;
constexpr std::int64_t mostLevels = 256; ///< more of them are not told apart in a picture

std::size_t indexOf(const Network &network, const std::string &name) {
  const auto &layers = network.layers();
  const auto found = std::ranges::find(layers, name, &Layer::name);
  if (found != layers.end())
    return static_cast<std::size_t>(found - layers.begin());
  std::string known;
  for (const Layer &layer : layers)
    known += (known.empty() ? "" : ", ") + layer.name;
  throw badInput("there is no layer " + name + ": expected one of " + known);
}

/// Bin of each value; the last one holds the high end too.
Tensor binsOf(const Tensor &values, double low, double high) {
  return ((values - low) * (static_cast<double>(bins) / (high - low)))
      .floor()
      .clamp(0, bins - 1)
      .to(torch::kLong);
}

ViewHistogram histogramOf(const Tensor &values) {
  ViewHistogram histogram{
      .low = values.min().item<double>(), .high = values.max().item<double>(), .counts = {}};
  if (histogram.high <= histogram.low) // all equal: one bin in the middle of some width
    histogram.high = histogram.low + std::max(1e-12, std::abs(histogram.low));
  const Tensor counts = torch::bincount(binsOf(values, histogram.low, histogram.high), {}, bins).contiguous();
  histogram.counts.assign(counts.data_ptr<std::int64_t>(), counts.data_ptr<std::int64_t>() + bins);
  return histogram;
}

std::vector<double> listOf(const Tensor &tensor) {
  const Tensor numbers = tensor.to(torch::kDouble).contiguous();
  return {numbers.data_ptr<double>(), numbers.data_ptr<double>() + numbers.numel()};
}

/// The weight in the unit of its quantizer, whose levels go into the view. [as the weight]
Tensor inUnits(const Tensor &weight, const QuantizedTensor &quantized, LayerView &view) {
  double half = 0.5; // a step, in that unit
  Tensor scaled;
  if (quantized.grid) {
    const Grid &grid = *quantized.grid;
    view.unit = grid.binary ? "scale" : "code";
    const double gap = grid.binary ? 2 : 1;
    view.leastStep = gap * grid.scale.min().item<double>();
    view.greatestStep = gap * grid.scale.max().item<double>();
    scaled = weight / byGranule(grid.scale, weight);
    half = gap / 2;
    if (grid.binary) {
      view.levels = {-1, 1};
    } else {
      scaled = scaled + byGranule(grid.zeroPoint.expand_as(grid.scale), weight);
      if (grid.qmax - grid.qmin < mostLevels)
        for (std::int64_t level = grid.qmin; level <= grid.qmax; ++level)
          view.levels.push_back(static_cast<double>(level));
    }
    const double low = grid.binary ? -1 : static_cast<double>(grid.qmin);
    const double high = grid.binary ? 1 : static_cast<double>(grid.qmax);
    // Half a step further: what is nearer goes to the last level as to any other. 1 in 1000 for rounding.
    const Tensor outside = scaled.lt(low - half * 1.001).logical_or(scaled.gt(high + half * 1.001));
    view.beyond = grid.binary ? 0 : outside.to(torch::kDouble).mean().item<double>();
    return scaled;
  }
  if (!quantized.codebook || quantized.codebook->levels.size(1) > mostLevels)
    return weight;
  view.unit = "scale";
  const Tensor levels = quantized.codebook->levels;
  const Tensor largest = levels.abs().amax(1).clamp_min(1e-12);
  view.levels = listOf((levels / largest.unsqueeze(1)).mean(0));
  return weight / byGranule(largest, weight);
}

void lookAtGradient(const Tensor &gradient, const Tensor &scaled, LayerView &view) {
  const Tensor flat = gradient.flatten();
  view.gradient = histogramOf(flat);
  view.gradientNorm = flat.to(torch::kDouble).norm().item<double>();
  const Tensor places = binsOf(scaled.flatten(), view.weights.low, view.weights.high);
  const Tensor sums = torch::bincount(places, flat.abs().to(torch::kDouble), bins);
  const Tensor counts = torch::bincount(places, {}, bins).clamp_min(1);
  view.gradientByWeight = listOf(sums / counts);
}

} // namespace

LayerView lookAtLayer(const NetworkModule &module, const std::string &layer) {
  const torch::NoGradGuard noGradients;
  const std::size_t index = indexOf(module.network(), layer);
  LayerView view;
  view.layer = layer;
  const QuantizerSpec &spec = module.plan()[index].weight;
  view.bits = spec.bits;
  const Tensor weight = module.weight(index).detach();
  const auto method = module.weightMethod(index);
  // A quantizer that takes its parameters from the first values of training is not to take them from a look.
  const bool isKnown = !spec.isFloat() && (spec.method == Method::range || (method && method->isFitted()));
  const Tensor scaled = isKnown ? inUnits(weight, module.quantizedWeight(index), view) : weight;
  view.weights = histogramOf(scaled.flatten());
  if (const Tensor gradient = module.weight(index).grad(); gradient.defined())
    lookAtGradient(gradient, scaled, view);
  return view;
}

} // namespace bitsmith
