// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/layer_blocks.h"

#include "core/plan/network/architectures.h"

#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "layer1_1: layer1_1_conv1 layer1_1_conv2", a line a block.
QString dump(const Network &network) {
  QStringList lines;
  for (const LayerBlock &block : blocksOfLayers(network)) {
    QString line = QString::fromStdString(block.name) + u':';
    for (const std::size_t layer : block.layers)
      line += u' ' + QString::fromStdString(network.layers()[layer].name);
    lines.append(line);
  }
  return lines.join(u'\n');
}

} // namespace

class LayerBlocksTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsResidualBlocksWithTheirShortcuts() {
    QCOMPARE(dump(buildArchitecture("resnet8", {3, 32, 32}, 10)),
             u"stack1: stack1_conv1 stack1_conv2\n"
             "stack2: stack2_conv1 stack2_conv2 stack2_shortcut\n"
             "stack3: stack3_conv1 stack3_conv2 stack3_shortcut"_s);
  }

  /// Blocks that follow one another without a layer between them stay apart.
  void keepsBlocksApart() {
    const auto blocks = blocksOfLayers(buildArchitecture("resnet20", {3, 32, 32}, 10));
    QCOMPARE(blocks.size(), std::size_t{9});
    QCOMPARE(QString::fromStdString(blocks[2].name), u"layer1_3"_s);
    QCOMPARE(blocks[2].layers, (std::vector<std::size_t>{5, 6}));
  }

  /// Of MobileNet's blocks only some have a way around them; all have a name.
  void goesByNamesWhereNothingIsBypassed() {
    const QString blocks = dump(buildArchitecture("mobilenet_tiny", {3, 32, 32}, 10));
    QVERIFY2(blocks.contains(u"block2: block2_expand block2_depthwise block2_project"_s), qPrintable(blocks));
    QVERIFY2(blocks.contains(u"block3: block3_expand block3_depthwise block3_project"_s), qPrintable(blocks));
  }

  void findsNoneInAPlainNetwork() {
    QCOMPARE(dump(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10)), QString());
  }

  /// The graph decides, not the names: an exported network may have none that tell.
  void numbersBlocksWithoutNames() {
    NetworkBuilder net("n", {3, 8, 8});
    const NodeId first = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, net.input(), "a");
    NodeId y = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, first, "b");
    y = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, net.add(op::Relu{}, y), "c");
    const NodeId sum = net.add(op::Add{}, {first, y});
    net.add(op::Linear{.outFeatures = 10}, net.add(op::Flatten{}, sum), "d");
    QCOMPARE(dump(net.build()), u"block 1: b c"_s);
  }

  void everyLayerIsInOneBlockAtMost_data() {
    QTest::addColumn<QString>("name");
    for (const Architecture &architecture : architectures())
      QTest::newRow(architecture.name.c_str()) << QString::fromStdString(architecture.name);
  }

  void everyLayerIsInOneBlockAtMost() {
    QFETCH(QString, name);
    const Network network = buildArchitecture(name.toStdString(), {3, 32, 32}, 10);
    std::size_t next = 0;
    for (const LayerBlock &block : blocksOfLayers(network)) {
      QVERIFY(block.layers.size() > 1 && block.layers.front() >= next);
      for (std::size_t i = 1; i < block.layers.size(); ++i)
        QCOMPARE(block.layers[i], block.layers[i - 1] + 1);
      next = block.layers.back() + 1;
    }
    QVERIFY(next <= network.layers().size());
  }
};

QTEST_GUILESS_MAIN(LayerBlocksTest)
#include "tst_layer_blocks.moc"
