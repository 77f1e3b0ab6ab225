// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QString>

namespace bitsmith {

/// What the Run button starts.
enum class RunKind {
  plan,        ///< the open plan
  presets,     ///< a study: every preset, and the open plan where it is none of them
  seeds,       ///< a study: the open plan with three seeds, to see how much of a difference is chance
  progressive, ///< the open plan reached by its schedule of bits
};

/// The experiment that a kind of run makes of the open plan. A plan without a name of its own is named after
/// `plan`.
Experiment experimentFor(RunKind kind, const Experiment &plan, const QString &planName);

/// The run that analyses a trained one: its network and pictures, with the precision of the open plan where
/// that is one of the same network, else with its own.
/// @param task sensitivity or errors
/// @param start the trained run's folder, absolute or relative to the new run's folder
Experiment analysisOf(Task task, const Experiment &trained, const QString &start, const Experiment &plan);

} // namespace bitsmith
