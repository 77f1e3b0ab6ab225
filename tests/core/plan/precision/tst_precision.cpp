// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "core/plan/precision/precision.h"
#include "core/plan/precision/precision_json.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <random>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

namespace {

LayerPrecision randomPrecision(std::mt19937 &random) {
  const auto flip = [&] { return random() % 2 == 0; };
  const auto bits = [&] { return random() % 17 == 0 ? 32 : static_cast<int>(1 + random() % 16); };
  LayerPrecision layer;
  layer.weight.bits = bits();
  layer.activation.bits = bits();
  layer.weight.scheme = flip() ? Scheme::symmetric : Scheme::asymmetric;
  layer.activation.scheme = flip() ? Scheme::dynamic : flip() ? Scheme::symmetric : Scheme::asymmetric;
  layer.weight.granularity = flip() ? Granularity::perTensor : Granularity::perChannel;
  layer.activation.observer = flip() ? Observer::minMax : Observer::movingAverage;
  layer.weight.ste = layer.activation.ste = flip() ? Ste::clipped : Ste::passThrough;
  return layer;
}

} // namespace

class PrecisionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesTheTableOfPresets_data();
  void givesTheTableOfPresets();
  void shipsPresetsInOrder();
  void quantizesByDefaultAsDesigned();
  void appliesOverrides();
  void rejectsUnknownLayersAndPresets();
  void rejectsRangesOfEachBatchBesideAMethod();
  void describesAndResolvesRandomPlans();
  void describesNoMoreThanTheDifference();
  void recognisesPresets();
  void countsMemoryAndCompression();
  void knowsValidBits();
  void saysWhereNoValueIsLeft();
  void readsBackItsWords();
};

void PrecisionTest::givesTheTableOfPresets_data() {
  QTest::addColumn<std::vector<int>>("weights");
  QTest::addColumn<int>("activation");
  QTest::newRow("fp32") << std::vector{32, 32, 32, 32, 32} << 32;
  QTest::newRow("int8_uniform") << std::vector{8, 8, 8, 8, 8} << 8;
  QTest::newRow("mixed_conservative") << std::vector{8, 6, 6, 4, 8} << 8;
  QTest::newRow("mixed_aggressive") << std::vector{8, 4, 4, 3, 6} << 8;
  QTest::newRow("ultra_low") << std::vector{4, 3, 3, 2, 4} << 8;
}

void PrecisionTest::givesTheTableOfPresets() {
  QFETCH(std::vector<int>, weights);
  QFETCH(int, activation);
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset(QTest::currentDataTag()).apply(network);
  QCOMPARE(plan.size(), weights.size());
  for (std::size_t i = 0; i < plan.size(); ++i) {
    QVERIFY(plan[i].weight == weightQuantizer(weights[i]));
    QVERIFY(plan[i].activation == activationQuantizer(activation));
  }
}

void PrecisionTest::shipsPresetsInOrder() {
  QStringList names;
  for (const Preset &preset : presets()) {
    names << text(preset.name);
    QVERIFY(!preset.title.empty() && !preset.summary.empty());
  }
  QCOMPARE(names.join(u' '),
           QStringLiteral("fp32 int8_uniform mixed_conservative mixed_aggressive ultra_low"));
  QCOMPARE(
      messageOf([] { findPreset("int4"); }),
      QStringLiteral("preset \"int4\" is not known: expected one of fp32, int8_uniform, mixed_conservative, "
                     "mixed_aggressive, ultra_low"));
}

void PrecisionTest::quantizesByDefaultAsDesigned() {
  const LayerPrecision layer;
  QVERIFY(layer.weight.scheme == Scheme::symmetric);
  QVERIFY(layer.weight.granularity == Granularity::perChannel);
  QVERIFY(layer.activation.scheme == Scheme::asymmetric);
  QVERIFY(layer.activation.granularity == Granularity::perTensor);
  QVERIFY(layer.activation.observer == Observer::movingAverage);
  QVERIFY(layer.weight.ste == Ste::clipped);
  QVERIFY(!layer.isFloat());
  QVERIFY((LayerPrecision{weightQuantizer(32), activationQuantizer(32)}.isFloat()));
  QVERIFY((!LayerPrecision{weightQuantizer(32), activationQuantizer(8)}.isFloat()));
}

void PrecisionTest::appliesOverrides() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  PrecisionChoice choice{.preset = "ultra_low", .layers = {}};
  choice.layers["fc1"].weightBits = 5;
  choice.layers["conv1"] = {.activationBits = 4,
                            .weightScheme = Scheme::asymmetric,
                            .activationScheme = Scheme::dynamic,
                            .weightGranularity = Granularity::perTensor,
                            .activationObserver = Observer::minMax,
                            .ste = Ste::passThrough};
  const PrecisionPlan plan = resolvePlan(choice, network);
  PrecisionPlan expected = findPreset("ultra_low").apply(network);
  expected[3].weight.bits = 5;
  expected[0].activation = {4, Scheme::dynamic, Granularity::perTensor, Observer::minMax, Ste::passThrough};
  expected[0].weight = {4, Scheme::asymmetric, Granularity::perTensor, Observer::movingAverage,
                        Ste::passThrough};
  QVERIFY(plan == expected);
}

void PrecisionTest::rejectsUnknownLayersAndPresets() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  QCOMPARE(
      messageOf([&] {
        resolvePlan({.preset = "fp32", .layers = {{"conv9", {}}}}, network);
      }),
      QStringLiteral("precision.layers.conv9: mixed_precision_cnn has no such layer: expected one of conv1, "
                     "conv2, conv3, fc1, fc2"));
  QCOMPARE(messageOf([&] { resolvePlan({.preset = "", .layers = {}}, network); }),
           QStringLiteral("preset \"\" is not known: expected one of fp32, int8_uniform, mixed_conservative, "
                          "mixed_aggressive, ultra_low"));
}

void PrecisionTest::rejectsRangesOfEachBatchBesideAMethod() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  PrecisionChoice choice{.preset = "int8_uniform", .layers = {}};
  choice.layers["conv2"] = {.activationScheme = Scheme::dynamic, .activationMethod = Method::lsq};
  QCOMPARE(messageOf([&] { resolvePlan(choice, network); }),
           QStringLiteral("precision.layers.conv2.activation_method: lsq is given with activation_scheme "
                          "dynamic, and its levels are not of each batch: expected symmetric or asymmetric, "
                          "or the method range"));
  for (const MethodInfo &info : quantizerMethods()) {
    if (!info.ofActivations)
      continue;
    QuantizerSpec spec = withMethod(activationQuantizer(4), info.method);
    spec.scheme = Scheme::dynamic;
    QCOMPARE(methodFault(spec, /*isWeight=*/false).empty(), info.method == Method::range);
    spec.bits = floatBits;
    QVERIFY(methodFault(spec, /*isWeight=*/false).empty());
  }
}

void PrecisionTest::describesAndResolvesRandomPlans() {
  std::mt19937 random(5);
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 32, 32}, 10);
    for (int round = 0; round < 200; ++round) {
      const Preset &preset = presets()[random() % presets().size()];
      PrecisionPlan plan = preset.apply(network);
      for (LayerPrecision &layer : plan)
        if (random() % 3 == 0)
          layer = randomPrecision(random);
      const PrecisionChoice choice = describePlan(plan, network, preset.name);
      QVERIFY(resolvePlan(choice, network) == plan);
      // And from any other start.
      for (const Preset &other : presets())
        QVERIFY(resolvePlan(describePlan(plan, network, other.name), network) == plan);
    }
  }
}

void PrecisionTest::describesNoMoreThanTheDifference() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  PrecisionPlan plan = findPreset("mixed_aggressive").apply(network);
  QVERIFY(describePlan(plan, network, "mixed_aggressive").layers.empty());
  plan[4].weight.bits = 16;
  const PrecisionChoice choice = describePlan(plan, network, "mixed_aggressive");
  QCOMPARE(text(choice.preset), QStringLiteral("mixed_aggressive"));
  QCOMPARE(choice.layers.size(), std::size_t{1});
  QVERIFY((choice.layers.at("fc2") == LayerOverride{.weightBits = 16}));
}

void PrecisionTest::recognisesPresets() {
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({1, 28, 28}, 10);
    for (const Preset &preset : presets()) {
      PrecisionPlan plan = preset.apply(network);
      QCOMPARE(matchingPreset(plan, network), &preset);
      plan.back().activation.bits = 7;
      QVERIFY(!matchingPreset(plan, network));
    }
  }
}

void PrecisionTest::countsMemoryAndCompression() {
  NetworkBuilder net("n", {4, 1, 1});
  const NodeId x = net.add(op::Linear{.outFeatures = 6}, net.input(), "a");
  net.add(op::Linear{.outFeatures = 2, .bias = false}, x, "b");
  const Network network = net.build();
  PrecisionPlan plan(2);
  plan[0].weight.bits = 3;
  plan[1].weight.bits = 16;
  // 24 weights of 3 bits, 6 biases of 32, 12 weights of 16
  QCOMPARE(weightMemoryBytes(network, plan), (24 * 3 + 6 * 32 + 12 * 16) / 8.0);
  QCOMPARE(meanWeightBits(network, plan), (24 * 3 + 12 * 16) / 36.0);
  QCOMPARE(compressionRatio(network, plan), 32 * 36 / (24 * 3 + 12 * 16.0));
}

void PrecisionTest::knowsValidBits() {
  for (int bits = -2; bits <= 40; ++bits)
    QCOMPARE(isValidBits(bits), (bits > 0 && bits < 17) || bits == 32);
}

/// Of 1 bit, symmetric levels are −1 and 0 steps: after a ReLU nothing is left.
void PrecisionTest::saysWhereNoValueIsLeft() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  PrecisionPlan plan = findPreset("int8_uniform").apply(network);
  for (LayerPrecision &layer : plan)
    layer.activation.scheme = Scheme::symmetric;
  QVERIFY(planRemarks(plan, network).empty());
  for (LayerPrecision &layer : plan)
    layer.activation.bits = 1;
  const std::vector<std::string> remarks = planRemarks(plan, network);
  QCOMPARE(remarks.size(), plan.size() - 1); // pictures have both signs
  QVERIFY(remarks.front().starts_with("layer \"conv2\", input activation: 1 bit"));
  for (LayerPrecision &layer : plan)
    layer.activation.scheme = Scheme::asymmetric;
  QVERIFY(planRemarks(plan, network).empty());
}

void PrecisionTest::readsBackItsWords() {
  for (const Scheme value : {Scheme::symmetric, Scheme::asymmetric, Scheme::dynamic})
    QVERIFY(schemeFromString(toString(value)) == value);
  for (const Granularity value : {Granularity::perTensor, Granularity::perChannel})
    QVERIFY(granularityFromString(toString(value)) == value);
  QVERIFY(!schemeFromString("Symmetric") && !granularityFromString(""));
  const auto read = [](const char *key, std::string_view word) {
    Faults faults("f");
    LayerOverride change = readLayerOverride({{key, std::string(word)}}, "layer", faults);
    faults.throwIfAny();
    return change;
  };
  for (const Observer value : {Observer::minMax, Observer::movingAverage})
    QVERIFY(read("activation_observer", toString(value)).activationObserver == value);
  for (const Ste value : {Ste::clipped, Ste::passThrough})
    QVERIFY(read("ste", toString(value)).ste == value);
}

QTEST_GUILESS_MAIN(PrecisionTest)
#include "tst_precision.moc"
