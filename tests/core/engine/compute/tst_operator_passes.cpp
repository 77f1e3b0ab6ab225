// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/operator_passes.h"
#include "core/engine/quantization/granules.h"
#include "core/engine/quantization/quantizer.h"

#include <torch/types.h>

#include <QTest>

#include <limits>

using namespace bitsmith;

/// What other devices compute with must give what the processor's kernels give.
class TestOperatorPasses : public QObject {
  Q_OBJECT

 private:
  static QuantizerSpec specOf(int bits, Scheme scheme, Granularity granularity) {
    return {.bits = bits, .scheme = scheme, .granularity = granularity};
  }

  static void specs() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("granularity");
    for (const int bits : {1, 2, 4, 8, 16})
      for (const auto &[scheme, name] :
           {std::pair(Scheme::symmetric, "symmetric"), std::pair(Scheme::asymmetric, "asymmetric")})
        for (const auto &[granularity, rows] :
             {std::pair(Granularity::perTensor, "tensor"), std::pair(Granularity::perChannel, "channel")})
          QTest::addRow("%d bits, %s, per %s", bits, name, rows)
              << bits << static_cast<int>(scheme) << static_cast<int>(granularity);
  }

  static QuantizerSpec fetchSpec() {
    QFETCH(int, bits);
    QFETCH(int, scheme);
    QFETCH(int, granularity);
    return specOf(bits, static_cast<Scheme>(scheme), static_cast<Granularity>(granularity));
  }

  /// A grid for values that lie partly beyond it.
  static Grid narrowGrid(const torch::Tensor &values, const QuantizerSpec &spec) {
    return makeWeightGrid(values * 0.7, spec);
  }

 private Q_SLOTS:
  void init() { torch::manual_seed(3); }

  void quantizesToTheBit_data() { specs(); }
  void quantizesToTheBit() {
    const QuantizerSpec spec = fetchSpec();
    const torch::Tensor values = torch::randn({6, 5, 3, 3});
    const Grid grid = narrowGrid(values, spec);
    const auto [result, seen] = operator_passes::quantize(values, kernelGranules(grid), grid.binary);
    QVERIFY(torch::equal(result, fakeQuantize(values, grid, Ste::clipped)));
    QVERIFY(seen.finite);
    QVERIFY(seen.clipped);
    const Grid wide = makeWeightGrid(values * 2, spec);
    if (!grid.binary)
      QVERIFY(!operator_passes::quantize(values, kernelGranules(wide), false).seen.clipped);
  }

  void sendsTheSameGradientsBack_data() { specs(); }
  void sendsTheSameGradientsBack() {
    const QuantizerSpec spec = fetchSpec();
    const torch::Tensor values = torch::randn({6, 20}).requires_grad_(true);
    const torch::Tensor gradient = torch::randn({6, 20});
    const Grid grid = narrowGrid(values.detach(), spec);
    fakeQuantize(values, grid, Ste::clipped).backward(gradient);
    const torch::Tensor ours = operator_passes::clipGradient(values, gradient, kernelGranules(grid));
    QVERIFY(torch::equal(ours, values.grad()));
    QVERIFY(!torch::equal(ours, gradient));
  }

  void measuresTheSameRanges() {
    const torch::Tensor values = torch::randn({4, 3, 5, 5}).contiguous(torch::MemoryFormat::ChannelsLast);
    for (const auto &[granularity, rows] :
         {std::pair(Granularity::perTensor, 1), std::pair(Granularity::perChannel, 4)}) {
      const Range range = measureRange(values, granularity);
      const auto extremes = operator_passes::measure(values, rows);
      QCOMPARE(std::ssize(extremes), rows);
      for (int row = 0; row < rows; ++row) {
        const auto &[minimum, maximum, finite] = extremes[static_cast<std::size_t>(row)];
        QCOMPARE(minimum, range.minimum[row].item<float>());
        QCOMPARE(maximum, range.maximum[row].item<float>());
        QVERIFY(finite);
      }
    }
  }

  void seesWhatIsNotFinite_data() {
    QTest::addColumn<float>("value");
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("infinity") << std::numeric_limits<float>::infinity();
    QTest::newRow("minus infinity") << -std::numeric_limits<float>::infinity();
  }
  void seesWhatIsNotFinite() {
    QFETCH(float, value);
    torch::Tensor values = torch::randn({3, 50});
    QVERIFY(operator_passes::allFinite(values));
    values[1][20] = value;
    QVERIFY(!operator_passes::allFinite(values));
    const auto extremes = operator_passes::measure(values, 3);
    QVERIFY(extremes[0].finite);
    QVERIFY(!extremes[1].finite);
    QVERIFY(extremes[2].finite);
    const Grid grid =
        makeWeightGrid(torch::randn({3, 50}), specOf(4, Scheme::symmetric, Granularity::perTensor));
    QVERIFY(!operator_passes::quantize(values, kernelGranules(grid), false).seen.finite);
  }

  void averagesMagnitudes() {
    const torch::Tensor values = torch::randn({3, 7, 2, 2});
    const auto means = operator_passes::meanMagnitudes(values, 3);
    for (int row = 0; row < 3; ++row)
      QVERIFY(std::abs(means[static_cast<std::size_t>(row)] -
                       values[row].to(torch::kDouble).abs().mean().item<double>()) < 1e-12);
  }
};

QTEST_GUILESS_MAIN(TestOperatorPasses)
#include "tst_operator_passes.moc"
