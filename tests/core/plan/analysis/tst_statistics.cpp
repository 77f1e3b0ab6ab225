// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/statistics.h"

#include <QTest>
#include <cmath>
#include <stdexcept>

using namespace bitsmith;

namespace {

/// Score of a difference as its definition has it: the probability of the discordant pairs under that
/// difference is searched for by maximising the likelihood, not taken from the closed form.
double scoreBySearch(const PairedCounts &counts, double difference) {
  const auto n = static_cast<double>(counts.samples());
  const auto b = static_cast<double>(counts.onlyFirst);
  const auto c = static_cast<double>(counts.onlySecond);
  const auto part = [](double count, double probability) {
    return count == 0 ? 0 : count * std::log(probability);
  };
  const auto likelihood = [&](double q) {
    return part(c, q) + part(b, q + difference) + part(n - b - c, 1 - 2 * q - difference);
  };
  double low = std::max(0.0, -difference);
  double high = 0.5 * (1 - difference);
  for (int i = 0; i < 300; ++i) {
    const double third = (high - low) / 3;
    if (likelihood(low + third) < likelihood(high - third))
      low += third;
    else
      high -= third;
  }
  const double variance = n * (low + high + difference - difference * difference);
  return (b - c - n * difference) / std::sqrt(variance);
}

} // namespace

class StatisticsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesPublishedIntervals_data();
  void givesPublishedIntervals();
  void solvesTheScoreEquation();
  void takesAnAccuracyForWhatWasCounted();
  void reachesTheEndsExactly();
  void knowsNothingWithoutTrials();
  void staysInRangeForImpossibleCounts();
  void countsPairs();
  void mcnemarGivesPublishedValues();
  void mcnemarAgreesWithExactArithmetic();
  void mcnemarIsSoundForManySamples();
  void differenceGivesPublishedIntervals();
  void differenceSolvesTheScoreEquation();
  void differenceIsMirrored();
  void differenceReachesBeyondNothing();
  void holmAdjustsInOrder();
};

void StatisticsTest::givesPublishedIntervals_data() {
  QTest::addColumn<int>("successes");
  QTest::addColumn<int>("samples");
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
  // (1998) 857, table I, method 3 (score without continuity correction).
  QTest::newRow("81/263") << 81 << 263 << 0.2553 << 0.3662;
  QTest::newRow("15/148") << 15 << 148 << 0.0624 << 0.1605;
  QTest::newRow("0/20") << 0 << 20 << 0.0 << 0.1611;
  QTest::newRow("1/29") << 1 << 29 << 0.0061 << 0.1718;
}

void StatisticsTest::givesPublishedIntervals() {
  QFETCH(int, successes);
  QFETCH(int, samples);
  QFETCH(double, low);
  QFETCH(double, high);
  const Interval interval = wilsonInterval(successes, samples);
  QVERIFY2(std::abs(interval.low - low) <= 0.00005, qPrintable(QString::number(interval.low)));
  QVERIFY2(std::abs(interval.high - high) <= 0.00005, qPrintable(QString::number(interval.high)));
}

/// The limits are the proportions q that are z standard errors (of q) away from the measured one.
void StatisticsTest::solvesTheScoreEquation() {
  for (const int samples : {1, 2, 7, 100, 1000, 10000, 1000000})
    for (const double share : {0.1, 0.31, 0.5, 0.608, 0.87, 0.99}) {
      const auto successes = static_cast<std::int64_t>(share * samples);
      if (successes == 0)
        continue;
      const double p = static_cast<double>(successes) / samples;
      const Interval interval = wilsonInterval(successes, samples);
      QVERIFY(interval.low < p && p < interval.high);
      for (const double q : {interval.low, interval.high}) {
        const double z = std::abs(p - q) / std::sqrt(q * (1 - q) / samples);
        QVERIFY2(std::abs(z - 1.959964) < 1e-5, qPrintable(QString::number(z, 'g', 12)));
      }
    }
}

void StatisticsTest::takesAnAccuracyForWhatWasCounted() {
  for (std::int64_t right = 0; right <= 1000; ++right) // whatever the division rounded
    QVERIFY(accuracyInterval(static_cast<double>(right) / 1000, 1000) == wilsonInterval(right, 1000));
  QVERIFY(accuracyInterval(0.5, 0) == wilsonInterval(0, 0));
}

void StatisticsTest::reachesTheEndsExactly() {
  for (std::int64_t samples = 1; samples <= 20000; ++samples) {
    const Interval none = wilsonInterval(0, samples);
    const Interval all = wilsonInterval(samples, samples);
    QCOMPARE(none.low, 0.0);
    QCOMPARE(all.high, 1.0);
    QVERIFY(none.contains(0) && all.contains(1));
    QVERIFY(none.high > 0 && none.high < 1 && all.low > 0 && all.low < 1);
    // Swapping hits and misses mirrors the interval; both ends have the closed form z² / (n + z²).
    const double limit = 3.841458820694124 / (static_cast<double>(samples) + 3.841458820694124);
    QVERIFY(std::abs(none.high - limit) < 1e-12);
    QVERIFY(std::abs(1 - all.low - limit) < 1e-12);
  }
}

void StatisticsTest::knowsNothingWithoutTrials() {
  QVERIFY(wilsonInterval(0, 0) == (Interval{0, 1}));
  QVERIFY(wilsonInterval(5, -1) == (Interval{0, 1}));
}

void StatisticsTest::staysInRangeForImpossibleCounts() {
  QVERIFY(wilsonInterval(-3, 10) == wilsonInterval(0, 10));
  QVERIFY(wilsonInterval(11, 10) == wilsonInterval(10, 10));
}

void StatisticsTest::countsPairs() {
  const PairedCounts counts =
      countPairs({true, true, true, false, false, true}, {true, false, false, true, false, true});
  QVERIFY(counts == (PairedCounts{.both = 2, .onlyFirst = 2, .onlySecond = 1, .neither = 1}));
  QCOMPARE(counts.samples(), 6);
  QCOMPARE(counts.difference(), 1.0 / 6);
  QCOMPARE(countPairs({}, {}).difference(), 0.0);
  QVERIFY_EXCEPTION_THROWN(countPairs({true}, {}), std::invalid_argument);
}

void StatisticsTest::mcnemarGivesPublishedValues() {
  // M. W. Fagerland, S. Lydersen, P. Laake, BMC Medical Research Methodology 13 (2013) 91: 1 and 7 discordant
  // of 21 children give the exact conditional p 0.070.
  QCOMPARE(mcnemarExact(1, 7), 18.0 / 256);
  // By hand: 2 (1 + 10 + 45) / 1024; a tail that is empty but for one sample.
  QCOMPARE(mcnemarExact(8, 2), 112.0 / 1024);
  QCOMPARE(mcnemarExact(0, 5), 2.0 / 32);
  QCOMPARE(mcnemarExact(0, 1), 1.0);
  QCOMPARE(mcnemarExact(4, 4), 1.0);
  QCOMPARE(mcnemarExact(0, 0), 1.0);
}

/// Sums of binomial coefficients fit a 64-bit integer up to 60 discordant pairs.
void StatisticsTest::mcnemarAgreesWithExactArithmetic() {
  for (int n = 1; n <= 60; ++n) {
    std::uint64_t coefficient = 1, sum = 0;
    for (int k = 0; 2 * k < n; ++k) {
      sum += coefficient;
      const double expected = std::min(1.0, std::ldexp(static_cast<double>(sum), 1 - n));
      QVERIFY(std::abs(mcnemarExact(k, n - k) / expected - 1) < 1e-12);
      QCOMPARE(mcnemarExact(n - k, k), mcnemarExact(k, n - k));
      coefficient = coefficient * static_cast<std::uint64_t>(n - k) / static_cast<std::uint64_t>(k + 1);
    }
  }
}

void StatisticsTest::mcnemarIsSoundForManySamples() {
  // 2^-1999 is below the smallest double, 2^-999 is not.
  QCOMPARE(mcnemarExact(0, 2000), 0.0);
  QVERIFY(std::abs(mcnemarExact(0, 1000) * std::ldexp(1.0, 999) - 1) < 1e-10);
  // The normal limit with its continuity correction: erfc(z / sqrt 2), z = (|b - c| - 1) / sqrt(b + c).
  for (const int spread : {500, 1000, 2000}) {
    const int half = 500000;
    const double z = (2.0 * spread - 1) / std::sqrt(2.0 * half);
    const double ratio = mcnemarExact(half - spread, half + spread) / std::erfc(z / std::sqrt(2.0));
    QVERIFY2(std::abs(ratio - 1) < 1e-4, qPrintable(QString::number(ratio, 'g', 10)));
  }
  QCOMPARE(mcnemarExact(500000, 500001), 1.0);
}

void StatisticsTest::differenceGivesPublishedIntervals() {
  // M. W. Fagerland, S. Lydersen, P. Laake, Statistics in Medicine 33 (2014) 2850: Tango's score interval of
  // the same children.
  const Interval children =
      pairedDifferenceInterval({.both = 1, .onlyFirst = 1, .onlySecond = 7, .neither = 12});
  QVERIFY2(std::abs(children.low + 0.517) <= 0.0005, qPrintable(QString::number(children.low)));
  QVERIFY2(std::abs(children.high + 0.026) <= 0.0005, qPrintable(QString::number(children.high)));
}

void StatisticsTest::differenceSolvesTheScoreEquation() {
  for (const PairedCounts &counts :
       {PairedCounts{1, 1, 7, 12}, PairedCounts{900, 10, 15, 75}, PairedCounts{850, 3, 0, 147},
        PairedCounts{600, 200, 100, 100}, PairedCounts{9200, 120, 80, 600}, PairedCounts{0, 3, 2, 0}}) {
    const Interval interval = pairedDifferenceInterval(counts);
    QVERIFY(interval.low < counts.difference() && counts.difference() < interval.high);
    const double lower = scoreBySearch(counts, interval.low);
    const double upper = scoreBySearch(counts, interval.high);
    QVERIFY2(std::abs(lower - 1.959964) < 1e-5, qPrintable(QString::number(lower, 'g', 12)));
    QVERIFY2(std::abs(upper + 1.959964) < 1e-5, qPrintable(QString::number(upper, 'g', 12)));
  }
}

void StatisticsTest::differenceIsMirrored() {
  const Interval one = pairedDifferenceInterval({900, 10, 25, 65});
  const Interval other = pairedDifferenceInterval({900, 25, 10, 65});
  QVERIFY(std::abs(one.low + other.high) < 1e-12 && std::abs(one.high + other.low) < 1e-12);
}

void StatisticsTest::differenceReachesBeyondNothing() {
  // Without discordant pairs the limits have the closed form z² / (n + z²) of Wilson's interval.
  const Interval same = pairedDifferenceInterval({.both = 700, .neither = 300});
  QVERIFY(std::abs(same.high - 3.841458820694124 / 1003.841458820694124) < 1e-12);
  QVERIFY(std::abs(same.low + same.high) < 1e-12);
  // All pairs discordant in one direction: a difference of 1 is the end.
  const Interval all = pairedDifferenceInterval({.onlyFirst = 20});
  QVERIFY(std::abs(all.high - 1) < 1e-9 && all.low > 0.5 && all.low < 1);
  QVERIFY(pairedDifferenceInterval({}) == (Interval{-1, 1}));
}

void StatisticsTest::holmAdjustsInOrder() {
  // The rule by hand: 0.01 · 4, 0.02 · 3, 0.03 · 2 (as much as the one before), 0.2 · 1.
  const std::vector<double> adjusted = holmAdjusted({0.03, 0.01, 0.2, 0.02});
  const std::vector<double> expected{0.06, 0.04, 0.2, 0.06};
  for (std::size_t i = 0; i < 4; ++i)
    QVERIFY(std::abs(adjusted[i] - expected[i]) < 1e-15);
  QCOMPARE(holmAdjusted({0.7, 0.6}), (std::vector<double>{1, 1}));
  QCOMPARE(holmAdjusted({0.04}), std::vector<double>{0.04});
  QVERIFY(holmAdjusted({}).empty());
}

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
