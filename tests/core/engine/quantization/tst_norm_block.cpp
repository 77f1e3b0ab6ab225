// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/machine.h"
#include "core/engine/quantization/norm_block.h"
#include "core/plan/base/error.h"

#include <ATen/Parallel.h>
#include <torch/types.h>

#include <QTest>

using namespace bitsmith;

namespace {

constexpr auto channelsLast = torch::MemoryFormat::ChannelsLast;
constexpr float infinity = std::numeric_limits<float>::infinity();

/// A block, and the same by LibTorch's own operators in double precision.
struct Pair {
  NormBlock block;
  torch::Tensor input; ///< float32
  torch::Tensor runningMean;
  torch::Tensor runningVariance;

  Pair(std::vector<std::int64_t> sizes, float low, float high, kernels::Pool pool) {
    const std::int64_t channels = sizes[1];
    block = {.weight = torch::randn({channels}).requires_grad_(),
             .bias = torch::randn({channels}).requires_grad_(),
             .runningMean = torch::randn({channels}),
             .runningVariance = torch::rand({channels}) + 0.5,
             .low = low,
             .high = high,
             .pool = pool};
    input = (torch::randn(sizes) * 2 + torch::randn({1, channels, 1, 1})).contiguous(channelsLast);
    runningMean = block.runningMean.to(torch::kDouble);
    runningVariance = block.runningVariance.to(torch::kDouble);
  }

  torch::Tensor reference(const torch::Tensor &x, const torch::Tensor &weight, const torch::Tensor &bias) {
    torch::Tensor y = torch::batch_norm(x, weight, bias, runningMean, runningVariance, /*training=*/true,
                                        block.momentum, block.epsilon, /*cudnn_enabled=*/false);
    if (block.low > -infinity)
      y = block.high < infinity ? torch::hardtanh(y, block.low, block.high) : torch::relu(y);
    if (block.pool == kernels::Pool::maximum)
      y = torch::max_pool2d(y, 2);
    if (block.pool == kernels::Pool::average)
      y = torch::avg_pool2d(y, 2);
    return y;
  }
};

double distance(const torch::Tensor &one, const torch::Tensor &other) {
  return ((one.to(torch::kDouble) - other.to(torch::kDouble)).norm() /
          (other.to(torch::kDouble).norm() + 1e-12))
      .item<double>();
}

Grid gridOf(double scale, double zero, std::int64_t qmin, std::int64_t qmax) {
  return {.scale = torch::full({1}, scale, torch::kFloat),
          .zeroPoint = torch::full({1}, zero, torch::kFloat),
          .qmin = qmin,
          .qmax = qmax};
}

} // namespace

class TestNormBlock : public QObject {
  Q_OBJECT

 private:
  static void blocks() {
    QTest::addColumn<int>("channels");
    QTest::addColumn<float>("low");
    QTest::addColumn<float>("high");
    QTest::addColumn<int>("pool");
    for (const int channels : {1, 5, 16, 24, 32, 70})
      for (const auto &[name, low, high] :
           {std::tuple{"plain", -infinity, infinity}, std::tuple{"ReLU", 0.0F, infinity},
            std::tuple{"ReLU6", 0.0F, 6.0F}})
        for (const auto &[poolName, pool] :
             {std::pair{"", kernels::Pool::none}, std::pair{", maximum", kernels::Pool::maximum},
              std::pair{", average", kernels::Pool::average}})
          QTest::addRow("%d channels, %s%s", channels, name, poolName)
              << channels << low << high << static_cast<int>(pool);
  }

 private Q_SLOTS:
  void initTestCase() { configureMachine(2); }
  void init() { torch::manual_seed(11); }

  void isLibTorchsOperatorsInOne_data() { blocks(); }
  void isLibTorchsOperatorsInOne() {
    QFETCH(int, channels);
    QFETCH(float, low);
    QFETCH(float, high);
    QFETCH(int, pool);
    Pair pair({6, channels, 18, 10}, low, high, static_cast<kernels::Pool>(pool));
    torch::Tensor input = pair.input.clone().requires_grad_();
    torch::Tensor x = pair.input.to(torch::kDouble).requires_grad_();
    torch::Tensor weight = pair.block.weight.detach().to(torch::kDouble).requires_grad_();
    torch::Tensor bias = pair.block.bias.detach().to(torch::kDouble).requires_grad_();
    const torch::Tensor expected = pair.reference(x, weight, bias);
    const torch::Tensor result = finishNorm(pair.block, beginNorm(pair.block, input));
    QVERIFY(result.sizes() == expected.sizes());
    QVERIFY(torch::allclose(result.to(torch::kDouble), expected, 1e-5, 1e-5));
    QVERIFY(torch::allclose(pair.block.runningMean.to(torch::kDouble), pair.runningMean, 1e-6, 1e-6));
    QVERIFY(torch::allclose(pair.block.runningVariance.to(torch::kDouble), pair.runningVariance, 1e-5, 1e-6));
    const torch::Tensor gradient = torch::randn(expected.sizes()); // not channels last
    result.backward(gradient);
    expected.backward(gradient.to(torch::kDouble));
    QVERIFY2(distance(input.grad(), x.grad()) < 1e-5,
             qPrintable(QString::number(distance(input.grad(), x.grad()))));
    QVERIFY(distance(pair.block.weight.grad(), weight.grad()) < 1e-5);
    QVERIFY(distance(pair.block.bias.grad(), bias.grad()) < 1e-5);
  }

  void quantizesAsTheQuantizerAfterIt_data() { blocks(); }
  void quantizesAsTheQuantizerAfterIt() {
    QFETCH(int, channels);
    QFETCH(float, low);
    QFETCH(float, high);
    QFETCH(int, pool);
    Pair pair({4, channels, 8, 12}, low, high, static_cast<kernels::Pool>(pool));
    // A grid that clips at both ends, and one that clips nothing.
    for (const Grid &grid : {gridOf(0.11, 7, 0, 15), gridOf(0.21, 128, 0, 255)})
      for (const Ste ste : {Ste::clipped, Ste::passThrough}) {
        torch::Tensor apart = pair.input.clone().requires_grad_();
        torch::Tensor together = pair.input.clone().requires_grad_();
        const torch::Tensor real = finishNorm(pair.block, beginNorm(pair.block, apart));
        const torch::Tensor expected = fakeQuantize(real, grid, ste);
        const torch::Tensor result =
            finishNorm(pair.block, beginNorm(pair.block, together), {.grid = grid, .ste = ste});
        QVERIFY(torch::equal(result, expected));
        const torch::Tensor codes = finishNorm(pair.block, beginNorm(pair.block, together),
                                               {.grid = grid, .ste = ste, .type = torch::kBFloat16});
        QVERIFY(torch::equal(codes.to(torch::kFloat) * grid.scale, expected));
        const torch::Tensor gradient = torch::randn(expected.sizes());
        pair.block.weight.mutable_grad().reset();
        expected.backward(gradient);
        const torch::Tensor ofWeight = pair.block.weight.grad().clone();
        pair.block.weight.mutable_grad().reset();
        result.backward(gradient);
        QVERIFY(torch::equal(together.grad(), apart.grad()));
        QVERIFY(torch::equal(pair.block.weight.grad(), ofWeight));
      }
  }

  void wholeNumbersPassTheirOwnGradientOn() {
    Pair pair({4, 16, 8, 8}, 0, infinity, kernels::Pool::maximum);
    const Grid grid = gridOf(0.05, 0, 0, 31);
    torch::Tensor one = pair.input.clone().requires_grad_();
    torch::Tensor other = pair.input.clone().requires_grad_();
    const torch::Tensor real = finishNorm(pair.block, beginNorm(pair.block, one), {.grid = grid});
    const torch::Tensor codes =
        finishNorm(pair.block, beginNorm(pair.block, other), {.grid = grid, .type = torch::kBFloat16});
    const torch::Tensor gradient = torch::randn(real.sizes()).to(torch::kBFloat16);
    real.backward(gradient.to(torch::kFloat));
    codes.backward(gradient *
                   1.0); // real = 0.05 · codes: the gradient by the codes is 0.05 times that by them
    QVERIFY(distance(other.grad() * 0.05, one.grad()) < 1e-5);
  }

  void takesFactorsAndShiftOfSums() {
    Pair pair({4, 24, 6, 6}, 0, infinity, kernels::Pool::none);
    const torch::Tensor factor = torch::rand({24}) + 0.1;
    const torch::Tensor shift = torch::randn({24}).requires_grad_();
    const auto perChannel = [](const torch::Tensor &values) { return values.view({1, -1, 1, 1}); };
    torch::Tensor sums = (pair.input / perChannel(factor)).to(torch::kBFloat16).contiguous(channelsLast);
    torch::Tensor real = sums.to(torch::kFloat).requires_grad_();
    sums.requires_grad_();
    NormBlock ofSums = pair.block;
    ofSums.runningMean = pair.block.runningMean.clone();
    ofSums.runningVariance = pair.block.runningVariance.clone();
    ofSums.factor = {factor.data_ptr<float>(), factor.data_ptr<float>() + 24};
    ofSums.shift = shift;
    const torch::Tensor x = real * perChannel(factor) + perChannel(shift.detach());
    const torch::Tensor expected = finishNorm(pair.block, beginNorm(pair.block, x));
    const torch::Tensor result = finishNorm(ofSums, beginNorm(ofSums, sums));
    QVERIFY(torch::allclose(result, expected, 1e-4, 1e-4));
    QVERIFY(torch::allclose(ofSums.runningMean, pair.block.runningMean, 1e-5, 1e-5));
    QVERIFY(torch::allclose(ofSums.runningVariance, pair.block.runningVariance, 1e-5, 1e-5));
    const torch::Tensor gradient = torch::randn(expected.sizes());
    expected.backward(gradient);
    const torch::Tensor ofWeight = pair.block.weight.grad().clone();
    pair.block.weight.mutable_grad().reset();
    result.backward(gradient);
    QVERIFY(distance(pair.block.weight.grad(), ofWeight) < 1e-4);
    QVERIFY(sums.grad().scalar_type() == torch::kBFloat16);
    QVERIFY(distance(sums.grad(), real.grad()) < 3e-3); // rounded to 8 significant bits
    QVERIFY(torch::equal(shift.grad(), torch::zeros({24})));
  }

  void knowsItsRangeBeforehand_data() { blocks(); }
  void knowsItsRangeBeforehand() {
    QFETCH(int, channels);
    QFETCH(float, low);
    QFETCH(float, high);
    QFETCH(int, pool);
    Pair pair({6, channels, 18, 10}, low, high, static_cast<kernels::Pool>(pool));
    const torch::NoGradGuard noGradients;
    NormBatch batch = beginNorm(pair.block, pair.input);
    const Range range = rangeOf(batch);
    const torch::Tensor result = finishNorm(pair.block, std::move(batch));
    const float minimum = result.min().item<float>();
    const float maximum = result.max().item<float>();
    const auto isNear = [](const torch::Tensor &one, float other) {
      return std::abs(one.item<float>() - other) <= 1e-5F * std::max(1.0F, std::abs(other));
    };
    if (pair.block.pool == kernels::Pool::none)
      QVERIFY(isNear(range.minimum, minimum));
    QVERIFY(range.minimum.item<float>() <= minimum + 1e-5F);
    if (pair.block.pool != kernels::Pool::average)
      QVERIFY(isNear(range.maximum, maximum));
    QVERIFY(range.maximum.item<float>() >= maximum - 1e-5F);
  }

  void doesNotDependOnThreads() {
    Pair pair({8, 40, 20, 20}, 0, infinity, kernels::Pool::maximum);
    torch::Tensor results[2];
    torch::Tensor gradients[2];
    torch::Tensor gradient;
    for (const int threads : {1, 2}) {
      at::set_num_threads(threads);
      torch::Tensor input = pair.input.clone().requires_grad_();
      const auto i = static_cast<std::size_t>(threads - 1);
      results[i] = finishNorm(pair.block, beginNorm(pair.block, input));
      if (!gradient.defined())
        gradient = torch::randn_like(results[i]);
      results[i].backward(gradient);
      gradients[i] = input.grad();
    }
    QVERIFY(torch::equal(results[0], results[1]));
    QVERIFY(torch::equal(gradients[0], gradients[1]));
  }

  void refusesWhatIsNotFinite() {
    const auto messageOf = [](const auto &body) {
      try {
        body();
      } catch (const Error &error) {
        return QString::fromUtf8(error.what());
      }
      return QStringLiteral("no error");
    };
    const QString expected = QStringLiteral("the tensor holds NaN or infinity");
    for (const float bad : {infinity, std::numeric_limits<float>::quiet_NaN()}) {
      Pair pair({2, 8, 4, 4}, 0, infinity, kernels::Pool::none);
      pair.input[1][3][2][1] = bad;
      QCOMPARE(messageOf([&] { beginNorm(pair.block, pair.input); }), expected);
      Pair other({2, 8, 4, 4}, 0, infinity, kernels::Pool::none);
      other.block.bias.detach()[5] = bad;
      QCOMPARE(messageOf([&] { beginNorm(other.block, other.input); }), expected);
    }
  }
};

QTEST_GUILESS_MAIN(TestNormBlock)
#include "tst_norm_block.moc"
