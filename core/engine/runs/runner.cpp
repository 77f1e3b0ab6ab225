// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/runner.h"

#include "core/engine/machine.h"
#include "core/engine/runs/network_source.h"
#include "core/engine/runs/single_run.h"
#include "core/engine/tensorboard/tensorboard_listener.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

/// A run folder that is ours to write, with what it is to do.
struct OpenedFolder {
  Experiment experiment; ///< with threads resolved, as experiment.json has it
  RunLock lock;
};

/// A study has no threads of its own: its members have.
void resolveThreads(Experiment &experiment) {
  if (experiment.task != Task::study && experiment.threads == 0)
    experiment.threads = availableCores();
  for (Experiment &member : experiment.members)
    resolveThreads(member);
}

/// Whether two experiments ask for the same in a folder, whatever the number of threads and however the place
/// of the start is written.
bool isSameWork(Experiment one, Experiment other, const fs::path &folder) {
  const auto simplify = [&](Experiment &experiment) {
    experiment.threads = 0;
    for (Experiment &member : experiment.members)
      member.threads = 0;
    for (std::string *path : {&experiment.start.run, &experiment.progressive.sensitivity.run,
                              &experiment.network.file, &experiment.network.weights})
      if (!path->empty())
        *path = fs::absolute(folder / *path).lexically_normal().string();
  };
  simplify(one);
  simplify(other);
  return one == other;
}

int threadsOf(const Experiment &experiment) {
  return experiment.members.empty() ? experiment.threads : experiment.members.front().threads;
}

bool isThere(const fs::path &file) {
  std::error_code ignored;
  const std::uintmax_t size = fs::file_size(file, ignored);
  return !ignored && size > 0;
}

void writeExperiment(const Experiment &experiment, const fs::path &folder) {
  std::error_code ignored; // events without a line: a process that was killed before it had done anything
  if (!isThere(folder / run_file::events))
    fs::remove(folder / run_file::events, ignored);
  nlohmann::json recorded = describeMachine();
  recorded["threads"] = threadsOf(experiment);
  createRunFolder(folder, experiment, recorded);
}

/// The experiment of a folder that has one; a queued run gets what was left open filled in.
Experiment openExistingRun(const Experiment &asked, const fs::path &folder, const RunOptions &options) {
  const bool hasBegun = isThere(folder / run_file::events) || isThere(folder / run_file::result) ||
                        isThere(folder / run_file::checkpoint);
  if (hasBegun && !options.resume)
    throw badInput(folder.string() +
                   " holds a run already: go on with --resume, or choose another folder with --out");
  const fs::path file = folder / run_file::experiment;
  Experiment experiment = parseExperiment(readFile(file), file.string());
  if (!isSameWork(experiment, asked, folder))
    throw badInput(folder.string() + " holds another experiment, \"" + experiment.name +
                   "\", or the same with other values: choose another folder with --out");
  if (!hasBegun)
    experiment = asked;
  resolveThreads(experiment);
  if (!hasBegun)
    writeExperiment(experiment, folder);
  return experiment;
}

OpenedFolder openFolder(const Experiment &asked, const fs::path &folder, const RunOptions &options) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw badInput(folder.string() + " cannot be made: " + error.message());
  std::optional<RunLock> lock = RunLock::acquire(folder);
  if (!lock)
    throw badInput(folder.string() +
                   " is in use: another process is at work on this run; wait for it or stop it");
  if (isThere(folder / run_file::experiment))
    return {openExistingRun(asked, folder, options), std::move(*lock)};
  Experiment experiment = asked;
  resolveThreads(experiment);
  writeExperiment(experiment, folder);
  return {std::move(experiment), std::move(*lock)};
}

/// Does the members of a study one after another and keeps account of them.
class StudyRun {
 public:
  StudyRun(const Experiment &study, const fs::path &folder, RunListener &listener)
      : m_study(study), m_folder(folder), m_listener(listener), m_events(folder) {}

  std::vector<RunResult> perform() {
    m_events.started(totalSteps(), 0, describeMachine());
    const std::vector<fs::path> folders = memberFolders(m_folder, m_study);
    for (std::size_t i = 0; i < m_study.members.size(); ++i)
      performMember(i, folders[i]);
    if (!m_failures.empty())
      fail();
    m_events.finished();
    const nlohmann::json result{
        {"task", toString(Task::study)}, {"members", m_members}, {"seconds", m_seconds}};
    writeFileAtomically(m_folder / run_file::result, result.dump(2) + "\n");
    return std::move(m_results);
  }

 private:
  /// A member as a run of its own: its starts are the folder beside its own.
  Experiment resolved(const Experiment &member) const {
    Experiment run = member;
    for (StartOptions *start : {&run.start, &run.progressive.sensitivity}) {
      const auto found = std::ranges::find(m_study.members, start->member, &Experiment::name);
      if (!start->member.empty() && found != m_study.members.end()) {
        const std::vector<fs::path> folders = memberFolders("..", m_study);
        *start = {.run = folders[static_cast<std::size_t>(found - m_study.members.begin())].string()};
      }
    }
    return run;
  }

  void performMember(std::size_t index, const fs::path &folder) {
    const Experiment member = resolved(m_study.members[index]);
    nlohmann::json state{{"index", index}, {"name", member.name}, {"folder", folder.filename().string()}};
    const auto tell = [&](const char *what) {
      state["state"] = what;
      m_events.write("member", state);
    };
    m_listener.runStarted(member, index, m_study.members.size());
    tell("running");
    try {
      const OpenedFolder opened = openFolder(member, folder, {.resume = true});
      configureMachine(opened.experiment.threads);
      const RunResult result = performRun(opened.experiment, folder, m_cache, m_listener);
      m_seconds += result.seconds;
      m_members.push_back({{"name", member.name},
                           {"folder", folder.filename().string()},
                           {"accuracy", result.accuracy},
                           {"seconds", result.seconds}});
      m_results.push_back(result);
      tell("finished");
    } catch (const Error &error) {
      state["message"] = error.what();
      tell("failed");
      m_listener.warned(member.name + " failed: " + error.what());
      m_failures.emplace_back(member.name, error);
    }
  }

  [[noreturn]] void fail() {
    const bool allBad = m_failures.size() == m_study.members.size() &&
                        std::ranges::all_of(m_failures, [](const auto &failure) {
                          return failure.second.kind() == ErrorKind::badInput;
                        });
    std::string message = std::to_string(m_failures.size()) + " of " +
                          std::to_string(m_study.members.size()) + " runs of the study failed: ";
    for (const auto &[name, error] : m_failures)
      message += (&error == &m_failures.front().second ? "" : "; ") + name + " (" + error.what() + ")";
    m_events.failed(message);
    throw Error(allBad ? ErrorKind::badInput : ErrorKind::workFailed, message);
  }

  /// Training steps of all members; those whose data cannot be described count for nothing.
  std::int64_t totalSteps() const {
    std::int64_t steps = 0;
    for (const Experiment &member : m_study.members) {
      std::int64_t pictures = member.data.train;
      try {
        if (pictures == 0)
          pictures = describeData(member.data).train;
      } catch (const Error &) {
        continue; // told when its turn comes
      }
      steps += member.training.epochs * ((pictures + member.training.batch - 1) / member.training.batch);
    }
    return steps;
  }

  const Experiment &m_study;
  const fs::path &m_folder;
  RunListener &m_listener;
  EventWriter m_events;
  DataCache m_cache;
  std::vector<RunResult> m_results;
  nlohmann::json m_members = nlohmann::json::array();
  std::vector<std::pair<std::string, Error>> m_failures;
  double m_seconds = 0;
};

std::vector<RunResult> readStudyResults(const Experiment &study, const fs::path &folder,
                                        RunListener &listener) {
  std::vector<RunResult> results;
  const std::vector<fs::path> folders = memberFolders(folder, study);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const fs::path file = folders[i] / run_file::result;
    listener.runStarted(study.members[i], i, folders.size());
    results.push_back(parseRunResult(readFile(file), file.string()));
    listener.runFinished(results.back());
  }
  return results;
}

} // namespace

std::vector<RunResult> runExperiment(const Experiment &experiment, const fs::path &folder,
                                     const RunOptions &options, RunListener &listener) {
  if (!options.tensorboard.empty()) {
    TensorBoardListener scalars(experiment, options.tensorboard, listener);
    return runExperiment(experiment, folder, {.resume = options.resume, .tensorboard = {}}, scalars);
  }
  const OpenedFolder opened = openFolder(experiment, folder, options);
  configureMachine(threadsOf(opened.experiment));
  if (const auto warning = slowBlasWarning())
    listener.warned(*warning);
  if (opened.experiment.task != Task::study) {
    listener.runStarted(opened.experiment, 0, 1);
    DataCache cache;
    return {performRun(opened.experiment, folder, cache, listener)};
  }
  if (isThere(folder / run_file::result))
    return readStudyResults(opened.experiment, folder, listener);
  return StudyRun(opened.experiment, folder, listener).perform();
}

Network experimentNetwork(const Experiment &experiment, const fs::path &folder) {
  const DataDescription data = describeData(experiment.data);
  return loadNetwork(experiment, data.shape, static_cast<std::int64_t>(data.classNames.size()), folder)
      .network;
}

} // namespace bitsmith
