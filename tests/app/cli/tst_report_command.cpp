// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real program's report of runs, and event files for TensorBoard beside them.

#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

class TestReportCommand : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;

  QString path(const QString &name) const { return m_root.filePath(name); }
  static QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private Q_SLOTS:
  void initTestCase() {
    QFile file(path(u"study.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "bitsmith/experiment@1", "name": "tiny & small", "task": "study",
      "shared": {"data": {"source": "shapes", "train": 64, "test": 50, "augment": false},
                 "training": {"epochs": 1, "batch": 32}, "threads": 1},
      "axes": {"precision.preset": ["fp32", "ultra_low"]}})");
    file.close();
    const Outcome outcome = runProgram({u"run"_s, path(u"study.json"_s), u"--out"_s, path(u"study"_s),
                                        u"--quiet"_s, u"--tensorboard"_s, path(u"logs"_s)});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  }

  void writesTensorBoardFilesOfEachRun() {
    const QStringList runs = QDir(path(u"logs"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QCOMPARE(runs.size(), 2);
    for (const QString &run : runs) {
      QVERIFY(QDir(path(u"study/"_s + run)).exists()); // named as the run folders
      const QDir folder(path(u"logs/"_s + run));
      QCOMPARE(folder.entryList(QDir::Files).size(), 1);
      const QByteArray bytes = contentOf(folder.filePath(folder.entryList(QDir::Files).first()));
      QVERIFY(bytes.contains("brain.Event:2") && bytes.contains("loss/test"));
    }
  }

  void writesOnePage() {
    const Outcome outcome = runProgram(
        {u"report"_s, path(u"study"_s), u"-o"_s, path(u"page.html"_s), u"--question"_s, u"Why?"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.errors,
             u"bitsmith-cli: %1: a report of 2 runs, 2 finished\n"_s.arg(path(u"page.html"_s)));
    QCOMPARE(outcome.output, QString());
    const QByteArray page = contentOf(path(u"page.html"_s));
    QXmlStreamReader reader(page);
    while (!reader.atEnd())
      reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(page.contains("<h1>tiny &amp; small</h1>") && page.contains("Why?") && page.contains("<svg"));
  }

  void writesToStdoutAndTellsAsJson() {
    const Outcome page = runProgram({u"report"_s, path(u"study"_s), u"-o"_s, u"-"_s, u"--title"_s, u"T"_s});
    QVERIFY(page.output.startsWith(u"<!DOCTYPE html>"_s) && page.output.contains(u"<h1>T</h1>"_s));
    const Outcome told =
        runProgram({u"report"_s, path(u"study"_s), u"-o"_s, path(u"again.html"_s), u"--json"_s});
    QCOMPARE(told.object().value("runs"_L1).toInt(), 2);
    QCOMPARE(told.object().value("finished"_L1).toInt(), 2);
    QCOMPARE(told.object().value("bytes"_L1).toInteger(), QFileInfo(path(u"again.html"_s)).size());
  }

  void saysWhatIsMissing() {
    const Outcome nowhere = runProgram({u"report"_s, path(u"none"_s), u"-o"_s, path(u"x.html"_s)});
    QCOMPARE(nowhere.status, 2);
    QVERIFY2(nowhere.errors.contains(path(u"none"_s)) && nowhere.errors.count(u'\n') == 1,
             qPrintable(nowhere.errors));
    QVERIFY(!QFile::exists(path(u"x.html"_s)));
    QCOMPARE(runProgram({u"report"_s, path(u"study"_s)}).status, 2); // no file to write
    QCOMPARE(runProgram({u"report"_s, path(u"study"_s), u"-o"_s, path(u"none/x.html"_s)}).status, 1);
  }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
