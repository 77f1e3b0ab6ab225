// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_follower.h"

#include "core/engine/runs/run_opening.h"
#include "core/plan/base/shell_word.h"

#include <exception>
#include <thread>
#include <utility>

namespace bitsmith {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr milliseconds interruptionInterval{100};
constexpr seconds longestQuiet{60};  ///< between two looks while nothing happens
constexpr seconds noteInterval{1};   ///< between two looks for a note of cancellation
constexpr seconds endingInterval{2}; ///< between two looks at tasks that are just ending

} // namespace

ClusterFollower::ClusterFollower(const fs::path &folder, const ClusterOptions &options,
                                 const std::vector<PreparedRun> &runs, ExecutionListener &account,
                                 RunListener &listener)
    : m_folder(folder), m_options(options), m_runs(runs), m_account(account), m_listener(listener),
      m_tasks(runs.size()), m_notes(folder) {
  for (std::size_t i = 0; i < runs.size(); ++i)
    m_byFolder[folderName(i)] = i;
}

void ClusterFollower::begin() {
  const std::optional<JobRecord> stored = readJobRecord(m_folder);
  m_record = stored.value_or(JobRecord());
  m_record.profile = m_options.profile;
  for (std::size_t i = 0; i < m_runs.size(); ++i)
    if (seesResult(m_runs[i].folder))
      finish(i);
  if (hasMissing()) {
    // What was submitted before is with the scheduler as long as that has not said otherwise.
    for (const SubmittedJob &job : m_record.jobs)
      open(job);
    const ClusterConfiguration configuration = patiently([&] { return m_slurm.configuration(); });
    refuseOtherCluster(m_record, configuration.cluster, m_folder);
    m_isOnItsCluster = true;
    if (!configuration.cluster.empty())
      m_record.cluster = configuration.cluster;
    if (stored && *stored != m_record) // whoever goes on after this process goes by the new profile too
      rewriteRecord();
    m_limits = configuration.arrays;
    if (m_options.profile.arraySize > 0)
      m_limits.tasks = std::min(m_limits.tasks, m_options.profile.arraySize);
    if (hasUnanswered()) {
      m_answerUntil = Clock::now() + answerPatience();
      adopt(patiently([&] { return m_slurm.jobsByToken(); }));
    }
    attach();
    m_hasHadJobs = hasOpen();
    if (!hasUnanswered())
      submitMissing();
    else if (hasMissing())
      waitForAnswer();
  }
  if (m_cancelled)
    cancelAll();
  tellCounts();
}

void ClusterFollower::follow() {
  milliseconds pause = usualPause();
  while (hasOpen() || hasMissing()) {
    rest(m_cancelled && !m_cancelRefused && !hasUnanswered() ? milliseconds(0) : pause);
    try {
      if (m_cancelled)
        cancelAll();
      const bool asks = mayHaveJobs(); // without any there is nothing to ask
      lookForUnanswered();
      const auto open = countOpen();
      const bool moved = poll();
      if (asks && endOutage())
        pause = usualPause();
      if (isTimeToSubmit(open)) {
        submitMissing();
        tellCounts();
      }
      pause = moved || m_noted ? usualPause() : std::min(pause * 3 / 2, atLeastUsual(longestQuiet));
    } catch (const Outage &error) {
      tellOutage(error);
      pause = std::min(pause * 2, atLeastUsual(longestOutage));
    }
  }
}

void ClusterFollower::leave() noexcept {
  try {
    isNoted();
    if (m_cancelled && m_isOnItsCluster) // elsewhere the numbers are those of other people's jobs
      cancelAtLast();
  } catch (const std::exception &) { // they can be cancelled again
  }
  try {
    std::vector<std::size_t> untold;
    for (std::size_t i = 0; i < m_tasks.size(); ++i)
      if (m_tasks[i].open && !m_tasks[i].status)
        untold.push_back(i);
    if (!untold.empty())
      m_account.queued(untold, "");
  } catch (const std::exception &) { // they are in the record
  }
}

std::vector<std::string> ClusterFollower::openJobs() const {
  std::set<std::string> open;
  for (const Task &task : m_tasks)
    if (task.open)
      open.insert(task.address.job);
  std::vector<std::string> jobs;
  for (const SubmittedJob &job : m_record.jobs)
    if (open.contains(job.id))
      jobs.push_back(job.id);
  return jobs;
}

std::string ClusterFollower::folderName(std::size_t run) const {
  return m_runs[run].folder == m_folder ? "." : m_runs[run].folder.filename().string();
}

bool ClusterFollower::isMissing(std::size_t run) const {
  return !m_tasks[run].open && !m_tasks[run].ended && !m_done.contains(run);
}

std::size_t ClusterFollower::countMissing() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < m_tasks.size(); ++i)
    count += isMissing(i) ? 1 : 0;
  return count;
}

void ClusterFollower::tellOutage(const Error &error) {
  if (!std::exchange(m_outage, true))
    m_listener.warned(std::string(error.what()) + "; the jobs are looked for again");
}

bool ClusterFollower::endOutage() {
  if (!m_outage)
    return false;
  m_listener.warned("the scheduler answers again");
  m_outage = false;
  return true;
}

void ClusterFollower::attach() {
  // Those that were cancelled a moment ago have not ended yet: what started from them now would wait for
  // ever, and they would be taken for cancelled once more. A node that hangs is not waited for.
  const Clock::time_point until = Clock::now() + m_options.endingPatience;
  const auto areEnding = [&](const TaskStatuses &statuses) {
    for (std::size_t i = 0; i < m_tasks.size(); ++i)
      if (const auto found = statuses.find(m_tasks[i].address); m_tasks[i].open && found != statuses.end() &&
                                                                found->second.isEnding() &&
                                                                !seesResult(m_runs[i].folder))
        return true;
    return false;
  };
  TaskStatuses statuses = patiently([&] { return openTasks(); });
  if (areEnding(statuses))
    m_listener.warned("tasks of before are just ending: they are waited for");
  while (areEnding(statuses) && Clock::now() < until) {
    rest(std::min<milliseconds>(usualPause(), endingInterval));
    statuses = patiently([&] { return openTasks(); });
  }
  News news;
  std::set<std::size_t> inVain;
  const auto isSubmittedAnew = [&](std::size_t run) { return isMissing(run) || inVain.contains(run); };
  for (std::size_t i = 0; i < m_tasks.size(); ++i) {
    if (!m_tasks[i].open)
      continue;
    const auto found = statuses.find(m_tasks[i].address);
    if (seesResult(m_runs[i].folder))
      finish(i);
    else if (found == statuses.end() || found->second.isOver())
      m_tasks[i] = {};
    else if (found->second.isInVain() || // which the scheduler notices a while after the failure
             (found->second.state == TaskState::queued &&
              std::ranges::any_of(m_runs[i].after, isSubmittedAnew)))
      inVain.insert(i);
    else
      take(i, found->second, news);
  }
  tell(news);
  takeBack(std::move(inVain), std::move(statuses));
}

void ClusterFollower::takeBack(std::set<std::size_t> runs, TaskStatuses statuses) {
  const Clock::time_point until = Clock::now() + m_options.endingPatience;
  std::string refusal;
  const auto isRefused = [&] {
    try {
      m_slurm.cancel(taskNames(runs));
      return false;
    } catch (const Error &error) {
      refusal = error.what();
      return true;
    }
  };
  const auto drop = [&](const auto &isLeft) { // their runs are missing
    std::erase_if(runs, [&](std::size_t run) {
      const auto found = statuses.find(m_tasks[run].address);
      const bool left = isLeft(found == statuses.end() ? nullptr : &found->second);
      if (left)
        m_tasks[run] = {};
      return left;
    });
  };
  bool isTold = false;
  while (isRefused()) {
    drop([](const TaskStatus *status) { return status->isInVain(); }); // the scheduler ends them itself
    if (runs.empty())
      return;
    if (Clock::now() >= until) {
      followInVain(runs, statuses, refusal);
      return;
    }
    if (!std::exchange(isTold, true))
      m_listener.warned(refusal + "; it is tried again");
    rest(std::min(usualPause(), m_options.endingPatience));
    statuses = patiently([&] { return openTasks(); });
    for (const std::size_t run : std::set(runs))
      if (seesResult(m_runs[run].folder)) {
        finish(run);
        runs.erase(run);
      }
    drop([](const TaskStatus *status) { return !status || status->isOver(); });
  }
  drop([](const TaskStatus *) { return true; });
}

void ClusterFollower::followInVain(const std::set<std::size_t> &runs, const TaskStatuses &statuses,
                                   const std::string &refusal) {
  std::string names;
  for (const std::string &name : taskNames(runs))
    names += " " + name;
  m_listener.warned(refusal +
                    "; tasks of before that wait in vain are followed as they are: whoever submitted them "
                    "can cancel them with scancel" +
                    names + ", and --resume submits their runs again then");
  News news;
  for (const std::size_t run : runs)
    take(run, statuses.at(m_tasks[run].address), news);
  tell(news);
}

std::vector<std::string> ClusterFollower::taskNames(const std::set<std::size_t> &runs) const {
  std::vector<std::string> names;
  for (const std::size_t run : runs) {
    const TaskAddress &address = m_tasks[run].address;
    names.push_back(address.job + "_" + std::to_string(address.index));
  }
  return names;
}

void ClusterFollower::tellCounts() {
  ExecutionCounts counts{.finished = m_done.size(), .failed = m_failed, .all = m_runs.size()};
  for (const Task &task : m_tasks) {
    counts.queued += task.open && task.status && task.status->state == TaskState::queued ? 1 : 0;
    counts.running += task.open && task.status && task.status->state == TaskState::running ? 1 : 0;
  }
  m_listener.runsCounted(counts);
}

bool ClusterFollower::isNoted() {
  const CancellationNotes::Found found = m_notes.take();
  m_cancelled = m_cancelled || found == CancellationNotes::Found::all;
  return found != CancellationNotes::Found::none;
}

void ClusterFollower::cancelAll(const std::string &outlook) {
  try {
    m_slurm.cancel(openJobs());
  } catch (const Error &error) {
    if (!std::exchange(m_cancelRefused, true))
      m_listener.warned(std::string(error.what()) + "; " + outlook);
    return;
  }
  if (hasUnanswered())
    return;
  m_cancelled = m_cancelRefused = false;
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < m_tasks.size(); ++i)
    if (isMissing(i)) {
      rest.push_back(i);
      m_tasks[i].ended = true;
    }
  if (!rest.empty())
    m_account.cancelled(rest);
}

void ClusterFollower::cancelAtLast() {
  try {
    lookForUnanswered();
  } catch (const Error &) { // the others are cancelled all the same
  }
  const std::string remedy = "bitsmith-cli cancel " + shellWord(m_folder.string());
  m_cancelRefused = false; // that it is tried again is no longer true
  cancelAll("the jobs go on: cancel them with " + remedy);
  if (!m_cancelRefused && hasUnanswered())
    m_listener.warned("sbatch has not answered a submission, which may still come through: cancel it then "
                      "with " +
                      remedy);
}

void ClusterFollower::rest(milliseconds pause) {
  const Clock::time_point until = Clock::now() + pause;
  m_noted = false;
  while (Clock::now() < until && !m_noted) {
    if (m_listener.shouldStop())
      throw Interrupted();
    if (Clock::now() >= m_nextNote) {
      m_noted = isNoted();
      m_nextNote = Clock::now() + noteInterval;
    }
    std::this_thread::sleep_for(
        std::min<Clock::duration>(interruptionInterval, std::max(until - Clock::now(), Clock::duration())));
  }
  if (m_listener.shouldStop())
    throw Interrupted();
}

} // namespace bitsmith
