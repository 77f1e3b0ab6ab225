// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/network_arguments.h"
#include "core/plan/analysis/allocation_builder.h"

namespace bitsmith {

/// Options of `bitsmith-cli allocate`.
struct AllocateArguments {
  std::string input; ///< run folder, result file or allocation problem
  NetworkArguments network;
  std::vector<std::string> budgets; ///< "size_mb=0.2", "bops=50%"
  std::vector<std::string> locks;   ///< "conv1=8", "conv1=8/8"
  std::vector<std::string> bounds;  ///< "conv1=4..8"
  std::vector<std::string> ties;    ///< "conv1,conv2"
  std::string metric;
  std::string method = "exact";
  std::string hardware;
  int activationBits = 0; ///< 0: chosen as well
  std::string output;     ///< experiment that measures the plan
  std::string problem;    ///< the problem as a file
  bool curve = false;
  bool json = false;

  void addTo(CLI::App &command);
};

/// What is allocated, and what it is about where a sensitivity run says so.
struct AllocateInput {
  AllocationProblem problem;
  std::string title;   ///< one line
  std::string meaning; ///< what the scores are
  std::optional<Network> network;
  PrecisionPlan base;
  std::optional<HardwareProfile> hardware;
  std::optional<SensitivityTable> table;
  SensitivityMetric metric = SensitivityMetric::fisher;
  std::string preset = "int8_uniform"; ///< that a plan is described from
  std::string startRun;                ///< what the sensitivity was measured on; absolute, empty: not known
};

/// Reads the input with budgets, locks, bounds and ties in it. Throws Error (bad input).
AllocateInput readAllocateInput(const AllocateArguments &arguments);

} // namespace bitsmith
