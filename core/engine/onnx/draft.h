// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

#include <map>
#include <optional>
#include <torch/types.h>
#include <unordered_set>

// Private to core/engine/onnx: a network while it is being read.
namespace bitsmith {

/// A node that may still be changed, with its parameters and buffers ("weight", "running_mean", "scale").
struct DraftNode {
  std::string name;
  Operation operation;
  std::vector<NodeId> inputs;
  Shape shape;
  std::map<std::string, torch::Tensor> tensors;
  std::vector<std::string> aliases; ///< what it is called in the file
  std::optional<NodeId> standIn;    ///< for one that was joined to another: whose readers are its own
  std::optional<float> divisor;     ///< of an affine node that divides: by what, to the last bit
};

/// Nodes in topological order, the input first.
class Draft {
 public:
  explicit Draft(Shape input);

  /// Appends a node; the name is made usable and unique. Throws Error (bad input) where it does not fit its
  /// inputs.
  NodeId add(Operation operation, std::vector<NodeId> inputs, const std::string &name,
             std::map<std::string, torch::Tensor> tensors = {});
  const DraftNode &node(NodeId id) const { return m_nodes.at(id); }
  DraftNode &node(NodeId id) { return m_nodes.at(id); }
  std::size_t size() const { return m_nodes.size(); }

  /// Joins what belongs together: constants with the bias before them, padding with the convolution after it,
  /// functions that are written as products. Nodes that nothing reads any more stay until build().
  /// @return the output's node after it
  NodeId simplify(NodeId output);
  struct Pruned {
    std::vector<DraftNode> nodes; ///< those that lead to the output, which comes last
    std::vector<std::optional<NodeId>>
        places; ///< by node of the draft: where it, or its stand-in, is among them
  };
  Pruned prune(NodeId output) const;

 private:
  std::vector<std::size_t> countReaders(NodeId output) const;
  bool joinBias(NodeId id, std::vector<std::size_t> &readers);
  bool joinAffine(DraftNode &affine, const std::vector<std::size_t> &readers);
  void joinPadding(DraftNode &window, const std::vector<std::size_t> &readers);
  void recognizeProduct(DraftNode &product, const std::vector<std::size_t> &readers);

  std::vector<DraftNode> m_nodes;
  std::unordered_set<std::string> m_names;
};

/// "layer1.0.conv1" → "layer1_0_conv1": letters, digits and underscores, not beginning with a digit.
std::string usableName(const std::string &name);

} // namespace bitsmith
