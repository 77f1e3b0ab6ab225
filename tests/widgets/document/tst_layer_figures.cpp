// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/layer_figures.h"

#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Loss increase of conv1 and fc1 at 2, 4 and 8 bits, weights alone; SQNR of both.
std::shared_ptr<const SensitivityTable> sampleTable() {
  SensitivityTable table;
  table.layers = {"conv1", "fc1"};
  table.bits = {2, 4, 8};
  for (std::size_t layer = 0; layer < 2; ++layer)
    for (const int bits : table.bits)
      table.scores.push_back(
          {.layer = layer,
           .target = SensitivityTarget::weights,
           .view = SensitivityView::alone,
           .bits = bits,
           .values = {{SensitivityMetric::lossIncrease, (layer == 0 ? 1.0 : 0.25) / bits},
                      {SensitivityMetric::outputSqnr, (layer == 0 ? 10.0 : 20.0) + bits}}});
  return std::make_shared<const SensitivityTable>(table);
}

} // namespace

class TestLayerFigures : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void looksUpTheBitsThatALayerHasNow() {
    Document document; // 8 bits everywhere
    LayerFigures figures(document);
    figures.setSensitivity({.table = sampleTable(), .source = u"probe"_s});
    QCOMPARE(figures.sensitivity(0).value, std::optional(0.125));
    QCOMPARE(figures.sensitivity(3).value, std::optional(0.03125));
    QCOMPARE(figures.sensitivity(3).heat, 0.0); // the least of all cells, 0.03125 to 0.5
    QCOMPARE(figures.sensitivity(0).heat, 0.2);
    QSignalSpy changes(&figures, &LayerFigures::changed);
    document.setLayerPrecision(
        {0}, [](LayerPrecision &precision) { precision.weight.bits = 2; }, u"bits"_s);
    QVERIFY(changes.count() > 0);
    QCOMPARE(figures.sensitivity(0).value, std::optional(0.5));
    QCOMPARE(figures.sensitivity(0).heat, 1.0);
    QVERIFY2(figures.sensitivity(0).explanation.startsWith(
                 u"Loss increase of conv1 with its weights at 2 bits: 0.500 nats\n"_s),
             qPrintable(figures.sensitivity(0).explanation));
    QVERIFY(figures.sensitivity(0).explanation.contains(u"From “probe”"_s));
  }

  void saysWhyAFigureIsUnknown() {
    Document document;
    LayerFigures figures(document);
    QVERIFY(figures.sensitivity(0).explanation.startsWith(u"Not known: no sensitivity run is there."_s));
    QVERIFY(figures.error(0).explanation.startsWith(u"Not known: no run has measured it."_s));
    figures.setSensitivity({.table = sampleTable(), .source = u"probe"_s});
    document.setLayerPrecision(
        {0}, [](LayerPrecision &precision) { precision.weight.bits = 5; }, u"bits"_s);
    QCOMPARE(figures.sensitivity(0).explanation,
             u"Not known at 5 bits: “probe” has measured weights of 2, 4, 8 bits"_s);
    QVERIFY(!figures.sensitivity(0).value);
    QCOMPARE(figures.sensitivity(1).explanation, u"Not known: “probe” measured another network"_s);
    document.setLayerPrecision(
        {0}, [](LayerPrecision &precision) { precision.weight.bits = 32; }, u"bits"_s);
    QCOMPARE(figures.sensitivity(0).explanation, u"fp32: nothing is quantized, nothing is lost"_s);
    figures.setErrors({.sqnrDb = {{"conv1", 30}}, .bits = {}, .source = u"errors"_s, .what = u"output"_s});
    QVERIFY(figures.error(1).explanation.startsWith(u"“errors” has no quantization error of this layer"_s));
  }

  /// Not even of a layer that has the same name by chance.
  void anotherNetworkHasNoFigures() {
    Document document;
    LayerFigures figures(document);
    figures.setSensitivity({.table = sampleTable(), .source = u"probe"_s});
    figures.setErrors(
        {.sqnrDb = {{"conv1", 30}, {"fc1", 10}}, .bits = {}, .source = u"errors"_s, .what = u"output"_s});
    QVERIFY(figures.sensitivity(0).value && figures.error(0).value);
    // Views ask while the network is being exchanged.
    connect(&document, &Document::networkChanged, this, [&] {
      for (int row = 0; row < document.layerCount(); ++row)
        QVERIFY(!figures.sensitivity(row).value && !figures.error(row).value);
    });
    document.setArchitecture(u"resnet20"_s);
    QCOMPARE(document.network().layers().front().name, std::string("conv1"));
    QVERIFY(!figures.sensitivity(0).value && !figures.error(0).value);
    QCOMPARE(figures.sensitivity(0).explanation, u"Not known: “probe” measured another network"_s);
    document.setArchitecture(u"mixed_precision_cnn"_s);
    QVERIFY(figures.sensitivity(0).value && figures.error(0).value);
  }

  void aRatioOfOtherBitsIsOld() {
    Document document;
    LayerFigures figures(document);
    const auto setWeightBits = [&](int bits) {
      document.setLayerPrecision(
          {0}, [&](LayerPrecision &precision) { precision.weight.bits = bits; }, u"bits"_s);
    };
    setWeightBits(4);
    const int activations = document.plan()[0].activation.bits;
    figures.setErrors({.sqnrDb = {{"conv1", 30}, {"fc1", 10}},
                       .bits = {{"conv1", {.weights = 4, .activations = activations}}},
                       .source = u"errors"_s,
                       .what = u"output"_s});
    QVERIFY(!figures.error(0).isOld);
    setWeightBits(2);
    QVERIFY(figures.error(0).isOld && figures.error(0).value);
    QVERIFY(figures.error(0).explanation.contains(u"bits are others now"_s));
    setWeightBits(4);
    document.setLayerPrecision(
        {0}, [](LayerPrecision &precision) { precision.activation.bits = 3; }, u"bits"_s);
    QVERIFY(figures.error(0).isOld);
    // A ratio of the weights alone does not care.
    figures.setErrors({.sqnrDb = {{"conv1", 30}},
                       .bits = {{"conv1", {.weights = 4, .activations = std::nullopt}}},
                       .source = u"run"_s,
                       .what = u"weights"_s});
    QVERIFY(!figures.error(0).isOld);
  }

  void aLowSqnrIsHot() {
    Document document;
    LayerFigures figures(document);
    figures.setSensitivity(
        {.table = sampleTable(), .metric = SensitivityMetric::outputSqnr, .source = u"probe"_s});
    QCOMPARE(figures.sensitivity(0).value, std::optional(18.0));
    QCOMPARE(figures.sensitivity(0).heat, 0.625); // 18 of 12 to 28 dB
    QCOMPARE(figures.sensitivity(3).heat, 0.0);
    figures.setErrors(
        {.sqnrDb = {{"conv1", 30}, {"fc1", 10}, {"fc2", 20}}, .bits = {}, .source = u"e"_s, .what = {}});
    QCOMPARE(figures.error(3).heat, 1.0);
    QCOMPARE(figures.error(4).heat, 0.5);
  }

  void writesMetricsForPeople() {
    QCOMPARE(metricValueText(SensitivityMetric::accuracyDrop, 0.0123), u"1.2"_s);
    QCOMPARE(metricValueText(SensitivityMetric::accuracyDrop, -0.0004), u"0.0"_s);
    QCOMPARE(metricValueText(SensitivityMetric::accuracyDrop, -0.02), u"−2.0"_s);
    QCOMPARE(metricValueText(SensitivityMetric::outputSqnr, HUGE_VAL), u"∞"_s);
    QCOMPARE(metricValueText(SensitivityMetric::lossIncrease, 0.01234), u"0.0123"_s);
    QCOMPARE(metricValueText(SensitivityMetric::fisher, 3.2e-6), u"3e-6"_s);
  }

  void aSelectionIsSharedAndKnowsItsNetwork() {
    Document document;
    LayerSelection selection(document);
    QSignalSpy changes(&selection, &LayerSelection::changed);
    selection.select({3, 1, 3, 99, -1});
    QCOMPARE(selection.rows(), (QList<int>{1, 3}));
    QCOMPARE(selection.currentName(), u"conv2"_s);
    selection.select({1, 3});
    QCOMPARE(changes.count(), 1);
    QVERIFY(selection.selectName(u"fc2"_s));
    QCOMPARE(selection.rows(), QList<int>{4});
    QVERIFY(!selection.selectName(u"fc9"_s));
    QCOMPARE(selection.rows(), QList<int>{4});
    document.setArchitecture(u"resnet20"_s);
    QCOMPARE(selection.rows(), QList<int>{});
    QCOMPARE(selection.currentName(), QString());
  }
};

QTEST_MAIN(TestLayerFigures)
#include "tst_layer_figures.moc"
