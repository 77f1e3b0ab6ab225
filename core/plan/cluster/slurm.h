// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/error.h"
#include "core/plan/cluster/child_process.h"
#include "core/plan/cluster/job_arrays.h"
#include "core/plan/cluster/task_status.h"

#include <filesystem>
#include <optional>

namespace bitsmith {

/// Work failed: the scheduler was asked, and has not said what became of it. It may do so all the same,
/// later.
class NoAnswer : public Error {
 public:
  explicit NoAnswer(const std::string &message) : Error(ErrorKind::workFailed, message) {}
};

/// What is asked of a cluster's slurm.conf.
struct ClusterConfiguration {
  std::string cluster; ///< its name; empty where it is not told
  ArrayLimits arrays;

  bool operator==(const ClusterConfiguration &) const = default;
};
/// Reads `scontrol show config`. Throws Error (bad input) where the cluster takes no job arrays.
ClusterConfiguration parseConfiguration(std::string_view text);

/// The number of a job in what `sbatch --parsable` wrote ("1234", "1234;cluster"), whatever a site's wrapper
/// wrote before it; empty where there is none.
std::string parseSubmission(std::string_view text);

/// Slurm, by its own programs in PATH: sbatch, squeue, sacct, scancel, scontrol. What keeps a program from
/// answering (there is none: bad input; the controller cannot be reached, it takes too long: work failed) is
/// an Error of one line.
class Slurm {
 public:
  /// @param patience how long a program may take
  explicit Slurm(std::chrono::milliseconds patience = std::chrono::seconds(60));

  ClusterConfiguration configuration() const;
  /// Submits a script. Throws NoAnswer where it may be taken all the same. @param folder in which it begins
  /// @return the job's id
  std::string submit(const std::filesystem::path &script, const std::filesystem::path &folder) const;
  /// Tasks of these jobs that wait, run, or have ended a short while ago.
  TaskStatuses queue(const JobTokens &jobs) const;
  /// Tasks of these jobs in the accounting, those that ended long ago too; nullopt where the cluster keeps
  /// none.
  std::optional<TaskStatuses> accounting(const std::vector<std::string> &jobs) const;
  /// The user's jobs by their comments.
  std::map<std::string, std::string> jobsByToken() const;
  /// Ends what waits or runs of these jobs; those that have ended are no fault.
  void cancel(const std::vector<std::string> &jobs) const;

 private:
  ProgramOutput run(std::vector<std::string> words) const;
  ProgramOutput runChecked(const std::vector<std::string> &words) const;

  std::chrono::milliseconds m_patience;
  std::vector<std::string> m_environment;
};

} // namespace bitsmith
