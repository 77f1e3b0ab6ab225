// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/import.h"
#include "core/plan/experiment/experiment.h"

#include <CLI/App.hpp>

namespace bitsmith {

/// Options that say which network a command is about: an experiment file, an ONNX model, or an architecture
/// with the pictures that it reads.
struct NetworkArguments {
  std::string experiment;
  std::string architecture;
  std::string onnx;                 ///< file of a network
  std::string data;                 ///< a name of dataSources()
  std::string dataPath;             ///< for data sets that have no place of their own
  std::string input;                ///< "3x32x32"
  std::string layout = "automatic"; ///< how the axes of a file's pictures are read
  std::int64_t classes = 0;

  void addTo(CLI::App &command);
  bool hasExperiment() const { return !experiment.empty(); }
  bool isGiven() const { return hasExperiment() || !architecture.empty() || !onnx.empty(); }
};

/// A network, with the experiment that it comes from if any.
struct ChosenNetwork {
  Network network;
  std::optional<Experiment> experiment;
  std::optional<ImportedNetwork> imported; ///< of a file given on the command line
};

/// Reads "3x32x32". Throws Error (bad input).
Shape parseShape(const std::string &text);

/// Throws Error (bad input) where the options do not fit together or name what there is not. Without data or
/// input the pictures of an architecture are 3×32×32 in 10 classes, those of a file what it says. What an
/// import left out goes to stderr.
ChosenNetwork chooseNetwork(const NetworkArguments &arguments);

/// "mixed_precision_cnn on pictures of 3×32×32, 10 classes"
std::string describeChoice(const Network &network);

} // namespace bitsmith
