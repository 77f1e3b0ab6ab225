// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitsmith {

/// Shape of one picture's tensor, without the batch: [channels, height, width]; [features, 1, 1] after
/// flattening.
struct Shape {
  std::int64_t channels = 0;
  std::int64_t height = 1;
  std::int64_t width = 1;

  std::int64_t elements() const { return channels * height * width; }
  bool operator==(const Shape &) const = default;
};

/// "3×32×32", or "256" for a vector.
std::string toString(const Shape &shape);

/// The operations that a network is made of. The engine builds one LibTorch step for each.
namespace op {
struct Input {};
/// 2-D convolution with square kernel, stride and padding; weight [outChannels, inChannels / groups, kernel,
/// kernel].
struct Conv2d {
  std::int64_t outChannels = 0;
  std::int64_t kernel = 3;
  std::int64_t stride = 1;
  std::int64_t padding = 0;
  std::int64_t groups = 1;
  bool bias = true;
};
/// Fully connected layer on flattened features; weight [outFeatures, inFeatures].
struct Linear {
  std::int64_t outFeatures = 0;
  bool bias = true;
};
struct BatchNorm {
  double epsilon = 1e-5;
  double momentum = 0.1;
};
struct Relu {};
/// min(max(x, 0), 6)
struct Relu6 {};
struct MaxPool {
  std::int64_t kernel = 2;
  std::int64_t stride = 2;
  std::int64_t padding = 0;
};
/// Average pooling to a fixed output size, whatever the input size.
struct AdaptiveAveragePool {
  std::int64_t height = 1;
  std::int64_t width = 1;
};
/// Elementwise sum of two tensors of one shape.
struct Add {};
struct Flatten {};
struct Dropout {
  double probability = 0.5;
};
} // namespace op

using Operation = std::variant<op::Input, op::Conv2d, op::Linear, op::BatchNorm, op::Relu, op::Relu6,
                               op::MaxPool, op::AdaptiveAveragePool, op::Add, op::Flatten, op::Dropout>;

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
  std::int64_t kernel = 1;      ///< square; 1 for linear layers
  std::int64_t stride = 1;
  std::int64_t padding = 0;
  std::int64_t groups = 1;
  bool bias = true;
  Shape input;
  Shape output;

  bool isDepthwise() const { return groups > 1 && groups == inChannels; }
  /// Number of weights, without the biases.
  std::int64_t weights() const { return outChannels * (inChannels / groups) * kernel * kernel; }
  std::int64_t biases() const { return bias ? outChannels : 0; }
  std::int64_t parameters() const { return weights() + biases(); }
  /// Multiply-accumulates for one picture: output elements × weights that each one reads.
  std::int64_t macs() const { return output.elements() * (inChannels / groups) * kernel * kernel; }
  /// Shape of the weight tensor: [out, in / groups, k, k] or [out, in].
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
  /// Weights and biases of the quantizable layers (batch norms not counted).
  std::int64_t parameters() const;
  std::int64_t macs() const;

 private:
  friend class NetworkBuilder;
  std::string m_name;
  std::vector<Node> m_nodes;
  std::vector<Layer> m_layers;
};

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
};

} // namespace bitsmith
