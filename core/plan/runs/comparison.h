// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost_axis.h"
#include "core/plan/runs/records.h"

namespace bitsmith {

/// A cost of a run in the unit of its axis; nullopt where the run does not have it.
std::optional<double> costOf(const RunResult &result, CostKind kind);

/// Whether a result has an accuracy measured on test pictures, and so can be compared with others.
bool isMeasured(const RunResult &result);

/// The runs that no other one beats in both accuracy and a cost.
struct CostFront {
  std::vector<std::size_t> front; ///< indices of the results, in the order of rising values on the axis
  /// Share of the rectangle between accuracy 0 and 1 and cost 0 and the reference that the front dominates
  /// (hypervolume over that rectangle). Of compression the cost is 1 / ratio. Absent where the runs do not
  /// have two different costs.
  std::optional<double> hypervolume;
  double reference = 0; ///< the worst cost among the runs, on the axis
};

/// Front of the results that have the cost; nullptr among the results is passed over.
CostFront findFront(const std::vector<const RunResult *> &results, CostKind kind);

/// Whether two runs can be compared picture by picture.
enum class Pairing {
  paired,
  otherTestSet, ///< they were measured on different pictures
  notRecorded,  ///< at least one is of before outcomes were recorded
};

/// Chance of a false alarm that verdicts allow.
inline constexpr double verdictLevel = 0.05;

/// Two runs on the same test pictures.
struct PairedComparison {
  Pairing pairing = Pairing::notRecorded;
  PairedCounts counts;  ///< the rest is of use only when paired
  Interval interval;    ///< 95 % of the first's accuracy less the second's: pairedDifferenceInterval()
  double p = 1;         ///< mcnemarExact()
  double adjustedP = 1; ///< after Holm's correction for the comparisons that it was made among

  double difference() const { return counts.difference(); }
  /// Whether the difference is more than chance explains, at verdictLevel and after the correction.
  bool isDetectable() const { return pairing == Pairing::paired && adjustedP < verdictLevel; }
};

PairedComparison comparePair(const RunResult &first, const RunResult &second);

/// Sets adjustedP of all paired ones by holmAdjusted().
void adjustForAll(std::vector<PairedComparison> &comparisons);

/// A pair among several runs, by their indices; first < second.
struct RunPair {
  std::size_t first = 0;
  std::size_t second = 0;
  PairedComparison comparison;
};

/// Every pair, in the order (0, 1), (0, 2) … (1, 2) …, with the correction for their number.
std::vector<RunPair> compareAllPairs(const std::vector<const RunResult *> &results);

/// "no detectable difference", "fp32 is better", "different test pictures", "outcomes not recorded"
std::string verdict(const PairedComparison &comparison, const std::string &first, const std::string &second);
/// "0.26", "0.0031", "< 0.0001"
std::string pText(double p);

} // namespace bitsmith
