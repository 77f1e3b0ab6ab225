// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables that leave the window as CSV, Markdown and LaTeX.

#include "widgets/tables/table_exporter.h"

#include "core/plan/hardware/hardware_library.h"
#include "tests/patience.h"
#include "tests/widgets/brackets.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"
#include "widgets/hardware/hardware_panel.h"
#include "widgets/hardware/hardware_table.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/tables/csv_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <QtTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A table whose texts need every kind of escaping.
void fill(QStandardItemModel &model) {
  model.setHorizontalHeaderLabels({u"Layer"_s, u"Energy"_s, u"Note"_s, u"Secret"_s});
  model.setHeaderData(1, Qt::Horizontal, u"Energy (nJ)"_s, TableRole::heading);
  const auto row = [&model](const QString &name, double value, const QString &note) {
    auto *number = new QStandardItem(QString::number(value, 'f', 1));
    number->setData(value, TableRole::value);
    model.appendRow({new QStandardItem(name), number, new QStandardItem(note), new QStandardItem(u"x"_s)});
  };
  row(u"conv_1"_s, 1.0 / 3, u"50 % & \"more\", a|b"_s);
  row(u"fc{2}"_s, 1234.5, u"two\nlines \\ ± ~^"_s);
}

/// Opens the context menu of a view where the mouse is and picks an entry by its texts; the menu may be one
/// that blocks until it is closed.
void pickFromMenu(QAbstractItemView &view, const QPoint &at, const QString &submenu, const QString &entry) {
  bool picked = false;
  QTimer poll;
  QObject::connect(&poll, &QTimer::timeout, &view, [&] {
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu || picked)
      return;
    for (QAction *action : menu->actions())
      if (action->menu() && action->text() == submenu)
        for (QAction *format : action->menu()->actions())
          if (format->text() == entry) {
            picked = true;
            format->trigger();
          }
    menu->close();
  });
  poll.start(20);
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
  QApplication::sendEvent(view.viewport(), &event);
  QTRY_VERIFY2(picked, qPrintable(submenu + u" / "_s + entry));
}

QString copied() {
  return QGuiApplication::clipboard()->text();
}

} // namespace

class TestTableExport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void csvIsThatOfRfc4180();
  void markdownIsAligned();
  void latexIsEscaped();
  void readsItsOwnCsv();
  void hiddenAndMovedColumnsAreAsSeen();
  void dataOfAChartHasFewDigits();
  void precisionTableByItsMenu();
  void runsTableByItsMenu();
  void hardwareTableByItsMenu();
  void precisionIsTheSameInEveryLanguage();
  void runsAreTheSameInEveryLanguage();
  void savesWholeOrSaysWhy();
};

void TestTableExport::csvIsThatOfRfc4180() {
  QStandardItemModel model;
  fill(model);
  QTableView view;
  view.setModel(&model);
  view.setColumnHidden(3, true);
  QCOMPARE(tableText(readTable(view), TableFormat::csv),
           u"Layer,Energy (nJ),Note\r\n"
           "conv_1,0.3333333333333333,\"50 % & \"\"more\"\", a|b\"\r\n"
           "fc{2},1234.5,two lines \\ ± ~^\r\n"_s);
}

void TestTableExport::markdownIsAligned() {
  QStandardItemModel model;
  fill(model);
  QTableView view;
  view.setModel(&model);
  view.setColumnHidden(3, true);
  TableText table = readTable(view);
  table.footer = {u"total"_s, u"1234.8"_s};
  QCOMPARE(tableText(table, TableFormat::markdown), u"| Layer  | Energy | Note                |\n"
                                                    "| :----- | -----: | :------------------ |\n"
                                                    "| conv_1 |    0.3 | 50 % & \"more\", a\\|b |\n"
                                                    "| fc{2}  | 1234.5 | two lines \\\\ ± ~^   |\n"
                                                    "| total  | 1234.8 |                     |\n"_s);
  QCOMPARE(markdownEscaped(u"_a_b_ *c* <d> `e`"_s), u"\\_a_b\\_ \\*c\\* \\<d> \\`e\\`"_s);
}

void TestTableExport::latexIsEscaped() {
  QStandardItemModel model;
  fill(model);
  QTableView view;
  view.setModel(&model);
  view.setColumnHidden(3, true);
  TableText table = readTable(view);
  table.footer = {u"total"_s, u"1234.8"_s};
  QCOMPARE(
      tableText(table, TableFormat::latex),
      u"% \\usepackage{booktabs}\n"
      "\\begin{tabular}{lrl}\n"
      "\\toprule\n"
      "Layer & Energy & Note \\\\\n"
      "\\midrule\n"
      "conv\\_1 & 0.3 & 50 \\% \\& \"more\", a|b \\\\\n"
      "fc\\{2\\} & 1234.5 & two lines \\textbackslash{} $\\pm$ \\textasciitilde{}\\textasciicircum{} \\\\\n"
      "\\midrule\n"
      "total & 1234.8 &  \\\\\n"
      "\\bottomrule\n"
      "\\end{tabular}\n"_s);
}

void TestTableExport::readsItsOwnCsv() {
  const QStringList fields = {u"plain"_s, u"a,b"_s, u"say \"x\""_s, u"two\r\nlines"_s, QString()};
  QStringList quoted;
  for (const QString &field : fields)
    quoted.append(csvField(field));
  QCOMPARE(csvRecords(quoted.join(u',') + u"\r\n1,2\n"_s), (QList<QStringList>{fields, {u"1"_s, u"2"_s}}));
  QCOMPARE(csvRecords({}), QList<QStringList>());
}

void TestTableExport::hiddenAndMovedColumnsAreAsSeen() {
  QStandardItemModel model;
  fill(model);
  QTableView view;
  view.setModel(&model);
  view.setColumnHidden(0, true);
  view.setColumnHidden(3, true);
  view.horizontalHeader()->moveSection(2, 1);
  view.setRowHidden(1, true);
  QCOMPARE(tableText(readTable(view), TableFormat::csv),
           u"Note,Energy (nJ)\r\n\"50 % & \"\"more\"\", a|b\",0.3333333333333333\r\n"_s);
  QTableView empty;
  QVERIFY(readTable(empty).columns.isEmpty());
}

void TestTableExport::dataOfAChartHasFewDigits() {
  const TableText table = readCsv(u"run,samples,loss\nfp32,1000,0.123456789\nint8,1000,\n"_s);
  QCOMPARE(tableText(table, TableFormat::csv),
           u"run,samples,loss\r\nfp32,1000,0.123456789\r\nint8,1000,\r\n"_s);
  QCOMPARE(tableText(table, TableFormat::markdown), u"| run  | samples |   loss |\n"
                                                    "| :--- | ------: | -----: |\n"
                                                    "| fp32 |    1000 | 0.1235 |\n"
                                                    "| int8 |    1000 |        |\n"_s);
}

void TestTableExport::precisionTableByItsMenu() {
  Document document;
  PrecisionPanel panel(document);
  panel.resize(1000, 500);
  panel.show();
  PrecisionView &view = *panel.view();
  for (const PrecisionColumnInfo &column : precisionColumns())
    view.setColumnHidden(static_cast<int>(column.id), column.id != PrecisionColumn::name &&
                                                          column.id != PrecisionColumn::weightBits &&
                                                          column.id != PrecisionColumn::size);
  LayerPrecision first = document.plan()[0];
  first.weight = withBits(first.weight, floatBits);
  document.setPrecisions({{0, first}}, u"bits"_s);
  document.setLocked({1}, true);
  const QPoint middle(20, 20);
  pickFromMenu(view, middle, u"Copy table as"_s, u"CSV"_s);
  QStringList lines = copied().split(u"\r\n"_s);
  QCOMPARE(lines.first(), u"Layer,Weight bits,Size (KiB)"_s);
  const double size = document.cost().layers[0].weightBytes / 1024;
  QCOMPARE(lines[1], u"conv1,32,%1"_s.arg(csvNumber(size)));
  QCOMPARE(lines[1].section(u',', 2).toDouble(), size); // to the last bit
  QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"text/csv"_s));
  pickFromMenu(view, middle, u"Copy table as"_s, u"LaTeX"_s);
  QVERIFY2(copied().contains(u"conv1 & fp32 & "_s), qPrintable(copied()));
  QVERIFY2(copied().contains(u"5 layers & \\o{} "_s), qPrintable(copied())); // the totals
  view.setColumnHidden(static_cast<int>(PrecisionColumn::lock), false);
  pickFromMenu(view, middle, u"Copy table as"_s, u"Markdown"_s);
  lines = copied().split(u'\n');
  QVERIFY2(lines[3].contains(u"| locked |"_s), qPrintable(copied()));
  QCOMPARE(lines.size(), 2 + document.layerCount() + 2); // heading, rule, layers, totals, end
}

void TestTableExport::runsTableByItsMenu() {
  QTemporaryDir root;
  const sample::Runs runs = sample::makeRuns(root.path());
  RunQueue queue;
  RunLibrary library(folderKey(root.path()));
  RunsPanel panel(&library, &queue);
  panel.resize(1200, 500);
  panel.show();
  QTRY_VERIFY(library.isLoaded());
  QTRY_VERIFY(panel.model()->rowCount() == 5);
  for (const int column :
       {RunModel::Progress, RunModel::Setup, RunModel::Started, RunModel::Tags, RunModel::Note})
    panel.view()->setColumnHidden(column, true);
  pickFromMenu(*panel.view(), QPoint(20, 10), u"Copy table as"_s, u"CSV"_s);
  const QList<QStringList> records = csvRecords(copied());
  QCOMPARE(records.first(),
           (QStringList{u"Run"_s, u"State"_s, u"Accuracy (%)"_s, u"95 % low (%)"_s, u"95 % high (%)"_s,
                        u"Drop (%)"_s, u"Compression ratio"_s, u"Memory (MB)"_s, u"Time (s)"_s}));
  const RunRecordPtr int8 = library.record(runs.int8);
  const QString study = QString::fromStdString(library.record(runs.study)->experiment.name);
  const auto row = std::find_if(records.begin(), records.end(), [&](const QStringList &record) {
    return record.first() == study + u" / "_s + QString::fromStdString(int8->experiment.name);
  });
  QVERIFY(row != records.end());
  QCOMPARE(row->at(1), u"finished"_s);
  QCOMPARE(row->at(2).toDouble(), 100 * 0.873);
  QCOMPARE(row->at(3).toDouble(), 100 * wilsonInterval(873, 1000).low);
  QCOMPARE(row->at(4).toDouble(), 100 * wilsonInterval(873, 1000).high);
  QCOMPARE(row->at(5).toDouble(), 3.0);
  QCOMPARE(row->at(6), u"4"_s);
  QCOMPARE(row->at(7), u"0.593"_s);
  QCOMPARE(row->at(8), u"62"_s);
  pickFromMenu(*panel.view(), QPoint(20, 10), u"Copy table as"_s, u"Markdown"_s);
  QVERIFY2(copied().contains(u"87.3 % ± "_s), qPrintable(copied()));
}

void TestTableExport::hardwareTableByItsMenu() {
  Document document;
  LayerSelection selection(document);
  HardwarePanel panel(document, selection);
  document.setHardware(u"mobile_cpu"_s);
  panel.setDevices(hardwareProfiles());
  panel.resize(640, 600);
  panel.show();
  HardwareTable &table = *panel.table();
  QTRY_VERIFY(table.tableModel()->rowCount() > 1);
  pickFromMenu(table, QPoint(20, 10), u"Copy table as"_s, u"CSV"_s);
  const QList<QStringList> records = csvRecords(copied());
  const HardwareComparison &comparison = panel.comparison();
  QCOMPARE(records.size(), qsizetype(comparison.layerCount() + 2));
  QCOMPARE(records[0].size(), qsizetype(comparison.configurations.size() + 1));
  QCOMPARE(records[0][1], u"%1 (%2)"_s.arg(comparison.configurations[0].title, comparison.scale.unit));
  QCOMPARE(records[1][0], u"conv1"_s);
  QCOMPARE(records[1][1].toDouble(), comparison.layerValue(0, 0) / comparison.scale.factor);
  QCOMPARE(records.last()[0], u"Total"_s);
  QCOMPARE(records.last()[1].toDouble(), comparison.total(0) / comparison.scale.factor);
  pickFromMenu(table, QPoint(20, 10), u"Copy table as"_s, u"LaTeX"_s);
  QVERIFY2(copied().contains(u"\\begin{tabular}{lrr"_s), qPrintable(copied()));
}

/// Headings and words of layers and blocks, and figures in the unit of their heading.
void TestTableExport::precisionIsTheSameInEveryLanguage() {
  Document document;
  document.setDataOptions(withSource(document.dataOptions(), "cifar10"));
  document.setArchitecture(u"resnet20"_s);
  document.setHardware(u"mobile_cpu"_s);
  document.setLocked({1}, true);
  LayerFigures figures(document);
  SensitivityTable table;
  table.layers = {"conv1"};
  table.bits = {8};
  table.scores = {{.layer = 0, .bits = 8, .values = {{SensitivityMetric::accuracyDrop, 0.25}}}};
  figures.setSensitivity(
      {.table = std::make_shared<const SensitivityTable>(table), .metric = SensitivityMetric::accuracyDrop});
  const auto read = [&](TableFormat format) {
    PrecisionPanel panel(document);
    panel.show();
    PrecisionView &view = *panel.view();
    view.precisionModel()->setFigures(&figures);
    view.setGrouped(true);
    for (const PrecisionColumnInfo &column : precisionColumns())
      view.setColumnHidden(static_cast<int>(column.id), false);
    return tableText(view.tableText(), format);
  };
  const QString plain = read(TableFormat::csv);
  const QList<QStringList> records = csvRecords(plain);
  const qsizetype sensitivity = records[0].indexOf(u"Sensitivity (points)"_s);
  QVERIFY2(sensitivity > 0, qPrintable(plain));
  QCOMPARE(records[1][0], u"conv1"_s);
  QCOMPARE(records[1][1], u"conv 3×3"_s);
  QCOMPARE(records[1][sensitivity], u"25"_s);
  const auto holds = [&records](const QString &word) {
    return std::ranges::any_of(records, [&](const QStringList &record) { return record.contains(word); });
  };
  QVERIFY2(holds(u"linear"_s) && holds(u"locked"_s) && holds(u"2 layers"_s), qPrintable(plain));
  const bitsmith::test::Brackets brackets;
  QCOMPARE(read(TableFormat::csv), plain);
  const QString shown = read(TableFormat::markdown);
  QVERIFY2(shown.contains(u"| [Weight bits]"_s) && shown.contains(u"[linear]"_s) &&
               shown.contains(u"[locked]"_s),
           qPrintable(shown));
}

void TestTableExport::runsAreTheSameInEveryLanguage() {
  QTemporaryDir root;
  sample::makeRuns(root.path());
  RunQueue queue;
  RunLibrary library(folderKey(root.path()));
  QTRY_VERIFY(library.isLoaded());
  QString csv, markdown;
  const auto read = [&] {
    RunsPanel panel(&library, &queue);
    panel.show();
    QTRY_COMPARE(panel.model()->rowCount(), 5);
    for (int column = 0; column < RunModel::ColumnCount; ++column)
      panel.view()->setColumnHidden(column, false);
    csv = tableText(readTable(*panel.view()), TableFormat::csv);
    markdown = tableText(readTable(*panel.view()), TableFormat::markdown);
  };
  read();
  const QString plain = csv;
  const QList<QStringList> records = csvRecords(plain);
  QCOMPARE(records[0].mid(0, 4), (QStringList{u"Run"_s, u"State"_s, u"Progress (%)"_s, u"Accuracy (%)"_s}));
  QVERIFY2(records[0].contains(u"Data · network"_s), qPrintable(plain));
  const auto int8 = std::ranges::find_if(records, [](const QStringList &record) {
    return record.contains(u"0.593"_s); // its memory
  });
  QVERIFY2(int8 != records.end(), qPrintable(plain));
  QCOMPARE(int8->at(1), u"finished"_s);
  QCOMPARE(int8->at(2), u"100"_s);
  const bitsmith::test::Brackets brackets;
  read();
  QCOMPARE(csv, plain);
  QVERIFY2(markdown.contains(u"[finished]"_s) && markdown.contains(u"| [State]"_s), qPrintable(markdown));
}

void TestTableExport::savesWholeOrSaysWhy() {
  QStandardItemModel model;
  fill(model);
  QTableView view;
  view.setModel(&model);
  TableExporter exporter(&view, u"t"_s);
  QSignalSpy saved(&exporter, &TableExporter::saved), failed(&exporter, &TableExporter::failed);
  QTemporaryDir folder;
  const QString path = folder.filePath(u"t.csv"_s);
  exporter.saveTo(path, TableFormat::csv);
  QCOMPARE(saved.count(), 1);
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(QString::fromUtf8(file.readAll()), tableText(readTable(view), TableFormat::csv));
  const QString nowhere = folder.filePath(u"none/t.csv"_s);
  exporter.saveTo(nowhere, TableFormat::csv);
  QCOMPARE(failed.count(), 1);
  QCOMPARE(failed.first().first().toString(),
           nowhere + u": cannot be written (No such file or directory); choose another folder"_s);
}

QTEST_MAIN(TestTableExport)
#include "tst_table_export.moc"
