// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/deployment/deployment.h"

#include "core/engine/quantization/quantizer.h"
#include "core/plan/base/error.h"
#include "core/plan/base/words.h"
#include "core/plan/quantizer/uniform_grid.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace bitsmith {

using torch::Tensor;

namespace {

const Words<Folding> &foldingWords() {
  static const Words<Folding> words = {
      {"none", Folding::none}, {"scales", Folding::scales}, {"before", Folding::before}};
  return words;
}

/// Numbers of channels, shaped to multiply a weight with.
Tensor byChannel(const Tensor &numbers, const Tensor &weight) {
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(weight.dim()), 1);
  sizes.front() = numbers.numel();
  return numbers.reshape(sizes);
}

WeightCodes codesOf(const Tensor &weight, const QuantizerSpec &spec) {
  const Grid grid = makeWeightGrid(weight, spec);
  return {.codes = quantizedCodes(weight, grid).contiguous(),
          .scale = grid.scale.clone(),
          .zeroPoint = grid.zeroPoint.to(torch::kInt),
          .bits = spec.bits,
          .lowest = grid.qmin,
          .highest = grid.qmax};
}

/// Fewest bits that hold all codes of a grid.
int bitsOf(const Grid &grid) {
  int bits = 1;
  const auto fits = [&] {
    const std::int64_t levels = std::int64_t{1} << bits;
    return grid.qmin < 0 ? grid.qmin >= -levels / 2 && grid.qmax < levels / 2 : grid.qmax < levels;
  };
  while (!fits())
    ++bits;
  return bits;
}

/// −α, 0 and α are −1, 0 and 1 times α.
Grid ternaryGrid(const Tensor &values, Granularity granularity) {
  const std::int64_t count = granularity == Granularity::perChannel ? values.size(0) : 1;
  return {.scale = values.abs().reshape({count, -1}).amax(1).clamp_min(1e-8F),
          .zeroPoint = torch::zeros({count}),
          .qmin = -1,
          .qmax = 1};
}

/// The codes of levels of any method; absent where these are not evenly spaced.
std::optional<WeightCodes> codesOf(const QuantizedTensor &weight, const QuantizerSpec &spec) {
  std::optional<Grid> grid = weight.grid;
  if (!grid && spec.method == Method::ternary)
    grid = ternaryGrid(weight.values, spec.granularity);
  if (!grid)
    return std::nullopt;
  return WeightCodes{.codes = quantizedCodes(weight.values, *grid).contiguous(),
                     .scale = grid->scale.clone(),
                     .zeroPoint = grid->zeroPoint.to(torch::kInt),
                     .bits = bitsOf(*grid),
                     .lowest = grid->qmin,
                     .highest = grid->qmax};
}

std::optional<ActivationGrid> gridOf(const QuantizerSpec &spec, const std::optional<ActivationRange> &range) {
  if (spec.isFloat() || spec.scheme == Scheme::dynamic)
    return std::nullopt;
  const Grid grid = makeGrid(
      {.minimum = torch::full({1}, range->minimum), .maximum = torch::full({1}, range->maximum)}, spec);
  return ActivationGrid{.scale = grid.scale.item<float>(),
                        .zeroPoint = std::llround(grid.zeroPoint.item<float>()),
                        .lowest = grid.qmin,
                        .highest = grid.qmax,
                        .bits = spec.bits};
}

/// One code a channel is multiplied by, or one for all where the scale is.
void spreadScales(WeightCodes &weights) {
  const std::int64_t channels = weights.codes.size(0);
  weights.scale = weights.scale.expand({channels}).clone();
  weights.zeroPoint = weights.zeroPoint.expand({channels}).clone();
}

/// Codes of channels that change their sign. Ranges are not symmetric: the lowest code has no counterpart.
/// @return how many codes came out one step nearer to zero
std::int64_t negate(WeightCodes &weights, const Tensor &negative) {
  const Tensor flip = byChannel(negative, weights.codes);
  const bool asymmetric = weights.lowest == 0;
  const Tensor mirrored = asymmetric ? weights.highest - weights.codes : -weights.codes;
  Tensor changed = torch::where(flip, mirrored, weights.codes);
  if (asymmetric)
    weights.zeroPoint = torch::where(negative, weights.highest - weights.zeroPoint, weights.zeroPoint);
  const std::int64_t clipped = changed.gt(weights.highest).sum().item<std::int64_t>();
  weights.codes = changed.clamp_max(weights.highest).to(torch::kInt);
  return clipped;
}

/// Scale and shift of a batch norm in evaluation: γ / √(σ² + ε) and β − μ · scale.
struct ChannelAffine {
  Tensor scale;
  Tensor shift;
};

bool areOfForm(const Tensor &scales, ScaleForm form) {
  const Tensor list = scales.contiguous();
  const auto *values = list.data_ptr<float>();
  return std::all_of(values, values + list.numel(), [form](float scale) {
    return scaleInForm(double{scale}, form, /*nearest=*/true) == scale;
  });
}

/// Works out the deployment of one module.
class Deploying {
 public:
  Deploying(NetworkModule &module, const DeploymentOptions &options)
      : m_module(module), m_options(options), m_network(module.network()),
        m_parameters(module.named_parameters()), m_buffers(module.named_buffers()) {}

  Deployment perform() {
    findFolds();
    for (std::size_t layer = 0; layer < m_network.layers().size(); ++layer)
      addLayer(layer);
    tellLostForms();
    rebuild();
    return std::move(m_result);
  }

 private:
  Tensor tensor(const std::string &name) const {
    const Tensor *found = m_parameters.find(name);
    if (!found)
      found = m_buffers.find(name);
    return found ? found->detach() : Tensor();
  }

  /// For each layer the batch norm that alone reads it.
  void findFolds() {
    const auto &nodes = m_network.nodes();
    m_folded.resize(nodes.size());
    m_normOfLayer.resize(m_network.layers().size());
    std::vector<std::size_t> readers(nodes.size());
    for (const Node &node : nodes)
      for (const NodeId input : node.inputs)
        ++readers[input];
    for (std::size_t layer = 0; layer < m_network.layers().size() && m_options.folding != Folding::none;
         ++layer) {
      const NodeId id = m_network.layers()[layer].node;
      for (NodeId reader = id + 1; reader < nodes.size() && readers[id] == 1; ++reader)
        if (!nodes[reader].inputs.empty() && nodes[reader].inputs.front() == id &&
            std::holds_alternative<op::BatchNorm>(nodes[reader].operation)) {
          m_normOfLayer[layer] = reader;
          m_folded[reader] = true;
          ++m_result.folded;
        }
    }
  }

  ChannelAffine affineOf(NodeId norm) const {
    const Node &node = m_network.nodes()[norm];
    const double epsilon = std::get<op::BatchNorm>(node.operation).epsilon;
    const Tensor scale =
        tensor(node.name + ".weight") / (tensor(node.name + ".running_var") + epsilon).sqrt();
    return {scale, tensor(node.name + ".bias") - tensor(node.name + ".running_mean") * scale};
  }

  void fold(DeployedLayer &layer, const ChannelAffine &affine) {
    const Tensor bias = layer.bias.defined() ? layer.bias : torch::zeros_like(affine.shift);
    layer.bias = bias * affine.scale + affine.shift;
    layer.weight = layer.weight * byChannel(affine.scale, layer.weight);
    if (!layer.codes)
      return;
    WeightCodes &weights = *layer.codes;
    spreadScales(weights);
    m_result.clippedCodes += negate(weights, affine.scale < 0);
    const Tensor dead = affine.scale == 0; // a scale of zero has no inverse
    const Tensor scaled = weights.scale * affine.scale.abs();
    if (weights.bits == 1) { // of which no code is nothing
      constexpr double almostNothing = 1e-30;
      weights.scale = torch::where(dead, torch::full_like(scaled, almostNothing), scaled);
      return;
    }
    weights.codes = torch::where(byChannel(dead, weights.codes), byChannel(weights.zeroPoint, weights.codes),
                                 weights.codes);
    weights.scale = torch::where(dead, weights.scale, scaled);
  }

  /// Scales are not rounded to their form again: that would be another network.
  void noteForm(const WeightCodes &weights, ScaleForm form, bool isLearned) {
    if (form == ScaleForm::real || areOfForm(weights.scale, form))
      return;
    LostForm &lost = m_lostForms[form];
    ++lost.layers;
    lost.isLearned = lost.isLearned || isLearned;
  }

  void tellLostForms() {
    for (const auto &[form, lost] : m_lostForms)
      m_result.scaleRemarks.push_back(
          "weight scales of " + std::to_string(lost.layers) + (lost.layers == 1 ? " layer" : " layers") +
          " are no longer " + (form == ScaleForm::powerOfTwo ? "powers of two" : "fixed-point numbers") +
          " after batch norms were folded into them: use --fold " +
          (lost.isLearned ? "none" : "before or none"));
  }

  void narrow(WeightCodes &weights) {
    // Levels that are symmetric already, ternary ones for instance, have no lowest code to leave out.
    if (weights.bits < 2 || weights.lowest != -(std::int64_t{1} << (weights.bits - 1)))
      return;
    ++weights.lowest;
    m_result.clippedCodes += weights.codes.lt(weights.lowest).sum().item<std::int64_t>();
    weights.codes.clamp_min_(weights.lowest);
  }

  void takeLearnedWeight(std::size_t index, DeployedLayer &layer) {
    const QuantizerSpec &spec = m_module.plan()[index].weight;
    const QuantizedTensor quantized = m_module.quantizedWeight(index);
    layer.codes = codesOf(quantized, spec);
    if (layer.codes)
      return;
    layer.weight = quantized.values.contiguous().clone();
    m_result.remarks.push_back(
        "layer \"" + layer.name + "\": weights by " + std::string(toString(spec.method)) +
        " are not evenly spaced and are written as the float numbers that they stand for");
  }

  /// A learned step or clip as a range over which the same grid is laid.
  void takeLearnedInput(std::size_t index, DeployedLayer &layer) {
    const auto method = m_module.activationMethod(index);
    const std::optional<Grid> grid = method && method->isFitted() ? method->grid() : std::nullopt;
    const std::string name(toString(layer.activation.method));
    layer.activation.method = Method::range;
    if (!grid) {
      layer.activation.bits = floatBits;
      layer.range.reset();
      m_result.remarks.push_back("layer \"" + layer.name + "\": input activations by " + name +
                                 " have no grid and stay float");
      return;
    }
    const auto scale = grid->scale.item<float>();
    const auto zero = std::llround(grid->zeroPoint.item<float>());
    layer.activation.bits = bitsOf(*grid);
    layer.activation.scheme = Scheme::asymmetric;
    // One grid for both: codes from 0, whatever their sign was.
    const std::int64_t highest = (std::int64_t{1} << layer.activation.bits) - 1;
    const std::int64_t offset = zero - grid->qmin;
    layer.range = ActivationRange{
        static_cast<float>(-static_cast<double>(offset) * static_cast<double>(scale)),
        static_cast<float>(static_cast<double>(highest - offset) * static_cast<double>(scale))};
    layer.input = ActivationGrid{.scale = scale,
                                 .zeroPoint = offset,
                                 .lowest = 0,
                                 .highest = grid->qmax - grid->qmin,
                                 .bits = layer.activation.bits};
    // Fewer levels than the bits have, -3 to 3 say: what lies above the last is cut off before.
    if (layer.input->highest < highest)
      m_clips[index] =
          op::Activation{Curve::clip, layer.range->minimum,
                         static_cast<double>(layer.input->highest - offset) * static_cast<double>(scale)};
  }

  void addLayer(std::size_t index) {
    const Layer &description = m_network.layers()[index];
    const LayerPrecision &precision = m_module.plan()[index];
    DeployedLayer layer{.name = description.name,
                        .weight = m_module.weight(index).detach().contiguous().clone(),
                        .codes = std::nullopt,
                        .bias = {},
                        .input = std::nullopt,
                        .activation = precision.activation,
                        .weightMethod = precision.weight.method,
                        .range = m_module.activationRange(index)};
    if (m_module.bias(index).defined())
      layer.bias = m_module.bias(index).detach().clone();
    if (!precision.activation.isFloat() && precision.activation.scheme != Scheme::dynamic && !layer.range)
      throw badInput("layer \"" + layer.name +
                     "\" has no activation range: expected a run that was trained or calibrated with "
                     "quantized activations");
    if (!precision.activation.isFloat() && precision.activation.method != Method::range)
      takeLearnedInput(index, layer);
    else
      layer.input = gridOf(precision.activation, layer.range);
    const bool quantized = !precision.weight.isFloat();
    const bool isLearned = quantized && precision.weight.method != Method::range;
    const bool foldsFirst = m_options.folding == Folding::before && !isLearned;
    if (isLearned)
      takeLearnedWeight(index, layer);
    else if (quantized && !foldsFirst)
      layer.codes = codesOf(layer.weight, precision.weight);
    if (const auto norm = m_normOfLayer[index])
      fold(layer, affineOf(*norm));
    if (m_normOfLayer[index] && layer.codes)
      noteForm(*layer.codes, precision.weight.scaleForm, isLearned);
    if (quantized && foldsFirst)
      layer.codes = codesOf(layer.weight, precision.weight);
    if (layer.codes) {
      if (m_options.narrowWeights)
        narrow(*layer.codes);
      layer.weight = layer.codes->values();
    }
    const std::int64_t biases = layer.bias.defined() ? layer.bias.numel() : 0;
    const int bits = layer.codes ? layer.codes->bits : precision.weight.bits;
    m_result.weightBytes += (static_cast<double>(layer.weight.numel()) * bits + levelBits(precision.weight) +
                             static_cast<double>(biases) * floatBits) /
                            8;
    m_result.layers.push_back(std::move(layer));
  }

  /// The graph without the folded batch norms, and what is left of the statistics.
  void rebuild() {
    NetworkBuilder net(m_network.name(), m_network.inputShape());
    std::vector<NodeId> place(m_network.nodes().size());
    std::size_t layer = 0;
    for (NodeId id = 1; id < m_network.nodes().size(); ++id) {
      const Node &node = m_network.nodes()[id];
      if (m_folded[id]) {
        place[id] = place[node.inputs.front()];
        continue;
      }
      Operation operation = node.operation;
      auto *conv = std::get_if<op::Conv2d>(&operation);
      auto *linear = std::get_if<op::Linear>(&operation);
      const bool isLayer = conv || linear;
      if (conv)
        conv->bias = m_result.layers[layer].bias.defined();
      else if (linear)
        linear->bias = m_result.layers[layer].bias.defined();
      std::vector<NodeId> inputs;
      for (const NodeId input : node.inputs)
        inputs.push_back(place[input]);
      if (isLayer)
        if (const auto clip = m_clips.find(layer++); clip != m_clips.end())
          inputs.front() = net.add(clip->second, {inputs.front()}, node.name + "_levels");
      place[id] = net.add(std::move(operation), std::move(inputs), node.name);
      for (const char *name : {"weight", "bias", "running_mean", "running_var", "scale", "shift"}) {
        const bool ofLayer = std::holds_alternative<op::Conv2d>(node.operation) ||
                             std::holds_alternative<op::Linear>(node.operation);
        if (const Tensor value = tensor(node.name + "." + name); value.defined() && !ofLayer)
          m_result.state[node.name + "." + name] = value.clone();
      }
    }
    m_result.network = net.build();
  }

  NetworkModule &m_module;
  const DeploymentOptions &m_options;
  const Network &m_network;
  torch::OrderedDict<std::string, Tensor> m_parameters;
  torch::OrderedDict<std::string, Tensor> m_buffers;
  std::vector<bool> m_folded;                       ///< by node
  std::map<std::size_t, op::Activation> m_clips;    ///< of inputs, by layer
  std::vector<std::optional<NodeId>> m_normOfLayer; ///< by layer
  /// Layers whose scales folding took from a form; of learned weights some.
  struct LostForm {
    std::int64_t layers = 0;
    bool isLearned = false;
  };
  std::map<ScaleForm, LostForm> m_lostForms;
  Deployment m_result;
};

} // namespace

std::string_view toString(Folding folding) {
  return wordOf(foldingWords(), folding);
}
std::optional<Folding> foldingFromString(std::string_view text) {
  return meaningOf(foldingWords(), text);
}

Tensor WeightCodes::values() const {
  const Tensor offset = zeroPoint.numel() == 1 ? zeroPoint.reshape({}) : byChannel(zeroPoint, codes);
  const Tensor factor = scale.numel() == 1 ? scale.reshape({}) : byChannel(scale, codes);
  return (codes - offset).to(torch::kFloat) * factor;
}

std::optional<IntegerBias> integerBias(const DeployedLayer &layer) {
  if (!layer.input || !layer.codes || !layer.bias.defined())
    return std::nullopt;
  const Tensor bias = layer.bias.to(torch::kDouble);
  const Tensor unit = layer.codes->scale.to(torch::kDouble) * static_cast<double>(layer.input->scale);
  const Tensor steps = (bias / unit).round();
  constexpr double nearEnough = 0.01; // of the largest bias
  const double largest = bias.abs().max().item<double>();
  const double error = (steps * unit - bias).abs().max().item<double>();
  if (!(error <= nearEnough * largest)) // nor where a bias is no number
    return std::nullopt;
  if (steps.abs().max().item<double>() > std::numeric_limits<std::int32_t>::max())
    return std::nullopt;
  return IntegerBias{.steps = steps.to(torch::kInt),
                     .unit = unit.to(torch::kFloat),
                     .error = largest > 0 ? error / largest : 0};
}

PrecisionPlan Deployment::plan() const {
  PrecisionPlan plan;
  for (const DeployedLayer &layer : layers) {
    QuantizerSpec weight = weightQuantizer(layer.codes ? layer.codes->bits : floatBits);
    if (layer.codes && layer.codes->lowest >= 0)
      weight.scheme = Scheme::asymmetric;
    if (layer.codes && layer.codes->scale.numel() == 1)
      weight.granularity = Granularity::perTensor;
    plan.push_back({.weight = weight, .activation = layer.activation});
  }
  return plan;
}

std::shared_ptr<NetworkModule> Deployment::module() const {
  PrecisionPlan plan;
  for (const DeployedLayer &layer : layers)
    plan.push_back({.weight = weightQuantizer(floatBits), .activation = layer.activation});
  auto result = std::make_shared<NetworkModule>(network, plan);
  const torch::NoGradGuard noGradients;
  auto parameters = result->named_parameters();
  auto buffers = result->named_buffers();
  for (const auto &[name, tensor] : state)
    (parameters.contains(name) ? parameters[name] : buffers[name]).copy_(tensor);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    parameters[layers[i].name + ".weight"].copy_(layers[i].weight);
    if (layers[i].bias.defined())
      parameters[layers[i].name + ".bias"].copy_(layers[i].bias);
    result->setActivationRange(i, layers[i].range);
  }
  result->eval();
  return result;
}

void requireWholeNumbers(const Deployment &deployment, const std::string &format) {
  for (const DeployedLayer &layer : deployment.layers)
    if (!layer.codes && !infoOf(layer.weightMethod).isUniform)
      throw badInput("layer \"" + layer.name + "\": its weights are by " +
                     std::string(toString(layer.weightMethod)) + ", which " + format +
                     " has no room for: export it as ONNX, or train it with uniform levels");
}

Deployment deploy(NetworkModule &module, const DeploymentOptions &options) {
  const torch::NoGradGuard noGradients;
  return Deploying(module, options).perform();
}

} // namespace bitsmith
