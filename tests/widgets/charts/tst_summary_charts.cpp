// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/summary_charts.h"

#include "synthetic_runs.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ChartRun> study() {
  return {finishedRun(u"fp32"_s, QColor(0x102030), makeResult(0.9, 1, 2.5, 3724, 42)),
          finishedRun(u"int8"_s, QColor(0x405060), makeResult(0.891, 4, 0.5, 232, 2.6)),
          finishedRun(u"ultra_low"_s, QColor(0x708090), makeResult(0.792, 14.817, 0.16, 87, 0.9))};
}

} // namespace

class TestSummaryCharts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void drawsTheSummary() {
    SummaryCharts charts;
    charts.setRuns(study());
    QCOMPARE(charts.dump(), u"Accuracy against compression\n"
                            "  fp32: 1.00 × at 90.0 % (#102030)\n"
                            "  int8: 4.00 × at 89.1 % (#405060)\n"
                            "  ultra_low: 14.82 × at 79.2 % (#708090)\n"
                            "Weight memory\n"
                            "  fp32: 2.500 MB (#102030)\n"
                            "  int8: 0.500 MB (#405060)\n"
                            "  ultra_low: 0.160 MB (#708090)\n"
                            "Accuracy drop from fp32\n"
                            "  fp32: 0.0 % (#102030)\n"
                            "  int8: 1.0 % (#405060)\n"
                            "  ultra_low: 12.0 % (#708090)\n"
                            "Accuracy per MB of weights\n"
                            "  fp32: 36.0 %/MB (#102030)\n"
                            "  int8: 178.2 %/MB (#405060)\n"
                            "  ultra_low: 495.0 %/MB (#708090)\n"_s);
  }

  void saysThatTheDropNeedsAnFp32Run() {
    SummaryCharts charts;
    charts.setRuns({study()[1], study()[2]});
    QVERIFY(charts.dump().contains(
        u"Accuracy drop from fp32\n"
        "  There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.\n"_s));
    QVERIFY(charts.dump().contains(u"int8: 0.500 MB"_s));
  }

  /// A run on other data has no drop: no bar, and not one of 0 %.
  void drawsNoDropFromAnotherDataSet() {
    SummaryCharts charts;
    std::vector<ChartRun> runs = study();
    RunRecord other = *runs[1].record;
    other.experiment.data.source = "cifar10";
    runs[1] = makeRun(u"int8"_s, Qt::blue, other);
    charts.setRuns(runs);
    QVERIFY2(charts.dump().contains(u"  fp32: 0.0 % (#102030)\n"
                                    "  int8: – (#0000ff)\n"
                                    "  ultra_low: 12.0 % (#708090)\n"_s),
             qPrintable(charts.dump()));
    QVERIFY(charts.charts().at(2)->csv().contains(u"\nint8,\n"_s));
  }

  /// Limits are near each other where the largest drop is of nearly everything.
  void keepsTheNamesOfLimitsApart() {
    SummaryCharts charts;
    charts.resize(640, 720);
    charts.setRuns({study()[0], finishedRun(u"lost"_s, QColor(0x405060), makeResult(0.1, 32, 0.1, 10, 1))});
    charts.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts));
    const QGraphicsSimpleTextItem *five = nullptr, *ten = nullptr;
    for (const auto *view : charts.findChildren<QChartView *>())
      for (QGraphicsItem *item : view->scene()->items())
        if (const auto *note = qgraphicsitem_cast<QGraphicsSimpleTextItem *>(item)) {
          if (note->text() == u"5 %"_s)
            five = note;
          else if (note->text() == u"10 %"_s)
            ten = note;
        }
    QVERIFY(five && ten);
    QVERIFY(!five->sceneBoundingRect().intersects(ten->sceneBoundingRect()));
    QVERIFY(five->x() < ten->x());
  }

  /// What a bar stands for is written beside it, in narrow charts too.
  void writesValuesBesideTheirBars() {
    SummaryCharts charts;
    charts.resize(560, 720);
    charts.setRuns(study());
    charts.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts));
    int seen = 0;
    for (const auto *view : charts.findChildren<QChartView *>()) {
      QChart *chart = view->chart();
      const auto *bars = qobject_cast<QHorizontalStackedBarSeries *>(chart->series().value(0));
      if (!bars || !view->isVisible())
        continue;
      for (const QBarSet *set : bars->barSets())
        for (const QGraphicsItem *item : chart->childItems())
          if (const auto *note = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item)) {
            const int row = bars->barSets().indexOf(set);
            const QPointF end = chart->mapToPosition(QPointF(set->sum(), row), chart->series().first());
            if (std::abs(note->y() + note->boundingRect().height() / 2 - end.y()) > 2)
              continue; // of another bar
            QVERIFY2(note->x() >= end.x() + 3, qPrintable(note->text()));
            QVERIFY(note->x() + note->boundingRect().width() <= chart->size().width());
            ++seen;
          }
    }
    QCOMPARE(seen, 9);
  }

  void saysWhatComesWhileNothingHasFinished() {
    SummaryCharts charts;
    QCOMPARE(charts.dump().count(u"Finished runs are compared here."_s), 4);
    charts.setRuns({makeRun(u"going"_s, Qt::blue, makeRecord("fp32", 0.9, 2, 10, 5))});
    QCOMPARE(charts.dump().count(u"Finished runs are compared here."_s), 4);
  }

  void leavesOutRunsWithoutAResult() {
    SummaryCharts charts;
    std::vector<ChartRun> runs = study();
    runs.insert(runs.begin() + 1, makeRun(u"going"_s, Qt::blue, makeRecord("fp32", 0.9, 2, 10, 5)));
    charts.setRuns(runs);
    QVERIFY(!charts.dump().contains(u"going"_s));
    QVERIFY(charts.dump().contains(u"int8: 0.500 MB (#405060)"_s));
  }

  /// A run better than fp32 has a bar that grows towards the names.
  void keepsValuesBelowZeroOffTheNames() {
    SummaryCharts charts;
    charts.resize(560, 720);
    charts.setRuns({study()[0], finishedRun(u"better_than_fp32"_s, QColor(0x405060),
                                            makeResult(0.945, 4, 0.5, 232, 2.6))});
    charts.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts));
    int found = 0;
    for (const auto *view : charts.findChildren<QChartView *>()) {
      for (QGraphicsItem *item : view->scene()->items()) {
        const auto *note = qgraphicsitem_cast<QGraphicsSimpleTextItem *>(item);
        if (!note || note->text() != u"-5.0 %")
          continue;
        ++found;
        QVERIFY(note->pos().x() > view->chart()->plotArea().left());
        QVERIFY(note->pos().x() + note->boundingRect().width() < view->chart()->plotArea().right());
      }
    }
    QCOMPARE(found, 1);
  }

  void csvHasAllFourCharts() {
    SummaryCharts charts;
    std::vector<ChartRun> runs{study()[0]};
    RunRecord record = *runs[0].record;
    record.result->accuracyInterval = {.low = 0.875, .high = 0.9375};
    charts.setRuns({makeRun(u"fp32"_s, Qt::blue, record)});
    QCOMPARE(charts.csv(),
             u"run,accuracy (%),95 % low (%),95 % high (%),compression ratio,weight memory (MB),"
             "drop from fp32 (%),accuracy per MB (%/MB)\n"
             "fp32,90,87.5,93.75,1,2.5,0,36\n"_s);
    QCOMPARE(charts.charts().at(1)->csv(), u"run,weight memory (MB)\nfp32,2.5\n"_s);
    QCOMPARE(charts.charts().at(2)->csv(), u"run,drop from fp32 (%)\nfp32,0\n"_s);
  }

  void equalNamesStayApart() {
    SummaryCharts charts;
    std::vector<ChartRun> runs = study();
    for (ChartRun &run : runs)
      run.label = u"same"_s;
    charts.resize(800, 600);
    charts.setRuns(runs);
    QVERIFY(!charts.grab().isNull());
    QCOMPARE(charts.dump().count(u"same"_s), 12);
  }

  void exportsAllFourAndEach() {
    SummaryCharts charts;
    charts.resize(900, 640);
    charts.setRuns(study());
    charts.grab();
    checkExports(charts);
    for (Chart *chart : charts.charts())
      checkExports(*chart);
  }

  void emptyChartsExportToo() {
    SummaryCharts charts;
    charts.resize(900, 640);
    charts.grab();
    QTemporaryDir folder;
    QString error;
    const QString path = folder.filePath(u"empty.png"_s);
    QVERIFY2(exportChart(charts, path, &error), qPrintable(error));
    QVERIFY(!QImage(path).isNull());
  }
};

QTEST_MAIN(TestSummaryCharts)
#include "tst_summary_charts.moc"
