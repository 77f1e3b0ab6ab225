// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/followers.h"

#include <algorithm>

namespace bitsmith {
namespace {

/// Who reads a node.
std::vector<std::vector<NodeId>> findReaders(const Network &network) {
  std::vector<std::vector<NodeId>> readers(network.nodes().size());
  for (NodeId id = 0; id < network.nodes().size(); ++id)
    for (const NodeId input : network.nodes()[id].inputs)
      readers[input].push_back(id);
  return readers;
}

/// The pooling of a node where it is one over 2×2 pixels that leaves none out.
std::optional<kernels::Pool> evenPool(const Node &node, const Shape &input) {
  if (input.height % 2 != 0 || input.width % 2 != 0)
    return std::nullopt;
  if (const auto *pool = std::get_if<op::MaxPool>(&node.operation))
    if (pool->kernel == 2 && pool->stride == 2 && pool->padding == 0 && pool->dilation == 1)
      return kernels::Pool::maximum;
  if (const auto *pool = std::get_if<op::AveragePool>(&node.operation))
    if (pool->kernel == 2 && pool->stride == 2 && pool->padding == 0)
      return kernels::Pool::average;
  if (const auto *pool = std::get_if<op::AdaptiveAveragePool>(&node.operation))
    if (2 * pool->height == input.height && 2 * pool->width == input.width)
      return kernels::Pool::average;
  return std::nullopt;
}

/// The first layer in the order of the graph that a node's value comes to.
std::size_t nextLayer(const Network &network, NodeId from) {
  std::vector<bool> reached(network.nodes().size());
  reached[from] = true;
  for (NodeId id = from + 1; id < network.nodes().size(); ++id) {
    reached[id] =
        std::ranges::any_of(network.nodes()[id].inputs, [&](NodeId input) { return reached[input]; });
    if (const auto layer = network.layerAt(id); reached[id] && layer)
      return *layer;
  }
  return network.layers().size() - 1;
}

class Search {
 public:
  explicit Search(const Network &network) : m_network(network), m_readers(findReaders(network)) {}

  Followers from(NodeId start) const {
    const auto &nodes = m_network.nodes();
    Followers found{.end = start};
    if (const Node *next = reader(found.end);
        next && m_network.layerAt(start) && std::holds_alternative<op::BatchNorm>(next->operation)) {
      found.end = m_readers[found.end].front();
      found.norm = found.end;
    }
    if (const Node *next = reader(found.end); next && isActivation(next->operation)) {
      found.low = 0;
      if (std::holds_alternative<op::Relu6>(next->operation))
        found.high = 6;
      found.end = m_readers[found.end].front();
    }
    const Node *next = reader(found.end);
    if (const auto pool = next ? evenPool(*next, nodes[found.end].output) : std::nullopt) {
      found.pool = *pool;
      found.end = m_readers[found.end].front();
    }
    findLayer(found);
    found.nextLayer = nextLayer(m_network, found.end);
    return found;
  }

 private:
  static bool isActivation(const Operation &operation) {
    return std::holds_alternative<op::Relu>(operation) || std::holds_alternative<op::Relu6>(operation);
  }

  /// The node that alone reads another, if there is one.
  const Node *reader(NodeId id) const {
    return m_readers[id].size() == 1 ? &m_network.nodes()[m_readers[id].front()] : nullptr;
  }

  void findLayer(Followers &found) const {
    NodeId id = found.end;
    const Node *next = reader(id);
    found.readsDirectly = true;
    while (next && (std::holds_alternative<op::Flatten>(next->operation) ||
                    std::holds_alternative<op::Dropout>(next->operation))) {
      id = m_readers[id].front();
      next = reader(id);
      found.readsDirectly = false;
    }
    if (next)
      found.layer = m_network.layerAt(m_readers[id].front());
  }

  const Network &m_network;
  std::vector<std::vector<NodeId>> m_readers;
};

} // namespace

std::vector<std::optional<Followers>> findFollowers(const Network &network) {
  const Search search(network);
  std::vector<std::optional<Followers>> found(network.nodes().size());
  for (NodeId id = 0; id < found.size(); ++id)
    if (std::holds_alternative<op::BatchNorm>(network.nodes()[id].operation) || network.layerAt(id))
      found[id] = search.from(id);
  return found;
}

} // namespace bitsmith
