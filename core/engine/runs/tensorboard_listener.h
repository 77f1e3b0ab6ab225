// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/run_listener.h"
#include "core/engine/tensorboard/event_file.h"

#include <chrono>
#include <memory>

namespace bitsmith {

/// Writes what a run measures as scalars for TensorBoard, while it goes on, and passes everything on to
/// another listener. A study's members have folders of their own below the one given, named as their run
/// folders.
///
/// Scalars, by training step: loss/step, accuracy/step and learning_rate (of the batch, at most 20 times a
/// second); after each epoch loss/train, loss/test, accuracy/train, accuracy/test with its 95 % interval,
/// bits/mean_weight and bits/mean_activation. A search has search/accuracy and search/memory_mb by candidate.
/// At the end result/accuracy, result/memory_mb and result/compression.
class TensorBoardListener : public RunListener {
 public:
  /// @param experiment the run or study that is to be done
  TensorBoardListener(const Experiment &experiment, const std::filesystem::path &folder, RunListener &next);
  ~TensorBoardListener() override;

  void runStarted(const Experiment &experiment, std::size_t index, std::size_t count) override;
  void trainingBegan(std::int64_t stepsDone) override;
  void bitsChanged(const BitsRecord &bits, double meanWeightBits) override;
  void stepDone(const StepRecord &step, std::int64_t totalSteps) override;
  void epochDone(const EpochRecord &epoch, std::int64_t epochs) override;
  void candidateEvaluated(const CandidateRecord &candidate, std::int64_t evaluations) override;
  void runFinished(const RunResult &result) override;
  void holdUp(const LayerLook &look) override { m_next.holdUp(look); }
  void runsCounted(const ExecutionCounts &counts) override { m_next.runsCounted(counts); }
  void warned(const std::string &message) override { m_next.warned(message); }
  bool shouldStop() override { return m_next.shouldStop(); }

 private:
  using Clock = std::chrono::steady_clock;

  EventFile &file(std::int64_t firstStep = 0);

  const Experiment &m_experiment;
  std::filesystem::path m_root;
  std::filesystem::path m_folder; ///< of the run that goes on
  RunListener &m_next;
  std::unique_ptr<EventFile> m_file;
  bool m_isTraining = false;                       ///< steps of other tasks have neither loss nor accuracy
  std::int64_t m_step = 0;                         ///< of the run that goes on
  std::optional<std::pair<double, double>> m_bits; ///< mean weight and activation bits in force
  Clock::time_point m_lastStep{};
};

} // namespace bitsmith
