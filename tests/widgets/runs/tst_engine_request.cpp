// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/runs/engine_request.h"

#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

#include <csignal>
#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestEngineRequest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { qputenv("BITSMITH_CLI", FAKE_ENGINE); }
  void tellsTheEstimate();
  void tellsWhatTheEngineSaid_data();
  void tellsWhatTheEngineSaid();
  void tellsThatTheProgramIsMissing();
  void staysSilentAfterCancel();
  void staysSilentAfterCancelWithoutAProgram();
  void endsItsProcessWithoutWaiting();
};

void TestEngineRequest::tellsTheEstimate() {
  EngineRequest *request = EngineRequest::estimate({.name = "quick"}, 2, this);
  QSignalSpy finished(request, &EngineRequest::finished);
  request->start();
  QVERIFY(request->isActive());
  QVERIFY(finished.wait(bitsmith::test::patience));
  const QJsonObject answer = finished[0][0].toJsonDocument().object();
  QCOMPARE(answer, (QJsonObject{{u"seconds"_s, 12.5}, {u"threads"_s, u"2"_s}, {u"memory_mb"_s, 300}}));
  QVERIFY(!request->isActive());
}

void TestEngineRequest::tellsWhatTheEngineSaid_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("message");
  QTest::newRow("bad input") << u"bad"_s
                             << u"data.source: the pictures are missing: install dataset-fashion-mnist"_s;
  QTest::newRow("crash") << u"crash"_s << u"The engine was ended by signal 9 (killed)."_s;
  QTest::newRow("no JSON") << u"babble"_s
                           << u"The engine's answer to \"estimate\" is not JSON (illegal value)."_s;
}

void TestEngineRequest::tellsWhatTheEngineSaid() {
  QFETCH(QString, name);
  QFETCH(QString, message);
  EngineRequest *request = EngineRequest::estimate({.name = name.toStdString()}, 1, this);
  QSignalSpy failed(request, &EngineRequest::failed);
  request->start();
  QVERIFY(failed.wait(bitsmith::test::patience));
  QCOMPARE(failed[0][0].toString(), message);
}

void TestEngineRequest::tellsThatTheProgramIsMissing() {
  qputenv("BITSMITH_CLI", "/nowhere/bitsmith-cli");
  EngineRequest request({u"describe"_s});
  QSignalSpy failed(&request, &EngineRequest::failed);
  request.start();
  QCOMPARE(failed.size(), 0); // never from within start()
  QVERIFY(failed.wait(bitsmith::test::patience));
  QCOMPARE(failed[0][0].toString(),
           u"The engine cannot be started: BITSMITH_CLI names /nowhere/bitsmith-cli, which is "
           "not a program. Correct or unset it."_s);
}

void TestEngineRequest::staysSilentAfterCancel() {
  EngineRequest *request = EngineRequest::estimate({.name = "endless"}, 1, this);
  QSignalSpy failed(request, &EngineRequest::failed);
  QSignalSpy finished(request, &EngineRequest::finished);
  request->start();
  request->cancel();
  QVERIFY(!request->isActive());
  QTest::qWait(50);
  QCOMPARE(failed.size() + finished.size(), 0);
}

void TestEngineRequest::staysSilentAfterCancelWithoutAProgram() {
  qputenv("BITSMITH_CLI", "/nowhere/bitsmith-cli");
  EngineRequest request({u"describe"_s});
  QSignalSpy failed(&request, &EngineRequest::failed);
  request.start();
  request.cancel();
  QTest::qWait(50);
  QCOMPARE(failed.size(), 0);
}

void TestEngineRequest::endsItsProcessWithoutWaiting() {
  auto request = std::unique_ptr<EngineRequest>(EngineRequest::estimate({.name = "endless"}, 1, nullptr));
  request->start();
  request.reset();
  const QPointer<QProcess> process =
      QCoreApplication::instance()->findChild<QProcess *>(); // has been killed, and may not know yet
  QVERIFY(process);
  const auto id = static_cast<pid_t>(process->processId());
  QVERIFY(id > 0);
  QTRY_VERIFY(!process);
  QCOMPARE(::kill(id, 0), -1);
}

QTEST_GUILESS_MAIN(TestEngineRequest)
#include "tst_engine_request.moc"
