// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/adaptive_rounding.h"
#include "core/engine/analysis/calibration.h"
#include "core/engine/machine.h"
#include "core/engine/quantization/quantizer.h"
#include "core/engine/training/checkpoint.h"
#include "core/plan/network/architectures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <torch/types.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// Inputs that go together, so that the errors of weights do not simply add up.
torch::Tensor correlatedInputs(std::int64_t pictures, std::int64_t features) {
  const torch::Tensor mixing = torch::randn({features, features});
  return (torch::randn({pictures, features}).matmul(mixing) + 0.5).relu() * 10;
}

Reconstruction linearLayer(const torch::Tensor &weight, const torch::Tensor &input) {
  return {.operation = op::Linear{.outFeatures = weight.size(0)},
          .input = input,
          .target = input.matmul(weight.t()),
          .bias = {},
          .factor = {},
          .shift = {},
          .low = 0,
          .high = infinity};
}

torch::Tensor valuesOf(const torch::Tensor &weight, const torch::Tensor &codes, const RoundingGrid &grid) {
  return fakeQuantize(weightsOfCodes(weight, codes, grid), grid.grid, Ste::clipped);
}

/// The least error of all ways of rounding one output's weights up or down.
double bruteForce(const torch::Tensor &weight, const RoundingGrid &grid, const Reconstruction &layer) {
  const torch::Tensor floor =
      (weight / grid.grid.scale.view({-1, 1})).floor() + grid.grid.zeroPoint.view({-1, 1});
  const auto count = static_cast<int>(weight.numel());
  double least = std::numeric_limits<double>::infinity();
  for (int choice = 0; choice < 1 << count; ++choice) {
    torch::Tensor up = torch::zeros({1, count});
    for (int i = 0; i < count; ++i)
      up[0][i] = (choice >> i) & 1;
    const torch::Tensor codes =
        (floor + up).clamp(static_cast<double>(grid.grid.qmin), static_cast<double>(grid.grid.qmax));
    least = std::min(least, reconstructionError(layer, valuesOf(weight, codes, grid)));
  }
  return least;
}

Dataset noise(std::int64_t pictures, const Shape &shape) {
  Dataset data;
  data.shape = shape;
  data.classNames = {"a", "b"};
  const torch::Tensor pixels =
      torch::randint(256, {pictures * shape.elements()}, torch::kLong).to(torch::kByte);
  data.pixels.assign(pixels.data_ptr<std::uint8_t>(), pixels.data_ptr<std::uint8_t>() + pixels.numel());
  for (std::int64_t i = 0; i < pictures; ++i)
    data.labels.push_back(i % 2);
  return data;
}

const Normalization normalization{.mean = {0.5F, 0.5F, 0.5F}, .deviation = {0.3F, 0.3F, 0.3F}};

std::vector<torch::Tensor> allCodes(NetworkModule &module) {
  std::vector<torch::Tensor> codes;
  for (std::size_t layer = 0; layer < module.network().layers().size(); ++layer) {
    const torch::Tensor weight = module.weight(layer);
    codes.push_back(quantizedCodes(weight, makeWeightGrid(weight, module.plan()[layer].weight)));
  }
  return codes;
}

} // namespace

class TestAdaptiveRounding : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { configureMachine(2); }
  void init() { torch::manual_seed(17); }

  void anyReachableCodesSurviveBeingQuantizedAgain_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("symmetric");
    QTest::addColumn<bool>("perChannel");
    for (const int bits : {2, 3, 4, 8})
      for (const bool symmetric : {true, false})
        for (const bool perChannel : {true, false})
          QTest::addRow("%d bits, %s, %s", bits, symmetric ? "symmetric" : "asymmetric",
                        perChannel ? "per channel" : "per tensor")
              << bits << symmetric << perChannel;
  }
  void anyReachableCodesSurviveBeingQuantizedAgain() {
    QFETCH(const int, bits);
    QFETCH(const bool, symmetric);
    QFETCH(const bool, perChannel);
    QuantizerSpec spec = weightQuantizer(bits);
    spec.scheme = symmetric ? Scheme::symmetric : Scheme::asymmetric;
    spec.granularity = perChannel ? Granularity::perChannel : Granularity::perTensor;
    for (const ScaleForm form : {ScaleForm::real, ScaleForm::powerOfTwo, ScaleForm::fixedPoint}) {
      spec.scaleForm = form;
      const torch::Tensor weight = torch::randn({6, 5, 3, 3}) * torch::rand({6, 1, 1, 1});
      const auto rounding = roundingGrid(weight, spec);
      QVERIFY(rounding);
      const Grid &grid = rounding->grid;
      const torch::Tensor scale = grid.scale.view({-1, 1, 1, 1});
      const torch::Tensor up = torch::randint(2, weight.sizes(), torch::kFloat);
      torch::Tensor codes = (weight / scale).floor() + up + grid.zeroPoint.view({-1, 1, 1, 1});
      const auto bound = [&](const torch::Tensor &value) {
        return quantizedCodes(value, grid).to(torch::kFloat).view({-1, 1, 1, 1});
      };
      codes = torch::minimum(torch::maximum(codes, bound(rounding->lowest)), bound(rounding->highest));
      codes = torch::where(rounding->fixed, quantizedCodes(weight, grid).to(torch::kFloat), codes);
      const torch::Tensor rounded = weightsOfCodes(weight, codes, *rounding);
      const Grid again = makeWeightGrid(rounded, spec);
      QVERIFY(torch::equal(again.scale, grid.scale));
      QVERIFY(torch::equal(again.zeroPoint, grid.zeroPoint));
      QVERIFY(torch::equal(quantizedCodes(rounded, again), codes.to(torch::kInt)));
      QVERIFY(codes.ne(quantizedCodes(weight, grid)).any().item<bool>());
    }
  }

  /// Finding the optimum is hard in general (a quadratic problem of whole numbers); a fair part of the gain
  /// is found.
  void codesComeNearTheBestThereAre() {
    double nearest = 0;
    double chosen = 0;
    double best = 0;
    for (int seed = 1; seed <= 12; ++seed) {
      torch::manual_seed(seed);
      const torch::Tensor weight = torch::randn({1, 9});
      const auto grid = roundingGrid(weight, weightQuantizer(4));
      const Reconstruction layer = linearLayer(weight, correlatedInputs(200, 9));
      const auto error = [&](const torch::Tensor &codes) {
        return reconstructionError(layer, valuesOf(weight, codes, *grid));
      };
      const double ofNearest = error(quantizedCodes(weight, grid->grid));
      const double ofChosen = error(adaptiveCodes(weight, *grid, layer, {.steps = 600}));
      const double ofBest = bruteForce(weight, *grid, layer);
      QVERIFY(ofBest <= ofChosen * (1 + 1e-9) && ofChosen <= ofNearest * (1 + 1e-9));
      nearest += ofNearest;
      chosen += ofChosen;
      best += ofBest;
    }
    const double gained = (nearest - chosen) / (nearest - best);
    QVERIFY2(gained > 0.2, qPrintable(QStringLiteral("%1 of the gain").arg(gained)));
  }

  void nothingIsRoundedWhereThereIsNoUpAndDown() {
    const torch::Tensor weight = torch::randn({4, 4});
    QVERIFY(!roundingGrid(weight, weightQuantizer(floatBits)));
    QVERIFY(!roundingGrid(weight, weightQuantizer(1)));
    QVERIFY(!roundingGrid(weight, withMethod(weightQuantizer(4), Method::powerOfTwo)));
    QVERIFY(!roundingGrid(weight, withMethod(weightQuantizer(4), Method::lsq))); // no step yet
  }

  void learnedStepsStayWhatTheyAre() {
    const QuantizerSpec spec = withMethod(weightQuantizer(3), Method::lsq);
    const torch::Tensor weight = torch::randn({3, 12});
    const auto own = makeMethodQuantizer(spec, 3, true);
    own->fit(weight, Fit::leastError);
    const auto grid = roundingGrid(weight, spec, own.get());
    QVERIFY(grid);
    const Reconstruction layer = linearLayer(weight, correlatedInputs(100, 12));
    const torch::Tensor codes = adaptiveCodes(weight, *grid, layer, {.steps = 100});
    const torch::Tensor rounded = weightsOfCodes(weight, codes, *grid);
    const torch::NoGradGuard noGradients;
    QVERIFY(torch::allclose(own->quantize(rounded), rounded, 1e-5, 1e-6));
  }

  void networkKeepsItsChosenCodesInItsCheckpoint() {
    const Network network = buildArchitecture("resnet8", {3, 32, 32}, 2);
    const auto makePlan = [&] {
      return PrecisionPlan(network.layers().size(), {weightQuantizer(3), activationQuantizer(8)});
    };
    NetworkModule module(network, floatPlan(network));
    const Dataset pictures = noise(24, network.inputShape());
    module.train();
    {
      const torch::NoGradGuard noGradients;
      module.forward(torch::randn({16, 3, 32, 32}));
    }
    module.eval();
    module.setPlan(makePlan());
    calibrate(module, pictures, normalization, {});
    int calls = 0;
    const RoundingOptions options{.steps = 150, .batch = 8};
    const auto rounded = roundAdaptively(module, pictures, normalization, 12, options, [&] { ++calls; });
    QCOMPARE(rounded.size(), network.layers().size());
    QCOMPARE(calls, static_cast<int>(roundingSteps(module, 24, 12, options)));
    double changed = 0;
    for (const RoundedLayer &layer : rounded) {
      QVERIFY(layer.adaptiveError <= layer.nearestError);
      changed += layer.changed;
    }
    QVERIFY(changed > 0.1);
    QVERIFY(std::ranges::any_of(
        rounded, [](const RoundedLayer &layer) { return layer.adaptiveError < 0.8 * layer.nearestError; }));
    const auto chosen = allCodes(module);

    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("checkpoint.pt")).toStdString();
    CheckpointState state;
    state.normalization = normalization;
    saveWeights(file, module, state);
    NetworkModule again(network, makePlan());
    loadWeights(file, again);
    const auto reloaded = allCodes(again);
    for (std::size_t layer = 0; layer < chosen.size(); ++layer)
      QVERIFY(torch::equal(reloaded[layer], chosen[layer]));
  }

  /// Calibration pictures may be sorted by class: of 24 pictures of which six fit, every fourth.
  void picturesThatDoNotFitAreLeftOutEvenly() {
    const Network network = buildArchitecture("resnet8", {3, 32, 32}, 2);
    const PrecisionPlan plan(network.layers().size(), {weightQuantizer(3), activationQuantizer(8)});
    const Dataset pictures = noise(24, network.inputShape());
    NetworkModule module(network, plan);
    module.eval();
    calibrate(module, pictures, normalization, {});
    NetworkModule same(network, plan);
    same.copyStateFrom(module);
    same.eval();
    Dataset every;
    every.shape = pictures.shape;
    every.classNames = pictures.classNames;
    for (const std::int64_t index : {0, 4, 8, 12, 16, 20}) {
      const std::uint8_t *picture = pictures.picture(index);
      every.pixels.insert(every.pixels.end(), picture, picture + pictures.shape.elements());
      every.labels.push_back(pictures.labels[static_cast<std::size_t>(index)]);
    }
    RoundingOptions options{.steps = 2, .batch = 4};
    const double expected = roundAdaptively(same, every, normalization, 12, options).front().nearestError;
    const Layer &first = network.layers().front();
    options.mostBytes =
        6.5 * static_cast<double>(first.input.elements() + first.output.elements()) * sizeof(float);
    const double found = roundAdaptively(module, pictures, normalization, 12, options).front().nearestError;
    QVERIFY2(std::abs(found - expected) <= 1e-6 * expected,
             qPrintable(QStringLiteral("%1, expected %2").arg(found).arg(expected)));
  }
};

QTEST_GUILESS_MAIN(TestAdaptiveRounding)
#include "tst_adaptive_rounding.moc"
