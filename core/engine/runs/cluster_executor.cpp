// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_executor.h"

#include "core/engine/runs/cluster_follower.h"
#include "core/engine/runs/run_opening.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_lock.h"

#include <utility>

namespace bitsmith {

namespace fs = std::filesystem;

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
  removeParts(m_folder / clusterFolder, {jobRecordFile(m_folder).filename().native()});
  ClusterFollower follower(m_folder, m_options, runs, listener, m_listener);
  try {
    follower.begin();
    m_liveJobs = follower.openJobs();
    if (m_options.detach && !m_liveJobs.empty())
      throw Interrupted();
    follower.follow();
  } catch (const Error &error) {
    // On a machine without their scheduler nobody knows what has become of them: nothing is told.
    const bool isElsewhere = error.kind() == ErrorKind::badInput && !follower.isOnItsCluster();
    if (!isElsewhere)
      follower.leave();
    m_liveJobs = follower.openJobs();
    m_mayHaveJobs = follower.mayHaveJobs();
    if (m_mayHaveJobs && isElsewhere)
      throw JobsLeft::elsewhere(error);
    if (m_mayHaveJobs)
      throw JobsLeft(error);
    throw;
  } catch (...) {
    follower.leave();
    m_liveJobs = follower.openJobs();
    m_mayHaveJobs = follower.mayHaveJobs();
    throw;
  }
  m_liveJobs.clear();
  m_mayHaveJobs = false;
}

} // namespace bitsmith
