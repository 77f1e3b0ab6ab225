// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_folder.h"
#include "tests/patience.h"
#include "tests/widgets/brackets.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/allocation/allocation_dialog.h"
#include "widgets/allocation/allocation_plot.h"
#include "widgets/allocation/budget_panel.h"
#include "widgets/allocation/constraint_table.h"
#include "widgets/runs/run_library.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>
#include <cmath>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Noise falls fourfold a bit; each layer is a third as sensitive as the one before.
AllocationSource sampleSource(const Network &network, const QString &label = u"probe"_s,
                              const std::vector<int> &probed = {2, 4, 6, 8}) {
  SensitivityRun run;
  run.startRun = "/somewhere/trained";
  SensitivityTable &table = run.table;
  table.bits = probed;
  table.referenceAccuracy = 0.875;
  table.referenceLoss = 0.25;
  table.samples = 1000;
  double scale = 0.5;
  for (std::size_t i = 0; i < network.layers().size(); ++i, scale /= 3) {
    table.layers.push_back(network.layers()[i].name);
    for (const int bits : table.bits)
      for (const auto &[target, share] :
           {std::pair(SensitivityTarget::weights, 1.0), std::pair(SensitivityTarget::activations, 0.125)}) {
        const double noise = scale * share * std::pow(4.0, -bits);
        table.scores.push_back({.layer = i,
                                .target = target,
                                .view = SensitivityView::alone,
                                .bits = bits,
                                .values = {{SensitivityMetric::lossIncrease, noise},
                                           {SensitivityMetric::accuracyDrop, noise / 2},
                                           {SensitivityMetric::outputKl, noise * 3}}});
      }
  }
  return {label, label, std::make_shared<const SensitivityRun>(std::move(run))};
}

/// Types into a cell of the table, in place of what it has.
bool typeInto(ConstraintTable *table, int row, ConstraintTable::Column column, const QString &text) {
  table->setCurrentCell(row, column);
  table->setFocus();
  QTest::keyClick(table, Qt::Key_F2);
  QWidget *editor = table->window()->focusWidget();
  if (!editor || editor == table)
    return false;
  QTest::keyClicks(editor, text);
  QTest::keyClick(editor, Qt::Key_Return);
  return QTest::qWaitFor([&] { return table->item(row, column)->text() == text; }, bitsmith::test::patience);
}

/// A dialog on the screen with one source, solved.
struct Opened {
  Document document;
  AllocationDialog dialog{document};

  Opened() {
    dialog.show();
    dialog.setSources({sampleSource(document.network())});
  }

  template<class Widget>
  Widget *part(const char *name) {
    return dialog.findChild<Widget *>(QString::fromLatin1(name));
  }
  const AllocationResult &result() { return *dialog.answer()->result; }
  double cost(const char *name) { return result().plan.costs[*dialog.answer()->problem.costIndex(name)]; }
};

#define WAIT_UNTIL_SOLVED(opened)                                                                            \
  QTRY_VERIFY(!(opened).dialog.isBusy());                                                                    \
  QVERIFY2((opened).dialog.answer(), qPrintable((opened).dialog.summaryText()))

} // namespace

class TestAllocationDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysWhatIsMissingWithoutASensitivityRun() {
    Document document;
    AllocationDialog dialog(document);
    dialog.show();
    QVERIFY(dialog.summaryText().startsWith(u"There is no finished sensitivity run of this network yet."_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"apply"_s)->isEnabled());
    // A run of another network is not offered.
    AllocationSource other = sampleSource(document.network());
    SensitivityRun changed = *other.run;
    changed.table.layers[0] = "stem";
    other.run = std::make_shared<const SensitivityRun>(changed);
    dialog.setSources({other});
    QCOMPARE(dialog.findChild<QComboBox *>(u"run"_s)->count(), 0);
  }

  void showsTheBestPlanWithinTheBudget() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.result().certificate->optimal);
    QCOMPARE(opened.dialog.answer()->problem.budgets.size(), 1u); // mean bits, half-way
    QVERIFY(opened.cost("mean_bits") <= 5.0 + 1e-9);
    QVERIFY(opened.dialog.plot()->pointCount() > 10);
    const QString summary = opened.dialog.summaryText();
    QVERIFY2(summary.contains(u"Proven: no plan within the budgets has a smaller score."_s) &&
                 summary.contains(u"A prediction from single layers, not a measurement."_s) &&
                 summary.contains(u"Not measured yet"_s),
             qPrintable(summary));
    for (int row = 0; row < opened.document.layerCount(); ++row) {
      const auto layer = static_cast<std::size_t>(row);
      const AllocationChoice &choice =
          opened.dialog.answer()->problem.layers[layer].choices[opened.result().plan.choices[layer]];
      QCOMPARE(opened.dialog.table()->item(row, ConstraintTable::Now)->text(), u"8 / 8"_s);
      QCOMPARE(opened.dialog.table()->item(row, ConstraintTable::Planned)->text(),
               u"%1 / %2"_s.arg(*choice.weightBits).arg(*choice.activationBits));
    }
  }

  void tellsOfASensitivityWithinAPlan() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    const QString note = u"Measured with the other layers at the plan"_s;
    QVERIFY(!opened.dialog.summaryText().contains(note));
    AllocationSource within = sampleSource(opened.document.network());
    SensitivityRun changed = *within.run;
    changed.table.others = SensitivityOthers::plan;
    within.run = std::make_shared<const SensitivityRun>(changed);
    opened.dialog.setSources({within});
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY2(opened.dialog.summaryText().contains(note), qPrintable(opened.dialog.summaryText()));
  }

  /// Estimates count from the float network: beside a plan's network they foretell no loss. What was measured
  /// there does, and says that it holds there alone.
  void predictsNoLossFromWhereScoresDoNotCount_data() {
    QTest::addColumn<SensitivityMetric>("metric");
    QTest::addColumn<bool>("isWithinAPlan");
    QTest::addColumn<bool>("isPredicted");
    QTest::addColumn<bool>("isNoted");
    QTest::newRow("measured") << SensitivityMetric::lossIncrease << false << true << false;
    QTest::newRow("measured within a plan") << SensitivityMetric::lossIncrease << true << true << true;
    QTest::newRow("Fisher") << SensitivityMetric::fisher << false << true << false;
    QTest::newRow("Fisher within a plan") << SensitivityMetric::fisher << true << false << true;
    // Of the float network's weights, wherever the others are.
    QTest::newRow("Hessian") << SensitivityMetric::hessian << false << true << false;
    QTest::newRow("Hessian within a plan") << SensitivityMetric::hessian << true << false << false;
  }
  void predictsNoLossFromWhereScoresDoNotCount() {
    QFETCH(SensitivityMetric, metric);
    QFETCH(bool, isWithinAPlan);
    Opened opened;
    AllocationSource source = sampleSource(opened.document.network());
    SensitivityRun changed = *source.run;
    changed.table.others = isWithinAPlan ? SensitivityOthers::plan : SensitivityOthers::floating;
    for (SensitivityScore &score : changed.table.scores)
      for (const SensitivityMetric one : {SensitivityMetric::fisher, SensitivityMetric::hessian})
        score.values[one] = score.values.at(SensitivityMetric::lossIncrease);
    source.run = std::make_shared<const SensitivityRun>(changed);
    opened.dialog.setSources({source});
    auto *box = opened.part<QComboBox>("metric");
    const int place = box->findData(static_cast<int>(metric));
    QVERIFY(place >= 0);
    box->setCurrentIndex(place);
    WAIT_UNTIL_SOLVED(opened);
    const QString said = opened.dialog.summaryText();
    QFETCH(bool, isPredicted);
    QVERIFY2(said.contains(u"Predicted: loss "_s) == isPredicted, qPrintable(said));
    QVERIFY2(said.contains(u"It ranks plans, and foretells no accuracy."_s) != isPredicted, qPrintable(said));
    // Nor does what the score is said to be, in words or on the axis.
    QVERIFY2(isPredicted || !said.contains(u"predicted loss"_s), qPrintable(said));
    const QString axis = opened.dialog.plot()->scoreTitle();
    QVERIFY2(axis.contains(u"predicted loss increase"_s) == isPredicted && !axis.isEmpty(), qPrintable(axis));
    QFETCH(bool, isNoted);
    QVERIFY2(said.contains(u"Measured with the other layers at the plan"_s) == isNoted, qPrintable(said));
  }

  /// Sensitivity runs finish while somebody chooses from a list.
  void leavesOpenListsAlone() {
    Opened opened;
    const Network &network = opened.document.network();
    QVERIFY(QTest::qWaitForWindowExposed(&opened.dialog));
    opened.dialog.setSources({sampleSource(network, u"one"_s), sampleSource(network, u"two"_s)});
    WAIT_UNTIL_SOLVED(opened);
    auto *run = opened.part<QComboBox>("run");
    run->showPopup();
    QTRY_VERIFY(run->view()->isVisible());
    QTest::keyClick(run->view(), Qt::Key_Down);
    QCOMPARE(run->view()->currentIndex().row(), 1);
    opened.dialog.setSources(
        {sampleSource(network, u"new"_s), sampleSource(network, u"one"_s), sampleSource(network, u"two"_s)});
    QCOMPARE(run->count(), 2);
    QCOMPARE(run->view()->currentIndex().row(), 1);
    QTest::keyClick(run->view(), Qt::Key_Return);
    QCOMPARE(run->currentText(), u"two"_s);
    QTRY_COMPARE(run->count(), 3);
    QCOMPARE(run->currentText(), u"two"_s);
    WAIT_UNTIL_SOLVED(opened);
    auto *metric = opened.part<QComboBox>("metric");
    metric->showPopup();
    QTRY_VERIFY(metric->view()->isVisible());
    const int row = metric->view()->currentIndex().row();
    QVERIFY(metric->count() > 1);
    QTest::keyClick(metric->view(), row > 0 ? Qt::Key_Up : Qt::Key_Down);
    const int chosen = metric->view()->currentIndex().row();
    QVERIFY(chosen != row);
    opened.dialog.setSources({sampleSource(network, u"two"_s)});
    QCOMPARE(metric->view()->currentIndex().row(), chosen);
    QTest::keyClick(metric->view(), Qt::Key_Return);
    QCOMPARE(metric->currentIndex(), chosen);
  }

  /// The network may change while a thread still solves the problem of the one before.
  void anAnswerToAProblemThatIsGoneIsDropped() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    for (int wait = 0; wait <= 240; wait += 20) {
      opened.dialog.setSources({sampleSource(opened.document.network())});
      QVERIFY(opened.dialog.isBusy() && !opened.dialog.answer());
      QVERIFY(!opened.part<QPushButton>("apply")->isEnabled());
      QTest::qWait(wait);
      opened.dialog.setSources({});
      QVERIFY(!opened.dialog.isBusy() && !opened.dialog.answer());
      QTest::qWait(10);
      QVERIFY(!opened.dialog.answer());
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!opened.dialog.answer() && !opened.part<QPushButton>("apply")->isEnabled());
    opened.dialog.setSources({sampleSource(opened.document.network())});
    WAIT_UNTIL_SOLVED(opened);
  }

  void slidersAndNumbersSetBudgets() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    auto *slider = opened.part<QSlider>("slider_mean_bits");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(std::abs(opened.cost("mean_bits") - 2) < 1e-9); // the least there is
    auto *number = opened.part<QDoubleSpinBox>("number_mean_bits");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, u"4"_s + QString(QLocale().decimalPoint()) + u"5"_s);
    QTest::keyClick(number, Qt::Key_Return);
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(opened.dialog.answer()->problem.budgets[0].amount, 4.5);
    const double one = opened.result().plan.score;
    // A second budget at the same time.
    QVERIFY(!opened.part<QSlider>("slider_bops")->isEnabled());
    auto *tick = opened.part<QCheckBox>("tick_bops");
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(8, tick->height() / 2));
    QVERIFY(tick->isChecked());
    auto *bops = opened.part<QSlider>("slider_bops");
    bops->setValue(100);
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(opened.dialog.answer()->problem.budgets.size(), 2u);
    QVERIFY(isFeasible(opened.dialog.answer()->problem, opened.result().plan));
    QVERIFY(opened.result().plan.score > one);
  }

  void aClickOnTheCurveTakesThatPlan() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    const auto &points = opened.dialog.answer()->curve->points;
    const std::size_t index = points.size() / 3;
    const CurvePoint wanted = points[index];
    // The plot has its pixels.
    QCoreApplication::processEvents();
    opened.dialog.plot()->grab();
    const QPoint at = opened.dialog.plot()->pointAt(index).toPoint();
    QWidget *canvas = opened.dialog.plot()->childAt(at);
    QVERIFY(canvas);
    QSignalSpy taken(opened.dialog.plot(), &AllocationPlot::pointActivated);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(opened.dialog.plot(), at));
    QCOMPARE(taken.count(), 1);
    const std::size_t hit = taken[0][0].value<std::size_t>();
    QVERIFY(std::abs(static_cast<double>(hit) - static_cast<double>(index)) <= 2); // points can share a pixel
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(opened.result().plan.score, opened.dialog.answer()->curve->points[hit].plan.score);
  }

  /// What the axes clip away is not to be seen, and not clicked.
  void whatLiesBeyondTheAxesIsNotClicked() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    QTest::qWait(50); // the plot has its pixels
    AllocationPlot *plot = opened.dialog.plot();
    QWidget *canvas = plot->childAt(plot->pointAt(0).toPoint());
    QVERIFY(canvas);
    const auto at = [&](std::size_t point) { return canvas->mapFrom(plot, plot->pointAt(point).toPoint()); };
    QSignalSpy taken(plot, &AllocationPlot::pointActivated);
    const QPoint from(canvas->width() - 60, canvas->height() / 3);
    const QPoint to(from.x() + 15 - at(0).x(), from.y());
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, to);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    QVERIFY2(std::abs(at(0).x() - 15) <= 1, qPrintable(QString::number(at(0).x()))); // beside the axes
    QTest::mouseClick(canvas, Qt::LeftButton, {}, at(0));
    QCOMPARE(taken.count(), 0);
  }

  void boundsAndLocksHold() {
    Opened opened;
    opened.document.setLayerPrecision(
        {1}, [](LayerPrecision &p) { p.weight.bits = 6; }, u"edit"_s);
    opened.document.setLocked({1}, true);
    WAIT_UNTIL_SOLVED(opened);
    ConstraintTable *table = opened.dialog.table();
    QCOMPARE(table->item(1, ConstraintTable::Planned)->text(), u"6 / 8"_s); // the document's lock
    QVERIFY(!(table->item(1, ConstraintTable::Locked)->flags() & Qt::ItemIsUserCheckable));
    table->item(3, ConstraintTable::Least)->setData(Qt::EditRole, 6);
    table->item(0, ConstraintTable::Locked)->setCheckState(Qt::Checked);
    opened.dialog.budgetPanel()->setBudget(1, 6.2);
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(table->item(0, ConstraintTable::Planned)->text(), u"8 / 8"_s);
    QVERIFY(table->item(3, ConstraintTable::Planned)->text().startsWith(u'6'));
    // Bounds that leave nothing are told, and nothing can be applied.
    table->item(3, ConstraintTable::Most)->setData(Qt::EditRole, 5);
    QTRY_VERIFY2(opened.dialog.summaryText().startsWith(u"layer fc1 has no choice from 6 to 5 weight bits"_s),
                 qPrintable(opened.dialog.summaryText()));
    QVERIFY(!opened.part<QPushButton>("apply")->isEnabled());
  }

  void tiedLayersGetTheSameBits() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    ConstraintTable *table = opened.dialog.table();
    opened.dialog.budgetPanel()->setBudget(1, 4.5);
    WAIT_UNTIL_SOLVED(opened);
    const double loose = opened.result().plan.score;
    QVERIFY(table->item(0, ConstraintTable::Planned)->text() !=
            table->item(3, ConstraintTable::Planned)->text());
    table->item(0, ConstraintTable::Tie)->setText(u"a"_s);
    table->item(3, ConstraintTable::Tie)->setText(u" a "_s); // a space is no other letter
    table->item(4, ConstraintTable::Tie)->setText(u"b"_s);   // alone: tied to nothing
    QVERIFY(opened.dialog.isBusy());
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(opened.dialog.answer()->problem.ties, (std::vector<std::vector<std::size_t>>{{0, 3}}));
    QCOMPARE(table->item(0, ConstraintTable::Planned)->text(),
             table->item(3, ConstraintTable::Planned)->text());
    QVERIFY(opened.result().certificate->optimal);
    QVERIFY(opened.result().plan.score > loose);
    // Another run of the same network is allocated under the same ties.
    opened.dialog.setSources({sampleSource(opened.document.network(), u"another"_s)});
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(table->item(3, ConstraintTable::Tie)->text(), u"a"_s);
    QCOMPARE(opened.dialog.answer()->problem.ties.size(), 1u);
  }

  /// The dialog lives on: what is locked and tied in the precision table meanwhile is so in the dialog too.
  void followsTheLocksAndTiesOfTheDocument() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    ConstraintTable *table = opened.dialog.table();
    opened.dialog.budgetPanel()->setBudget(1, 4.5);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(table->item(0, ConstraintTable::Planned)->text() !=
            table->item(3, ConstraintTable::Planned)->text());
    opened.dialog.close();
    opened.document.tie({0, 3});
    opened.dialog.show();
    opened.dialog.setSources({sampleSource(opened.document.network())}); // as it does with a library
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(table->item(0, ConstraintTable::Tie)->text(), u"A"_s);
    QCOMPARE(table->item(3, ConstraintTable::Tie)->text(), u"A"_s);
    QCOMPARE(opened.dialog.answer()->problem.ties, (std::vector<std::vector<std::size_t>>{{0, 3}}));
    const PrecisionPlan shown =
        allocatedPlan(opened.dialog.answer()->problem, opened.result().plan, opened.document.plan());
    QTest::mouseClick(opened.part<QPushButton>("apply"), Qt::LeftButton);
    QVERIFY(opened.document.plan() == shown); // nothing was left for the document to settle
    opened.document.undoStack()->undo();
    opened.document.untie({0});
    QCOMPARE(table->item(0, ConstraintTable::Tie)->text(), QString());
    QCOMPARE(table->item(3, ConstraintTable::Tie)->text(), QString());
    opened.document.setLocked({1}, true);
    QVERIFY(table->item(1, ConstraintTable::Locked)->checkState() == Qt::Checked);
    opened.document.setLocked({1}, false);
    QVERIFY(table->item(1, ConstraintTable::Locked)->checkState() == Qt::Unchecked);
    QVERIFY(table->item(1, ConstraintTable::Locked)->flags() & Qt::ItemIsUserCheckable);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.dialog.answer()->problem.ties.empty());
  }

  /// What was typed in the dialog is not lost by that, and only a later tie of the same layers takes its
  /// place.
  void whatIsSetInTheDialogStays() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    ConstraintTable *table = opened.dialog.table();
    QVERIFY(typeInto(table, 0, ConstraintTable::Tie, u"x"_s));
    QVERIFY(typeInto(table, 4, ConstraintTable::Tie, u"x"_s));
    QVERIFY(typeInto(table, 3, ConstraintTable::Least, u"4"_s));
    table->item(2, ConstraintTable::Locked)->setCheckState(Qt::Checked);
    opened.document.setLocked({1}, true);
    opened.document.setLocked({1}, false);
    QCOMPARE(table->item(0, ConstraintTable::Tie)->text(), u"x"_s);
    QCOMPARE(table->item(4, ConstraintTable::Tie)->text(), u"x"_s);
    QCOMPARE(table->item(3, ConstraintTable::Least)->text(), u"4"_s);
    QVERIFY(table->item(2, ConstraintTable::Locked)->checkState() == Qt::Checked);
    opened.dialog.setSources({});
    opened.dialog.setSources({sampleSource(opened.document.network())});
    QCOMPARE(table->item(3, ConstraintTable::Least)->text(), u"4"_s);
    QCOMPARE(table->item(3, ConstraintTable::Most)->text(), u"8"_s);
    QVERIFY(table->item(2, ConstraintTable::Locked)->checkState() == Qt::Checked);
    opened.document.tie({3, 4});
    QCOMPARE(table->item(0, ConstraintTable::Tie)->text(), u"x"_s);
    QCOMPARE(table->item(3, ConstraintTable::Tie)->text(), u"A"_s);
    QCOMPARE(table->item(4, ConstraintTable::Tie)->text(), u"A"_s);
    WAIT_UNTIL_SOLVED(opened);
    QCOMPARE(opened.dialog.answer()->problem.ties, (std::vector<std::vector<std::size_t>>{{3, 4}}));
  }

  /// Bounds that nobody has set are the bits of the run that is chosen.
  void boundsAreThoseOfTheChosenRun() {
    Opened opened;
    const Network &network = opened.document.network();
    opened.dialog.setSources({sampleSource(network, u"few"_s, {4, 6}), sampleSource(network, u"many"_s)});
    WAIT_UNTIL_SOLVED(opened);
    ConstraintTable *table = opened.dialog.table();
    const auto bounds = [table](int row) -> QString {
      return table->item(row, ConstraintTable::Least)->text() + u' ' +
             table->item(row, ConstraintTable::Most)->text();
    };
    auto *run = opened.part<QComboBox>("run");
    QCOMPARE(run->currentText(), u"few"_s);
    QCOMPARE(bounds(1), u"4 6"_s);
    QVERIFY(typeInto(table, 3, ConstraintTable::Most, u"4"_s));
    run->setFocus();
    QTest::keyClick(run, Qt::Key_Down);
    QCOMPARE(run->currentText(), u"many"_s);
    QCOMPARE(bounds(1), u"2 8"_s);
    QCOMPARE(bounds(3), u"2 4"_s); // set by somebody
    QVERIFY2(!opened.dialog.command().contains(u"conv2=4..6"_s), qPrintable(opened.dialog.command()));
    QVERIFY2(opened.dialog.command().contains(u"fc1=2..4"_s), qPrintable(opened.dialog.command()));
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.dialog.answer()->result);
  }

  void anImpossibleBudgetSaysByHowMuch() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    opened.dialog.table()->item(3, ConstraintTable::Least)->setData(Qt::EditRole, 8);
    opened.dialog.budgetPanel()->setBudget(1, 3);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(!opened.dialog.answer()->result);
    QVERIFY2(opened.dialog.summaryText().startsWith(
                 u"budget mean_bits 3 cannot be met: the smallest possible is "_s),
             qPrintable(opened.dialog.summaryText()));
    QVERIFY(!opened.part<QPushButton>("apply")->isEnabled());
  }

  void applyIsOneStepToUndo() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    const PrecisionPlan before = opened.document.plan();
    const AllocationProblem problem = opened.dialog.answer()->problem;
    const AllocationPlan plan = opened.result().plan;
    const int commands = opened.document.undoStack()->count();
    QTest::mouseClick(opened.part<QPushButton>("apply"), Qt::LeftButton);
    QCOMPARE(opened.document.undoStack()->count(), commands + 1);
    QVERIFY(opened.document.plan() == allocatedPlan(problem, plan, before));
    QVERIFY(opened.document.plan() != before);
    opened.document.undoStack()->undo();
    QVERIFY(opened.document.plan() == before);
  }

  /// The click on the button is what commits a number that was typed.
  void whatAnsweredAnotherBudgetIsNotApplied_data() {
    QTest::addColumn<QString>("button");
    QTest::newRow("apply") << u"apply"_s;
    QTest::newRow("apply and measure") << u"measure"_s;
  }
  void whatAnsweredAnotherBudgetIsNotApplied() {
    QFETCH(QString, button);
    Opened opened;
    opened.dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
    WAIT_UNTIL_SOLVED(opened);
    const PrecisionPlan before = opened.document.plan();
    const AllocationPlan old = opened.result().plan;
    int wanted = 0;
    connect(&opened.dialog, &AllocationDialog::measureRequested, this, [&wanted] { ++wanted; });
    auto *number = opened.part<QDoubleSpinBox>("number_mean_bits");
    auto *press = opened.dialog.findChild<QPushButton *>(button);
    QVERIFY(press->isEnabled());
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, u"3"_s);
    QTest::mouseClick(press, Qt::LeftButton);
    QCOMPARE(number->value(), 3.0);
    QVERIFY(opened.document.plan() == before);
    QCOMPARE(wanted, 0);
    QVERIFY(!press->isEnabled() && !opened.dialog.answer());
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.cost("mean_bits") <= 3 + 1e-9);
    QVERIFY(opened.result().plan.choices != old.choices);
    const PrecisionPlan plan =
        allocatedPlan(opened.dialog.answer()->problem, opened.result().plan, opened.document.plan());
    QVERIFY(opened.part<QPushButton>("apply")->isEnabled());
    QTest::mouseClick(opened.part<QPushButton>("apply"), Qt::LeftButton);
    QVERIFY(opened.document.plan() == plan);
  }

  /// Nor what answered other constraints, or a job that was at work when they changed.
  void whatAnsweredOtherConstraintsIsNotApplied() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    const PrecisionPlan before = opened.document.plan();
    auto *apply = opened.part<QPushButton>("apply");
    ConstraintTable *table = opened.dialog.table();
    const auto lock = [&](int row, Qt::CheckState state) {
      table->item(row, ConstraintTable::Locked)->setCheckState(state);
      QTest::mouseClick(apply, Qt::LeftButton);
      return !apply->isEnabled() && !opened.dialog.answer() && opened.document.plan() == before;
    };
    QVERIFY(lock(2, Qt::Checked));
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(apply->isEnabled());
    QCOMPARE(table->item(2, ConstraintTable::Planned)->text(), u"8 / 8"_s);
    for (int wait = 50; wait <= 140; wait += 10) {
      QVERIFY(lock(0, wait % 20 == 0 ? Qt::Unchecked : Qt::Checked));
      QTest::qWait(wait); // it is about to be solved, or is
      QVERIFY(lock(1, wait % 20 == 0 ? Qt::Unchecked : Qt::Checked));
      QThreadPool::globalInstance()->waitForDone();
      QCoreApplication::sendPostedEvents();
      QVERIFY(!apply->isEnabled() && !opened.dialog.answer());
    }
    auto *method = opened.part<QComboBox>("method");
    WAIT_UNTIL_SOLVED(opened);
    method->setFocus();
    QTest::keyClick(method, Qt::Key_Down);
    QTest::mouseClick(apply, Qt::LeftButton);
    QVERIFY(opened.document.plan() == before);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.result().method == AllocationMethod::greedy);
    QVERIFY(apply->isEnabled());
  }

  void methodsAndMetricsCanBeCompared() {
    Opened opened;
    opened.dialog.budgetPanel()->setBudget(0, 0.31);
    WAIT_UNTIL_SOLVED(opened);
    const double exact = opened.result().plan.score;
    auto *method = opened.part<QComboBox>("method");
    method->setCurrentIndex(1);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.result().method == AllocationMethod::greedy);
    QVERIFY(opened.result().plan.score >= exact);
    QVERIFY(opened.dialog.summaryText().startsWith(u"No proof"_s));
    opened.part<QComboBox>("metric")->setCurrentText(u"output kl"_s);
    WAIT_UNTIL_SOLVED(opened);
    QVERIFY(opened.dialog.summaryText().contains(u"It ranks plans, and foretells no accuracy."_s));
  }

  void showsWhatARunOfThePlanMeasured() {
    QTemporaryDir root;
    Document document;
    RunLibrary library(root.path());
    AllocationDialog dialog(document, &library);
    dialog.show();
    dialog.setSources({sampleSource(document.network())});
    QTRY_VERIFY(!dialog.isBusy() && dialog.answer());
    QVERIFY(dialog.summaryText().contains(u"Not measured yet: no run has these bits."_s));
    const PrecisionPlan plan =
        allocatedPlan(dialog.answer()->problem, dialog.answer()->result->plan, document.plan());
    RunResult result{
        .accuracy = 0.85, .accuracyInterval = wilsonInterval(850, 1000), .samples = 1000, .loss = 0.5};
    for (std::size_t i = 0; i < plan.size(); ++i)
      result.layers.push_back({.name = document.network().layers()[i].name,
                               .weightBits = plan[i].weight.bits,
                               .activationBits = plan[i].activation.bits});
    const auto measure = [&](const char *name, const Experiment &experiment) {
      const QString folder = sample::makeRun(root.path(), name, experiment);
      sample::writeEpochs(folder, 1, 1, 0);
      writeFileAtomically(toPath(folder) / run_file::result, toJson(result).dump());
      library.refresh();
      QTRY_VERIFY(library.record(folder) && library.record(folder)->state == RunState::finished);
    };
    // The bits alone do not make it this plan: other pictures, or from elsewhere, another network, methods.
    Experiment experiment = document.experiment();
    experiment.name = "measured";
    experiment.precision = describePlan(plan, document.network(), document.basePreset().toStdString());
    Experiment other = experiment;
    other.data = withSource(other.data, "mnist");
    measure("20260101-000000-data", other);
    other = experiment;
    other.data.path = "/elsewhere";
    measure("20260101-000000-folder", other);
    other = experiment;
    other.network.weights = "/weights.pt";
    measure("20260101-000000-weights", other);
    other = experiment;
    PrecisionPlan methods = plan;
    methods[0].weight.method = Method::lsq;
    other.precision = describePlan(methods, document.network(), document.basePreset().toStdString());
    measure("20260101-000000-methods", other);
    QVERIFY2(dialog.summaryText().contains(u"Not measured yet: no run has these bits."_s),
             qPrintable(dialog.summaryText()));
    measure("20260101-000000-measured", experiment);
    QTRY_VERIFY2(
        dialog.summaryText().contains(
            u"Measured: accuracy 85.0 % (95 %: 82.7 to 87.1 %), loss 0.5, by the run “measured” (qat)."_s),
        qPrintable(dialog.summaryText()));
  }

  void applyAndMeasureAsksForARunOfThePlan() {
    QTemporaryDir root;
    Document document;
    AllocationDialog dialog(document);
    dialog.show();
    AllocationSource source = sampleSource(document.network());
    SensitivityRun run = *source.run;
    run.startRun = sample::makeRun(root.path(), "20260101-000000-trained", {.name = "trained"}).toStdString();
    source.run = std::make_shared<const SensitivityRun>(run);
    dialog.setSources({source});
    QTRY_VERIFY(!dialog.isBusy() && dialog.answer());
    QList<Experiment> wanted;
    connect(&dialog, &AllocationDialog::measureRequested, this,
            [&](const Experiment &experiment) { wanted.append(experiment); });
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"measure"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0].task == Task::ptq);
    QCOMPARE(wanted[0].start.run, run.startRun);
    QVERIFY(resolvePlan(wanted[0].precision, document.network()) == document.plan());
    QVERIFY(document.plan() != findPreset("int8_uniform").apply(document.network()));
  }

  void theCurveIsExported() {
    Opened opened;
    WAIT_UNTIL_SOLVED(opened);
    const QStringList lines = opened.dialog.plot()->csv().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines[0], u"Mean weight bits,\"predicted loss increase, nats\",corner"_s);
    QCOMPARE(static_cast<std::size_t>(lines.size()), opened.dialog.plot()->pointCount() + 1);
    QVERIFY(lines[1].endsWith(u",yes"_s));
    // The same in every language, other than what the axis says.
    const bitsmith::test::Brackets brackets;
    Opened translated;
    WAIT_UNTIL_SOLVED(translated);
    QCOMPARE(translated.dialog.plot()->scoreTitle(), u"[predicted loss increase, nats]"_s);
    QCOMPARE(translated.dialog.plot()->csv().split(u'\n', Qt::SkipEmptyParts), lines);
  }
};

QTEST_MAIN(TestAllocationDialog)
#include "tst_allocation_dialog.moc"
