// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/program.h"
#include "tests/app/no_network.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

/// The engine opens no port and fetches nothing, whatever it does.
class TestOffline : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    if (tryRule(AF_INET) == Rule::isNotPossible)
      QSKIP("this kernel takes no seccomp filter: nothing can be said about sockets");
    QCOMPARE(tryRule(AF_INET), Rule::holds);
    QCOMPARE(tryRule(AF_INET6), Rule::holds);
    QCOMPARE(tryRule(AF_UNIX), Rule::doesNotHold); // a desktop talks to its programs through these
    QVERIFY(m_folder.isValid());
  }

  void trainsWithoutIt() {
    QFile file(m_folder.filePath(u"tiny.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "bitsmith/experiment@1", "name": "tiny",
                   "data": {"source": "shapes", "train": 64, "test": 32},
                   "network": {"architecture": "lenet5"}, "precision": {"preset": "int8_uniform"},
                   "training": {"epochs": 1, "batch": 32}, "threads": 2})");
    file.close();
    run({u"run"_s, file.fileName(), u"--out"_s, m_folder.filePath(u"run"_s)});
    QVERIFY(QFile::exists(m_folder.filePath(u"run/result.json"_s)));
  }

  void exportsAndReportsWithoutIt() {
    run({u"export"_s, m_folder.filePath(u"run"_s), u"--format"_s, u"onnx-qdq"_s, u"-o"_s,
         m_folder.filePath(u"tiny.onnx"_s)});
    run({u"describe"_s, u"--onnx"_s, m_folder.filePath(u"tiny.onnx"_s)});
    run({u"report"_s, m_folder.filePath(u"run"_s), u"-o"_s, m_folder.filePath(u"tiny.html"_s)});
  }

  void servesWithoutIt() {
    const QByteArray lines =
        R"({"jsonrpc":"2.0","id":1,"method":"open","params":{"run":")" +
        m_folder.filePath(u"run"_s).toUtf8() + R"("}})" +
        "\n"
        R"({"jsonrpc":"2.0","id":2,"method":"evaluate","params":{"precision":{"preset":"ultra_low"}}})"
        "\n"
        R"({"jsonrpc":"2.0","id":3,"method":"shutdown"})"
        "\n";
    const QByteArray answers = run({u"serve"_s}, lines);
    QVERIFY2(answers.contains("\"accuracy\""), answers.constData());
    QVERIFY2(!answers.contains("\"error\""), answers.constData());
  }

  /// Missing data are an error that says how to get them, not a download.
  void missingDataAreNotFetched() {
    QProcess process;
    prepareProgram(process,
                   {u"run"_s, m_folder.filePath(u"tiny.json"_s), u"--set"_s, u"data.source=cifar10"_s,
                    u"--out"_s, m_folder.filePath(u"other"_s)},
                   {{u"BITSMITH_DATA"_s, m_folder.path()}, {u"XDG_DATA_HOME"_s, m_folder.path()}});
    forbidNetwork(process);
    process.start();
    QVERIFY(process.waitForFinished(longestWait));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("cifar-10-binary.tar.gz"));
  }

 private:
  /// @return what it says on stdout; it must end well
  QByteArray run(const QStringList &arguments, const QByteArray &input = {}) {
    QProcess process;
    prepareProgram(process, arguments, {{u"OMP_WAIT_POLICY"_s, u"PASSIVE"_s}});
    forbidNetwork(process);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(longestWait);
    const QByteArray errors = process.readAllStandardError();
    [&] {
      QVERIFY(ended);
      QVERIFY2(process.exitStatus() == QProcess::NormalExit,
               "it was ended: it asked for a socket, or crashed");
      QVERIFY2(process.exitCode() == 0, errors.constData());
    }();
    return process.readAllStandardOutput();
  }

  QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestOffline)
#include "tst_offline.moc"
