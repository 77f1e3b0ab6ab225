// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <memory>
#include <torch/optim/optimizer.h>
#include <vector>

namespace bitsmith {

/// Updates parameters in one pass over memory. State and files are those of LibTorch's own optimizers, and so
/// are the results up to rounding.
class Updater {
 public:
  virtual ~Updater() = default;
  /// One step with the gradients that the parameters have, those of the network multiplied by a factor;
  /// parameters without one are passed over.
  virtual void update(double rate, double gradientFactor) = 0;
  /// Brings the state to the devices that the parameters are on now.
  virtual void follow() = 0;
  virtual torch::optim::Optimizer &optimizer() = 0;
};

/// @param quantizers their own parameters: at options.quantizers.lr times the rate, without weight decay
std::unique_ptr<Updater> makeUpdater(const TrainingOptions &options,
                                     const std::vector<torch::Tensor> &parameters,
                                     const std::vector<torch::Tensor> &quantizers = {});

/// Reads the state of an optimizer from an archive that an optimizer of its kind has saved with any version
/// of LibTorch: it names a parameter's state by an address, written as 0x… by 1.13 and as a decimal number by
/// 2.6, whose load() takes every 0x… for 0. Options stay as they are.
void readOptimizer(torch::serialize::InputArchive &archive, torch::optim::Optimizer &optimizer);

/// Whether the state that an optimizer has read from a file is of the sizes and the kind of number of its
/// parameters, in their memory order: makeUpdater()'s steps go through all of them as plain arrays.
bool fitsParameters(torch::optim::Optimizer &optimizer);

/// L2 norm of all gradients together; parameters without one are passed over.
double gradientNorm(const std::vector<torch::Tensor> &parameters);

/// What the gradients are to be multiplied by so that their norm is at most `largest` (0: as large as it is).
double clippingFactor(double norm, double largest);

} // namespace bitsmith
