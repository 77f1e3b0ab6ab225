// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide: its chapters, its search, and the pictures of the shipped one.

#include "core/plan/base/files.h"
#include "widgets/help/guide_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shippedGuide() {
  const std::string_view text = resource("guide/user-guide.md");
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class GuideDialogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsItsChapters() {
    GuideDialog dialog(u"# All\n\n## One\n\ntext\n\n### Inside\n\n## Two\n\n#### Deep\n"_s);
    QCOMPARE(dialog.chapters(), QStringList({u"One"_s, u"Inside"_s, u"Two"_s}));
    auto *contents = dialog.findChild<QTreeWidget *>(u"guideContents"_s);
    QCOMPARE(contents->topLevelItemCount(), 2);
    QCOMPARE(contents->topLevelItem(0)->child(0)->text(0), u"Inside"_s);
  }

  void goesToTheChapterThatIsClicked() {
    GuideDialog dialog(shippedGuide());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *contents = dialog.findChild<QTreeWidget *>(u"guideContents"_s);
    QVERIFY(contents->topLevelItemCount() > 8);
    QTreeWidgetItem *chapter = contents->topLevelItem(5);
    contents->scrollToItem(chapter);
    QTest::mouseClick(contents->viewport(), Qt::LeftButton, {}, contents->visualItemRect(chapter).center());
    const QTextCursor top = dialog.browser()->cursorForPosition(QPoint(30, 16));
    QCOMPARE(top.block().text(), chapter->text(0));
    // The other way round: who reads on is told where.
    QScrollBar *bar = dialog.browser()->verticalScrollBar();
    bar->setValue(0);
    QVERIFY(contents->currentItem() != chapter);
    bar->setValue(bar->maximum());
    QVERIFY(contents->currentItem() != nullptr);
  }

  void searchesAsItIsTyped() {
    GuideDialog dialog(u"# T\n\n## A\n\nbits and Bits\n\n## B\n\nno more bits\n"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *search = dialog.findChild<QLineEdit *>(u"guideSearch"_s);
    auto *count = dialog.findChild<QLabel *>(u"guideMatches"_s);
    search->setFocus();
    QTest::keyClicks(search, u"bits"_s);
    QCOMPARE(dialog.matches(), 3);
    QCOMPARE(count->text(), u"1 of 3"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of 3"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(dialog.browser()->textCursor().block().text(), u"no more bits"_s);
    QTest::keyClick(search, Qt::Key_Return); // round
    QCOMPARE(count->text(), u"1 of 3"_s);
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"3 of 3"_s);
    QVERIFY(dialog.isVisible()); // Enter closed nothing
    QTest::keyClicks(search, u"x"_s);
    QCOMPARE(count->text(), u"not found"_s);
    search->clear();
    QCOMPARE(dialog.matches(), 0);
    QVERIFY(count->text().isEmpty());
  }

  void hasItsPictures() {
    GuideDialog dialog(shippedGuide());
    const QDir folder(QStringLiteral(BITSMITH_SOURCE_DIR "/resources/pictures"));
    QStringList used;
    static const QRegularExpression pattern(u"!\\[([^\\]]*)\\]\\(\\.\\./pictures/([^)]+)\\)"_s);
    for (auto match = pattern.globalMatch(shippedGuide()); match.hasNext();) {
      const auto picture = match.next();
      QVERIFY2(!picture.captured(1).isEmpty(), "a picture says what it shows, for who cannot see it");
      const QString name = picture.captured(2);
      QVERIFY2(folder.exists(name), qPrintable(name)); // where the guide is read as a file
      QVERIFY2(!QImage(u":/pictures/"_s + name).isNull(), qPrintable(name));
      used.append(name);
    }
    QVERIFY(!used.isEmpty());
    used.sort();
    QCOMPARE(used, folder.entryList({u"*.png"_s}, QDir::Files, QDir::Name));
    qint64 bytes = 0;
    for (const QFileInfo &file : folder.entryInfoList({u"*.png"_s}))
      bytes += file.size();
    QVERIFY2(bytes < 1'500'000, qPrintable(QString::number(bytes)));
  }
};

QTEST_MAIN(GuideDialogTest)
#include "tst_guide_dialog.moc"
