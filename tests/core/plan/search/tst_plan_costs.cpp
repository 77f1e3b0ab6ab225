// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/network/architectures.h"
#include "core/plan/search/plan_costs.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

using namespace bitsmith;
using test::messageOf;

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
