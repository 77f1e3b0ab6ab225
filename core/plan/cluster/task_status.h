// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// A task of a job array.
struct TaskAddress {
  std::string job;        ///< of the array: "1234"
  std::int64_t index = 0; ///< in the array

  auto operator<=>(const TaskAddress &) const = default;
};

enum class TaskState {
  queued,
  running,
  completed, ///< it ended with status 0
  cancelled, ///< by a person
  failed,    ///< it ended otherwise, whoever ended it
};

/// What the scheduler says of a task.
struct TaskStatus {
  TaskState state = TaskState::queued;
  std::string word;   ///< the scheduler's own for the state: "PENDING", "OUT_OF_MEMORY"
  std::string reason; ///< why it waits or has ended, as the scheduler says it; empty where it says none

  bool isOver() const { return state != TaskState::queued && state != TaskState::running; }
  /// Its program has ended; how, the scheduler says once the node is tidied up.
  bool isEnding() const { return word == "COMPLETING"; }
  /// It waits for what can no longer come.
  bool isInVain() const { return state == TaskState::queued && reason == "DependencyNeverSatisfied"; }
  bool operator==(const TaskStatus &) const = default;
};

using TaskStatuses = std::map<TaskAddress, TaskStatus>;

/// Comments of jobs by their ids. A number alone is another job's after a controller has begun to count anew.
using JobTokens = std::map<std::string, std::string>;

/// What squeue is asked for: job of the array, index in it, state, reason, comment.
inline constexpr const char *queueFormat = "%F|%K|%T|%r|%k";
/// Tasks in the lines of `squeue --noheader --array --format=queueFormat`; lines that are none are passed
/// over, and those of jobs whose comments are tokens of others. Comments of another form or none at all are
/// what sites make of them.
TaskStatuses parseQueue(std::string_view text, const JobTokens &jobs = {});
/// Jobs in the same lines by their comments.
std::map<std::string, std::string> jobsByComment(std::string_view text);

/// What sacct is asked for.
inline constexpr const char *accountingFormat = "JobID,State,ExitCode";
/// Tasks in the lines of `sacct --noheader --parsable2 --allocations --format=accountingFormat`; those that
/// never started share a line.
TaskStatuses parseAccounting(std::string_view text);

/// The comment of a job that this program submits: another one each time.
std::string newJobToken();

/// For a person: "waits (Priority)", "its time limit was reached (TIMEOUT, TimeLimit)".
std::string statusText(const TaskStatus &status);

} // namespace bitsmith
