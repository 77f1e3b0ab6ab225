// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

class NetworkTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsTheMacsOfMixedPrecisionCnn();
  void worksOutShapes();
  void countsGroups();
  void namesNodesByKindAndNumber();
  void splitsRoles();
  void worksOutShapesOfEveryWindow();
  void worksOutShapesOfWhatMovesElements();
  void poolsMayReachAsFarAsTheirWindow();
  void writesShapes();
  void rejects_data();
  void rejects();
  void rejectsNetworksWithoutScoresOrLayers();
  void isEmptyAfterBuilding();
  void neverOverflows();
  void knowsWhatIsNeverNegative();
};

void NetworkTest::countsTheMacsOfMixedPrecisionCnn() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const std::vector<std::pair<QString, std::int64_t>> expected = {{QStringLiteral("conv1"), 884736},
                                                                  {QStringLiteral("conv2"), 4718592},
                                                                  {QStringLiteral("conv3"), 4718592},
                                                                  {QStringLiteral("fc1"), 524288},
                                                                  {QStringLiteral("fc2"), 2560}};
  QCOMPARE(network.layers().size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    QCOMPARE(text(network.layers()[i].name), expected[i].first);
    QCOMPARE(network.layers()[i].macs(), expected[i].second);
  }
  QCOMPARE(network.macs(), 884736 + 4718592 + 4718592 + 524288 + 2560);
}

void NetworkTest::worksOutShapes() {
  NetworkBuilder net("n", {3, 11, 8});
  NodeId x = net.add(op::Conv2d{.outChannels = 5, .kernel = 3, .stride = 2, .padding = 1}, net.input());
  QVERIFY(net.shape(x) == (Shape{5, 6, 4}));
  x = net.add(op::MaxPool{.kernel = 3, .stride = 2, .padding = 1}, x);
  QVERIFY(net.shape(x) == (Shape{5, 3, 2}));
  for (const Operation &operation : {Operation(op::BatchNorm{}), Operation(op::Relu{}),
                                     Operation(op::Relu6{}), Operation(op::Dropout{})}) {
    x = net.add(operation, x);
    QVERIFY(net.shape(x) == (Shape{5, 3, 2}));
  }
  x = net.add(op::Add{}, {x, x});
  QVERIFY(net.shape(x) == (Shape{5, 3, 2}));
  x = net.add(op::AdaptiveAveragePool{.height = 4, .width = 1}, x);
  QVERIFY(net.shape(x) == (Shape{5, 4, 1}));
  x = net.add(op::Flatten{}, x);
  QVERIFY(net.shape(x) == (Shape{20, 1, 1}));
  net.add(op::Linear{.outFeatures = 7, .bias = false}, x, "scores");
  const Network network = net.build();
  QCOMPARE(network.classes(), 7);
  QVERIFY(network.inputShape() == (Shape{3, 11, 8}));
  const Layer &scores = network.layers().back();
  QCOMPARE(scores.weights(), 140);
  QCOMPARE(scores.biases(), 0);
  QCOMPARE(scores.macs(), 140);
  QCOMPARE(scores.weightShape(), (std::vector<std::int64_t>{7, 20}));
  QCOMPARE(network.layerIndex("scores"), std::optional<std::size_t>(1));
  QVERIFY(!network.layerIndex("Scores"));
  QCOMPARE(network.parameters(), 5 * 3 * 9 + 5 + 140);
}

void NetworkTest::countsGroups() {
  NetworkBuilder net("n", {12, 10, 10});
  NodeId x =
      net.add(op::Conv2d{.outChannels = 24, .kernel = 5, .padding = 2, .groups = 4}, net.input(), "grouped");
  x = net.add(
      op::Conv2d{.outChannels = 24, .kernel = 3, .stride = 2, .padding = 1, .groups = 24, .bias = false}, x,
      "depthwise");
  x = net.add(op::Flatten{}, x);
  net.add(op::Linear{.outFeatures = 2}, x, "fc");
  const Network network = net.build();
  const Layer &grouped = network.layers()[0];
  QCOMPARE(grouped.weights(), 24 * 3 * 25);
  QCOMPARE(grouped.parameters(), 24 * 3 * 25 + 24);
  QCOMPARE(grouped.macs(), 24 * 10 * 10 * 3 * 25);
  QCOMPARE(grouped.weightShape(), (std::vector<std::int64_t>{24, 3, 5, 5}));
  QVERIFY(!grouped.isDepthwise());
  const Layer &depthwise = network.layers()[1];
  QCOMPARE(depthwise.weights(), 24 * 9);
  QCOMPARE(depthwise.macs(), 24 * 5 * 5 * 9);
  QCOMPARE(depthwise.weightShape(), (std::vector<std::int64_t>{24, 1, 3, 3}));
  QVERIFY(depthwise.isDepthwise());
}

void NetworkTest::namesNodesByKindAndNumber() {
  NetworkBuilder net("n", {1, 2, 2});
  NodeId x = net.add(op::Relu{}, net.input());
  x = net.add(op::Flatten{}, x);
  net.add(op::Linear{.outFeatures = 2}, x);
  const Network network = net.build();
  QStringList names;
  for (const Node &node : network.nodes())
    names << text(node.name);
  QCOMPARE(names.join(u' '), QStringLiteral("input relu_1 flatten_2 linear_3"));
}

void NetworkTest::splitsRoles() {
  NetworkBuilder net("n", {4, 1, 1});
  NodeId x = net.add(op::Linear{.outFeatures = 4}, net.input());
  x = net.add(op::Conv2d{.outChannels = 4, .kernel = 1}, x);
  x = net.add(op::Linear{.outFeatures = 4}, x);
  net.add(op::Linear{.outFeatures = 4}, x);
  QStringList roles;
  const Network network = net.build();
  for (const Layer &layer : network.layers())
    roles << text(toString(layer.role)) + u'/' + text(toString(layer.kind));
  QCOMPARE(roles.join(u' '),
           QStringLiteral("first/linear middle_conv/conv2d middle_linear/linear last/linear"));
  NetworkBuilder single("n", {4, 1, 1});
  single.add(op::Linear{.outFeatures = 2}, single.input());
  const Network one = single.build();
  QCOMPARE(text(toString(one.layers().front().role)), QStringLiteral("last"));
}

void NetworkTest::worksOutShapesOfEveryWindow() {
  NetworkBuilder net("n", {4, 49, 10});
  const NodeId in = net.input();
  const auto shape = [&](Operation operation) { return net.shape(net.add(std::move(operation), in)); };
  QVERIFY(shape(op::Conv2d{.outChannels = 8, .kernel = {10, 4}, .stride = 2, .padding = {4, 1, 5, 1}}) ==
          (Shape{8, 25, 5}));
  QVERIFY(shape(op::Conv2d{.outChannels = 8, .kernel = 3, .stride = {1, 3}, .padding = 2, .dilation = 2}) ==
          (Shape{8, 49, 4}));
  QVERIFY(shape(op::Conv2d{.outChannels = 8, .kernel = {1, 3}, .dilation = {40, 4}}) == (Shape{8, 49, 2}));
  QVERIFY(shape(op::MaxPool{.kernel = {2, 3}, .stride = {2, 1}, .padding = {0, 1, 1, 0}}) ==
          (Shape{4, 25, 9}));
  QVERIFY(shape(op::AveragePool{.kernel = 7, .stride = 7, .padding = {0, 0, 0, 4}}) == (Shape{4, 7, 2}));
  net.add(op::Linear{.outFeatures = 2}, net.add(op::Flatten{}, in), "fc");
  const Network network = net.build();
  const Layer &conv = network.layers()[0];
  QCOMPARE(conv.weightShape(), (std::vector<std::int64_t>{8, 4, 10, 4}));
  QCOMPARE(conv.weights(), 8 * 4 * 40);
  QCOMPARE(conv.macs(), 8 * 25 * 5 * 4 * 40);
  QVERIFY(network.layers()[1].dilation == Extent(2));
}

void NetworkTest::worksOutShapesOfWhatMovesElements() {
  NetworkBuilder net("n", {6, 8, 5});
  const NodeId in = net.input();
  const auto shape = [&](Operation operation, std::vector<NodeId> inputs) {
    return net.shape(net.add(std::move(operation), std::move(inputs)));
  };
  const NodeId channels = net.add(op::Mean{{Axis::height, Axis::width}}, in);
  QVERIFY(net.shape(channels) == (Shape{6, 1, 1}));
  QVERIFY(shape(op::Mean{{Axis::channels}}, {in}) == (Shape{1, 8, 5}));
  QVERIFY(shape(op::Multiply{}, {in, channels}) == (Shape{6, 8, 5}));
  QVERIFY(shape(op::Subtract{}, {channels, in}) == (Shape{6, 8, 5}));
  QVERIFY(shape(op::Affine{{6, 1, 1}}, {in}) == (Shape{6, 8, 5}));
  QVERIFY(shape(op::Concat{}, {in, in, in}) == (Shape{18, 8, 5}));
  QVERIFY(shape(op::Concat{Axis::width}, {in, in}) == (Shape{6, 8, 10}));
  QVERIFY(shape(op::Slice{Axis::height, 1, 8, 2}, {in}) == (Shape{6, 4, 5}));
  QVERIFY(shape(op::Pad{{1, 2, 3, 4}, 5, 6}, {in}) == (Shape{17, 12, 11}));
  QVERIFY(shape(op::Rearrange{{2, 3, 40}, {1, 0, 2}, {6, 8, 5}}, {in}) == (Shape{6, 8, 5}));
  QVERIFY(shape(op::Rearrange{{6, 8, 5}, {1, 2, 0}, {8, 5, 6}}, {in}) == (Shape{8, 5, 6}));
}

/// Whatever of ONNX's windows has something of the picture in it.
void NetworkTest::poolsMayReachAsFarAsTheirWindow() {
  NetworkBuilder net("n", {4, 6, 6});
  const auto shape = [&](Operation operation) {
    return net.shape(net.add(std::move(operation), net.input()));
  };
  QVERIFY(shape(op::MaxPool{.kernel = {3, 1}, .stride = 1, .padding = {1, 0, 1, 0}}) == (Shape{4, 6, 6}));
  QVERIFY(shape(op::AveragePool{.kernel = {1, 4}, .stride = 1, .padding = {0, 3, 0, 2}}) == (Shape{4, 6, 8}));
  QVERIFY(shape(op::MaxPool{.kernel = 3, .stride = 1, .padding = 2}) == (Shape{4, 8, 8}));
  QVERIFY(shape(op::AveragePool{.kernel = 3, .stride = 1, .padding = 2}) == (Shape{4, 8, 8}));
  QVERIFY(shape(op::MaxPool{.kernel = 3, .stride = 1, .padding = 3, .dilation = 3}) == (Shape{4, 6, 6}));
  // Seven apart in six pixels, and one of the two elements in the picture all the same.
  QVERIFY(shape(op::MaxPool{.kernel = 2, .stride = 1, .padding = {7, 7, 0, 0}, .dilation = 7}) ==
          (Shape{4, 6, 6}));
}

void NetworkTest::writesShapes() {
  QCOMPARE(text(toString(Extent{3, 5})), QStringLiteral("3×5"));
  QCOMPARE(text(toString(Padding(1))), QStringLiteral("1"));
  QCOMPARE(text(toString(Padding{1, 2, 1, 2})), QStringLiteral("1×2"));
  QCOMPARE(text(toString(Padding{0, 1, 1, 0})), QStringLiteral("0 1 1 0"));
  QCOMPARE(text(toString(Shape{3, 32, 31})), QStringLiteral("3×32×31"));
  QCOMPARE(text(toString(Shape{256, 1, 1})), QStringLiteral("256"));
  QCOMPARE(text(toString(Shape{2, 1, 3})), QStringLiteral("2×1×3"));
}

using Building = std::function<void(NetworkBuilder &)>;
Q_DECLARE_METATYPE(Building)

void NetworkTest::rejects_data() {
  QTest::addColumn<Building>("build");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *name, const Building &build, const char *why) {
    QTest::newRow(name) << build << QStringLiteral("network node \"x\": ") + QString::fromUtf8(why);
  };
  const auto one = [](const Operation &operation) -> Building {
    return [operation](NetworkBuilder &net) { net.add(operation, net.input(), "x"); };
  };
  const char *small = "sizes, strides and channels must be at least 1";
  const char *large = "sizes, strides and channels must be at most 16777216";
  row("no output channels", one(op::Conv2d{}), small);
  row("no kernel", one(op::Conv2d{.outChannels = 4, .kernel = 0}), small);
  row("negative stride", one(op::Conv2d{.outChannels = 4, .stride = -1}), small);
  row("no groups", one(op::Conv2d{.outChannels = 4, .groups = 0}), small);
  row("huge kernel", one(op::Conv2d{.outChannels = 4, .kernel = INT64_MAX}), large);
  row("negative padding", one(op::Conv2d{.outChannels = 4, .padding = -1}), "padding must not be negative");
  row("huge padding", one(op::Conv2d{.outChannels = 4, .padding = INT64_MAX - 1}), large);
  row("groups", one(op::Conv2d{.outChannels = 4, .groups = 3}),
      "3 groups do not divide 4 input and 4 output channels");
  row("window", one(op::Conv2d{.outChannels = 4, .kernel = 9}),
      "a window of 9 does not fit into 6 pixels with padding 0; use larger pictures");
  row("heavy", one(op::Conv2d{.outChannels = 1 << 24, .kernel = 3, .padding = 1 << 16}),
      "its output of 16777216×131076×131076 values is too large");
  row("no features", one(op::Linear{}), small);
  row("linear on a picture", one(op::Linear{.outFeatures = 2}),
      "a linear layer needs a vector, and gets 4×6×6; flatten it first");
  row("no dilation", one(op::Conv2d{.outChannels = 4, .dilation = 0}), small);
  row("padding on one side", one(op::Conv2d{.outChannels = 4, .padding = {0, 0, -1, 0}}),
      "padding must not be negative");
  row("dilated window",
      one(op::Conv2d{.outChannels = 4, .kernel = 3, .padding = {0, 0, 1, 0}, .dilation = 4}),
      "a window of 9 does not fit into 6 pixels with padding 0 and 1; use larger pictures");
  row("pool in its padding", one(op::AveragePool{.kernel = 2, .padding = {0, 2, 0, 0}}),
      "padding must be smaller than the window");
  row("mean of nothing", one(op::Mean{}), "a mean needs one to three different axes in ascending order");
  row("mean twice", one(op::Mean{{Axis::height, Axis::height}}),
      "a mean needs one to three different axes in ascending order");
  row("constants", one(op::Affine{{4, 6, 2}}), "constants of 4×6×2 do not fit a tensor of 4×6×6");
  row("slice", one(op::Slice{Axis::width, 0, 7, 1}),
      "elements 0 to 7 with step 1 are not in the 6 of its input");
  row("empty slice", one(op::Slice{Axis::width, 3, 3, 1}),
      "elements 3 to 3 with step 1 are not in the 6 of its input");
  row("padding channels", one(op::Pad{0, -1, 0}), "padding must not be negative");
  row("padding with nothing", one(op::Pad{0, 1, 0, std::nan("")}),
      "the value that it pads with is not finite");
  row("rearranged sizes", one(op::Rearrange{{2, 2, 35}, {0, 1, 2}, {4, 6, 6}}),
      "the 4×6×6 values of its input cannot be rearranged to 4×6×6");
  row("rearranged axes", one(op::Rearrange{{4, 6, 6}, {0, 1, 1}, {4, 6, 6}}),
      "it rearranges 1 to 8 axes and names each of them once");
  row("curve", one(op::Activation{Curve::clip, 1, 0}), "the numbers of its function are out of range");
  row("grid", one(op::FakeQuantize{.scale = 0}),
      "its grid is not usable: expected a positive scale and at most 16 bits");
  row(
      "join",
      [](NetworkBuilder &net) {
        const NodeId less = net.add(op::Slice{Axis::width, 0, 5, 1}, net.input());
        net.add(op::Concat{}, {net.input(), less}, "x");
      },
      "joins tensors along channels, and gets 4×6×6 and 4×6×5");
  row(
      "product",
      [](NetworkBuilder &net) {
        const NodeId less = net.add(op::Slice{Axis::width, 0, 5, 1}, net.input());
        net.add(op::Multiply{}, {net.input(), less}, "x");
      },
      "multiplies two tensors of one shape, and gets 4×6×6 and 4×6×5");
  row("pool size", one(op::MaxPool{.kernel = 0}), small);
  row("pool padding", one(op::MaxPool{.kernel = 2, .padding = -1}), "padding must not be negative");
  row("pool padding too large", one(op::MaxPool{.kernel = 2, .padding = 2}),
      "padding must be smaller than the window");
  row("pool padding beside an oblong window", one(op::MaxPool{.kernel = {3, 1}, .padding = {0, 1, 0, 0}}),
      "padding must be smaller than the window");
  row("dilated pool in its padding", one(op::MaxPool{.kernel = 2, .padding = {4, 0, 0, 0}, .dilation = 3}),
      "padding must be smaller than the window");
  row("pool on both sides of the picture", one(op::MaxPool{.kernel = 2, .padding = 2, .dilation = 8}),
      "elements of its window are so far apart that all of them may lie in the padding");
  row("pool window", one(op::MaxPool{.kernel = 7}),
      "a window of 7 does not fit into 6 pixels with padding 0; use larger pictures");
  row("average pool", one(op::AdaptiveAveragePool{.height = 0}), small);
  row("dropout of all", one(op::Dropout{.probability = 1}),
      "the probability of dropout must be at least 0 and below 1");
  row("dropout of NaN", one(op::Dropout{.probability = std::nan("")}),
      "the probability of dropout must be at least 0 and below 1");
  row("sum of one", one(op::Add{}), "takes 2 inputs and gets 1");
  row(
      "two for one",
      [](NetworkBuilder &net) {
        net.add(op::Relu{}, {0, 0}, "x");
      },
      "takes 1 input and gets 2");
  row(
      "sum of different shapes",
      [](NetworkBuilder &net) {
        const NodeId pooled = net.add(op::MaxPool{}, net.input());
        net.add(op::Add{}, {net.input(), pooled}, "x");
      },
      "adds two tensors of one shape, and gets 4×6×6 and 4×3×3");
  row(
      "no input", [](NetworkBuilder &net) { net.add(op::Relu{}, std::vector<NodeId>{}, "x"); },
      "a node needs an input, and a network has one input node");
  row("second input", one(op::Input{}), "a node needs an input, and a network has one input node");
  row(
      "future node", [](NetworkBuilder &net) { net.add(op::Relu{}, 7, "x"); },
      "reads node 7, which does not exist yet");
  row(
      "same name",
      [](NetworkBuilder &net) {
        net.add(op::Relu{}, net.input(), "x");
        net.add(op::Relu{}, net.input(), "x");
      },
      "the name comes twice");
}

void NetworkTest::rejects() {
  QFETCH(Building, build);
  QFETCH(QString, message);
  NetworkBuilder net("n", {4, 6, 6});
  QCOMPARE(messageOf([&] { build(net); }), message);
}

void NetworkTest::rejectsNetworksWithoutScoresOrLayers() {
  QCOMPARE(messageOf([] {
             NetworkBuilder("n", {0, 1, 1});
           }),
           QStringLiteral("network node \"input\": sizes, strides and channels must be at least 1"));
  QCOMPARE(
      messageOf([] {
        NetworkBuilder("n", {1 << 20, 1 << 20, 1 << 20});
      }),
      QStringLiteral("network node \"input\": its output of 1048576×1048576×1048576 values is too large"));
  NetworkBuilder picture("n", {3, 2, 2});
  QCOMPARE(messageOf([&] { picture.build(); }),
           QStringLiteral("network \"n\": the output is 3×2×2, expected a vector of class scores"));
  NetworkBuilder vector("n", {3, 1, 1});
  QCOMPARE(messageOf([&] { vector.build(); }), QStringLiteral("network \"n\" has no layer with weights"));
}

void NetworkTest::isEmptyAfterBuilding() {
  NetworkBuilder net("n", {3, 1, 1});
  net.add(op::Linear{.outFeatures = 2}, net.input(), "fc");
  QCOMPARE(text(net.build().name()), QStringLiteral("n"));
  QCOMPARE(messageOf([&] { net.build(); }), QStringLiteral("network \"n\" was built already"));
  QCOMPARE(messageOf([&] { net.add(op::Relu{}, net.input(), "x"); }),
           QStringLiteral("network node \"x\": reads node 0, which does not exist yet"));
}

/// Hostile sizes give an Error, or a network whose counts are exact: compared with long double arithmetic.
void NetworkTest::neverOverflows() {
  std::mt19937_64 random(7);
  const auto hostile = [&]() -> std::int64_t {
    switch (random() % 4) {
    case 0:
      return static_cast<std::int64_t>(random() % 8) - 1;
    case 1:
      return std::int64_t{1} << (random() % 63);
    case 2:
      return static_cast<std::int64_t>(random() % 100000);
    default:
      return static_cast<std::int64_t>(random());
    }
  };
  int built = 0;
  for (int round = 0; round < 20000; ++round) {
    try {
      NetworkBuilder net("n", {hostile(), 1 + static_cast<std::int64_t>(random() % 4), hostile()});
      NodeId x = net.add(op::Conv2d{.outChannels = hostile(),
                                    .kernel = hostile(),
                                    .stride = hostile(),
                                    .padding = hostile(),
                                    .groups = 1},
                         net.input());
      x = net.add(op::Flatten{}, net.add(op::AdaptiveAveragePool{.height = 1 + hostile(), .width = 1}, x));
      net.add(op::Linear{.outFeatures = hostile()}, x);
      const Network network = net.build();
      ++built;
      long double macs = 0;
      for (const Layer &layer : network.layers())
        macs += static_cast<long double>(layer.output.channels) *
                static_cast<long double>(layer.output.height) * static_cast<long double>(layer.output.width) *
                static_cast<long double>(layer.inChannels) * static_cast<long double>(layer.kernel.height) *
                static_cast<long double>(layer.kernel.width);
      QCOMPARE(static_cast<long double>(network.macs()), macs);
      QVERIFY(network.parameters() > 0);
    } catch (const Error &error) {
      QCOMPARE(error.kind(), ErrorKind::badInput);
    }
  }
  QVERIFY2(built > 5, qPrintable(QString::number(built)));
}

void NetworkTest::knowsWhatIsNeverNegative() {
  NetworkBuilder net("signs", {1, 8, 8});
  const NodeId conv = net.add(op::Conv2d{.outChannels = 2, .kernel = 3, .padding = 1}, net.input());
  const NodeId relu = net.add(op::Relu{}, conv);
  const NodeId pool = net.add(op::MaxPool{}, relu);
  const NodeId sum = net.add(op::Add{}, {relu, relu});
  const NodeId mixed = net.add(op::Add{}, {relu, conv});
  const NodeId difference = net.add(op::Subtract{}, {relu, relu});
  const NodeId padded = net.add(op::Pad{.padding = 1, .value = -1}, relu);
  const NodeId flat = net.add(op::Flatten{}, net.add(op::Dropout{}, pool));
  const NodeId scores = net.add(op::Linear{.outFeatures = 2}, flat);
  const std::vector<bool> known = neverNegative(net.build());
  for (const NodeId id : {relu, pool, sum, flat})
    QVERIFY2(known[id], qPrintable(QString::number(id)));
  for (const NodeId id : {NodeId{0}, conv, mixed, difference, padded, scores})
    QVERIFY2(!known[id], qPrintable(QString::number(id)));
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "tst_network.moc"
