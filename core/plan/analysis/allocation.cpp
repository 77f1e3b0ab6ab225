// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation.h"

#include "core/plan/analysis/allocation_groups.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>

namespace bitsmith {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double budgetSlack = 1e-9; ///< of a budget: sums in another order round otherwise
constexpr std::size_t mostChoices = 65'000;

std::string number(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

double withSlack(double limit, const CostRange &range) {
  return limit + budgetSlack * std::max(std::abs(limit), range.most - range.least);
}

/// Index of the group that each layer belongs to; groups that share a layer are one.
std::vector<std::size_t> groupOfLayer(const AllocationProblem &problem) {
  std::vector<std::size_t> parent(problem.layers.size());
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](std::size_t layer) {
    while (parent[layer] != layer)
      layer = parent[layer];
    return layer;
  };
  for (const std::vector<std::size_t> &tie : problem.ties)
    for (const std::size_t layer : tie) {
      const std::size_t a = root(tie.front());
      const std::size_t b = root(layer);
      parent[std::max(a, b)] = std::min(a, b);
    }
  std::vector<std::size_t> roots;
  for (std::size_t layer = 0; layer < parent.size(); ++layer)
    roots.push_back(root(layer));
  return roots;
}

void checkLayer(const AllocationProblem &problem, const AllocationLayer &layer) {
  if (layer.choices.empty() || layer.choices.size() > mostChoices)
    throw badInput("layer " + layer.name + " has " + std::to_string(layer.choices.size()) +
                   " choices: expected 1 to " + std::to_string(mostChoices));
  if (std::ranges::none_of(layer.choices, &AllocationChoice::allowed))
    throw badInput("layer " + layer.name + " has no choice left: loosen its lock or its bounds");
  for (const AllocationChoice &choice : layer.choices) {
    const std::string where = "layer " + layer.name + ", choice " + choice.label;
    if (!std::isfinite(choice.score))
      throw badInput(where + ": the score is not finite");
    if (choice.costs.size() != problem.costs.size())
      throw badInput(where + " has " + std::to_string(choice.costs.size()) + " costs: expected " +
                     std::to_string(problem.costs.size()));
    for (const double cost : choice.costs)
      if (!std::isfinite(cost))
        throw badInput(where + ": a cost is not finite");
  }
}

void checkTies(const AllocationProblem &problem) {
  for (const std::vector<std::size_t> &tie : problem.ties)
    for (const std::size_t layer : tie) {
      if (layer >= problem.layers.size())
        throw badInput("a tie names layer " + std::to_string(layer) + " of " +
                       std::to_string(problem.layers.size()));
      if (problem.layers[layer].choices.size() != problem.layers[tie.front()].choices.size())
        throw badInput("layers " + problem.layers[tie.front()].name + " and " + problem.layers[layer].name +
                       " cannot be tied: they have " +
                       std::to_string(problem.layers[tie.front()].choices.size()) + " and " +
                       std::to_string(problem.layers[layer].choices.size()) + " choices");
    }
  for (const LayerGroup &group : groupLayers(problem, {}).groups)
    if (group.options.empty()) {
      std::string names;
      for (const std::size_t layer : group.layers)
        names += (names.empty() ? "" : ", ") + problem.layers[layer].name;
      throw badInput("tied layers " + names +
                     " have no choice that all of them may take: loosen locks or bounds");
    }
}

AllocationPlan planOf(const AllocationProblem &problem, const GroupedProblem &grouped,
                      const std::vector<std::size_t> &options) {
  return makePlan(problem, layerChoices(problem, grouped, options));
}

/// What each single budget makes impossible, told before any search.
void checkBudgets(const AllocationProblem &problem) {
  std::string message;
  for (const AllocationBudget &budget : problem.budgets) {
    const CostRange range = costRange(problem, budget.cost);
    const double limit = budgetLimit(problem, budget);
    if (range.least <= withSlack(limit, range))
      continue;
    message += (message.empty() ? "" : "; ") + std::string("budget ") + problem.costs[budget.cost] + " " +
               number(limit) + " cannot be met: the smallest possible is " + number(range.least) + ", " +
               number(range.least - limit) + " more";
  }
  if (!message.empty())
    throw badInput(message);
}

/// Each budget can be met alone: says what each would have to be with the others kept.
[[noreturn]] void throwTogetherImpossible(const AllocationProblem &problem, const AllocationLimits &limits) {
  std::string message;
  const GroupedProblem whole = groupWithBudgets(problem);
  for (std::size_t k = 0; k < whole.costs.size(); ++k) {
    GroupedProblem cheapest = whole;
    cheapest.limits[k] = infinity;
    for (LayerGroup &group : cheapest.groups)
      for (GroupOption &option : group.options)
        option.score = option.costs[k];
    const ExactSearch found = searchExactly(cheapest, limits);
    if (!found.options)
      continue;
    double limit = infinity;
    for (const AllocationBudget &budget : problem.budgets)
      if (budget.cost == whole.costs[k])
        limit = std::min(limit, budgetLimit(problem, budget));
    message += "; with the others kept, the smallest possible " + problem.costs[whole.costs[k]] + " is " +
               number(found.score) + ", " + number(found.score - limit) + " more than its budget";
  }
  throw badInput("the budgets can be met singly, but not together" +
                 (message.empty() ? std::string("; loosen more than one of them") : message));
}

AllocationResult solveExactly(const AllocationProblem &problem, const AllocationLimits &limits) {
  GroupedProblem grouped = groupWithBudgets(problem);
  const std::size_t dominated = dropDominated(grouped);
  const ExactSearch found = searchExactly(grouped, limits);
  if (!found.options && found.exhaustive)
    throwTogetherImpossible(problem, limits);
  if (!found.options)
    throw workFailed("no plan within the budgets was found in " + std::to_string(found.nodes) +
                     " partial plans, nor a proof that there is none: loosen a budget");
  AllocationResult result{AllocationMethod::exact, planOf(problem, grouped, *found.options), {}};
  AllocationCertificate certificate;
  certificate.optimal = found.exhaustive;
  certificate.lowerBound =
      found.exhaustive ? result.plan.score : std::min(found.lowerBound, result.plan.score);
  certificate.gap = result.plan.score - certificate.lowerBound;
  certificate.nodes = found.nodes;
  certificate.choicesCut = found.optionsCut + dominated;
  result.certificate = certificate;
  return result;
}

/// Plans of the step-by-step methods: an option a group, and the sums of the budgeted costs.
struct Steps {
  const GroupedProblem &grouped;
  std::vector<std::size_t> options;
  std::vector<double> costs;

  const GroupOption &at(std::size_t group) const { return grouped.groups[group].options[options[group]]; }
  void sum() {
    costs.assign(grouped.limits.size(), 0);
    for (std::size_t group = 0; group < options.size(); ++group)
      for (std::size_t k = 0; k < costs.size(); ++k)
        costs[k] += at(group).costs[k];
  }
  bool fits() const {
    for (std::size_t k = 0; k < costs.size(); ++k)
      if (costs[k] > grouped.limits[k])
        return false;
    return true;
  }
  bool fitsWith(std::size_t group, const GroupOption &option) const {
    for (std::size_t k = 0; k < costs.size(); ++k)
      if (costs[k] + option.costs[k] - at(group).costs[k] > grouped.limits[k])
        return false;
    return true;
  }
};

/// A cost as shares of the budgets, added up.
double share(const GroupedProblem &grouped, const GroupOption &option) {
  double sum = 0;
  for (std::size_t k = 0; k < grouped.limits.size(); ++k)
    sum += option.costs[k] / std::max(std::abs(grouped.limits[k]), std::numeric_limits<double>::min());
  return sum;
}

AllocationResult solveGreedily(const AllocationProblem &problem) {
  const GroupedProblem grouped = groupWithBudgets(problem);
  Steps steps{grouped, {}, {}};
  for (const LayerGroup &group : grouped.groups) {
    const auto cheapest = std::ranges::min_element(group.options, {}, [&](const GroupOption &option) {
      return std::pair(share(grouped, option), option.score);
    });
    steps.options.push_back(static_cast<std::size_t>(cheapest - group.options.begin()));
  }
  steps.sum();
  if (!steps.fits())
    throw badInput("the greedy method finds no plan within all budgets at once; the exact method may");
  for (;;) {
    double best = 0;
    std::size_t bestGroup = 0;
    std::size_t bestOption = 0;
    for (std::size_t g = 0; g < grouped.groups.size(); ++g)
      for (std::size_t i = 0; i < grouped.groups[g].options.size(); ++i) {
        const GroupOption &option = grouped.groups[g].options[i];
        const double gain = steps.at(g).score - option.score;
        if (gain <= 0 || !steps.fitsWith(g, option))
          continue;
        const double price = share(grouped, option) - share(grouped, steps.at(g));
        const double rate = price > 0 ? gain / price : infinity;
        if (rate > best) {
          best = rate;
          bestGroup = g;
          bestOption = i;
        }
      }
    if (best == 0)
      break;
    steps.options[bestGroup] = bestOption;
    steps.sum();
  }
  return {AllocationMethod::greedy, planOf(problem, grouped, steps.options), {}};
}

// The notebook's classes.
constexpr double highAbove = 0.05;
constexpr double mediumAbove = 0.02;
constexpr int classBits[] = {8, 6, 4}; // HIGH, MEDIUM, LOW
constexpr int mostNotebookBits = 8;

/// A group's options for the notebook's method: one for each number of weight bits, ascending, with the most
/// activation bits.
struct Ladder {
  std::vector<std::pair<int, std::size_t>> rungs; ///< weight bits, index in LayerGroup::options
  std::size_t rung = 0;
  std::size_t rank = 2; ///< 0 HIGH, 1 MEDIUM, 2 LOW
  double sensitivity = 0;
};

Ladder buildLadder(const AllocationProblem &problem, const LayerGroup &group) {
  Ladder ladder;
  ladder.sensitivity = -infinity;
  for (const std::size_t layer : group.layers) {
    const AllocationLayer &its = problem.layers[layer];
    if (!its.sensitivity)
      throw badInput("the notebook method needs the sensitivity of layer " + its.name +
                     " (the accuracy drop when it loses two bits)");
    ladder.sensitivity = std::max(ladder.sensitivity, *its.sensitivity);
  }
  const AllocationLayer &first = problem.layers[group.layers.front()];
  for (std::size_t i = 0; i < group.options.size(); ++i) {
    const AllocationChoice &choice = first.choices[group.options[i].choice];
    if (!choice.weightBits)
      throw badInput("the notebook method needs the weight bits of layer " + first.name + ", choice " +
                     choice.label);
    const auto same =
        std::ranges::find(ladder.rungs, *choice.weightBits, &std::pair<int, std::size_t>::first);
    if (same == ladder.rungs.end())
      ladder.rungs.emplace_back(*choice.weightBits, i);
    else if (choice.activationBits > first.choices[group.options[same->second].choice].activationBits)
      same->second = i;
  }
  std::ranges::sort(ladder.rungs);
  ladder.rank = ladder.sensitivity > highAbove ? 0 : ladder.sensitivity > mediumAbove ? 1 : 2;
  const auto nearest = std::ranges::min_element(ladder.rungs, {}, [&](const auto &rung) {
    return std::pair(std::abs(rung.first - classBits[ladder.rank]), rung.first);
  });
  ladder.rung = static_cast<std::size_t>(nearest - ladder.rungs.begin());
  return ladder;
}

/// Groups of one class: the most sensitive first, or the least.
std::vector<std::size_t> ofClass(const std::vector<Ladder> &ladders, std::size_t rank,
                                 bool mostSensitiveFirst) {
  std::vector<std::size_t> members;
  for (std::size_t g = 0; g < ladders.size(); ++g)
    if (ladders[g].rank == rank)
      members.push_back(g);
  std::ranges::stable_sort(members, [&](std::size_t a, std::size_t b) {
    return mostSensitiveFirst ? ladders[a].sensitivity > ladders[b].sensitivity
                              : ladders[a].sensitivity < ladders[b].sensitivity;
  });
  return members;
}

/// Takes a bit-width off LOW layers in turn, then off MEDIUM ones, then off HIGH ones, until everything fits.
void stepDown(Steps &steps, std::vector<Ladder> &ladders) {
  for (const std::size_t rank : {2u, 1u, 0u})
    for (bool moved = true; moved && !steps.fits();) {
      moved = false;
      for (const std::size_t g : ofClass(ladders, rank, false)) {
        if (ladders[g].rung == 0 || steps.fits())
          continue;
        steps.options[g] = ladders[g].rungs[--ladders[g].rung].second;
        steps.sum();
        moved = true;
      }
    }
}

/// Spends what is left: HIGH layers first, up to 8 bits.
void stepUp(Steps &steps, std::vector<Ladder> &ladders) {
  for (const std::size_t rank : {0u, 1u, 2u})
    for (bool moved = true; moved;) {
      moved = false;
      for (const std::size_t g : ofClass(ladders, rank, true)) {
        Ladder &ladder = ladders[g];
        if (ladder.rung + 1 == ladder.rungs.size() || ladder.rungs[ladder.rung + 1].first > mostNotebookBits)
          continue;
        const std::size_t option = ladder.rungs[ladder.rung + 1].second;
        if (!steps.fitsWith(g, steps.grouped.groups[g].options[option]))
          continue;
        ++ladder.rung;
        steps.options[g] = option;
        steps.sum();
        moved = true;
      }
    }
}

AllocationResult solveAsNotebook(const AllocationProblem &problem) {
  const GroupedProblem grouped = groupWithBudgets(problem);
  Steps steps{grouped, {}, {}};
  std::vector<Ladder> ladders;
  for (const LayerGroup &group : grouped.groups) {
    ladders.push_back(buildLadder(problem, group));
    steps.options.push_back(ladders.back().rungs[ladders.back().rung].second);
  }
  steps.sum();
  stepDown(steps, ladders);
  if (!steps.fits())
    throw badInput(
        "the notebook method finds no plan within the budgets: it changes weight bits only; the exact "
        "method may find one");
  stepUp(steps, ladders);
  return {AllocationMethod::notebook, planOf(problem, grouped, steps.options), {}};
}

} // namespace

std::optional<std::size_t> AllocationProblem::costIndex(std::string_view name) const {
  const auto found = std::ranges::find(costs, name);
  return found == costs.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - costs.begin()));
}

std::optional<std::size_t> AllocationProblem::layerIndex(std::string_view name) const {
  const auto found = std::ranges::find(layers, name, &AllocationLayer::name);
  return found == layers.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - layers.begin()));
}

void checkProblem(const AllocationProblem &problem) {
  if (problem.layers.empty())
    throw badInput("there are no layers to allocate bits to");
  for (const AllocationLayer &layer : problem.layers)
    checkLayer(problem, layer);
  checkTies(problem);
  for (const AllocationBudget &budget : problem.budgets) {
    if (budget.cost >= problem.costs.size())
      throw badInput("a budget is on cost " + std::to_string(budget.cost) + " of " +
                     std::to_string(problem.costs.size()));
    const bool fraction = budget.kind == AllocationBudget::Kind::fraction;
    if (!std::isfinite(budget.amount) || (fraction && (budget.amount < 0 || budget.amount > 1)))
      throw badInput("budget " + problem.costs[budget.cost] + " is " + number(budget.amount) + ": expected " +
                     (fraction ? "a fraction from 0 to 1" : "a finite number"));
  }
}

GroupedProblem groupLayers(const AllocationProblem &problem, std::vector<std::size_t> costs) {
  GroupedProblem grouped{std::move(costs), {}, {}};
  const std::vector<std::size_t> roots = groupOfLayer(problem);
  for (std::size_t root = 0; root < roots.size(); ++root) {
    if (roots[root] != root)
      continue;
    LayerGroup group;
    for (std::size_t layer = 0; layer < roots.size(); ++layer)
      if (roots[layer] == root)
        group.layers.push_back(layer);
    for (std::size_t choice = 0; choice < problem.layers[root].choices.size(); ++choice) {
      GroupOption option{choice, 0, std::vector<double>(grouped.costs.size(), 0)};
      bool allowed = true;
      for (const std::size_t layer : group.layers) {
        const AllocationChoice &its = problem.layers[layer].choices[choice];
        allowed = allowed && its.allowed;
        option.score += its.score;
        for (std::size_t k = 0; k < grouped.costs.size(); ++k)
          option.costs[k] += its.costs[grouped.costs[k]];
      }
      if (allowed)
        group.options.push_back(std::move(option));
    }
    grouped.groups.push_back(std::move(group));
  }
  return grouped;
}

GroupedProblem groupWithBudgets(const AllocationProblem &problem) {
  std::vector<std::size_t> costs;
  std::vector<double> limits;
  for (const AllocationBudget &budget : problem.budgets) {
    const double limit = withSlack(budgetLimit(problem, budget), costRange(problem, budget.cost));
    const auto known = std::ranges::find(costs, budget.cost);
    if (known == costs.end()) {
      costs.push_back(budget.cost);
      limits.push_back(limit);
    } else {
      double &tightest = limits[static_cast<std::size_t>(known - costs.begin())];
      tightest = std::min(tightest, limit);
    }
  }
  GroupedProblem grouped = groupLayers(problem, std::move(costs));
  grouped.limits = std::move(limits);
  return grouped;
}

std::vector<std::size_t> layerChoices(const AllocationProblem &problem, const GroupedProblem &grouped,
                                      const std::vector<std::size_t> &options) {
  std::vector<std::size_t> choices(problem.layers.size(), 0);
  for (std::size_t group = 0; group < options.size(); ++group)
    for (const std::size_t layer : grouped.groups[group].layers)
      choices[layer] = grouped.groups[group].options[options[group]].choice;
  return choices;
}

std::size_t dropDominated(GroupedProblem &grouped) {
  const auto noWorse = [](const GroupOption &a, const GroupOption &b) {
    if (a.score > b.score)
      return false;
    for (std::size_t k = 0; k < a.costs.size(); ++k)
      if (a.costs[k] > b.costs[k])
        return false;
    return true;
  };
  std::size_t dropped = 0;
  for (LayerGroup &group : grouped.groups) {
    std::vector<GroupOption> kept;
    for (std::size_t i = 0; i < group.options.size(); ++i) {
      bool dominated = false;
      for (std::size_t other = 0; other < group.options.size() && !dominated; ++other) {
        // Of equal options the first stays.
        const bool equal = other > i && noWorse(group.options[i], group.options[other]);
        dominated = other != i && !equal && noWorse(group.options[other], group.options[i]);
      }
      if (!dominated)
        kept.push_back(group.options[i]);
    }
    dropped += group.options.size() - kept.size();
    group.options = std::move(kept);
  }
  return dropped;
}

CostRange costRange(const AllocationProblem &problem, std::size_t cost) {
  CostRange range;
  for (const LayerGroup &group : groupLayers(problem, {cost}).groups) {
    const auto [low, high] =
        std::ranges::minmax(group.options, {}, [](const GroupOption &option) { return option.costs[0]; });
    range.least += low.costs[0];
    range.most += high.costs[0];
  }
  return range;
}

double budgetLimit(const AllocationProblem &problem, const AllocationBudget &budget) {
  if (budget.kind == AllocationBudget::Kind::value)
    return budget.amount;
  const CostRange range = costRange(problem, budget.cost);
  return range.least + (range.most - range.least) * budget.amount;
}

AllocationPlan makePlan(const AllocationProblem &problem, std::vector<std::size_t> choices) {
  AllocationPlan plan{std::move(choices), 0, std::vector<double>(problem.costs.size(), 0)};
  for (std::size_t layer = 0; layer < plan.choices.size(); ++layer) {
    const AllocationChoice &choice = problem.layers[layer].choices[plan.choices[layer]];
    plan.score += choice.score;
    for (std::size_t k = 0; k < plan.costs.size(); ++k)
      plan.costs[k] += choice.costs[k];
  }
  return plan;
}

bool isFeasible(const AllocationProblem &problem, const AllocationPlan &plan) {
  for (std::size_t layer = 0; layer < plan.choices.size(); ++layer)
    if (!problem.layers[layer].choices[plan.choices[layer]].allowed)
      return false;
  for (const std::vector<std::size_t> &tie : problem.ties)
    for (const std::size_t layer : tie)
      if (plan.choices[layer] != plan.choices[tie.front()])
        return false;
  return std::ranges::all_of(problem.budgets, [&](const AllocationBudget &budget) {
    return plan.costs[budget.cost] <=
           withSlack(budgetLimit(problem, budget), costRange(problem, budget.cost)) * (1 + 1e-15);
  });
}

std::string_view toString(AllocationMethod method) {
  constexpr std::string_view words[] = {"exact", "greedy", "notebook"};
  return words[static_cast<std::size_t>(method)];
}

std::optional<AllocationMethod> allocationMethodFromString(std::string_view text) {
  for (const AllocationMethod method :
       {AllocationMethod::exact, AllocationMethod::greedy, AllocationMethod::notebook})
    if (toString(method) == text)
      return method;
  return std::nullopt;
}

AllocationResult allocate(const AllocationProblem &problem, AllocationMethod method,
                          const AllocationLimits &limits) {
  checkProblem(problem);
  checkBudgets(problem);
  switch (method) {
  case AllocationMethod::exact:
    return solveExactly(problem, limits);
  case AllocationMethod::greedy:
    return solveGreedily(problem);
  case AllocationMethod::notebook:
    return solveAsNotebook(problem);
  }
  return {};
}

} // namespace bitsmith
