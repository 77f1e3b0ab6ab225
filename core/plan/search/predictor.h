// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/search/strategy.h"

#include <map>
#include <optional>

namespace bitsmith {

/// Accuracy as a sum of what each layer's choice contributes: ridge regression on one column a choice.
class AccuracyPredictor {
 public:
  explicit AccuracyPredictor(const SearchSpace &space);
  /// Fits to what was evaluated; before that it predicts 0.
  void fit(const std::vector<Evaluated> &evaluated);
  double predict(const SearchPlan &plan) const;

 private:
  std::vector<double> row(const SearchPlan &plan) const;

  SearchSpace m_space;
  std::vector<std::size_t> m_first; ///< column of each layer's first choice
  std::size_t m_columns = 0;
  std::vector<double> m_weights;
  double m_mean = 0;
};

/// Measures a third of the plans at random, fits a predictor, has NSGA-II search on its predictions, measures
/// the most promising plans that are not known yet, fits again, and so on.
/// @param evaluations plans that will be measured in all
class PredictedStrategy final : public Strategy {
 public:
  PredictedStrategy(const SearchSpace &space, const SearchCosts &costs, std::size_t population,
                    std::int64_t evaluations, std::uint64_t seed);

  std::vector<Proposal> propose() override;
  void tell(const Evaluated &evaluated) override;
  /// What a plan was predicted to have when it was proposed.
  std::optional<double> predicted(const SearchPlan &plan) const;

 private:
  SearchSpace m_space;
  SearchCosts m_costs;
  std::size_t m_population;
  std::int64_t m_evaluations;
  std::uint64_t m_seed;
  std::unique_ptr<Strategy> m_random;
  AccuracyPredictor m_predictor;
  std::vector<Evaluated> m_told;
  std::map<SearchPlan, double> m_predicted;
  int m_round = 0;
};

} // namespace bitsmith
