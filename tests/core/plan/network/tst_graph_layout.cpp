// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "core/plan/network/graph_layout.h"

#include <QTest>
#include <map>
#include <random>
#include <set>

using namespace bitsmith;

namespace {

/// Whether every rule of a layout holds.
QString brokenRule(const Network &network, const GraphLayout &layout) {
  std::set<std::pair<int, int>> taken;
  for (const GraphLayout::Place &place : layout.nodes) {
    if (place.row < 0 || place.row >= layout.rows || place.lane < 0 || place.lane >= layout.lanes)
      return QStringLiteral("a node is outside");
    if (!taken.insert({place.row, place.lane}).second)
      return QStringLiteral("two nodes are in one place");
  }
  std::multimap<NodeId, NodeId> edges;
  for (const GraphLayout::Edge &edge : layout.edges) {
    const auto [top, from] = layout.nodes[edge.from];
    const auto [bottom, to] = layout.nodes[edge.to];
    if (bottom <= top)
      return QStringLiteral("a line goes up");
    for (int row = top + 1; row < bottom; ++row)
      if (!taken.insert({row, edge.lane}).second)
        return QStringLiteral("a line runs over a node or along another line");
    edges.emplace(edge.to, edge.from);
  }
  for (NodeId id = 0; id < network.nodes().size(); ++id) {
    const auto &inputs = network.nodes()[id].inputs;
    const std::set<NodeId> wanted(inputs.begin(), inputs.end());
    std::set<NodeId> drawn;
    const auto [begin, end] = edges.equal_range(id);
    for (auto edge = begin; edge != end; ++edge)
      drawn.insert(edge->second);
    if (wanted != drawn)
      return QStringLiteral("a line is missing or too many");
  }
  return {};
}

} // namespace

class GraphLayoutTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void drawsEveryArchitecture();
  void residualConnectionsRunBesideTheMainPath();
  void branchesStandBesideEachOther();
  void holdsItsRulesOnRandomGraphs();
};

void GraphLayoutTest::drawsEveryArchitecture() {
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 32, 32}, 10);
    QVERIFY2(brokenRule(network, layOut(network)).isEmpty(), architecture.name.c_str());
  }
  const Network straight = buildArchitecture("vgg_small", {3, 32, 32}, 10);
  QCOMPARE(layOut(straight).lanes, 1);
  QCOMPARE(layOut(straight).rows, static_cast<int>(straight.nodes().size()));
}

void GraphLayoutTest::residualConnectionsRunBesideTheMainPath() {
  const Network network = buildArchitecture("resnet20_padded", {3, 32, 32}, 10);
  const GraphLayout layout = layOut(network);
  QCOMPARE(layout.lanes, 2);
  for (const Layer &layer : network.layers())
    QCOMPARE(layout.nodes[layer.node].lane, 0);
}

void GraphLayoutTest::branchesStandBesideEachOther() {
  NetworkBuilder net("n", {4, 4, 4});
  std::vector<NodeId> branches;
  for (const std::string name : {"a", "b", "c"})
    branches.push_back(net.add(op::Conv2d{.outChannels = 2, .kernel = 1}, net.input(), name));
  net.add(op::Flatten{}, net.add(op::Concat{}, branches, "join"), "flat");
  const GraphLayout layout = layOut(net.build());
  QCOMPARE(layout.rows, 4);
  QCOMPARE(layout.lanes, 3);
  QVERIFY(layout.nodes[1] == (GraphLayout::Place{1, 0}));
  QVERIFY(layout.nodes[2] == (GraphLayout::Place{1, 1}));
  QVERIFY(layout.nodes[3] == (GraphLayout::Place{1, 2}));
  QVERIFY(layout.nodes[4] == (GraphLayout::Place{2, 0}));
}

void GraphLayoutTest::holdsItsRulesOnRandomGraphs() {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    NetworkBuilder net("n", {2, 2, 2});
    std::vector<NodeId> nodes{net.input()};
    const auto any = [&] { return nodes[random() % nodes.size()]; };
    for (int i = 0; i < 40; ++i)
      nodes.push_back(random() % 3 == 0 ? net.add(op::Add{}, {any(), any()}) : net.add(op::Relu{}, any()));
    net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, nodes.back()), "fc");
    const Network network = net.build();
    const QString broken = brokenRule(network, layOut(network));
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
  }
}

QTEST_GUILESS_MAIN(GraphLayoutTest)
#include "tst_graph_layout.moc"
