// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/quantizer_monitor.h"

#include "core/engine/quantization/methods/gradients.h"

#include <cmath>
#include <torch/torch.h>

namespace bitsmith {
namespace {

using torch::Tensor;

constexpr std::int64_t watched = 4096;
constexpr std::int64_t sampled = 65536;
constexpr int mostCountedBits = 8; ///< levels of more bits than these are not counted

Tensor placesOf(std::int64_t values, std::int64_t most) {
  const std::int64_t stride = std::max<std::int64_t>(1, values / most);
  return torch::arange(0, values, stride, torch::kLong);
}

/// A column of a [granules, …] tensor for each of the places.
Tensor rowsAt(const Tensor &byGranule, std::int64_t values, const Tensor &places) {
  const std::int64_t granules = byGranule.size(0);
  return byGranule.index_select(0, torch::floor_divide(places, values / granules));
}

double share(const Tensor &mask) {
  return mask.to(torch::kDouble).mean().item<double>();
}

/// Share of the levels that no code of a tensor is at.
std::optional<double> deadShare(const Tensor &codes, int bits, std::int64_t levels) {
  if (bits > mostCountedBits || levels < 2)
    return std::nullopt;
  const auto used = std::get<0>(at::_unique(codes)).numel();
  return std::max(0.0, 1 - static_cast<double>(used) / static_cast<double>(levels));
}

std::int64_t levelsOf(const QuantizedTensor &quantized) {
  if (quantized.grid)
    return quantized.grid->binary ? 2 : quantized.grid->qmax - quantized.grid->qmin + 1;
  return quantized.codebook ? quantized.codebook->levels.size(1) : 0;
}

QuantizerReading readWeight(const NetworkModule &module, std::size_t layer) {
  const QuantizedTensor quantized = module.quantizedWeight(layer);
  const Tensor weight = module.weight(layer).detach();
  QuantizerReading reading;
  const Tensor codes = codesAt(quantized, placesOf(weight.numel(), weight.numel()));
  if (quantized.grid && !quantized.grid->binary) {
    const Tensor scale = quantized.grid->scale;
    reading.step = scale.mean().item<double>();
    std::vector<std::int64_t> shape(static_cast<std::size_t>(weight.dim()), 1);
    shape.front() = scale.numel();
    reading.saturated = share((weight - quantized.values).abs() > scale.view(shape) * 0.501);
  } else if (quantized.codebook) {
    const Tensor levels = quantized.codebook->levels;
    const Tensor low = levels.select(1, 0).min();
    const Tensor high = levels.select(1, -1).max();
    reading.saturated = share(weight.lt(low).logical_or(weight.gt(high)));
  }
  reading.low = quantized.values.min().item<double>();
  reading.high = quantized.values.max().item<double>();
  reading.deadLevels = deadShare(codes, module.plan()[layer].weight.bits, levelsOf(quantized));
  const auto method = module.weightMethod(layer);
  if (method && method->spec().method == Method::parametric)
    reading.bits = method->bitsInUse().item<double>();
  return reading;
}

QuantizerReading readActivation(const NetworkModule &module, const LayerPass &pass) {
  const QuantizerSpec &spec = module.plan()[pass.layer].activation;
  const auto method = module.activationMethod(pass.layer);
  const Tensor places = placesOf(pass.input.numel(), sampled);
  const Tensor values = pass.input.detach().flatten().index_select(0, places);
  const Tensor quantized = pass.quantizedInput.detach().flatten().index_select(0, places);
  QuantizerReading reading;
  if (const auto range = module.activationRange(pass.layer)) {
    reading.low = range->minimum;
    reading.high = range->maximum;
    double step = (reading.high.value() - reading.low.value()) / (std::exp2(spec.bits) - 1);
    if (const Tensor learned = method ? method->step() : Tensor(); learned.defined())
      step = learned.mean().item<double>();
    if (!method || method->grid())
      reading.step = step;
    reading.saturated =
        share(values.lt(*reading.low - step / 2).logical_or(values.gt(*reading.high + step / 2)));
  }
  std::int64_t levels = std::int64_t{1} << std::min(spec.bits, 16);
  if (method && method->codebook())
    levels = method->codebook()->levels.size(1);
  else if (const auto grid = method ? method->grid() : std::nullopt)
    levels = grid->qmax - grid->qmin + 1;
  const bool isAdaptive = spec.method == Method::adaptive;
  if (!isAdaptive)
    reading.deadLevels = deadShare(quantized, spec.bits, levels);
  if (spec.method == Method::parametric)
    reading.bits = method->bitsInUse().item<double>();
  if (!isAdaptive)
    return reading;
  const std::vector<int> candidates = method->candidateBits();
  const Tensor chosen = method->choices(pass.input);
  double mean = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const int bits = candidates[i];
    reading.shares.emplace_back(bits, share(chosen.eq(static_cast<std::int64_t>(i))));
    mean += bits * reading.shares.back().second;
  }
  reading.bits = mean;
  return reading;
}

} // namespace

Tensor codesAt(const QuantizedTensor &quantized, const Tensor &places) {
  const std::int64_t count = quantized.values.numel();
  // Rows are granules: what lies in memory in another order is brought into that of the shape.
  const Tensor values = quantized.values.detach().contiguous().flatten().index_select(0, places);
  if (quantized.grid)
    return (values / rowsAt(quantized.grid->scale, count, places)).round().to(torch::kInt);
  if (!quantized.codebook)
    return torch::zeros({places.numel()}, torch::kInt);
  const Tensor levels = quantized.codebook->levels;
  if (levels.size(0) == 1)
    return nearestIndex(values, levels.select(0, 0).contiguous()).to(torch::kInt);
  return (rowsAt(levels, count, places) - values.unsqueeze(1)).abs().argmin(1).to(torch::kInt);
}

void QuantizerMonitor::begin(std::int64_t steps) {
  m_layers.clear();
  m_interval = std::max<std::int64_t>(1, steps / readings);
  m_step = 0;
}

void QuantizerMonitor::stepDone(const NetworkModule &module) {
  if (++m_step % m_interval != 0)
    return;
  const torch::NoGradGuard noGradients;
  m_layers.resize(module.plan().size());
  for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
    if (module.plan()[layer].weight.isFloat())
      continue;
    Watched &state = m_layers[layer];
    if (!state.places.defined())
      state.places = placesOf(module.weight(layer).numel(), watched);
    const Tensor codes = codesAt(module.quantizedWeight(layer), state.places);
    if (!state.codes.defined()) {
      state.direction = torch::zeros_like(codes);
      state.oscillated = torch::zeros_like(codes, torch::kBool);
    } else {
      const Tensor change = (codes - state.codes).sign();
      state.oscillated.logical_or_((change * state.direction).lt(0));
      state.direction = torch::where(change.eq(0), state.direction, change);
    }
    state.codes = codes;
  }
}

QuantizersRecord QuantizerMonitor::read(NetworkModule &module, const Tensor &images, std::int64_t epoch) {
  const torch::NoGradGuard noGradients;
  QuantizersRecord record;
  record.epoch = epoch;
  const std::size_t layers = module.plan().size();
  record.weights.resize(layers);
  record.activations.resize(layers);
  for (std::size_t layer = 0; layer < layers; ++layer) {
    if (module.plan()[layer].weight.isFloat())
      continue;
    record.weights[layer] = readWeight(module, layer);
    if (layer < m_layers.size() && m_layers[layer].oscillated.defined())
      record.weights[layer].oscillating = share(m_layers[layer].oscillated);
  }
  module.eval();
  module.setLayerObserver([&](const LayerPass &pass) {
    if (!module.plan()[pass.layer].activation.isFloat())
      record.activations[pass.layer] = readActivation(module, pass);
  });
  module.forward(images);
  module.setLayerObserver({});
  module.train();
  return record;
}

namespace {

std::string percent(double value) {
  return std::to_string(static_cast<int>(std::lround(100 * value))) + " %";
}

class Alarms {
 public:
  Alarms(std::int64_t epoch, const std::string &layer, const char *tensor)
      : m_epoch(epoch), m_layer(layer), m_place("layer \"" + layer + "\", " + tensor + ": ") {}

  void check(const QuantizerReading &reading, int bits) {
    constexpr int fewBits = 4;
    constexpr double mostSaturated = 0.3;
    constexpr double mostDead = 0.5;
    constexpr double mostOscillating = 0.2;
    if (reading.saturated.value_or(0) > mostSaturated)
      add("saturated", percent(*reading.saturated) +
                           " of the values are beyond the range; raise training.quantizers.lr, lower the "
                           "clip's decay, or start from a trained network");
    if (bits >= 2 && bits <= fewBits && reading.deadLevels.value_or(0) >= mostDead)
      add("dead_levels", percent(*reading.deadLevels) +
                             " of the levels have no value; the range is too wide: raise "
                             "training.quantizers.lr or take another observer");
    if (bits <= fewBits && reading.oscillating.value_or(0) > mostOscillating)
      add("oscillating", percent(*reading.oscillating) +
                             " of the weights go back and forth between two levels; lower training.lr "
                             "towards the end, or freeze batch norms (training.batch_norm.freeze_epochs)");
  }

  std::vector<AlarmRecord> take() { return std::move(m_alarms); }

 private:
  void add(const char *kind, const std::string &what) {
    m_alarms.push_back({.epoch = m_epoch, .layer = m_layer, .kind = kind, .message = m_place + what});
  }

  std::int64_t m_epoch;
  const std::string &m_layer;
  std::string m_place;
  std::vector<AlarmRecord> m_alarms;
};

} // namespace

std::vector<AlarmRecord> alarmsOf(const QuantizersRecord &record, const Network &network,
                                  const PrecisionPlan &plan) {
  std::vector<AlarmRecord> all;
  for (std::size_t layer = 0; layer < record.weights.size(); ++layer)
    for (const bool isWeight : {true, false}) {
      const QuantizerSpec &spec = isWeight ? plan[layer].weight : plan[layer].activation;
      if (spec.isFloat())
        continue;
      Alarms alarms(record.epoch, network.layers()[layer].name, isWeight ? "weight" : "input activation");
      alarms.check(isWeight ? record.weights[layer] : record.activations[layer], spec.bits);
      for (AlarmRecord &alarm : alarms.take())
        all.push_back(std::move(alarm));
    }
  return all;
}

} // namespace bitsmith
