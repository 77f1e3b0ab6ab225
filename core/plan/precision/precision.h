// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

#include <map>
#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// How integers are laid over a range (formulas: see core/engine/quantization/quantizer.h).
enum class Scheme { symmetric, asymmetric, dynamic };
enum class Granularity { perTensor, perChannel };
/// How the range of an activation is tracked during training. Weights always take their current minimum and
/// maximum.
enum class Observer { minMax, movingAverage };
/// Straight-through estimator: the gradient is 1 inside the representable range and 0 outside, or 1
/// everywhere. Of uniform levels over a range or of a learned step (range, lsq, lsq_plus, pact, parametric);
/// the other methods have the gradient of their papers.
enum class Ste { clipped, passThrough };

/// How a quantizer comes by its levels. Formulas and sources: core/engine/quantization/methods.
enum class Method {
  range,              ///< uniform levels over a range: of the weights as they are, or of an observer
  lsq,                ///< uniform levels, the step learned
  lsqPlus,            ///< the same with a learned offset
  pact,               ///< uniform levels up to a learned clip
  dorefa,             ///< uniform levels of the weights' hyperbolic tangent
  levels,             ///< as many levels as the bits allow, each learned
  codebook,           ///< levels that k-means finds, one set a layer
  powerOfTwo,         ///< 0 and powers of two
  additivePowerOfTwo, ///< sums of two powers of two
  ternary,            ///< −α, 0 and α
  parametric,         ///< step and range learned, the bits following from them
  adaptive,           ///< bits chosen anew for each picture
};

/// What a scale may be on the device.
enum class ScaleForm {
  real,       ///< any number
  powerOfTwo, ///< 2^n, so that a shift does it
  fixedPoint, ///< M · 2^n with M of 15 bits, so that a whole-number multiplication and a shift do it
};

/// What is to be known of a method.
struct MethodInfo {
  Method method;
  std::string_view name;  ///< in files: "lsq_plus"
  std::string_view title; ///< "LSQ+"
  std::string_view summary;
  bool ofWeights = true;
  bool ofActivations = true;
  int fewestBits = 1;
  int mostBits = 16;
  bool isUniform = true;     ///< levels are whole multiples of one step, so that whole numbers stand for them
  bool storesLevels = false; ///< the levels themselves are kept beside the weights: 32 bits each
};
const std::vector<MethodInfo> &quantizerMethods();
const MethodInfo &infoOf(Method method);

std::string_view toString(Method method);
std::optional<Method> methodFromString(std::string_view text);
std::string_view toString(ScaleForm form);
std::optional<ScaleForm> scaleFormFromString(std::string_view text);

std::string_view toString(Scheme scheme);
std::string_view toString(Granularity granularity);
std::string_view toString(Observer observer);
std::string_view toString(Ste ste);
std::optional<Scheme> schemeFromString(std::string_view text);
std::optional<Granularity> granularityFromString(std::string_view text);

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
  Method method = Method::range;
  ScaleForm scaleForm = ScaleForm::real; ///< of uniform levels, learned or not, and of ternary ones

  bool isFloat() const { return bits == floatBits; }
  /// Whether the same values give the same levels: observers and gradients do not matter.
  bool hasLevelsOf(const QuantizerSpec &other) const {
    return bits == other.bits && scheme == other.scheme && granularity == other.granularity &&
           method == other.method && scaleForm == other.scaleForm;
  }
  bool operator==(const QuantizerSpec &) const = default;
};

/// Default quantizers: symmetric per output channel for weights, asymmetric per tensor for activations.
constexpr QuantizerSpec weightQuantizer(int bits) {
  return {.bits = bits, .scheme = Scheme::symmetric, .granularity = Granularity::perChannel};
}
constexpr QuantizerSpec activationQuantizer(int bits) {
  return {.bits = bits, .scheme = Scheme::asymmetric};
}

/// The quantizer with another method; its bits are brought to the nearest ones that the method knows.
QuantizerSpec withMethod(QuantizerSpec spec, Method method);
/// The quantizer with other bits; with Method::range where its method does not know them.
QuantizerSpec withBits(QuantizerSpec spec, int bits);
/// What is wrong with the method of a weight's or an activation's quantizer: "method ternary knows 2 bits";
/// empty: nothing. Nothing is wrong with float.
std::string methodFault(const QuantizerSpec &spec, bool isWeight);

/// Precision of one layer: its weight and its input activation.
struct LayerPrecision {
  QuantizerSpec weight = weightQuantizer(8);
  QuantizerSpec activation = activationQuantizer(8);

  bool isFloat() const { return weight.isFloat() && activation.isFloat(); }
  bool operator==(const LayerPrecision &) const = default;
};

/// All layers' bits and schemes, in the order of Network::layers().
using PrecisionPlan = std::vector<LayerPrecision>;
/// The plan that leaves all layers of a network in float.
PrecisionPlan floatPlan(const Network &network);
/// Whether a plan leaves all layers in float.
bool isFloat(const PrecisionPlan &plan);

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
  std::optional<Method> weightMethod;
  std::optional<Method> activationMethod;
  std::optional<ScaleForm> scaleForm; ///< of both quantizers

  bool empty() const { return *this == LayerOverride{}; }
  bool operator==(const LayerOverride &) const = default;
};

/// The precision section of an experiment: a preset and what differs from it, by layer name.
struct PrecisionChoice {
  std::string preset = "int8_uniform";
  LayerOverride all; ///< of every layer, before those of single ones
  std::map<std::string, LayerOverride> layers;

  bool operator==(const PrecisionChoice &) const = default;
};

/// The plan that a choice gives on a network. Throws Error (bad input) that names a layer the network has
/// not, or "precision.layers.NAME" or "precision.all", whichever gives a method bits that it does not know.
PrecisionPlan resolvePlan(const PrecisionChoice &choice, const Network &network);
/// The other way round: the shortest choice that gives the plan, starting from the named preset.
PrecisionChoice describePlan(const PrecisionPlan &plan, const Network &network, std::string_view preset);
/// The preset whose plan is exactly this one, if any.
const Preset *matchingPreset(const PrecisionPlan &plan, const Network &network);

/// What a plan does to the network that is hardly wanted, a line for each layer: activations of 1 bit with
/// symmetric levels, −s and 0, where no value is below 0. All of them become 0.
std::vector<std::string> planRemarks(const PrecisionPlan &plan, const Network &network);

/// Levels that a layer keeps beside its weights, in bits.
double levelBits(const QuantizerSpec &weight);
/// Σ weights·bits + biases·32 + levels·32 where a method keeps its levels, in bytes.
double weightMemoryBytes(const Network &network, const PrecisionPlan &plan);
/// 32 / mean weight bits, the mean taken over the weights of the quantizable layers (biases not counted).
double compressionRatio(const Network &network, const PrecisionPlan &plan);
/// Mean weight bits over the weights of the quantizable layers.
double meanWeightBits(const Network &network, const PrecisionPlan &plan);

inline constexpr double bytesPerMegabyte = 1024.0 * 1024.0;

} // namespace bitsmith
