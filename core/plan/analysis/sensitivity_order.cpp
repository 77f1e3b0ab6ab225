// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/sensitivity_order.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace bitsmith {

std::vector<std::string> leastSensitiveFirst(const SensitivityTable &table, const PrecisionPlan &plan,
                                             const Network &network, SensitivityMetric metric) {
  std::vector<std::pair<double, std::string>> scored;
  for (std::size_t layer = 0; layer < table.layers.size(); ++layer) {
    double score = std::numeric_limits<double>::infinity();
    int distance = std::numeric_limits<int>::max();
    const std::optional<std::size_t> planned = network.layerIndex(table.layers[layer]);
    for (const int bits : table.bits) {
      const auto value = table.value(layer, SensitivityTarget::weights, SensitivityView::alone, bits, metric);
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
