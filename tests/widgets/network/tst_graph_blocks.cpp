// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "widgets/network/graph_blocks.h"
#include "widgets/network/node_text.h"

#include <QTest>

#include <algorithm>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestGraphBlocks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void joinsNormsAndActivationsToTheirLayer();
  void hasABoxForEachNodeWhenAsked();
  void linesAreTheEdgesOfTheGraph_data() { networks(); }
  void linesAreTheEdgesOfTheGraph();
  void nothingLiesOnAnythingElse_data() { networks(); }
  void nothingLiesOnAnythingElse();
  void stepsLeadFromBoxToBox();
  void saysWhatANodeDoes();

 private:
  static void networks();
};

void TestGraphBlocks::networks() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<bool>("everyNode");
  for (const Architecture &info : architectures())
    for (const bool everyNode : {false, true})
      QTest::addRow("%s%s", info.name.c_str(), everyNode ? ", every node" : "")
          << QString::fromStdString(info.name) << everyNode;
}

void TestGraphBlocks::joinsNormsAndActivationsToTheirLayer() {
  const Network network = buildArchitecture("resnet8", {3, 32, 32}, 10);
  const BlockGraph graph = blocksOf(network, false);
  std::size_t nodes = 0;
  for (const GraphBlock &block : graph.blocks)
    nodes += block.nodes.size();
  QCOMPARE(nodes, network.nodes().size());
  for (std::size_t row = 0; row < network.layers().size(); ++row) {
    const auto block = graph.blockOfLayer(static_cast<int>(row));
    QVERIFY(block.has_value());
    QCOMPARE(graph.blocks[*block].head(), network.layers()[row].node); // the layer leads its box
  }
  const auto isNorm = [&](NodeId id) {
    return std::holds_alternative<op::BatchNorm>(network.nodes()[id].operation);
  };
  for (const GraphBlock &block : graph.blocks)
    QVERIFY(!isNorm(block.head())); // each belongs to the layer before it
  QVERIFY(!graph.blockOfLayer(-1).has_value());
  QVERIFY(!graph.blockOfLayer(1000).has_value());
}

void TestGraphBlocks::hasABoxForEachNodeWhenAsked() {
  const Network network = buildArchitecture("mobilenet_v2_small", {3, 32, 32}, 10);
  const BlockGraph graph = blocksOf(network, true);
  QCOMPARE(graph.blocks.size(), network.nodes().size());
  for (std::size_t i = 0; i < graph.blocks.size(); ++i)
    QCOMPARE(graph.blocks[i].nodes, std::vector<NodeId>{i});
}

void TestGraphBlocks::linesAreTheEdgesOfTheGraph() {
  QFETCH(QString, architecture);
  QFETCH(bool, everyNode);
  const Network network = buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10);
  const BlockGraph graph = blocksOf(network, everyNode);
  std::vector<std::pair<std::size_t, std::size_t>> expected;
  for (NodeId id = 0; id < network.nodes().size(); ++id)
    for (const NodeId input : network.nodes()[id].inputs)
      if (graph.blockOfNode[input] != graph.blockOfNode[id])
        expected.emplace_back(graph.blockOfNode[input], graph.blockOfNode[id]);
  std::vector<std::pair<std::size_t, std::size_t>> drawn;
  for (const GraphLine &line : graph.lines) {
    drawn.emplace_back(line.from, line.to);
    QCOMPARE(line.points.front().y(), graph.blocks[line.from].box.bottom());
    QCOMPARE(line.points.back().y(), graph.blocks[line.to].box.top());
    for (std::size_t i = 1; i < line.points.size(); ++i)
      QVERIFY(line.points[i].y() >= line.points[i - 1].y()); // it only goes down
  }
  std::ranges::sort(expected);
  std::ranges::sort(drawn);
  QCOMPARE(drawn, expected);
}

void TestGraphBlocks::nothingLiesOnAnythingElse() {
  QFETCH(QString, architecture);
  QFETCH(bool, everyNode);
  const Network network = buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10);
  const BlockGraph graph = blocksOf(network, everyNode);
  const QRectF whole(QPointF(), graph.size);
  for (std::size_t i = 0; i < graph.blocks.size(); ++i) {
    QVERIFY(whole.contains(graph.blocks[i].box));
    for (std::size_t j = i + 1; j < graph.blocks.size(); ++j)
      QVERIFY(!graph.blocks[i].box.intersects(graph.blocks[j].box));
  }
  for (const GraphLine &line : graph.lines) {
    if (line.points.size() < 4)
      continue;
    const QPointF top = line.points[1];
    const QPointF bottom = line.points[2];
    QCOMPARE(top.x(), bottom.x());
    QVERIFY(top.x() >= 0 && top.x() <= graph.size.width());
    for (const GraphBlock &block : graph.blocks) {
      const bool passes = block.box.left() < top.x() && top.x() < block.box.right() &&
                          block.box.top() < bottom.y() && top.y() < block.box.bottom();
      QVERIFY2(!passes, network.nodes()[block.head()].name.c_str());
    }
  }
}

void TestGraphBlocks::stepsLeadFromBoxToBox() {
  const Network network = buildArchitecture("resnet20", {3, 32, 32}, 10);
  const BlockGraph graph = blocksOf(network, false);
  std::size_t at = 0;
  int steps = 0;
  for (std::size_t next = graph.neighbour(at, 1, 0); next != at; next = graph.neighbour(at, 1, 0)) {
    QCOMPARE(graph.blocks[next].row, graph.blocks[at].row + 1);
    at = next;
    ++steps;
  }
  QCOMPARE(graph.blockOfNode.back(), at); // the scores
  for (int i = 0; i < steps; ++i)
    at = graph.neighbour(at, -1, 0);
  QCOMPARE(at, std::size_t{0});
  // The projection of a shortcut stands beside the convolution that it bypasses, if anything does.
  bool beside = false;
  for (std::size_t i = 0; i < graph.blocks.size(); ++i)
    if (const std::size_t right = graph.neighbour(i, 0, 1); right != i) {
      QCOMPARE(graph.blocks[right].row, graph.blocks[i].row);
      QCOMPARE(graph.neighbour(right, 0, -1), i);
      beside = true;
    }
  QVERIFY(beside);
}

void TestGraphBlocks::saysWhatANodeDoes() {
  QCOMPARE(operationText(op::Conv2d{.outChannels = 8, .kernel = {3, 5}, .stride = 2}),
           u"conv 3×5, stride 2"_s);
  QCOMPARE(briefOperationText(op::Conv2d{.outChannels = 8, .kernel = 3, .stride = 2}), u"conv 3×3 /2"_s);
  QCOMPARE(operationText(op::MaxPool{.kernel = 3, .stride = 1}), u"max pool 3×3"_s);
  QCOMPARE(operationText(op::Activation{.curve = Curve::hardSwish}), u"hard swish"_s);
  QCOMPARE(operationWord(op::AveragePool{}), u"average pool"_s);
  NetworkBuilder builder("n", {3, 8, 8});
  const NodeId conv = builder.add(op::Conv2d{.outChannels = 4, .padding = 1}, builder.input(), "a<b");
  const NodeId sum = builder.add(op::Add{}, {conv, conv}, "sum");
  builder.add(op::Linear{.outFeatures = 2}, builder.add(op::Flatten{}, sum, "flat"), "fc");
  const Network network = builder.build();
  QCOMPARE(nodeHtml(network, conv),
           u"<b>a&lt;b</b> · conv 3×3<br>output 4×8×8<br>reads %1<br>read by sum"_s.arg(
               QString::fromStdString(network.nodes()[0].name)));
  QVERIFY(nodeHtml(network, network.nodes().size() - 1).endsWith(u"gives the class scores"_s));
}

QTEST_GUILESS_MAIN(TestGraphBlocks)
#include "tst_graph_blocks.moc"
