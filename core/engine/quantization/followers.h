// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/norm_kernels.h"
#include "core/plan/network/network.h"

#include <optional>
#include <vector>

namespace bitsmith {

/// What follows a layer or a batch norm and is worked out with it in one pass: of a layer its batch norm,
/// then an activation, then a pooling over 2×2 pixels, each where it alone reads what comes before.
struct Followers {
  std::optional<NodeId> norm;                          ///< of a layer
  NodeId end = 0;                                      ///< the last of them: its value is that of all
  float low = -std::numeric_limits<float>::infinity(); ///< of the activation
  float high = std::numeric_limits<float>::infinity();
  kernels::Pool pool = kernels::Pool::none;
  /// The layer that alone reads the result, directly or through nodes that do nothing to values in evaluation
  /// (flatten, dropout).
  std::optional<std::size_t> layer;
  bool readsDirectly = false;
  std::size_t nextLayer =
      0; ///< the first layer that the result comes to, for messages; the last one where none does

  /// Whether the extremes of the result follow from those of the channels before the activation. With a
  /// maximum pool the range starts at or above 0 where an activation is there, and then it is widened to 0.
  bool rangeIsKnown() const {
    return pool == kernels::Pool::none || (pool == kernels::Pool::maximum && low == 0);
  }
};

/// By node; of layers and batch norms.
std::vector<std::optional<Followers>> findFollowers(const Network &network);

} // namespace bitsmith
