// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/search/space.h"

#include <memory>
#include <string>

namespace bitsmith {

/// A plan that a strategy wants evaluated.
struct Proposal {
  SearchPlan plan;
  std::string origin; ///< "generation 3"
};

/// A plan with what its evaluation gave.
struct Evaluated {
  SearchPlan plan;
  double accuracy = 0; ///< 0 to 1
  SearchCost cost;
};

/// Proposes plans and is told what came of them. The same space, costs, seed and answers give the same
/// proposals, so that a search that was stopped goes on by being told again what was found. A plan may be
/// proposed twice: whoever evaluates keeps what is known.
class Strategy {
 public:
  virtual ~Strategy() = default;
  /// The next plans, all to be evaluated and told before the next call; none: the strategy is at its end.
  virtual std::vector<Proposal> propose() = 0;
  virtual void tell(const Evaluated &evaluated) = 0;
};

/// Distinct plans drawn evenly from those within the budgets; all of them once there are fewer than are
/// drawn.
std::unique_ptr<Strategy> makeRandomStrategy(const SearchSpace &space, const SearchCosts &costs,
                                             std::uint64_t seed);
/// Every plan within the budgets, in order.
std::unique_ptr<Strategy> makeExhaustiveStrategy(const SearchSpace &space, const SearchCosts &costs);
/// From all layers at the most bits: evaluates each layer one step lower, which is the next of its choices
/// that lowers the cost or what exceeds the budgets, and keeps the step that loses the least accuracy for
/// what it saves (of the same loss for what it saves, the one that saves most), until nothing is left to
/// save. Plans over budget are gone through too.
std::unique_ptr<Strategy> makeGreedyStrategy(const SearchSpace &space, const SearchCosts &costs);
/// A given list of plans.
std::unique_ptr<Strategy> makeListStrategy(std::vector<Proposal> plans);

/// NSGA-II (K. Deb, A. Pratap, S. Agarwal, T. Meyarivan, IEEE Trans. Evolutionary Computation 6 (2002) 182)
/// for accuracy and cost: fast non-dominated sorting, crowding distance, binary tournaments, uniform
/// crossover, mutation of one layer on average, plans of parents and children together. Plans over budget are
/// dominated by all that exceed it less. The first generation holds the plans of the fewest and of the most
/// bits; no plan is proposed twice.
std::unique_ptr<Strategy> makeNsga2Strategy(const SearchSpace &space, const SearchCosts &costs,
                                            std::size_t population, std::uint64_t seed);

/// Fronts of points by constraint domination, the best first: indices. For tests and for NSGA-II itself.
std::vector<std::vector<std::size_t>> sortByDomination(const std::vector<Evaluated> &points);

/// Steps down from the last layer on, again and again, until no budget is exceeded (the action wall of HAQ,
/// K. Wang et al., CVPR 2019, section 3.3); of the plan of the fewest bits nothing can be taken. A step is to
/// the next of a layer's choices that lowers the excess; where none of any layer does, all step down until
/// it falls.
SearchPlan trimmedToBudgets(SearchPlan plan, const SearchCosts &costs);

} // namespace bitsmith
