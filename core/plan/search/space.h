// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

#include <functional>

namespace bitsmith {

/// Bits that a layer may be given.
struct BitChoice {
  int weightBits = 8;
  int activationBits = 8;

  bool operator==(const BitChoice &) const = default;
};

/// One choice a layer, by its index in SearchSpace::choices.
using SearchPlan = std::vector<std::size_t>;

/// The plans that a search chooses from.
struct SearchSpace {
  /// By layer, in rising order: weight bits first, then activation bits.
  std::vector<std::vector<BitChoice>> choices;

  /// Every layer at every pair of these bits.
  static SearchSpace of(std::size_t layers, std::vector<int> weightBits, std::vector<int> activationBits);

  /// Number of plans; may be beyond what a whole number holds.
  double size() const;
  SearchPlan lowest() const { return SearchPlan(choices.size(), 0); }
  SearchPlan highest() const;
  /// The plan of a number below size(), the last layer changing fastest.
  SearchPlan plan(std::uint64_t number) const;
  /// The base plan with these bits.
  PrecisionPlan precision(const SearchPlan &plan, PrecisionPlan base) const;
};

/// What a plan costs, which is known before it is evaluated.
struct SearchCost {
  double cost = 0;   ///< what accuracy is traded against; less is better
  double excess = 0; ///< sum over the budgets of the share that each is exceeded by; 0: all are met
};
using SearchCosts = std::function<SearchCost(const SearchPlan &)>;

/// Small numbers that are drawn the same on every platform (xorshift64*, S. Vigna, 2016).
class SearchRandom {
 public:
  explicit SearchRandom(std::uint64_t seed);
  std::uint64_t next();
  /// Evenly from [0, count).
  std::size_t below(std::size_t count);
  /// Evenly from [0, 1).
  double unit();

 private:
  std::uint64_t m_state;
};

SearchPlan randomPlan(const SearchSpace &space, SearchRandom &random);

} // namespace bitsmith
