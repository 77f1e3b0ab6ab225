// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/network.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace bitsmith {

namespace {

[[noreturn]] void reject(const std::string &node, const std::string &why) {
  throw badInput("network node \"" + node + "\": " + why);
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
    layer.dilation = conv->dilation;
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
  return {outChannels, inChannels / groups, kernel.height, kernel.width};
}

std::optional<std::size_t> Network::layerIndex(std::string_view layerName) const {
  const auto found = std::ranges::find(m_layers, layerName, &Layer::name);
  if (found == m_layers.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - m_layers.begin());
}

std::optional<std::size_t> Network::layerAt(NodeId node) const {
  const auto found = std::ranges::find(m_layers, node, &Layer::node);
  if (found == m_layers.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - m_layers.begin());
}

std::int64_t Network::parameters() const {
  return std::accumulate(m_layers.begin(), m_layers.end(), std::int64_t{0},
                         [](std::int64_t sum, const Layer &layer) { return sum + layer.parameters(); });
}

std::int64_t Network::macs() const {
  return std::accumulate(
      m_layers.begin(), m_layers.end(), std::int64_t{0}, [](std::int64_t sum, const Layer &layer) {
        std::int64_t more = 0;
        return __builtin_add_overflow(sum, layer.macs(), &more) ? std::numeric_limits<std::int64_t>::max()
                                                                : more;
      });
}

namespace {
template<class... Kinds>
bool isOneOf(const Operation &operation) {
  return (std::holds_alternative<Kinds>(operation) || ...);
}
} // namespace

std::vector<bool> neverNegative(const Network &network) {
  std::vector<bool> known(network.nodes().size());
  for (NodeId id = 0; id < known.size(); ++id) {
    const Node &node = network.nodes()[id];
    if (isOneOf<op::Relu, op::Relu6, op::Softmax>(node.operation)) {
      known[id] = true;
      continue;
    }
    const auto *pad = std::get_if<op::Pad>(&node.operation);
    const bool keepsSigns =
        pad ? pad->value >= 0
            : isOneOf<op::MaxPool, op::AveragePool, op::AdaptiveAveragePool, op::Mean, op::Add, op::Multiply,
                      op::Concat, op::Slice, op::Rearrange, op::Flatten, op::Dropout>(node.operation);
    known[id] =
        keepsSigns && std::ranges::all_of(node.inputs, [&](NodeId input) { return bool(known[input]); });
  }
  return known;
}

NetworkBuilder::NetworkBuilder(std::string networkName, Shape input) : m_name(std::move(networkName)) {
  requireTensor("input", input);
  m_nodes.push_back({.name = "input", .operation = op::Input{}, .inputs = {}, .output = input});
  m_names.insert("input");
}

NodeId NetworkBuilder::add(Operation operation, std::vector<NodeId> inputs, std::string name) {
  if (name.empty())
    name = std::string(kindName(operation)) + "_" + std::to_string(m_nodes.size());
  if (m_names.contains(name))
    reject(name, "the name comes twice");
  if (inputs.empty() || std::holds_alternative<op::Input>(operation))
    reject(name, "a node needs an input, and a network has one input node");
  std::vector<Shape> shapes;
  for (const NodeId id : inputs) {
    if (id >= m_nodes.size())
      reject(name, "reads node " + std::to_string(id) + ", which does not exist yet");
    shapes.push_back(m_nodes[id].output);
  }
  const Shape output = outputShape(name, operation, shapes);
  m_names.insert(name);
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
  m_names.clear();
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
