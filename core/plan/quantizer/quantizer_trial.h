// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/error_report.h"
#include "core/plan/quantizer/observed_values.h"
#include "core/plan/quantizer/value_sample.h"

#include <optional>
#include <vector>

namespace bitsmith {

/// A quantizer to be tried.
struct TrialSettings {
  QuantizerSpec spec;
  CalibrationOptions observer;     ///< its observer and percentile
  std::optional<ValueRange> range; ///< in the observer's place
};

/// What a quantizer does to a sample.
struct QuantizerTrial {
  std::vector<ValueRange> ranges; ///< one, or one a channel
  std::vector<UniformGrid> grids; ///< of the ranges
  double signal = 0;              ///< Σ x²
  double noise = 0;               ///< Σ (x − Q(x))²
  double maximumError = 0;        ///< max |x − Q(x)|
  std::int64_t clipped = 0;       ///< values beyond the ends of their grid
  std::int64_t count = 0;         ///< of values
  std::int64_t usedLevels = 0;    ///< levels of the first grid that some value takes

  double meanSquaredError() const { return count > 0 ? noise / static_cast<double>(count) : 0; }
  /// nullopt without noise or signal.
  std::optional<double> sqnr() const { return sqnrDb(signal, noise); }
};

/// Lays grids over the sample and measures what they cost. A quantizer of 1 bit is binary: ±mean |x|. Throws
/// Error (bad input) for float, which has no grid, and for a range that is none.
QuantizerTrial tryQuantizer(const ValueSample &sample, const TrialSettings &settings);

/// Q(x) of every value of the sample that was tried, each by the grid of its channel.
/// Throws Error (bad input) for a sample whose channels are not those of the trial.
ValueSample quantizedSample(const ValueSample &sample, const QuantizerTrial &trial);

/// SQNR in dB at some bits, everything else the same.
struct BitsTrial {
  int bits = 8;
  std::optional<double> sqnr;
};
std::vector<BitsTrial> tryBits(const ValueSample &sample, TrialSettings settings,
                               const std::vector<int> &bits);

/// The gradient that the straight-through estimator lets through at a value: 1 or 0.
double straightThroughGradient(float value, const UniformGrid &grid, Ste ste);

} // namespace bitsmith
