// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/style/combo_box_filler.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

const ComboBoxEntry one = {u"one"_s, 1, u"the first"_s};
const ComboBoxEntry two = {u"two"_s, 2, {}};
const ComboBoxEntry three = {u"three"_s, 3, {}};

/// A box on the screen whose filler brings three entries once it has waited.
struct Shown {
  QComboBox box;
  int calls = 0;
  ComboBoxFiller *filler = new ComboBoxFiller(&box, [this] {
    ++calls;
    filler->fill({three, one, two});
  });

  Shown() { filler->fill({one, two}); }
  void open() {
    box.showPopup();
    QTRY_VERIFY(box.view()->isVisible());
  }
};

} // namespace

class TestComboBoxFiller : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsWhatIsCurrent() {
    Shown shown;
    QComboBox &box = shown.box;
    QCOMPARE(box.currentText(), u"one"_s);
    QCOMPARE(box.itemData(0, Qt::ToolTipRole).toString(), u"the first"_s);
    QSignalSpy changes(&box, &QComboBox::currentIndexChanged);
    QVERIFY(shown.filler->fill({three, one, two}));
    QCOMPARE(box.count(), 3);
    QCOMPARE(box.currentText(), u"one"_s);
    QVERIFY(shown.filler->fill({three, one, two}, 2));
    QCOMPARE(box.currentText(), u"two"_s);
    QVERIFY(shown.filler->fill({three, one})); // two is gone
    QCOMPARE(box.currentText(), u"three"_s);
    QVERIFY(shown.filler->fill({}));
    QCOMPARE(box.currentIndex(), -1);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(shown.calls, 0);
  }

  void takesTheChoiceBeforeItFillsAgain() {
    Shown shown;
    shown.box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.box));
    shown.open();
    QTest::keyClick(shown.box.view(), Qt::Key_Down);
    QCOMPARE(shown.box.view()->currentIndex().row(), 1);
    QVERIFY(shown.filler->fill({one, two})); // nothing new
    QVERIFY(!shown.filler->isWaiting());
    QVERIFY(!shown.filler->fill({three, one, two}));
    QVERIFY(shown.filler->isWaiting());
    QCOMPARE(shown.box.count(), 2);
    QCOMPARE(shown.box.view()->currentIndex().row(), 1);
    QSignalSpy activated(&shown.box, &QComboBox::activated);
    QTest::keyClick(shown.box.view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front().front().toInt(), 1); // of the list as it was shown
    QTRY_COMPARE(shown.calls, 1);
    QVERIFY(!shown.filler->isWaiting());
    QCOMPARE(shown.box.count(), 3);
    QCOMPARE(shown.box.currentText(), u"two"_s);
  }

  void fillsAgainWhereNothingIsChosen() {
    Shown shown;
    shown.box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.box));
    shown.open();
    QVERIFY(!shown.filler->fill({three, one, two}));
    shown.box.hidePopup();
    QTRY_COMPARE(shown.calls, 1);
    QCOMPARE(shown.box.count(), 3);
    QCOMPARE(shown.box.currentText(), u"one"_s);
    // A list that closes with nothing to come is left as it is.
    shown.open();
    shown.box.hidePopup();
    QCoreApplication::processEvents();
    QCOMPARE(shown.calls, 1);
    // What came and went while the list was open is not waited for.
    shown.open();
    QVERIFY(!shown.filler->fill({one}));
    QVERIFY(shown.filler->fill({three, one, two}));
    shown.box.hidePopup();
    QCoreApplication::processEvents();
    QCOMPARE(shown.calls, 1);
  }
};

QTEST_MAIN(TestComboBoxFiller)
#include "tst_combo_box_filler.moc"
