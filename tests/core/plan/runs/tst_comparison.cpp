// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/comparison.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

namespace {

/// A result that got all but some of 1000 pictures right: those from `firstWrong` on.
RunResult resultOf(std::size_t firstWrong, std::size_t wrong, double ratio = 4, double memory = 0.5) {
  RunResult result;
  result.outcomes.assign(1000, true);
  for (std::size_t i = 0; i < wrong; ++i)
    result.outcomes[firstWrong + i] = false;
  result.samples = 1000;
  result.accuracy = 1 - static_cast<double>(wrong) / 1000;
  result.accuracyInterval = wilsonInterval(1000 - static_cast<std::int64_t>(wrong), 1000);
  result.compressionRatio = ratio;
  result.memoryMb = memory;
  result.cost.bops = 2e9 / ratio;
  result.testSet = "crc32:00000001";
  return result;
}

bool close(double value, double expected) {
  return std::abs(value - expected) < 1e-12;
}

} // namespace

class ComparisonTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pairsPictureByPicture();
  void saysWhyRunsAreNoPair();
  void correctsForTheNumberOfPairs();
  void writesVerdicts();
  void writesP();
  void costsComeInTheirUnits();
  void frontFollowsTheCost();
  void hypervolumeIsAShareOfTheRectangle();
  void refusesUnknownCosts();
};

void ComparisonTest::pairsPictureByPicture() {
  // Wrong are 100 to 129 and 120 to 149: 20 pictures only the second got right, 20 only the first.
  const PairedComparison same = comparePair(resultOf(100, 30), resultOf(120, 30));
  QVERIFY(same.pairing == Pairing::paired);
  QVERIFY(same.counts == (PairedCounts{950, 20, 20, 10}));
  QCOMPARE(same.p, 1.0);
  QVERIFY(same.interval.contains(0) && close(same.interval.low, -same.interval.high));
  QVERIFY(!same.isDetectable());
  // Two whose own intervals overlap, but whose errors are nested: 10 discordant pictures, all one way.
  const RunResult first = resultOf(100, 90);
  const RunResult second = resultOf(100, 100);
  QVERIFY(first.accuracyInterval.low < second.accuracyInterval.high);
  const PairedComparison nested = comparePair(first, second);
  QCOMPARE(nested.p, 2.0 / 1024);
  QVERIFY(nested.isDetectable() && nested.interval.low > 0);
  QVERIFY(close(nested.difference(), 0.01));
}

void ComparisonTest::saysWhyRunsAreNoPair() {
  const RunResult one = resultOf(0, 10);
  RunResult other = one;
  other.testSet = "crc32:00000002";
  QVERIFY(comparePair(one, other).pairing == Pairing::otherTestSet);
  other = one;
  other.outcomes.resize(999);
  QVERIFY(comparePair(one, other).pairing == Pairing::otherTestSet);
  other.outcomes.clear();
  QVERIFY(comparePair(one, other).pairing == Pairing::notRecorded);
  other = one;
  other.testSet.clear();
  QVERIFY(comparePair(other, one).pairing == Pairing::notRecorded);
  QVERIFY(!comparePair(other, one).isDetectable());
}

void ComparisonTest::correctsForTheNumberOfPairs() {
  // 0 wrong, 7 wrong and the same 7 and 3 more: p of 2/2^7, 2/2^10 and 2/2^3.
  const RunResult best = resultOf(0, 0), middle = resultOf(0, 7), worst = resultOf(0, 10);
  RunResult foreign = resultOf(0, 500);
  foreign.testSet = "another";
  const std::vector<RunPair> pairs = compareAllPairs({&best, &middle, &worst, &foreign});
  QCOMPARE(pairs.size(), std::size_t{6});
  QVERIFY(pairs[1].first == 0 && pairs[1].second == 2 && pairs[3].first == 1 && pairs[3].second == 2);
  QVERIFY(close(pairs[0].comparison.adjustedP, 2 * 2.0 / 128));
  QVERIFY(close(pairs[1].comparison.adjustedP, 3 * 2.0 / 1024));
  QVERIFY(close(pairs[3].comparison.adjustedP, 0.25));
  QVERIFY(pairs[0].comparison.isDetectable() && pairs[1].comparison.isDetectable());
  QVERIFY(pairs[2].comparison.pairing == Pairing::otherTestSet);
  // Alone 6 pictures all one way are a difference; among three comparisons they are not.
  const RunResult six = resultOf(0, 6), ten = resultOf(0, 10);
  QVERIFY(comparePair(best, six).isDetectable());
  QVERIFY(!compareAllPairs({&six, &ten, &best})[1].comparison.isDetectable());
}

void ComparisonTest::writesVerdicts() {
  const auto words = [](const PairedComparison &comparison) {
    return text(verdict(comparison, "fp32", "int8"));
  };
  QCOMPARE(words(comparePair(resultOf(100, 30), resultOf(120, 30))),
           QStringLiteral("no detectable difference"));
  QCOMPARE(words(comparePair(resultOf(0, 10), resultOf(0, 30))), QStringLiteral("fp32 is better"));
  QCOMPARE(words(comparePair(resultOf(0, 30), resultOf(0, 10))), QStringLiteral("int8 is better"));
  QCOMPARE(words({.pairing = Pairing::otherTestSet}), QStringLiteral("different test pictures"));
  QCOMPARE(words({}), QStringLiteral("outcomes not recorded"));
}

void ComparisonTest::writesP() {
  QCOMPARE(text(pText(1)), QStringLiteral("1.00"));
  QCOMPARE(text(pText(0.0703125)), QStringLiteral("0.07"));
  QCOMPARE(text(pText(0.00195)), QStringLiteral("0.0019"));
  QCOMPARE(text(pText(0)), QStringLiteral("< 0.0001"));
}

void ComparisonTest::costsComeInTheirUnits() {
  RunResult result = resultOf(0, 10, 8, 0.25);
  result.cost.energyPicojoules = 4500;
  QCOMPARE(*costOf(result, CostKind::compression), 8.0);
  QCOMPARE(*costOf(result, CostKind::memory), 0.25);
  QCOMPARE(*costOf(result, CostKind::meanBits), 4.0);
  QCOMPARE(*costOf(result, CostKind::bops), 0.25);
  QCOMPARE(*costOf(result, CostKind::energy), 4.5);
  QVERIFY(!costOf(result, CostKind::latency));
  result.cost.latencySeconds = 0.0025;
  QCOMPARE(*costOf(result, CostKind::latency), 2.5);
  result.cost.energyPicojoules = 0; // a profile that knows no energy
  QVERIFY(!costOf(result, CostKind::energy));
  for (const CostAxis &axis : costAxes())
    QVERIFY(&costAxis(axis.kind) == &axis && &findCostAxis(axis.name) == &axis);
}

void ComparisonTest::frontFollowsTheCost() {
  const RunResult fp32 = resultOf(0, 100, 1, 2), int8 = resultOf(0, 120, 4, 0.5),
                  low = resultOf(0, 200, 8, 0.3), beaten = resultOf(0, 130, 2, 1);
  const std::vector<const RunResult *> runs{&fp32, &int8, nullptr, &beaten, &low};
  QCOMPARE(findFront(runs, CostKind::compression).front, (std::vector<std::size_t>{0, 1, 4}));
  QCOMPARE(findFront(runs, CostKind::memory).front, (std::vector<std::size_t>{4, 1, 0}));
  QVERIFY(findFront(runs, CostKind::energy).front.empty()); // nobody has one
  QVERIFY(!findFront(runs, CostKind::energy).hypervolume);
}

void ComparisonTest::hypervolumeIsAShareOfTheRectangle() {
  const RunResult dear = resultOf(0, 100, 1, 2), cheap = resultOf(0, 200, 4, 0.5);
  // The dear one is the reference, so the cheap one's 0.8 by 1.5 of 1 by 2 is all; of compression 0.8 by 3/4.
  const CostFront memory = findFront({&dear, &cheap}, CostKind::memory);
  QVERIFY(close(*memory.hypervolume, 0.8 * 1.5 / 2) && memory.reference == 2);
  const CostFront compression = findFront({&dear, &cheap}, CostKind::compression);
  QVERIFY(close(*compression.hypervolume, 0.8 * 0.75) && compression.reference == 1);
  QVERIFY(close(*findFront({&dear, &cheap}, CostKind::meanBits).hypervolume, 0.8 * 0.75));
  QVERIFY(!findFront({&dear}, CostKind::memory).hypervolume);
}

void ComparisonTest::refusesUnknownCosts() {
  QVERIFY(
      messageOf([] {
        findCostAxis("price");
      }).startsWith(QStringLiteral("\"price\" is no cost: expected one of compression, memory, mean_bits")));
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
