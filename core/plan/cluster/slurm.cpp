// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/slurm.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unistd.h>

namespace bitsmith {

namespace {

/// This process's environment without what a job or the user gives sbatch by variables: a profile says what
/// is asked for, and a submission from within a job must not inherit that job's resources. What is kept says
/// which cluster it is and who asks.
std::vector<std::string> cleanEnvironment() {
  std::vector<std::string> kept;
  for (char **entry = environ; *entry; ++entry) {
    const std::string_view text(*entry);
    const auto begins = [&](std::string_view prefix) { return text.starts_with(prefix); };
    if (begins("SLURM_CONF=") || begins("SLURM_JWT=") ||
        !(begins("SLURM_") || begins("SBATCH_") || begins("SQUEUE_") || begins("SACCT_") ||
          begins("SCANCEL_")))
      kept.emplace_back(text);
  }
  kept.emplace_back("SLURM_BITSTR_LEN=0"); // sacct cuts long lists of indices otherwise
  return kept;
}

std::string joined(const std::vector<std::string> &words) {
  std::string text;
  for (const std::string &word : words)
    text += (text.empty() ? "" : ",") + word;
  return text;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

template<class Take>
void forEachPart(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    take(trimmed(part));
  }
}

/// Of "key = value"; empty where the text begins otherwise.
std::string_view valueOf(std::string_view text, std::string_view key) {
  const std::size_t equals = text.find('=');
  return equals != std::string_view::npos && trimmed(text.substr(0, equals)) == key
             ? trimmed(text.substr(equals + 1))
             : std::string_view();
}

/// The first line that says something, without the program's name before it.
std::string firstLine(const std::string &text, const std::string &program) {
  std::string_view rest = text;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    for (const std::string &prefix : {program + ": ", std::string("error: "), std::string("fatal: ")})
      if (line.starts_with(prefix))
        line.remove_prefix(prefix.size());
    if (!line.empty())
      return std::string(line);
  }
  return "no reason was given";
}

bool isNumber(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool says(const ProgramOutput &result, std::string_view text) {
  return result.errors.find(text) != std::string::npos;
}

/// Whether the controller may have got a request though its answer is missing: the connection broke off, or
/// the program was ended by a signal.
bool isUnanswered(const ProgramOutput &result) {
  return result.status >= 128 ||
         std::ranges::any_of(std::array{"timed out", "Zero Bytes were transmitted", "receive failure",
                                        "receive error", "Connection reset"},
                             [&](const char *text) { return says(result, text); });
}

} // namespace

Slurm::Slurm(std::chrono::milliseconds patience) : m_patience(patience), m_environment(cleanEnvironment()) {}

ProgramOutput Slurm::run(std::vector<std::string> words) const {
  const std::string program = words.front();
  ProgramOutput result;
  try {
    result = runProgram(words, m_environment, m_patience);
  } catch (const Error &error) {
    if (error.kind() != ErrorKind::badInput)
      throw;
    throw badInput(std::string("Slurm is not installed here: ") + error.what() +
                   "; run this where sbatch is, or with --executor local");
  }
  if (result.timedOut)
    throw NoAnswer(program + " did not answer within " +
                   std::to_string(std::chrono::duration_cast<std::chrono::seconds>(m_patience).count()) +
                   " s: the scheduler cannot be reached");
  return result;
}

ProgramOutput Slurm::runChecked(const std::vector<std::string> &words) const {
  ProgramOutput result = run(words);
  if (result.status != 0)
    throw workFailed(words.front() + " failed: " + firstLine(result.errors, words.front()));
  return result;
}

ClusterConfiguration parseConfiguration(std::string_view text) {
  ClusterConfiguration configuration;
  const auto readNumber = [](std::string_view digits, std::int64_t &value) {
    if (isNumber(digits))
      value = std::strtoll(std::string(digits).c_str(), nullptr, 10);
  };
  std::int64_t tasks = 0;
  forEachPart(text, '\n', [&](std::string_view line) {
    if (const std::string_view name = valueOf(line, "ClusterName"); !name.empty() && name != "(null)")
      configuration.cluster = name;
    readNumber(valueOf(line, "MaxArraySize"), configuration.arrays.indices);
    forEachPart(valueOf(line, "SchedulerParameters"), ',', [&](std::string_view parameter) {
      readNumber(valueOf(parameter, "max_array_tasks"), tasks);
    });
  });
  if (tasks > 0)
    configuration.arrays.tasks = tasks;
  if (configuration.arrays.indices < 1)
    throw badInput("this cluster takes no job arrays (MaxArraySize of its slurm.conf is 0)");
  return configuration;
}

std::string parseSubmission(std::string_view text) {
  std::string id;
  forEachPart(text, '\n', [&](std::string_view line) {
    if (const std::string_view first = line.substr(0, line.find(';')); isNumber(first))
      id = first;
  });
  return id;
}

ClusterConfiguration Slurm::configuration() const {
  return parseConfiguration(runChecked({"scontrol", "show", "config"}).output);
}

std::string Slurm::submit(const std::filesystem::path &script, const std::filesystem::path &folder) const {
  const ProgramOutput result = run({"sbatch", "--parsable", "--chdir=" + folder.string(), script.string()});
  if (result.status != 0) {
    const std::string message = "sbatch failed: " + firstLine(result.errors, "sbatch");
    if (isUnanswered(result))
      throw NoAnswer(message);
    throw workFailed(message);
  }
  const std::string &text = result.output;
  std::string id = parseSubmission(text);
  if (id.empty())
    throw workFailed("sbatch answered \"" + firstLine(text, "sbatch") + "\" instead of the number of a job");
  return id;
}

TaskStatuses Slurm::queue(const JobTokens &jobs) const {
  if (jobs.empty())
    return {};
  std::vector<std::string> ids;
  for (const auto &[id, token] : jobs)
    ids.push_back(id);
  const ProgramOutput result = run({"squeue", "--noheader", "--array", "--states=all",
                                    "--jobs=" + joined(ids), "--format=" + std::string(queueFormat)});
  // A job that ended long ago is forgotten; squeue tells so where it is the only one that was asked for.
  if (result.status != 0 && !says(result, "Invalid job id"))
    throw workFailed("squeue failed: " + firstLine(result.errors, "squeue"));
  return parseQueue(result.output, jobs);
}

std::optional<TaskStatuses> Slurm::accounting(const std::vector<std::string> &jobs) const {
  if (jobs.empty())
    return TaskStatuses{};
  ProgramOutput result;
  try {
    result = run({"sacct", "--noheader", "--parsable2", "--allocations", "--jobs=" + joined(jobs),
                  "--format=" + std::string(accountingFormat)});
  } catch (const Error &error) {
    if (error.kind() == ErrorKind::badInput) // where there is no accounting the program is often left out
      return std::nullopt;
    throw;
  }
  if (says(result, "accounting storage is disabled"))
    return std::nullopt;
  if (result.status != 0)
    throw workFailed("sacct failed: " + firstLine(result.errors, "sacct"));
  return parseAccounting(result.output);
}

std::map<std::string, std::string> Slurm::jobsByToken() const {
  return jobsByComment(
      runChecked({"squeue", "--noheader", "--me", "--states=all", "--format=" + std::string(queueFormat)})
          .output);
}

void Slurm::cancel(const std::vector<std::string> &jobs) const {
  if (jobs.empty())
    return;
  std::vector<std::string> words = {"scancel", "--quiet"};
  words.insert(words.end(), jobs.begin(), jobs.end());
  const ProgramOutput result = run(words);
  if (result.status != 0 && !says(result, "Invalid job id") && !says(result, "already completed"))
    throw workFailed("scancel failed: " + firstLine(result.errors, "scancel"));
}

} // namespace bitsmith
