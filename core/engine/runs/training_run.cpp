// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibration.h"
#include "core/engine/analysis/correction.h"
#include "core/engine/clock.h"
#include "core/engine/data/checksum.h"
#include "core/engine/runs/progressive.h"
#include "core/engine/runs/start.h"
#include "core/engine/runs/tasks.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/layer_look.h"
#include "core/engine/training/quantizer_monitor.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "core/plan/runs/run_folder.h"

#include <chrono>
#include <set>

namespace bitsmith {

namespace {

constexpr std::chrono::milliseconds stepEventInterval{50};

/// A training run, from its data to its result.
class TrainingRun {
 public:
  explicit TrainingRun(RunContext &context) : m_context(context), m_experiment(context.experiment) {}

  RunResult perform() {
    findHardware(m_experiment.hardware); // an unknown one must not be found out at the end
    Trainer trainer(m_experiment, m_context.source.network, m_context.data);
    const std::string start = takeStart(trainer);
    if (m_experiment.task == Task::progressive)
      m_bits.emplace(m_context, trainer.module().network());
    m_state.fingerprint = experimentFingerprint(m_experiment, m_context.data, start);
    m_state.normalization = m_context.data.normalization;
    begin(trainer);
    if (!trainer.isDone())
      holdUp(trainer,
             {.step = trainer.epochsDone() * trainer.stepsPerEpoch(), .epoch = trainer.epochsDone() + 1});
    while (!trainer.isDone())
      doEpoch(trainer);
    return result(trainer);
  }

 private:
  /// Begins with the weights of a trained network where the experiment names one, or its file has them.
  /// @return their checksum
  std::string takeStart(Trainer &trainer) {
    if (m_experiment.start.empty() && !m_experiment.network.bringsWeights())
      return {};
    const StartNetwork start = loadStart(m_context);
    trainer.module().copyStateFrom(*start.module);
    if (m_experiment.training.distillation.weight > 0)
      trainer.setTeacher(start.module, start.normalization);
    return start.checksum;
  }

  void begin(Trainer &trainer) {
    const std::filesystem::path checkpoint = m_context.folder / run_file::checkpoint;
    const bool goesOn = hasCheckpoint(checkpoint);
    if (goesOn)
      m_state = loadCheckpoint(checkpoint, trainer, m_state.fingerprint, m_experiment.compute);
    if (goesOn && m_bits)
      m_bits->resume(m_state.schedule.value_or(ScheduleCheckpoint{}), m_state.history, trainer.module());
    m_secondsBefore = m_state.seconds;
    announceStart(m_context, trainer.totalSteps(), trainer.epochsDone(), goesOn);
    if (!m_state.remark.empty())
      m_context.warn(m_state.remark);
    m_context.listener.trainingBegan(trainer.epochsDone() * trainer.stepsPerEpoch());
    m_told = bitsRecord(trainer.module().planInUse(), trainer.epochsDone() + 1);
    if (!m_bits || goesOn)
      tellListener(m_told, trainer.module());
    if (!goesOn && !m_bits)
      m_context.events.bits(m_told);
  }

  void doEpoch(Trainer &trainer) {
    m_context.stopIfAsked();
    if (const auto bits = m_bits ? m_bits->enter(trainer.epochsDone() + 1, trainer.module()) : std::nullopt) {
      m_context.events.bits(*bits);
      tellListener(*bits, trainer.module());
    }
    // Elsewhere the weights would have to be brought to the processor and back for each reading.
    const bool watches = !isFloat(trainer.module().plan()) && trainer.compute().trainingDevice().is_cpu();
    m_monitor.begin(trainer.stepsPerEpoch());
    const torch::Tensor images = watches ? trainer.trainingBatches().next().value().images : torch::Tensor();
    const double heldBefore = m_heldSeconds;
    EpochRecord record = trainer.runEpoch(
        [&](const StepRecord &step) {
          stepDone(step, trainer.totalSteps());
          if (watches)
            m_monitor.stepDone(trainer.module());
          holdUp(trainer, step);
          m_context.stopIfAsked();
        },
        [&] { m_context.stopIfAsked(); });
    record.seconds -= m_heldSeconds - heldBefore;
    if (watches)
      m_state.quantizers = m_monitor.read(trainer.module(), images, record.epoch);
    m_state.history.push_back(record);
    if (m_bits) {
      m_bits->leave(record);
      m_state.schedule = m_bits->checkpoint();
    }
    m_state.seconds = m_secondsBefore + secondsSince(m_start) - m_heldSeconds;
    // The epoch is told before its checkpoint: killed in between, the run does it again and readers drop this
    // one.
    m_context.events.epoch(record);
    tellQuantizers(trainer.module(), record.epoch);
    m_context.events.flush();
    saveCheckpoint(m_context.folder / run_file::checkpoint, trainer, m_state);
    m_context.events.checkpoint(record.epoch);
    m_context.listener.epochDone(record, m_experiment.training.epochs);
  }

  void tellListener(const BitsRecord &bits, const NetworkModule &module) {
    m_context.listener.bitsChanged(bits, meanWeightBits(module.network(), module.planInUse()));
  }

  /// What quantizers are at, what is going wrong with them, and bits that they have come to themselves.
  void tellQuantizers(const NetworkModule &module, std::int64_t epoch) {
    if (m_state.quantizers && m_state.quantizers->epoch == epoch) {
      m_context.events.quantizers(*m_state.quantizers);
      for (const AlarmRecord &alarm : alarmsOf(*m_state.quantizers, module.network(), module.plan())) {
        m_context.events.alarm(alarm);
        if (m_warned.insert(alarm.layer + alarm.kind).second)
          m_context.listener.warned("epoch " + std::to_string(epoch) + ": " + alarm.message);
      }
    }
    const BitsRecord bits = bitsRecord(module.planInUse(), epoch + 1);
    if (!m_bits && (bits.weightBits != m_told.weightBits || bits.activationBits != m_told.activationBits)) {
      m_context.events.bits(bits);
      tellListener(bits, module);
      m_told = bits;
    }
  }

  /// New batch-norm statistics over calibration pictures. They are those of the checkpoint's network however
  /// often this is done.
  void reestimate(Trainer &trainer) {
    const CalibrationOptions &options = m_experiment.calibration;
    reestimateBatchNorms(trainer.module(), calibrationPictures(m_context.data.train, options.pictures),
                         m_context.data.normalization, options.batch, [&] { m_context.stopIfAsked(); });
    saveCheckpoint(m_context.folder / run_file::checkpoint, trainer, m_state);
  }

  void stepDone(const StepRecord &step, std::int64_t totalSteps) {
    const Clock::time_point now = Clock::now();
    if (now - m_lastStepEvent >= stepEventInterval) {
      m_context.events.step(step);
      m_lastStepEvent = now;
    }
    m_context.listener.stepDone(step, totalSteps);
    m_context.stopIfAsked();
  }

  /// Lets somebody look who has asked for it, for as long as they want; that is no time of the training's.
  void holdUp(Trainer &trainer, const StepRecord &step) {
    const Clock::time_point before = Clock::now();
    m_context.listener.holdUp([&](const std::string &layer) {
      if (!trainer.compute().trainingDevice().is_cpu()) // gradients are not brought over
        throw badInput("layers can be looked at only in a training on the processor");
      LayerView view = lookAtLayer(trainer.module(), layer);
      view.step = step.step;
      view.totalSteps = trainer.totalSteps();
      view.epoch = step.epoch;
      view.loss = step.loss;
      view.accuracy = step.accuracy;
      return view;
    });
    m_heldSeconds += secondsSince(before);
  }

  RunResult result(Trainer &trainer) {
    const EpochRecord &last = m_state.history.back();
    RunResult result;
    describeNetwork(result, m_experiment, trainer.module());
    result.accuracy = last.testAccuracy;
    result.accuracyInterval = last.testInterval;
    result.samples = last.samples;
    result.loss = last.testLoss;
    result.seconds = m_state.seconds;
    result.quantizers = m_state.quantizers;
    if (m_experiment.training.batchNorm.reestimate) {
      reestimate(trainer);
      const Evaluation test = trainer.evaluateTest([&] { m_context.stopIfAsked(); });
      result.accuracy = test.accuracy();
      result.accuracyInterval = wilsonInterval(test.correct, test.samples);
      result.loss = test.loss;
      result.outcomes = test.outcomes;
    } else {
      const Evaluation &test = trainer.lastTest([&] { m_context.stopIfAsked(); });
      takeOutcomes(m_context, result, test.outcomes, test.loss);
    }
    result.testSet = testSetName(m_context.data.test);
    if (m_bits)
      result.history = m_bits->history(m_state.history);
    return result;
  }

  RunContext &m_context;
  const Experiment &m_experiment;
  CheckpointState m_state;
  std::optional<ProgressiveBits> m_bits; ///< of a progressive run
  QuantizerMonitor m_monitor;
  BitsRecord m_told;              ///< bits that the last event told
  std::set<std::string> m_warned; ///< layers and kinds of alarms that this process has warned of
  double m_secondsBefore = 0;
  double m_heldSeconds = 0; ///< that somebody looked at steps
  Clock::time_point m_start = Clock::now();
  Clock::time_point m_lastStepEvent = m_start - stepEventInterval;
};

} // namespace

RunResult performTraining(RunContext &context) {
  return TrainingRun(context).perform();
}

} // namespace bitsmith
