// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/run_opening.h"

#include "core/engine/machine.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

/// A study has no threads of its own: its members have.
void resolveThreads(Experiment &experiment, int threads) {
  if (experiment.task != Task::study && experiment.threads == 0)
    experiment.threads = threads;
  for (Experiment &member : experiment.members)
    resolveThreads(member, threads);
}

/// What was left open in a run that waits is as it is asked for now.
void adoptThreads(Experiment &experiment, const Experiment &asked) {
  if (asked.threads > 0)
    experiment.threads = asked.threads;
  for (std::size_t i = 0; i < experiment.members.size() && i < asked.members.size(); ++i)
    adoptThreads(experiment.members[i], asked.members[i]);
}

/// Whether two experiments ask for the same in a folder, whatever the number of threads and however the place
/// of the start is written.
bool isSameWork(Experiment one, Experiment other, const fs::path &folder) {
  const auto simplify = [&](Experiment &experiment) {
    const auto simplifyAny = [](Experiment &any) {
      any.threads = 0;
      if (!any.data.path.empty()) // in runs of before relative to where they were begun
        any.data.path = jsonPath(any.data.path);
    };
    simplifyAny(experiment);
    std::ranges::for_each(experiment.members, simplifyAny);
    for (const ExperimentPath &path : experimentPaths())
      if (std::string &its = path.in(experiment); !its.empty())
        its = jsonPath(folder / its);
  };
  simplify(one);
  simplify(other);
  return one == other;
}

void writeExperiment(const Experiment &experiment, const fs::path &folder) {
  std::error_code ignored; // files without contents: of a process that was killed before it had done anything
  for (const char *file : {run_file::events, run_file::result})
    if (!hasContent(folder / file))
      fs::remove(folder / file, ignored);
  nlohmann::json recorded = describeMachine();
  recorded["threads"] = threadsOf(experiment);
  createRunFolder(folder, experiment, recorded);
}

/// The experiment of a folder that has one; a queued run gets what was left open filled in.
Experiment openExistingRun(const Experiment &asked, const fs::path &folder, bool resume, int threads) {
  const bool hasBegun =
      hasContent(folder / run_file::events) || hasResult(folder) || hasContent(folder / run_file::checkpoint);
  if (hasBegun && !resume)
    throw badInput(folder.string() +
                   " holds a run already: go on with --resume, or choose another folder with --out");
  const fs::path file = folder / run_file::experiment;
  Experiment experiment = parseExperiment(readFile(file), file.string(), {}, folder);
  if (!isSameWork(experiment, asked, folder))
    throw badInput(folder.string() + " holds another experiment, \"" + experiment.name +
                   "\", or the same with other values: choose another folder with --out");
  if (!hasBegun)
    adoptThreads(experiment, asked);
  resolveThreads(experiment, threads);
  if (!hasBegun)
    writeExperiment(experiment, folder);
  return experiment;
}

/// Whoever follows a run that waits on a cluster, or makes it ready, has its lock for a moment, and the run's
/// own task may begin just then.
std::optional<RunLock> acquirePatiently(const fs::path &folder) {
  constexpr std::chrono::seconds patience{2};
  constexpr std::chrono::milliseconds pause{50};
  const auto until = std::chrono::steady_clock::now() + patience;
  for (;;) {
    std::optional<RunLock> lock = RunLock::acquire(folder);
    if (lock || std::chrono::steady_clock::now() >= until)
      return lock;
    std::this_thread::sleep_for(pause);
  }
}

} // namespace

bool hasResult(const fs::path &folder) {
  return hasContent(folder / run_file::result);
}

bool seesResult(const fs::path &folder) noexcept {
  try {
    return hasResult(folder);
  } catch (const std::exception &) {
    return false;
  }
}

int threadsOf(const Experiment &experiment) {
  return experiment.members.empty() ? experiment.threads : experiment.members.front().threads;
}

OpenedRun openRun(const Experiment &asked, const fs::path &folder, bool resume, int threads) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw badInput(folder.string() + " cannot be made: " + error.message());
  std::optional<RunLock> lock = acquirePatiently(folder);
  if (!lock)
    throw badInput(folder.string() +
                   " is in use: another process is at work on this run; wait for it or stop it");
  if (hasContent(folder / run_file::experiment))
    return {openExistingRun(asked, folder, resume, threads), std::move(*lock)};
  Experiment experiment = asked;
  resolveThreads(experiment, threads);
  writeExperiment(experiment, folder);
  return {std::move(experiment), std::move(*lock)};
}

} // namespace bitsmith
