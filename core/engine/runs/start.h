// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"
#include "core/engine/runs/tasks.h"

namespace bitsmith {

/// A trained network that a run begins with.
struct StartNetwork {
  std::shared_ptr<NetworkModule>
      module;                  ///< with its own plan, weights and activation ranges, in evaluation mode
  Normalization normalization; ///< of the pictures that it was trained on
  std::string checksum;        ///< of its checkpoint: another one makes another result
};

/// What a start is looked for with.
struct StartRequest {
  const Experiment &experiment;
  const std::filesystem::path &folder; ///< of the run: what relative paths are relative to
  const DataSplit &data;
  const NetworkSource &source; ///< the experiment's network, for these data
};

/// Loads the network that experiment.start names, or that of its file: in float, as nothing is known of its
/// activations. Throws Error (bad input) when the run is not there, has no trained network, is damaged, or
/// does not fit the pictures or the architecture of the experiment.
StartNetwork loadStart(const StartRequest &request);
inline StartNetwork loadStart(const RunContext &context) {
  return loadStart(StartRequest{context.experiment, context.folder, context.data, context.source});
}

} // namespace bitsmith
