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
  void listsProfiles();

 private:
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
