// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/pareto.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {

std::vector<std::size_t> paretoFront(const std::vector<TradeOff> &points) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!std::isnan(points[i].benefit) && !std::isnan(points[i].cost))
      order.push_back(i);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (points[a].cost != points[b].cost)
      return points[a].cost < points[b].cost;
    return points[a].benefit > points[b].benefit;
  });
  // In the order of rising cost a point is on the front when it beats all cheaper ones, or equals the last
  // that did.
  std::vector<std::size_t> front;
  double best = -std::numeric_limits<double>::infinity();
  for (const std::size_t i : order) {
    const bool equal = !front.empty() && points[i].benefit == points[front.back()].benefit &&
                       points[i].cost == points[front.back()].cost;
    if (points[i].benefit > best || equal || front.empty())
      front.push_back(i);
    best = std::max(best, points[i].benefit);
  }
  return front;
}

double hypervolume(const std::vector<TradeOff> &points, const TradeOff &reference) {
  // In the order of rising cost each point of the front adds the strip between its benefit and the best of
  // the cheaper ones, from its cost to the reference's.
  double area = 0;
  double covered = reference.benefit;
  for (const std::size_t i : paretoFront(points)) {
    if (points[i].benefit <= covered || points[i].cost >= reference.cost)
      continue;
    area += (points[i].benefit - covered) * (reference.cost - points[i].cost);
    covered = points[i].benefit;
  }
  return area;
}

} // namespace bitsmith
