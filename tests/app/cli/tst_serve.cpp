// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto tinyRun = R"({
  "format": "bitsmith/experiment@1", "name": "tiny",
  "data": {"source": "shapes", "train": 256, "test": 100, "augment": false},
  "network": {"architecture": "resnet8"},
  "precision": {"preset": "int8_uniform"},
  "training": {"epochs": 2, "batch": 32}, "threads": 2
})";

constexpr int politely = 10'000; // milliseconds

/// A client of the real `bitsmith-cli serve`.
class Client {
 public:
  Client() {
    prepareProgram(m_process, {u"serve"_s}, {{u"OMP_WAIT_POLICY"_s, u"PASSIVE"_s}});
    m_process.start();
  }
  ~Client() {
    m_process.closeWriteChannel(); // it ends by itself then
    if (!m_process.waitForFinished(politely))
      m_process.kill();
    m_process.waitForFinished();
  }

  void write(const QByteArray &line) {
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(longestWait);
  }
  void send(int id, const QString &method, const QJsonObject &params = {}) {
    write(QJsonDocument(
              QJsonObject{
                  {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}})
              .toJson(QJsonDocument::Compact));
  }
  void cancel(int id) {
    write("{\"jsonrpc\":\"2.0\",\"method\":\"cancel\",\"params\":{\"id\":" + QByteArray::number(id) + "}}");
  }

  /// The next message of any kind; empty when none came. A line that is no JSON object is "garbage".
  QJsonObject next() {
    while (!m_process.canReadLine())
      if (!m_process.waitForReadyRead(longestWait))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(m_process.readLine());
    return document.isObject() ? document.object() : QJsonObject{{u"garbage"_s, true}};
  }
  /// The next answer; notifications before it are kept.
  QJsonObject answer() {
    for (;;) {
      QJsonObject message = next();
      if (message.value(u"method"_s) != u"progress"_s)
        return message;
      m_progress.append(message.value(u"params"_s).toObject());
    }
  }
  QJsonObject ask(int id, const QString &method, const QJsonObject &params = {}) {
    send(id, method, params);
    return answer();
  }

  QList<QJsonObject> progress() const { return m_progress; }
  QProcess &process() { return m_process; }

 private:
  QProcess m_process;
  QList<QJsonObject> m_progress;
};

int codeOf(const QJsonObject &answer) {
  return answer[u"error"_s][u"code"_s].toInt();
}

QString errorOf(const QJsonObject &answer) {
  return answer[u"error"_s][u"message"_s].toString();
}

QJsonObject preset(const QString &name) {
  return {{u"precision"_s, QJsonObject{{u"preset"_s, name}}}};
}

} // namespace

/// The warm engine by its protocol, as a window or any other program uses it.
class TestServe : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;

  QString path(const QString &name) const { return m_root.filePath(name); }

  Outcome run(const QStringList &arguments) const {
    return runProgram(arguments, {{u"OMP_WAIT_POLICY"_s, u"PASSIVE"_s}});
  }

  QJsonObject opened() const { return {{u"run"_s, path(u"tiny"_s)}}; }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    QFile file(path(u"tiny.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyRun) > 0);
    file.close();
    const Outcome outcome = run({u"run"_s, file.fileName(), u"--out"_s, path(u"tiny"_s), u"--quiet"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  }

  void saysWhoItIs() {
    Client client;
    const QJsonObject answer = client.ask(1, u"initialize"_s, {{u"protocol"_s, 1}});
    QCOMPARE(answer[u"id"_s].toInt(), 1);
    QCOMPARE(answer[u"result"_s][u"protocol"_s].toInt(), 1);
    QCOMPARE(answer[u"result"_s][u"version"_s].toString(), QStringLiteral(BITSMITH_VERSION));
    QCOMPARE(codeOf(client.ask(2, u"initialize"_s, {{u"protocol"_s, 99}})), -32602);
  }

  void openingTellsTheNetwork() {
    Client client;
    const QJsonObject result = client.ask(1, u"open"_s, opened())[u"result"_s].toObject();
    QCOMPARE(result[u"network"_s].toString(), u"resnet8"_s);
    QCOMPARE(result[u"layers"_s][0][u"kind"_s].toString(), u"conv2d"_s);
    QVERIFY(result[u"layers"_s].toArray().size() > 5);
    QCOMPARE(result[u"pictures"_s].toInt(), 100);
    QCOMPARE(result[u"float"_s][u"samples"_s].toInt(), 100);
    QCOMPARE(result[u"precision"_s][u"preset"_s].toString(), u"int8_uniform"_s);
  }

  void measuresWhatPtqMeasures_data() {
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"fp32"_s, u"int8_uniform"_s, u"mixed_aggressive"_s, u"ultra_low"_s})
      QTest::newRow(qPrintable(name)) << name;
  }
  void measuresWhatPtqMeasures() {
    QFETCH(QString, name);
    const Outcome ptq = run({u"ptq"_s, path(u"tiny"_s), u"--preset"_s, name, u"--out"_s,
                             path(u"ptq-"_s + name), u"--json"_s, u"--quiet"_s});
    QVERIFY2(ptq.status == 0, qPrintable(ptq.errors));
    Client client;
    client.ask(1, u"open"_s, opened());
    const QJsonObject live = client.ask(2, u"evaluate"_s, preset(name))[u"result"_s].toObject();
    QCOMPARE(live[u"samples"_s].toInt(), 100);
    QCOMPARE(live[u"accuracy"_s].toDouble(), ptq.object()[u"accuracy"_s].toDouble());
    QCOMPARE(live[u"accuracy_interval"_s], ptq.object()[u"accuracy_interval"_s]);
    QVERIFY(std::abs(live[u"loss"_s].toDouble() - ptq.object()[u"loss"_s].toDouble()) < 1e-3);
    QCOMPARE(live[u"correct"_s].toInt(), qRound(live[u"accuracy"_s].toDouble() * 100));
  }

  /// A range that is taken from its batch depends on what else is in the batch.
  void measuresDynamicActivationsInTheBatchesOfPtq() {
    const Outcome ptq = run({u"ptq"_s, path(u"tiny"_s), u"--set"_s,
                             u"precision={\"preset\": \"int8_uniform\", \"all\": {\"activation_bits\": 2, "
                             "\"activation_scheme\": \"dynamic\"}}"_s,
                             u"--out"_s, path(u"ptq dynamic"_s), u"--json"_s, u"--quiet"_s});
    QVERIFY2(ptq.status == 0, qPrintable(ptq.errors));
    Client client;
    client.ask(1, u"open"_s, opened());
    const QJsonObject precision{
        {u"preset"_s, u"int8_uniform"_s},
        {u"all"_s, QJsonObject{{u"activation_bits"_s, 2}, {u"activation_scheme"_s, u"dynamic"_s}}}};
    const QJsonObject live =
        client.ask(2, u"evaluate"_s, QJsonObject{{u"precision"_s, precision}})[u"result"_s].toObject();
    QCOMPARE(live[u"accuracy"_s].toDouble(), ptq.object()[u"accuracy"_s].toDouble());
    QVERIFY(std::abs(live[u"loss"_s].toDouble() - ptq.object()[u"loss"_s].toDouble()) < 1e-4);
  }

  void aPlanComesOutTheSameWheneverItIsAskedFor() {
    Client client;
    client.ask(1, u"open"_s, opened());
    const QJsonValue first = client.ask(2, u"evaluate"_s, preset(u"ultra_low"_s))[u"result"_s][u"loss"_s];
    QVERIFY(client.ask(3, u"evaluate"_s, preset(u"fp32"_s))[u"result"_s][u"loss"_s] != first);
    QCOMPARE(client.ask(4, u"evaluate"_s, preset(u"ultra_low"_s))[u"result"_s][u"loss"_s], first);
  }

  void anExperimentWithAModelIsOpenedToo() {
    const Outcome outcome = run({u"export"_s, path(u"tiny"_s), u"--format"_s, u"onnx"_s, u"-o"_s,
                                 path(u"tiny.onnx"_s), u"--check"_s, u"0"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    Client client;
    const QJsonObject experiment{
        {u"data"_s, QJsonObject{{u"source"_s, u"shapes"_s}, {u"train"_s, 256}, {u"test"_s, 100}}},
        {u"network"_s, QJsonObject{{u"file"_s, path(u"tiny.onnx"_s)}}}};
    const QJsonObject answer =
        client.ask(1, u"open"_s, {{u"experiment"_s, experiment}, {u"pictures"_s, 50}, {u"threads"_s, 1}});
    QVERIFY2(!answer.contains(u"error"_s), qPrintable(errorOf(answer)));
    QCOMPARE(answer[u"result"_s][u"pictures"_s].toInt(), 50);
    QCOMPARE(answer[u"result"_s][u"threads"_s].toInt(), 1);
  }

  /// The first calibration pictures of a set that is sorted by class would be of one: of every fourth picture
  /// of the set every second is every eighth of it.
  void activationsAreOfEvenlySpacedPictures() {
    const auto distribution = [&](int calibrationPictures) {
      Client client;
      QJsonObject what = opened();
      what[u"calibration_pictures"_s] = calibrationPictures;
      const QJsonObject open = client.ask(1, u"open"_s, what)[u"result"_s].toObject();
      return client
          .ask(2, u"distribution"_s,
               {{u"layer"_s, open[u"layers"_s][0][u"name"_s]},
                {u"what"_s, u"activations"_s},
                {u"pictures"_s, 32}})[u"result"_s]
          .toObject();
    };
    const QJsonObject ofEighth = distribution(32);
    const QJsonObject ofFourth = distribution(64);
    QCOMPARE(ofEighth[u"pictures"_s].toInt(), 32);
    QCOMPARE(ofFourth[u"pictures"_s].toInt(), 32);
    QVERIFY(ofEighth[u"values"_s].toArray().size() > 100);
    QCOMPARE(ofFourth[u"values"_s], ofEighth[u"values"_s]);
    QCOMPARE(ofFourth[u"mean"_s], ofEighth[u"mean"_s]);
  }

  void distributionsAddUp_data() {
    QTest::addColumn<QString>("what");
    QTest::newRow("weights") << u"weights"_s;
    QTest::newRow("activations") << u"activations"_s;
  }
  void distributionsAddUp() {
    QFETCH(QString, what);
    Client client;
    const QJsonObject open = client.ask(1, u"open"_s, opened())[u"result"_s].toObject();
    const QJsonObject layer = open[u"layers"_s][1].toObject();
    const QJsonObject answer = client.ask(2, u"distribution"_s,
                                          {{u"layer"_s, layer[u"name"_s]},
                                           {u"what"_s, what},
                                           {u"bins"_s, 32},
                                           {u"values"_s, 101},
                                           {u"by_channel"_s, true}});
    QVERIFY2(!answer.contains(u"error"_s), qPrintable(errorOf(answer)));
    const QJsonObject result = answer[u"result"_s].toObject();
    QCOMPARE(result[u"histogram"_s][u"edges"_s].toArray().size(), 33);
    double sum = 0;
    for (const QJsonValue count : result[u"histogram"_s][u"counts"_s].toArray())
      sum += count.toDouble();
    QCOMPARE(sum, result[u"count"_s].toDouble());
    const QJsonArray shape = layer[u"weights"_s].toArray();
    if (what == u"weights"_s) {
      QCOMPARE(sum, shape[0].toDouble() * shape[1].toDouble() * shape[2].toDouble() * shape[3].toDouble());
    } else {
      QCOMPARE(result[u"pictures"_s].toInt(), 64);
      QCOMPARE(result[u"range"_s].toArray().size(), 2);
    }
    const qsizetype channels = shape[what == u"weights"_s ? 0 : 1].toInt();
    const QJsonArray minima = result[u"channels"_s][u"minimum"_s].toArray();
    QCOMPARE(minima.size(), channels);
    double least = 1e9;
    for (const QJsonValue minimum : minima)
      least = std::min(least, minimum.toDouble());
    QCOMPARE(least, result[u"minimum"_s].toDouble());
    const QJsonArray values = result[u"values"_s].toArray();
    QCOMPARE(values.size(), 101);
    QCOMPARE(values.first(), result[u"minimum"_s]);
    QCOMPARE(values.last(), result[u"maximum"_s]);
    for (int i = 1; i < values.size(); ++i)
      QVERIFY(values[i - 1].toDouble() <= values[i].toDouble());
    const QJsonArray byChannel = result[u"channel_values"_s].toArray();
    QCOMPARE(byChannel.size(), channels);
    for (int i = 0; i < byChannel.size(); ++i) {
      const QJsonArray own = byChannel[i].toArray();
      QCOMPARE(own.size(), std::max<qsizetype>(2, 101 / channels));
      QCOMPARE(own.first(), minima[i]);
      QCOMPARE(own.last(), result[u"channels"_s][u"maximum"_s][i]);
    }
    const double mean = result[u"mean"_s].toDouble();
    QVERIFY(result[u"minimum"_s].toDouble() < mean && mean < result[u"maximum"_s].toDouble());
    QVERIFY(result[u"deviation"_s].toDouble() > 0);
  }

  void whatCannotBeDoneIsAnErrorAndTheNextIsAnswered() {
    Client client;
    QCOMPARE(codeOf(client.ask(1, u"evaluate"_s, preset(u"fp32"_s))), -32002);
    client.write("this is no JSON");
    QJsonObject answer = client.answer();
    QCOMPARE(codeOf(answer), -32700);
    QVERIFY(answer[u"id"_s].isNull());
    client.write("{\"jsonrpc\":\"2.0\",\"id\":7}");
    answer = client.answer();
    QCOMPARE(codeOf(answer), -32600);
    QCOMPARE(answer[u"id"_s].toInt(), 7);
    answer = client.ask(8, u"train"_s);
    QCOMPARE(codeOf(answer), -32601);
    QCOMPARE(errorOf(answer), u"method \"train\" is not known here: expected initialize, open, evaluate, "
                              u"distribution or shutdown"_s);
    QCOMPARE(codeOf(client.ask(9, u"open"_s, {{u"folder"_s, 1}})), -32602);
    QCOMPARE(codeOf(client.ask(10, u"open"_s, {{u"run"_s, path(u"nowhere"_s)}})), -32602);
    QCOMPARE(client.ask(11, u"open"_s, opened())[u"id"_s].toInt(), 11);
    answer = client.ask(
        12, u"evaluate"_s,
        {{u"precision"_s, QJsonObject{{u"layers"_s, QJsonObject{{u"no_such"_s, QJsonObject{}}}}}}});
    QCOMPARE(codeOf(answer), -32001);
    QVERIFY2(errorOf(answer).contains(u"no_such"_s), qPrintable(errorOf(answer)));
    QCOMPARE(codeOf(client.ask(13, u"distribution"_s, {{u"layer"_s, u"no_such"_s}})), -32001);
    QCOMPARE(client.ask(14, u"evaluate"_s, preset(u"fp32"_s))[u"result"_s][u"samples"_s].toInt(), 100);
  }

  void aHugeMessageIsRefusedAndForgotten() {
    Client client;
    const QByteArray part(1 << 20, 'x');
    for (int i = 0; i < 40; ++i) {
      client.process().write(part);
      client.process().waitForBytesWritten(longestWait);
    }
    client.write("");
    const QJsonObject answer = client.answer();
    QCOMPARE(codeOf(answer), -32600);
    QCOMPARE(errorOf(answer), u"the message is longer than 8388608 bytes"_s);
    QCOMPARE(client.ask(2, u"initialize"_s)[u"id"_s].toInt(), 2);
    QFile status(u"/proc/%1/status"_s.arg(client.process().processId()));
    QVERIFY(status.open(QIODevice::ReadOnly));
  }

  void whatIsCancelledEndsEarlyAndTheNextComesAtOnce() {
    Client client;
    QJsonObject all = opened();
    all[u"pictures"_s] = 10'000;
    client.ask(1, u"open"_s, all);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(client.ask(2, u"evaluate"_s, preset(u"int8_uniform"_s)).contains(u"result"_s));
    QVERIFY(!client.progress().isEmpty());
    const QJsonObject progress = client.progress().last();
    QCOMPARE(progress[u"id"_s].toInt(), 2);
    QVERIFY(progress[u"done"_s].toDouble() > 0 && progress[u"done"_s].toDouble() <= 1);
    client.send(3, u"evaluate"_s, preset(u"ultra_low"_s));
    client.send(4, u"evaluate"_s, preset(u"fp32"_s));
    client.send(5, u"initialize"_s);
    client.cancel(3);
    client.cancel(4);  // which has not begun
    client.cancel(77); // which nobody asked for
    client.write("{\"jsonrpc\":\"2.0\",\"method\":\"cancel\",\"params\":{\"no\":1}}");
    QMap<int, int> codes;
    QStringList order;
    for (int i = 0; i < 3; ++i) {
      const QJsonObject answer = client.answer();
      codes[answer[u"id"_s].toInt()] = codeOf(answer);
      order.append(QString::number(answer[u"id"_s].toInt()));
    }
    QCOMPARE(codes, (QMap<int, int>{{3, -32800}, {4, -32800}, {5, 0}}));
    QCOMPARE(order.last(), u"5"_s); // those that wait are answered in their order
  }

  void whatWasAskedIsAnsweredBeforeTheEndOfInput() {
    Client client;
    client.send(1, u"open"_s, opened());
    client.send(2, u"evaluate"_s, preset(u"ultra_low"_s));
    client.process().closeWriteChannel();
    QCOMPARE(client.answer()[u"id"_s].toInt(), 1);
    QCOMPARE(client.answer()[u"result"_s][u"samples"_s].toInt(), 100);
    QVERIFY(client.process().waitForFinished(longestWait) ||
            client.process().state() == QProcess::NotRunning);
    QCOMPARE(client.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(client.process().exitCode(), 0);
  }

  void shutdownEndsItAlthoughInputIsOpen() {
    Client client;
    const QJsonObject answer = client.ask(1, u"shutdown"_s);
    QVERIFY(answer.contains(u"result"_s) && answer[u"result"_s].isNull());
    QVERIFY(client.process().waitForFinished(longestWait) ||
            client.process().state() == QProcess::NotRunning);
    QCOMPARE(client.process().exitCode(), 0);
  }

  void nobodyWhoReadsEndsIt() {
    QProcess shell; // its reader goes away after one byte, while its input stays open
    shell.start(u"sh"_s, {u"-c"_s, u"\"$0\" serve | head -c 1"_s, QStringLiteral(BITSMITH_CLI)});
    QVERIFY(shell.waitForStarted(longestWait));
    for (int id = 1; id <= 50 && shell.state() == QProcess::Running; ++id) {
      shell.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}\n");
      shell.waitForFinished(100);
    }
    QCOMPARE(shell.state(), QProcess::NotRunning);
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("{"));
  }
};

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
