// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/report/report_dialog.h"

#include "core/plan/report/report.h"
#include "tests/patience.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/report/report_document.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Number of sheets of a PDF.
int sheetsOf(const QByteArray &pdf) {
  static const QRegularExpression sheet(u"/Type\\s*/Page[^s]"_s);
  int count = 0;
  for (auto found = sheet.globalMatch(QString::fromLatin1(pdf)); found.hasNext(); found.next())
    ++count;
  return count;
}

} // namespace

class TestReportDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void writesAPageByClicks();
  void isWrittenToItsEndWhenItIsLeft();
  void writesAPdf();
  void paperIsLightInTheDark();
  void longTablesGoOverSheets();
  void saysWhyItCannot();
  void saysThatItReplacesAFile();
  void copiesTheCommand();

 private:
  template<class Widget>
  Widget *child(const char *name) const {
    return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
  }

  std::unique_ptr<QTemporaryDir> m_root;
  sample::Runs m_runs;
  std::unique_ptr<ReportDialog> m_dialog;
};

void TestReportDialog::init() {
  m_root = std::make_unique<QTemporaryDir>();
  m_runs = sample::makeRuns(m_root->path());
  m_dialog = std::make_unique<ReportDialog>(QStringList{m_runs.study}, u"Quick tour"_s);
  m_dialog->show();
  child<QCheckBox>("reportOpen")->setChecked(false); // no browser in a test
}

void TestReportDialog::writesAPageByClicks() {
  QSignalSpy written(m_dialog.get(), &ReportDialog::written);
  QVERIFY(m_dialog->path().endsWith(u"Quick-tour.html"_s));
  const QString path = m_root->filePath(u"page.html"_s);
  m_dialog->setPath(path);
  QTest::keyClicks(child<QLineEdit>("reportQuestion"), u"Do < 8 bits suffice?"_s);
  QTest::mouseClick(child<QPushButton>("writeReport"), Qt::LeftButton);
  QTRY_COMPARE(written.count(), 1);
  QVERIFY(!m_dialog->isVisible());
  const QByteArray page = contentOf(path);
  QVERIFY(page.contains("<h1>Quick tour</h1>"));
  QVERIFY(page.contains("Do &lt; 8 bits suffice?"));
  QVERIFY(page.contains("87.3 %"));
}

/// Closing the dialog neither waits for the report nor loses it; a failure brings it back.
void TestReportDialog::isWrittenToItsEndWhenItIsLeft() {
  QSignalSpy written(m_dialog.get(), &ReportDialog::written);
  const QPointer<ReportDialog> dialog = m_dialog.release();
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  const QString nowhere = m_root->filePath(u"no such folder/page.html"_s);
  dialog->setPath(nowhere);
  dialog->write();
  QVERIFY(dialog->isWriting());
  dialog->close();
  QVERIFY(dialog && !dialog->isVisible());
  QTRY_VERIFY(dialog->isVisible());
  QVERIFY(dialog->problem().contains(u"no such folder"_s));
  const QString path = m_root->filePath(u"page.html"_s);
  dialog->setPath(path);
  dialog->write();
  dialog->close();
  QTRY_COMPARE(written.count(), 1);
  QTRY_VERIFY(!dialog);
  QVERIFY(contentOf(path).contains("87.3 %"));
}

void TestReportDialog::writesAPdf() {
  QSignalSpy written(m_dialog.get(), &ReportDialog::written);
  m_dialog->setPath(m_root->filePath(u"paper.html"_s));
  child<QComboBox>("reportFormat")->setCurrentIndex(1);
  QCOMPARE(m_dialog->path(), m_root->filePath(u"paper.pdf"_s));
  QTest::mouseClick(child<QPushButton>("writeReport"), Qt::LeftButton);
  QTRY_COMPARE(written.count(), 1);
  const QByteArray pdf = contentOf(m_root->filePath(u"paper.pdf"_s));
  QVERIFY(pdf.startsWith("%PDF") && pdf.trimmed().endsWith("%%EOF"));
  QVERIFY(sheetsOf(pdf) >= 2);
  QVERIFY(pdf.contains("/MediaBox [0 0 595 842]") || pdf.contains("/MediaBox [0 0 595."));
}

void TestReportDialog::paperIsLightInTheDark() {
  const Page page = makeReport(readReport({m_runs.study.toStdString()}));
  const auto streams = [&page] { return toPdf(page).size(); };
  const auto before = streams();
  const QPalette palette = QGuiApplication::palette();
  QPalette dark = palette;
  dark.setColor(QPalette::Text, Qt::white);
  dark.setColor(QPalette::Base, Qt::black);
  QGuiApplication::setPalette(dark);
  const auto after = streams();
  QGuiApplication::setPalette(palette);
  QVERIFY(std::abs(after - before) < 64); // the same but for its date
}

void TestReportDialog::longTablesGoOverSheets() {
  Page page{.title = "long", .program = "test", .blocks = {}};
  page::Table table{.columns = {{"Layer"}, {"Bits", true}}, .rows = {}, .note = "Note."};
  for (int i = 0; i < 200; ++i)
    table.rows.push_back({{"layer " + std::to_string(i), std::to_string(i)}});
  page.blocks.push_back(table);
  QVERIFY(sheetsOf(toPdf(page)) >= 4);
  page.blocks.clear();
  QCOMPARE(sheetsOf(toPdf(page)), 1);
}

void TestReportDialog::saysWhyItCannot() {
  m_dialog->setPath(m_root->filePath(u"no such folder/page.html"_s));
  QTest::mouseClick(child<QPushButton>("writeReport"), Qt::LeftButton);
  QTRY_VERIFY(!m_dialog->problem().isEmpty());
  QVERIFY2(m_dialog->problem().contains(m_root->filePath(u"no such folder/page.html"_s)),
           qPrintable(m_dialog->problem()));
  QVERIFY(m_dialog->isVisible());
  m_dialog->setPath({});
  QVERIFY(!child<QPushButton>("writeReport")->isEnabled());
  ReportDialog broken({m_runs.damaged}, u"damaged"_s);
  broken.setPath(m_root->filePath(u"page.html"_s));
  broken.write();
  QTRY_VERIFY(broken.problem().contains(m_runs.damaged));
  QVERIFY(!QFile::exists(m_root->filePath(u"page.html"_s)));
}

void TestReportDialog::saysThatItReplacesAFile() {
  const auto *line = child<QLabel>("reportReplaces");
  m_dialog->setPath(m_root->filePath(u"page.html"_s));
  QVERIFY(!line->isVisible());
  QFile old(m_root->filePath(u"page.pdf"_s));
  QVERIFY(old.open(QIODevice::WriteOnly));
  child<QComboBox>("reportFormat")->setCurrentIndex(1);
  QVERIFY(line->isVisible());
  QVERIFY2(line->text().contains(u"will be replaced"_s), qPrintable(line->text()));
  child<QComboBox>("reportFormat")->setCurrentIndex(0);
  QVERIFY(!line->isVisible());
}

void TestReportDialog::copiesTheCommand() {
  m_dialog->setPath(m_root->filePath(u"my page.pdf"_s));
  QTest::mouseClick(child<QPushButton>("copyCommand"), Qt::LeftButton);
  QCOMPARE(QGuiApplication::clipboard()->text(), u"bitsmith-cli report %1 --title 'Quick tour' -o '%2'"_s.arg(
                                                     m_runs.study, m_root->filePath(u"my page.html"_s)));
  m_dialog->setPath(m_root->filePath(u"page.htm"_s));
  QVERIFY2(m_dialog->command().endsWith(m_root->filePath(u"page.htm"_s)), qPrintable(m_dialog->command()));
}

QTEST_MAIN(TestReportDialog)
#include "tst_report_dialog.moc"
