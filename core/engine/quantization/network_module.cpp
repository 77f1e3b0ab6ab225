// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/network_module.h"

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/operator_passes.h"
#include "core/engine/quantization/followers.h"
#include "core/engine/quantization/norm_block.h"
#include "core/engine/quantization/operators.h"
#include "core/engine/quantization/quantizer.h"
#include "core/engine/quantization/trained_layer.h"
#include "core/plan/base/error.h"

#include <torch/nn/init.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <set>
#include <vector>

namespace bitsmith {
namespace {

using torch::Tensor;

/// Convolutions on the CPU are faster with the channels of a pixel side by side.
constexpr auto layout = torch::MemoryFormat::ChannelsLast;

/// Share of a new batch in a moving-average range.
constexpr float observerRate = 0.1F;

/// Whether a quantizer of its own does the work.
bool hasMethod(const QuantizerSpec &spec) {
  return !spec.isFloat() && spec.method != Method::range;
}

/// Parameters and buffers of one node; the names within it are those that LibTorch's own layers use.
struct NodeState : torch::nn::Module {
  explicit NodeState(const std::string &nodeName) : Module(nodeName) {}

  Tensor weight;
  Tensor bias;
  Tensor runningMean;
  Tensor runningVariance;
  operators::Constants constants; ///< of an affine node
  Tensor activationMinimum;       ///< [1]; above the maximum until a training batch was seen
  Tensor activationMaximum;
  /// Null where there never was such a method; kept while the plan is another one.
  std::shared_ptr<MethodQuantizer> weightMethod;
  std::shared_ptr<MethodQuantizer> activationMethod;

  bool hasRange() const { return activationMinimum.item<float>() <= activationMaximum.item<float>(); }
};

/// Weights and biases drawn as LibTorch's Conv2d and Linear draw theirs, in the same order.
void initialiseLayer(NodeState &state, const Layer &layer) {
  Tensor weight = torch::empty(layer.weightShape());
  torch::nn::init::kaiming_uniform_(weight, std::sqrt(5.0));
  const std::int64_t inputs = weight.numel() / layer.outChannels;
  const double bound = 1 / std::sqrt(static_cast<double>(inputs));
  if (layer.kind == LayerKind::conv2d)
    weight = weight.contiguous(layout);
  state.weight = state.register_parameter("weight", weight);
  if (layer.bias)
    state.bias = state.register_parameter("bias", torch::empty({layer.outChannels}).uniform_(-bound, bound));
  constexpr float infinity = std::numeric_limits<float>::infinity();
  state.activationMinimum = state.register_buffer("activation_minimum", torch::full({1}, infinity));
  state.activationMaximum = state.register_buffer("activation_maximum", torch::full({1}, -infinity));
}

void initialiseBatchNorm(NodeState &state, std::int64_t channels) {
  state.weight = state.register_parameter("weight", torch::ones({channels}));
  state.bias = state.register_parameter("bias", torch::zeros({channels}));
  state.runningMean = state.register_buffer("running_mean", torch::zeros({channels}));
  state.runningVariance = state.register_buffer("running_var", torch::ones({channels}));
}

void initialiseConstants(NodeState &state, const Shape &shape) {
  const std::vector<std::int64_t> sizes{shape.channels, shape.height, shape.width};
  state.constants.scale = state.register_buffer("scale", torch::ones(sizes));
  state.constants.shift = state.register_buffer("shift", torch::zeros(sizes));
}

void observe(NodeState &state, const Range &batch, Observer observer) {
  auto minimum = state.activationMinimum.item<float>();
  auto maximum = state.activationMaximum.item<float>();
  const auto batchMinimum = batch.minimum.item<float>();
  const auto batchMaximum = batch.maximum.item<float>();
  if (minimum > maximum) {
    minimum = batchMinimum;
    maximum = batchMaximum;
  } else if (observer == Observer::minMax) {
    minimum = std::min(minimum, batchMinimum);
    maximum = std::max(maximum, batchMaximum);
  } else {
    minimum += observerRate * (batchMinimum - minimum);
    maximum += observerRate * (batchMaximum - maximum);
  }
  state.activationMinimum.fill_(minimum);
  state.activationMaximum.fill_(maximum);
}

/// The range that an activation of training is quantized over, with a batch of known extremes.
Range trainingRange(NodeState &state, const Range &batch, const QuantizerSpec &spec) {
  if (spec.scheme == Scheme::dynamic)
    return batch;
  observe(state, batch, spec.observer);
  return {.minimum = state.activationMinimum, .maximum = state.activationMaximum};
}

/// The range that an activation is quantized over. Evaluation before the first training batch has none to
/// fall back on: it takes the batch's own and does not keep it.
Range activationRange(NodeState &state, const Tensor &activation, const QuantizerSpec &spec, bool training) {
  if (training)
    return trainingRange(state, measureRange(activation, Granularity::perTensor), spec);
  if (spec.scheme == Scheme::dynamic || !state.hasRange())
    return measureRange(activation, Granularity::perTensor);
  return {.minimum = state.activationMinimum, .maximum = state.activationMaximum};
}

Tensor quantizeActivation(NodeState &state, const Tensor &activation, const QuantizerSpec &spec,
                          bool training) {
  if (hasMethod(spec))
    return state.activationMethod->quantize(activation);
  if (!spec.isFloat())
    return fakeQuantize(activation, makeGrid(activationRange(state, activation, spec, training), spec),
                        spec.ste);
  const bool finite =
      activation.is_cpu()
          ? kernels::allFinite(activation.contiguous(activation.suggest_memory_format()).data_ptr<float>(),
                               activation.numel())
          : operator_passes::allFinite(activation);
  if (!finite)
    throw workFailed("the tensor holds NaN or infinity");
  return activation;
}

void checkSpec(const std::string &layer, const std::string &what, const QuantizerSpec &spec) {
  if (!isValidBits(spec.bits))
    throw badInput("layer \"" + layer + "\": " + what + " bits are " + std::to_string(spec.bits) +
                   ", expected 1 to 16, or 32 for float");
  if (const std::string fault = methodFault(spec, what == "weight"); !fault.empty())
    throw badInput("layer \"" + layer + "\": " + what + " " + fault);
}

/// The weight of a layer in training or with an observer, differentiable.
Tensor quantizeWeightOf(const NodeState &state, const QuantizerSpec &spec) {
  return hasMethod(spec) ? state.weightMethod->quantize(state.weight) : quantizeWeight(state.weight, spec);
}

/// Whether the value of a node may be overwritten by the ReLU that alone reads it: not where the node needs
/// its own result to work out gradients.
bool leavesItsResultAlone(const Operation &operation) {
  return std::holds_alternative<op::Conv2d>(operation) || std::holds_alternative<op::Linear>(operation) ||
         std::holds_alternative<op::BatchNorm>(operation) || std::holds_alternative<op::Add>(operation);
}

/// What is to be done about a value of some place that is not finite.
Error notFiniteAt(const std::string &layer, const char *what, const Error &error, bool isPictures) {
  return workFailed(
      "layer \"" + layer + "\", " + what + ": " + error.what() + "; " +
      (isPictures ? "check the pictures' values" : "try a lower learning rate or gradient clipping"));
}

/// A value on its way through the network.
struct Value {
  Tensor tensor;
  bool isFinite = false;    ///< known to hold no NaN and no infinity
  bool isQuantized = false; ///< already, for the layer that alone reads it
  /// Of whole numbers: what they stand for is this times them.
  std::optional<float> codeScale = {};
  /// Of sums for a batch norm: what they are still to be multiplied by, and what is to be added then.
  std::vector<float> factor = {};
  Tensor shift = {};
};

} // namespace

TrainingNumbers numbersOf(const Layer &layer, const LayerPrecision &precision, TrainingNumbers asked) {
  if (asked == TrainingNumbers::operators)
    return asked;
  const bool fits = operators::geometryOf(layer) &&
                    (precision.weight.isFloat() || fitsCodes(precision.weight)) &&
                    (precision.activation.isFloat() || fitsCodes(precision.activation));
  return fits ? asked : TrainingNumbers::float32;
}

struct NetworkModule::Impl {
  Network network;
  PrecisionPlan plan;
  std::vector<std::shared_ptr<NodeState>>
      states; ///< by node; null where it has neither parameters nor buffers
  std::vector<std::optional<std::size_t>> layerOfNode; ///< by node
  std::vector<NodeId> lastReader;                      ///< by node
  std::vector<std::size_t> readers;                    ///< by node: how many inputs it serves
  std::vector<std::optional<Followers>> groups;        ///< by node; of batch norms
  LayerObserver observer;
  TrainingNumbers numbers = TrainingNumbers::float32;
  std::vector<int> candidates;
  bool isNormFrozen = false;

  NodeState &layerState(std::size_t layer) const { return *states.at(network.layers().at(layer).node); }

  void index() {
    const std::size_t count = network.nodes().size();
    layerOfNode.resize(count);
    lastReader.assign(count, 0);
    readers.assign(count, 0);
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer)
      layerOfNode[network.layers()[layer].node] = layer;
    for (NodeId id = 0; id < count; ++id)
      for (const NodeId input : network.nodes()[id].inputs) {
        lastReader[input] = id;
        ++readers[input];
      }
    groups = findFollowers(network);
    for (NodeId id = 0; id < count; ++id)
      if (layerOfNode[id])
        groups[id].reset(); // in training a layer's output is kept for the way back
  }

  /// Whether a layer is computed in bfloat16, in training.
  bool isCodeLayer(std::size_t layer) const {
    return numbersOf(network.layers()[layer], plan[layer], numbers) == TrainingNumbers::bfloat16;
  }
  /// Whether a layer of training is computed by the engine's own kernels.
  bool isOurs(std::size_t layer) const {
    return network.layers()[layer].kind == LayerKind::conv2d
               ? operators::geometryOf(network.layers()[layer]).has_value()
               : isCodeLayer(layer);
  }
  /// Whether a batch norm of training is computed with what follows it.
  bool isGrouped(NodeId norm) const { return groups[norm] && !isNormFrozen; }
  void makeMethods(bool isTraining, Learned learned = Learned::kept);
  Value performGroup(NodeId norm, const Value &input) const;
  Value quantizeInput(std::size_t layer, const Value &input) const;
  Value performLayer(NodeId node, std::size_t layer, const Value &input) const;

  void checkPlan(const PrecisionPlan &candidate) const {
    if (candidate.size() != network.layers().size())
      throw badInput("the precision plan has " + std::to_string(candidate.size()) + " layers, network \"" +
                     network.name() + "\" has " + std::to_string(network.layers().size()));
    for (std::size_t layer = 0; layer < candidate.size(); ++layer) {
      const std::string &name = network.layers()[layer].name;
      checkSpec(name, "weight", candidate[layer].weight);
      checkSpec(name, "activation", candidate[layer].activation);
      if (candidate[layer].activation.granularity != Granularity::perTensor)
        throw badInput("layer \"" + name +
                       "\": activations are quantized per tensor; per_channel is for weights");
    }
  }
};

namespace {

/// Works out one node. Members: what the node reads and the state it holds.
struct Step {
  const Node &node;
  NodeState *state;
  const LayerPrecision *precision; ///< null for nodes without weights
  std::vector<Tensor> inputs;
  bool isFinite;    ///< the input, known to be
  bool isQuantized; ///< the input, already
  bool training;
  bool normTraining; ///< batch norms go by their batch
  bool mayOverwrite; ///< the input belongs to this node alone
  std::size_t layer; ///< index in Network::layers(), for nodes with weights
  const LayerObserver &observer;

  struct Operands {
    Tensor input;
    Tensor weight;
  };
  Operands quantized() {
    Operands operands;
    try {
      operands.input = isQuantized || (isFinite && precision->activation.isFloat())
                           ? inputs[0]
                           : quantizeActivation(*state, inputs[0], precision->activation, training);
    } catch (const Error &error) {
      throw notFiniteAt(node.name, "input activation", error, node.inputs.front() == 0);
    }
    try {
      operands.weight = quantizeWeightOf(*state, precision->weight);
    } catch (const Error &error) {
      throw notFiniteAt(node.name, "weight", error, false);
    }
    return operands;
  }

  Tensor observed(const Tensor &input, const Tensor &weight, Tensor output) {
    if (observer)
      observer({.layer = layer,
                .input = inputs[0],
                .quantizedInput = input,
                .quantizedWeight = weight,
                .output = output});
    return output;
  }

  Tensor layerOutput() {
    const auto [input, weight] = quantized();
    return observed(input, weight, operators::layer(node.operation, input, weight, state->bias));
  }

  Tensor operator()(const op::Input &) { return inputs[0]; }
  Tensor operator()(const op::Conv2d &) { return layerOutput(); }
  Tensor operator()(const op::Linear &) {
    inputs[0] = inputs[0].flatten(1); // a vector may come as [B, features, 1, 1]
    return layerOutput();
  }
  Tensor operator()(const op::BatchNorm &o) {
    return torch::batch_norm(inputs[0], state->weight, state->bias, state->runningMean,
                             state->runningVariance, normTraining, o.momentum, o.epsilon,
                             /*cudnn_enabled=*/true);
  }
  Tensor operator()(const op::Relu &) { return mayOverwrite ? inputs[0].relu_() : inputs[0].relu(); }
  Tensor operator()(const op::Relu6 &) {
    return mayOverwrite ? torch::hardtanh_(inputs[0], 0, 6) : torch::hardtanh(inputs[0], 0, 6);
  }
  template<class Plain>
  Tensor operator()(const Plain &) {
    if (!operators::takesBFloat16(node.operation))
      for (Tensor &input : inputs)
        input = input.to(torch::kFloat);
    return operators::compute(node.operation, inputs, training,
                              state ? state->constants : operators::Constants());
  }
};

} // namespace

NetworkModule::NetworkModule(Network network, PrecisionPlan plan, std::vector<int> candidates)
    : Module(network.name()), m_impl(std::make_shared<Impl>()) {
  m_impl->network = std::move(network);
  m_impl->candidates = std::move(candidates);
  m_impl->index();
  m_impl->checkPlan(plan);
  m_impl->plan = std::move(plan);
  const auto &nodes = m_impl->network.nodes();
  m_impl->states.resize(nodes.size());
  for (NodeId id = 0; id < nodes.size(); ++id) {
    const auto layer = m_impl->layerOfNode[id];
    const auto *affine = std::get_if<op::Affine>(&nodes[id].operation);
    if (!layer && !affine && !std::holds_alternative<op::BatchNorm>(nodes[id].operation))
      continue;
    auto state = std::make_shared<NodeState>(nodes[id].name);
    if (layer)
      initialiseLayer(*state, m_impl->network.layers()[*layer]);
    else if (affine)
      initialiseConstants(*state, affine->constants);
    else
      initialiseBatchNorm(*state, nodes[id].output.channels);
    m_impl->states[id] = register_module(nodes[id].name, std::move(state));
  }
  m_impl->makeMethods(is_training());
}

/// Quantizers that the plan wants and that are not there yet, or not to be kept.
void NetworkModule::Impl::makeMethods(bool isTraining, Learned learned) {
  // Parameters have as many elements as there are granules.
  const auto fits = [&](const MethodQuantizer &method, const QuantizerSpec &spec) {
    return method.spec().method == spec.method && method.spec().granularity == spec.granularity &&
           (learned == Learned::kept || !method.isFitted() || method.spec().hasLevelsOf(spec));
  };
  const auto make = [&](NodeState &state, const char *name, std::shared_ptr<MethodQuantizer> &method,
                        const QuantizerSpec &spec, std::int64_t channels, bool ofWeights) {
    if (!hasMethod(spec))
      return;
    if (method && fits(*method, spec))
      return method->setSpec(spec);
    if (method)
      state.unregister_module(name);
    method = state.register_module(name, makeMethodQuantizer(spec, channels, ofWeights, candidates));
    method->train(isTraining);
  };
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const Layer &shape = network.layers()[layer];
    NodeState &state = layerState(layer);
    make(state, "weight_quantizer", state.weightMethod, plan[layer].weight, shape.outChannels, true);
    make(state, "activation_quantizer", state.activationMethod, plan[layer].activation, shape.inChannels,
         false);
  }
}

Tensor NetworkModule::forward(const Tensor &images) {
  const Shape shape = m_impl->network.inputShape();
  if (images.dim() != 4 || images.size(1) != shape.channels || images.size(2) != shape.height ||
      images.size(3) != shape.width || images.scalar_type() != torch::kFloat)
    throw workFailed("network \"" + m_impl->network.name() + "\" takes float pictures of " + toString(shape));
  const auto &nodes = m_impl->network.nodes();
  const bool fuses = is_training() && !m_impl->observer && m_impl->numbers != TrainingNumbers::operators;
  std::vector<Value> values(nodes.size());
  values.front() = {.tensor = images.contiguous(layout)};
  std::vector<bool> isDone(nodes.size());
  isDone.front() = true;
  for (NodeId id = 1; id < nodes.size(); ++id) {
    if (isDone[id])
      continue;
    const Node &node = nodes[id];
    const NodeId first = node.inputs.front();
    const Value input = values[first];
    std::vector<Tensor> inputs;
    for (const NodeId read : node.inputs)
      inputs.push_back(values[read].tensor);
    for (const NodeId read : node.inputs)
      if (m_impl->lastReader[read] == id)
        values[read] = {};
    const auto layer = m_impl->layerOfNode[id];
    if (fuses && m_impl->isGrouped(id)) {
      const NodeId end = m_impl->groups[id]->end;
      values[end] = m_impl->performGroup(id, input);
      for (NodeId member = id; member != end; member = m_impl->lastReader[member])
        isDone[member] = true;
      isDone[end] = true;
      continue;
    }
    if (fuses && layer && m_impl->isOurs(*layer)) {
      values[id] = m_impl->performLayer(id, *layer, input);
      continue;
    }
    if (layer)
      inputs.front() = inputs.front().to(torch::kFloat);
    Step step{.node = node,
              .state = m_impl->states[id].get(),
              .precision = layer ? &m_impl->plan[*layer] : nullptr,
              .inputs = std::move(inputs),
              .isFinite = input.isFinite,
              .isQuantized = input.isQuantized,
              .training = is_training(),
              .normTraining = is_training() && !m_impl->isNormFrozen,
              .mayOverwrite = m_impl->readers[first] == 1 && leavesItsResultAlone(nodes[first].operation),
              .layer = layer.value_or(0),
              .observer = m_impl->observer};
    values[id] = {.tensor = std::visit(step, node.operation)};
  }
  return values.back().tensor.flatten(1).to(torch::kFloat);
}

/// A batch norm in training with what is done with it, the next layer's quantizer included where it can be.
Value NetworkModule::Impl::performGroup(NodeId norm, const Value &input) const {
  const Followers &group = *groups[norm];
  // Its input can be quantized with the group.
  const std::size_t layer = group.layer.value_or(0);
  const bool hasLayer =
      group.readsDirectly && group.rangeIsKnown() && group.layer && !hasMethod(plan[layer].activation);
  const NodeState &state = *states[norm];
  const auto &operation = std::get<op::BatchNorm>(network.nodes()[norm].operation);
  const NormBlock block{.weight = state.weight,
                        .bias = state.bias,
                        .runningMean = state.runningMean,
                        .runningVariance = state.runningVariance,
                        .epsilon = operation.epsilon,
                        .momentum = operation.momentum,
                        .low = group.low,
                        .high = group.high,
                        .pool = group.pool,
                        .factor = input.factor,
                        .shift = input.shift};
  const bool inCodes = hasLayer && isCodeLayer(layer);
  const bool isFlat = input.tensor.dim() == 2; // of a linear layer
  try {
    NormBatch batch = beginNorm(block, isFlat ? input.tensor.unsqueeze(2).unsqueeze(3) : input.tensor);
    const auto finish = [&](const NormResult &wanted) {
      const Tensor result = finishNorm(block, std::move(batch), wanted);
      return isFlat ? result.flatten(1) : result;
    };
    if (hasLayer && !plan[layer].activation.isFloat()) {
      const QuantizerSpec &spec = plan[layer].activation;
      const Grid grid = makeGrid(trainingRange(layerState(layer), rangeOf(batch), spec), spec);
      const NormResult wanted{
          .grid = grid, .ste = spec.ste, .type = inCodes ? torch::kBFloat16 : torch::kFloat};
      Value result{.tensor = finish(wanted), .isFinite = true, .isQuantized = true};
      if (inCodes)
        result.codeScale = grid.scale.item<float>();
      return result;
    }
    // What was pooled is small, and is mostly quantized next: float32 costs little and spares a rounding.
    const bool small = group.pool != kernels::Pool::none && !hasLayer;
    const bool rounds = numbers == TrainingNumbers::bfloat16 && (inCodes || !small);
    return {.tensor = finish({.type = rounds ? torch::kBFloat16 : torch::kFloat}), .isFinite = true};
  } catch (const Error &error) {
    throw notFiniteAt(network.layers()[group.nextLayer].name, "input activation", error, false);
  }
}

/// The input of a layer of training as it is multiplied, with the scale of its whole numbers where it is
/// such.
Value NetworkModule::Impl::quantizeInput(std::size_t layer, const Value &input) const {
  const QuantizerSpec &spec = plan[layer].activation;
  NodeState &state = layerState(layer);
  Value result = input;
  result.tensor = network.layers()[layer].kind == LayerKind::linear ? input.tensor.flatten(1)
                                                                    : operators::asPicture(input.tensor);
  if (input.codeScale || input.isQuantized || (input.isFinite && spec.isFloat()))
    return result;
  if (!isCodeLayer(layer)) {
    result.tensor = quantizeActivation(state, result.tensor.to(torch::kFloat), spec, /*training=*/true);
    return result;
  }
  const Range batch = measureAnyRange(result.tensor);
  if (spec.isFloat())
    return result;
  const Grid grid = makeGrid(trainingRange(state, batch, spec), spec);
  result.tensor = quantizeToCodes(result.tensor, grid, spec.ste);
  result.codeScale = grid.scale.item<float>();
  return result;
}

/// A layer of training.
Value NetworkModule::Impl::performLayer(NodeId node, std::size_t layer, const Value &input) const {
  const std::string &name = network.nodes()[node].name;
  const NodeState &state = *states[node];
  Value operand;
  try {
    operand = quantizeInput(layer, input);
  } catch (const Error &error) {
    throw notFiniteAt(name, "input activation", error, network.nodes()[node].inputs.front() == 0);
  }
  TrainedLayer trained{.weight = state.weight,
                       .bias = state.bias,
                       .weightQuantizer = plan[layer].weight,
                       .geometry = *operators::geometryOf(network.layers()[layer]),
                       .type = isCodeLayer(layer) ? torch::kBFloat16 : torch::kFloat,
                       .inputScale = operand.codeScale.value_or(1)};
  try {
    if (hasMethod(trained.weightQuantizer)) {
      trained.weight = state.weightMethod->quantize(state.weight);
      trained.weightQuantizer = weightQuantizer(floatBits);
    }
    const bool goesToNorm = readers[node] == 1 && isGrouped(lastReader[node]);
    if (!goesToNorm)
      return {.tensor = applyTrainedLayer(trained, operand.tensor)};
    ChannelSums sums = applyForNorm(trained, operand.tensor);
    return {.tensor = sums.sums, .factor = std::move(sums.factor), .shift = state.bias};
  } catch (const Error &error) {
    throw notFiniteAt(name, "weight", error, false);
  }
}

const Network &NetworkModule::network() const {
  return m_impl->network;
}

const PrecisionPlan &NetworkModule::plan() const {
  return m_impl->plan;
}

const std::vector<int> &NetworkModule::candidates() const {
  return m_impl->candidates;
}

void NetworkModule::setCandidates(std::vector<int> candidates) {
  m_impl->candidates = std::move(candidates);
}

void NetworkModule::setPlan(const PrecisionPlan &plan, Learned learned) {
  m_impl->checkPlan(plan);
  m_impl->plan = plan;
  m_impl->makeMethods(is_training(), learned);
}

PrecisionPlan NetworkModule::planInUse() const {
  PrecisionPlan plan = m_impl->plan;
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const auto follow = [](QuantizerSpec &spec, const std::shared_ptr<MethodQuantizer> &method) {
      if (spec.method == Method::parametric && method && method->isFitted())
        spec.bits = static_cast<int>(std::lround(method->bitsInUse().item<double>()));
    };
    follow(plan[layer].weight, weightMethod(layer));
    follow(plan[layer].activation, activationMethod(layer));
  }
  return plan;
}

std::shared_ptr<MethodQuantizer> NetworkModule::weightMethod(std::size_t layer) const {
  return hasMethod(m_impl->plan.at(layer).weight) ? m_impl->layerState(layer).weightMethod : nullptr;
}

std::shared_ptr<MethodQuantizer> NetworkModule::activationMethod(std::size_t layer) const {
  return hasMethod(m_impl->plan.at(layer).activation) ? m_impl->layerState(layer).activationMethod : nullptr;
}

QuantizedTensor NetworkModule::quantizedWeight(std::size_t layer) const {
  return bitsmith::quantizedWeight(weight(layer), m_impl->plan.at(layer).weight, weightMethod(layer).get());
}

namespace {

constexpr const char *ofQuantizers = "_quantizer.";
constexpr const char *ofCandidates = ".activation_quantizer.candidates";

std::vector<Tensor> chosenParameters(const NetworkModule &module, bool quantizers) {
  std::vector<Tensor> chosen;
  for (const auto &entry : module.named_parameters())
    if ((entry.key().find(ofQuantizers) != std::string::npos) == quantizers)
      chosen.push_back(entry.value());
  return chosen;
}

} // namespace

std::vector<Tensor> NetworkModule::quantizerParameters() const {
  return chosenParameters(*this, true);
}

std::vector<Tensor> NetworkModule::networkParameters() const {
  return chosenParameters(*this, false);
}

void NetworkModule::fitWeightMethods() {
  for (std::size_t layer = 0; layer < m_impl->plan.size(); ++layer)
    if (const auto method = weightMethod(layer); method && !method->isFitted())
      method->fit(weight(layer), Fit::leastError);
}

void NetworkModule::setBatchNormFrozen(bool frozen) {
  m_impl->isNormFrozen = frozen;
}

const Tensor &NetworkModule::weight(std::size_t layer) const {
  return m_impl->states.at(m_impl->network.layers().at(layer).node)->weight;
}

const Tensor &NetworkModule::bias(std::size_t layer) const {
  return m_impl->layerState(layer).bias;
}

std::optional<ActivationRange> NetworkModule::activationRange(std::size_t layer) const {
  if (const auto method = activationMethod(layer); method && method->isFitted())
    if (const auto range = method->range())
      return ActivationRange{static_cast<float>(range->first), static_cast<float>(range->second)};
  const NodeState &state = m_impl->layerState(layer);
  if (!state.hasRange())
    return std::nullopt;
  return ActivationRange{state.activationMinimum.item<float>(), state.activationMaximum.item<float>()};
}

void NetworkModule::setActivationRange(std::size_t layer, std::optional<ActivationRange> range) {
  const torch::NoGradGuard noGradients;
  constexpr float infinity = std::numeric_limits<float>::infinity();
  NodeState &state = m_impl->layerState(layer);
  state.activationMinimum.fill_(range ? range->minimum : infinity);
  state.activationMaximum.fill_(range ? range->maximum : -infinity);
  if (const auto method = activationMethod(layer); method && range && !method->isFitted())
    method->fitRange(range->minimum, range->maximum);
}

void NetworkModule::setTrainingNumbers(TrainingNumbers numbers) {
  m_impl->numbers = numbers;
}

void NetworkModule::setLayerObserver(LayerObserver observer) {
  m_impl->observer = std::move(observer);
}

namespace {

/// "conv1.weight_quantizer." of a tensor of a quantizer; empty for others.
std::string quantizerPrefix(const std::string &key) {
  const std::size_t place = key.find(ofQuantizers);
  return place == std::string::npos ? std::string() : key.substr(0, place + std::strlen(ofQuantizers));
}

} // namespace

void NetworkModule::copyStateFrom(const NetworkModule &other, Candidates candidates) {
  const torch::NoGradGuard noGradients;
  const auto otherBuffers = other.named_buffers();
  if (candidates == Candidates::ofOther)
    for (std::size_t layer = 0; layer < m_impl->plan.size(); ++layer)
      if (const auto method = activationMethod(layer))
        if (const Tensor *list = otherBuffers.find(network().layers()[layer].name + ofCandidates))
          method->takeCandidates(*list);
  std::set<std::string> otherwise; // quantizers that the other module has not, or not of this kind
  const auto forEach = [&](const auto &use) {
    use(named_parameters(), other.named_parameters());
    use(named_buffers(), otherBuffers);
  };
  forEach([&](const auto &to, const auto &from) {
    for (const auto &entry : to) {
      const Tensor *source = from.find(entry.key());
      // Of other candidates: what a predictor scores is something else then.
      const bool isSame = source && source->sizes() == entry.value().sizes() &&
                          (!entry.key().ends_with(ofCandidates) || torch::equal(*source, entry.value()));
      if (isSame)
        continue;
      const std::string prefix = quantizerPrefix(entry.key());
      if (prefix.empty())
        throw badInput("the network has another \"" + entry.key() + "\" than the one it is to begin with");
      if (candidates == Candidates::ofOther)
        throw badInput("layer \"" + prefix.substr(0, prefix.find('.')) +
                       "\": its quantizer is another one than the plan's");
      otherwise.insert(prefix);
    }
  });
  forEach([&](const auto &to, const auto &from) {
    for (const auto &entry : to)
      if (!otherwise.contains(quantizerPrefix(entry.key())))
        entry.value().copy_(from[entry.key()]);
  });
}

} // namespace bitsmith
