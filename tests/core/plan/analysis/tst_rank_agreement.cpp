// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/rank_agreement.h"

#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>

using namespace bitsmith;

namespace {

constexpr auto weights = SensitivityTarget::weights;
constexpr auto alone = SensitivityView::alone;

/// Three layers at two widths: loss increase as given, a Fisher estimate that orders the cells alike except
/// that it exchanges the first two layers at 2 bits, and SQNR that falls where the loss rises.
SensitivityTable sample() {
  SensitivityTable table;
  table.layers = {"a", "b", "c"};
  table.bits = {2, 8};
  const double loss[2][3] = {{0.6, 0.5, 0.4}, {0.03, 0.02, 0.01}};
  const double fisher[2][3] = {{5, 6, 4}, {0.3, 0.2, 0.1}};
  for (int width = 0; width < 2; ++width)
    for (std::size_t layer = 0; layer < 3; ++layer)
      table.scores.push_back({.layer = layer,
                              .target = weights,
                              .view = alone,
                              .bits = table.bits[static_cast<std::size_t>(width)],
                              .values = {{SensitivityMetric::lossIncrease, loss[width][layer]},
                                         {SensitivityMetric::fisher, fisher[width][layer]},
                                         {SensitivityMetric::outputSqnr, -loss[width][layer]},
                                         {SensitivityMetric::accuracyDrop, 0.0}}});
  return table;
}

bool isClose(double one, double other) {
  return std::abs(one - other) < 1e-12;
}

} // namespace

class TestRankAgreement : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comparesEveryPairOfMetrics() {
    const auto agreements = rankAgreement(sample());
    QCOMPARE(agreements.size(), std::size_t{1});
    const RankAgreement &agreement = agreements.front();
    QVERIFY(agreement.target == weights && agreement.view == alone);
    QCOMPARE(agreement.metrics.size(), std::size_t{4});
    QCOMPARE(agreement.pairs.size(), std::size_t{6});
    // One exchange of neighbours among six: Spearman 1 − 6·2/(6·35), Kendall (14 − 1)/15; at 2 bits ½, at 8
    // bits 1.
    const MetricPair &pair = *agreement.find(SensitivityMetric::fisher, SensitivityMetric::lossIncrease);
    QCOMPARE(pair.cells, std::size_t{6});
    QVERIFY(isClose(pair.spearman.value(), 1 - 12.0 / 210));
    QVERIFY(isClose(pair.kendall.value(), 13.0 / 15));
    QVERIFY(isClose(pair.spearmanOfLayers.value(), 0.75));
  }

  void largerSqnrMeansLessSensitive() {
    const auto agreements = rankAgreement(sample());
    const MetricPair &pair =
        *agreements.front().find(SensitivityMetric::lossIncrease, SensitivityMetric::outputSqnr);
    QVERIFY(isClose(pair.spearman.value(), 1) && isClose(pair.kendall.value(), 1));
  }

  void aMetricThatIsTheSameForAllCannotBeCompared() {
    const auto agreements = rankAgreement(sample());
    const MetricPair &pair =
        *agreements.front().find(SensitivityMetric::accuracyDrop, SensitivityMetric::fisher);
    QVERIFY(!pair.spearman && !pair.kendall && !pair.spearmanOfLayers);
    QVERIFY(trustIn(pair) == Trust::unknown);
  }

  void oneMetricHasNothingToAgreeWith() {
    SensitivityTable table = sample();
    for (SensitivityScore &score : table.scores)
      std::erase_if(score.values, [](const auto &entry) { return entry.first != SensitivityMetric::fisher; });
    QVERIFY(rankAgreement(table).empty());
    QVERIFY(rankAgreement({}).empty());
  }

  void infinitiesHaveTheirRank() {
    SensitivityTable table = sample();
    table.scores.back().values[SensitivityMetric::outputSqnr] = HUGE_VAL;
    const auto agreements = rankAgreement(table);
    const MetricPair &pair =
        *agreements.front().find(SensitivityMetric::lossIncrease, SensitivityMetric::outputSqnr);
    QVERIFY(isClose(pair.spearman.value(), 1));
  }

  void trustGoesByTheWorseCorrelation() {
    QVERIFY(trustIn({.spearman = 0.95, .spearmanOfLayers = 0.93}) == Trust::good);
    QVERIFY(trustIn({.spearman = 0.95, .spearmanOfLayers = 0.75}) == Trust::fair);
    QVERIFY(trustIn({.spearman = 0.95, .spearmanOfLayers = -0.2}) == Trust::poor);
    QVERIFY(trustIn({.spearman = 0.9}) == Trust::good);
    QVERIFY(trustIn({}) == Trust::unknown);
  }

  void lossIsTheMeasureWhereThereIsOne() {
    using enum SensitivityMetric;
    QVERIFY(measuredMetric({accuracyDrop, lossIncrease, fisher}) == lossIncrease);
    QVERIFY(measuredMetric({accuracyDrop, fisher}) == accuracyDrop);
    QVERIFY(measuredMetric({fisher, hessian}) == std::nullopt);
  }

  void ranksLayersByTheirMeanRank() {
    const auto ranked = rankLayers(sample(), weights, alone, SensitivityMetric::fisher);
    QCOMPARE(ranked.size(), std::size_t{3});
    QCOMPARE(ranked[0].layer, std::size_t{0}); // 2 and 1; the earlier of equals first
    QCOMPARE(ranked[0].meanRank, 1.5);
    QCOMPARE(ranked[1].layer, std::size_t{1});
    QCOMPARE(ranked[2].layer, std::size_t{2});
    QCOMPARE(ranked[2].meanRank, 3.0);
    QCOMPARE(rankLayers(sample(), weights, alone, SensitivityMetric::outputSqnr).front().layer,
             std::size_t{0});
    QVERIFY(rankLayers(sample(), SensitivityTarget::both, alone, SensitivityMetric::fisher).empty());
  }
};

QTEST_APPLESS_MAIN(TestRankAgreement)
#include "tst_rank_agreement.moc"
