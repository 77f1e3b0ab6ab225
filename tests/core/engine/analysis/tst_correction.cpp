// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibration.h"
#include "core/engine/analysis/correction.h"
#include "core/engine/data/batches.h"
#include "core/engine/machine.h"
#include "core/plan/network/architectures.h"

#include <torch/types.h>

#include <QTest>

using namespace bitsmith;

namespace {

constexpr std::int64_t batchSize = 50;

DataSplit shapes() {
  DataOptions options;
  options.source = "shapes";
  options.train = 100;
  options.test = 20;
  return loadData(options);
}

/// A network at few bits with calibrated activations; batch norms do not keep their initial statistics.
std::shared_ptr<NetworkModule> makeModule(const DataSplit &data, const char *architecture) {
  torch::manual_seed(3);
  const Network network = buildArchitecture(architecture, data.train.shape, data.train.classes());
  auto module = std::make_shared<NetworkModule>(network, floatPlan(network));
  const torch::NoGradGuard noGradients;
  module->train();
  BatchStream stream(data.train, data.normalization, {.batch = batchSize});
  while (const auto batch = stream.next())
    module->forward(batch->images);
  module->setPlan(
      PrecisionPlan(network.layers().size(),
                    LayerPrecision{.weight = weightQuantizer(3), .activation = activationQuantizer(4)}));
  calibrate(*module, data.train, data.normalization, {});
  return module;
}

/// Outputs of all layers over all pictures, [values a channel, channels], with LibTorch's own functions.
std::vector<torch::Tensor> outputs(NetworkModule &module, const DataSplit &data) {
  const torch::NoGradGuard noGradients;
  module.eval();
  std::vector<torch::Tensor> result(module.network().layers().size());
  module.setLayerObserver([&](const LayerPass &pass) {
    const torch::Tensor output = pass.output.dim() == 4 ? pass.output.permute({0, 2, 3, 1}) : pass.output;
    const torch::Tensor rows = output.reshape({-1, pass.output.size(1)}).to(torch::kDouble).clone();
    torch::Tensor &all = result[pass.layer];
    all = all.defined() ? torch::cat({all, rows}) : rows;
  });
  BatchStream stream(data.train, data.normalization, {.batch = batchSize});
  while (const auto batch = stream.next())
    module.forward(batch->images);
  module.setLayerObserver({});
  return result;
}

void correct(NetworkModule &module, const DataSplit &data, const CorrectionOptions &options) {
  const auto means = meanFloatOutputs(module, data.train, data.normalization, batchSize);
  correctLayers(module, means, data.train, data.normalization, options);
}

double largestDistance(const torch::Tensor &one, const torch::Tensor &other) {
  return (one - other).abs().max().item<double>();
}

} // namespace

class TestCorrection : public QObject {
  Q_OBJECT

  DataSplit m_data;

 private Q_SLOTS:
  void initTestCase() {
    configureMachine(2);
    m_data = shapes();
  }

  void meansAreThoseOfTheFloatNetwork() {
    const auto module = makeModule(m_data, "mixed_precision_cnn");
    const PrecisionPlan plan = module->plan();
    const auto means = meanFloatOutputs(*module, m_data.train, m_data.normalization, 30);
    QVERIFY(module->plan() == plan);
    module->setPlan(floatPlan(module->network()));
    const auto expected = outputs(*module, m_data);
    for (std::size_t layer = 0; layer < means.size(); ++layer)
      QVERIFY(largestDistance(means[layer], expected[layer].mean(0)) < 1e-5);
  }

  void biasCorrectionTakesTheMeanErrorAway() {
    const auto module = makeModule(m_data, "mixed_precision_cnn");
    const auto means = meanFloatOutputs(*module, m_data.train, m_data.normalization, batchSize);
    const auto before = outputs(*module, m_data);
    correct(*module, m_data, {.batch = batchSize, .biasCorrection = true});
    const auto after = outputs(*module, m_data);
    for (std::size_t layer = 0; layer < means.size(); ++layer) {
      const double was = largestDistance(before[layer].mean(0), means[layer]);
      const double is = largestDistance(after[layer].mean(0), means[layer]);
      QVERIFY2(was > 1e-3, qPrintable(QStringLiteral("layer %1 had no error").arg(layer)));
      QVERIFY2(is < 1e-5, qPrintable(QStringLiteral("layer %1: %2 left of %3").arg(layer).arg(is).arg(was)));
    }
  }

  void batchNormTakesTheCorrectionOfALayerWithoutBias() {
    const auto module = makeModule(m_data, "resnet20");
    const auto means = meanFloatOutputs(*module, m_data.train, m_data.normalization, batchSize);
    auto buffers = module->named_buffers();
    const std::string mean = "layer2_1_conv2_bn.running_mean";
    const torch::Tensor meanBefore = buffers[mean].clone();
    correct(*module, m_data, {.batch = batchSize, .biasCorrection = true});
    const auto after = outputs(*module, m_data);
    const auto &layers = module->network().layers();
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
      if (layers[layer].name == "layer2_1_conv2") {
        // What batch norm takes off is off by what the output is off.
        const torch::Tensor error = after[layer].mean(0) - means[layer];
        QVERIFY(largestDistance(buffers[mean].to(torch::kDouble) - meanBefore, error) < 1e-5);
        QVERIFY(error.abs().max().item<double>() > 1e-3);
      }
      if (layers[layer].name == "fc")
        QVERIFY(largestDistance(after[layer].mean(0), means[layer]) < 1e-5);
    }
  }

  void reestimatedBatchNormsFitTheQuantizedOutputs() {
    const auto module = makeModule(m_data, "mixed_precision_cnn");
    const torch::Tensor bias = module->bias(0).clone();
    correct(*module, m_data, {.batch = 30, .biasCorrection = true, .batchNormReestimation = true});
    const auto after = outputs(*module, m_data);
    auto buffers = module->named_buffers();
    for (int layer = 0; layer < 3; ++layer) {
      const std::string name = "bn" + std::to_string(layer + 1);
      const auto &values = after[static_cast<std::size_t>(layer)];
      QVERIFY(largestDistance(buffers[name + ".running_mean"], values.mean(0)) < 1e-5);
      QVERIFY(largestDistance(buffers[name + ".running_var"], values.var(0, true)) < 1e-5);
    }
    QVERIFY(torch::equal(bias, module->bias(0))); // batch norm has taken the mean error out
  }

  void passesAreCounted() {
    const auto module = makeModule(m_data, "mixed_precision_cnn");
    const Network &network = module->network();
    QCOMPARE(correctionPasses(network, {}), std::int64_t{0});
    QCOMPARE(correctionPasses(network, {.biasCorrection = true}), std::int64_t{5});
    QCOMPARE(correctionPasses(network, {.batchNormReestimation = true}), std::int64_t{3});
    int batches = 0;
    const auto count = [&] { ++batches; };
    correctLayers(*module, {}, m_data.train, m_data.normalization,
                  {.batch = batchSize, .batchNormReestimation = true}, count);
    QCOMPARE(batches, 3 * 2);
  }

  void nothingAskedChangesNothing() {
    const auto module = makeModule(m_data, "mixed_precision_cnn");
    const auto before = outputs(*module, m_data);
    correct(*module, m_data, {.batch = batchSize});
    QVERIFY(torch::equal(outputs(*module, m_data).back(), before.back()));
  }
};

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
