// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/search/strategy.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace bitsmith {
namespace {

constexpr double crossoverRate = 0.9;
/// Draws of a child that is not known yet, before a random plan takes its place.
constexpr int mostTries = 50;

bool dominates(const Evaluated &a, const Evaluated &b) {
  if (a.cost.excess > 0 || b.cost.excess > 0)
    return a.cost.excess < b.cost.excess;
  const bool noWorse = a.accuracy >= b.accuracy && a.cost.cost <= b.cost.cost;
  return noWorse && (a.accuracy > b.accuracy || a.cost.cost < b.cost.cost);
}

/// Distance of each point of a front to its neighbours, in shares of the front's extent; infinite at the
/// ends.
std::vector<double> crowding(const std::vector<Evaluated> &points, const std::vector<std::size_t> &front) {
  std::vector<double> distance(front.size());
  const auto add = [&](const auto &valueOf) {
    std::vector<std::size_t> order(front.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return valueOf(points[front[i]]); });
    const double extent = valueOf(points[front[order.back()]]) - valueOf(points[front[order.front()]]);
    distance[order.front()] = distance[order.back()] = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i + 1 < order.size() && extent > 0; ++i)
      distance[order[i]] +=
          (valueOf(points[front[order[i + 1]]]) - valueOf(points[front[order[i - 1]]])) / extent;
  };
  add([](const Evaluated &point) { return point.accuracy; });
  add([](const Evaluated &point) { return point.cost.cost; });
  return distance;
}

class Nsga2Strategy final : public Strategy {
 public:
  Nsga2Strategy(const SearchSpace &space, const SearchCosts &costs, std::size_t population,
                std::uint64_t seed)
      : m_space(space), m_costs(costs), m_size(population), m_random(seed) {}

  std::vector<Proposal> propose() override {
    if (m_generation > 0)
      select();
    std::vector<Proposal> proposals;
    const auto add = [&](SearchPlan plan) {
      if (m_known.insert(plan).second)
        proposals.push_back({std::move(plan), "generation " + std::to_string(m_generation)});
    };
    if (m_generation == 0) {
      add(m_space.highest());
      add(m_space.lowest());
    }
    while (proposals.size() < m_size && static_cast<double>(m_known.size()) < m_space.size())
      add(newPlan());
    ++m_generation;
    return proposals;
  }

  void tell(const Evaluated &evaluated) override {
    if (std::ranges::find(m_population, evaluated.plan, &Evaluated::plan) == m_population.end())
      m_population.push_back(evaluated);
  }

 private:
  /// Keeps the best of parents and children, with their ranks and crowding.
  void select() {
    std::vector<Evaluated> kept;
    m_rank.clear();
    m_crowding.clear();
    std::size_t rank = 0;
    for (std::vector<std::size_t> &front : sortByDomination(m_population)) {
      const std::vector<double> distance = crowding(m_population, front);
      std::vector<std::size_t> order(front.size());
      std::iota(order.begin(), order.end(), std::size_t{0});
      std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return distance[i]; });
      for (const std::size_t i : order)
        if (kept.size() < m_size) {
          kept.push_back(m_population[front[i]]);
          m_rank.push_back(rank);
          m_crowding.push_back(distance[i]);
        }
      ++rank;
    }
    m_population = std::move(kept);
  }

  const SearchPlan &tournament() {
    const std::size_t a = m_random.below(m_population.size());
    const std::size_t b = m_random.below(m_population.size());
    const bool first = m_rank[a] != m_rank[b] ? m_rank[a] < m_rank[b] : m_crowding[a] >= m_crowding[b];
    return m_population[first ? a : b].plan;
  }

  SearchPlan child() {
    SearchPlan plan = tournament();
    const SearchPlan &other = tournament();
    if (m_random.unit() < crossoverRate)
      for (std::size_t layer = 0; layer < plan.size(); ++layer)
        if (m_random.unit() < 0.5)
          plan[layer] = other[layer];
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      if (m_random.unit() < 1 / static_cast<double>(plan.size()))
        plan[layer] = m_random.below(m_space.choices[layer].size());
    return plan;
  }

  SearchPlan newPlan() {
    for (int i = 0; i < mostTries && !m_population.empty(); ++i)
      if (SearchPlan plan = child(); !m_known.contains(plan))
        return plan;
    return randomPlan(m_space, m_random);
  }

  SearchSpace m_space;
  SearchCosts m_costs;
  std::size_t m_size;
  SearchRandom m_random;
  std::vector<Evaluated> m_population;
  std::vector<std::size_t> m_rank;
  std::vector<double> m_crowding;
  std::set<SearchPlan> m_known;
  int m_generation = 0;
};

} // namespace

std::vector<std::vector<std::size_t>> sortByDomination(const std::vector<Evaluated> &points) {
  std::vector<std::vector<std::size_t>> dominated(points.size());
  std::vector<std::size_t> dominators(points.size());
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t j = 0; j < points.size(); ++j)
      if (dominates(points[i], points[j])) {
        dominated[i].push_back(j);
        ++dominators[j];
      }
  std::vector<std::vector<std::size_t>> fronts(1);
  for (std::size_t i = 0; i < points.size(); ++i)
    if (dominators[i] == 0)
      fronts[0].push_back(i);
  while (!fronts.back().empty()) {
    std::vector<std::size_t> next;
    for (const std::size_t i : fronts.back())
      for (const std::size_t j : dominated[i])
        if (--dominators[j] == 0)
          next.push_back(j);
    fronts.push_back(std::move(next));
  }
  fronts.pop_back();
  return fronts;
}

std::unique_ptr<Strategy> makeNsga2Strategy(const SearchSpace &space, const SearchCosts &costs,
                                            std::size_t population, std::uint64_t seed) {
  return std::make_unique<Nsga2Strategy>(space, costs, population, seed);
}

} // namespace bitsmith
