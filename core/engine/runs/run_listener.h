// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/layer_view.h"
#include "core/plan/runs/records.h"

#include <functional>
#include <string>

namespace bitsmith {

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

} // namespace bitsmith
