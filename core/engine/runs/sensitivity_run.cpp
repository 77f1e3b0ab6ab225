// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibrated_ranges.h"
#include "core/engine/analysis/sensitivity.h"
#include "core/engine/clock.h"
#include "core/engine/runs/start.h"
#include "core/plan/runs/run_reader.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr std::chrono::milliseconds stepEventInterval{100};
/// The work is told in this many steps: probes differ too much in what they cost to be steps themselves.
constexpr std::int64_t steps = 1000;

/// Writes what is found into the events as it comes.
class SensitivityEvents : public SensitivityListener {
 public:
  SensitivityEvents(RunContext &context, double secondsBefore)
      : m_context(context), m_secondsBefore(secondsBefore) {}

  void referenceMeasured(const SensitivityTable &table) override {
    m_table = table;
    m_context.events.reference(table);
  }
  void probeMeasured(const SensitivityScore &score) override { m_context.events.score(m_table, score); }
  void tracesEstimated(const SensitivityTable &table) override { m_context.events.traces(table); }
  void layerMeasured(const NotebookScore &score) override { m_context.events.score(m_table, score); }

  void progressed(double done) override {
    m_context.stopIfAsked();
    const Clock::time_point now = Clock::now();
    if (now - m_lastStep < stepEventInterval && done < 1)
      return;
    m_lastStep = now;
    StepRecord record{.step = static_cast<std::int64_t>(done * static_cast<double>(steps)), .epoch = 1};
    const double spent = secondsSince(m_start);
    record.secondsLeft = done > 0 ? spent * (1 - done) / done : 0;
    m_context.events.write("step", {{"step", record.step},
                                    {"epoch", 1},
                                    {"seconds", m_secondsBefore + spent},
                                    {"seconds_left", record.secondsLeft}});
    m_context.listener.stepDone(record, steps);
  }

 private:
  RunContext &m_context;
  double m_secondsBefore;
  SensitivityTable m_table;
  Clock::time_point m_start = Clock::now();
  Clock::time_point m_lastStep = m_start - stepEventInterval;
};

void fillReference(RunResult &result, const SensitivityTable &table) {
  result.accuracy = table.referenceAccuracy;
  result.samples = table.samples;
  result.loss = table.referenceLoss;
  const double correct = table.referenceAccuracy * static_cast<double>(table.samples);
  result.accuracyInterval = wilsonInterval(std::llround(correct), table.samples);
}

} // namespace

RunResult performSensitivity(RunContext &context) {
  const Clock::time_point begin = Clock::now();
  const Experiment &experiment = context.experiment;
  findHardware(experiment.hardware); // an unknown one must not be found out at the end
  const StartNetwork start = loadStart(context);
  NetworkModule &module = *start.module;
  const PrecisionPlan plan = resolvePlan(experiment.precision, module.network());
  const RunRecord before = readRun(context.folder);
  announceStart(context, steps, 0, before.sensitivity.has_value());
  context.events.bits(bitsRecord(plan, 1));
  if (experiment.sensitivity.notebook && isFloat(plan))
    context.warn(
        "sensitivity.notebook takes two bits from each layer of the plan, and this plan is all float: "
        "every drop will be 0; choose a quantized preset");
  for (const std::string &line : metricsWithoutScores(experiment.sensitivity))
    context.warn("sensitivity.metrics: no score of " + line);
  const Dataset calibration = calibrationPictures(context.data.train, experiment.calibration.pictures);
  const Dataset curvature = calibrationPictures(context.data.train, experiment.sensitivity.hessianPictures);
  // With the others at the plan, the reference is the network as it was trained where the plan is its own:
  // its ranges are part of it. Beside a float reference a probe is what a ptq run would make of the layer.
  const TrainedRanges trained = experiment.sensitivity.others == SensitivityOthers::plan
                                    ? TrainedRanges::kept
                                    : TrainedRanges::calibrated;
  CalibratedRanges ranges(module, calibration, start.normalization, experiment.calibration, trained,
                          [&context] { context.stopIfAsked(); });
  const SensitivitySubject subject{.module = module,
                                   .plan = plan,
                                   .ranges = std::ref(ranges),
                                   .test = context.data.test,
                                   .calibration = calibration,
                                   .curvature = curvature,
                                   .normalization = start.normalization,
                                   .seed = experiment.training.seed,
                                   .numbers = chooseCompute(experiment.compute).evaluation};
  SensitivityEvents events(context, before.secondsSpent);
  RunResult result;
  result.sensitivity = measureSensitivity(subject, experiment.sensitivity, events,
                                          before.sensitivity.value_or(SensitivityTable{}));
  module.setPlan(plan);
  describeNetwork(result, experiment, module);
  fillReference(result, *result.sensitivity);
  result.seconds = before.secondsSpent + secondsSince(begin);
  return result;
}

} // namespace bitsmith
