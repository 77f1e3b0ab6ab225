// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long exact allocation takes: networks of 20, 50 and 150 layers with 7 choices each, under one, two and
// three budgets, and the curve over the first. Scores fall about fourfold a bit with 40 % noise, costs are
// weights × bits; medians over several networks. --quick: one small network of each kind.

#include "core/plan/analysis/allocation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>
#include <string_view>

using namespace bitsmith;

namespace {

template<class Body>
double milliseconds(const Body &body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

AllocationProblem randomNetwork(std::size_t layers, std::size_t budgets, unsigned seed) {
  std::mt19937 generator(seed);
  std::uniform_real_distribution<double> uniform;
  AllocationProblem problem;
  for (std::size_t k = 0; k < budgets; ++k) {
    problem.costs.push_back("cost " + std::to_string(k));
    problem.budgets.push_back({k, AllocationBudget::Kind::fraction, 0.4});
  }
  for (std::size_t i = 0; i < layers; ++i) {
    AllocationLayer layer{"layer " + std::to_string(i), {}, {}};
    const double sensitivity = std::exp(4 * uniform(generator));
    const double weights = std::exp(3 * uniform(generator));
    std::vector<double> reuse(budgets, 1); // one weight costs differently in memory, operations, energy
    for (double &factor : reuse)
      factor = std::exp(2 * uniform(generator));
    for (int bits = 2; bits <= 8; ++bits) {
      AllocationChoice choice;
      choice.label = std::to_string(bits);
      choice.score = sensitivity * std::pow(4, -bits) * (0.8 + 0.4 * uniform(generator));
      for (const double factor : reuse)
        choice.costs.push_back(weights * factor * bits);
      layer.choices.push_back(std::move(choice));
    }
    problem.layers.push_back(std::move(layer));
  }
  return problem;
}

void measure(std::size_t layers, std::size_t budgets, unsigned networks) {
  std::vector<double> times;
  std::vector<double> excess;
  double nodes = 0;
  unsigned optimal = 0;
  for (unsigned seed = 1; seed <= networks; ++seed) {
    const AllocationProblem problem = randomNetwork(layers, budgets, seed);
    AllocationResult exact;
    times.push_back(milliseconds([&] { exact = allocate(problem, AllocationMethod::exact); }));
    nodes = std::max(nodes, static_cast<double>(exact.certificate->nodes));
    optimal += exact.certificate->optimal ? 1 : 0;
    excess.push_back(allocate(problem, AllocationMethod::greedy).plan.score / exact.plan.score - 1);
  }
  std::ranges::sort(times);
  std::ranges::sort(excess);
  std::printf("%3zu layers, %zu budget%s   median %8.2f ms   slowest %8.2f ms   at most %9.0f nodes   proven "
              "%u of %u   "
              "greedy worse by %.2f %% (median), %.2f %% (most)\n",
              layers, budgets, budgets == 1 ? " " : "s", times[times.size() / 2], times.back(), nodes,
              optimal, networks, 100 * excess[excess.size() / 2], 100 * excess.back());
  std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  for (const std::size_t budgets : {1u, 2u, 3u})
    for (const std::size_t layers : {20u, 50u, 150u})
      if (!quick || layers == 20 || budgets == 1)
        measure(layers, budgets, quick ? 1 : budgets == 3 && layers == 150 ? 3 : 15);
  for (const std::size_t layers : {20u, 50u, 150u}) {
    AllocationCurve curve;
    const double time = milliseconds([&] { curve = allocationCurve(randomNetwork(layers, 1, 1), 0); });
    std::printf("%3zu layers, curve   %8.2f ms   %zu plans, %s\n", layers, time, curve.points.size(),
                curve.complete ? "all there are" : "the hull and evenly spaced budgets");
  }
}
