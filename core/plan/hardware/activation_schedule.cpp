// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/activation_schedule.h"

#include "core/plan/precision/precision.h"

#include <algorithm>

namespace bitsmith {

namespace {

bool worksInPlace(const Operation &operation) {
  return std::visit(
      []<class Op>(const Op &) {
        return std::is_same_v<Op, op::BatchNorm> || std::is_same_v<Op, op::Relu> ||
               std::is_same_v<Op, op::Relu6> || std::is_same_v<Op, op::Activation> ||
               std::is_same_v<Op, op::Affine> || std::is_same_v<Op, op::FakeQuantize> ||
               std::is_same_v<Op, op::Softmax> || std::is_same_v<Op, op::Dropout> ||
               std::is_same_v<Op, op::Flatten>;
      },
      operation);
}

double bytesOf(const Shape &shape, int bits) {
  return static_cast<double>(shape.elements()) * bits / 8;
}

} // namespace

ActivationSchedule::ActivationSchedule(const Network &network)
    : m_network(network), m_tensor(network.nodes().size()), m_lastUse(network.nodes().size()),
      m_layerOf(network.nodes().size(), -1) {
  const std::vector<Node> &nodes = network.nodes();
  std::vector<int> readers(nodes.size(), 0);
  for (const Node &node : nodes)
    for (const NodeId input : node.inputs)
      ++readers[input];
  for (NodeId id = 0; id < nodes.size(); ++id) {
    const Node &node = nodes[id];
    const bool inPlace = worksInPlace(node.operation) && readers[node.inputs.front()] == 1;
    m_tensor[id] = inPlace ? m_tensor[node.inputs.front()] : id;
    m_lastUse[m_tensor[id]] = id;
    for (const NodeId input : node.inputs)
      m_lastUse[m_tensor[input]] = id;
  }
  m_lastUse[m_tensor.back()] = nodes.size() - 1;
  for (std::size_t i = 0; i < network.layers().size(); ++i)
    m_layerOf[network.layers()[i].node] = static_cast<std::ptrdiff_t>(i);
}

std::vector<int> ActivationSchedule::tensorBits(const std::vector<int> &activationBits) const {
  const std::vector<Node> &nodes = m_network.nodes();
  std::vector<int> bits(nodes.size(), 0);
  bits[m_tensor.back()] = floatBits;
  // Readers come after what they read, so that a reader's own bits are known when they are asked for.
  for (NodeId id = nodes.size(); id-- > 0;)
    for (const NodeId input : nodes[id].inputs) {
      const std::ptrdiff_t layer = m_layerOf[id];
      const int wanted = layer >= 0 ? activationBits[static_cast<std::size_t>(layer)] : bits[m_tensor[id]];
      int &tensor = bits[m_tensor[input]];
      tensor = std::max(tensor, wanted);
    }
  return bits;
}

std::vector<double> ActivationSchedule::outputBytes(const std::vector<int> &activationBits) const {
  const std::vector<int> bits = tensorBits(activationBits);
  std::vector<double> bytes;
  bytes.reserve(m_network.layers().size());
  for (const Layer &layer : m_network.layers())
    bytes.push_back(bytesOf(layer.output, bits[m_tensor[layer.node]]));
  return bytes;
}

ActivationSchedule::Memory ActivationSchedule::memory(const std::vector<int> &activationBits) const {
  const std::vector<Node> &nodes = m_network.nodes();
  const std::vector<int> bits = tensorBits(activationBits);
  std::vector<double> change(nodes.size() + 1, 0);
  for (NodeId id = 0; id < nodes.size(); ++id) {
    if (m_tensor[id] != id)
      continue;
    const double bytes = bytesOf(nodes[id].output, bits[id]);
    change[id] += bytes;
    change[m_lastUse[id] + 1] -= bytes;
  }
  Memory memory;
  memory.layers.resize(m_network.layers().size());
  double live = 0;
  for (NodeId id = 0; id < nodes.size(); ++id) {
    live += change[id];
    if (live > memory.peak) {
      memory.peak = live;
      memory.peakNode = id;
    }
    if (m_layerOf[id] >= 0)
      memory.layers[static_cast<std::size_t>(m_layerOf[id])] = live;
  }
  return memory;
}

} // namespace bitsmith
