// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/numbers.h"
#include "core/engine/data/batches.h"
#include "core/engine/quantization/network_module.h"
#include "core/engine/training/loss_terms.h"
#include "core/engine/training/optimizer.h"
#include "core/plan/runs/records.h"

#include <functional>
#include <optional>

namespace bitsmith {

/// Learning rate of a step (from 0) of `steps`. Cosine: 0.5 · lr · (1 + cos(π · step / steps)), from lr
/// towards 0 without restarts (I. Loshchilov, F. Hutter, SGDR, ICLR 2017, eq. 5 with one period).
double scheduledRate(const TrainingOptions &options, std::int64_t step, std::int64_t steps);

/// What a pass over labelled pictures came to.
struct Evaluation {
  double loss = 0; ///< mean cross entropy
  std::int64_t correct = 0;
  std::int64_t samples = 0;
  std::vector<bool> outcomes; ///< [samples] whether each picture was classified rightly, in the data's order

  double accuracy() const {
    return samples > 0 ? static_cast<double>(correct) / static_cast<double>(samples) : 0;
  }
};

inline constexpr std::int64_t evaluationBatch = 256; ///< pictures between two calls of `beforeBatch`

/// Evaluates a network without gradients and leaves it in evaluation mode; all threads take pictures at once.
/// The result does not depend on the number of threads. Throws Error (work failed) when the class scores are
/// not finite.
/// @param beforeBatch called before each `evaluationBatch` pictures; may throw to give up
Evaluation evaluate(NetworkModule &network, const Dataset &data, const Normalization &normalization,
                    const std::function<void()> &beforeBatch = {},
                    EvaluationNumbers numbers = EvaluationNumbers::float32);

/// Refuses batches of one picture where they would leave a batch norm one value a channel: there is no
/// variance in that, and every picture would come out alike. Throws Error (bad input) that names the norm.
/// @param pictures that there are for training
void requireVariance(const Network &network, const TrainingOptions &options, std::int64_t pictures);

/// Called after each training step; may throw to stop the training.
using StepCallback = std::function<void(const StepRecord &)>;

/// Trains one network on one data set, epoch by epoch. All randomness comes from the experiment's seed:
/// LibTorch's global generator is seeded by the constructor (weights, so that all presets start from the same
/// ones; dropout after that), and order and augmentation come from BatchStream. There must be one trainer at
/// work at a time in a process.
class Trainer {
 public:
  /// The data must outlive the trainer. Throws Error (bad input) where the precision does not fit the
  /// network, the processor cannot compute as asked, or batches are too small (requireVariance()).
  Trainer(const Experiment &experiment, const Network &network, const DataSplit &data);
  ~Trainer();
  Trainer(const Trainer &) = delete;
  Trainer &operator=(const Trainer &) = delete;

  /// The float network that the class scores are to come near (training.distillation).
  /// @param normalization of the pictures that it was trained on, which it is shown them in; absent: that of
  /// the data
  void setTeacher(std::shared_ptr<NetworkModule> teacher,
                  const std::optional<Normalization> &normalization = {}) {
    m_teacher = std::make_unique<Teacher>(std::move(teacher));
    m_teacherNormalization = normalization.value_or(m_data.normalization);
  }

  std::int64_t stepsPerEpoch() const;
  std::int64_t totalSteps() const { return stepsPerEpoch() * m_training.epochs; }
  std::int64_t epochsDone() const { return m_epochsDone; }
  bool isDone() const { return m_epochsDone >= m_training.epochs; }

  /// Trains one more epoch and evaluates. Throws Error (work failed) when the loss or a gradient is not
  /// finite, and what the callbacks throw; the trainer is of no use after that, only the last checkpoint is.
  EpochRecord runEpoch(const StepCallback &afterStep, const std::function<void()> &beforeTestBatch = {});
  /// One optimizer step. A batch of one picture that leaves a batch norm one value a channel, as the last of
  /// an epoch can be, is normalised by the running statistics, which stay what they are. @return loss,
  /// accuracy and learning rate of the batch (no step number, no time left).
  StepRecord trainStep(const Batch &batch);
  /// Batches of the next epoch, in its order.
  BatchStream trainingBatches() const;
  /// Evaluates on the test pictures.
  Evaluation evaluateTest(const std::function<void()> &beforeBatch = {});
  /// What the test pictures came to after the last epoch. Evaluates once more where this process has not: the
  /// last epoch was then another one's, perhaps on another processor, and may have come to something else.
  const Evaluation &lastTest(const std::function<void()> &beforeBatch = {});

  /// The kinds of number that the experiment's `compute` came to.
  const ComputeChoice &compute() const { return m_compute; }
  /// In the processor's memory.
  NetworkModule &module() {
    moveTo(torch::kCPU);
    return *m_module;
  }
  torch::optim::Optimizer &optimizer() {
    moveTo(torch::kCPU);
    return m_updater->optimizer();
  }
  /// Says that the state was read from a checkpoint after so many epochs.
  void setEpochsDone(std::int64_t epochs);

 private:
  std::string place() const;
  /// Whether the epoch that is next has its batch norms frozen.
  bool areNormsFrozen() const {
    return m_epochsDone >= m_training.epochs - m_training.batchNorm.freezeEpochs;
  }
  torch::Tensor lossOf(const torch::Tensor &scores, const torch::Tensor &images, const torch::Tensor &labels,
                       StepRecord &record) const;
  /// Parameters, statistics and the optimizer's state; nothing where steps are computed on the processor.
  void moveTo(torch::Device device);

  TrainingOptions m_training;
  ComputeChoice m_compute;
  bool m_augment;
  bool m_hasPointNorms; ///< batch norms over one value of each picture and channel
  const DataSplit &m_data;
  std::shared_ptr<NetworkModule> m_module;
  std::vector<torch::Tensor> m_parameters; ///< all
  std::vector<torch::Tensor> m_ofNetwork;
  std::vector<torch::Tensor> m_ofQuantizers;
  std::unique_ptr<Teacher> m_teacher;
  Normalization m_teacherNormalization;
  std::unique_ptr<Updater> m_updater;
  std::int64_t m_epochsDone = 0;
  std::int64_t m_step = 0;              ///< optimizer steps done, over all epochs
  double m_testSeconds = 0;             ///< of the last evaluation
  std::optional<Evaluation> m_lastTest; ///< of the last epoch; absent until this process has done one
};

} // namespace bitsmith
