// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/checksum.h"
#include "core/engine/runs/progressive.h"
#include "core/engine/runs/start.h"
#include "core/engine/runs/tasks.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/trainer.h"

#include <chrono>

namespace bitsmith {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds stepEventInterval{50};

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

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
    return start.checksum;
  }

  void begin(Trainer &trainer) {
    const std::filesystem::path checkpoint = m_context.folder / run_file::checkpoint;
    const bool goesOn = std::filesystem::exists(checkpoint);
    if (goesOn)
      m_state = loadCheckpoint(checkpoint, trainer, m_state.fingerprint);
    if (goesOn && m_bits)
      m_bits->resume(m_state.schedule.value_or(ScheduleCheckpoint{}), m_state.history, trainer.module());
    m_secondsBefore = m_state.seconds;
    announceStart(m_context, trainer.totalSteps(), trainer.epochsDone(), goesOn);
    if (!goesOn && !m_bits)
      m_context.events.bits(bitsRecord(trainer.module().plan(), 1));
  }

  void doEpoch(Trainer &trainer) {
    m_context.stopIfAsked();
    if (const auto bits = m_bits ? m_bits->enter(trainer.epochsDone() + 1, trainer.module()) : std::nullopt)
      m_context.events.bits(*bits);
    const EpochRecord record =
        trainer.runEpoch([&](const StepRecord &step) { stepDone(step, trainer.totalSteps()); },
                         [&] { m_context.stopIfAsked(); });
    m_state.history.push_back(record);
    if (m_bits) {
      m_bits->leave(record);
      m_state.schedule = m_bits->checkpoint();
    }
    m_state.seconds = m_secondsBefore + secondsSince(m_start);
    // The epoch is told before its checkpoint: killed in between, the run does it again and readers drop this
    // one.
    m_context.events.epoch(record);
    saveCheckpoint(m_context.folder / run_file::checkpoint, trainer, m_state);
    m_context.events.checkpoint(record.epoch);
    m_context.listener.epochDone(record, m_experiment.training.epochs);
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

  RunResult result(Trainer &trainer) {
    const EpochRecord &last = m_state.history.back();
    RunResult result;
    describeNetwork(result, m_experiment, trainer.module());
    result.accuracy = last.testAccuracy;
    result.accuracyInterval = last.testInterval;
    result.samples = last.samples;
    result.loss = last.testLoss;
    result.seconds = m_state.seconds;
    result.outcomes = trainer.testOutcomes([&] { m_context.stopIfAsked(); });
    result.testSet = testSetName(m_context.data.test);
    if (m_bits)
      result.history = m_bits->history(m_state.history);
    return result;
  }

  RunContext &m_context;
  const Experiment &m_experiment;
  CheckpointState m_state;
  std::optional<ProgressiveBits> m_bits; ///< of a progressive run
  double m_secondsBefore = 0;
  Clock::time_point m_start = Clock::now();
  Clock::time_point m_lastStepEvent = m_start - stepEventInterval;
};

} // namespace

RunResult performTraining(RunContext &context) {
  return TrainingRun(context).perform();
}

} // namespace bitsmith
