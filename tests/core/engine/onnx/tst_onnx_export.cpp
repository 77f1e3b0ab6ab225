// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/export.h"
#include "core/engine/onnx/import.h"
#include "core/engine/onnx/model_writer.h"
#include "core/plan/precision/exchange.h"
#include "tests/core/engine/deployment/trained_module.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>

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

const onnx::NodeProto *nodeOf(const onnx::ModelProto &model, const std::string &output) {
  for (const auto &node : model.graph().node())
    if (node.output(0) == output)
      return &node;
  return nullptr;
}

/// How far integers in units of input scale · weight scale move a bias, as a share of the layer's largest.
double shareOfBiasLost(const DeployedLayer &layer) {
  double error = 0;
  double largest = 0;
  for (std::int64_t c = 0; c < layer.bias.numel(); ++c) {
    const double bias = layer.bias[c].item<double>();
    const double unit = layer.codes->scale[layer.codes->scale.numel() > 1 ? c : 0].item<double>() *
                        static_cast<double>(layer.input->scale);
    error = std::max(error, std::abs(std::nearbyint(bias / unit) * unit - bias));
    largest = std::max(largest, std::abs(bias));
  }
  return error / largest;
}

/// Layers whose products are of codes, and whose bias integers would change by so much.
std::vector<std::string> layersWithBiasLost(const Deployment &deployment, double above, double upTo) {
  std::vector<std::string> names;
  for (const DeployedLayer &layer : deployment.layers)
    if (layer.bias.defined() && layer.input && layer.input->bits <= 8 && layer.codes &&
        layer.codes->bits <= 8 && shareOfBiasLost(layer) > above && shareOfBiasLost(layer) <= upTo)
      names.push_back(layer.name);
  return names;
}

/// Those whose bias is float therefore.
std::vector<std::string> layersOfFloatBias(const Deployment &deployment) {
  return layersWithBiasLost(deployment, 0.01, std::numeric_limits<double>::infinity());
}

std::string lossOfFloatBiases(const std::vector<std::string> &names) {
  return "biases of " + listedLayers(names) +
         " stay float: as 32-bit integers in units of input scale × weight scale they would be off by more "
         "than a hundredth of the largest, or too large";
}

/// Of biases that are integers all the same; empty where none changes by more than a thousandth.
std::string lossOfRoundedBiases(const Deployment &deployment) {
  const std::vector<std::string> names = layersWithBiasLost(deployment, 0.001, 0.01);
  if (names.empty())
    return {};
  double error = 0;
  for (const DeployedLayer &layer : deployment.layers)
    if (std::ranges::find(names, layer.name) != names.end())
      error = std::max(error, shareOfBiasLost(layer));
  return "biases of " + listedLayers(names) +
         " are rounded to 32-bit integers in units of input scale × weight scale, by up to " +
         QString::number(100 * error, 'f', 1).toStdString() + " % of the largest";
}

/// Attributes of each operator that a network is written with, as the specification of operator set 21 lists
/// them. What older sets had beside them has become an input, or is gone.
const std::map<std::string, std::set<std::string>> &attributesOfOpset21() {
  static const std::map<std::string, std::set<std::string>> list = {
      {"Add", {}},
      {"AveragePool",
       {"auto_pad", "ceil_mode", "count_include_pad", "dilations", "kernel_shape", "pads", "strides"}},
      {"BatchNormalization", {"epsilon", "momentum", "training_mode"}},
      {"Clip", {}},
      {"Concat", {"axis"}},
      {"Conv", {"auto_pad", "dilations", "group", "kernel_shape", "pads", "strides"}},
      {"DequantizeLinear", {"axis", "block_size"}},
      {"Div", {}},
      {"DynamicQuantizeLinear", {}},
      {"Flatten", {"axis"}},
      {"Gemm", {"alpha", "beta", "transA", "transB"}},
      {"GlobalAveragePool", {}},
      {"HardSigmoid", {"alpha", "beta"}},
      {"Identity", {}},
      {"LeakyRelu", {"alpha"}},
      {"MaxPool", {"auto_pad", "ceil_mode", "dilations", "kernel_shape", "pads", "storage_order", "strides"}},
      {"Mul", {}},
      {"Pad", {"mode"}},
      {"QuantizeLinear", {"axis", "block_size", "output_dtype", "saturate"}},
      {"ReduceMean", {"keepdims", "noop_with_empty_axes"}},
      {"Relu", {}},
      {"Reshape", {"allowzero"}},
      {"Round", {}},
      {"Sigmoid", {}},
      {"Slice", {}},
      {"Softmax", {"axis"}},
      {"Sub", {}},
      {"Tanh", {}},
      {"Transpose", {"perm"}}};
  return list;
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
    std::vector<std::string> losses = exchangeLosses(formats[form], network, module->plan());
    const std::vector<std::string> floatBiases = layersOfFloatBias(deployment);
    if (static_cast<OnnxForm>(form) == OnnxForm::qdq && !floatBiases.empty())
      losses.push_back(lossOfFloatBiases(floatBiases));
    if (const std::string loss = lossOfRoundedBiases(deployment);
        static_cast<OnnxForm>(form) == OnnxForm::qdq && !loss.empty())
      losses.push_back(loss);
    QVERIFY(written.losses == losses);
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

  /// At few bits the unit of integers is larger than most biases: they stay what they are, behind the layer's
  /// node, where no runtime makes integers of them.
  void biasesThatIntegersWouldChangeStayFloat() {
    const torch::NoGradGuard noGradients;
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    PrecisionPlan plan = uniformPlan(network, 2, 2);
    plan[2].activation = {.bits = 8, .scheme = Scheme::dynamic}; // its scale is known as it runs
    const auto module = trainedModule(network, plan);
    Deployment deployment = deploy(*module);
    const std::vector<std::string> names = layersOfFloatBias(deployment);
    QVERIFY(names.size() >= 2);
    const OnnxExport written = exportOnnx(deployment, file());
    QVERIFY(std::ranges::find(written.losses, lossOfFloatBiases(names)) != written.losses.end());
    QVERIFY(written.losses == onnxLosses(deployment, {}));
    const onnx::ModelProto model = parse(file());
    for (const DeployedLayer &layer : deployment.layers) {
      const bool isFloat = !layer.input || std::ranges::find(names, layer.name) != names.end();
      const onnx::NodeProto *last = nodeOf(model, layer.name + "_out");
      QVERIFY(last);
      QCOMPARE(last->op_type() == "Add", isFloat);
      QCOMPARE(initializer(model, layer.name + ".bias_codes") == nullptr, isFloat);
      if (!isFloat)
        continue;
      QCOMPARE(last->input(0), layer.name + "_out_products");
      QCOMPARE(nodeOf(model, last->input(0))->input_size(), 2);
      const onnx::TensorProto *bias = initializer(model, last->input(1));
      QVERIFY(bias);
      const torch::Tensor values = layer.bias.to(torch::kFloat).contiguous();
      QVERIFY(bias->raw_data() == std::string(static_cast<const char *>(values.data_ptr()), values.nbytes()));
    }
    // Read again, which dynamic ranges cannot be, they are the layers' own.
    plan[2].activation = plan[1].activation;
    deployment = deploy(*trainedModule(network, plan));
    const std::vector<std::string> own = layersOfFloatBias(deployment);
    QVERIFY(own.size() >= 2);
    exportOnnx(deployment, file());
    const auto again = readAgain(file());
    QCOMPARE(again->network().layers().size(), network.layers().size());
    for (std::size_t i = 0; i < deployment.layers.size(); ++i) {
      const std::string &name = again->network().layers()[i].name;
      if (const auto bias = again->named_parameters()[name + ".bias"];
          std::ranges::find(own, deployment.layers[i].name) != own.end())
        QVERIFY(torch::equal(bias, deployment.layers[i].bias));
    }
    // Too large ones are none either.
    deployment = deploy(*trainedModule(network, uniformPlan(network, 4, 8)));
    deployment.layers[2].bias = deployment.layers[2].bias * 1e12;
    const std::vector<std::string> losses = onnxLosses(deployment, {});
    QVERIFY(std::ranges::find(losses, lossOfFloatBiases({"fc1"})) != losses.end());
  }

  /// An imported network may quantize what a layer reads, whatever the plan says.
  void biasesOfInputsThatTheNetworkQuantizesStayApart() {
    const torch::NoGradGuard noGradients;
    NetworkBuilder net("own_grids", {1, 6, 6});
    NodeId x = net.add(op::FakeQuantize{.scale = 0.0625}, net.input(), "grid");
    x = net.add(op::Conv2d{.outChannels = 2}, x, "conv");
    x = net.add(op::FakeQuantize{.scale = 0.125, .zeroPoint = 3, .lowest = 0, .highest = 255}, x, "grid2");
    net.add(op::Linear{.outFeatures = 3}, net.add(op::Flatten{}, x), "fc");
    const Network network = net.build();
    for (const int bits : {4, 8}) {
      const Deployment deployment = deploy(*trainedModule(network, uniformPlan(network, bits, 32)));
      const OnnxExport written = exportOnnx(deployment, file());
      for (const std::string &loss : written.losses)
        QVERIFY2(!loss.starts_with("biases"), loss.c_str());
      const onnx::ModelProto model = parse(file());
      QCOMPARE(count(model, "QuantizeLinear"), 2);
      for (const DeployedLayer &layer : deployment.layers) {
        const onnx::NodeProto *last = nodeOf(model, layer.name + "_out");
        QVERIFY(last && last->op_type() == "Add");
        QCOMPARE(nodeOf(model, last->input(0))->input_size(), 2);
        QVERIFY(initializer(model, layer.name + ".bias_codes") == nullptr);
      }
      const Tensor pictures = noise(network);
      const auto again = readAgain(file());
      QCOMPARE(again->network().layers().size(), network.layers().size());
      QVERIFY(relativeDifference(deployment.module()->forward(pictures), again->forward(pictures)) < 1e-5);
    }
  }

  /// Grids that bytes do not hold are written otherwise, and give the same values to the last bit.
  void gridsOfAnyWidthAreKept_data() {
    QTest::addColumn<int>("zeroPoint");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("highest");
    QTest::addColumn<bool>("zeroPointFirst");
    QTest::addColumn<QString>("plain"); ///< the operator that tells how it is written
    QTest::addColumn<QString>("qonnx");
    QTest::addColumn<QString>("lost"); ///< in QONNX
    const QString bytes = QStringLiteral("QuantizeLinear");
    const QString arithmetic = QStringLiteral("Round");
    const QString quant = QStringLiteral("Quant");
    const auto row = [&](const char *name, int zeroPoint, int lowest, int highest, bool first,
                         const QString &plain, const QString &qonnx, const QString &lost = {}) {
      QTest::newRow(name) << zeroPoint << lowest << highest << first << plain << qonnx << lost;
    };
    row("8 bits, signed", 0, -128, 127, false, bytes, quant);
    row("8 bits, unsigned", 77, 0, 255, false, bytes, bytes);
    row("5 bits of 8", 11, 0, 31, false, bytes, bytes);
    row("16 bits, signed", 0, -32768, 32767, false, arithmetic, quant);
    row("16 bits, unsigned", 32768, 0, 65535, false, arithmetic, quant);
    row("12 bits, narrow, the zero point first", 17, -2047, 2047, true, arithmetic, quant);
    row("12 bits, even zero point", 1000, 0, 4095, false, arithmetic, quant);
    row("12 bits, odd zero point", 1001, 0, 4095, false, arithmetic, quant,
        QStringLiteral("node \"grid\" adds its odd zero point after it has rounded: halves are rounded the "
                       "other way here"));
    row("no number of bits", -20, -300, 500, false, arithmetic, arithmetic);
    row("no number of bits, the zero point first", 21, -300, 500, true, arithmetic, arithmetic);
    row("a zero point beyond the codes", 300, 0, 200, false, arithmetic, arithmetic);
    row("codes that begin above a byte", 256, 256, 511, false, arithmetic, quant);
  }
  void gridsOfAnyWidthAreKept() {
    QFETCH(int, zeroPoint);
    QFETCH(int, lowest);
    QFETCH(int, highest);
    QFETCH(bool, zeroPointFirst);
    QFETCH(QString, plain);
    QFETCH(QString, qonnx);
    QFETCH(QString, lost);
    const torch::NoGradGuard noGradients;
    constexpr std::int64_t width = 4096;
    NetworkBuilder net("grid", {1, 1, width});
    NodeId node = net.add(op::FakeQuantize{.scale = 0.25,
                                           .zeroPoint = zeroPoint,
                                           .lowest = lowest,
                                           .highest = highest,
                                           .zeroPointFirst = zeroPointFirst},
                          net.input(), "grid");
    node = net.add(op::Conv2d{.outChannels = 1, .kernel = 1, .bias = false}, node, "conv");
    net.add(op::Flatten{}, node, "flat");
    const auto module = std::make_shared<NetworkModule>(
        net.build(), PrecisionPlan(1, {weightQuantizer(32), activationQuantizer(32)}));
    module->named_parameters()["conv.weight"].fill_(1);
    module->eval();
    const Deployment deployment = deploy(*module);
    // Steps of half a code, over both ends of the grid.
    const double first = lowest - zeroPoint - 10;
    const double last = highest - zeroPoint + 10;
    const Tensor steps = (torch::linspace(first, last, width, torch::kDouble) * 2).round() / 2;
    const Tensor codes = zeroPointFirst ? (steps + zeroPoint).round() : steps.round() + zeroPoint;
    const Tensor expected =
        ((codes.clamp(lowest, highest) - zeroPoint) * 0.25).to(torch::kFloat).reshape({1, width});
    const Tensor x = (steps * 0.25).to(torch::kFloat).reshape({1, 1, 1, width});
    QVERIFY(torch::equal(module->forward(x), expected));
    for (const OnnxForm form : {OnnxForm::plain, OnnxForm::qdq, OnnxForm::qonnx}) {
      const OnnxExport written = exportOnnx(deployment, file(), {.form = form, .fourBitTypes = false});
      const onnx::ModelProto model = parse(file());
      const QString &kind = form == OnnxForm::qonnx ? qonnx : plain;
      for (const char *type : {"QuantizeLinear", "Round", "Quant"})
        QCOMPARE(count(model, type), kind == QLatin1StringView(type) ? 1 : 0);
      QStringList losses;
      for (const std::string &loss : written.losses)
        losses += text(loss);
      if (form == OnnxForm::qdq && plain == QStringLiteral("Round"))
        QCOMPARE(losses,
                 QStringList{QStringLiteral("node \"grid\" has codes from %1 to %2 with zero point %3: "
                                            "they are worked out as floats of the same values, the "
                                            "containers have 8 bits")
                                 .arg(lowest)
                                 .arg(highest)
                                 .arg(zeroPoint)});
      else
        QCOMPARE(losses, form == OnnxForm::qonnx && !lost.isEmpty() ? QStringList{lost} : QStringList());
      const Tensor again = readAgain(file())->forward(x);
      if (losses.contains(lost))
        QVERIFY((again - expected).abs().max().item<float>() <= 0.25F);
      else
        QVERIFY(torch::equal(again, expected));
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

  /// DynamicQuantizeLinear takes its scale from the range alone.
  void dynamicScalesOfAFormStayFloat_data() {
    QTest::addColumn<ScaleForm>("form");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<QString>("loss");
    QTest::newRow("any") << ScaleForm::real << 1 << QString();
    QTest::newRow("powers of two") << ScaleForm::powerOfTwo << 0
                                   << QStringLiteral(
                                          "layer \"conv2\": dynamic activations stay float, for the file "
                                          "cannot say that their scales are powers of two");
    QTest::newRow("fixed point") << ScaleForm::fixedPoint << 0
                                 << QStringLiteral(
                                        "layer \"conv2\": dynamic activations stay float, for the file "
                                        "cannot say that their scales are of fixed point");
  }
  void dynamicScalesOfAFormStayFloat() {
    QFETCH(ScaleForm, form);
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    PrecisionPlan plan = uniformPlan(network, 8, 8);
    plan[1].activation.scheme = Scheme::dynamic;
    plan[1].activation.scaleForm = plan[1].weight.scaleForm = form;
    const auto module = trainedModule(network, plan);
    const OnnxExportOptions options{.form = OnnxForm::qdq, .fourBitTypes = false};
    QString losses;
    for (const std::string &loss : onnxLosses(deploy(*module), options))
      if (loss.find("dynamic") != std::string::npos)
        losses += text(loss);
    QTEST(losses, "loss");
    exportOnnx(deploy(*module), file(), options);
    QTEST(count(parse(file()), "DynamicQuantizeLinear"), "nodes");
  }

  /// Nibbles where the installed libonnx knows them, otherwise one clear line.
  void fourBitTypesNeedANewOperatorSet_data() {
    QTest::addColumn<QString>("architecture");
    QTest::newRow("lenet5") << QStringLiteral("lenet5");
    QTest::newRow("means over windows of different sizes") << QStringLiteral("mixed_precision_cnn");
  }
  void fourBitTypesNeedANewOperatorSet() {
    QFETCH(QString, architecture);
    const Network network = buildArchitecture(architecture.toStdString(), {1, 28, 28}, 10);
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

  /// What the model of the new operator set holds does not depend on the installed libonnx, which may not
  /// know it: no operator has an attribute that has become an input since.
  void theNewOperatorSetIsKeptTo_data() {
    QTest::addColumn<QString>("architecture");
    QTest::newRow("every operation") << QString();
    for (const char *architecture : {"lenet5", "mixed_precision_cnn", "mobilenet_tiny", "resnet8"})
      QTest::newRow(architecture) << QString::fromLatin1(architecture);
  }
  void theNewOperatorSetIsKeptTo() {
    QFETCH(QString, architecture);
    const torch::NoGradGuard noGradients;
    const Network network = architecture.isEmpty()
                                ? everyOperation()
                                : buildArchitecture(architecture.toStdString(), {1, 28, 28}, 10);
    const auto module = trainedModule(network, uniformPlan(network, 4, 8));
    const Deployment deployment = deploy(*module);
    const WrittenModel four = makeModel(deployment, {.form = OnnxForm::qdq, .fourBitTypes = true});
    QCOMPARE(four.opset, 21);
    for (const auto &node : four.model.graph().node()) {
      const auto known = attributesOfOpset21().find(node.op_type());
      QVERIFY2(known != attributesOfOpset21().end(), node.op_type().c_str());
      for (const auto &attribute : node.attribute())
        QVERIFY2(known->second.contains(attribute.name()),
                 (node.op_type() + " has no attribute " + attribute.name()).c_str());
    }
    std::ofstream(file("new.onnx"), std::ios::binary) << four.model.SerializeAsString();
    exportOnnx(deployment, file());
    const Tensor x = noise(network);
    QVERIFY(torch::equal(readAgain(file("new.onnx"))->forward(x), readAgain(file())->forward(x)));
  }

  void whatLibonnxRefusesIsToldOfByFile() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    WrittenModel written = makeModel(deploy(*trainedModule(network, uniformPlan(network, 8, 8))), {});
    requireValid(written.model, file());
    auto &attribute = *written.model.mutable_graph()->mutable_node(0)->add_attribute();
    attribute.set_name("unheard_of");
    attribute.set_type(onnx::AttributeProto::INT);
    attribute.set_i(1);
    const QString message =
        messageOf([&] { requireValid(written.model, file("refused.onnx")); }, ErrorKind::workFailed);
    QVERIFY2(
        message.startsWith(text(file("refused.onnx").string()) +
                           QStringLiteral(": is not written, the installed libonnx refuses the model (")),
        qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("unheard_of")), qPrintable(message));
    QVERIFY2(
        message.endsWith(QStringLiteral("): export it without 4-bit types or in another format, and report "
                                        "the fault")),
        qPrintable(message));
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
