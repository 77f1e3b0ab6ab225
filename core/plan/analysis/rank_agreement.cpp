// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/rank_agreement.h"

#include "core/plan/analysis/rank_correlation.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

/// Larger for a more sensitive layer, whatever the metric.
double sensitivityOf(SensitivityMetric metric, double value) {
  return metric == SensitivityMetric::outputSqnr ? -value : value;
}

/// Scores of one target and view.
std::vector<const SensitivityScore *> select(const SensitivityTable &table, SensitivityTarget target,
                                             SensitivityView view) {
  std::vector<const SensitivityScore *> chosen;
  for (const SensitivityScore &score : table.scores)
    if (score.target == target && score.view == view)
      chosen.push_back(&score);
  return chosen;
}

struct Lists {
  std::vector<double> first;
  std::vector<double> second;
};

template<class Take>
Lists listBoth(const std::vector<const SensitivityScore *> &scores, const MetricPair &pair,
               const Take &take) {
  Lists lists;
  for (const SensitivityScore *score : scores) {
    const auto first = score->values.find(pair.first);
    const auto second = score->values.find(pair.second);
    if (first == score->values.end() || second == score->values.end() || !take(*score))
      continue;
    lists.first.push_back(sensitivityOf(pair.first, first->second));
    lists.second.push_back(sensitivityOf(pair.second, second->second));
  }
  return lists;
}

MetricPair compare(const SensitivityTable &table, const std::vector<const SensitivityScore *> &scores,
                   SensitivityMetric first, SensitivityMetric second) {
  MetricPair pair{.first = first, .second = second};
  const Lists all = listBoth(scores, pair, [](const SensitivityScore &) { return true; });
  pair.cells = all.first.size();
  pair.spearman = spearman(all.first, all.second);
  pair.kendall = kendallTauB(all.first, all.second);
  double sum = 0;
  int widths = 0;
  for (const int bits : table.bits) {
    const Lists layers =
        listBoth(scores, pair, [&](const SensitivityScore &score) { return score.bits == bits; });
    if (const auto correlation = spearman(layers.first, layers.second)) {
      sum += *correlation;
      ++widths;
    }
  }
  if (widths > 0)
    pair.spearmanOfLayers = sum / widths;
  return pair;
}

} // namespace

const MetricPair *RankAgreement::find(SensitivityMetric one, SensitivityMetric other) const {
  for (const MetricPair &pair : pairs)
    if ((pair.first == one && pair.second == other) || (pair.first == other && pair.second == one))
      return &pair;
  return nullptr;
}

std::vector<RankAgreement> rankAgreement(const SensitivityTable &table) {
  std::vector<RankAgreement> agreements;
  for (const SensitivityView view : {SensitivityView::alone, SensitivityView::rest})
    for (const SensitivityTarget target :
         {SensitivityTarget::weights, SensitivityTarget::activations, SensitivityTarget::both}) {
      const auto scores = select(table, target, view);
      RankAgreement agreement{.target = target, .view = view, .metrics = {}, .pairs = {}};
      for (const SensitivityMetric metric : sensitivityMetrics())
        if (std::ranges::any_of(scores, [&](const auto *score) { return score->values.contains(metric); }))
          agreement.metrics.push_back(metric);
      if (agreement.metrics.size() < 2)
        continue;
      for (std::size_t i = 0; i < agreement.metrics.size(); ++i)
        for (std::size_t j = i + 1; j < agreement.metrics.size(); ++j)
          agreement.pairs.push_back(compare(table, scores, agreement.metrics[i], agreement.metrics[j]));
      agreements.push_back(std::move(agreement));
    }
  return agreements;
}

std::string_view toString(Trust trust) {
  switch (trust) {
  case Trust::good:
    return "good";
  case Trust::fair:
    return "fair";
  case Trust::poor:
    return "poor";
  case Trust::unknown:
    break;
  }
  return "unknown";
}

Trust trustIn(const MetricPair &pair) {
  if (!pair.spearman)
    return Trust::unknown;
  const double lower = std::min(*pair.spearman, pair.spearmanOfLayers.value_or(*pair.spearman));
  if (lower >= 0.9)
    return Trust::good;
  return lower >= 0.7 ? Trust::fair : Trust::poor;
}

std::optional<SensitivityMetric> measuredMetric(const std::vector<SensitivityMetric> &metrics) {
  for (const SensitivityMetric metric : {SensitivityMetric::lossIncrease, SensitivityMetric::accuracyDrop,
                                         SensitivityMetric::outputKl, SensitivityMetric::outputSqnr})
    if (std::ranges::find(metrics, metric) != metrics.end())
      return metric;
  return std::nullopt;
}

std::vector<RankedLayer> rankLayers(const SensitivityTable &table, SensitivityTarget target,
                                    SensitivityView view, SensitivityMetric metric) {
  std::vector<double> sums(table.layers.size());
  std::vector<int> counts(table.layers.size());
  for (const int bits : table.bits) {
    std::vector<double> values;
    std::vector<std::size_t> layers;
    for (std::size_t layer = 0; layer < table.layers.size(); ++layer)
      if (const auto value = table.value(layer, target, view, bits, metric)) {
        values.push_back(-sensitivityOf(metric, *value)); // rank 1 for the most sensitive
        layers.push_back(layer);
      }
    const std::vector<double> places = ranks(values);
    for (std::size_t i = 0; i < layers.size(); ++i) {
      sums[layers[i]] += places[i];
      ++counts[layers[i]];
    }
  }
  std::vector<RankedLayer> ranked;
  for (std::size_t layer = 0; layer < sums.size(); ++layer)
    if (counts[layer] > 0)
      ranked.push_back({.layer = layer, .meanRank = sums[layer] / counts[layer]});
  std::ranges::stable_sort(ranked, {}, &RankedLayer::meanRank);
  return ranked;
}

} // namespace bitsmith
