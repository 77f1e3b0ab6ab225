// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bitsmith {

/// A closed interval of a proportion, or of a difference of two.
struct Interval {
  double low = 0;
  double high = 1;

  bool contains(double value) const { return low <= value && value <= high; }
  bool operator==(const Interval &) const = default;
};

/// Wilson's 95 % score interval of a proportion: of `successes` in `samples` trials; [0, 1] for no trials.
/// E. B. Wilson, JASA 22 (1927) 209; z = 1.959964.
Interval wilsonInterval(std::int64_t successes, std::int64_t samples);
/// The same of an accuracy, 0 to 1, that was measured on so many samples.
Interval accuracyInterval(double accuracy, std::int64_t samples);

/// How often each of two classifiers was right on the same samples.
struct PairedCounts {
  std::int64_t both = 0;       ///< both right
  std::int64_t onlyFirst = 0;  ///< the first right, the second wrong
  std::int64_t onlySecond = 0; ///< the first wrong, the second right
  std::int64_t neither = 0;

  std::int64_t samples() const { return both + onlyFirst + onlySecond + neither; }
  /// Accuracy of the first less that of the second; 0 for no samples.
  double difference() const;
  bool operator==(const PairedCounts &) const = default;
};

/// Counts two lists of outcomes (true: right) of the same samples in the same order. Throws
/// std::invalid_argument when their lengths differ.
PairedCounts countPairs(const std::vector<bool> &first, const std::vector<bool> &second);

/// Two-sided p of McNemar's exact test that both are right equally often: of the samples where just one is
/// right, twice the binomial tail with probability 1/2 (at most 1), conditional on their number. 1 when there
/// are none. Q. McNemar, Psychometrika 12 (1947) 153; the exact form: F. Mosteller, Biometrics 8 (1952) 220.
/// Relative error below 1e-8 up to a million samples; 0 where p is below the smallest double.
double mcnemarExact(std::int64_t onlyFirst, std::int64_t onlySecond);

/// Tango's 95 % score interval of the difference of accuracies, first less second, of paired samples: the
/// differences that a score test at 5 % does not reject, with the probability of the discordant pairs at its
/// maximum likelihood under each. [-1, 1] for no samples. T. Tango, Statistics in Medicine 17 (1998) 891.
Interval pairedDifferenceInterval(const PairedCounts &counts);

/// p of several tests, adjusted so that the chance of any false alarm among them stays at the level of one
/// (S. Holm, Scandinavian Journal of Statistics 6 (1979) 65): in the order of rising p, the k-th of m times
/// m - k + 1, never less than the one before, at most 1. In the order given.
std::vector<double> holmAdjusted(const std::vector<double> &p);

} // namespace bitsmith
