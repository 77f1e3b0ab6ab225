// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/network/network.h"
#include "widgets/runs/run_library.h"

#include <QStringList>

namespace bitsmith {

/// What the Run button starts.
enum class RunKind {
  plan,        ///< the open plan
  presets,     ///< a study: every preset, and the open plan where it is none of them
  seeds,       ///< a study: the open plan with three seeds, to see how much of a difference is chance
  progressive, ///< the open plan reached by its schedule of bits
  ptq,         ///< a trained run quantized with the open plan, without training
};

/// The experiment that a kind of run makes of the open plan. A plan without a name of its own is named after
/// `planName`.
/// @param ptqStart folder of the trained run that kind ptq starts from; may be empty for all others
Experiment experimentFor(RunKind kind, const Experiment &plan, const QString &planName,
                         const QString &ptqStart = {});

/// Why the plan cannot be put onto a run without training; empty when it can. One line with what to do.
QString ptqObstacle(const RunRecord &run, const Experiment &plan);

/// Folder of the trained run that the open plan is to be quantized from: the first of `selected` that will
/// do; else the newest finished fp32 run of that network and data. Of a run that was itself quantized without
/// training, the one that it started from. Empty when there is none.
QString findPtqStart(const RunLibrary &library, const QStringList &selected, const Experiment &plan);

/// The run that analyses a trained one: its network and pictures, with the precision of the open plan where
/// that is one of the same network, else with its own.
/// @param task sensitivity or errors
/// @param start the trained run's folder, absolute or relative to the new run's folder
Experiment analysisOf(Task task, const Experiment &trained, const QString &start, const Experiment &plan);

/// The search for plans of a trained network. Schemes and methods are those of the open plan where that is
/// one of the same network, and so is the hardware that counts costs.
/// @param start as of analysisOf(); empty: the weights of the network's file
Experiment searchOf(const Experiment &trained, const QString &start, const Experiment &plan,
                    const SearchOptions &options);

/// The plan that a search evaluated: the search's precision with the candidate's bits. Throws Error (bad
/// input) where the search's precision does not fit the network.
PrecisionPlan candidatePlan(const RunRecord &search, const CandidateRecord &candidate,
                            const Network &network);

/// Training of a candidate with the training options of the run that its search began with.
/// @param start that run. Throws like candidatePlan().
Experiment fullTrainingOf(const RunRecord &search, const CandidateRecord &candidate, const Network &network,
                          const StartOptions &start);

} // namespace bitsmith
