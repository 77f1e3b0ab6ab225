// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/executor.h"
#include "core/engine/runs/run_listener.h"
#include "core/plan/cluster/cluster_profile.h"

#include <chrono>

namespace bitsmith {

struct ClusterOptions {
  ClusterProfile profile;
  std::filesystem::path program;     ///< bitsmith-cli, where the profile names none
  std::filesystem::path tensorboard; ///< folder of event files; empty: none
  bool detach = false;               ///< execute() ends with Interrupted once everything is submitted
  /// How long a task that has ended may be without a result: a network file system shows new files late.
  std::chrono::milliseconds resultPatience = std::chrono::seconds(90);
  /// The same where squeue has forgotten it and sacct does not answer, or says that it goes on.
  std::chrono::milliseconds accountingPatience = std::chrono::hours(1);
  /// How long is waited for tasks that are just ending before the runs of those that were cancelled are
  /// submitted again, and how long scancel is tried for tasks that wait in vain. Slurm lets a cancelled task
  /// live for KillWait, 30 s by default.
  std::chrono::milliseconds endingPatience = std::chrono::seconds(90);
  /// Before a submission that was refused is tried again while none of the jobs ends, and before one that was
  /// not answered is taken for lost.
  std::chrono::milliseconds submissionPause = std::chrono::minutes(5);
  /// How long refused submissions are tried again once none of the jobs is left.
  std::chrono::milliseconds refusalPatience = std::chrono::hours(24);
};

/// Has runs done by a Slurm cluster: job arrays with a task a run, followed by squeue, sacct and the run
/// folders. What was submitted is kept in the folder (JobRecord); runs whose jobs wait or run already are
/// followed, those that ended without a result are submitted again, with those that wait for them. When
/// execute() is interrupted the jobs go on. What a cluster does not take because of its limits is submitted
/// as others end, or later.
class ClusterExecutor : public Executor {
 public:
  /// @param folder of the study or run; task folders are below it, or it is the only one
  /// @param listener hears of finished runs and of the scheduler; asked whether to stop
  ClusterExecutor(const std::filesystem::path &folder, ClusterOptions options, RunListener &listener);

  int threads() const override;
  void execute(const std::vector<PreparedRun> &runs, ExecutionListener &listener) override;

  /// Jobs that wait or run, after execute() has ended.
  const std::vector<std::string> &liveJobs() const { return m_liveJobs; }
  /// Whether there may be any, after execute() has ended: also one that sbatch has not told the number of.
  bool mayHaveJobs() const { return m_mayHaveJobs; }

 private:
  std::filesystem::path m_folder;
  ClusterOptions m_options;
  RunListener &m_listener;
  std::vector<std::string> m_liveJobs;
  bool m_mayHaveJobs = false;
};

} // namespace bitsmith
