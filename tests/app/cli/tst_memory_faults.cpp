// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Memory that will not do, for real: a run that would not fit is refused before it starts with what it would
// take, and one that runs out all the same ends with one clear line.

#include "core/plan/runs/run.h"
#include "core/plan/runs/run_reader.h"
#include "tests/app/cli/fault_runs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;
using bitsmith::RunReader;
using bitsmith::RunRecord;
using bitsmith::RunState;

class TestMemoryFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void runsThatDoNotFitAreRefused();
  void limitedProcessesAreRefused();
  void equalMembersFitOneAfterAnother();
  void controlGroupsAreKept();
  void memoryThatRunsOutAllTheSame();
  void memoryIsForetold();

 private:
  QString path(const QString &name) const { return m_root.filePath(name); }
  QStringList training(const QString &folder, const QStringList &more) const {
    return trainingInto(folder, path(u"tiny.json"_s), more);
  }

  QTemporaryDir m_root;
};

void TestMemoryFaults::initTestCase() {
  QVERIFY(m_root.isValid());
  qputenv("BITSMITH_RUNS", path(u"runs"_s).toUtf8());
  QFile file(path(u"tiny.json"_s));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(trainingRun) > 0);
}

void TestMemoryFaults::runsThatDoNotFitAreRefused() {
  const QString folder = path(u"large"_s);
  const QStringList large{u"--set"_s, u"network.architecture=vgg_small"_s,
                          u"--set"_s, u"training.batch=128"_s,
                          u"--set"_s, u"training.epochs=1"_s,
                          u"--set"_s, u"data.train=128"_s};
  const Outcome refused = runProgram(training(folder, large), {{u"BITSMITH_MEMORY_MB"_s, u"400"_s}});
  QCOMPARE(refused.status, 1);
  QVERIFY2(refused.errors.startsWith(u"bitsmith-cli: this run needs about "_s) &&
               refused.errors.contains(u" and 400 MB are free: training.batch 32 would fit; or close"_s),
           qPrintable(refused.errors));
  const RunRecord record = RunReader(folder.toStdString()).record();
  QVERIFY(record.state == RunState::failed);
  QCOMPARE(record.totalSteps, std::int64_t{0}); // it had not begun
  // What it proposes does.
  const Outcome fits =
      runProgram(training(path(u"fitting"_s), large + QStringList{u"--set"_s, u"training.batch=32"_s}),
                 {{u"BITSMITH_MEMORY_MB"_s, u"400"_s}});
  QVERIFY2(fits.status == 0, qPrintable(fits.errors));
  const Outcome nonsense = runProgram(training(folder, large), {{u"BITSMITH_MEMORY_MB"_s, u"lots"_s}});
  QCOMPARE(nonsense.errors,
           u"bitsmith-cli: BITSMITH_MEMORY_MB is \"lots\": expected a number of MB, the memory "
           "that a run may count on\n"_s);
}

void TestMemoryFaults::limitedProcessesAreRefused() {
  if (isSanitized)
    QSKIP("a sanitizer takes terabytes of addresses");
  // LibTorch alone takes some gigabytes of addresses, of which it uses a fraction: the limit leaves it those.
  const Outcome refused = runInShell(
      u"ulimit -v 4000000; exec \"$@\""_s,
      training(path(u"limited addresses"_s), {u"--set"_s, u"network.architecture=resnet56"_s, u"--set"_s,
                                              u"training.batch=4096"_s, u"--set"_s, u"data.train=4096"_s}));
  QCOMPARE(refused.status, 1);
  QVERIFY2(refused.errors.contains(u"this run needs about "_s) &&
               refused.errors.contains(u" would fit; or "_s),
           qPrintable(refused.errors));
}

/// What the first run of a study has freed is free for the second, though the process still has it.
void TestMemoryFaults::equalMembersFitOneAfterAnother() {
  if (isSanitized)
    QSKIP("a sanitizer takes terabytes of addresses");
  const QByteArray member = R"({"name": "%1", "data": {"source": "shapes", "train": 256, "test": 64},
    "network": {"architecture": "vgg_small"}, "precision": {"preset": "int8_uniform"},
    "training": {"epochs": 1, "batch": 128}, "threads": 1})";
  const auto study = [&](const QString &name, const QByteArrayList &members) {
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) &&
           file.write(
               R"({"format": "bitsmith/experiment@1", "name": "study", "task": "study", "experiments": [)" +
               members.join(',') + "]}") > 0;
  };
  const QByteArray first = QByteArray(member).replace("%1", "a"),
                   second = QByteArray(member).replace("%1", "b");
  QVERIFY(study(u"one.json"_s, {first}) && study(u"two.json"_s, {first, second}));
  const auto within = [&](int limit, const QString &file, const QString &folder) {
    return runInShell(u"ulimit -v %1; exec \"$@\""_s.arg(limit),
                      {u"run"_s, path(file), u"--quiet"_s, u"--out"_s, path(folder)});
  };
  // LibTorch takes as many addresses as the machine has it take.
  int limit = 1'000'000;
  while (within(limit, u"one.json"_s, u"one %1"_s.arg(limit)).status != 0 && limit < 10'000'000)
    limit += 200'000;
  QVERIFY(limit < 10'000'000);
  const Outcome both = within(limit + 100'000, u"two.json"_s, u"two"_s);
  QVERIFY2(both.status == 0, qPrintable(both.errors));
}

/// A container's limit: a control group made for this test, where that is allowed.
void TestMemoryFaults::controlGroupsAreKept() {
  const QString name = u"bitsmith-test-%1"_s.arg(QCoreApplication::applicationPid());
  const bool unified = QFile::exists(u"/sys/fs/cgroup/cgroup.controllers"_s);
  const QString group = (unified ? u"/sys/fs/cgroup/"_s : u"/sys/fs/cgroup/memory/"_s) + name;
  if (!QDir().mkdir(group))
    QSKIP("control groups can be made by root only");
  const auto remove = qScopeGuard([&] { QDir().rmdir(group); });
  QFile limit(group + (unified ? u"/memory.max"_s : u"/memory.limit_in_bytes"_s));
  if (!limit.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || limit.write("700000000") < 0)
    QSKIP("the memory of control groups is not limited here");
  const Outcome refused =
      runInShell(u"echo $$ > '%1/cgroup.procs'; exec \"$@\""_s.arg(group),
                 training(path(u"container"_s), {u"--set"_s, u"network.architecture=vgg_small"_s, u"--set"_s,
                                                 u"training.batch=256"_s}));
  QCOMPARE(refused.status, 1);
  QVERIFY2(refused.errors.contains(u"this run needs about "_s), qPrintable(refused.errors));
  const qsizetype free = refused.errors.indexOf(u") and "_s) + 6;
  const int megabytes = refused.errors.mid(free, refused.errors.indexOf(u" MB are free"_s) - free).toInt();
  QVERIFY2(megabytes > 100 && megabytes < 668, qPrintable(refused.errors));
}

/// Told that there is plenty where there is not: an error, no crash.
void TestMemoryFaults::memoryThatRunsOutAllTheSame() {
  if (isSanitized)
    QSKIP("a sanitizer takes terabytes of addresses");
  const QString folder = path(u"exhausted"_s);
  const Outcome failed =
      runInShell(u"export BITSMITH_MEMORY_MB=1000000; ulimit -v 4000000; exec \"$@\""_s,
                 training(folder, {u"--set"_s, u"network.architecture=resnet56"_s, u"--set"_s,
                                   u"training.batch=4096"_s, u"--set"_s, u"data.train=4096"_s}));
  QCOMPARE(failed.status, 1);
  QVERIFY2(failed.errors.contains(u"memory is exhausted: use a smaller training.batch"_s) &&
               failed.errors.count(u'\n') == 1,
           qPrintable(failed.errors));
  QVERIFY(RunReader(folder.toStdString()).record().state == RunState::failed);
}

/// What is foretold is near what is taken: the peak of a process over that of a run of next to nothing.
void TestMemoryFaults::memoryIsForetold() {
  if (isSanitized)
    QSKIP("a sanitizer takes memory of its own");
  const auto peakOf = [&](const QString &folder, const QStringList &set) {
    const QStringList arguments = training(folder, set);
    std::vector<QByteArray> words{QByteArray(BITSMITH_CLI)};
    for (const QString &argument : arguments)
      words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
      pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t id = 0;
    int status = 1;
    rusage usage{};
    posix_spawn_file_actions_t quietly;
    ::posix_spawn_file_actions_init(&quietly);
    ::posix_spawn_file_actions_addopen(&quietly, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto done = qScopeGuard([&] { ::posix_spawn_file_actions_destroy(&quietly); });
    if (::posix_spawn(&id, BITSMITH_CLI, &quietly, nullptr, pointers.data(), environ) != 0 ||
        ::wait4(id, &status, 0, &usage) != id || status != 0)
      return 0.0;
    return static_cast<double>(usage.ru_maxrss) / 1024;
  };
  const auto set = [](const char *network, const char *preset, int batch) {
    return QStringList{u"--set"_s, u"network.architecture="_s + QString::fromLatin1(network),
                       u"--set"_s, u"precision.preset="_s + QString::fromLatin1(preset),
                       u"--set"_s, u"training.batch=%1"_s.arg(batch),
                       u"--set"_s, u"data.train=%1"_s.arg(batch),
                       u"--set"_s, u"training.epochs=1"_s};
  };
  const double least = peakOf(path(u"peak"_s), set("lenet5", "fp32", 8));
  QVERIFY(least > 50);
  int number = 0;
  for (const QStringList &arguments :
       {set("mixed_precision_cnn", "mixed_conservative", 512), set("resnet20", "int8_uniform", 96),
        set("vgg_small", "fp32", 48), set("mobilenet_v2_small", "int8_uniform", 64)}) {
    const double peak = peakOf(path(u"peak %1"_s.arg(++number)), arguments) - least;
    const Outcome refused = runProgram(training(path(u"foretold %1"_s.arg(number)), arguments),
                                       {{u"BITSMITH_MEMORY_MB"_s, u"0"_s}});
    const qsizetype about = refused.errors.indexOf(u"about "_s) + 6;
    const double foretold = refused.errors.mid(about, refused.errors.indexOf(u" MB of"_s) - about).toDouble();
    qInfo("%s batch: foretold %.0f MB, taken %.0f MB", qPrintable(arguments[1]), foretold, peak);
    QVERIFY2(foretold > 0.6 * peak && foretold < 1.7 * peak,
             qPrintable(u"%1: %2 MB foretold, %3 MB taken"_s.arg(arguments[1]).arg(foretold).arg(peak)));
  }
}

QTEST_GUILESS_MAIN(TestMemoryFaults)
#include "tst_memory_faults.moc"
