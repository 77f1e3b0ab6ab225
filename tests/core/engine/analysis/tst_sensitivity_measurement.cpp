// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/sensitivity.h"

#include "core/engine/analysis/output_scores.h"
#include "core/engine/quantization/quantizer.h"
#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "tests/core/plan/plan_test.h"

#include <ATen/Parallel.h>
#include <cmath>
#include <nlohmann/json.hpp>
#include <torch/autograd.h>
#include <torch/types.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using torch::Tensor;
namespace fs = std::filesystem;

namespace {

constexpr auto alone = SensitivityView::alone;
constexpr auto rest = SensitivityView::rest;

DataSplit shapes(std::int64_t train, std::int64_t test) {
  DataOptions options;
  options.source = "shapes";
  options.train = train;
  options.test = test;
  return loadData(options);
}

/// A network that has learnt for a few steps: not yet sure of anything, so that every probe shows.
std::shared_ptr<NetworkModule> trainedNetwork(const std::string &architecture, const DataSplit &data,
                                              const char *preset = "int8_uniform") {
  Experiment experiment;
  experiment.network.architecture = architecture;
  experiment.precision.preset = preset;
  experiment.training.batch = 16;
  experiment.training.epochs = 1;
  const Network network = buildArchitecture(architecture, data.train.shape, data.train.classes());
  Trainer trainer(experiment, network, data);
  trainer.module().train();
  BatchStream stream = trainer.trainingBatches();
  while (const auto batch = stream.next())
    trainer.trainStep(*batch);
  auto module = std::make_shared<NetworkModule>(network, trainer.module().plan());
  module->copyStateFrom(trainer.module());
  module->eval();
  return module;
}

/// Remembers what it hears; gives up at a share of the work.
class TestListener : public SensitivityListener {
 public:
  explicit TestListener(double stopAt = 2) : m_stopAt(stopAt) {}
  void referenceMeasured(const SensitivityTable &reference) override { table = reference; }
  void probeMeasured(const SensitivityScore &score) override {
    ++probes;
    table.merge(score);
  }
  void tracesEstimated(const SensitivityTable &estimated) override {
    table.hessianTrace = estimated.hessianTrace;
    table.hessianError = estimated.hessianError;
    table.hessianIterations = estimated.hessianIterations;
  }
  void layerMeasured(const NotebookScore &score) override { table.notebook.push_back(score); }
  void progressed(double share) override {
    QVERIFY(share >= 0 && share <= 1);
    done = std::max(done, share);
    if (share >= m_stopAt)
      throw Interrupted();
  }

  SensitivityTable table;
  double done = 0;
  int probes = 0;

 private:
  double m_stopAt;
};

/// The Hessian is slow: eight pictures do.
const Dataset &fewPictures() {
  static const DataSplit few = shapes(8, 8);
  return few.train;
}

SensitivitySubject subjectOf(NetworkModule &module, const PrecisionPlan &plan, const DataSplit &data) {
  return {
      .module = module,
      .plan = plan,
      .ranges = [&module](std::size_t layer, const QuantizerSpec &) { return module.activationRange(layer); },
      .test = data.test,
      .calibration = data.train,
      .curvature = fewPictures(),
      .normalization = data.normalization};
}

PrecisionPlan inFloat(PrecisionPlan plan) {
  for (LayerPrecision &layer : plan)
    layer.weight.bits = layer.activation.bits = floatBits;
  return plan;
}

void setBits(LayerPrecision &layer, SensitivityTarget target, int bits) {
  if (target != SensitivityTarget::activations)
    layer.weight = withBits(layer.weight, bits);
  if (target != SensitivityTarget::weights)
    layer.activation = withBits(layer.activation, bits);
}

/// Class scores of the whole test set, by the module's own way.
Tensor naiveScores(NetworkModule &module, const PrecisionPlan &plan, const DataSplit &data) {
  const torch::NoGradGuard noGradients;
  const PrecisionPlan before = module.plan();
  module.setPlan(plan);
  std::vector<Tensor> scores;
  BatchStream stream(data.test, data.normalization, {.batch = evaluationBatch});
  while (const auto batch = stream.next())
    scores.push_back(module.forward(batch->images));
  module.setPlan(before);
  return torch::cat(scores);
}

/// KL divergence and SQNR by LibTorch's operators, in double precision.
double naiveKl(const Tensor &reference, const Tensor &scores) {
  const Tensor p = torch::log_softmax(reference.to(torch::kDouble), 1);
  const Tensor q = torch::log_softmax(scores.to(torch::kDouble), 1);
  return (p.exp() * (p - q)).sum(1).mean().item<double>();
}
double naiveSqnr(const Tensor &reference, const Tensor &scores) {
  const Tensor y = reference.to(torch::kDouble);
  const Tensor error = y - scores.to(torch::kDouble);
  return 10 * std::log10(y.square().sum().item<double>() / error.square().sum().item<double>());
}

bool isClose(double value, double expected, double tolerance) {
  return std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

QString text(double value, double expected) {
  return QStringLiteral("%1, expected %2").arg(value, 0, 'g', 12).arg(expected, 0, 'g', 12);
}

/// Every value of a table against full evaluations of the module.
/// @param tolerance of losses and divergences. Where activations are quantized after the changed layer,
///        differences in the last digit between batch sizes may move a value to the next level.
void compareWithNaive(const SensitivityTable &table, NetworkModule &module, const PrecisionPlan &plan,
                      const PrecisionPlan &reference, const DataSplit &data, double tolerance) {
  const PrecisionPlan before = module.plan();
  module.setPlan(reference);
  const Evaluation base = evaluate(module, data.test, data.normalization);
  QVERIFY(isClose(table.referenceAccuracy, base.accuracy(), 0));
  QVERIFY2(isClose(table.referenceLoss, base.loss, tolerance),
           qPrintable(text(table.referenceLoss, base.loss)));
  const Tensor scores = naiveScores(module, reference, data);
  for (const SensitivityScore &score : table.scores) {
    PrecisionPlan changed = reference;
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      if ((layer == score.layer) == (score.view == alone))
        setBits(changed[layer], score.target, score.bits);
    module.setPlan(changed);
    const Evaluation probe = evaluate(module, data.test, data.normalization);
    const Tensor probed = naiveScores(module, changed, data);
    const double step = tolerance > 1e-6 ? 1.01 / static_cast<double>(data.test.size()) : 0;
    const QString where = QString::fromStdString(nlohmann::json(toJson(score)).dump());
    QVERIFY2(isClose(score.values.at(SensitivityMetric::accuracyDrop), base.accuracy() - probe.accuracy(),
                     std::max(step, 1e-12)),
             qPrintable(where));
    QVERIFY2(isClose(score.values.at(SensitivityMetric::lossIncrease), probe.loss - base.loss, tolerance),
             qPrintable(where + text(0, probe.loss - base.loss)));
    QVERIFY2(isClose(score.values.at(SensitivityMetric::outputKl), naiveKl(scores, probed), tolerance),
             qPrintable(where + text(0, naiveKl(scores, probed))));
    QVERIFY2(isClose(score.values.at(SensitivityMetric::outputSqnr), naiveSqnr(scores, probed),
                     std::max(tolerance * 100, 1e-4)),
             qPrintable(where + text(0, naiveSqnr(scores, probed))));
  }
  module.setPlan(before);
}

SensitivityOptions measuredOptions() {
  SensitivityOptions options;
  options.bits = {2, 4};
  options.metrics = {SensitivityMetric::accuracyDrop, SensitivityMetric::lossIncrease,
                     SensitivityMetric::outputSqnr, SensitivityMetric::outputKl};
  options.pictures = 0;
  return options;
}

std::map<std::string, Tensor> stateOf(NetworkModule &module) {
  std::map<std::string, Tensor> state;
  for (const auto &entry : module.named_parameters())
    state[entry.key()] = entry.value().detach().clone();
  for (const auto &entry : module.named_buffers())
    state[entry.key()] = entry.value().clone();
  return state;
}

} // namespace

class TestSensitivityMeasurement : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  const DataSplit m_data = shapes(64, 72);

  fs::path folder(const char *name) const { return fs::path(m_root.path().toStdString()) / name; }

  Experiment trained() const {
    Experiment experiment;
    experiment.name = "trained";
    experiment.data.source = "shapes";
    experiment.data.train = 64;
    experiment.data.test = 40;
    experiment.precision.preset = "fp32";
    experiment.training.epochs = 1;
    experiment.training.batch = 32;
    experiment.threads = 2;
    return experiment;
  }
  Experiment sensitivityOf(const fs::path &start) const {
    Experiment experiment = trained();
    experiment.name = "sensitivity";
    experiment.task = Task::sensitivity;
    experiment.start.run = start.string();
    experiment.precision.preset = "mixed_aggressive";
    experiment.sensitivity.bits = {2, 8};
    experiment.sensitivity.targets = {SensitivityTarget::weights, SensitivityTarget::both};
    experiment.sensitivity.views = {alone, rest};
    experiment.sensitivity.metrics = sensitivityMetrics();
    experiment.sensitivity.notebook = true;
    experiment.sensitivity.hessianPictures = 16;
    experiment.sensitivity.hessianIterations = 12;
    return experiment;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    at::set_num_threads(2); // LibTorch alone may start with one
  }

  void agreesWithFullEvaluations_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<bool>("others");
    QTest::newRow("cnn, others in float") << QStringLiteral("mixed_precision_cnn") << false;
    QTest::newRow("cnn, others at the plan") << QStringLiteral("mixed_precision_cnn") << true;
    QTest::newRow("resnet20") << QStringLiteral("resnet20") << false;
    QTest::newRow("mobilenet_tiny") << QStringLiteral("mobilenet_tiny") << false;
  }
  void agreesWithFullEvaluations() {
    QFETCH(QString, architecture);
    QFETCH(bool, others);
    const bool small = architecture == QStringLiteral("mixed_precision_cnn");
    const DataSplit data = small ? m_data : shapes(64, 40);
    const auto module = trainedNetwork(architecture.toStdString(), data);
    const PrecisionPlan plan = module->plan();
    SensitivityOptions options = measuredOptions();
    options.others = others ? SensitivityOthers::plan : SensitivityOthers::floating;
    if (small) {
      options.targets.push_back(SensitivityTarget::both);
      options.views = {alone, rest};
    } else {
      options.bits = {3};
    }
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, data), options, listener);
    QCOMPARE(table.scores.size(),
             plan.size() * options.bits.size() * options.targets.size() * options.views.size());
    QCOMPARE(table.samples, data.test.size());
    QCOMPARE(table.layers.size(), plan.size());
    QCOMPARE(listener.done, 1.0);
    QVERIFY(listener.table.scores.size() == table.scores.size());
    QVERIFY(table.others == options.others && listener.table.others == options.others);
    const bool laterQuantized = others || small;
    compareWithNaive(table, *module, plan, others ? plan : inFloat(plan), data, laterQuantized ? 2e-3 : 1e-6);
  }

  /// With nothing quantized behind the changed layer the figures are those of full evaluations to 1e-6.
  void weightsAloneAgreeToTheLastDigits() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    const PrecisionPlan plan = module->plan();
    TestListener listener;
    const SensitivityTable table =
        measureSensitivity(subjectOf(*module, plan, m_data), measuredOptions(), listener);
    compareWithNaive(table, *module, plan, inFloat(plan), m_data, 1e-6);
  }

  /// A plan that an allocation or a search makes of these bits has another method where its own has none of
  /// them: what it loses is measured so.
  void bitsThatAMethodDoesNotHaveAreMeasuredAsPlansHaveThem() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    PrecisionPlan plan = module->plan();
    plan[1].weight = withMethod(plan[1].weight, Method::ternary);
    QCOMPARE(plan[1].weight.bits, 2);
    module->setPlan(plan);
    SensitivityOptions options = measuredOptions();
    options.bits = {2, 8};
    options.targets = {SensitivityTarget::weights};
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
    compareWithNaive(table, *module, plan, inFloat(plan), m_data, 1e-6);
    const auto loss = [&](int bits) {
      return *table.value(1, SensitivityTarget::weights, alone, bits, SensitivityMetric::outputKl);
    };
    QVERIFY(loss(8) < loss(2) / 100);
  }

  void aNetworkWithoutALossIsToldOf() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    {
      const torch::NoGradGuard noGradients;
      module->weight(4).fill_(std::numeric_limits<float>::max());
    }
    TestListener listener;
    QVERIFY(bitsmith::test::messageOf([&] {
              measureSensitivity(subjectOf(*module, module->plan(), m_data), measuredOptions(), listener);
            }).contains(QStringLiteral("not finite")));
  }

  void picturesAreLimited() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    const PrecisionPlan plan = module->plan();
    SensitivityOptions options = measuredOptions();
    options.pictures = 50; // one whole batch and a part of one
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
    QCOMPARE(table.samples, std::int64_t{50});
    module->setPlan(inFloat(plan));
    std::vector<std::int64_t> seen;
    for (std::int64_t i = 0; i < 50; ++i)
      seen.push_back(72 * i / 50);
    const Tensor chosen = torch::tensor(seen);
    const Tensor scores = naiveScores(*module, inFloat(plan), m_data).index_select(0, chosen);
    const Tensor labels = torch::tensor(m_data.test.labels).index_select(0, chosen);
    QVERIFY(isClose(table.referenceLoss, torch::cross_entropy_loss(scores, labels).item<double>(), 1e-6));
  }

  /// Test sets of image folders are sorted by class. A network that knows one class is right on its pictures
  /// alone: of every third one of eight a class, three.
  void looksAtPicturesOfAllClasses() {
    DataSplit data = m_data;
    for (std::size_t i = 0; i < data.test.labels.size(); ++i)
      data.test.labels[i] = static_cast<std::int64_t>(i / 8);
    SensitivityOptions options = measuredOptions();
    options.metrics = {SensitivityMetric::accuracyDrop};
    options.pictures = 24;
    const auto module = trainedNetwork("mixed_precision_cnn", data);
    const torch::NoGradGuard noGradients;
    module->weight(4).zero_();
    for (const std::int64_t known : {0, 7}) {
      module->bias(4).zero_();
      module->bias(4)[known].fill_(1);
      TestListener listener;
      const SensitivityTable table =
          measureSensitivity(subjectOf(*module, module->plan(), data), options, listener);
      QCOMPARE(table.samples, std::int64_t{24});
      QCOMPARE(table.referenceAccuracy, 3.0 / 24);
    }
  }

  /// ½ · mean of Σ (∂L/∂y)² (y − y_q)², by one backward pass of the sum of the pictures' losses, in which
  /// each picture's gradient has rows of its own. All pictures at once, since in another batch the last
  /// digits of activations differ, and one that is moved over the edge of a rounding step is 1 % of a score.
  void fisherIsTheSumOverPictures_data() {
    QTest::addColumn<bool>("others");
    QTest::newRow("others in float") << false;
    QTest::newRow("others at the plan") << true;
  }
  void fisherIsTheSumOverPictures() {
    QFETCH(bool, others);
    const DataSplit data = shapes(40, 10);
    const auto module = trainedNetwork("mixed_precision_cnn", data);
    const PrecisionPlan plan = module->plan();
    const PrecisionPlan reference = others ? plan : inFloat(plan);
    SensitivityOptions options;
    options.bits = {2, 5};
    options.targets = {SensitivityTarget::weights, SensitivityTarget::activations, SensitivityTarget::both};
    options.metrics = {SensitivityMetric::fisher};
    options.others = others ? SensitivityOthers::plan : SensitivityOthers::floating;
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, data), options, listener);
    std::map<std::tuple<std::size_t, SensitivityTarget, int>, double> expected;
    module->setPlan(reference);
    const Batch one = BatchStream::take(data.train, data.normalization, 0, data.train.size());
    std::vector<LayerPass> passes;
    std::vector<Tensor> gradients(plan.size());
    // Taken before the ReLU that may overwrite a layer's output.
    module->setLayerObserver([&](const LayerPass &pass) {
      passes.push_back(pass);
      passes.back().output = pass.output.detach().clone();
      pass.output.register_hook(
          [&gradients, layer = pass.layer](const Tensor &gradient) { gradients[layer] = gradient; });
    });
    const Tensor loss =
        torch::cross_entropy_loss(module->forward(one.images), one.labels, {}, at::Reduction::Sum);
    module->setLayerObserver({});
    torch::autograd::grad({loss}, {module->weight(0)});
    const torch::NoGradGuard noGradients;
    for (const LayerPass &pass : passes)
      for (const SensitivityTarget target : options.targets)
        for (const int bits : options.bits) {
          LayerPrecision changed = reference[pass.layer];
          setBits(changed, target, bits);
          const Layer &layer = module->network().layers()[pass.layer];
          Tensor input = pass.input;
          if (!changed.activation.isFloat()) {
            const ActivationRange range = module->activationRange(pass.layer).value();
            input = fakeQuantize(input,
                                 makeGrid({.minimum = torch::full({1}, range.minimum),
                                           .maximum = torch::full({1}, range.maximum)},
                                          changed.activation),
                                 Ste::clipped);
          }
          const Tensor weight = quantizeWeight(module->weight(pass.layer), changed.weight);
          const Tensor output = layer.kind == LayerKind::linear
                                    ? torch::linear(input, weight, module->bias(pass.layer))
                                    : torch::conv2d(input, weight, module->bias(pass.layer),
                                                    layer.stride.height, layer.padding.top);
          const Tensor error = (output - pass.output).to(torch::kDouble);
          const Tensor gradient = gradients[pass.layer].to(torch::kDouble);
          expected[{pass.layer, target, bits}] +=
              (gradient * error).square().sum().item<double>() / 2 / static_cast<double>(data.train.size());
        }
    QCOMPARE(table.scores.size(), expected.size());
    for (const SensitivityScore &score : table.scores) {
      const double value = score.values.at(SensitivityMetric::fisher);
      const double correct = expected.at({score.layer, score.target, score.bits});
      QVERIFY2(std::abs(value - correct) <= 1e-4 * correct + 1e-12, qPrintable(text(value, correct)));
    }
  }

  void hessianIsMeanTraceTimesSquaredError() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    const PrecisionPlan plan = module->plan();
    SensitivityOptions options;
    options.bits = {3};
    options.targets = {SensitivityTarget::weights, SensitivityTarget::both};
    options.metrics = {SensitivityMetric::hessian};
    options.hessianIterations = 11;
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
    QCOMPARE(table.scores.size(), plan.size()); // of weights alone
    QCOMPARE(table.hessianTrace.size(), plan.size());
    QCOMPARE(table.hessianError.size(), plan.size());
    QCOMPARE(table.hessianIterations, std::int64_t{11});
    QVERIFY(listener.table.hessianTrace == table.hessianTrace);
    const torch::NoGradGuard noGradients;
    for (const SensitivityScore &score : table.scores) {
      const Tensor weight = module->weight(score.layer);
      QuantizerSpec spec = plan[score.layer].weight;
      spec.bits = 3;
      const double squares =
          (weight - quantizeWeight(weight, spec)).to(torch::kDouble).square().sum().item<double>();
      QVERIFY(isClose(score.values.at(SensitivityMetric::hessian), table.hessianTrace[score.layer] * squares,
                      1e-5));
    }
  }

  /// Where a layer has a quantizer that learned its step for just these levels, that one makes the error.
  void hessianTakesTheStepsThatWereLearned() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    PrecisionPlan plan = module->plan();
    for (LayerPrecision &layer : plan)
      layer.weight = withMethod(withBits(layer.weight, 4), Method::lsq);
    module->setPlan(plan);
    module->fitWeightMethods();
    {
      const torch::NoGradGuard noGradients; // steps far from those of the least error
      for (const auto &entry : module->named_parameters())
        if (entry.key().find("weight_quantizer.log_step") != std::string::npos)
          entry.value().add_(std::log(2.0));
    }
    SensitivityOptions options;
    options.bits = {4};
    options.targets = {SensitivityTarget::weights};
    options.metrics = {SensitivityMetric::hessian};
    options.hessianIterations = 3;
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
    QCOMPARE(table.scores.size(), plan.size());
    const torch::NoGradGuard noGradients;
    const auto squares = [](const Tensor &weight, const Tensor &quantized) {
      return (weight - quantized).to(torch::kDouble).square().sum().item<double>();
    };
    for (const SensitivityScore &score : table.scores) {
      const Tensor weight = module->weight(score.layer);
      const double learned = squares(weight, module->quantizedWeight(score.layer).values);
      QVERIFY(learned > 1.2 * squares(weight, quantizeWeight(weight, plan[score.layer].weight)));
      const double expected = table.hessianTrace[score.layer] * learned;
      const double value = score.values.at(SensitivityMetric::hessian);
      QVERIFY2(std::abs(value - expected) <= 1e-4 * std::abs(expected), qPrintable(text(value, expected)));
    }
  }

  /// The last layer's block of the Hessian has a closed form: with p the class probabilities, x the layer's
  /// input and n pictures, its trace is mean of Σ_c p_c (1 − p_c) · |x|².
  void traceOfTheLastLayerAgreesWithItsClosedForm() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    const PrecisionPlan plan = module->plan();
    SensitivityOptions options;
    options.bits = {4};
    options.targets = {SensitivityTarget::weights};
    options.metrics = {SensitivityMetric::hessian};
    options.hessianIterations = 400;
    options.hessianTolerance = 0;
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
    module->setPlan(inFloat(plan));
    const torch::NoGradGuard noGradients;
    Tensor input;
    module->setLayerObserver([&](const LayerPass &pass) { input = pass.input; });
    const Batch all = BatchStream::take(fewPictures(), m_data.normalization, 0, fewPictures().size());
    const Tensor p = torch::softmax(module->forward(all.images), 1).to(torch::kDouble);
    module->setLayerObserver({});
    const Tensor lengths = input.to(torch::kDouble).square().sum(1);
    const double trace = ((p * (1 - p)).sum(1) * lengths).mean().item<double>();
    const double mean = trace / static_cast<double>(module->weight(plan.size() - 1).numel());
    QVERIFY2(std::abs(table.hessianTrace.back() - mean) < 4 * table.hessianError.back(),
             qPrintable(text(table.hessianTrace.back(), mean)));
    // The random vectors of the other layers add to the variance.
    QVERIFY2(table.hessianError.back() < 0.5 * mean, qPrintable(text(table.hessianError.back(), mean)));
  }

  void notebooksMeasureTakesTwoBits() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    PrecisionPlan plan = findPreset("ultra_low").apply(module->network());
    plan.back().activation.bits = 2;
    SensitivityOptions options = measuredOptions();
    options.metrics = {};
    options.notebook = true;
    TestListener listener;
    const SensitivityTable table = measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
    QCOMPARE(table.notebook.size(), plan.size());
    QVERIFY(listener.table.notebook == table.notebook);
    QVERIFY(table.scores.empty());
    module->setPlan(plan);
    const double before = evaluate(*module, m_data.test, m_data.normalization).accuracy();
    const double step = 1.01 / static_cast<double>(m_data.test.size());
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      const NotebookScore &score = table.notebook[layer];
      QCOMPARE(score.weightBits, plan[layer].weight.bits);
      QCOMPARE(score.lowerWeightBits, std::max(2, plan[layer].weight.bits - 2));
      QCOMPARE(score.lowerActivationBits, std::max(2, plan[layer].activation.bits - 2));
      PrecisionPlan lower = plan;
      lower[layer].weight.bits = score.lowerWeightBits;
      lower[layer].activation.bits = score.lowerActivationBits;
      module->setPlan(lower);
      const double after = evaluate(*module, m_data.test, m_data.normalization).accuracy();
      QVERIFY2(std::abs(score.accuracyDrop - (before - after)) <= step,
               qPrintable(text(score.accuracyDrop, before - after)));
    }
  }

  void stateIsTheSameToTheBitAfterwards() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    const PrecisionPlan plan = module->plan();
    SensitivityOptions options = measuredOptions();
    options.metrics = sensitivityMetrics();
    options.hessianIterations = 3;
    options.notebook = true;
    options.views = {alone, rest};
    const auto before = stateOf(*module);
    const Tensor generator = at::detail::getDefaultCPUGenerator().get_state();
    for (const double stopAt : {2.0, 0.3}) { // undisturbed, and given up on the way
      TestListener listener(stopAt);
      if (stopAt > 1)
        measureSensitivity(subjectOf(*module, plan, m_data), options, listener);
      else
        QVERIFY_EXCEPTION_THROWN(measureSensitivity(subjectOf(*module, plan, m_data), options, listener),
                                 Interrupted);
      const auto after = stateOf(*module);
      QCOMPARE(after.size(), before.size());
      for (const auto &[name, tensor] : before)
        QVERIFY2(torch::equal(tensor, after.at(name)), name.c_str());
      for (const auto &entry : module->named_parameters()) {
        QVERIFY(!entry.value().grad().defined());
        QVERIFY(entry.value().requires_grad());
      }
      QVERIFY(module->plan() == plan);
      QVERIFY(!module->is_training());
      QVERIFY(at::GradMode::is_enabled());
      QVERIFY(torch::equal(generator, at::detail::getDefaultCPUGenerator().get_state()));
    }
  }

  void doesNotDependOnTheNumberOfThreadsOrOnWhatIsKnown() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    const PrecisionPlan plan = module->plan();
    SensitivityOptions options = measuredOptions();
    options.metrics = sensitivityMetrics();
    options.hessianIterations = 12;
    options.views = {alone, rest};
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    TestListener first;
    const SensitivityTable one = measureSensitivity(subjectOf(*module, plan, m_data), options, first);
    at::set_num_threads(2);
    TestListener second;
    const SensitivityTable two = measureSensitivity(subjectOf(*module, plan, m_data), options, second);
    QVERIFY(one == two);
    SensitivityTable half = one;
    half.scores.resize(half.scores.size() / 2);
    TestListener third;
    const SensitivityTable completed =
        measureSensitivity(subjectOf(*module, plan, m_data), options, third, half);
    QVERIFY(one == completed);
    QVERIFY(third.probes < second.probes);
    half.referenceLoss += 1e-9; // another network: nothing of it may be used
    for (SensitivityScore &score : half.scores)
      for (auto &[metric, value] : score.values)
        value = 77;
    TestListener fourth;
    QVERIFY(one == measureSensitivity(subjectOf(*module, plan, m_data), options, fourth, half));
    at::set_num_threads(threads);
  }

  void rangesOfTheBatchAreThoseOfEvaluate() {
    const auto module = trainedNetwork("mixed_precision_cnn", m_data);
    PrecisionPlan plan = module->plan();
    for (LayerPrecision &layer : plan)
      layer.activation.scheme = Scheme::dynamic;
    SensitivityOptions options = measuredOptions();
    options.targets = {SensitivityTarget::activations};
    TestListener listener;
    SensitivitySubject subject = subjectOf(*module, plan, m_data);
    subject.ranges = [](std::size_t, const QuantizerSpec &) { return std::nullopt; };
    const SensitivityTable table = measureSensitivity(subject, options, listener);
    module->setPlan(plan);
    compareWithNaive(table, *module, plan, inFloat(plan), m_data, 2e-3);
  }

  void outputScoresBreakTiesAsLibTorchDoes() {
    const Tensor scores = torch::tensor({{1.0F, 3.0F, 3.0F}, {2.0F, 2.0F, 2.0F}});
    QCOMPARE(scoreOutputs(scores, scores.argmax(1)).correct, std::int64_t{2});
    const OutputDistance none = compareOutputs(scores, scores);
    QVERIFY(std::isinf(none.sqnrDb) && none.kl == 0);
  }

  // --- runs ---

  void runFillsItsFolderAsItGoes() {
    TestRunListener listener;
    runExperiment(trained(), folder("trained"), {}, listener);
    const RunResult result =
        runExperiment(sensitivityOf(folder("trained")), folder("whole"), {}, listener).front();
    QVERIFY(result.sensitivity.has_value());
    const SensitivityTable &table = *result.sensitivity;
    QCOMPARE(table.scores.size(), std::size_t{5} * 2 * 2 * 2);
    QCOMPARE(table.notebook.size(), std::size_t{5});
    QCOMPARE(result.accuracy, table.referenceAccuracy);
    QCOMPARE(result.loss, table.referenceLoss);
    QCOMPARE(result.samples, std::int64_t{40});
    QVERIFY(result.accuracyInterval.contains(result.accuracy));
    const RunRecord record = RunReader(folder("whole")).record();
    QVERIFY(record.state == RunState::finished);
    QVERIFY(record.result->sensitivity == result.sensitivity);
    QCOMPARE(record.progress(), 1.0);
    // What the events tell is the table itself, in the order of measuring.
    SensitivityTable told = record.sensitivity.value();
    QCOMPARE(told.scores.size(), table.scores.size());
    for (const SensitivityScore &score : table.scores)
      QVERIFY(std::ranges::find(told.scores, score) != told.scores.end());
    told.scores = table.scores;
    QVERIFY(told == table);
    // The reference is the float network: what its own run measured.
    const RunResult base = RunReader(folder("trained")).record().result.value();
    QCOMPARE(result.accuracy, base.accuracy);
    QVERIFY(std::abs(result.loss - base.loss) < 1e-5);
  }

  void stoppedAnywhereItEndsWithTheSameResult_data() {
    QTest::addColumn<int>("stop");
    for (const int stop : {1, 2, 4, 7, 11})
      QTest::addRow("after %d calls", stop) << stop;
  }
  void stoppedAnywhereItEndsWithTheSameResult() {
    QFETCH(int, stop);
    const fs::path run = folder(("stopped " + std::to_string(stop)).c_str());
    TestRunListener stopping(stop);
    QVERIFY_EXCEPTION_THROWN(runExperiment(sensitivityOf(folder("trained")), run, {}, stopping), Interrupted);
    QVERIFY(RunReader(run).record().state == RunState::interrupted);
    // A kill may also have torn the last line.
    const fs::path events = run / run_file::events;
    fs::resize_file(events, fs::file_size(events) - 5);
    TestRunListener listener;
    const RunResult result =
        runExperiment(sensitivityOf(folder("trained")), run, {.resume = true}, listener).front();
    const RunResult whole = RunReader(folder("whole")).record().result.value();
    QVERIFY(result.sensitivity == whole.sensitivity);
    QVERIFY(RunReader(run).record().sensitivity->notebook.size() == 5);
    QVERIFY(result.accuracy == whole.accuracy && result.loss == whole.loss);
  }

  void saysWhichCorrectionsItDoesNotApply() {
    Experiment experiment = sensitivityOf(folder("trained"));
    experiment.sensitivity.metrics = {SensitivityMetric::fisher};
    experiment.sensitivity.notebook = false;
    experiment.calibration.batchNormReestimation = true;
    TestRunListener listener;
    runExperiment(experiment, folder("corrections"), {}, listener);
    QCOMPARE(std::ranges::count_if(listener.warnings,
                                   [](const std::string &warning) {
                                     return warning.find("task sensitivity does not apply "
                                                         "calibration.batch_norm_reestimation:") !=
                                            std::string::npos;
                                   }),
             1);
  }

  /// A reference at the plan of its start is the start as it was trained; beside a float one, ranges are
  /// those of the calibration, also at the bits that the start was trained at.
  void takesTheRangesOfItsStartWhereThatIsTheReference() {
    TestRunListener listener;
    Experiment start = trained();
    start.precision.preset = "int8_uniform";
    const RunResult base = runExperiment(start, folder("trained at 8"), {}, listener).front();
    Experiment experiment = sensitivityOf(folder("trained at 8"));
    experiment.precision.preset = "int8_uniform";
    experiment.sensitivity.bits = {8};
    experiment.sensitivity.targets = {SensitivityTarget::activations};
    experiment.sensitivity.views = {alone};
    experiment.sensitivity.metrics = {SensitivityMetric::outputKl};
    experiment.sensitivity.notebook = false;
    experiment.calibration.observer = CalibrationObserver::percentile;
    const auto measured = [&](SensitivityOthers others, double percentile) {
      experiment.sensitivity.others = others;
      experiment.calibration.percentile = percentile;
      const std::string name =
          "ranges " + std::string(toString(others)) + std::to_string(static_cast<int>(percentile));
      return runExperiment(experiment, folder(name.c_str()), {}, listener).front();
    };
    const RunResult atThePlan = measured(SensitivityOthers::plan, 60);
    QVERIFY2(isClose(atThePlan.loss, base.loss, 2e-3), qPrintable(text(atThePlan.loss, base.loss)));
    const RunResult narrow = measured(SensitivityOthers::floating, 60);
    const RunResult wide = measured(SensitivityOthers::floating, 100);
    for (std::size_t layer = 0; layer < 5; ++layer) {
      const auto loss = [&](const RunResult &result) {
        return *result.sensitivity->value(layer, SensitivityTarget::activations, alone, 8,
                                          SensitivityMetric::outputKl);
      };
      QVERIFY2(loss(narrow) > 2 * loss(wide), qPrintable(text(loss(narrow), loss(wide))));
    }
  }

  /// What was not asked for is not measured, and what cannot be is told.
  void saysWhichMetricsGiveNoScore() {
    Experiment experiment = sensitivityOf(folder("trained"));
    experiment.sensitivity.metrics = {SensitivityMetric::outputKl, SensitivityMetric::fisher,
                                      SensitivityMetric::hessian};
    experiment.sensitivity.targets = {SensitivityTarget::both};
    experiment.sensitivity.views = {rest};
    experiment.sensitivity.notebook = false;
    TestRunListener listener;
    const RunResult result = runExperiment(experiment, folder("no scores"), {}, listener).front();
    QCOMPARE(result.sensitivity->scores.size(), std::size_t{5 * 2});
    for (const SensitivityScore &score : result.sensitivity->scores) {
      QVERIFY(score.view == rest);
      QVERIFY(score.values.size() == 1 && score.values.contains(SensitivityMetric::outputKl));
    }
    const auto isTold = [&](const std::string &line) {
      return std::ranges::find(listener.warnings, "sensitivity.metrics: no score of " + line) !=
             listener.warnings.end();
    };
    QVERIFY(isTold("fisher is of view alone: add alone to sensitivity.views"));
    QVERIFY(isTold("hessian is of weights: add weights to sensitivity.targets"));
  }

  void saysThatAFloatPlanHasNoBitsToLose() {
    Experiment experiment = sensitivityOf(folder("trained"));
    experiment.precision.preset = "fp32";
    experiment.sensitivity.metrics = {SensitivityMetric::fisher};
    TestRunListener listener;
    const RunResult result = runExperiment(experiment, folder("float plan"), {}, listener).front();
    QVERIFY(std::ranges::any_of(listener.warnings, [](const std::string &warning) {
      return warning.find("this plan is all float") != std::string::npos;
    }));
    for (const NotebookScore &score : result.sensitivity->notebook)
      QCOMPARE(score.accuracyDrop, 0.0);
  }

 private:
  /// Stops when it was asked so many times whether to.
  class TestRunListener : public RunListener {
   public:
    explicit TestRunListener(int stopAfter = 0) : m_stopAfter(stopAfter) {}
    void warned(const std::string &message) override { warnings.push_back(message); }
    bool shouldStop() override { return ++m_asked >= m_stopAfter && m_stopAfter > 0; }

    std::vector<std::string> warnings;

   private:
    int m_stopAfter;
    int m_asked = 0;
  };
};

QTEST_GUILESS_MAIN(TestSensitivityMeasurement)
#include "tst_sensitivity_measurement.moc"
