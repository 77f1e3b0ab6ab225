// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision_schedule.h"

#include <QString>

#include <memory>

namespace bitsmith {

/// What a schedule is drawn from: the options and what they are applied to.
struct ScheduleScene {
  ScheduleOptions options;
  PrecisionPlan target;
  std::shared_ptr<const Network> network;
  std::int64_t epochs = 0;

  /// The plan in force in an epoch, from 1; turningPoint makes no turn.
  PrecisionPlan planIn(std::int64_t epoch) const {
    return planInEpoch(options, target, *network, epochs, epoch);
  }
  /// Epochs that are enough for a picture: all, or as many as a wide screen has columns, evenly spaced from
  /// the first to the last.
  std::vector<std::int64_t> shownEpochs() const;
};

/// Layers whose weights, or whose activations, have the same bits in every epoch.
struct ScheduleGroup {
  std::vector<std::size_t> layers; ///< indices of the network's layers, ascending
  std::vector<int> bits;           ///< by plan
};
/// Groups in the order of their first layers; tensors that stay float are in none.
std::vector<ScheduleGroup> scheduleGroups(const std::vector<PrecisionPlan> &plans, PolicyTensors tensors);
/// "conv2, conv3", or "conv2 … fc1 (6 layers)".
QString groupName(const ScheduleGroup &group, const Network &network);

/// A point of the picture that can be dragged.
struct ScheduleHandle {
  enum class Kind {
    begin,       ///< first bits of the weights, and the epoch they last to
    activations, ///< first bits of the activations
    level,       ///< bits of one stage
    end,         ///< first epoch of the target plan
    policyStart, ///< a policy's first bits and its start
    policyEnd,   ///< a policy's last bits and its end
  };
  Kind kind = Kind::begin;
  std::size_t index = 0; ///< of the stage or the policy
  double epoch = 1;
  int bits = 8;
  bool movesEpoch = true;
  bool movesBits = true;
};
std::vector<ScheduleHandle> scheduleHandles(const ScheduleScene &scene);

/// The options after a handle was dragged to an epoch and a bit-width; both are held to what is allowed.
ScheduleOptions dragged(const ScheduleScene &scene, const ScheduleHandle &handle, std::int64_t epoch,
                        int bits);

/// The options of another kind, with first bits that suit it: below the target where it begins there, above
/// it elsewhere. A kind that goes by policies begins with one for all layers that does what the old kind did
/// from begin to end.
ScheduleOptions withKind(const ScheduleScene &scene, ScheduleKind kind);

} // namespace bitsmith
