// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/deployment/c_header.h"
#include "core/plan/network/network_json.h"
#include "resources/export/bitsmith_unpack.h"
#include "tests/core/engine/deployment/trained_module.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <limits>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

WeightCodes someCodes(int bits, bool isSigned) {
  WeightCodes codes;
  codes.bits = bits;
  codes.lowest = bits == 1 ? -1 : isSigned ? -(1 << (bits - 1)) : 0;
  codes.highest = bits == 1 ? 1 : isSigned ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;
  torch::manual_seed(bits);
  codes.codes = torch::randint(codes.lowest, codes.highest + 1, {7, 13}, torch::kInt);
  if (bits == 1)
    codes.codes = codes.codes.ge(0).to(torch::kInt) * 2 - 1;
  codes.scale = torch::ones({1});
  codes.zeroPoint = torch::zeros({1}, torch::kInt);
  return codes;
}

/// Nodes of every kind that has options.
Network networkWithOptions() {
  NetworkBuilder net("options", {3, 16, 16});
  NodeId x = net.add(op::Affine{.constants = {3, 1, 1}}, net.input(), "normalise");
  x = net.add(
      op::FakeQuantize{.scale = 0.1, .zeroPoint = 7, .lowest = 0, .highest = 100, .zeroPointFirst = true}, x);
  x = net.add(op::Conv2d{.outChannels = 8, .kernel = {3, 5}, .padding = {1, 2, 1, 2}}, x, "conv1");
  for (const op::Activation &activation :
       {op::Activation{Curve::leakyRelu, 0.2, 0}, op::Activation{Curve::hardSigmoid, 0.3, 0.4},
        op::Activation{Curve::clip, -0.9, 1e9},
        op::Activation{Curve::clip, -std::numeric_limits<double>::infinity(), 0.75}})
    x = net.add(activation, x);
  const NodeId left = net.add(op::Slice{.end = 4}, x);
  const NodeId right = net.add(op::Slice{.start = 0, .end = 8, .step = 2}, x);
  x = net.add(op::Concat{}, {left, right});
  x = net.add(op::BatchNorm{.epsilon = 0.01}, net.add(op::Relu{}, x), "bn");
  x = net.add(op::Rearrange{{2, 4, 256}, {1, 0, 2}, {8, 16, 16}}, x);
  x = net.add(op::MaxPool{.kernel = {3, 2}, .stride = 2, .padding = {0, 0, 1, 1}}, x);
  x = net.add(op::Pad{.padding = 1, .value = 0.5}, x);
  x = net.add(op::AveragePool{.kernel = 2, .stride = 1, .padding = {0, 0, 1, 1}, .countPadding = true}, x);
  x = net.add(op::Subtract{}, {x, net.add(op::Mean{{Axis::channels}}, x)});
  x = net.add(op::Softmax{.axis = Axis::width}, x);
  x = net.add(op::AdaptiveAveragePool{.height = 3, .width = 5}, x);
  x = net.add(op::Flatten{}, net.add(op::Dropout{.probability = 0.1}, x));
  net.add(op::Linear{.outFeatures = 5}, x, "fc");
  return net.build();
}

/// The network that a header's comment tells of, read by nothing but its text.
nlohmann::json graphIn(const std::string &header, const Network &network) {
  nlohmann::json document = toJson(network);
  document["nodes"] = nlohmann::json::array();
  static const QRegularExpression line(
      uR"(^ \*   (\w+): (\w+)(?: \((.*?)\))? -> (\d+) x (\d+) x (\d+)(?:; (.*))?$)"_s,
      QRegularExpression::MultilineOption);
  auto matches = line.globalMatch(QString::fromStdString(header));
  while (matches.hasNext()) {
    const auto match = matches.next();
    if (match.captured(2) == u"input"_s)
      continue;
    nlohmann::json node{{"name", match.captured(1).toStdString()},
                        {"op", match.captured(2).toStdString()},
                        {"inputs", nlohmann::json::array()}};
    for (const QString &input : match.captured(3).split(u", "_s))
      node["inputs"].push_back(input.toStdString());
    for (const QString &option : match.captured(7).split(u", "_s, Qt::SkipEmptyParts)) {
      const std::string value = option.section(u' ', 1).toStdString();
      const bool isWord = !nlohmann::json::accept(value);
      node[option.section(u' ', 0, 0).toStdString()] =
          isWord ? nlohmann::json(value) : nlohmann::json::parse(value);
    }
    document["nodes"].push_back(std::move(node));
  }
  return document;
}

} // namespace

class TestCHeader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void unpacksWhatWasPacked_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSigned");
    for (int bits = 1; bits <= 16; ++bits)
      for (const bool isSigned : {true, false})
        QTest::addRow("%d bits %s", bits, isSigned ? "signed" : "unsigned") << bits << isSigned;
  }
  void unpacksWhatWasPacked() {
    QFETCH(int, bits);
    QFETCH(bool, isSigned);
    const WeightCodes codes = someCodes(bits, isSigned);
    const std::vector<std::uint8_t> packed = packCodes(codes);
    QCOMPARE(packed.size(), static_cast<std::size_t>((91 * bits + 7) / 8));
    for (std::int64_t i = 0; i < 91; ++i)
      QCOMPARE(
          bitsmith_unpack(packed.data(), static_cast<std::size_t>(i), static_cast<unsigned>(bits), isSigned),
          codes.codes.flatten()[i].item<int>());
  }

  void packsFromTheLowestBit() {
    WeightCodes codes = someCodes(3, true);
    codes.codes = torch::tensor({1, -1, 2, -4}, torch::kInt); // 001 111 010 100
    QVERIFY(packCodes(codes) == (std::vector<std::uint8_t>{0b10111001, 0b1000}));
    codes = someCodes(4, true);
    codes.codes = torch::tensor({-8, 7, -1}, torch::kInt);
    QVERIFY(packCodes(codes) == (std::vector<std::uint8_t>{0x78, 0x0f}));
  }

  /// A C compiler takes the header, and its program finds the weights that the engine computes with.
  void compilesAndGivesTheEnginesWeights() {
    const Network network = buildArchitecture("resnet8", {3, 8, 8}, 10);
    PrecisionPlan plan = findPreset("mixed_aggressive").apply(network);
    const int bits[] = {8, 2, 3, 4, 6, 1, 5, 32};
    for (std::size_t i = 0; i < plan.size(); ++i)
      plan[i].weight.bits = bits[i % 8];
    plan[2].weight.scheme = Scheme::asymmetric;
    plan[3].activation.scheme = Scheme::dynamic;
    const auto module = trainedModule(network, plan);
    const Deployment deployment = deploy(*module);
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &content) {
      QFile file(folder.filePath(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(content);
    };
    write(u"weights.h"_s, QByteArray::fromStdString(cHeader(deployment, "my net")));
    QByteArray program =
        "#include \"weights.h\"\n#include \"weights.h\"\n#include <stdio.h>\nint main(void) {\n";
    for (const DeployedLayer &layer : deployment.layers) {
      const QByteArray name = "my_net_" + QByteArray::fromStdString(layer.name);
      const QByteArray count = QByteArray::number(static_cast<qlonglong>(layer.weight.numel()));
      const QByteArray each =
          QByteArray::number(static_cast<qlonglong>(layer.weight.numel() / layer.weight.size(0)));
      QByteArray value = name + "_weights[i]";
      if (layer.codes) {
        const QByteArray upper = name.toUpper();
        const QByteArray channel =
            layer.codes->scale.numel() > 1 ? QByteArray("[i / " + each + "]") : QByteArray("[0]");
        const bool offset = layer.codes->zeroPoint.ne(0).any().item<bool>();
        value = "(bitsmith_unpack(" + name + "_weights, i, " + upper + "_WEIGHT_BITS, " + upper +
                "_WEIGHT_SIGNED)" + (offset ? " - " + name + "_weight_zero_points" + channel : QByteArray()) +
                ") * " + name + "_weight_scales" + channel;
      }
      program +=
          "  for (size_t i = 0; i < " + count + "; ++i) printf(\"%.9g\\n\", (double)(" + value + "));\n";
    }
    write(u"main.c"_s, program + "  return 0;\n}\n");
    QProcess compiler;
    compiler.setWorkingDirectory(folder.path());
    compiler.start(QStringLiteral(BITSMITH_COMPILER),
                   {u"-x"_s, u"c"_s, u"-std=c11"_s, u"-Wall"_s, u"-Wextra"_s, u"-Wno-unused-variable"_s,
                    u"-Wno-unused-const-variable"_s, u"-Werror"_s, u"main.c"_s, u"-o"_s, u"main"_s});
    QVERIFY(compiler.waitForFinished());
    QVERIFY2(compiler.exitCode() == 0, compiler.readAllStandardError().constData());
    QProcess run;
    run.start(folder.filePath(u"main"_s), QStringList());
    QVERIFY(run.waitForFinished());
    const QList<QByteArray> lines = run.readAllStandardOutput().trimmed().split('\n');
    qsizetype line = 0;
    for (const DeployedLayer &layer : deployment.layers) {
      const torch::Tensor expected = layer.weight.flatten().contiguous();
      for (std::int64_t i = 0; i < expected.numel(); ++i)
        QCOMPARE(lines.at(line++).toFloat(), expected.data_ptr<float>()[i]);
    }
    QCOMPARE(line, lines.size());
  }

  /// Names of layers that are the same but for capitals or signs, and names that would end a comment.
  void layersKeepNamesOfTheirOwn() {
    NetworkBuilder net("*/ #error no name", {3, 8, 8});
    NodeId node = 0;
    for (const char *name :
         {"conv", "Conv", "a-b", "a_b", "a_b_2", "*/ int main", "/* x", "a_b_weight_scales"})
      node = net.add(op::Conv2d{.outChannels = 3, .kernel = 1}, node, name);
    net.add(op::Linear{.outFeatures = 4}, net.add(op::Flatten{}, node), "fc");
    const Network network = net.build();
    const Deployment deployment = deploy(*trainedModule(network, uniformPlan(network, 4, 8)));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"weights.h"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray header = QByteArray::fromStdString(cHeader(deployment, "net"));
    file.write(header);
    file.close();
    QProcess compiler;
    compiler.setWorkingDirectory(folder.path());
    compiler.start(QStringLiteral(BITSMITH_COMPILER),
                   {u"-x"_s, u"c"_s, u"-std=c11"_s, u"-Wall"_s, u"-Wextra"_s, u"-Wno-unused-variable"_s,
                    u"-Wno-unused-const-variable"_s, u"-Werror"_s, u"-fsyntax-only"_s, u"weights.h"_s});
    QVERIFY(compiler.waitForFinished());
    QVERIFY2(compiler.exitCode() == 0, compiler.readAllStandardError().constData());
    QCOMPARE(header.count("_WEIGHT_BITS 4\n"), static_cast<qsizetype>(deployment.layers.size()));
  }

  /// What the codes stand for is said in formulas of a line each.
  void formulasStandOnLinesOfTheirOwn() {
    const QList<QByteArray> lines =
        QByteArray::fromStdString(
            cHeader(deploy(*trainedModule(networkWithOptions(), uniformPlan(networkWithOptions(), 4, 8))),
                    "net"))
            .split('\n');
    for (const char *formula :
         {" *   weight = (code - zero point) * scale", " *   activation = (code - zero point) * scale",
          " *   accumulator = sum of (weight code - its zero point) * (activation code - its zero point) + "
          "bias",
          " * pad: filled with value; channels_before, channels_after: so many more channels, filled so too.",
          " * silu: x / (1 + exp(-x)). affine: x * scale + shift."})
      QVERIFY2(lines.contains(QByteArray(formula)), formula);
  }

  /// With the weights it is all that an implementation has.
  void theGraphIsBuiltAgainFromTheHeader() {
    const Network network = networkWithOptions();
    const Deployment deployment = deploy(*trainedModule(network, uniformPlan(network, 4, 8)));
    const nlohmann::json document = graphIn(cHeader(deployment, "net"), deployment.network);
    const nlohmann::json wanted = toJson(deployment.network);
    QCOMPARE(document.at("nodes").size(), wanted.at("nodes").size());
    for (std::size_t i = 0; i < wanted.at("nodes").size(); ++i)
      QCOMPARE(QString::fromStdString(document["nodes"][i].dump()),
               QString::fromStdString(wanted.at("nodes")[i].dump()));
    QVERIFY(toJson(parseNetwork(document, "the header")) == wanted);
  }

  /// Numbers that are none, and infinite ones, are C too.
  void numbersThatAreNotFiniteAreWritten() {
    const torch::NoGradGuard noGradients;
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    Deployment deployment = deploy(*trainedModule(network, uniformPlan(network, 32, 32)));
    constexpr float infinity = std::numeric_limits<float>::infinity();
    deployment.layers[0].bias = torch::tensor({std::nanf(""), infinity, -infinity, 0.0F, 1.5F, -2.0F});
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &content) {
      QFile file(folder.filePath(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(content);
    };
    write(u"weights.h"_s, QByteArray::fromStdString(cHeader(deployment, "net")));
    write(u"main.c"_s, "#include \"weights.h\"\nint main(void) {\n"
                       "  const float *b = net_conv1_bias;\n"
                       "  return b[0] != b[0] && b[1] > 1e38f && b[2] < -1e38f && b[3] == 0 && b[4] == 1.5f "
                       "&& b[5] == -2 ? 0 : 1;\n}\n");
    QProcess compiler;
    compiler.setWorkingDirectory(folder.path());
    compiler.start(QStringLiteral(BITSMITH_COMPILER),
                   {u"-x"_s, u"c"_s, u"-std=c11"_s, u"-Wall"_s, u"-Wextra"_s, u"-Wno-unused-variable"_s,
                    u"-Wno-unused-const-variable"_s, u"-Werror"_s, u"main.c"_s, u"-o"_s, u"main"_s});
    QVERIFY(compiler.waitForFinished());
    QVERIFY2(compiler.exitCode() == 0, compiler.readAllStandardError().constData());
    QCOMPARE(QProcess::execute(folder.filePath(u"main"_s), QStringList()), 0);
    // Integers are no such numbers.
    deployment = deploy(*trainedModule(network, uniformPlan(network, 4, 8)));
    deployment.layers[1].bias[0] = std::nanf("");
    QVERIFY(!integerBias(deployment.layers[1]));
    QVERIFY(integerBias(deployment.layers[2]));
  }

  /// Sum of products of codes plus the bias, times the scales, is what the layer gives.
  void integerArithmeticGivesTheLayersOutput() {
    const Network network = buildArchitecture("lenet5", {1, 28, 28}, 10);
    const auto module = trainedModule(network, uniformPlan(network, 4, 8));
    const Deployment deployment = deploy(*module);
    const DeployedLayer &layer = deployment.layers.back();
    const torch::Tensor x = torch::rand({3, layer.weight.size(1)}) * 2;
    const torch::Tensor codes = ((x / layer.input->scale).round() + layer.input->zeroPoint)
                                    .clamp(layer.input->lowest, layer.input->highest);
    const torch::Tensor unit =
        layer.codes->scale.to(torch::kDouble) * static_cast<double>(layer.input->scale);
    const torch::Tensor bias = (layer.bias.to(torch::kDouble) / unit).round();
    const torch::Tensor sum = torch::matmul((codes - layer.input->zeroPoint).to(torch::kDouble),
                                            layer.codes->codes.to(torch::kDouble).t()) +
                              bias;
    const torch::Tensor expected =
        torch::linear((codes - layer.input->zeroPoint) * layer.input->scale, layer.weight, layer.bias);
    QVERIFY(torch::allclose((sum * unit).to(torch::kFloat), expected, 1e-4, 1e-3));
  }
};

QTEST_GUILESS_MAIN(TestCHeader)
#include "tst_c_header.moc"
