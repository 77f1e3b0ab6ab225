// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

namespace bitsmith {

/// Where the nodes of a network are drawn: rows from the input downwards, lanes from the main path to the
/// right.
struct GraphLayout {
  struct Place {
    int row = 0;
    int lane = 0;
    bool operator==(const Place &) const = default;
  };
  /// A line from a node down to one that reads it. Where rows lie between, it runs through `lane`, which no
  /// node and no other line uses there.
  struct Edge {
    NodeId from = 0;
    NodeId to = 0;
    int lane = 0;
  };

  std::vector<Place> nodes; ///< by node
  std::vector<Edge> edges;
  int rows = 0;
  int lanes = 0;
};

/// Lays a network out: a node's row is the longest way to it from the input, its lane that of what it reads
/// where that is free. Lines that skip rows, as residual connections do, go through lanes beside the nodes.
GraphLayout layOut(const Network &network);

} // namespace bitsmith
