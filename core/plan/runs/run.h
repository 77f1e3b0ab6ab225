// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/records.h"

#include <filesystem>

namespace bitsmith {

enum class RunState {
  queued,      ///< an experiment is there, nothing has happened yet
  running,     ///< a process holds the folder's lock
  interrupted, ///< started, neither finished nor failed, nobody writes: can be resumed
  finished,
  failed, ///< the engine said why; can be resumed too
};
std::string_view toString(RunState state);

/// All that a run folder tells, as far as it has been read.
struct RunRecord {
  std::filesystem::path folder;
  Experiment experiment;
  RunState state = RunState::queued;
  std::vector<EpochRecord> epochs;
  std::vector<StepRecord> steps;
  std::vector<BitsRecord> bits;
  std::vector<QuantizersRecord> quantizers; ///< by epoch, where quantizers have something of their own
  std::vector<AlarmRecord> alarms;          ///< what quantizers say is going wrong, newest last
  std::vector<CandidateRecord> candidates;  ///< of a search, as far as it has come
  std::string
      searchFingerprint; ///< of what they were measured on: experiment, data, start; of old runs empty
  std::vector<LayerErrors> errors;             ///< of a run of task errors, as far as it has come
  std::optional<SensitivityTable> sensitivity; ///< of a run of task sensitivity, as far as it has come
  std::optional<RunResult> result;
  /// What a study tells of its members, by their places; what a cluster's jobs tell of a run alone: of it.
  std::vector<MemberRecord> members;
  std::string failure;               ///< message of the last failure, empty otherwise
  std::vector<std::string> warnings; ///< what the engine warned of, for instance a slow BLAS
  std::int64_t totalSteps = 0;       ///< of the whole run, 0 before it started
  double startedAt = 0;              ///< seconds since 1970, 0 before it started
  double secondsSpent = 0;           ///< so far over all sessions, where the task's events tell it
  std::int64_t lastSequence = 0;

  /// Share of the work that is done, 0 to 1.
  double progress() const;
  double secondsLeft() const { return steps.empty() ? 0 : steps.back().secondsLeft; }
  bool isStudy() const { return experiment.task == Task::study; }
};

} // namespace bitsmith
