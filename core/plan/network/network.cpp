// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/network.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bitsmith {

namespace {

template<class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template<class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

std::string_view kindName(const Operation &operation) {
  return std::visit(Overloaded{
                        [](const op::Input &) { return std::string_view("input"); },
                        [](const op::Conv2d &) { return std::string_view("conv2d"); },
                        [](const op::Linear &) { return std::string_view("linear"); },
                        [](const op::BatchNorm &) { return std::string_view("batch_norm"); },
                        [](const op::Relu &) { return std::string_view("relu"); },
                        [](const op::Relu6 &) { return std::string_view("relu6"); },
                        [](const op::MaxPool &) { return std::string_view("max_pool"); },
                        [](const op::AdaptiveAveragePool &) { return std::string_view("average_pool"); },
                        [](const op::Add &) { return std::string_view("add"); },
                        [](const op::Flatten &) { return std::string_view("flatten"); },
                        [](const op::Dropout &) { return std::string_view("dropout"); },
                    },
                    operation);
}

[[noreturn]] void reject(const std::string &node, const std::string &why) {
  throw badInput("network node \"" + node + "\": " + why);
}

/// Bounds that no real network comes near; within them no product of sizes overflows.
constexpr std::int64_t largestSize = 1 << 24;
constexpr double largestTensor = 1e12;
constexpr double largestWork = 1e15;

void requireSizes(const std::string &node, std::initializer_list<std::int64_t> values) {
  for (const std::int64_t value : values) {
    if (value < 1)
      reject(node, "sizes, strides and channels must be at least 1");
    if (value > largestSize)
      reject(node, "sizes, strides and channels must be at most " + std::to_string(largestSize));
  }
}

void requirePadding(const std::string &node, std::int64_t padding) {
  if (padding < 0)
    reject(node, "padding must not be negative");
  requireSizes(node, {padding + 1});
}

double elementsOf(const Shape &shape) {
  return static_cast<double>(shape.channels) * static_cast<double>(shape.height) *
         static_cast<double>(shape.width);
}

void requireTensor(const std::string &node, const Shape &shape) {
  requireSizes(node, {shape.height, shape.width});
  if (elementsOf(shape) > largestTensor)
    reject(node, "its output of " + toString(shape) + " values is too large");
}

/// @param reads weights that each output element reads
void requireWork(const std::string &node, const Shape &output, double reads) {
  if (static_cast<double>(output.channels) * reads > largestTensor ||
      elementsOf(output) * reads > largestWork)
    reject(node, "its weight or its work is too large");
}

void requireInputs(const std::string &node, const Operation &operation, std::size_t count) {
  const std::size_t expected = std::holds_alternative<op::Add>(operation) ? 2 : 1;
  if (count != expected)
    reject(node, "takes " + std::to_string(expected) + (expected == 1 ? " input" : " inputs") + " and gets " +
                     std::to_string(count));
}

/// Output size of a sliding window along one axis.
std::int64_t windowed(const std::string &node, std::int64_t size, std::int64_t kernel, std::int64_t stride,
                      std::int64_t padding) {
  const std::int64_t free = size + 2 * padding - kernel;
  if (free < 0)
    reject(node, "a window of " + std::to_string(kernel) + " does not fit into " + std::to_string(size) +
                     " pixels with padding " + std::to_string(padding) + "; use larger pictures");
  return free / stride + 1;
}

Shape outputShape(const std::string &name, const Operation &operation, const std::vector<Shape> &inputs) {
  const Shape in = inputs.empty() ? Shape{} : inputs.front();
  return std::visit(
      Overloaded{
          [&](const op::Input &) { return in; },
          [&](const op::Conv2d &o) {
            requireSizes(name, {o.outChannels, o.kernel, o.stride, o.groups});
            requirePadding(name, o.padding);
            if (in.channels % o.groups != 0 || o.outChannels % o.groups != 0)
              reject(name, std::to_string(o.groups) + " groups do not divide " + std::to_string(in.channels) +
                               " input and " + std::to_string(o.outChannels) + " output channels");
            const Shape out{o.outChannels, windowed(name, in.height, o.kernel, o.stride, o.padding),
                            windowed(name, in.width, o.kernel, o.stride, o.padding)};
            requireTensor(name, out);
            const std::int64_t inputsOfGroup = in.channels / o.groups;
            requireWork(name, out,
                        static_cast<double>(inputsOfGroup) * static_cast<double>(o.kernel) *
                            static_cast<double>(o.kernel));
            return out;
          },
          [&](const op::Linear &o) {
            requireSizes(name, {o.outFeatures});
            if (in.height != 1 || in.width != 1)
              reject(name, "a linear layer needs a vector, and gets " + toString(in) + "; flatten it first");
            const Shape out{o.outFeatures, 1, 1};
            requireWork(name, out, static_cast<double>(in.channels));
            return out;
          },
          [&](const op::MaxPool &o) {
            requireSizes(name, {o.kernel, o.stride});
            requirePadding(name, o.padding);
            if (o.padding > o.kernel / 2)
              reject(name, "padding must be at most half the window");
            return Shape{in.channels, windowed(name, in.height, o.kernel, o.stride, o.padding),
                         windowed(name, in.width, o.kernel, o.stride, o.padding)};
          },
          [&](const op::AdaptiveAveragePool &o) {
            requireSizes(name, {o.height, o.width});
            const Shape out{in.channels, o.height, o.width};
            requireTensor(name, out);
            return out;
          },
          [&](const op::Add &) {
            if (inputs[0] != inputs[1])
              reject(name, "adds two tensors of one shape, and gets " + toString(inputs[0]) + " and " +
                               toString(inputs[1]));
            return in;
          },
          [&](const op::Flatten &) {
            return Shape{in.elements(), 1, 1};
          },
          [&](const op::Dropout &o) {
            if (!(o.probability >= 0 && o.probability < 1))
              reject(name, "the probability of dropout must be at least 0 and below 1");
            return in;
          },
          [&](const auto &) { return in; },
      },
      operation);
}

std::optional<Layer> describeLayer(const Node &node, NodeId id, const Shape &input) {
  Layer layer{
      .name = node.name, .node = id, .inChannels = input.channels, .input = input, .output = node.output};
  if (const auto *conv = std::get_if<op::Conv2d>(&node.operation)) {
    layer.kind = LayerKind::conv2d;
    layer.outChannels = conv->outChannels;
    layer.kernel = conv->kernel;
    layer.stride = conv->stride;
    layer.padding = conv->padding;
    layer.groups = conv->groups;
    layer.bias = conv->bias;
    return layer;
  }
  if (const auto *linear = std::get_if<op::Linear>(&node.operation)) {
    layer.kind = LayerKind::linear;
    layer.outChannels = linear->outFeatures;
    layer.bias = linear->bias;
    return layer;
  }
  return std::nullopt;
}

/// The first layer and the last one are told apart from the middle, which is split by kind.
void assignRoles(std::vector<Layer> &layers) {
  for (Layer &layer : layers)
    layer.role = layer.kind == LayerKind::conv2d ? LayerRole::middleConv : LayerRole::middleLinear;
  layers.front().role = LayerRole::first;
  layers.back().role = LayerRole::last;
}

} // namespace

std::string toString(const Shape &shape) {
  std::string text = std::to_string(shape.channels);
  if (shape.height != 1 || shape.width != 1)
    text += "×" + std::to_string(shape.height) + "×" + std::to_string(shape.width);
  return text;
}

std::string_view toString(LayerKind kind) {
  return kind == LayerKind::conv2d ? "conv2d" : "linear";
}

std::string_view toString(LayerRole role) {
  switch (role) {
  case LayerRole::first:
    return "first";
  case LayerRole::middleConv:
    return "middle_conv";
  case LayerRole::middleLinear:
    return "middle_linear";
  case LayerRole::last:
    break;
  }
  return "last";
}

std::vector<std::int64_t> Layer::weightShape() const {
  if (kind == LayerKind::linear)
    return {outChannels, inChannels};
  return {outChannels, inChannels / groups, kernel, kernel};
}

std::optional<std::size_t> Network::layerIndex(std::string_view layerName) const {
  const auto found = std::ranges::find(m_layers, layerName, &Layer::name);
  if (found == m_layers.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - m_layers.begin());
}

std::int64_t Network::parameters() const {
  return std::accumulate(m_layers.begin(), m_layers.end(), std::int64_t{0},
                         [](std::int64_t sum, const Layer &layer) { return sum + layer.parameters(); });
}

std::int64_t Network::macs() const {
  return std::accumulate(m_layers.begin(), m_layers.end(), std::int64_t{0},
                         [](std::int64_t sum, const Layer &layer) { return sum + layer.macs(); });
}

NetworkBuilder::NetworkBuilder(std::string networkName, Shape input) : m_name(std::move(networkName)) {
  requireSizes("input", {input.channels, input.height, input.width});
  requireTensor("input", input);
  m_nodes.push_back({.name = "input", .operation = op::Input{}, .inputs = {}, .output = input});
}

NodeId NetworkBuilder::add(Operation operation, std::vector<NodeId> inputs, std::string name) {
  if (name.empty())
    name = std::string(kindName(operation)) + "_" + std::to_string(m_nodes.size());
  if (std::ranges::find(m_nodes, name, &Node::name) != m_nodes.end())
    reject(name, "the name comes twice");
  if (inputs.empty() || std::holds_alternative<op::Input>(operation))
    reject(name, "a node needs an input, and a network has one input node");
  std::vector<Shape> shapes;
  for (const NodeId id : inputs) {
    if (id >= m_nodes.size())
      reject(name, "reads node " + std::to_string(id) + ", which does not exist yet");
    shapes.push_back(m_nodes[id].output);
  }
  requireInputs(name, operation, inputs.size());
  const Shape output = outputShape(name, operation, shapes);
  m_nodes.push_back({.name = std::move(name),
                     .operation = std::move(operation),
                     .inputs = std::move(inputs),
                     .output = output});
  return m_nodes.size() - 1;
}

Network NetworkBuilder::build() {
  Network network;
  network.m_name = m_name;
  network.m_nodes = std::exchange(m_nodes, {});
  if (network.m_nodes.empty())
    throw badInput("network \"" + network.m_name + "\" was built already");
  const Shape output = network.m_nodes.back().output;
  if (output.height != 1 || output.width != 1)
    throw badInput("network \"" + network.m_name + "\": the output is " + toString(output) +
                   ", expected a vector of class scores");
  for (NodeId id = 0; id < network.m_nodes.size(); ++id) {
    const Node &node = network.m_nodes[id];
    if (node.inputs.empty())
      continue;
    if (auto layer = describeLayer(node, id, network.m_nodes[node.inputs.front()].output))
      network.m_layers.push_back(std::move(*layer));
  }
  if (network.m_layers.empty())
    throw badInput("network \"" + network.m_name + "\" has no layer with weights");
  assignRoles(network.m_layers);
  return network;
}

} // namespace bitsmith
