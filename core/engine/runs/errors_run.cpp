// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/errors.h"
#include "core/engine/runs/start.h"

#include <chrono>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Writes what is found into the events as it comes.
class ErrorEvents : public ErrorListener {
 public:
  ErrorEvents(RunContext &context, std::int64_t steps) : m_context(context), m_steps(steps) {}

  void layerMeasured(std::size_t, const LayerErrors &errors) override {
    m_context.events.write("errors", {{"layer", toJson(errors)}});
    m_context.stopIfAsked();
  }
  void stepDone(std::int64_t step) override {
    StepRecord record{.step = step, .epoch = 1};
    record.secondsLeft =
        secondsSince(m_start) / static_cast<double>(step) * static_cast<double>(m_steps - step);
    m_context.events.write("step", {{"step", step}, {"epoch", 1}, {"seconds_left", record.secondsLeft}});
    m_context.listener.stepDone(record, m_steps);
    m_context.stopIfAsked();
  }

 private:
  RunContext &m_context;
  std::int64_t m_steps;
  Clock::time_point m_start = Clock::now();
};

} // namespace

RunResult performErrors(RunContext &context) {
  const Clock::time_point begin = Clock::now();
  const StartNetwork start = loadStart(context);
  NetworkModule &module = *start.module;
  const PrecisionPlan plan = resolvePlan(context.experiment.precision, module.network());
  const ErrorOptions &options = context.experiment.errors;
  const std::int64_t steps = errorSteps(options, context.data.test.size());
  // A run that was killed begins anew: nothing of the one before comes into the result.
  announceStart(context, steps, 0, /*goesOn=*/false);
  context.events.bits(bitsRecord(plan, 1));
  ErrorEvents events(context, steps);
  RunResult result;
  result.errors = analyseErrors(module, plan, context.data.test, start.normalization, options, events);
  module.setPlan(plan);
  describeNetwork(result, context.experiment, module);
  result.seconds = secondsSince(begin);
  return result;
}

} // namespace bitsmith
