// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/frozen_network.h"

#include "core/engine/compute/processor.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"

#include <torch/types.h>

#include <QTest>

using namespace bitsmith;
using torch::Tensor;

namespace {

/// A network with statistics and ranges of two batches.
std::shared_ptr<NetworkModule> makeNetwork(const std::string &architecture, const std::string &preset,
                                           Shape shape = {3, 32, 32}) {
  torch::manual_seed(11);
  const Network network = buildArchitecture(architecture, shape, 10);
  auto module = std::make_shared<NetworkModule>(network, findPreset(preset).apply(network));
  const torch::NoGradGuard noGradients;
  module->train();
  for (int batch = 0; batch < 2; ++batch)
    module->forward(torch::randn({16, shape.channels, shape.height, shape.width}));
  module->eval();
  return module;
}

std::vector<LayerOperands> operandsOf(const FrozenNetwork &frozen, const NetworkModule &module,
                                      const PrecisionPlan &plan) {
  std::vector<LayerOperands> operands;
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    std::optional<Range> range;
    if (const auto bounds = module.activationRange(layer))
      range =
          Range{.minimum = torch::full({1}, bounds->minimum), .maximum = torch::full({1}, bounds->maximum)};
    operands.push_back(frozen.prepare(layer, plan[layer], range));
  }
  return operands;
}

double difference(const Tensor &one, const Tensor &other) {
  return (one - other).abs().max().item<double>();
}

double largest(const Tensor &tensor) {
  return tensor.abs().max().item<double>();
}

} // namespace

class TestFrozenNetwork : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesTheScoresOfTheModule_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("preset");
    for (const char *architecture : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
      for (const char *preset : {"fp32", "int8_uniform", "ultra_low"})
        QTest::addRow("%s %s", architecture, preset)
            << QString::fromLatin1(architecture) << QString::fromLatin1(preset);
  }
  void givesTheScoresOfTheModule() {
    QFETCH(QString, architecture);
    QFETCH(QString, preset);
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork(architecture.toStdString(), preset.toStdString());
    const FrozenNetwork frozen(*module);
    const auto operands = operandsOf(frozen, *module, module->plan());
    const Tensor images = torch::randn({8, 3, 32, 32});
    const Tensor expected = module->forward(images);
    const Tensor scores = frozen.finish(frozen.begin(images), {.layers = operands});
    // A last digit that differs may move an activation to the next of its levels.
    const double tolerance = (preset == QStringLiteral("fp32") ? 1e-5 : 2e-2) * largest(expected);
    QVERIFY2(difference(scores, expected) <= tolerance,
             qPrintable(QString::number(difference(scores, expected))));
    const at::AutoGradMode gradients(true); // the differentiable way gives the same
    const Tensor differentiable = frozen.finish(frozen.begin(images), {.layers = operands});
    QVERIFY(difference(differentiable.detach(), expected) <= tolerance);
  }

  void wholeNumbersGiveTheScoresOfTheModule_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("preset");
    for (const char *architecture : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
      for (const char *preset : {"fp32", "int8_uniform", "mixed_aggressive", "ultra_low"})
        QTest::addRow("%s %s", architecture, preset)
            << QString::fromLatin1(architecture) << QString::fromLatin1(preset);
  }
  void wholeNumbersGiveTheScoresOfTheModule() {
    QFETCH(QString, architecture);
    QFETCH(QString, preset);
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork(architecture.toStdString(), preset.toStdString());
    const FrozenNetwork frozen(*module, EvaluationNumbers::integer);
    const auto operands = frozen.prepareAll(*module);
    for (std::size_t layer = 0; layer < operands.size(); ++layer) {
      const LayerPrecision &precision = module->plan()[layer];
      QCOMPARE(operands[layer].integer != nullptr, precision.weight.bits <= exactIntegerWeightBits());
    }
    const Tensor images = torch::randn({8, 3, 32, 32});
    const Tensor expected = module->forward(images);
    const Tensor scores = frozen.finish(frozen.begin(images), {.layers = operands});
    // A last digit that differs may move an activation to the next of its levels.
    const double tolerance = (preset == QStringLiteral("fp32") ? 1e-5 : 2e-2) * largest(expected);
    QVERIFY2(difference(scores, expected) <= tolerance,
             qPrintable(QString::number(difference(scores, expected))));
    // A visitor and gradients see float32.
    const Tensor seen = frozen.finish(frozen.begin(images), {.layers = operands},
                                      [](std::size_t, const Tensor &input, const Tensor &) {
                                        QCOMPARE(input.scalar_type(), torch::kFloat);
                                      });
    QVERIFY(difference(seen, expected) <= tolerance);
  }

  /// Up to the next quantizer sums are exact and what follows differs in the last places alone.
  void wholeNumbersDifferInTheLastPlacesBeforeTheNextQuantizer_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("weightBits");
    QTest::addColumn<int>("activationBits");
    for (const char *architecture : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
      for (const auto &[weightBits, activationBits] :
           {std::pair{8, 8}, std::pair{4, 8}, std::pair{7, 3}, std::pair{1, 2}, std::pair{32, 32},
            std::pair{12, 8}, std::pair{4, 32}})
        QTest::addRow("%s W%dA%d", architecture, weightBits, activationBits)
            << QString::fromLatin1(architecture) << weightBits << activationBits;
  }
  void wholeNumbersDifferInTheLastPlacesBeforeTheNextQuantizer() {
    QFETCH(QString, architecture);
    QFETCH(int, weightBits);
    QFETCH(int, activationBits);
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork(architecture.toStdString(), "int8_uniform");
    PrecisionPlan plan = module->plan();
    for (LayerPrecision &layer : plan)
      layer = {.weight = weightQuantizer(weightBits), .activation = activationQuantizer(activationBits)};
    module->setPlan(plan);
    const FrozenNetwork simulated(*module);
    const FrozenNetwork exact(*module, EvaluationNumbers::integer, hasBFloat16());
    const auto inFloat = simulated.prepareAll(*module);
    const auto inIntegers = exact.prepareAll(*module);
    const auto count = [&](LayerNumbers numbers) {
      return std::ranges::count(inIntegers, numbers,
                                [](const LayerOperands &layer) { return layer.numbers(); });
    };
    const bool fits = weightBits <= exactIntegerWeightBits() && activationBits <= 8;
    QCOMPARE(count(LayerNumbers::integer), fits ? std::ssize(plan) : 0);
    QCOMPARE(count(LayerNumbers::bfloat16Parts) > 0, hasBFloat16() && !fits);
    // Every layer by itself, from the same values on.
    PassState state = simulated.begin(torch::randn({4, 3, 32, 32}));
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      const NodeId node = module->network().layers()[layer].node;
      const NodeId next = layer + 1 < plan.size() ? module->network().layers()[layer + 1].node
                                                  : module->network().nodes().size();
      simulated.advance(state, node, {.layers = inFloat});
      PassState one = state;
      PassState other = state;
      simulated.advance(one, next, {.layers = inFloat});
      exact.advance(other, next, {.layers = inIntegers});
      for (std::size_t id = node; id < next; ++id)
        if (one.values[id].defined() && other.values[id].defined())
          QVERIFY2(difference(one.values[id], other.values[id]) <= 2e-5 * largest(one.values[id]),
                   module->network().layers()[layer].name.c_str());
    }
  }

  void wholeNumbersAreTheSameFromAnyLayerOn() {
    const torch::NoGradGuard noGradients;
    for (const char *architecture : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"}) {
      const auto module = makeNetwork(architecture, "ultra_low");
      const FrozenNetwork frozen(*module, EvaluationNumbers::integer);
      const auto operands = frozen.prepareAll(*module);
      const Tensor images = torch::randn({4, 3, 32, 32});
      const Tensor whole = frozen.finish(frozen.begin(images), {.layers = operands});
      PassState state = frozen.begin(images);
      for (const Layer &layer : module->network().layers()) {
        frozen.advance(state, layer.node, {.layers = operands});
        QVERIFY(torch::equal(frozen.finish(state, {.layers = operands}), whole));
      }
    }
  }

  void takesGreyPictures() {
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork("mixed_precision_cnn", "int8_uniform", {1, 28, 28});
    const FrozenNetwork frozen(*module);
    const Tensor images = torch::randn({4, 1, 28, 28});
    const auto operands = operandsOf(frozen, *module, module->plan());
    const Tensor expected = module->forward(images);
    // As above: a last digit may move an activation to the next of its levels.
    QVERIFY(difference(frozen.finish(frozen.begin(images), {.layers = operands}), expected) <=
            2e-2 * largest(expected));
  }

  /// From every layer on, twice, with another operand each time: copies of a paused pass do not disturb each
  /// other or the pass itself.
  void goesOnFromAnyLayerAsOftenAsOneLikes_data() {
    QTest::addColumn<QString>("architecture");
    for (const char *architecture : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
      QTest::newRow(architecture) << QString::fromLatin1(architecture);
  }
  void goesOnFromAnyLayerAsOftenAsOneLikes() {
    QFETCH(QString, architecture);
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork(architecture.toStdString(), "fp32");
    const FrozenNetwork frozen(*module);
    const PrecisionPlan plan = module->plan();
    const auto operands = operandsOf(frozen, *module, plan);
    const Tensor images = torch::randn({4, 3, 32, 32});
    PassState state = frozen.begin(images);
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      frozen.advance(state, module->network().layers()[layer].node, {.layers = operands});
      for (const int bits : {2, 5}) {
        LayerPrecision precision = plan[layer];
        precision.weight.bits = bits;
        const LayerOperands changed = frozen.prepare(layer, precision, {});
        const Tensor scores =
            frozen.finish(state, {.layers = operands, .replacedLayer = layer, .replacement = &changed});
        PrecisionPlan whole = plan;
        whole[layer].weight.bits = bits;
        module->setPlan(whole);
        const Tensor expected = module->forward(images);
        module->setPlan(plan);
        QVERIFY2(difference(scores, expected) <= 1e-5 * expected.abs().max().item<double>(),
                 qPrintable(QStringLiteral("layer %1, %2 bits").arg(layer).arg(bits)));
      }
    }
    const Tensor whole = frozen.finish(std::move(state), {.layers = operands});
    QVERIFY(difference(whole, module->forward(images)) <= 1e-5 * whole.abs().max().item<double>());
  }

  void rangeOfTheBatchWhereThereIsNone() {
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork("mixed_precision_cnn", "int8_uniform");
    PrecisionPlan plan = module->plan();
    for (LayerPrecision &layer : plan)
      layer.activation.scheme = Scheme::dynamic;
    module->setPlan(plan);
    const FrozenNetwork frozen(*module);
    const Tensor images = torch::randn({8, 3, 32, 32});
    const auto operands = operandsOf(frozen, *module, plan);
    const Tensor expected = module->forward(images);
    // As above: a last digit may move an activation to the next of its levels.
    QVERIFY(difference(frozen.finish(frozen.begin(images), {.layers = operands}), expected) <=
            2e-2 * largest(expected));
  }

  void visitorSeesEachLayer() {
    const torch::NoGradGuard noGradients;
    const auto module = makeNetwork("resnet20", "fp32");
    const FrozenNetwork frozen(*module);
    const auto operands = operandsOf(frozen, *module, module->plan());
    std::vector<std::size_t> seen;
    frozen.finish(frozen.begin(torch::randn({2, 3, 32, 32})), {.layers = operands},
                  [&](std::size_t layer, const Tensor &input, const Tensor &output) {
                    seen.push_back(layer);
                    const Tensor again = frozen.layerOutput(layer, input, operands[layer]);
                    QVERIFY(torch::equal(again, output));
                  });
    QCOMPARE(seen.size(), module->network().layers().size());
    QVERIFY(std::ranges::is_sorted(seen));
  }

  void tellsWhatIsLeftAndWhatIsHeld() {
    const auto module = makeNetwork("mixed_precision_cnn", "fp32");
    const FrozenNetwork frozen(*module);
    QCOMPARE(frozen.macsFrom(0), std::int64_t{10848768});
    QCOMPARE(frozen.macsFrom(module->network().layers().back().node), std::int64_t{2560});
    QCOMPARE(frozen.largestState(), std::int64_t{32} * 16 * 16); // the input of conv2
    // Before the second convolution of the first block both the block's input and its first ReLU are held.
    QCOMPARE(FrozenNetwork(*makeNetwork("resnet20", "fp32")).largestState(), std::int64_t{2} * 16 * 32 * 32);
  }

  void refusesOtherPictures() {
    const auto module = makeNetwork("mixed_precision_cnn", "fp32");
    const FrozenNetwork frozen(*module);
    QVERIFY_EXCEPTION_THROWN(frozen.begin(torch::randn({2, 1, 28, 28})), Error);
  }
};

QTEST_GUILESS_MAIN(TestFrozenNetwork)
#include "tst_frozen_network.moc"
