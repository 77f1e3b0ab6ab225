// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/runs/network_source.h"
#include "core/engine/runs/run_listener.h"
#include "core/plan/runs/event_writer.h"

namespace bitsmith {

class NetworkModule;

/// Warns in a run's events, and whoever follows it.
inline void warn(EventWriter &events, RunListener &listener, const std::string &message) {
  events.warning(message);
  listener.warned(message);
}

/// What a run works with. Its folder holds its experiment.json, and its lock is the caller's.
struct RunContext {
  const Experiment &experiment; ///< with the number of threads resolved and in force
  const std::filesystem::path &folder;
  EventWriter &events;
  RunListener &listener;
  const DataSplit &data;
  const NetworkSource &source; ///< its network, for these data

  /// Throws Interrupted when the listener wants the run to stop.
  void stopIfAsked() const {
    if (listener.shouldStop())
      throw Interrupted();
  }
  /// Warns in the events and the listener.
  void warn(const std::string &message) const { bitsmith::warn(events, listener, message); }
};

// One function a task, each in a file of its name: from the run's data to its result, which performRun()
// writes. Whatever was done before in the folder is gone on with. Throw Error, Interrupted.

/// Trains, from the last checkpoint where there is one (tasks qat and progressive).
RunResult performTraining(RunContext &context);

/// Measures the quantization error of a trained network's layers (task errors). Begins anew when it is gone
/// on with: it takes seconds.
RunResult performErrors(RunContext &context);
/// Quantizes the network of its start without training (task ptq).
RunResult performPtq(RunContext &context);

/// Measures how much a trained network suffers from the quantization of each layer (task sensitivity). Probes
/// that an earlier session of the run has written to its events are taken over, as long as the network before
/// any change comes out the same to the bit.
RunResult performSensitivity(RunContext &context);

/// Looks for the plans of the best trade-off (task search). Candidates that an earlier session has written to
/// its events are taken over, as long as the first of them comes out the same to the bit.
RunResult performSearch(RunContext &context);

/// Says in the events that a run begins or goes on, with the machine it is on, and warns where that machine
/// is slow or another than the run was begun on, and where the task does not apply what is asked for.
/// @param resumedEpochs epochs that are done already; 0 for a fresh run
/// @param goesOn whether something was done before
void announceStart(const RunContext &context, std::int64_t totalSteps, std::int64_t resumedEpochs,
                   bool goesOn);

/// Bits of a plan, in force from an epoch on.
BitsRecord bitsRecord(const PrecisionPlan &plan, std::int64_t epoch);

/// Fills in what a result says of the network itself: compression, memory, cost on the experiment's hardware,
/// and the weights' quantization error by layer.
void describeNetwork(RunResult &result, const Experiment &experiment, NetworkModule &module);

/// Gives a result, whose accuracy an earlier session may have measured, the outcomes of the same network's
/// evaluation in this one. Where they do not come to that accuracy, as on another processor, accuracy and
/// loss become theirs: a result's figures are of one evaluation. Warns of it.
/// @param loss of that evaluation
void takeOutcomes(const RunContext &context, RunResult &result, const std::vector<bool> &outcomes,
                  double loss);

} // namespace bitsmith
