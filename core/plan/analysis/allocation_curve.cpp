// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation_groups.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr double sameWithin = 1e-12; ///< of the whole range: sums in another order are the same number

/// A trade-off of the first groups, and where it came from.
struct State {
  double cost = 0;
  double score = 0;
  std::uint32_t parent = 0;
  std::uint16_t option = 0;
};
using Level = std::vector<State>;

/// How far apart two costs and two scores must be to count as different.
struct Grain {
  double cost = 0;
  double score = 0;
};

Grain grainOf(const GroupedProblem &grouped) {
  Grain grain;
  for (const LayerGroup &group : grouped.groups) {
    double cost = 0;
    double score = 0;
    for (const GroupOption &option : group.options) {
      cost = std::max(cost, std::abs(option.costs[0]));
      score = std::max(score, std::abs(option.score));
    }
    grain.cost += cost * sameWithin;
    grain.score += score * sameWithin;
  }
  return grain;
}

/// The states that no other dominates, of rising cost and falling score.
Level undominated(Level states, const Grain &grain) {
  std::ranges::sort(states, {}, [](const State &state) { return std::pair(state.cost, state.score); });
  Level kept;
  for (const State &state : states) {
    if (!kept.empty() && state.score >= kept.back().score - grain.score)
      continue;
    if (!kept.empty() && state.cost <= kept.back().cost + grain.cost)
      kept.back() = state;
    else
      kept.push_back(state);
  }
  return kept;
}

/// What a step of allTradeOffs() may have for each state that is allowed to stay.
constexpr std::size_t mostExpansion = 256;

/// All trade-offs; nullopt where there would be more than `mostStates` on the way.
std::optional<std::vector<std::vector<std::size_t>>> allTradeOffs(const GroupedProblem &grouped,
                                                                  std::size_t mostStates) {
  const Grain grain = grainOf(grouped);
  std::vector<Level> levels = {{State{}}};
  for (const LayerGroup &group : grouped.groups) {
    // Before those are left out that others dominate there may be many: a layer of thousands of choices.
    if (levels.back().size() * group.options.size() > mostStates * mostExpansion)
      return std::nullopt;
    Level next;
    next.reserve(levels.back().size() * group.options.size());
    for (std::size_t parent = 0; parent < levels.back().size(); ++parent)
      for (std::size_t option = 0; option < group.options.size(); ++option)
        next.push_back({levels.back()[parent].cost + group.options[option].costs[0],
                        levels.back()[parent].score + group.options[option].score,
                        static_cast<std::uint32_t>(parent), static_cast<std::uint16_t>(option)});
    levels.push_back(undominated(std::move(next), grain));
    if (levels.back().size() > mostStates)
      return std::nullopt;
  }
  std::vector<std::vector<std::size_t>> plans;
  for (std::size_t state = 0; state < levels.back().size(); ++state) {
    std::vector<std::size_t> options(grouped.groups.size(), 0);
    std::size_t at = state;
    for (std::size_t g = grouped.groups.size(); g-- > 0;) {
      options[g] = levels[g + 1][at].option;
      at = levels[g + 1][at].parent;
    }
    plans.push_back(std::move(options));
  }
  return plans;
}

/// Whether the middle of three points lies below the line through the outer ones.
bool turnsLeft(double cost0, double score0, double cost1, double score1, double cost2, double score2) {
  return (cost1 - cost0) * (score2 - score0) - (score1 - score0) * (cost2 - cost0) > 0;
}

/// Options of a group on its lower convex hull, of rising cost and falling score.
std::vector<std::size_t> hullOptions(const LayerGroup &group) {
  std::vector<std::size_t> order(group.options.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  const auto &options = group.options;
  std::ranges::sort(order, {},
                    [&](std::size_t i) { return std::pair(options[i].costs[0], options[i].score); });
  std::vector<std::size_t> hull;
  for (const std::size_t i : order) {
    if (!hull.empty() && options[i].score >= options[hull.back()].score)
      continue;
    if (!hull.empty() && options[i].costs[0] == options[hull.back()].costs[0])
      hull.pop_back();
    while (hull.size() > 1) {
      const GroupOption &a = options[hull[hull.size() - 2]];
      const GroupOption &b = options[hull.back()];
      if (turnsLeft(a.costs[0], a.score, b.costs[0], b.score, options[i].costs[0], options[i].score))
        break;
      hull.pop_back();
    }
    hull.push_back(i);
  }
  return hull;
}

/// Plans at the corners of the hull of all trade-offs: steps along the groups' own hulls, steepest first.
std::vector<std::vector<std::size_t>> hullPlans(const GroupedProblem &grouped) {
  struct Step {
    double slope;
    std::size_t group;
    std::size_t option;
  };
  std::vector<std::size_t> options;
  std::vector<Step> steps;
  for (std::size_t g = 0; g < grouped.groups.size(); ++g) {
    const std::vector<std::size_t> hull = hullOptions(grouped.groups[g]);
    options.push_back(hull.front());
    for (std::size_t i = 1; i < hull.size(); ++i) {
      const GroupOption &from = grouped.groups[g].options[hull[i - 1]];
      const GroupOption &to = grouped.groups[g].options[hull[i]];
      steps.push_back({(to.score - from.score) / (to.costs[0] - from.costs[0]), g, hull[i]});
    }
  }
  std::ranges::stable_sort(steps, {}, &Step::slope);
  std::vector<std::vector<std::size_t>> plans = {options};
  for (const Step &step : steps) {
    options[step.group] = step.option;
    plans.push_back(options);
  }
  return plans;
}

/// Exact optima at evenly spaced budgets on the cost, others as they are; and at the least that is possible.
void sampleBudgets(AllocationProblem problem, std::size_t cost, std::size_t samples,
                   const AllocationLimits &limits, std::vector<AllocationPlan> &plans) {
  std::erase_if(problem.budgets, [&](const AllocationBudget &budget) { return budget.cost == cost; });
  const AllocationPlan best =
      allocate(problem, AllocationMethod::exact, limits).plan; // throws where others are impossible
  AllocationProblem cheapest = problem;
  for (AllocationLayer &layer : cheapest.layers)
    for (AllocationChoice &choice : layer.choices)
      choice.score = choice.costs[cost];
  const double least = allocate(cheapest, AllocationMethod::exact, limits).plan.score;
  problem.budgets.push_back({cost, AllocationBudget::Kind::value, 0});
  const double most = best.costs[cost];
  for (std::size_t i = 0; i <= samples; ++i) {
    const double part = static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(samples, 1));
    problem.budgets.back().amount = least + (most - least) * part;
    const AllocationResult result = allocate(problem, AllocationMethod::exact, limits);
    if (result.certificate->optimal)
      plans.push_back(result.plan);
  }
  plans.push_back(best);
}

/// Trade-offs that no other dominates, of rising cost; the corners of their convex hull marked.
void arrange(AllocationCurve &curve, const Grain &grain) {
  std::ranges::stable_sort(curve.points, {},
                           [](const CurvePoint &point) { return std::pair(point.cost, point.plan.score); });
  std::vector<CurvePoint> kept;
  for (CurvePoint &point : curve.points) {
    if (!kept.empty() && point.plan.score >= kept.back().plan.score - grain.score)
      continue;
    if (!kept.empty() && point.cost <= kept.back().cost + grain.cost)
      kept.back() = std::move(point);
    else
      kept.push_back(std::move(point));
  }
  curve.points = std::move(kept);
  std::vector<std::size_t> hull;
  for (std::size_t i = 0; i < curve.points.size(); ++i) {
    while (hull.size() > 1) {
      const CurvePoint &a = curve.points[hull[hull.size() - 2]];
      const CurvePoint &b = curve.points[hull.back()];
      if (turnsLeft(a.cost, a.plan.score, b.cost, b.plan.score, curve.points[i].cost,
                    curve.points[i].plan.score))
        break;
      hull.pop_back();
    }
    hull.push_back(i);
  }
  for (const std::size_t corner : hull)
    curve.points[corner].onHull = true;
}

} // namespace

AllocationCurve allocationCurve(const AllocationProblem &problem, std::size_t cost, std::size_t mostStates,
                                std::size_t samples, const AllocationLimits &limits) {
  checkProblem(problem);
  if (cost >= problem.costs.size())
    throw badInput("the curve is over cost " + std::to_string(cost) + " of " +
                   std::to_string(problem.costs.size()));
  AllocationCurve curve;
  curve.cost = cost;
  const bool alone = std::ranges::all_of(problem.budgets,
                                         [&](const AllocationBudget &budget) { return budget.cost == cost; });
  GroupedProblem grouped = groupLayers(problem, {cost});
  const Grain grain = grainOf(grouped);
  dropDominated(grouped);
  std::vector<AllocationPlan> plans;
  const auto add = [&](const std::vector<std::vector<std::size_t>> &optionLists) {
    for (const std::vector<std::size_t> &options : optionLists)
      plans.push_back(makePlan(problem, layerChoices(problem, grouped, options)));
  };
  if (const auto all = alone ? allTradeOffs(grouped, mostStates) : std::nullopt) {
    add(*all);
    curve.complete = true;
  } else {
    if (alone)
      add(hullPlans(grouped));
    sampleBudgets(problem, cost, samples, limits, plans);
  }
  for (AllocationPlan &plan : plans) {
    const double planCost = plan.costs[cost];
    curve.points.push_back({std::move(plan), planCost, false});
  }
  arrange(curve, grain);
  return curve;
}

} // namespace bitsmith
