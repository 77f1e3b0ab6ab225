// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/graph_layout.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace bitsmith {

/// One box of the picture of a network: a node, and the nodes that only go on with what comes out of it, such
/// as the batch norm and the activation after a convolution.
struct GraphBlock {
  std::vector<NodeId> nodes; ///< in the order of the graph, at least one
  int layer = -1;            ///< row of the precision table, −1 where it has no weights
  int row = 0;
  int lane = 0;
  QRectF box; ///< in the picture's own pixels

  NodeId head() const { return nodes.front(); }
};

/// A line from a block down to one that reads it, past the rows between through a lane of its own.
struct GraphLine {
  std::size_t from = 0;
  std::size_t to = 0;
  std::vector<QPointF> points; ///< from the lower edge of one box to the upper edge of the other
};

/// A network as it is drawn.
struct BlockGraph {
  std::vector<GraphBlock> blocks; ///< in the order of the graph
  std::vector<GraphLine> lines;
  std::vector<std::size_t> blockOfNode;
  QSizeF size; ///< of the whole picture

  /// Block of a layer, by its row in the precision table.
  std::optional<std::size_t> blockOfLayer(int row) const;
  std::optional<std::size_t> blockAt(const QPointF &point) const;
  /// The block that is reached by a step up or down, left or right; the same where there is none.
  std::size_t neighbour(std::size_t block, int rows, int lanes) const;
};

/// Lays the boxes and lines of a network out. @param everyNode a box for each node instead of joining those
/// that only go on
BlockGraph blocksOf(const Network &network, bool everyNode);

} // namespace bitsmith
