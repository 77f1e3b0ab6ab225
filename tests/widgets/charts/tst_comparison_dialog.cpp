// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/brackets.h"
#include "tests/widgets/charts/synthetic_runs.h"
#include "widgets/charts/comparison_dialog.h"
#include "widgets/charts/comparison_table.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>

#include <memory>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

class TestComparisonDialog : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void setsFiguresSideBySide();
  void marksTheBestCostsOnly();
  void doesNotCompareCostsOfTwoDevices();
  void tellsTheVerdictsOfThePairedTests();
  void savesMarkdownAndCsv();
  void writesNumbersOfCsvInNoLanguage();
  void writesHeadingsOfCsvInNoLanguage();
  void savesWhatTheFilterSays();
  void saysWhatCannotBeWritten();

 private:
  /// The first right on the pictures below `right` of a thousand, in the same order for all.
  static ChartRun run(const QString &name, int right, double ratio, double memoryMb,
                      const char *hardware = "mobile_cpu");
};

ChartRun TestComparisonDialog::run(const QString &name, int right, double ratio, double memoryMb,
                                   const char *hardware) {
  RunResult result = makeResult(right / 1000.0, ratio, memoryMb, 100 / ratio, 1 / ratio);
  result.testSet = "same";
  result.outcomes.assign(1000, false);
  for (int i = 0; i < right; ++i)
    result.outcomes[static_cast<std::size_t>(i)] = true;
  RunRecord record = makeRecord(name.toStdString(), right / 1000.0, 2, 10, 20);
  record.experiment.hardware = hardware;
  record.result = result;
  return makeRun(name, Qt::blue, std::move(record));
}

namespace {
const ComparedFigure &figure(const std::vector<ComparedFigure> &figures, QStringView title) {
  const auto found =
      std::ranges::find_if(figures, [&](const ComparedFigure &one) { return one.title == title; });
  if (found == figures.end())
    qFatal("no figure %s", qPrintable(title.toString()));
  return *found;
}
} // namespace

void TestComparisonDialog::setsFiguresSideBySide() {
  RunRecord running = makeRecord("half", 0.8, 2, 10, 10);
  const auto figures = compareFigures(
      {run(u"fp32"_s, 900, 1, 2.4), run(u"int8"_s, 880, 4, 0.6), makeRun(u"half"_s, Qt::red, running)});
  const ComparedFigure &accuracy = figure(figures, u"accuracy (95 % interval)");
  QCOMPARE(accuracy.cells.size(), 3);
  QVERIFY2(accuracy.cells[0].startsWith(u"90.0 % ± "_s), qPrintable(accuracy.cells[0]));
  QVERIFY2(accuracy.cells[2].endsWith(u"so far"_s), qPrintable(accuracy.cells[2]));
  QCOMPARE(figure(figures, u"weight memory (MB)").cells, (QStringList{u"2.40"_s, u"0.600"_s, u"–"_s}));
  QCOMPARE(figure(figures, u"test pictures").cells, (QStringList{u"1,000"_s, u"1,000"_s, u"–"_s}));
}

/// Which accuracy is better is a matter of the tests, not of the larger number.
void TestComparisonDialog::marksTheBestCostsOnly() {
  const auto figures =
      compareFigures({run(u"a"_s, 900, 1, 2.4), run(u"b"_s, 880, 4, 0.6), run(u"c"_s, 870, 4, 0.6)});
  QVERIFY(figure(figures, u"accuracy (95 % interval)").best.empty());
  QCOMPARE(figure(figures, u"weight memory (MB)").best, (std::vector<int>{1, 2}));
  const auto alike = compareFigures({run(u"a"_s, 900, 4, 0.6), run(u"b"_s, 880, 4, 0.6)});
  QVERIFY(figure(alike, u"weight memory (MB)"_s).best.empty());
}

void TestComparisonDialog::doesNotCompareCostsOfTwoDevices() {
  const auto figures = compareFigures({run(u"a"_s, 900, 1, 2.4, "gpu"), run(u"b"_s, 880, 4, 0.6)});
  for (const ComparedFigure &one : figures)
    if (one.title.startsWith(u"energy"_s))
      QVERIFY(one.best.empty());
  QCOMPARE(figure(figures, u"weight memory (MB)").best, std::vector<int>{1});
}

void TestComparisonDialog::tellsTheVerdictsOfThePairedTests() {
  ComparisonDialog dialog;
  dialog.setRuns({run(u"fp32"_s, 900, 1, 2.4), run(u"int8"_s, 898, 4, 0.6), run(u"two"_s, 700, 16, 0.15)});
  dialog.show();
  const QString said = dialog.findChild<QLabel *>(u"verdicts"_s)->text();
  // Two pictures that only fp32 gets right: McNemar's exact p is 1/2; two hundred: as good as none.
  QVERIFY2(said.contains(u"No detectable difference between fp32 and int8: 0.2 points"_s), qPrintable(said));
  QVERIFY2(said.contains(u"fp32 is better than two by 20.0 points"_s), qPrintable(said));
  QVERIFY2(said.contains(u"p after Holm's correction for 3 comparisons."_s), qPrintable(said));
  auto *tabs = dialog.findChild<QTabWidget *>(u"comparisonTabs"_s);
  QCOMPARE(tabs->count(), 3);
  const auto *table = dialog.findChild<QTableWidget *>(u"figures"_s);
  QCOMPARE(table->columnCount(), 3);
  QVERIFY(table->isVisible());
  ComparisonDialog unfinished;
  unfinished.setRuns({makeRun(u"a"_s, Qt::red, makeRecord("a", 0.8, 2, 10, 5)), run(u"b"_s, 900, 1, 2.4)});
  QVERIFY(unfinished.findChild<QLabel *>(u"verdicts"_s)->text().startsWith(u"Fewer than two"_s));
}

void TestComparisonDialog::savesMarkdownAndCsv() {
  ComparisonDialog dialog;
  dialog.setRuns({run(u"a|b"_s, 900, 1, 2.4), run(u"c, d"_s, 700, 16, 0.15)});
  QTemporaryDir folder;
  QCOMPARE(dialog.save(folder.filePath(u"c.md"_s)), QString());
  const QString markdown = QString::fromUtf8(contents(folder.filePath(u"c.md"_s)));
  QVERIFY2(markdown.startsWith(u"| figure | a\\|b | c, d |\n| --- | --- | --- |\n"_s), qPrintable(markdown));
  QVERIFY(markdown.contains(u"- a|b is better than c, d by 20.0 points"_s));
  QVERIFY(markdown.contains(u"| conv1 | 32 / 32 | 8 / 8 |"_s));
  QCOMPARE(dialog.save(folder.filePath(u"c.csv"_s)), QString());
  const QString csv = QString::fromUtf8(contents(folder.filePath(u"c.csv"_s)));
  QVERIFY2(csv.startsWith(u"figure,a|b,\"c, d\"\n"_s), qPrintable(csv));
  QVERIFY2(csv.contains(u"bits of conv1,32 / 32,8 / 8\n"_s), qPrintable(csv));
}

void TestComparisonDialog::writesNumbersOfCsvInNoLanguage() {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  const QString csv = comparisonCsv({run(u"a"_s, 900, 1, 2.4), run(u"b"_s, 705, 16, 0.15),
                                     makeRun(u"half"_s, Qt::red, makeRecord("half", 0.8, 2, 10, 10))});
  QLocale::setDefault(before);
  for (const QString &line :
       {u"accuracy (%),90,70.5,\n"_s, u"test pictures,1000,1000,\n"_s, u"weight memory (MB),2.4,0.15,\n"_s,
        u"time (s),20,20,\n"_s, u"hardware,mobile_cpu,mobile_cpu,"_s})
    QVERIFY2(csv.contains(u'\n' + line), qPrintable(csv));
}

/// Programs read the CSV, people what is shown and the Markdown.
void TestComparisonDialog::writesHeadingsOfCsvInNoLanguage() {
  const std::vector<ChartRun> runs = {run(u"a"_s, 900, 1, 2.4), run(u"b"_s, 705, 16, 0.15),
                                      makeRun(u"half"_s, Qt::red, makeRecord("half", 0.8, 2, 10, 10))};
  const QString plain = comparisonCsv(runs);
  auto brackets = std::make_unique<Brackets>();
  const QString csv = comparisonCsv(runs);
  const QString markdown = comparisonMarkdown(runs);
  const std::vector<ComparedFigure> figures = compareFigures(runs);
  brackets.reset();
  QCOMPARE(csv, plain);
  QVERIFY2(!csv.contains(u'[') && !csv.contains(u"–"_s), qPrintable(csv));
  QStringList headings;
  for (const QString &line : csv.split(u'\n', Qt::SkipEmptyParts))
    headings.append(line.section(u',', 0, 0));
  const QStringList expected = {u"figure"_s,
                                u"accuracy (%)"_s,
                                u"95 % low (%)"_s,
                                u"95 % high (%)"_s,
                                u"test pictures"_s,
                                u"loss"_s,
                                u"compression (×)"_s,
                                u"weight memory (MB)"_s,
                                u"mean weight bits"_s,
                                u"BOPs (10⁹)"_s,
                                u"energy (nJ)"_s,
                                u"latency (ms)"_s,
                                u"time (s)"_s,
                                u"task"_s,
                                u"data"_s,
                                u"network"_s,
                                u"hardware"_s,
                                u"seed"_s};
  QCOMPARE(headings.mid(0, expected.size()), expected);
  QVERIFY(headings.contains(u"bits of conv1"_s));
  QVERIFY2(csv.contains(u"bits of conv1,32 / 32,8 / 8,\n"_s), qPrintable(csv)); // half has no result yet
  for (const ComparedFigure &one : figures)
    QVERIFY2(one.title.startsWith(u'['), qPrintable(one.title));
  QVERIFY2(markdown.startsWith(u"| [figure] | a | b | half |\n"_s), qPrintable(markdown));
  QVERIFY(markdown.contains(u"| [task] |"_s) && markdown.contains(u"| conv1 | 32 / 32 | 8 / 8 | – |"_s));
}

/// A name without an ending, with CSV chosen below it.
void TestComparisonDialog::savesWhatTheFilterSays() {
  QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  ComparisonDialog dialog;
  dialog.setRuns({run(u"a"_s, 900, 1, 2.4), run(u"b"_s, 700, 16, 0.15)});
  dialog.show();
  QTemporaryDir folder;
  QSignalSpy saved(&dialog, &ComparisonDialog::saved);
  QTimer timer;
  connect(&timer, &QTimer::timeout, this, [&] {
    auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    if (!files)
      return;
    timer.stop();
    QTest::keyClick(files->findChild<QComboBox *>(u"fileTypeCombo"_s), Qt::Key_Down);
    auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(folder.filePath(u"c"_s));
    QTest::keyClick(name, Qt::Key_Return);
    if (files->isVisible()) // not taken, and the test is not to wait for ever
      files->reject();
  });
  timer.start(10);
  QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveComparison"_s), Qt::LeftButton);
  QCOMPARE(saved.count(), 1);
  QCOMPARE(saved.first().first().toString(), folder.filePath(u"c.csv"_s));
  QVERIFY(contents(folder.filePath(u"c.csv"_s)).startsWith("figure,a,b\n"));
}

void TestComparisonDialog::saysWhatCannotBeWritten() {
  ComparisonDialog dialog;
  dialog.setRuns({run(u"a"_s, 900, 1, 2.4), run(u"b"_s, 700, 16, 0.15)});
  QTemporaryDir folder;
  QCOMPARE(dialog.save(folder.filePath(u"none/c.md"_s)),
           QString(folder.filePath(u"none/c.md"_s) + u" cannot be written: No such file or directory"_s));
}

QTEST_MAIN(TestComparisonDialog)
#include "tst_comparison_dialog.moc"
