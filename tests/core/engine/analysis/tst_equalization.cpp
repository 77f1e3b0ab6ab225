// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/equalization.h"
#include "core/engine/machine.h"
#include "core/plan/network/architectures.h"

#include <string>
#include <torch/types.h>

#include <QTest>

using namespace bitsmith;

namespace {

/// A network with weights drawn at random whose channels are of very different sizes, statistics of a few
/// batches, and batch norms that do something.
std::shared_ptr<NetworkModule> unevenModule(const Network &network) {
  torch::manual_seed(5);
  auto module = std::make_shared<NetworkModule>(network, floatPlan(network));
  const torch::NoGradGuard noGradients;
  for (const auto &item : module->named_parameters()) {
    torch::Tensor value = item.value();
    std::vector<std::int64_t> rows(static_cast<std::size_t>(value.dim()), 1);
    rows.front() = value.size(0);
    if (value.dim() > 1)
      value.mul_(torch::randn(rows).exp());
    else if (item.key().ends_with("weight"))
      value.copy_(torch::randn(value.sizes()) * 0.5 + 0.7); // of batch norms; some change the sign
    else
      value.copy_(torch::randn(value.sizes()) * 0.1);
  }
  module->train();
  const Shape in = network.inputShape();
  for (int batch = 0; batch < 3; ++batch)
    module->forward(torch::randn({16, in.channels, in.height, in.width}));
  module->eval();
  return module;
}

torch::Tensor scores(NetworkModule &module) {
  const torch::NoGradGuard noGradients;
  const Shape in = module.network().inputShape();
  torch::manual_seed(9);
  return module.forward(torch::randn({8, in.channels, in.height, in.width}));
}

std::vector<std::pair<std::string, std::string>> namesOf(const Network &network) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const LayerPair &pair : equalizablePairs(network))
    names.emplace_back(network.layers()[pair.first].name, network.layers()[pair.second].name);
  return names;
}

} // namespace

class TestEqualization : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { configureMachine(2); }

  void pairsAreThoseWithNothingBetweenThatMinds() {
    using Names = std::vector<std::pair<std::string, std::string>>;
    QVERIFY(namesOf(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10)) ==
            (Names{{"conv1", "conv2"}, {"conv2", "conv3"}, {"conv3", "fc1"}, {"fc1", "fc2"}}));
    // Of a residual block the first convolution alone: what the second gives goes into a sum.
    const Names residual = namesOf(buildArchitecture("resnet20", {3, 32, 32}, 10));
    QCOMPARE(residual.size(), std::size_t{9});
    for (const auto &[first, second] : residual)
      QCOMPARE(second, first.substr(0, first.size() - 1) + "2");
  }

  void boundedActivationsEndAPair() {
    NetworkBuilder net("bounded", {1, 4, 4});
    const NodeId first = net.add(op::Conv2d{.outChannels = 2, .kernel = 1}, {0}, "first");
    const NodeId bounded = net.add(op::Relu6{}, {first}, "bounded");
    const NodeId second = net.add(op::Conv2d{.outChannels = 2, .kernel = 1}, {bounded}, "second");
    const NodeId relu = net.add(op::Relu{}, {second}, "relu");
    net.add(op::Linear{.outFeatures = 3}, {net.add(op::Flatten{}, {relu}, "flat")}, "third");
    QVERIFY(namesOf(net.build()) == (std::vector<std::pair<std::string, std::string>>{{"second", "third"}}));
  }

  void functionOfTheNetworkStays_data() {
    QTest::addColumn<QString>("architecture");
    for (const char *name :
         {"mixed_precision_cnn", "resnet20", "mobilenet_tiny", "dscnn", "mobilenet_v2_small"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void functionOfTheNetworkStays() {
    QFETCH(const QString, architecture);
    const auto module = unevenModule(buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10));
    const torch::Tensor before = scores(*module);
    const Equalization done = equalizeLayers(*module);
    const torch::Tensor after = scores(*module);
    const double difference = ((after - before).abs().max() / before.abs().max()).item<double>();
    QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));
    QCOMPARE(done.pairs, equalizablePairs(module->network()).size());
    if (done.pairs > 0)
      QVERIFY(done.largestFactor > 2);
  }

  void rangesOfAPairBecomeEqual() {
    NetworkBuilder net("pair", {2, 4, 4});
    const NodeId first = net.add(op::Conv2d{.outChannels = 4, .kernel = 3, .padding = 1}, {0}, "first");
    const NodeId relu = net.add(op::Relu{}, {first}, "relu");
    net.add(op::Linear{.outFeatures = 5}, {net.add(op::Flatten{}, {relu}, "flat")}, "second");
    const auto module = unevenModule(net.build());
    const torch::Tensor r1 = module->weight(0).detach().flatten(1).abs().amax(1);
    const auto columns = [&] { return module->weight(1).detach().view({5, 4, 16}).abs().amax(2).amax(0); };
    const torch::Tensor expected = (r1 * columns()).sqrt();
    equalizeLayers(*module);
    QVERIFY(torch::allclose(module->weight(0).detach().flatten(1).abs().amax(1), expected, 1e-4));
    QVERIFY(torch::allclose(columns(), expected, 1e-4));
  }

  void statisticsOfBatchNormsStayThoseOfTheirInput() {
    const auto module = unevenModule(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10));
    const auto buffers = module->named_buffers();
    // Channel by channel, the mean and the deviation in units of the layer's weights.
    const auto inWeights = [&] {
      const torch::Tensor range = module->weight(0).detach().flatten(1).abs().amax(1);
      return torch::stack({buffers["bn1.running_mean"] / range, buffers["bn1.running_var"].sqrt() / range});
    };
    const torch::Tensor before = inWeights();
    equalizeLayers(*module);
    QVERIFY(torch::allclose(inWeights(), before, 1e-4));
  }

  /// A step that was fitted is one of the weights as they are. Pairs of the network: conv1 with conv2, conv2
  /// with conv3, conv3 with fc1, fc1 with fc2.
  void pairsOfFittedQuantizersArePassedOver_data() {
    QTest::addColumn<QList<int>>("weights"); // layers with learned steps
    QTest::addColumn<QList<int>>("inputs");
    QTest::addColumn<int>("passedOver");
    QTest::newRow("none") << QList<int>() << QList<int>() << 0;
    QTest::newRow("weights of the first layer") << QList<int>{0} << QList<int>() << 1;
    QTest::newRow("weights of the second layer") << QList<int>{1} << QList<int>() << 2;
    QTest::newRow("all weights") << QList<int>{0, 1, 2, 3, 4} << QList<int>() << 4;
    QTest::newRow("pictures") << QList<int>() << QList<int>{0} << 0;
    QTest::newRow("input of the second layer") << QList<int>() << QList<int>{1} << 1;
  }
  void pairsOfFittedQuantizersArePassedOver() {
    QFETCH(const QList<int>, weights);
    QFETCH(const QList<int>, inputs);
    QFETCH(const int, passedOver);
    const auto module = unevenModule(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10));
    PrecisionPlan plan = floatPlan(module->network());
    for (const int layer : weights)
      plan[static_cast<std::size_t>(layer)].weight = withMethod(weightQuantizer(8), Method::lsq);
    for (const int layer : inputs)
      plan[static_cast<std::size_t>(layer)].activation = withMethod(activationQuantizer(8), Method::pact);
    module->setPlan(plan);
    module->fitWeightMethods();
    for (const int layer : inputs)
      module->setActivationRange(static_cast<std::size_t>(layer), ActivationRange{0, 4});
    std::vector<torch::Tensor> before;
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      before.push_back(module->weight(layer).detach().clone());
    const Equalization done = equalizeLayers(*module);
    QCOMPARE(done.passedOver, static_cast<std::size_t>(passedOver));
    QCOMPARE(done.pairs, static_cast<std::size_t>(4 - passedOver));
    for (const int layer : weights)
      QVERIFY(torch::equal(module->weight(static_cast<std::size_t>(layer)).detach(),
                           before[static_cast<std::size_t>(layer)]));
  }

  void channelsWithoutWeightsAreLeftAlone() {
    const auto module = unevenModule(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10));
    {
      const torch::NoGradGuard noGradients;
      torch::Tensor weight = module->weight(0);
      weight[3].zero_();
    }
    const torch::Tensor before = scores(*module);
    equalizeLayers(*module);
    QVERIFY(torch::allclose(scores(*module), before, 1e-3, 1e-4));
  }
};

QTEST_GUILESS_MAIN(TestEqualization)
#include "tst_equalization.moc"
