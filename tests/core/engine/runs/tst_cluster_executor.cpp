// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What following jobs does where the scheduler's programs answer oddly; tests/cluster has a real Slurm.

#include "core/engine/runs/cluster_executor.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace bitsmith;
namespace fs = std::filesystem;
using std::chrono::milliseconds;

namespace {

/// Hears what becomes of runs; may fail at a failed run, as an events file on a full disk does.
class Account : public ExecutionListener {
 public:
  void queued(const std::vector<std::size_t> & /*runs*/, const std::string & /*reason*/) override {}
  void running(const std::vector<std::size_t> & /*runs*/) override {}
  void finished(std::size_t run) override { done.push_back(run); }
  void failed(std::size_t /*run*/, const Error &error) override {
    failures << QString::fromUtf8(error.what());
    if (isFull)
      throw workFailed("events.jsonl cannot be written: the disk is full");
  }
  void cancelled(const std::vector<std::size_t> & /*runs*/) override {}

  std::vector<std::size_t> done;
  QStringList failures;
  bool isFull = false;
};

class Listener : public RunListener {
 public:
  void warned(const std::string &message) override { warnings << QString::fromStdString(message); }
  bool shouldStop() override { return ++asked > 200; } // of ten a second: following has no end

  QStringList warnings;
  int asked = 0;
};

} // namespace

class TestClusterExecutor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_place = std::make_unique<QTemporaryDir>();
    fs::create_directories(programs());
    fs::create_directories(folder());
    m_account = Account();
    m_path = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(programs().string()) + ':' + m_path);
    program("scontrol", "echo 'MaxArraySize = 1001'");
    program("sbatch", "echo 7");
    program("scancel", "");
    program("squeue", ""); // it has forgotten every job at once
    program("sacct", "");
    writeFileAtomically(folder() / run_file::experiment, toJson(experiment()).dump());
  }
  void cleanup() { qputenv("PATH", m_path); }

  void jobsThatNobodyKnowsHaveFailed() {
    QCOMPARE(follow(), QStringList{QStringLiteral(
                           "it has ended without a result, and the scheduler no longer knows why")});
  }

  /// No accounting is no reason to wait for ever.
  void accountingThatDoesNotAnswerIsGivenUp() {
    program("sacct", "echo 'sacct: error: Connection refused' >&2; exit 1");
    QCOMPARE(follow(),
             QStringList{QStringLiteral("it has ended without a result, and why cannot be asked: sacct "
                                        "failed: Connection refused")});
    QCOMPARE(m_listener.warnings.size(), 1); // once for the whole outage
  }

  void accountingThatIsNotInstalledIsNone() {
    // The shell of these programs is found by its path.
    program("sacct", {});
    qputenv("PATH", QByteArray::fromStdString(programs().string()));
    QCOMPARE(follow(), QStringList{QStringLiteral(
                           "it has ended without a result, and the scheduler no longer knows why")});
  }

  /// A job whose end the accounting has missed is said to run for ever.
  void accountingThatHasMissedTheEndIsGivenUp() {
    program("sacct", "echo '7_0|RUNNING|0:0'");
    QCOMPARE(follow(),
             QStringList{QStringLiteral("squeue has forgotten it, and it left no result, though sacct has "
                                        "it as RUNNING")});
  }

  void accountingSaysWhyAJobFailed() {
    program("sacct", "echo '7_0|OUT_OF_MEMORY|0:125'");
    const QStringList failures = follow();
    QCOMPARE(failures.size(), 1);
    QVERIFY2(failures.front().contains(QStringLiteral("OUT_OF_MEMORY")), qPrintable(failures.front()));
  }

  /// What goes wrong here is not the scheduler's fault, and is not tried for ever.
  void faultsOfThisMachineEndTheFollowing() {
    m_account.isFull = true;
    try {
      follow();
      QFAIL("the disk is full");
    } catch (const Error &error) {
      QCOMPARE(error.what(), "events.jsonl cannot be written: the disk is full");
    }
    QVERIFY2(m_listener.warnings.isEmpty(), qPrintable(m_listener.warnings.join(u'\n')));
    QCOMPARE(m_account.failures.size(), 1);
  }

 private:
  fs::path programs() const { return fs::path(m_place->path().toStdString()) / "programs"; }
  fs::path folder() const { return fs::path(m_place->path().toStdString()) / "run"; }
  static Experiment experiment() {
    Experiment experiment;
    experiment.name = "run";
    return experiment;
  }

  /// Puts a program of the scheduler's into PATH; without a script there is none.
  void program(const char *name, const std::optional<std::string> &script) const {
    const fs::path file = programs() / name;
    fs::remove(file);
    if (!script)
      return;
    writeFileAtomically(file, "#!/bin/sh\n" + *script + "\n");
    fs::permissions(file, fs::perms::owner_all);
  }

  QStringList follow() {
    m_account.failures.clear();
    m_listener = Listener();
    ClusterExecutor executor(folder(),
                             {.profile = {.name = "test", .pollSeconds = 1},
                              .program = "/bin/true",
                              .tensorboard = {},
                              .resultPatience = milliseconds(10),
                              .accountingPatience = milliseconds(1500)},
                             m_listener);
    executor.execute({{.experiment = experiment(), .folder = folder(), .after = {}}}, m_account);
    return m_account.failures;
  }

  std::unique_ptr<QTemporaryDir> m_place;
  QByteArray m_path;
  Account m_account;
  Listener m_listener;
};

QTEST_GUILESS_MAIN(TestClusterExecutor)
#include "tst_cluster_executor.moc"
