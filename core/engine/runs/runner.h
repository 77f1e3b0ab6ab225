// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/run_listener.h"
#include "core/plan/network/network.h"

#include <filesystem>

namespace bitsmith {

class Executor;

struct RunOptions {
  bool resume = false; ///< go on in a folder that holds a run; otherwise such a folder is refused
  std::filesystem::path tensorboard; ///< folder of event files (TensorBoardListener); empty: none
  Executor *executor = nullptr;      ///< who does the runs; null: this process, one after another
};

/// Does an experiment or a study in a run folder. A finished run is not done again when resumed. A study's
/// members are run folders inside its own; members that are finished are kept. Throws Error (bad input: what
/// the experiment asks for cannot be had; work failed: the loss is not finite, the disk is full), Interrupted
/// when the listener stopped it. Failures are also written to the folder's events.
/// @return the result; of a study, the results of its members.
std::vector<RunResult> runExperiment(const Experiment &experiment, const std::filesystem::path &folder,
                                     const RunOptions &options, RunListener &listener);

/// The network of an experiment, sized to its data. Throws Error (bad input).
/// @param folder of its run or file: a run's folder describes an imported network whose file has gone
Network experimentNetwork(const Experiment &experiment, const std::filesystem::path &folder = {});

} // namespace bitsmith
