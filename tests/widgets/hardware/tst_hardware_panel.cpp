// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/hardware_panel.h"

#include "core/plan/hardware/hardware_library.h"
#include "tests/patience.h"
#include "tests/widgets/brackets.h"
#include "tests/widgets/charts/synthetic_runs.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/hardware/hardware_chart.h"
#include "widgets/hardware/hardware_table.h"
#include "widgets/tables/table_text.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A shown panel on CIFAR-10's shape and a device that knows every figure.
struct Bench {
  Bench() : selection(document), panel(document, selection) {
    DataOptions data;
    data.source = "cifar10";
    document.setDataOptions(data);
    document.setHardware(u"mobile_cpu"_s);
    panel.setDevices(hardwareProfiles());
    panel.resize(640, 600);
    panel.show();
  }

  QComboBox *box(const char *name) const { return panel.findChild<QComboBox *>(QLatin1StringView(name)); }
  void choose(const char *name, const QString &text) const {
    QComboBox *picker = box(name);
    picker->setCurrentIndex(picker->findText(text));
    QCOMPARE(picker->currentText(), text);
  }
  QString label(const char *name) const { return panel.findChild<QLabel *>(QLatin1StringView(name))->text(); }
  void toggle(const QString &text) const {
    QMenu *menu = panel.findChild<QToolButton *>(u"hardwareConfigurations"_s)->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions())
      if (action->text() == text)
        return action->toggle();
    QFAIL(qPrintable(u"no entry "_s + text));
  }
  QStringList titles() const {
    QStringList list;
    for (const HardwareConfiguration &configuration : panel.comparison().configurations)
      list.append(configuration.title);
    return list;
  }
  QString cell(int row, int column) const {
    return panel.table()->tableModel()->index(row, column).data().toString();
  }

  Document document;
  LayerSelection selection;
  HardwarePanel panel;
};

ChartRun finished(const QString &id, const std::string &preset, const std::string &architecture) {
  ChartRun run = bitsmith::test::finishedRun(id, Qt::red, bitsmith::test::makeResult(0.8, 4, 0.6, 100, 1));
  RunRecord record = *run.record;
  record.experiment.precision.preset = preset;
  record.experiment.network.architecture = architecture;
  run.record = std::make_shared<const RunRecord>(std::move(record));
  return run;
}

} // namespace

class TestHardwarePanel : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<Bench> m_bench;

 private Q_SLOTS:
  void init() { m_bench = std::make_unique<Bench>(); }
  void cleanup() { m_bench.reset(); }

  void setsConfigurationsSideBySide() {
    Bench &b = *m_bench;
    QCOMPARE(b.titles(), (QStringList{u"this plan"_s, u"fp32"_s, u"int8_uniform"_s, u"mixed_conservative"_s,
                                      u"mixed_aggressive"_s, u"ultra_low"_s}));
    QAbstractItemModelTester tester(b.panel.table()->tableModel(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    b.choose("hardwareFigure", u"Energy"_s);
    const HardwareComparison &comparison = b.panel.comparison();
    QCOMPARE(b.panel.table()->tableModel()->rowCount(), 6);
    for (std::size_t i = 0; i < comparison.configurations.size(); ++i) {
      const CostReport report =
          estimateCost(b.document.network(), comparison.configurations[i].plan, findHardware("mobile_cpu"));
      const auto column = static_cast<int>(i);
      const auto *model = b.panel.table()->tableModel();
      for (int layer = 0; layer < 5; ++layer)
        QCOMPARE(model->index(layer, column).data(HardwareTableModel::ValueRole).toDouble(),
                 report.layers[static_cast<std::size_t>(layer)].energyPicojoules);
      QCOMPARE(model->index(5, column).data(HardwareTableModel::ValueRole).toDouble(),
               report.total.energyPicojoules);
    }
    QCOMPARE(b.panel.chart()->totalText(1).section(u'(', 1), u"±0 %)"_s); // fp32 against itself
  }

  void followsThePlanAsItIsEdited() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"BOPs"_s);
    // 10,848,768 MACs at 8 × 8 bits.
    QCOMPARE(b.panel.table()->tableModel()->index(5, 0).data(HardwareTableModel::ValueRole).toDouble(),
             10848768.0 * 64);
    b.document.setLayerPrecision(
        {1}, [](LayerPrecision &p) { p.weight.bits = 4; }, u"bits"_s);
    QCOMPARE(b.panel.table()->tableModel()->index(1, 0).data(HardwareTableModel::ValueRole).toDouble(),
             4718592.0 * 32);
    b.document.undoStack()->undo();
    QCOMPARE(b.panel.table()->tableModel()->index(1, 0).data(HardwareTableModel::ValueRole).toDouble(),
             4718592.0 * 64);
  }

  /// HAWQ-V3 counts MACs · w·a / 32², NNCF FLOPs · max(w, a).
  void saysWhoseDefinitionBitOperationsFollow() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"Energy"_s);
    QVERIFY(!b.box("hardwareConvention")->isEnabled());
    b.choose("hardwareFigure", u"BOPs"_s);
    QVERIFY(b.box("hardwareConvention")->isEnabled());
    QVERIFY(b.label("hardwareDefinition").contains(u"QONNX"_s));
    const auto total = [&] {
      return b.panel.table()->tableModel()->index(5, 0).data(HardwareTableModel::ValueRole).toDouble();
    };
    b.choose("hardwareConvention", u"BOPs relative to fp32"_s);
    QCOMPARE(total(), 10848768.0 / 16);
    QVERIFY(b.label("hardwareDefinition").contains(u"HAWQ-V3"_s));
    b.choose("hardwareConvention", u"NNCF complexity"_s);
    QCOMPARE(total(), 10848768.0 * 2 * 8);
    b.choose("hardwareFigure", u"MACs"_s);
    QVERIFY(!b.box("hardwareConvention")->isEnabled());
    QCOMPARE(total(), 10848768.0);
  }

  void costsABatch() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"Activation memory"_s);
    const auto peak = [&] {
      return b.panel.table()->tableModel()->index(5, 0).data(HardwareTableModel::ValueRole).toDouble();
    };
    const double one = peak();
    QCOMPARE(b.panel.table()->tableModel()->headerData(5, Qt::Vertical).toString(), u"Peak"_s);
    b.panel.findChild<QSpinBox *>(u"hardwareBatch"_s)->setValue(16);
    QCOMPARE(peak(), 16 * one);
    QCOMPARE(b.panel.comparison().configurations[0].report.batch, 16);
  }

  void saysWhatHoldsALatencyUp() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"Latency"_s);
    const HardwareComparison &comparison = b.panel.comparison();
    QVERIFY(comparison.bounds().contains(u"compute"_s));
    QVERIFY(b.panel.chart()->totalText(0).endsWith(
        QString::fromStdString(", " + boundName(b.document.cost().total.boundBy, b.document.hardware()))));
    QCOMPARE(comparison.bounds().constFirst(), u"compute"_s);
    for (int layer = 0; layer < 5; ++layer) {
      const QModelIndex index = b.panel.table()->tableModel()->index(layer, 0);
      const std::string expected =
          boundName(b.document.cost().layers[static_cast<std::size_t>(layer)].boundBy, b.document.hardware());
      QCOMPARE(comparison.bounds().at(index.data(HardwareTableModel::BoundRole).toInt()).toStdString(),
               expected);
      QVERIFY(
          index.data(Qt::ToolTipRole).toString().contains(u"bound by "_s + QString::fromStdString(expected)));
    }
    b.choose("hardwareFigure", u"Energy"_s);
    QVERIFY(b.panel.comparison().bounds().isEmpty());
  }

  void showsFinishedRunsOfThisNetwork() {
    Bench &b = *m_bench;
    ChartRun running = finished(u"running"_s, "fp32", "mixed_precision_cnn");
    RunRecord unfinished = *running.record;
    unfinished.result.reset();
    running.record = std::make_shared<const RunRecord>(std::move(unfinished));
    ChartRun custom = finished(u"mine"_s, "ultra_low", "mixed_precision_cnn");
    RunRecord edited = *custom.record;
    edited.experiment.precision.layers["fc1"].weightBits = 5;
    custom.record = std::make_shared<const RunRecord>(std::move(edited));
    b.panel.setRuns({custom, finished(u"a preset"_s, "ultra_low", "mixed_precision_cnn"),
                     finished(u"other"_s, "ultra_low", "resnet20"), running});
    QCOMPARE(b.titles().constLast(), u"mine"_s);
    QCOMPARE(b.titles().size(), 7);
    const auto &configurations = b.panel.comparison().configurations;
    QCOMPARE(configurations[6].plan[3].weight.bits, 5);
    QCOMPARE(configurations[6].color, QColor(Qt::red));
    QCOMPARE(configurations[5].color, QColor(Qt::red)); // the run of a preset shares its bar
    QVERIFY(!configurations[4].color.isValid());
    b.toggle(u"Finished runs that are checked in the Runs panel"_s);
    QCOMPARE(b.titles().size(), 6);
  }

  void costsThePlanOnOtherDevices() {
    Bench &b = *m_bench;
    b.toggle(u"ultra_low"_s);
    QCOMPARE(b.titles().size(), 5);
    b.toggle(QString::fromStdString(findHardware("fpga").title));
    QCOMPARE(b.titles().constLast(), u"this plan on fpga"_s);
    QVERIFY(b.panel.comparison().configurations.back().report.layers ==
            estimateCost(b.document.network(), b.document.plan(), findHardware("fpga")).layers);
    const QByteArray state = b.panel.saveState();
    HardwarePanel other(b.document, b.selection);
    other.setDevices(hardwareProfiles());
    QVERIFY(!other.restoreState("damaged"));
    QVERIFY(other.restoreState(state));
    other.show();
    QCOMPARE(other.comparison().configurations.size(), b.panel.comparison().configurations.size());
  }

  void showsAProfileWhileItIsEdited() {
    Bench &b = *m_bench;
    HardwareProfile edited = findHardware("mobile_cpu");
    edited.name = "mine";
    std::get<RooflineModel>(edited.model).clockHertz *= 2;
    b.panel.setEditedProfile(edited);
    QCOMPARE(b.titles().at(1), u"this plan, mine as edited"_s);
    b.choose("hardwareFigure", u"Latency"_s);
    QVERIFY(b.panel.comparison().total(1) < b.panel.comparison().total(0));
    b.panel.setEditedProfile(std::nullopt);
    QCOMPARE(b.titles().size(), 6);
  }

  void saysWhatAProfileDoesNotTell() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"Latency"_s);
    b.document.setHardware(u"notebook"_s);
    QCOMPARE(b.cell(0, 0), u"–"_s);
    QCOMPARE(b.panel.chart()->totalText(0), u"not known"_s);
    QVERIFY(b.label("hardwareDefinition").contains(u"choose another device"_s));
    QVERIFY(b.panel.chart()->csv().contains(u"this plan,notebook,1,conv1,8,8,,,,\n"_s));
  }

  void warnsOfWhatFitsIntoNoMemory() {
    Bench &b = *m_bench;
    b.document.setHardware(u"microcontroller"_s);
    // 620,362 parameters of 4 bytes are more than 1 MiB of flash; of one byte they are not.
    QVERIFY(b.label("hardwareWarnings").contains(u"fp32: the weights fit into no memory"_s));
    QVERIFY(!b.label("hardwareWarnings").contains(u"int8_uniform: the weights"_s));
  }

  void sharesTheSelection() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"BOPs"_s);
    const QPointF conv3 = b.panel.chart()->pointOf(1, 2);
    QVERIFY(!conv3.isNull());
    QTest::mouseClick(b.panel.chart(), Qt::LeftButton, {}, conv3.toPoint());
    QCOMPARE(b.selection.rows(), QList<int>{2});
    QCOMPARE(b.panel.table()->selectedLayers(), QList<int>{2});
    b.selection.select({0, 1});
    QCOMPARE(b.panel.table()->selectedLayers(), (QList<int>{0, 1}));
    b.panel.table()->selectRow(3);
    QCOMPARE(b.selection.rows(), QList<int>{3});
    // Other figures, the same layers.
    b.choose("hardwareFigure", u"Energy"_s);
    QCOMPARE(b.selection.rows(), QList<int>{3});
    QCOMPARE(b.panel.table()->selectedLayers(), QList<int>{3});
    b.document.setArchitecture(u"resnet20"_s);
    QTRY_COMPARE(b.panel.table()->selectedLayers(), QList<int>());
    QCOMPARE(b.panel.table()->tableModel()->rowCount(), b.document.layerCount() + 1);
  }

  void savesItsPictureAndItsData() {
    Bench &b = *m_bench;
    b.choose("hardwareFigure", u"Latency"_s);
    bitsmith::test::checkExports(*b.panel.chart());
    const QStringList lines = b.panel.chart()->csv().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 1 + 6 * 6);
    QCOMPARE(lines[0], u"configuration,hardware,batch,layer,weight bits,activation bits,executed weight bits,"
                       "executed activation bits,Latency (s),bound by"_s);
    const QStringList total = lines[6].split(u',');
    QCOMPARE(total[3], u"total"_s);
    QCOMPARE(total[8].toDouble(), b.document.cost().total.latencySeconds);
  }

  void filesAreTheSameInEveryLanguage() {
    Bench &b = *m_bench;
    HardwareProfile edited = findHardware("mobile_cpu");
    edited.name = "mine";
    b.choose("hardwareFigure", u"Energy"_s);
    b.panel.setEditedProfile(edited);
    b.toggle(QString::fromStdString(findHardware("fpga").title));
    const auto tableCsv = [](const Bench &bench) {
      return tableText(readTable(*bench.panel.table()), TableFormat::csv);
    };
    const QString chart = b.panel.chart()->csv();
    const QString table = tableCsv(b);
    const QString unit = b.panel.comparison().scale.unit;
    QVERIFY2(chart.contains(u"this plan on fpga,fpga"_s), qPrintable(chart));
    QVERIFY2(table.startsWith(u",this plan (%1),\"this plan, mine as edited (%1)\",fp32 (%1),"_s.arg(unit)),
             qPrintable(table));
    QVERIFY2(table.contains(u"\r\nTotal,"_s), qPrintable(table));
    const bitsmith::test::Brackets brackets;
    Bench translated;
    translated.panel.setEditedProfile(edited);
    QVERIFY(translated.panel.restoreState(b.panel.saveState()));
    QCOMPARE(translated.titles().constFirst(), u"[this plan]"_s);
    QCOMPARE(translated.panel.chart()->csv(), chart);
    QCOMPARE(tableCsv(translated), table);
    // People read the others.
    const QString markdown = tableText(readTable(*translated.panel.table()), TableFormat::markdown);
    QVERIFY2(markdown.contains(u"[this plan]"_s) && markdown.contains(u"[Total]"_s), qPrintable(markdown));
  }
};

QTEST_MAIN(TestHardwarePanel)
#include "tst_hardware_panel.moc"
