// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/training/trainer.h"
#include "core/plan/runs/records.h"

namespace bitsmith {

/// What a progressive run's schedule needs to go on.
struct ScheduleCheckpoint {
  std::vector<std::string> order; ///< of the layers, where the schedule goes by one
  ScheduleState state;            ///< after the epochs of the history

  bool operator==(const ScheduleCheckpoint &) const = default;
};

/// What a checkpoint says beside the tensors.
struct CheckpointState {
  std::string fingerprint;                    ///< of the experiment, from experimentFingerprint()
  std::vector<EpochRecord> history;           ///< the epochs done, from the first
  double seconds = 0;                         ///< wall time spent so far, over all sessions
  std::optional<Normalization> normalization; ///< of the pictures that the network knows
  std::optional<ScheduleCheckpoint> schedule; ///< of a progressive run
  std::optional<QuantizersRecord> quantizers; ///< of the last epoch
  /// Of one that was read: what was wrong with a newer one, or that another processor computed otherwise;
  /// empty: nothing.
  std::string remark = {};
};

/// Reads the description in a checkpoint. Throws Error (bad input) where it is damaged or of another format.
/// @param path for messages
CheckpointState parseCheckpointState(const std::filesystem::path &path, std::string_view text);

/// What makes two trainings the same: the pictures (a checksum of them), network, precision, training and
/// threads, as JSON text. Names, hardware and paths do not matter.
/// @param start checksum of the checkpoint or the imported network that it starts from; empty for none
std::string experimentFingerprint(const Experiment &experiment, const DataSplit &data,
                                  const std::string &start = {});

/// Writes all that training needs to go on (parameters and buffers, optimizer, LibTorch's generator, the
/// state) so that a reader sees the old file or the new one. The file is a LibTorch archive whose zip comment
/// holds a CRC-32 of the rest. The file that was there is kept as checkpointBefore(). Throws Error (work
/// failed).
void saveCheckpoint(const std::filesystem::path &path, Trainer &trainer, const CheckpointState &state);

/// Writes the network alone with the state, in the same way: loadWeights() reads it, a trainer cannot go on
/// from it.
void saveWeights(const std::filesystem::path &path, NetworkModule &module, const CheckpointState &state);

/// Where the checkpoint before the last one is kept: "checkpoint.before.pt" beside "checkpoint.pt".
std::filesystem::path checkpointBefore(const std::filesystem::path &path);
/// Whether there is one to go on from, the last or the one before.
bool hasCheckpoint(const std::filesystem::path &path);

/// Puts a trainer into the state of a checkpoint; of the one before where this is damaged, which the state's
/// remark tells, and which then takes the place of the damaged one. Throws Error (bad input) when neither is
/// whole, or one belongs to another experiment than `fingerprint`; the trainer may then be partly changed.
/// @param compute of the experiment: with `auto`, one of a processor where that came to other kinds of number
/// is taken too; the remark tells, and the state's fingerprint is then the given one
CheckpointState loadCheckpoint(const std::filesystem::path &path, Trainer &trainer,
                               const std::string &fingerprint, Compute compute = Compute::float32);

/// What a checkpoint says of the weights in it.
struct LoadedWeights {
  std::optional<Normalization> normalization; ///< absent in checkpoints of older versions
  std::string checksum;                       ///< of the file
};

/// Reads the network alone from a checkpoint: parameters, batch-norm statistics and activation ranges. Throws
/// Error (bad input) when the file is damaged or its network is another one; the module may then be partly
/// changed.
LoadedWeights loadWeights(const std::filesystem::path &path, NetworkModule &module);

} // namespace bitsmith
