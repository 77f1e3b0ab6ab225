// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "widgets/analysis/sensitivity_panel.h"

#include "tests/patience.h"
#include "tests/widgets/brackets.h"
#include "tests/widgets/charts/synthetic_runs.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/analysis/agreement_table.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"
#include "widgets/tables/table_text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoStack>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

SensitivityTable makeTable() {
  SensitivityTable table;
  table.layers = {"conv1", "conv2", "conv3", "fc1", "fc2"};
  table.bits = {2, 4, 8};
  table.samples = 1000;
  table.referenceAccuracy = 0.872;
  const double weak[] = {0.8, 0.2, 0.1, 0.05, 0.4};
  for (std::size_t layer = 0; layer < 5; ++layer)
    for (const int bits : table.bits)
      for (const auto target : {SensitivityTarget::weights, SensitivityTarget::activations}) {
        const double harm =
            weak[layer] * std::pow(2.0, -2 * (bits - 2)) * (target == SensitivityTarget::weights ? 1 : 0.5);
        table.scores.push_back({.layer = layer,
                                .target = target,
                                .view = SensitivityView::alone,
                                .bits = bits,
                                .values = {{SensitivityMetric::accuracyDrop, 0.3 * harm},
                                           {SensitivityMetric::lossIncrease, harm},
                                           {SensitivityMetric::outputSqnr, 10 - 10 * std::log10(harm)}}});
      }
  return table;
}

struct Bench {
  Bench()
      : library(root.path()), selection(document), figures(document),
        panel(library, document, selection, figures) {
    panel.resize(590, 700);
    panel.show();
  }
  template<class Widget>
  Widget *child(const char *name) {
    return panel.findChild<Widget *>(QString::fromLatin1(name));
  }
  void showTable() {
    const QString folder = sample::makeRun(
        root.path(), "20260101-000000-s",
        {.name = "sensitivity of x", .task = Task::sensitivity, .start = {.run = "../trained"}});
    RunResult result;
    result.task = Task::sensitivity;
    result.sensitivity = makeTable();
    result.seconds = 2;
    writeFileAtomically(toPath(folder) / run_file::result, toJson(result).dump());
    library.refresh();
    QTRY_VERIFY(panel.map()->isVisible());
    QCoreApplication::processEvents(); // the layout that gives it room
    panel.map()->grab();
  }
  void click(const QString &layer, int bits) {
    QTest::mouseClick(panel.map(), Qt::LeftButton, {}, panel.map()->pointOf(layer, bits).toPoint());
  }
  QAction *offered() {
    auto *menu = panel.findChild<QMenu *>(u"cellMenu"_s);
    return menu && !menu->actions().isEmpty() ? menu->actions().constFirst() : nullptr;
  }

  QTemporaryDir root;
  Document document;
  RunLibrary library;
  LayerSelection selection;
  LayerFigures figures;
  SensitivityPanel panel;
};

} // namespace

class TestSensitivityPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  /// A run at work may have measured another metric first.
  void showsTheLossAsSoonAsItIsThere() {
    Bench bench;
    const QString folder = sample::makeRun(
        bench.root.path(), "20260101-000000-s",
        {.name = "sensitivity of x", .task = Task::sensitivity, .start = {.run = "../trained"}});
    const SensitivityTable table = makeTable();
    EventWriter events(toPath(folder));
    events.started(1, 0, nlohmann::json::object());
    events.reference(table);
    SensitivityScore score = table.scores.front();
    score.values = {{SensitivityMetric::fisher, 0.1}};
    events.score(table, score);
    auto *metric = bench.child<QComboBox>("sensitivityMetric");
    bench.library.refresh();
    QTRY_COMPARE(metric->currentText(), u"Fisher estimate (nats)"_s);
    for (const SensitivityScore &one : table.scores)
      events.score(table, one);
    bench.library.refresh();
    QTRY_COMPARE(metric->currentText(), u"Loss increase (nats)"_s);
    metric->setCurrentIndex(metric->findText(u"Output SQNR (dB)"_s));
    events.score(table, table.scores.back());
    bench.library.refresh();
    QTest::qWait(100);
    QCOMPARE(metric->currentText(), u"Output SQNR (dB)"_s);
  }

  void saysHowFarTheMetricsAgree() {
    Bench bench;
    bench.showTable();
    auto *table = bench.child<AgreementTable>("rankAgreement");
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->verticalHeaderItem(1)->text(), u"Loss increase"_s);
    // All three metrics of the sample are functions of the same harm.
    for (int row = 0; row < 3; ++row)
      for (int column = 0; column < 3; ++column)
        QCOMPARE(table->item(row, column)->text(), row == column ? u"1"_s : u"1.00"_s);
    QVERIFY2(table->item(0, 1)->toolTip().contains(u"over 15 cells"_s),
             qPrintable(table->item(0, 1)->toolTip()));
    auto *verdict = bench.child<QLabel>("agreementVerdict");
    QVERIFY(!verdict->isVisible()); // the loss increase is what the others are compared with
    const QRect cell = table->visualItemRect(table->item(2, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(bench.child<QComboBox>("sensitivityMetric")->currentText(), u"Output SQNR (dB)"_s);
    QTRY_VERIFY(verdict->isVisible());
    QVERIFY2(
        verdict->text().endsWith(u"ρ 1.00 between layers: one may stand in for the other on this network."_s),
        qPrintable(verdict->text()));
    QVERIFY(table->verticalHeaderItem(2)->font().bold());
    // The whole table is seen: nothing to scroll.
    QVERIFY(table->viewport()->height() >= table->verticalHeader()->length());
    // Its file is the same in every language.
    const QString csv = tableText(readTable(*table), TableFormat::csv);
    QVERIFY2(csv.contains(u",Loss increase,"_s) && csv.contains(u"\nLoss increase,"_s), qPrintable(csv));
    const test::Brackets brackets;
    Bench translated;
    translated.showTable();
    table = translated.child<AgreementTable>("rankAgreement");
    QCOMPARE(table->verticalHeaderItem(1)->text(), u"[Loss increase]"_s);
    QCOMPARE(tableText(readTable(*table), TableFormat::csv), csv);
  }

  void saysHowToGetARunWhenThereIsNone() {
    Bench b;
    QVERIFY(b.child<QLabel>("sensitivityHint")->isVisible());
    auto *measure = b.child<QPushButton>("measureSensitivity");
    QVERIFY(!measure->isEnabled());
    b.panel.setTrainedRun(u"int8"_s);
    QSignalSpy asked(&b.panel, &SensitivityPanel::measurementRequested);
    QTest::mouseClick(measure, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
  }

  void showsCellsByTheirValue() {
    Bench b;
    b.showTable();
    QVERIFY(b.panel.map()->question().metric == SensitivityMetric::lossIncrease);
    QCOMPARE(b.panel.map()->textOf(u"conv1"_s, 2), u"0.800"_s);
    QCOMPARE(b.panel.map()->textOf(u"fc1"_s, 8), u"1e-5"_s);
    QVERIFY(b.panel.map()->isLogarithmic());
    QCOMPARE(*b.panel.map()->heatOf(u"conv1"_s, 2), 1.0);
    QCOMPARE(*b.panel.map()->heatOf(u"fc1"_s, 8), 0.0);
    QVERIFY(b.panel.map()->readoutOf(u"conv1"_s, 2).contains(u"Accuracy drop 24.0 points"_s));
    QVERIFY(b.child<QLabel>("sensitivitySummary")
                ->text()
                .startsWith(u"Reference accuracy 87.2 % ± 2.1 (95 %) on 1,000 test pictures."_s));
  }

  void moreDecibelsAreCooler() {
    Bench b;
    b.showTable();
    auto *metric = b.child<QComboBox>("sensitivityMetric");
    metric->setCurrentIndex(metric->findData(static_cast<int>(SensitivityMetric::outputSqnr)));
    QCOMPARE(*b.panel.map()->heatOf(u"conv1"_s, 2), 1.0);
    QCOMPARE(*b.panel.map()->heatOf(u"fc1"_s, 8), 0.0);
    QCOMPARE(b.panel.map()->textOf(u"conv1"_s, 2), u"11.0"_s);
  }

  void ranksTheLayers() {
    Bench b;
    b.showTable();
    QCOMPARE(b.panel.map()->layerOrder(),
             (QStringList{u"conv1"_s, u"conv2"_s, u"conv3"_s, u"fc1"_s, u"fc2"_s}));
    QTest::mouseClick(b.child<QToolButton>("rankLayers"), Qt::LeftButton);
    QCOMPARE(b.panel.map()->layerOrder(),
             (QStringList{u"conv1"_s, u"fc2"_s, u"conv2"_s, u"conv3"_s, u"fc1"_s}));
  }

  /// The menu stays open while something else changes the network: rows of another one are not its own.
  void bitsThatWereOfferedForAnotherNetworkAreRefused() {
    Bench b;
    b.showTable();
    QSignalSpy rejected(&b.panel, &SensitivityPanel::editRejected);
    b.click(u"fc2"_s, 4);
    QAction *offered = b.offered();
    QVERIFY(offered && offered->isEnabled());
    b.document.setArchitecture(u"resnet8"_s);
    const PrecisionPlan before = b.document.plan();
    offered->trigger();
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(rejected[0][0].toString(), u"The network of the table has no layer “fc2”"_s);
    QVERIFY(b.document.plan() == before);
  }

  void aClickOnACellOffersItsBits() {
    Bench b;
    b.showTable();
    b.click(u"conv2"_s, 4);
    QCOMPARE(b.selection.rows(), QList<int>{1});
    QVERIFY(b.offered());
    QCOMPARE(b.offered()->text(), u"Set the weights of conv2 to 4 bits"_s);
    b.offered()->trigger();
    QCOMPARE(b.document.plan()[1].weight.bits, 4);
    QCOMPARE(b.document.plan()[1].activation.bits, 8);
    QCOMPARE(b.document.undoStack()->count(), 1);
    b.document.undoStack()->undo();
    QCOMPARE(b.document.plan()[1].weight.bits, 8);
  }

  void activationsAreSetWhereTheyAreMeasured() {
    Bench b;
    b.showTable();
    auto *target = b.child<QComboBox>("sensitivityTarget");
    target->setCurrentIndex(target->findData(static_cast<int>(SensitivityTarget::activations)));
    QCOMPARE(b.panel.map()->textOf(u"conv1"_s, 2), u"0.400"_s);
    b.click(u"fc2"_s, 2);
    b.offered()->trigger();
    QCOMPARE(b.document.plan()[4].weight.bits, 8);
    QCOMPARE(b.document.plan()[4].activation.bits, 2);
  }

  void aLockedLayerKeepsItsBits() {
    Bench b;
    b.showTable();
    b.document.setLocked({0}, true);
    QSignalSpy rejected(&b.panel, &SensitivityPanel::editRejected);
    b.click(u"conv1"_s, 2);
    b.offered()->trigger();
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(rejected[0][0].toString(), u"conv1 is locked: unlock it to change its precision"_s);
    QCOMPARE(b.document.plan()[0].weight.bits, 8);
  }

  void theKeysGoFromCellToCell() {
    Bench b;
    b.showTable();
    b.panel.map()->setFocus();
    QTest::keyClick(b.panel.map(), Qt::Key_Down);
    QTest::keyClick(b.panel.map(), Qt::Key_Down);
    QCOMPARE(b.selection.currentName(), u"conv3"_s);
    QTest::keyClick(b.panel.map(), Qt::Key_Right);
    QTest::keyClick(b.panel.map(), Qt::Key_Return);
    QVERIFY(b.offered());
    QCOMPARE(b.offered()->text(), u"Set the weights of conv3 to 4 bits"_s);
  }

  void aClickOnANameOnlyChooses() {
    Bench b;
    b.showTable();
    b.click(u"fc1"_s, 0);
    QCOMPARE(b.selection.rows(), QList<int>{3});
    QVERIFY(!b.offered());
  }

  void feedsTheTable() {
    Bench b;
    QVERIFY(!b.figures.sensitivity(0).value);
    b.showTable();
    QCOMPARE(*b.figures.sensitivity(0).value, 0.8 * std::pow(2.0, -12));
    QCOMPARE(b.figures.sensitivityChoice().source, u"sensitivity of x"_s);
  }

  void chartsAreExported() {
    Bench b;
    b.showTable();
    test::checkExports(*b.panel.map());
    QVERIFY(b.panel.map()->csv().contains(u"conv1,weights,alone,2,loss_increase,0.8,nats\n"_s));
    QVERIFY(b.panel.map()->csv().contains(u"conv1,weights,alone,2,accuracy_drop,24,points\n"_s));
    const QString csv = b.panel.map()->csv();
    const test::Brackets brackets;
    QCOMPARE(metricUnit(SensitivityMetric::lossIncrease), u"[nats]"_s);
    QCOMPARE(b.panel.map()->csv(), csv); // the same in every language
  }
};

QTEST_MAIN(TestSensitivityPanel)
#include "tst_sensitivity_panel.moc"
