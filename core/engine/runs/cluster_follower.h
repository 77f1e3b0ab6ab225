// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to the cluster executor's source files.
#include "core/engine/runs/cluster_cancellation.h"
#include "core/engine/runs/cluster_executor.h"
#include "core/engine/runs/run_listener.h"
#include "core/plan/base/error.h"
#include "core/plan/cluster/job_arrays.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/cluster/slurm.h"
#include "core/plan/cluster/task_status.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

namespace bitsmith {

/// One study or run while it is with the cluster.
class ClusterFollower {
 public:
  /// All must outlive it.
  ClusterFollower(const std::filesystem::path &folder, const ClusterOptions &options,
                  const std::vector<PreparedRun> &runs, ExecutionListener &account, RunListener &listener);

  /// Finds what is done, what waits or runs already, and submits the rest.
  void begin();

  /// Until every run has finished, failed or been cancelled.
  void follow();

  /// When following ends before the jobs do: somebody may have asked for their end just now, and of those
  /// that the scheduler was not asked about yet nobody has told that it has them.
  void leave() noexcept;

  /// Whether the scheduler here is the one that the jobs were given to, as far as it could be asked.
  bool isOnItsCluster() const { return m_isOnItsCluster; }

  /// Whether jobs wait or run, as far as is known.
  bool mayHaveJobs() const { return hasOpen() || hasUnanswered(); }

  /// Jobs with tasks that wait or run, in the order of their submission.
  std::vector<std::string> openJobs() const;

 private:
  using Clock = std::chrono::steady_clock;
  using milliseconds = std::chrono::milliseconds;
  /// Between two looks while the scheduler does not answer.
  static constexpr std::chrono::seconds longestOutage{300};

  /// The scheduler did not answer. Jobs go on all the same, and it can be asked again.
  class Outage : public Error {
   public:
    explicit Outage(const Error &error) : Error(error) {}
  };
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

  std::string folderName(std::size_t run) const;

  std::ptrdiff_t countOpen() const { return std::ranges::count_if(m_tasks, &Task::open); }
  bool hasOpen() const { return countOpen() > 0; }

  /// It is yet to be submitted.
  bool isMissing(std::size_t run) const;
  std::size_t countMissing() const;
  bool hasMissing() const { return countMissing() > 0; }

  static bool isUnanswered(const SubmittedJob &job) { return job.id.empty(); }
  bool hasUnanswered() const { return std::ranges::any_of(m_record.jobs, isUnanswered); }

  milliseconds usualPause() const { return std::chrono::seconds(m_options.profile.pollSeconds); }
  milliseconds atLeastUsual(milliseconds pause) const { return std::max(usualPause(), pause); }

  /// Any error is an outage to those who go on.
  template<class Question>
  static std::invoke_result_t<const Question &> ask(const Question &question) {
    try {
      return question();
    } catch (const Error &error) {
      throw Outage(error);
    }
  }
  void tellOutage(const Error &error);
  /// @return whether there was one
  bool endOutage();

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

  /// Takes up runs whose tasks wait or run; the others are missing.
  void attach();
  /// Cancels tasks that wait in vain: their runs are missing, and are not to be done twice. scancel may
  /// refuse for good (the tasks are another user's): it is tried for endingPatience.
  /// @param statuses of these tasks, which are open
  void takeBack(std::set<std::size_t> runs, TaskStatuses statuses);
  /// Takes up those that scancel refuses to end.
  void followInVain(const std::set<std::size_t> &runs, const TaskStatuses &statuses,
                    const std::string &refusal);
  /// Tasks of runs as scancel reads them: "7_4".
  std::vector<std::string> taskNames(const std::set<std::size_t> &runs) const;
  void tellCounts();
  /// Whether somebody has cancelled jobs since the last time it was asked. Once all are to be cancelled, none
  /// are submitted any more.
  bool isNoted();
  /// Those that were submitted are cancelled, those that were not are as good as cancelled. With one that may
  /// still come through it is not done. @param outlook what is told to become of those that the scheduler
  /// does not cancel
  void cancelAll(const std::string &outlook = "it is tried again");
  /// The same when nobody tries again.
  void cancelAtLast();
  void rest(milliseconds pause);

  // cluster_submission.cpp
  void open(const SubmittedJob &job);
  /// Writes the record without a submission: its file's time stays that of the last one.
  void rewriteRecord() const;
  /// Notes the ids of jobs that have none yet; those that the scheduler does not know were never submitted,
  /// unless they may still come through.
  /// @param known ids by tokens
  void adopt(const std::map<std::string, std::string> &known);
  void lookForUnanswered();
  /// For how long a submission of another process may still come through.
  Clock::duration answerPatience() const;
  /// Tells that such a one is waited for; throws Error where nobody stays to do so.
  void waitForAnswer();
  /// What starts from runs that came to nothing comes to nothing; they stand before it in the list.
  void failWhatCannotStart();
  /// What may still come through is not submitted again. @param openBefore tasks before the last look
  bool isTimeToSubmit(std::ptrdiff_t openBefore) const;
  /// Submits what is missing. Where the scheduler takes no more, the rest is tried again later.
  void submitMissing();
  /// @param missing runs before this attempt
  void putOff(const Outage &refusal, std::size_t missing);
  std::string dependencyText(const JobArray &array) const;
  /// Throws Outage where the scheduler refuses it or does not answer.
  void submit(const JobArray &array);

  // cluster_polling.cpp
  TaskStatuses openTasks() const { return m_slurm.queue(m_record.tokens(openJobs())); }
  /// One look at the scheduler, and at the folders of those runs that it says have ended. @return whether
  /// any run is in another state than before
  bool poll();
  void take(std::size_t run, const TaskStatus &status, News &news);
  /// Reasons for waiting change with every job of other people.
  bool mayTellReasons() const;
  void end(std::size_t run, const TaskStatus &status, News &news);
  /// Tasks that squeue has forgotten.
  void askAccounting(News &news);
  /// The database may be away where the scheduler is not: the queue is looked at all the same.
  void putOffAccounting(const Error &error);
  /// For how long a task that has ended has been without a result.
  static Clock::duration missingFor(Task &task);
  /// Takes a run for failed whose result has been missing for so long.
  void giveUp(std::size_t run, milliseconds patience, const std::string &why, News &news);
  void finish(std::size_t run);
  void fail(std::size_t run, const std::string &why);
  void tell(const News &news);

  const std::filesystem::path &m_folder;
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
  std::optional<Clock::time_point> m_lastReasons; ///< when some were told last
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

} // namespace bitsmith
