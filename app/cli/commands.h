// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace bitsmith {

/// Exit status of bitsmith-cli.
namespace exit_status {
inline constexpr int done = 0;
inline constexpr int workFailed = 1;
inline constexpr int badInput = 2;
inline constexpr int interrupted = 130;
} // namespace exit_status

/// A command of the program: its options, and what does it after they are parsed. @return the exit status.
struct Command {
  CLI::App *options;
  std::function<int()> perform;
};

Command addRunCommand(CLI::App &program);
Command addCancelCommand(CLI::App &program);
Command addEstimateCommand(CLI::App &program);
Command addDescribeCommand(CLI::App &program);
Command addCostCommand(CLI::App &program);
Command addAllocateCommand(CLI::App &program);
Command addCompareCommand(CLI::App &program);
Command addPtqCommand(CLI::App &program);
Command addSensitivityCommand(CLI::App &program);
Command addBitsCommand(CLI::App &program);
Command addExportCommand(CLI::App &program);
Command addResearchCommand(CLI::App &program);
Command addReportCommand(CLI::App &program);
Command addServeCommand(CLI::App &program);
Command addPredictionsCommand(CLI::App &program);
Command addPicturesCommand(CLI::App &program);
Command addListCommand(CLI::App &program);

} // namespace bitsmith
