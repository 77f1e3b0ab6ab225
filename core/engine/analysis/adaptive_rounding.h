// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"

#include <functional>

namespace bitsmith {

/// The levels that single weights can be given so that the weight tensor, quantized again, has the very same
/// levels. Where the grid follows from the weights' extremes these must stay what they are, and no other
/// weight may go beyond.
struct RoundingGrid {
  Grid grid;
  torch::Tensor lowest;  ///< [granules] values that must not be gone below
  torch::Tensor highest; ///< [granules] or above
  torch::Tensor fixed;   ///< bool, in the shape of the weight: extremes, which stay
};

/// Of a layer's weight as a module quantizes it; nullopt where there is nothing to be rounded up or down:
/// float, one bit, and methods whose levels are not evenly spaced or not on the weights themselves.
/// @param own the fitted quantizer of a learned step
std::optional<RoundingGrid> roundingGrid(const torch::Tensor &weight, const QuantizerSpec &spec,
                                         const MethodQuantizer *own = nullptr);

/// Weights that quantize to the given codes: on their levels, or at the end of the range where a level is
/// beyond it.
torch::Tensor weightsOfCodes(const torch::Tensor &weight, const torch::Tensor &codes,
                             const RoundingGrid &grid);

/// What a layer gives, and what it ought to.
struct Reconstruction {
  Operation operation;  ///< a convolution or a linear layer
  torch::Tensor input;  ///< quantized, of earlier layers that are
  torch::Tensor target; ///< what the float network gives at the same place, before factor and shift
  torch::Tensor bias;   ///< undefined: none
  torch::Tensor factor; ///< [channels] of the batch norm that follows; undefined: none
  torch::Tensor shift;  ///< [channels]
  float low;            ///< of the activation function that follows; infinite: none
  float high;
};

struct RoundingOptions {
  std::int64_t steps = 1000;
  std::int64_t batch = 32;                ///< pictures of a step
  std::uint64_t seed = 42;                ///< of the choice of pictures
  double mostBytes = 512.0 * 1024 * 1024; ///< that inputs and targets of a layer may take
};

/// Mean squared error of what a layer gives, factor, shift and activation function included.
double reconstructionError(const Reconstruction &layer, const torch::Tensor &quantizedWeight);

/// Codes of AdaRound (M. Nagel et al., "Up or Down? Adaptive Rounding for Post-Training Quantization", ICML
/// 2020, section 3.3): each weight's code is ⌊w/s⌋ + h(V), h(V) = clamp(σ(V)·(ζ − γ) + γ, 0, 1), ζ = 1.1, γ =
/// −0.1, V minimising
///   mean over pictures and places of ‖f(target) − f(layer(input))‖² + 0.01 · Σ (1 − |2·h(V) − 1|^β)
/// by Adam, f being what follows the layer. The first fifth of the steps is without the second term; then β
/// goes in a straight line from 20 to 2. In the end h ≥ ½ is up. Adam's rate is 0.01, for fewer than 1000
/// steps in inverse proportion higher.
/// @return int32 in the shape of the weight; the nearest codes where these turn out no worse
/// @param beforeStep called before each step; may throw to give up
torch::Tensor adaptiveCodes(const torch::Tensor &weight, const RoundingGrid &grid,
                            const Reconstruction &layer, const RoundingOptions &options,
                            const std::function<void()> &beforeStep = {});

/// What became of one layer.
struct RoundedLayer {
  std::size_t layer = 0;
  double nearestError = 0;  ///< reconstructionError() of the nearest codes
  double adaptiveError = 0; ///< of the chosen ones
  double changed = 0;       ///< share of the weights whose code is not the nearest
};

/// Rounds the weights of a network with calibrated activations layer by layer, each with the input that the
/// earlier ones, rounded and quantized, give it, and the output of the float network as its target. Weights
/// are replaced by such that quantize to the chosen codes with the module's plan (weightsOfCodes()).
///
/// Inputs and targets of a layer are kept in memory, for as many evenly spaced pictures (evenPictures()) as
/// fit into the options' bytes.
/// @param batch pictures at a time in passes over all of them
/// @param before called before each batch and each step; may throw to give up
std::vector<RoundedLayer> roundAdaptively(NetworkModule &module, const Dataset &pictures,
                                          const Normalization &normalization, std::int64_t batch,
                                          const RoundingOptions &options,
                                          const std::function<void()> &before = {});

/// Calls of `before` that roundAdaptively() makes at most.
std::int64_t roundingSteps(const NetworkModule &module, std::int64_t pictures, std::int64_t batch,
                           const RoundingOptions &options);

} // namespace bitsmith
