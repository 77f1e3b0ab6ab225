// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/network/architectures.h"
#include "core/plan/runs/comparison.h"
#include "core/plan/runs/records.h"
#include "core/plan/search/plan_costs.h"
#include "core/plan/search/strategy.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>

using namespace bitsmith;
using test::messageOf;
using namespace Qt::Literals::StringLiterals;

namespace {

const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);

PrecisionPlan uniformPlan(int weightBits, int activationBits) {
  PrecisionPlan plan(network.layers().size());
  for (LayerPrecision &layer : plan) {
    layer.weight = withBits(layer.weight, weightBits);
    layer.activation = withBits(layer.activation, activationBits);
  }
  return plan;
}

} // namespace

class TestPlanCosts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// A run's result counts each axis for itself; what a search weighs before must be the same figure.
  void agreesWithWhatARunReports_data() {
    QTest::addColumn<QString>("hardware");
    for (const char *name : {"notebook", "mobile_cpu", "microcontroller"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }

  void agreesWithWhatARunReports() {
    QFETCH(QString, hardware);
    const HardwareProfile profile = findHardware(hardware.toStdString());
    for (const auto &[weights, activations] : {std::pair(8, 8), std::pair(4, 8), std::pair(2, 4)}) {
      const PrecisionPlan plan = uniformPlan(weights, activations);
      RunResult result;
      result.compressionRatio = compressionRatio(network, plan);
      result.memoryMb = weightMemoryBytes(network, plan) / bytesPerMegabyte;
      result.cost = estimateCost(network, plan, profile).total;
      for (const CostAxis &axis : costAxes()) {
        const auto reported = costOf(result, axis.kind);
        const auto weighed = planCost(network, plan, profile, axis.kind);
        QCOMPARE(weighed.has_value(), reported.has_value());
        if (!reported)
          continue;
        const double expected = axis.kind == CostKind::compression ? 32 / *reported : *reported;
        QVERIFY2(std::abs(*weighed - expected) <= 1e-12 * expected, std::string(axis.name).c_str());
      }
    }
  }

  void countsHowFarAPlanIsBeyondItsBudgets() {
    const HardwareProfile profile = findHardware("notebook");
    const PrecisionPlan base = uniformPlan(8, 8);
    const SearchSpace space = SearchSpace::of(network.layers().size(), {2, 4, 8}, {8});
    SearchOptions options;
    options.cost = "mean_bits";
    options.budgets = {{.cost = "mean_bits", .amount = 4}, {.cost = "mean_bits", .amount = 5}};
    const PlanCosts costs(options, space, network, base, profile);
    QCOMPARE(costs(space.lowest()).cost, 2.0);
    QCOMPARE(costs(space.lowest()).excess, 0.0);
    // Eight bits: once more than four again, and three fifths more than five.
    QCOMPARE(costs(space.highest()).excess, 1.0 + 0.6);
    options.budgets = {{.cost = "mean_bits", .amount = 2}};
    QCOMPARE(PlanCosts(options, space, network, base, profile)(space.lowest()).excess, 0.0);
    options.budgets = {{.cost = "mean_bits", .amount = 1.99}};
    QCOMPARE(messageOf([&] { PlanCosts(options, space, network, base, profile); }),
             QStringLiteral("search.budgets.0: mean_bits of at most 1.99 cannot be met: the plan of the "
                            "fewest bits has 2"));
  }

  void trimsWhatSavesAlone_data() {
    QTest::addColumn<QString>("budget");
    QTest::addColumn<double>("amount");
    QTest::addColumn<std::pair<int, int>>("from");
    QTest::addColumn<std::pair<int, int>>("to");
    QTest::addColumn<int>("kept"); // layers from the first on
    // 8 bits are 0.593 MB: four bits of fc2 and fc1 save 0.25 MB of it, and activation bits nothing.
    QTest::newRow("memory") << u"memory"_s << 0.58 << std::pair(8, 8) << std::pair(4, 8) << 3;
    // 10.9 million MACs at 4 · 2; fc2, fc1 and conv3, the last 5.2 million, at 2 · 2. On the way, 2 · 8
    // would be more and 2 · 4 no less.
    QTest::newRow("BOPs") << u"bops"_s << 0.0825 << std::pair(4, 2) << std::pair(2, 2) << 2;
  }
  void trimsWhatSavesAlone() {
    QFETCH(QString, budget);
    QFETCH(double, amount);
    using Pair = std::pair<int, int>;
    QFETCH(Pair, from);
    QFETCH(Pair, to);
    QFETCH(int, kept);
    const HardwareProfile profile = findHardware("notebook");
    const PrecisionPlan base = uniformPlan(8, 8);
    const SearchSpace space = SearchSpace::of(network.layers().size(), {2, 4, 8}, {2, 4, 8});
    const auto choice = [&](const Pair &bits) {
      return static_cast<std::size_t>(
          std::ranges::find(space.choices[0], BitChoice{bits.first, bits.second}) - space.choices[0].begin());
    };
    SearchOptions options;
    options.cost = "mean_bits";
    options.budgets = {{.cost = budget.toStdString(), .amount = amount}};
    const PlanCosts costs(options, space, network, base, profile);
    SearchPlan expected(network.layers().size(), choice(to));
    std::fill_n(expected.begin(), kept, choice(from));
    QCOMPARE(trimmedToBudgets(SearchPlan(network.layers().size(), choice(from)), costs), expected);

    // Of any plan: the budget is met, and a layer that is changed costs less than it did.
    SearchRandom random(3);
    for (int i = 0; i < 50; ++i) {
      const SearchPlan plan = randomPlan(space, random);
      const SearchPlan trimmed = trimmedToBudgets(plan, costs);
      QCOMPARE(costs(trimmed).excess, 0.0);
      for (std::size_t layer = 0; layer < plan.size(); ++layer) {
        const BitChoice was = space.choices[layer][plan[layer]];
        const BitChoice is = space.choices[layer][trimmed[layer]];
        const auto amountOf = [&](const BitChoice &bits) {
          return budget == u"memory"_s ? bits.weightBits : bits.weightBits * bits.activationBits;
        };
        QVERIFY(is == was || amountOf(is) < amountOf(was));
      }
    }
  }

  void saysThatAProfileKnowsNoLatency() {
    const HardwareProfile profile = findHardware("notebook");
    const PrecisionPlan base = uniformPlan(8, 8);
    const SearchSpace space = SearchSpace::of(network.layers().size(), {2, 4}, {8});
    SearchOptions options;
    options.cost = "latency";
    const PlanCosts costs(options, space, network, base, profile);
    QCOMPARE(messageOf([&] { costs(space.lowest()); }),
             QStringLiteral("hardware profile \"notebook\" knows no latency: choose another search.cost or "
                            "profile"));
  }
};

QTEST_GUILESS_MAIN(TestPlanCosts)
#include "tst_plan_costs.moc"
