// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "widgets/analysis/errors_panel.h"

#include "tests/patience.h"
#include "tests/widgets/charts/synthetic_runs.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/analysis/histogram_plot.h"
#include "widgets/analysis/sqnr_chart.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

Histogram bell(double low, double high) {
  Histogram histogram{.low = low, .high = high, .counts = {}};
  for (int bin = 0; bin < 65; ++bin)
    histogram.counts.push_back(std::llround(2000 * std::exp(-std::pow((bin - 32) / 12.0, 2))));
  return histogram;
}

LayerErrors makeLayer(const std::string &name, int bits, double sqnr, std::size_t channels) {
  LayerErrors layer;
  layer.name = name;
  QuantizationLevels levels{.qmin = -(1 << (bits - 1)),
                            .qmax = (1 << (bits - 1)) - 1,
                            .binary = false,
                            .scale = {},
                            .zeroPoint = {}};
  for (std::size_t i = 0; i < channels; ++i) {
    levels.scale.push_back((0.4 + 0.6 * static_cast<double>(i) / static_cast<double>(channels)) /
                           (1 << (bits - 1)));
    levels.zeroPoint.push_back(0);
  }
  layer.weight = {
      .bits = bits,
      .granularity = Granularity::perChannel,
      .elements = 864,
      .figures = {.mse = {.mean = 0.00125, .deviation = 0.0005, .minimum = 0.0004, .maximum = 0.0024},
                  .sqnrDb = sqnr,
                  .maximumError = 0.0625},
      .clipped = 0,
      .levels = levels,
      .values = bell(-1, 1),
      .error = bell(-0.0625, 0.0625)};
  TensorErrors activation{
      .bits = 4,
      .scheme = Scheme::asymmetric,
      .elements = 100000,
      .figures = {.mse = {.mean = 0.02, .deviation = 0.001, .minimum = 0.01, .maximum = 0.03},
                  .sqnrDb = sqnr - 2,
                  .maximumError = 0.5},
      .clipped = 0.0125,
      .levels = QuantizationLevels{.qmin = 0, .qmax = 15, .binary = false, .scale = {0.2}, .zeroPoint = {0}},
      .values = bell(0, 4),
      .error = bell(-0.5, 0.5)};
  layer.activation = activation;
  layer.activationGraphwise = ErrorFigures{.sqnrDb = sqnr - 6};
  layer.outputLayerwise = ErrorFigures{.sqnrDb = sqnr - 1};
  layer.outputGraphwise = ErrorFigures{.sqnrDb = sqnr - 8};
  return layer;
}

ErrorReport makeReport() {
  ErrorReport report{
      .layers = {}, .batches = 8, .samples = 512, .floatAccuracy = 0.875, .quantizedAccuracy = 0.75};
  report.layers = {makeLayer("conv1", 8, 44, 32), makeLayer("conv2", 4, 21, 64),
                   makeLayer("conv3", 4, 20, 128), makeLayer("fc1", 2, 9, 256), makeLayer("fc2", 8, 40, 10)};
  return report;
}

struct Bench {
  Bench() : library(root.path()), selection(document), panel(library, selection) {
    panel.resize(590, 760);
    panel.show();
  }
  template<class Widget>
  Widget *child(const char *name) {
    return panel.findChild<Widget *>(QString::fromLatin1(name));
  }
  void showReport() {
    const QString folder =
        sample::makeRun(root.path(), "20260101-000000-e",
                        {.name = "errors of x", .task = Task::errors, .start = {.run = "../trained"}});
    RunResult result;
    result.task = Task::errors;
    result.errors = makeReport();
    result.seconds = 2;
    writeFileAtomically(toPath(folder) / run_file::result, toJson(result).dump());
    library.refresh();
    QTRY_COMPARE(panel.layer(), u"conv1"_s);
  }

  QTemporaryDir root;
  Document document;
  RunLibrary library;
  LayerSelection selection;
  ErrorsPanel panel;
};

} // namespace

class TestErrorsPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void saysHowToGetARunWhenThereIsNone() {
    Bench b;
    const auto *hint = b.child<QLabel>("errorsHint");
    auto *analyse = b.child<QPushButton>("analyseErrors");
    QVERIFY(hint->isVisible());
    QVERIFY(!analyse->isEnabled());
    QCOMPARE(analyse->toolTip(), u"There is no trained run yet: train one with Run first"_s);
    b.panel.setTrainedRun(u"int8"_s);
    QVERIFY(hint->text().contains(u"“int8”"_s));
    QSignalSpy asked(&b.panel, &ErrorsPanel::analysisRequested);
    QTest::mouseClick(analyse, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
  }

  /// Runs come and go on while somebody chooses from the list.
  void leavesTheOpenListAlone() {
    Bench b;
    QVERIFY(QTest::qWaitForWindowExposed(&b.panel));
    const auto add = [&b](const char *folder) {
      sample::makeRun(b.root.path(), folder,
                      {.name = "errors", .task = Task::errors, .start = {.run = "../trained"}});
      b.library.refresh();
    };
    add("20260101-000000-e");
    add("20260102-000000-e");
    AnalysisRunPicker *picker = b.panel.picker();
    QTRY_COMPARE(picker->count(), 2);
    const QString older = picker->folders().last();
    picker->showPopup();
    QTRY_VERIFY(picker->view()->isVisible());
    QTest::keyClick(picker->view(), Qt::Key_Down);
    QCOMPARE(picker->view()->currentIndex().row(), 1);
    add("20260103-000000-e");
    QTest::qWait(300);
    QCOMPARE(picker->count(), 2);
    QCOMPARE(picker->view()->currentIndex().row(), 1);
    QTest::keyClick(picker->view(), Qt::Key_Return);
    QCOMPARE(picker->folder(), older);
    QTRY_COMPARE(picker->count(), 3);
    QCOMPARE(picker->folder(), older);
  }

  void showsTheFiguresOfALayer() {
    Bench b;
    b.showReport();
    QVERIFY(!b.child<QLabel>("errorsHint")->isVisible());
    const QString figures = b.panel.figuresText();
    for (const QString &part :
         {u"8 bits, symmetric, per channel"_s, u"44.0 dB"_s, u"0.00125 ± 5.0·10"_s, u"0.0625"_s})
      QVERIFY2(figures.contains(part), qPrintable(figures));
    QCOMPARE(
        b.child<QLabel>("errorsSummary")->text(),
        u"512 test pictures in 8 batches. Accuracy on them, with 95 % interval: float 87.5 % (84.4 to 90.1), "
        "quantized 75.0 % (71.1 to 78.6)."_s);
    QCOMPARE(b.panel.values()->drawnChannels(), 32);
    QCOMPARE(b.panel.values()->drawnLevels(), 0);
    b.child<QComboBox>("errorsTensor")->setCurrentIndex(1);
    QCOMPARE(b.panel.values()->drawnLevels(), 16);
    QCOMPARE(b.panel.values()->drawnChannels(), 0);
    QVERIFY(b.panel.figuresText().contains(u"1.25 %"_s));
    QVERIFY(b.panel.values()->readoutAt(2.0).contains(u"<b>2,000</b> values"_s));
  }

  void stepsThroughTheLayersWithButtonsAndKeys() {
    Bench b;
    b.showReport();
    QTest::mouseClick(b.child<QToolButton>("nextLayer"), Qt::LeftButton);
    QCOMPARE(b.panel.layer(), u"conv2"_s);
    QCOMPARE(b.selection.currentName(), u"conv2"_s);
    QTest::mouseClick(b.child<QToolButton>("previousLayer"), Qt::LeftButton);
    QTest::mouseClick(b.child<QToolButton>("previousLayer"), Qt::LeftButton);
    QCOMPARE(b.panel.layer(), u"fc2"_s); // around the end
    b.panel.activateWindow();
    b.child<QToolButton>("nextLayer")->setFocus();
    QTRY_VERIFY(b.child<QToolButton>("nextLayer")->hasFocus());
    QTest::keyClick(b.child<QToolButton>("nextLayer"), Qt::Key_PageUp);
    QCOMPARE(b.panel.layer(), u"fc1"_s);
    QTest::keyClick(b.child<QToolButton>("nextLayer"), Qt::Key_PageDown);
    QCOMPARE(b.panel.layer(), u"fc2"_s);
  }

  void sharesTheSelection() {
    Bench b;
    b.showReport();
    b.selection.select({3});
    QCOMPARE(b.panel.layer(), u"fc1"_s);
    // The plot is laid out when it is drawn.
    QCoreApplication::processEvents();
    b.panel.chart()->grab();
    QTest::mouseClick(b.panel.chart()->childAt(b.panel.chart()->pointOf(u"conv3"_s).toPoint()),
                      Qt::LeftButton, {}, b.panel.chart()->pointOf(u"conv3"_s).toPoint());
    QCOMPARE(b.panel.layer(), u"conv3"_s);
    QCOMPARE(b.selection.rows(), QList<int>{2});
  }

  void comparesLayerwiseWithGraphwise() {
    Bench b;
    b.showReport();
    QVERIFY(b.panel.chart()->readoutOf(u"fc1"_s).contains(u"layerwise 8.0 dB"_s));
    QVERIFY(b.panel.chart()->readoutOf(u"fc1"_s).contains(u"graphwise 1.0 dB"_s));
    b.child<QComboBox>("errorsPlace")->setCurrentIndex(1);
    QVERIFY(b.panel.chart()->readoutOf(u"fc1"_s).contains(u"layerwise 7.0 dB"_s));
    QVERIFY(b.panel.chart()->csv().contains(u"fc1,2,4,9,7,3,8,1\n"_s));
  }

  void fillsWhileTheRunGoesOn() {
    Bench b;
    const QString folder =
        sample::makeRun(b.root.path(), "20260101-000000-e",
                        {.name = "live", .task = Task::errors, .start = {.run = "../trained"}});
    const auto lock = RunLock::acquire(toPath(folder));
    EventWriter writer(toPath(folder));
    writer.started(4, 0, nlohmann::json::object());
    LayerErrors weightOnly = makeLayer("conv1", 4, 20, 8);
    weightOnly.activation.reset();
    weightOnly.activationGraphwise.reset();
    weightOnly.outputLayerwise.reset();
    weightOnly.outputGraphwise.reset();
    writer.write("errors", {{"layer", toJson(weightOnly)}});
    writer.write("step", {{"step", 1}, {"epoch", 1}, {"seconds_left", 3}});
    b.library.refresh();
    QTRY_COMPARE(b.panel.layer(), u"conv1"_s);
    QTRY_COMPARE(b.child<QLabel>("errorsSummary")->text(), u"Being measured: 25 %"_s);
    QVERIFY(b.panel.figuresText().contains(u"20.0 dB"_s));
    b.child<QComboBox>("errorsTensor")->setCurrentIndex(1);
    QCOMPARE(b.panel.figuresText(), u"The pictures are still going through the network."_s);
    writer.write("errors", {{"layer", toJson(makeLayer("conv1", 4, 20, 8))}});
    QTRY_VERIFY(b.panel.figuresText().contains(u"1.25 %"_s));
  }

  /// Layers are measured one after the other while somebody chooses from them.
  void leavesTheOpenListOfLayersAlone() {
    Bench b;
    QVERIFY(QTest::qWaitForWindowExposed(&b.panel));
    const QString folder =
        sample::makeRun(b.root.path(), "20260101-000000-e",
                        {.name = "live", .task = Task::errors, .start = {.run = "../trained"}});
    const auto lock = RunLock::acquire(toPath(folder));
    EventWriter writer(toPath(folder));
    writer.started(4, 0, nlohmann::json::object());
    const auto measured = [&writer](const char *layer, int step) {
      writer.write("errors", {{"layer", toJson(makeLayer(layer, 4, 20, 8))}});
      writer.write("step", {{"step", step}, {"epoch", 1}, {"seconds_left", 3}});
    };
    measured("conv1", 1);
    measured("conv2", 2);
    b.library.refresh();
    auto *layers = b.child<QComboBox>("errorsLayer");
    QTRY_COMPARE(layers->count(), 2);
    QCOMPARE(layers->currentIndex(), 0);
    layers->showPopup();
    QTRY_VERIFY(layers->view()->isVisible());
    QTest::keyClick(layers->view(), Qt::Key_Down);
    QCOMPARE(layers->view()->currentIndex().row(), 1);
    measured("conv3", 3);
    QTRY_COMPARE(b.child<QLabel>("errorsSummary")->text(), u"Being measured: 75 %"_s);
    QCOMPARE(layers->count(), 2);
    QCOMPARE(layers->view()->currentIndex().row(), 1);
    QTest::keyClick(layers->view(), Qt::Key_Return);
    QCOMPARE(b.panel.layer(), u"conv2"_s);
    QTRY_COMPARE(layers->count(), 3);
    QCOMPARE(b.panel.layer(), u"conv2"_s);
  }

  void countsAreLogarithmicOnDemand() {
    Bench b;
    b.showReport();
    QTest::mouseClick(b.child<QToolButton>("logarithmicCounts"), Qt::LeftButton);
    QVERIFY(b.panel.values()->isLogarithmic() && b.panel.errors()->isLogarithmic());
  }

  void chartsAreExported() {
    Bench b;
    b.showReport();
    for (Chart *chart : b.panel.charts())
      test::checkExports(*chart);
    QVERIFY(b.panel.values()->csv().startsWith(u"low,high,values\n-1,"_s));
    QCOMPARE(b.panel.values()->fileStem(), u"conv1-weights"_s);
  }

  void aFloatLayerHasNoError() {
    Bench b;
    HistogramPlot plot;
    plot.setContent({.stem = {}, .title = {}, .histogram = {}, .levels = {}});
    QCOMPARE(plot.readoutAt(0), QString());
    plot.setContent({.stem = {},
                     .title = {},
                     .histogram = bell(-1, 1),
                     .levels = QuantizationLevels{
                         .qmin = -32768, .qmax = 32767, .binary = false, .scale = {1e-4}, .zeroPoint = {0}}});
    QCOMPARE(plot.drawnLevels(), 0); // sixteen bits are too dense to draw
  }
};

QTEST_MAIN(TestErrorsPanel)
#include "tst_errors_panel.moc"
