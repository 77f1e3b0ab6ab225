// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

namespace bitsmith {

/// The simple model of the notebook that this project started from: it knows neither input channels nor
/// pooling.
struct NotebookModel {
  double convEnergyPicojoules = 0.1;    ///< per operation
  double linearEnergyPicojoules = 0.05; ///< per operation
  std::int64_t spatialHeight = 32;      ///< every convolution is costed as if its output had this size
  std::int64_t spatialWidth = 32;
};

/// A device that a plan is costed on: a JSON file in resources/hardware.
struct HardwareProfile {
  std::string name;
  std::string title;
  std::string summary;
  std::string source; ///< where the figures come from
  std::variant<NotebookModel> model;
};

/// The shipped hardware profiles.
const std::vector<HardwareProfile> &hardwareProfiles();
/// Throws Error (bad input) that lists the known names.
const HardwareProfile &findHardware(std::string_view name);
/// Reads a profile. Throws Error (bad input) that names the origin, the path and what was expected.
HardwareProfile parseHardwareProfile(std::string_view text, const std::string &origin);

/// Cost of a layer, or of a whole network, for one picture.
struct Cost {
  double macs = 0;        ///< multiply-accumulates
  double bops = 0;        ///< bit operations: MACs × weight bits × activation bits
  double weightBytes = 0; ///< weights at their bits and biases at 32 bits
  double activationBytes =
      0;                  ///< input activation at its bits; total: the largest over layers of input + output
  double operations = 0;  ///< as the profile counts them
  double memoryBytes = 0; ///< as the profile counts it
  double energyPicojoules = 0;

  bool operator==(const Cost &) const = default;
};

/// Cost of a plan on a profile.
struct CostReport {
  std::vector<Cost> layers; ///< in the order of Network::layers()
  Cost total;
};

/// Cost of each layer and in total. The plan must have one entry a layer.
CostReport estimateCost(const Network &network, const PrecisionPlan &plan, const HardwareProfile &hardware);

/// {"macs":…, "bops":…, "weight_bytes":…, …}
nlohmann::json toJson(const Cost &cost);
Cost costFromJson(const nlohmann::json &json);

} // namespace bitsmith
