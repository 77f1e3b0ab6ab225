// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/training_plot.h"

#include "synthetic_runs.h"

#include <QLabel>
#include <QSignalSpy>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ChartRun> one(RunRecord record) {
  return {makeRun(u"int8"_s, Qt::blue, std::move(record))};
}

QStringList lineOf(const QString &dump, const QString &start) {
  QStringList found;
  for (const QString &line : dump.split(u'\n')) {
    if (line.trimmed().startsWith(start + u':'))
      found.append(line.trimmed());
  }
  return found;
}

} // namespace

class TestTrainingPlot : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysWhatToDoWhileThereIsNothing() {
    TrainingPlot plot;
    plot.resize(600, 400);
    plot.show();
    auto *hint = plot.findChild<QLabel *>();
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"Press Run to train, and the curves appear here."_s);
    plot.setRuns(one(makeRecord("int8_uniform", 0.85, 2, 10, 5)));
    QVERIFY(!hint->isVisible());
    plot.setRuns({});
    QVERIFY(hint->isVisible());
  }

  void drawsWhatTheRecordSays() {
    RunRecord record = makeRecord("int8_uniform", 0.85, 4, 10, 25);
    record.steps.resize(25);
    for (StepRecord &step : record.steps)
      step.loss = 1.5; // so that the smoothed loss is known exactly
    record.bits = {{.epoch = 1, .weightBits = {8, 8, 4, 4, 8}, .activationBits = {}},
                   {.epoch = 2, .weightBits = {4, 4, 2, 2, 4}, .activationBits = {}}};
    record.epochs[1].testAccuracy = 0.75;
    record.epochs[1].testInterval = {.low = 0.72, .high = 0.78};
    record.epochs[1].testLoss = 0.9;
    record.epochs[1].trainAccuracy = 0.77;
    TrainingPlot plot;
    plot.setRuns(one(record));
    QCOMPARE(plot.dump(), u"int8\n"
                          "  step loss: 25 points to (2.5, 1.5)\n"
                          "  smoothed loss: 25 points to (2.5, 1.5)\n"
                          "  test loss: 2 points to (2, 0.9)\n"
                          "  train accuracy: 2 points to (2, 77)\n"
                          "  test accuracy: 2 points to (2, 75)\n"
                          "  interval low: 2 points to (2, 72)\n"
                          "  interval high: 2 points to (2, 78)\n"
                          "  mean weight bits: 3 points to (2.5, 3.2)\n"
                          "  layers: 0\n"
                          "  changes of bits: 1\n"_s);
    plot.setHighlighted(u"int8"_s);
    QVERIFY(plot.dump().contains(u"layers: 5\n"_s));
    plot.setHighlighted(u"another"_s);
    QVERIFY(plot.dump().contains(u"layers: 0\n"_s));
  }

  void marksEachChangeOfBits() {
    RunRecord record = makeRecord("int8_uniform", 0.85, 8, 10, 45);
    for (int epoch = 1; epoch <= 8; ++epoch)
      record.bits.push_back({.epoch = epoch, .weightBits = {9 - epoch}, .activationBits = {8}});
    TrainingPlot plot;
    plot.setRuns(one(record));
    QVERIFY2(plot.dump().contains(u"changes of bits: 4\n"_s),
             qPrintable(plot.dump())); // as far as it has come
    QVERIFY(plot.dump().contains(u"mean weight bits: 6 points to (4.5, 4)"_s));
    record.bits.resize(1);
    plot.setRuns(one(record)); // begun anew
    QVERIFY(!plot.dump().contains(u"changes of bits"_s));
  }

  void takesBitsFromThePlanUntilTheyAreRecorded() {
    TrainingPlot plot;
    plot.setRuns(one(makeRecord("mixed_aggressive", 0.85, 4, 10, 10)));
    // 8, 4, 4, 3, 6 on mixed_precision_cnn
    QCOMPARE(lineOf(plot.dump(), u"mean weight bits"_s),
             QStringList{u"mean weight bits: 2 points to (1, 5)"_s});
    plot.setHighlighted(u"int8"_s);
    QVERIFY(plot.readoutAt(0.5).contains(u"conv1 8, conv2 4, conv3 4, fc1 3, fc2 6"_s));
  }

  void growingRunsAreTheSameAsWholeOnes() {
    const RunRecord whole = makeRecord("int8_uniform", 0.85, 3, 40, 120);
    TrainingPlot grown, fresh;
    for (const int done : {0, 1, 7, 40, 41, 100, 120})
      grown.setRuns(one(makeRecord("int8_uniform", 0.85, 3, 40, done)));
    fresh.setRuns(one(whole));
    QCOMPARE(grown.dump(), fresh.dump());
    QVERIFY(grown.dump().contains(u"step loss: 120 points"_s));
    QCOMPARE(grown.readoutAt(2.5), fresh.readoutAt(2.5));
  }

  void resumedRunsForgetWhatIsMeasuredAgain() {
    TrainingPlot plot;
    RunRecord first = makeRecord("int8_uniform", 0.85, 3, 10, 25);
    for (StepRecord &step : first.steps)
      step.loss = 9;
    plot.setRuns(one(first));
    const RunRecord second = makeRecord("int8_uniform", 0.85, 3, 10, 28);
    RunRecord resumed = second;
    for (StepRecord &step : resumed.steps)
      step.secondsLeft += 5;
    plot.setRuns(one(resumed));
    TrainingPlot fresh;
    fresh.setRuns(one(resumed));
    QCOMPARE(plot.dump(), fresh.dump());
  }

  void liveUpdatesKeepTheZoom() {
    TrainingPlot plot;
    plot.resize(800, 500);
    plot.setRuns(one(makeRecord("int8_uniform", 0.85, 8, 20, 60)));
    QVERIFY(!plot.isZoomed());
    QVERIFY(plot.visibleEpochs().second > 8);
    plot.setVisibleEpochs(1, 2.5);
    for (int done = 61; done < 120; ++done)
      plot.setRuns(one(makeRecord("int8_uniform", 0.85, 8, 20, done)));
    QVERIFY(plot.isZoomed());
    QVERIFY(qFuzzyCompare(plot.visibleEpochs().first, 1.0));
    QVERIFY(qFuzzyCompare(plot.visibleEpochs().second, 2.5));
    plot.resetZoom();
    QCOMPARE(plot.visibleEpochs().first, 0.0);
    QVERIFY(plot.visibleEpochs().second > 8);
  }

  void wheelZoomsAndDoubleClickShowsAll() {
    TrainingPlot plot;
    plot.resize(800, 500);
    plot.setRuns(one(makeRecord("int8_uniform", 0.85, 8, 20, 60)));
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.grab(); // the layout comes with the first replot
    QWidget *canvas = plot.childAt(300, 100);
    const QPoint at = canvas->mapFrom(&plot, QPoint(300, 100));
    QWheelEvent wheel(at, canvas->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas, &wheel);
    QVERIFY(plot.isZoomed());
    QVERIFY(plot.visibleEpochs().second - plot.visibleEpochs().first < 6);
    QVERIFY(plot.visibleEpochs().first >= 0);
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, at);
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.visibleEpochs().first, 0.0);
  }

  void zoomStaysWithinTheRuns() {
    TrainingPlot plot;
    plot.setRuns(one(makeRecord("int8_uniform", 0.85, 8, 20, 60)));
    plot.setVisibleEpochs(-50, 500);
    QCOMPARE(plot.visibleEpochs().first, 0.0);
    QVERIFY(plot.visibleEpochs().second < 9);
    plot.setVisibleEpochs(30, 31);
    QVERIFY(plot.visibleEpochs().second < 9);
  }

  void readOutTellsValuesWithUnits() {
    RunRecord record = makeRecord("int8_uniform", 0.85, 4, 10, 40);
    record.epochs[2].testAccuracy = 0.812;
    record.epochs[2].testInterval = {.low = 0.787, .high = 0.835};
    record.epochs[2].testLoss = 0.5678;
    TrainingPlot plot;
    plot.setRuns(one(record));
    const QString text = plot.readoutAt(3.1);
    QVERIFY2(text.contains(u"Epoch 3.10"_s), qPrintable(text));
    QVERIFY(text.contains(u"81.2 % (78.7 to 83.5)"_s));
    QVERIFY(text.contains(u"0.568"_s));
    QVERIFY(text.contains(u"test loss (nats)"_s));
    QVERIFY(text.contains(u">8.0<"_s));
    QCOMPARE(plot.readoutAt(9), QString());
    QCOMPARE(plot.readoutAt(-1), QString());
  }

  void brokenLossesAreGapsNotCrashes() {
    RunRecord record = makeRecord("int8_uniform", 0.85, 4, 10, 40);
    record.steps[10].loss = std::nan("");
    record.steps[11].loss = std::numeric_limits<double>::infinity();
    record.epochs[1].testLoss = std::nan("");
    TrainingPlot plot;
    plot.resize(500, 400);
    plot.setRuns(one(record));
    plot.setHighlighted(u"int8"_s);
    QVERIFY(plot.dump().contains(u"smoothed loss: 38 points"_s));
    QVERIFY(!plot.grab().isNull());
    plot.setLogarithmicLoss(true);
    QVERIFY(!plot.grab().isNull());
  }

  void clickInTheLegendActivates() {
    TrainingPlot plot;
    plot.resize(800, 500);
    plot.setRuns({makeRun(u"first"_s, Qt::blue, makeRecord("fp32", 0.9, 2, 10, 20)),
                  makeRun(u"second"_s, Qt::red, makeRecord("int8_uniform", 0.9, 2, 10, 15))});
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.grab();
    QSignalSpy activated(&plot, &TrainingPlot::runActivated);
    const int line = QFontMetrics(plot.font()).height() + 5;
    QWidget *canvas = plot.childAt(300, 100);
    // Below the plot's own margin of 5 and the legend's of 6, the second line.
    QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(plot.width() - 60, 11 + line + line / 2));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"second"_s);
  }

  void runsComeAndGo() {
    TrainingPlot plot;
    std::vector<ChartRun> runs;
    for (int i = 0; i < 5; ++i)
      runs.push_back(makeRun(QString::number(i), Qt::blue, makeRecord("int8_uniform", 0.85, 2, 10, 20)));
    plot.setRuns(runs);
    QCOMPARE(plot.dump().count(u"step loss"_s), 5);
    runs.erase(runs.begin() + 1, runs.begin() + 4);
    plot.setRuns(runs);
    QCOMPARE(plot.dump().count(u"step loss"_s), 2);
    QVERIFY(plot.dump().startsWith(u"0\n"_s));
    QVERIFY(plot.dump().contains(u"\n4\n"_s));
  }

  void csvListsStepsAndEpochs() {
    RunRecord record = makeRecord("mixed_aggressive", 0.85, 2, 2, 3);
    const double losses[] = {2.25, 2, 1.75};
    for (std::size_t i = 0; i < 3; ++i)
      record.steps[i].loss = losses[i];
    record.epochs = {{.epoch = 1,
                      .trainLoss = 2.125,
                      .trainAccuracy = 0.25,
                      .testLoss = 1.5,
                      .testAccuracy = 0.5,
                      .testInterval = {.low = 0.375, .high = 0.625},
                      .samples = 60,
                      .lr = 0.001,
                      .seconds = 1}};
    ChartRun run = makeRun(u"a"_s, Qt::blue, record);
    run.label = u"4 bits, \"tuned\""_s;
    TrainingPlot plot;
    plot.setRuns({run});
    QCOMPARE(plot.csv(),
             u"run,epoch,step,step loss (nats),train loss (nats),test loss (nats),train accuracy (%),"
             "test accuracy (%),95 % low (%),95 % high (%),mean weight bits\n"
             "\"4 bits, \"\"tuned\"\"\",0.5,1,2.25,,,,,,,\n"
             "\"4 bits, \"\"tuned\"\"\",1,2,2,,,,,,,\n"
             "\"4 bits, \"\"tuned\"\"\",1,,,2.125,1.5,25,50,37.5,62.5,5\n"
             "\"4 bits, \"\"tuned\"\"\",1.5,3,1.75,,,,,,,\n"_s);
  }

  void exports() {
    TrainingPlot plot;
    plot.resize(700, 500);
    plot.setRuns(one(makeRecord("int8_uniform", 0.85, 4, 10, 40)));
    plot.grab();
    checkExports(plot);
  }
};

QTEST_MAIN(TestTrainingPlot)
#include "tst_training_plot.moc"
