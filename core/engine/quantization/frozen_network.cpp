// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/frozen_network.h"

#include "core/engine/quantization/affine_kernel.h"
#include "core/plan/base/error.h"

#include <torch/torch.h>

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
  kernels::Affine affine;    ///< batch norm, and the activation after it where it alone reads the batch norm
  bool isDoneBefore = false; ///< an activation that the batch norm before it has taken over
  NodeId lastReader = 0;
  std::size_t readers = 0;
};

/// The scale and the shift of a batch norm with fixed statistics, worked out as LibTorch does.
kernels::Affine foldStatistics(const FrozenNode &node, double epsilon) {
  kernels::Affine affine;
  const auto value = [](const Tensor &tensor, std::int64_t channel) {
    return tensor.data_ptr<float>()[channel];
  };
  for (std::int64_t channel = 0; channel < node.weight.numel(); ++channel) {
    const float inverse = 1 / std::sqrt(value(node.variance, channel) + static_cast<float>(epsilon));
    const float scale = inverse * value(node.weight, channel);
    affine.scale.push_back(scale);
    affine.shift.push_back(value(node.bias, channel) - value(node.mean, channel) * scale);
  }
  return affine;
}

/// Whether a node always has a tensor of its own as its result.
bool isNew(const Operation &operation, const FrozenNode &node) {
  return !node.isDoneBefore && !std::holds_alternative<op::Flatten>(operation) &&
         !std::holds_alternative<op::Dropout>(operation);
}

} // namespace

struct FrozenNetwork::Impl {
  Network network;
  std::vector<FrozenNode> nodes; ///< by node

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
    for (NodeId id = 0; id < nodes.size(); ++id)
      if (const auto *norm = std::get_if<op::BatchNorm>(&network.nodes()[id].operation))
        nodes[id].affine = foldStatistics(nodes[id], norm->epsilon);
    for (NodeId id = 1; id < nodes.size(); ++id) {
      const Node &node = network.nodes()[id];
      const bool relu = std::holds_alternative<op::Relu>(node.operation);
      if (!relu && !std::holds_alternative<op::Relu6>(node.operation))
        continue;
      const NodeId input = node.inputs.front();
      if (nodes[input].readers != 1 ||
          !std::holds_alternative<op::BatchNorm>(network.nodes()[input].operation))
        continue;
      nodes[id].isDoneBefore = true;
      nodes[input].affine.low = 0;
      if (!relu)
        nodes[input].affine.high = 6;
    }
  }

  Tensor compute(NodeId id, std::vector<Tensor> inputs, bool mayOverwrite, const Operands &operands,
                 const LayerVisitor &visitor) const;
};

namespace {

Tensor quantizeInput(const Tensor &input, const LayerOperands &operands) {
  if (operands.input.isFloat())
    return input;
  if (operands.grid)
    return fakeQuantize(input, *operands.grid, operands.input.ste);
  const Grid grid = makeGrid(measureRange(input, Granularity::perTensor), operands.input);
  return fakeQuantize(input, grid, operands.input.ste);
}

Tensor computeLayer(const Operation &operation, const Tensor &input, const Tensor &bias,
                    const LayerOperands &operands) {
  const Tensor quantized = quantizeInput(input, operands);
  if (const auto *conv = std::get_if<op::Conv2d>(&operation))
    return torch::conv2d(quantized, operands.weight, bias, conv->stride, conv->padding, /*dilation=*/1,
                         conv->groups);
  return torch::linear(quantized, operands.weight, bias);
}

/// Works out one node that has no weights to quantize.
struct Step {
  const FrozenNode &state;
  std::vector<Tensor> &inputs;
  bool mayOverwrite; ///< the input belongs to this node alone
  bool fused;        ///< without gradients: batch norms take over the activations after them

  Tensor operator()(const op::Input &) { return inputs[0]; }
  Tensor operator()(const op::Conv2d &) { return {}; } // layers are computed by computeLayer
  Tensor operator()(const op::Linear &) { return {}; }
  Tensor operator()(const op::BatchNorm &o) {
    const bool channelsLast = inputs[0].is_contiguous(layout);
    if (!fused || !channelsLast) {
      Tensor result = torch::batch_norm(inputs[0], state.weight, state.bias, state.mean, state.variance,
                                        /*training=*/false, o.momentum, o.epsilon, /*cudnn_enabled=*/true);
      if (fused)
        result.clamp_(state.affine.low, state.affine.high);
      return result;
    }
    Tensor result = mayOverwrite ? inputs[0] : inputs[0].clone(layout);
    kernels::apply(state.affine, result.data_ptr<float>(), result.numel() / result.size(1));
    return result;
  }
  Tensor operator()(const op::Relu &) {
    if (fused && state.isDoneBefore)
      return inputs[0];
    return mayOverwrite ? inputs[0].relu_() : inputs[0].relu();
  }
  Tensor operator()(const op::Relu6 &) {
    if (fused && state.isDoneBefore)
      return inputs[0];
    return mayOverwrite ? torch::hardtanh_(inputs[0], 0, 6) : torch::hardtanh(inputs[0], 0, 6);
  }
  Tensor operator()(const op::MaxPool &o) {
    return torch::max_pool2d(inputs[0], o.kernel, o.stride, o.padding);
  }
  Tensor operator()(const op::AdaptiveAveragePool &o) {
    return torch::adaptive_avg_pool2d(inputs[0], {o.height, o.width});
  }
  Tensor operator()(const op::Add &) {
    return mayOverwrite ? inputs[0].add_(inputs[1]) : inputs[0] + inputs[1];
  }
  Tensor operator()(const op::Flatten &) { return inputs[0].flatten(1); }
  Tensor operator()(const op::Dropout &) { return inputs[0]; }
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
  Step step{
      .state = node, .inputs = inputs, .mayOverwrite = mayOverwrite, .fused = !at::GradMode::is_enabled()};
  return std::visit(step, operation);
}

FrozenNetwork::FrozenNetwork(NetworkModule &module) {
  auto impl = std::make_shared<Impl>();
  impl->network = module.network();
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

LayerOperands FrozenNetwork::prepare(std::size_t layer, const LayerPrecision &precision,
                                     const std::optional<Range> &range) const {
  const torch::NoGradGuard noGradients;
  LayerOperands operands{
      .weight = quantizeWeight(weight(layer), precision.weight), .input = precision.activation, .grid = {}};
  const bool isFixed = !precision.activation.isFloat() && precision.activation.scheme != Scheme::dynamic;
  if (isFixed && range)
    operands.grid = makeGrid(*range, precision.activation);
  return operands;
}

PassState FrozenNetwork::begin(const Tensor &images) const {
  const Shape shape = network().inputShape();
  if (images.dim() != 4 || images.size(1) != shape.channels || images.size(2) != shape.height ||
      images.size(3) != shape.width || images.scalar_type() != torch::kFloat)
    throw workFailed("network \"" + network().name() + "\" takes float pictures of " + toString(shape));
  PassState state{.next = 1, .values = std::vector<Tensor>(network().nodes().size())};
  state.values.front() = images.contiguous(layout);
  return state;
}

void FrozenNetwork::advance(PassState &state, NodeId end, const Operands &operands,
                            const LayerVisitor &visitor) const {
  const bool differentiable = at::GradMode::is_enabled();
  std::vector<bool> isOurs(m_impl->nodes.size()); // computed here, shared with no copy of the state
  for (; state.next < end; ++state.next) {
    const Node &node = network().nodes()[state.next];
    const NodeId first = node.inputs.front();
    const bool mayOverwrite = !differentiable && isOurs[first] && m_impl->nodes[first].readers == 1;
    std::vector<Tensor> inputs;
    for (const NodeId input : node.inputs)
      inputs.push_back(state.values[input]);
    for (const NodeId input : node.inputs)
      if (m_impl->nodes[input].lastReader == state.next)
        state.values[input].reset();
    state.values[state.next] =
        m_impl->compute(state.next, std::move(inputs), mayOverwrite, operands, visitor);
    isOurs[state.next] = isNew(node.operation, m_impl->nodes[state.next]) || mayOverwrite;
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
