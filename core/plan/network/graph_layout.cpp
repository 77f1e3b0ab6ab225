// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/graph_layout.h"

#include <algorithm>

namespace bitsmith {

namespace {

/// Which cells of rows and lanes are taken.
class Cells {
 public:
  bool isFree(int lane, int firstRow, int lastRow) const {
    if (lane < 0)
      return false;
    if (static_cast<std::size_t>(lane) >= m_lanes.size())
      return true;
    return std::ranges::none_of(m_lanes[static_cast<std::size_t>(lane)], [&](const Interval &taken) {
      return taken.first <= lastRow && firstRow <= taken.last;
    });
  }

  void take(int lane, int firstRow, int lastRow) {
    if (static_cast<std::size_t>(lane) >= m_lanes.size())
      m_lanes.resize(static_cast<std::size_t>(lane) + 1);
    m_lanes[static_cast<std::size_t>(lane)].push_back({firstRow, lastRow});
  }

  /// The free lane next to a wanted one, to the right where there are two. @param passed lane that must not
  /// be taken
  int nearestFree(int wanted, int firstRow, int lastRow, int passed = -1) const {
    for (int distance = 0;; ++distance)
      for (const int lane : {wanted + distance, wanted - distance})
        if (lane != passed && isFree(lane, firstRow, lastRow))
          return lane;
  }

  int lanes() const { return static_cast<int>(m_lanes.size()); }

 private:
  struct Interval {
    int first, last;
  };
  std::vector<std::vector<Interval>> m_lanes;
};

} // namespace

GraphLayout layOut(const Network &network) {
  const std::vector<Node> &nodes = network.nodes();
  GraphLayout layout;
  layout.nodes.resize(nodes.size());
  std::vector<std::vector<NodeId>> readers(nodes.size());
  std::vector<std::vector<NodeId>> rows;
  for (NodeId id = 0; id < nodes.size(); ++id) {
    int row = 0;
    for (const NodeId input : nodes[id].inputs) {
      row = std::max(row, layout.nodes[input].row + 1);
      if (readers[input].empty() || readers[input].back() != id)
        readers[input].push_back(id);
    }
    layout.nodes[id].row = row;
    rows.resize(std::max(rows.size(), static_cast<std::size_t>(row) + 1));
    rows[static_cast<std::size_t>(row)].push_back(id);
  }
  layout.rows = static_cast<int>(rows.size());

  Cells cells;
  for (int row = 0; row < layout.rows; ++row)
    for (const NodeId id : rows[static_cast<std::size_t>(row)]) {
      int wanted = 0;
      for (const NodeId input : nodes[id].inputs) // what is right above it leads to it in a straight line
        if (layout.nodes[input].row == row - 1) {
          wanted = layout.nodes[input].lane;
          break;
        }
      const int lane = cells.nearestFree(wanted, row, row);
      layout.nodes[id].lane = lane;
      cells.take(lane, row, row);
      const bool goesOn = std::ranges::any_of(
          readers[id], [&](NodeId reader) { return layout.nodes[reader].row == row + 1; });
      for (const NodeId reader : readers[id]) {
        const int end = layout.nodes[reader].row;
        int way = lane;
        if (end > row + 1) {
          // The own lane is for the node that follows, if one does.
          way = goesOn ? cells.nearestFree(lane + 1, row + 1, end - 1, lane)
                       : cells.nearestFree(lane, row + 1, end - 1);
          cells.take(way, row + 1, end - 1);
        }
        layout.edges.push_back({id, reader, way});
      }
    }
  layout.lanes = cells.lanes();
  return layout;
}

} // namespace bitsmith
