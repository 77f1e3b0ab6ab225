// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// What a layer may be given, usually a pair of bit-widths.
struct AllocationChoice {
  std::string label;                 ///< "4/8": weight bits / activation bits; its own within the layer
  double score = 0;                  ///< predicted loss increase; less is better; scores of layers add up
  std::vector<double> costs;         ///< in the order of AllocationProblem::costs; costs of layers add up
  bool allowed = true;               ///< false: ruled out by a bound or a lock
  std::optional<int> weightBits;     ///< what the method `notebook` and plans need
  std::optional<int> activationBits; ///< what plans need
  std::optional<double> measured;    ///< the score before it was made monotone, where that changed it

  bool operator==(const AllocationChoice &) const = default;
};

/// A layer with what it may be given.
struct AllocationLayer {
  std::string name;                      ///< its own within the problem
  std::vector<AllocationChoice> choices; ///< at least one
  /// Accuracy drop (0 to 1) when the layer loses two bits, which the method `notebook` judges it by.
  std::optional<double> sensitivity;

  bool operator==(const AllocationLayer &) const = default;
};

/// An upper limit on the sum of one cost over all layers.
struct AllocationBudget {
  enum class Kind {
    value,    ///< in the cost's own unit
    fraction, ///< 0: the least that the allowed choices can cost, 1: the most, on a line between them
  };
  std::size_t cost = 0; ///< index in AllocationProblem::costs
  Kind kind = Kind::value;
  double amount = 0;

  bool operator==(const AllocationBudget &) const = default;
};

/// Choose one allowed choice a layer so that the sum of scores is least, every budget is met and tied layers
/// have choices of the same index. A multiple-choice knapsack problem, with as many knapsacks as budgets.
struct AllocationProblem {
  std::vector<std::string> costs; ///< names with their unit: "size_mb"
  std::vector<AllocationLayer> layers;
  std::vector<std::vector<std::size_t>> ties; ///< groups of indices in layers
  std::vector<AllocationBudget> budgets;

  std::optional<std::size_t> costIndex(std::string_view name) const;
  std::optional<std::size_t> layerIndex(std::string_view name) const;
  bool operator==(const AllocationProblem &) const = default;
};

/// Throws Error (bad input) when the problem cannot be meant: no layers, a layer without choices, numbers
/// that are not finite, a tie between layers of unlike choices, or one that leaves no choice allowed.
void checkProblem(const AllocationProblem &problem);

/// Least and most that the allowed choices can cost, ties kept; other budgets are not looked at.
struct CostRange {
  double least = 0;
  double most = 0;
};
CostRange costRange(const AllocationProblem &problem, std::size_t cost);
/// A budget in its cost's own unit.
double budgetLimit(const AllocationProblem &problem, const AllocationBudget &budget);

/// One choice a layer.
struct AllocationPlan {
  std::vector<std::size_t> choices; ///< index in AllocationLayer::choices, by layer
  double score = 0;
  std::vector<double> costs; ///< sums, in the order of AllocationProblem::costs

  bool operator==(const AllocationPlan &) const = default;
};
/// The plan of these choices with its sums.
AllocationPlan makePlan(const AllocationProblem &problem, std::vector<std::size_t> choices);
/// Whether choices are allowed, ties are kept and budgets are met (to a billionth of the budget or range).
bool isFeasible(const AllocationProblem &problem, const AllocationPlan &plan);

/// How a problem is solved: see allocate().
enum class AllocationMethod { exact, greedy, notebook };
std::string_view toString(AllocationMethod method);
std::optional<AllocationMethod> allocationMethodFromString(std::string_view text);

/// What is proven of a plan.
struct AllocationCertificate {
  double lowerBound = 0;      ///< no plan within the budgets has a smaller score
  double gap = 0;             ///< score of the plan − lower bound; 0 when optimal
  bool optimal = false;       ///< the search was exhaustive: whatever it left out was proven no better
  std::int64_t nodes = 0;     ///< partial plans examined
  std::size_t choicesCut = 0; ///< choices that no optimal plan has, ruled out before the search
};

/// What allocate() found.
struct AllocationResult {
  AllocationMethod method = AllocationMethod::exact; ///< that found it
  AllocationPlan plan;                               ///< within all budgets
  std::optional<AllocationCertificate> certificate;  ///< of the method `exact`
};

/// How much work the exact method may do before it stops with an honest gap.
struct AllocationLimits {
  std::size_t statesPerLayer = 200'000; ///< partial plans kept after a layer
  std::int64_t nodes = 10'000'000;      ///< partial plans examined; a few seconds
};

/// Solves a problem.
///
/// `exact`: dynamic programming over the partial plans that no other dominates, layer by layer; partial plans
/// whose Lagrangian lower bound is no better than the best plan known are left out (for the reduction see
/// Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, ch. 11). The certificate says what is proven.
///
/// `greedy`: begins with every layer at its cheapest and takes, again and again, the change that still fits
/// and lowers the score most per cost (costs as shares of their budgets, added up).
///
/// `notebook`: judges layers by AllocationLayer::sensitivity: HIGH above 0.05 begins with 8 weight bits,
/// MEDIUM above 0.02 with 6, LOW with 4, each at the nearest allowed choice, activations at the most bits
/// offered. While a budget is exceeded, LOW layers lose a step each, the least sensitive first, again and
/// again down to their fewest bits; then MEDIUM layers, then HIGH ones. While bits are left, HIGH layers gain
/// a step each, the most sensitive first, up to 8 bits; then MEDIUM ones, then LOW ones. No layer is left
/// out. Tied layers move together and are judged by the most sensitive of them.
///
/// Throws Error (bad input) when a budget cannot be met, with by how much it is missed and what the smallest
/// possible is; when the notebook method lacks what it needs; and where checkProblem() does.
AllocationResult allocate(const AllocationProblem &problem, AllocationMethod method,
                          const AllocationLimits &limits = {});

/// A point of the curve.
struct CurvePoint {
  AllocationPlan plan;
  double cost = 0;     ///< of the cost that the curve runs over
  bool onHull = false; ///< a corner of the convex hull: from here the next bit pays less than before
};

/// Optimal plans over the budget of one cost.
struct AllocationCurve {
  std::size_t cost = 0;
  /// Of rising cost and falling score; the first is the cheapest plan, the last that of the least score.
  std::vector<CurvePoint> points;
  /// Every Pareto-optimal trade-off is among the points; otherwise the points are exact, but between them
  /// there may be more.
  bool complete = false;
};

/// The curve over one cost; budgets on it are ignored, those on other costs hold. Complete where there are no
/// more than `mostStates` trade-offs on the way; otherwise the hull and the exact optima at `samples` evenly
/// spaced budgets, those left out that are not proven within the limits.
AllocationCurve allocationCurve(const AllocationProblem &problem, std::size_t cost,
                                std::size_t mostStates = 30'000, std::size_t samples = 100,
                                const AllocationLimits &limits = {});

} // namespace bitsmith
