// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/style/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestMessageBar : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isHiddenUntilItHasSomethingToSay() {
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.show(Severity::warning, u"The BLAS is slow."_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"The BLAS is slow."_s);
    QCOMPARE(bar.severity(), Severity::warning);
    QVERIFY(!bar.findChild<QPushButton *>()->isVisible());
  }

  void runsTheActionAndCloses() {
    QWidget window;
    MessageBar bar(&window);
    window.show();
    int calls = 0;
    bar.show(Severity::info, u"Stopped."_s, u"Resume"_s, [&calls] { ++calls; });
    QCOMPARE(bar.findChild<QPushButton *>()->text(), u"Resume"_s);
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(calls, 1);
    QVERIFY(!bar.isVisible());
  }

  void anActionMayShowTheNextMessage() {
    QWidget window;
    MessageBar bar(&window);
    window.show();
    bar.show(Severity::error, u"first"_s, u"Again"_s, [&bar] { bar.show(Severity::error, u"second"_s); });
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"second"_s);
  }

  void closes() {
    QWidget window;
    MessageBar bar(&window);
    window.show();
    bar.show(Severity::error, u"Something failed."_s);
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
  }

  void onlyItsOwnMessageIsRetracted() {
    QWidget window;
    MessageBar bar(&window);
    window.show();
    bar.show(Severity::info, u"needs a folder"_s);
    bar.show(Severity::error, u"another"_s);
    bar.retract(u"needs a folder"_s);
    QVERIFY(bar.isVisible());
    bar.retract(u"another"_s);
    QVERIFY(!bar.isVisible());
  }

  void wrapsLongTexts() {
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new MessageBar;
    column->addWidget(bar);
    column->addStretch();
    window.resize(300, 400);
    window.show();
    bar->show(Severity::info, u"short"_s);
    QTest::qWait(0);
    const int one = bar->height();
    bar->show(
        Severity::info,
        u"a long sentence that does not fit on one line of so narrow a window, not at all "_s.repeated(2));
    QTRY_VERIFY(bar->height() > 2 * one);
    QVERIFY(bar->width() <= 300);
  }
};

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
