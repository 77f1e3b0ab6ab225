// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <CLI/App.hpp>

namespace bitsmith {

/// Options that say which network a command is about: an experiment file, or an architecture with the
/// pictures that it reads.
struct NetworkArguments {
  std::string experiment;
  std::string architecture;
  std::string data;     ///< a name of dataSources()
  std::string dataPath; ///< for data sets that have no place of their own
  std::string input;    ///< "3x32x32"
  std::int64_t classes = 0;

  void addTo(CLI::App &command);
  bool hasExperiment() const { return !experiment.empty(); }
};

/// A network, with the experiment that it comes from if any.
struct ChosenNetwork {
  Network network;
  std::optional<Experiment> experiment;
};

/// Throws Error (bad input) where the options do not fit together or name what there is not. Without data or
/// input the pictures are 3×32×32 in 10 classes.
ChosenNetwork chooseNetwork(const NetworkArguments &arguments);

/// "mixed_precision_cnn on pictures of 3×32×32, 10 classes"
std::string describeChoice(const Network &network);

} // namespace bitsmith
