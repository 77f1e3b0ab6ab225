// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog with a script in place of the engine; the real one is behind it in tst_window_networks.

#include "widgets/deployment/export_dialog.h"

#include "tests/patience.h"
#include "widgets/deployment/export_report.h"
#include "widgets/style/message_bar.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers as `bitsmith-cli export` does, writes what it was asked into a log, and the file.
constexpr const char *script = R"sh(#!/bin/sh
echo "$*" >> "$BITSMITH_TEST_LOG"
case "$*" in
  *fails*hawq*--dry-run*) sleep 1; echo "bitsmith-cli: hawq cannot say that" >&2; exit 1;;
  *--dry-run*) echo '{"packed_bytes": 2048, "folded_batch_norms": 3, "clipped_codes": 12,
    "losses": ["conv1: 3 bits are kept in int8"]}'; exit 0;;
  *broken*) echo "bitsmith-cli: broken.onnx cannot be written: no space left" >&2; exit 1;;
  *slow*) sleep 60;;
esac
out=$(echo "$*" | sed 's/.*--output \([^ ]*\).*/\1/')
echo model > "$out"
echo '{"files": ["'"$out"'"], "bytes": 4096, "packed_bytes": 2048, "folded_batch_norms": 0, "losses": [],
  "deployment": {"pictures": 1000, "same_class": 999, "largest_difference": 0.25, "largest_score": 12,
                 "correct_before": 912, "correct_after": 911},
  "check": {"pictures": 1000, "same_class": 900, "largest_difference": 3, "largest_score": 12,
            "correct_before": 912, "correct_after": 850}}'
)sh";

RunRecord run() {
  RunRecord record;
  record.experiment.name = "w4 a8: first try";
  record.experiment.network.architecture = "resnet8";
  record.state = RunState::finished;
  record.result = RunResult{};
  record.result->accuracy = 0.912;
  record.result->accuracyInterval = accuracyInterval(0.912, 1000);
  record.result->compressionRatio = 7.3;
  return record;
}

} // namespace

class TestExportDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void saysWhatWouldBeLostBeforeItWrites();
  void asksOncePerChoice();
  void showsNoFailureOfAnotherFormat();
  void fileEndsAsItsFormatDoes();
  void writesAndShowsTheCheck();
  void saysWhatWentWrongAndKeepsTheChoice();
  void refusesAFolderThatIsNotThere();
  void stops();
  void worriesWhenTheFileDisagrees();

 private:
  QStringList log() const;
  std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportDialog::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  QFile engine(m_folder->filePath(u"bitsmith-cli"_s));
  QVERIFY(engine.open(QIODevice::WriteOnly));
  engine.write(script);
  engine.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  engine.close();
  qputenv("BITSMITH_CLI", engine.fileName().toUtf8());
  qputenv("BITSMITH_TEST_LOG", m_folder->filePath(u"log"_s).toUtf8());
}

QStringList TestExportDialog::log() const {
  QFile file(m_folder->filePath(u"log"_s));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                        : QStringList();
}

void TestExportDialog::saysWhatWouldBeLostBeforeItWrites() {
  ExportDialog dialog(u"/runs/a"_s, run());
  dialog.show();
  QCOMPARE(dialog.format(), u"onnx-qdq"_s);
  QTRY_VERIFY2(dialog.foresight().contains(u"conv1: 3 bits are kept in int8"_s),
               qPrintable(dialog.foresight()));
  QVERIFY(dialog.foresight().contains(
      u"3 batch norm(s) folded into their layers; 12 weights moved by one step."_s));
  QCOMPARE(log(),
           QStringList{u"export /runs/a --format onnx-qdq --json --fold scales --dry-run --check 0"_s});
  QVERIFY(dialog.outcome().isEmpty());
  const QString head = dialog.findChild<QLabel *>(u"exportRun"_s)->text();
  QVERIFY2(head.contains(u"91.2 % ± 1.8"_s) && head.contains(u"7.3× smaller"_s), qPrintable(head));
}

void TestExportDialog::asksOncePerChoice() {
  ExportDialog dialog(u"/runs/a"_s, run());
  QTRY_COMPARE(log().size(), 1);
  QTRY_VERIFY(dialog.foresight().contains(u"conv1"_s));
  dialog.chooseFormat(u"hawq"_s);
  QTRY_COMPARE(log().size(), 2);
  QCOMPARE(log().constLast(),
           u"export /runs/a --format hawq --json --dry-run --check 0"_s); // batch norms are no matter to it
  QTRY_VERIFY(dialog.foresight().contains(u"conv1"_s));
  dialog.chooseFormat(u"onnx-qdq"_s);
  QVERIFY(dialog.foresight().contains(u"conv1"_s)); // known at once
  auto *folding = dialog.findChild<QComboBox *>(u"exportFolding"_s);
  folding->setCurrentIndex(folding->findData(u"before"_s));
  QTRY_COMPARE(log().size(), 3);
  QVERIFY(log().constLast().contains(u"--fold before"_s));
}

/// A failure that comes when another format, whose answer is known, has been chosen.
void TestExportDialog::showsNoFailureOfAnotherFormat() {
  ExportDialog dialog(u"/runs/fails"_s, run());
  dialog.show();
  QTRY_VERIFY(dialog.foresight().contains(u"conv1"_s));
  dialog.chooseFormat(u"hawq"_s);
  QTRY_COMPARE(log().size(), 2);
  dialog.chooseFormat(u"onnx-qdq"_s);
  QVERIFY(dialog.foresight().contains(u"conv1"_s));
  QTest::qWait(1500);
  QVERIFY2(dialog.foresight().contains(u"conv1"_s), qPrintable(dialog.foresight()));
  dialog.chooseFormat(u"hawq"_s); // its own it shows
  QTRY_VERIFY2(dialog.foresight().contains(u"hawq cannot say that"_s), qPrintable(dialog.foresight()));
}

void TestExportDialog::fileEndsAsItsFormatDoes() {
  ExportDialog dialog(u"/runs/a"_s, run());
  QVERIFY2(dialog.path().endsWith(u"/w4_a8_first_try.onnx"_s), qPrintable(dialog.path()));
  dialog.setPath(m_folder->filePath(u"mine.v2.onnx"_s));
  dialog.chooseFormat(u"c-header"_s);
  QCOMPARE(dialog.path(), m_folder->filePath(u"mine.v2.h"_s));
}

void TestExportDialog::writesAndShowsTheCheck() {
  ExportDialog dialog(u"/runs/a"_s, run());
  dialog.show();
  const QString path = m_folder->filePath(u"model.onnx"_s);
  dialog.setPath(path);
  QSignalSpy written(&dialog, &ExportDialog::written);
  QTest::mouseClick(dialog.findChild<QPushButton *>(u"writeExport"_s), Qt::LeftButton);
  QVERIFY(dialog.isWriting());
  QVERIFY(dialog.findChild<QProgressBar *>()->isVisible());
  QVERIFY(!dialog.findChild<QPushButton *>(u"writeExport"_s)->isEnabled());
  QVERIFY(written.wait(bitsmith::test::patience));
  QVERIFY(QFile::exists(path));
  QVERIFY(log().constLast().endsWith(u"--output %1 --check 1000"_s.arg(path)));
  const QString outcome = dialog.outcome();
  QVERIFY2(outcome.contains(u"the same class on 999 of 1,000 test pictures (99.9 %)"_s), qPrintable(outcome));
  QVERIFY2(outcome.contains(u"accuracy 91.1 % ± 1.8, before 91.2 % ± 1.8"_s), qPrintable(outcome));
  QVERIFY2(outcome.contains(u"4 KiB"_s) || outcome.contains(u"4.00 KiB"_s), qPrintable(outcome));
  QCOMPARE(dialog.findChild<QLabel *>(u"exportReplaces"_s)->text(),
           u"This file is there already and will be replaced."_s);
  // The file that was read again disagrees more than it should.
  QVERIFY(dialog.findChild<MessageBar *>()->isVisible());
  QVERIFY(dialog.findChild<MessageBar *>()->severity() == Severity::warning);
}

void TestExportDialog::saysWhatWentWrongAndKeepsTheChoice() {
  ExportDialog dialog(u"/runs/a"_s, run());
  dialog.show();
  dialog.setPath(m_folder->filePath(u"broken.onnx"_s));
  QTest::keyClick(dialog.findChild<QLineEdit *>(u"exportPath"_s), Qt::Key_Return);
  auto *bar = dialog.findChild<MessageBar *>();
  QTRY_VERIFY(bar->isVisible());
  QCOMPARE(bar->text(), u"broken.onnx cannot be written: no space left"_s);
  QVERIFY(!QFile::exists(dialog.path()));
  QVERIFY(dialog.findChild<QPushButton *>(u"writeExport"_s)->isEnabled()); // to try again
}

void TestExportDialog::refusesAFolderThatIsNotThere() {
  ExportDialog dialog(u"/runs/a"_s, run());
  dialog.show();
  dialog.setPath(u"/nowhere/at/all.onnx"_s);
  dialog.write();
  QVERIFY(!dialog.isWriting());
  QCOMPARE(dialog.findChild<MessageBar *>()->text(),
           u"The folder /nowhere/at does not exist: choose another."_s);
}

void TestExportDialog::stops() {
  ExportDialog dialog(u"/runs/a"_s, run());
  dialog.show();
  dialog.setPath(m_folder->filePath(u"slow.onnx"_s));
  dialog.write();
  QTRY_VERIFY(!log().isEmpty() && log().constLast().contains(u"slow"_s));
  QTest::mouseClick(dialog.findChild<QPushButton *>(u"stopExport"_s), Qt::LeftButton);
  QVERIFY(!dialog.isWriting());
  QVERIFY(!QFile::exists(dialog.path()));
  QVERIFY(dialog.outcome().isEmpty());
}

void TestExportDialog::worriesWhenTheFileDisagrees() {
  const auto report = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
  QVERIFY(!isWorrying(report(R"({"check": {"pictures": 100, "same_class": 99}})")));
  QVERIFY(isWorrying(report(R"({"check": {"pictures": 100, "same_class": 98}})")));
  QVERIFY(isWorrying(report(R"({"not_checked": "no reader"})")));
  QVERIFY(!isWorrying(report("{}")));
  QCOMPARE(foresightHtml(report(R"({"packed_bytes": 100})")),
           u"Nothing of this run is lost.<br>Weights and biases packed without gaps: 100 B."_s);
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
