// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

namespace bitsmith {

/// Layers that belong together: those of a residual block, or neighbours with the first part of their names
/// in common ("block3_depthwise", "block3_pointwise").
struct LayerBlock {
  std::string name;                ///< what the names begin with; "block 2" where that is nothing
  std::vector<std::size_t> layers; ///< indices in Network::layers(), ascending and without gaps; two or more
};

/// The blocks of a network in the order of its layers; layers of none are left out. A residual block is what
/// lies between two nodes that everything passes through, with a way around it.
std::vector<LayerBlock> blocksOfLayers(const Network &network);

} // namespace bitsmith
