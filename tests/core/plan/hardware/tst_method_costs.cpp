// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"
#include "core/plan/hardware/explain.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/hardware/snap.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::text;

namespace {

Network cnn() {
  return buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
}

PrecisionPlan planOf(const Network &network, int bits, Method method) {
  return PrecisionPlan(network.layers().size(),
                       {withMethod(weightQuantizer(bits), method), activationQuantizer(8)});
}

CostReport costOf(const Network &network, const PrecisionPlan &plan, const char *hardware) {
  return estimateCost(network, plan, findHardware(hardware));
}

} // namespace

/// What levels that are not evenly spaced cost, on devices that multiply them and on those that do not.
class MethodCostTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void uniformMethodsCostWhatTheirBitsCost() {
    const Network network = cnn();
    for (const HardwareProfile &hardware : hardwareProfiles()) {
      const Cost plain = estimateCost(network, planOf(network, 4, Method::range), hardware).total;
      for (const Method method : {Method::lsq, Method::parametric})
        QVERIFY(estimateCost(network, planOf(network, 4, method), hardware).total == plain);
    }
  }

  void levelsThatADeviceDoesNotKnowAreDecodedToItsWidestPair() {
    const Network network = cnn();
    const PrecisionPlan plan = planOf(network, 4, Method::codebook);
    const CostReport report = costOf(network, plan, "mobile_cpu");
    const CostReport floating = costOf(network, findPreset("fp32").apply(network), "mobile_cpu");
    for (std::size_t i = 0; i < plan.size(); ++i) {
      const Cost &cost = report.layers[i];
      QCOMPARE(cost.executedWeightBits, 32);
      QCOMPARE(cost.executedActivationBits, 32);
      QCOMPARE(cost.computeSeconds, floating.layers[i].computeSeconds);
      QVERIFY(isCostedWider(cost, plan[i]));
      // Memory at the plan's bits, and sixteen levels of 32 bits.
      const Layer &layer = network.layers()[i];
      QCOMPARE(cost.memoryBytes,
               static_cast<double>(layer.weights()) * 4 / 8 + static_cast<double>(layer.biases()) * 4 + 64);
      QCOMPARE(cost.weightBytes, cost.memoryBytes);
    }
    QCOMPARE(report.total.weightBytes, weightMemoryBytes(network, plan));
    QCOMPARE(costOf(network, plan, "edge_tpu").layers.front().executedWeightBits, 8);
  }

  void decodedLayersSayso() {
    const Network network = cnn();
    const PrecisionPlan plan = planOf(network, 4, Method::codebook);
    const HardwareProfile hardware = findHardware("mobile_cpu");
    QCOMPARE(text(executionFaults(plan.front(), hardware).back()),
             QStringLiteral(
                 "weights are by codebook: mobile_cpu executes uniform levels; costed as decoded first"));
    const CostReport report = estimateCost(network, plan, hardware);
    const CostExplanation energy =
        explainCost(network, plan, hardware, report, 1, CostFigure::energy, CostConvention::bops);
    QVERIFY2(text(energy.dataTypes)
                 .contains(QStringLiteral(
                     "executed as weights fp32, activations fp32 after decoding their levels")),
             energy.dataTypes.c_str());
    const CostExplanation memory =
        explainCost(network, plan, hardware, report, 1, CostFigure::deviceMemory, CostConvention::bops);
    QCOMPARE(text(memory.formula), QStringLiteral("(weights × bits + (biases + levels) × 32 bits) / 8"));
    QCOMPARE(memory.value, report.layers[1].memoryBytes);
  }

  void powersOfTwoAreShiftedWhereTheDeviceShifts() {
    const Network network = cnn();
    const PrecisionPlan plan = planOf(network, 4, Method::powerOfTwo);
    const HardwareProfile fpga = findHardware("fpga");
    const CostReport report = estimateCost(network, plan, fpga);
    const CostReport uniform = costOf(network, planOf(network, 4, Method::range), "fpga");
    const Execution execution = executionOf(plan[1], *fpga.roofline());
    // Seven powers of two of either sign beside zero: shifts by 0 to 6, three stages as wide as 8 + 6 bits.
    QVERIFY(execution.shifts);
    QCOMPARE(execution.shifts->stages, 3);
    QCOMPARE(execution.shifts->bits, 14);
    QCOMPARE(execution.shifts->energy(), 0.3 * 3 * 0.003125 * 14);
    QCOMPARE(execution.shifts->luts(), 28.0); // two stages a table: 14 + 14
    QCOMPARE(executionOf(plan[1], *fpga.roofline()).weightBits, 4);
    // 288 products are summed: 9 bits more.
    const double factor = execution.mode->energy.value;
    QCOMPARE(macPicojoules(execution, 288), factor * (0.3 * 3 * 0.003125 * 14 + 0.003125 * 23));
    QVERIFY(report.total.computeEnergyPicojoules < uniform.total.computeEnergyPicojoules);
    QVERIFY(executionFaults(plan.front(), fpga).empty());
    const CostExplanation energy =
        explainCost(network, plan, fpga, report, 1, CostFigure::energy, CostConvention::bops);
    QVERIFY(energy.dataTypes.ends_with("by shifts (integer)"));
    QVERIFY(std::ranges::any_of(energy.remarks, [](const std::string &remark) {
      return remark ==
             "a product is by shifts: (0.3 × 3 stages of multiplexers + 0 additions) × 0.003125 pJ × 14 "
             "bits, after QKeras's law for additions and multiplexers";
    }));
  }

  void sumsOfPowersTakeAnAdderATermMore() {
    // Five bits with a sign: two terms of zero and three shifts each.
    const ShiftProduct sum = shiftProduct(true, 4, 8);
    QCOMPARE(sum.terms, 2);
    QCOMPARE(sum.stages, 4);
    QCOMPARE(sum.bits, 8 + 1 + 4);
    QCOMPARE(sum.energy(), (0.3 * 4 + 1) * 0.003125 * 13);
    QCOMPARE(shiftProduct(true, 1, 8).stages, 0); // zero or one: nothing to shift
    QCOMPARE(shiftProduct(false, 1, 8).bits, 8);
  }

  void snappingLeavesOnlyWhatTheDeviceExecutes() {
    const Network network = cnn();
    PrecisionPlan plan = planOf(network, 3, Method::codebook);
    plan[1].activation = withMethod(activationQuantizer(4), Method::powerOfTwo);
    plan[2].weight = withMethod(weightQuantizer(4), Method::lsq);
    const SnappedPlan snapped = snapToHardware(plan, findHardware("microcontroller"));
    QCOMPARE(
        text(snapped.changes[0].what),
        QStringLiteral("weights codebook → uniform levels, weights 3 → 8 bits, weight scales fixed point, "
                       "activation scales fixed point"));
    QVERIFY(
        text(snapped.changes[1].what).contains(QStringLiteral("activations power of two → uniform levels")));
    QVERIFY(snapped.plan[2].weight.method == Method::lsq);
    for (const LayerPrecision &layer : snapped.plan)
      QVERIFY(executionFaults(layer, findHardware("microcontroller")).empty());
    QVERIFY(snapToHardware(snapped.plan, findHardware("microcontroller")).changes.empty());
    const PrecisionPlan powers = planOf(network, 4, Method::powerOfTwo);
    QVERIFY(snapToHardware(powers, findHardware("fpga")).plan == powers);
  }

  void methodsThatDoNotKnowTheDevicesBitsGiveWay() {
    HardwareProfile hardware = findHardware("edge_tpu");
    std::get<RooflineModel>(hardware.model).constraints.methods = {Method::powerOfTwo};
    const Network network = cnn();
    const SnappedPlan snapped = snapToHardware(planOf(network, 4, Method::powerOfTwo), hardware);
    QCOMPARE(snapped.plan.front().weight.bits, 8);
    QVERIFY(snapped.plan.front().weight.method == Method::range);
  }

  void profilesKeepMethodsAndScaleForms() {
    for (const HardwareProfile &profile : hardwareProfiles())
      QVERIFY(parseHardwareProfile(toJson(profile).dump(), "again") == profile);
    QVERIFY(!findHardware("fpga").roofline()->constraints.methods.empty());
  }

  void uniformMethodsNeedNoMention() {
    auto document = toJson(findHardware("fpga"));
    document["roofline"]["constraints"]["methods"] = {"lsq"};
    QCOMPARE(bitsmith::test::messageOf([&] { parseHardwareProfile(document.dump(), "mine.json"); }),
             QStringLiteral(
                 "mine.json: roofline.constraints.methods.0 is \"lsq\": expected one of dorefa, levels, "
                 "codebook, power_of_two, additive_power_of_two, each once"));
  }
};

QTEST_GUILESS_MAIN(MethodCostTest)
#include "tst_method_costs.moc"
