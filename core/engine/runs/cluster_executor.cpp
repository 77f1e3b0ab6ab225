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
#include <limits>
#include <set>
#include <thread>
#include <type_traits>
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
constexpr seconds endingInterval{2};     ///< between two looks at tasks that are just ending
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

/// The scheduler did not answer. Jobs go on all the same, and it can be asked again.
class Outage : public Error {
 public:
  explicit Outage(const Error &error) : Error(error) {}
};

/// What helps where a site limits how many jobs somebody may have submitted (sacctmgr(1), MaxSubmitJobs): an
/// array is taken as a whole or not at all.
std::string remedyFor(const std::string &refusal) {
  return refusal.find("SubmitJob") != std::string::npos || refusal.find("submit limit") != std::string::npos
             ? "; where it is the size of the array, give the profile an array_size below the limit, and "
               "resume with --executor slurm --cluster PROFILE"
             : "";
}

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
        m_tasks(runs.size()), m_lastReasons(Clock::now()), m_notes(folder) {
    for (std::size_t i = 0; i < runs.size(); ++i)
      m_byFolder[folderName(i)] = i;
  }

  /// Finds what is done, what waits or runs already, and submits the rest.
  void begin() {
    if (std::optional<JobRecord> record = readJobRecord(m_folder))
      m_record = std::move(*record);
    m_record.profile = m_options.profile;
    for (std::size_t i = 0; i < m_runs.size(); ++i)
      if (hasResult(m_runs[i].folder))
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
      m_limits = configuration.arrays;
      if (m_options.profile.arraySize > 0)
        m_limits.tasks = std::min(m_limits.tasks, m_options.profile.arraySize);
      if (hasUnanswered())
        adopt(patiently([&] { return m_slurm.jobsByToken(); }));
      attach();
      m_hasHadJobs = hasOpen();
      submitMissing();
    }
    if (m_cancelled)
      cancelAll();
    tellCounts();
  }

  /// Until every run has finished, failed or been cancelled.
  void follow() {
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

  /// When following ends before the jobs do: somebody may have asked for their end just now, and of those
  /// that the scheduler was not asked about yet nobody has told that it has them.
  void leave() noexcept {
    try {
      isNoted();
      if (m_cancelled && m_isOnItsCluster) { // elsewhere the numbers are those of other people's jobs
        lookForUnanswered();
        cancelAll();
      }
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

  /// Whether the scheduler here is the one that the jobs were given to, as far as it could be asked.
  bool isOnItsCluster() const { return m_isOnItsCluster; }

  /// Whether jobs wait or run, as far as is known.
  bool mayHaveJobs() const { return hasOpen() || hasUnanswered(); }

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
    bool open = false;  ///< it is with the scheduler, as far as is known
    bool ended = false; ///< it has failed or was cancelled, and is not submitted again
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

  std::ptrdiff_t countOpen() const { return std::ranges::count_if(m_tasks, &Task::open); }
  bool hasOpen() const { return countOpen() > 0; }

  /// It is yet to be submitted.
  bool isMissing(std::size_t run) const {
    return !m_tasks[run].open && !m_tasks[run].ended && !m_done.contains(run);
  }
  std::size_t countMissing() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_tasks.size(); ++i)
      count += isMissing(i) ? 1 : 0;
    return count;
  }
  bool hasMissing() const { return countMissing() > 0; }

  static bool isUnanswered(const SubmittedJob &job) { return job.id.empty(); }
  bool hasUnanswered() const { return std::ranges::any_of(m_record.jobs, isUnanswered); }

  milliseconds usualPause() const { return seconds(m_options.profile.pollSeconds); }
  milliseconds atLeastUsual(milliseconds pause) const { return std::max(usualPause(), pause); }

  void tellOutage(const Error &error) {
    if (!std::exchange(m_outage, true))
      m_listener.warned(std::string(error.what()) + "; the jobs are looked for again");
  }
  /// @return whether there was one
  bool endOutage() {
    if (!m_outage)
      return false;
    m_listener.warned("the scheduler answers again");
    m_outage = false;
    return true;
  }

  /// What the scheduler answers, however long it is away: nobody else knows of the jobs that wait or run.
  template<class Question>
  std::invoke_result_t<const Question &> patiently(const Question &question) {
    milliseconds pause = usualPause();
    while (true) {
      try {
        auto answer = question();
        endOutage();
        return answer;
      } catch (const Error &error) {
        if (error.kind() == ErrorKind::badInput || m_options.detach || !mayHaveJobs())
          throw;
        tellOutage(error);
      }
      rest(pause);
      pause = std::min(pause * 2, atLeastUsual(longestOutage));
    }
  }

  void open(const SubmittedJob &job) {
    if (isUnanswered(job))
      return;
    for (const auto &[index, folder] : job.folders)
      if (const auto run = m_byFolder.find(folder);
          run != m_byFolder.end() && !m_done.contains(run->second) && !m_tasks[run->second].ended)
        m_tasks[run->second] = {.address = {.job = job.id, .index = index}, .open = true};
  }

  /// Notes the ids of jobs that have none yet; those that the scheduler does not know were never submitted,
  /// unless they may still come through.
  /// @param known ids by tokens
  void adopt(const std::map<std::string, std::string> &known) {
    for (SubmittedJob &job : m_record.jobs)
      if (const auto found = known.find(job.token); isUnanswered(job) && found != known.end()) {
        job.id = found->second;
        open(job);
        m_hasHadJobs = true;
        m_refusedSince.reset();
        m_nextSubmission = {}; // what was put off because of it
      }
    if (Clock::now() >= m_answerUntil)
      std::erase_if(m_record.jobs, isUnanswered);
    writeJobRecord(m_folder, m_record);
  }

  void lookForUnanswered() {
    if (hasUnanswered())
      adopt(ask([&] { return m_slurm.jobsByToken(); }));
  }

  TaskStatuses openTasks() const { return m_slurm.queue(m_record.tokens(openJobs())); }

  /// Takes up runs whose tasks wait or run; the others are missing.
  void attach() {
    // Those that were cancelled a moment ago have not ended yet: what started from them now would wait for
    // ever, and they would be taken for cancelled once more. A node that hangs is not waited for.
    const Clock::time_point until = Clock::now() + m_options.endingPatience;
    const auto areEnding = [&](const TaskStatuses &statuses) {
      for (std::size_t i = 0; i < m_tasks.size(); ++i)
        if (const auto found = statuses.find(m_tasks[i].address);
            m_tasks[i].open && found != statuses.end() && found->second.isEnding() &&
            !hasResult(m_runs[i].folder))
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
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
      if (!m_tasks[i].open)
        continue;
      const auto found = statuses.find(m_tasks[i].address);
      if (hasResult(m_runs[i].folder))
        finish(i);
      else if (found == statuses.end() || found->second.isOver() || found->second.isInVain())
        m_tasks[i] = {};
      else
        take(i, found->second, news);
    }
    tell(news);
  }

  /// What starts from runs that came to nothing comes to nothing; they stand before it in the list.
  void failWhatCannotStart() {
    for (std::size_t i = 0; i < m_runs.size(); ++i)
      if (isMissing(i) &&
          std::ranges::any_of(m_runs[i].after, [&](std::size_t run) { return m_tasks[run].ended; }))
        fail(i, "what it starts from failed");
  }

  /// What may still come through is not submitted again. @param openBefore tasks before the last look
  bool isTimeToSubmit(std::ptrdiff_t openBefore) const {
    return !m_cancelled && hasMissing() && !hasUnanswered() &&
           (countOpen() < openBefore || Clock::now() >= m_nextSubmission);
  }

  /// Submits what is missing. Where the scheduler takes no more, the rest is tried again later.
  void submitMissing() {
    failWhatCannotStart();
    const std::size_t missing = countMissing();
    std::vector<TaskRequest> requests(m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
      if (!isMissing(i)) // what is done is nobody's to wait for
        requests[i].live = m_tasks[i].address;
      for (const std::size_t before : m_runs[i].after)
        if (!m_done.contains(before))
          requests[i].after.push_back(before);
    }
    for (const JobArray &array : planArrays(requests, m_limits)) {
      if (m_listener.shouldStop())
        throw Interrupted();
      isNoted();
      if (m_cancelled)
        return;
      try {
        submit(array);
      } catch (const Outage &error) {
        putOff(error, missing);
        return;
      }
    }
  }

  /// @param missing runs before this attempt
  void putOff(const Outage &refusal, std::size_t missing) {
    std::string what = refusal.what() + remedyFor(refusal.what());
    if (const std::size_t left = countMissing(); left < missing)
      what +=
          "; " + std::to_string(missing - left) + " of " + std::to_string(missing) + " runs were submitted";
    const Clock::time_point now = Clock::now();
    if (!hasOpen())
      m_refusedSince = m_refusedSince.value_or(now);
    // Where nothing was ever taken there is nothing to wait for; later other jobs of the user's may be in the
    // way, or the controller is away.
    if (m_options.detach || (!m_hasHadJobs && !mayHaveJobs()) ||
        (m_refusedSince && now - *m_refusedSince >= m_options.refusalPatience))
      throw Error(refusal.kind(), what);
    if (!std::exchange(m_isPutOff, true))
      m_listener.warned(what + (hasOpen() ? "; the rest is submitted as jobs end" : "; it is tried again"));
    m_nextSubmission = now + m_options.submissionPause;
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

  /// Throws Outage where the scheduler refuses it or does not answer.
  void submit(const JobArray &array) {
    BatchJob job{.name = m_folder.filename().string(),
                 .token = newJobToken(),
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
    std::map<std::string, std::string> known;
    try {
      known[job.token] = m_slurm.submit(script, m_folder);
    } catch (const Error &error) { // it may have been taken all the same, without an answer also later
      const bool isAnswered = !dynamic_cast<const NoAnswer *>(&error);
      m_answerUntil = isAnswered ? Clock::time_point() : Clock::now() + m_options.submissionPause;
      try {
        known = m_slurm.jobsByToken();
      } catch (const Error &) { // which shows when it answers again
        throw Outage(error);
      }
      if (!known.contains(job.token)) {
        adopt(known);
        throw Outage(error);
      }
    }
    adopt(known);
    std::vector<std::size_t> runs;
    for (const JobArray::Task &task : array.tasks) {
      m_tasks[task.request].status = TaskStatus{.word = "PENDING"};
      runs.push_back(task.request);
    }
    m_account.queued(runs, ""); // at once: whatever happens next, it is known that the cluster has them
  }

  /// One look at the scheduler, and at the folders of those runs that it says have ended. @return whether
  /// any run is in another state than before
  bool poll() {
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

  void take(std::size_t run, const TaskStatus &status, News &news) {
    Task &task = m_tasks[run];
    const bool moved = !task.status || task.status->state != status.state;
    if (status.isOver()) {
      end(run, status, news);
      return;
    }
    if (status.isEnding() && hasResult(m_runs[run].folder)) { // a node may hang for long
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
    task.ended = true;
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

  /// The database may be away where the scheduler is not: the queue is looked at all the same.
  void putOffAccounting(const Error &error) {
    if (m_accountingFault.empty()) {
      m_listener.warned(std::string(error.what()) + "; why jobs have ended is asked again");
      m_accountingPause = usualPause();
    } else {
      m_accountingPause = std::min(m_accountingPause * 2, atLeastUsual(longestOutage));
    }
    m_accountingFault = error.what();
    m_nextAccounting = Clock::now() + m_accountingPause;
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
    m_tasks[run].ended = true;
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

  /// Those that were submitted are cancelled, those that were not are as good as cancelled. With one that may
  /// still come through it is not done.
  void cancelAll() {
    try {
      m_slurm.cancel(openJobs());
    } catch (const Error &error) {
      if (!std::exchange(m_cancelRefused, true))
        m_listener.warned(std::string(error.what()) + "; it is tried again");
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

  void rest(milliseconds pause) {
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

  const fs::path &m_folder;
  const ClusterOptions &m_options;
  const std::vector<PreparedRun> &m_runs;
  ExecutionListener &m_account;
  RunListener &m_listener;
  Slurm m_slurm;
  ArrayLimits m_limits;
  JobRecord m_record;
  std::map<std::string, std::size_t, std::less<>> m_byFolder; ///< runs
  std::vector<Task> m_tasks;                                  ///< by run
  std::set<std::size_t> m_done;
  std::size_t m_failed = 0;
  Clock::time_point m_lastReasons;
  bool m_firstReasons = true; ///< none have been told yet
  bool m_outage = false;
  bool m_isOnItsCluster = false; ///< the scheduler here has said so
  bool m_hasHadJobs = false;     ///< some have waited or run since this process began
  bool m_isPutOff = false;       ///< the scheduler took no more once
  Clock::time_point m_nextSubmission;
  std::optional<Clock::time_point> m_refusedSince; ///< with no job left
  Clock::time_point m_answerUntil;                 ///< when a submission without an answer is given up
  std::string m_accountingFault;                   ///< why it did not answer when it was asked last
  milliseconds m_accountingPause{};
  Clock::time_point m_nextAccounting;
  CancellationNotes m_notes;
  Clock::time_point m_nextNote; ///< when it is looked for next
  bool m_noted = false;         ///< the last rest ended early because of one
  bool m_cancelled = false;     ///< all are to be cancelled, and are not yet
  bool m_cancelRefused = false;
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
  } catch (const Error &error) {
    // On a machine without their scheduler nobody knows what has become of them: nothing is told.
    const bool isElsewhere = error.kind() == ErrorKind::badInput && !following.isOnItsCluster();
    if (!isElsewhere)
      following.leave();
    m_liveJobs = following.openJobs();
    m_mayHaveJobs = following.mayHaveJobs();
    if (m_mayHaveJobs && isElsewhere)
      throw JobsLeft::elsewhere(error);
    if (m_mayHaveJobs)
      throw JobsLeft(error);
    throw;
  } catch (...) {
    following.leave();
    m_liveJobs = following.openJobs();
    m_mayHaveJobs = following.mayHaveJobs();
    throw;
  }
  m_liveJobs.clear();
  m_mayHaveJobs = false;
}

} // namespace bitsmith
