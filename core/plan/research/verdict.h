// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/research/card.h"
#include "core/plan/runs/comparison.h"

namespace bitsmith {

/// The t that a Student-distributed value with so many degrees of freedom stays below with a probability from
/// 0.5 to 1. The distribution function is the incomplete beta function (Abramowitz and Stegun, 26.7.1), its
/// inverse found by bisection.
double studentQuantile(double probability, int degrees);
/// Two-sided p of Student's t test that values have the mean `expected` (W. S. Gosset, Biometrika 6 (1908)
/// 1). 1 for fewer than two values; 0 or 1 where all are the same.
double studentTest(const std::vector<double> &values, double expected);

enum class VerdictKind { supported, notSupported, undecided };
std::string_view toString(VerdictKind kind);

/// What the runs of one arm gave.
struct ArmOutcome {
  std::string arm;
  std::vector<double> values; ///< by seed, those that are finished
  double mean = 0;
  Interval interval; ///< 95 %, Student's t over the seeds; of one value the value itself
  /// Treatments: mean improvement on the baseline, paired by seed, with its 95 % interval (Student's t).
  double improvement = 0;
  Interval improvementInterval;
  double p = 1;         ///< studentTest() of the improvements against −margin
  double adjustedP = 1; ///< by holmAdjusted() over the treatments
  /// The same test pictures by all seeds together, where outcomes were recorded: treatment first. Said beside
  /// the verdict, not part of it, for the seeds are of the same pictures.
  std::optional<PairedComparison> pictures;
  VerdictKind verdict = VerdictKind::undecided;
};

/// The answer to a card's question.
///
/// A treatment is `supported` when its mean improvement is above −margin (with a margin of 0: above 0),
/// `not supported` when it is below, both only when the adjusted p is below verdictLevel (0.05); otherwise
/// `undecided`, as everything is that was not run with all seeds. The card is supported when one treatment at
/// least is, not supported when none is and none is undecided.
struct Verdict {
  VerdictKind kind = VerdictKind::undecided;
  std::vector<ArmOutcome> arms; ///< the baseline first
  std::size_t finished = 0;     ///< runs of arms
  std::size_t wanted = 0;
  std::string sentence; ///< plain English, with the numbers
};

/// @param results by member name; those that are missing are not finished yet
Verdict judge(const ResearchCard &card, const std::map<std::string, RunResult> &results);
/// The results of a study's folder that are there.
std::map<std::string, RunResult> readResults(const std::filesystem::path &study,
                                             const Experiment &experiment);

nlohmann::json toJson(const Verdict &verdict);
/// Writes "verdict.json" into the study's folder, whole or not at all. Throws Error (work failed).
void writeVerdict(const std::filesystem::path &study, const ResearchCard &card, const Verdict &verdict);

} // namespace bitsmith
