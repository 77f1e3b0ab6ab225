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
#include <functional>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace Qt::StringLiterals;
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

  /// The device multiplies pairs of 8 bits alone: an operand of 32 has four parts, whatever the other one is.
  void decodingSparesNoPassOfTheOtherOperand_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("ofWeights");
    QTest::addColumn<int>("otherBits");
    QTest::addColumn<int>("passes");
    for (const char *method : {"codebook", "additive_power_of_two"})
      for (const auto &[bits, passes] : {std::pair(4, 1), std::pair(8, 1), std::pair(9, 2), std::pair(32, 4)})
        QTest::addRow("weights by %s, activations of %d", method, bits)
            << QString::fromLatin1(method) << true << bits << passes;
    QTest::newRow("activations by power_of_two, weights of 32") << u"power_of_two"_s << false << 32 << 4;
    QTest::newRow("activations by power_of_two, weights of 16") << u"power_of_two"_s << false << 16 << 2;
  }
  void decodingSparesNoPassOfTheOtherOperand() {
    QFETCH(const QString, method);
    QFETCH(const bool, ofWeights);
    QFETCH(const int, otherBits);
    QFETCH(const int, passes);
    const Network network = cnn();
    const HardwareProfile hardware = findHardware("edge_tpu");
    LayerPrecision precision{weightQuantizer(otherBits), activationQuantizer(otherBits)};
    QuantizerSpec &spec = ofWeights ? precision.weight : precision.activation;
    spec.bits = 4;
    spec = withMethod(spec, *methodFromString(method.toStdString()));
    const PrecisionPlan plan(network.layers().size(), precision);
    const CostReport report = estimateCost(network, plan, hardware);
    const Cost &cost = report.layers[1];
    const Cost whole = costOf(network, planOf(network, 8, Method::range), "edge_tpu").layers[1];
    QCOMPARE(cost.passes, passes);
    QCOMPARE(cost.executedWeightBits, 8);
    QCOMPARE(cost.executedActivationBits, 8);
    QCOMPARE(cost.computeSeconds, whole.computeSeconds * passes);
    QCOMPARE(cost.computeEnergyPicojoules, whole.computeEnergyPicojoules * passes);
    // The explanation speaks of the very execution that was costed.
    const auto operand = [&](CostFigure figure, const char *name) {
      const CostExplanation explanation =
          explainCost(network, plan, hardware, report, 1, figure, CostConvention::bops);
      const auto found = std::ranges::find(explanation.operands, name, &CostExplanation::Operand::name);
      return found == explanation.operands.end() ? -1.0 : found->value;
    };
    QCOMPARE(operand(CostFigure::energy, "MACs") * operand(CostFigure::energy, "energy per MAC"),
             cost.computeEnergyPicojoules);
    QCOMPARE(operand(CostFigure::latency, "batch") * operand(CostFigure::latency, "MACs") /
                 operand(CostFigure::latency, "MACs a second"),
             cost.computeSeconds);
    const QString inPasses = passes > 1 ? u" in %1 passes"_s.arg(passes) : QString();
    const CostExplanation energy =
        explainCost(network, plan, hardware, report, 1, CostFigure::energy, CostConvention::bops);
    QVERIFY2(text(energy.dataTypes)
                 .endsWith(u"executed as weights 8 bits, activations 8 bits"_s + inPasses +
                           u" after decoding their levels (integer)"_s),
             energy.dataTypes.c_str());
  }

  /// Multiplying never costs less than it does for uniform levels of the same bits; nor does the whole, but
  /// where the levels' codes are stored in fewer bits than the device has for uniform ones.
  void whatIsNotExecutedIsNeverCheaperThanUniformLevels() {
    const Network network = cnn();
    int compared = 0;
    for (const HardwareProfile &hardware : hardwareProfiles())
      for (const MethodInfo &method : quantizerMethods())
        for (const bool ofWeights : {true, false})
          for (int bits = method.fewestBits; bits <= std::min(method.mostBits, 8); ++bits)
            for (const int otherBits : {1, 2, 4, 6, 8, 9, 12, 16, 32}) {
              if (!(ofWeights ? method.ofWeights : method.ofActivations) || !hardware.roofline())
                continue;
              const int weightBits = ofWeights ? bits : otherBits;
              const int activationBits = ofWeights ? otherBits : bits;
              LayerPrecision uniform{weightQuantizer(weightBits), activationQuantizer(activationBits)};
              LayerPrecision other = uniform;
              QuantizerSpec &spec = ofWeights ? other.weight : other.activation;
              spec = withMethod(spec, method.method);
              if (executesMethod(spec, hardware.roofline()->constraints))
                continue;
              const auto costs = [&](const LayerPrecision &precision) {
                return estimateCost(network, PrecisionPlan(network.layers().size(), precision), hardware)
                    .layers;
              };
              const std::vector<Cost> plain = costs(uniform);
              const std::vector<Cost> decoded = costs(other);
              for (std::size_t i = 0; i < plain.size(); ++i) {
                const std::string what = hardware.name + ", " + std::string(method.name) +
                                         (ofWeights ? " weights " : " inputs ") + std::to_string(weightBits) +
                                         "/" + std::to_string(activationBits);
                QVERIFY2(decoded[i].computeSeconds >= plain[i].computeSeconds, what.c_str());
                QVERIFY2(decoded[i].computeEnergyPicojoules >= plain[i].computeEnergyPicojoules,
                         what.c_str());
                if (std::ranges::equal(decoded[i].trafficBytes, plain[i].trafficBytes,
                                       std::greater_equal())) {
                  QVERIFY2(decoded[i].latencySeconds >= plain[i].latencySeconds, what.c_str());
                  QVERIFY2(decoded[i].energyPicojoules >= plain[i].energyPicojoules, what.c_str());
                }
                ++compared;
              }
            }
    QVERIFY(compared > 1000);
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
    // Four with a sign: {0, 1, 1/2, 1/8}, of which one is chosen, and {0, 1/4}, which is there or not.
    const ShiftProduct ofThree = shiftProduct(true, 3, 8);
    QCOMPARE(ofThree.terms, 2);
    QCOMPARE(ofThree.stages, 2);
    QCOMPARE(ofThree.bits, 8 + 3);
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
