// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

namespace bitsmith {

/// How long each tensor of a network is needed, its nodes being computed in their order.
///
/// Batch norms, elementwise functions of one tensor, softmax, dropout and flattening work in place unless
/// something else reads what they would write over. Convolutions, linear layers, pooling, sums and what moves
/// elements about write a new tensor while those that they read are still there. The network's input is there
/// until its last reader is done, its output until the end.
class ActivationSchedule {
 public:
  explicit ActivationSchedule(const Network &network);

  /// Bytes of each layer's output, in the widest activation bits of the layers that read it, directly or
  /// through nodes without weights; the network's scores are 32 bits wide.
  /// @param activationBits of each layer's input, in the order of Network::layers()
  std::vector<double> outputBytes(const std::vector<int> &activationBits) const;

  struct Memory {
    std::vector<double> layers; ///< bytes that are live while a layer is computed
    double peak = 0;            ///< the most bytes that are live at once, at any node
    NodeId peakNode = 0;
  };
  /// The same bits as outputBytes().
  Memory memory(const std::vector<int> &activationBits) const;

 private:
  std::vector<int> tensorBits(const std::vector<int> &activationBits) const;

  const Network &m_network;
  std::vector<NodeId> m_tensor;          ///< by node: the node that made the tensor which holds its output
  std::vector<NodeId> m_lastUse;         ///< by node that made a tensor: the last node that needs it
  std::vector<std::ptrdiff_t> m_layerOf; ///< by node: its layer, or -1
};

} // namespace bitsmith
