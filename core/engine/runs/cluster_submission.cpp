// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is given to the scheduler, and what becomes of that where it does not answer or takes no more.

#include "core/engine/runs/cluster_follower.h"

#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"

#include <system_error>
#include <utility>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

/// What helps where a site limits how many jobs somebody may have submitted (sacctmgr(1), MaxSubmitJobs): an
/// array is taken as a whole or not at all.
std::string remedyFor(const std::string &refusal) {
  return refusal.find("SubmitJob") != std::string::npos || refusal.find("submit limit") != std::string::npos
             ? "; where it is the size of the array, give the profile an array_size below the limit, and "
               "resume with --executor slurm --cluster PROFILE"
             : "";
}

} // namespace

void ClusterFollower::open(const SubmittedJob &job) {
  if (isUnanswered(job))
    return;
  for (const auto &[index, folder] : job.folders)
    if (const auto run = m_byFolder.find(folder);
        run != m_byFolder.end() && !m_done.contains(run->second) && !m_tasks[run->second].ended)
      m_tasks[run->second] = {.address = {.job = job.id, .index = index}, .open = true};
}

void ClusterFollower::rewriteRecord() const {
  const fs::path file = jobRecordFile(m_folder);
  std::error_code unknown;
  const fs::file_time_type submitted = fs::last_write_time(file, unknown);
  writeJobRecord(m_folder, m_record);
  if (std::error_code ignored; !unknown)
    fs::last_write_time(file, submitted, ignored);
}

void ClusterFollower::adopt(const std::map<std::string, std::string> &known) {
  const std::vector<SubmittedJob> before = m_record.jobs;
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
  if (m_record.jobs != before) // the file's time is that of the last submission
    writeJobRecord(m_folder, m_record);
}

void ClusterFollower::lookForUnanswered() {
  if (hasUnanswered())
    adopt(ask([&] { return m_slurm.jobsByToken(); }));
}

ClusterFollower::Clock::duration ClusterFollower::answerPatience() const {
  using FileClock = fs::file_time_type::clock;
  std::error_code unknown;
  const fs::file_time_type submitted = fs::last_write_time(jobRecordFile(m_folder), unknown);
  // The clock of a file server may be ahead.
  const Clock::duration age =
      unknown ? Clock::duration()
              : std::max(std::chrono::duration_cast<Clock::duration>(FileClock::now() - submitted),
                         Clock::duration());
  return std::max<Clock::duration>(m_options.submissionPause - age, Clock::duration());
}

void ClusterFollower::waitForAnswer() {
  const std::string what = "sbatch has not answered a submission of before, which may still come through";
  if (!m_options.detach) {
    m_listener.warned(what + ": it is looked for, and made again where it does not");
    return;
  }
  const auto left = std::chrono::ceil<std::chrono::seconds>(m_answerUntil - Clock::now());
  throw workFailed(jobRecordFile(m_folder).string() + ": " + what + ": resume without --detach, or in " +
                   std::to_string(std::max<std::int64_t>(left.count(), 1)) + " s");
}

void ClusterFollower::failWhatCannotStart() {
  for (std::size_t i = 0; i < m_runs.size(); ++i)
    if (isMissing(i) &&
        std::ranges::any_of(m_runs[i].after, [&](std::size_t run) { return m_tasks[run].ended; }))
      fail(i, "what it starts from failed");
}

bool ClusterFollower::isTimeToSubmit(std::ptrdiff_t openBefore) const {
  return !m_cancelled && hasMissing() && !hasUnanswered() &&
         (countOpen() < openBefore || Clock::now() >= m_nextSubmission);
}

void ClusterFollower::submitMissing() {
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

void ClusterFollower::putOff(const Outage &refusal, std::size_t missing) {
  std::string what = refusal.what() + remedyFor(refusal.what());
  if (const std::size_t left = countMissing(); left < missing)
    what += "; " + std::to_string(missing - left) + " of " + std::to_string(missing) + " runs were submitted";
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

std::string ClusterFollower::dependencyText(const JobArray &array) const {
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

void ClusterFollower::submit(const JobArray &array) {
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
      // One that sbatch has refused does not come through later: the next process, which goes by the age of
      // the record, is not to wait for it.
      if (std::error_code ignored; isAnswered)
        fs::last_write_time(jobRecordFile(m_folder),
                            fs::file_time_type::clock::now() - m_options.submissionPause, ignored);
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

} // namespace bitsmith
