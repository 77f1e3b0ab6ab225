// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/task_status.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <random>
#include <utility>

namespace bitsmith {

namespace {

/// The states of squeue(1) and sacct(1), "JOB STATE CODES", and what they mean for who waits for a result.
constexpr std::pair<std::string_view, TaskState> states[] = {
    {"BOOT_FAIL", TaskState::failed},     {"CANCELLED", TaskState::cancelled},
    {"COMPLETED", TaskState::completed},  {"CONFIGURING", TaskState::queued},
    {"COMPLETING", TaskState::running},   {"DEADLINE", TaskState::failed},
    {"FAILED", TaskState::failed},        {"LAUNCH_FAILED", TaskState::failed},
    {"NODE_FAIL", TaskState::failed},     {"OUT_OF_MEMORY", TaskState::failed},
    {"PENDING", TaskState::queued},       {"PREEMPTED", TaskState::failed},
    {"RECONFIG_FAIL", TaskState::failed}, {"REQUEUED", TaskState::queued},
    {"REQUEUE_FED", TaskState::queued},   {"REQUEUE_HOLD", TaskState::queued},
    {"RESIZING", TaskState::running},     {"RESV_DEL_HOLD", TaskState::queued},
    {"REVOKED", TaskState::failed},       {"RUNNING", TaskState::running},
    {"SIGNALING", TaskState::running},    {"SPECIAL_EXIT", TaskState::queued},
    {"STAGE_OUT", TaskState::running},    {"STOPPED", TaskState::running},
    {"SUSPENDED", TaskState::running},    {"TIMEOUT", TaskState::failed},
};

/// What the words of ended tasks mean.
constexpr std::pair<std::string_view, std::string_view> meanings[] = {
    {"BOOT_FAIL", "its node did not start"},
    {"CANCELLED", "was cancelled"},
    {"COMPLETED", "ended"},
    {"DEADLINE", "its deadline has passed"},
    {"FAILED", "failed"},
    {"NODE_FAIL", "its node failed"},
    {"OUT_OF_MEMORY", "memory ran out"},
    {"PREEMPTED", "another job took its place"},
    {"TIMEOUT", "its time limit was reached"},
};

/// Parts of a line between bars; the last takes the rest.
std::vector<std::string_view> fieldsOf(std::string_view line, std::size_t count) {
  std::vector<std::string_view> fields;
  while (fields.size() + 1 < count) {
    const std::size_t bar = line.find('|');
    if (bar == std::string_view::npos)
      break;
    fields.push_back(line.substr(0, bar));
    line.remove_prefix(bar + 1);
  }
  fields.push_back(line);
  return fields;
}

template<class Take>
void forEachLine(std::string_view text, std::size_t fields, Take take) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::vector<std::string_view> parts = fieldsOf(text.substr(0, end), fields);
    if (parts.size() == fields)
      take(parts);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
}

bool isNumber(std::string_view text) {
  return !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::int64_t> number(std::string_view text) {
  if (!isNumber(text))
    return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

constexpr std::string_view tokenPrefix = "bitsmith-";
constexpr std::string_view tokenDigits = "0123456789abcdef";
constexpr std::size_t tokenLength = 16;

bool isToken(std::string_view comment) {
  return comment.starts_with(tokenPrefix) && comment.size() == tokenPrefix.size() + tokenLength &&
         comment.find_first_not_of(tokenDigits, tokenPrefix.size()) == std::string_view::npos;
}

/// Whether a row is about a job of that number, and not about that of another submission.
bool isMeant(std::string_view id, std::string_view comment, const JobTokens &jobs) {
  const auto job = jobs.find(std::string(id));
  return job == jobs.end() || job->second == comment || !isToken(comment);
}

constexpr std::int64_t largestIndex = 4'000'000; ///< of an array, slurm.conf(5)
constexpr std::size_t mostTasks = 1'000'000;     ///< of one answer that are taken from shared lines

/// Indices in "40-999%20", "1,3,5-7" or "0-8:2", as sacct writes those of tasks that share a line.
std::vector<std::int64_t> indicesIn(std::string_view text) {
  std::vector<std::int64_t> indices;
  text = text.substr(0, text.find('%')); // so many at the same time
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const std::size_t colon = part.find(':');
    const std::size_t dash = part.find('-');
    const auto first = number(part.substr(0, std::min(dash, colon)));
    const auto last =
        dash == std::string_view::npos ? first : number(part.substr(dash + 1, colon - dash - 1));
    const auto step =
        colon == std::string_view::npos ? std::optional<std::int64_t>(1) : number(part.substr(colon + 1));
    if (!first || !last || !step || *step < 1 || *last > largestIndex)
      continue;
    for (std::int64_t index = *first; index <= *last && indices.size() < mostTasks; index += *step)
      indices.push_back(index);
  }
  return indices;
}

/// A state that is not known is a later version's: what it means shows when it changes.
TaskStatus statusOf(std::string_view word, std::string_view reason) {
  TaskStatus status{.state = TaskState::running, .word = std::string(word), .reason = std::string(reason)};
  for (const auto &[name, state] : states)
    if (name == word)
      status.state = state;
  if (reason == "None" || reason == "(null)")
    status.reason.clear();
  // A dependency that can no longer come true is cancelled by the scheduler, not by a person.
  if (status.state == TaskState::cancelled && reason == "DependencyNeverSatisfied")
    status.state = TaskState::failed;
  return status;
}

} // namespace

TaskStatuses parseQueue(std::string_view text, const JobTokens &jobs) {
  TaskStatuses statuses;
  forEachLine(text, 5, [&](const std::vector<std::string_view> &fields) {
    const auto index = number(fields[1]);
    if (isNumber(fields[0]) && index && isMeant(fields[0], fields[4], jobs))
      statuses[{.job = std::string(fields[0]), .index = *index}] = statusOf(fields[2], fields[3]);
  });
  return statuses;
}

std::map<std::string, std::string> jobsByComment(std::string_view text) {
  std::map<std::string, std::string> jobs;
  forEachLine(text, 5, [&](const std::vector<std::string_view> &fields) {
    if (isNumber(fields[0]) && !fields[4].empty() && fields[4] != "(null)")
      jobs[std::string(fields[4])] = std::string(fields[0]);
  });
  return jobs;
}

TaskStatuses parseAccounting(std::string_view text) {
  TaskStatuses statuses;
  forEachLine(text, 3, [&](const std::vector<std::string_view> &fields) {
    const std::size_t underscore = fields[0].find('_');
    if (underscore == std::string_view::npos)
      return;
    const std::string_view job = fields[0].substr(0, underscore);
    const std::string_view which = fields[0].substr(underscore + 1);
    if (!isNumber(job))
      return;
    const std::string_view word = fields[1].substr(0, fields[1].find(' ')); // "CANCELLED by 1000"
    const std::string_view exit = fields[2];
    TaskStatus status = statusOf(word, "");
    if (status.isOver() && exit != "0:0") {
      const std::size_t colon = exit.find(':');
      const std::string_view signal = colon == std::string_view::npos ? "0" : exit.substr(colon + 1);
      status.reason =
          signal == "0" ? "status " + std::string(exit.substr(0, colon)) : "signal " + std::string(signal);
    }
    if (const auto index = number(which))
      statuses[{.job = std::string(job), .index = *index}] = std::move(status);
    else if (which.starts_with('[') && which.ends_with(']') && statuses.size() < mostTasks)
      for (const std::int64_t each : indicesIn(which.substr(1, which.size() - 2)))
        // A line of its own says more.
        statuses.try_emplace({.job = std::string(job), .index = each}, status);
  });
  return statuses;
}

std::string newJobToken() {
  std::random_device random;
  std::string token(tokenPrefix);
  for (std::size_t i = 0; i < tokenLength; ++i)
    token += tokenDigits[random() % tokenDigits.size()];
  return token;
}

std::string statusText(const TaskStatus &status) {
  const std::string detail = status.reason.empty() ? std::string() : ", " + status.reason;
  if (status.state == TaskState::queued)
    return "waits (" + (status.reason.empty() ? status.word : status.reason) + ")";
  if (status.state == TaskState::running)
    return "runs (" + status.word + detail + ")";
  if (status.reason == "DependencyNeverSatisfied")
    return "what it starts from failed (" + status.reason + ")";
  const auto found = std::ranges::find(meanings, status.word, [](const auto &pair) { return pair.first; });
  const std::string meaning = found == std::end(meanings) ? "ended" : std::string(found->second);
  return meaning + " (" + status.word + detail + ")";
}

} // namespace bitsmith
