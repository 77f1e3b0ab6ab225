// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"

namespace bitsmith {

/// The network that a run ended with, or has come to.
struct TrainedNetwork {
  std::shared_ptr<NetworkModule> module; ///< with its plan, weights and activation ranges, in evaluation mode
  Experiment experiment;
  std::optional<Normalization> normalization; ///< of the pictures that it was trained on
};

/// Loads a run's network from its folder, without its pictures. Throws Error (bad input) when there is no
/// run, it has no network of its own, or its checkpoint is damaged.
TrainedNetwork loadTrainedNetwork(const std::filesystem::path &folder);

/// Pictures to show a trained network, and how it expects them.
struct TestPictures {
  Dataset pictures;
  Normalization normalization; ///< of the checkpoint; of older ones that of all the run's training pictures
};

/// The run's own test pictures, chosen as the run chooses them. Throws Error where its data are not to be
/// had.
/// @param most that are loaded; 0: all that the run has
TestPictures loadTestPictures(const TrainedNetwork &run, std::int64_t most = 0);

} // namespace bitsmith
