// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/operation.h"

#include <cstddef>
#include <optional>
#include <unordered_set>

namespace bitsmith {

/// Index of a node in Network::nodes().
using NodeId = std::size_t;

/// One step of the network's graph. Inputs come before the node that reads them (topological order).
struct Node {
  std::string name;
  Operation operation;
  std::vector<NodeId> inputs;
  Shape output;
};

enum class LayerKind { conv2d, linear };
/// "conv2d", "linear": as written in files.
std::string_view toString(LayerKind kind);

/// What a layer is to the network; presets are rules over roles.
enum class LayerRole { first, middleConv, middleLinear, last };
std::string_view toString(LayerRole role);

/// A layer with weights: a row of the precision table. Its weight and its *input* activation are quantized.
struct Layer {
  std::string name;
  LayerKind kind = LayerKind::conv2d;
  LayerRole role = LayerRole::middleConv;
  NodeId node = 0;              ///< the node in Network::nodes() that it describes
  std::int64_t inChannels = 0;  ///< or input features
  std::int64_t outChannels = 0; ///< or output features
  Extent kernel = 1;            ///< 1×1 for linear layers
  Extent stride = 1;
  Padding padding = 0;
  Extent dilation = 1;
  std::int64_t groups = 1;
  bool bias = true;
  Shape input;
  Shape output;

  bool isDepthwise() const { return groups > 1 && groups == inChannels; }
  /// Number of weights, without the biases.
  std::int64_t weights() const { return outChannels * (inChannels / groups) * kernel.area(); }
  std::int64_t biases() const { return bias ? outChannels : 0; }
  std::int64_t parameters() const { return weights() + biases(); }
  /// Multiply-accumulates for one picture: output elements × weights that each one reads.
  std::int64_t macs() const { return output.elements() * (inChannels / groups) * kernel.area(); }
  /// Shape of the weight tensor: [out, in / groups, kernel height, kernel width] or [out, in].
  std::vector<std::int64_t> weightShape() const;
};

/// A network as a graph of operations, with its quantizable layers listed. Immutable once built.
class Network {
 public:
  const std::string &name() const { return m_name; }
  Shape inputShape() const { return m_nodes.front().output; }
  std::int64_t classes() const { return m_nodes.back().output.elements(); }
  const std::vector<Node> &nodes() const { return m_nodes; }
  /// The quantizable layers in the order of the graph.
  const std::vector<Layer> &layers() const { return m_layers; }
  std::optional<std::size_t> layerIndex(std::string_view layerName) const;
  /// The layer that a node is, if any.
  std::optional<std::size_t> layerAt(NodeId node) const;
  /// Weights and biases of the quantizable layers (batch norms not counted).
  std::int64_t parameters() const;
  std::int64_t macs() const;

 private:
  friend class NetworkBuilder;
  std::string m_name;
  std::vector<Node> m_nodes;
  std::vector<Layer> m_layers;
};

/// By node, whether its values are known to be no less than 0: those of a ReLU or a softmax, and what
/// pooling, sums and the like make of such values.
std::vector<bool> neverNegative(const Network &network);

/// Builds a network node by node and works out every shape. Throws Error (bad input) that names the node
/// where shapes do not fit, a name comes twice or an input does not exist.
class NetworkBuilder {
 public:
  NetworkBuilder(std::string networkName, Shape input);

  NodeId input() const { return 0; }
  /// Appends a node; an empty name is made from the kind and the number of the node.
  NodeId add(Operation operation, std::vector<NodeId> inputs, std::string name = {});
  NodeId add(Operation operation, NodeId input, std::string name = {}) {
    return add(std::move(operation), std::vector<NodeId>{input}, std::move(name));
  }
  const Shape &shape(NodeId node) const { return m_nodes.at(node).output; }
  /// Finishes; the last node added is the output and must be a vector of class scores. The builder is empty
  /// after.
  Network build();

 private:
  std::string m_name;
  std::vector<Node> m_nodes;
  std::unordered_set<std::string> m_names;
};

} // namespace bitsmith
