// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/quantizer_trial.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace bitsmith;
using test::messageOf;

namespace {

double mean(const std::vector<float> &values, int power) {
  double sum = 0;
  for (const float value : values)
    sum += std::pow(static_cast<double>(value), power);
  return sum / static_cast<double>(values.size());
}

TrialSettings minMax(int bits, Scheme scheme, Granularity granularity = Granularity::perTensor) {
  TrialSettings settings;
  settings.spec = {.bits = bits, .scheme = scheme, .granularity = granularity};
  settings.observer.observer = CalibrationObserver::minMax;
  return settings;
}

} // namespace

class TestQuantizerTrial : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Moments of the distributions as textbooks have them.
  void drawsTheDistributions_data() {
    QTest::addColumn<int>("distribution");
    QTest::addColumn<double>("kurtosis");
    QTest::newRow("normal") << static_cast<int>(Distribution::normal) << 3.0;
    QTest::newRow("laplace") << static_cast<int>(Distribution::laplace) << 6.0;
    QTest::newRow("uniform") << static_cast<int>(Distribution::uniform) << 1.8;
  }

  void drawsTheDistributions() {
    QFETCH(int, distribution);
    QFETCH(double, kurtosis);
    const ValueSample sample = drawSample(static_cast<Distribution>(distribution), 1, 400000, 7);
    QVERIFY(std::abs(mean(sample.values, 1)) < 0.01);
    const double variance = mean(sample.values, 2);
    QVERIFY2(std::abs(variance - 1) < 0.02, qPrintable(QString::number(variance)));
    const double measured = mean(sample.values, 4) / variance / variance;
    QVERIFY2(std::abs(measured - kurtosis) < 0.05 * kurtosis, qPrintable(QString::number(measured)));
    QVERIFY(drawSample(static_cast<Distribution>(distribution), 1, 100, 7).values ==
            std::vector<float>(sample.values.begin(), sample.values.begin() + 100));
  }

  void outliersAreOneInAThousand() {
    const ValueSample sample = drawSample(Distribution::outliers, 1, 200000, 7);
    const auto far = std::ranges::count_if(sample.values, [](float x) { return std::abs(x) > 6; });
    // Of one value in a thousand, P(|10 n| > 6) = 0.5485; a normal value goes so far twice in 10⁹.
    QVERIFY2(std::abs(static_cast<double>(far) - 0.5485 * 200) < 4 * std::sqrt(110.0),
             qPrintable(QString::number(far)));
  }

  /// Uniform values over the whole range of many levels: SQNR = 6.02·b dB, the textbook's figure.
  void aBitIsWorthSixDecibels() {
    const ValueSample sample = drawSample(Distribution::uniform, 1, 200000, 3);
    for (const BitsTrial &trial : tryBits(sample, minMax(8, Scheme::asymmetric), {4, 6, 8, 10})) {
      const double expected = 20 * std::log10(std::exp2(trial.bits) - 1);
      QVERIFY2(trial.sqnr && std::abs(*trial.sqnr - expected) < 0.1,
               qPrintable(QString::number(trial.sqnr.value_or(0))));
    }
  }

  void quantizesByHand() {
    const ValueSample sample{.values = {-1.0F, -0.3F, 0.0F, 0.2F, 0.55F, 0.9F}, .channels = 1};
    // Two bits over [−1, 1]: s = 2/3, levels −4/3, −2/3, 0, 2/3.
    const QuantizerTrial trial = tryQuantizer(sample, minMax(2, Scheme::symmetric));
    const UniformGrid &grid = trial.grids.front();
    QCOMPARE(grid.scale, 2.0F / 3);
    QCOMPARE(grid.qmin, std::int64_t{-2});
    QCOMPARE(grid.qmax, std::int64_t{1});
    const float expected[] = {-4.0F / 3, 0, 0, 0, 2.0F / 3, 2.0F / 3}; // −1.5 rounds to even: −2
    for (std::size_t i = 0; i < sample.values.size(); ++i)
      QCOMPARE(grid.quantized(sample.values[i]), expected[i]);
    QCOMPARE(trial.clipped, std::int64_t{0});
    QCOMPARE(trial.usedLevels, std::int64_t{3});
    QVERIFY(std::abs(trial.noise - (1.0 / 9 + 0.09 + 0.04 + (0.55 - 2.0 / 3) * (0.55 - 2.0 / 3) +
                                    (0.9 - 2.0 / 3) * (0.9 - 2.0 / 3))) < 1e-6);
  }

  void channelsHaveRangesOfTheirOwn() {
    const ValueSample sample = drawSample(Distribution::normal, 8, 500, 3);
    const QuantizerTrial tensor = tryQuantizer(sample, minMax(4, Scheme::symmetric));
    const QuantizerTrial channel =
        tryQuantizer(sample, minMax(4, Scheme::symmetric, Granularity::perChannel));
    QCOMPARE(tensor.grids.size(), std::size_t{1});
    QCOMPARE(channel.grids.size(), std::size_t{8});
    // The last channel is a quarter of the first one, up to how far chance reached.
    QVERIFY(channel.grids.back().scale < channel.grids.front().scale / 2);
    QVERIFY(*channel.sqnr() > *tensor.sqnr() + 2);
  }

  void clipsWhatIsBeyondARangeThatIsGiven() {
    const ValueSample sample = drawSample(Distribution::normal, 1, 100000, 5);
    TrialSettings settings = minMax(8, Scheme::asymmetric);
    settings.range = ValueRange{-1.96F, 1.96F};
    const double share = static_cast<double>(tryQuantizer(sample, settings).clipped) / 100000;
    QVERIFY2(std::abs(share - 0.05) < 0.005, qPrintable(QString::number(share)));
  }

  void leastErrorClipsFewBitsAndHeavyTails() {
    const ValueSample sample = drawSample(Distribution::laplace, 1, 50000, 5);
    TrialSettings settings = minMax(3, Scheme::symmetric);
    const double all = tryQuantizer(sample, settings).noise;
    settings.observer.observer = CalibrationObserver::mse;
    const QuantizerTrial best = tryQuantizer(sample, settings);
    QVERIFY(best.clipped > 0);
    QVERIFY(best.noise < all / 2);
    // No range of a fine list is better by more than what its grain explains.
    double least = all;
    for (int i = 5; i <= 200; ++i) {
      TrialSettings tried = minMax(3, Scheme::symmetric);
      const float end = best.ranges.front().maximum * static_cast<float>(i) / 100;
      tried.range = ValueRange{-end, end};
      least = std::min(least, tryQuantizer(sample, tried).noise);
    }
    QVERIFY2(best.noise < least * 1.01, qPrintable(QString::number(best.noise / least)));
  }

  void oneBitIsTheSignTimesTheMean() {
    const ValueSample sample{.values = {-1.0F, 2.0F, -3.0F, 6.0F}, .channels = 1};
    const QuantizerTrial trial = tryQuantizer(sample, minMax(1, Scheme::symmetric));
    QCOMPARE(trial.grids.front().scale, 3.0F);
    QCOMPARE(trial.grids.front().quantized(-0.1F), -3.0F);
    QCOMPARE(trial.grids.front().quantized(0.0F), 3.0F);
    QCOMPARE(trial.noise, 4.0 + 1 + 0 + 9);
  }

  void letsGradientsThroughInsideTheRangeAlone() {
    TrialSettings settings = minMax(4, Scheme::asymmetric);
    settings.range = ValueRange{0, 1.5F};
    const UniformGrid grid = tryQuantizer({.values = {1.0F}, .channels = 1}, settings).grids.front();
    QCOMPARE(straightThroughGradient(1.5F, grid, Ste::clipped), 1.0);
    QCOMPARE(straightThroughGradient(1.54F, grid, Ste::clipped), 1.0); // rounds into the range
    QCOMPARE(straightThroughGradient(1.56F, grid, Ste::clipped), 0.0);
    QCOMPARE(straightThroughGradient(-0.06F, grid, Ste::clipped), 0.0);
    QCOMPARE(straightThroughGradient(9.0F, grid, Ste::passThrough), 1.0);
  }

  /// As training has it: TestQuantizer::sendsGradientsThroughBinaryWeights with the same values.
  void letsGradientsOfOneBitThroughUpToOneAndAHalfScales() {
    const UniformGrid grid = binaryGrid(2);
    for (const float value : {-0.5F, 0.5F, 2.75F, -2.75F})
      QCOMPARE(straightThroughGradient(value, grid, Ste::clipped), 1.0);
    for (const float value : {3.0F, -3.25F, 9.0F}) { // 3 / 2 is a tie that goes to 2
      QCOMPARE(straightThroughGradient(value, grid, Ste::clipped), 0.0);
      QCOMPARE(straightThroughGradient(value, grid, Ste::passThrough), 1.0);
    }
    // α is 3: 6 lies beyond 4.5.
    const ValueSample sample{.values = {-1.0F, 2.0F, -3.0F, 6.0F}, .channels = 1};
    QCOMPARE(tryQuantizer(sample, minMax(1, Scheme::symmetric)).clipped, std::int64_t{1});
  }

  void quantizesEachChannelByItsGrid() {
    // Two bits per channel: s = 2/3 over [−1, 1] and 20/3 over [−10, 10].
    const ValueSample sample{.values = {-1.0F, 0.3F, 1.0F, -10.0F, 3.0F, 10.0F}, .channels = 2};
    const QuantizerTrial trial = tryQuantizer(sample, minMax(2, Scheme::symmetric, Granularity::perChannel));
    const ValueSample quantized = quantizedSample(sample, trial);
    QCOMPARE(quantized.channels, std::int64_t{2});
    QCOMPARE(quantized.values.size(), sample.values.size());
    for (std::size_t i = 0; i < 3; ++i) // ten times the values, ten times the levels
      QVERIFY(std::abs(quantized.values[i + 3] - 10 * quantized.values[i]) < 1e-5F);
    double noise = 0;
    for (std::size_t i = 0; i < sample.values.size(); ++i)
      noise += std::pow(static_cast<double>(sample.values[i]) - static_cast<double>(quantized.values[i]), 2);
    QVERIFY(std::abs(noise - trial.noise) < 1e-9);
    QVERIFY(messageOf([&] {
              quantizedSample({.values = {1, 2, 3}, .channels = 3}, trial);
            }).contains(QStringLiteral("2 grids")));
  }

  void summarizesInAFewFigures() {
    // 2, 4, 4, 4, 5, 5, 7, 9: the textbook's sample of mean 5 and standard deviation 2.
    const ValueSummary summary = summarize({.values = {2, 4, 4, 4, 5, 5, 7, 9}, .channels = 2});
    QCOMPARE(summary.minimum, 2.0F);
    QCOMPARE(summary.maximum, 9.0F);
    QCOMPARE(summary.mean, 5.0);
    QCOMPARE(summary.standardDeviation, 2.0);
    QCOMPARE(summary.distinct, std::int64_t{5});
    QCOMPARE(summary.zeroShare(), 0.0);
    QCOMPARE(summarize({.values = {0, -0.0F, 1, 0}, .channels = 1}).zeroShare(), 0.75);
    QCOMPARE(summarize({}).count, std::int64_t{0});
  }

  void saysWhatCannotBeTried() {
    const ValueSample sample{.values = {1.0F}, .channels = 1};
    QCOMPARE(messageOf([&] { tryQuantizer(sample, minMax(32, Scheme::symmetric)); }),
             QStringLiteral("32 bits are float, which has no grid: expected 1 to 16 bits"));
    QCOMPARE(messageOf([&] { tryQuantizer({}, minMax(4, Scheme::symmetric)); }),
             QStringLiteral("there are no values to try a quantizer on"));
  }
};

QTEST_GUILESS_MAIN(TestQuantizerTrial)
#include "tst_quantizer_trial.moc"
