// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/cluster_executor.h"
#include "core/engine/runs/run_listener.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_folder.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bitsmith::test {

/// Hears what becomes of runs; may fail at a failed run, as an events file on a full disk does.
class Account : public ExecutionListener {
 public:
  void queued(const std::vector<std::size_t> &runs, const std::string & /*reason*/) override {
    waiting.push_back(runs);
    if (const auto hook = std::exchange(whenQueued, nullptr))
      hook();
  }
  void running(const std::vector<std::size_t> & /*runs*/) override {}
  void finished(std::size_t run) override { done.push_back(run); }
  void failed(std::size_t /*run*/, const Error &error) override {
    failures << QString::fromUtf8(error.what());
    if (isFull)
      throw workFailed("events.jsonl cannot be written: the disk is full");
  }
  void cancelled(const std::vector<std::size_t> &runs) override {
    ended.insert(ended.end(), runs.begin(), runs.end());
  }

  std::vector<std::vector<std::size_t>> waiting; ///< as they were told together
  std::function<void()> whenQueued;              ///< for the first time
  std::vector<std::size_t> done;
  std::vector<std::size_t> ended; ///< were cancelled
  QStringList failures;
  bool isFull = false;
};

/// Hears the warnings, and interrupts when it has seen enough.
class Listener : public RunListener {
 public:
  void warned(const std::string &message) override { warnings << QString::fromStdString(message); }
  /// Of ten times a second: following has no end.
  bool shouldStop() override { return ++asked > 200 || (isEnough && isEnough()); }

  std::function<bool()> isEnough;
  QStringList warnings;
  int asked = 0;
};

/// Each test has the folder of a run, and shell scripts in place of the scheduler's programs: a Slurm that
/// gives every job the number 7 and has forgotten it at once.
class ClusterTest : public QObject {
  Q_OBJECT

 protected Q_SLOTS:
  void init() {
    m_place = std::make_unique<QTemporaryDir>();
    std::filesystem::create_directories(programs());
    std::filesystem::create_directories(folder());
    m_account = Account();
    m_listener = Listener();
    m_options = {.profile = {.name = "test", .pollSeconds = 1},
                 .program = "/bin/true",
                 .tensorboard = {},
                 .resultPatience = std::chrono::milliseconds(10),
                 .accountingPatience = std::chrono::milliseconds(1500),
                 .endingPatience = std::chrono::milliseconds(10)};
    m_live.clear();
    m_path = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(programs().string()) + ':' + m_path);
    program("scontrol", "echo 'MaxArraySize = 1001'");
    program("sbatch", "echo 7");
    program("scancel", "");
    program("squeue", "");
    program("sacct", "");
    writeFileAtomically(folder() / run_file::experiment, toJson(experiment()).dump());
  }
  void cleanup() { qputenv("PATH", m_path); }

 protected:
  std::filesystem::path programs() const { return place() / "programs"; }
  /// Of the run or study.
  std::filesystem::path folder() const { return place() / "run"; }
  /// What cancelJobs() leaves for whoever follows the jobs.
  std::filesystem::path noteFile() const { return folder() / clusterFolder / "cancelled"; }

  static Experiment experiment() {
    Experiment experiment;
    experiment.name = "run";
    return experiment;
  }
  /// One run, in the folder itself.
  std::vector<PreparedRun> one() const {
    return {{.experiment = experiment(), .folder = folder(), .after = {}}};
  }
  /// The two runs of a study.
  std::vector<PreparedRun> two() const {
    return {{.experiment = experiment(), .folder = folder() / "01-run", .after = {}},
            {.experiment = experiment(), .folder = folder() / "02-run", .after = {}}};
  }
  /// What a finished run has as its result.
  static RunResult anyResult() {
    return {.accuracy = 0.9,
            .accuracyInterval = wilsonInterval(900, 1000),
            .samples = 1000,
            .compressionRatio = 4,
            .memoryMb = 0.6};
  }

  /// Puts a program of the scheduler's into PATH, which also notes its arguments, a line for each start, in
  /// NAME.calls beside it; without a script there is none.
  void program(const char *name, const std::optional<std::string> &script) const {
    const std::filesystem::path file = programs() / name;
    std::filesystem::remove(file);
    if (!script)
      return;
    writeFileAtomically(file, "#!/bin/sh\necho \"$@\" >>\"$0.calls\"\n" + *script + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }

  /// How often a program was started.
  int calls(const char *name) const {
    QFile file(QString::fromStdString((programs() / name).string()) + QStringLiteral(".calls"));
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
  }

  /// Of three submissions the second is refused; what was submitted fails at the second look.
  void refuseSecondSubmission() const {
    program("sbatch",
            "number=$(wc -l <\"$0.calls\")\n"
            "[ \"$number\" -ne 2 ] || { echo 'sbatch: error: QOSMaxSubmitJobPerUserLimit' >&2; exit 1; }\n"
            "echo $((6 + number))");
    program("squeue",
            "[ \"$(grep -c -e --jobs= \"$0.calls\")\" -gt 1 ] && state=FAILED || state=RUNNING\n"
            "case \"$*\" in *--jobs=*) echo \"7|0|$state|None|\"; echo \"9|0|$state|None|\" ;; esac");
  }

  /// Neither sbatch nor squeue answers. @param before commands that sbatch does first
  void doNotAnswerSubmissions(const std::string &before = {}) const {
    program("sbatch", before + "echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1");
    program("squeue", "exit 1");
  }

  /// A command that writes squeue's line of the first job that was submitted, as job 7.
  std::string lineOfFirstJob(const std::string &state) const {
    return "echo \"7|0|" + state + "|None|$(sed -n 's/^#SBATCH --comment=//p' '" +
           (folder() / clusterFolder / "job-1.sh").string() + "')\"";
  }

  /// A command that asks for the end of all jobs.
  std::string noteOfCancellation() const { return "echo 'all elsewhere 1' >'" + noteFile().string() + "'\n"; }

  /// Makes the folder of the jobs, which the executor otherwise does.
  void makeClusterFolder() const { std::filesystem::create_directories(folder() / clusterFolder); }

  /// As if another process had submitted a run as job 7; without a number: and got no answer.
  /// @param run name of its folder in that of the study; ".": it is alone
  void submittedBefore(const std::string &cluster = {}, const std::string &id = "7",
                       const std::string &run = ".") const {
    makeClusterFolder();
    JobRecord record;
    record.profile = m_options.profile;
    record.cluster = cluster;
    record.jobs = {{.token = "bitsmith-0123456789abcdef", .id = id, .folders = {{0, run}}}};
    writeJobRecord(folder(), record);
  }

  /// Submits runs and follows them to the end; throws what the executor throws.
  void execute(const std::vector<PreparedRun> &runs) {
    ClusterExecutor executor(folder(), m_options, m_listener);
    try {
      executor.execute(runs, m_account);
    } catch (...) {
      m_live = executor.liveJobs();
      m_mayHaveJobs = executor.mayHaveJobs();
      throw;
    }
    m_live = executor.liveJobs();
    m_mayHaveJobs = executor.mayHaveJobs();
  }

  Account m_account;
  Listener m_listener;
  ClusterOptions m_options;
  std::vector<std::string> m_live; ///< jobs, after the last execution
  bool m_mayHaveJobs = false;      ///< the same

 private:
  std::filesystem::path place() const { return m_place->path().toStdString(); }

  std::unique_ptr<QTemporaryDir> m_place;
  QByteArray m_path; ///< PATH, without the scripts
};

} // namespace bitsmith::test
