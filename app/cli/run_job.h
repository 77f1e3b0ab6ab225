// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/cluster/cluster_profile.h"
#include "core/plan/experiment/experiment.h"

namespace bitsmith {

/// An experiment that a command does, and how it tells about it.
struct RunJob {
  Experiment experiment;
  std::filesystem::path folder;
  std::filesystem::path tensorboard = {}; ///< of event files; empty: none
  bool resume = false;
  bool json = false;
  bool quiet = false;
  bool isControlled = false;                  ///< by commands on stdin: RunControl
  bool isSilent = false;                      ///< no result on stdout: whoever asked writes it
  std::optional<ClusterProfile> cluster = {}; ///< that does the runs; nullopt: this process
  bool detach = false;                        ///< end once the cluster has the jobs
  std::optional<SensitivityMetric> metric;    ///< of the table that a sensitivity run ends with
};

/// Does it, with progress on stderr and the result on stdout. Throws Error.
/// @param program how the user called this program, for the remedy after an interruption
/// @return the exit status
int perform(const RunJob &job, const std::string &program);

} // namespace bitsmith
