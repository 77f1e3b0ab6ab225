// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"

namespace bitsmith {

/// A choice of a group of tied layers: sums over them.
struct GroupOption {
  std::size_t choice = 0; ///< index in AllocationLayer::choices, of each layer of the group
  double score = 0;
  std::vector<double> costs; ///< of GroupedProblem::costs only
};

/// Layers that move together (one, where there is no tie).
struct LayerGroup {
  std::vector<std::size_t> layers;
  std::vector<GroupOption> options; ///< the allowed ones
};

/// A problem as the solvers see it: ties merged, choices that are not allowed left out, only the costs that
/// have a budget, the tightest budget of each.
struct GroupedProblem {
  std::vector<std::size_t> costs; ///< indices in AllocationProblem::costs
  std::vector<double> limits;     ///< by cost; a slack for rounding is included
  std::vector<LayerGroup> groups;
};

/// Groups of a checked problem, with options that have the given costs only; no limits.
GroupedProblem groupLayers(const AllocationProblem &problem, std::vector<std::size_t> costs);
/// With the costs and the limits of the budgets.
GroupedProblem groupWithBudgets(const AllocationProblem &problem);
/// Choices of layers from options of groups.
std::vector<std::size_t> layerChoices(const AllocationProblem &problem, const GroupedProblem &grouped,
                                      const std::vector<std::size_t> &options);
/// Drops the options that another one is no worse than in the score and every cost. @return how many
std::size_t dropDominated(GroupedProblem &grouped);

/// What the exact search found.
struct ExactSearch {
  std::optional<std::vector<std::size_t>> options; ///< best by group; nullopt: none found
  double score = 0;
  double lowerBound = 0;  ///< where nothing was found and the search was exhaustive: infinity
  bool exhaustive = true; ///< nothing was dropped for want of memory or time
  std::int64_t nodes = 0;
  std::size_t optionsCut = 0;
};
ExactSearch searchExactly(const GroupedProblem &grouped, const AllocationLimits &limits);

} // namespace bitsmith
