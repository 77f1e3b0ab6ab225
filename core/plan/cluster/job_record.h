// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/cluster/cluster_profile.h"
#include "core/plan/cluster/task_status.h"

#include <optional>

namespace bitsmith {

/// A job array that was submitted, or was about to be.
struct SubmittedJob {
  std::string token; ///< its comment: by it a job is found whose submission was cut short
  std::string id;    ///< empty: sbatch has not answered yet
  std::vector<std::pair<std::int64_t, std::string>> folders; ///< of its tasks, by index

  bool operator==(const SubmittedJob &) const = default;
};

/// What is known of the jobs of a study or run: cluster/jobs.json in its folder. It is written before a job
/// is submitted and again with its id, so that whoever goes on with the study finds its jobs.
struct JobRecord {
  ClusterProfile profile;
  std::string cluster;            ///< name of the one that has the jobs; empty: not known
  std::vector<SubmittedJob> jobs; ///< in the order of submission

  /// Where a run was sent to last; nullopt where it never was.
  std::optional<TaskAddress> lastTask(std::string_view folder) const;
  /// Whether a run is one of its jobs' tasks, the answer of whose submission may be missing.
  bool names(std::string_view folder) const;
  /// Of these jobs.
  JobTokens tokens(const std::vector<std::string> &ids) const;
  bool operator==(const JobRecord &) const = default;
};

/// The file below the folder of a study or run.
std::filesystem::path jobRecordFile(const std::filesystem::path &folder);
/// Nullopt where the folder has never been given to a cluster. Throws Error (bad input) for a damaged file,
/// (work failed) where it cannot be seen whether there is one.
std::optional<JobRecord> readJobRecord(const std::filesystem::path &folder);

/// The jobs that a folder was given to.
struct FoundJobs {
  std::filesystem::path folder; ///< of the record, absolute: the folder itself, or that of its study
  std::string member;           ///< name of the folder where it is a run of that study; otherwise empty
  JobRecord record;
};
/// Of a study or run, or of a run of a study. Throws Error like readJobRecord().
std::optional<FoundJobs> findJobs(const std::filesystem::path &folder);
JobRecord parseJobRecord(std::string_view text, const std::string &origin);
/// Numbers of jobs mean others on another cluster: throws Error (bad input) where the jobs of a folder's
/// record are not on the one of that name.
void refuseOtherCluster(const JobRecord &record, const std::string &cluster,
                        const std::filesystem::path &folder);
/// Throws Error (work failed).
void writeJobRecord(const std::filesystem::path &folder, const JobRecord &record);

} // namespace bitsmith
