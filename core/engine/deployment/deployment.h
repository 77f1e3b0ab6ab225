// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"

#include <map>

namespace bitsmith {

/// A layer's weights as integers: weight = (code − zero point) · scale.
struct WeightCodes {
  torch::Tensor codes;     ///< int32, of the weight's shape, in [lowest, highest]; of one bit −1 or 1
  torch::Tensor scale;     ///< float32 [1] or [out channels], above 0
  torch::Tensor zeroPoint; ///< int32, as many as scales
  int bits = 8;
  std::int64_t lowest = -128;
  std::int64_t highest = 127;

  /// The weights that the codes stand for.
  torch::Tensor values() const;
};

/// The grid of an input activation: value = (code − zeroPoint) · scale, code in [lowest, highest].
struct ActivationGrid {
  float scale = 1;
  std::int64_t zeroPoint = 0;
  std::int64_t lowest = 0;
  std::int64_t highest = 255;
  int bits = 8;

  bool operator==(const ActivationGrid &) const = default;
};

/// A layer as it is handed to other programs.
struct DeployedLayer {
  std::string name;
  torch::Tensor weight;             ///< float32: what the codes stand for, or the float weight
  std::optional<WeightCodes> codes; ///< absent for float weights, and for levels that are not evenly spaced
  torch::Tensor bias;               ///< float32 [out channels]; undefined where there is none
  std::optional<ActivationGrid> input; ///< absent for float and for dynamic activations
  /// Of the plan. Learned steps and clips have become ranges; what has no grid is in float.
  QuantizerSpec activation;
  Method weightMethod = Method::range;  ///< of the plan
  std::optional<ActivationRange> range; ///< that the grid was laid over
};

/// A layer's bias in whole numbers: they add to sums of products of codes.
struct IntegerBias {
  torch::Tensor steps; ///< int32 [out channels]
  torch::Tensor unit;  ///< float32, input scale · weight scale: as many as the weights have scales
  double error = 0;    ///< the largest, as a part of the layer's largest bias
};

/// Absent where there is no bias, where input or weights have no grid, where a step does not fit into 32
/// bits, and where a bias would be off by more than a hundredth of the layer's largest: at few bits the unit
/// is large, and small biases would be rounded away.
std::optional<IntegerBias> integerBias(const DeployedLayer &layer);

/// What becomes of batch norms that alone read a layer.
enum class Folding {
  none, ///< they stay
  /// They go into the layer's scales and bias. The codes stay: what was trained or calibrated is what is
  /// deployed.
  scales,
  /// They go into the float weights, which are then quantized anew, as converters of float models do. The
  /// codes are others than those that were trained: at few bits that costs accuracy, most of all per tensor.
  before,
};
std::string_view toString(Folding folding);
std::optional<Folding> foldingFromString(std::string_view text);

struct DeploymentOptions {
  Folding folding = Folding::scales;
  /// Symmetric weights without their lowest code, which some runtimes have no room for: −127 instead of −128.
  bool narrowWeights = false;
};

/// A trained network in evaluation, ready to be written: integers, scales and what else is left of it.
struct Deployment {
  Network network;                   ///< without the batch norms that were folded
  std::vector<DeployedLayer> layers; ///< in the order of network.layers()
  /// Statistics of batch norms that are left and constants of affine nodes, by the names of NetworkModule.
  std::map<std::string, torch::Tensor> state;
  std::int64_t folded = 0;       ///< batch norms that were folded
  std::int64_t clippedCodes = 0; ///< weights that came out one step nearer to zero, by folding or narrowing
  double weightBytes = 0;        ///< all codes packed without gaps, biases and levels of 32 bits
  /// What whole numbers and one scale cannot say, a line each: levels that are not evenly spaced.
  std::vector<std::string> remarks;
  /// Forms that folding took from the weights' scales (QuantizerSpec::scaleForm), a line each with the number
  /// of layers: a scale times that of a batch norm is no power of two any more.
  std::vector<std::string> scaleRemarks;

  /// Bits, schemes and granularities of the layers as they are deployed.
  PrecisionPlan plan() const;
  /// A module of the deployed network that computes with exactly these weights and grids.
  std::shared_ptr<NetworkModule> module() const;
};

/// Throws Error (bad input) that names a layer whose weights no whole numbers stand for, for formats that
/// have nothing else. @param format what is to be written: "the C header"
void requireWholeNumbers(const Deployment &deployment, const std::string &format);

/// Weights that were trained by another method than Method::range are never quantized anew: with
/// Folding::before their batch norms go into the scales. Throws Error (bad input) where a layer's activation
/// is to be quantized and no range of it is known.
Deployment deploy(NetworkModule &module, const DeploymentOptions &options = {});

} // namespace bitsmith
