// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/estimate.h"

#include "core/engine/analysis/adaptive_rounding.h"
#include "core/engine/analysis/calibration.h"
#include "core/engine/analysis/correction.h"
#include "core/engine/clock.h"
#include "core/engine/machine.h"
#include "core/engine/runs/memory_need.h"
#include "core/engine/runs/network_source.h"
#include "core/engine/runs/single_run.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <fstream>
#include <torch/types.h>

namespace bitsmith {

namespace {

constexpr int warmUpSteps = 2;
constexpr std::size_t mostSteps = 20;
constexpr double longestTiming = 1.5; // seconds of timed steps for one configuration

void stopIfAsked(RunListener &listener) {
  if (listener.shouldStop())
    throw Interrupted();
}

/// What one run costs on this machine.
struct Timing {
  double step = 0; ///< seconds, median
  double evaluation =
      0; ///< seconds of a pass over the test pictures; of a task without training: of all of it
  double preparation = 0; ///< seconds of building and of the first steps, which are slower
  std::int64_t stepsPerEpoch = 0;
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

double timeEvaluation(Trainer &trainer, const DataSplit &data) {
  if (data.test.size() == 0)
    return 0;
  const Dataset some = calibrationPictures(data.test, evaluationBatch);
  const Clock::time_point start = Clock::now();
  evaluate(trainer.module(), some, data.normalization, {}, trainer.compute().evaluation);
  return secondsSince(start) * static_cast<double>(data.test.size()) / static_cast<double>(some.size());
}

Network networkOf(const Experiment &experiment, const DataSplit &data) {
  return loadNetwork(experiment, data.train.shape, data.train.classes(), {}).network;
}

Timing timeRun(const Experiment &experiment, const DataSplit &data, RunListener &listener) {
  const Clock::time_point begin = Clock::now();
  Trainer trainer(experiment, networkOf(experiment, data), data);
  trainer.module().train();
  Timing timing{.stepsPerEpoch = trainer.stepsPerEpoch()};
  std::vector<double> steps;
  BatchStream stream = trainer.trainingBatches();
  Clock::time_point last = Clock::now();
  Clock::time_point timingStart = last;
  for (int count = 0; steps.size() < mostSteps; ++count) {
    const std::optional<Batch> batch = stream.next();
    if (!batch)
      break;
    trainer.trainStep(*batch);
    stopIfAsked(listener);
    const Clock::time_point now = Clock::now();
    if (count < warmUpSteps) {
      timing.preparation = secondsSince(begin);
      timingStart = now;
    }
    if (count >= warmUpSteps || count + 1 == timing.stepsPerEpoch)
      steps.push_back(std::chrono::duration<double>(now - last).count());
    last = now;
    if (!steps.empty() && secondsSince(timingStart) > longestTiming)
      break;
  }
  timing.step = median(std::move(steps));
  timing.evaluation = timeEvaluation(trainer, data);
  return timing;
}

std::int64_t orAll(std::int64_t pictures, std::int64_t all) {
  return pictures == 0 ? all : std::min(pictures, all);
}

/// Pictures that a task without training sends through the network, all passes together.
double picturesOfTask(const Experiment &experiment, const DataSplit &data, const Network &network) {
  const auto test = static_cast<double>(data.test.size());
  const CalibrationOptions &calibration = experiment.calibration;
  const auto calibrated = static_cast<double>(orAll(calibration.pictures, data.train.size()));
  const auto layers = static_cast<double>(network.layers().size());
  switch (experiment.task) {
  case Task::ptq: {
    const auto passes = static_cast<double>(
        correctionPasses(network, {.biasCorrection = calibration.biasCorrection,
                                   .batchNormReestimation = calibration.batchNormReestimation}));
    // A correcting pass ends at its layer: half of the network on average.
    double rounding = 0;
    if (calibration.rounding == Rounding::adaptive)
      // A step is about six passes of its layer over its pictures, as measured; all layers make a network.
      // The passes to each layer, quantized and in float, go half through the network in the mean.
      rounding = 6.0 * static_cast<double>(calibration.roundingSteps * RoundingOptions{}.batch) +
                 calibrated * static_cast<double>(network.layers().size());
    return calibrated * (1 + (calibration.biasCorrection ? 1 : 0) + passes / 2) + rounding + test;
  }
  case Task::sensitivity: {
    const SensitivityOptions &options = experiment.sensitivity;
    const auto asksFor = [&](SensitivityMetric metric) {
      return std::ranges::find(options.metrics, metric) != options.metrics.end();
    };
    const auto pictures = static_cast<double>(orAll(options.pictures, data.test.size()));
    const auto curvature = static_cast<double>(orAll(options.hessianPictures, data.train.size()));
    const auto probes = static_cast<double>(options.bits.size() * options.targets.size());
    // What comes before the probed layer is not computed again: half of the network on average.
    const double sweep = pictures * layers / 2;
    double sum = calibrated + pictures;
    if (std::ranges::any_of(options.metrics, [](SensitivityMetric metric) {
          return metric != SensitivityMetric::fisher && metric != SensitivityMetric::hessian;
        }))
      sum += sweep * probes * static_cast<double>(options.views.size());
    if (asksFor(SensitivityMetric::fisher))
      sum += calibrated * (3 + probes); // forward and backward, and each layer once a probe
    if (asksFor(SensitivityMetric::hessian))
      sum += 6 * curvature * static_cast<double>(options.hessianIterations);
    return sum + (options.notebook ? pictures + sweep : 0);
  }
  case Task::search: {
    const auto pictures = static_cast<double>(orAll(experiment.search.pictures, data.test.size()));
    const auto evaluations = static_cast<double>(experiment.search.evaluations);
    const bool trains = experiment.search.evaluator == SearchEvaluator::qat;
    const double training = 3 * static_cast<double>(data.train.size() * experiment.search.epochs);
    return calibrated + evaluations * (pictures + (trains ? training : 0));
  }
  case Task::errors:
    return calibrated +
           std::min(test, static_cast<double>(experiment.errors.batches * experiment.errors.batch));
  default:
    return 0;
  }
}

/// Times a few batches forward through a network of the experiment's kind, weights drawn at random: they cost
/// what trained ones cost. @return seconds of the whole task, and of preparing it
Timing timeForward(const Experiment &experiment, const DataSplit &data, RunListener &listener) {
  const Clock::time_point begin = Clock::now();
  const torch::NoGradGuard noGradients;
  const Network network = networkOf(experiment, data);
  NetworkModule module(network, resolvePlan(experiment.precision, network),
                       experiment.training.quantizers.candidates);
  module.eval();
  BatchStream stream(data.test, data.normalization, {.batch = experiment.calibration.batch});
  std::vector<double> perPicture;
  Timing timing;
  Clock::time_point last = Clock::now();
  for (int count = 0; perPicture.size() < mostSteps; ++count) {
    const std::optional<Batch> batch = stream.next();
    if (!batch)
      break;
    stopIfAsked(listener);
    module.forward(batch->images).argmax(1);
    const Clock::time_point now = Clock::now();
    if (count == 0)
      timing.preparation = secondsSince(begin);
    if (count > 0 || stream.batches() == 1)
      perPicture.push_back(std::chrono::duration<double>(now - last).count() /
                           static_cast<double>(batch->labels.size(0)));
    last = now;
    if (secondsSince(begin) > longestTiming)
      break;
  }
  if (!perPicture.empty())
    timing.evaluation = median(std::move(perPicture)) * picturesOfTask(experiment, data, network);
  return timing;
}

Timing timeTask(const Experiment &experiment, const DataSplit &data, RunListener &listener) {
  return needsStart(experiment.task) ? timeForward(experiment, data, listener)
                                     : timeRun(experiment, data, listener);
}

/// Two members cost the same when they differ only in what costs nothing.
Experiment costKey(Experiment experiment) {
  experiment.name.clear();
  experiment.hardware.clear();
  if (experiment.task == Task::progressive)
    experiment.task = Task::qat; // bits take the same time whatever their number
  experiment.progressive = {};
  experiment.training.epochs = 1;
  experiment.training.seed = 0;
  experiment.training.lr = 0;
  experiment.start = {};
  return experiment;
}

/// Peak resident memory of this process in MB of 2^20 bytes.
double peakMemoryMb() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word)
    if (word == "VmHWM:") {
      double kilobytes = 0;
      status >> kilobytes;
      return kilobytes / 1024;
    }
  return 0;
}

RunEstimate estimateMembers(const std::vector<Experiment> &members, RunListener &listener) {
  RunEstimate estimate;
  DataCache cache;
  std::vector<std::pair<Experiment, Timing>> known;
  const DataSplit *loaded = nullptr;
  for (const Experiment &member : members) {
    stopIfAsked(listener);
    configureMachine(member.threads);
    const Clock::time_point start = Clock::now();
    const DataDescription description = describeData(member.data);
    const Network network =
        loadNetwork(member, description.shape, static_cast<std::int64_t>(description.classNames.size()), {})
            .network;
    refuseWithoutMemory(member, network, description, cache.keepOnly(member));
    const std::shared_ptr<const DataSplit> data = cache.get(member);
    if (data.get() != loaded)
      estimate.seconds += secondsSince(start);
    loaded = data.get();
    const Experiment key = costKey(member);
    auto found = std::ranges::find(known, key, &std::pair<Experiment, Timing>::first);
    if (found == known.end())
      found = known.insert(known.end(), {key, timeTask(member, *data, listener)});
    const Timing &timing = found->second;
    const auto epochs = static_cast<double>(needsStart(member.task) ? 1 : member.training.epochs);
    estimate.steps += member.training.epochs * timing.stepsPerEpoch;
    estimate.seconds +=
        timing.preparation +
        epochs * (static_cast<double>(timing.stepsPerEpoch) * timing.step + timing.evaluation);
    if (estimate.stepMilliseconds == 0)
      estimate.stepMilliseconds = 1000 * timing.step;
  }
  estimate.memoryMb = peakMemoryMb();
  return estimate;
}

} // namespace

RunEstimate estimateRun(const Experiment &experiment, RunListener &listener) {
  std::vector<Experiment> members = experiment.members;
  if (experiment.task != Task::study)
    members = {experiment};
  configureMachine(members.front().threads);
  if (const auto warning = slowBlasWarning())
    listener.warned(*warning);
  RunEstimate estimate;
  withClearErrors([&] { estimate = estimateMembers(members, listener); });
  return estimate;
}

} // namespace bitsmith
