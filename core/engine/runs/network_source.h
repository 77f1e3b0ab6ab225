// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/import.h"
#include "core/plan/experiment/experiment.h"

namespace bitsmith {

/// The network of an experiment, with its weights where a file brings them.
struct NetworkSource {
  Network network;
  std::optional<ImportedNetwork> imported; ///< absent for built-in architectures, and where the file has gone
  std::string checksum;                    ///< of the imported network and its weights; empty without them
};

/// Builds or imports the network of an experiment for pictures of a shape in so many classes. An imported
/// network whose file has gone is taken without weights from network.json in `folder` or in that of the run
/// it starts from. Throws Error (bad input) also where the network does not fit the data.
/// @param folder of the run: what relative paths of the experiment are relative to
NetworkSource loadNetwork(const Experiment &experiment, Shape pictures, std::int64_t classes,
                          const std::filesystem::path &folder);

} // namespace bitsmith
