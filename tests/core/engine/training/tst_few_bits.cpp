// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/machine.h"
#include "core/engine/training/quantizer_monitor.h"
#include "core/engine/training/trainer.h"
#include "core/plan/network/architectures.h"

#include <torch/optim/sgd.h>
#include <torch/types.h>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace bitsmith;
using torch::Tensor;

namespace {

Experiment tiny(Method weights, int bits) {
  Experiment experiment;
  experiment.data = {.source = "shapes", .train = 128, .test = 40};
  experiment.precision.preset = "int8_uniform";
  experiment.precision.all.weightBits = bits;
  experiment.precision.all.weightMethod = weights;
  experiment.training.epochs = 2;
  experiment.training.batch = 32;
  experiment.threads = 2;
  return experiment;
}

Network networkOf(const DataSplit &data) {
  return buildArchitecture("mixed_precision_cnn", data.train.shape, data.train.classes());
}

} // namespace

/// What helps a training with few bits: distillation, costs of quantizers, batch norms at the end, readings.
class TestFewBits : public QObject {
  Q_OBJECT

  DataSplit m_data;

 private Q_SLOTS:
  void initTestCase() {
    configureMachine(2);
    m_data = loadData(tiny(Method::range, 4).data);
  }

  void distillsAsLibTorchsDivergence() {
    torch::manual_seed(1);
    const Tensor student = torch::randn({6, 10});
    const Tensor teacher = torch::randn({6, 10});
    for (const double temperature : {1.0, 5.0}) {
      const Tensor expected = torch::kl_div(torch::log_softmax(student / temperature, 1),
                                            torch::softmax(teacher / temperature, 1), at::Reduction::Sum) /
                              6 * temperature * temperature;
      QVERIFY(std::abs((distillationLoss(student, teacher, temperature) - expected).item<double>()) < 1e-4);
    }
    QVERIFY(std::abs(distillationLoss(teacher, teacher, 3).item<double>()) < 1e-6);
  }

  void comesNearItsTeacher() {
    Experiment experiment = tiny(Method::lsq, 2);
    experiment.training.epochs = 6;
    Experiment floating = tiny(Method::range, 32);
    floating.training.epochs = 3;
    Trainer teacher(floating, networkOf(m_data), m_data);
    while (!teacher.isDone())
      teacher.runEpoch({});
    const auto distance = [&](double weight) {
      experiment.training.distillation = {.weight = weight, .temperature = 2};
      Trainer trainer(experiment, networkOf(m_data), m_data);
      auto copy = std::make_shared<NetworkModule>(networkOf(m_data), teacher.module().plan());
      copy->copyStateFrom(teacher.module());
      copy->eval();
      trainer.module().copyStateFrom(*copy);
      trainer.setTeacher(copy);
      while (!trainer.isDone())
        trainer.runEpoch({});
      const torch::NoGradGuard noGradients;
      const Batch batch = BatchStream::take(m_data.train, m_data.normalization, 0, 128);
      trainer.module().eval();
      return distillationLoss(trainer.module().forward(batch.images), copy->forward(batch.images), 1)
          .item<double>();
    };
    QVERIFY(distance(1.0) < distance(0.0));
  }

  void showsItsTeacherPicturesAsThatOneKnowsThem() {
    Experiment experiment = tiny(Method::range, 32);
    experiment.training.distillation = {.weight = 1, .temperature = 2};
    Normalization ofTeacher = m_data.normalization;
    for (float &mean : ofTeacher.mean)
      mean += 0.3F;
    for (float &deviation : ofTeacher.deviation)
      deviation *= 0.5F;
    const Batch batch = BatchStream::take(m_data.train, m_data.normalization, 0, 32);
    const auto makeTeacher = [&] {
      torch::manual_seed(99);
      auto module =
          std::make_shared<NetworkModule>(networkOf(m_data), findPreset("fp32").apply(networkOf(m_data)));
      module->eval();
      return module;
    };
    Trainer trainer(experiment, networkOf(m_data), m_data);
    trainer.setTeacher(makeTeacher(), ofTeacher);
    trainer.module().train();
    torch::manual_seed(5); // dropout
    trainer.trainStep(batch);
    const Tensor gradient = trainer.module().weight(0).grad();
    // By hand: the very pictures, read with the teacher's own figures.
    const auto expected = [&](const Normalization &normalization) {
      Tensor scores;
      {
        const torch::NoGradGuard noGradients;
        scores = makeTeacher()->forward(BatchStream::take(m_data.train, normalization, 0, 32).images);
      }
      Trainer other(experiment, networkOf(m_data), m_data);
      other.module().train();
      torch::manual_seed(5);
      distillationLoss(other.module().forward(batch.images), scores, 2).backward();
      return other.module().weight(0).grad().clone();
    };
    const double scale = gradient.abs().max().item<double>();
    QVERIFY(torch::allclose(gradient, expected(ofTeacher), 1e-2, 1e-3 * scale));
    QVERIFY(!torch::allclose(gradient, expected(m_data.normalization), 1e-2, 1e-3 * scale));
  }

  void lowersTheFreeBitsInAStraightLine() {
    QuantizerTraining options;
    options.meanBits = 4;
    QCOMPARE(freeMeanBits(options, 0, 5), 4.0);
    options.meanBitsStart = 8;
    QCOMPARE(freeMeanBits(options, 0, 5), 8.0);
    QCOMPARE(freeMeanBits(options, 2, 5), 6.0);
    QCOMPARE(freeMeanBits(options, 4, 5), 4.0);
  }

  void costsWhatIsBeyondTheMemoryBudget() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan)
      layer.weight = withMethod(layer.weight, Method::parametric);
    NetworkModule module(network, plan);
    module.fitWeightMethods();
    const double planned = weightMemoryBytes(network, plan) / bytesPerMegabyte;
    QuantizerTraining options;
    options.costWeight = 0.5;
    options.memoryBudgetMb = planned * 1.01;
    QCOMPARE(quantizerCost(module, options, 4).item<double>(), 0.0);
    options.memoryBudgetMb = planned / 2; // twice the budget: h = 1, h + h² = 2
    const Tensor cost = quantizerCost(module, options, 4);
    QVERIFY(std::abs(cost.item<double>() - 0.5 * 2) < 1e-4);
    cost.backward();
    // Going down the gradient widens steps, which takes bits away.
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      const auto parameters = module.weightMethod(layer)->named_parameters();
      QVERIFY(parameters["log_step"].grad().item<double>() < 0);
    }
    QCOMPARE(module.planInUse()[0].weight.bits, 8);
  }

  /// Without a budget, and at the plan's bits, the memory is the whole of what it is compared with: levels
  /// that another layer stores included.
  void costsItsWeightAtThePlansBits() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan)
      layer.weight = withMethod(layer.weight, Method::parametric);
    plan[1].weight = withMethod(plan[1].weight, Method::codebook); // 256 levels
    QCOMPARE(plan[1].weight.bits, 8);
    NetworkModule module(network, plan);
    module.fitWeightMethods();
    QuantizerTraining options;
    options.costWeight = 0.5;
    const double cost = quantizerCost(module, options, 4).item<double>();
    QVERIFY2(std::abs(cost - 0.5) < 1e-6, qPrintable(QString::number(cost, 'g', 9)));
    // Half the budget is beyond a budget of two thirds: h + h².
    options.memoryBudgetMb = weightMemoryBytes(network, plan) / 1.5 / bytesPerMegabyte;
    const double beyond = quantizerCost(module, options, 4).item<double>();
    QVERIFY2(std::abs(beyond - 0.5 * 0.75) < 1e-5, qPrintable(QString::number(beyond, 'g', 9)));
  }

  /// d bits / d log step = −q / ((q + 1) ln 2), times what the cost makes of bits: by hand.
  void costsAsMuchAsItsWeightSays() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan)
      layer.weight = withMethod(layer.weight, Method::parametric);
    NetworkModule module(network, plan);
    module.fitWeightMethods();
    const std::size_t layer = *network.layerIndex("fc1");
    const auto gradient = [&](double costWeight, const char *of) {
      const auto parameters = module.weightMethod(layer)->named_parameters();
      parameters[of].mutable_grad().reset();
      QuantizerTraining options;
      options.costWeight = costWeight;
      quantizerCost(module, options, 4).backward();
      return parameters[of].grad().item<double>();
    };
    const double q = 127; // of 8 bits with a sign
    const double share = static_cast<double>(network.layers()[layer].weights()) / 8 /
                         weightMemoryBytes(network, plan); // of the cost that a bit of the layer is
    for (const double weight : {1e-4, 0.1, 10.0}) {
      const double expected = weight * share * q / (q + 1) / std::log(2.0);
      const double byStep = gradient(weight, "log_step");
      const double byClip = gradient(weight, "log_clip");
      QVERIFY2(std::abs(byStep + expected) < 1e-3 * expected, qPrintable(QString::number(byStep)));
      QVERIFY2(std::abs(byClip - expected) < 1e-3 * expected, qPrintable(QString::number(byClip)));
    }
    QVERIFY(std::abs(gradient(1e6, "log_step")) <= 2); // no step of any size is taken for it
  }

  /// Descends on the quantization error and the cost: the error's gradient is held within ±1 a logarithm.
  void moreCostGivesNoMoreBits() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan)
      layer.weight = withMethod(layer.weight, Method::parametric);
    const auto bitsAfter = [&](double costWeight) {
      torch::manual_seed(6);
      NetworkModule module(network, plan);
      module.fitWeightMethods();
      QuantizerTraining options;
      options.costWeight = costWeight;
      torch::optim::SGD optimizer(module.quantizerParameters(), torch::optim::SGDOptions(0.05));
      for (int step = 0; step < 60; ++step) {
        optimizer.zero_grad();
        Tensor loss = quantizerCost(module, options, 4);
        if (!loss.defined())
          loss = torch::zeros({});
        for (std::size_t layer = 0; layer < plan.size(); ++layer) {
          const Tensor weight = module.weight(layer).detach();
          loss = loss + (module.weightMethod(layer)->quantize(weight) - weight).square().sum();
        }
        loss.backward();
        optimizer.step();
      }
      std::vector<int> bits;
      for (const LayerPrecision &layer : module.planInUse())
        bits.push_back(layer.weight.bits);
      return bits;
    };
    const std::vector<int> free = bitsAfter(0);
    const std::vector<int> cheap = bitsAfter(0.1);
    const std::vector<int> dear = bitsAfter(10);
    const std::size_t fc1 = *network.layerIndex("fc1"); // most of the memory
    QVERIFY2(dear[fc1] <= cheap[fc1] && cheap[fc1] <= free[fc1],
             qPrintable(QStringLiteral("%1, %2, %3").arg(dear[fc1]).arg(cheap[fc1]).arg(free[fc1])));
    QVERIFY2(dear[fc1] < free[fc1], qPrintable(QString::number(dear[fc1])));
  }

  void bitsFallUnderABudget() {
    Experiment experiment = tiny(Method::parametric, 8);
    experiment.training.quantizers = {.lr = 200, .costWeight = 10, .memoryBudgetMb = 0.25};
    experiment.training.epochs = 4;
    Trainer trainer(experiment, networkOf(m_data), m_data);
    const double before = weightMemoryBytes(trainer.module().network(), trainer.module().plan());
    while (!trainer.isDone())
      trainer.runEpoch({});
    const double after = weightMemoryBytes(trainer.module().network(), trainer.module().planInUse());
    QVERIFY2(after < 0.8 * before, qPrintable(QStringLiteral("%1 of %2").arg(after).arg(before)));
  }

  void leavesFrozenStatisticsAlone() {
    Experiment experiment = tiny(Method::lsq, 4);
    experiment.training.batchNorm.freezeEpochs = 1;
    Trainer trainer(experiment, networkOf(m_data), m_data);
    const auto statistics = [&] {
      Tensor all = torch::zeros({0});
      for (const auto &buffer : trainer.module().named_buffers())
        if (buffer.key().find("running_mean") != std::string::npos)
          all = torch::cat({all, buffer.value()});
      return all;
    };
    const Tensor atFirst = statistics();
    trainer.runEpoch({});
    const Tensor afterOne = statistics();
    QVERIFY(!torch::equal(atFirst, afterOne));
    trainer.runEpoch({});
    QVERIFY(torch::equal(statistics(), afterOne));
  }

  void countsWeightsThatGoBackAndForth() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan)
      layer.weight.bits = 3;
    NetworkModule module(network, plan);
    QuantizerMonitor monitor;
    monitor.begin(QuantizerMonitor::readings);
    const torch::NoGradGuard noGradients;
    Tensor weight = module.weight(0).detach(); // shares memory
    Tensor flat = weight.contiguous().view({-1});
    const double step = module.quantizedWeight(0).grid->scale[0].item<double>();
    const Tensor original = weight.clone();
    const auto reading = [&](double shift) {
      weight.copy_(original);
      weight[0][0].add_(shift); // nine of the 288 weights of conv1, or of 864
      monitor.stepDone(module);
    };
    reading(0);
    reading(2.1 * step);
    reading(0); // there and back
    reading(0);
    for (int i = 4; i < QuantizerMonitor::readings; ++i)
      monitor.stepDone(module);
    const QuantizersRecord record =
        monitor.read(module, BatchStream::take(m_data.train, m_data.normalization, 0, 16).images, 1);
    const double share = record.weights[0].oscillating.value();
    QVERIFY2(share > 0 && share <= 27.0 / 288, qPrintable(QString::number(share)));
    QCOMPARE(record.weights[1].oscillating.value(), 0.0);
    QVERIFY(module.is_training());
    for (const QuantizerReading &activation : record.activations)
      QVERIFY(activation.deadLevels.has_value());
  }

  void alarmsWhereLevelsStandEmpty() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    plan[1].weight.bits = 3;
    QuantizersRecord record{.epoch = 2};
    record.weights.resize(plan.size());
    record.activations.resize(plan.size());
    record.weights[1].deadLevels = 0.6;
    record.weights[0].deadLevels = 0.6; // of 8 bits: nothing to worry about
    record.activations[2].saturated = 0.4;
    const std::vector<AlarmRecord> alarms = alarmsOf(record, network, plan);
    QCOMPARE(alarms.size(), std::size_t{2});
    QVERIFY(alarms[0].layer == "conv2" && alarms[0].kind == "dead_levels" && alarms[0].epoch == 2);
    QVERIFY(alarms[1].layer == "conv3" && alarms[1].kind == "saturated");
    QVERIFY(QString::fromStdString(alarms[1].message)
                .startsWith(QStringLiteral("layer \"conv3\", input activation: 40 % of the values")));
  }

  /// The grid that is in use, by hand: neither the scheme nor the form of the scale is left out.
  void readsTheStepsOfActivationsThatAreInUse() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan) {
      layer.activation.bits = 4;
      layer.activation.scheme = Scheme::symmetric;
      layer.activation.scaleForm = ScaleForm::powerOfTwo;
    }
    plan[1].activation = activationQuantizer(4);
    plan[2].activation.scheme = Scheme::dynamic;
    NetworkModule module(network, plan);
    module.setActivationRange(0, ActivationRange{0.3F, 5}); // 2 · 5 / 15, up to a power of two: 1
    module.setActivationRange(1, ActivationRange{1, 6});    // widened to 0
    module.setActivationRange(2, ActivationRange{0, 1});    // of no account
    Tensor images =
        torch::zeros({16, m_data.train.shape.channels, m_data.train.shape.height, m_data.train.shape.width});
    images.slice(0, 0, 4).fill_(7.6F); // beyond 7 by more than half a step
    images.slice(0, 4, 8).fill_(7.4F); // by less
    const QuantizersRecord record = QuantizerMonitor().read(module, images, 1);
    const auto is = [](const std::optional<double> &value, double expected) {
      return value && std::abs(*value - expected) < 1e-5;
    };
    QVERIFY(is(record.activations[0].step, 1));
    QVERIFY(is(record.activations[0].low, -8));
    QVERIFY(is(record.activations[0].high, 7));
    QVERIFY(is(record.activations[0].saturated, 0.25));
    QVERIFY(is(record.activations[1].step, 0.4));
    QVERIFY(is(record.activations[1].low, 0));
    QVERIFY(is(record.activations[1].high, 6));
    QVERIFY(!record.activations[2].step && !record.activations[2].saturated);
  }

  /// A weight that is no further from the last level than half a gap is rounded, not cut off.
  void countsWhatIsBeyondACodebookFromHalfAGapOn() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    plan[0].weight.bits = plan[1].weight.bits = 1;
    plan[0].weight = withMethod(plan[0].weight, Method::dorefa);
    plan[1].weight = withMethod(plan[1].weight, Method::dorefa);
    QCOMPARE(plan[1].weight.bits, 1);
    NetworkModule module(network, plan);
    const torch::NoGradGuard noGradients;
    torch::manual_seed(4);
    Tensor weight = module.weight(1).detach(); // shares memory
    weight.copy_(torch::randn(weight.sizes()) * 0.05);
    const QuantizersRecord record = QuantizerMonitor().read(
        module, BatchStream::take(m_data.train, m_data.normalization, 0, 8).images, 1);
    // Levels ±rms, a gap of 2 rms: beyond 2 rms, which of weights drawn evenly none is.
    QCOMPARE(record.weights[0].saturated.value(), 0.0);
    const double beyond =
        weight.abs().gt(weight.square().mean().sqrt() * 2).to(torch::kDouble).mean().item<double>();
    QVERIFY(beyond > 0.03 && beyond < 0.06);
    QVERIFY2(std::abs(record.weights[1].saturated.value() - beyond) < 2e-3,
             qPrintable(QString::number(record.weights[1].saturated.value())));
  }

  void advisesByWhatMovesTheLevels() {
    const Network network = networkOf(m_data);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    QuantizersRecord record{.epoch = 1};
    record.weights.resize(plan.size());
    record.activations.resize(plan.size());
    const auto messageOf = [&] {
      const std::vector<AlarmRecord> alarms = alarmsOf(record, network, plan);
      return alarms.size() == 1 ? QString::fromStdString(alarms.front().message) : QString();
    };
    const QString rate = QStringLiteral("raise training.quantizers.lr");
    record.activations[1].saturated = 0.4;
    QVERIFY(messageOf().contains(QStringLiteral("activation_observer")) && !messageOf().contains(rate));
    plan[1].activation.method = Method::lsq;
    QVERIFY(messageOf().contains(rate) && !messageOf().contains(QStringLiteral("clip_decay")));
    plan[1].activation.method = Method::pact;
    QVERIFY(messageOf().contains(rate) && messageOf().contains(QStringLiteral("clip_decay")));
    record.activations[1].saturated.reset();
    record.weights[1].saturated = 0.4;
    plan[1].weight.method = Method::dorefa;
    QVERIFY(messageOf().contains(QStringLiteral("another method")) && !messageOf().contains(rate));
    record.weights[1].saturated.reset();
    // Symmetric levels: half of them are for values that a ReLU leaves none of.
    const QString asymmetric = QStringLiteral("take asymmetric");
    plan[1].activation = activationQuantizer(4);
    record.activations[1].deadLevels = 0.5;
    QVERIFY(messageOf().contains(QStringLiteral("another observer")) && !messageOf().contains(asymmetric));
    plan[1].activation.scheme = Scheme::symmetric;
    QVERIFY(messageOf().contains(asymmetric) && !messageOf().contains(QStringLiteral("too wide")));
    // Pictures have both signs.
    std::swap(plan[0].activation, plan[1].activation);
    std::swap(record.activations[0], record.activations[1]);
    QVERIFY(messageOf().contains(QStringLiteral("too wide")) && !messageOf().contains(asymmetric));
  }
};

QTEST_GUILESS_MAIN(TestFewBits)
#include "tst_few_bits.moc"
