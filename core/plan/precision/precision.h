// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

#include <map>
#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// How integers are laid over a range (formulas: see core/engine/quantizer.h).
enum class Scheme { symmetric, asymmetric, dynamic };
enum class Granularity { perTensor, perChannel };
/// How the range of an activation is tracked during training. Weights always take their current minimum and
/// maximum.
enum class Observer { minMax, movingAverage };
/// Straight-through estimator: the gradient is 1 inside the representable range and 0 outside, or 1
/// everywhere.
enum class Ste { clipped, passThrough };

std::string_view toString(Scheme scheme);
std::string_view toString(Granularity granularity);
std::string_view toString(Observer observer);
std::string_view toString(Ste ste);
std::optional<Scheme> schemeFromString(std::string_view text);
std::optional<Granularity> granularityFromString(std::string_view text);
std::optional<Observer> observerFromString(std::string_view text);
std::optional<Ste> steFromString(std::string_view text);

inline constexpr int floatBits = 32;

/// 1 to 16 bits are quantized, 32 means float.
constexpr bool isValidBits(int bits) {
  return (bits >= 1 && bits <= 16) || bits == floatBits;
}

/// One quantizer: what is done to one tensor.
struct QuantizerSpec {
  int bits = 8;
  Scheme scheme = Scheme::symmetric;
  Granularity granularity = Granularity::perTensor;
  Observer observer = Observer::movingAverage; ///< activations only
  Ste ste = Ste::clipped;

  bool isFloat() const { return bits == floatBits; }
  bool operator==(const QuantizerSpec &) const = default;
};

/// Default quantizers: symmetric per output channel for weights, asymmetric per tensor for activations.
constexpr QuantizerSpec weightQuantizer(int bits) {
  return {.bits = bits, .scheme = Scheme::symmetric, .granularity = Granularity::perChannel};
}
constexpr QuantizerSpec activationQuantizer(int bits) {
  return {.bits = bits, .scheme = Scheme::asymmetric};
}

/// Precision of one layer: its weight and its input activation.
struct LayerPrecision {
  QuantizerSpec weight = weightQuantizer(8);
  QuantizerSpec activation = activationQuantizer(8);

  bool isFloat() const { return weight.isFloat() && activation.isFloat(); }
  bool operator==(const LayerPrecision &) const = default;
};

/// All layers' bits and schemes, in the order of Network::layers().
using PrecisionPlan = std::vector<LayerPrecision>;

/// A named rule over layer roles that gives a plan for any network.
struct Preset {
  std::string name;
  std::string title;
  std::string summary;
  std::map<LayerRole, LayerPrecision> rules; ///< one for each role

  PrecisionPlan apply(const Network &network) const;
};

/// The shipped presets in the order of design: fp32, int8_uniform, mixed_conservative, mixed_aggressive,
/// ultra_low.
const std::vector<Preset> &presets();
/// Throws Error (bad input) that lists the known names.
const Preset &findPreset(std::string_view name);

/// What an experiment changes of a preset, by layer: only the keys that are given.
struct LayerOverride {
  std::optional<int> weightBits;
  std::optional<int> activationBits;
  std::optional<Scheme> weightScheme;
  std::optional<Scheme> activationScheme;
  std::optional<Granularity> weightGranularity;
  std::optional<Observer> activationObserver;
  std::optional<Ste> ste; ///< of both quantizers

  bool empty() const { return *this == LayerOverride{}; }
  bool operator==(const LayerOverride &) const = default;
};

/// The precision section of an experiment: a preset and what differs from it, by layer name.
struct PrecisionChoice {
  std::string preset = "int8_uniform";
  std::map<std::string, LayerOverride> layers;

  bool operator==(const PrecisionChoice &) const = default;
};

/// The plan that a choice gives on a network. Throws Error (bad input) that names a layer the network has
/// not.
PrecisionPlan resolvePlan(const PrecisionChoice &choice, const Network &network);
/// The other way round: the shortest choice that gives the plan, starting from the named preset.
PrecisionChoice describePlan(const PrecisionPlan &plan, const Network &network, std::string_view preset);
/// The preset whose plan is exactly this one, if any.
const Preset *matchingPreset(const PrecisionPlan &plan, const Network &network);

/// Σ weights·bits + biases·32, in bytes.
double weightMemoryBytes(const Network &network, const PrecisionPlan &plan);
/// 32 / mean weight bits, the mean taken over the weights of the quantizable layers (biases not counted).
double compressionRatio(const Network &network, const PrecisionPlan &plan);
/// Mean weight bits over the weights of the quantizable layers.
double meanWeightBits(const Network &network, const PrecisionPlan &plan);

inline constexpr double bytesPerMegabyte = 1024.0 * 1024.0;

} // namespace bitsmith
