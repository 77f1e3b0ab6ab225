// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/statistics.h"

#include <QTest>
#include <cmath>

using namespace bitsmith;

class StatisticsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesPublishedIntervals_data();
  void givesPublishedIntervals();
  void solvesTheScoreEquation();
  void reachesTheEndsExactly();
  void knowsNothingWithoutTrials();
  void staysInRangeForImpossibleCounts();
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

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
