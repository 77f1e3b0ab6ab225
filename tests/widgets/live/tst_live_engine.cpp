// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/program.h"
#include "tests/patience.h"
#include "widgets/live/live_engine.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <utility>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto tinyRun = R"({
  "format": "bitsmith/experiment@1", "name": "tiny",
  "data": {"source": "shapes", "train": 256, "test": 100, "augment": false},
  "network": {"architecture": "resnet8"},
  "precision": {"preset": "int8_uniform"},
  "training": {"epochs": 1, "batch": 32}, "threads": 2
})";

QJsonObject preset(const QString &name) {
  return {{u"precision"_s, QJsonObject{{u"preset"_s, name}}}};
}

} // namespace

/// The window's end of the warm engine, with the real engine at the other.
class TestLiveEngine : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;

  QString path(const QString &name) const { return m_root.filePath(name); }
  QJsonObject tiny(int pictures = 100) const {
    return {{u"run"_s, path(u"tiny"_s)}, {u"pictures"_s, pictures}};
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    qputenv("BITSMITH_CLI", BITSMITH_CLI);
    qputenv("OMP_WAIT_POLICY", "PASSIVE");
    QFile file(path(u"tiny.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyRun) > 0);
    file.close();
    const Outcome outcome =
        runProgram({u"run"_s, file.fileName(), u"--out"_s, path(u"tiny"_s), u"--quiet"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  }

  void opensAndAnswers() {
    LiveEngine engine;
    QCOMPARE(engine.state(), LiveEngine::State::off);
    QSignalSpy opened(&engine, &LiveEngine::opened);
    engine.open(tiny());
    QCOMPARE(engine.state(), LiveEngine::State::opening);
    QJsonObject result;
    engine.evaluate(preset(u"ultra_low"_s), [&](const QJsonObject &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(!result.isEmpty(), longestWait);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(engine.opening()[u"network"_s].toString(), u"resnet8"_s);
    QCOMPARE(result[u"samples"_s].toInt(), 100);
    QCOMPARE(engine.state(), LiveEngine::State::ready);
    QString failure;
    engine.call(
        u"distribution"_s, {{u"layer"_s, u"none"_s}}, [](const QJsonObject &) { QFAIL("no such layer"); },
        [&](const QString &message) { failure = message; });
    QCOMPARE(engine.state(), LiveEngine::State::computing);
    QTRY_VERIFY_WITH_TIMEOUT(!failure.isEmpty(), longestWait);
    QCOMPARE(failure, u"params: layer is \"none\": the network \"resnet8\" has no such layer"_s);
    QCOMPARE(engine.state(), LiveEngine::State::ready);
  }

  void theLatestEvaluationWins() {
    LiveEngine engine;
    engine.open(tiny(10'000));
    QStringList answered;
    const auto ask = [&](const QString &name) {
      engine.evaluate(preset(name), [&, name](const QJsonObject &) { answered.append(name); });
    };
    ask(u"fp32"_s); // while it is still loading
    ask(u"int8_uniform"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answered, QStringList{u"int8_uniform"_s}, longestWait);
    answered.clear();
    // The others are asked for as soon as the engine tells how far it is: before its answer can be read.
    bool isComputed = false;
    connect(&engine, &LiveEngine::progressed, this, [&] {
      if (std::exchange(isComputed, true))
        return;
      ask(u"mixed_aggressive"_s);
      ask(u"ultra_low"_s);
    });
    ask(u"fp32"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isComputed, longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(answered, QStringList{u"ultra_low"_s}, longestWait);
    QCOMPARE(engine.state(), LiveEngine::State::ready);
  }

  void anotherNetworkTakesThePlaceOfTheFirst() {
    LiveEngine engine;
    engine.open(tiny(10'000));
    bool isAnswered = false;
    engine.evaluate(preset(u"fp32"_s), [&](const QJsonObject &) { isAnswered = true; });
    engine.open(tiny(50));
    QJsonObject result;
    engine.evaluate(preset(u"fp32"_s), [&](const QJsonObject &answer) { result = answer; });
    QTRY_COMPARE_WITH_TIMEOUT(result[u"samples"_s].toInt(), 50, longestWait);
    QVERIFY(!isAnswered);
  }

  void anEngineThatIsKilledIsStartedAgainAndAnswers() {
    LiveEngine engine;
    QSignalSpy restarted(&engine, &LiveEngine::restarted);
    LiveEngine::State whenTold = LiveEngine::State::off;
    connect(&engine, &LiveEngine::restarted, this, [&] { whenTold = engine.state(); });
    engine.open(tiny(10'000));
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), LiveEngine::State::ready, longestWait);
    // While it computes: what was asked is asked again.
    QJsonObject evaluation;
    QJsonObject distribution;
    engine.evaluate(preset(u"ultra_low"_s), [&](const QJsonObject &answer) { evaluation = answer; });
    engine.call(u"distribution"_s, {{u"layer"_s, u"fc"_s}},
                [&](const QJsonObject &answer) { distribution = answer; });
    const qint64 first = engine.processId();
    QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(restarted.size(), 1, longestWait);
    QCOMPARE(whenTold, LiveEngine::State::restarting); // which it is for a moment only
    QTRY_VERIFY_WITH_TIMEOUT(!distribution.isEmpty(), longestWait);
    QCOMPARE(evaluation[u"samples"_s].toInt(), 10'000);
    QCOMPARE(restarted.size(), 1);
    QCOMPARE(restarted[0][0].toString(), u"The engine was ended by signal 9 (killed)."_s);
    QVERIFY(engine.processId() != first);
    // While it is idle.
    QCOMPARE(::kill(static_cast<pid_t>(engine.processId()), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(restarted.size(), 2, longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), LiveEngine::State::ready, longestWait);
    QVERIFY(engine.processId() != 0);
  }

  void oneThatDiesAgainAndAgainIsGivenUpWithOneMessage() {
    LiveEngine engine;
    engine.setProgram(u"/bin/false"_s);
    QSignalSpy restarted(&engine, &LiveEngine::restarted);
    QSignalSpy failed(&engine, &LiveEngine::failed);
    engine.open(tiny());
    QStringList failures;
    engine.evaluate(
        preset(u"fp32"_s), [](const QJsonObject &) { QFAIL("nobody can answer"); },
        [&](const QString &message) { failures.append(message); });
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longestWait);
    QCOMPARE(restarted.size(), 3);
    QCOMPARE(engine.state(), LiveEngine::State::failed);
    QCOMPARE(failures, QStringList{failed[0][0].toString()});
    QVERIFY2(failures[0].startsWith(u"The engine ended with status 1. It was started 3 time"_s),
             qPrintable(failures[0]));
    // Whoever uses the engine says what is off: it serves the Lab, too.
    QVERIFY2(!failures[0].contains(u"live accuracy"_s), qPrintable(failures[0]));
    // What is asked now fails at once, with the same words.
    engine.call(u"evaluate"_s, {}, {}, [&](const QString &message) { failures.append(message); });
    QTRY_COMPARE(failures.size(), 2);
    QCOMPARE(failures[1], failures[0]);
    // Opening begins anew.
    engine.setProgram({});
    engine.open(tiny());
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), LiveEngine::State::ready, longestWait);
  }

  void aRunThatIsNotThereIsTold() {
    LiveEngine engine;
    QSignalSpy failed(&engine, &LiveEngine::failed);
    engine.open({{u"run"_s, path(u"nowhere"_s)}});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longestWait);
    QVERIFY2(failed[0][0].toString().contains(u"there is no run in that folder"_s),
             qPrintable(failed[0][0].toString()));
    QCOMPARE(engine.processId(), 0);
  }

  void aProgramThatIsMissingIsTold() {
    LiveEngine engine;
    engine.setProgram(u"/no/such/program"_s);
    QSignalSpy failed(&engine, &LiveEngine::failed);
    engine.open(tiny());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().startsWith(u"/no/such/program cannot be started"_s));
  }

  void nothingIsOpenBeforeOpen() {
    LiveEngine engine;
    QString failure;
    engine.call(u"evaluate"_s, {}, {}, [&](const QString &message) { failure = message; });
    QTRY_COMPARE(failure, u"No trained network is open."_s);
  }
};

QTEST_GUILESS_MAIN(TestLiveEngine)
#include "tst_live_engine.moc"
