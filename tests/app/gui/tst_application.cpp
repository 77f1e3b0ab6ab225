// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What nobody catches does not end the program.

#include "app/gui/window/application.h"
#include "tests/patience.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

class TestApplication : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void goesOnAfterASlotThatThrew();
  void tellsTheSameOnce();
  void tellsOfWhatIsNoException();
};

namespace {

bitsmith::Application &application() {
  return *static_cast<bitsmith::Application *>(QCoreApplication::instance());
}

} // namespace

void TestApplication::goesOnAfterASlotThatThrew() {
  QSignalSpy caught(&application(), &bitsmith::Application::faultCaught);
  QPushButton button(u"throw"_s);
  int clicks = 0;
  connect(&button, &QPushButton::clicked, &button, [&clicks] {
    if (++clicks == 1)
      throw std::out_of_range("vector::at");
  });
  button.show();
  QVERIFY(QTest::qWaitForWindowExposed(&button));
  QTest::mouseClick(&button, Qt::LeftButton);
  QVERIFY(caught.isEmpty()); // when what was interrupted is over
  QTRY_COMPARE(caught.size(), 1);
  QCOMPARE(caught[0][0].toString(), u"vector::at"_s);
  QTest::mouseClick(&button, Qt::LeftButton);
  QCOMPARE(clicks, 2);
}

void TestApplication::tellsTheSameOnce() {
  QSignalSpy caught(&application(), &bitsmith::Application::faultCaught);
  int thrown = 0;
  QTimer timer;
  connect(&timer, &QTimer::timeout, &timer, [&thrown] {
    ++thrown;
    throw std::runtime_error(thrown < 5 ? "again" : "another");
  });
  timer.start(1);
  QTRY_VERIFY(thrown >= 8);
  timer.stop();
  QTRY_COMPARE(caught.size(), 2);
  QCOMPARE(caught[0][0].toString(), u"again"_s);
  QCOMPARE(caught[1][0].toString(), u"another"_s);
}

void TestApplication::tellsOfWhatIsNoException() {
  QSignalSpy caught(&application(), &bitsmith::Application::faultCaught);
  QTimer::singleShot(0, [] { throw 7; });
  QTRY_COMPARE(caught.size(), 1);
}

int main(int argc, char **argv) {
  bitsmith::Application program(argc, argv);
  TestApplication suite;
  QTEST_SET_MAIN_SOURCE_PATH
  return QTest::qExec(&suite, argc, argv);
}
#include "tst_application.moc"
