// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"
#include "core/plan/hardware/snap.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

using namespace bitsmith;
using bitsmith::test::text;

class SnapTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysWhatItChanges_data();
  void saysWhatItChanges();
  void leavesWhatIsExecuted();
  void costsTheSameBefore();
  void saysWhichSchemesAreNotExecuted();
  void leavesNoMethodOnADeviceOfDynamicRanges();
};

namespace {

QString describe(const SnappedPlan &snapped, const Network &network) {
  QString lines;
  for (const SnappedPlan::Change &change : snapped.changes)
    lines += text(network.layers()[change.layer].name) + QStringLiteral(": ") + text(change.what) +
             QStringLiteral("\n");
  return lines;
}

Network cnn() {
  return buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
}

} // namespace

void SnapTest::saysWhatItChanges_data() {
  QTest::addColumn<QString>("hardware");
  QTest::addColumn<QString>("preset");
  QTest::addColumn<QString>("expected");
  QTest::newRow("mobile_cpu") << QStringLiteral("mobile_cpu") << QStringLiteral("mixed_aggressive")
                              << QStringLiteral("fc1: weights 3 → 4 bits\nfc2: weights 6 → 8 bits\n");
  QTest::newRow("gpu") << QStringLiteral("gpu") << QStringLiteral("mixed_conservative")
                       << QStringLiteral("conv2: weights 6 → 8 bits\nconv3: weights 6 → 8 bits\n"
                                         "fc1: weights 4 → 8 bits\n");
  QTest::newRow("edge_tpu") << QStringLiteral("edge_tpu") << QStringLiteral("int8_uniform")
                            << QStringLiteral("conv1: %1\nconv2: %1\nconv3: %1\nfc1: %1\nfc2: %1\n")
                                   .arg(QStringLiteral("weight scales fixed point, activations symmetric, "
                                                       "activation scales fixed point"));
  QTest::newRow("too wide") << QStringLiteral("edge_tpu") << QStringLiteral("fp32")
                            << QStringLiteral(
                                   "conv1: weights fp32 → 8 bits, activations fp32 → 8 bits, weight scales "
                                   "fixed point, activations symmetric, activation scales fixed point\n");
  QTest::newRow("fpga") << QStringLiteral("fpga") << QStringLiteral("ultra_low") << QString();
  QTest::newRow("notebook") << QStringLiteral("notebook") << QStringLiteral("ultra_low") << QString();
}

void SnapTest::saysWhatItChanges() {
  QFETCH(QString, hardware);
  QFETCH(QString, preset);
  QFETCH(QString, expected);
  const Network network = cnn();
  const SnappedPlan snapped =
      snapToHardware(findPreset(preset.toStdString()).apply(network), findHardware(hardware.toStdString()));
  const QString described = describe(snapped, network);
  if (preset == QStringLiteral("fp32"))
    QVERIFY2(described.startsWith(expected), qPrintable(described));
  else
    QCOMPARE(described, expected);
}

void SnapTest::leavesWhatIsExecuted() {
  const Network network = cnn();
  for (const HardwareProfile &hardware : hardwareProfiles())
    for (const Preset &preset : presets()) {
      const SnappedPlan snapped = snapToHardware(preset.apply(network), hardware);
      const SnappedPlan again = snapToHardware(snapped.plan, hardware);
      QVERIFY(again.plan == snapped.plan);
      QVERIFY(again.changes.empty());
      const CostReport report = estimateCost(network, snapped.plan, hardware);
      for (std::size_t i = 0; i < snapped.plan.size(); ++i) {
        QVERIFY(!isCostedWider(report.layers[i], snapped.plan[i]));
        QVERIFY(executionFaults(snapped.plan[i], hardware).empty());
      }
    }
}

/// Costing wider and snapping say the same wherever one pass is enough.
void SnapTest::costsTheSameBefore() {
  const Network network = cnn();
  for (const char *name : {"mobile_cpu", "gpu", "microcontroller", "fpga"})
    for (const Preset &preset : presets()) {
      const HardwareProfile hardware = findHardware(name);
      const PrecisionPlan plan = preset.apply(network);
      const Cost before = estimateCost(network, plan, hardware).total;
      const Cost after = estimateCost(network, snapToHardware(plan, hardware).plan, hardware).total;
      QCOMPARE(after.energyPicojoules, before.energyPicojoules);
      QCOMPARE(after.latencySeconds, before.latencySeconds);
      QCOMPARE(after.peakActivationBytes, before.peakActivationBytes);
    }
}

void SnapTest::saysWhichSchemesAreNotExecuted() {
  LayerPrecision precision;
  precision.weight.scheme = Scheme::asymmetric;
  precision.activation.scheme = Scheme::dynamic;
  const auto faults = schemeFaults(precision, findHardware("gpu"));
  QCOMPARE(faults.size(), std::size_t{2});
  QCOMPARE(text(faults[0]), QStringLiteral("weights are asymmetric: gpu executes symmetric"));
  QCOMPARE(text(faults[1]), QStringLiteral("activations are dynamic: gpu executes symmetric or asymmetric"));
  precision.weight.bits = precision.activation.bits = 32;
  QVERIFY(schemeFaults(precision, findHardware("gpu")).empty());
}

void SnapTest::leavesNoMethodOnADeviceOfDynamicRanges() {
  HardwareProfile hardware = findHardware("gpu");
  SchemeConstraints &constraints = std::get<RooflineModel>(hardware.model).constraints;
  constraints.activationSchemes = {Scheme::dynamic};
  constraints.methods = {Method::lsq};
  LayerPrecision layer;
  layer.activation = withMethod(layer.activation, Method::lsq);
  const Network network = cnn();
  const SnappedPlan snapped = snapToHardware(PrecisionPlan(network.layers().size(), layer), hardware);
  for (const LayerPrecision &changed : snapped.plan) {
    QVERIFY(changed.activation.scheme == Scheme::dynamic);
    QVERIFY(changed.activation.method == Method::range);
  }
  QVERIFY(text(snapped.changes.front().what).contains(QStringLiteral("activations lsq → uniform levels")));
}

QTEST_GUILESS_MAIN(SnapTest)
#include "tst_snap.moc"
