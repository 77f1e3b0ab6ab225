// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/import.h"
#include "tests/core/engine/onnx/operator_cases.h"
#include "tests/core/plan/plan_test.h"

#include <torch/optim/adam.h>
#include <torch/types.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using namespace bitsmith::test;
using torch::Tensor;
namespace fs = std::filesystem;

namespace {

using Ints = std::vector<std::int64_t>;

std::shared_ptr<NetworkModule> load(const ImportedNetwork &imported, const PrecisionPlan &plan) {
  auto module = std::make_shared<NetworkModule>(imported.network, plan);
  loadImportedState(*module, imported);
  module->eval();
  return module;
}

double difference(const Tensor &one, const Tensor &other) {
  return (one - other).abs().max().item<double>();
}

/// x → conv → relu → global pool → flatten → scores: something to break.
ModelBuilder smallModel(std::int64_t opset = 13) {
  torch::manual_seed(1);
  ModelBuilder m(opset);
  m.input("x", {0, 3, 8, 8});
  m.constant("features.0.weight", torch::randn({4, 3, 3, 3})).constant("features.0.bias", torch::randn({4}));
  m.constant("head.weight", torch::randn({10, 4})).constant("head.bias", torch::randn({10}));
  m.node("Conv", {"x", "features.0.weight", "features.0.bias"}, {"a"}, {}, "/features/features.0/Conv");
  m.node("Relu", {"a"}, {"b"}, {}, "/features/features.1/Relu");
  m.node("GlobalAveragePool", {"b"}, {"c"}, {}, "/pool/GlobalAveragePool");
  m.node("Flatten", {"c"}, {"d"}, {}, "/Flatten");
  m.node("Gemm", {"d", "head.weight", "head.bias"}, {"y"}, {{"transB", std::int64_t{1}}}, "/head/Gemm");
  m.output("y", {0, 10});
  return m;
}

onnx::NodeProto *nodeOfType(ModelBuilder &m, const std::string &type) {
  for (auto &node : *m.graph().mutable_node())
    if (node.op_type() == type)
      return &node;
  return nullptr;
}

constexpr std::int64_t typeOfNibbles = 22; // INT4, of ONNX 1.16

/// A picture of one pixel times ten numbers of QONNX, with a scale of one half.
ModelBuilder quantModel(const std::string &mode, float bits) {
  ModelBuilder m;
  const Tensor numbers = torch::tensor({5.5F, 2.5F, 1.6F, 1.1F, 1.0F, -1.0F, -1.1F, -1.6F, -2.5F, -5.5F});
  m.input("x", {0, 1, 1, 1}).constant("values", numbers.reshape({1, 10}) * 0.5);
  m.constant("scale", torch::tensor(0.5F)).constant("zero", torch::tensor(0.0F));
  m.constant("bits", torch::tensor(bits));
  m.node("Quant", {"values", "scale", "zero", "bits"}, {"w"},
         {{"signed", std::int64_t{1}}, {"narrow", std::int64_t{0}}, {"rounding_mode", mode}})
      .set_domain("qonnx.custom_op.general");
  auto &domain = *m.model().add_opset_import();
  domain.set_domain("qonnx.custom_op.general");
  domain.set_version(1);
  m.node("Flatten", {"x"}, {"f"});
  m.node("MatMul", {"f", "w"}, {"y"});
  m.output("y", {0, 10});
  return m;
}

/// Adds a node "bad" that gives "bad weight", last.
struct BadConstant {
  const char *name;
  std::function<void(ModelBuilder &)> build;
  const char *message;
};

std::vector<BadConstant> badConstants() {
  const auto with = [](const char *type, const std::vector<std::string> &inputs,
                       const std::vector<Attribute> &attributes = {}) {
    return [=](ModelBuilder &m) {
      m.constant("k", torch::ones({4, 3, 3, 3})).integers("whole", {1, 2}).integers("zero", {0});
      m.integers("far", {4}).integers("negative", {-2}).constant("real", torch::ones({1}));
      m.constant("three", torch::ones({3})).constant("bits", torch::tensor(17.0F));
      m.constant("byte", torch::tensor(0, torch::kLong), onnx::TensorProto::INT8);
      m.constant("wide", torch::tensor(0, torch::kLong), onnx::TensorProto::INT32);
      m.node(type, inputs, {"bad weight"}, attributes);
    };
  };
  return {
      {"no such axis", with("Gather", {"k", "zero"}, {{"axis", std::int64_t{4}}}),
       "axis 4 is not one of the 4 of its input"},
      {"no such element", with("Gather", {"k", "far"}), "an index is not one of the 4 elements"},
      {"indices of another kind", with("Gather", {"k", "real"}), "its indices are no whole numbers"},
      {"division by nothing", with("Div", {"whole", "zero"}), "it divides by zero"},
      {"size below nothing", with("ConstantOfShape", {"negative"}), "its shape has the size -2"},
      {"starts and ends", with("Slice", {"k", "whole", "far"}),
       "its starts, ends, axes and steps differ in number"},
      {"no step", with("Slice", {"k", "zero", "far", "zero", "zero"}), "its step is 0"},
      {"product over several axes", with("ReduceProd", {"k"}, {{"axes", Ints{0, 1}}}),
       "it reduces 2 axes at once: expected one"},
      {"text", with("Constant", {}, {{"value_string", std::string("word")}}),
       "its value is of a kind that is not supported"},
      {"scales for other channels",
       with("QuantizeLinear", {"k", "three", "byte"}, {{"axis", std::int64_t{0}}}),
       "it has 3 scales or zero points for 4 channels"},
      {"pooling of a constant", with("GlobalAveragePool", {"k"}),
       "operator GlobalAveragePool is not supported where all that it reads is constant"},
      {"softmax of a constant", with("Softmax", {"k"}),
       "operator Softmax is not supported where all that it reads is constant"},
      {"codes of 32 bits", with("QuantizeLinear", {"k", "real", "wide"}),
       "it quantizes to the ONNX type 6: expected at most 16 bits"},
  };
}

} // namespace

class TestOnnxImport : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path file(const char *name = "model.onnx") const {
    return fs::path(m_folder.path().toStdString()) / name;
  }
  /// What is wrong with the model, without the file's name.
  QString fault(const ModelBuilder &m, const OnnxImportOptions &options = {}) const {
    const fs::path path = m.write(file());
    QString message = messageOf([&] { importOnnx(path, options); });
    return message.replace(text(path.string()), QStringLiteral("FILE"));
  }

 private Q_SLOTS:
  void initTestCase() { QVERIFY(m_folder.isValid()); }

  void readsEveryOperator_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const OperatorCase &operatorCase : operatorCases())
      QTest::newRow(operatorCase.name.c_str()) << index++;
  }
  void readsEveryOperator() {
    QFETCH(int, index);
    const torch::NoGradGuard noGradients;
    const OperatorCase operatorCase = operatorCases().at(static_cast<std::size_t>(index));
    const ImportedNetwork imported = importOnnx(operatorCase.model.write(file()), {.infersShapes = true});
    QVERIFY2(imported.remarks.empty(), imported.remarks.empty() ? "" : imported.remarks.front().c_str());
    const Tensor x = pictures(operatorCase);
    const auto module = load(imported, floatPlan(imported.network));
    const Tensor scores = module->forward(x);
    const Tensor expected = operatorCase.expected(x);
    QVERIFY(scores.sizes() == expected.sizes());
    QVERIFY2(difference(scores, expected) < 2e-5 * std::max(1.0, expected.abs().max().item<double>()),
             qPrintable(QString::number(difference(scores, expected))));
  }

  /// The standard's sizes; ONNX Runtime leaves the dilation out of them, so it is no judge here.
  void dilatedPoolsMayKeepTheSize() {
    torch::manual_seed(4);
    const Tensor scores = torch::randn({5, 192});
    ModelBuilder m;
    m.input("x", {0, 3, 8, 8}).constant("scores.weight", scores);
    m.node(
        "MaxPool", {"x"}, {"p"},
        {{"kernel_shape", Ints{3, 3}}, {"dilations", Ints{3, 2}}, {"auto_pad", std::string("SAME_UPPER")}});
    m.node("Flatten", {"p"}, {"f"});
    m.node("Gemm", {"f", "scores.weight"}, {"y"}, {{"transB", std::int64_t{1}}});
    m.output("y", {0, 5});
    const ImportedNetwork imported = importOnnx(m.write(file()), {.infersShapes = true});
    const torch::NoGradGuard noGradients;
    const Tensor x = torch::randn({2, 3, 8, 8});
    const Tensor around = torch::constant_pad_nd(x, {2, 2, 3, 3}, -1e30);
    const Tensor expected = torch::linear(torch::max_pool2d(around, 3, 1, 0, {3, 2}).flatten(1), scores);
    QVERIFY(difference(load(imported, floatPlan(imported.network))->forward(x), expected) < 1e-4);
  }

  void namesLayersAfterTheirWeights() {
    const ImportedNetwork imported = importOnnx(smallModel().write(file("my-net.v2.onnx")));
    QCOMPARE(text(imported.network.name()), QStringLiteral("my_net_v2"));
    QCOMPARE(text(imported.producer), QStringLiteral("tests"));
    QCOMPARE(imported.opset, 13);
    QCOMPARE(imported.network.layers().size(), std::size_t{2});
    QCOMPARE(text(imported.network.layers()[0].name), QStringLiteral("features_0"));
    QCOMPARE(text(imported.network.layers()[1].name), QStringLiteral("head"));
    QVERIFY(imported.names.layers[0] ==
            (std::vector<std::string>{"/features/features.0/Conv", "features.0.weight"}));
    QVERIFY(imported.network.inputShape() == (Shape{3, 8, 8}));
    QCOMPARE(imported.network.classes(), 10);
    QVERIFY(imported.state.contains("features_0.weight"));
  }

  /// Whatever a tensor became here: a node, none of its own, or part of another.
  void tellsWhichNodeGivesATensor() {
    torch::manual_seed(1);
    ModelBuilder m;
    m.input("x", {0, 3, 8, 8}).integers("pads", {0, 0, 1, 1, 0, 0, 1, 1});
    m.constant("conv.weight", torch::randn({4, 3, 3, 3})).constant("shift", torch::randn({1, 4, 1, 1}));
    m.constant("head.weight", torch::randn({10, 256})).constant("unused", torch::randn({1}));
    m.node("Identity", {"x"}, {"same"});
    m.node("Pad", {"same", "pads"}, {"padded"});
    m.node("Conv", {"padded", "conv.weight"}, {"a"});
    m.node("Add", {"a", "shift"}, {"b"});
    m.node("Flatten", {"b"}, {"flat"});
    m.node("Gemm", {"flat", "head.weight"}, {"y"}, {{"transB", std::int64_t{1}}});
    m.node("Softmax", {"y"}, {"p"});
    m.output("p", {0, 10});
    const ImportedNetwork imported = importOnnx(m.write(file()));
    QCOMPARE(imported.network.layers().size(), std::size_t{2});
    const auto &activations = imported.names.activations;
    const std::map<std::string, std::string> wanted = {{"x", "input"},
                                                       {"same", "input"},
                                                       {"padded", "input"},
                                                       {"a", imported.network.layers()[0].name},
                                                       {"b", imported.network.layers()[0].name},
                                                       {"y", "head"}};
    for (const auto &[tensor, node] : wanted)
      QVERIFY2(activations.contains(tensor) && activations.at(tensor) == node, tensor.c_str());
    QVERIFY(activations.contains("flat") && !activations.contains("head.weight") &&
            !activations.contains("unused"));
    QVERIFY(!activations.contains("p")); // left out: scores are what goes into it
  }

  /// Round on activations is understood where it quantizes them, and refused where it does anything else.
  void roundingThatIsNoQuantizationIsRefused_data() {
    QTest::addColumn<bool>("divides");
    QTest::addColumn<bool>("clips");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("shift");
    QTest::addColumn<double>("factor");
    QTest::addColumn<QString>("message");
    const QString multiplies = QStringLiteral("node \"b\": it multiplies an activation that was rounded: ");
    QTest::newRow("not divided") << false << true << 0.0 << 0.0 << 0.25
                                 << QStringLiteral("node \"rounded\": it rounds an activation: ");
    QTest::newRow("not clipped") << true << false << 0.0 << 0.0 << 0.25 << multiplies;
    QTest::newRow("of another scale") << true << true << 0.0 << 0.0 << 0.5 << multiplies;
    QTest::newRow("moved") << true << true << 0.0 << 3.0 << 0.25 << multiplies;
    QTest::newRow("between whole numbers")
        << true << true << -0.5 << 0.0 << 0.25
        << QStringLiteral("node \"clipped\": it puts what was rounded between whole numbers: ");
  }
  void roundingThatIsNoQuantizationIsRefused() {
    QFETCH(bool, divides);
    QFETCH(bool, clips);
    QFETCH(double, lowest);
    QFETCH(double, shift);
    QFETCH(double, factor);
    QFETCH(QString, message);
    ModelBuilder m;
    m.input("x", {0, 3, 8, 8}).constant("head.weight", torch::ones({10, 192}));
    const auto number = [&](const char *name, double value) {
      m.constant(name, torch::tensor(static_cast<float>(value)));
    };
    number("scale", 0.25);
    number("low", lowest);
    number("high", 300);
    number("shift", shift);
    number("factor", factor);
    m.node("Div", {"x", "scale"}, {"steps"}, {}, "steps");
    m.node("Round", {divides ? "steps" : "x"}, {"rounded"}, {}, "rounded");
    m.node("Clip", {"rounded", "low", "high"}, {"clipped"}, {}, "clipped");
    m.node("Add", {clips ? "clipped" : "rounded", "shift"}, {"moved"}, {}, "moved");
    m.node("Mul", {"moved", "factor"}, {"b"}, {}, "b");
    m.node("Flatten", {"b"}, {"flat"});
    m.node("Gemm", {"flat", "head.weight"}, {"y"}, {{"transB", std::int64_t{1}}});
    m.output("y", {0, 10});
    const QString told = fault(m);
    QVERIFY2(told.startsWith(QStringLiteral("FILE: ") + message), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("expected it to quantize: Div by a number, Round, Clip and Mul")),
             qPrintable(told));
  }

  void layersWithoutNamedWeightsAreNamedAfterTheirModules() {
    ModelBuilder m = smallModel();
    m.graph().mutable_initializer(0)->set_name("onnx::Conv_254");
    *nodeOfType(m, "Conv")->mutable_input(1) = "onnx::Conv_254";
    nodeOfType(m, "Conv")->set_name("/layer1/layer1.0/conv1/Conv");
    nodeOfType(m, "Gemm")->set_name("");
    *nodeOfType(m, "Gemm")->mutable_input(1) = "onnx::Conv_254b";
    m.graph().mutable_initializer(2)->set_name("onnx::Conv_254b");
    const ImportedNetwork imported = importOnnx(m.write(file()));
    QCOMPARE(text(imported.network.layers()[0].name), QStringLiteral("layer1_0_conv1"));
    QCOMPARE(text(imported.network.layers()[1].name), QStringLiteral("y"));
  }

  /// Presets go by roles, every layer has its costs, and training with quantization works on it.
  void givesATrainableQuantizableNetwork() {
    const ImportedNetwork imported = importOnnx(smallModel().write(file()));
    const auto module = load(imported, findPreset("mixed_conservative").apply(imported.network));
    QCOMPARE(module->plan().front().weight.bits, 8);
    torch::manual_seed(3);
    const Tensor x = torch::randn({16, 3, 8, 8});
    const Tensor labels = torch::arange(16) % 10;
    module->train();
    torch::optim::Adam optimizer(module->parameters(), 0.02);
    double first = 0;
    double last = 0;
    for (int step = 0; step < 30; ++step) {
      optimizer.zero_grad();
      const Tensor loss = torch::cross_entropy_loss(module->forward(x), labels);
      loss.backward();
      optimizer.step();
      last = loss.item<double>();
      first = step == 0 ? last : first;
    }
    QVERIFY2(last < 0.8 * first, qPrintable(QStringLiteral("%1 → %2").arg(first).arg(last)));
  }

  void leavesOutTheLastSoftmax() {
    ModelBuilder m = smallModel();
    nodeOfType(m, "Gemm")->set_output(0, "logits");
    m.node("Softmax", {"logits"}, {"y"}, {{"axis", std::int64_t{-1}}});
    const ImportedNetwork with = importOnnx(m.write(file()));
    const ImportedNetwork without = importOnnx(smallModel().write(file("other.onnx")));
    QCOMPARE(text(with.remarks.at(0)),
             QStringLiteral("the last softmax is left out: scores are what goes into it"));
    const torch::NoGradGuard noGradients;
    const Tensor x = torch::randn({2, 3, 8, 8});
    QVERIFY(torch::equal(load(with, floatPlan(with.network))->forward(x),
                         load(without, floatPlan(without.network))->forward(x)));
  }

  void readsPicturesWithTheChannelsLast() {
    torch::manual_seed(2);
    const Tensor weight = torch::randn({4, 3, 3, 3});
    const Tensor scores = torch::randn({144, 10});
    ModelBuilder m;
    m.input("x", {0, 8, 8, 3}).constant("w", weight).constant("s", scores);
    m.node("Transpose", {"x"}, {"t"}, {{"perm", Ints{0, 3, 1, 2}}});
    m.node("Conv", {"t", "w"}, {"c"});
    m.node("Transpose", {"c"}, {"l"}, {{"perm", Ints{0, 2, 3, 1}}});
    m.node("Flatten", {"l"}, {"f"});
    m.node("MatMul", {"f", "s"}, {"y"});
    m.output("y", {0, 10});
    const ImportedNetwork imported = importOnnx(m.write(file()));
    QVERIFY(imported.network.inputShape() == (Shape{3, 8, 8}));
    QCOMPARE(imported.remarks.size(), std::size_t{1});
    // The first transposition cancels against the pictures' own layout.
    QCOMPARE(text(kindName(imported.network.nodes()[1].operation)), QStringLiteral("conv2d"));
    const torch::NoGradGuard noGradients;
    const Tensor x = torch::randn({2, 3, 8, 8});
    const Tensor expected = torch::matmul(torch::conv2d(x, weight).permute({0, 2, 3, 1}).flatten(1), scores);
    QVERIFY(difference(load(imported, floatPlan(imported.network))->forward(x), expected) < 1e-4);
    // Told otherwise, the same file takes pictures of eight channels, and turns them.
    const ImportedNetwork told = importOnnx(m.write(file()), {.layout = FileLayout::channelsFirst});
    QVERIFY(told.network.inputShape() == (Shape{8, 8, 3}));
    QVERIFY(told.remarks.empty());
    const Tensor turned = x.permute({0, 2, 3, 1}).contiguous();
    QVERIFY(difference(load(told, floatPlan(told.network))->forward(turned), expected) < 1e-4);
  }

  void takesOpenSizesFromTheData() {
    ModelBuilder m = smallModel();
    auto &shape = *m.graph().mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape();
    shape.mutable_dim(2)->set_dim_param("height");
    shape.mutable_dim(3)->set_dim_param("width");
    QCOMPARE(fault(m),
             QStringLiteral("FILE: its input \"x\" leaves the size of its pictures open: say it, for "
                            "instance with --input 3x32x32"));
    const ImportedNetwork imported = importOnnx(m.write(file()), {.pictures = Shape{3, 20, 12}});
    QVERIFY(imported.network.inputShape() == (Shape{3, 20, 12}));
    QCOMPARE(fault(smallModel(), {.pictures = Shape{1, 8, 8}}),
             QStringLiteral("FILE: it takes pictures of 3×8×8, the data has pictures of 1×8×8"));
  }

  /// A batch of fixed size is one picture many times to us.
  void generalisesAFixedBatch() {
    ModelBuilder m = smallModel();
    m.graph()
        .mutable_input(0)
        ->mutable_type()
        ->mutable_tensor_type()
        ->mutable_shape()
        ->mutable_dim(0)
        ->set_dim_value(1);
    m.graph()
        .mutable_output(0)
        ->mutable_type()
        ->mutable_tensor_type()
        ->mutable_shape()
        ->mutable_dim(0)
        ->set_dim_value(1);
    nodeOfType(m, "Flatten")->set_op_type("Reshape");
    nodeOfType(m, "Reshape")->add_input("sizes");
    m.integers("sizes", {1, -1});
    const ImportedNetwork imported = importOnnx(m.write(file()));
    QCOMPARE(load(imported, floatPlan(imported.network))->forward(torch::randn({5, 3, 8, 8})).size(0), 5);
  }

  void namesAllUnsupportedOperatorsAtOnce() {
    ModelBuilder m = smallModel();
    *nodeOfType(m, "GlobalAveragePool")->mutable_input(0) = "q";
    m.graph().clear_node();
    m.node("Conv", {"x", "features.0.weight"}, {"a"}, {{"auto_pad", std::string("SAME_UPPER")}}, "conv");
    m.node("Erf", {"a"}, {"b"}, {}, "gelu");
    m.node("Relu", {"b"}, {"c"}, {}, "after");
    m.node("Elu", {"a"}, {"d"}).clear_name();
    m.integers("starts", {7}).integers("ends", {0}).integers("axes", {2}).integers("steps", {-1});
    m.node("Slice", {"a", "starts", "ends", "axes", "steps"}, {"e"}, {}, "backwards");
    m.node("Sum", {"c", "d", "e"}, {"f"}, {}, "sum");
    m.node("GlobalAveragePool", {"f"}, {"g"}, {}, "pool");
    m.node("Flatten", {"g"}, {"h"}, {}, "flat");
    m.node("MatMul", {"h", "h"}, {"y"}, {}, "scores");
    m.node("LSTM", {"a", "a", "a"}, {"unused"}, {}, "not needed");
    QCOMPARE(fault(m),
             QStringLiteral(
                 "FILE: node \"gelu\": operator Erf is not supported\n"
                 "FILE: node \"d\": operator Elu is not supported\n"
                 "FILE: node \"backwards\": it takes elements backwards (step -1), which is not supported"));
  }

  void saysWhatDoesNotFit_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *type, const char *message) {
      QTest::newRow(name) << QString::fromLatin1(type) << QString::fromUtf8(message);
    };
    row("two inputs", "inputs", "FILE: it has several inputs (\"x\", \"z\"): expected the pictures alone");
    row("vector input", "vector",
        "FILE: its input \"x\" is no batch of pictures: expected a tensor of four axes");
    row("picture output", "picture",
        "FILE: its output \"a\" has 4×6×6 values a picture: expected a vector of class scores");
    row("old", "old",
        "FILE has opset 10: expected at least 11; export it again, or convert it with "
        "onnx.version_converter");
    row("weights from pictures", "weight",
        "FILE: node \"/head/Gemm\": its second factor is worked out from the pictures: expected a constant");
    row("mixed batch", "batch",
        "FILE: node \"/Flatten\": it flattens before axis 2, which mixes the pictures of a batch: expected "
        "1");
  }
  void saysWhatDoesNotFit() {
    QFETCH(QString, type);
    QFETCH(QString, message);
    ModelBuilder m = smallModel();
    if (type == QStringLiteral("inputs"))
      m.input("z", {0, 3});
    if (type == QStringLiteral("vector"))
      m.graph()
          .mutable_input(0)
          ->mutable_type()
          ->mutable_tensor_type()
          ->mutable_shape()
          ->mutable_dim()
          ->DeleteSubrange(1, 2);
    if (type == QStringLiteral("picture")) {
      m.graph().clear_output();
      m.output("a", {0, 4, 6, 6});
    }
    if (type == QStringLiteral("old"))
      m.model().mutable_opset_import(0)->set_version(10);
    if (type == QStringLiteral("weight"))
      *nodeOfType(m, "Gemm")->mutable_input(1) = "d";
    if (type == QStringLiteral("batch")) {
      auto &axis = *nodeOfType(m, "Flatten")->add_attribute();
      axis.set_name("axis");
      axis.set_type(onnx::AttributeProto::INT);
      axis.set_i(2);
    }
    QCOMPARE(fault(m), message);
  }

  /// A weight that is worked out from constants which do not fit each other.
  void saysWhichConstantsDoNotFit_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("message");
    int index = 0;
    for (const BadConstant &bad : badConstants())
      QTest::newRow(bad.name) << index++
                              << QStringLiteral("FILE: node \"bad\": ") + QString::fromUtf8(bad.message);
  }
  void saysWhichConstantsDoNotFit() {
    QFETCH(int, index);
    QFETCH(QString, message);
    ModelBuilder m = smallModel();
    badConstants().at(static_cast<std::size_t>(index)).build(m);
    *nodeOfType(m, "Conv")->mutable_input(1) = "bad weight";
    m.graph().mutable_node(m.graph().node_size() - 1)->set_name("bad");
    // Before what reads it.
    for (int i = m.graph().node_size() - 1; i > 0; --i)
      m.graph().mutable_node()->SwapElements(i, i - 1);
    QCOMPARE(fault(m), message);
  }

  /// As Brevitas exports networks of two levels (github.com/fastmachinelearning/qonnx).
  void readsWeightsOfTwoLevels() {
    ModelBuilder m = smallModel();
    const Tensor weight = torch::randn({4, 3, 3, 3});
    const Tensor bias = torch::randn({4});
    m.constant("float", weight).constant("scale", torch::tensor(0.25F)).constant("bias", bias);
    m.node("BipolarQuant", {"float", "scale"}, {"two"}, {}, "two levels")
        .set_domain("qonnx.custom_op.general");
    auto &domain = *m.model().add_opset_import();
    domain.set_domain("qonnx.custom_op.general");
    domain.set_version(1);
    *nodeOfType(m, "Conv")->mutable_input(1) = "two";
    *nodeOfType(m, "Conv")->mutable_input(2) = "bias";
    for (int i = m.graph().node_size() - 1; i > 0; --i)
      m.graph().mutable_node()->SwapElements(i, i - 1);
    const ImportedNetwork imported = importOnnx(m.write(file()));
    const auto module = load(imported, floatPlan(imported.network));
    const auto number = [&](const char *name) {
      for (const auto &initializer : m.graph().initializer())
        if (initializer.name() == name) {
          Tensor tensor = torch::empty(Ints(initializer.dims().begin(), initializer.dims().end()));
          std::memcpy(tensor.data_ptr(), initializer.raw_data().data(), tensor.nbytes());
          return tensor;
        }
      return Tensor();
    };
    const Tensor x = torch::randn({2, 3, 8, 8});
    const Tensor levels = torch::where(weight >= 0, torch::full({1}, 0.25F), torch::full({1}, -0.25F));
    const Tensor pooled = torch::conv2d(x, levels, bias).relu().mean({2, 3});
    const Tensor expected = torch::linear(pooled, number("head.weight"), number("head.bias"));
    QVERIFY(difference(module->forward(x), expected) < 1e-5);
  }

  /// Without a zero point, a QuantizeLinear of opset 21 says itself to what it quantizes.
  void quantizesToWhatANodeAsksFor() {
    torch::manual_seed(6);
    const torch::NoGradGuard noGradients;
    const Tensor weight = torch::randn({5, 192}) * 0.5;
    const auto quantize = [](ModelBuilder &m, const std::string &name, std::int64_t type) {
      m.node("QuantizeLinear", {name, "s"}, {name + "q"}, {{"output_dtype", type}});
      m.node("DequantizeLinear", {name + "q", "s"}, {name + "d"});
    };
    const auto fake = [](const Tensor &x, double low, double high) {
      return (x / 0.0625).round().clamp(low, high) * 0.0625;
    };
    const Tensor x = torch::randn({2, 3, 8, 8}) * 6;
    const std::tuple<int, double, double> types[] = {{onnx::TensorProto::INT8, -128, 127},
                                                     {onnx::TensorProto::UINT8, 0, 255},
                                                     {onnx::TensorProto::INT16, -32768, 32767},
                                                     {typeOfNibbles, -8, 7}};
    for (const auto &[type, low, high] : types) {
      ModelBuilder m(21);
      m.input("x", {0, 3, 8, 8}).constant("w", weight).constant("s", torch::tensor(0.0625F));
      quantize(m, "x", type);
      quantize(m, "w", type);
      m.node("Flatten", {"xd"}, {"f"});
      m.node("Gemm", {"f", "wd"}, {"y"}, {{"transB", std::int64_t{1}}});
      m.output("y", {0, 5});
      const ImportedNetwork imported = importOnnx(m.write(file()));
      const Tensor expected = torch::linear(fake(x, low, high).flatten(1), fake(weight, low, high));
      const Tensor scores = load(imported, floatPlan(imported.network))->forward(x);
      QVERIFY2(difference(scores, expected) < 1e-5 * expected.abs().max().item<double>(),
               qPrintable(QString::number(type)));
    }
    ModelBuilder two(21);
    two.input("x", {0, 3, 8, 8}).constant("w", weight).constant("s", torch::tensor(0.0625F));
    two.constant("z", torch::tensor(0, torch::kLong), onnx::TensorProto::INT8);
    two.node("QuantizeLinear", {"w", "s", "z"}, {"q"},
             {{"output_dtype", std::int64_t{onnx::TensorProto::UINT8}}});
    two.node("DequantizeLinear", {"q", "s", "z"}, {"d"});
    two.node("Flatten", {"x"}, {"f"});
    two.node("Gemm", {"f", "d"}, {"y"}, {{"transB", std::int64_t{1}}});
    two.output("y", {0, 5});
    QCOMPARE(fault(two),
             QStringLiteral("FILE: node \"q_node\": it quantizes to the ONNX type 2, and its zero "
                            "point is of type 3"));
  }

  /// Opset 21: some neighbours along an axis share a scale and a zero point, the last ones may be fewer.
  void readsScalesOfBlocks() {
    torch::manual_seed(7);
    const torch::NoGradGuard noGradients;
    const Tensor codes = torch::randint(-8, 8, {4, 3, 3, 3}, torch::kLong);
    const Tensor scales = torch::rand({4, 2, 3, 3}) + 0.1;
    const Tensor zeros = torch::randint(-2, 3, {4, 2, 3, 3}, torch::kLong);
    const auto model = [&](std::int64_t block) {
      ModelBuilder m(21);
      m.input("x", {0, 3, 3, 3}).constant("codes", codes, onnx::TensorProto::INT8).constant("s", scales);
      m.constant("z", zeros, onnx::TensorProto::INT8);
      m.node("DequantizeLinear", {"codes", "s", "z"}, {"w"},
             {{"axis", std::int64_t{1}}, {"block_size", block}});
      m.node("Conv", {"x", "w"}, {"c"});
      m.node("Flatten", {"c"}, {"y"});
      m.output("y", {0, 4});
      return m;
    };
    const ImportedNetwork imported = importOnnx(model(2).write(file()));
    Tensor expected = torch::empty({4, 3, 3, 3});
    for (std::int64_t channel = 0; channel < 3; ++channel)
      expected.select(1, channel)
          .copy_((codes.select(1, channel) - zeros.select(1, channel / 2)) * scales.select(1, channel / 2));
    QVERIFY(torch::equal(imported.state.at(imported.network.layers()[0].name + ".weight"), expected));
    for (const std::int64_t block : {-2, 1, 3})
      QCOMPARE(fault(model(block)),
               QStringLiteral("FILE: node \"w_node\": its scales or zero points of 4×2×3×3 are not those of "
                              "blocks of %1 along axis 1")
                   .arg(block));
  }

  /// QONNX's own table of its rounding modes (docs/qonnx-custom-ops/quant_op.md).
  void roundsAsQonnxSays_data() {
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<std::vector<float>>("expected");
    const auto row = [](const char *mode, const std::vector<float> &expected) {
      QTest::newRow(mode) << std::string(mode) << expected;
    };
    row("ROUND", {6, 2, 2, 1, 1, -1, -1, -2, -2, -6});
    row("HALF_EVEN", {6, 2, 2, 1, 1, -1, -1, -2, -2, -6});
    row("CEIL", {6, 3, 2, 2, 1, -1, -1, -1, -2, -5});
    row("FLOOR", {5, 2, 1, 1, 1, -1, -2, -2, -3, -6});
    row("floor", {5, 2, 1, 1, 1, -1, -2, -2, -3, -6});
    row("UP", {6, 3, 2, 2, 1, -1, -2, -2, -3, -6});
    row("DOWN", {5, 2, 1, 1, 1, -1, -1, -1, -2, -5});
    row("ROUND_TO_ZERO", {5, 2, 1, 1, 1, -1, -1, -1, -2, -5});
    row("HALF_UP", {6, 3, 2, 1, 1, -1, -1, -2, -3, -6});
    row("HALF_DOWN", {5, 2, 2, 1, 1, -1, -1, -2, -2, -5});
  }
  void roundsAsQonnxSays() {
    QFETCH(std::string, mode);
    QFETCH(std::vector<float>, expected);
    const torch::NoGradGuard noGradients;
    const ImportedNetwork imported = importOnnx(quantModel(mode, 4).write(file()));
    const Tensor scores = load(imported, floatPlan(imported.network))->forward(torch::ones({1, 1, 1, 1}));
    QVERIFY(torch::equal(scores, torch::tensor(expected).reshape({1, 10}) * 0.5));
  }
  void saysWhatQonnxRoundsOtherwise() {
    QCOMPARE(fault(quantModel("STOCHASTIC_ROUND", 4)),
             QStringLiteral("FILE: node \"w_node\": it rounds with mode \"STOCHASTIC_ROUND\", which is not "
                            "supported"));
    ModelBuilder activation = quantModel("CEIL", 4);
    activation.graph().mutable_node(0)->set_input(0, "x");
    activation.graph().mutable_node(1)->set_input(0, "w");
    activation.graph().mutable_node(2)->set_input(1, "values");
    QCOMPARE(fault(activation),
             QStringLiteral("FILE: node \"w_node\": it rounds with mode \"CEIL\": expected \"ROUND\""));
    ModelBuilder apart = quantModel("ROUND", 4);
    apart.constant("column", torch::ones({7, 1}));
    apart.graph().mutable_node(0)->set_input(1, "column");
    QCOMPARE(fault(apart),
             QStringLiteral("FILE: node \"w_node\": its numbers of 7×1 do not fit a tensor of 1×10"));
    // One bit with a sign has two levels.
    const torch::NoGradGuard noGradients;
    const ImportedNetwork imported = importOnnx(quantModel("ROUND", 1).write(file()));
    const Tensor scores = load(imported, floatPlan(imported.network))->forward(torch::ones({1, 1, 1, 1}));
    QVERIFY(torch::equal(scores * 2,
                         torch::tensor({{1.0F, 1.0F, 1.0F, 1.0F, 1.0F, -1.0F, -1.0F, -1.0F, -1.0F, -1.0F}})));
  }

  /// Of 60 constants of 64 KB, and as many sums of them, few are needed at once.
  void constantsTakeMemoryAsLongAsTheyAreNeeded() {
    const auto model = [](bool together) {
      ModelBuilder m;
      m.input("x", {0, 1, 1, 1}).integers("sizes", {1, 1 << 14}).integers("some", {0, 7, 9});
      const auto fill = [&](int i) {
        auto &value = *m.node("ConstantOfShape", {"sizes"}, {"k" + std::to_string(i)}).add_attribute();
        value.set_name("value");
        value.set_type(onnx::AttributeProto::TENSOR);
        ModelBuilder::fill(*value.mutable_t(), torch::full({1}, static_cast<float>(i)), 0);
      };
      for (int i = 0; together && i < 60; ++i)
        fill(i);
      for (int i = 0; i < 60; ++i) {
        if (!together)
          fill(i);
        const std::string number = std::to_string(i);
        if (i > 0)
          m.node("Add", {i == 1 ? "k0" : "sum" + std::to_string(i - 1), "k" + number}, {"sum" + number});
      }
      m.node("Gather", {"sum59", "some"}, {"w"}, {{"axis", std::int64_t{1}}});
      m.node("Flatten", {"x"}, {"f"});
      m.node("MatMul", {"f", "w"}, {"y"});
      m.output("y", {0, 3});
      return m;
    };
    const OnnxImportOptions little{.mostFoldedBytes = 1 << 20};
    const torch::NoGradGuard noGradients;
    for (const bool together : {false, true}) {
      const ImportedNetwork imported = importOnnx(model(together).write(file()));
      const Tensor scores = load(imported, floatPlan(imported.network))->forward(torch::ones({1, 1, 1, 1}));
      QVERIFY(torch::equal(scores, torch::full({1, 3}, 59.0F * 60 / 2)));
    }
    QCOMPARE(fault(model(false), little), QStringLiteral("nothing thrown"));
    QCOMPARE(
        fault(model(true), little),
        QStringLiteral("FILE: node \"k16_node\": with it the constants that the graph works out take more "
                       "than 1 MB"));
  }

  /// One constant of the file, and a weight of its own for each product with it.
  void weightsOfTheDraftTakeMemoryToo() {
    ModelBuilder m;
    m.input("x", {0, 256, 1, 1}).constant("k", torch::randn({256, 256}));
    m.node("Flatten", {"x"}, {"y0"});
    for (int i = 0; i < 5; ++i)
      m.node("MatMul", {"y" + std::to_string(i), "k"}, {"y" + std::to_string(i + 1)});
    m.output("y5", {0, 256});
    QCOMPARE(fault(m), QStringLiteral("nothing thrown"));
    QCOMPARE(
        fault(m, {.mostFoldedBytes = 1 << 20}),
        QStringLiteral("FILE: node \"y5_node\": with it the constants that the graph works out take more "
                       "than 1 MB"));
  }

  /// Weights of a large file are bytes in it, and floats here.
  void largeFilesMayWorkOutTheirOwnWeights() {
    const auto model = [](int times) {
      ModelBuilder m;
      m.input("x", {0, 512, 1, 1}).constant("scale", torch::tensor(0.03125F));
      m.constant("codes", torch::randint(-8, 8, {512, 512, 1, 1}, torch::kLong), onnx::TensorProto::INT8);
      m.constant("zero", torch::tensor(0, torch::kLong), onnx::TensorProto::INT8);
      std::string x = "x";
      for (int i = 0; i < times; ++i) {
        const std::string number = std::to_string(i);
        m.node("DequantizeLinear", {"codes", "scale", "zero"}, {"w" + number});
        m.node("Conv", {x, "w" + number}, {"y" + number});
        x = "y" + number;
      }
      m.node("Flatten", {x}, {"y"});
      m.output("y", {0, 512});
      return m;
    };
    const OnnxImportOptions little{.mostFoldedBytes = 1 << 16};
    QCOMPARE(fault(model(1), little), QStringLiteral("nothing thrown"));
    QCOMPARE(
        fault(model(2), little),
        QStringLiteral("FILE: node \"w1_node\": with it the constants that the graph works out take more "
                       "than 1 MB"));
  }

  void partsOfASplitAddUp() {
    const auto message = [&](const std::vector<std::int64_t> &parts) {
      ModelBuilder m;
      m.input("x", {0, 6, 4, 4}).integers("parts", parts);
      m.node("Split", {"x", "parts"}, {"p", "q"}, {{"axis", std::int64_t{1}}});
      m.node("Concat", {"q", "p"}, {"c"}, {{"axis", std::int64_t{1}}});
      m.constant("w", torch::randn({3, 6, 4, 4}));
      m.node("Conv", {"c", "w"}, {"d"});
      m.node("Flatten", {"d"}, {"y"});
      m.output("y", {0, 3});
      return fault(m);
    };
    QCOMPARE(message({2, 4}), QStringLiteral("nothing thrown"));
    const QString node = QStringLiteral("FILE: node \"p_node\": ");
    for (const Ints &parts : {Ints{2, 3}, Ints{2, 5}, Ints{6, 0}, Ints{7, -1}})
      QCOMPARE(message(parts), node + QStringLiteral("its parts do not add up to 6"));
    QCOMPARE(message({2, 2, 2}), node + QStringLiteral("it has 3 parts for 2 outputs"));
    QCOMPARE(message({6}), node + QStringLiteral("it has 1 parts for 2 outputs"));
  }

  void triesNewerOperatorSets() {
    ModelBuilder m = smallModel(40);
    const ImportedNetwork imported = importOnnx(m.write(file()));
    QVERIFY(text(imported.remarks.at(0)).startsWith(QStringLiteral("opset 40 is newer than ")));
    m.model().set_ir_version(1000);
    QCOMPARE(importOnnx(m.write(file())).network.layers().size(), std::size_t{2});
    // A form that the installed library may not know yet.
    nodeOfType(m, "GlobalAveragePool")->set_op_type("ReduceMean");
    nodeOfType(m, "ReduceMean")->add_input("axes");
    m.integers("axes", {2, 3});
    QCOMPARE(importOnnx(m.write(file())).network.layers().size(), std::size_t{2});
  }

  void damagedFilesAreRefused() {
    const fs::path path = smallModel().write(file());
    std::string bytes;
    {
      std::ifstream stream(path, std::ios::binary);
      bytes.assign(std::istreambuf_iterator<char>(stream), {});
    }
    int read = 0;
    for (std::size_t length = 0; length < bytes.size(); length += 13) {
      std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(length));
      const QString message = messageOf([&] { importOnnx(path); });
      read += message == QStringLiteral("nothing thrown") ? 1 : 0;
      QVERIFY2(message == QStringLiteral("nothing thrown") || message.startsWith(text(path.string())),
               qPrintable(message));
    }
    QVERIFY2(read < 3, qPrintable(QString::number(read))); // only what follows the graph may be missing
    torch::manual_seed(5);
    for (int round = 0; round < 300; ++round) { // any byte changed: an error or a network, never a crash
      std::string changed = bytes;
      for (int i = 0; i < 3; ++i)
        changed[static_cast<std::size_t>(
            torch::randint(0, static_cast<std::int64_t>(bytes.size()), {1}).item<std::int64_t>())] =
            static_cast<char>(torch::randint(0, 256, {1}).item<std::int64_t>());
      std::ofstream(path, std::ios::binary)
          .write(changed.data(), static_cast<std::streamsize>(changed.size()));
      const QString message = messageOf([&] { importOnnx(path); });
      QVERIFY2(!message.startsWith(QStringLiteral("wrong kind")) &&
                   !message.startsWith(QStringLiteral("not an Error")),
               qPrintable(message));
    }
  }

  void hostileSizesCostNothing() {
    ModelBuilder huge = smallModel();
    huge.graph().mutable_initializer(0)->set_dims(0, std::int64_t{1} << 40);
    QCOMPARE(fault(huge), QStringLiteral("FILE: tensor \"features.0.weight\" is larger than 1 GB"));
    ModelBuilder negative = smallModel();
    negative.graph().mutable_initializer(0)->set_dims(0, -4);
    QCOMPARE(fault(negative), QStringLiteral("FILE: tensor \"features.0.weight\" has the size -4"));
    ModelBuilder folded = smallModel();
    folded.integers("much", {1 << 20, 1 << 20});
    folded.node("ConstantOfShape", {"much"}, {"k"});
    folded.node("Add", {"y", "k"}, {"z"});
    folded.graph().mutable_output(0)->set_name("z");
    QCOMPARE(fault(folded),
             QStringLiteral("FILE: node \"k_node\": the constant that it works out is too large"));
    ModelBuilder pool = smallModel();
    auto &kernel = *nodeOfType(pool, "Conv")->add_attribute();
    kernel.set_name("pads");
    kernel.set_type(onnx::AttributeProto::INTS);
    for (int i = 0; i < 4; ++i)
      kernel.add_ints(INT64_MAX / 4);
    QVERIFY(fault(pool).startsWith(QStringLiteral("FILE")));
    ModelBuilder nested = smallModel();
    onnx::GraphProto *graph = &nested.graph();
    for (int depth = 0; depth < 400; ++depth) {
      auto &attribute = *graph->add_node()->add_attribute();
      attribute.set_name("body");
      attribute.set_type(onnx::AttributeProto::GRAPH);
      graph = attribute.mutable_g();
    }
    QCOMPARE(fault(nested), QStringLiteral("FILE is no ONNX model, or is damaged"));
    ModelBuilder many = smallModel();
    for (int i = 0; i < 20'001; ++i)
      many.node("Relu", {"x"}, {"r" + std::to_string(i)});
    QCOMPARE(fault(many), QStringLiteral("FILE: it has 20006 nodes: expected at most 20000"));
  }

  void readsTensorsFromTheModelsOwnFolder() {
    ModelBuilder m = smallModel();
    const std::string data = m.graph().initializer(0).raw_data();
    std::ofstream(file("weights.bin"), std::ios::binary) << std::string(16, 'x') << data << "rest";
    const auto place = [&](const std::string &location, const std::string &offset,
                           const std::string &length) {
      auto &tensor = *m.graph().mutable_initializer(0);
      tensor.clear_raw_data();
      tensor.set_data_location(onnx::TensorProto::EXTERNAL);
      tensor.clear_external_data();
      for (const auto &[key, value] :
           {std::pair{"location", location}, {"offset", offset}, {"length", length}}) {
        auto &entry = *tensor.add_external_data();
        entry.set_key(key);
        entry.set_value(value);
      }
    };
    place("weights.bin", "16", std::to_string(data.size()));
    const ImportedNetwork imported = importOnnx(m.write(file()));
    QVERIFY(torch::equal(imported.state.at("features_0.weight"),
                         importOnnx(smallModel().write(file("inside.onnx"))).state.at("features_0.weight")));
    const QString tensor = QStringLiteral("FILE: tensor \"features.0.weight\": ");
    const QString elsewhere = QStringLiteral(": expected a file in the model's own folder");
    place("../weights.bin", "0", "432");
    QCOMPARE(fault(m), tensor + QStringLiteral("its data is in \"../weights.bin\"") + elsewhere);
    place("/etc/passwd", "0", "432");
    QCOMPARE(fault(m), tensor + QStringLiteral("its data is in \"/etc/passwd\"") + elsewhere);
    fs::create_symlink("/etc/passwd", file("link.bin"));
    place("link.bin", "0", "432");
    QCOMPARE(fault(m), tensor + QStringLiteral("its data is in \"link.bin\"") + elsewhere);
    place("missing.bin", "0", "432");
    QCOMPARE(fault(m), tensor + QStringLiteral("its data is in \"missing.bin\", which is not there"));
    place("weights.bin", "400", "432");
    QCOMPARE(fault(m), tensor + QStringLiteral("\"weights.bin\" ends before its data does"));
    place("weights.bin", "0", "99999999999999999999");
    QVERIFY(fault(m).contains(QStringLiteral("is no number")));
  }
};

QTEST_GUILESS_MAIN(TestOnnxImport)
#include "tst_onnx_import.moc"
