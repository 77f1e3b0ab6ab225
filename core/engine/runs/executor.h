// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/error.h"
#include "core/plan/experiment/experiment.h"

#include <filesystem>
#include <vector>

namespace bitsmith {

/// A run that is to be done in its folder, which holds its experiment.json.
struct PreparedRun {
  Experiment experiment;
  std::filesystem::path folder;
  /// Places in the list of the runs that it starts from, which come before it.
  std::vector<std::size_t> after;
  bool resume = true; ///< go on where the folder has a run that has begun; otherwise such a folder is refused
};

/// Is told what becomes of the runs of a list, by their places in it.
class ExecutionListener {
 public:
  virtual ~ExecutionListener() = default;
  /// They wait. @param reason the scheduler's; empty where there is none
  virtual void queued(const std::vector<std::size_t> &runs, const std::string &reason) = 0;
  virtual void running(const std::vector<std::size_t> &runs) = 0;
  /// Their result.json is there.
  virtual void finished(std::size_t run) = 0;
  virtual void failed(std::size_t run, const Error &error) = 0;
  /// They were taken back before their end, and can go on.
  virtual void cancelled(const std::vector<std::size_t> &runs) = 0;
};

/// The runs can no longer be followed, or could not all be submitted, while some of them wait or run: they
/// have not failed, and can be followed again.
class JobsLeft : public Error {
 public:
  explicit JobsLeft(const Error &error)
      : Error(error.kind(),
              std::string(error.what()) +
                  "; jobs that were submitted go on: --resume follows them, and submits the rest") {}
  /// Their scheduler is not that of this machine, so that nobody knows whether any go on.
  static JobsLeft elsewhere(const Error &error) { return {error, error.what()}; }

 private:
  JobsLeft(const Error &error, const std::string &message) : Error(error.kind(), message) {}
};

/// Has the runs of a list done: in this process, by a cluster.
class Executor {
 public:
  virtual ~Executor() = default;

  /// Threads for runs that leave them open.
  virtual int threads() const = 0;
  /// Comes back when every run has finished, failed or been cancelled. Throws Interrupted when it was asked
  /// to stop, JobsLeft where some go on elsewhere, Error when the runs cannot be done at all. Failures of
  /// single runs are told to the listener.
  virtual void execute(const std::vector<PreparedRun> &runs, ExecutionListener &listener) = 0;
};

} // namespace bitsmith
