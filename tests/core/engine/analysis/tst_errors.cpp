// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/errors.h"

#include "core/engine/data/batches.h"
#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "tests/core/plan/plan_test.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>
#include <torch/types.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using torch::Tensor;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t batchSize = 8;
const ErrorOptions options{.batches = 3, .batch = batchSize, .bins = 16};

/// Remembers what it hears; throws after so many steps.
class TestListener : public ErrorListener {
 public:
  explicit TestListener(std::int64_t stopAfter = 0) : m_stopAfter(stopAfter) {}
  void layerMeasured(std::size_t layer, const LayerErrors &errors) override {
    heard.push_back({layer, errors});
  }
  void stepDone(std::int64_t step) override {
    steps = step;
    if (step == m_stopAfter)
      throw Interrupted();
  }

  std::vector<std::pair<std::size_t, LayerErrors>> heard;
  std::int64_t steps = 0;

 private:
  std::int64_t m_stopAfter;
};

DataSplit shapes(std::int64_t test) {
  DataOptions data;
  data.source = "shapes";
  data.train = 32;
  data.test = test;
  return loadData(data);
}

/// A network with batch statistics and ranges of one training batch.
std::shared_ptr<NetworkModule> warmNetwork(const char *architecture, const DataSplit &data) {
  torch::manual_seed(7);
  const Network network = buildArchitecture(architecture, data.train.shape, data.train.classes());
  auto module = std::make_shared<NetworkModule>(network, findPreset("int8_uniform").apply(network));
  const torch::NoGradGuard noGradients;
  module->train();
  BatchStream stream(data.train, data.normalization, {.batch = 32});
  module->forward(stream.next()->images);
  module->eval();
  return module;
}

/// What went through the layers, one entry a batch.
struct Capture {
  std::vector<Tensor> inputs, quantizedInputs, outputs;
};

std::vector<Capture> capture(NetworkModule &module, const PrecisionPlan &plan, const DataSplit &data) {
  const torch::NoGradGuard noGradients;
  const PrecisionPlan before = module.plan();
  module.setPlan(plan);
  std::vector<Capture> captures(plan.size());
  module.setLayerObserver([&](const LayerPass &pass) {
    captures[pass.layer].inputs.push_back(pass.input.clone());
    captures[pass.layer].quantizedInputs.push_back(pass.quantizedInput.clone());
    captures[pass.layer].outputs.push_back(pass.output.clone());
  });
  BatchStream stream(data.test, data.normalization, {.batch = batchSize});
  for (std::int64_t i = 0; i < options.batches; ++i)
    module.forward(stream.next()->images);
  module.setLayerObserver({});
  module.setPlan(before);
  return captures;
}

double decibels(const std::vector<Tensor> &original, const std::vector<Tensor> &quantized) {
  double signal = 0;
  double noise = 0;
  for (std::size_t i = 0; i < original.size(); ++i) {
    signal += original[i].to(torch::kDouble).square().sum().item<double>();
    noise += (original[i].to(torch::kDouble) - quantized[i].to(torch::kDouble)).square().sum().item<double>();
  }
  return 10 * std::log10(signal / noise);
}

void compareFigures(const ErrorFigures &figures, const std::vector<Tensor> &original,
                    const std::vector<Tensor> &quantized) {
  std::vector<double> losses;
  std::vector<double> elements;
  double maximum = 0;
  for (std::size_t i = 0; i < original.size(); ++i) {
    losses.push_back(
        torch::mse_loss(quantized[i].to(torch::kDouble), original[i].to(torch::kDouble)).item<double>());
    elements.push_back(static_cast<double>(original[i].numel()));
    maximum = std::max(maximum, (quantized[i] - original[i]).abs().max().item<double>());
  }
  const Tensor all = torch::tensor(losses, torch::kDouble);
  const Tensor shares =
      torch::tensor(elements, torch::kDouble) / torch::tensor(elements, torch::kDouble).sum();
  const Tensor mean = (all * shares).sum();
  const Tensor deviation = ((all - mean).square() * shares).sum().sqrt();
  const auto near = [](double one, double other) {
    return std::abs(one - other) <= 1e-5 * std::abs(other) + 1e-12;
  };
  QVERIFY(near(figures.mse.mean, mean.item<double>()));
  QVERIFY(near(figures.mse.deviation, deviation.item<double>()) ||
          figures.mse.deviation < 1e-6 * figures.mse.mean);
  QVERIFY(near(figures.mse.minimum, all.min().item<double>()));
  QVERIFY(near(figures.mse.maximum, all.max().item<double>()));
  QVERIFY(near(figures.maximumError, maximum));
  QVERIFY(figures.sqnrDb);
  QVERIFY2(std::abs(*figures.sqnrDb - decibels(original, quantized)) < 1e-3,
           qPrintable(QStringLiteral("%1, not %2").arg(*figures.sqnrDb).arg(decibels(original, quantized))));
}

/// LibTorch's histc works out bins in float: a value on an edge may fall on the other side of it.
void compareHistogram(const Histogram &histogram, const std::vector<Tensor> &values) {
  Tensor counts = torch::zeros({static_cast<std::int64_t>(histogram.counts.size())}, torch::kDouble);
  std::int64_t elements = 0;
  for (const Tensor &tensor : values) {
    const Tensor flat = tensor.flatten().clamp(histogram.low, histogram.high);
    counts +=
        torch::histc(flat, static_cast<std::int64_t>(histogram.counts.size()), histogram.low, histogram.high)
            .to(torch::kDouble);
    elements += flat.numel();
  }
  QCOMPARE(histogram.total(), elements);
  double differing = 0;
  for (std::size_t i = 0; i < histogram.counts.size(); ++i)
    differing += std::abs(counts[static_cast<std::int64_t>(i)].item<double>() -
                          static_cast<double>(histogram.counts[i]));
  QVERIFY2(differing <= 0.002 * static_cast<double>(elements), qPrintable(QString::number(differing)));
}

Tensor quantizedByLibTorch(const Tensor &tensor, const QuantizationLevels &levels) {
  if (levels.binary) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(tensor.dim()), 1);
    shape.front() = -1;
    const Tensor scale =
        torch::tensor(std::vector<float>(levels.scale.begin(), levels.scale.end())).view(shape);
    return torch::where(tensor >= 0, scale, -scale).expand_as(tensor);
  }
  if (levels.scale.size() == 1)
    return torch::fake_quantize_per_tensor_affine(tensor, levels.scale.front(),
                                                  static_cast<std::int64_t>(levels.zeroPoint.front()),
                                                  levels.qmin, levels.qmax);
  const Tensor scale = torch::tensor(std::vector<float>(levels.scale.begin(), levels.scale.end()));
  const Tensor zero =
      torch::tensor(std::vector<float>(levels.zeroPoint.begin(), levels.zeroPoint.end())).to(torch::kInt);
  return torch::fake_quantize_per_channel_affine(tensor, scale, zero, 0, levels.qmin, levels.qmax);
}

/// Mixed bits that every kind of quantizer comes up in.
PrecisionPlan variedPlan(std::size_t layers) {
  PrecisionPlan plan(layers);
  for (std::size_t i = 0; i < layers; ++i) {
    plan[i].weight.bits = std::array{8, 4, 1, 3, 2}[i % 5];
    plan[i].activation.bits = std::array{8, 4, 6, 3}[i % 4];
    plan[i].weight.granularity = i % 3 == 1 ? Granularity::perTensor : Granularity::perChannel;
    plan[i].activation.scheme = i % 4 == 2 ? Scheme::symmetric : Scheme::asymmetric;
  }
  return plan;
}

RunResult withoutTime(RunResult result) {
  result.seconds = 0;
  return result;
}

class QuietListener : public RunListener {
 public:
  explicit QuietListener(std::int64_t stopAfter = 0) : m_stopAfter(stopAfter) {}
  void stepDone(const StepRecord &step, std::int64_t) override { m_step = step.step; }
  bool shouldStop() override { return m_stopAfter > 0 && m_step >= m_stopAfter; }

 private:
  std::int64_t m_stopAfter;
  std::int64_t m_step = 0;
};

/// By LibTorch, the padding put around first: its own knows only the same on opposite sides.
Tensor convolve(const Layer &layer, const Tensor &input, const Tensor &weight, const Tensor &bias) {
  const Padding &p = layer.padding;
  using Sizes = std::vector<std::int64_t>;
  return torch::conv2d(torch::constant_pad_nd(input, Sizes{p.left, p.right, p.top, p.bottom}), weight, bias,
                       Sizes{layer.stride.height, layer.stride.width}, Sizes{0, 0},
                       Sizes{layer.dilation.height, layer.dilation.width}, layer.groups);
}

} // namespace

class TestErrors : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  fs::path folder(const char *name) const { return fs::path(m_root.path().toStdString()) / name; }

  Experiment errorsExperiment() const {
    Experiment experiment;
    experiment.name = "errors";
    experiment.task = Task::errors;
    experiment.data.source = "shapes";
    experiment.data.train = 64;
    experiment.data.test = 40;
    experiment.precision.preset = "ultra_low";
    experiment.start.run = folder("trained").string();
    experiment.errors = {.batches = 4, .batch = 16, .bins = 32};
    experiment.threads = 2;
    return experiment;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    Experiment training = errorsExperiment();
    training.name = "trained";
    training.task = Task::qat;
    training.start = {};
    training.errors = {};
    training.precision.preset = "int8_uniform";
    training.training.epochs = 1;
    training.training.batch = 32;
    QuietListener listener;
    runExperiment(training, folder("trained"), {}, listener);
  }

  void agreesWithLibTorchOnEveryArchitecture_data() {
    QTest::addColumn<QString>("architecture");
    for (const Architecture &architecture : architectures())
      QTest::newRow(architecture.name.c_str()) << QString::fromStdString(architecture.name);
  }
  void agreesWithLibTorchOnEveryArchitecture() {
    QFETCH(QString, architecture);
    const DataSplit data = shapes(20); // the last batch has four pictures
    const auto module = warmNetwork(qPrintable(architecture), data);
    const std::size_t layers = module->network().layers().size();
    const PrecisionPlan plan = variedPlan(layers);
    TestListener listener;
    const ErrorReport report = analyseErrors(*module, plan, data.test, data.normalization, options, listener);
    QCOMPARE(report.samples, std::int64_t{20});
    QCOMPARE(report.batches, std::int64_t{3});
    QCOMPARE(report.layers.size(), layers);
    const auto floating = capture(*module, floatPlan(module->network()), data);
    const auto quantized = capture(*module, plan, data);
    const torch::NoGradGuard noGradients;
    for (std::size_t i = 0; i < layers; ++i) {
      const LayerErrors &errors = report.layers[i];
      const Layer &layer = module->network().layers()[i];
      QCOMPARE(errors.name, layer.name);

      const Tensor weight = module->weight(i).detach().contiguous();
      const Tensor quantizedWeight = quantizedByLibTorch(weight, *errors.weight.levels);
      compareFigures(errors.weight.figures, weight.unbind(0), quantizedWeight.unbind(0));
      compareHistogram(errors.weight.values, {weight});
      compareHistogram(errors.weight.error, {quantizedWeight - weight});
      QCOMPARE(errors.weight.bits, plan[i].weight.bits);

      std::vector<Tensor> quantizedInputs;
      std::vector<Tensor> differences;
      std::vector<Tensor> outputs;
      std::int64_t clipped = 0;
      for (const Tensor &input : floating[i].inputs) {
        quantizedInputs.push_back(quantizedByLibTorch(input, *errors.activation->levels));
        differences.push_back(quantizedInputs.back() - input);
        const QuantizationLevels &levels = *errors.activation->levels;
        const Tensor codes = torch::round(input / levels.scale[0]) + levels.zeroPoint[0];
        clipped += ((codes < levels.qmin) | (codes > levels.qmax)).sum().item<std::int64_t>();
        outputs.push_back(layer.kind == LayerKind::linear
                              ? torch::linear(quantizedInputs.back(), quantizedWeight, module->bias(i))
                              : convolve(layer, quantizedInputs.back(), quantizedWeight, module->bias(i)));
      }
      compareFigures(errors.activation->figures, floating[i].inputs, quantizedInputs);
      compareHistogram(errors.activation->values, floating[i].inputs);
      compareHistogram(errors.activation->error, differences);
      const double share = static_cast<double>(clipped) / static_cast<double>(errors.activation->elements);
      QVERIFY(std::abs(*errors.activation->clipped - share) < 1e-4);
      compareFigures(*errors.outputLayerwise, floating[i].outputs, outputs);
      compareFigures(*errors.activationGraphwise, floating[i].inputs, quantized[i].quantizedInputs);
      compareFigures(*errors.outputGraphwise, floating[i].outputs, quantized[i].outputs);
      if (QTest::currentTestFailed())
        QFAIL(qPrintable(QStringLiteral("layer %1").arg(QString::fromStdString(layer.name))));
    }
    // Nothing came before the first layer that could have added to its error.
    QCOMPARE(report.layers[0].activationGraphwise->sqnrDb, report.layers[0].activation->figures.sqnrDb);
  }

  /// A last batch of one picture counts as one picture.
  void meanErrorsAreThoseOfAllElements() {
    const DataSplit data = shapes(65);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    const PrecisionPlan plan = variedPlan(5);
    TestListener listener;
    const auto analyse = [&](std::int64_t batch) {
      return analyseErrors(*module, plan, data.test, data.normalization,
                           {.batches = 2, .batch = batch, .bins = 16}, listener);
    };
    const ErrorReport two = analyse(64);
    const ErrorReport one = analyse(65);
    QCOMPARE(two.batches, std::int64_t{2});
    QCOMPARE(one.batches, std::int64_t{1});
    QCOMPARE(two.samples, one.samples);
    // The first layer's input are the pictures: Σ (x − q)² / n by hand.
    const Tensor pictures = BatchStream::take(data.test, data.normalization, 0, 65).images;
    const Tensor errors =
        quantizedByLibTorch(pictures, *two.layers[0].activation->levels).to(torch::kDouble) - pictures;
    const double expected = errors.square().sum().item<double>() / static_cast<double>(pictures.numel());
    const double found = two.layers[0].activation->figures.mse.mean;
    QVERIFY2(std::abs(found - expected) < 1e-6 * expected,
             qPrintable(QStringLiteral("%1, expected %2").arg(found).arg(expected)));
    for (std::size_t i = 0; i < 5; ++i) {
      const auto isSame = [](const ErrorFigures &figures, const ErrorFigures &others) {
        return std::abs(figures.mse.mean - others.mse.mean) <= 1e-4 * others.mse.mean;
      };
      QVERIFY(isSame(two.layers[i].activation->figures, one.layers[i].activation->figures));
      QVERIFY(isSame(*two.layers[i].outputLayerwise, *one.layers[i].outputLayerwise));
    }
  }

  /// Test sets of image folders are sorted by class. A network that knows one class is right on its pictures
  /// alone.
  void looksAtPicturesOfAllClasses_data() {
    QTest::addColumn<int>("known");
    QTest::newRow("a class among the first pictures") << 0;
    QTest::newRow("a class beyond them") << 7;
  }
  void looksAtPicturesOfAllClasses() {
    QFETCH(const int, known);
    DataSplit data = shapes(40);
    for (std::size_t i = 0; i < data.test.labels.size(); ++i)
      data.test.labels[i] = static_cast<std::int64_t>(i / 4);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    {
      const torch::NoGradGuard noGradients;
      module->weight(4).zero_();
      module->bias(4).zero_();
      module->bias(4)[known].fill_(1);
    }
    // Numbers i · 40 / 24 of the 24 pictures that three batches of eight hold.
    std::int64_t right = 0;
    for (const std::size_t seen :
         {0, 1, 3, 5, 6, 8, 10, 11, 13, 15, 16, 18, 20, 21, 23, 25, 26, 28, 30, 31, 33, 35, 36, 38})
      right += data.test.labels[seen] == known ? 1 : 0;
    TestListener listener;
    const ErrorReport report =
        analyseErrors(*module, module->plan(), data.test, data.normalization, options, listener);
    QCOMPARE(report.samples, std::int64_t{24});
    QCOMPARE(report.floatAccuracy, static_cast<double>(right) / 24);
    QCOMPARE(report.quantizedAccuracy, static_cast<double>(right) / 24);
  }

  void floatLayersHaveHistogramsAndNoError() {
    const DataSplit data = shapes(16);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    TestListener listener;
    const ErrorReport report = analyseErrors(*module, floatPlan(module->network()), data.test,
                                             data.normalization, options, listener);
    for (const LayerErrors &layer : report.layers) {
      QVERIFY(layer.weight.isFloat() && layer.activation->isFloat());
      QVERIFY(!layer.weight.levels && !layer.weight.clipped && !layer.weight.figures.sqnrDb);
      QVERIFY(!layer.outputLayerwise->sqnrDb && !layer.outputGraphwise->sqnrDb);
      QCOMPARE(layer.outputGraphwise->maximumError, 0.0);
      QCOMPARE(layer.weight.values.total(), layer.weight.elements);
      QVERIFY(layer.weight.error.counts.empty());
    }
    QCOMPARE(report.floatAccuracy, report.quantizedAccuracy);
  }

  void aDynamicRangeClipsNothing() {
    const DataSplit data = shapes(16);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    PrecisionPlan plan = variedPlan(module->network().layers().size());
    for (LayerPrecision &layer : plan)
      layer.activation = {.bits = 4, .scheme = Scheme::dynamic};
    TestListener listener;
    const ErrorReport report = analyseErrors(*module, plan, data.test, data.normalization, options, listener);
    for (const LayerErrors &layer : report.layers)
      QCOMPARE(*layer.activation->clipped, 0.0);
  }

  /// Channels have levels of their own: what is beyond those of a small one is within those of a large one.
  void weightsAreClippedAtTheLevelsOfTheirChannel_data() {
    QTest::addColumn<bool>("perTensor");
    QTest::newRow("per channel") << false;
    QTest::newRow("per tensor") << true;
  }
  void weightsAreClippedAtTheLevelsOfTheirChannel() {
    QFETCH(const bool, perTensor);
    const DataSplit data = shapes(16);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    const std::size_t layers = module->network().layers().size();
    const torch::NoGradGuard noGradients;
    for (std::size_t i = 0; i < layers; ++i) {
      Tensor weight = module->weight(i);
      for (std::int64_t channel = 0; channel < weight.size(0); ++channel)
        weight[channel].mul_(std::pow(1.5, static_cast<double>(channel % 8)));
    }
    QuantizerSpec ternary = withMethod(weightQuantizer(2), Method::ternary);
    if (perTensor)
      ternary.granularity = Granularity::perTensor;
    const PrecisionPlan plan(layers, {.weight = ternary, .activation = activationQuantizer(8)});
    TestListener listener;
    const ErrorReport report = analyseErrors(*module, plan, data.test, data.normalization, options, listener);
    for (std::size_t i = 0; i < layers; ++i) {
      const TensorErrors &errors = report.layers[i].weight;
      const Tensor weight = module->weight(i).detach().contiguous();
      const std::int64_t channels = weight.size(0);
      const std::int64_t each = weight.numel() / channels;
      QCOMPARE(errors.levels->listed.size(), static_cast<std::size_t>(perTensor ? 3 : 3 * channels));
      std::int64_t beyond = 0;
      for (std::int64_t place = 0; place < weight.numel(); ++place) {
        const std::size_t row = perTensor ? 0 : static_cast<std::size_t>(place / each);
        const double value = weight.data_ptr<float>()[place];
        beyond += value < errors.levels->listed[3 * row] || value > errors.levels->listed[3 * row + 2];
      }
      QCOMPARE(*errors.clipped, static_cast<double>(beyond) / static_cast<double>(weight.numel()));
      // Of values drawn alike a quarter (normal) to a third (uniform) is beyond the mean of the larger ones.
      if (!perTensor)
        QVERIFY2(*errors.clipped > 0.15 && *errors.clipped < 0.45,
                 qPrintable(QString::number(*errors.clipped)));
    }
  }

  void tellsWeightsAtOnceAndTheRestAtTheEnd() {
    const DataSplit data = shapes(16);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    TestListener listener;
    const ErrorReport report =
        analyseErrors(*module, variedPlan(5), data.test, data.normalization, options, listener);
    QCOMPARE(listener.heard.size(), std::size_t{10});
    QVERIFY(!listener.heard[4].second.activation);
    QCOMPARE(listener.heard[4].second.weight, report.layers[4].weight);
    QCOMPARE(listener.heard[9].second, report.layers[4]);
    QCOMPARE(listener.steps, errorSteps(options, data.test.size()));
    QCOMPARE(report.batches, std::int64_t{2}); // sixteen pictures fill no more
  }

  void leavesTheNetworkAsItWas() {
    const DataSplit data = shapes(16);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    const PrecisionPlan plan = module->plan();
    BatchStream stream(data.test, data.normalization, {.batch = batchSize});
    const torch::NoGradGuard noGradients;
    const Tensor images = stream.next()->images;
    const Tensor before = module->forward(images);
    TestListener stopping(3);
    QVERIFY_EXCEPTION_THROWN(
        analyseErrors(*module, variedPlan(5), data.test, data.normalization, options, stopping), Interrupted);
    QVERIFY(module->plan() == plan);
    QVERIFY(torch::equal(module->forward(images), before));
    QCOMPARE(stopping.heard.size(), std::size_t{5}); // no observer is left behind
    TestListener listener;
    QVERIFY_EXCEPTION_THROWN(
        analyseErrors(*module, variedPlan(4), data.test, data.normalization, options, listener), Error);
  }

  void aRunWritesItsFindings() {
    QuietListener listener;
    const RunResult result = runExperiment(errorsExperiment(), folder("errors"), {}, listener).front();
    QVERIFY(result.task == Task::errors);
    QCOMPARE(result.errors->layers.size(), std::size_t{5});
    QCOMPARE(result.errors->samples, std::int64_t{40});
    QCOMPARE(result.layers[3].weightBits, 2); // the plan of the experiment, not the start's
    QVERIFY(std::abs(*result.layers[3].weightSqnrDb - *result.errors->layers[3].weight.figures.sqnrDb) <
            1e-9);
    const RunRecord record = RunReader(folder("errors")).record();
    QVERIFY(record.state == RunState::finished);
    QVERIFY(record.result == result);
    QVERIFY(record.errors == result.errors->layers);
    QCOMPARE(record.totalSteps, std::int64_t{6});
    QCOMPARE(record.bits.front().weightBits, (std::vector<int>{4, 3, 3, 2, 4}));
    const auto json = nlohmann::json::parse(readFile(folder("errors") / run_file::result));
    QVERIFY(!json.contains("accuracy") && !json.contains("loss"));
    QCOMPARE(json.at("task").get<std::string>(), std::string("errors"));
  }

  /// The first layer reads the pictures in both passes: what is measured by itself is what the network has.
  void measuresTheQuantizersThatTheNetworkHas() {
    QuietListener listener;
    Experiment training = errorsExperiment();
    training.task = Task::qat;
    training.start = {};
    training.errors = {};
    training.precision.preset = "int8_uniform";
    training.precision.all = {.weightMethod = Method::lsq, .activationMethod = Method::lsq};
    training.training.epochs = 1;
    training.training.batch = 32;
    runExperiment(training, folder("learned"), {}, listener);
    Experiment experiment = errorsExperiment();
    experiment.start.run = folder("learned").string();
    experiment.precision = training.precision;
    experiment.precision.all.weightBits = experiment.precision.all.activationBits = 4;
    const RunResult result = runExperiment(experiment, folder("errors learned"), {}, listener).front();
    const LayerErrors &first = result.errors->layers.front();
    const double alone = first.activation->figures.sqnrDb.value();
    QVERIFY(std::abs(alone - first.activationGraphwise->sqnrDb.value()) < 1e-6);
    QVERIFY(std::abs(first.outputLayerwise->sqnrDb.value() - first.outputGraphwise->sqnrDb.value()) < 1e-3);
    QVERIFY(alone > 6); // over a range of a sixteenth of theirs nearly all would be clipped
    for (const LayerErrors &layer : result.errors->layers)
      QVERIFY(layer.weight.figures.sqnrDb.value() > 8);
  }

  /// A report of them could not be read again.
  void valuesWithoutASizeAreTold_data() {
    QTest::addColumn<int>("layer");
    QTest::addColumn<float>("factor");
    QTest::addColumn<QString>("what");
    const float most = std::numeric_limits<float>::max();
    QTest::newRow("weight") << 1 << std::numeric_limits<float>::infinity() << QStringLiteral("its weight");
    QTest::newRow("last output") << 4 << most << QStringLiteral("its output");
    QTest::newRow("input") << 1 << most << QString();
  }
  void valuesWithoutASizeAreTold() {
    QFETCH(int, layer);
    QFETCH(float, factor);
    QFETCH(QString, what);
    const DataSplit data = shapes(32);
    const auto module = warmNetwork("mixed_precision_cnn", data);
    {
      const torch::NoGradGuard noGradients;
      module->weight(static_cast<std::size_t>(layer)).fill_(factor);
    }
    TestListener listener;
    const QString message = bitsmith::test::messageOf(
        [&] { analyseErrors(*module, module->plan(), data.test, data.normalization, options, listener); });
    QVERIFY2(message.contains(QStringLiteral("layer \"")) && message.contains(what) &&
                 message.contains(QStringLiteral("infinite or not numbers")),
             qPrintable(message));
  }

  void calibratesWhatTheStartNeverObserved() {
    Experiment training = errorsExperiment();
    training.task = Task::qat;
    training.start = {};
    training.errors = {};
    training.precision.preset = "fp32";
    training.training.epochs = 1;
    training.training.batch = 32;
    QuietListener listener;
    runExperiment(training, folder("float"), {}, listener);
    Experiment experiment = errorsExperiment();
    experiment.start.run = folder("float").string();
    experiment.calibration = {.observer = CalibrationObserver::minMax, .pictures = 0, .batch = 16};
    const RunResult result = runExperiment(experiment, folder("calibrated"), {}, listener).front();
    // The first layer's input are the pictures themselves.
    const DataSplit data = loadData(experiment.data);
    BatchStream stream(data.train, data.normalization, {.batch = data.train.size()});
    const Tensor images = stream.next()->images;
    const double range = images.max().item<double>() - images.min().item<double>();
    const QuantizationLevels &levels = *result.errors->layers[0].activation->levels;
    QVERIFY(std::abs(levels.scale.front() - range / 255) < 1e-6);
    QCOMPARE(RunReader(folder("calibrated")).record().totalSteps, std::int64_t{4 + 6});
    QCOMPARE(RunReader(folder("calibrated")).record().steps.back().step, std::int64_t{10});
  }

  void resumedEqualsUndisturbed_data() {
    QTest::addColumn<int>("stop");
    QTest::newRow("first batch") << 1;
    QTest::newRow("histograms") << 5;
  }
  void resumedEqualsUndisturbed() {
    QFETCH(int, stop);
    const fs::path run = folder(("stopped" + std::to_string(stop)).c_str());
    QuietListener stopping(stop);
    QVERIFY_EXCEPTION_THROWN(runExperiment(errorsExperiment(), run, {}, stopping), Interrupted);
    QVERIFY(RunReader(run).record().state == RunState::interrupted);
    QCOMPARE(RunReader(run).record().errors.size(), std::size_t{5}); // weights are known at once
    QuietListener listener;
    const RunResult resumed = runExperiment(errorsExperiment(), run, {.resume = true}, listener).front();
    const RunResult undisturbed = *RunReader(folder("errors")).record().result;
    QCOMPARE(toJson(withoutTime(resumed)).dump(), toJson(withoutTime(undisturbed)).dump());
    QVERIFY(RunReader(run).record().errors == resumed.errors->layers);
  }
};

QTEST_APPLESS_MAIN(TestErrors)
#include "tst_errors.moc"
