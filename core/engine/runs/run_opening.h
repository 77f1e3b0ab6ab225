// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/runs/run_lock.h"

namespace bitsmith {

/// A run folder that is ours to write, with what it is to do.
struct OpenedRun {
  Experiment experiment; ///< with threads resolved, as experiment.json has it
  RunLock lock;
};

/// Opens the folder of an experiment: makes it where it is not there, goes on in it where it holds the same
/// experiment. Throws Error (bad input): it holds another one, has begun and is not to be resumed, or is in
/// use and stays so for two seconds: whoever only looks after a run has it for a moment.
/// @param threads for what leaves them open
OpenedRun openRun(const Experiment &asked, const std::filesystem::path &folder, bool resume, int threads);

/// Whether a run's folder has its result: it has come to its end. Throws Error (work failed) where that
/// cannot be seen.
bool hasResult(const std::filesystem::path &folder);
/// The same for who looks again later: false where that cannot be seen.
bool seesResult(const std::filesystem::path &folder) noexcept;

/// Threads that an experiment asks for; of a study, its first member.
int threadsOf(const Experiment &experiment);

} // namespace bitsmith
