// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/search/strategy.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace bitsmith {
namespace {

/// Plans that are enumerated at most: beyond that a space is drawn from, not listed.
constexpr double mostListed = 200'000;
/// Draws in vain (known plans, plans over budget) before a random search is at its end.
constexpr int mostTries = 20'000;

/// A plan with one layer at the next lower of its choices that is good; nullopt where none is.
template<class Predicate>
std::optional<SearchPlan> steppedDown(SearchPlan plan, std::size_t layer, const Predicate &isGood) {
  while (plan[layer] > 0) {
    --plan[layer];
    if (isGood(plan))
      return plan;
  }
  return std::nullopt;
}

class RandomStrategy final : public Strategy {
 public:
  RandomStrategy(const SearchSpace &space, const SearchCosts &costs, std::uint64_t seed)
      : m_space(space), m_costs(costs), m_random(seed) {
    if (space.size() > mostListed)
      return;
    m_isListed = true;
    const auto count = static_cast<std::uint64_t>(space.size());
    for (std::uint64_t number = 0; number < count; ++number)
      if (SearchPlan plan = space.plan(number); costs(plan).excess <= 0)
        m_list.push_back(std::move(plan));
  }

  std::vector<Proposal> propose() override {
    if (m_isListed) {
      if (m_list.empty())
        return {};
      std::swap(m_list[m_random.below(m_list.size())], m_list.back());
      SearchPlan plan = std::move(m_list.back());
      m_list.pop_back();
      return {{std::move(plan), "random"}};
    }
    for (int i = 0; i < mostTries; ++i) {
      SearchPlan plan = randomPlan(m_space, m_random);
      if (m_costs(plan).excess <= 0 && m_known.insert(plan).second)
        return {{std::move(plan), "random"}};
    }
    return {};
  }
  void tell(const Evaluated & /*evaluated*/) override {}

 private:
  SearchSpace m_space;
  SearchCosts m_costs;
  SearchRandom m_random;
  bool m_isListed = false;
  std::vector<SearchPlan> m_list;
  std::set<SearchPlan> m_known;
};

class ExhaustiveStrategy final : public Strategy {
 public:
  ExhaustiveStrategy(const SearchSpace &space, const SearchCosts &costs) : m_space(space), m_costs(costs) {}

  std::vector<Proposal> propose() override {
    while (static_cast<double>(m_next) < m_space.size()) {
      SearchPlan plan = m_space.plan(m_next++);
      if (m_costs(plan).excess <= 0)
        return {{std::move(plan), "exhaustive"}};
    }
    return {};
  }
  void tell(const Evaluated & /*evaluated*/) override {}

 private:
  SearchSpace m_space;
  SearchCosts m_costs;
  std::uint64_t m_next = 0;
};

class GreedyStrategy final : public Strategy {
 public:
  GreedyStrategy(const SearchSpace &space, const SearchCosts &costs)
      : m_space(space), m_costs(costs), m_current(space.highest()) {}

  std::vector<Proposal> propose() override {
    if (m_told.empty()) // the beginning
      return {{m_current, "start"}};
    if (m_round > 0)
      takeBestStep();
    ++m_round;
    std::vector<Proposal> proposals;
    m_steps = steps();
    for (const SearchPlan &plan : m_steps)
      proposals.push_back({plan, "step " + std::to_string(m_round)});
    return proposals;
  }

  void tell(const Evaluated &evaluated) override { m_told[evaluated.plan] = evaluated.accuracy; }

 private:
  /// Each layer one step lower, past choices that save nothing: fewer activation bits where memory counts, or
  /// bits that the hardware executes as wider ones.
  std::vector<SearchPlan> steps() const {
    const SearchCost now = m_costs(m_current);
    const auto saves = [&](const SearchPlan &plan) {
      const SearchCost cost = m_costs(plan);
      return cost.cost < now.cost || cost.excess < now.excess;
    };
    std::vector<SearchPlan> saving;
    std::vector<SearchPlan> all;
    for (std::size_t layer = 0; layer < m_current.size(); ++layer) {
      if (auto plan = steppedDown(m_current, layer, saves))
        saving.push_back(std::move(*plan));
      if (auto plan = steppedDown(m_current, layer, [](const SearchPlan &) { return true; }))
        all.push_back(std::move(*plan));
    }
    // Several layers may save together what none does alone, as weights do that fit into a memory then.
    return saving.empty() && saves(m_space.lowest()) ? all : saving;
  }

  void takeBestStep() {
    const double accuracy = m_told.at(m_current);
    const double cost = m_costs(m_current).cost;
    const SearchPlan *best = nullptr;
    std::pair<double, double> least; // loss for what is saved, −saved
    for (const SearchPlan &plan : m_steps) {
      const auto told = m_told.find(plan);
      if (told == m_told.end())
        continue; // the evaluations came to their end
      const double saved = std::max(cost - m_costs(plan).cost, 1e-300);
      const std::pair value(std::max(0.0, accuracy - told->second) / saved, -saved);
      if (!best || value < least) {
        best = &plan;
        least = value;
      }
    }
    if (best)
      m_current = *best;
  }

  SearchSpace m_space;
  SearchCosts m_costs;
  SearchPlan m_current;
  std::vector<SearchPlan> m_steps;
  std::map<SearchPlan, double> m_told;
  int m_round = 0;
};

class ListStrategy final : public Strategy {
 public:
  explicit ListStrategy(std::vector<Proposal> plans) : m_plans(std::move(plans)) {}
  std::vector<Proposal> propose() override { return std::exchange(m_plans, {}); }
  void tell(const Evaluated & /*evaluated*/) override {}

 private:
  std::vector<Proposal> m_plans;
};

} // namespace

std::unique_ptr<Strategy> makeRandomStrategy(const SearchSpace &space, const SearchCosts &costs,
                                             std::uint64_t seed) {
  return std::make_unique<RandomStrategy>(space, costs, seed);
}
std::unique_ptr<Strategy> makeExhaustiveStrategy(const SearchSpace &space, const SearchCosts &costs) {
  return std::make_unique<ExhaustiveStrategy>(space, costs);
}
std::unique_ptr<Strategy> makeGreedyStrategy(const SearchSpace &space, const SearchCosts &costs) {
  return std::make_unique<GreedyStrategy>(space, costs);
}
std::unique_ptr<Strategy> makeListStrategy(std::vector<Proposal> plans) {
  return std::make_unique<ListStrategy>(std::move(plans));
}

SearchPlan trimmedToBudgets(SearchPlan plan, const SearchCosts &costs) {
  double excess = costs(plan).excess;
  const auto lower = [&](std::size_t layer, const auto &isGood) {
    auto lowered = steppedDown(plan, layer, [&](const SearchPlan &p) { return isGood(costs(p).excess); });
    if (!lowered)
      return false;
    plan = std::move(*lowered);
    excess = costs(plan).excess;
    return true;
  };
  while (excess > 0) {
    const double before = excess;
    for (std::size_t layer = plan.size(); layer-- > 0 && excess > 0;)
      lower(layer, [&](double value) { return value < excess; });
    if (excess < before)
      continue;
    // No layer alone lowers it; several together may, as weights do that fit into a memory then.
    bool changed = false;
    for (std::size_t layer = plan.size(); layer-- > 0 && excess >= before;)
      if (lower(layer, [&](double value) { return value <= excess; }) ||
          lower(layer, [](double) { return true; }))
        changed = true;
    if (!changed)
      break;
  }
  return plan;
}

} // namespace bitsmith
