// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can happen to a run from outside, for real: killed at random instants, a full disk, a folder that
// cannot be written, data that vanish, a clock that jumps, a machine that sleeps, a damaged checkpoint, a
// second writer; memory has a suite of its own. Each ends with the very result of an undisturbed run, or with
// one clear line.
//
// $BITSMITH_FAULT_KILLS: kills for each task (6); $BITSMITH_FAULT_SEED: of their instants (1).

#include "core/plan/base/files.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"
#include "tests/app/cli/fault_runs.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;
using bitsmith::RunLock;
using bitsmith::RunReader;
using bitsmith::RunRecord;
using bitsmith::RunState;

namespace {

/// A task that is killed, and what tells that its result is the same.
struct Job {
  QStringList arguments; ///< of bitsmith-cli, with --out or -o and a place at the end
  bool isRun = true;     ///< whether the place is a run folder
};

QByteArray contentsOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The result without what may differ: the time it took.
QJsonObject resultOf(const QString &folder) {
  QJsonObject result = QJsonDocument::fromJson(contentsOf(folder + u"/result.json"_s)).object();
  result.remove(u"seconds"_s);
  QJsonArray members = result[u"members"_s].toArray();
  for (QJsonValueRef member : members) {
    QJsonObject object = member.toObject();
    object.remove(u"seconds"_s);
    member = object;
  }
  if (!members.isEmpty())
    result[u"members"_s] = members;
  return result;
}

/// Waits for it; it may have ended while something else was waited for.
bool hasEnded(QProcess &process) {
  return process.state() == QProcess::NotRunning || process.waitForFinished(longestWait);
}

/// A small file system of its own, as long as it is there.
class SmallDisk {
 public:
  bool mount(const QString &place, const char *size) {
    const QByteArray options = QByteArray("size=") + size;
    m_place = place.toLocal8Bit();
    m_mounted =
        QDir().mkpath(place) && ::mount("none", m_place.constData(), "tmpfs", 0, options.constData()) == 0;
    return m_mounted;
  }
  bool makeReadOnly(bool readOnly) const {
    return ::mount("none", m_place.constData(), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0), nullptr) ==
           0;
  }
  ~SmallDisk() {
    if (m_mounted)
      ::umount2(m_place.constData(), MNT_DETACH);
  }

 private:
  QByteArray m_place;
  bool m_mounted = false;
};

} // namespace

class TestFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void killedAtAnyInstant_data();
  void killedAtAnyInstant();
  void fullDisk_data();
  void fullDisk();
  void limitOnTheSizeOfFiles();
  void folderThatCannotBeWritten();
  void dataThatVanish();
  void clockThatJumps();
  void machineThatSleeps();
  void damagedCheckpoint();
  void secondWriterIsRefusedAndReadersFollow();

 private:
  QString path(const QString &name) const { return m_root.filePath(name); }
  QString write(const QString &name, const QByteArray &text) const {
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
  }
  Outcome run(const QStringList &arguments, const QMap<QString, QString> &more = {}) const;
  QStringList training(const QString &folder, const QStringList &more = {}) const {
    return trainingInto(folder, path(u"tiny.json"_s), more);
  }
  bool waitForEpoch(const QString &folder, std::size_t epochs) const;
  Job jobOf(const QByteArray &task, const QString &place) const;
  bool killOnce(const Job &job, qint64 microseconds) const;
  void compareNetworks(const QString &one, const QString &other) const;
  QString brokenPromise(const QString &folder) const;

  QTemporaryDir m_root;
  QJsonObject m_undisturbed; ///< result of trainingRun
};

Outcome TestFaults::run(const QStringList &arguments, const QMap<QString, QString> &more) const {
  return runProgram(arguments, more);
}

bool TestFaults::waitForEpoch(const QString &folder, std::size_t epochs) const {
  return QTest::qWaitFor(
      [&] {
        try {
          return RunReader(folder.toStdString()).record().epochs.size() >= epochs;
        } catch (const std::exception &) {
          return false; // it is not there yet
        }
      },
      60'000);
}

void TestFaults::initTestCase() {
  QVERIFY(m_root.isValid());
  qputenv("BITSMITH_RUNS", path(u"runs"_s).toUtf8());
  QVERIFY(!write(u"tiny.json"_s, trainingRun).isEmpty());
  const Outcome outcome = run(training(path(u"undisturbed"_s)));
  QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  m_undisturbed = resultOf(path(u"undisturbed"_s));
  QVERIFY(m_undisturbed.contains(u"correct"_s));
}

Job TestFaults::jobOf(const QByteArray &task, const QString &place) const {
  const QString start = u"start.run="_s + path(u"undisturbed"_s);
  const auto document = [this](const QByteArray &name, const QByteArray &text) {
    return write(QString::fromLatin1(name) + u".json"_s, text);
  };
  const auto experiment = [&](const QByteArray &sections) {
    return document(task, R"({"format": "bitsmith/experiment@1", "name": "tiny )" + task +
                              R"(", "threads": 1, )" + sections + "}");
  };
  const QStringList end{u"--resume"_s, u"--quiet"_s, u"--out"_s, place};
  if (task == "qat")
    return {training(place)};
  if (task == "progressive")
    return {training(place, {u"--set"_s, u"task=progressive"_s, u"--set"_s, u"progressive.kind=step"_s,
                             u"--set"_s, u"progressive.weight_bits=16"_s})};
  if (task == "sensitivity")
    return {QStringList{
                u"run"_s,
                experiment(R"("task": "sensitivity", "start": {"run": "x"}, "sensitivity": {"bits": [2, 4],
                                   "pictures": 64, "hessian_pictures": 16, "hessian_iterations": 3,
                                   "metrics": ["accuracy_drop", "loss_increase", "output_sqnr", "output_kl",
                                               "fisher", "hessian"], "notebook": true},
                                   "calibration": {"pictures": 64},
                                   "precision": {"preset": "mixed_aggressive"})"),
                u"--set"_s, start} +
            end};
  if (task == "search")
    return {
        QStringList{u"run"_s,
                    experiment(R"("task": "search", "start": {"run": "x"}, "calibration": {"pictures": 64},
                                   "search": {"strategy": "nsga2", "evaluations": 60, "population": 10,
                                              "pictures": 64})"),
                    u"--set"_s, start} +
        end};
  if (task == "trained search")
    return {
        QStringList{u"run"_s,
                    experiment(R"("task": "search", "start": {"run": "x"}, "calibration": {"pictures": 64},
                                   "search": {"strategy": "random", "evaluations": 8, "evaluator": "qat",
                                              "epochs": 1, "pictures": 64})"),
                    u"--set"_s, start} +
        end};
  if (task == "ptq")
    return {QStringList{u"run"_s, experiment(R"("task": "ptq", "start": {"run": "x"},
                                   "precision": {"preset": "mixed_aggressive"},
                                   "calibration": {"pictures": 64, "rounding": "adaptive", "rounding_steps": 40,
                                                   "bias_correction": true})"),
                        u"--set"_s, start} +
            end};
  if (task == "study")
    return {QStringList{
                u"run"_s,
                document(task, R"({"format": "bitsmith/experiment@1", "name": "tiny study", "task": "study",
                                 "shared": {"data": {"source": "shapes", "train": 128, "test": 40}, "threads": 1,
                                            "network": {"architecture": "lenet5"},
                                            "training": {"epochs": 2, "batch": 16}},
                                 "axes": {"precision.preset": ["fp32", "int8_uniform", "ultra_low"]}})")} +
            end};
  return {{u"export"_s, path(u"undisturbed"_s), u"--format"_s, QString::fromLatin1(task), u"-o"_s, place},
          false};
}

/// Starts a job and kills it after so long. @return whether it was still at work
bool TestFaults::killOnce(const Job &job, qint64 microseconds) const {
  QProcess process;
  prepareProgram(process, job.arguments);
  process.start();
  if (!process.waitForStarted())
    return false;
  ::usleep(static_cast<useconds_t>(microseconds));
  ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
  process.waitForFinished(longestWait);
  return process.exitStatus() == QProcess::CrashExit;
}

/// What must hold of a run folder at every instant; empty: all does. A name that was promised holds a whole
/// file.
QString TestFaults::brokenPromise(const QString &folder) const {
  QDirIterator entry(folder, QDir::Files, QDirIterator::Subdirectories);
  while (entry.hasNext()) {
    const QString file = entry.next();
    if (file.endsWith(u".json"_s)) {
      QJsonParseError error;
      QJsonDocument::fromJson(contentsOf(file), &error);
      if (error.error != QJsonParseError::NoError)
        return file + u" is no whole document"_s;
    }
    if (file.endsWith(u".pt"_s)) {
      // As zip tells it: the archive's comment, the last 14 bytes, is the checksum of what is before it.
      if (const QByteArray bytes = contentsOf(file); bytes.right(14).left(6) != "crc32:")
        return file + u" is not whole"_s;
    }
  }
  if (RunLock::isHeld(folder.toStdString()))
    return folder + u" is still held by somebody"_s;
  return {};
}

/// The networks of two runs to the bit, as they are exported.
void TestFaults::compareNetworks(const QString &one, const QString &other) const {
  for (const QString &folder : {one, other}) {
    const Outcome outcome = run({u"export"_s, folder, u"--format"_s, u"onnx"_s, u"--check"_s, u"0"_s, u"-o"_s,
                                 folder + u"/network.onnx"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  }
  QVERIFY(!contentsOf(one + u"/network.onnx"_s).isEmpty());
  QVERIFY(contentsOf(one + u"/network.onnx"_s) == contentsOf(other + u"/network.onnx"_s));
}

void TestFaults::killedAtAnyInstant_data() {
  QTest::addColumn<QByteArray>("task");
  for (const char *task : {"qat", "progressive", "sensitivity", "search", "trained search", "ptq", "study",
                           "onnx-qdq", "c-header"})
    QTest::newRow(task) << QByteArray(task);
}

/// Kills a job up to three times in a row, each time at a random instant of the time that it takes
/// undisturbed, lets it end, and does that again elsewhere until there were enough kills.
void TestFaults::killedAtAnyInstant() {
  QFETCH(QByteArray, task);
  const QString name = QString::fromLatin1(task);
  const QString whole = path(u"whole "_s + name + u"/out"_s);
  const Job undisturbed = jobOf(task, whole);
  QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
  QElapsedTimer clock;
  clock.start();
  const Outcome outcome = run(undisturbed.arguments);
  QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  const auto longest = static_cast<quint32>(clock.nsecsElapsed() / 1000);

  bool given = false;
  const int asked = qEnvironmentVariableIntValue("BITSMITH_FAULT_KILLS", &given);
  const int wanted = given ? asked : 6;
  QRandomGenerator random(
      static_cast<quint32>(std::max(1, qEnvironmentVariableIntValue("BITSMITH_FAULT_SEED"))) ^
      qChecksum(task));
  int kills = 0;
  for (int round = 1; kills < wanted && round < 4 * wanted; ++round) {
    const QString folder = u"%1 %2"_s.arg(name).arg(round);
    const QString place = path(folder + u"/out"_s); // of one name: a header's macros are named after its file
    const Job job = jobOf(task, place);
    QVERIFY(QDir().mkpath(path(folder)));
    if (!job.isRun)
      QVERIFY(!write(folder + u"/out"_s, "what was there before").isEmpty());
    for (int kill = 0; kill < 3 && kills < wanted; ++kill) {
      if (!killOnce(job, random.bounded(longest)))
        break;
      ++kills;
      if (job.isRun && QDir(place).exists())
        QCOMPARE(brokenPromise(place), QString());
      if (!job.isRun)
        QVERIFY(contentsOf(place) == "what was there before" || contentsOf(place) == contentsOf(whole));
    }
    const Outcome resumed = run(job.arguments);
    QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
    if (!job.isRun) {
      QVERIFY(contentsOf(place) == contentsOf(whole));
      continue;
    }
    QCOMPARE(resultOf(place), resultOf(whole));
    QCOMPARE(brokenPromise(place), QString());
    QVERIFY(QDir(place).entryList({u"*.part*"_s, u"*.before.*"_s}).isEmpty());
    const RunReader reader(place.toStdString());
    QCOMPARE(reader.damagedLines(), 0);
    QVERIFY(reader.record().epochs.size() == RunReader(whole.toStdString()).record().epochs.size());
    if (task == "qat" || task == "progressive" || task == "ptq")
      compareNetworks(whole, place);
  }
  QVERIFY2(kills == wanted, qPrintable(u"only %1 kills"_s.arg(kills)));
  qInfo("%s: %d kills within %.2f s", task.constData(), kills, longest / 1e6);
}

void TestFaults::fullDisk_data() {
  QTest::addColumn<int>("kilobytes"); // that are left when it starts; a checkpoint has 760
  QTest::addColumn<bool>("fits");
  QTest::newRow("before anything") << 0 << false;
  QTest::newRow("at the first checkpoint") << 300 << false;
  QTest::newRow("at the second checkpoint") << 900 << false;
  QTest::newRow("at the third checkpoint") << 1800 << false;
  QTest::newRow("room for the last one, the one before and the next") << 2700 << true;
}

/// The disk fills up; what was there stays whole, and with room again the run goes on to the same result.
void TestFaults::fullDisk() {
  QFETCH(int, kilobytes);
  QFETCH(bool, fits);
  SmallDisk disk;
  const QString mount = path(u"disk %1"_s.arg(kilobytes));
  if (!disk.mount(mount, "4m"))
    QSKIP("a file system can be mounted by root only");
  const QString folder = mount + u"/run"_s;
  QFile filler(mount + u"/filler"_s);
  QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
  const QByteArray block(4096, 'x');
  for (int left = 4096 - kilobytes; left > 0; left -= 4)
    if (filler.write(block) != block.size())
      break;
  const Outcome failed = run(training(folder));
  QCOMPARE(failed.status, fits ? 0 : 1);
  if (!fits) {
    QCOMPARE(failed.errors.count(u'\n'), 1);
    QVERIFY2(failed.errors.contains(u"No space left on device"_s) ||
                 failed.errors.contains(u"the disk is full"_s),
             qPrintable(failed.errors));
    QVERIFY2(failed.errors.contains(folder), qPrintable(failed.errors));
    QVERIFY(!QFile::exists(folder + u"/result.json"_s));
    if (QDir(folder).exists())
      QCOMPARE(brokenPromise(folder), QString());
    QVERIFY(QDir(folder).entryList({u"*.part*"_s}).isEmpty());
  }
  QVERIFY(filler.remove());
  const Outcome resumed = run(training(folder));
  QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
  QCOMPARE(resultOf(folder), m_undisturbed);
}

/// The same for whoever has no rights to mount: a limit of the process (ulimit -f, in blocks of 512 bytes).
void TestFaults::limitOnTheSizeOfFiles() {
  const QString folder = path(u"limited"_s);
  const Outcome failed = runInShell(u"ulimit -f 100; exec \"$@\""_s, training(folder));
  QCOMPARE(failed.status, 1);
  QCOMPARE(failed.errors,
           u"bitsmith-cli: "_s + folder + u"/checkpoint.pt cannot be written: File too large\n"_s);
  QCOMPARE(brokenPromise(folder), QString());
  const Outcome resumed = run(training(folder));
  QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
  QCOMPARE(resultOf(folder), m_undisturbed);
  // A report, a table or JSON on a full device.
  const Outcome full = runInShell(u"exec \"$@\" > /dev/full"_s, {u"list"_s, u"presets"_s});
  QCOMPARE(full.status, 1);
  QVERIFY2(full.errors.contains(u"cannot be written"_s), qPrintable(full.errors));
}

void TestFaults::folderThatCannotBeWritten() {
  SmallDisk disk;
  const QString mount = path(u"read-only"_s);
  const QString folder = mount + u"/run"_s;
  const bool isRoot = ::geteuid() == 0;
  if (isRoot && !disk.mount(mount, "8m"))
    QSKIP("a file system cannot be mounted here");
  QVERIFY(QDir().mkpath(mount));
  QProcess process;
  prepareProgram(process, training(folder));
  process.start();
  QVERIFY(waitForEpoch(folder, 1));
  process.kill();
  QVERIFY(hasEnded(process));
  const auto setReadOnly = [&](bool readOnly) {
    const auto rights = QFile::ReadOwner | QFile::ExeOwner;
    return isRoot ? disk.makeReadOnly(readOnly)
                  : QFile::setPermissions(folder, readOnly ? rights : rights | QFile::WriteOwner) &&
                        QFile::setPermissions(folder + u"/lock"_s,
                                              readOnly ? QFile::ReadOwner
                                                       : QFile::ReadOwner | QFile::WriteOwner);
  };
  QVERIFY(setReadOnly(true));
  const Outcome refused = run(training(folder));
  QCOMPARE(refused.status, 1);
  QVERIFY2(refused.errors.startsWith(u"bitsmith-cli: "_s + folder + u"/lock cannot be written: "_s) &&
               refused.errors.count(u'\n') == 1,
           qPrintable(refused.errors));
  // It can be looked at all the same.
  const RunRecord record = RunReader(folder.toStdString()).record();
  QVERIFY(record.state == RunState::interrupted);
  QVERIFY(!record.epochs.empty());
  const Outcome elsewhere = run(training(mount + u"/run/below"_s));
  QCOMPARE(elsewhere.status, 2);
  QVERIFY2(elsewhere.errors.contains(u"run/below cannot be made: "_s), qPrintable(elsewhere.errors));
  QVERIFY(setReadOnly(false));
  const Outcome resumed = run(training(folder));
  QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
  QCOMPARE(resultOf(folder), m_undisturbed);
}

/// Pictures on a disk that is gone, back again, and another's.
void TestFaults::dataThatVanish() {
  // IDX files: a header of a magic number and sizes, then bytes.
  const auto number = [](qint32 value) {
    QByteArray bytes(4, 0);
    for (int i = 0; i < 4; ++i)
      bytes[i] = static_cast<char>(value >> (24 - 8 * i));
    return bytes;
  };
  const auto writeSet = [&](const QString &folder, quint32 seed) {
    QDir().mkpath(folder);
    QRandomGenerator random(seed);
    for (const auto &[part, count] : {std::pair(u"train"_s, 256), std::pair(u"t10k"_s, 64)}) {
      QByteArray images = number(0x803) + number(count) + number(28) + number(28);
      QByteArray labels = number(0x801) + number(count);
      for (int i = 0; i < count * 28 * 28; ++i)
        images += static_cast<char>(random.bounded(256));
      for (int i = 0; i < count; ++i)
        labels += static_cast<char>(i % 10);
      QFile one(folder + u"/"_s + part + u"-images-idx3-ubyte"_s);
      QFile other(folder + u"/"_s + part + u"-labels-idx1-ubyte"_s);
      if (!one.open(QIODevice::WriteOnly) || one.write(images) < 0 || !other.open(QIODevice::WriteOnly) ||
          other.write(labels) < 0)
        qFatal("the pictures cannot be written");
    }
  };
  const QString data = path(u"pictures"_s);
  writeSet(data, 1);
  const QStringList set{u"--set"_s, u"data.source=idx"_s, u"--set"_s, u"data.path="_s + data};
  QVERIFY(run(training(path(u"whole idx"_s), set)).status == 0);
  const QString folder = path(u"vanished"_s);
  {
    QProcess process;
    prepareProgram(process, training(folder, set));
    process.start();
    QVERIFY(waitForEpoch(folder, 1));
    QVERIFY(QDir().rename(data, data + u" elsewhere"_s)); // under its feet: it has them in memory
    QVERIFY(waitForEpoch(folder, 2));
    process.kill();
    QVERIFY(hasEnded(process));
  }
  const Outcome gone = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
  QCOMPARE(gone.status, 2);
  QVERIFY2(gone.errors.contains(data) && gone.errors.count(u'\n') == 1, qPrintable(gone.errors));
  QVERIFY(RunReader(folder.toStdString()).record().state == RunState::failed);
  writeSet(data, 2);
  const Outcome other = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
  QCOMPARE(other.status, 2);
  QVERIFY2(other.errors.contains(u"it was made with data.checksum"_s), qPrintable(other.errors));
  QVERIFY(QDir(data).removeRecursively());
  QVERIFY(QDir().rename(data + u" elsewhere"_s, data));
  const Outcome back = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
  QVERIFY2(back.status == 0, qPrintable(back.errors));
  QCOMPARE(resultOf(folder), resultOf(path(u"whole idx"_s)));
}

/// The wall clock goes back by a year and on by ten days while a run is at work (libfaketime).
void TestFaults::clockThatJumps() {
  if (isSanitized)
    QSKIP("a sanitizer has to be the first library, libfaketime too");
  QString library;
  for (const QString &place :
       {u"/usr/lib/x86_64-linux-gnu"_s, u"/usr/lib/aarch64-linux-gnu"_s, u"/usr/lib64"_s, u"/usr/lib"_s})
    if (QFile::exists(place + u"/faketime/libfaketime.so.1"_s))
      library = place + u"/faketime/libfaketime.so.1"_s;
  if (library.isEmpty())
    QSKIP("libfaketime is not installed");
  const QString folder = path(u"jumps"_s);
  const QString offset = write(u"offset"_s, "+0");
  QProcess process;
  prepareProgram(process, training(folder),
                 {{u"LD_PRELOAD"_s, library},
                  {u"FAKETIME_TIMESTAMP_FILE"_s, offset},
                  {u"FAKETIME_NO_CACHE"_s, u"1"_s},
                  {u"DONT_FAKE_MONOTONIC"_s, u"1"_s}});
  QElapsedTimer clock;
  clock.start();
  process.start();
  QVERIFY(waitForEpoch(folder, 1));
  QVERIFY(!write(u"offset"_s, "-365d").isEmpty());
  QVERIFY(waitForEpoch(folder, 3));
  QVERIFY(!write(u"offset"_s, "+10d").isEmpty());
  QVERIFY(hasEnded(process));
  QCOMPARE(process.exitCode(), 0);
  const double elapsed = static_cast<double>(clock.elapsed()) / 1000;
  QCOMPARE(resultOf(folder), m_undisturbed);
  // The clock did jump.
  double least = 1e300;
  double most = 0;
  for (const QByteArray &line : contentsOf(folder + u"/events.jsonl"_s).split('\n')) {
    const double time = QJsonDocument::fromJson(line).object()[u"time"_s].toDouble();
    if (time > 0)
      least = std::min(least, time), most = std::max(most, time);
  }
  QVERIFY2(most - least > 300 * 86400.0, qPrintable(QString::number(most - least)));
  const RunRecord record = RunReader(folder.toStdString()).record();
  QVERIFY(record.state == RunState::finished);
  QCOMPARE(record.epochs.size(), std::size_t{6});
  QVERIFY(record.result->seconds > 0 && record.result->seconds < elapsed);
  for (const auto &step : record.steps)
    QVERIFY(step.secondsLeft >= 0 && step.secondsLeft < 600);
}

/// A machine that is suspended stops its processes wherever they are; here the process alone is.
void TestFaults::machineThatSleeps() {
  const QString folder = path(u"sleeps"_s);
  QProcess process;
  prepareProgram(process, training(folder));
  process.start();
  QVERIFY(process.waitForStarted());
  const auto id = static_cast<pid_t>(process.processId());
  QRandomGenerator random(5);
  bool tried = false;
  for (int nap = 0; nap < 6 && process.state() == QProcess::Running; ++nap) {
    QTest::qWait(random.bounded(40, 160));
    ::kill(id, SIGSTOP);
    QTest::qWait(random.bounded(50, 300));
    const QByteArray status = contentsOf(u"/proc/%1/stat"_s.arg(id));
    const bool isAsleep = status.mid(status.lastIndexOf(')') + 2, 1) == "T"; // it may have ended before
    if (!tried && isAsleep && RunLock::isHeld(folder.toStdString())) {
      // Asleep it is still the one who writes.
      QCOMPARE(run(training(folder)).status, 2);
      QVERIFY(RunLock::isHeld(folder.toStdString()));
      tried = true;
    }
    ::kill(id, SIGCONT);
  }
  QVERIFY(hasEnded(process));
  QCOMPARE(process.exitCode(), 0);
  QCOMPARE(resultOf(folder), m_undisturbed);
}

void TestFaults::damagedCheckpoint() {
  const QString folder = path(u"damaged"_s);
  {
    QProcess process;
    prepareProgram(process, training(folder));
    process.start();
    QVERIFY(waitForEpoch(folder, 3));
    process.kill();
    QVERIFY(hasEnded(process));
  }
  QFile file(folder + u"/checkpoint.pt"_s);
  QVERIFY(file.open(QIODevice::ReadWrite));
  QVERIFY(file.seek(file.size() / 2));
  char byte = 0;
  QVERIFY(file.getChar(&byte) && file.seek(file.size() / 2) && file.putChar(static_cast<char>(byte ^ 1)));
  file.close();
  const Outcome resumed = run({u"run"_s, folder, u"--resume"_s});
  QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
  QVERIFY2(
      resumed.errors.contains(
          u"checkpoint.pt is damaged (its checksum does not fit): it goes on from the checkpoint before, of epoch "_s),
      qPrintable(resumed.errors));
  QCOMPARE(resultOf(folder), m_undisturbed);
  const RunRecord record = RunReader(folder.toStdString()).record();
  QCOMPARE(record.epochs.size(), std::size_t{6});
  QVERIFY(!record.warnings.empty()); // the window shows it too
}

/// Two programs on one runs folder: one writes, the other follows what it does.
void TestFaults::secondWriterIsRefusedAndReadersFollow() {
  const QString folder = path(u"shared"_s);
  QProcess process;
  prepareProgram(process, training(folder, {u"--set"_s, u"training.epochs=500"_s}));
  process.start();
  QVERIFY(waitForEpoch(folder, 1));
  RunReader follower(folder.toStdString());
  QVERIFY(follower.record().state == RunState::running);
  const Outcome second = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
  QCOMPARE(second.status, 2);
  QCOMPARE(second.errors,
           u"bitsmith-cli: "_s + folder +
               u" is in use: another process is at work on this run; wait for it or stop it\n"_s);
  const std::size_t epochs = follower.record().epochs.size();
  QVERIFY(QTest::qWaitFor(
      [&] {
        follower.poll();
        return follower.record().epochs.size() > epochs;
      },
      60'000));
  process.kill();
  QVERIFY(hasEnded(process));
  follower.poll();
  QVERIFY(follower.record().state == RunState::interrupted);
  QVERIFY(!RunLock::isHeld(folder.toStdString()));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
