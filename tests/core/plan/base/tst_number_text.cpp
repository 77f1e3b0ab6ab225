// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/number_text.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

using namespace bitsmith;
using bitsmith::test::text;

class NumberTextTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void groupsThousands() {
    QCOMPARE(text(grouped(0)), QStringLiteral("0"));
    QCOMPARE(text(grouped(999)), QStringLiteral("999"));
    QCOMPARE(text(grouped(884736)), QStringLiteral("884,736"));
    QCOMPARE(text(grouped(-123)), QStringLiteral("-123"));
    QCOMPARE(text(grouped(-1234567)), QStringLiteral("-1,234,567"));
  }

  void writesDurations_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tenths") << 3.21 << QStringLiteral("3.2 s");
    QTest::newRow("nearly a minute") << 59.7 << QStringLiteral("59.7 s");
    QTest::newRow("a minute when rounded") << 59.96 << QStringLiteral("1 min 00 s");
    QTest::newRow("minutes") << 245.4 << QStringLiteral("4 min 05 s");
    QTest::newRow("an hour when rounded") << 3599.7 << QStringLiteral("1 h 00 min");
    QTest::newRow("hours") << 10800.0 << QStringLiteral("3 h 00 min");
    QTest::newRow("days") << 360000.0 << QStringLiteral("100 h 00 min");
  }

  void writesDurations() {
    QFETCH(double, seconds);
    QFETCH(QString, expected);
    QCOMPARE(text(duration(seconds)), expected);
  }

  void writesShares() {
    QCOMPARE(text(percent(0.871)), QStringLiteral("87.1 %"));
    QCOMPARE(text(percent(1, 0)), QStringLiteral("100 %"));
  }
};

QTEST_GUILESS_MAIN(NumberTextTest)
#include "tst_number_text.moc"
