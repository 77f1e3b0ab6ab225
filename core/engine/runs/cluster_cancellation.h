// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace bitsmith {

/// Cancels what waits or runs of a study's or run's jobs; of a study's member its task. Whoever follows the
/// jobs submits no more of them, and cancels them itself where the scheduler does not answer now (Error: work
/// failed). Throws Error (bad input) where the folder was never given to a cluster, or to another one.
/// @return tasks that waited or ran
std::size_t cancelJobs(const std::filesystem::path &folder);

/// Whether jobs of a study or run, or the task of a study's run, wait or run. Throws Error where the
/// scheduler does not answer (work failed), and where there is none or another one (bad input).
bool hasLiveJobs(const std::filesystem::path &folder);

/// What cancelJobs() leaves in the folder for the process that follows its jobs.
class CancellationNotes {
 public:
  enum class Found { none, some, all };

  /// @param folder of the study or run
  explicit CancellationNotes(const std::filesystem::path &folder);

  /// What has been cancelled since the last time it was asked, the first time: since this process began.
  Found take();

 private:
  std::filesystem::path m_file;
  std::string m_last;
};

} // namespace bitsmith
