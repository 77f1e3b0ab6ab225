// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

class ArchitecturesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hasTheKnownParameterCounts_data();
  void hasTheKnownParameterCounts();
  void haveThePublishedNumberOfParameters_data();
  void haveThePublishedNumberOfParameters();
  void followsInputAndClasses();
  void givesRolesToEveryLayer();
  void shrinksPicturesAsPublished();
  void rejectsTooSmallPictures();
  void rejectsUnknownNames();
  void rejectsImpossibleClasses();
};

void ArchitecturesTest::hasTheKnownParameterCounts_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("channels");
  QTest::addColumn<int>("size");
  QTest::addColumn<int>("classes");
  QTest::addColumn<int>("layers");
  QTest::addColumn<qint64>("parameters");
  const QString cnn = QStringLiteral("mixed_precision_cnn");
  // conv 32·3·9+32, 64·32·9+64, 128·64·9+128; linear 2048·256+256, 256·10+10
  QTest::newRow("cnn colour") << cnn << 3 << 32 << 10 << 5 << qint64{896 + 18496 + 73856 + 524544 + 2570};
  QTest::newRow("cnn grey") << cnn << 1 << 28 << 10 << 5 << qint64{320 + 18496 + 73856 + 524544 + 2570};
  QTest::newRow("cnn 3 classes") << cnn << 3 << 32 << 3 << 5 << qint64{896 + 18496 + 73856 + 524544 + 771};
  QTest::newRow("cnn wide") << cnn << 4 << 64 << 100 << 5 << qint64{1184 + 18496 + 73856 + 524544 + 25700};
  // 432 + 6·2304 + (4608 + 5·9216 + 512) + (18432 + 5·36864 + 2048) + 650
  const QString resnet = QStringLiteral("resnet20");
  QTest::newRow("resnet colour") << resnet << 3 << 32 << 10 << 22 << qint64{270906};
  QTest::newRow("resnet grey") << resnet << 1 << 28 << 10 << 22 << qint64{270906 - 288};
  QTest::newRow("resnet 2 classes") << resnet << 3 << 32 << 2 << 22 << qint64{270906 - 8 * 65};
  // 432 + 400 + 3136 + 5472 + 7008 + 14240 + 18080 + 8192 + 1290
  const QString mobilenet = QStringLiteral("mobilenet_tiny");
  QTest::newRow("mobilenet colour") << mobilenet << 3 << 32 << 10 << 20 << qint64{58250};
  QTest::newRow("mobilenet grey") << mobilenet << 1 << 28 << 10 << 20 << qint64{58250 - 288};
  QTest::newRow("mobilenet 47 classes") << mobilenet << 1 << 28 << 47 << 20 << qint64{58250 - 288 + 37 * 129};
  // LeCun et al.: 156 + 2416 (all maps connected) + 48120 + 10164 + 850
  QTest::newRow("lenet5") << QStringLiteral("lenet5") << 1 << 28 << 10 << 5 << qint64{61706};
  // 9·(3·128 + 128² + 128·256 + 256² + 256·512 + 512²) + 8192·10 + 10
  QTest::newRow("vgg") << QStringLiteral("vgg_small") << 3 << 32 << 10 << 7 << qint64{4656522};
}

void ArchitecturesTest::hasTheKnownParameterCounts() {
  QFETCH(QString, name);
  QFETCH(int, channels);
  QFETCH(int, size);
  QFETCH(int, classes);
  QFETCH(int, layers);
  QFETCH(qint64, parameters);
  const Network network = buildArchitecture(name.toStdString(), {channels, size, size}, classes);
  QCOMPARE(text(network.name()), name);
  QCOMPARE(network.layers().size(), static_cast<std::size_t>(layers));
  QCOMPARE(network.parameters(), parameters);
}

void ArchitecturesTest::haveThePublishedNumberOfParameters_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("channels");
  QTest::addColumn<int>("height");
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("classes");
  QTest::addColumn<int>("ofBatchNorm");
  QTest::addColumn<qint64>("published");
  // MLPerf Tiny counts the running statistics of batch norms too (github.com/mlcommons/tiny, model
  // summaries).
  QTest::newRow("image classification")
      << QStringLiteral("resnet8") << 3 << 32 << 32 << 10 << 4 << qint64{78666};
  QTest::newRow("visual wake words") << QStringLiteral("mobilenet_v1_025") << 3 << 96 << 96 << 2 << 4
                                     << qint64{221794};
  QTest::newRow("keyword spotting") << QStringLiteral("dscnn") << 1 << 49 << 10 << 12 << 4 << qint64{24908};
  // github.com/akamaster/pytorch_resnet_cifar10 has 0.27, 0.46 and 0.85 million.
  QTest::newRow("20 layers") << QStringLiteral("resnet20_padded") << 3 << 32 << 32 << 10 << 2
                             << qint64{269722};
  QTest::newRow("32 layers") << QStringLiteral("resnet32_padded") << 3 << 32 << 32 << 10 << 2
                             << qint64{464154};
  QTest::newRow("56 layers") << QStringLiteral("resnet56_padded") << 3 << 32 << 32 << 10 << 2
                             << qint64{853018};
}

void ArchitecturesTest::haveThePublishedNumberOfParameters() {
  QFETCH(QString, name);
  QFETCH(int, channels);
  QFETCH(int, height);
  QFETCH(int, width);
  QFETCH(int, classes);
  QFETCH(int, ofBatchNorm);
  QFETCH(qint64, published);
  const Network network = buildArchitecture(name.toStdString(), {channels, height, width}, classes);
  std::int64_t parameters = network.parameters();
  for (const Node &node : network.nodes())
    if (std::holds_alternative<op::BatchNorm>(node.operation))
      parameters += ofBatchNorm * node.output.channels;
  QCOMPARE(parameters, published);
}

void ArchitecturesTest::followsInputAndClasses() {
  for (const Architecture &architecture : architectures())
    for (const Shape &shape : {Shape{1, 28, 28}, Shape{3, 32, 32}, Shape{3, 40, 24}, Shape{2, 224, 224}})
      for (const std::int64_t classes : {1, 10, 1000}) {
        const Network network = architecture.build(shape, classes);
        QVERIFY(network.inputShape() == shape);
        QCOMPARE(network.classes(), classes);
        QCOMPARE(network.layers().front().inChannels, shape.channels);
        QVERIFY(network.layers().front().input == shape);
      }
}

void ArchitecturesTest::givesRolesToEveryLayer() {
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 32, 32}, 10);
    for (std::size_t i = 0; i < network.layers().size(); ++i) {
      const Layer &layer = network.layers()[i];
      const LayerRole middle =
          layer.kind == LayerKind::conv2d ? LayerRole::middleConv : LayerRole::middleLinear;
      const bool last = i + 1 == network.layers().size();
      QVERIFY(layer.role == (i == 0 ? LayerRole::first : last ? LayerRole::last : middle));
      QCOMPARE(network.nodes()[layer.node].name, layer.name);
      QVERIFY(network.nodes()[layer.node].output == layer.output);
    }
  }
}

void ArchitecturesTest::shrinksPicturesAsPublished() {
  // 432·32² + 13824·32² + 51200·16² + 204800·8² + 640: He et al. give 40.6 million without projections
  QCOMPARE(buildArchitecture("resnet20", {3, 32, 32}, 10).macs(), 40813184);
  const Network mobilenet = buildArchitecture("mobilenet_tiny", {3, 32, 32}, 10);
  const Layer &head = mobilenet.layers()[mobilenet.layerIndex("head").value()];
  QVERIFY(head.input == (Shape{64, 8, 8}));
  const Layer &depthwise = mobilenet.layers()[mobilenet.layerIndex("block2_depthwise").value()];
  QVERIFY(depthwise.isDepthwise());
  QVERIFY(depthwise.input == (Shape{64, 32, 32}));
  QVERIFY(depthwise.output == (Shape{64, 16, 16}));
  const auto adds = [](const Network &network) {
    return std::ranges::count_if(
        network.nodes(), [](const Node &node) { return std::holds_alternative<op::Add>(node.operation); });
  };
  QCOMPARE(adds(mobilenet), 3); // blocks 1, 3 and 5 keep their shape
  QCOMPARE(adds(buildArchitecture("resnet20", {3, 32, 32}, 10)), 9);
  QCOMPARE(buildArchitecture("resnet20_padded", {3, 32, 32}, 10).macs(), 40813184 - 262144);
  QCOMPARE(adds(buildArchitecture("resnet56_padded", {3, 32, 32}, 10)), 27);
  const Network speech = buildArchitecture("dscnn", {1, 49, 10}, 12);
  QVERIFY(speech.layers().front().output == (Shape{64, 25, 5}));
  QVERIFY(speech.layers().front().padding == (Padding{4, 1, 5, 1}));
  const Network wide = buildArchitecture("mobilenet_v2_small", {3, 32, 32}, 10);
  QVERIFY(wide.layers()[wide.layerIndex("head").value()].input == (Shape{112, 4, 4}));
}

void ArchitecturesTest::rejectsTooSmallPictures() {
  QCOMPARE(
      messageOf([] {
        buildArchitecture("mixed_precision_cnn", {3, 3, 3}, 10);
      }),
      QStringLiteral("network node \"pool2\": a window of 2 does not fit into 1 pixels with padding 0; use "
                     "larger pictures"));
  QCOMPARE(messageOf([] {
             buildArchitecture("resnet20", {0, 32, 32}, 10);
           }),
           QStringLiteral("network node \"input\": sizes, strides and channels must be at least 1"));
}

void ArchitecturesTest::rejectsUnknownNames() {
  QCOMPARE(
      messageOf([] {
        buildArchitecture("vgg", {3, 32, 32}, 10);
      }),
      QStringLiteral("architecture \"vgg\" is not known: expected one of mixed_precision_cnn, lenet5, "
                     "vgg_small, resnet8, resnet20, resnet32, resnet56, resnet20_padded, resnet32_padded, "
                     "resnet56_padded, mobilenet_tiny, mobilenet_v1_025, mobilenet_v2_small, dscnn"));
}

void ArchitecturesTest::rejectsImpossibleClasses() {
  QCOMPARE(messageOf([] {
             buildArchitecture("resnet20", {3, 32, 32}, 0);
           }),
           QStringLiteral("network node \"fc\": sizes, strides and channels must be at least 1"));
  QCOMPARE(messageOf([] {
             buildArchitecture("resnet20", {3, 32, 32}, INT64_MAX);
           }),
           QStringLiteral("network node \"fc\": sizes, strides and channels must be at most 16777216"));
}

QTEST_GUILESS_MAIN(ArchitecturesTest)
#include "tst_architectures.moc"
