// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/energy.h"
#include "core/plan/precision/precision.h"

namespace bitsmith {

/// The simple model of the notebook that this project started from: it knows neither input channels nor
/// pooling.
struct NotebookModel {
  double convEnergyPicojoules = 0.1;    ///< per operation
  double linearEnergyPicojoules = 0.05; ///< per operation
  std::int64_t spatialHeight = 32;      ///< every convolution is costed as if its output had this size
  std::int64_t spatialWidth = 32;

  bool operator==(const NotebookModel &) const = default;
};

/// From the fewest to the most bits, both included: {8, 8}, {1, 16}, or {32, 32} for float.
struct BitRange {
  int from = 8;
  int to = 8;

  bool operator==(const BitRange &) const = default;
};

/// What the multipliers of a pair of bits compute with.
enum class Arithmetic { integer, floating };
std::string_view toString(Arithmetic arithmetic);

/// How fast multiply-accumulates of a pair of bits are.
struct Throughput {
  enum class Kind {
    perCycle,  ///< `value` MACs a clock cycle
    perSecond, ///< `value` MACs a second
    luts, ///< MACs a cycle = `value` look-up tables / (per product bit · w·a + per sum bit · accumulator
          ///< bits)
  };
  Kind kind = Kind::perCycle;
  double value = 1;
  double lutsPerProductBit = 1;
  double lutsPerSumBit = 1;

  bool operator==(const Throughput &) const = default;
};

/// What one multiply-accumulate of a pair of bits takes.
struct MacEnergy {
  enum class Kind {
    fixed,     ///< `value` pJ
    perBitLaw, ///< `value` times macEnergy() of the bits, with an accumulator that cannot overflow
  };
  Kind kind = Kind::fixed;
  double value = 0;

  bool operator==(const MacEnergy &) const = default;
};

/// A pair of weight and activation bits that a device multiplies, or all pairs of two ranges.
struct ComputeMode {
  BitRange weight;
  BitRange activation;
  Arithmetic arithmetic = Arithmetic::integer;
  Throughput throughput;
  MacEnergy energy;
  std::string throughputSource;
  std::string energySource;

  bool operator==(const ComputeMode &) const = default;
};

/// A memory of the device. Levels are listed from the nearest to the farthest; what is needed comes from the
/// first that holds it.
struct MemoryLevel {
  enum class Holds { both, weights, activations };
  std::string name;
  std::optional<double> bytes; ///< absent: as much as is needed
  double bytesPerSecond = 1e9;
  double energyPicojoulesPerByte = 0;
  Holds holds = Holds::both;
  std::string source;

  bool operator==(const MemoryLevel &) const = default;
};

inline constexpr std::size_t mostMemoryLevels = 6;
inline constexpr std::size_t mostComputeModes = 64;
inline constexpr std::int64_t largestBatch = 65536;

/// What quantizers a device can execute; an empty list allows all, but for methods.
struct SchemeConstraints {
  std::vector<Scheme> weightSchemes;
  std::vector<Scheme> activationSchemes;
  std::vector<Granularity> weightGranularities;
  /// Methods beyond uniform levels (MethodInfo::isUniform), which every device executes. Empty: none.
  std::vector<Method> methods;
  std::vector<ScaleForm> scaleForms;
  std::string source;

  bool operator==(const SchemeConstraints &) const = default;
};

/// A device as multipliers that are fed from memories (Williams, Waterman, Patterson, "Roofline", 2009).
struct RooflineModel {
  double clockHertz = 1e9;
  std::string clockSource;
  std::vector<ComputeMode> compute;
  std::vector<MemoryLevel> memory;
  SchemeConstraints constraints;

  bool operator==(const RooflineModel &) const = default;
};

/// A device that a plan is costed on: a JSON file in resources/hardware or in the user's own folder.
struct HardwareProfile {
  std::string name;
  std::string title;
  std::string summary;
  std::string source;     ///< where the figures come from
  std::int64_t batch = 1; ///< pictures that are computed at a time, where nothing else is said
  std::variant<NotebookModel, RooflineModel> model;

  /// Null for the notebook's model.
  const RooflineModel *roofline() const { return std::get_if<RooflineModel>(&model); }
  bool operator==(const HardwareProfile &) const = default;
};

/// What a device does for a pair of bits that a plan asks for.
struct Execution {
  const ComputeMode *mode = nullptr;
  int weightBits = 0; ///< bits of the multipliers' operands
  int activationBits = 0;
  int passes = 1; ///< multiplications that one of the plan takes: above 1 where the plan has more bits than
                  ///< any pair
  bool decodesWeights = false; ///< levels that the device cannot multiply are looked up first
  bool decodesActivations = false;
  std::optional<ShiftProduct> shifts; ///< in place of a multiplication

  /// Bits in which the operands are stored; what is decoded is stored as it is.
  int storedWeightBits(int planned) const {
    return decodesWeights || planned > weightBits ? planned : weightBits;
  }
  int storedActivationBits(int planned) const {
    return decodesActivations || planned > activationBits ? planned : activationBits;
  }
};

/// The narrowest pair that holds the wanted one (least product of bits; of equals the first). Where there is
/// none, the widest integer pair in several passes, ⌈w/w'⌉·⌈a/a'⌉.
Execution executionOf(int weightBits, int activationBits, const RooflineModel &model);
/// The same with the quantizers' methods. Levels that are not evenly spaced, where the device does not
/// execute their method, are decoded and multiplied at the widest pair that holds both bits (largest product
/// of bits); where there is none, as above at the widest integer pair in several passes: decoding never
/// spares a multiplication. Powers of two and sums of them, where it does, are multiplied by shifts.
Execution executionOf(const LayerPrecision &precision, const RooflineModel &model);
/// Whether a device with these constraints multiplies the levels of a quantizer as they are.
bool executesMethod(const QuantizerSpec &spec, const SchemeConstraints &constraints);
/// MACs a second of an execution, its passes counted. @param terms MACs that one output element sums
double macsPerSecond(const Execution &execution, const RooflineModel &model, std::int64_t terms);
/// Picojoules of one MAC of the plan, its passes counted. Shifts take ShiftProduct::energy() in place of the
/// multiplication where the energy is by the per-bit law, and what a MAC takes where it is fixed.
double macPicojoules(const Execution &execution, std::int64_t terms);
/// Look-up tables of one multiplier, or of what shifts in its place, with its adder; 0 where the throughput
/// is not said in look-up tables.
double lutsPerMac(const Execution &execution, std::int64_t terms);

} // namespace bitsmith
