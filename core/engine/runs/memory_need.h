// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"

namespace bitsmith {

/// What a run will take of memory beyond the program itself, in MB of 2^20 bytes, worked out before any of it
/// is taken.
struct MemoryNeed {
  double pictures = 0;    ///< as bytes, and what is prepared ahead of them
  double network = 0;     ///< parameters, gradients, the optimizer's state, quantized weights, a checkpoint
  double activations = 0; ///< what a training step keeps for its way back, or an evaluation passes on

  double total() const { return pictures + network + activations; }
};

/// Counts tensors of 4 bytes an element: what every node gives for each picture of a batch, and each
/// parameter once for each thing that is kept of it. Measured peaks lie within a third of it; tst_faults
/// holds them against each other.
MemoryNeed memoryNeed(const Experiment &experiment, const Network &network, const DataDescription &data);

/// Throws Error (work failed) where a run needs more memory than is free (freeMemoryMb()): says how much of
/// both and what would do.
/// @param loaded whether its pictures are in memory already
void refuseWithoutMemory(const Experiment &experiment, const Network &network, const DataDescription &data,
                         bool loaded);

} // namespace bitsmith
