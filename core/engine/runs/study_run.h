// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/executor.h"
#include "core/engine/runs/run_listener.h"

namespace bitsmith {

/// Members of a study failed; the others are done.
class StudyFailed : public Error {
 public:
  using Error::Error;
};

/// Does a study in a folder that holds its experiment.json and whose lock the caller has: makes the folders
/// of its members, has them done, keeps account of them in the study's events, and gathers their results in
/// its result.json. Throws StudyFailed, Error where none can be done, Interrupted.
std::vector<RunResult> performStudy(const Experiment &study, const std::filesystem::path &folder,
                                    Executor &executor, RunListener &listener);

/// Does a run that is in no study. @param events folder in which events tell where it is (queued, running);
/// empty: nowhere, because the run itself tells
RunResult performAlone(PreparedRun run, Executor &executor, RunListener &listener,
                       const std::filesystem::path &events = {});

/// A study's members as runs of their own: what a member starts from is the folder beside its own.
std::vector<PreparedRun> membersToRun(const Experiment &study, const std::filesystem::path &folder);

} // namespace bitsmith
