// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/rank_correlation.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

using namespace bitsmith;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
using List = std::vector<double>;

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-12) {
  return value && std::abs(*value - expected) <= tolerance;
}

/// M. Hollander, D. A. Wolfe, Nonparametric Statistical Methods (1973), p. 187: lightness and score of canned
/// tuna.
const List tunaLightness{44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
const List tunaScore{2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};

} // namespace

class RankCorrelationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesPublishedValues();
  void sharesRanksAmongTies();
  void countsTiesByHand();
  void countsConcordantPairs();
  void dependsOnTheOrderAlone();
  void knowsNothingWithoutOrder();
  void leavesOutNan();
  void refusesListsOfDifferentLengths();
};

void RankCorrelationTest::givesPublishedValues() {
  // The book gives Kendall's K = 16 of 36 pairs.
  QVERIFY(close(kendallTauB(tunaLightness, tunaScore), 16.0 / 36));
  QVERIFY(close(spearman(tunaLightness, tunaScore), 0.6));
  // Without ties: 1 - 6 * 194 / (10 * 99), the often printed example of IQ against hours of television.
  const List iq{106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
  const List hours{7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
  QVERIFY(close(spearman(iq, hours), -29.0 / 165));
}

void RankCorrelationTest::sharesRanksAmongTies() {
  QCOMPARE(ranks({30, 10, 20, 20, 40, 20}), (List{5, 1, 3, 3, 6, 3}));
  QCOMPARE(ranks({7, 7}), (List{1.5, 1.5}));
  QVERIFY(ranks({}).empty());
}

void RankCorrelationTest::countsTiesByHand() {
  // Pair by pair: (12,1)(2,4)- (12,1)(1,7)- (12,1)(12,1)0 (12,1)(2,0)+ (2,4)(1,7)- (2,4)(12,1)- (2,4)(2,0)0
  // (1,7)(12,1)- (1,7)(2,0)- (12,1)(2,0)+: two less six, over the root of 8 * 9.
  QVERIFY(close(kendallTauB({12, 2, 1, 12, 2}, {1, 4, 7, 1, 0}), -4 / std::sqrt(72.0)));
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 over the root of 4.5 * 5.
  QVERIFY(close(spearman({1, 2, 2, 3}, {1, 2, 3, 4}), 4.5 / std::sqrt(22.5)));
  QVERIFY(close(kendallTauB({1, 2, 2, 3}, {1, 2, 3, 4}), 5 / std::sqrt(30.0)));
}

/// Without ties tau-b is the share of concordant less that of discordant pairs: the definition by inversions.
void RankCorrelationTest::countsConcordantPairs() {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const std::size_t n = 2 + random() % 30;
    List first(n), second(n);
    for (std::size_t i = 0; i < n; ++i) {
      first[i] = static_cast<double>(i);
      second[i] = static_cast<double>(random());
    }
    int inversions = 0;
    double squares = 0;
    const List order = ranks(second);
    for (std::size_t i = 0; i < n; ++i) {
      squares += std::pow(order[i] - static_cast<double>(i + 1), 2);
      for (std::size_t j = i + 1; j < n; ++j)
        inversions += second[j] < second[i] ? 1 : 0;
    }
    const auto count = static_cast<double>(n);
    const double pairs = count * (count - 1) / 2;
    QVERIFY(close(kendallTauB(first, second), 1 - 2 * inversions / pairs));
    QVERIFY(close(spearman(first, second), 1 - 6 * squares / (count * (count * count - 1))));
  }
}

void RankCorrelationTest::dependsOnTheOrderAlone() {
  List bent;
  for (const double value : tunaScore)
    bent.push_back(-std::exp(value));
  QVERIFY(close(spearman(tunaLightness, bent), -0.6));
  QVERIFY(close(kendallTauB(tunaLightness, bent), -16.0 / 36));
  QVERIFY(close(spearman({-infinity, 0, infinity}, {1, 2, 3}), 1));
  QVERIFY(close(kendallTauB({-infinity, 0, infinity, infinity}, {1, 2, 3, 3}), 1));
}

void RankCorrelationTest::knowsNothingWithoutOrder() {
  for (const List &list : {List{}, List{1}, List{4, 4, 4}}) {
    const List other(list.size(), 2);
    QVERIFY(!spearman(list, other) && !kendallTauB(list, other));
  }
  QVERIFY(!spearman({1, 2, 3}, {5, 5, 5}) && !kendallTauB({5, 5, 5}, {1, 2, 3}));
}

void RankCorrelationTest::leavesOutNan() {
  QVERIFY(close(spearman({1, notANumber, 2, 3}, {3, 0, notANumber, 4}), 1));
  QVERIFY(!kendallTauB({1, notANumber}, {1, 2}));
}

void RankCorrelationTest::refusesListsOfDifferentLengths() {
  QVERIFY_EXCEPTION_THROWN(spearman({1, 2}, {1}), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(kendallTauB({1, 2}, {1}), std::invalid_argument);
}

QTEST_GUILESS_MAIN(RankCorrelationTest)
#include "tst_rank_correlation.moc"
