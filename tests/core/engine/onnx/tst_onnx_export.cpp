// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/export.h"
#include "core/engine/onnx/import.h"
#include "core/plan/precision/exchange.h"
#include "tests/core/engine/deployment/trained_module.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include <onnx/defs/schema.h>
#include <onnx/onnx_pb.h>

using namespace bitsmith;
using namespace bitsmith::test;
using torch::Tensor;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<NetworkModule> readAgain(const fs::path &file) {
  const ImportedNetwork imported = importOnnx(file, {.infersShapes = true});
  auto module = std::make_shared<NetworkModule>(imported.network, findPreset("fp32").apply(imported.network));
  loadImportedState(*module, imported);
  module->eval();
  return module;
}

onnx::ModelProto parse(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  onnx::ModelProto model;
  model.ParseFromIstream(&stream);
  return model;
}

const onnx::TensorProto *initializer(const onnx::ModelProto &model, const std::string &name) {
  for (const auto &tensor : model.graph().initializer())
    if (tensor.name() == name)
      return &tensor;
  return nullptr;
}

int count(const onnx::ModelProto &model, const std::string &type) {
  int nodes = 0;
  for (const auto &node : model.graph().node())
    nodes += node.op_type() == type ? 1 : 0;
  return nodes;
}

Tensor noise(const Network &network, std::int64_t pictures = 24) {
  torch::manual_seed(21);
  const Shape in = network.inputShape();
  return torch::randn({pictures, in.channels, in.height, in.width});
}

double relativeDifference(const Tensor &one, const Tensor &other) {
  return ((one - other).abs().max() / one.abs().max()).item<double>();
}

/// Every operation that a network can have and the form can hold.
Network everyOperation() {
  NetworkBuilder net("all", {3, 12, 12});
  NodeId x = net.add(op::Affine{.constants = {3, 1, 1}}, net.input(), "normalise");
  x = net.add(op::Conv2d{.outChannels = 8, .kernel = {3, 5}, .padding = {1, 2, 1, 2}}, x, "conv1");
  x = net.add(op::BatchNorm{}, x, "conv1_bn");
  for (const op::Activation &activation :
       {op::Activation{Curve::hardSwish, 0, 0}, op::Activation{Curve::leakyRelu, 0.2, 0},
        op::Activation{Curve::silu, 0, 0}, op::Activation{Curve::clip, -0.9, 1e9},
        op::Activation{Curve::hardSigmoid, 0.3, 0.4}, op::Activation{Curve::tanh, 0, 0}})
    x = net.add(activation, x);
  NodeId left = net.add(op::Slice{.end = 4}, x);
  left = net.add(op::BatchNorm{}, net.add(op::Relu6{}, left), "left_bn"); // which no layer can take in
  NodeId right = net.add(op::Slice{.start = 4, .end = 8}, x);
  right = net.add(op::Conv2d{.outChannels = 4, .padding = 2, .groups = 4, .dilation = 2}, right, "conv2");
  x = net.add(op::Concat{}, {left, right});
  x = net.add(op::Rearrange{{2, 4, 144}, {1, 0, 2}, {8, 12, 12}}, x);
  NodeId gate = net.add(op::Flatten{}, net.add(op::Mean{{Axis::height, Axis::width}}, x));
  gate = net.add(op::Linear{.outFeatures = 8}, gate, "squeeze");
  x = net.add(op::Multiply{}, {x, net.add(op::Activation{Curve::sigmoid, 0, 0}, gate)});
  x = net.add(op::MaxPool{.kernel = 3, .stride = 2, .padding = {0, 0, 1, 1}}, x);
  x = net.add(op::Pad{.padding = 1, .value = 0.5}, x);
  x = net.add(op::AveragePool{.kernel = 2, .stride = 1, .padding = {0, 0, 1, 1}}, x);
  x = net.add(op::Subtract{}, {x, net.add(op::Mean{{Axis::channels}}, x)});
  x = net.add(op::FakeQuantize{.scale = 0.05, .zeroPoint = 3, .lowest = -100, .highest = 100}, x);
  x = net.add(op::AdaptiveAveragePool{.height = 3, .width = 5}, x); // of 8×8: windows of different sizes
  x = net.add(op::Add{}, {x, x});
  x = net.add(op::Flatten{}, net.add(op::Dropout{.probability = 0.1}, net.add(op::Relu{}, x)));
  net.add(op::Linear{.outFeatures = 5}, x, "fc");
  return net.build();
}

/// A layer that hands its input on: what comes out are the values of the input's grid.
Network identityLayer() {
  NetworkBuilder net("identity", {1, 1, 4});
  NodeId x = net.add(op::Conv2d{.outChannels = 1, .kernel = 1, .bias = false}, net.input(), "conv");
  net.add(op::Flatten{}, x, "flat");
  return net.build();
}

} // namespace

class TestOnnxExport : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  fs::path file(const char *name = "model.onnx") const {
    return fs::path(m_folder.path().toStdString()) / name;
  }

 private Q_SLOTS:
  void isReadAgainWithTheSameScores_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("form");
    for (const char *architecture :
         {"mixed_precision_cnn", "resnet8", "resnet20_padded", "mobilenet_tiny", "dscnn"})
      for (const char *preset : {"fp32", "int8_uniform", "mixed_aggressive", "ultra_low"})
        for (const OnnxForm form : {OnnxForm::plain, OnnxForm::qdq, OnnxForm::qonnx})
          QTest::addRow("%s %s %d", architecture, preset, static_cast<int>(form))
              << QString::fromLatin1(architecture) << QString::fromLatin1(preset) << static_cast<int>(form);
  }
  void isReadAgainWithTheSameScores() {
    QFETCH(QString, architecture);
    QFETCH(QString, preset);
    QFETCH(int, form);
    const torch::NoGradGuard noGradients;
    const Network network = buildArchitecture(architecture.toStdString(), {3, 28, 28}, 10);
    const auto module = trainedModule(network, findPreset(preset.toStdString()).apply(network));
    const Deployment deployment = deploy(*module);
    const OnnxExport written =
        exportOnnx(deployment, file(), {.form = static_cast<OnnxForm>(form), .fourBitTypes = false});
    const ExchangeFormat formats[] = {ExchangeFormat::onnx, ExchangeFormat::onnxQdq, ExchangeFormat::qonnx};
    QVERIFY(written.losses == exchangeLosses(formats[form], network, module->plan()));
    QCOMPARE(written.fileBytes, fs::file_size(file()));
    const Tensor x = noise(network);
    // The plain form has the deployed weights, and no quantized activations.
    Deployment expected = deployment;
    if (static_cast<OnnxForm>(form) == OnnxForm::plain)
      for (DeployedLayer &layer : expected.layers)
        layer.activation = activationQuantizer(floatBits);
    const Tensor scores = expected.module()->forward(x);
    const Tensor again = readAgain(file())->forward(x);
    // Division and multiplication with the inverse round differently: some values come to lie in the next
    // step.
    const bool exact = preset == QStringLiteral("fp32") || static_cast<OnnxForm>(form) == OnnxForm::plain;
    const double difference = relativeDifference(scores, again);
    QVERIFY2(difference < (exact ? 1e-5 : 0.05), qPrintable(QString::number(difference)));
  }

  void holdsEveryOperation() {
    const torch::NoGradGuard noGradients;
    const Network network = everyOperation();
    const auto module = trainedModule(network, uniformPlan(network, 32, 32));
    module->named_buffers()["normalise.scale"].fill_(1.5F);
    module->named_buffers()["normalise.shift"].fill_(-0.25F);
    const Deployment deployment = deploy(*module);
    QCOMPARE(deployment.folded, 1);
    const OnnxExport written =
        exportOnnx(deployment, file(), {.form = OnnxForm::plain, .fourBitTypes = false});
    QVERIFY(written.losses.empty());
    const Tensor x = noise(network);
    QVERIFY(relativeDifference(module->forward(x), readAgain(file())->forward(x)) < 1e-4);
  }

  /// Padding beyond a window without its dilation, which ONNX Runtime refuses as a pool's own.
  void padsDilatedPoolsApart() {
    const torch::NoGradGuard noGradients;
    const auto network = [](const Padding &padding) {
      NetworkBuilder net("pools", {1, 7, 7});
      NodeId x = net.add(op::Conv2d{.outChannels = 2, .padding = 1}, net.input(), "conv");
      x = net.add(op::MaxPool{.kernel = 3, .stride = 1, .padding = padding, .dilation = 3}, x, "pool");
      net.add(op::Linear{.outFeatures = 3}, net.add(op::Flatten{}, x), "fc");
      return net.build();
    };
    for (const Padding &padding : {Padding(2), Padding(3), Padding(6), Padding(0, 0, 0, 3)}) {
      const Network pools = network(padding);
      const auto module = trainedModule(pools, uniformPlan(pools, 32, 32));
      exportOnnx(deploy(*module), file(), {.form = OnnxForm::plain, .fourBitTypes = false});
      const onnx::ModelProto model = parse(file());
      QCOMPARE(count(model, "Pad"), padding == Padding(2) ? 0 : 1);
      for (const auto &node : model.graph().node())
        for (const auto &attribute : node.attribute())
          if (node.op_type() == "MaxPool" && attribute.name() == "pads")
            for (const std::int64_t side : attribute.ints())
              QCOMPARE(side, padding == Padding(2) ? 2 : 0);
      const Tensor x = noise(pools);
      QVERIFY(relativeDifference(module->forward(x), readAgain(file())->forward(x)) < 1e-5);
    }
  }

  void storesIntegers() {
    const Network network = buildArchitecture("vgg_small", {3, 32, 32}, 10);
    const auto module = trainedModule(network, uniformPlan(network, 4, 8));
    const OnnxExport written = exportOnnx(deploy(*module), file());
    QVERIFY2(written.fileBytes < 1.03 * static_cast<double>(network.parameters()), "a byte a weight");
    const onnx::ModelProto model = parse(file());
    QCOMPARE(initializer(model, "conv1.weight_codes")->data_type(), int{onnx::TensorProto::INT8});
    QVERIFY(initializer(model, "conv1.weight") == nullptr);
  }

  /// Two, three, five, six and seven bits sit in eight: what they have no room for is cut off.
  void fewerBitsAreCutOff() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    for (const int bits : {2, 3, 4, 5, 6, 7, 8}) {
      const auto module = trainedModule(network, uniformPlan(network, bits, bits));
      exportOnnx(deploy(*module), file());
      const onnx::ModelProto model = parse(file());
      QCOMPARE(count(model, "QuantizeLinear"), 5);
      QCOMPARE(count(model, "Clip"), bits < 8 ? 5 : 0);
      const onnx::TensorProto *codes = initializer(model, "fc1.weight_codes");
      for (const char code : codes->raw_data())
        QVERIFY(code >= -(1 << (bits - 1)) && code < (1 << (bits - 1)));
      if (bits < 8)
        QCOMPARE(initializer(model, "fc1_input.highest")->raw_data(),
                 std::string(1, static_cast<char>((1 << bits) - 1)));
    }
  }

  void biasesAreIntegersOfTheAccumulator() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    const auto module = trainedModule(network, uniformPlan(network, 4, 8));
    const Deployment deployment = deploy(*module);
    exportOnnx(deployment, file());
    const onnx::ModelProto model = parse(file());
    const DeployedLayer &layer = deployment.layers[2];
    const onnx::TensorProto *codes = initializer(model, "fc1.bias_codes");
    const onnx::TensorProto *scales = initializer(model, "fc1.bias_scale");
    QCOMPARE(codes->data_type(), int{onnx::TensorProto::INT32});
    const auto *code = reinterpret_cast<const std::int32_t *>(codes->raw_data().data());
    const auto *scale = reinterpret_cast<const float *>(scales->raw_data().data());
    for (std::int64_t c = 0; c < layer.bias.numel(); ++c) {
      QCOMPARE(scale[c], layer.input->scale * layer.codes->scale[c].item<float>());
      QVERIFY(std::abs(static_cast<float>(code[c]) * scale[c] - layer.bias[c].item<float>()) <=
              scale[c] * 0.51F);
    }
  }

  /// QuantizeLinear rounds half to even and then adds the zero point; QONNX adds it before rounding. With an
  /// odd zero point halves come to lie one step apart, with an even one they do not.
  void halvesAreRoundedAsTheFormSays_data() {
    QTest::addColumn<int>("zeroPoint");
    QTest::addColumn<bool>("same");
    QTest::newRow("odd") << 3 << false;
    QTest::newRow("even") << 4 << true;
  }
  void halvesAreRoundedAsTheFormSays() {
    QFETCH(int, zeroPoint);
    QFETCH(bool, same);
    const torch::NoGradGuard noGradients;
    PrecisionPlan plan(1, {weightQuantizer(32), activationQuantizer(4)});
    const auto module = std::make_shared<NetworkModule>(identityLayer(), plan);
    module->named_parameters()["conv.weight"].fill_(1);
    // 15 steps of 0.5 with the zero point wanted
    module->setActivationRange(
        0, ActivationRange{static_cast<float>(-0.5 * zeroPoint), static_cast<float>(0.5 * (15 - zeroPoint))});
    module->eval();
    const Tensor x =
        torch::tensor({0.25F, 0.75F, -0.25F, 1.25F}).reshape({1, 1, 1, 4}); // 0.5, 1.5, −0.5, 2.5 steps
    const Deployment deployment = deploy(*module);
    QCOMPARE(deployment.layers[0].input->zeroPoint, zeroPoint);
    exportOnnx(deployment, file(), {.form = OnnxForm::qdq, .fourBitTypes = false});
    exportOnnx(deployment, file("other.onnx"), {.form = OnnxForm::qonnx, .fourBitTypes = false});
    const Tensor ours = module->forward(x);
    const Tensor qdq = readAgain(file())->forward(x);
    const Tensor qonnx = readAgain(file("other.onnx"))->forward(x);
    QVERIFY(torch::equal(ours, torch::tensor({{0.0F, 1.0F, 0.0F, 1.0F}})));
    QVERIFY(torch::equal(ours, qdq));
    const Tensor shifted = torch::tensor({{0.5F, 0.5F, -0.5F, 1.5F}});
    QVERIFY(torch::equal(qonnx, same ? ours : shifted));
  }

  void saysWhatIsLost() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    PrecisionPlan plan = uniformPlan(network, 8, 8);
    plan[0].weight.bits = 12;
    plan[1].activation.bits = 16;
    plan[2].activation.scheme = Scheme::dynamic;
    plan[3].activation = {.bits = 4, .scheme = Scheme::dynamic};
    plan[4].activation.bits = 1;
    const auto module = trainedModule(network, plan);
    const Deployment deployment = deploy(*module);
    const auto losses = [&](OnnxForm form) {
      QString all;
      for (const std::string &loss : onnxLosses(deployment, {.form = form, .fourBitTypes = false}))
        all += text(loss) + u'\n';
      return all;
    };
    QCOMPARE(losses(OnnxForm::plain),
             QStringLiteral("activations of 5 layers (conv1, conv2, fc1, fc2, …) stay float: the weights "
                            "alone have their quantized values\n"));
    QCOMPARE(losses(OnnxForm::qdq),
             QStringLiteral(
                 "layer \"conv1\": weights of 12 bits are stored as 32-bit floats of the same values, the "
                 "containers have 8\n"
                 "layer \"conv2\": activations of 16 bits stay float, the containers have 8\n"
                 "layer \"fc2\": dynamic activations of 4 bits stay float\n"));
    QCOMPARE(losses(OnnxForm::qonnx),
             QStringLiteral("layer \"fc1\": dynamic activations of 8 bits stay float\n"
                            "layer \"fc2\": dynamic activations of 4 bits stay float\n"
                            "layer \"fc3\": activations of 1 bit stay float\n"));
    exportOnnx(deployment, file());
    QCOMPARE(count(parse(file()), "DynamicQuantizeLinear"), 1);
  }

  /// Nibbles where the installed libonnx knows them, otherwise one clear line.
  void fourBitTypesNeedANewOperatorSet() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    const auto module = trainedModule(network, uniformPlan(network, 4, 8));
    const OnnxExportOptions options{.form = OnnxForm::qdq, .fourBitTypes = true};
    const int newest = onnx::OpSchemaRegistry::DomainToVersionRange::Instance().Map().at("").second;
    if (newest < 21) {
      QCOMPARE(
          messageOf([&] { exportOnnx(deploy(*module), file("four.onnx"), options); }),
          QStringLiteral("4-bit types need opset 21, and the installed libonnx knows %1: leave them out, the "
                         "8-bit containers hold the same numbers")
              .arg(newest));
      QVERIFY(!fs::exists(file("four.onnx")));
      return;
    }
    const torch::NoGradGuard noGradients;
    const OnnxExport four = exportOnnx(deploy(*module), file("four.onnx"), options);
    const OnnxExport eight = exportOnnx(deploy(*module), file());
    QVERIFY(static_cast<double>(four.fileBytes) < 0.6 * static_cast<double>(eight.fileBytes));
    const Tensor x = noise(network);
    QVERIFY(torch::equal(readAgain(file("four.onnx"))->forward(x), readAgain(file())->forward(x)));
  }

  void writesAllOrNothing() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    const auto module = trainedModule(network, uniformPlan(network, 8, 8));
    const fs::path nowhere = file("missing/folder/model.onnx");
    const QString message = messageOf([&] { exportOnnx(deploy(*module), nowhere); }, ErrorKind::workFailed);
    QVERIFY2(message.startsWith(text(nowhere.string())), qPrintable(message));
  }
};

QTEST_GUILESS_MAIN(TestOnnxExport)
#include "tst_onnx_export.moc"
