// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_cancellation.h"

#include "core/engine/runs/run_opening.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/cluster/slurm.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds answerPatience{70}; ///< sbatch may take as long as Slurm lets a program take
constexpr std::chrono::milliseconds answerPause{100};
constexpr std::uintmax_t largestNote = 4096; ///< bytes
constexpr const char *everything = "all ";
constexpr const char *something = "some ";

/// Milliseconds since this machine was started, which no setting of its clock changes.
std::int64_t now() {
  timespec sinceBoot{};
  ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot);
  return std::int64_t{sinceBoot.tv_sec} * 1000 + sinceBoot.tv_nsec / 1'000'000;
}

/// Another one after each start of each machine; empty where it is not told.
std::string bootId() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::string id;
  file >> id;
  return id;
}

/// When this process was begun, which is before it had loaded its libraries: a note of before is about jobs
/// of before.
std::int64_t processStart() {
  constexpr int placeOfStart = 20; // behind the name, which is in parentheses (proc(5): field 22)
  std::ifstream file("/proc/self/stat");
  std::string text;
  std::getline(file, text);
  std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 1)));
  std::string field;
  for (int i = 0; i < placeOfStart; ++i)
    fields >> field;
  const double ticks = std::strtod(field.c_str(), nullptr);
  if (ticks <= 0)
    return now();
  return static_cast<std::int64_t>(ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK)));
}

fs::path noteFile(const fs::path &folder) {
  return folder / clusterFolder / "cancelled";
}

/// Without the note whoever follows the jobs sees a little later that they are gone.
void leaveNote(const fs::path &folder, const char *what) {
  try {
    writeFileAtomically(noteFile(folder), what + bootId() + " " + std::to_string(now()) + "\n");
  } catch (const Error &) {
  }
}

/// A folder's record, where a process is just submitting a job after the scheduler's answer to it.
std::optional<JobRecord> readSubmitted(const fs::path &folder) {
  std::optional<JobRecord> record = readJobRecord(folder);
  const Clock::time_point until = Clock::now() + answerPatience;
  while (record && !record->jobs.empty() && record->jobs.back().id.empty() && Clock::now() < until &&
         RunLock::isHeld(folder / clusterFolder)) {
    std::this_thread::sleep_for(answerPause);
    record = readJobRecord(folder);
  }
  return record;
}

/// Throws Error (bad input) where the jobs of a folder are on another cluster.
void refuseElsewhere(const JobRecord &record, const fs::path &folder, const Slurm &slurm) {
  if (!record.jobs.empty() && !record.cluster.empty()) // otherwise nobody need be asked
    refuseOtherCluster(record, slurm.configuration().cluster, folder);
}

/// Fills in the ids of jobs whose submitter ended before it could note them.
void findIds(JobRecord &record, const Slurm &slurm) {
  if (std::ranges::none_of(record.jobs, [](const SubmittedJob &job) { return job.id.empty(); }))
    return;
  const auto known = slurm.jobsByToken();
  for (SubmittedJob &job : record.jobs)
    if (const auto found = known.find(job.token); job.id.empty() && found != known.end())
      job.id = found->second;
}

/// What waits or runs of a record's jobs.
std::vector<TaskAddress> liveTasks(const JobRecord &record, const Slurm &slurm) {
  JobTokens jobs;
  for (const SubmittedJob &job : record.jobs)
    if (!job.id.empty())
      jobs[job.id] = job.token;
  std::vector<TaskAddress> live;
  for (const auto &[task, status] : slurm.queue(jobs))
    if (!status.isOver())
      live.push_back(task);
  return live;
}

/// Whether a run may still be taken for one that waits or runs: it was told so, or nothing was told of it,
/// because whoever followed it ended too early.
bool isOpen(const RunRecord &record, std::size_t run, const fs::path &folder) {
  const MemberRecord::State told =
      run < record.members.size() ? record.members[run].state : MemberRecord::State::unknown;
  return told == MemberRecord::State::queued || told == MemberRecord::State::running ||
         (told == MemberRecord::State::unknown && !hasResult(folder));
}

/// Where nobody follows the jobs nobody else tells of their end. @param member folder of the only run that
/// was cancelled; empty: all were
void tellUnfollowed(const fs::path &folder, const std::string &member) noexcept {
  try {
    const std::optional<RunLock> following = RunLock::acquire(folder / clusterFolder);
    if (!following)
      return;
    const RunRecord record = readRun(folder);
    // A run alone has its task as its writer; what its job tells is beside it.
    std::optional<RunLock> writing;
    if (record.isStudy() && !(writing = RunLock::acquire(folder)))
      return;
    const std::vector<fs::path> folders =
        record.isStudy() ? memberFolders(folder, record.experiment) : std::vector<fs::path>{folder};
    nlohmann::json indices = nlohmann::json::array();
    for (std::size_t i = 0; i < folders.size(); ++i)
      if (isOpen(record, i, folders[i]) && (member.empty() || folders[i].filename() == member))
        indices.push_back(i);
    if (!indices.empty())
      EventWriter(record.isStudy() ? folder : folder / clusterFolder)
          .write("members", {{"state", "cancelled"}, {"indices", indices}});
  } catch (const std::exception &) { // they are cancelled all the same; whoever resumes sees it
  }
}

} // namespace

std::size_t cancelJobs(const fs::path &given) {
  const std::optional<FoundJobs> found = findJobs(given);
  if (!found)
    throw badInput(given.string() + " has no jobs: it was never given to a cluster");
  const fs::path &folder = found->folder;
  const bool isWhole = found->member.empty();
  const Slurm slurm;
  try {
    refuseElsewhere(found->record, folder, slurm);
  } catch (const Error &error) { // whoever follows the jobs on their cluster asks again when it answers
    if (error.kind() == ErrorKind::workFailed && isWhole)
      leaveNote(folder, everything);
    throw;
  }
  if (isWhole) // first: nothing is submitted behind what is cancelled here
    leaveNote(folder, everything);
  JobRecord record = readSubmitted(folder).value_or(JobRecord());
  findIds(record, slurm);
  const std::vector<TaskAddress> live = liveTasks(record, slurm);
  if (isWhole) {
    std::set<std::string> jobs;
    for (const TaskAddress &task : live)
      jobs.insert(task.job);
    slurm.cancel({jobs.begin(), jobs.end()});
    tellUnfollowed(folder, {});
    return live.size();
  }
  const std::optional<TaskAddress> task = record.lastTask(found->member);
  if (!task || std::ranges::find(live, *task) == live.end())
    return 0;
  slurm.cancel({task->job + "_" + std::to_string(task->index)});
  leaveNote(folder, something);
  tellUnfollowed(folder, found->member);
  return 1;
}

bool hasLiveJobs(const fs::path &folder) {
  std::optional<FoundJobs> found = findJobs(folder);
  if (!found)
    return false;
  const Slurm slurm;
  refuseElsewhere(found->record, found->folder, slurm);
  findIds(found->record, slurm);
  const std::vector<TaskAddress> live = liveTasks(found->record, slurm);
  if (found->member.empty())
    return !live.empty();
  const std::optional<TaskAddress> task = found->record.lastTask(found->member);
  return task && std::ranges::find(live, *task) != live.end();
}

CancellationNotes::CancellationNotes(const fs::path &folder) : m_file(noteFile(folder)) {
  try {
    const std::string text = readFile(m_file, largestNote);
    std::istringstream words(text);
    std::string what, machine;
    std::int64_t time = 0;
    // Times of different machines cannot be compared: a note of another one that is there already is of
    // before.
    if (!(words >> what >> machine >> time) || machine != bootId() || time < processStart())
      m_last = text;
  } catch (const Error &) { // there is none
  }
}

CancellationNotes::Found CancellationNotes::take() {
  std::string text;
  try {
    text = readFile(m_file, largestNote);
  } catch (const Error &) {
    return Found::none;
  }
  if (text == m_last)
    return Found::none;
  m_last = text;
  return text.starts_with(everything) ? Found::all : Found::some;
}

} // namespace bitsmith
