// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/quantizer_monitor.h"

#include "core/engine/quantization/methods/gradients.h"

#include <cmath>
#include <torch/types.h>

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
Tensor rowsAt(const Tensor &rows, std::int64_t values, const Tensor &places) {
  const std::int64_t granules = rows.size(0);
  return rows.index_select(0, torch::floor_divide(places, values / granules));
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

constexpr double roundingSlack = 1.002; ///< of half a gap, for values that lie on the very edge

/// Ends of what goes to some level without being cut off: half a gap beyond the outermost ones.
/// @param levels [granules, levels] @return low and high, [granules, 1]
std::pair<Tensor, Tensor> reachOf(const Tensor &levels) {
  const std::int64_t last = levels.size(1) - 1;
  const auto level = [&](std::int64_t index) { return levels.narrow(1, index, 1); };
  if (last < 1)
    return {level(0), level(0)};
  return {level(0) - (level(1) - level(0)) * (roundingSlack / 2),
          level(last) + (level(last) - level(last - 1)) * (roundingSlack / 2)};
}

QuantizerReading readWeight(const NetworkModule &module, std::size_t layer) {
  const QuantizedTensor quantized = module.quantizedWeight(layer);
  const Tensor weight = module.weight(layer).detach();
  QuantizerReading reading;
  const Tensor codes = codesAt(quantized, placesOf(weight.numel(), weight.numel()));
  if (quantized.grid && !quantized.grid->binary) {
    const Tensor scale = quantized.grid->scale;
    reading.step = scale.mean().item<double>();
    reading.saturated = share((weight - quantized.values).abs() > byGranule(scale, weight) * 0.501);
  } else if (quantized.codebook) {
    // By granule, and half the last gap further: what is nearer goes to the last level as to any other.
    const auto [low, high] = reachOf(quantized.codebook->levels);
    const Tensor rows = weight.reshape({low.size(0), -1});
    reading.saturated = share(rows.lt(low).logical_or(rows.gt(high)));
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
  // A dynamic quantizer has no range but that of each batch.
  const bool isDynamic = !method && spec.scheme == Scheme::dynamic;
  if (const auto range = isDynamic ? std::nullopt : module.activationRange(pass.layer)) {
    reading.low = range->minimum;
    reading.high = range->maximum;
    double belowLow = 0; // how far beyond its ends a value may lie without being cut off
    double aboveHigh = 0;
    if (!method) {
      // The levels that are in use, not what was observed: the scheme and the form of the scale widen that.
      const UniformGrid grid = uniformGrid(*range, spec);
      reading.low = grid.lowest();
      reading.high = grid.highest();
      reading.step = grid.scale;
      belowLow = aboveHigh = *reading.step / 2;
    } else if (const Tensor learned = method->step(); learned.defined()) {
      const double step = learned.mean().item<double>();
      if (method->grid())
        reading.step = step;
      belowLow = aboveHigh = step / 2;
    } else if (const auto codebook = method->codebook()) {
      const auto [low, high] = reachOf(codebook->levels);
      belowLow = *reading.low - low.min().item<double>();
      aboveHigh = high.max().item<double>() - *reading.high;
    } else {
      belowLow = aboveHigh = (*reading.high - *reading.low) / (std::exp2(spec.bits) - 1) / 2;
    }
    reading.saturated = share(values.lt(*reading.low - belowLow * roundingSlack)
                                  .logical_or(values.gt(*reading.high + aboveHigh * roundingSlack)));
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

/// A quantizer that an alarm is about.
struct Suspect {
  const QuantizerSpec &spec;
  bool isWeight = true;
  bool isNeverNegative = false; ///< the values: those of a ReLU, for instance
};

/// What moves the levels of a method, and so what is to be done where they are in the wrong place.
enum class LevelsBy { observer, weights, learning, batches };

LevelsBy levelsBy(const Suspect &suspect) {
  switch (suspect.spec.method) {
  case Method::range:
    return suspect.isWeight ? LevelsBy::weights : LevelsBy::observer;
  case Method::dorefa:
  case Method::codebook:
  case Method::ternary:
    return LevelsBy::weights;
  case Method::adaptive:
    return LevelsBy::batches;
  case Method::lsq:
  case Method::lsqPlus:
  case Method::pact:
  case Method::levels:
  case Method::powerOfTwo:
  case Method::additivePowerOfTwo:
  case Method::parametric:
    break;
  }
  return LevelsBy::learning;
}

std::string adviceOnSaturation(const Suspect &suspect) {
  switch (levelsBy(suspect)) {
  case LevelsBy::observer:
    return "take activation_observer min_max, or start from a trained network";
  case LevelsBy::weights:
    return "the levels follow from the weights, and training.quantizers.lr does not move them: take "
           "more bits or another method";
  case LevelsBy::batches:
    return "its range follows the batches: train for longer, or start from a trained network";
  case LevelsBy::learning:
    break;
  }
  if (suspect.spec.method == Method::pact)
    return "raise training.quantizers.lr, lower training.quantizers.clip_decay, or start from a trained "
           "network";
  return "raise training.quantizers.lr, or start from a trained network";
}

std::string adviceOnDeadLevels(const Suspect &suspect) {
  if (!suspect.isWeight && suspect.isNeverNegative && suspect.spec.method == Method::range &&
      suspect.spec.scheme == Scheme::symmetric)
    return "activation_scheme symmetric keeps half of them for values below 0, of which there are none here: "
           "take asymmetric";
  switch (levelsBy(suspect)) {
  case LevelsBy::observer:
    return "the range is too wide: take another observer, or a method that learns its range";
  case LevelsBy::weights:
    return "the levels follow from the weights, of which a few lie far out: take another method, or fewer "
           "bits";
  case LevelsBy::batches:
    return "the range is too wide: it follows the batches, take another method";
  case LevelsBy::learning:
    break;
  }
  return "the range is too wide: raise training.quantizers.lr";
}

class Alarms {
 public:
  Alarms(std::int64_t epoch, const std::string &layer, const char *tensor)
      : m_epoch(epoch), m_layer(layer), m_place("layer \"" + layer + "\", " + tensor + ": ") {}

  void check(const QuantizerReading &reading, const Suspect &suspect) {
    const int bits = suspect.spec.bits;
    constexpr int fewBits = 4;
    constexpr double mostSaturated = 0.3;
    constexpr double mostDead = 0.5;
    constexpr double mostOscillating = 0.2;
    if (reading.saturated.value_or(0) > mostSaturated)
      add("saturated", percent(*reading.saturated) + " of the values are beyond the range; " +
                           adviceOnSaturation(suspect));
    if (bits >= 2 && bits <= fewBits && reading.deadLevels.value_or(0) >= mostDead)
      add("dead_levels",
          percent(*reading.deadLevels) + " of the levels have no value; " + adviceOnDeadLevels(suspect));
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
  const std::vector<bool> known = neverNegative(network);
  for (std::size_t layer = 0; layer < record.weights.size(); ++layer)
    for (const bool isWeight : {true, false}) {
      const QuantizerSpec &spec = isWeight ? plan[layer].weight : plan[layer].activation;
      if (spec.isFloat())
        continue;
      Alarms alarms(record.epoch, network.layers()[layer].name, isWeight ? "weight" : "input activation");
      const NodeId input = network.nodes()[network.layers()[layer].node].inputs.front();
      alarms.check(isWeight ? record.weights[layer] : record.activations[layer],
                   {.spec = spec, .isWeight = isWeight, .isNeverNegative = !isWeight && known[input]});
      for (AlarmRecord &alarm : alarms.take())
        all.push_back(std::move(alarm));
    }
  return all;
}

} // namespace bitsmith
