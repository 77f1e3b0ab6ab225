// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/energy.h"

#include <QTest>
#include <cmath>

using namespace bitsmith;

/// Published values: Horowitz, ISSCC 2014, 45 nm, and those that QKeras gives for its laws.
class EnergyTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void multipliesAsTheTableOfQkeras_data();
  void multipliesAsTheTableOfQkeras();
  void addsAsTheTableOfHorowitz();
  void readsMemoryAsTheTableOfHorowitz_data();
  void readsMemoryAsTheTableOfHorowitz();
  void holdsSmallMemoriesWhereTheCurveTurnsUp();
  void widensAccumulators();
  void accumulates();
};

namespace {
bool near(double value, double expected, double relative) {
  return std::abs(value - expected) <= relative * std::abs(expected);
}
} // namespace

void EnergyTest::multipliesAsTheTableOfQkeras_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<double>("picojoules");
  for (const auto &[bits, picojoules] : std::initializer_list<std::pair<int, double>>{{2, 0.0141},
                                                                                      {3, 0.0301},
                                                                                      {4, 0.0521},
                                                                                      {5, 0.0801},
                                                                                      {6, 0.1141},
                                                                                      {7, 0.1540},
                                                                                      {8, 0.2},
                                                                                      {16, 0.783},
                                                                                      {32, 3.1}})
    QTest::addRow("%d bits", bits) << bits << picojoules;
}

void EnergyTest::multipliesAsTheTableOfQkeras() {
  QFETCH(int, bits);
  QFETCH(double, picojoules);
  QVERIFY(near(multiplyEnergy(bits, bits), picojoules, 0.005));
}

void EnergyTest::addsAsTheTableOfHorowitz() {
  QVERIFY(near(addEnergy(32), horowitz::int32Add, 1e-9));
  QVERIFY(
      near(addEnergy(8), horowitz::int8Add, 0.2)); // 0.025 against 0.03: the law goes through 0 and 32 bits
  QVERIFY(near(multiplyEnergy(8, 8), horowitz::int8Multiply, 1e-6));
  QVERIFY(near(multiplyEnergy(32, 32), horowitz::int32Multiply, 1e-6));
  QVERIFY(near(floatMacEnergy(32), 4.6, 1e-9));
  QVERIFY(near(floatMacEnergy(16), 1.5, 1e-9));
}

void EnergyTest::readsMemoryAsTheTableOfHorowitz_data() {
  QTest::addColumn<double>("bytes");
  QTest::addColumn<double>("per64Bits");
  QTest::newRow("8 KiB") << 8.0 * 1024 << horowitz::sram8KiBPer64Bits;
  QTest::newRow("32 KiB") << 32.0 * 1024 << horowitz::sram32KiBPer64Bits;
  QTest::newRow("1 MiB") << 1024.0 * 1024 << horowitz::sram1MiBPer64Bits;
}

/// The unit is the trap: the table is per access of 64 bits, that is 8 bytes.
void EnergyTest::readsMemoryAsTheTableOfHorowitz() {
  QFETCH(double, bytes);
  QFETCH(double, per64Bits);
  QVERIFY(near(sramEnergyPerByte(bytes) * 8, per64Bits, 1e-3));
  QVERIFY(near(sramEnergyPerByte(bytes), perByte(per64Bits), 1e-3));
  QCOMPARE(dramEnergyPerByte, 20.3125 * 8); // QKeras: 20.3125 pJ a bit
}

void EnergyTest::holdsSmallMemoriesWhereTheCurveTurnsUp() {
  QCOMPARE(sramEnergyPerByte(128), sramEnergyPerByte(2048));
  double before = 0;
  for (double bytes = 4096; bytes <= 64e6; bytes *= 1.5) {
    QVERIFY(sramEnergyPerByte(bytes) > before);
    before = sramEnergyPerByte(bytes);
  }
}

void EnergyTest::widensAccumulators() {
  QCOMPARE(accumulatorBits(8, 8, 1), 16);
  QCOMPARE(accumulatorBits(8, 8, 2), 17);
  QCOMPARE(accumulatorBits(8, 8, 256), 24);
  QCOMPARE(accumulatorBits(8, 8, 257), 25);
  QCOMPARE(accumulatorBits(4, 8, 288), 21);
}

void EnergyTest::accumulates() {
  QVERIFY(near(macEnergy(8, 8, 32), 0.3, 1e-6));
  // Unequal bits: as the square of their geometric mean.
  QVERIFY(near(multiplyEnergy(2, 8), multiplyEnergy(4, 4), 1e-12));
  // One bit selects: 0.3 of an addition of the other's bits.
  QVERIFY(near(multiplyEnergy(1, 8), 0.3 * 0.025, 1e-9));
  QVERIFY(near(multiplyEnergy(1, 1), 0.3 * 0.003125, 1e-9));
  QCOMPARE(multiplyEnergy(3, 7), multiplyEnergy(7, 3));
}

QTEST_GUILESS_MAIN(EnergyTest)
#include "tst_energy.moc"
