// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/comparison.h"
#include "core/plan/runs/run.h"

namespace bitsmith {

/// One configuration in the summary of a study.
struct SummaryRow {
  std::string name;
  std::string preset;
  double accuracy = 0; ///< 0 to 1
  Interval interval;
  /// The fp32 run that this one is compared with, of the same network on the same test pictures: an index of
  /// the rows, that run's own for itself; absent where there is none.
  std::optional<std::size_t> baseline;
  std::optional<double> dropPercent; ///< 100 · (fp32 − accuracy) / fp32; absent without a baseline
  double compressionRatio = 1;
  double memoryMb = 0;
  double efficiency = 0; ///< accuracy in percent per MB of weights
  double seconds = 0;
  /// The baseline against this one, corrected for the number of such comparisons; absent without a baseline
  /// and for that run itself.
  std::optional<PairedComparison> againstBaseline;
  bool quantized = true; ///< some layer has fewer than 32 weight or activation bits
};

/// What came out of a set of finished runs.
struct Summary {
  std::vector<SummaryRow> rows;
  std::optional<std::size_t> baseline;      ///< the first fp32 run; rows know the one of their kind
  std::optional<std::size_t> bestQuantized; ///< highest accuracy of the quantized ones
  std::optional<std::size_t> highestCompression;
  std::optional<std::size_t> bestEfficiency; ///< most accuracy per MB
};

/// Summary of the runs that have a result, in their order.
Summary summarize(const std::vector<RunRecord> &runs);
nlohmann::json toJson(const Summary &summary);

} // namespace bitsmith
