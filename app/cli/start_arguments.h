// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <CLI/App.hpp>

namespace bitsmith {

/// Options of commands that work on a trained network: the folder of its run, or an ONNX model with the
/// pictures to try it on.
struct StartArguments {
  std::string start;
  std::string data;
  std::string dataPath;
  std::string preprocessing;
  std::string preset;
  std::vector<std::string> settings;

  void addTo(CLI::App &command, const char *help);
  bool isModel() const;
  /// The experiment of a task on that network, read like one from a file, so that every rule holds. Throws
  /// Error (bad input).
  /// @param options sections of its own, by name
  Experiment experiment(Task task, const nlohmann::json &options) const;
};

} // namespace bitsmith
