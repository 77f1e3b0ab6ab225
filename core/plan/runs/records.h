// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/error_report.h"
#include "core/plan/analysis/statistics.h"
#include "core/plan/base/file_format.h"
#include "core/plan/experiment/experiment.h"
#include "core/plan/hardware/cost.h"

#include <nlohmann/json_fwd.hpp>

/// What events and results of runs say.
namespace bitsmith {

/// What a run measured at the end of an epoch (event type "epoch").
struct EpochRecord {
  std::int64_t epoch = 0; ///< from 1
  double trainLoss = 0;
  double trainAccuracy = 0; ///< 0 to 1
  double testLoss = 0;
  double testAccuracy = 0;  ///< 0 to 1
  Interval testInterval;    ///< Wilson 95 %
  std::int64_t samples = 0; ///< test pictures
  double lr = 0;            ///< at the end of the epoch
  double seconds = 0;       ///< of this epoch

  bool operator==(const EpochRecord &) const = default;
};

/// What a run measured in a training step (event type "step"; at most 20 a second are written).
struct StepRecord {
  std::int64_t step = 0;  ///< from 1, over all epochs
  std::int64_t epoch = 0; ///< from 1
  double loss = 0;
  double accuracy = 0; ///< of the batch, 0 to 1
  double lr = 0;
  double secondsLeft = 0; ///< estimate for the whole run

  bool operator==(const StepRecord &) const = default;
};

/// Bits of each layer, in force from an epoch on (event type "bits").
struct BitsRecord {
  std::int64_t epoch = 0; ///< from 1
  std::vector<int> weightBits;
  std::vector<int> activationBits;

  bool operator==(const BitsRecord &) const = default;
};

/// One epoch of a progressive run, in its result.
struct HistoryRecord {
  BitsRecord bits; ///< in force in the epoch
  double meanWeightBits = 0;
  double memoryMb = 0; ///< weight memory, MB of 2^20 bytes
  double trainLoss = 0;
  double loss = 0;     ///< on the test pictures
  double accuracy = 0; ///< 0 to 1, on the test pictures
  Interval accuracyInterval;

  bool operator==(const HistoryRecord &) const = default;
};

/// One layer in a result.
struct LayerResult {
  std::string name;
  int weightBits = floatBits;
  int activationBits = floatBits;
  std::optional<double>
      weightSqnrDb; ///< signal to quantization noise of the trained weights; absent at 32 bits
  std::optional<double> weightMse;
  std::optional<double> weightMaxError;
  std::string
      training; ///< kind of number that the layer was trained in; empty where it was not, or is not known
  std::string evaluation; ///< and evaluated in

  bool operator==(const LayerResult &) const = default;
};

/// What the quantizer of one tensor is at. Absent: the method has no such thing.
struct QuantizerReading {
  std::optional<double> step; ///< distance between levels; mean over channels
  std::optional<double> low;  ///< smallest and largest value that is represented, over all channels
  std::optional<double> high;
  std::optional<double> saturated;  ///< share of the values beyond that range, 0 to 1
  std::optional<double> deadLevels; ///< share of the levels that no value is brought to
  /// Weights: share that changed its level back and forth within the epoch's last readings.
  std::optional<double> oscillating;
  std::optional<double> bits; ///< parametric: as they follow; adaptive: mean over the pictures
  /// Adaptive: by the candidates' bits, the share of the pictures that was given them.
  std::vector<std::pair<int, double>> shares;

  bool operator==(const QuantizerReading &) const = default;
};

/// What the quantizers of a training are at after an epoch (event type "quantizers").
struct QuantizersRecord {
  std::int64_t epoch = 0;                    ///< from 1
  std::vector<QuantizerReading> weights;     ///< by layer
  std::vector<QuantizerReading> activations; ///< by layer

  bool operator==(const QuantizersRecord &) const = default;
};

/// Something that says a training is going wrong (event type "alarm").
struct AlarmRecord {
  std::int64_t epoch = 0; ///< from 1
  std::string layer;
  std::string kind;    ///< "saturated", "dead_levels", "oscillating"
  std::string message; ///< what, where, what to do

  bool operator==(const AlarmRecord &) const = default;
};

/// Where a run is, as who has it done tells (event types "member" and "members").
struct MemberRecord {
  enum class State { unknown, queued, running, finished, failed, cancelled };
  State state = State::unknown;
  std::string message; ///< why it waits or has failed, empty where nothing was said

  bool operator==(const MemberRecord &) const = default;
};

/// A plan that a search evaluated (event type "candidate").
struct CandidateRecord {
  std::int64_t index = 0; ///< from 1, in the order of evaluation
  std::vector<int> weightBits;
  std::vector<int> activationBits;
  double accuracy = 0; ///< 0 to 1
  Interval accuracyInterval;
  double loss = 0;
  double compressionRatio = 1;
  double memoryMb = 0;
  double meanWeightBits = 0;
  Cost cost; ///< in total, on the run's hardware
  bool withinBudgets = true;
  std::optional<double> predicted; ///< accuracy that a predictor gave it before it was evaluated
  std::string origin;              ///< which part of the strategy proposed it: "warm-up", "generation 3"

  bool operator==(const CandidateRecord &) const = default;
};

/// What a search came to.
struct SearchResult {
  std::string strategy;
  std::string costName;                    ///< what accuracy was traded against: a name of costAxes()
  std::vector<CandidateRecord> candidates; ///< in the order of evaluation
  std::vector<std::int64_t> front;         ///< indices of the candidates that no other beats, cheapest first
  double hypervolume = 0;                  ///< as CostFront has it
  std::optional<std::int64_t> best;        ///< index of the most accurate one within the budgets
  std::optional<double> predictorError;    ///< mean |predicted − measured| accuracy

  bool operator==(const SearchResult &) const = default;
};

/// Of result.json; older ones do not say it.
inline constexpr FileFormat resultFormat{.name = "result", .mayBeUnsaid = true};

/// result.json: written last and atomically, so that its presence means the run is finished.
///
/// Accuracy, its interval, samples and loss are those of the network that the run ends with; of a sensitivity
/// run those of the network that was probed, before anything was changed. They are absent from the file where
/// there is neither.
struct RunResult {
  Task task = Task::qat;
  double accuracy = 0; ///< 0 to 1, on the test pictures
  Interval accuracyInterval;
  std::int64_t samples = 0;
  double loss = 0;
  double compressionRatio = 1;
  double memoryMb = 0; ///< weight memory, MB of 2^20 bytes
  Cost cost;
  std::vector<LayerResult> layers;
  std::vector<HistoryRecord> history;          ///< of a progressive run, by epoch
  std::optional<ErrorReport> errors;           ///< of a run of task errors
  std::optional<SensitivityTable> sensitivity; ///< of a run of task sensitivity
  std::optional<SearchResult> search;          ///< of a run of task search
  std::optional<QuantizersRecord> quantizers;  ///< at the end, where they have something of their own
  double seconds = 0;                          ///< wall time, summed over resumptions
  /// [samples] whether each test picture was classified rightly, in the order of the test set; in the file
  /// "correct", packed bits in hexadecimal. Empty where it was not recorded.
  std::vector<bool> outcomes;
  std::string testSet;      ///< name of the test pictures (a checksum), empty where it was not recorded
  std::string instructions; ///< of the processor, that were computed with; empty where it was not recorded

  bool operator==(const RunResult &) const = default;
};
nlohmann::json toJson(const RunResult &result);
/// Throws Error (bad input) that names the origin and the path. Files of before outcomes were recorded are
/// read too; outcomes that do not fit the number of pictures and the accuracy are a fault.
RunResult parseRunResult(std::string_view text, const std::string &origin);

} // namespace bitsmith
