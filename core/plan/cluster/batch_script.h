// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/cluster/cluster_profile.h"
#include "core/plan/cluster/job_arrays.h"

namespace bitsmith {

/// What a batch script is written from.
struct BatchJob {
  std::string name;                    ///< of the study or run, as squeue shows it
  std::string token;                   ///< by which the job is found again: its comment
  std::filesystem::path folder;        ///< absolute; tasks are folders below it, or "." for itself
  std::filesystem::path workingFolder; ///< absolute; what relative paths of experiments are relative to
  std::filesystem::path program;       ///< bitsmith-cli, where the profile names none
  std::filesystem::path tensorboard;   ///< absolute; folder of event files; empty: none
  std::int64_t cpus = 1;               ///< of a task
  std::string indices;                 ///< of the array: "0-4,7"
  std::string dependency;              ///< as sbatch reads it; empty: none
  std::vector<std::pair<std::int64_t, std::string>> folders; ///< of the tasks, by index
};

/// The text of a script for sbatch that does the runs of a job array, each as
/// `bitsmith-cli run FOLDER --resume --executor local`, and has one begin another turn by itself where its
/// time limit came before its end and it has got further. Throws Error (bad input) where a path has a line
/// break.
std::string batchScript(const BatchJob &job, const ClusterProfile &profile);

/// Where, below a study's or run's folder, a cluster's part of it is: jobs.json, scripts, what tasks said.
inline constexpr const char *clusterFolder = "cluster";
/// The variable by which a task knows whose it is: the token of its job.
inline constexpr const char *jobVariable = "BITSMITH_JOB";
/// What a task said on its terminal, below the study's or run's folder.
std::filesystem::path taskLog(const TaskAddress &task);

} // namespace bitsmith
