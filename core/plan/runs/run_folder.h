// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// Files of a run folder.
namespace run_file {
inline constexpr const char *experiment = "experiment.json";
inline constexpr const char *events = "events.jsonl";
inline constexpr const char *checkpoint = "checkpoint.pt";
inline constexpr const char *checkpointBefore = "checkpoint.before.pt"; ///< gone when the run is finished
inline constexpr const char *result = "result.json";
inline constexpr const char *lock = "lock";
inline constexpr const char *network = "network.json"; ///< of imported networks: network_json.h
/// Of a run alone that a cluster has: its events of type "members", beside those of the run itself.
inline constexpr const char *clusterEvents = "cluster/events.jsonl";
} // namespace run_file

/// Makes a run folder with its experiment.json. Throws Error (bad input) when the folder holds a run already.
void createRunFolder(const std::filesystem::path &folder, const Experiment &experiment,
                     const nlohmann::json &recorded);

/// Makes an empty folder for a new run, named after the time and the run: "20261124-101500-quick-tour". Two
/// processes at the same instant have two. Throws Error (bad input) where it cannot be made.
std::filesystem::path newRunFolder(const std::filesystem::path &root, const std::string &name);

/// Folders below `root` that hold a run: the runs themselves and, one level deeper, the members of studies.
/// Sorted.
std::vector<std::filesystem::path> findRuns(const std::filesystem::path &root);

/// Folders of a study's members, in their order: "01-fp32", "02-int8_uniform", …
std::vector<std::filesystem::path> memberFolders(const std::filesystem::path &study,
                                                 const Experiment &experiment);

/// Where runs go unless told otherwise: $BITSMITH_RUNS, or bitsmith/runs in the XDG data folder.
std::filesystem::path defaultRunsFolder();

} // namespace bitsmith
