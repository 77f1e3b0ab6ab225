// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibration.h"
#include "core/engine/analysis/errors.h"
#include "core/engine/clock.h"
#include "core/engine/runs/start.h"

#include <chrono>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr std::chrono::milliseconds stepEventInterval{50};

/// Writes what is found into the events as it comes.
class ErrorEvents : public ErrorListener {
 public:
  ErrorEvents(RunContext &context, std::int64_t steps) : m_context(context), m_steps(steps) {}

  void layerMeasured(std::size_t, const LayerErrors &errors) override {
    m_context.events.write("errors", {{"layer", toJson(errors)}});
    m_context.stopIfAsked();
  }
  void calibrationStepBegins() {
    stepDone(1);
    ++m_calibrationSteps;
  }
  void stepDone(std::int64_t step) override {
    step += m_calibrationSteps;
    StepRecord record{.step = step, .epoch = 1};
    record.secondsLeft =
        secondsSince(m_start) / static_cast<double>(step) * static_cast<double>(m_steps - step);
    const Clock::time_point now = Clock::now();
    if (now - m_lastEvent >= stepEventInterval || step == m_steps) {
      m_context.events.write("step", {{"step", step}, {"epoch", 1}, {"seconds_left", record.secondsLeft}});
      m_lastEvent = now;
    }
    m_context.listener.stepDone(record, m_steps);
    m_context.stopIfAsked();
  }

 private:
  RunContext &m_context;
  std::int64_t m_steps;
  std::int64_t m_calibrationSteps = 0; ///< those before the analysis itself
  Clock::time_point m_start = Clock::now();
  Clock::time_point m_lastEvent = m_start - stepEventInterval;
};

/// Layers whose input the module's plan quantizes over a range that the start never observed, or by a method
/// that is still to be fitted.
std::vector<std::size_t> layersWithoutRange(const NetworkModule &module) {
  std::vector<std::size_t> layers;
  const PrecisionPlan &plan = module.plan();
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const QuantizerSpec &spec = plan[layer].activation;
    const auto method = module.activationMethod(layer);
    const bool hasRange = method ? method->isFitted() : module.activationRange(layer).has_value();
    if (!spec.isFloat() && spec.scheme != Scheme::dynamic && !hasRange)
      layers.push_back(layer);
  }
  return layers;
}

/// Calibrates those layers, and leaves the others the ranges that they were trained with.
void calibrateLayers(NetworkModule &module, const PrecisionPlan &plan, const std::vector<std::size_t> &layers,
                     const Dataset &pictures, const StartNetwork &start, const CalibrationOptions &options,
                     ErrorEvents &events) {
  const std::vector<ActivationStatistics> statistics = collectActivations(
      module, pictures, start.normalization, options.batch, [&] { events.calibrationStepBegins(); });
  for (const std::size_t layer : layers)
    module.setActivationRange(layer, chooseRange(statistics[layer], plan[layer].activation, options));
}

} // namespace

RunResult performErrors(RunContext &context) {
  const Clock::time_point begin = Clock::now();
  const StartNetwork start = loadStart(context);
  NetworkModule &module = *start.module;
  const PrecisionPlan plan = resolvePlan(context.experiment.precision, module.network());
  module.setPlan(plan, Learned::anew); // as ptq has it
  const ErrorOptions &options = context.experiment.errors;
  const CalibrationOptions &calibration = context.experiment.calibration;
  const std::vector<std::size_t> uncalibrated = layersWithoutRange(module);
  const Dataset pictures =
      uncalibrated.empty() ? Dataset{} : calibrationPictures(context.data.train, calibration.pictures);
  const std::int64_t steps = errorSteps(options, context.data.test.size()) +
                             (pictures.size() + calibration.batch - 1) / calibration.batch;
  // A run that was killed begins anew: nothing of the one before comes into the result.
  announceStart(context, steps, 0, /*goesOn=*/false);
  context.events.bits(bitsRecord(plan, 1));
  ErrorEvents events(context, steps);
  if (!uncalibrated.empty())
    calibrateLayers(module, plan, uncalibrated, pictures, start, calibration, events);
  RunResult result;
  result.errors = analyseErrors(module, plan, context.data.test, start.normalization, options, events);
  describeNetwork(result, context.experiment, module);
  result.seconds = secondsSince(begin);
  return result;
}

} // namespace bitsmith
