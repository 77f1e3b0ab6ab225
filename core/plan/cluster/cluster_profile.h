// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// What a run asks of a Slurm cluster, and how it is followed there. A file (resources/schemas/
/// cluster.schema.json). What is left open (empty, 0) is as the cluster has it by default.
struct ClusterProfile {
  std::string name;    ///< by which it is chosen
  std::string summary; ///< one line for lists
  std::string partition;
  std::string account;
  std::string qos;
  std::string timeLimit;                          ///< of a run, as sbatch reads it: "90", "2:00:00", "1-12"
  std::int64_t cpusPerTask = 1;                   ///< runs with more threads get as many as these
  std::int64_t memoryMb = 0;                      ///< of a run, MB of 2^20 bytes
  std::int64_t gpus = 0;                          ///< of a run
  std::int64_t maxRunning = 0;                    ///< runs of one array at the same time; 0: all that fit
  std::int64_t arraySize = 0;                     ///< runs of one array; 0: as many as the cluster takes
  std::map<std::string, std::string> environment; ///< variables that runs are given
  std::vector<std::string> setup;                 ///< lines of bash before a run: "module load gcc/12"
  std::string program; ///< bitsmith-cli on the nodes; empty: the one that submits, on the shared file system
  bool requeue =
      true; ///< runs that were preempted, whose node failed or whose time is up go on by themselves
  std::int64_t warningSeconds = 120; ///< so long before its time limit a run stops in good order; 0: never
  std::int64_t pollSeconds = 10;     ///< between two looks at the scheduler while something happens
  std::vector<std::string> options;  ///< further options of sbatch: "--constraint=avx2"

  bool operator==(const ClusterProfile &) const = default;
};

/// Throws Error (bad input) with every fault by its path: what sbatch or the shell would read otherwise than
/// it was meant is refused.
ClusterProfile parseClusterProfile(std::string_view text, const std::string &origin);
/// The same of a profile that jobs were submitted with: values that older versions took are taken, since the
/// jobs are to be followed and cancelled all the same.
ClusterProfile parseKeptProfile(std::string_view text, const std::string &origin);
nlohmann::json toJson(const ClusterProfile &profile);

/// Seconds of a time limit in the notations of sbatch: minutes, minutes:seconds, hours:minutes:seconds,
/// days-hours, days-hours:minutes, days-hours:minutes:seconds; -1 where it is none of them.
std::int64_t timeLimitSeconds(std::string_view text);

/// The shipped profiles, sorted.
const std::vector<ClusterProfile> &shippedClusterProfiles();
/// Where a user's own profiles are: $XDG_CONFIG_HOME/bitsmith/clusters; empty where there is no home.
std::filesystem::path userClusterFolder();

struct ClusterLibrary {
  std::vector<ClusterProfile> profiles; ///< the user's and the shipped ones that they do not replace, by name
  std::vector<std::string> warnings;    ///< one line for each file that was left out, and why
};
ClusterLibrary readClusterLibrary(const std::filesystem::path &folder = userClusterFolder());

/// A profile by its file or its name. Throws Error (bad input) that lists the known names.
ClusterProfile loadClusterProfile(const std::string &fileOrName,
                                  const std::filesystem::path &folder = userClusterFolder());

} // namespace bitsmith
