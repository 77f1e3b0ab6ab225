// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/trainer.h"

#include "core/engine/clock.h"
#include "core/engine/compute/share_out.h"
#include "core/engine/quantization/frozen_network.h"
#include "core/engine/training/class_scores.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>
#include <torch/cuda.h>
#include <torch/types.h>

namespace bitsmith {

namespace {

std::int64_t batchesOf(std::int64_t pictures, std::int64_t batch) {
  return (pictures + batch - 1) / batch;
}

std::int64_t countCorrect(const torch::Tensor &scores, const torch::Tensor &labels) {
  return scores.argmax(1).eq(labels).sum().item<std::int64_t>();
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

namespace {

/// Pictures that a thread takes at a time: few enough that what passes between nodes stays in its cache.
constexpr std::int64_t pictureGroup = 32;

/// Whether the range of some activation is taken from its batch, so that results depend on what is in a
/// batch.
bool dependsOnBatches(const NetworkModule &network) {
  for (std::size_t layer = 0; layer < network.plan().size(); ++layer) {
    const QuantizerSpec &spec = network.plan()[layer].activation;
    const bool isDynamic = spec.scheme == Scheme::dynamic && spec.method == Method::range;
    if (!spec.isFloat() && (isDynamic || !network.activationRange(layer)))
      return true;
  }
  return false;
}

/// Calls a function once for each `evaluationBatch` pictures that are being evaluated, by whichever steps
/// they come.
class BatchCalls {
 public:
  BatchCalls(std::int64_t pictures, const std::function<void()> &call)
      : m_calls(call ? batchesOf(pictures, evaluationBatch) : 0), m_call(call) {}

  void reached(std::int64_t picture) {
    for (; m_done < m_calls && m_done * evaluationBatch <= picture; ++m_done)
      m_call();
  }

 private:
  std::int64_t m_calls;
  std::int64_t m_done = 0;
  const std::function<void()> &m_call;
};

/// Class scores [N, classes] of all pictures.
torch::Tensor scoresOf(NetworkModule &network, const Dataset &data, const Normalization &normalization,
                       const std::function<void()> &beforeBatch, EvaluationNumbers numbers) {
  const FrozenNetwork frozen(network, numbers);
  const std::vector<LayerOperands> operands = frozen.prepareAll(network);
  const std::int64_t group = dependsOnBatches(network) ? evaluationBatch : pictureGroup;
  torch::Tensor scores = torch::empty({data.size(), network.network().classes()});
  BatchCalls calls(data.size(), beforeBatch);
  std::atomic<std::int64_t> begun = 0;
  shareOut(
      batchesOf(data.size(), group),
      [&](std::int64_t number) {
        const std::int64_t first = number * group;
        begun = first;
        const Batch batch =
            BatchStream::take(data, normalization, first, std::min(group, data.size() - first));
        scores.narrow(0, first, batch.labels.size(0))
            .copy_(frozen.finish(frozen.begin(batch.images), {.layers = operands}));
      },
      [&] { calls.reached(begun); });
  calls.reached(data.size());
  return scores;
}

} // namespace

torch::Tensor classScores(NetworkModule &network, const Dataset &data, const Normalization &normalization,
                          const std::function<void()> &beforeBatch, EvaluationNumbers numbers) {
  const torch::NoGradGuard noGradients;
  network.eval();
  return scoresOf(network, data, normalization, beforeBatch, numbers);
}

Evaluation evaluate(NetworkModule &network, const Dataset &data, const Normalization &normalization,
                    const std::function<void()> &beforeBatch, EvaluationNumbers numbers) {
  const torch::NoGradGuard noGradients;
  network.eval();
  Evaluation evaluation;
  if (data.size() == 0)
    return evaluation;
  const torch::Tensor scores = scoresOf(network, data, normalization, beforeBatch, numbers);
  if (!torch::isfinite(scores).all().item<bool>())
    throw workFailed("the class scores of the network are not finite: check its weights");
  const torch::Tensor labels = torch::tensor(data.labels, torch::kInt64);
  const torch::Tensor losses = torch::cross_entropy_loss(scores, labels, {}, at::Reduction::None);
  evaluation.loss = losses.to(torch::kDouble).mean().item<double>();
  const torch::Tensor right = scores.argmax(1).eq(labels).contiguous();
  const bool *first = right.data_ptr<bool>();
  evaluation.outcomes.assign(first, first + right.numel());
  evaluation.correct = std::count(first, first + right.numel(), true);
  evaluation.samples = right.numel();
  return evaluation;
}

namespace {

/// The first batch norm that has one value of each picture and channel; null where there is none.
const Node *pointNorm(const Network &network) {
  const auto found = std::ranges::find_if(network.nodes(), [](const Node &node) {
    return std::holds_alternative<op::BatchNorm>(node.operation) &&
           node.output.height * node.output.width == 1;
  });
  return found == network.nodes().end() ? nullptr : &*found;
}

} // namespace

void requireVariance(const Network &network, const TrainingOptions &options, std::int64_t pictures) {
  const Node *norm = pointNorm(network);
  if (!norm || std::min(options.batch, pictures) != 1 || options.batchNorm.freezeEpochs >= options.epochs)
    return;
  throw badInput(
      (options.batch == 1 ? "training.batch is 1" : "there is 1 picture to train with, and so a batch is 1") +
      std::string(": layer \"") + norm->name +
      "\" is a batch norm that gets one value a channel of each picture, and one value has no "
      "variance; expected a batch of 2 pictures or more");
}

Trainer::Trainer(const Experiment &experiment, const Network &network, const DataSplit &data)
    : m_training(experiment.training), m_compute(chooseCompute(experiment.compute)),
      m_augment(experiment.data.augment), m_hasPointNorms(pointNorm(network) != nullptr), m_data(data) {
  requireVariance(network, m_training, data.train.size());
  torch::manual_seed(m_training.seed);
  m_module = std::make_shared<NetworkModule>(network, resolvePlan(experiment.precision, network),
                                             m_training.quantizers.candidates);
  // Quantizers with a state of their own compute on the processor.
  const bool hasMethods = std::ranges::any_of(m_module->plan(), [](const LayerPrecision &layer) {
    return layer.weight.method != Method::range || layer.activation.method != Method::range;
  });
  if (hasMethods && m_compute.training == TrainingNumbers::operators)
    m_compute.training = TrainingNumbers::float32;
  m_module->setTrainingNumbers(m_compute.training);
  m_parameters = m_module->parameters();
  m_ofNetwork = m_module->networkParameters();
  m_ofQuantizers = m_module->quantizerParameters();
  m_updater = makeUpdater(m_training, m_ofNetwork, m_ofQuantizers);
}

Trainer::~Trainer() = default;

std::int64_t Trainer::stepsPerEpoch() const {
  return batchesOf(m_data.train.size(), m_training.batch);
}

void Trainer::setEpochsDone(std::int64_t epochs) {
  m_epochsDone = epochs;
  m_step = epochs * stepsPerEpoch();
  m_lastTest.reset();
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
  return evaluate(module(), m_data.test, m_data.normalization, beforeBatch, m_compute.evaluation);
}

const Evaluation &Trainer::lastTest(const std::function<void()> &beforeBatch) {
  if (!m_lastTest)
    m_lastTest = evaluateTest(beforeBatch);
  return *m_lastTest;
}

std::string Trainer::place() const {
  return "in epoch " + std::to_string(m_epochsDone + 1) + ", step " + std::to_string(m_step + 1);
}

/// What is minimised; the record gets the cross entropy alone, so that curves can be compared.
torch::Tensor Trainer::lossOf(const torch::Tensor &scores, const torch::Tensor &images,
                              const torch::Tensor &labels, StepRecord &record) const {
  torch::Tensor loss = torch::cross_entropy_loss(scores, labels);
  record.loss = loss.item<double>();
  const DistillationOptions &distillation = m_training.distillation;
  if (m_teacher && distillation.weight > 0) {
    const torch::Tensor shown = renormalized(images, m_data.normalization, m_teacherNormalization);
    loss = loss * (1 - distillation.weight) +
           distillationLoss(scores, m_teacher->scores(shown), distillation.temperature) * distillation.weight;
  }
  if (m_ofQuantizers.empty())
    return loss;
  const double meanBits = freeMeanBits(m_training.quantizers, m_epochsDone, m_training.epochs);
  const torch::Tensor cost = quantizerCost(*m_module, m_training.quantizers, meanBits);
  return cost.defined() ? loss + cost : loss;
}

StepRecord Trainer::trainStep(const Batch &batch) {
  StepRecord record;
  record.lr = scheduledRate(m_training, m_step, totalSteps());
  for (torch::Tensor &parameter : m_parameters)
    parameter.mutable_grad().reset(); // the way back then hands its own memory over
  const torch::Device device = m_compute.trainingDevice();
  moveTo(device);
  const torch::Tensor labels = batch.labels.to(device);
  const torch::Tensor images = batch.images.to(device);
  // The variance of one value would be 0, and would draw the running one towards it.
  const bool isAlone = m_hasPointNorms && images.size(0) == 1;
  if (isAlone)
    m_module->setBatchNormFrozen(true);
  const torch::Tensor scores = m_module->forward(images);
  if (isAlone)
    m_module->setBatchNormFrozen(areNormsFrozen());
  const torch::Tensor loss = lossOf(scores, images, labels, record);
  if (!std::isfinite(loss.item<double>()))
    throw workFailed(
        "the loss is not finite " + place() +
        ": lower training.lr or set training.clip_norm, and check that the bits are not too few");
  loss.backward();
  const double norm = gradientNorm(m_ofNetwork);
  if (!std::isfinite(norm) || !std::isfinite(gradientNorm(m_ofQuantizers)))
    throw workFailed("a gradient is not finite " + place() + ": lower training.lr");
  m_updater->update(record.lr, clippingFactor(norm, m_training.clipNorm));
  record.accuracy =
      static_cast<double>(countCorrect(scores.detach(), labels)) / static_cast<double>(batch.labels.size(0));
  ++m_step;
  record.step = m_step;
  record.epoch = m_epochsDone + 1;
  return record;
}

void Trainer::moveTo(torch::Device device) {
  if (m_parameters.front().device().type() == device.type())
    return;
  for (torch::Tensor &parameter : m_parameters)
    parameter.mutable_grad().reset();
  m_module->to(device);
  m_updater->follow();
  // Dropout: a run that goes on from a checkpoint draws as one that was not interrupted.
  if (device.is_cuda())
    torch::cuda::manual_seed(m_training.seed + static_cast<std::uint64_t>(m_epochsDone));
}

EpochRecord Trainer::runEpoch(const StepCallback &afterStep, const std::function<void()> &beforeTestBatch) {
  const Clock::time_point start = Clock::now();
  m_module->train();
  m_module->setBatchNormFrozen(areNormsFrozen());
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
    last = Clock::now(); // somebody may have looked at the step for a while
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
  m_lastTest = std::move(test);
  ++m_epochsDone;
  record.seconds = secondsSince(start);
  return record;
}

} // namespace bitsmith
