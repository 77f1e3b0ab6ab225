// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/command_line.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a shell makes of a line, with a function in bitsmith-cli's place that prints its arguments, one a
/// line.
QStringList argumentsSeenBy(const QString &line, const QString &folder) {
  QProcess shell;
  shell.setWorkingDirectory(folder);
  shell.start(u"/bin/sh"_s, {u"-c"_s, u"cli() { printf '%s\\0' \"$@\"; }\n"_s + line});
  shell.waitForFinished();
  QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\0');
  words.removeLast();
  return words;
}

/// The experiment that bitsmith-cli would run for a line.
Experiment experimentOf(const QString &line, const QString &folder) {
  const QStringList words = argumentsSeenBy(line, folder);
  std::vector<Setting> settings;
  for (qsizetype i = 2; i + 1 < words.size(); ++i) {
    if (words[i] == u"--set"_s)
      settings.push_back(parseSetting(words[i + 1].toStdString()));
  }
  std::string name = words.value(1).toStdString();
  if (name.ends_with(".json"))
    name = QDir(folder).absoluteFilePath(words.value(1)).toStdString();
  return loadExperiment(name, settings);
}

} // namespace

class TestCommandLine : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void quotesWhatAShellWouldChange_data();
  void quotesWhatAShellWouldChange();
  void namesAShippedStudyAsItIs();
  void namesTheCluster();
  void setsWhatDiffersFromAShippedStudy();
  void writesASingleRunToAFile();
  void refersToTheRunFolder();
  void givesTheSameExperimentBack_data();
  void givesTheSameExperimentBack();
};

void TestCommandLine::quotesWhatAShellWouldChange_data() {
  QTest::addColumn<QString>("word");
  QTest::addColumn<QString>("quoted");
  QTest::newRow("plain") << u"/data/run-1.json"_s << u"/data/run-1.json"_s;
  QTest::newRow("empty") << u""_s << u"''"_s;
  QTest::newRow("blank") << u"my run"_s << u"'my run'"_s;
  QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
  QTest::newRow("dollar") << u"$HOME"_s << u"'$HOME'"_s;
  QTest::newRow("tilde") << u"~"_s << u"'~'"_s;
  QTest::newRow("letters beyond ASCII") << u"schöne Läufe"_s << u"'schöne Läufe'"_s;
  QTest::newRow("line end") << u"a\nb"_s << u"'a\nb'"_s;
}

void TestCommandLine::quotesWhatAShellWouldChange() {
  QFETCH(QString, word);
  QFETCH(QString, quoted);
  QCOMPARE(shellQuoted(word), quoted);
  QCOMPARE(argumentsSeenBy(u"cli "_s + quoted, QDir::tempPath()), QStringList{word});
}

void TestCommandLine::namesAShippedStudyAsItIs() {
  QCOMPARE(commandLine(loadExperiment("notebook"), {.folder = {}, .threads = 2}),
           u"bitsmith-cli run notebook --threads 2"_s);
}

void TestCommandLine::namesTheCluster() {
  Experiment study = loadExperiment("notebook");
  QCOMPARE(commandLine(study, {.folder = {}, .threads = 2, .cluster = u"our lab"_s}),
           u"bitsmith-cli run notebook --executor slurm --cluster 'our lab'"_s);
  for (Experiment &member : study.members)
    member.threads = 3;
  QCOMPARE(commandLine(study, {.folder = {}, .threads = 2, .cluster = u"lab"_s}),
           u"bitsmith-cli run notebook --threads 3 --executor slurm --cluster lab"_s);
}

void TestCommandLine::setsWhatDiffersFromAShippedStudy() {
  Experiment study = loadExperiment("notebook");
  study.name = "it's 12";
  for (Experiment &member : study.members) {
    member.training.epochs = 2;
    member.data.source = "shapes";
    member.threads = 3;
  }
  QCOMPARE(
      commandLine(study, {.folder = {}, .threads = 2}),
      u"bitsmith-cli run notebook --set 'name=it'\\''s 12' --set data.augment=false --set data.source=shapes "
      "--set training.epochs=2 --threads 3"_s);
  for (Experiment &member : study.members)
    member.data.augment = true; // as it is for this source where nothing is said
  QCOMPARE(
      commandLine(study, {.folder = {}, .threads = 2}),
      u"bitsmith-cli run notebook --set 'name=it'\\''s 12' --set data.source=shapes --set training.epochs=2 "
      "--threads 3"_s);
}

void TestCommandLine::writesASingleRunToAFile() {
  Experiment run{.name = "mine"};
  run.training.epochs = 2;
  QCOMPARE(commandLine(run, {.folder = {}, .threads = 2}),
           u"printf '%s\\n' "
           u"'{\"format\":\"bitsmith/experiment@1\",\"name\":\"mine\",\"training\":{\"epochs\":2}}' > "
           "experiment.json && bitsmith-cli run experiment.json --threads 2"_s);
}

void TestCommandLine::refersToTheRunFolder() {
  Experiment run{.name = "mine"};
  run.threads = 4;
  QCOMPARE(commandLine(run, {.folder = u"/data/my runs/1"_s, .threads = 2}),
           u"bitsmith-cli run '/data/my runs/1/experiment.json' --threads 4"_s);
}

void TestCommandLine::givesTheSameExperimentBack_data() {
  QTest::addColumn<int>("kind");
  for (int kind = 0; kind < 8; ++kind)
    QTest::addRow("experiment %d", kind) << kind;
}

void TestCommandLine::givesTheSameExperimentBack() {
  QFETCH(int, kind);
  Experiment wanted = loadExperiment(kind % 2 ? "quick-tour" : "notebook");
  if (kind >= 6)
    wanted = wanted.members[2];
  const auto change = [kind](Experiment &run) {
    run.training.lr = 0.1 + 0.2; // needs all its digits
    run.data.path = "/some where/true's $place";
    if (kind >= 2)
      run.precision.layers["fc1"] = {.weightBits = 5, .ste = Ste::passThrough};
    if (kind >= 4)
      run.training.optimizer = OptimizerKind::sgd;
  };
  change(wanted);
  for (Experiment &member : wanted.members)
    change(member);
  if (!wanted.members.empty())
    wanted = Experiment{.name = kind % 2 ? "8" : wanted.name, .task = Task::study, .members = wanted.members};
  if (kind == 5)
    wanted.members.back().training.seed = 7; // no setting can do that: members differ
  QTemporaryDir folder;
  const QString line = commandLine(wanted, {.folder = {}, .threads = 2, .program = u"cli"_s});
  QVERIFY2(experimentOf(line, folder.path()) == wanted, qPrintable(line));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
