// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the real program tells of single pictures: a data set's, and what a run's network makes of them.

#include "tests/app/cli/program.h"

#include <csignal>
#include <sys/types.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

class TestPicturesCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void tellsPicturesOfADataSet();
  void saysWhereADataSetEnds();
  void predictionsAreThoseOfTheRun();
  void brokenPicturesAreRightInFloat();
  void predictionsAreReadable();
  void saysWhatHasNoNetwork();
  void saysThatTheDataHaveGrown();
  void isInterruptedByCtrlC();

 private:
  QString path(const QString &name) const { return m_root.filePath(name); }

  QTemporaryDir m_root;
  QJsonObject m_told; ///< of the trained run
};

void TestPicturesCommand::initTestCase() {
  QVERIFY(m_root.isValid());
  qputenv("BITSMITH_RUNS", path(u"runs"_s).toUtf8());
  QFile file(path(u"tiny.json"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  // Two bits lose some of what the float weights know.
  file.write(R"({"format": "bitsmith/experiment@1", "name": "tiny", "task": "ptq", "start": {"run": "x"},
    "calibration": {"pictures": 64}, "precision": {"preset": "ultra_low"}, "threads": 1})");
  file.close();
  QFile training(path(u"training.json"_s));
  QVERIFY(training.open(QIODevice::WriteOnly));
  training.write(R"({"format": "bitsmith/experiment@1", "name": "float", "task": "qat",
    "data": {"source": "shapes", "train": 512, "test": 150}, "network": {"architecture": "lenet5"},
    "precision": {"preset": "fp32"}, "training": {"epochs": 3, "batch": 16}, "threads": 1})");
  training.close();
  const Outcome first =
      runProgram({u"run"_s, training.fileName(), u"--quiet"_s, u"--out"_s, path(u"float"_s)});
  QVERIFY2(first.status == 0, qPrintable(first.errors));
  const Outcome second =
      runProgram({u"run"_s, file.fileName(), u"--set"_s, u"start.run="_s + path(u"float"_s), u"--quiet"_s,
                  u"--out"_s, path(u"quantized"_s)});
  QVERIFY2(second.status == 0, qPrintable(second.errors));
  const Outcome told = runProgram({u"predictions"_s, path(u"quantized"_s), u"--json"_s});
  QVERIFY2(told.status == 0, qPrintable(told.errors));
  m_told = told.object();
}

void TestPicturesCommand::tellsPicturesOfADataSet() {
  const auto told = [](const QStringList &more) {
    return runProgram(QStringList{u"pictures"_s, u"shapes"_s, u"--json"_s} + more).object();
  };
  const QJsonObject two = told({u"--first"_s, u"7"_s, u"--count"_s, u"2"_s});
  const QJsonArray pictures = two[u"pictures"_s].toArray();
  QCOMPARE(pictures.size(), 2);
  QCOMPARE(pictures[0][u"index"_s].toInt(), 7);
  const QJsonArray shape = two[u"shape"_s].toArray();
  const int elements = shape[0].toInt() * shape[1].toInt() * shape[2].toInt();
  QVERIFY(elements > 0);
  const QByteArray pixels = pictures[1][u"pixels"_s].toString().toLatin1();
  QCOMPARE(pixels.size(), 2 * elements);
  QCOMPARE(QByteArray::fromHex(pixels).toHex(), pixels);
  // The same ones each time, and others for training.
  QCOMPARE(told({u"--first"_s, u"8"_s, u"--count"_s, u"1"_s})[u"pictures"_s].toArray()[0], pictures[1]);
  QVERIFY(told({u"--set"_s, u"train"_s, u"--first"_s, u"8"_s})[u"pictures"_s].toArray()[0] != pictures[1]);
  // As many of all classes as there are pictures.
  int all = 0;
  for (const auto &count : two[u"of_class"_s].toArray())
    all += count.toInt();
  QCOMPARE(all, two[u"samples"_s].toInt());
  const Outcome table = runProgram({u"pictures"_s, u"shapes"_s});
  for (const auto &name : two[u"classes"_s].toArray())
    QVERIFY2(table.output.contains(name.toString()), qPrintable(table.output));
}

void TestPicturesCommand::saysWhereADataSetEnds() {
  const Outcome beyond = runProgram({u"pictures"_s, u"shapes"_s, u"--first"_s, u"10000000"_s});
  QCOMPARE(beyond.status, 2);
  QVERIFY2(beyond.errors.startsWith(u"bitsmith-cli: --first 10000000: shapes has "_s) &&
               beyond.errors.endsWith(u" test pictures, counted from 0\n"_s),
           qPrintable(beyond.errors));
}

/// What the run counted when it was evaluated, in quantized and in float numbers.
void TestPicturesCommand::predictionsAreThoseOfTheRun() {
  const auto correctOf = [this](const QString &run) {
    QFile file(path(run + u"/result.json"_s));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return qRound(150 * QJsonDocument::fromJson(text).object()[u"accuracy"_s].toDouble(-1));
  };
  QCOMPARE(m_told[u"samples"_s].toInt(), 150);
  QCOMPARE(m_told[u"correct"_s].toInt(), correctOf(u"quantized"_s));
  QCOMPARE(m_told[u"correct_in_float"_s].toInt(), correctOf(u"float"_s));
  QCOMPARE(m_told[u"correct_in_float"_s].toInt() - m_told[u"broken"_s].toInt() + m_told[u"mended"_s].toInt(),
           m_told[u"correct"_s].toInt());
  for (const auto &[matrix, correct] :
       {std::pair(u"confusion"_s, u"correct"_s), std::pair(u"confusion_in_float"_s, u"correct_in_float"_s)}) {
    const QJsonArray rows = m_told[matrix].toArray();
    int all = 0, right = 0;
    for (qsizetype label = 0; label < rows.size(); ++label)
      for (qsizetype predicted = 0; predicted < rows.size(); ++predicted) {
        const int count = rows[label].toArray()[predicted].toInt();
        all += count;
        right += label == predicted ? count : 0;
      }
    QCOMPARE(all, 150);
    QCOMPARE(right, m_told[correct].toInt());
  }
}

void TestPicturesCommand::brokenPicturesAreRightInFloat() {
  const QJsonArray pictures = m_told[u"pictures"_s].toArray();
  QCOMPARE(pictures.size(), m_told[u"broken"_s].toInt());
  QVERIFY(!pictures.isEmpty());
  double before = -1;
  for (const auto &entry : pictures) {
    const QJsonObject picture = entry.toObject();
    QCOMPARE(picture[u"in_float"_s], picture[u"label"_s]);
    QVERIFY(picture[u"predicted"_s] != picture[u"label"_s]);
    QVERIFY(picture[u"margin"_s].toDouble() <= 0 && picture[u"margin_in_float"_s].toDouble() >= 0);
    QVERIFY(picture[u"margin"_s].toDouble() >= before); // the farthest from right first
    before = picture[u"margin"_s].toDouble();
  }
  const QJsonArray few =
      runProgram({u"predictions"_s, path(u"quantized"_s), u"--json"_s, u"--most"_s, u"1"_s})
          .object()[u"pictures"_s]
          .toArray();
  QCOMPARE(few.size(), 1);
  QCOMPARE(few[0], pictures[0]);
}

void TestPicturesCommand::predictionsAreReadable() {
  const Outcome told = runProgram({u"predictions"_s, path(u"quantized"_s), u"--most"_s, u"2"_s});
  QVERIFY2(told.status == 0, qPrintable(told.errors));
  const QString share = QString::number(100.0 * m_told[u"correct"_s].toInt() / 150, 'f', 1) + u" %"_s;
  QVERIFY2(told.output.startsWith(u"quantized "_s + share), qPrintable(told.output));
  QVERIFY2(told.output.contains(QString::number(m_told[u"broken"_s].toInt()) +
                                u" right in float and wrong quantized, "_s),
           qPrintable(told.output));
}

void TestPicturesCommand::saysWhatHasNoNetwork() {
  const Outcome nothing = runProgram({u"predictions"_s, path(u"nowhere"_s)});
  QCOMPARE(nothing.status, 2);
  QVERIFY2(nothing.errors.contains(path(u"nowhere"_s)) && nothing.errors.count(u'\n') == 1,
           qPrintable(nothing.errors));
}

/// A class that came after the training has no score to be told by.
void TestPicturesCommand::saysThatTheDataHaveGrown() {
  const auto addClass = [&](const QString &name) {
    QVERIFY(QDir().mkpath(path(u"pictures/"_s + name)));
    for (int i = 0; i < 10; ++i) {
      QFile picture(path(u"pictures/%1/%2.ppm"_s.arg(name).arg(i)));
      QVERIFY(picture.open(QIODevice::WriteOnly));
      picture.write("P6\n32 32\n255\n" +
                    QByteArray(qsizetype{3} * 32 * 32, static_cast<char>(name.at(0).unicode() * 3)));
    }
  };
  addClass(u"a"_s);
  addClass(u"k"_s);
  QFile training(path(u"folder.json"_s));
  QVERIFY(training.open(QIODevice::WriteOnly));
  training.write(
      R"({"name": "folder", "task": "qat", "data": {"source": "image-folder", "path": "pictures", "train": 0, "test": 0},
    "network": {"architecture": "lenet5"}, "training": {"epochs": 1, "batch": 4}, "threads": 1})");
  training.close();
  const Outcome trained = runProgram({u"run"_s, training.fileName(), u"--quiet"_s, u"--out"_s, path(u"two"_s),
                                      u"--set"_s, u"data.path="_s + path(u"pictures"_s)});
  QVERIFY2(trained.status == 0, qPrintable(trained.errors));
  const QString model = path(u"two.onnx"_s);
  const Outcome exported = runProgram(
      {u"export"_s, path(u"two"_s), u"--format"_s, u"onnx"_s, u"-o"_s, model, u"--check"_s, u"0"_s});
  QVERIFY2(exported.status == 0, qPrintable(exported.errors));
  const Outcome quantized = runProgram({u"ptq"_s, model, u"--data"_s, u"image-folder"_s, u"--data-path"_s,
                                        path(u"pictures"_s), u"--set"_s, u"data.train=0"_s, u"--set"_s,
                                        u"data.test=0"_s, u"--quiet"_s, u"--out"_s, path(u"of model"_s)});
  QVERIFY2(quantized.status == 0, qPrintable(quantized.errors));
  QCOMPARE(runProgram({u"predictions"_s, path(u"of model"_s), u"--json"_s}).status, 0);
  addClass(u"z"_s);
  const Outcome outcome = runProgram({u"predictions"_s, path(u"of model"_s), u"--json"_s});
  QCOMPARE(outcome.status, 2);
  QVERIFY2(outcome.errors.contains(u"3 classes"_s), qPrintable(outcome.errors));
}

void TestPicturesCommand::isInterruptedByCtrlC() {
  const Outcome large = runProgram({u"ptq"_s, path(u"float"_s), u"--set"_s, u"data.test=6000"_s, u"--quiet"_s,
                                    u"--out"_s, path(u"large"_s)});
  QVERIFY2(large.status == 0, qPrintable(large.errors));
  // Too early it is the shell's own death by a signal, too late it is done: somewhere between it is at work.
  for (int wait = 50; wait < 3000; wait += 50) {
    QProcess process;
    bitsmith::test::prepareProgram(process, {u"predictions"_s, path(u"large"_s), u"--json"_s});
    process.start();
    QVERIFY(process.waitForStarted());
    QTest::qWait(wait);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(bitsmith::test::longestWait));
    if (process.exitStatus() == QProcess::CrashExit) {
      QCOMPARE(process.exitCode(), SIGINT);
      continue;
    }
    QCOMPARE(process.readAllStandardError(), QByteArray("bitsmith-cli: interrupted\n"));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    return;
  }
  QFAIL("it was never at work");
}

QTEST_GUILESS_MAIN(TestPicturesCommand)
#include "tst_pictures_command.moc"
