// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog that asks for a file to save to: nothing that is there is replaced without a question.

#include "widgets/document/save_place.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestSavePlace : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
  void init();
  void completesTheName_data();
  void completesTheName();
  void asksBeforeItReplaces_data();
  void asksBeforeItReplaces();
  void replacesWhereItMay();
  void completesTheNameByTheChosenKind();
  void keepsTheEndingOfAnotherKind();
  void choosesNothingWhereTheParentGoes();
  void tellsWhatIsGoingToBeReplaced();

 private:
  QString path(const QString &name) const { return m_folder->filePath(name); }
  void make(const QString &name) const;
  /// Asks for a file, and answers the question that may come of it.
  QString ask(const std::function<void(QFileDialog &)> &fill, bool mayReplace = false,
              const QString &filters = u"Projects (*.bitsmith)"_s);
  static void type(QFileDialog &dialog, const QString &name);

  std::unique_ptr<QTemporaryDir> m_folder;
  QStringList m_questions; ///< that were asked while the dialog was open
};

void TestSavePlace::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_questions.clear();
}

void TestSavePlace::make(const QString &name) const {
  QFile file(path(name));
  QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestSavePlace::type(QFileDialog &dialog, const QString &name) {
  auto *edit = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
  edit->setText(name); // not by keys: a list of completions may open in between
  QTest::keyClick(edit, Qt::Key_Return);
}

QString TestSavePlace::ask(const std::function<void(QFileDialog &)> &fill, bool mayReplace,
                           const QString &filters) {
  QTimer timer;
  bool isFilled = false;
  int left = 400; // no test waits for ever
  const auto before = m_questions.size();
  connect(&timer, &QTimer::timeout, this, [&] {
    QWidget *modal = QApplication::activeModalWidget();
    if (auto *question = qobject_cast<QMessageBox *>(modal)) {
      m_questions.append(question->text());
      question->button(mayReplace ? QMessageBox::Yes : QMessageBox::No)->click();
      return;
    }
    auto *dialog = qobject_cast<QFileDialog *>(modal);
    if (!dialog)
      return;
    const bool isAsked = m_questions.size() > before;
    if (--left < 0 || (isAsked && !mayReplace))
      return dialog->reject();
    // Not within this timer, which does not go on while a question waits for its answer.
    if (!std::exchange(isFilled, true))
      QTimer::singleShot(0, dialog, [&fill, dialog] { fill(*dialog); });
    else if (!isAsked) // shown once more, with the whole name
      QTimer::singleShot(0, dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                         &QAbstractButton::click);
  });
  timer.start(10);
  return askWhereToSave(nullptr, u"Save"_s, path(u"proposed"_s), filters);
}

void TestSavePlace::completesTheName_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("chosen");
  QTest::newRow("without an ending") << u"mine"_s << u"mine.bitsmith"_s;
  QTest::newRow("whole") << u"mine.bitsmith"_s << u"mine.bitsmith"_s;
  QTest::newRow("in capitals") << u"MINE.BITSMITH"_s << u"MINE.BITSMITH"_s;
  QTest::newRow("with a dot") << u"mine-1.2"_s << u"mine-1.2.bitsmith"_s;
}

void TestSavePlace::completesTheName() {
  QFETCH(QString, typed);
  QFETCH(QString, chosen);
  QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(typed)); }), path(chosen));
  QCOMPARE(m_questions, QStringList());
}

void TestSavePlace::asksBeforeItReplaces_data() {
  completesTheName_data();
}

void TestSavePlace::asksBeforeItReplaces() {
  QFETCH(QString, typed);
  QFETCH(QString, chosen);
  make(chosen);
  QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(typed)); }), QString());
  QCOMPARE(m_questions.size(), 1);
  QVERIFY2(m_questions.first().contains(chosen), qPrintable(m_questions.first()));
}

void TestSavePlace::replacesWhereItMay() {
  make(u"mine.bitsmith"_s);
  QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(u"mine"_s)); }, true), path(u"mine.bitsmith"_s));
  QCOMPARE(m_questions.size(), 1);
  make(u"mine-1.2.bitsmith"_s);
  QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(u"mine-1.2"_s)); }, true),
           path(u"mine-1.2.bitsmith"_s));
  QCOMPARE(m_questions.size(), 2);
}

void TestSavePlace::completesTheNameByTheChosenKind() {
  const QString filters = u"Markdown (*.md);;CSV (*.csv)"_s;
  const auto choose = [this](QFileDialog &dialog) {
    auto *kinds = dialog.findChild<QComboBox *>(u"fileTypeCombo"_s);
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Down);
    QCOMPARE(dialog.selectedNameFilter(), u"CSV (*.csv)"_s);
    type(dialog, path(u"table"_s));
  };
  QCOMPARE(ask(choose, false, filters), path(u"table.csv"_s));
  make(u"table.csv"_s);
  QCOMPARE(ask(choose, false, filters), QString());
  QCOMPARE(m_questions.size(), 1);
}

void TestSavePlace::keepsTheEndingOfAnotherKind() {
  QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(u"table.csv"_s)); }, false,
               u"Markdown (*.md);;CSV (*.csv)"_s),
           path(u"table.csv"_s));
  const QString pages = u"Page (*.html *.htm)"_s;
  for (const QString &name : {u"page.htm"_s, u"page.html"_s})
    QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(name)); }, false, pages), path(name));
  QCOMPARE(ask([&](QFileDialog &dialog) { type(dialog, path(u"page"_s)); }, false, pages),
           path(u"page.html"_s));
}

void TestSavePlace::choosesNothingWhereTheParentGoes() {
  auto *parent = new QWidget;
  parent->show();
  QTimer::singleShot(50, this, [parent] { delete parent; });
  QCOMPARE(askWhereToSave(parent, u"Save"_s, path(u"a"_s), u"Projects (*.bitsmith)"_s), QString());
}

void TestSavePlace::tellsWhatIsGoingToBeReplaced() {
  make(u"a.png"_s);
  QVERIFY(!replacementText(path(u"a.png"_s)).isEmpty());
  QVERIFY(replacementText(path(u"b.png"_s)).isEmpty());
  QVERIFY(replacementText(path({})).isEmpty()); // a folder
  QVERIFY(replacementText({}).isEmpty());
}

QTEST_MAIN(TestSavePlace)
#include "tst_save_place.moc"
