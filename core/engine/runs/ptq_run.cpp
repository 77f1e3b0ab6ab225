// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/adaptive_rounding.h"
#include "core/engine/analysis/calibration.h"
#include "core/engine/analysis/correction.h"
#include "core/engine/analysis/equalization.h"
#include "core/engine/clock.h"
#include "core/engine/data/checksum.h"
#include "core/engine/runs/start.h"
#include "core/engine/runs/tasks.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/trainer.h"
#include "core/plan/runs/run_folder.h"

#include <chrono>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr std::chrono::milliseconds stepEventInterval{50};

std::int64_t batchesOf(std::int64_t pictures, std::int64_t batch) {
  return (pictures + batch - 1) / batch;
}

bool needsRanges(const PrecisionPlan &plan) {
  return std::ranges::any_of(plan, [](const LayerPrecision &layer) {
    return !layer.activation.isFloat() && layer.activation.scheme != Scheme::dynamic;
  });
}

/// A network quantized without training, from its start to its result. It takes seconds, so that a run that
/// was stopped does it all again: everything in it is determined by the experiment and the start.
class PtqRun {
 public:
  explicit PtqRun(RunContext &context)
      : m_context(context), m_options(context.experiment.calibration), m_start(loadStart(context)),
        m_module(*m_start.module), m_pictures(calibrationPictures(context.data.train, m_options.pictures)) {}

  RunResult perform() {
    const Experiment &experiment = m_context.experiment;
    findHardware(experiment.hardware); // an unknown one must not be found out at the end
    chooseCompute(experiment.compute); // nor what the processor cannot do
    m_module.setPlan(resolvePlan(experiment.precision, m_module.network()), Learned::anew);
    const Equalization equalization = m_options.equalization ? equalizeLayers(m_module) : Equalization();
    m_module.fitWeightMethods();
    m_total = countBatches();
    announceStart(m_context, m_total, 0, std::filesystem::exists(m_context.folder / run_file::checkpoint));
    m_context.events.bits(bitsRecord(m_module.plan(), 1));
    if (m_options.equalization)
      tellEqualization(equalization);
    quantize();
    const Evaluation test = evaluate(
        m_module, m_context.data.test, m_start.normalization, [this] { batchBegins(); },
        chooseCompute(experiment.compute).evaluation);
    keepNetwork();
    return result(test);
  }

 private:
  CorrectionOptions correction() const {
    return {.batch = m_options.batch,
            .biasCorrection = m_options.biasCorrection,
            .batchNormReestimation = m_options.batchNormReestimation};
  }

  RoundingOptions roundingOptions() const {
    return {.steps = m_options.roundingSteps, .seed = m_context.experiment.training.seed};
  }

  std::int64_t countBatches() const {
    std::int64_t passes = correctionPasses(m_module.network(), correction());
    passes += needsRanges(m_module.plan()) ? 1 : 0;
    passes += m_options.biasCorrection ? 1 : 0;
    const std::int64_t rounding =
        m_options.rounding == Rounding::adaptive
            ? roundingSteps(m_module, m_pictures.size(), m_options.batch, roundingOptions())
            : 0;
    return rounding + passes * batchesOf(m_pictures.size(), m_options.batch) +
           batchesOf(m_context.data.test.size(), evaluationBatch);
  }

  /// Event "equalized", and a warning where less was done than was asked for.
  void tellEqualization(const Equalization &done) {
    m_context.events.write("equalized", {{"pairs", done.pairs}, {"largest_factor", done.largestFactor}});
    if (done.passedOver == 0)
      return;
    m_context.warn("equalization passed over " + std::to_string(done.passedOver) + " of " +
                   std::to_string(done.pairs + done.passedOver) +
                   " pairs of layers, whose quantizers were fitted to the weights or "
                   "activations as they are: start from "
                   "a run in float, or quantize those layers by method range");
  }

  void quantize() {
    const auto beforeBatch = [this] { batchBegins(); };
    if (needsRanges(m_module.plan())) {
      calibrate(m_module, m_pictures, m_start.normalization, m_options, beforeBatch);
      tellRanges();
    }
    std::vector<torch::Tensor> means; // of the weights as they were before any rounding
    if (m_options.biasCorrection)
      means = meanFloatOutputs(m_module, m_pictures, m_start.normalization, m_options.batch, beforeBatch);
    if (m_options.rounding == Rounding::adaptive)
      round();
    correctLayers(m_module, means, m_pictures, m_start.normalization, correction(), beforeBatch);
  }

  /// Event "rounded": mean squared error of each layer's output by nearest and by adaptive rounding.
  void round() {
    const auto rounded = roundAdaptively(m_module, m_pictures, m_start.normalization, m_options.batch,
                                         roundingOptions(), [this] { batchBegins(); });
    nlohmann::json layers = nlohmann::json::array();
    for (const RoundedLayer &layer : rounded)
      layers.push_back({{"name", m_module.network().layers()[layer.layer].name},
                        {"nearest_error", layer.nearestError},
                        {"error", layer.adaptiveError},
                        {"changed", layer.changed}});
    m_context.events.write("rounded", {{"steps", m_options.roundingSteps}, {"layers", layers}});
  }

  /// Event "calibrated": the range of each layer's input activation, null where it has none.
  void tellRanges() {
    nlohmann::json layers = nlohmann::json::array();
    const std::vector<Layer> &networkLayers = m_module.network().layers();
    for (std::size_t layer = 0; layer < networkLayers.size(); ++layer) {
      const auto range = m_module.activationRange(layer);
      layers.push_back({{"name", networkLayers[layer].name},
                        {"minimum", range ? nlohmann::json(range->minimum) : nlohmann::json()},
                        {"maximum", range ? nlohmann::json(range->maximum) : nlohmann::json()}});
    }
    m_context.events.write(
        "calibrated",
        {{"observer", toString(m_options.observer)}, {"pictures", m_pictures.size()}, {"layers", layers}});
  }

  void batchBegins() {
    m_context.stopIfAsked();
    const Clock::time_point now = Clock::now();
    StepRecord step;
    step.step = ++m_step;
    step.epoch = 1;
    const double seconds = std::chrono::duration<double>(now - m_begin).count();
    step.secondsLeft = seconds / static_cast<double>(m_step) *
                       static_cast<double>(std::max<std::int64_t>(0, m_total - m_step));
    if (now - m_lastEvent >= stepEventInterval) {
      m_context.events.write(
          "step", {{"step", step.step}, {"epoch", step.epoch}, {"seconds_left", step.secondsLeft}});
      m_lastEvent = now;
    }
    m_context.listener.stepDone(step, m_total);
  }

  /// So that the run can itself be a start. Without times, which would make files of equal runs differ.
  void keepNetwork() {
    CheckpointState state;
    state.fingerprint = experimentFingerprint(m_context.experiment, m_context.data, m_start.checksum);
    state.normalization = m_start.normalization;
    saveWeights(m_context.folder / run_file::checkpoint, m_module, state);
  }

  RunResult result(const Evaluation &test) {
    RunResult result;
    describeNetwork(result, m_context.experiment, m_module);
    result.accuracy = test.accuracy();
    result.accuracyInterval = wilsonInterval(test.correct, test.samples);
    result.samples = test.samples;
    result.loss = test.loss;
    result.outcomes = test.outcomes;
    result.testSet = testSetName(m_context.data.test);
    result.seconds = secondsSince(m_begin);
    return result;
  }

  RunContext &m_context;
  const CalibrationOptions &m_options;
  Clock::time_point m_begin = Clock::now();
  Clock::time_point m_lastEvent = m_begin - stepEventInterval;
  StartNetwork m_start;
  NetworkModule &m_module;
  Dataset m_pictures;
  std::int64_t m_step = 0;
  std::int64_t m_total = 0;
};

} // namespace

RunResult performPtq(RunContext &context) {
  return PtqRun(context).perform();
}

} // namespace bitsmith
