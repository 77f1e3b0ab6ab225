// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/trainer.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>
#include <torch/torch.h>

namespace bitsmith {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::int64_t batchesOf(std::int64_t pictures, std::int64_t batch) {
  return (pictures + batch - 1) / batch;
}

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const TrainingOptions &options,
                                                       const std::vector<torch::Tensor> &parameters) {
  if (options.optimizer == OptimizerKind::sgd)
    return std::make_unique<torch::optim::SGD>(
        parameters,
        torch::optim::SGDOptions(options.lr).momentum(options.momentum).weight_decay(options.weightDecay));
  return std::make_unique<torch::optim::Adam>(
      parameters, torch::optim::AdamOptions(options.lr).weight_decay(options.weightDecay));
}

void setRate(torch::optim::Optimizer &optimizer, double rate) {
  for (auto &group : optimizer.param_groups())
    group.options().set_lr(rate);
}

std::int64_t countCorrect(const torch::Tensor &scores, const torch::Tensor &labels) {
  return scores.argmax(1).eq(labels).sum().item<std::int64_t>();
}

void addOutcomes(Evaluation &evaluation, const torch::Tensor &scores, const torch::Tensor &labels) {
  const torch::Tensor right = scores.argmax(1).eq(labels).contiguous();
  const bool *first = right.data_ptr<bool>();
  evaluation.outcomes.insert(evaluation.outcomes.end(), first, first + right.numel());
  evaluation.correct += std::count(first, first + right.numel(), true);
  evaluation.samples += right.numel();
}

/// Mean cost of a step and of an evaluation so far, for the time left.
class Pace {
 public:
  void stepTook(double seconds) {
    // The first step builds caches and starts threads; later ones weigh in slowly, so that one hiccup does
    // not show.
    if (m_steps++ == 0)
      m_stepSeconds = seconds;
    else
      m_stepSeconds += (seconds - m_stepSeconds) / static_cast<double>(std::min<std::int64_t>(m_steps, 50));
  }
  double secondsLeft(std::int64_t steps, std::int64_t evaluations, double evaluationSeconds) const {
    return static_cast<double>(steps) * m_stepSeconds + static_cast<double>(evaluations) * evaluationSeconds;
  }
  double stepSeconds() const { return m_stepSeconds; }

 private:
  double m_stepSeconds = 0;
  std::int64_t m_steps = 0;
};

} // namespace

double scheduledRate(const TrainingOptions &options, std::int64_t step, std::int64_t steps) {
  if (options.schedule == Schedule::constant)
    return options.lr;
  const double share = static_cast<double>(step) / static_cast<double>(steps);
  return 0.5 * options.lr * (1 + std::cos(std::numbers::pi * share));
}

double clipGradients(const std::vector<torch::Tensor> &parameters, double largest) {
  const torch::NoGradGuard noGradients;
  double squares = 0;
  for (const torch::Tensor &parameter : parameters)
    if (parameter.grad().defined()) {
      const double norm = parameter.grad().norm().item<double>();
      squares += norm * norm;
    }
  const double norm = std::sqrt(squares);
  if (largest > 0 && std::isfinite(norm) && norm > largest)
    for (const torch::Tensor &parameter : parameters)
      if (parameter.grad().defined())
        parameter.grad().mul_(largest / norm);
  return norm;
}

Evaluation evaluate(NetworkModule &network, const Dataset &data, const Normalization &normalization,
                    const std::function<void()> &beforeBatch) {
  const torch::NoGradGuard noGradients;
  network.eval();
  BatchStream stream(data, normalization, {.batch = evaluationBatch});
  Evaluation evaluation;
  evaluation.outcomes.reserve(static_cast<std::size_t>(data.size()));
  double lossSum = 0;
  while (const std::optional<Batch> batch = stream.next()) {
    if (beforeBatch)
      beforeBatch();
    const torch::Tensor scores = network.forward(batch->images);
    lossSum += torch::cross_entropy_loss(scores, batch->labels, {}, at::Reduction::Sum).item<double>();
    addOutcomes(evaluation, scores, batch->labels);
  }
  if (evaluation.samples > 0)
    evaluation.loss = lossSum / static_cast<double>(evaluation.samples);
  return evaluation;
}

Trainer::Trainer(const Experiment &experiment, const Network &network, const DataSplit &data)
    : m_training(experiment.training), m_augment(experiment.data.augment), m_data(data) {
  torch::manual_seed(m_training.seed);
  m_module = std::make_shared<NetworkModule>(network, resolvePlan(experiment.precision, network));
  m_parameters = m_module->parameters();
  m_optimizer = makeOptimizer(m_training, m_parameters);
}

Trainer::~Trainer() = default;

std::int64_t Trainer::stepsPerEpoch() const {
  return batchesOf(m_data.train.size(), m_training.batch);
}

void Trainer::setEpochsDone(std::int64_t epochs) {
  m_epochsDone = epochs;
  m_step = epochs * stepsPerEpoch();
  m_testOutcomes.clear();
}

BatchStream Trainer::trainingBatches() const {
  return BatchStream(m_data.train, m_data.normalization,
                     {.batch = m_training.batch,
                      .shuffle = true,
                      .augment = m_augment,
                      .seed = m_training.seed,
                      .epoch = m_epochsDone});
}

Evaluation Trainer::evaluateTest(const std::function<void()> &beforeBatch) {
  return evaluate(*m_module, m_data.test, m_data.normalization, beforeBatch);
}

std::vector<bool> Trainer::testOutcomes(const std::function<void()> &beforeBatch) {
  if (m_testOutcomes.empty())
    m_testOutcomes = evaluateTest(beforeBatch).outcomes;
  return m_testOutcomes;
}

std::string Trainer::place() const {
  return "in epoch " + std::to_string(m_epochsDone + 1) + ", step " + std::to_string(m_step + 1);
}

StepRecord Trainer::trainStep(const Batch &batch) {
  StepRecord record;
  record.lr = scheduledRate(m_training, m_step, totalSteps());
  setRate(*m_optimizer, record.lr);
  m_optimizer->zero_grad();
  const torch::Tensor scores = m_module->forward(batch.images);
  const torch::Tensor loss = torch::cross_entropy_loss(scores, batch.labels);
  record.loss = loss.item<double>();
  if (!std::isfinite(record.loss))
    throw workFailed(
        "the loss is not finite " + place() +
        ": lower training.lr or set training.clip_norm, and check that the bits are not too few");
  loss.backward();
  if (!std::isfinite(clipGradients(m_parameters, m_training.clipNorm)))
    throw workFailed("a gradient is not finite " + place() + ": lower training.lr");
  m_optimizer->step();
  record.accuracy = static_cast<double>(countCorrect(scores.detach(), batch.labels)) /
                    static_cast<double>(batch.labels.size(0));
  ++m_step;
  record.step = m_step;
  record.epoch = m_epochsDone + 1;
  return record;
}

EpochRecord Trainer::runEpoch(const StepCallback &afterStep, const std::function<void()> &beforeTestBatch) {
  const Clock::time_point start = Clock::now();
  m_module->train();
  EpochRecord record;
  record.epoch = m_epochsDone + 1;
  double lossSum = 0;
  double correct = 0;
  std::int64_t samples = 0;
  Pace pace;
  BatchStream stream = trainingBatches();
  Clock::time_point last = Clock::now();
  while (const std::optional<Batch> batch = stream.next()) {
    StepRecord step = trainStep(*batch);
    pace.stepTook(secondsSince(last));
    last = Clock::now();
    // Before the first evaluation is timed: a picture costs about a third of what it costs in training.
    const double evaluation = m_testSeconds > 0
                                  ? m_testSeconds
                                  : pace.stepSeconds() * static_cast<double>(m_data.test.size()) /
                                        static_cast<double>(3 * m_training.batch);
    step.secondsLeft = pace.secondsLeft(totalSteps() - m_step, m_training.epochs - m_epochsDone, evaluation);
    const auto count = static_cast<double>(batch->labels.size(0));
    lossSum += step.loss * count;
    correct += step.accuracy * count;
    samples += batch->labels.size(0);
    record.lr = step.lr;
    if (afterStep)
      afterStep(step);
  }
  record.trainLoss = lossSum / static_cast<double>(samples);
  record.trainAccuracy = correct / static_cast<double>(samples);
  const Clock::time_point testStart = Clock::now();
  Evaluation test = evaluateTest(beforeTestBatch);
  m_testSeconds = secondsSince(testStart);
  record.testLoss = test.loss;
  record.testAccuracy = test.accuracy();
  record.testInterval = wilsonInterval(test.correct, test.samples);
  record.samples = test.samples;
  m_testOutcomes = std::move(test.outcomes);
  ++m_epochsDone;
  record.seconds = secondsSince(start);
  return record;
}

} // namespace bitsmith
