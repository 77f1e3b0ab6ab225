// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/run_listener.h"

#include <cstdint>

namespace bitsmith {

/// How long an experiment takes and how much memory, from a few timed steps of the real thing.
struct RunEstimate {
  double seconds = 0;          ///< for the whole run or study
  double stepMilliseconds = 0; ///< median of the timed steps (first member that trains); 0: none trains
  std::int64_t steps = 0;      ///< training steps in total
  double memoryMb = 0;         ///< peak resident memory, MB of 2^20 bytes
};
/// Times it in this process. Throws Error (bad input: what the experiment asks for cannot be had; work
/// failed: it does not fit into memory), Interrupted when the listener stopped it.
/// @param listener warned of a slow BLAS; of the rest it is only asked whether to stop
RunEstimate estimateRun(const Experiment &experiment, RunListener &listener);

} // namespace bitsmith
