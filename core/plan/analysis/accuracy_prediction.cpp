// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/accuracy_prediction.h"

#include <algorithm>

namespace bitsmith {

namespace {

/// Drops in accuracy of one layer's weights, or of its activations, by bits in rising order.
using Drops = std::vector<std::pair<int, double>>;

std::optional<double> dropAt(const Drops &drops, int bits) {
  if (bits == floatBits)
    return 0;
  if (drops.empty() || bits < drops.front().first)
    return std::nullopt;
  const auto above = std::ranges::find_if(drops, [&](const auto &drop) { return drop.first >= bits; });
  if (above == drops.end())
    return drops.back().second;
  if (above->first == bits)
    return above->second;
  const auto below = above - 1;
  const double share = static_cast<double>(bits - below->first) / (above->first - below->first);
  return below->second + share * (above->second - below->second);
}

/// The table's drops by layer, read once.
std::vector<Drops> dropsOf(const SensitivityTable &table, SensitivityTarget target) {
  std::vector<Drops> drops(table.layers.size());
  for (const SensitivityScore &score : table.scores) {
    const auto value = score.values.find(SensitivityMetric::accuracyDrop);
    if (score.target == target && score.view == SensitivityView::alone && value != score.values.end() &&
        score.layer < drops.size())
      drops[score.layer].emplace_back(score.bits, value->second);
  }
  for (Drops &layer : drops)
    std::ranges::sort(layer);
  return drops;
}

std::optional<double> dropOf(const std::vector<Drops> &weights, const std::vector<Drops> &activations,
                             const PrecisionPlan &plan) {
  double sum = 0;
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const auto ofWeights = dropAt(weights[layer], plan[layer].weight.bits);
    const auto ofActivations = dropAt(activations[layer], plan[layer].activation.bits);
    if (!ofWeights || !ofActivations)
      return std::nullopt;
    sum += *ofWeights + *ofActivations;
  }
  return sum;
}

} // namespace

std::optional<double> predictAccuracy(const SensitivityTable &table, const Network &network,
                                      const PrecisionPlan &plan, const std::optional<MeasuredPlan> &known) {
  if (!std::ranges::equal(table.layers, network.layers(), {}, {}, &Layer::name) ||
      plan.size() != table.layers.size() || (known && known->plan.size() != plan.size()))
    return std::nullopt;
  const std::vector<Drops> weights = dropsOf(table, SensitivityTarget::weights);
  const std::vector<Drops> activations = dropsOf(table, SensitivityTarget::activations);
  const auto drop = dropOf(weights, activations, plan);
  if (!drop)
    return std::nullopt;
  double accuracy = table.referenceAccuracy - *drop;
  if (known)
    if (const auto before = dropOf(weights, activations, known->plan))
      accuracy = known->accuracy + *before - *drop;
  return std::clamp(accuracy, 0.0, 1.0);
}

} // namespace bitsmith
