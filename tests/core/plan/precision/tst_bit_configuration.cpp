// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "core/plan/precision/bit_configuration.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
using Json = nlohmann::json;

namespace {

Network cnn() {
  return buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
}

/// Layers named as an imported ResNet has them.
Network residual() {
  NetworkBuilder net("resnet", {3, 8, 8});
  NodeId x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, net.input(), "conv1");
  for (const std::string block : {"layer1_0", "layer1_1"}) {
    NodeId y = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, x, block + "_conv1");
    y = net.add(op::Relu{}, y, block + "_relu");
    y = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, y, block + "_conv2");
    x = net.add(op::Relu{}, net.add(op::Add{}, {x, y}), block + "_relu_1");
  }
  net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, x), "linear");
  return net.build();
}

BitMatch match(const char *json, const Network &network, const FileNames &aliases = {}) {
  return matchBits(parseBitConfiguration(Json::parse(json), "f"), network, aliases);
}

/// "conv1 4/8 fc1 -/6": weight and activation bits of the layers that were set.
QString written(const BitMatch &found) {
  QString result;
  const auto bits = [](const std::optional<int> &value) {
    return value ? QString::number(*value) : QStringLiteral("-");
  };
  for (const auto &[name, change] : found.layers)
    result += (result.isEmpty() ? QString() : QStringLiteral(" ")) + text(name) + u' ' +
              bits(change.weightBits) + u'/' + bits(change.activationBits);
  return result;
}

} // namespace

class BitConfigurationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsPlainDictionaries();
  void readsLists();
  void readsNncf();
  void readsHawq();
  void readsAimet();
  void whatItWritesItReads();
  void whatItWritesOfAnyNamesItReads();
  void hawqsOwnNamesAreOfTheLayersThatAreCalledSo();
  void layersMayBeginAsHawqsNamesDo();
  void twoMeaningsOfOneNameAreRefused();
  void namesMatchByTheirLettersAndNumbers();
  void findsActivationsByTheTensorsOfTheFile();
  void aTensorIsNoLayerOfTheSameName();
  void whatIsSaidNearestToALayerCounts();
  void tellsWhatContradicts();
  void tellsWhatDidNotMatch();
  void takesAnyNameForAName();
  void namesFaults();
};

void BitConfigurationTest::readsPlainDictionaries() {
  QCOMPARE(written(match(R"({"conv1": 4, "fc1": [3, 6], "fc2": {"weight_bits": 8, "activation_bits": 5},
                             "conv3": {"bits_weights": 2}})",
                         cnn())),
           QStringLiteral("conv1 4/- conv3 2/- fc1 3/6 fc2 8/5"));
}

void BitConfigurationTest::readsLists() {
  const BitMatch found = match("[[8, 8], [4, 7], [3, 6], [2, 5], [8, 4], [1, 1]]", cnn());
  QCOMPARE(written(found), QStringLiteral("conv1 8/8 conv2 4/7 conv3 3/6 fc1 2/5 fc2 8/4"));
  QCOMPARE(text(found.report()), QStringLiteral("10 of 12 entries matched, 5 layers set\n"
                                                "not matched: 5: the network has 5 layers\n"
                                                "not matched: 5: the network has 5 layers\n"));
}

/// A part of NNCF's own example for a ResNet (bitwidth_per_scope of its mixed-precision configurations).
void BitConfigurationTest::readsNncf() {
  const BitMatch found =
      match(R"({"model": "resnet", "compression": {"algorithm": "quantization", "initializer":
    {"precision": {"type": "manual", "bitwidth_per_scope": [
      [8, "ResNet/NNCFConv2d[conv1]/conv2d_0|WEIGHT"],
      [2, "ResNet/Sequential[layer1]/BasicBlock[0]/NNCFConv2d[conv1]/conv2d_0|WEIGHT"],
      [4, "ResNet/Sequential[layer1]/BasicBlock[0]/ReLU[relu]/relu__0|OUTPUT"],
      [6, "ResNet/Sequential[layer1]/BasicBlock[1]/NNCFConv2d[conv2]/conv2d_0|INPUT0"],
      [4, "ResNet/Sequential[layer2]/BasicBlock[0]/NNCFConv2d[conv1]/conv2d_0|WEIGHT"]]}}}})",
            residual());
  QCOMPARE(written(found),
           QStringLiteral("conv1 8/- layer1_0_conv1 2/- layer1_0_conv2 -/4 layer1_1_conv2 -/6"));
  QCOMPARE(text(found.unmatched.at(0)),
           QStringLiteral(
               "ResNet/Sequential[layer2]/BasicBlock[0]/NNCFConv2d[conv1]/conv2d_0|WEIGHT: there is no layer "
               "of this name"));
}

void BitConfigurationTest::readsHawq() {
  NetworkBuilder net("resnet18", {3, 8, 8});
  NodeId x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, net.input(), "init_conv");
  x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, x, "stage1_unit1_conv1");
  x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, x, "stage1_unit1_conv2");
  net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, x), "fc");
  const BitMatch found = match(R"({"quant_input": 8, "quant_init_convbn": 8, "quant_act_int32": 16,
    "stage1.unit1.quant_act": 4, "stage1.unit1.quant_convbn1": 4, "stage1.unit1.quant_act1": 3,
    "stage1.unit1.quant_convbn2": 2, "stage1.unit1.quant_act_int32": 16, "quant_act_output": 8, "quant_fc": 8})",
                               net.build());
  QCOMPARE(written(found),
           QStringLiteral("fc 8/8 init_conv 8/8 stage1_unit1_conv1 4/4 stage1_unit1_conv2 2/3"));
  QVERIFY(found.unmatched.empty());
}

void BitConfigurationTest::readsAimet() {
  const BitMatch old = match(R"({"version": "0.6.1",
    "activation_encodings": {"layer1_0_relu_out": [{"bitwidth": 6, "dtype": "int"}],
                             "layer1.1.conv2": {"input": {"0": {"bitwidth": 5, "dtype": "int"}}},
                             "somewhere": [{"bitwidth": 8}]},
    "param_encodings": {"layer1.0.conv2.weight": [{"bitwidth": 4}, {"bitwidth": 4}], "conv1.bias": [{"bitwidth": 32}],
                        "conv1.weight": [{"bitwidth": 16, "dtype": "float"}]}})",
                             residual());
  QCOMPARE(written(old), QStringLiteral("conv1 32/- layer1_0_conv2 4/6 layer1_1_conv2 -/5"));
  QCOMPARE(text(old.unmatched.at(0)),
           QStringLiteral("activation_encodings.somewhere: no layer reads an activation of this name"));
  QCOMPARE(written(match(R"({"version": "1.0.0", "activation_encodings": [],
    "param_encodings": [{"name": "linear.weight", "bw": 3, "dtype": "INT", "enc_type": "PER_CHANNEL"}]})",
                         residual())),
           QStringLiteral("linear 3/-"));
}

void BitConfigurationTest::whatItWritesItReads() {
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 32, 32}, 10);
    const PrecisionPlan plan = findPreset("mixed_aggressive").apply(network);
    for (const Json &json : {toNncf(network, plan), toHawq(network, plan)}) {
      const BitMatch found = matchBits(parseBitConfiguration(json, "f"), network);
      QVERIFY(found.unmatched.empty() && found.untouched.empty());
      const PrecisionPlan read = resolvePlan({.preset = "fp32", .layers = found.layers}, network);
      for (std::size_t i = 0; i < plan.size(); ++i)
        QVERIFY2(read[i].weight.bits == plan[i].weight.bits &&
                     read[i].activation.bits == plan[i].activation.bits,
                 architecture.name.c_str());
    }
  }
}

/// Names that the formats, or the words of names, have a meaning for.
void BitConfigurationTest::whatItWritesOfAnyNamesItReads() {
  NetworkBuilder net("n", {3, 8, 8});
  NodeId x = net.input();
  for (const char *name :
       {"act", "act1", "act_output", "act_conv2", "conv_2", "convbn1", "conv3", "conv_3", "int32",
        "conv_int32", "block.int32", "block.conv", "quant_a", "a", "fc_weight", "fc", "module_fc", "3"})
    x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, x, name);
  net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, x), "head");
  const Network network = net.build();
  PrecisionPlan plan = findPreset("int8_uniform").apply(network);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    plan[i].weight.bits = static_cast<int>(2 + i % 7);
    plan[i].activation.bits = static_cast<int>(3 + i % 5);
  }
  for (const Json &json : {toNncf(network, plan), toHawq(network, plan)}) {
    const BitMatch found = matchBits(parseBitConfiguration(json, "f"), network);
    QVERIFY2(found.unmatched.empty() && found.untouched.empty(), found.report().c_str());
    for (std::size_t i = 0; i < plan.size(); ++i) {
      const std::string &name = network.layers()[i].name;
      QVERIFY2(found.layers.at(name).weightBits == plan[i].weight.bits &&
                   found.layers.at(name).activationBits == plan[i].activation.bits,
               name.c_str());
    }
  }
}

void BitConfigurationTest::hawqsOwnNamesAreOfTheLayersThatAreCalledSo() {
  const auto network = [](const char *last) {
    NetworkBuilder net("n", {3, 8, 8});
    const NodeId x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, net.input(), "fc");
    net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, x), last);
    return net.build();
  };
  const char *json = R"({"quant_act_output": 5, "quant_act_int32": 16, "quant_int32x": 4})";
  const BitMatch usual = match(json, network("head"));
  QCOMPARE(written(usual), QStringLiteral("fc -/5"));
  QCOMPARE(usual.aside, std::size_t{1}); // the accumulator
  QCOMPARE(text(usual.unmatched.at(0)), QStringLiteral("quant_int32x: there is no layer of this name"));
  QCOMPARE(written(match(json, network("output"))), QStringLiteral("output -/5"));
  QCOMPARE(written(match(json, network("int32"))), QStringLiteral("fc -/5 int32 -/16"));
  QCOMPARE(messageOf([] { parseBitConfiguration(Json::parse(R"({"quant_act_int32": 16})"), "f"); }),
           QStringLiteral("f: holds no bits of layers"));
}

void BitConfigurationTest::layersMayBeginAsHawqsNamesDo() {
  NetworkBuilder net("n", {3, 8, 8});
  NodeId x = net.input();
  for (const char *name : {"stem.conv", "quant_stem.conv", "quant_stem.act_conv"})
    x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, x, name);
  net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, x), "fc");
  const Network network = net.build();
  const BitConfiguration plain =
      parseBitConfiguration(Json::parse(R"({"quant_stem.conv": 4, "fc": [4, 8]})"), "f");
  QVERIFY(plain.format == BitFormat::plain);
  QCOMPARE(written(matchBits(plain, network)), QStringLiteral("fc 4/8 quant_stem.conv 4/-"));
  QCOMPARE(written(match(R"({"quant_stem.conv": 4, "quant_stem.act_conv": 5, "fc": 6})", network)),
           QStringLiteral("fc 6/- quant_stem.act_conv 5/- quant_stem.conv 4/-"));
  // In an export each of them has a name of its own.
  QCOMPARE(written(match(R"({"quant_stem.conv": 4, "quant_quant_stem.conv": 5})", network)),
           QStringLiteral("quant_stem.conv 5/- stem.conv 4/-"));
}

void BitConfigurationTest::twoMeaningsOfOneNameAreRefused() {
  NetworkBuilder net("n", {3, 8, 8});
  const NodeId x = net.add(op::Conv2d{.outChannels = 4, .padding = 1}, net.input(), "conv");
  net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, x), "act_conv");
  const Network network = net.build();
  QCOMPARE(
      messageOf([&] { toHawq(network, findPreset("int8_uniform").apply(network)); }),
      QStringLiteral("HAWQ's dictionary would have two meanings for \"quant_act_conv\": the weights of layer "
                     "\"act_conv\", and the input of layer \"conv\""));
}

void BitConfigurationTest::namesMatchByTheirLettersAndNumbers() {
  for (const char *name : {"layer1.0.conv1", "module.layer1.0.conv1.weight", "/layer1/0/conv1",
                           "layer1_0_conv1", "backbone.layer1.0.conv1"}) {
    const std::string json = std::string("{\"") + name + "\": 4}";
    const bool known = std::string(name) != "backbone.layer1.0.conv1";
    QCOMPARE(written(match(json.c_str(), residual())),
             known ? QStringLiteral("layer1_0_conv1 4/-") : QString());
  }
  // The end of a name will do where it is one layer's only; "layer1_1" is not the end of "layer11".
  QCOMPARE(written(match(R"({"1.conv2": 4})", residual())), QStringLiteral("layer1_1_conv2 4/-"));
  QCOMPARE(
      written(match(R"({"features.0": 5})", residual(),
                    {.layers = {{"/features/features.0/Conv", "features.0.weight"}}, .activations = {}})),
      QStringLiteral("conv1 5/-"));
}

void BitConfigurationTest::findsActivationsByTheTensorsOfTheFile() {
  const FileNames names{
      .layers = {},
      .activations = {{"x.1", "input"}, {"/relu/Relu_output_0", "layer1_0_relu"}, {"y", "linear"}}};
  const BitMatch found = match(R"({"param_encodings": {}, "activation_encodings":
    {"x.1": [{"bitwidth": 7}], "/relu/Relu_output_0": [{"bitwidth": 5}], "y": [{"bitwidth": 8}],
     "x_1": [{"bitwidth": 8}]}})",
                               residual(), names);
  QCOMPARE(written(found), QStringLiteral("conv1 -/7 layer1_0_conv2 -/5"));
  QCOMPARE(found.unmatched.size(),
           std::size_t{2}); // the scores, which no layer reads, and a tensor of another name
}

void BitConfigurationTest::aTensorIsNoLayerOfTheSameName() {
  const FileNames names{.layers = {}, .activations = {{"conv1", "layer1_0_relu"}}};
  QCOMPARE(written(match(R"({"activation_encodings": {"conv1": [{"bitwidth": 5}]}})", residual(), names)),
           QStringLiteral("layer1_0_conv2 -/5"));
}

/// A simulator's file may have the output of every operator. What feeds a layer is the last before it.
void BitConfigurationTest::whatIsSaidNearestToALayerCounts() {
  const BitMatch found = match(R"({"activation_encodings": [
    {"name": "layer1_1_relu_1", "bw": 4}, {"name": "layer1_0_relu_1", "bw": 5},
    {"name": "layer1_0_conv2", "bw": 8}, {"name": "layer1_1_conv2", "bw": 6}]})",
                               residual());
  QCOMPARE(written(found), QStringLiteral("layer1_1_conv1 -/5 linear -/4"));
  QVERIFY2(found.contradictions.empty(), found.report().c_str());
  // What a layer says of its own input goes before what others say of their outputs.
  const BitMatch own = match(R"({"activation_encodings": {
    "layer1_0_conv2": {"input": {"0": {"bitwidth": 3}}},
    "layer1_0_relu": {"output": {"0": {"bitwidth": 7}}}}})",
                             residual());
  QCOMPARE(written(own), QStringLiteral("layer1_0_conv2 -/3"));
  QCOMPARE(own.matched, std::size_t{2});
  QVERIFY2(own.contradictions.empty(), own.report().c_str());
}

void BitConfigurationTest::tellsWhatContradicts() {
  const BitMatch twice =
      match(R"({"conv1.weight": 4, "module.conv1": 8, "conv2": 4, "module.conv2": 4})", cnn());
  QCOMPARE(written(twice), QStringLiteral("conv1 8/- conv2 4/-"));
  QCOMPARE(text(twice.report()).section(u'\n', 0, 1),
           QStringLiteral(
               "4 of 4 entries matched, 2 layers set\n"
               "contradiction: conv1, weight bits: 4 (conv1.weight) and 8 (module.conv1); 8 are taken"));
  // Two summands with bits of their own, and none for the sum.
  const BitMatch sum = match(R"({"activation_encodings": [
    {"name": "layer1_1_conv2", "bw": 6}, {"name": "layer1_0_relu_1", "bw": 5}]})",
                             residual());
  QCOMPARE(written(sum), QStringLiteral("layer1_1_conv1 -/5 linear -/6"));
  QCOMPARE(text(sum.contradictions.at(0)),
           QStringLiteral("linear, activation bits: 5 (activation_encodings.layer1_0_relu_1) and 6 "
                          "(activation_encodings.layer1_1_conv2); 6 are taken"));
  QCOMPARE(sum.contradictions.size(), std::size_t{1});
}

void BitConfigurationTest::tellsWhatDidNotMatch() {
  const BitMatch found = match(R"({"conv2": 4, "conv7": 8, "linear": 8})", residual());
  QCOMPARE(
      text(found.report()),
      QStringLiteral("1 of 3 entries matched, 1 layer set\n"
                     "not matched: conv2: more than one layer ends so\n"
                     "not matched: conv7: there is no layer of this name\n"
                     "left as it is: conv1\nleft as it is: layer1_0_conv1\nleft as it is: layer1_0_conv2\n"
                     "left as it is: layer1_1_conv1\nleft as it is: layer1_1_conv2\n"));
}

void BitConfigurationTest::takesAnyNameForAName() {
  for (const char *name : {"#conv7", "#99999999999999999999999", "#", "#0", "", "..", "[", "\\u0000"}) {
    const BitMatch found = match((std::string("{\"") + name + "\": 4}").c_str(), cnn());
    QVERIFY2(found.layers.empty(), name);
    QCOMPARE(found.unmatched.size(), std::size_t{1});
  }
}

void BitConfigurationTest::namesFaults() {
  const auto fault = [](const char *json) {
    return messageOf([&] { parseBitConfiguration(Json::parse(json), "f"); });
  };
  QCOMPARE(fault("7"), QStringLiteral("f: is 7: expected bits of layers"));
  QCOMPARE(fault("{}"), QStringLiteral("f: holds no bits of layers"));
  QCOMPARE(fault(R"({"conv1": 17, "conv2": "four"})"),
           QStringLiteral("f: conv1 is 17: expected bits, 1 to 16 or 32\n"
                          "f: conv2 is \"four\": expected bits, 1 to 16 or 32"));
  QCOMPARE(fault("[[8, 8], 4]"), QStringLiteral("f: 1 is 4: expected [weight bits, activation bits]"));
  QCOMPARE(fault(R"({"bitwidth_per_scope": [[8]]})"),
           QStringLiteral("f: bitwidth_per_scope holds a list: expected [bits, scope]"));
  QCOMPARE(fault(R"({"param_encodings": {"a.weight": []}})"),
           QStringLiteral("f: param_encodings.a.weight is a list: expected bits, 1 to 16 or 32"));
}

QTEST_GUILESS_MAIN(BitConfigurationTest)
#include "tst_bit_configuration.moc"
