// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/outcomes.h"

#include <QTest>
#include <random>

using namespace bitsmith;

class OutcomesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void packsTheFirstPictureIntoTheHighestBit();
  void readsBackAnyNumberOfPictures();
  void refusesWhatDoesNotFit_data();
  void refusesWhatDoesNotFit();
};

void OutcomesTest::packsTheFirstPictureIntoTheHighestBit() {
  QCOMPARE(packOutcomes({}), std::string());
  QCOMPARE(packOutcomes({true}), std::string("80"));
  QCOMPARE(packOutcomes({true, false, true, false, false, true, true, false}), std::string("a6"));
  QCOMPARE(packOutcomes({false, false, false, false, false, false, false, false, false, true}),
           std::string("0040"));
}

void OutcomesTest::readsBackAnyNumberOfPictures() {
  std::mt19937 random(5);
  for (std::size_t samples = 0; samples < 70; ++samples) {
    std::vector<bool> outcomes(samples);
    for (std::size_t i = 0; i < samples; ++i)
      outcomes[i] = random() % 2 == 0;
    const std::string text = packOutcomes(outcomes);
    QCOMPARE(text.size(), 2 * ((samples + 7) / 8));
    QVERIFY(unpackOutcomes(text, static_cast<std::int64_t>(samples)) == outcomes);
  }
}

void OutcomesTest::refusesWhatDoesNotFit_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<qlonglong>("samples");
  QTest::newRow("too short") << QByteArray("ff") << 9LL;
  QTest::newRow("too long") << QByteArray("ff00") << 8LL;
  QTest::newRow("odd") << QByteArray("f") << 4LL;
  QTest::newRow("bits beyond the last") << QByteArray("f8") << 4LL;
  QTest::newRow("no digit") << QByteArray("fg") << 8LL;
  QTest::newRow("capitals") << QByteArray("FF") << 8LL;
  QTest::newRow("negative") << QByteArray("") << -1LL;
  QTest::newRow("more than memory") << QByteArray("ff") << 9223372036854775807LL;
}

void OutcomesTest::refusesWhatDoesNotFit() {
  QFETCH(QByteArray, text);
  QFETCH(qlonglong, samples);
  QVERIFY(!unpackOutcomes(text.toStdString(), samples));
}

QTEST_GUILESS_MAIN(OutcomesTest)
#include "tst_outcomes.moc"
