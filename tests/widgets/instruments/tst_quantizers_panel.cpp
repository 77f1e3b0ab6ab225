// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "tests/widgets/brackets.h"
#include "widgets/instruments/quantizer_plot.h"
#include "widgets/instruments/quantizers_panel.h"
#include "widgets/tables/table_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QTableWidget>
#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

ChartRun runWith(const QString &id, bool hasReadings) {
  auto record = std::make_shared<RunRecord>();
  record->experiment.training.epochs = 3;
  for (std::int64_t epoch = 1; hasReadings && epoch <= 2; ++epoch) {
    QuantizersRecord reading{.epoch = epoch};
    reading.weights = {{.step = 0.5 / static_cast<double>(epoch), .saturated = 0.25, .oscillating = 0.01},
                       {}};
    reading.activations = {{.high = 6}, {.high = 3}};
    record->quantizers.push_back(reading);
  }
  if (hasReadings)
    record->alarms.push_back({.epoch = 2, .layer = "conv1", .kind = "saturated", .message = "too much"});
  return {.id = id, .label = id, .color = Qt::blue, .record = record};
}

} // namespace

class TestQuantizersPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysWhatToDoWithoutReadings() {
    QuantizersPanel panel;
    panel.show();
    panel.setRuns({runWith(u"float"_s, false)});
    QVERIFY(!panel.findChild<QComboBox *>(u"quantizersRun"_s)->isVisible());
  }

  void showsReadingsOfTheChosenRun() {
    QuantizersPanel panel;
    panel.resize(560, 600);
    panel.show();
    panel.setRuns({runWith(u"float"_s, false), runWith(u"quantized"_s, true)});
    auto *run = panel.findChild<QComboBox *>(u"quantizersRun"_s);
    QCOMPARE(run->count(), 1);
    QCOMPARE(panel.charts().constFirst()->csv(), u"epoch,layer 1,layer 2\n1,0.5,\n2,0.25,\n"_s);
    QCOMPARE(panel.alarmText(), u"⚠ epoch 2: too much"_s);
    auto *table = panel.findChild<QTableWidget *>();
    QCOMPARE(table->item(0, 1)->text(), u"0.25"_s);
    QCOMPARE(table->item(1, 1)->text(), u"–"_s);
    QTest::keyClick(panel.findChild<QComboBox *>(u"quantizersTensor"_s), Qt::Key_Down);
    auto *instrument = panel.findChild<QComboBox *>(u"quantizersInstrument"_s);
    QTest::keyClick(instrument, Qt::Key_Down);
    QCOMPARE(instrument->currentText(), instrumentTitle(Instrument::high));
    QCOMPARE(panel.charts().constFirst()->csv(), u"epoch,layer 1,layer 2\n1,6,3\n2,6,3\n"_s);
    // A newer snapshot of the same run keeps what is shown.
    panel.setRuns({runWith(u"other"_s, true), runWith(u"quantized"_s, true)});
    QCOMPARE(run->currentText(), u"quantized"_s);
  }

  /// Names that stand in for those of layers, too.
  void filesAreTheSameInEveryLanguage() {
    const bitsmith::test::Brackets brackets;
    QuantizersPanel panel;
    panel.show();
    panel.setRuns({runWith(u"quantized"_s, true)});
    auto *table = panel.findChild<QTableWidget *>();
    QCOMPARE(table->item(0, 0)->text(), u"[layer 1]"_s);
    QCOMPARE(table->horizontalHeaderItem(1)->text(), u"[Step]"_s);
    QCOMPARE(panel.charts().constFirst()->csv(), u"epoch,layer 1,layer 2\n1,0.5,\n2,0.25,\n"_s);
    const QStringList lines = tableText(readTable(*table), TableFormat::csv).split(u"\r\n"_s);
    QCOMPARE(lines[0], u"Layer,Step,Highest value,Lowest value,\"Beyond range, %\",\"Empty levels, %\","
                       "\"Oscillating, %\",Bits in use"_s);
    QVERIFY2(lines[1].startsWith(u"layer 1,0.25,"_s), qPrintable(lines[1]));
  }

  /// Epochs end while somebody chooses from the list.
  void leavesTheOpenListAlone() {
    QuantizersPanel panel;
    panel.resize(560, 600);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setRuns({runWith(u"one"_s, true), runWith(u"two"_s, true)});
    auto *run = panel.findChild<QComboBox *>(u"quantizersRun"_s);
    run->showPopup();
    QTRY_VERIFY(run->view()->isVisible());
    QTest::keyClick(run->view(), Qt::Key_Down);
    QCOMPARE(run->view()->currentIndex().row(), 1);
    panel.setRuns({runWith(u"one"_s, true), runWith(u"two"_s, true)});
    QCOMPARE(run->view()->currentIndex().row(), 1);
    panel.setRuns({runWith(u"new"_s, true), runWith(u"one"_s, true), runWith(u"two"_s, true)});
    QTest::qWait(250);
    QCOMPARE(run->count(), 2);
    QTest::keyClick(run->view(), Qt::Key_Return);
    QCOMPARE(run->currentText(), u"two"_s);
    QTRY_COMPARE(run->count(), 3);
    QCOMPARE(run->currentText(), u"two"_s);
  }
};

QTEST_MAIN(TestQuantizersPanel)
#include "tst_quantizers_panel.moc"
