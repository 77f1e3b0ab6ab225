// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_executor.h"

#include "core/engine/runs/cluster_cancellation.h"
#include "core/engine/runs/run_opening.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/cluster/slurm.h"
#include "core/plan/runs/run.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <set>
#include <thread>
#include <utility>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds interruptionInterval{100};
constexpr seconds longestQuiet{60};      ///< between two looks while nothing happens
constexpr seconds longestOutage{300};    ///< between two looks while the scheduler does not answer
constexpr seconds reasonInterval{60};    ///< reasons for waiting change with every job of other people
constexpr seconds noteInterval{1};       ///< between two looks for a note of cancellation
constexpr std::streamoff logTail = 4096; ///< bytes

/// A word that no other submission has.
std::string newToken() {
  std::random_device random;
  constexpr char digits[] = "0123456789abcdef";
  std::string token = "bitsmith-";
  for (int i = 0; i < 16; ++i)
    token += digits[random() % 16];
  return token;
}

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

/// The scheduler did not answer. Jobs go on all the same, and it can be asked again.
class Outage : public Error {
 public:
  explicit Outage(const Error &error) : Error(error) {}
};

template<class Question>
auto ask(const Question &question) {
  try {
    return question();
  } catch (const Error &error) {
    throw Outage(error);
  }
}

/// One study or run while it is with the cluster.
class Following {
 public:
  Following(const fs::path &folder, const ClusterOptions &options, const std::vector<PreparedRun> &runs,
            ExecutionListener &account, RunListener &listener)
      : m_folder(folder), m_options(options), m_runs(runs), m_account(account), m_listener(listener),
        m_tasks(runs.size()), m_lastReasons(Clock::now()), m_notes(folder) {}

  /// Finds what is done, what waits or runs already, and submits the rest.
  void begin() {
    if (std::optional<JobRecord> record = readJobRecord(m_folder))
      m_record = std::move(*record);
    m_record.profile = m_options.profile;
    adoptUnanswered();
    for (std::size_t i = 0; i < m_runs.size(); ++i)
      if (hasResult(m_runs[i].folder))
        finish(i);
    attach();
    submitMissing();
    if (m_cancelled)
      cancelAll();
    tellCounts();
  }

  /// Until every run has finished, failed or been cancelled.
  void follow() {
    const seconds usual(m_options.profile.pollSeconds);
    milliseconds pause = usual;
    while (hasOpen()) {
      rest(m_cancelled && !m_outage ? milliseconds(0) : pause);
      try {
        if (m_cancelled)
          cancelAll();
        const bool moved = poll();
        if (m_outage) {
          m_listener.warned("the scheduler answers again");
          pause = usual;
        }
        m_outage = false;
        pause = moved || m_noted ? milliseconds(usual)
                                 : std::min<milliseconds>(pause * 3 / 2, std::max(usual, longestQuiet));
      } catch (const Outage &error) {
        if (!m_outage)
          m_listener.warned(std::string(error.what()) + "; the jobs are looked for again");
        m_outage = true;
        pause = std::min<milliseconds>(pause * 2, std::max(usual, longestOutage));
      }
    }
  }

  /// When following ends before the jobs do: somebody may have asked for their end just now.
  void leave() noexcept {
    try {
      isNoted();
      if (m_cancelled)
        cancelAll();
    } catch (const std::exception &) { // they can be cancelled again
    }
  }

  /// Jobs with tasks that wait or run, in the order of their submission.
  std::vector<std::string> openJobs() const {
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

 private:
  struct Task {
    TaskAddress address;
    bool open = false; ///< it is with the scheduler
    std::optional<TaskStatus> status;
    std::optional<Clock::time_point> missingSince; ///< it has ended, and no result was seen
  };
  /// What a poll found, told in one go.
  struct News {
    std::map<std::string, std::vector<std::size_t>> queued; ///< by reason
    std::vector<std::size_t> running;
    std::vector<std::size_t> cancelled;
    std::vector<std::size_t> gone; ///< the scheduler no longer knows them
    bool moved = false;
  };

  std::string folderName(std::size_t run) const {
    return m_runs[run].folder == m_folder ? "." : m_runs[run].folder.filename().string();
  }

  bool hasOpen() const {
    return std::ranges::any_of(m_tasks, [](const Task &task) { return task.open; });
  }

  /// Jobs that were submitted by a process that ended before it could note their ids.
  void adoptUnanswered() {
    const auto isUnanswered = [](const SubmittedJob &job) { return job.id.empty(); };
    if (std::ranges::none_of(m_record.jobs, isUnanswered))
      return;
    const std::map<std::string, std::string> known = m_slurm.jobsByToken();
    for (SubmittedJob &job : m_record.jobs)
      if (const auto found = known.find(job.token); job.id.empty() && found != known.end())
        job.id = found->second;
    std::erase_if(m_record.jobs, isUnanswered);
    writeJobRecord(m_folder, m_record);
  }

  /// Takes up runs whose tasks wait or run.
  void attach() {
    std::map<std::size_t, TaskAddress> last;
    std::set<std::string> jobs;
    std::map<std::string, TaskAddress, std::less<>> byFolder; // later jobs over earlier ones
    for (const SubmittedJob &job : m_record.jobs)
      for (const auto &[index, folder] : job.folders)
        byFolder[folder] = {.job = job.id, .index = index};
    for (std::size_t i = 0; i < m_runs.size(); ++i)
      if (const auto found = byFolder.find(folderName(i)); found != byFolder.end() && !m_done.contains(i)) {
        last[i] = found->second;
        jobs.insert(found->second.job);
      }
    const TaskStatuses statuses = m_slurm.queue({jobs.begin(), jobs.end()});
    News news;
    for (const auto &[run, address] : last)
      if (const auto found = statuses.find(address); found != statuses.end() && !found->second.isOver()) {
        m_tasks[run] = {.address = address, .open = true};
        take(run, found->second, news);
      }
    tell(news);
  }

  void submitMissing() {
    std::vector<std::size_t> missing;
    std::vector<TaskRequest> requests(m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
      if (m_tasks[i].open || m_done.contains(i)) // what is done is nobody's to wait for
        requests[i].live = m_tasks[i].address;
      else
        missing.push_back(i);
      for (const std::size_t before : m_runs[i].after)
        if (!m_done.contains(before))
          requests[i].after.push_back(before);
    }
    if (missing.empty())
      return;
    std::size_t submitted = 0;
    for (const JobArray &array : planArrays(requests, m_slurm.arrayLimit())) {
      if (m_listener.shouldStop())
        throw Interrupted();
      if (isNoted() && m_cancelled)
        break;
      try {
        submit(array);
      } catch (const Error &error) {
        if (submitted == 0)
          throw;
        throw Error(error.kind(), std::string(error.what()) + "; " + std::to_string(submitted) + " of " +
                                      std::to_string(missing.size()) +
                                      " runs were submitted: go on with --resume");
      }
      submitted += array.tasks.size();
    }
    std::erase_if(missing, [&](std::size_t run) { return !m_tasks[run].open; });
    m_account.queued(missing, "");
  }

  std::string dependencyText(const JobArray &array) const {
    if (array.waits == JobArray::Waits::no)
      return {};
    const bool all = array.waits == JobArray::Waits::forAll;
    std::string text = all ? "afterok" : "aftercorr";
    for (const std::size_t run : array.after) {
      const TaskAddress &address = m_tasks[run].address;
      text += ":" + address.job + (all ? "_" + std::to_string(address.index) : "");
    }
    return text;
  }

  void submit(const JobArray &array) {
    BatchJob job{.name = m_folder.filename().string(),
                 .token = newToken(),
                 .folder = m_folder,
                 .workingFolder = fs::current_path(),
                 .program = m_options.program,
                 .tensorboard = m_options.tensorboard,
                 .cpus = m_options.profile.cpusPerTask,
                 .indices = indicesText(array),
                 .dependency = dependencyText(array),
                 .folders = {}};
    for (const JobArray::Task &task : array.tasks) {
      job.folders.emplace_back(task.index, folderName(task.request));
      job.cpus = std::max<std::int64_t>(job.cpus, m_runs[task.request].experiment.threads);
    }
    const fs::path script =
        m_folder / clusterFolder / ("job-" + std::to_string(m_record.jobs.size() + 1) + ".sh");
    writeFileAtomically(script, batchScript(job, m_options.profile));
    m_record.jobs.push_back({.token = job.token, .id = {}, .folders = job.folders});
    writeJobRecord(m_folder, m_record);
    m_record.jobs.back().id = m_slurm.submit(script, m_folder);
    writeJobRecord(m_folder, m_record);
    for (const JobArray::Task &task : array.tasks)
      m_tasks[task.request] = {.address = {.job = m_record.jobs.back().id, .index = task.index},
                               .open = true,
                               .status = TaskStatus{.word = "PENDING"}};
  }

  /// One look at the scheduler, and at the folders of those runs that it says have ended. @return whether
  /// any run is in another state than before
  bool poll() {
    const TaskStatuses statuses = ask([&] { return m_slurm.queue(openJobs()); });
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

  void take(std::size_t run, const TaskStatus &status, News &news) {
    Task &task = m_tasks[run];
    const bool moved = !task.status || task.status->state != status.state;
    if (status.isOver()) {
      end(run, status, news);
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

  bool mayTellReasons() const { return Clock::now() - m_lastReasons >= reasonInterval || m_firstReasons; }

  void end(std::size_t run, const TaskStatus &status, News &news) {
    Task &task = m_tasks[run];
    if (hasResult(m_runs[run].folder)) {
      finish(run);
      news.moved = true;
      return;
    }
    if (status.state == TaskState::completed) { // its result is on its way here
      if (missingFor(task) < m_options.resultPatience)
        return;
    }
    task.open = false;
    news.moved = true;
    if (status.state == TaskState::cancelled)
      news.cancelled.push_back(run);
    else
      fail(run, statusText(status) + (status.state == TaskState::completed ? ", but left no result" : ""));
  }

  /// Tasks that squeue has forgotten.
  void askAccounting(News &news) {
    std::set<std::string> jobs;
    std::vector<std::size_t> open;
    for (const std::size_t run : news.gone) {
      if (hasResult(m_runs[run].folder)) {
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
    try {
      statuses = ask([&] { return m_slurm.accounting({jobs.begin(), jobs.end()}); });
    } catch (const Outage &outage) {
      for (const std::size_t run : open)
        giveUp(run, m_options.accountingPatience,
               std::string("it has ended without a result, and why cannot be asked: ") + outage.what(), news);
      throw;
    }
    for (const std::size_t run : open) {
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

  /// For how long a task that has ended has been without a result.
  static Clock::duration missingFor(Task &task) {
    const Clock::time_point now = Clock::now();
    task.missingSince = task.missingSince.value_or(now);
    return now - *task.missingSince;
  }

  /// Takes a run for failed whose result has been missing for so long.
  void giveUp(std::size_t run, milliseconds patience, const std::string &why, News &news) {
    if (missingFor(m_tasks[run]) < patience)
      return;
    m_tasks[run].open = false;
    news.moved = true;
    fail(run, why);
  }

  void finish(std::size_t run) {
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

  void fail(std::size_t run, const std::string &why) {
    const std::string said = lastLine(m_folder / taskLog(m_tasks[run].address));
    ++m_failed;
    m_account.failed(run, workFailed(said.empty() ? why : why + ": " + said));
  }

  void tell(const News &news) {
    for (const auto &[reason, runs] : news.queued)
      m_account.queued(runs, reason);
    if (!news.queued.empty()) {
      m_lastReasons = Clock::now();
      m_firstReasons = false;
    }
    if (!news.running.empty())
      m_account.running(news.running);
    if (!news.cancelled.empty())
      m_account.cancelled(news.cancelled);
  }

  void tellCounts() {
    ExecutionCounts counts{.finished = m_done.size(), .failed = m_failed, .all = m_runs.size()};
    for (const Task &task : m_tasks) {
      counts.queued += task.open && task.status && task.status->state == TaskState::queued ? 1 : 0;
      counts.running += task.open && task.status && task.status->state == TaskState::running ? 1 : 0;
    }
    m_listener.runsCounted(counts);
  }

  /// Whether somebody has cancelled jobs since the last time it was asked. Once all are to be cancelled, none
  /// are submitted any more.
  bool isNoted() {
    const CancellationNotes::Found found = m_notes.take();
    m_cancelled = m_cancelled || found == CancellationNotes::Found::all;
    return found != CancellationNotes::Found::none;
  }

  /// Those that were submitted are cancelled, those that were not are as good as cancelled.
  void cancelAll() {
    ask([&] { m_slurm.cancel(openJobs()); });
    m_cancelled = false;
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < m_tasks.size(); ++i)
      if (!m_tasks[i].open && !m_tasks[i].status && !m_done.contains(i)) {
        rest.push_back(i);
        m_tasks[i].status = TaskStatus{.state = TaskState::cancelled}; // and are not told of once more
      }
    if (!rest.empty())
      m_account.cancelled(rest);
  }

  void rest(milliseconds pause) {
    const Clock::time_point until = Clock::now() + pause;
    Clock::time_point nextNote = Clock::now() + noteInterval;
    m_noted = false;
    while (Clock::now() < until && !m_noted) {
      if (m_listener.shouldStop())
        throw Interrupted();
      if (Clock::now() >= nextNote) {
        m_noted = isNoted();
        nextNote = Clock::now() + noteInterval;
      }
      std::this_thread::sleep_for(
          std::min<Clock::duration>(interruptionInterval, std::max(until - Clock::now(), Clock::duration())));
    }
    if (m_listener.shouldStop())
      throw Interrupted();
  }

  const fs::path &m_folder;
  const ClusterOptions &m_options;
  const std::vector<PreparedRun> &m_runs;
  ExecutionListener &m_account;
  RunListener &m_listener;
  Slurm m_slurm;
  JobRecord m_record;
  std::vector<Task> m_tasks; ///< by run
  std::set<std::size_t> m_done;
  std::size_t m_failed = 0;
  Clock::time_point m_lastReasons;
  bool m_firstReasons = true; ///< none have been told yet
  bool m_outage = false;
  CancellationNotes m_notes;
  bool m_noted = false;     ///< the last rest ended early because of one
  bool m_cancelled = false; ///< all are to be cancelled, and are not yet
};

} // namespace

ClusterExecutor::ClusterExecutor(const fs::path &folder, ClusterOptions options, RunListener &listener)
    : m_folder(fs::absolute(folder).lexically_normal()), m_options(std::move(options)), m_listener(listener) {
  if (!m_folder.has_filename())
    m_folder = m_folder.parent_path();
}

int ClusterExecutor::threads() const {
  return static_cast<int>(m_options.profile.cpusPerTask);
}

void ClusterExecutor::execute(const std::vector<PreparedRun> &given, ExecutionListener &listener) {
  std::vector<PreparedRun> runs = given;
  for (PreparedRun &run : runs)
    run.folder = given.size() == 1 && fs::equivalent(run.folder, m_folder) ? m_folder
                                                                           : m_folder / run.folder.filename();
  fs::create_directories(m_folder / clusterFolder);
  const std::optional<RunLock> lock = RunLock::acquire(m_folder / clusterFolder);
  if (!lock)
    throw badInput(m_folder.string() + " is in use: another process follows its jobs");
  Following following(m_folder, m_options, runs, listener, m_listener);
  try {
    following.begin();
    m_liveJobs = following.openJobs();
    if (m_options.detach && !m_liveJobs.empty())
      throw Interrupted();
    following.follow();
  } catch (...) {
    following.leave();
    m_liveJobs = following.openJobs();
    throw;
  }
  m_liveJobs.clear();
}

} // namespace bitsmith
