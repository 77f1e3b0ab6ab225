// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"
#include "core/plan/network/architectures.h"

#include <torch/types.h>

namespace bitsmith::test {

/// A module with weights drawn at random, statistics and ranges of a few batches, and batch norms that do
/// something: some of their channels change the sign.
inline std::shared_ptr<NetworkModule> trainedModule(const Network &network, const PrecisionPlan &plan) {
  torch::manual_seed(11);
  auto module = std::make_shared<NetworkModule>(network, plan);
  const torch::NoGradGuard noGradients;
  for (const auto &item : module->named_parameters())
    if (item.value().dim() == 1 && item.key().ends_with("bn.weight"))
      item.value().copy_(torch::randn(item.value().sizes()) * 0.5 + 0.7);
    else if (item.value().dim() == 1)
      item.value().copy_(torch::randn(item.value().sizes()) * 0.1);
  module->train();
  const Shape in = network.inputShape();
  for (int batch = 0; batch < 3; ++batch)
    module->forward(torch::randn({16, in.channels, in.height, in.width}));
  module->eval();
  return module;
}

inline PrecisionPlan uniformPlan(const Network &network, int weightBits, int activationBits) {
  return PrecisionPlan(network.layers().size(),
                       {weightQuantizer(weightBits), activationQuantizer(activationBits)});
}

} // namespace bitsmith::test
