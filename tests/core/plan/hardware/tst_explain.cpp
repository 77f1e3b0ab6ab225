// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/explain.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

class ExplainTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsByPublishedExamples();
  void findsConventions();
  void explainsWithTheNumbersPutIn();
  void explainsEveryFigureOfEveryProfile();
  void saysWhatAProfileDoesNotTell();
  void recomputesEnergyAndLatencyFromTheOperands();
  void writesQuantities();
};

namespace {

LayerPrecision bits(int weight, int activation) {
  return {weightQuantizer(weight), activationQuantizer(activation)};
}

double operand(const CostExplanation &explanation, const std::string &name) {
  const auto found = std::ranges::find(explanation.operands, name, &CostExplanation::Operand::name);
  return found == explanation.operands.end() ? std::nan("") : found->value;
}

} // namespace

/// QONNX, cost of CNV_2W2A: 1,345,500 MACs of int8 × int2 and 35,615,771 of int2 × int2 are 163,991,084 BOPs.
/// HAWQ-V3: at 8 bits MACs / 16, at 4 bits MACs / 64.
void ExplainTest::countsByPublishedExamples() {
  QCOMPARE(countBy(CostConvention::bops, 1345500, bits(2, 8)) +
               countBy(CostConvention::bops, 35615771, bits(2, 2)),
           163991084.0);
  QCOMPARE(countBy(CostConvention::hawqBops, 64e6, bits(8, 8)), 64e6 / 16);
  QCOMPARE(countBy(CostConvention::hawqBops, 64e6, bits(4, 4)), 64e6 / 64);
  QCOMPARE(countBy(CostConvention::hawqBops, 64e6, bits(32, 32)), 64e6);
  QCOMPARE(countBy(CostConvention::nncf, 100, bits(4, 8)), 2 * 100 * 8.0);
  QCOMPARE(countBy(CostConvention::ace, 100, bits(4, 8)), 3200.0);
  QCOMPARE(countBy(CostConvention::operations, 100, bits(4, 8)), 200.0);
  QCOMPARE(countBy(CostConvention::macs, 100, bits(4, 8)), 100.0);
}

void ExplainTest::findsConventions() {
  for (const ConventionInfo &info : costConventions()) {
    QVERIFY(findConvention(info.name) == info.id);
    QVERIFY(conventionInfo(info.id).name == info.name);
  }
  QCOMPARE(
      messageOf([] { findConvention("flops"); }),
      QStringLiteral("convention \"flops\" is not known: expected one of bops, macs, operations, hawq_bops, "
                     "nncf, ace"));
}

void ExplainTest::explainsWithTheNumbersPutIn() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset("mixed_conservative").apply(network);
  const HardwareProfile hardware = findHardware("edge_tpu");
  const CostReport report = estimateCost(network, plan, hardware);
  const auto explain = [&](CostFigure figure, CostConvention convention = CostConvention::bops) {
    return text(toText(explainCost(network, plan, hardware, report, 1, figure, convention)));
  };
  QCOMPARE(explain(CostFigure::work), // the plan's 6 bits, not the 8 that are executed
           QStringLiteral("BOPs of conv2 = 226,492,416 bit operations\n"
                          "  = MACs × weight bits × activation bits\n"
                          "    MACs: 4,718,592\n"
                          "    weight bits: 6\n"
                          "    activation bits: 8\n"
                          "  data types: weights 6 bits, activations 8 bits; executed as weights 8 bits, "
                          "activations 8 bits (integer)\n"
                          "  activations are asymmetric: edge_tpu executes symmetric\n"
                          "  scales of weights are real: edge_tpu executes fixed point or power of two\n"
                          "  scales of activations are real: edge_tpu executes fixed point or power of two\n"
                          "  source: definition of QONNX, AIMET, MCT and the tables of HAWQ\n"));
  // 4,718,592 MACs at 1 pJ; nothing for the memory on the chip.
  QVERIFY(explain(CostFigure::energy)
              .startsWith(QStringLiteral("Energy of conv2 = 4.719 µJ\n  = MACs × energy per MAC + "
                                         "on-chip SRAM traffic × on-chip SRAM energy\n"
                                         "    MACs: 4,718,592\n    energy per MAC: 1 pJ\n")));
  QVERIFY(
      explain(CostFigure::energy)
          .contains(QStringLiteral("source: energy per MAC: derived: Coral, frequently asked questions")));
  QVERIFY(explain(CostFigure::latency).contains(QStringLiteral("bound by compute\n")));
  QVERIFY(explain(CostFigure::work, CostConvention::nncf)
              .startsWith(QStringLiteral("NNCF complexity of conv2 = 75,497,472 bit operations\n")));
}

void ExplainTest::explainsEveryFigureOfEveryProfile() {
  const Network network = buildArchitecture("resnet20", {3, 32, 32}, 10);
  for (const HardwareProfile &hardware : hardwareProfiles()) {
    const PrecisionPlan plan = findPreset("ultra_low").apply(network);
    const CostReport report = estimateCost(network, plan, hardware);
    for (const FigureInfo &figure : costFigures())
      for (const std::optional<std::size_t> layer :
           {std::optional<std::size_t>(2), std::optional<std::size_t>()}) {
        const CostExplanation explanation = explainCost(network, plan, hardware, report, layer, figure.id);
        QVERIFY(std::isfinite(explanation.value));
        QCOMPARE(!explanation.formula.empty(), isFigureKnown(figure.id, hardware));
        QVERIFY(!explanation.formula.empty() || !explanation.remarks.empty());
        QVERIFY(!toText(explanation).empty());
        QCOMPARE(toJson(explanation)["value"].get<double>(), explanation.value);
      }
  }
}

void ExplainTest::saysWhatAProfileDoesNotTell() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset("fp32").apply(network);
  const HardwareProfile hardware = findHardware("notebook");
  const CostReport report = estimateCost(network, plan, hardware);
  QCOMPARE(text(toText(explainCost(network, plan, hardware, report, 1, CostFigure::latency))),
           QStringLiteral("Latency of conv2 is not known\n  the profile notebook does not tell it\n"));
  QCOMPARE(text(toText(explainCost(network, plan, hardware, report, std::nullopt, CostFigure::traffic))),
           QStringLiteral(
               "Memory traffic of the network is not known\n  the profile notebook does not tell it\n"));
}

/// Whoever takes the operands of an explanation and does the sum gets the figure.
void ExplainTest::recomputesEnergyAndLatencyFromTheOperands() {
  const Network network = buildArchitecture("mobilenet_tiny", {3, 32, 32}, 10);
  for (const HardwareProfile &hardware : hardwareProfiles()) {
    const RooflineModel *model = hardware.roofline();
    if (!model)
      continue;
    const PrecisionPlan plan = findPreset("mixed_aggressive").apply(network);
    const CostReport report = estimateCost(network, plan, hardware, {.batch = 3});
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      const auto energy = explainCost(network, plan, hardware, report, layer, CostFigure::energy);
      const auto latency = explainCost(network, plan, hardware, report, layer, CostFigure::latency);
      double picojoules = operand(energy, "MACs") * operand(energy, "energy per MAC");
      double seconds = 3 * operand(latency, "MACs") / operand(latency, "MACs a second");
      for (const MemoryLevel &level : model->memory)
        if (const double traffic = operand(energy, level.name + " traffic"); traffic > 0) {
          picojoules += traffic * operand(energy, level.name + " energy");
          seconds = std::max(seconds, 3 * traffic / operand(latency, level.name + " bandwidth"));
        }
      QCOMPARE(picojoules, report.layers[layer].energyPicojoules);
      QCOMPARE(seconds, report.layers[layer].latencySeconds);
    }
  }
}

void ExplainTest::writesQuantities() {
  QCOMPARE(text(quantityText(4718592, "")), QStringLiteral("4,718,592"));
  QCOMPARE(text(quantityText(44236.8, "pJ")), QStringLiteral("44.24 nJ"));
  QCOMPARE(text(quantityText(471.8592e-6, "s")), QStringLiteral("471.9 µs"));
  QCOMPARE(text(quantityText(14080, "bytes")), QStringLiteral("13.75 KiB"));
  QCOMPARE(text(quantityText(17179869184, "bytes")), QStringLiteral("16 GB"));
  QCOMPARE(text(quantityText(76.8e9, "bytes/s")), QStringLiteral("76.8 GB/s"));
  QCOMPARE(text(quantityText(2e12, "MACs/s")), QStringLiteral("2 TMAC/s"));
  QCOMPARE(text(quantityText(1, "pictures")), QStringLiteral("1 picture"));
  QCOMPARE(text(quantityText(16, "pictures")), QStringLiteral("16 pictures"));
  QCOMPARE(text(quantityText(0.5, "pJ/byte")), QStringLiteral("0.5 pJ/byte"));
  QCOMPARE(text(quantityText(0, "s")), QStringLiteral("0 ns"));
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
