// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/frozen_network.h"

#include "core/engine/compute/norm_kernels.h"
#include "core/engine/compute/processor.h"
#include "core/engine/quantization/followers.h"
#include "core/engine/quantization/granules.h"
#include "core/engine/quantization/operators.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using torch::Tensor;

namespace {

constexpr auto layout = torch::MemoryFormat::ChannelsLast;

/// What a node needs besides its inputs.
struct FrozenNode {
  std::optional<std::size_t> layer;
  Tensor weight; ///< of a layer: float; of a batch norm: its scale
  Tensor bias;
  Tensor mean;
  Tensor variance;
  std::vector<float> scale; ///< of a batch norm with its statistics: y = x · scale + shift
  std::vector<float> shift;
  operators::Constants constants;                ///< of an affine node
  std::shared_ptr<MethodQuantizer> weightMethod; ///< as the module had them; null: it had none
  std::shared_ptr<MethodQuantizer> activationMethod;
  std::optional<Followers> followers;
  NodeId lastReader = 0;
  std::size_t readers = 0;
};

/// The scale and the shift of a batch norm with fixed statistics, worked out as LibTorch does.
void foldStatistics(FrozenNode &node, double epsilon) {
  const auto value = [](const Tensor &tensor, std::int64_t channel) {
    return tensor.data_ptr<float>()[channel];
  };
  for (std::int64_t channel = 0; channel < node.weight.numel(); ++channel) {
    const float inverse = 1 / std::sqrt(value(node.variance, channel) + static_cast<float>(epsilon));
    const float scale = inverse * value(node.weight, channel);
    node.scale.push_back(scale);
    node.shift.push_back(value(node.bias, channel) - value(node.mean, channel) * scale);
  }
}

/// Whether a node always has a tensor of its own as its result.
bool isNew(const Operation &operation) {
  return !operators::isView(operation);
}

} // namespace

Tensor quantizeInput(const Tensor &input, const LayerOperands &operands) {
  if (operands.input.isFloat())
    return input;
  if (operands.grid)
    return fakeQuantize(input, *operands.grid, operands.input.ste);
  if (operands.method)
    return operands.method->quantize(input);
  const Grid grid = makeGrid(measureRange(input, Granularity::perTensor), operands.input);
  return fakeQuantize(input, grid, operands.input.ste);
}

struct FrozenNetwork::Impl {
  Network network;
  EvaluationNumbers numbers = EvaluationNumbers::float32;
  bool inParts = false;
  std::vector<FrozenNode> nodes; ///< by node
  std::vector<int> candidates;   ///< of adaptive quantizers

  void readParameters(NetworkModule &module) {
    const auto parameters = module.named_parameters();
    const auto buffers = module.named_buffers();
    const auto take = [](const auto &dictionary, const std::string &name) {
      const Tensor *tensor = dictionary.find(name);
      return tensor ? tensor->detach() : Tensor();
    };
    for (NodeId id = 0; id < nodes.size(); ++id) {
      const std::string prefix = network.nodes()[id].name + ".";
      nodes[id].weight = take(parameters, prefix + "weight");
      nodes[id].bias = take(parameters, prefix + "bias");
      nodes[id].mean = take(buffers, prefix + "running_mean");
      nodes[id].variance = take(buffers, prefix + "running_var");
      nodes[id].constants = {take(buffers, prefix + "scale"), take(buffers, prefix + "shift")};
    }
    const auto copied = [](const std::shared_ptr<MethodQuantizer> &method) {
      return method && method->isFitted() ? method->frozenCopy() : nullptr;
    };
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
      FrozenNode &node = nodes[network.layers()[layer].node];
      node.weightMethod = copied(module.weightMethod(layer));
      node.activationMethod = copied(module.activationMethod(layer));
    }
  }

  void index() {
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer)
      nodes[network.layers()[layer].node].layer = layer;
    for (NodeId id = 0; id < nodes.size(); ++id)
      for (const NodeId input : network.nodes()[id].inputs) {
        nodes[input].lastReader = id;
        ++nodes[input].readers;
      }
    nodes.back().lastReader = nodes.size();
  }

  void fold() {
    const auto followers = findFollowers(network);
    for (NodeId id = 0; id < nodes.size(); ++id) {
      nodes[id].followers = followers[id];
      const auto *norm = std::get_if<op::BatchNorm>(&network.nodes()[id].operation);
      if (!norm)
        continue;
      foldStatistics(nodes[id], norm->epsilon);
      const auto isFinite = [](float value) { return std::isfinite(value); };
      if (!std::ranges::all_of(nodes[id].scale, isFinite) || !std::ranges::all_of(nodes[id].shift, isFinite))
        throw workFailed("batch norm \"" + network.nodes()[id].name + "\" holds NaN or infinity");
    }
  }

  Tensor splitSums(NodeId id, const Tensor &input, const LayerOperands &operands) const;
  Tensor finishSums(NodeId id, const Tensor &sums, const IntegerOperands &integer, const Operands &operands,
                    NodeId end) const;
  Tensor finishNorm(NodeId id, const Tensor &input, const Operands &operands, NodeId end) const;
  Tensor finish(const Followers &followers, const Tensor &input, kernels::NormPass pass,
                const Operands &operands, NodeId end) const;
  void markFollowers(NodeId id, std::vector<bool> &isDone) const;
  Tensor compute(NodeId id, std::vector<Tensor> inputs, bool mayOverwrite, const Operands &operands,
                 const LayerVisitor &visitor) const;
};

namespace {

kernels::Volume volumeOf(const Tensor &tensor) {
  if (tensor.dim() == 2)
    return {.pictures = tensor.size(0), .height = 1, .width = 1, .channels = tensor.size(1)};
  return {.pictures = tensor.size(0),
          .height = tensor.size(2),
          .width = tensor.size(3),
          .channels = tensor.size(1)};
}

Tensor computeLayer(const Operation &operation, const Tensor &input, const Tensor &bias,
                    const LayerOperands &operands) {
  return operators::layer(operation, quantizeInput(input, operands), operands.weight, bias);
}

/// The input of a layer in whole numbers.
Tensor integerInput(const Tensor &input, const IntegerOperands &integer) {
  if (input.scalar_type() != torch::kFloat)
    return input; // quantized with what came before
  const Tensor values = input.dim() == 4 ? input.contiguous(layout) : input.contiguous();
  const auto channels = static_cast<std::size_t>(values.size(1));
  const kernels::NormPass pass{.scale = std::vector<float>(channels, 1),
                               .shift = std::vector<float>(channels),
                               .quantizer = integer.input,
                               .zero = static_cast<float>(integer.inputZero)};
  Tensor codes =
      at::empty_like(values, values.options().dtype(integer.isInputSigned ? torch::kChar : torch::kByte));
  kernels::normalise(asArray(values), volumeOf(values), pass, {codes.data_ptr(), elementOf(codes)});
  return codes;
}

Tensor integerSums(const Layer &layer, const Tensor &input, const IntegerOperands &integer) {
  const Tensor shaped = layer.kind == LayerKind::linear ? input.flatten(1) : operators::asPicture(input);
  return applyLayer(integerInput(shaped, integer), integer.weight, *operators::geometryOf(layer), torch::kInt,
                    layer.kind == LayerKind::linear ? 0 : integer.inputZero);
}

/// Works out one node that has no weights to quantize.
struct Step {
  const Operation &operation;
  const FrozenNode &state;
  std::vector<Tensor> &inputs;
  bool mayOverwrite; ///< the input belongs to this node alone

  Tensor operator()(const op::Input &) { return inputs[0]; }
  Tensor operator()(const op::Conv2d &) { return {}; } // layers are computed by computeLayer
  Tensor operator()(const op::Linear &) { return {}; }
  Tensor operator()(const op::BatchNorm &o) {
    return torch::batch_norm(inputs[0], state.weight, state.bias, state.mean, state.variance,
                             /*training=*/false, o.momentum, o.epsilon, /*cudnn_enabled=*/true);
  }
  Tensor operator()(const op::Relu &) { return mayOverwrite ? inputs[0].relu_() : inputs[0].relu(); }
  Tensor operator()(const op::Relu6 &) {
    return mayOverwrite ? torch::hardtanh_(inputs[0], 0, 6) : torch::hardtanh(inputs[0], 0, 6);
  }
  Tensor operator()(const op::Add &) {
    if (mayOverwrite && inputs[0].sizes() == inputs[1].sizes())
      return inputs[0].add_(inputs[1]);
    return operators::compute(operation, inputs, /*training=*/false);
  }
  template<class Plain>
  Tensor operator()(const Plain &) {
    return operators::compute(operation, inputs, /*training=*/false, state.constants);
  }
};

} // namespace

Tensor FrozenNetwork::Impl::compute(NodeId id, std::vector<Tensor> inputs, bool mayOverwrite,
                                    const Operands &operands, const LayerVisitor &visitor) const {
  const Operation &operation = network.nodes()[id].operation;
  const FrozenNode &node = nodes[id];
  if (node.layer) {
    const Tensor input = std::holds_alternative<op::Linear>(operation) ? inputs[0].flatten(1) : inputs[0];
    Tensor output;
    try {
      output = computeLayer(operation, input, node.bias, operands.of(*node.layer));
    } catch (const Error &error) {
      throw workFailed("layer \"" + network.nodes()[id].name + "\", input activation: " + error.what());
    }
    if (visitor)
      visitor(*node.layer, input, output);
    return output;
  }
  Step step{.operation = operation, .state = node, .inputs = inputs, .mayOverwrite = mayOverwrite};
  return std::visit(step, operation);
}

/// One pass over what a layer or a batch norm has given, into what all its followers give: whole numbers
/// where a layer is next that wants them and comes before `end`.
Tensor FrozenNetwork::Impl::finish(const Followers &followers, const Tensor &input, kernels::NormPass pass,
                                   const Operands &operands, NodeId end) const {
  pass.low = followers.low;
  pass.high = followers.high;
  pass.pool = followers.pool;
  torch::ScalarType type = torch::kFloat;
  if (followers.layer && network.layers()[*followers.layer].node < end)
    if (const auto &reader = operands.of(*followers.layer).integer) {
      pass.quantizer = reader->input;
      pass.zero = static_cast<float>(reader->inputZero);
      type = reader->isInputSigned ? torch::kChar : torch::kByte;
    }
  const std::int64_t window = pass.pool == kernels::Pool::none ? 1 : 2;
  const auto options = torch::TensorOptions(type);
  Tensor result =
      input.dim() == 2
          ? at::empty(input.sizes(), options)
          : at::empty({input.size(0), input.size(1), input.size(2) / window, input.size(3) / window}, options,
                      layout);
  kernels::normalise(asArray(input), volumeOf(input), pass, {result.data_ptr(), elementOf(result)});
  return result;
}

Tensor FrozenNetwork::Impl::splitSums(NodeId id, const Tensor &input, const LayerOperands &operands) const {
  const Tensor sums = applySplit(quantizeInput(operators::asPicture(input), operands), *operands.split,
                                 *operators::geometryOf(network.layers()[*nodes[id].layer]));
  const Tensor &bias = nodes[id].bias;
  return bias.defined() ? sums.add_(bias.view({-1, 1, 1})) : sums;
}

Tensor FrozenNetwork::Impl::finishSums(NodeId id, const Tensor &sums, const IntegerOperands &integer,
                                       const Operands &operands, NodeId end) const {
  const Followers &followers = *nodes[id].followers;
  const FrozenNode *norm = followers.norm ? &nodes[*followers.norm] : nullptr;
  const Tensor &bias = nodes[id].bias;
  kernels::NormPass pass;
  for (std::size_t c = 0; c < integer.factor.size(); ++c) {
    const double scale = norm ? static_cast<double>(norm->scale[c]) : 1;
    const double added = bias.defined() ? static_cast<double>(bias.data_ptr<float>()[c]) : 0;
    pass.scale.push_back(static_cast<float>(scale * static_cast<double>(integer.factor[c])));
    pass.shift.push_back(
        static_cast<float>(scale * added + (norm ? static_cast<double>(norm->shift[c]) : 0)));
  }
  return finish(followers, sums, std::move(pass), operands, end);
}

Tensor FrozenNetwork::Impl::finishNorm(NodeId id, const Tensor &input, const Operands &operands,
                                       NodeId end) const {
  const Tensor values = input.dim() == 4 ? input.contiguous(layout) : input.contiguous();
  return finish(*nodes[id].followers, values, {.scale = nodes[id].scale, .shift = nodes[id].shift}, operands,
                end);
}

void FrozenNetwork::Impl::markFollowers(NodeId id, std::vector<bool> &isDone) const {
  const NodeId end = nodes[id].followers->end;
  while (id != end) {
    id = nodes[id].lastReader; // the only one
    isDone[id] = true;
  }
}

FrozenNetwork::FrozenNetwork(NetworkModule &module, EvaluationNumbers numbers, bool inParts) {
  auto impl = std::make_shared<Impl>();
  impl->numbers = numbers;
  impl->inParts = inParts;
  impl->network = module.network();
  impl->candidates = module.candidates();
  impl->nodes.resize(impl->network.nodes().size());
  impl->readParameters(module);
  impl->index();
  impl->fold();
  m_impl = std::move(impl);
}

const Network &FrozenNetwork::network() const {
  return m_impl->network;
}

const Tensor &FrozenNetwork::weight(std::size_t layer) const {
  return m_impl->nodes[network().layers().at(layer).node].weight;
}

namespace {

/// Whether a layer's quantizers give whole numbers that fit into 8 bits, zero points taken out of the
/// weights, and that this processor multiplies exactly.
bool fitsIntegers(const LayerPrecision &precision) {
  const int most = exactIntegerWeightBits();
  const bool isEven =
      precision.weight.scheme == Scheme::symmetric || precision.weight.method != Method::range;
  const int bits = precision.weight.bits + (isEven ? 0 : 1);
  return bits <= most && precision.activation.bits <= 8;
}

std::shared_ptr<const IntegerOperands> integerOperands(const Tensor &weight, const LayerPrecision &precision,
                                                       const Grid &weightGrid, const Grid &grid) {
  const std::int64_t zero = grid.zeroPoint.to(torch::kLong).item<std::int64_t>();
  // A linear layer's zero point would have to be taken out of the sums; inputs of either sign are rare there.
  if (!fitsIntegers(precision) || (weight.dim() == 2 && zero != 0))
    return nullptr;
  const Tensor scales = weightGrid.scale;
  const Tensor codes =
      quantizedCodes(weight, weightGrid) - byGranule(weightGrid.zeroPoint.to(torch::kInt), weight);
  auto operands = std::make_shared<IntegerOperands>();
  operands->weight = LayerWeight(codes.to(torch::kChar));
  operands->input = kernelGranules(grid).front();
  operands->inputZero = static_cast<std::int32_t>(zero);
  operands->isInputSigned = grid.qmin < 0;
  for (std::int64_t c = 0; c < weight.size(0); ++c)
    operands->factor.push_back(operands->input.scale * scales.data_ptr<float>()[scales.numel() == 1 ? 0 : c]);
  return operands;
}

} // namespace

namespace {

/// How a layer's input is quantized by a method of its own.
void prepareMethod(LayerOperands &operands, const Layer &layer, const MethodQuantizer *own,
                   const std::optional<Range> &range, const std::vector<int> &candidates) {
  std::shared_ptr<MethodQuantizer> method;
  if (own && own->spec().hasLevelsOf(operands.input)) {
    method = own->frozenCopy();
  } else if (range) {
    method = makeMethodQuantizer(operands.input, layer.inChannels, /*ofWeights=*/false, candidates);
    method->eval();
    method->fitRange(range->minimum.item<double>(), range->maximum.item<double>());
  } else {
    return; // the batch's own range, as for any other
  }
  operands.grid = method->grid();
  if (!operands.grid)
    operands.method = method;
}

} // namespace

LayerOperands FrozenNetwork::prepare(std::size_t layer, const LayerPrecision &precision,
                                     const std::optional<Range> &range) const {
  const torch::NoGradGuard noGradients;
  const FrozenNode &node = m_impl->nodes[network().layers()[layer].node];
  const QuantizedTensor quantized = quantizedWeight(weight(layer), precision.weight, node.weightMethod.get());
  LayerOperands operands{.weight = quantized.values, .input = precision.activation, .grid = {}};
  const bool isFixed = !precision.activation.isFloat() && precision.activation.scheme != Scheme::dynamic;
  if (!precision.activation.isFloat() && precision.activation.method != Method::range)
    prepareMethod(operands, network().layers()[layer], node.activationMethod.get(), range,
                  m_impl->candidates);
  else if (isFixed && range)
    operands.grid = makeGrid(*range, precision.activation);
  if (m_impl->numbers == EvaluationNumbers::float32)
    return operands;
  const auto geometry = operators::geometryOf(network().layers()[layer]);
  if (operands.grid && quantized.grid && geometry)
    operands.integer = integerOperands(weight(layer), precision, *quantized.grid, *operands.grid);
  if (!operands.integer && m_impl->inParts && geometry && isFasterSplit(operands.weight, *geometry))
    operands.split = std::make_shared<const SplitWeight>(operands.weight);
  return operands;
}

LayerNumbers LayerOperands::numbers() const {
  if (integer)
    return LayerNumbers::integer;
  return split ? LayerNumbers::bfloat16Parts : LayerNumbers::float32;
}

std::vector<LayerOperands> FrozenNetwork::prepareAll(const NetworkModule &module) const {
  std::vector<LayerOperands> operands;
  for (std::size_t layer = 0; layer < network().layers().size(); ++layer) {
    std::optional<Range> range;
    if (const auto bounds = module.activationRange(layer))
      range =
          Range{.minimum = torch::full({1}, bounds->minimum), .maximum = torch::full({1}, bounds->maximum)};
    operands.push_back(prepare(layer, module.plan()[layer], range));
  }
  return operands;
}

PassState FrozenNetwork::begin(const Tensor &images) const {
  const Shape shape = network().inputShape();
  if (images.dim() != 4 || images.size(1) != shape.channels || images.size(2) != shape.height ||
      images.size(3) != shape.width || images.scalar_type() != torch::kFloat)
    throw workFailed("network \"" + network().name() + "\" takes float pictures of " + toString(shape));
  const std::size_t nodes = network().nodes().size();
  PassState state{.next = 1, .values = std::vector<Tensor>(nodes), .isDone = std::vector<bool>(nodes)};
  state.values.front() = images.contiguous(layout);
  return state;
}

void FrozenNetwork::advance(PassState &state, NodeId end, const Operands &operands,
                            const LayerVisitor &visitor) const {
  const bool differentiable = at::GradMode::is_enabled();
  const bool fused = !differentiable && !visitor;
  std::vector<bool> isOurs(m_impl->nodes.size()); // computed here, shared with no copy of the state
  for (; state.next < end; ++state.next) {
    const NodeId id = state.next;
    const Node &node = network().nodes()[id];
    const NodeId first = node.inputs.front();
    const bool mayOverwrite = !differentiable && isOurs[first] && m_impl->nodes[first].readers == 1;
    std::vector<Tensor> inputs;
    for (const NodeId input : node.inputs)
      inputs.push_back(state.values[input]);
    for (const NodeId input : node.inputs)
      if (m_impl->nodes[input].lastReader == id)
        state.values[input].reset();
    Tensor &value = state.values[id];
    const auto layer = m_impl->nodes[id].layer;
    isOurs[id] = isNew(node.operation) || mayOverwrite;
    if (state.isDone[id]) {
      value = inputs.front();
      isOurs[id] = mayOverwrite;
    } else if (fused && layer && operands.of(*layer).integer) {
      const IntegerOperands &integer = *operands.of(*layer).integer;
      const Tensor sums = integerSums(network().layers()[*layer], inputs.front(), integer);
      value = m_impl->finishSums(id, sums, integer, operands, end);
      m_impl->markFollowers(id, state.isDone);
    } else if (fused && layer && operands.of(*layer).split) {
      value = m_impl->splitSums(id, inputs.front(), operands.of(*layer));
    } else if (fused && std::holds_alternative<op::BatchNorm>(node.operation)) {
      value = m_impl->finishNorm(id, inputs.front(), operands, end);
      m_impl->markFollowers(id, state.isDone);
    } else {
      value = m_impl->compute(id, std::move(inputs), mayOverwrite, operands, visitor);
    }
  }
}

Tensor FrozenNetwork::finish(PassState state, const Operands &operands, const LayerVisitor &visitor) const {
  advance(state, network().nodes().size(), operands, visitor);
  return state.values.back().flatten(1);
}

Tensor FrozenNetwork::layerOutput(std::size_t layer, const Tensor &input,
                                  const LayerOperands &operands) const {
  const NodeId id = network().layers().at(layer).node;
  return computeLayer(network().nodes()[id].operation, input, m_impl->nodes[id].bias, operands);
}

std::int64_t FrozenNetwork::largestState() const {
  std::int64_t largest = 0;
  for (const Layer &layer : network().layers()) {
    std::int64_t live = 0;
    for (NodeId id = 0; id < layer.node; ++id)
      if (m_impl->nodes[id].lastReader >= layer.node)
        live += network().nodes()[id].output.elements();
    largest = std::max(largest, live);
  }
  return largest;
}

std::int64_t FrozenNetwork::macsFrom(NodeId node) const {
  std::int64_t macs = 0;
  for (const Layer &layer : network().layers())
    macs += layer.node >= node ? layer.macs() : 0;
  return macs;
}

} // namespace bitsmith
