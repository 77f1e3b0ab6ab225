// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/frozen_network.h"
#include "core/plan/experiment/experiment.h"

/// What is added to the cross entropy of a training.
namespace bitsmith {

/// A trained network, in float, whose class scores another one is to come near.
class Teacher {
 public:
  /// The module must not change while the teacher lives; its plan is set to float.
  explicit Teacher(std::shared_ptr<NetworkModule> module);
  /// Class scores [B, classes], without gradients.
  torch::Tensor scores(const torch::Tensor &images) const;

 private:
  std::shared_ptr<NetworkModule> m_module;
  FrozenNetwork m_network;
  std::vector<LayerOperands> m_operands;
};

/// T² · KL(softmax(teacher / T) ‖ softmax(student / T)), the mean over the batch (G. Hinton, O. Vinyals, J.
/// Dean, Distilling the Knowledge in a Neural Network, 2015, section 2).
torch::Tensor distillationLoss(const torch::Tensor &student, const torch::Tensor &teacher,
                               double temperature);

/// Mean bits that adaptive activations have free of cost in an epoch (from 0) of so many.
double freeMeanBits(const QuantizerTraining &options, std::int64_t epoch, std::int64_t epochs);

/// What quantizers add to the loss; undefined where they add nothing:
///  PACT: ½ · clip_decay · Σ clip²;
///  parametric weights: cost_weight · (h + h²) with h the share that the network's weight memory is beyond
///  the budget by; without a budget cost_weight times the memory as a share of that at the plan's bits;
///  adaptive and parametric activations: cost_weight · h with h the share that their mean bits, weighted by
///  the layers' MACs, are beyond `meanBits` by.
torch::Tensor quantizerCost(const NetworkModule &module, const QuantizerTraining &options, double meanBits);

} // namespace bitsmith
