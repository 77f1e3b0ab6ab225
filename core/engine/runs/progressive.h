// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"
#include "core/engine/runs/tasks.h"
#include "core/engine/training/checkpoint.h"

namespace bitsmith {

/// The bits of a network while it trains in a progressive run: puts the plan of each epoch in force, and
/// remembers what the schedule has to.
///
/// When bits change, scales follow at once from the ranges and the new bits. Ranges of moving-average
/// observers go on, a tenth of the way to each new batch; min-max observers, which would keep extremes of a
/// network that is no more, begin anew with the first batch; dynamic ranges are each batch's own anyway.
class ProgressiveBits {
 public:
  /// Finds the order of layers where the schedule takes it from a sensitivity run. Throws Error (bad input)
  /// when that run is not there or has no such scores.
  ProgressiveBits(const RunContext &context, const Network &network);

  /// Goes on after the epochs of a checkpoint: the module then has the plan of the last of them.
  void resume(const ScheduleCheckpoint &checkpoint, const std::vector<EpochRecord> &history,
              NetworkModule &module);
  /// Puts the plan of an epoch in force. @return its bits where they are others than before, or the first
  std::optional<BitsRecord> enter(std::int64_t epoch, NetworkModule &module);
  /// Takes the losses of an epoch that was trained.
  void leave(const EpochRecord &record);

  const ScheduleCheckpoint &checkpoint() const { return m_checkpoint; }
  /// The epochs with the bits that were in force in each.
  std::vector<HistoryRecord> history(const std::vector<EpochRecord> &epochs) const;

 private:
  PrecisionPlan planIn(std::int64_t epoch) const;

  ScheduleOptions m_options;
  Network m_network;
  PrecisionPlan m_target;
  std::int64_t m_epochs;
  ScheduleCheckpoint m_checkpoint;
  bool m_entered = false;
};

} // namespace bitsmith
