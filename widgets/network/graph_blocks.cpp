// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/graph_blocks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace bitsmith {

namespace {

constexpr double margin = 14;
constexpr double layerWidth = 248;
constexpr double layerHeight = 38;
constexpr double nodeWidth = 150;
constexpr double nodeHeight = 22;
constexpr double rowGap = 16;
constexpr double laneGap = 18;
constexpr double lineLane = 12; ///< width of a lane that only lines run through

bool goesOn(const Operation &operation) {
  return std::holds_alternative<op::BatchNorm>(operation) || std::holds_alternative<op::Relu>(operation) ||
         std::holds_alternative<op::Relu6>(operation) || std::holds_alternative<op::Activation>(operation) ||
         std::holds_alternative<op::Affine>(operation) || std::holds_alternative<op::Dropout>(operation) ||
         std::holds_alternative<op::Flatten>(operation) ||
         std::holds_alternative<op::FakeQuantize>(operation);
}

/// Gathers nodes into blocks.
void gather(const Network &network, bool everyNode, BlockGraph &graph) {
  const std::vector<Node> &nodes = network.nodes();
  std::vector<int> readers(nodes.size());
  for (const Node &node : nodes)
    for (const NodeId input : node.inputs)
      ++readers[input];
  graph.blockOfNode.resize(nodes.size());
  for (NodeId id = 0; id < nodes.size(); ++id) {
    const Node &node = nodes[id];
    const bool joins = !everyNode && node.inputs.size() == 1 && node.inputs.front() != 0 &&
                       readers[node.inputs.front()] == 1 && goesOn(node.operation);
    if (joins) {
      graph.blockOfNode[id] = graph.blockOfNode[node.inputs.front()];
      graph.blocks[graph.blockOfNode[id]].nodes.push_back(id);
    } else {
      graph.blockOfNode[id] = graph.blocks.size();
      graph.blocks.push_back({.nodes = {id}, .layer = -1, .row = 0, .lane = 0, .box = {}});
    }
  }
  for (std::size_t row = 0; row < network.layers().size(); ++row)
    graph.blocks[graph.blockOfNode[network.layers()[row].node]].layer = static_cast<int>(row);
}

/// Rows and lanes of the blocks: those of their first nodes, without the rows that this leaves empty.
int placeBlocks(const GraphLayout &layout, BlockGraph &graph) {
  std::map<int, int> rows;
  for (const GraphBlock &block : graph.blocks)
    rows[layout.nodes[block.head()].row] = 0;
  int next = 0;
  for (auto &[row, place] : rows)
    place = next++;
  for (GraphBlock &block : graph.blocks) {
    block.row = rows[layout.nodes[block.head()].row];
    block.lane = layout.nodes[block.head()].lane;
  }
  return next;
}

struct Spans {
  std::vector<double> start;
  std::vector<double> size;

  double middle(int i) const {
    return start[static_cast<std::size_t>(i)] + size[static_cast<std::size_t>(i)] / 2;
  }
};

Spans placed(std::vector<double> sizes, double gap, double &end) {
  Spans spans{.start = {}, .size = std::move(sizes)};
  double place = margin;
  for (const double size : spans.size) {
    spans.start.push_back(place);
    place += size + gap;
  }
  end = place - gap + margin;
  return spans;
}

/// Where lines leave and enter a box: side by side, in the order of the lanes that they take.
double portOf(const GraphBlock &block, std::vector<int> lanes, int lane) {
  std::ranges::sort(lanes);
  const auto place = std::ranges::find(lanes, lane) - lanes.begin();
  const double spread = std::min(block.box.width() * 0.5, 28.0 * static_cast<double>(lanes.size() - 1));
  const double share =
      lanes.size() < 2 ? 0 : static_cast<double>(place) / static_cast<double>(lanes.size() - 1);
  return block.box.center().x() - spread / 2 + spread * share;
}

} // namespace

std::optional<std::size_t> BlockGraph::blockOfLayer(int row) const {
  const auto found = std::ranges::find(blocks, row, &GraphBlock::layer);
  if (row < 0 || found == blocks.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - blocks.begin());
}

std::optional<std::size_t> BlockGraph::blockAt(const QPointF &point) const {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].box.contains(point))
      return i;
  return std::nullopt;
}

std::size_t BlockGraph::neighbour(std::size_t block, int rows, int lanes) const {
  const GraphBlock &from = blocks.at(block);
  std::size_t best = block;
  std::pair<int, int> least{0, 0};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const int down = blocks[i].row - from.row;
    const int right = blocks[i].lane - from.lane;
    const bool ahead = rows != 0 ? down * rows > 0 : down == 0 && right * lanes > 0;
    const std::pair distance =
        rows != 0 ? std::pair{std::abs(down), std::abs(right)} : std::pair{std::abs(right), 0};
    if (ahead && (best == block || distance < least)) {
      best = i;
      least = distance;
    }
  }
  return best;
}

BlockGraph blocksOf(const Network &network, bool everyNode) {
  BlockGraph graph;
  gather(network, everyNode, graph);
  const GraphLayout layout = layOut(network);
  const int rowCount = placeBlocks(layout, graph);

  std::vector<double> heights(static_cast<std::size_t>(rowCount), nodeHeight);
  std::vector<double> widths(static_cast<std::size_t>(std::max(layout.lanes, 1)), lineLane);
  for (const GraphBlock &block : graph.blocks) {
    double &height = heights[static_cast<std::size_t>(block.row)];
    double &width = widths[static_cast<std::size_t>(block.lane)];
    height = std::max(height, block.layer >= 0 ? layerHeight : nodeHeight);
    width = std::max(width, block.layer >= 0 ? layerWidth : nodeWidth);
  }
  double right = 0;
  double bottom = 0;
  const Spans lanes = placed(std::move(widths), laneGap, right);
  const Spans rows = placed(std::move(heights), rowGap, bottom);
  graph.size = {right, bottom};
  for (GraphBlock &block : graph.blocks) {
    const QSizeF size = block.layer >= 0 ? QSizeF(layerWidth, layerHeight) : QSizeF(nodeWidth, nodeHeight);
    block.box = QRectF(QPointF(), size);
    block.box.moveCenter({lanes.middle(block.lane), rows.middle(block.row)});
  }

  struct Way {
    std::size_t from, to;
    int lane;
  };
  std::vector<Way> ways;
  std::vector<std::vector<int>> leaving(graph.blocks.size());
  std::vector<std::vector<int>> entering(graph.blocks.size());
  for (const GraphLayout::Edge &edge : layout.edges) {
    const std::size_t from = graph.blockOfNode[edge.from];
    const std::size_t to = graph.blockOfNode[edge.to];
    if (from == to)
      continue;
    const bool passes = graph.blocks[to].row > graph.blocks[from].row + 1;
    const int out = passes ? edge.lane : graph.blocks[to].lane;
    const int in = passes ? edge.lane : graph.blocks[from].lane;
    ways.push_back({from, to, passes ? edge.lane : -1});
    leaving[from].push_back(out);
    entering[to].push_back(in);
  }
  for (const Way &way : ways) {
    const GraphBlock &from = graph.blocks[way.from];
    const GraphBlock &to = graph.blocks[way.to];
    const bool passes = way.lane >= 0;
    GraphLine line{.from = way.from, .to = way.to, .points = {}};
    line.points.emplace_back(portOf(from, leaving[way.from], passes ? way.lane : to.lane), from.box.bottom());
    if (passes) {
      const double x = lanes.middle(way.lane);
      line.points.emplace_back(x, rows.start[static_cast<std::size_t>(from.row) + 1]);
      const auto last = static_cast<std::size_t>(to.row) - 1;
      line.points.emplace_back(x, rows.start[last] + rows.size[last]);
    }
    line.points.emplace_back(portOf(to, entering[way.to], passes ? way.lane : from.lane), to.box.top());
    graph.lines.push_back(std::move(line));
  }
  return graph;
}

} // namespace bitsmith
