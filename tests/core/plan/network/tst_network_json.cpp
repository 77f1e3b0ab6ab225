// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <limits>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
using Json = nlohmann::json;

namespace {

/// Every operation once, with options that are not the usual ones.
Network everyOperation() {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  NetworkBuilder net("all", {3, 12, 12});
  NodeId x = net.add(op::Affine{{3, 1, 1}}, net.input(), "affine");
  x = net.add(op::Conv2d{.outChannels = 8,
                         .kernel = {3, 5},
                         .stride = {1, 2},
                         .padding = {1, 2, 3, 4},
                         .groups = 1,
                         .bias = false,
                         .dilation = {2, 1}},
              x, "conv");
  x = net.add(op::BatchNorm{.epsilon = 1e-3, .momentum = 0.3}, x, "bn");
  x = net.add(op::Relu{}, x);
  x = net.add(op::Relu6{}, x);
  for (const op::Activation &activation :
       {op::Activation{Curve::leakyRelu, 0.2, 0}, op::Activation{Curve::clip, -1, infinity},
        op::Activation{Curve::clip, -infinity, 2}, op::Activation{Curve::sigmoid, 0, 0},
        op::Activation{Curve::hardSigmoid, 0.25, 0.5}, op::Activation{Curve::hardSwish, 0, 0},
        op::Activation{Curve::silu, 0, 0}, op::Activation{Curve::tanh, 0, 0}})
    x = net.add(activation, x);
  x = net.add(op::MaxPool{.kernel = {2, 3}, .stride = 1, .padding = {0, 1, 1, 0}, .dilation = {1, 2}}, x);
  x = net.add(op::AveragePool{.kernel = 3, .stride = {2, 1}, .padding = 1, .countPadding = true}, x);
  const NodeId mean = net.add(op::Mean{{Axis::height, Axis::width}}, x);
  x = net.add(op::Multiply{}, {x, mean});
  x = net.add(op::Subtract{}, {x, mean});
  x = net.add(op::Add{}, {x, x});
  x = net.add(op::Concat{Axis::width}, {x, x, x});
  x = net.add(op::Slice{Axis::width, 1, 9, 3}, x);
  x = net.add(op::Pad{{1, 0, 2, 0}, 1, 2, -0.5}, x);
  const Shape shape = net.shape(x);
  x = net.add(op::Rearrange{{shape.channels, shape.height * shape.width},
                            {1, 0},
                            {shape.height * shape.width, shape.channels, 1}},
              x);
  x = net.add(op::Softmax{Axis::height}, x);
  x = net.add(op::FakeQuantize{0.1, 3, 0, 31, true}, x);
  x = net.add(op::AdaptiveAveragePool{.height = 2, .width = 1}, x);
  x = net.add(op::Dropout{.probability = 0.25}, x);
  x = net.add(op::Flatten{}, x);
  net.add(op::Linear{.outFeatures = 4, .bias = false}, x, "fc");
  return net.build();
}

bool isSame(const Network &one, const Network &other) {
  if (one.name() != other.name() || one.nodes().size() != other.nodes().size())
    return false;
  for (NodeId id = 0; id < one.nodes().size(); ++id) {
    const Node &a = one.nodes()[id];
    const Node &b = other.nodes()[id];
    if (a.name != b.name || a.operation != b.operation || a.inputs != b.inputs || a.output != b.output)
      return false;
  }
  return true;
}

} // namespace

class NetworkJsonTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesEveryNetworkBack();
  void writesWindowsShortly();
  void namesFaults_data();
  void namesFaults();
};

void NetworkJsonTest::givesEveryNetworkBack() {
  QVERIFY(isSame(everyOperation(), parseNetwork(Json::parse(toJson(everyOperation()).dump()), "f")));
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 40, 32}, 7);
    QVERIFY2(isSame(network, parseNetwork(Json::parse(toJson(network).dump()), "f")),
             architecture.name.c_str());
  }
}

void NetworkJsonTest::writesWindowsShortly() {
  QCOMPARE(text(toJson(Extent(3)).dump()), QStringLiteral("3"));
  QCOMPARE(text(toJson(Extent{3, 5}).dump()), QStringLiteral("[3,5]"));
  QCOMPARE(text(toJson(Padding(1)).dump()), QStringLiteral("1"));
  QCOMPARE(text(toJson(Padding{0, 1, 0, 1}).dump()), QStringLiteral("[0,1,0,1]"));
}

void NetworkJsonTest::namesFaults_data() {
  QTest::addColumn<QString>("path");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *path, const char *value, const char *message) {
    QTest::addRow("%s = %s", path, value)
        << QString::fromLatin1(path) << QString::fromLatin1(value) << QString::fromUtf8(message);
  };
  row("/format", "\"other\"", "f: format is \"other\": expected \"bitsmith/network@1\"");
  row("/input", "[3, 12]", "f: input is a list: expected whole numbers");
  row("/input/0", "0", "f: network node \"input\": sizes, strides and channels must be at least 1");
  row("/nodes", "{}", "f: nodes is an object: expected a list");
  row("/nodes/0/op", "\"erf\"",
      "f: nodes.0.op is \"erf\": expected one of conv2d, linear, batch_norm, relu, relu6, leaky_relu, clip, "
      "sigmoid, "
      "hard_sigmoid, hard_swish, silu, tanh, max_pool, average_pool, adaptive_average_pool, mean, add, "
      "subtract, "
      "multiply, affine, concat, slice, pad, rearrange, flatten, softmax, dropout, fake_quantize");
  row("/nodes/1/inputs/0", "\"later\"",
      "f: nodes.1.inputs holds \"later\": expected the name of a node before it");
  row("/nodes/1/kernel", "\"3\"", "f: nodes.1.kernel is \"3\": expected whole numbers");
  row("/nodes/1/kernel", "[3, 3, 3]", "f: nodes.1.kernel is a list: expected whole numbers");
  row("/nodes/1/colour", "1", "f: nodes.1.colour is not known here");
  row("/nodes/1/groups", "2",
      "f: network node \"conv\": 2 groups do not divide 3 input and 8 output channels");
  row("/nodes/1/name", "\"affine\"", "f: network node \"affine\": the name comes twice");
}

void NetworkJsonTest::namesFaults() {
  QFETCH(QString, path);
  QFETCH(QString, value);
  QFETCH(QString, message);
  Json json = toJson(everyOperation());
  json[Json::json_pointer(path.toStdString())] = Json::parse(value.toStdString());
  QCOMPARE(messageOf([&] { parseNetwork(json, "f"); }), message);
}

QTEST_GUILESS_MAIN(NetworkJsonTest)
#include "tst_network_json.moc"
