// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/search/predictor.h"

#include <algorithm>

namespace bitsmith {
namespace {

constexpr double ridge = 0.1; ///< in units of the columns' own, which are 0 and 1
constexpr int innerGenerations = 30;

/// Of a symmetric positive definite matrix, row by row.
std::vector<double> inverted(std::vector<double> a, std::size_t n) {
  std::vector<double> inverse(n * n);
  for (std::size_t i = 0; i < n; ++i)
    inverse[i * n + i] = 1;
  // Gauss and Jordan: no pivot is needed where A is positive definite.
  for (std::size_t column = 0; column < n; ++column) {
    const double pivot = a[column * n + column];
    for (std::size_t j = 0; j < n; ++j) {
      a[column * n + j] /= pivot;
      inverse[column * n + j] /= pivot;
    }
    for (std::size_t row = 0; row < n; ++row) {
      const double factor = a[row * n + column];
      if (row == column || factor == 0)
        continue;
      for (std::size_t j = 0; j < n; ++j) {
        a[row * n + j] -= factor * a[column * n + j];
        inverse[row * n + j] -= factor * inverse[column * n + j];
      }
    }
  }
  return inverse;
}

} // namespace

AccuracyPredictor::AccuracyPredictor(const SearchSpace &space) : m_space(space) {
  for (const auto &layer : space.choices) {
    m_first.push_back(m_columns);
    m_columns += layer.size();
  }
}

std::vector<double> AccuracyPredictor::row(const SearchPlan &plan) const {
  std::vector<double> row(m_columns);
  for (std::size_t layer = 0; layer < plan.size(); ++layer)
    row[m_first[layer] + plan[layer]] = 1;
  return row;
}

void AccuracyPredictor::fit(const std::vector<Evaluated> &evaluated) {
  const std::size_t n = m_columns;
  m_mean = 0;
  for (const Evaluated &point : evaluated)
    m_mean += point.accuracy / static_cast<double>(evaluated.size());
  std::vector<double> normal(n * n);
  std::vector<double> right(n);
  for (std::size_t i = 0; i < n; ++i)
    normal[i * n + i] = ridge;
  for (const Evaluated &point : evaluated) {
    const std::vector<double> x = row(point.plan);
    for (std::size_t i = 0; i < n; ++i) {
      right[i] += x[i] * (point.accuracy - m_mean);
      for (std::size_t j = 0; j < n; ++j)
        normal[i * n + j] += x[i] * x[j];
    }
  }
  const std::vector<double> inverse = inverted(std::move(normal), n);
  m_weights.assign(n, 0);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      m_weights[i] += inverse[i * n + j] * right[j];
}

double AccuracyPredictor::predict(const SearchPlan &plan) const {
  double value = m_mean;
  if (!m_weights.empty())
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      value += m_weights[m_first[layer] + plan[layer]];
  return value;
}

PredictedStrategy::PredictedStrategy(const SearchSpace &space, const SearchCosts &costs,
                                     std::size_t population, std::int64_t evaluations, std::uint64_t seed)
    : m_space(space), m_costs(costs), m_population(population), m_evaluations(evaluations), m_seed(seed),
      m_random(makeRandomStrategy(space, costs, seed)), m_predictor(space) {}

std::vector<Proposal> PredictedStrategy::propose() {
  const auto told = std::ssize(m_told);
  if (told < std::max<std::int64_t>(3, m_evaluations / 3))
    return m_random->propose();
  m_predictor.fit(m_told);
  ++m_round;
  const auto inner = makeNsga2Strategy(m_space, m_costs, std::max<std::size_t>(m_population, 40),
                                       m_seed + static_cast<std::uint64_t>(m_round));
  std::vector<Evaluated> seen;
  for (int generation = 0; generation < innerGenerations; ++generation)
    for (const Proposal &proposal : inner->propose()) {
      const Evaluated predicted{proposal.plan, m_predictor.predict(proposal.plan), m_costs(proposal.plan)};
      inner->tell(predicted);
      seen.push_back(predicted);
    }
  const std::int64_t wanted = std::max<std::int64_t>(1, (m_evaluations - m_evaluations / 3) / 5);
  std::vector<Proposal> proposals;
  for (const std::vector<std::size_t> &front : sortByDomination(seen)) {
    for (const std::size_t i : front) {
      const bool isKnown = std::ranges::find(m_told, seen[i].plan, &Evaluated::plan) != m_told.end();
      if (isKnown || seen[i].cost.excess > 0 || std::ssize(proposals) >= wanted)
        continue;
      m_predicted[seen[i].plan] = seen[i].accuracy;
      proposals.push_back({seen[i].plan, "predicted, round " + std::to_string(m_round)});
    }
    if (std::ssize(proposals) >= wanted)
      break;
  }
  return proposals.empty() ? m_random->propose() : proposals;
}

void PredictedStrategy::tell(const Evaluated &evaluated) {
  m_told.push_back(evaluated);
  m_random->tell(evaluated);
}

std::optional<double> PredictedStrategy::predicted(const SearchPlan &plan) const {
  const auto found = m_predicted.find(plan);
  return found == m_predicted.end() ? std::nullopt : std::optional(found->second);
}

} // namespace bitsmith
