// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/document.h"

#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"
#include "widgets/document/number_text.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

QString weightBits(const Document &document) {
  QStringList bits;
  for (const LayerPrecision &precision : document.plan())
    bits.append(QString::number(precision.weight.bits));
  return bits.join(u' ');
}

/// Everything that undo has to restore.
struct Snapshot {
  Experiment experiment;
  PrecisionPlan plan;
  std::vector<bool> locked;
  Cost total;
  Cost baseline;
  QString basePreset;
  Shape input;

  bool operator==(const Snapshot &) const = default;
};

Snapshot snapshot(const Document &document) {
  std::vector<bool> locked;
  for (int row = 0; row < document.layerCount(); ++row)
    locked.push_back(document.isLocked(row));
  return {document.experiment(),
          document.plan(),
          locked,
          document.cost().total,
          document.baselineCost().total,
          document.basePreset(),
          document.network().inputShape()};
}

void setWeightBits(Document &document, const QList<int> &rows, int bits, int gesture = 0) {
  document.setLayerPrecision(
      rows, [bits](LayerPrecision &precision) { precision.weight.bits = bits; }, u"bits"_s, gesture);
}

DataOptions dataOf(const char *source) {
  DataOptions data;
  data.source = source;
  return data;
}

/// A network that only a file can bring.
Network fileNetwork(Shape input, std::int64_t classes) {
  NetworkBuilder builder("from a file", input);
  NodeId node = builder.add(op::Conv2d{.outChannels = 8, .padding = 1}, builder.input(), "conv1");
  node = builder.add(op::Relu{}, node);
  node = builder.add(op::AdaptiveAveragePool{}, node);
  builder.add(op::Linear{.outFeatures = classes}, builder.add(op::Flatten{}, node), "classifier");
  return builder.build();
}

template<typename Function>
QString messageOf(Function function) {
  try {
    function();
  } catch (const Error &error) {
    return QString::fromStdString(error.what());
  }
  return u"nothing thrown"_s;
}

} // namespace

class TestDocument : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void startsWithEightBitsOnFashionMnist() {
    Document document;
    QCOMPARE(document.architecture(), u"mixed_precision_cnn"_s);
    QCOMPARE(document.preset(), u"int8_uniform"_s);
    QCOMPARE(weightBits(document), u"8 8 8 8 8"_s);
    QCOMPARE(toString(document.network().inputShape()), std::string("1×28×28"));
    QVERIFY(document.experiment() == Experiment());
    QVERIFY(!document.undoStack()->canUndo());
  }

  void costsTheConservativePresetAsTheNotebookDoes() {
    Document document;
    document.setDataOptions(dataOf("cifar10"));
    document.applyPreset(u"mixed_conservative"_s);
    document.setHardware(u"notebook"_s);
    QCOMPARE(weightBits(document), u"8 6 6 4 8"_s);
    // Σ weights·bits of the five layers, and 490 biases, by hand:
    const double bytes = (864 * 8 + 18432 * 6 + 73728 * 6 + 524288 * 4 + 2560 * 8 + 490 * 32) / 8.0;
    QCOMPARE(document.weightBytes(), bytes);
    QCOMPARE(megabytesText(document.weightBytes()), u"0.321 MB"_s);
    QCOMPARE(QString::number(document.weightBytes() / bytesPerMegabyte, 'f', 4), u"0.3211"_s);
    QCOMPARE(QString::number(document.compression(), 'f', 3), u"7.408"_s);
    QCOMPARE(QString::number(document.cost().total.energyPicojoules / 1000, 'f', 4), u"175.4368"_s);
    QCOMPARE(document.baselineWeightBytes(), (864 + 18432 + 73728 + 524288 + 2560 + 490) * 4.0);
    QCOMPARE(document.baselineCost().total.bops, static_cast<double>(document.network().macs()) * 1024);
  }

  void undoesAndRedoesEveryEdit_data() {
    QTest::addColumn<int>("kind");
    const QStringList kinds{u"architecture"_s, u"data"_s,    u"preset"_s, u"precision"_s, u"lock"_s,
                            u"training"_s,     u"threads"_s, u"name"_s,   u"experiment"_s};
    for (int kind = 0; kind < kinds.size(); ++kind)
      QTest::newRow(qPrintable(kinds[kind])) << kind;
  }
  void undoesAndRedoesEveryEdit() {
    QFETCH(int, kind);
    Document document;
    setWeightBits(document, {1}, 3);
    const Snapshot before = snapshot(document);
    const std::vector<std::function<void()>> edits{[&] { document.setArchitecture(u"resnet20"_s); },
                                                   [&] { document.setDataOptions(dataOf("cifar10")); },
                                                   [&] { document.applyPreset(u"ultra_low"_s); },
                                                   [&] {
                                                     setWeightBits(document, {0, 2}, 5);
                                                   },
                                                   [&] {
                                                     document.setLocked({1, 3}, true);
                                                   },
                                                   [&] { document.setTrainingOptions({.epochs = 3}); },
                                                   [&] { document.setThreads(2); },
                                                   [&] { document.setRunName(u"other"_s); },
                                                   [&] {
                                                     Experiment experiment;
                                                     experiment.name = "loaded";
                                                     experiment.network.architecture = "mobilenet_tiny";
                                                     experiment.precision.preset = "ultra_low";
                                                     document.loadExperiment(experiment);
                                                   }};
    edits[static_cast<std::size_t>(kind)]();
    const Snapshot after = snapshot(document);
    QVERIFY(after != before);
    QCOMPARE(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    QVERIFY(snapshot(document) == before);
    document.undoStack()->redo();
    QVERIFY(snapshot(document) == after);
  }

  void tellsWhatChanged() {
    Document document;
    QSignalSpy network(&document, &Document::networkChanged);
    QSignalSpy plan(&document, &Document::planChanged);
    QSignalSpy cost(&document, &Document::costChanged);
    QSignalSpy options(&document, &Document::optionsChanged);
    QSignalSpy lock(&document, &Document::lockChanged);
    setWeightBits(document, {1, 3}, 4);
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan.takeFirst().constFirst().value<QList<int>>(), (QList<int>{1, 3}));
    QCOMPARE(cost.size(), 1);
    document.setLocked({2}, true);
    QCOMPARE(lock.takeFirst().constFirst().value<QList<int>>(), QList<int>{2});
    QCOMPARE(cost.size(), 1);
    document.setThreads(1);
    QCOMPARE(options.size(), 1);
    QCOMPARE(network.size(), 0);
    document.setArchitecture(u"resnet20"_s);
    QCOMPARE(network.size(), 1);
    QCOMPARE(plan.takeFirst().constFirst().value<QList<int>>().size(), document.layerCount());
    QCOMPARE(cost.size(), 2);
  }

  void leavesNoCommandForAnEditThatChangesNothing() {
    Document document;
    document.applyPreset(u"int8_uniform"_s);
    document.setHardware(u"notebook"_s);
    document.setArchitecture(u"mixed_precision_cnn"_s);
    setWeightBits(document, {0, 1, 2}, 8);
    document.setTrainingOptions({});
    QCOMPARE(document.undoStack()->count(), 0);
  }

  void mergesEditsOfOneGesture() {
    Document document;
    const Snapshot start = snapshot(document);
    const int gesture = document.beginGesture();
    setWeightBits(document, {0}, 7, gesture);
    setWeightBits(document, {0}, 6, gesture);
    setWeightBits(document, {0}, 5, gesture);
    QCOMPARE(document.undoStack()->count(), 1);
    setWeightBits(document, {0}, 4, document.beginGesture());
    setWeightBits(document, {0}, 3);
    setWeightBits(document, {0}, 2);
    QCOMPARE(document.undoStack()->count(), 4);
    for (int i = 0; i < 3; ++i)
      document.undoStack()->undo();
    QCOMPARE(weightBits(document), u"5 8 8 8 8"_s);
    document.undoStack()->undo();
    QVERIFY(snapshot(document) == start);
    document.undoStack()->redo();
    QCOMPARE(weightBits(document), u"5 8 8 8 8"_s);
  }

  void forgetsAGestureThatEndsWhereItBegan() {
    Document document;
    const int gesture = document.beginGesture();
    setWeightBits(document, {0}, 4, gesture);
    setWeightBits(document, {0}, 8, gesture);
    QCOMPARE(document.undoStack()->count(), 0);
    QCOMPARE(weightBits(document), u"8 8 8 8 8"_s);
  }

  void keepsLockedLayers() {
    Document document;
    setWeightBits(document, {3}, 2);
    document.setLocked({3}, true);
    document.applyPreset(u"mixed_aggressive"_s);
    QCOMPARE(weightBits(document), u"8 4 4 2 6"_s);
    QCOMPARE(document.preset(), u"custom"_s);
    QCOMPARE(document.basePreset(), u"mixed_aggressive"_s);
    setWeightBits(document, {2, 3}, 16);
    PrecisionEdits reset;
    for (int row = 0; row < document.layerCount(); ++row)
      reset.emplace_back(row, document.presetPrecision(row));
    document.setPrecisions(reset, u"reset"_s);
    QCOMPARE(weightBits(document), u"8 4 4 2 6"_s);
    document.setLocked({3}, false);
    document.setPrecisions({reset[3]}, u"reset"_s);
    QCOMPARE(document.preset(), u"mixed_aggressive"_s);
  }

  /// The window tells how many layers a whole plan leaves as they are.
  void countsLockedLayers() {
    Document document;
    QCOMPARE(document.lockedCount(), 0);
    document.tie({0, 1});
    document.setLocked({1, 3}, true); // conv1 with the one that it is tied to
    QCOMPARE(document.lockedCount(), 3);
    PrecisionPlan plan = document.plan();
    for (LayerPrecision &layer : plan)
      layer.weight.bits = 3;
    document.applyPlan(plan, u"all 3"_s);
    QCOMPARE(weightBits(document), u"8 8 3 8 3"_s);
    document.setLocked({3}, false);
    QCOMPARE(document.lockedCount(), 2);
    document.undoStack()->undo();
    QCOMPARE(document.lockedCount(), 3);
  }

  void carriesThePlanToAnotherPictureShape() {
    Document document;
    setWeightBits(document, {1}, 3);
    document.setLocked({1}, true);
    document.setDataOptions(dataOf("cifar10"));
    QCOMPARE(toString(document.network().inputShape()), std::string("3×32×32"));
    QCOMPARE(weightBits(document), u"8 3 8 8 8"_s);
    QVERIFY(document.isLocked(1));
  }

  void carriesChangesToLayersOfTheSameNameInAnotherNetwork() {
    Document document;
    document.applyPreset(u"mixed_conservative"_s);
    setWeightBits(document, {0}, 3); // conv1, which resnet20 has as well
    document.setLocked({0}, true);
    document.setArchitecture(u"resnet20"_s);
    const auto conv1 = document.network().layerIndex("conv1");
    const Network &network = document.network();
    const PrecisionPlan preset = findPreset("mixed_conservative").apply(network);
    for (std::size_t i = 0; i < preset.size(); ++i) {
      const bool isCarried = conv1 && i == *conv1;
      QCOMPARE(document.plan()[i].weight.bits, isCarried ? 3 : preset[i].weight.bits);
      QCOMPARE(document.isLocked(static_cast<int>(i)), isCarried);
    }
  }

  void assumesAShapeUntilItIsTold() {
    Document document;
    document.setDataOptions(dataOf("image-folder"));
    QVERIFY(!document.isDataShapeKnown());
    QCOMPARE(toString(document.pictureShape()), std::string("3×32×32"));
    const int commands = document.undoStack()->count();
    document.setDataShape({3, 64, 48}, 7);
    QVERIFY(document.isDataShapeKnown());
    QCOMPARE(toString(document.network().inputShape()), std::string("3×64×48"));
    QCOMPARE(document.network().classes(), 7);
    QCOMPARE(document.undoStack()->count(), commands);
    document.undoStack()->undo();
    QCOMPARE(toString(document.network().inputShape()), std::string("1×28×28"));
    document.undoStack()->redo();
    QCOMPARE(toString(document.network().inputShape()), std::string("3×64×48"));
  }

  void readsBackItsOwnExperiment() {
    Document document;
    document.setDataOptions(dataOf("cifar10"));
    document.applyPreset(u"mixed_aggressive"_s);
    setWeightBits(document, {2}, 7);
    document.setRunName(u"mine"_s);
    document.setThreads(1);
    const Experiment experiment = document.experiment();
    QCOMPARE(experiment.precision.preset, std::string("mixed_aggressive"));
    QCOMPARE(experiment.precision.layers.size(), std::size_t(1));
    QCOMPARE(experiment.precision.layers.at("conv3").weightBits, std::optional(7));
    Document other;
    other.loadExperiment(experiment);
    QVERIFY(snapshot(other) == snapshot(document));
  }

  void refusesWhatItCannotTakeAndStaysAsItIs() {
    Document document;
    const Snapshot before = snapshot(document);
    QCOMPARE(messageOf([&] { setWeightBits(document, {0}, 17); }),
             u"weight bits of conv1 are 17: expected 1 to 16, or 32 for fp32"_s);
    QCOMPARE(messageOf([&] { document.setRunName({}); }),
             u"name \"\" is not usable: expected 1 to 200 printable characters"_s);
    Experiment study;
    study.name = "five";
    study.task = Task::study;
    QCOMPARE(messageOf([&] { document.loadExperiment(study); }),
             u"\"five\" is a study of several runs: expected the experiment of a single run"_s);
    QVERIFY(messageOf([&] { document.setArchitecture(u"vgg99"_s); }).contains(u"resnet20"_s));
    QVERIFY(messageOf([&] { document.applyPreset(u"int3"_s); }).contains(u"ultra_low"_s));
    QVERIFY(messageOf([&] { document.setHardware(u"toaster"_s); }).contains(u"notebook"_s));
    QVERIFY(snapshot(document) == before);
    QCOMPARE(document.undoStack()->count(), 0);
  }

  void stepsThroughTheBits_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("expected");
    QTest::newRow("wider") << 8 << 1 << 9;
    QTest::newRow("from 16 to fp32") << 16 << 1 << 32;
    QTest::newRow("from fp32 to 16") << 32 << -1 << 16;
    QTest::newRow("stays at fp32") << 32 << 1 << 32;
    QTest::newRow("stays at 1") << 1 << -3 << 1;
    QTest::newRow("several") << 15 << 2 << 32;
  }
  void stepsThroughTheBits() {
    QFETCH(int, bits);
    QFETCH(int, steps);
    QTEST(steppedBits(bits, steps), "expected");
  }

  void writesNumbersForPeople_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("integer") << groupedInteger(18432) << u"18,432"_s;
    QTest::newRow("small") << shortNumber(0.32105) << u"0.321"_s;
    QTest::newRow("rounds up to more digits before the point") << shortNumber(9.996) << u"10.0"_s;
    QTest::newRow("large") << shortNumber(2048.4) << u"2,048"_s;
    QTest::newRow("bytes") << bytesText(412) << u"412 B"_s;
    QTest::newRow("KiB") << bytesText(14080) << u"13.8 KiB"_s;
    QTest::newRow("MB") << bytesText(336648) << u"0.321 MB"_s;
    QTest::newRow("nJ") << energyText(175436.8) << u"175 nJ"_s;
    QTest::newRow("next prefix") << energyText(999600) << u"1.00 µJ"_s;
    QTest::newRow("count") << countText(1.2094e9) << u"1.21 G"_s;
    QTest::newRow("count without prefix") << countText(12) << u"12.0"_s;
    QTest::newRow("ratio") << ratioText(7.408) << u"7.41×"_s;
    QTest::newRow("less") << changeText(14, 100) << u"−86 %"_s;
    QTest::newRow("more") << changeText(103, 100) << u"+3 %"_s;
    QTest::newRow("same") << changeText(100.2, 100) << u"±0 %"_s;
    QTest::newRow("no baseline") << changeText(1, 0) << QString();
    QTest::newRow("out of all proportion") << changeText(1e30, 1e-9) << u">999,999 %"_s;
  }
  void writesNumbersForPeople() {
    QFETCH(QString, text);
    QTEST(text, "expected");
  }

  void takesTheNetworkOfAFileInOneCommand() {
    Document document; // Fashion-MNIST: 1×28×28
    setWeightBits(document, {0}, 5);
    document.undoStack()->clear();
    const Snapshot before = snapshot(document);
    document.learnNetwork(u"/models/a.onnx"_s, fileNetwork({3, 32, 32}, 10));
    QVERIFY(document.knowsNetwork(u"/models/a.onnx"_s));
    QCOMPARE(snapshot(document), before); // knowledge is no edit
    document.setNetworkFile(u"/models/a.onnx"_s);
    QCOMPARE(document.layerCount(), 2);
    QCOMPARE(document.networkFile(), u"/models/a.onnx"_s);
    QCOMPARE(document.plan()[0].weight.bits, 5); // conv1 keeps its name
    QCOMPARE(document.plan()[1].weight.bits, 8);
    const Experiment experiment = document.experiment();
    QCOMPARE(experiment.network.file, std::string("/models/a.onnx"));
    QCOMPARE(experiment.data.source, std::string("cifar10")); // the first data set that has its pictures
    QCOMPARE(experiment.preprocessing.preset, std::string("cifar10"));
    QCOMPARE(document.undoStack()->count(), 1);
    document.undoStack()->undo();
    QCOMPARE(snapshot(document), before);
    document.undoStack()->redo();
    QCOMPARE(snapshot(document).experiment, experiment);

    // What it is described by gives it back, where the file is known.
    Document other;
    QVERIFY2(messageOf([&] { other.loadExperiment(experiment); }).contains(u"has not been read"_s),
             "an unknown file is refused");
    other.learnNetwork(u"/models/a.onnx"_s, fileNetwork({3, 32, 32}, 10));
    other.loadExperiment(experiment);
    QCOMPARE(other.experiment(), experiment);
  }

  void keepsDataThatHaveTheFilesPictures() {
    Document document;
    document.learnNetwork(u"b.onnx"_s, fileNetwork({1, 28, 28}, 10));
    document.setNetworkFile(u"b.onnx"_s);
    QCOMPARE(document.dataOptions().source, std::string("fashion-mnist"));
    QCOMPARE(document.preprocessing().preset, std::string("data"));
    // Nobody has such pictures by name: a folder of them is to be chosen.
    document.learnNetwork(u"c.onnx"_s, fileNetwork({3, 64, 64}, 37));
    document.setNetworkFile(u"c.onnx"_s);
    QCOMPARE(document.dataOptions().source, std::string("image-folder"));
    QCOMPARE(document.preprocessing().preset, std::string("imagenet"));
    QVERIFY(!document.isDataShapeKnown());
    QVERIFY(document.pictureShape() == (Shape{3, 64, 64}));
    QCOMPARE(document.classes(), 37);
  }

  void refusesDataThatDoNotFitTheFile() {
    Document document;
    document.learnNetwork(u"a.onnx"_s, fileNetwork({3, 32, 32}, 10));
    document.setNetworkFile(u"a.onnx"_s);
    const Snapshot before = snapshot(document);
    QCOMPARE(
        messageOf([&] { document.setDataOptions(dataOf("mnist")); }),
        u"the network of a.onnx takes pictures of 3×32×32 in 10 classes, mnist has 1×28×28 in 10: choose "
        "other data, or another network first"_s);
    QCOMPARE(snapshot(document), before);
    document.setDataOptions(dataOf("shapes")); // 3×32×32 in 10 classes
    QCOMPARE(document.layerCount(), 2);
  }

  void goesFromAFileToTheBuiltInNetworkOfItsName() {
    Document document;
    document.setDataOptions(dataOf("cifar10"));
    NetworkBuilder builder("resnet8", {3, 32, 32}); // has the name and the pictures, and is another
    builder.add(op::Linear{.outFeatures = 10}, builder.add(op::Flatten{}, builder.input()), "fc");
    document.learnNetwork(u"resnet8.onnx"_s, builder.build());
    document.setNetworkFile(u"resnet8.onnx"_s);
    QCOMPARE(document.layerCount(), 1);
    document.setArchitecture(u"resnet8"_s);
    QVERIFY(document.layerCount() > 1);
    QVERIFY(document.networkFile().isEmpty());
  }

  void followsAFileThatIsReadAgain() {
    Document document;
    document.learnNetwork(u"a.onnx"_s, fileNetwork({1, 28, 28}, 10));
    document.setNetworkFile(u"a.onnx"_s);
    document.undoStack()->clear();
    QSignalSpy networks(&document, &Document::networkChanged);
    document.learnNetwork(u"a.onnx"_s, fileNetwork({1, 28, 28}, 10));
    QCOMPARE(networks.size(), 0); // the same
    NetworkBuilder builder("changed", {1, 28, 28});
    builder.add(op::Linear{.outFeatures = 10}, builder.add(op::Flatten{}, builder.input()), "fc");
    document.learnNetwork(u"a.onnx"_s, builder.build());
    QCOMPARE(networks.size(), 1);
    QCOMPARE(document.layerCount(), 1);
    QVERIFY(!document.undoStack()->canUndo());

    // Edits of before it lead to plans for the layers that the file has now.
    setWeightBits(document, {0}, 3);
    document.setLocked({0}, true);
    document.learnNetwork(u"a.onnx"_s, fileNetwork({1, 28, 28}, 10));
    QCOMPARE(document.layerCount(), 2);
    while (document.undoStack()->canUndo()) {
      document.undoStack()->undo();
      QCOMPARE(document.layerCount(), 2);
      QCOMPARE(document.network().layers().size(), std::size_t{2});
      QVERIFY(!document.isLocked(1) && document.tieOf(1) == 0);
    }
    while (document.undoStack()->canRedo())
      document.undoStack()->redo();
    QCOMPARE(document.layerCount(), 2);
  }

  /// No change of one is lost to another's.
  void mergesTheChangesOfTiedLayers() {
    Document document;
    document.tie({1, 3});
    const auto precision = [](int weightBits, int activationBits) {
      return LayerPrecision{weightQuantizer(weightBits), activationQuantizer(activationBits)};
    };
    document.setPrecisions({{1, precision(4, 8)}, {3, precision(8, 5)}}, u"x"_s);
    QVERIFY(document.plan()[1] == precision(4, 5));
    QVERIFY(document.plan()[3] == precision(4, 5));
    // Two that want the same field to be different: the first row's, whichever is named first.
    document.setPrecisions({{3, precision(2, 5)}, {1, precision(3, 5)}}, u"x"_s);
    QVERIFY(document.plan()[3] == precision(3, 5));
    // What each alone may be and both together may not is refused.
    LayerPrecision dynamic = precision(3, 5);
    dynamic.activation.scheme = Scheme::dynamic;
    LayerPrecision learned = precision(3, 5);
    learned.activation = withMethod(learned.activation, Method::lsq);
    QVERIFY(messageOf([&] {
              document.setPrecisions({{1, dynamic}, {3, learned}}, u"x"_s);
            }).contains(u"activation method: lsq"_s));
    QVERIFY(document.plan()[1] == precision(3, 5));
    // Whole plans and presets: the first's, however often.
    PrecisionPlan plan = document.plan();
    plan[1] = precision(6, 6);
    plan[3] = precision(7, 7);
    for (int time = 0; time < 2; ++time) {
      document.applyPlan(plan, u"x"_s);
      QVERIFY(document.plan()[1] == precision(6, 6));
      QVERIFY(document.plan()[3] == precision(6, 6));
    }
    plan[0].weight.bits = 17;
    QVERIFY(messageOf([&] { document.applyPlan(plan, u"x"_s); }).contains(u"weight bits of conv1 are 17"_s));
  }

  void costsAThousandLayersWhileTyping() {
    NetworkBuilder builder("thousand", {16, 32, 32});
    NodeId node = builder.input();
    for (int i = 0; i < 999; ++i)
      node = builder.add(op::Conv2d{.outChannels = 16, .padding = 1}, node);
    node = builder.add(op::Flatten{}, node);
    builder.add(op::Linear{.outFeatures = 10}, node);
    const Network network = builder.build();
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    const HardwareProfile &hardware = findHardware("notebook");
    CostReport report;
    QBENCHMARK {
      report = estimateCost(network, plan, hardware);
    }
    QCOMPARE(report.layers.size(), std::size_t(1000));
  }
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
