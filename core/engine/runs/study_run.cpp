// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/study_run.h"

#include "core/engine/data/dataset.h"
#include "core/engine/machine.h"
#include "core/engine/runs/run_opening.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

RunResult readResult(const fs::path &folder) {
  const fs::path file = folder / run_file::result;
  return parseRunResult(readFile(file), file.string());
}

/// Training steps of all runs; those whose data cannot be described count for nothing.
std::int64_t totalSteps(const std::vector<PreparedRun> &runs) {
  std::int64_t steps = 0;
  for (const PreparedRun &run : runs) {
    const Experiment &experiment = run.experiment;
    std::int64_t pictures = experiment.data.train;
    try {
      if (pictures == 0)
        pictures = describeData(experiment.data).train;
    } catch (const Error &) {
      continue; // told when its turn comes
    }
    steps +=
        experiment.training.epochs * ((pictures + experiment.training.batch - 1) / experiment.training.batch);
  }
  return steps;
}

/// Keeps account of runs while they are done: in memory, in events, towards the listener.
class Account : public ExecutionListener {
 public:
  /// @param events where it is written too; null: nowhere
  Account(const std::vector<PreparedRun> &runs, EventWriter *events, RunListener &listener)
      : m_runs(runs), m_events(events), m_listener(listener) {}

  void queued(const std::vector<std::size_t> &runs, const std::string &reason) override {
    tell("queued", runs, reason);
  }
  void running(const std::vector<std::size_t> &runs) override {
    if (runs.size() == 1)
      tell(runs.front(), "running");
    else
      tell("running", runs, {});
  }
  void finished(std::size_t run) override { tell(run, "finished"); }
  void failed(std::size_t run, const Error &error) override {
    m_failures.emplace_back(run, error); // first: whatever else fails, it is not forgotten
    if (m_runs.size() > 1)
      m_listener.warned(m_runs[run].experiment.name + " failed: " + error.what());
    tell(run, "failed", error.what());
  }
  void cancelled(const std::vector<std::size_t> &runs) override {
    m_cancelled += runs.size();
    tell("cancelled", runs, {});
  }

  const std::vector<std::pair<std::size_t, Error>> &failures() const { return m_failures; }
  bool hasCancelled() const { return m_cancelled > 0; }

 private:
  /// One event for a run.
  void tell(std::size_t run, const char *state, const std::string &message = {}) {
    if (!m_events)
      return;
    nlohmann::json event{{"index", run},
                         {"name", m_runs[run].experiment.name},
                         {"folder", m_runs[run].folder.filename().string()},
                         {"state", state}};
    if (!message.empty())
      event["message"] = message;
    m_events->write("member", event);
  }
  /// One event for many: with a thousand of them a line each would be a file of its own.
  void tell(const char *state, const std::vector<std::size_t> &runs, const std::string &reason) {
    if (!m_events || runs.empty())
      return;
    nlohmann::json event{{"state", state}, {"indices", runs}};
    if (!reason.empty())
      event["reason"] = reason;
    m_events->write("members", event);
  }

  const std::vector<PreparedRun> &m_runs;
  EventWriter *m_events;
  RunListener &m_listener;
  std::vector<std::pair<std::size_t, Error>> m_failures;
  std::size_t m_cancelled = 0;
};

[[noreturn]] void failStudy(const std::vector<PreparedRun> &runs, const Account &account,
                            EventWriter &events) {
  const auto &failures = account.failures();
  const bool allBad =
      failures.size() == runs.size() && std::ranges::all_of(failures, [](const auto &failure) {
        return failure.second.kind() == ErrorKind::badInput;
      });
  std::string message =
      std::to_string(failures.size()) + " of " + std::to_string(runs.size()) + " runs of the study failed: ";
  for (const auto &[run, error] : failures)
    message += (&error == &failures.front().second ? "" : "; ") + runs[run].experiment.name + " (" +
               error.what() + ")";
  try {
    events.failed(message);
  } catch (const Error &error) {
    message += std::string("; ") + error.what();
  }
  throw StudyFailed(allBad ? ErrorKind::badInput : ErrorKind::workFailed, message);
}

/// Folders that are not there yet, as runs that wait.
void makeFolders(const std::vector<PreparedRun> &runs, int threads) {
  for (const PreparedRun &run : runs) {
    try {
      if (hasContent(run.folder / run_file::experiment))
        continue;
      openRun(run.experiment, run.folder, true, threads);
    } catch (const Error &) {
      continue; // the others can be done: told when its turn comes
    }
  }
}

/// The results of the members, and the study's own.
std::vector<RunResult> gather(const std::vector<PreparedRun> &runs, const fs::path &folder,
                              EventWriter &events) {
  std::vector<RunResult> results;
  nlohmann::json members = nlohmann::json::array();
  double seconds = 0;
  for (const PreparedRun &run : runs) {
    results.push_back(readResult(run.folder));
    const RunResult &result = results.back();
    seconds += result.seconds;
    members.push_back({{"name", run.experiment.name},
                       {"folder", run.folder.filename().string()},
                       {"accuracy", result.accuracy},
                       {"seconds", result.seconds}});
  }
  events.finished();
  const nlohmann::json result{{"task", toString(Task::study)}, {"members", members}, {"seconds", seconds}};
  writeFileAtomically(folder / run_file::result, result.dump(2) + "\n");
  return results;
}

std::vector<RunResult> readGathered(const std::vector<PreparedRun> &runs, RunListener &listener) {
  std::vector<RunResult> results;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    listener.runStarted(runs[i].experiment, i, runs.size());
    results.push_back(readResult(runs[i].folder));
    listener.runFinished(results.back());
  }
  return results;
}

} // namespace

std::vector<PreparedRun> membersToRun(const Experiment &study, const fs::path &folder) {
  const std::vector<fs::path> folders = memberFolders(folder, study);
  const std::vector<fs::path> beside = memberFolders("..", study);
  std::map<std::string, std::size_t> places;
  std::vector<PreparedRun> runs;
  for (std::size_t i = 0; i < study.members.size(); ++i) {
    PreparedRun run{.experiment = study.members[i], .folder = folders[i], .after = {}};
    for (StartOptions *start : {&run.experiment.start, &run.experiment.progressive.sensitivity}) {
      const auto found = places.find(start->member);
      if (start->member.empty() || found == places.end())
        continue;
      *start = {.run = beside[found->second].string()};
      run.after.push_back(found->second);
    }
    places.emplace(run.experiment.name, i);
    runs.push_back(std::move(run));
  }
  return runs;
}

std::vector<RunResult> performStudy(const Experiment &study, const fs::path &folder, Executor &executor,
                                    RunListener &listener) {
  const std::vector<PreparedRun> runs = membersToRun(study, folder);
  if (hasResult(folder))
    return readGathered(runs, listener);
  removeParts(folder, {run_file::experiment, run_file::result});
  EventWriter events(folder);
  events.started(totalSteps(runs), 0, describeMachine());
  makeFolders(runs, executor.threads());
  Account account(runs, &events, listener);
  try {
    executor.execute(runs, account);
  } catch (const JobsLeft &) { // what goes on has not failed
    throw;
  } catch (const Error &error) { // none of them can be done
    events.failed(error.what());
    throw;
  }
  if (!account.failures().empty())
    failStudy(runs, account, events);
  if (account.hasCancelled())
    throw Interrupted();
  return gather(runs, folder, events);
}

RunResult performAlone(PreparedRun run, Executor &executor, RunListener &listener, const fs::path &events) {
  const std::vector<PreparedRun> runs{std::move(run)};
  std::optional<EventWriter> writer;
  if (!events.empty())
    writer.emplace(events);
  Account account(runs, writer ? &*writer : nullptr, listener);
  executor.execute(runs, account);
  if (!account.failures().empty())
    throw account.failures().front().second;
  if (account.hasCancelled())
    throw Interrupted();
  return readResult(runs.front().folder);
}

} // namespace bitsmith
