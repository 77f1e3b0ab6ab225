// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/trade_off_plot.h"

#include "synthetic_runs.h"
#include "widgets/charts/plan_comparison.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>
#include <cmath>

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

/// A search that has evaluated these (accuracy, memory), the last of them over budget.
RunRecord searchRecord(const std::vector<std::pair<double, double>> &found) {
  RunRecord record;
  record.experiment.name = "hunt";
  record.experiment.task = Task::search;
  record.state = RunState::running;
  for (const auto &[accuracy, memory] : found)
    record.candidates.push_back({.index = std::ssize(record.candidates) + 1,
                                 .weightBits = {8, 4},
                                 .activationBits = {8, 8},
                                 .accuracy = accuracy,
                                 .accuracyInterval = wilsonInterval(std::llround(1000 * accuracy), 1000),
                                 .compressionRatio = 2.4 / memory,
                                 .memoryMb = memory,
                                 .cost = {.energyPicojoules = 1e6 * memory},
                                 .withinBudgets = accuracy < 0.95,
                                 .origin = "generation 1"});
  return record;
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
    QTest::addColumn<CostKind>("axis");
    QTest::addColumn<QStringList>("front");
    QTest::newRow("compression") << CostKind::compression
                                 << QStringList{u"fp32"_s, u"conservative"_s, u"aggressive"_s,
                                                u"ultra_low"_s};
    const QStringList rising{u"ultra_low"_s, u"aggressive"_s, u"conservative"_s, u"fp32"_s};
    QTest::newRow("memory") << CostKind::memory << rising;
    QTest::newRow("energy") << CostKind::energy << rising;
    QTest::newRow("bops") << CostKind::bops << rising;
  }
  void frontFollowsTheAxis() {
    QFETCH(CostKind, axis);
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
    plot.setAxis(CostKind::memory);
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
      QCOMPARE(activated.takeFirst().constFirst().toString(), id);
    }
  }

  void chooserSetsTheAxis() {
    TradeOffPlot plot;
    plot.setRuns(study());
    plot.findChild<QComboBox *>()->setCurrentIndex(4);
    QCOMPARE(plot.axis(), CostKind::energy);
    plot.setAxis(CostKind::bops);
    QCOMPARE(plot.findChild<QComboBox *>()->currentIndex(), 3);
  }

  void noteTellsWhichIntervalsOverlap() {
    TradeOffPlot plot;
    plot.setRuns(study());
    QCOMPARE(
        plot.noteText(),
        u"Error bars: Wilson 95 %, n = 1,000 test pictures. 95 % intervals overlap that of the "
        "best, fp32: int8, conservative, aggressive. Hypervolume 0.826 (accuracy 1 by the dearest run's cost)."_s);
    plot.setRuns({study()[0], study()[4]});
    QCOMPARE(plot.noteText(),
             u"Error bars: Wilson 95 %, n = 1,000 test pictures. No interval overlaps that of the "
             "best, fp32. Hypervolume 0.746 (accuracy 1 by the dearest run's cost)."_s);
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
    for (const CostKind axis : {CostKind::memory, CostKind::energy, CostKind::bops}) {
      plot.setAxis(axis);
      QVERIFY(!plot.grab().isNull());
    }
  }

  /// Figures that came later are not in the results of older runs.
  void runsWithoutTheCostHaveNoPlaceOnItsAxis() {
    QTest::failOnWarning(QRegularExpression(u"NaN"_s));
    TradeOffPlot plot;
    plot.resize(500, 400);
    RunResult old = makeResult(0.9, 1, 2.3665, 3724.4928, 42);
    old.cost.energyPicojoules = std::nan("");
    plot.setRuns({finishedRun(u"old"_s, Qt::blue, old), study()[1]});
    plot.setAxis(CostKind::energy);
    plot.grab();
    QCOMPARE(plot.frontIds(), QStringList{u"int8"_s});
    plot.setAxis(CostKind::memory);
    plot.grab();
    QCOMPARE(plot.frontIds().size(), 2);
  }

  void csvHasTheFiguresAndTheFront() {
    TradeOffPlot plot;
    ChartRun fp32 = study()[0];
    RunRecord record = *fp32.record;
    record.result->accuracyInterval = {.low = 0.875, .high = 0.9375};
    plot.setRuns({makeRun(u"fp32"_s, Qt::blue, record)});
    QCOMPARE(plot.csv(),
             u"run,accuracy (%),95 % low (%),95 % high (%),test pictures,compression ratio,"
             "weight memory (MB),mean weight bits,energy (nJ),BOPs,latency (ms),hardware,on Pareto front\n"
             "fp32,90,87.5,93.75,1000,1,2.3665,32,3724.4928,4.2e+10,,notebook,yes\n"_s);
  }

  void budgetNamesTheBestWithinIt() {
    TradeOffPlot plot;
    plot.setRuns(study());
    plot.setAxis(CostKind::memory);
    plot.setBudget(0.3);
    QVERIFY2(plot.noteText().endsWith(u"Best within the budget: aggressive, 87.0 %."_s),
             qPrintable(plot.noteText()));
    plot.findChild<QDoubleSpinBox *>(u"budget"_s)->setValue(0.1);
    QCOMPARE(plot.budget(), std::optional(0.1));
    QVERIFY(plot.noteText().endsWith(u"No run is within the budget."_s));
    // A budget belongs to its cost; of compression it is the least ratio.
    plot.setAxis(CostKind::compression);
    QVERIFY(!plot.budget());
    plot.setBudget(9);
    QVERIFY(plot.noteText().endsWith(u"Best within the budget: aggressive, 87.0 %."_s));
  }

  void budgetLineCanBeDragged() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.setRuns(study());
    plot.setBudget(4);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.grab();
    const QPointF int8 = plot.pointOf(u"int8"_s), target = plot.pointOf(u"aggressive"_s);
    const QPoint from(qRound(int8.x()), qRound(target.y()) + 60), to(qRound(target.x()), from.y());
    QWidget *canvas = plot.childAt(from);
    QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, from));
    QTest::mouseMove(canvas, canvas->mapFrom(&plot, to));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, to));
    QVERIFY(plot.budget() && std::abs(*plot.budget() - 10.1) < 0.2);
    QCOMPARE(qRound(plot.pointOf(u"int8"_s).x()), qRound(int8.x())); // the plot itself did not move
  }

  void rubberBandSelectsPlans() {
    TradeOffPlot plot;
    plot.resize(700, 700);
    plot.setRuns(study());
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.grab();
    QSignalSpy selected(&plot, &TradeOffPlot::selectionChanged);
    const QPoint from(plot.pointOf(u"int8"_s).toPoint().x() - 9,
                      plot.pointOf(u"conservative"_s).toPoint().y() - 9);
    const QPoint to = plot.pointOf(u"aggressive"_s).toPoint() + QPoint(9, 9);
    QWidget *canvas = plot.childAt(from);
    QTest::mousePress(canvas, Qt::LeftButton, Qt::ShiftModifier, canvas->mapFrom(&plot, from));
    QTest::mouseMove(canvas, canvas->mapFrom(&plot, to));
    QTest::mouseRelease(canvas, Qt::LeftButton, Qt::ShiftModifier, canvas->mapFrom(&plot, to));
    QCOMPARE(plot.selected(), (QStringList{u"int8"_s, u"conservative"_s, u"aggressive"_s}));
    QCOMPARE(selected.count(), 1);
    QVERIFY(plot.plans().isVisible());
    plot.grab(); // the plans take room from the plot
    const QPoint point = plot.pointOf(u"int8"_s).toPoint();
    canvas = plot.childAt(point);
    QTest::mouseClick(canvas, Qt::LeftButton, Qt::ControlModifier, canvas->mapFrom(&plot, point));
    QCOMPARE(plot.selected(), (QStringList{u"conservative"_s, u"aggressive"_s}));
    plot.findChild<QToolButton *>(u"closePlans"_s)->click();
    QCOMPARE(plot.selected(), QStringList());
    QVERIFY(!plot.plans().isVisible());
  }

  void selectedRunsAreComparedInWords() {
    RunResult better = makeResult(0.9, 1, 2.3665, 3724, 42), worse = makeResult(0.87, 4, 0.593, 232, 2.6);
    better.layers = {{.name = "conv1", .weightBits = 8, .activationBits = 8},
                     {.name = "fc", .weightBits = 32, .activationBits = 32}};
    worse.layers = {{.name = "conv1", .weightBits = 8, .activationBits = 8},
                    {.name = "fc", .weightBits = 4, .activationBits = 8}};
    for (RunResult *result : {&better, &worse}) {
      result->outcomes.assign(1000, false);
      std::fill_n(result->outcomes.begin(), std::llround(1000 * result->accuracy), true);
      result->testSet = "crc32:1";
    }
    TradeOffPlot plot;
    plot.setSelected({u"a"_s, u"b"_s}); // before they are shown
    plot.setRuns({finishedRun(u"a"_s, Qt::blue, worse), finishedRun(u"b"_s, Qt::red, better)});
    QVERIFY2(plot.plans().verdictText().startsWith(u"b is better than a by 3.0 points (95 %: "_s),
             qPrintable(plot.plans().verdictText()));
    QCOMPARE(plot.plans().dump(), u"conv1  8 / 8  8 / 8\n≠ fc  4 / 8  32 / 32\n"_s);
    better.outcomes.assign(1000, false);
    std::fill_n(better.outcomes.begin(), 872, true);
    plot.setRuns({finishedRun(u"a"_s, Qt::blue, worse), finishedRun(u"b"_s, Qt::red, better)});
    QVERIFY(plot.plans().verdictText().startsWith(
        u"No detectable difference between b and a: 0.2 points (95 %: "_s));
    better.testSet = "crc32:2";
    plot.setRuns({finishedRun(u"a"_s, Qt::blue, worse), finishedRun(u"b"_s, Qt::red, better)});
    QCOMPARE(plot.plans().verdictText(),
             u"a and b were tested on different pictures: they cannot be compared as a pair."_s);
  }

  void candidatesOfASearchArePointsAsTheyArrive() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.setAxis(CostKind::memory);
    plot.setRuns({makeRun(u"hunt"_s, Qt::blue, searchRecord({}))});
    QVERIFY(plot.pointOf(u"hunt"_s, 1).isNull());
    plot.setRuns({makeRun(u"hunt"_s, Qt::blue, searchRecord({{0.8, 0.4}, {0.9, 0.6}}))});
    plot.grab();
    QVERIFY(plot.pointOf(u"hunt"_s, 1).x() < plot.pointOf(u"hunt"_s, 2).x());
    QVERIFY(plot.pointOf(u"hunt"_s, 1).y() > plot.pointOf(u"hunt"_s, 2).y());
    QCOMPARE(plot.frontCandidates(u"hunt"_s), (QList<std::int64_t>{1, 2}));
    QVERIFY2(plot.noteText().startsWith(u"hunt: 2 evaluated"_s), qPrintable(plot.noteText()));
    // 3 is beaten by 1, 4 is over budget, 5 beats 2.
    plot.setRuns({makeRun(u"hunt"_s, Qt::blue,
                          searchRecord({{0.8, 0.4}, {0.9, 0.6}, {0.7, 0.5}, {0.96, 0.3}, {0.92, 0.55}}))});
    QCOMPARE(plot.frontCandidates(u"hunt"_s), (QList<std::int64_t>{1, 5}));
    QVERIFY(plot.csv().contains(u"\nhunt #5,92,"_s));
    plot.setAxis(CostKind::compression);
    QCOMPARE(plot.frontCandidates(u"hunt"_s), (QList<std::int64_t>{5, 1}));
    // They have a front of their own: that of the runs stays one of runs.
    QCOMPARE(plot.frontIds(), QStringList());
    checkExports(plot);
  }

  void aClickOnACandidateAsksForItsPlan() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.show();
    plot.setAxis(CostKind::memory);
    plot.setRuns({makeRun(u"hunt"_s, Qt::blue, searchRecord({{0.8, 0.4}, {0.9, 0.6}})),
                  finishedRun(u"fp32"_s, Qt::red, makeResult(0.9, 1, 2.3665, 3724.4928, 42))});
    plot.grab();
    QSignalSpy candidates(&plot, &TradeOffPlot::candidateActivated);
    QSignalSpy runs(&plot, &TradeOffPlot::runActivated);
    QWidget *canvas = plot.childAt(plot.pointOf(u"hunt"_s, 2).toPoint());
    QTest::mouseClick(canvas, Qt::LeftButton, {},
                      canvas->mapFrom(&plot, plot.pointOf(u"hunt"_s, 2).toPoint()));
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(candidates.front().at(0).toString(), u"hunt"_s);
    QCOMPARE(candidates.front().at(1).toLongLong(), 2);
    QCOMPARE(runs.size(), 0);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, plot.pointOf(u"fp32"_s).toPoint()));
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(runs.size(), 1);
  }

  void aClickMeansWhatIsNearest() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.show();
    plot.setAxis(CostKind::memory);
    // The second candidate lies beside the run, the third at its very place.
    plot.setRuns({makeRun(u"hunt"_s, Qt::blue, searchRecord({{0.8, 0.4}, {0.9, 1.005}, {0.9, 1}})),
                  finishedRun(u"int8"_s, Qt::red, makeResult(0.9, 4, 1, 3724.4928, 42))});
    plot.grab();
    const QPoint run = plot.pointOf(u"int8"_s).toPoint();
    const QPoint beside = plot.pointOf(u"hunt"_s, 2).toPoint();
    QVERIFY(beside.x() > run.x() && beside.x() - run.x() < 12);
    QCOMPARE(plot.pointOf(u"hunt"_s, 3).toPoint(), run);
    QSignalSpy candidates(&plot, &TradeOffPlot::candidateActivated);
    QSignalSpy runs(&plot, &TradeOffPlot::runActivated);
    QWidget *canvas = plot.childAt(run);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, beside));
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(candidates.front().at(1).toLongLong(), 2);
    QCOMPARE(runs.size(), 0);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, run));
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(runs.size(), 1);
  }

  /// What the axes clip away is not to be seen: it is not clicked, and nothing is told of it.
  void whatLiesBeyondTheAxesIsNotUnderThePointer() {
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.show();
    plot.setAxis(CostKind::memory);
    plot.setRuns({makeRun(u"hunt"_s, Qt::blue, searchRecord({{0.8, 0.4}, {0.9, 2}})),
                  finishedRun(u"int8"_s, Qt::red, makeResult(0.85, 4, 0.4, 3724.4928, 42))});
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.grab();
    QSignalSpy candidates(&plot, &TradeOffPlot::candidateActivated);
    QSignalSpy runs(&plot, &TradeOffPlot::runActivated);
    QWidget *canvas = plot.childAt(plot.pointOf(u"int8"_s).toPoint());
    const auto *card = canvas->findChild<QLabel *>();
    QVERIFY(card && !card->isVisible());
    const auto at = [&](const QPointF &point) { return canvas->mapFrom(&plot, point.toPoint()); };
    QTest::mouseMove(canvas, at(plot.pointOf(u"int8"_s)));
    QVERIFY(card->isVisible());
    // The pointer leaves faster than it moves.
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(canvas, &leave);
    QVERIFY(!card->isVisible());
    // The plot is drawn to the left until both lie on the numbers of the axis.
    const QPoint from = at(plot.pointOf(u"hunt"_s, 2)) + QPoint(-60, 60);
    const QPoint to(from.x() + 15 - at(plot.pointOf(u"int8"_s)).x(), from.y());
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, to);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    plot.grab();
    for (const QPointF &point : {plot.pointOf(u"int8"_s), plot.pointOf(u"hunt"_s, 1)}) {
      QVERIFY2(std::abs(at(point).x() - 15) <= 1, qPrintable(QString::number(at(point).x())));
      QTest::mouseMove(canvas, at(point));
      QVERIFY(!card->isVisible());
      QTest::mouseClick(canvas, Qt::LeftButton, {}, at(point));
    }
    QCOMPARE(candidates.size() + runs.size(), 0);
  }

  void smallBudgetsAreShownAndTyped() {
    TradeOffPlot plot;
    plot.setRuns(study());
    plot.setAxis(CostKind::memory);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    auto *field = plot.findChild<QDoubleSpinBox *>(u"budget"_s);
    QCOMPARE(field->text(), u"none"_s);
    plot.setBudget(0.0003);
    QCOMPARE(field->text(), u"0.0003 MB"_s);
    plot.setBudget(0.31234567);
    QCOMPARE(field->text(), u"0.312 MB"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return); // typed nothing
    QCOMPARE(plot.budget(), std::optional(0.31234567));
    field->selectAll();
    QTest::keyClicks(field, u"0.00025"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(plot.budget(), std::optional(0.00025));
    field->selectAll();
    QTest::keyClicks(field, u"0"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!plot.budget());
    QCOMPARE(field->text(), u"none"_s);
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(plot.budget(), std::optional(0.001));
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
