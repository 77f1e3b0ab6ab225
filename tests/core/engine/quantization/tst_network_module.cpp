// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/processor.h"
#include "core/engine/machine.h"
#include "core/engine/quantization/network_module.h"
#include "core/engine/quantization/quantizer.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"

#include <nlohmann/json.hpp>
#include <omp.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/optim/adam.h>
#include <torch/serialize/archive.h>
#include <torch/types.h>
#include <torch/version.h>

#include <QtTest>

#include <limits>
#include <sstream>

using namespace bitsmith;

namespace {

constexpr auto channelsLast = torch::MemoryFormat::ChannelsLast;
/// Less where the environment limits them, as it does under the thread sanitizer.
const int twoThreads = std::min(2, omp_get_thread_limit());

PrecisionPlan uniformPlan(const Network &network, int weightBits, int activationBits) {
  return PrecisionPlan(network.layers().size(),
                       LayerPrecision{.weight = weightQuantizer(weightBits),
                                      .activation = activationQuantizer(activationBits)});
}

std::shared_ptr<NetworkModule> makeModule(const Network &network, int weightBits, int activationBits) {
  torch::manual_seed(42);
  return std::make_shared<NetworkModule>(network, uniformPlan(network, weightBits, activationBits));
}

std::shared_ptr<NetworkModule> makeCnn(int weightBits, int activationBits) {
  return makeModule(buildArchitecture("mixed_precision_cnn", {3, 16, 16}, 5), weightBits, activationBits);
}

/// One linear layer, in → out.
Network oneLayer(std::int64_t in, std::int64_t out) {
  NetworkBuilder net("one_layer", {in, 1, 1});
  net.add(op::Linear{.outFeatures = out}, net.input(), "fc");
  return net.build();
}

torch::Tensor parameter(const NetworkModule &module, const std::string &name) {
  return module.named_parameters()[name];
}

float buffer(const NetworkModule &module, const std::string &name) {
  return module.named_buffers()[name].item<float>();
}

torch::Tensor row(const std::vector<float> &values) {
  return torch::tensor(values).reshape({1, static_cast<std::int64_t>(values.size()), 1, 1});
}

template<class Body>
QString errorOf(const Body &body) {
  try {
    body();
  } catch (const Error &error) {
    return QString::fromUtf8(error.what());
  }
  return QStringLiteral("no error");
}

/// mixed_precision_cnn in training mode with LibTorch's own functions. Dropout draws from the global
/// generator.
torch::Tensor handBuiltCnn(const NetworkModule &module, const torch::Tensor &images) {
  const auto p = [&](const char *name) { return parameter(module, name); };
  const auto block = [&](const torch::Tensor &x, const std::string &number) {
    const torch::Tensor y = torch::conv2d(x, p(("conv" + number + ".weight").c_str()),
                                          p(("conv" + number + ".bias").c_str()), 1, 1);
    return torch::relu(torch::batch_norm(y, p(("bn" + number + ".weight").c_str()),
                                         p(("bn" + number + ".bias").c_str()), {}, {}, true, 0.1, 1e-5,
                                         false));
  };
  torch::Tensor x = torch::max_pool2d(block(images.contiguous(channelsLast), "1"), 2, 2);
  x = torch::max_pool2d(block(x, "2"), 2, 2);
  x = torch::adaptive_avg_pool2d(block(x, "3"), {4, 4}).flatten(1);
  x = torch::dropout(torch::relu(torch::linear(x, p("fc1.weight"), p("fc1.bias"))), 0.5, true);
  return torch::linear(x, p("fc2.weight"), p("fc2.bias"));
}

} // namespace

class TestNetworkModule : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { configureMachine(2); }
  void startsAsLibTorchsLayersDo();
  void startsFromTheSameWeightsForEveryPlan();
  void equalsAHandBuiltNetworkInFloat();
  void equalsAHandBuiltQuantizedLayer();
  void namesParametersAfterNodes();
  void changesItsPlan();
  void tracksExtremesWithMinMax();
  void tracksMovingAverages();
  void freezesRangesInEvaluation();
  void takesTheBatchsRangeBeforeTraining();
  void takesTheBatchsRangeWhenDynamic();
  void freezesBatchNormsInEvaluation();
  void savesAndLoadsItsState();
  void sendsGradientsToEveryParameter_data();
  void sendsGradientsToEveryParameter();
  void agreesWithGradientsOfAHandBuiltNetwork();
  void trainsInBFloat16Alike_data();
  void trainsInBFloat16Alike();
  void repeatsToTheBitInBFloat16();
  void trainsByOperatorsAlike_data();
  void trainsByOperatorsAlike();
  void convolvesInGroups();
  void repeatsToTheBit();
  void learnsATinyTask();
  void leavesItsInputAlone();
  void namesTheLayerThatIsNotFinite_data();
  void namesTheLayerThatIsNotFinite();
  void namesTheWeightThatIsNotFinite();
  void refusesPlansThatDoNotFit();
  void refusesPicturesOfAnotherShape();
  void flushesDenormalsInEveryThread();
  void describesTheMachine();
};

void TestNetworkModule::startsAsLibTorchsLayersDo() {
  const auto module = makeCnn(8, 8);
  torch::manual_seed(42);
  const torch::nn::Conv2d conv1(torch::nn::Conv2dOptions(3, 32, 3).padding(1));
  const torch::nn::Conv2d conv2(torch::nn::Conv2dOptions(32, 64, 3).padding(1));
  const torch::nn::Conv2d conv3(torch::nn::Conv2dOptions(64, 128, 3).padding(1));
  const torch::nn::Linear fc1(2048, 256);
  const torch::nn::Linear fc2(256, 5);
  QVERIFY(torch::equal(parameter(*module, "conv1.weight"), conv1->weight));
  QVERIFY(torch::equal(parameter(*module, "conv1.bias"), conv1->bias));
  QVERIFY(torch::equal(parameter(*module, "conv3.weight"), conv3->weight));
  QVERIFY(torch::equal(parameter(*module, "fc1.weight"), fc1->weight));
  QVERIFY(torch::equal(parameter(*module, "fc2.bias"), fc2->bias));
}

void TestNetworkModule::startsFromTheSameWeightsForEveryPlan() {
  const auto a = makeCnn(32, 32);
  const auto b = makeCnn(1, 4);
  const auto theirs = b->parameters();
  for (std::size_t i = 0; const torch::Tensor &mine : a->parameters())
    QVERIFY(torch::equal(mine, theirs[i++]));
}

void TestNetworkModule::equalsAHandBuiltNetworkInFloat() {
  const auto module = makeCnn(32, 32);
  const torch::Tensor images = torch::randn({8, 3, 16, 16});
  torch::manual_seed(1);
  const torch::Tensor scores = module->forward(images);
  torch::manual_seed(1);
  // Batch norm, activation and pooling are one pass with us: its sums are in another order.
  QVERIFY(torch::allclose(scores, handBuiltCnn(*module, images), 1e-5, 1e-5));
}

void TestNetworkModule::equalsAHandBuiltQuantizedLayer() {
  const auto module = makeModule(oneLayer(6, 4), 3, 5);
  const torch::Tensor input = torch::randn({7, 6, 1, 1});
  const torch::Tensor flat = input.flatten(1);
  const torch::Tensor scores = module->forward(input);
  const Grid activation = makeGrid(measureRange(flat, Granularity::perTensor), activationQuantizer(5));
  const torch::Tensor weight = quantizeWeight(parameter(*module, "fc.weight"), weightQuantizer(3));
  QVERIFY(torch::equal(scores, torch::linear(fakeQuantize(flat, activation, Ste::clipped), weight,
                                             parameter(*module, "fc.bias"))));
  QVERIFY(module->weight(0).is_same(parameter(*module, "fc.weight")));
}

void TestNetworkModule::namesParametersAfterNodes() {
  const auto module = makeCnn(8, 8);
  QStringList parameters;
  for (const auto &item : module->named_parameters())
    parameters << QString::fromStdString(item.key());
  QCOMPARE(parameters.join(QLatin1Char(' ')),
           QStringLiteral(
               "conv1.weight conv1.bias bn1.weight bn1.bias conv2.weight conv2.bias bn2.weight bn2.bias "
               "conv3.weight conv3.bias bn3.weight bn3.bias fc1.weight fc1.bias fc2.weight fc2.bias"));
  QStringList buffers;
  for (const auto &item : module->named_buffers())
    buffers << QString::fromStdString(item.key());
  QVERIFY(buffers.contains(QStringLiteral("conv1.activation_minimum")));
  QVERIFY(buffers.contains(QStringLiteral("fc2.activation_maximum")));
  QVERIFY(buffers.contains(QStringLiteral("bn2.running_var")));
  QCOMPARE(buffers.size(), 5 * 2 + 3 * 2);
}

void TestNetworkModule::changesItsPlan() {
  const auto module = makeCnn(32, 32);
  const auto reference = makeCnn(2, 4);
  module->eval();
  reference->eval();
  const torch::Tensor images = torch::randn({2, 3, 16, 16});
  const torch::Tensor inFloat = module->forward(images);
  module->setPlan(reference->plan());
  QVERIFY(module->plan() == reference->plan());
  QVERIFY(torch::equal(module->forward(images), reference->forward(images)));
  module->setPlan(uniformPlan(module->network(), 32, 32));
  QVERIFY(torch::equal(module->forward(images), inFloat));
}

void TestNetworkModule::tracksExtremesWithMinMax() {
  const auto module = makeModule(oneLayer(2, 2), 8, 8);
  PrecisionPlan plan = module->plan();
  plan[0].activation.observer = Observer::minMax;
  module->setPlan(plan);
  module->forward(row({-1.0F, 2.0F}));
  module->forward(row({-0.5F, 3.0F}));
  module->forward(row({-4.0F, 1.0F}));
  QCOMPARE(buffer(*module, "fc.activation_minimum"), -4.0F);
  QCOMPARE(buffer(*module, "fc.activation_maximum"), 3.0F);
}

void TestNetworkModule::tracksMovingAverages() {
  const auto module = makeModule(oneLayer(2, 2), 8, 8);
  module->forward(row({-1.0F, 2.0F}));
  QCOMPARE(buffer(*module, "fc.activation_minimum"), -1.0F);
  QCOMPARE(buffer(*module, "fc.activation_maximum"), 2.0F);
  module->forward(row({-2.0F, 7.0F}));
  QCOMPARE(buffer(*module, "fc.activation_minimum"), -1.1F);
  QCOMPARE(buffer(*module, "fc.activation_maximum"), 2.5F);
}

void TestNetworkModule::freezesRangesInEvaluation() {
  const auto module = makeModule(oneLayer(2, 1), 32, 2);
  {
    const torch::NoGradGuard noGrad;
    parameter(*module, "fc.weight").fill_(1);
    parameter(*module, "fc.bias").zero_();
  }
  module->forward(row({0.0F, 3.0F}));
  module->eval();
  // Levels 0, 1, 2, 3 from training; 100 is cut off at 3.
  QCOMPARE(module->forward(row({100.0F, 1.2F})).item<float>(), 4.0F);
  QCOMPARE(buffer(*module, "fc.activation_minimum"), 0.0F);
  QCOMPARE(buffer(*module, "fc.activation_maximum"), 3.0F);
}

void TestNetworkModule::takesTheBatchsRangeBeforeTraining() {
  const auto module = makeModule(oneLayer(2, 1), 32, 2);
  const torch::NoGradGuard noGrad;
  parameter(*module, "fc.weight").fill_(1);
  parameter(*module, "fc.bias").zero_();
  module->eval();
  QCOMPARE(module->forward(row({0.0F, 6.0F})).item<float>(), 6.0F);
  QCOMPARE(module->forward(row({2.9F, 30.0F})).item<float>(), 30.0F);
  QVERIFY(buffer(*module, "fc.activation_minimum") > buffer(*module, "fc.activation_maximum"));
}

void TestNetworkModule::takesTheBatchsRangeWhenDynamic() {
  const auto module = makeModule(oneLayer(2, 1), 32, 2);
  PrecisionPlan plan = module->plan();
  plan[0].activation.scheme = Scheme::dynamic;
  module->setPlan(plan);
  const torch::NoGradGuard noGrad;
  parameter(*module, "fc.weight").fill_(1);
  parameter(*module, "fc.bias").zero_();
  QCOMPARE(module->forward(row({0.0F, 3.0F})).item<float>(), 3.0F);
  module->eval();
  QCOMPARE(module->forward(row({0.0F, 300.0F})).item<float>(), 300.0F);
}

void TestNetworkModule::freezesBatchNormsInEvaluation() {
  const auto module = makeCnn(8, 8);
  const torch::Tensor images = torch::randn({4, 3, 16, 16});
  module->forward(images);
  const torch::Tensor mean = module->named_buffers()["bn1.running_mean"].clone();
  QVERIFY(!torch::equal(mean, torch::zeros_like(mean)));
  module->eval();
  const torch::Tensor alone = module->forward(images.slice(0, 0, 1));
  QVERIFY(torch::equal(module->named_buffers()["bn1.running_mean"], mean));
  QVERIFY(torch::allclose(module->forward(images).slice(0, 0, 1), alone, 1e-4, 1e-5));
}

void TestNetworkModule::savesAndLoadsItsState() {
  const auto module = makeCnn(4, 8);
  const torch::Tensor images = torch::randn({4, 3, 16, 16});
  module->forward(images);
  torch::serialize::OutputArchive out;
  module->save(out);
  std::stringstream stream;
  out.save_to(stream);

  torch::manual_seed(1234);
  NetworkModule loaded(module->network(), module->plan());
  torch::serialize::InputArchive in;
  in.load_from(stream);
  loaded.load(in);
  module->eval();
  loaded.eval();
  QVERIFY(torch::equal(loaded.forward(images), module->forward(images)));
  QCOMPARE(buffer(loaded, "conv2.activation_maximum"), buffer(*module, "conv2.activation_maximum"));
  QVERIFY(loaded.weight(2).strides() == module->weight(2).strides());
  // The loaded state is the module's own: it goes on learning.
  loaded.train();
  loaded.forward(images).sum().backward();
  QVERIFY(parameter(loaded, "conv1.weight").grad().defined());
}

void TestNetworkModule::sendsGradientsToEveryParameter_data() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<int>("weightBits");
  QTest::addColumn<int>("activationBits");
  for (const char *name : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
    for (const auto &[weightBits, activationBits] : {std::pair{32, 32}, std::pair{4, 8}, std::pair{1, 2}})
      QTest::addRow("%s W%dA%d", name, weightBits, activationBits)
          << QString::fromLatin1(name) << weightBits << activationBits;
}

void TestNetworkModule::sendsGradientsToEveryParameter() {
  QFETCH(QString, architecture);
  QFETCH(int, weightBits);
  QFETCH(int, activationBits);
  const auto module =
      makeModule(buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10), weightBits, activationBits);
  const torch::Tensor images = torch::randn({8, 3, 32, 32});
  const torch::Tensor scores = module->forward(images);
  QCOMPARE(scores.dim(), 2);
  QCOMPARE(scores.size(0), 8);
  QCOMPARE(scores.size(1), 10);
  torch::cross_entropy_loss(scores, torch::arange(8)).backward();
  for (const auto &item : module->named_parameters()) {
    QVERIFY2(item.value().grad().defined(), item.key().c_str());
    QVERIFY2(item.value().grad().isfinite().all().item<bool>(), item.key().c_str());
    // A bias before a batch norm has no effect on the result; all others learn.
    if (!item.key().ends_with(".bias"))
      QVERIFY2(item.value().grad().abs().max().item<float>() > 0, item.key().c_str());
  }
  module->eval();
  const torch::NoGradGuard noGrad;
  QVERIFY(module->forward(images).isfinite().all().item<bool>());
}

void TestNetworkModule::agreesWithGradientsOfAHandBuiltNetwork() {
  const auto module = makeCnn(32, 32);
  const torch::Tensor images = torch::randn({8, 3, 16, 16});
  const torch::Tensor labels = torch::arange(8) % 5;
  torch::manual_seed(1);
  torch::cross_entropy_loss(module->forward(images), labels).backward();
  std::vector<torch::Tensor> gradients;
  for (const torch::Tensor &p : module->parameters())
    gradients.push_back(p.grad().clone());
  module->zero_grad();
  torch::manual_seed(1);
  torch::cross_entropy_loss(handBuiltCnn(*module, images), labels).backward();
  for (std::size_t i = 0; const auto &item : module->named_parameters())
    QVERIFY2(torch::allclose(gradients[i++], item.value().grad(), 1e-4, 1e-6), item.key().c_str());
}

void TestNetworkModule::trainsInBFloat16Alike_data() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<int>("weightBits");
  QTest::addColumn<int>("activationBits");
  for (const char *name : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
    for (const auto &[weightBits, activationBits] :
         {std::pair{32, 32}, std::pair{4, 8}, std::pair{8, 32}, std::pair{32, 6}, std::pair{12, 8}})
      QTest::addRow("%s W%dA%d", name, weightBits, activationBits)
          << QString::fromLatin1(name) << weightBits << activationBits;
}

/// One step from the same state in both kinds of number. How far rounding carries depends on the network: the
/// yardstick is float32 itself from parameters that are rounded to bfloat16 once.
void TestNetworkModule::trainsInBFloat16Alike() {
  QFETCH(QString, architecture);
  QFETCH(int, weightBits);
  QFETCH(int, activationBits);
  if (!hasBFloat16())
    return; // such a processor is never asked to
  const Network network = buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10);
  const torch::Tensor images = torch::randn({32, 3, 32, 32});
  const torch::Tensor labels = torch::arange(32) % 10;
  const auto step = [&](TrainingNumbers numbers, bool roundFirst) {
    const auto module = makeModule(network, weightBits, activationBits);
    if (roundFirst) {
      const torch::NoGradGuard noGradients;
      for (torch::Tensor &parameter : module->parameters())
        parameter.copy_(parameter.to(torch::kBFloat16));
    }
    module->setTrainingNumbers(numbers);
    torch::manual_seed(5); // dropout
    const torch::Tensor scores = module->forward(images);
    torch::cross_entropy_loss(scores, labels).backward();
    return std::pair(scores.detach(), module);
  };
  const auto [scores, reference] = step(TrainingNumbers::float32, false);
  const auto [yardScores, yardstick] = step(TrainingNumbers::float32, true);
  const auto [rounded, module] = step(TrainingNumbers::bfloat16, false);
  QVERIFY(rounded.scalar_type() == torch::kFloat);
  const auto compare = [](const std::string &what, const torch::Tensor &found, const torch::Tensor &yard,
                          const torch::Tensor &exact, double least) {
    const double far = (found - exact).norm().item<double>();
    const double allowed =
        3 * (yard - exact).norm().item<double>() + 0.01 * std::max(exact.norm().item<double>(), least);
    QVERIFY2(far <= allowed, qPrintable(QString::asprintf("%s: %g of %g", what.c_str(), far, allowed)));
  };
  compare("scores", rounded, yardScores, scores, 0);
  const auto theirs = reference->named_parameters();
  const auto yards = yardstick->named_parameters();
  double largest = 0;
  for (const torch::Tensor &parameter : reference->parameters())
    largest = std::max(largest, parameter.grad().norm().item<double>());
  for (const auto &item : module->named_parameters()) {
    const torch::Tensor &gradient = item.value().grad();
    QVERIFY2(gradient.defined() && gradient.scalar_type() == torch::kFloat, item.key().c_str());
    // Before a batch norm a bias has the gradient 0, often a scale too: what is left of it is rounding.
    if (!item.key().ends_with(".bias"))
      compare(item.key(), gradient, yards[item.key()].grad(), theirs[item.key()].grad(), 0.1 * largest);
  }
  // The extremes that ranges follow are single values; deep in a network one of them is far from the other.
  const auto buffers = reference->named_buffers();
  for (const auto &item : module->named_buffers())
    QVERIFY2(torch::allclose(item.value(), buffers[item.key()], 0.1, 0.25), item.key().c_str());
}

void TestNetworkModule::repeatsToTheBitInBFloat16() {
  if (!hasBFloat16())
    return;
  const torch::Tensor images = torch::randn({16, 3, 16, 16});
  std::vector<torch::Tensor> first;
  for (int turn = 0; turn < 3; ++turn) {
    const auto module = makeCnn(4, 8);
    module->setTrainingNumbers(TrainingNumbers::bfloat16);
    torch::manual_seed(5);
    torch::cross_entropy_loss(module->forward(images), torch::arange(16) % 5).backward();
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor &p : module->parameters())
      gradients.push_back(p.grad());
    if (turn == 0)
      first = gradients;
    for (std::size_t i = 0; i < first.size(); ++i)
      QVERIFY(torch::equal(gradients[i], first[i]));
  }
}

void TestNetworkModule::trainsByOperatorsAlike_data() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<int>("weightBits");
  QTest::addColumn<int>("activationBits");
  for (const char *name : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
    for (const auto &[weightBits, activationBits] : {std::pair{32, 32}, std::pair{4, 32}})
      QTest::addRow("%s W%dA%d", name, weightBits, activationBits)
          << QString::fromLatin1(name) << weightBits << activationBits;
  QTest::newRow("mixed_precision_cnn W4A8") << QStringLiteral("mixed_precision_cnn") << 4 << 8;
}

/// What a CUDA device computes with, on the processor: the same step up to the order of sums.
void TestNetworkModule::trainsByOperatorsAlike() {
  QFETCH(QString, architecture);
  QFETCH(int, weightBits);
  QFETCH(int, activationBits);
  const Network network = buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10);
  const torch::Tensor images = torch::randn({16, 3, 32, 32});
  const torch::Tensor labels = torch::arange(16) % 10;
  const auto step = [&](TrainingNumbers numbers) {
    const auto module = makeModule(network, weightBits, activationBits);
    module->setTrainingNumbers(numbers);
    torch::manual_seed(5); // dropout
    const torch::Tensor scores = module->forward(images);
    torch::cross_entropy_loss(scores, labels).backward();
    return std::pair(scores.detach(), module);
  };
  const auto [scores, fast] = step(TrainingNumbers::float32);
  const auto [theirs, plain] = step(TrainingNumbers::operators);
  const auto distance = [](const torch::Tensor &one, const torch::Tensor &other) {
    return (one - other).norm().item<double>();
  };
  // An activation between two levels may take the other one.
  const double tolerance = activationBits == 32 ? 1e-4 : 1e-2;
  QVERIFY(distance(theirs, scores) <= tolerance * scores.norm().item<double>());
  double largest = 0;
  for (const torch::Tensor &parameter : fast->parameters())
    largest = std::max(largest, parameter.grad().norm().item<double>());
  const auto parameters = plain->named_parameters();
  for (const auto &item : fast->named_parameters())
    QVERIFY2(distance(item.value().grad(), parameters[item.key()].grad()) <=
                 (activationBits == 32 ? 0.02 : 0.2) * largest,
             item.key().c_str());
  const auto buffers = plain->named_buffers();
  for (const auto &item : fast->named_buffers())
    QVERIFY2(torch::allclose(item.value(), buffers[item.key()], tolerance, tolerance), item.key().c_str());
}

void TestNetworkModule::convolvesInGroups() {
  NetworkBuilder net("depthwise", {6, 8, 8});
  NodeId x = net.add(op::Conv2d{.outChannels = 6, .kernel = 3, .stride = 2, .padding = 1, .groups = 6},
                     net.input(), "depthwise");
  x = net.add(op::Flatten{}, net.add(op::AdaptiveAveragePool{}, x));
  net.add(op::Linear{.outFeatures = 3}, x, "fc");
  const auto module = makeModule(net.build(), 4, 8);
  QVERIFY(parameter(*module, "depthwise.weight").sizes() == (std::vector<std::int64_t>{6, 1, 3, 3}));
  const torch::Tensor images = torch::randn({2, 6, 8, 8});
  const torch::Tensor scores = module->forward(images);
  // By hand, channel by channel.
  const torch::Tensor weight = quantizeWeight(parameter(*module, "depthwise.weight"), weightQuantizer(4));
  const Grid grid = makeGrid(measureRange(images, Granularity::perTensor), activationQuantizer(8));
  const torch::Tensor input = fakeQuantize(images, grid, Ste::clipped);
  std::vector<torch::Tensor> channels;
  for (std::int64_t c = 0; c < 6; ++c)
    channels.push_back(torch::conv2d(input.slice(1, c, c + 1), weight.slice(0, c, c + 1), {}, 2, 1));
  const torch::Tensor features =
      (torch::cat(channels, 1) + parameter(*module, "depthwise.bias").view({1, 6, 1, 1})).mean({2, 3});
  const Grid featureGrid = makeGrid(measureRange(features, Granularity::perTensor), activationQuantizer(8));
  const torch::Tensor expected = torch::linear(
      fakeQuantize(features, featureGrid, Ste::clipped),
      quantizeWeight(parameter(*module, "fc.weight"), weightQuantizer(4)), parameter(*module, "fc.bias"));
  // A sum in another order may move a feature over a rounding edge: one step of the grid.
  QVERIFY(torch::allclose(scores, expected, 1e-4, 2.0 * featureGrid.scale.item<float>()));
}

void TestNetworkModule::repeatsToTheBit() {
  const torch::Tensor images = torch::randn({8, 3, 16, 16});
  const torch::Tensor labels = torch::arange(8) % 5;
  std::vector<torch::Tensor> weights;
  for (int turn = 0; turn < 2; ++turn) {
    const auto module = makeCnn(4, 8);
    torch::optim::Adam optimizer(module->parameters(), torch::optim::AdamOptions(1e-3));
    for (int step = 0; step < 5; ++step) {
      optimizer.zero_grad();
      torch::cross_entropy_loss(module->forward(images), labels).backward();
      optimizer.step();
    }
    weights.push_back(
        torch::cat({module->weight(0).flatten(), module->weight(2).flatten(), module->weight(4).flatten()}));
  }
  QVERIFY(torch::equal(weights[0], weights[1]));
}

void TestNetworkModule::learnsATinyTask() {
  const auto module = makeCnn(4, 8);
  const torch::Tensor images = torch::randn({40, 3, 16, 16});
  const torch::Tensor labels = torch::arange(40) % 5;
  torch::optim::Adam optimizer(module->parameters(), torch::optim::AdamOptions(2e-3));
  const auto step = [&] {
    optimizer.zero_grad();
    const torch::Tensor loss = torch::cross_entropy_loss(module->forward(images), labels);
    loss.backward();
    optimizer.step();
    return loss.item<double>();
  };
  const double first = step();
  double last = first;
  for (int i = 0; i < 40; ++i)
    last = step();
  QVERIFY2(last < 0.25 * first, qPrintable(QString::number(last)));
}

void TestNetworkModule::leavesItsInputAlone() {
  NetworkBuilder net("relu_first", {2, 2, 2});
  NodeId x = net.add(op::Relu{}, net.input());
  const NodeId sum = net.add(op::Add{}, std::vector<NodeId>{x, net.input()});
  x = net.add(op::Relu6{}, sum);
  x = net.add(op::Add{}, std::vector<NodeId>{x, sum});
  x = net.add(op::Flatten{}, x);
  net.add(op::Linear{.outFeatures = 2}, x, "fc");
  const auto module = makeModule(net.build(), 32, 32);
  const torch::Tensor images =
      torch::tensor({-1.0F, 2.0F, -3.0F, 4.0F, 5.0F, -6.0F, 7.0F, 8.0F}).view({1, 2, 2, 2});
  const torch::Tensor before = images.clone();
  const torch::Tensor scores = module->forward(images);
  QVERIFY(torch::equal(images, before));
  const torch::Tensor total = torch::relu(before) + before;
  const torch::Tensor features = torch::hardtanh(total, 0, 6) + total;
  QVERIFY(torch::equal(scores, torch::linear(features.flatten(1), parameter(*module, "fc.weight"),
                                             parameter(*module, "fc.bias"))));
}

void TestNetworkModule::namesTheLayerThatIsNotFinite_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<bool>("training");
  QTest::newRow("float, training") << 32 << true;
  QTest::newRow("float, evaluation") << 32 << false;
  QTest::newRow("8 bits, training") << 8 << true;
  QTest::newRow("8 bits, evaluation") << 8 << false;
}

void TestNetworkModule::namesTheLayerThatIsNotFinite() {
  QFETCH(int, bits);
  QFETCH(bool, training);
  const auto module = makeCnn(bits, bits);
  torch::Tensor images = torch::randn({2, 3, 16, 16});
  module->forward(images);
  module->train(training);
  images[1][2][3][4] = std::numeric_limits<float>::quiet_NaN();
  QCOMPARE(errorOf([&] { module->forward(images); }),
           QStringLiteral(
               "layer \"conv1\", input activation: the tensor holds NaN or infinity; check the pictures' "
               "values"));
  // What goes wrong inside the network is found at the next layer.
  {
    const torch::NoGradGuard noGrad;
    parameter(*module, "bn2.bias").fill_(std::numeric_limits<float>::infinity());
  }
  QCOMPARE(errorOf([&] {
             module->forward(torch::randn({2, 3, 16, 16}));
           }),
           QStringLiteral(
               "layer \"conv3\", input activation: the tensor holds NaN or infinity; try a lower learning "
               "rate or gradient clipping"));
}

void TestNetworkModule::namesTheWeightThatIsNotFinite() {
  const auto module = makeCnn(4, 8);
  {
    const torch::NoGradGuard noGrad;
    parameter(*module, "fc1.weight")[3][7] = std::numeric_limits<float>::infinity();
  }
  QCOMPARE(
      errorOf([&] {
        module->forward(torch::randn({2, 3, 16, 16}));
      }),
      QStringLiteral("layer \"fc1\", weight: the tensor holds NaN or infinity; try a lower learning rate or "
                     "gradient clipping"));
}

void TestNetworkModule::refusesPlansThatDoNotFit() {
  const Network network = oneLayer(2, 2);
  QCOMPARE(errorOf([&] { NetworkModule(network, PrecisionPlan(2)); }),
           QStringLiteral("the precision plan has 2 layers, network \"one_layer\" has 1"));
  QCOMPARE(errorOf([&] { NetworkModule(network, uniformPlan(network, 17, 8)); }),
           QStringLiteral("layer \"fc\": weight bits are 17, expected 1 to 16, or 32 for float"));
  QCOMPARE(errorOf([&] { NetworkModule(network, uniformPlan(network, 8, 0)); }),
           QStringLiteral("layer \"fc\": activation bits are 0, expected 1 to 16, or 32 for float"));
  PrecisionPlan perChannel = uniformPlan(network, 8, 8);
  perChannel[0].activation.granularity = Granularity::perChannel;
  QCOMPARE(errorOf([&] { NetworkModule(network, perChannel); }),
           QStringLiteral("layer \"fc\": activations are quantized per tensor; per_channel is for weights"));
}

void TestNetworkModule::refusesPicturesOfAnotherShape() {
  const auto module = makeCnn(8, 8);
  QCOMPARE(errorOf([&] {
             module->forward(torch::randn({2, 1, 16, 16}));
           }),
           QStringLiteral("network \"mixed_precision_cnn\" takes float pictures of 3×16×16"));
}

void TestNetworkModule::flushesDenormalsInEveryThread() {
  QCOMPARE(configureMachine(2), twoThreads);
  // A large element-wise product is shared out between the threads; a denormal result anywhere would show.
  const torch::Tensor product = torch::full({1 << 20}, 1e-30F) * torch::full({1 << 20}, 1e-10F);
  QVERIFY(torch::equal(product, torch::zeros({1 << 20})));
  QVERIFY((product.view(torch::kInt) == 0).all().item<bool>());
}

void TestNetworkModule::describesTheMachine() {
  const nlohmann::json machine = describeMachine();
  QCOMPARE(machine.at("libtorch").get<std::string>(), std::string(TORCH_VERSION));
  QCOMPARE(machine.at("threads").get<int>(), twoThreads);
  QVERIFY(!machine.at("bitsmith").get<std::string>().empty());
  QVERIFY(!machine.at("processor").get<std::string>().empty());
  QVERIFY(!machine.at("blas").get<std::string>().empty());
  QVERIFY(availableCores() >= 1);
  // Whatever the BLAS is, the description and the warning agree on it.
  const bool reference = machine.at("blas").get<std::string>().starts_with("reference");
  QCOMPARE(slowBlasWarning().has_value(), reference);
}

QTEST_GUILESS_MAIN(TestNetworkModule)

#include "tst_network_module.moc"
