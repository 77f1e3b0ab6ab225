// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/search/sensitivity_optima.h"

#include "core/plan/analysis/allocation_builder.h"
#include "core/plan/base/error.h"
#include "core/plan/runs/comparison.h"
#include "core/plan/search/plan_costs.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace bitsmith {
namespace {

/// Hears nothing of a sensitivity but whether it is to stop.
class QuietListener final : public SensitivityListener {
 public:
  explicit QuietListener(const std::function<void()> &stopIfAsked) : m_stopIfAsked(stopIfAsked) {}
  void referenceMeasured(const SensitivityTable & /*table*/) override {}
  void probeMeasured(const SensitivityScore & /*score*/) override {}
  void tracesEstimated(const SensitivityTable & /*table*/) override {}
  void layerMeasured(const NotebookScore & /*score*/) override {}
  void progressed(double /*done*/) override { m_stopIfAsked(); }

 private:
  const std::function<void()> &m_stopIfAsked;
};

/// What an allocation calls the cost of an axis.
const char *allocationCost(const std::string &axis) {
  switch (findCostAxis(axis).kind) {
  case CostKind::memory:
    return "size_mb";
  case CostKind::bops:
    return "bops";
  case CostKind::energy:
    return "energy_nj";
  case CostKind::latency:
    return "latency_us";
  case CostKind::compression:
  case CostKind::meanBits:
    break;
  }
  return "mean_bits";
}

/// Where activations have one choice only, or the metric knows nothing of them, nothing of them is decided.
bool decidesWeightsAlone(const SearchOptions &options) {
  return options.activationBits.size() == 1 || options.metric == SensitivityMetric::hessian;
}

SensitivityOptions whatToMeasure(const SearchOptions &search) {
  SensitivityOptions options;
  options.metrics = {search.metric};
  options.pictures = 0;
  options.bits = search.weightBits;
  options.targets = {SensitivityTarget::weights};
  if (!decidesWeightsAlone(search)) {
    options.bits.insert(options.bits.end(), search.activationBits.begin(), search.activationBits.end());
    options.targets.push_back(SensitivityTarget::activations);
  }
  return options;
}

/// Place of an allocation's choice among those that the search offers the layer.
std::optional<std::size_t> placeOf(const std::vector<BitChoice> &choices, const AllocationChoice &choice) {
  const auto found = std::ranges::find_if(choices, [&](const BitChoice &bits) {
    return choice.weightBits == bits.weightBits && choice.activationBits == bits.activationBits;
  });
  if (found == choices.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - choices.begin());
}

/// Rules out what the sensitivity was measured at for the other of weights and activations alone.
void keepOffered(AllocationProblem &problem, const SearchSpace &space) {
  for (std::size_t layer = 0; layer < space.choices.size(); ++layer)
    for (AllocationChoice &choice : problem.layers[layer].choices)
      choice.allowed = choice.allowed && placeOf(space.choices[layer], choice).has_value();
}

/// How many of a cost of the axes are one of the allocation's.
double allocationUnits(const std::string &axis) {
  switch (findCostAxis(axis).kind) {
  case CostKind::bops:
    return 1e9;
  case CostKind::latency: // ms in µs
    return 1e3;
  default:
    return 1;
  }
}

std::size_t costIndexOf(const AllocationProblem &problem, const std::string &axis, const char *key,
                        const HardwareProfile &hardware) {
  if (const auto index = problem.costIndex(allocationCost(axis)))
    return *index;
  throw badInput(std::string(key) + " \"" + axis + "\" is not known to hardware profile \"" + hardware.name +
                 "\"");
}

/// The optima of a problem within the budgets: plans of rising cost and falling score.
class OptimaWithinBudgets {
 public:
  /// @param problem with its budgets @param cost what the score is traded against
  OptimaWithinBudgets(const AllocationProblem &problem, std::size_t cost, const SearchSpace &space,
                      const SearchCosts &costs, const std::function<void()> &stopIfAsked)
      : m_problem(problem), m_cost(cost), m_space(space), m_costs(costs), m_stopIfAsked(stopIfAsked),
        m_range(costRange(problem, cost)) {}

  /// One that is known already.
  void add(const AllocationPlan &plan, bool isProven = true) {
    Optimum optimum{.plan = plan, .choices = {}, .isProven = isProven};
    for (std::size_t layer = 0; layer < m_space.choices.size(); ++layer)
      optimum.choices.push_back(
          placeOf(m_space.choices[layer], m_problem.layers[layer].choices[plan.choices[layer]]).value());
    optimum.isWithin = m_problem.budgets.empty() || m_costs(optimum.choices).excess <= 0;
    m_optima.push_back(std::move(optimum));
  }

  /// All of them, or as many as are wanted, spread over the costs; always the one of the least score.
  std::vector<Proposal> find(std::size_t wanted) {
    const bool isOneCost = std::ranges::all_of(
        m_problem.budgets, [this](const AllocationBudget &budget) { return budget.cost == m_cost; });
    // Budgets on the cost itself only cut the curve off: where all of it is known, nothing is left to look
    // for.
    AllocationCurve curve;
    if (isOneCost)
      curve = allocationCurve(m_problem, m_cost, mostTradeOffs, /*samples=*/0);
    for (const CurvePoint &point : curve.points)
      add(point.plan);
    if (!curve.complete)
      look(wanted);
    return picked(undominated(), wanted);
  }

 private:
  static constexpr std::size_t mostTradeOffs = 30'000;
  /// Of the extent of the costs, by which two of them differ: more than budgets may be exceeded by.
  static constexpr double grain = 4e-9;
  /// Solutions a plan that is wanted: two close a gap, and some plans are over budget on the device.
  static constexpr std::size_t mostSolutions = 8;
  /// Less than allocate() takes for a single one: there may be hundreds.
  static constexpr AllocationLimits limits = {.statesPerLayer = 50'000, .nodes = 1'000'000};

  struct Optimum {
    AllocationPlan plan;
    SearchPlan choices;
    bool isWithin = false; ///< within the budgets by what the whole plan costs
    bool isProven = true;
  };

  double costOf(const AllocationPlan &plan) const { return plan.costs[m_cost]; }
  double grainAt(double cost) const { return grain * std::max(std::abs(cost), m_range.most - m_range.least); }

  /// The plan of the least score that costs no more; nullopt where none is found.
  std::optional<AllocationResult> solve(const AllocationProblem &problem, double limit) const {
    m_stopIfAsked();
    AllocationProblem limited = problem;
    limited.budgets.push_back({m_cost, AllocationBudget::Kind::value, limit});
    try {
      return allocate(limited, AllocationMethod::exact, limits);
    } catch (const Error &) { // the budgets are not met together
      return std::nullopt;
    }
  }

  /// Looks for optima in ever smaller gaps between the costs of those that are known, the widest first, until
  /// there are as many as are wanted or no gap holds another one.
  void look(std::size_t wanted) {
    const auto best = solve(m_problem, m_range.most);
    if (!best)
      return;
    add(best->plan, best->certificate->optimal);
    AllocationProblem cheapest = m_problem;
    for (AllocationLayer &layer : cheapest.layers)
      for (AllocationChoice &choice : layer.choices)
        choice.score = choice.costs[m_cost];
    const auto least = solve(cheapest, m_range.most);
    const auto first = least ? solve(m_problem, costOf(least->plan)) : std::nullopt;
    if (!first || costOf(first->plan) >= costOf(best->plan) - grainAt(costOf(best->plan)))
      return;
    add(first->plan, first->certificate->optimal);
    struct Gap {
      double low;
      double high;
      double width() const { return high - low; }
    };
    std::vector<Gap> gaps = {{costOf(first->plan), costOf(best->plan)}};
    for (std::size_t solutions = 0; !gaps.empty() && solutions < mostSolutions * (wanted + 8);) {
      if (undominated().size() >= wanted)
        return;
      const auto widest = std::ranges::max_element(gaps, {}, &Gap::width);
      const Gap gap = *widest;
      gaps.erase(widest);
      const auto isInside = [&](const std::optional<AllocationResult> &result) {
        return result && costOf(result->plan) > gap.low + grainAt(gap.low);
      };
      auto found = solve(m_problem, (gap.low + gap.high) / 2);
      ++solutions;
      if (isInside(found)) {
        gaps.push_back({costOf(found->plan), gap.high});
      } else { // then the next one below the upper end, if any, is the last of the gap
        found = solve(m_problem, gap.high - grainAt(gap.high));
        ++solutions;
        if (!isInside(found))
          continue;
      }
      gaps.push_back({gap.low, costOf(found->plan)});
      add(found->plan, found->certificate->optimal);
    }
  }

  /// Those within the budgets that no other one is better than at no more cost, of rising cost.
  std::vector<Proposal> undominated() {
    std::ranges::stable_sort(m_optima, {}, [this](const Optimum &optimum) {
      return std::pair(costOf(optimum.plan), optimum.plan.score);
    });
    std::vector<Proposal> kept;
    double least = 0;
    for (const Optimum &optimum : m_optima) {
      // Sums in another order are the same number.
      const bool isBetter = kept.empty() || optimum.plan.score < least - 1e-12 * std::abs(least);
      if (!optimum.isWithin || !isBetter)
        continue;
      kept.push_back({optimum.choices, optimum.isProven ? "optimum" : "best found"});
      least = optimum.plan.score;
    }
    return kept;
  }

  /// So many, evenly spaced, with the last.
  static std::vector<Proposal> picked(const std::vector<Proposal> &plans, std::size_t wanted) {
    std::vector<Proposal> chosen;
    for (std::size_t i = 0; i < plans.size(); ++i)
      if (plans.size() <= wanted || i * wanted / plans.size() != (i + 1) * wanted / plans.size())
        chosen.push_back(plans[i]);
    return chosen;
  }

  const AllocationProblem &m_problem;
  std::size_t m_cost;
  const SearchSpace &m_space;
  const SearchCosts &m_costs;
  const std::function<void()> &m_stopIfAsked;
  CostRange m_range;
  std::vector<Optimum> m_optima;
};

/// The plan of the least score that meets the budgets as a whole. Energy and latency of layers do not quite
/// add up: where it exceeds a budget, that one is tightened by as much and the problem solved again. Nullopt
/// where that leads nowhere, or there are no budgets.
std::optional<AllocationResult> bestAsAWhole(AllocationProblem problem, const SearchOptions &options,
                                             const PrecisionPlan &base, const Network &network,
                                             const HardwareProfile &hardware) {
  constexpr int mostAttempts = 8;
  for (int attempt = 0; attempt < mostAttempts && !problem.budgets.empty(); ++attempt) {
    std::optional<AllocationResult> best;
    try {
      best = allocate(problem, AllocationMethod::exact);
    } catch (const Error &) { // not to be met together, or too tight by now
      return std::nullopt;
    }
    const PrecisionPlan plan = allocatedPlan(problem, best->plan, base);
    bool isMet = true;
    for (std::size_t i = 0; i < options.budgets.size(); ++i) {
      const SearchBudget &budget = options.budgets[i];
      const auto cost = planCost(network, plan, hardware, findCostAxis(budget.cost).kind);
      const double excess = cost.value_or(0) - budget.amount;
      if (excess <= 1e-9 * std::abs(budget.amount))
        continue;
      isMet = false;
      problem.budgets[i].amount -= excess * allocationUnits(budget.cost);
    }
    if (isMet)
      return best;
  }
  return std::nullopt;
}

} // namespace

std::vector<Proposal> sensitivityOptima(const SensitivitySubject &subject, const SearchSpace &space,
                                        const SearchCosts &costs, const SearchOptions &options,
                                        const HardwareProfile &hardware,
                                        const std::function<void()> &stopIfAsked) {
  QuietListener listener(stopIfAsked);
  const SensitivityTable table = measureSensitivity(subject, whatToMeasure(options), listener, {});
  // Where activations are not decided by scores they are the same in all layers: at the most bits with which
  // plans meet the budgets.
  std::vector<std::optional<int>> activations = {std::nullopt};
  if (decidesWeightsAlone(options)) {
    activations.assign(options.activationBits.begin(), options.activationBits.end());
    std::ranges::sort(activations, std::greater<>());
  }
  std::vector<Proposal> proposals;
  for (std::size_t i = 0; proposals.empty() && i < activations.size(); ++i) {
    AllocationProblem problem =
        problemFromSensitivity(table, subject.module.network(), subject.plan, hardware,
                               {.metric = options.metric, .activationBits = activations[i]});
    keepOffered(problem, space);
    checkProblem(problem);
    const std::size_t cost = costIndexOf(problem, options.cost, "search.cost", hardware);
    for (const SearchBudget &budget : options.budgets)
      problem.budgets.push_back({costIndexOf(problem, budget.cost, "search.budgets", hardware),
                                 AllocationBudget::Kind::value,
                                 budget.amount * allocationUnits(budget.cost)});
    OptimaWithinBudgets optima(problem, cost, space, costs, stopIfAsked);
    if (const auto best = bestAsAWhole(problem, options, subject.plan, subject.module.network(), hardware))
      optima.add(best->plan, best->certificate->optimal);
    proposals = optima.find(static_cast<std::size_t>(options.evaluations));
  }
  // Costs of layers on a device do not quite add up, so that all may seem to be over a budget that the plan
  // of the fewest bits does meet.
  if (proposals.empty() && costs(space.lowest()).excess <= 0)
    proposals.push_back({space.lowest(), "fewest bits"});
  return proposals;
}

} // namespace bitsmith
