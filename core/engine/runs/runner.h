// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/layer_view.h"
#include "core/plan/runs/run.h"

#include <functional>

namespace bitsmith {

class Executor;

/// Looks at a layer of the network in training, by its name. Throws Error (bad input) where it is not there.
using LayerLook = std::function<LayerView(const std::string &)>;

/// Where the runs of a study are, while others do them.
struct ExecutionCounts {
  std::size_t queued = 0;
  std::size_t running = 0;
  std::size_t finished = 0;
  std::size_t failed = 0;
  std::size_t all = 0;

  bool operator==(const ExecutionCounts &) const = default;
};

/// Follows a run from inside the process that does it. Every function has a default, so that a listener says
/// only what it wants to hear.
class RunListener {
 public:
  virtual ~RunListener() = default;
  /// A run begins: of a study, its `index`-th member of `count` (0 and 1 for a single run).
  virtual void runStarted(const Experiment & /*experiment*/, std::size_t /*index*/, std::size_t /*count*/) {}
  /// The training of a run begins or, after so many steps, goes on.
  virtual void trainingBegan(std::int64_t /*stepsDone*/) {}
  /// Other bits are in force than before, or the first ones. @param meanWeightBits over all weights
  virtual void bitsChanged(const BitsRecord & /*bits*/, double /*meanWeightBits*/) {}
  virtual void stepDone(const StepRecord & /*step*/, std::int64_t /*totalSteps*/) {}
  /// Called before the first step of a training in this process and after each one: it goes on when this
  /// comes back. What is looked at, and how long it takes, changes nothing about the result.
  virtual void holdUp(const LayerLook & /*look*/) {}
  virtual void epochDone(const EpochRecord & /*epoch*/, std::int64_t /*epochs*/) {}
  /// A search has evaluated a plan, of at most so many.
  virtual void candidateEvaluated(const CandidateRecord & /*candidate*/, std::int64_t /*evaluations*/) {}
  virtual void runFinished(const RunResult & /*result*/) {}
  /// Runs that are done elsewhere (by a cluster) have moved.
  virtual void runsCounted(const ExecutionCounts & /*counts*/) {}
  virtual void warned(const std::string & /*message*/) {}
  /// Asked at every step; true makes the run stop cleanly, resumable.
  virtual bool shouldStop() { return false; }
};

struct RunOptions {
  bool resume = false; ///< go on in a folder that holds a run; otherwise such a folder is refused
  std::filesystem::path tensorboard; ///< folder of event files (TensorBoardListener); empty: none
  Executor *executor = nullptr;      ///< who does the runs; null: this process, one after another
};

/// Does an experiment or a study in a run folder. A finished run is not done again when resumed. A study's
/// members are run folders inside its own; members that are finished are kept. Throws Error (bad input: what
/// the experiment asks for cannot be had; work failed: the loss is not finite, the disk is full), Interrupted
/// when the listener stopped it. Failures are also written to the folder's events.
/// @return the result; of a study, the results of its members.
std::vector<RunResult> runExperiment(const Experiment &experiment, const std::filesystem::path &folder,
                                     const RunOptions &options, RunListener &listener);

/// How long an experiment takes and how much memory, from a few timed steps of the real thing.
struct RunEstimate {
  double seconds = 0;          ///< for the whole run or study
  double stepMilliseconds = 0; ///< median of the timed steps (first member that trains); 0: none trains
  std::int64_t steps = 0;      ///< training steps in total
  double memoryMb = 0;         ///< peak resident memory, MB of 2^20 bytes
};
RunEstimate estimateRun(const Experiment &experiment, RunListener &listener);

/// The network of an experiment, sized to its data. Throws Error (bad input).
/// @param folder of its run or file: a run's folder describes an imported network whose file has gone
Network experimentNetwork(const Experiment &experiment, const std::filesystem::path &folder = {});

} // namespace bitsmith
