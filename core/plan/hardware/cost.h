// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/hardware_library.h"

#include <array>
#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// What holds a latency up: a level of the profile's memory by its index, or one of these.
inline constexpr int boundByCompute = -1;
inline constexpr int boundByNothing = -2; ///< the profile knows no latency

/// Cost of a layer, or of a whole network.
///
/// Counts, energies and traffic are for one picture (of a batch, its share); the latency and the peak of the
/// activations are those of the whole batch. What a device cannot execute is costed as executionOf() says.
struct Cost {
  double macs = 0;        ///< multiply-accumulates
  double bops = 0;        ///< bit operations: MACs × weight bits × activation bits of the plan
  double weightBytes = 0; ///< weights at the plan's bits, biases and levels that a method keeps at 32 bits
  /// Layer: its input at the plan's bits. Total: the same as peakActivationBytes.
  double activationBytes = 0;
  /// Layer: all that is live while it is computed, a batch, in the bits that the device stores. Total: the
  /// most that is live at once, pooling and sums included (ActivationSchedule).
  double peakActivationBytes = 0;
  double operations = 0; ///< as the profile counts them; roofline: 2 a MAC
  double memoryBytes =
      0; ///< weight memory as the profile counts it; roofline: at the bits that the device stores
  double energyPicojoules = 0; ///< of the arithmetic and of the memories
  double computeEnergyPicojoules = 0;
  double latencySeconds =
      0; ///< of a batch: the slowest of arithmetic and memories, layers one after the other
  double computeSeconds = 0;                           ///< of a batch: the arithmetic alone
  std::array<double, mostMemoryLevels> trafficBytes{}; ///< moved from and to each memory level of the profile
  int boundBy = boundByNothing;                        ///< total: what holds up most of the latency
  int executedWeightBits = 0; ///< what the device multiplies; 0 in totals and where the profile does not say
  int executedActivationBits = 0;
  int passes = 1;           ///< multiplications for one of the plan, where the device has no pair that wide
  int weightLevel = -1;     ///< memory that the weights come from; -1 where the profile has none
  int activationLevel = -1; ///< memory that the activations come from and go to

  bool operator==(const Cost &) const = default;
};

/// Cost of a plan on a profile.
struct CostReport {
  std::vector<Cost> layers; ///< in the order of Network::layers()
  Cost total;
  std::int64_t batch = 1;
  bool weightsFit = true;     ///< false: no memory of the device is large enough, and the last is costed
  bool activationsFit = true; ///< the same for the activations of some layer
};

struct CostOptions {
  std::int64_t batch = 0; ///< pictures at a time; 0: as the profile says
  /// Memory level that the weights are costed in, whatever their size; -1: the first that they fit into. With
  /// a level given, a layer's cost does not depend on the weight bits of the others.
  int weightLevel = -1;
};

/// Cost of each layer and in total. The plan must have one entry a layer.
///
/// Roofline: a layer's weights and biases are read once a batch, its input is read and its output written
/// once a picture, the output in the bits of the layers that read it; normalisation, activation functions,
/// pooling, sums and what moves elements about are done on the way. The weights of the whole network come
/// from the first memory with room for them beside the peak of the activations, the activations of a layer
/// from the first with room for all that is live then.
///   latency of a layer = max(MACs / MACs a second, traffic of a level / its bandwidth for each level)
///   energy of a layer = MACs · pJ a MAC + Σ traffic of a level · its pJ a byte
CostReport estimateCost(const Network &network, const PrecisionPlan &plan, const HardwareProfile &hardware,
                        const CostOptions &options = {});

/// "compute", the name of a memory level, or "" where nothing is known.
std::string boundName(int boundBy, const HardwareProfile &hardware);
/// Whether a layer's bits are costed at others than those of the plan.
bool isCostedWider(const Cost &cost, const LayerPrecision &precision);

/// {"macs":…, "bops":…, "weight_bytes":…, …}; what a profile does not know is left out.
nlohmann::json toJson(const Cost &cost);
/// Reads what is there; results of older versions have fewer figures.
Cost costFromJson(const nlohmann::json &json);

} // namespace bitsmith
