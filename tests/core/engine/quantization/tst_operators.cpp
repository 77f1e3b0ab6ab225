// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/numbers.h"
#include "core/engine/quantization/frozen_network.h"
#include "core/engine/quantization/operators.h"

#include <torch/types.h>

#include <QTest>
#include <functional>

using namespace bitsmith;
using torch::Tensor;

namespace {

/// Value of one picture's tensor; `outside` where the place is not in it.
double element(const Tensor &x, std::int64_t c, std::int64_t y, std::int64_t z, double outside = 0) {
  if (c < 0 || y < 0 || z < 0 || c >= x.size(1) || y >= x.size(2) || z >= x.size(3))
    return outside;
  return x[0][c][y][z].item<double>();
}

/// What an operation gives for each element of its output, written out from its definition.
using Formula = std::function<double(const std::vector<Tensor> &, std::int64_t, std::int64_t, std::int64_t)>;

struct Case {
  Operation operation;
  std::vector<Shape> inputs;
  Formula formula;
};

Formula onEach(const std::function<double(double)> &function) {
  return [function](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
    return function(element(in[0], c, y, z));
  };
}

/// Both operands, an axis of one element repeated.
Formula onBoth(const std::function<double(double, double)> &function) {
  return [function](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
    const auto repeated = [&](const Tensor &x) {
      return element(x, c % x.size(1), y % x.size(2), z % x.size(3));
    };
    return function(repeated(in[0]), repeated(in[1]));
  };
}

/// Largest value of a window, or its mean over the places that count.
Formula onWindow(const Extent &kernel, const Extent &stride, const Padding &padding, const Extent &dilation,
                 bool mean, bool countPadding) {
  return [=](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
    const Tensor &x = in[0];
    double largest = -1e30, sum = 0, count = 0;
    for (std::int64_t i = 0; i < kernel.height; ++i)
      for (std::int64_t j = 0; j < kernel.width; ++j) {
        const std::int64_t row = y * stride.height - padding.top + i * dilation.height;
        const std::int64_t column = z * stride.width - padding.left + j * dilation.width;
        const bool inside = row >= 0 && column >= 0 && row < x.size(2) && column < x.size(3);
        largest = std::max(largest, element(x, c, row, column, -1e30));
        sum += element(x, c, row, column);
        count += inside || countPadding ? 1 : 0;
      }
    return mean ? sum / count : largest;
  };
}

double sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}

std::vector<std::pair<std::string, Case>> cases() {
  const Shape picture{4, 6, 5};
  std::vector<std::pair<std::string, Case>> list;
  const auto add = [&](const std::string &name, Operation operation, std::vector<Shape> inputs,
                       Formula formula) {
    list.emplace_back(name, Case{std::move(operation), std::move(inputs), std::move(formula)});
  };
  const auto curve = [&](const std::string &name, Curve kind, double alpha, double beta,
                         const std::function<double(double)> &function) {
    add(name, op::Activation{kind, alpha, beta}, {picture}, onEach(function));
  };
  add("relu", op::Relu{}, {picture}, onEach([](double x) { return std::max(x, 0.0); }));
  add("relu6", op::Relu6{}, {picture}, onEach([](double x) { return std::clamp(x, 0.0, 6.0); }));
  curve("leaky relu", Curve::leakyRelu, 0.2, 0, [](double x) { return x < 0 ? 0.2 * x : x; });
  curve("clip", Curve::clip, -0.5, 0.25, [](double x) { return std::clamp(x, -0.5, 0.25); });
  curve("sigmoid", Curve::sigmoid, 0, 0, sigmoid);
  curve("hard sigmoid", Curve::hardSigmoid, 0.2, 0.5,
        [](double x) { return std::clamp(0.2 * x + 0.5, 0.0, 1.0); });
  curve("hard swish", Curve::hardSwish, 0, 0, [](double x) { return x * std::clamp(x / 6 + 0.5, 0.0, 1.0); });
  curve("silu", Curve::silu, 0, 0, [](double x) { return x * sigmoid(x); });
  curve("tanh", Curve::tanh, 0, 0, [](double x) { return std::tanh(x); });
  const Padding aside{1, 0, 0, 1};
  for (const Padding &padding : {Padding(0), Padding(1), aside}) {
    const std::string name = " with padding " + toString(padding);
    add("max pool" + name, op::MaxPool{{2, 3}, {2, 1}, padding}, {picture},
        onWindow({2, 3}, {2, 1}, padding, 1, false, false));
    for (const bool count : {false, true})
      add("average pool" + name + (count ? " counted" : ""), op::AveragePool{{3, 2}, {1, 2}, padding, count},
          {picture}, onWindow({3, 2}, {1, 2}, padding, 1, true, count));
  }
  // As far as a window reaches, which LibTorch's pooling refuses beyond half of it.
  for (const Padding &padding : {Padding(1, 0, 1, 0), Padding(2, 0, 2, 0), Padding(2, 0, 1, 0)}) {
    const std::string name = " of three rows with padding " + toString(padding);
    add("max pool" + name, op::MaxPool{{3, 1}, 1, padding}, {picture},
        onWindow({3, 1}, 1, padding, 1, false, false));
    for (const bool count : {false, true})
      add("average pool" + name + (count ? " counted" : ""), op::AveragePool{{3, 1}, {2, 1}, padding, count},
          {picture}, onWindow({3, 1}, {2, 1}, padding, 1, true, count));
  }
  add("max pool of all around", op::MaxPool{3, 1, 2}, {picture}, onWindow(3, 1, 2, 1, false, false));
  for (const bool count : {false, true})
    add(std::string("average pool of all around") + (count ? ", counted" : ""),
        op::AveragePool{3, 1, 2, count}, {picture}, onWindow(3, 1, 2, 1, true, count));
  add("dilated max pool of all around", op::MaxPool{3, 1, 4, 2}, {picture},
      onWindow(3, 1, 4, 2, false, false));
  add("dilated max pool", op::MaxPool{2, 1, 1, {2, 3}}, {picture}, onWindow(2, 1, 1, {2, 3}, false, false));
  add("mean of the picture", op::AdaptiveAveragePool{}, {picture}, onWindow({6, 5}, 1, 0, 1, true, false));
  add("mean of rows and columns", op::Mean{{Axis::height, Axis::width}}, {picture},
      onWindow({6, 5}, 1, 0, 1, true, false));
  add("mean of channels", op::Mean{{Axis::channels}}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t, std::int64_t y, std::int64_t z) {
        return (element(in[0], 0, y, z) + element(in[0], 1, y, z) + element(in[0], 2, y, z) +
                element(in[0], 3, y, z)) /
               4;
      });
  const Shape channels{4, 1, 1};
  add("add", op::Add{}, {picture, picture}, onBoth(std::plus<>()));
  add("subtract", op::Subtract{}, {picture, {4, 1, 5}}, onBoth(std::minus<>()));
  add("subtract from less", op::Subtract{}, {channels, picture}, onBoth(std::minus<>()));
  add("multiply by channel", op::Multiply{}, {picture, channels}, onBoth(std::multiplies<>()));
  add("concatenate", op::Concat{Axis::channels}, {picture, {2, 6, 5}, picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        return c < 4   ? element(in[0], c, y, z)
               : c < 6 ? element(in[1], c - 4, y, z)
                       : element(in[2], c - 6, y, z);
      });
  add("concatenate rows", op::Concat{Axis::height}, {picture, {4, 1, 5}},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        return y < 6 ? element(in[0], c, y, z) : element(in[1], c, y - 6, z);
      });
  add("slice", op::Slice{Axis::height, 1, 6, 2}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        return element(in[0], c, 1 + 2 * y, z);
      });
  add("pad", op::Pad{{1, 2, 0, 1}, 2, 1, 0.5}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        return element(in[0], c - 2, y - 1, z - 2, 0.5);
      });
  // Two groups of channels interleaved: 0 2 1 3
  add("shuffle channels", op::Rearrange{{2, 2, 30}, {1, 0, 2}, picture}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        return element(in[0], c % 2 * 2 + c / 2, y, z);
      });
  add("channels last", op::Rearrange{{4, 6, 5}, {1, 2, 0}, {6, 5, 4}}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        return element(in[0], z, c, y);
      });
  add("flatten", op::Flatten{}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t, std::int64_t) {
        return element(in[0], c / 30, c / 5 % 6, c % 5);
      });
  add("softmax", op::Softmax{}, {picture},
      [](const std::vector<Tensor> &in, std::int64_t c, std::int64_t y, std::int64_t z) {
        double sum = 0;
        for (std::int64_t i = 0; i < 4; ++i)
          sum += std::exp(element(in[0], i, y, z));
        return std::exp(element(in[0], c, y, z)) / sum;
      });
  add("dropout in evaluation", op::Dropout{}, {picture}, onEach([](double x) { return x; }));
  add("fake quantization", op::FakeQuantize{0.25, 3, -4, 3}, {picture},
      onEach([](double x) { return (std::clamp(std::nearbyint(x / 0.25) + 3, -4.0, 3.0) - 3) * 0.25; }));
  return list;
}

Tensor picture(const Shape &shape) {
  return torch::randn({2, shape.channels, shape.height, shape.width})
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

/// Σ of the products under the kernel, by definition.
Tensor convolution(const op::Conv2d &o, const Tensor &x, const Tensor &weight, const Tensor &bias,
                   const Shape &out) {
  Tensor result = torch::zeros({1, out.channels, out.height, out.width}, torch::kDouble);
  const std::int64_t inputs = x.size(1) / o.groups;
  for (std::int64_t c = 0; c < out.channels; ++c)
    for (std::int64_t y = 0; y < out.height; ++y)
      for (std::int64_t z = 0; z < out.width; ++z) {
        double sum = bias[c].item<double>();
        for (std::int64_t k = 0; k < inputs; ++k)
          for (std::int64_t i = 0; i < o.kernel.height; ++i)
            for (std::int64_t j = 0; j < o.kernel.width; ++j)
              sum += weight[c][k][i][j].item<double>() *
                     element(x, c / (out.channels / o.groups) * inputs + k,
                             y * o.stride.height - o.padding.top + i * o.dilation.height,
                             z * o.stride.width - o.padding.left + j * o.dilation.width);
        result[0][c][y][z] = sum;
      }
  return result;
}

} // namespace

class TestOperators : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followTheirDefinitions_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &[name, testCase] : cases())
      QTest::newRow(name.c_str()) << index++;
  }
  void followTheirDefinitions() {
    QFETCH(int, index);
    torch::manual_seed(3);
    const Case testCase = cases().at(static_cast<std::size_t>(index)).second;
    std::vector<Tensor> inputs;
    for (const Shape &shape : testCase.inputs)
      inputs.push_back(picture(shape));
    const Shape shape = outputShape("x", testCase.operation, testCase.inputs);
    const Tensor output = operators::compute(testCase.operation, inputs, /*training=*/false);
    QCOMPARE(output.numel(), 2 * shape.elements());
    const Tensor first = output.reshape({2, shape.channels, shape.height, shape.width});
    for (std::int64_t c = 0; c < shape.channels; ++c)
      for (std::int64_t y = 0; y < shape.height; ++y)
        for (std::int64_t z = 0; z < shape.width; ++z) {
          const double expected = testCase.formula(inputs, c, y, z);
          QVERIFY2(std::abs(element(first, c, y, z) - expected) < 1e-5,
                   qPrintable(QStringLiteral("%1 %2 %3: %4, expected %5")
                                  .arg(c)
                                  .arg(y)
                                  .arg(z)
                                  .arg(element(first, c, y, z))
                                  .arg(expected)));
        }
  }

  void convolveAnyWindow_data() {
    QTest::addColumn<int>("index");
    for (int index = 0; index < 5; ++index)
      QTest::addRow("convolution %d", index) << index;
  }
  void convolveAnyWindow() {
    QFETCH(int, index);
    torch::manual_seed(5);
    const op::Conv2d windows[] = {
        {.outChannels = 6, .kernel = {3, 2}, .stride = {2, 1}, .padding = {1, 0, 1, 0}},
        {.outChannels = 6, .kernel = 3, .padding = {0, 1, 1, 0}, .groups = 2},
        {.outChannels = 4, .kernel = {1, 3}, .padding = {0, 2, 0, 2}, .groups = 4, .dilation = {1, 2}},
        {.outChannels = 2, .kernel = 2, .stride = 2, .padding = {0, 0, 1, 1}, .dilation = 2},
        {.outChannels = 3, .kernel = 1},
    };
    const op::Conv2d &window = windows[index];
    const Shape in{4, 7, 6};
    const Shape out = outputShape("x", window, {in});
    const Tensor x = picture(in);
    const Tensor weight =
        torch::randn({out.channels, in.channels / window.groups, window.kernel.height, window.kernel.width});
    const Tensor bias = torch::randn({out.channels});
    const Tensor output = operators::layer(window, x, weight, bias);
    QVERIFY(output.sizes() == (std::vector<std::int64_t>{2, out.channels, out.height, out.width}));
    const Tensor expected = convolution(window, x, weight, bias, out);
    QVERIFY((output[0].to(torch::kDouble) - expected[0]).abs().max().item<double>() < 1e-4);
  }

  void vectorsMayHaveTwoAxesOrFour() {
    torch::manual_seed(7);
    const Tensor vector = torch::randn({2, 6});
    const Tensor same = vector.reshape({2, 6, 1, 1});
    const Tensor weight = torch::randn({3, 6});
    QVERIFY(torch::equal(operators::layer(op::Linear{.outFeatures = 3}, vector, weight, {}),
                         operators::layer(op::Linear{.outFeatures = 3}, same, weight, {})));
    const op::Conv2d point{.outChannels = 3, .kernel = 1};
    QVERIFY(torch::equal(operators::layer(point, vector, weight.reshape({3, 6, 1, 1}), {}),
                         operators::layer(point, same, weight.reshape({3, 6, 1, 1}), {})));
    for (const std::vector<Tensor> &pair : {std::vector{vector, same}, std::vector{same, vector}})
      QVERIFY(torch::equal(operators::compute(op::Add{}, pair, false).flatten(1), vector + vector));
    QVERIFY(torch::equal(operators::compute(op::Concat{}, std::vector{vector, same}, false).flatten(1),
                         torch::cat({vector, vector}, 1)));
  }

  void fakeQuantizationPassesGradientsInsideItsRange() {
    Tensor x = torch::tensor({-3.0F, -1.0F, 0.1F, 0.7F, 2.0F}).reshape({1, 5}).requires_grad_();
    operators::compute(op::FakeQuantize{0.25, 0, -4, 3}, std::vector{x}, true).sum().backward();
    const std::vector<float> expected{0, 1, 1, 1, 0};
    for (std::size_t i = 0; i < expected.size(); ++i)
      QCOMPARE(x.grad()[0][static_cast<std::int64_t>(i)].item<float>(), expected[i]);
  }

  /// A network with every operation: training sends gradients through, and the frozen form agrees.
  void buildATrainableNetwork_data() {
    QTest::addColumn<bool>("inBFloat16");
    QTest::newRow("float32") << false;
    if (chooseCompute(Compute::fastest).training == TrainingNumbers::bfloat16)
      QTest::newRow("bfloat16") << true;
  }
  void buildATrainableNetwork() {
    QFETCH(bool, inBFloat16);
    torch::manual_seed(9);
    NetworkBuilder net("all", {3, 12, 12});
    NodeId x = net.add(op::Affine{.constants = {3, 1, 1}}, net.input(), "normalise");
    x = net.add(op::Conv2d{.outChannels = 8, .kernel = {3, 5}, .padding = {1, 2, 1, 2}}, x, "conv1");
    x = net.add(op::BatchNorm{}, x, "bn");
    x = net.add(op::Activation{Curve::hardSwish}, x);
    const NodeId left = net.add(op::Slice{.end = 4}, x);
    NodeId right = net.add(op::Slice{.start = 4, .end = 8}, x);
    right = net.add(op::Conv2d{.outChannels = 4, .padding = 2, .groups = 4, .dilation = 2}, right, "conv2");
    right = net.add(op::Activation{Curve::leakyRelu, 0.1}, right);
    x = net.add(op::Concat{}, {left, right});
    x = net.add(op::Rearrange{{2, 4, 144}, {1, 0, 2}, {8, 12, 12}}, x);
    NodeId gate = net.add(op::Mean{{Axis::height, Axis::width}}, x);
    gate = net.add(op::Conv2d{.outChannels = 8, .kernel = 1}, gate, "squeeze");
    gate = net.add(op::Activation{Curve::sigmoid}, gate);
    x = net.add(op::Multiply{}, {x, gate});
    x = net.add(op::MaxPool{.kernel = 3, .stride = 2, .padding = {0, 0, 1, 1}}, x);
    x = net.add(op::Pad{.padding = 1}, x);
    x = net.add(op::AveragePool{.kernel = 2, .stride = 2, .padding = {0, 0, 1, 1}}, x);
    x = net.add(op::Subtract{}, {x, net.add(op::Mean{{Axis::channels}}, x)});
    x = net.add(op::FakeQuantize{.scale = 0.05}, x);
    x = net.add(op::Flatten{}, net.add(op::Dropout{.probability = 0.1}, x));
    x = net.add(op::Linear{.outFeatures = 5}, x, "fc");
    net.add(op::Softmax{}, x);
    const Network network = net.build();
    NetworkModule module(network, findPreset("mixed_conservative").apply(network));
    module.named_buffers()["normalise.shift"].fill_(-0.5F);
    if (inBFloat16)
      module.setTrainingNumbers(TrainingNumbers::bfloat16);
    const Tensor images = torch::randn({6, 3, 12, 12});
    torch::cross_entropy_loss(module.forward(images), torch::arange(6) % 5).backward();
    for (const auto &item : module.named_parameters()) {
      QVERIFY2(item.value().grad().defined(), item.key().c_str());
      QVERIFY2(item.value().grad().isfinite().all().item<bool>(), item.key().c_str());
      if (item.key() != "conv1.bias") // the batch norm takes it out again
        QVERIFY2(item.value().grad().abs().max().item<float>() > 0, item.key().c_str());
    }
    module.eval();
    const torch::NoGradGuard noGradients;
    const FrozenNetwork frozen(module);
    std::vector<LayerOperands> operands;
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
      const ActivationRange range = module.activationRange(layer).value();
      operands.push_back(frozen.prepare(
          layer, module.plan()[layer],
          Range{.minimum = torch::full({1}, range.minimum), .maximum = torch::full({1}, range.maximum)}));
    }
    const Tensor expected = module.forward(images);
    const Tensor scores = frozen.finish(frozen.begin(images), {.layers = operands});
    // A last digit that differs may move an activation to the next of its levels.
    QVERIFY((scores - expected).abs().max().item<double>() < 2e-2 * expected.abs().max().item<double>());
  }
};

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
