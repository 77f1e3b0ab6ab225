// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program says about clusters on a machine that has none; tests/cluster has a real Slurm.

#include "program.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace bitsmith::test;

class ClusterCommandTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }
  void tellsThatSlurmIsMissing();
  void refusesWhatMakesNoSense_data();
  void refusesWhatMakesNoSense();
  void cancelsOnlyWhatHasJobs();
  void doesNothingHereThatTheClusterDoes_data();
  void doesNothingHereThatTheClusterDoes();
  void runsOfAStudyAreTheClustersToo();
  void leavesJobsOfAnotherClusterAlone();
  void listsProfiles();

 private:
  /// The folder of a run that the cluster "lab" has as job 7, and a Slurm of that cluster with a task of it.
  /// @param task the folder that the task is for
  QString makeRunOfJob(const QByteArray &task = ".");
  void writeProgram(const QString &name, const QByteArray &text);
  /// The program on a machine without Slurm and with no profiles but the shipped ones.
  Outcome run(const QStringList &arguments) const {
    return runProgram(arguments, {{u"PATH"_s, u"/nowhere"_s}, {u"XDG_CONFIG_HOME"_s, m_folder->path()}});
  }
  QString path(const QString &name) const { return m_folder->filePath(name); }

  std::unique_ptr<QTemporaryDir> m_folder;
};

/// Nothing is run here instead, and the folder can be given to another machine.
void ClusterCommandTest::tellsThatSlurmIsMissing() {
  const Outcome outcome =
      run({u"run"_s, u"quick-tour"_s, u"--out"_s, path(u"a"_s), u"--executor"_s, u"slurm"_s, u"--quiet"_s});
  QCOMPARE(outcome.status, 2);
  QCOMPARE(outcome.errors,
           u"bitsmith-cli: Slurm is not installed here: the program scontrol was not found in PATH; run this "
           "where sbatch is, or with --executor local\n"_s);
  QVERIFY(QFile::exists(path(u"a/experiment.json"_s)));
  QVERIFY(!QFile::exists(path(u"a/cluster/jobs.json"_s)));
}

void ClusterCommandTest::refusesWhatMakesNoSense_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QString>("message");
  QTest::newRow("profile without cluster")
      << QStringList{u"--cluster"_s, u"slurm"_s} << u"--cluster is for --executor slurm"_s;
  QTest::newRow("detached here") << QStringList{u"--detach"_s}
                                 << u"--detach is for --executor slurm: a run in this process ends with it"_s;
  QTest::newRow("led") << QStringList{u"--executor"_s, u"slurm"_s, u"--control"_s}
                       << u"--control cannot be given for a cluster: a run is led on this machine"_s;
  QTest::newRow("unknown profile")
      << QStringList{u"--executor"_s, u"slurm"_s, u"--cluster"_s, u"moon"_s}
      << u"cluster profile moon: there is no such file, and no profile of that name (slurm)"_s;
}

void ClusterCommandTest::refusesWhatMakesNoSense() {
  QFETCH(QStringList, arguments);
  QFETCH(QString, message);
  const Outcome outcome = run(QStringList{u"run"_s, u"quick-tour"_s, u"--out"_s, path(u"a"_s)} + arguments);
  QCOMPARE(outcome.errors, u"bitsmith-cli: "_s + message + u'\n');
  QCOMPARE(outcome.status, 2);
  QVERIFY(!QFile::exists(path(u"a"_s)));
}

void ClusterCommandTest::cancelsOnlyWhatHasJobs() {
  QVERIFY(QDir().mkpath(path(u"a"_s)));
  const Outcome outcome = run({u"cancel"_s, path(u"a"_s)});
  QCOMPARE(outcome.status, 2);
  QCOMPARE(outcome.errors,
           u"bitsmith-cli: "_s + path(u"a"_s) + u" has no jobs: it was never given to a cluster\n"_s);
}

void ClusterCommandTest::writeProgram(const QString &name, const QByteArray &text) {
  QVERIFY(QDir().mkpath(path(u"bin"_s)));
  QFile file(path(u"bin/"_s + name));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("#!/bin/sh\n" + text + '\n');
  file.close();
  QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QString ClusterCommandTest::makeRunOfJob(const QByteArray &task) {
  writeProgram(u"scontrol"_s, "echo 'ClusterName = lab'");
  writeProgram(u"squeue"_s, "echo '7|0|RUNNING|None|bitsmith-0123456789abcdef'");
  writeProgram(u"scancel"_s, "echo \"$@\" >\"$0.told\"");
  const QString folder = path(u"run"_s);
  QDir().mkpath(folder + u"/cluster"_s);
  const auto write = [&](const QString &name, const QByteArray &text) {
    QFile file(folder + u'/' + name);
    if (file.open(QIODevice::WriteOnly))
      file.write(QByteArray(text).replace("TASK", task));
  };
  write(u"experiment.json"_s, R"({"format": "bitsmith/experiment@1", "name": "lost", "threads": 1,
    "data": {"source": "idx", "path": "/nowhere"}})");
  write(u"cluster/jobs.json"_s, R"({"format": "bitsmith/cluster-jobs@1", "cluster": "lab",
    "profile": {"format": "bitsmith/cluster@1", "name": "a"},
    "jobs": [{"token": "bitsmith-0123456789abcdef", "id": "7", "folders": [[0, "TASK"]]}]})");
  return folder;
}

void ClusterCommandTest::doesNothingHereThatTheClusterDoes_data() {
  QTest::addColumn<QString>("variable");
  QTest::addColumn<QString>("value");
  QTest::addColumn<bool>("refused");
  QTest::newRow("no job") << u"NOTHING"_s << u"1"_s << true;
  QTest::newRow("an interactive job") << u"SLURM_JOB_ID"_s << u"99"_s << true;
  QTest::newRow("another array") << u"SLURM_ARRAY_JOB_ID"_s << u"99"_s << true;
  QTest::newRow("another study's task") << u"BITSMITH_JOB"_s << u"bitsmith-ffffffffffffffff"_s << true;
  QTest::newRow("its task") << u"BITSMITH_JOB"_s << u"bitsmith-0123456789abcdef"_s << false;
  QTest::newRow("its task of before") << u"SLURM_ARRAY_JOB_ID"_s << u"7"_s << false;
}

/// Its own tasks are the ones that do it here.
void ClusterCommandTest::doesNothingHereThatTheClusterDoes() {
  QFETCH(const QString, variable);
  QFETCH(const QString, value);
  QFETCH(const bool, refused);
  const QString folder = makeRunOfJob();
  const Outcome outcome =
      runProgram({u"run"_s, folder, u"--resume"_s, u"--executor"_s, u"local"_s, u"--quiet"_s},
                 {{u"PATH"_s, path(u"bin"_s) + u":/usr/bin:/bin"_s}, {variable, value}});
  QCOMPARE(outcome.status, 2);
  const QString expected =
      refused ? u"has jobs that wait or run on the cluster: cancel them with bitsmith-cli cancel"_s
              : u"/nowhere"_s; // it goes on, as far as it can
  QVERIFY2(outcome.errors.contains(expected), qPrintable(outcome.errors));
}

/// A run of a study has its job in the study's record, and is not to be trained by two.
void ClusterCommandTest::runsOfAStudyAreTheClustersToo() {
  const QString study = makeRunOfJob("01-a");
  const QString member = study + u"/01-a"_s;
  QVERIFY(QDir().mkpath(member) && QDir().mkpath(study + u"/02-b"_s));
  for (const QString &folder : QStringList{member, study + u"/02-b"_s})
    QVERIFY(QFile::copy(study + u"/experiment.json"_s, folder + u"/experiment.json"_s));
  QMap<QString, QString> environment = {{u"PATH"_s, path(u"bin"_s) + u":/usr/bin:/bin"_s}};
  const auto go = [&](const QString &folder, const QStringList &more) {
    return runProgram(QStringList{u"run"_s, folder, u"--resume"_s, u"--quiet"_s} + more, environment);
  };
  const QStringList here = {u"--executor"_s, u"local"_s};
  const Outcome unasked = go(member, {});
  QCOMPARE(unasked.status, 2);
  QCOMPARE(unasked.errors, u"bitsmith-cli: "_s + member +
                               u" is a run of a study that was given to a cluster: go on with the study "
                               "(bitsmith-cli run "_s +
                               study + u" --resume), or with this run here by --executor local\n"_s);
  const Outcome refused = go(member + u'/', here);
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.errors.contains(u"has jobs that wait or run on the cluster"_s),
           qPrintable(refused.errors));
  const auto goesOn = [](const Outcome &outcome) { return outcome.errors.contains(u"/nowhere"_s); };
  QVERIFY(goesOn(go(study + u"/02-b"_s, {}))); // which no job has
  environment[u"BITSMITH_JOB"_s] = u"bitsmith-0123456789abcdef"_s;
  QVERIFY(goesOn(go(member, here))); // it is the task
  environment.remove(u"BITSMITH_JOB"_s);
  const Outcome cancelled = runProgram({u"cancel"_s, member}, environment);
  QCOMPARE(cancelled.status, 0);
  QVERIFY2(cancelled.output.contains(u"run "_s + study + u" --resume"_s), qPrintable(cancelled.output));
  QFile told(path(u"bin/scancel.told"_s));
  QVERIFY(told.open(QIODevice::ReadOnly));
  QVERIFY(told.readAll().contains("7_0"));
  writeProgram(u"squeue"_s, "true"); // it has ended
  QVERIFY(goesOn(go(member, here)));
  QFile record(study + u"/cluster/jobs.json"_s); // what cannot be read may tell of jobs
  QVERIFY(record.open(QIODevice::WriteOnly | QIODevice::Truncate));
  record.write("{");
  record.close();
  const Outcome unread = go(member, here);
  QCOMPARE(unread.status, 2);
  QVERIFY2(unread.errors.contains(u"jobs.json"_s), qPrintable(unread.errors));
}

/// Numbers of jobs mean others there.
void ClusterCommandTest::leavesJobsOfAnotherClusterAlone() {
  const QString folder = makeRunOfJob();
  writeProgram(u"scontrol"_s, "echo 'ClusterName = other'");
  const QMap<QString, QString> environment = {{u"PATH"_s, path(u"bin"_s) + u":/usr/bin:/bin"_s}};
  const QString message =
      folder + u"/cluster/jobs.json: its jobs are on the cluster lab, and this is other"_s;
  for (const QStringList &arguments :
       {QStringList{u"cancel"_s, folder}, QStringList{u"run"_s, folder, u"--resume"_s, u"--quiet"_s}}) {
    const Outcome outcome = runProgram(arguments, environment);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.contains(message), qPrintable(outcome.errors));
  }
  QVERIFY(!QFile::exists(path(u"bin/scancel.told"_s)));
  QVERIFY(!QFile::exists(folder + u"/cluster/cancelled"_s)); // which a process that follows them would obey
  writeProgram(u"scontrol"_s, "echo 'ClusterName = lab'");
  QCOMPARE(runProgram({u"cancel"_s, folder}, environment).status, 0);
  QVERIFY(QFile::exists(path(u"bin/scancel.told"_s)));
}

void ClusterCommandTest::listsProfiles() {
  QVERIFY(QDir().mkpath(path(u"bitsmith/clusters"_s)));
  QFile file(path(u"bitsmith/clusters/lab.json"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"format": "bitsmith/cluster@1", "name": "lab", "partition": "long"})");
  file.close();
  const QJsonArray profiles = run({u"list"_s, u"clusters"_s, u"--json"_s}).json().array();
  QCOMPARE(profiles.size(), 2);
  QCOMPARE(profiles[0][u"name"].toString(), u"lab"_s);
  QCOMPARE(profiles[0][u"partition"].toString(), u"long"_s);
  QCOMPARE(profiles[1][u"name"].toString(), u"slurm"_s);
}

QTEST_GUILESS_MAIN(ClusterCommandTest)
#include "tst_cluster_command.moc"
