// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the scheduler says of the tasks, and what is told of the runs by that.

#include "core/engine/runs/cluster_follower.h"

#include "core/engine/runs/run_opening.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/runs/run_folder.h"

#include <fstream>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds reasonInterval{60};
constexpr std::streamoff logTail = 4096; ///< bytes

/// The last line that a task said, without the program's name before it; empty where it said nothing.
std::string lastLine(const fs::path &log) {
  std::ifstream stream(log, std::ios::binary | std::ios::ate);
  if (!stream)
    return {};
  const std::streamoff size = stream.tellg();
  stream.seekg(std::max<std::streamoff>(0, size - logTail));
  std::string last;
  for (std::string line; std::getline(stream, line);) {
    std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (!line.empty())
      last = line;
  }
  constexpr std::string_view name = "bitsmith-cli: ";
  return last.starts_with(name) ? last.substr(name.size()) : last;
}

} // namespace

bool ClusterFollower::mayTellReasons() const {
  return !m_lastReasons || Clock::now() - *m_lastReasons >= reasonInterval;
}

bool ClusterFollower::poll() {
  const TaskStatuses statuses = ask([&] { return openTasks(); });
  News news;
  for (std::size_t i = 0; i < m_tasks.size(); ++i) {
    if (!m_tasks[i].open)
      continue;
    const auto found = statuses.find(m_tasks[i].address);
    if (found == statuses.end())
      news.gone.push_back(i);
    else
      take(i, found->second, news);
  }
  try {
    askAccounting(news);
  } catch (...) { // what is known already is not asked for again
    tell(news);
    if (news.moved)
      tellCounts();
    throw;
  }
  tell(news);
  if (news.moved)
    tellCounts();
  return news.moved;
}

void ClusterFollower::take(std::size_t run, const TaskStatus &status, News &news) {
  Task &task = m_tasks[run];
  const bool moved = !task.status || task.status->state != status.state;
  if (status.isOver()) {
    end(run, status, news);
    return;
  }
  if (status.isEnding() && seesResult(m_runs[run].folder)) { // a node may hang for long
    finish(run);
    news.moved = true;
    return;
  }
  task.missingSince.reset();
  if (moved && status.state == TaskState::running)
    news.running.push_back(run);
  else if (status.state == TaskState::queued &&
           (moved || (task.status->reason != status.reason && mayTellReasons())))
    news.queued[status.reason].push_back(run);
  else if (!moved)
    return;
  task.status = status;
  news.moved = news.moved || moved;
}

void ClusterFollower::end(std::size_t run, const TaskStatus &status, News &news) {
  Task &task = m_tasks[run];
  if (seesResult(m_runs[run].folder)) {
    finish(run);
    news.moved = true;
    return;
  }
  if (status.state == TaskState::completed) { // its result is on its way here
    if (missingFor(task) < m_options.resultPatience)
      return;
  }
  task.open = false;
  task.ended = true;
  news.moved = true;
  if (status.state == TaskState::cancelled)
    news.cancelled.push_back(run);
  else
    fail(run, statusText(status) + (status.state == TaskState::completed ? ", but left no result" : ""));
}

void ClusterFollower::askAccounting(News &news) {
  std::set<std::string> jobs;
  std::vector<std::size_t> open;
  for (const std::size_t run : news.gone) {
    if (seesResult(m_runs[run].folder)) {
      finish(run);
      news.moved = true;
      continue;
    }
    open.push_back(run);
    jobs.insert(m_tasks[run].address.job);
  }
  if (open.empty())
    return;
  std::optional<TaskStatuses> statuses;
  if (Clock::now() >= m_nextAccounting)
    try {
      statuses = m_slurm.accounting({jobs.begin(), jobs.end()});
      m_accountingFault.clear();
    } catch (const Error &error) {
      putOffAccounting(error);
    }
  for (const std::size_t run : open) {
    if (!m_accountingFault.empty()) {
      giveUp(run, m_options.accountingPatience,
             "it has ended without a result, and why cannot be asked: " + m_accountingFault, news);
      continue;
    }
    const auto known = statuses ? statuses->find(m_tasks[run].address) : TaskStatuses::const_iterator();
    if (!statuses || known == statuses->end())
      giveUp(run, m_options.resultPatience,
             "it has ended without a result, and the scheduler no longer knows why", news);
    else if (known->second.isOver())
      end(run, known->second, news);
    else // the accounting may be late, or have missed its end
      giveUp(run, m_options.accountingPatience,
             "squeue has forgotten it, and it left no result, though sacct has it as " + known->second.word,
             news);
  }
}

void ClusterFollower::putOffAccounting(const Error &error) {
  if (m_accountingFault.empty()) {
    m_listener.warned(std::string(error.what()) + "; why jobs have ended is asked again");
    m_accountingPause = usualPause();
  } else {
    m_accountingPause = std::min(m_accountingPause * 2, atLeastUsual(longestOutage));
  }
  m_accountingFault = error.what();
  m_nextAccounting = Clock::now() + m_accountingPause;
}

ClusterFollower::Clock::duration ClusterFollower::missingFor(Task &task) {
  const Clock::time_point now = Clock::now();
  task.missingSince = task.missingSince.value_or(now);
  return now - *task.missingSince;
}

void ClusterFollower::giveUp(std::size_t run, milliseconds patience, const std::string &why, News &news) {
  if (missingFor(m_tasks[run]) < patience)
    return;
  m_tasks[run].open = false;
  news.moved = true;
  fail(run, why);
}

void ClusterFollower::finish(std::size_t run) {
  m_tasks[run].open = false;
  const fs::path file = m_runs[run].folder / run_file::result;
  std::optional<RunResult> result;
  try {
    result = parseRunResult(readFile(file), file.string());
  } catch (const Error &error) { // of a newer engine on the cluster, for instance
    return fail(run, error.what());
  }
  m_done.insert(run);
  m_listener.runStarted(m_runs[run].experiment, run, m_runs.size());
  m_account.finished(run);
  m_listener.runFinished(*result);
}

void ClusterFollower::fail(std::size_t run, const std::string &why) {
  const std::string said = lastLine(m_folder / taskLog(m_tasks[run].address));
  m_tasks[run].ended = true;
  ++m_failed;
  m_account.failed(run, workFailed(said.empty() ? why : why + ": " + said));
}

void ClusterFollower::tell(const News &news) {
  for (const auto &[reason, runs] : news.queued)
    m_account.queued(runs, reason);
  if (!news.queued.empty())
    m_lastReasons = Clock::now();
  if (!news.running.empty())
    m_account.running(news.running);
  if (!news.cancelled.empty())
    m_account.cancelled(news.cancelled);
}

} // namespace bitsmith
