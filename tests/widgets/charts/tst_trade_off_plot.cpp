// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/trade_off_plot.h"

#include "synthetic_runs.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Five configurations; int8 is beaten by "conservative" in accuracy and in every cost.
std::vector<ChartRun> study() {
  return {finishedRun(u"fp32"_s, Qt::blue, makeResult(0.9, 1, 2.3665, 3724.4928, 42)),
          finishedRun(u"int8"_s, Qt::red, makeResult(0.88, 4, 0.593, 232.7808, 2.6)),
          finishedRun(u"conservative"_s, Qt::green, makeResult(0.89, 7.408, 0.3211, 175.4368, 1.9)),
          finishedRun(u"aggressive"_s, Qt::cyan, makeResult(0.87, 10.101, 0.236, 127.8912, 1.4)),
          finishedRun(u"ultra_low"_s, Qt::magenta, makeResult(0.8, 14.817, 0.1615, 87.7184, 0.9))};
}

} // namespace

class TestTradeOffPlot : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysWhatComesWhileNoRunHasFinished() {
    TradeOffPlot plot;
    plot.show();
    plot.setRuns({makeRun(u"going"_s, Qt::blue, makeRecord("fp32", 0.9, 2, 10, 5))});
    QVERIFY(!plot.findChild<QComboBox *>()->isVisible());
    QCOMPARE(plot.frontIds(), QStringList());
    QVERIFY(plot.pointOf(u"going"_s).isNull());
    plot.setRuns(study());
    QVERIFY(plot.findChild<QComboBox *>()->isVisible());
  }

  void frontFollowsTheAxis_data() {
    QTest::addColumn<TradeOffAxis>("axis");
    QTest::addColumn<QStringList>("front");
    QTest::newRow("compression") << TradeOffAxis::compression
                                 << QStringList{u"fp32"_s, u"conservative"_s, u"aggressive"_s,
                                                u"ultra_low"_s};
    const QStringList rising{u"ultra_low"_s, u"aggressive"_s, u"conservative"_s, u"fp32"_s};
    QTest::newRow("memory") << TradeOffAxis::memory << rising;
    QTest::newRow("energy") << TradeOffAxis::energy << rising;
    QTest::newRow("bops") << TradeOffAxis::bops << rising;
  }
  void frontFollowsTheAxis() {
    QFETCH(TradeOffAxis, axis);
    TradeOffPlot plot;
    plot.setRuns(study());
    plot.setAxis(axis);
    QCOMPARE(plot.axis(), axis);
    QTEST(plot.frontIds(), "front");
  }

  void pointsLieWhereTheirFiguresAre() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.setRuns(study());
    plot.grab();
    // More accurate is higher, more compressed is further right.
    QVERIFY(plot.pointOf(u"fp32"_s).y() < plot.pointOf(u"int8"_s).y());
    QVERIFY(plot.pointOf(u"fp32"_s).x() < plot.pointOf(u"int8"_s).x());
    QVERIFY(plot.pointOf(u"int8"_s).x() < plot.pointOf(u"ultra_low"_s).x());
    plot.setAxis(TradeOffAxis::memory);
    QVERIFY(plot.pointOf(u"fp32"_s).x() > plot.pointOf(u"int8"_s).x());
  }

  void clickOnAPointActivates() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.setRuns(study());
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.grab();
    QSignalSpy activated(&plot, &TradeOffPlot::runActivated);
    for (const QString &id : {u"int8"_s, u"ultra_low"_s}) {
      const QPoint at = plot.pointOf(id).toPoint();
      QWidget *canvas = plot.childAt(at);
      QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, at));
      QCOMPARE(activated.count(), 1);
      QCOMPARE(activated.takeFirst().first().toString(), id);
    }
  }

  void chooserSetsTheAxis() {
    TradeOffPlot plot;
    plot.setRuns(study());
    QSignalSpy changed(&plot, &TradeOffPlot::axisChanged);
    plot.findChild<QComboBox *>()->setCurrentIndex(2);
    QCOMPARE(plot.axis(), TradeOffAxis::energy);
    QCOMPARE(changed.count(), 1);
    plot.setAxis(TradeOffAxis::bops);
    QCOMPARE(plot.findChild<QComboBox *>()->currentIndex(), 3);
  }

  void noteTellsWhichIntervalsOverlap() {
    TradeOffPlot plot;
    plot.setRuns(study());
    QCOMPARE(plot.noteText(),
             u"Error bars: Wilson 95 %, n = 1,000 test pictures. 95 % intervals overlap that of the "
             "best, fp32: int8, conservative, aggressive."_s);
    plot.setRuns({study()[0], study()[4]});
    QCOMPARE(plot.noteText(),
             u"Error bars: Wilson 95 %, n = 1,000 test pictures. No interval overlaps that of the "
             "best, fp32."_s);
  }

  void readOutHasAllFiguresWithUnits() {
    TradeOffPlot plot;
    plot.setRuns(study());
    const QString text = plot.readoutOf(u"aggressive"_s);
    for (const QString &part : {u"87.0 %"_s, u"84.8 to 88.9 %"_s, u"10.10 ×"_s, u"0.2360 MB"_s, u"127.9 nJ"_s,
                                u"1.4 × 10⁹"_s, u"20.0 s"_s, u"on the Pareto front"_s})
      QVERIFY2(text.contains(part), qPrintable(part + u" is not in "_s + text));
    QVERIFY(!plot.readoutOf(u"int8"_s).contains(u"front"_s));
    QCOMPARE(plot.readoutOf(u"nobody"_s), QString());
  }

  void equalAndSingleRunsAreShown() {
    TradeOffPlot plot;
    plot.resize(500, 400);
    plot.setRuns({study()[1]});
    plot.grab();
    QCOMPARE(plot.frontIds(), QStringList{u"int8"_s});
    ChartRun twin = study()[1];
    twin.id = u"twin"_s;
    plot.setRuns({study()[1], twin});
    plot.grab();
    QCOMPARE(plot.frontIds().size(), 2);
    for (const TradeOffAxis axis : {TradeOffAxis::memory, TradeOffAxis::energy, TradeOffAxis::bops}) {
      plot.setAxis(axis);
      QVERIFY(!plot.grab().isNull());
    }
  }

  void csvHasTheFiguresAndTheFront() {
    TradeOffPlot plot;
    ChartRun fp32 = study()[0];
    RunRecord record = *fp32.record;
    record.result->accuracyInterval = {.low = 0.875, .high = 0.9375};
    plot.setRuns({makeRun(u"fp32"_s, Qt::blue, record)});
    QCOMPARE(plot.csv(), u"run,accuracy (%),95 % low (%),95 % high (%),test pictures,compression ratio,"
                         "weight memory (MB),energy (nJ),BOPs,hardware,on Pareto front\n"
                         "fp32,90,87.5,93.75,1000,1,2.3665,3724.4928,4.2e+10,notebook,yes\n"_s);
  }

  void exports() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.setRuns(study());
    plot.grab();
    checkExports(plot);
  }
};

QTEST_MAIN(TestTradeOffPlot)
#include "tst_trade_off_plot.moc"
