// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/sensitivity_order.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace bitsmith {

std::optional<SensitivityTarget> orderTarget(const SensitivityTable &table, SensitivityMetric metric) {
  for (const SensitivityTarget target : {SensitivityTarget::weights, SensitivityTarget::both})
    if (std::ranges::any_of(table.scores, [&](const SensitivityScore &score) {
          return score.target == target && score.view == SensitivityView::alone &&
                 score.values.contains(metric);
        }))
      return target;
  return std::nullopt;
}

std::vector<std::string> leastSensitiveFirst(const SensitivityTable &table, const PrecisionPlan &plan,
                                             const Network &network, SensitivityMetric metric) {
  const std::optional<SensitivityTarget> target = orderTarget(table, metric);
  if (!target)
    throw badInput("no order follows from " + std::string(toString(metric)) +
                   ", which was measured neither of weights nor of both with each layer alone quantized: "
                   "measure with \"weights\" or \"both\" in sensitivity.targets and \"alone\" in "
                   "sensitivity.views");
  std::vector<std::pair<double, std::string>> scored;
  for (std::size_t layer = 0; layer < table.layers.size(); ++layer) {
    double score = std::numeric_limits<double>::infinity();
    int distance = std::numeric_limits<int>::max();
    const std::optional<std::size_t> planned = network.layerIndex(table.layers[layer]);
    for (const int bits : table.bits) {
      const auto value = table.value(layer, *target, SensitivityView::alone, bits, metric);
      const int away = planned ? std::abs(bits - plan.at(*planned).weight.bits) : bits;
      if (!value || away >= distance)
        continue;
      distance = away;
      score = metric == SensitivityMetric::outputSqnr ? -*value : *value; // more dB, less sensitive
    }
    scored.emplace_back(score, table.layers[layer]);
  }
  std::ranges::stable_sort(scored, {}, &std::pair<double, std::string>::first);
  std::vector<std::string> order;
  order.reserve(scored.size());
  for (auto &[score, name] : scored)
    order.push_back(std::move(name));
  return order;
}

} // namespace bitsmith
