// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/comparison.h"

#include "core/plan/analysis/pareto.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bitsmith {

namespace {

double rawCost(const RunResult &result, CostKind kind) {
  switch (kind) {
  case CostKind::compression:
    return result.compressionRatio;
  case CostKind::memory:
    return result.memoryMb;
  case CostKind::meanBits:
    return floatBits / result.compressionRatio;
  case CostKind::bops:
    return result.cost.bops / 1e9;
  case CostKind::energy:
    return result.cost.energyPicojoules / 1e3;
  case CostKind::latency:
    break;
  }
  return 1e3 * result.cost.latencySeconds;
}

} // namespace

std::optional<double> costOf(const RunResult &result, CostKind kind) {
  const double cost = rawCost(result, kind);
  return std::isfinite(cost) && cost > 0 ? std::optional(cost) : std::nullopt;
}

bool isMeasured(const RunResult &result) {
  return givesNetwork(result.task) && result.samples > 0;
}

CostFront findFront(const std::vector<const RunResult *> &results, CostKind kind) {
  const bool inverse = costAxis(kind).moreIsBetter;
  std::vector<TradeOff> points;
  double least = HUGE_VAL, most = -HUGE_VAL;
  for (const RunResult *result : results) {
    const std::optional<double> cost = result ? costOf(*result, kind) : std::nullopt;
    const double paid = cost ? (inverse ? 1 / *cost : *cost) : std::nan("");
    points.push_back({.benefit = result ? result->accuracy : std::nan(""), .cost = paid});
    if (cost) {
      least = std::min(least, paid);
      most = std::max(most, paid);
    }
  }
  CostFront front{.front = paretoFront(points), .hypervolume = std::nullopt};
  if (inverse)
    std::ranges::reverse(front.front);
  if (most > 0)
    front.reference = inverse ? 1 / most : most;
  if (least < most)
    front.hypervolume = hypervolume(points, {.benefit = 0, .cost = most}) / most;
  return front;
}

PairedComparison comparePair(const RunResult &first, const RunResult &second) {
  PairedComparison comparison;
  if (first.outcomes.empty() || second.outcomes.empty() || first.testSet.empty() || second.testSet.empty())
    return comparison;
  if (first.testSet != second.testSet || first.outcomes.size() != second.outcomes.size()) {
    comparison.pairing = Pairing::otherTestSet;
    return comparison;
  }
  comparison.pairing = Pairing::paired;
  comparison.counts = countPairs(first.outcomes, second.outcomes);
  comparison.interval = pairedDifferenceInterval(comparison.counts);
  comparison.p = mcnemarExact(comparison.counts.onlyFirst, comparison.counts.onlySecond);
  comparison.adjustedP = comparison.p;
  return comparison;
}

void adjustForAll(std::vector<PairedComparison> &comparisons) {
  std::vector<double> p;
  for (const PairedComparison &comparison : comparisons)
    if (comparison.pairing == Pairing::paired)
      p.push_back(comparison.p);
  const std::vector<double> adjusted = holmAdjusted(p);
  std::size_t next = 0;
  for (PairedComparison &comparison : comparisons)
    if (comparison.pairing == Pairing::paired)
      comparison.adjustedP = adjusted[next++];
}

std::vector<RunPair> compareAllPairs(const std::vector<const RunResult *> &results) {
  std::vector<RunPair> pairs;
  std::vector<PairedComparison> comparisons;
  for (std::size_t i = 0; i < results.size(); ++i)
    for (std::size_t j = i + 1; j < results.size(); ++j) {
      pairs.push_back({.first = i, .second = j, .comparison = {}});
      comparisons.push_back(comparePair(*results[i], *results[j]));
    }
  adjustForAll(comparisons);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i].comparison = comparisons[i];
  return pairs;
}

std::string verdict(const PairedComparison &comparison, const std::string &first, const std::string &second) {
  if (comparison.pairing == Pairing::otherTestSet)
    return "different test pictures";
  if (comparison.pairing == Pairing::notRecorded)
    return "outcomes not recorded";
  if (!comparison.isDetectable())
    return "no detectable difference";
  return (comparison.difference() > 0 ? first : second) + " is better";
}

std::string pText(double p) {
  if (p < 1e-4)
    return "< 0.0001";
  char text[32];
  std::snprintf(text, sizeof text, p < 0.01 ? "%.4f" : "%.2f", p);
  return text;
}

} // namespace bitsmith
