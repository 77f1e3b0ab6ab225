// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/tensorboard_listener.h"

#include "core/plan/runs/run_folder.h"

#include <numeric>

namespace bitsmith {

namespace {

constexpr std::chrono::milliseconds stepInterval{50};

double meanOf(const std::vector<int> &bits) {
  return bits.empty() ? 0 : std::accumulate(bits.begin(), bits.end(), 0.0) / static_cast<double>(bits.size());
}

} // namespace

TensorBoardListener::TensorBoardListener(const Experiment &experiment, const std::filesystem::path &folder,
                                         RunListener &next)
    : m_experiment(experiment), m_root(folder), m_folder(folder), m_next(next) {}

TensorBoardListener::~TensorBoardListener() = default;

EventFile &TensorBoardListener::file(std::int64_t firstStep) {
  if (!m_file)
    m_file = std::make_unique<EventFile>(m_folder, firstStep);
  return *m_file;
}

void TensorBoardListener::runStarted(const Experiment &experiment, std::size_t index, std::size_t count) {
  m_file.reset();
  m_isTraining = false;
  m_step = 0;
  m_bits.reset();
  m_folder = m_experiment.task == Task::study ? memberFolders(m_root, m_experiment).at(index) : m_root;
  m_next.runStarted(experiment, index, count);
}

void TensorBoardListener::trainingBegan(std::int64_t stepsDone) {
  m_isTraining = true;
  m_step = stepsDone;
  // What a session that was broken off wrote beyond its last checkpoint is measured again.
  file(stepsDone == 0 ? 0 : stepsDone + 1);
  m_next.trainingBegan(stepsDone);
}

void TensorBoardListener::bitsChanged(const BitsRecord &bits, double meanWeightBits) {
  m_bits = {meanWeightBits, meanOf(bits.activationBits)};
  m_next.bitsChanged(bits, meanWeightBits);
}

void TensorBoardListener::stepDone(const StepRecord &step, std::int64_t totalSteps) {
  m_step = step.step;
  const Clock::time_point now = Clock::now();
  if (m_isTraining && now - m_lastStep >= stepInterval) {
    m_lastStep = now;
    file().write(step.step,
                 {{"loss/step", step.loss}, {"accuracy/step", step.accuracy}, {"learning_rate", step.lr}});
  }
  m_next.stepDone(step, totalSteps);
}

void TensorBoardListener::epochDone(const EpochRecord &epoch, std::int64_t epochs) {
  std::vector<Scalar> scalars = {{"loss/train", epoch.trainLoss},
                                 {"loss/test", epoch.testLoss},
                                 {"accuracy/train", epoch.trainAccuracy},
                                 {"accuracy/test", epoch.testAccuracy},
                                 {"accuracy/test_low", epoch.testInterval.low},
                                 {"accuracy/test_high", epoch.testInterval.high}};
  if (m_bits) {
    scalars.emplace_back("bits/mean_weight", m_bits->first);
    scalars.emplace_back("bits/mean_activation", m_bits->second);
  }
  file().write(m_step, scalars);
  m_next.epochDone(epoch, epochs);
}

void TensorBoardListener::candidateEvaluated(const CandidateRecord &candidate, std::int64_t evaluations) {
  file(candidate.index)
      .write(candidate.index,
             {{"search/accuracy", candidate.accuracy}, {"search/memory_mb", candidate.memoryMb}});
  m_next.candidateEvaluated(candidate, evaluations);
}

void TensorBoardListener::runFinished(const RunResult &result) {
  // A run that was finished before this session has its files, or was not asked for them.
  if (m_file || needsStart(result.task))
    if (result.samples > 0 && (m_file || givesNetwork(result.task)))
      file().write(m_step, {{"result/accuracy", result.accuracy},
                            {"result/memory_mb", result.memoryMb},
                            {"result/compression", result.compressionRatio}});
  m_file.reset();
  m_next.runFinished(result);
}

} // namespace bitsmith
