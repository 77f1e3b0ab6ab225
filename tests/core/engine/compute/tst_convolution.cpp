// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/convolution.h"
#include "core/engine/compute/processor.h"
#include "core/engine/compute/share_out.h"
#include "core/engine/compute/split.h"
#include "core/engine/machine.h"

#include <torch/types.h>

#include <QTest>

#include <atomic>
#include <chrono>
#include <omp.h>
#include <thread>

using namespace bitsmith;

namespace {

constexpr auto channelsLast = torch::MemoryFormat::ChannelsLast;

torch::Tensor wholeNumbers(std::int64_t low, std::int64_t high, const std::vector<std::int64_t> &sizes) {
  return torch::randint(low, high + 1, sizes).to(torch::kFloat);
}

/// In double precision, which holds all sums here exactly.
torch::Tensor exact(const torch::Tensor &input, const torch::Tensor &weight, const LayerGeometry &g) {
  const torch::Tensor x = input.to(torch::kDouble).contiguous();
  const torch::Tensor w = weight.to(torch::kDouble).contiguous();
  return input.dim() == 2 ? torch::linear(x, w) : torch::conv2d(x, w, {}, g.stride, g.padding, 1, g.groups);
}

double relativeDistance(const torch::Tensor &one, const torch::Tensor &other) {
  return ((one.to(torch::kDouble) - other.to(torch::kDouble)).norm() / other.to(torch::kDouble).norm())
      .item<double>();
}

} // namespace

Q_DECLARE_METATYPE(bitsmith::LayerGeometry)

class TestConvolution : public QObject {
  Q_OBJECT

 private:
  static void layers() {
    QTest::addColumn<QList<qint64>>("inputSize");
    QTest::addColumn<QList<qint64>>("weightSize");
    QTest::addColumn<LayerGeometry>("geometry");
    QTest::newRow("3×3 of pictures") << QList<qint64>{5, 3, 12, 10} << QList<qint64>{8, 3, 3, 3}
                                     << LayerGeometry{.padding = 1};
    QTest::newRow("3×3") << QList<qint64>{4, 32, 8, 8} << QList<qint64>{24, 32, 3, 3}
                         << LayerGeometry{.padding = 1};
    QTest::newRow("3×3, stride 2") << QList<qint64>{4, 16, 9, 9} << QList<qint64>{32, 16, 3, 3}
                                   << LayerGeometry{.stride = 2, .padding = 1};
    QTest::newRow("1×1") << QList<qint64>{4, 24, 8, 8} << QList<qint64>{40, 24, 1, 1} << LayerGeometry{};
    QTest::newRow("depthwise") << QList<qint64>{4, 24, 8, 8} << QList<qint64>{24, 1, 3, 3}
                               << LayerGeometry{.padding = 1, .groups = 24};
    QTest::newRow("groups") << QList<qint64>{4, 32, 8, 8} << QList<qint64>{64, 16, 3, 3}
                            << LayerGeometry{.padding = 1, .groups = 2};
    QTest::newRow("one pixel") << QList<qint64>{4, 16, 1, 1} << QList<qint64>{8, 16, 1, 1} << LayerGeometry{};
    QTest::newRow("linear") << QList<qint64>{6, 300} << QList<qint64>{20, 300} << LayerGeometry{};
  }

  static std::vector<std::int64_t> sizes(const QList<qint64> &list) { return {list.begin(), list.end()}; }

 private Q_SLOTS:
  void initTestCase() {
    configureMachine(2);
    qInfo("instruction set: %s", instructionSet().c_str());
  }
  void init() { torch::manual_seed(7); }

  /// What oneDNN plans for several threads and does with one is left undone in part. A thread that is new to
  /// LibTorch is set up by it at its first operator, in the midst of its part.
  void eachPartHasOneThread() {
    std::atomic<int> most = 0;
    const auto parts = [&most] {
      shareOut(8, [&most](std::int64_t) {
        torch::ones({1 << 17}).add_(1);                            // enough to be shared out in turn
        std::this_thread::sleep_for(std::chrono::milliseconds(1)); // so that each thread gets some
        for (int seen = most;
             seen < omp_get_max_threads() && !most.compare_exchange_weak(seen, omp_get_max_threads());)
          ;
      });
    };
    for (int i = 0; i < 20; ++i)
      std::thread(parts).join(); // with helpers of its own, which are new
    QCOMPARE(most.load(), 1);
    const torch::Tensor x = torch::randn({32, 64, 8, 8}).contiguous(channelsLast);
    const torch::Tensor w = torch::randn({128, 64, 3, 3}).contiguous(channelsLast);
    const torch::Tensor g = torch::randn({32, 128, 8, 8}).contiguous(channelsLast);
    const LayerGeometry geometry{.padding = 1};
    const torch::Tensor wanted = layerWeightGradient(g, x, w, geometry);
    for (int i = 0; i < 20; ++i)
      std::thread([&] { QVERIFY(torch::equal(layerWeightGradient(g, x, w, geometry), wanted)); }).join();
  }

  void sumsOfBytesAreExact_data() { layers(); }
  void sumsOfBytesAreExact() {
    QFETCH(QList<qint64>, inputSize);
    QFETCH(QList<qint64>, weightSize);
    QFETCH(LayerGeometry, geometry);
    const int bits = exactIntegerWeightBits();
    if (bits == 0)
      return; // such a processor is never asked to
    const std::int64_t half = std::int64_t{1} << (bits - 1);
    // The ends of the ranges often, where sums of pairs would overflow 16 bits.
    const auto ends = [](const torch::Tensor &values, std::int64_t low, std::int64_t high) {
      const torch::Tensor which = torch::rand(values.sizes());
      return torch::where(which < 0.3, torch::full({}, static_cast<float>(low)),
                          torch::where(which > 0.7, torch::full({}, static_cast<float>(high)), values));
    };
    const torch::Tensor weight = ends(wholeNumbers(-half, half - 1, sizes(weightSize)), -half, half - 1);
    const LayerWeight packed(weight.to(torch::kChar));
    for (const bool isSigned : {false, true}) {
      const std::int64_t low = isSigned ? -128 : 0;
      const torch::Tensor input = ends(wholeNumbers(low, low + 255, sizes(inputSize)), low, low + 255);
      const torch::Tensor bytes = input.to(isSigned ? torch::kChar : torch::kByte);
      const torch::Tensor expected = exact(input, weight, geometry);
      QVERIFY(torch::equal(applyLayer(bytes, packed, geometry, torch::kInt).to(torch::kDouble), expected));
      QVERIFY(torch::equal(applyLayer(bytes, packed, geometry, torch::kInt).to(torch::kDouble), expected));
      QVERIFY(torch::equal(
          applyLayer(bytes, weight.to(torch::kChar), geometry, torch::kInt).to(torch::kDouble), expected));
    }
  }

  void takesTheZeroPointOutAtTheEdgesToo_data() { layers(); }
  void takesTheZeroPointOutAtTheEdgesToo() {
    QFETCH(QList<qint64>, inputSize);
    QFETCH(QList<qint64>, weightSize);
    QFETCH(LayerGeometry, geometry);
    if (exactIntegerWeightBits() == 0 || inputSize.size() == 2)
      return;
    const torch::Tensor input = wholeNumbers(0, 255, sizes(inputSize));
    const torch::Tensor weight = wholeNumbers(-64, 63, sizes(weightSize));
    const torch::Tensor result =
        applyLayer(input.to(torch::kByte), LayerWeight(weight.to(torch::kChar)), geometry, torch::kInt, 117);
    QVERIFY(torch::equal(result.to(torch::kDouble), exact(input - 117, weight, geometry)));
  }

  void sumsOfWholeNumbersInBFloat16AreExact_data() { layers(); }
  void sumsOfWholeNumbersInBFloat16AreExact() {
    QFETCH(QList<qint64>, inputSize);
    QFETCH(QList<qint64>, weightSize);
    QFETCH(LayerGeometry, geometry);
    // 8 bits times 8 bits, 300 of them: below 2^24.
    const torch::Tensor input = wholeNumbers(-255, 255, sizes(inputSize));
    const torch::Tensor weight = wholeNumbers(-128, 127, sizes(weightSize));
    const torch::Tensor result =
        applyLayer(input.to(torch::kBFloat16), weight.to(torch::kBFloat16), geometry, torch::kFloat);
    QVERIFY(torch::equal(result.to(torch::kDouble), exact(input, weight, geometry)));
  }

  void gradientsAreLibTorchs_data() { layers(); }
  void gradientsAreLibTorchs() {
    QFETCH(QList<qint64>, inputSize);
    QFETCH(QList<qint64>, weightSize);
    QFETCH(LayerGeometry, geometry);
    torch::Tensor input = torch::randn(sizes(inputSize)).to(torch::kBFloat16).to(torch::kDouble);
    torch::Tensor weight = torch::randn(sizes(weightSize)).to(torch::kBFloat16).to(torch::kDouble);
    input.requires_grad_();
    weight.requires_grad_();
    const torch::Tensor output = exact(input, weight, geometry);
    const torch::Tensor gradient = torch::randn(output.sizes()).to(torch::kBFloat16);
    output.backward(gradient.to(torch::kDouble));
    const torch::Tensor x = input.detach().to(torch::kBFloat16);
    const torch::Tensor w = weight.detach().to(torch::kBFloat16);
    QVERIFY(relativeDistance(layerInputGradient(gradient, w, x.sizes(), geometry, torch::kFloat),
                             input.grad()) < 1e-6);
    // Rounded to 8 significant bits: at most 2^-9 of each value.
    QVERIFY(relativeDistance(layerInputGradient(gradient, w, x.sizes(), geometry, torch::kBFloat16),
                             input.grad()) < 2.1e-3);
    const torch::Tensor like = weight.detach().to(torch::kFloat);
    const torch::Tensor ofWeight = layerWeightGradient(gradient, x, like, geometry);
    QVERIFY(relativeDistance(ofWeight, weight.grad()) < 1e-5);
    if (like.dim() == 4) {
      const torch::Tensor other = like.contiguous(channelsLast);
      const torch::Tensor inOrder = layerWeightGradient(gradient, x, other, geometry);
      QVERIFY(inOrder.strides() == other.strides());
      QVERIFY(relativeDistance(inOrder, weight.grad()) < 1e-5);
    }
  }

  void repeatsToTheBit() {
    const torch::Tensor gradient = torch::randn({8, 24, 8, 8}).to(torch::kBFloat16);
    const torch::Tensor input = torch::randn({8, 16, 8, 8}).to(torch::kBFloat16);
    const torch::Tensor weight = torch::randn({24, 16, 3, 3});
    const torch::Tensor first = layerWeightGradient(gradient, input, weight, {.padding = 1});
    for (int i = 0; i < 5; ++i)
      QVERIFY(torch::equal(layerWeightGradient(gradient, input, weight, {.padding = 1}), first));
  }

  void partsLeaveOutAsLittleAsTheySay_data() { layers(); }
  void partsLeaveOutAsLittleAsTheySay() {
    QFETCH(QList<qint64>, inputSize);
    QFETCH(QList<qint64>, weightSize);
    QFETCH(LayerGeometry, geometry);
    if (!hasBFloat16() || geometry.groups > 1)
      return; // never asked for
    const torch::Tensor input = torch::randn(sizes(inputSize));
    const torch::Tensor weight = torch::randn(sizes(weightSize));
    const torch::Tensor sums = applySplit(input, SplitWeight(weight), geometry);
    const torch::Tensor reference = exact(input, weight, geometry);
    QVERIFY(sums.scalar_type() == torch::kFloat);
    const torch::Tensor bound = exact(input.abs(), weight.abs(), geometry) * 0x1p-16;
    QVERIFY(((sums.to(torch::kDouble) - reference).abs() <= bound).all().item<bool>());
    // One part alone is far from that.
    const torch::Tensor rounded = applyLayer(
        input.to(torch::kBFloat16), LayerWeight(weight.to(torch::kBFloat16)), geometry, torch::kFloat);
    QVERIFY(relativeDistance(sums, reference) * 100 < relativeDistance(rounded, reference));
  }

  void partsOfSixteenBitsAreExact() {
    if (!hasBFloat16())
      return;
    const torch::Tensor input = wholeNumbers(-32768, 32767, {2, 16, 6, 6});
    const torch::Tensor weight = wholeNumbers(-2, 2, {16, 16, 3, 3});
    const LayerGeometry geometry{.padding = 1};
    QVERIFY(torch::equal(applySplit(input, SplitWeight(weight), geometry).to(torch::kDouble),
                         exact(input, weight, geometry)));
  }
};

QTEST_GUILESS_MAIN(TestConvolution)
#include "tst_convolution.moc"
