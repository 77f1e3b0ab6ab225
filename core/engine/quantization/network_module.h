// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"
#include "core/plan/precision/precision.h"

#include <memory>
#include <torch/nn/module.h>

namespace bitsmith {

/// A network as a LibTorch module: interprets the graph of core/plan, with the weight and the input
/// activation of every layer quantized as the plan says. Parameters and buffers are named after the nodes
/// ("conv1.weight", "conv1.activation_minimum"); activation observers are buffers, so that checkpoints hold
/// them. In training mode observers follow the activations and batch norms their batches; in evaluation both
/// are frozen (dynamic activations take their range from the batch in both).
class NetworkModule : public torch::nn::Module {
 public:
  /// Weights are initialised from LibTorch's global generator (Kaiming uniform, as LibTorch's own layers):
  /// call torch::manual_seed before.
  NetworkModule(Network network, PrecisionPlan plan);

  /// Pictures [B, C, H, W] → class scores [B, classes]. Throws Error (work failed) that names the layer whose
  /// input activation is not finite.
  torch::Tensor forward(const torch::Tensor &images);

  const Network &network() const;
  const PrecisionPlan &plan() const;
  /// Changes the precision of all layers; weights and observers stay.
  void setPlan(const PrecisionPlan &plan);
  /// The float weight of a layer, by its index in Network::layers().
  const torch::Tensor &weight(std::size_t layer) const;

 private:
  struct Impl;
  std::shared_ptr<Impl> m_impl;
};

} // namespace bitsmith
