// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/run_listener.h"

#include <chrono>

namespace bitsmith {

/// How a run tells its progress on stderr.
enum class ProgressStyle {
  bar,   ///< one line redrawn in place, for a terminal
  lines, ///< a line an epoch, for files and pipes
  none,
};

/// A bar on a terminal, lines elsewhere.
ProgressStyle detectProgressStyle();

/// Tells the progress of a run or study on stderr.
class Progress : public RunListener {
 public:
  explicit Progress(ProgressStyle style) : m_style(style) {}
  ~Progress() override { clear(); }

  void runStarted(const Experiment &experiment, std::size_t index, std::size_t count) override;
  void stepDone(const StepRecord &step, std::int64_t totalSteps) override;
  void epochDone(const EpochRecord &epoch, std::int64_t epochs) override;
  void candidateEvaluated(const CandidateRecord &candidate, std::int64_t evaluations) override;
  void runFinished(const RunResult &result) override;
  void runsCounted(const ExecutionCounts &counts) override;
  void warned(const std::string &message) override;
  bool shouldStop() override;

  /// Takes the bar off the screen.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(const StepRecord &step, std::int64_t totalSteps);
  void writeLine(const std::string &line);
  double studySecondsLeft(const StepRecord &step) const;
  std::string label() const;

  ProgressStyle m_style;
  Experiment m_experiment;
  std::size_t m_index = 0;
  std::size_t m_count = 1;
  bool m_drawn = false;
  double m_loss = 0; ///< moving averages over the last steps
  double m_accuracy = 0;
  std::int64_t m_steps = 0;
  double m_finishedSeconds = 0; ///< of the members finished in this session
  std::size_t m_finished = 0;
  Clock::time_point m_runStart = Clock::now();
  Clock::time_point m_lastDraw{};
};

} // namespace bitsmith
