// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/search/space.h"

#include <algorithm>

namespace bitsmith {

SearchSpace SearchSpace::of(std::size_t layers, std::vector<int> weightBits,
                            std::vector<int> activationBits) {
  std::ranges::sort(weightBits);
  std::ranges::sort(activationBits);
  std::vector<BitChoice> each;
  for (const int weight : weightBits)
    for (const int activation : activationBits)
      each.push_back({weight, activation});
  return {.choices = std::vector<std::vector<BitChoice>>(layers, each)};
}

double SearchSpace::size() const {
  double size = 1;
  for (const auto &layer : choices)
    size *= static_cast<double>(layer.size());
  return size;
}

SearchPlan SearchSpace::highest() const {
  SearchPlan plan;
  for (const auto &layer : choices)
    plan.push_back(layer.size() - 1);
  return plan;
}

SearchPlan SearchSpace::plan(std::uint64_t number) const {
  SearchPlan plan(choices.size());
  for (std::size_t layer = choices.size(); layer-- > 0;) {
    plan[layer] = number % choices[layer].size();
    number /= choices[layer].size();
  }
  return plan;
}

PrecisionPlan SearchSpace::precision(const SearchPlan &plan, PrecisionPlan base) const {
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const BitChoice &choice = choices[layer][plan[layer]];
    base[layer].weight = withBits(base[layer].weight, choice.weightBits);
    base[layer].activation = withBits(base[layer].activation, choice.activationBits);
  }
  return base;
}

SearchRandom::SearchRandom(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15U + 0x1234567U) {
  if (m_state == 0)
    m_state = 1;
  for (int i = 0; i < 8; ++i)
    next();
}

std::uint64_t SearchRandom::next() {
  m_state ^= m_state >> 12;
  m_state ^= m_state << 25;
  m_state ^= m_state >> 27;
  return m_state * 0x2545F4914F6CDD1DU;
}

std::size_t SearchRandom::below(std::size_t count) {
  return static_cast<std::size_t>(unit() * static_cast<double>(count));
}

double SearchRandom::unit() {
  return static_cast<double>(next() >> 11) * 0x1p-53;
}

SearchPlan randomPlan(const SearchSpace &space, SearchRandom &random) {
  SearchPlan plan;
  for (const auto &layer : space.choices)
    plan.push_back(random.below(layer.size()));
  return plan;
}

} // namespace bitsmith
