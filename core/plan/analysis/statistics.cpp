// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <stdexcept>

namespace bitsmith {

namespace {

constexpr double z95 = 1.959963984540054;

/// Score of a difference of paired proportions: how many standard errors (under that difference) the measured
/// one lies above it. Falls from one end of [-1, 1] to the other.
double scoreOf(const PairedCounts &counts, double difference) {
  const auto n = static_cast<double>(counts.samples());
  const auto b = static_cast<double>(counts.onlyFirst);
  const auto c = static_cast<double>(counts.onlySecond);
  // Probability that only the second is right, at its maximum likelihood under this difference.
  const double half = (2 * n - b + c) * difference - b - c;
  const double root = std::sqrt(std::max(0.0, half * half + 8 * n * c * difference * (1 - difference)));
  const double q = (root - half) / (4 * n);
  const double variance = n * (2 * q + difference * (1 - difference));
  const double distance = b - c - n * difference;
  if (variance > 0)
    return distance / std::sqrt(variance);
  return distance == 0 ? 0 : std::copysign(HUGE_VAL, distance);
}

/// Where the falling score crosses `level` between two differences.
double crossing(const PairedCounts &counts, double level, double low, double high) {
  for (int i = 0; i < 100 && high - low > 1e-15; ++i) {
    const double middle = 0.5 * (low + high);
    (scoreOf(counts, middle) > level ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

} // namespace

Interval wilsonInterval(std::int64_t successes, std::int64_t samples) {
  if (samples <= 0)
    return {};
  constexpr double z = z95;
  const double n = static_cast<double>(samples);
  const double p = std::clamp(static_cast<double>(successes) / n, 0.0, 1.0);
  const double denominator = 1 + z * z / n;
  const double centre = (p + z * z / (2 * n)) / denominator;
  const double half = z / denominator * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  // At the ends the limit is 0 or 1 exactly; rounding must not leave the proportion outside its own interval.
  return {successes <= 0 ? 0.0 : std::max(0.0, centre - half),
          successes >= samples ? 1.0 : std::min(1.0, centre + half)};
}

Interval accuracyInterval(double accuracy, std::int64_t samples) {
  return wilsonInterval(std::llround(accuracy * static_cast<double>(samples)), samples);
}

double PairedCounts::difference() const {
  const std::int64_t n = samples();
  return n > 0 ? static_cast<double>(onlyFirst - onlySecond) / static_cast<double>(n) : 0;
}

PairedCounts countPairs(const std::vector<bool> &first, const std::vector<bool> &second) {
  if (first.size() != second.size())
    throw std::invalid_argument("outcomes of different numbers of samples cannot be paired");
  PairedCounts counts;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i])
      ++(second[i] ? counts.both : counts.onlyFirst);
    else
      ++(second[i] ? counts.onlySecond : counts.neither);
  }
  return counts;
}

double mcnemarExact(std::int64_t onlyFirst, std::int64_t onlySecond) {
  const std::int64_t fewer = std::max<std::int64_t>(0, std::min(onlyFirst, onlySecond));
  const std::int64_t discordant = fewer + std::max<std::int64_t>(0, std::max(onlyFirst, onlySecond));
  // Two tails that meet or overlap hold everything.
  if (2 * fewer + 1 >= discordant)
    return 1;
  const auto n = static_cast<double>(discordant);
  const auto most = static_cast<double>(fewer);
  const double logarithm = std::lgamma(n + 1) - std::lgamma(most + 1) - std::lgamma(n - most + 1) -
                           n * std::numbers::ln2_v<double>;
  // The tail as a multiple of its largest term, whose terms shrink at least geometrically from there.
  double sum = 0;
  double term = 1;
  for (double k = most; k >= 0 && term > 1e-18 * sum; --k) {
    sum += term;
    term *= k / (n - k + 1);
  }
  return std::min(1.0, 2 * std::exp(logarithm + std::log(sum)));
}

Interval pairedDifferenceInterval(const PairedCounts &counts) {
  if (counts.samples() <= 0)
    return {-1, 1};
  const double measured = counts.difference();
  return {crossing(counts, z95, -1, measured), crossing(counts, -z95, measured, 1)};
}

std::vector<double> holmAdjusted(const std::vector<double> &p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
  std::vector<double> adjusted(p.size());
  double least = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    least = std::max(least, std::min(1.0, p[order[k]] * static_cast<double>(order.size() - k)));
    adjusted[order[k]] = least;
  }
  return adjusted;
}

} // namespace bitsmith
