// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"

namespace bitsmith {

/// Two layers of which the second alone reads what the first gives, through nothing but what leaves a
/// positive factor of a channel alone: batch norm, ReLU or leaky ReLU, maximum and average pooling,
/// flattening, dropout.
struct LayerPair {
  std::size_t first = 0; ///< index in Network::layers()
  std::size_t second = 0;
  std::optional<NodeId> batchNorm; ///< between them

  bool operator==(const LayerPair &) const = default;
};

/// All such pairs, in the order of the graph. ReLU6 and other bounded or curved activations end a pair.
std::vector<LayerPair> equalizablePairs(const Network &network);

struct Equalization {
  std::size_t pairs = 0;      ///< that were evened out
  std::size_t passedOver = 0; ///< pairs left as they are, since a quantizer in them has parameters already
  double largestFactor = 1;   ///< by which a channel was multiplied or divided
};

/// Cross-layer equalisation (M. Nagel et al., "Data-Free Quantization Through Weight Equalization and Bias
/// Correction", ICCV 2019, section 4.1): channel i of the first layer is divided by
///   s_i = √(r1_i · r2_i) / r2_i
/// and the same channel of what the second one reads multiplied by it, r1_i and r2_i the largest magnitudes
/// of the channel's weights. Both then have the range √(r1_i · r2_i), and the network in float computes what
/// it did. Pairs are repeated until no factor differs from 1 by more than a thousandth, at most twenty times.
///
/// r1 is that of the weights as they are quantized here, a batch norm not folded into them: its mean,
/// variance and shift follow the layer's new scale, so that its statistics stay those of its input.
///
/// Channels without weights are left alone, and so are layers whose quantizers have parameters already.
/// Ranges of activations are no longer right afterwards.
Equalization equalizeLayers(NetworkModule &module);

} // namespace bitsmith
