// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/pareto.h"
#include "core/plan/search/predictor.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace bitsmith;

namespace {

/// Five layers at 2, 4 or 8 bits, as mixed_precision_cnn has them: 243 plans. Layers differ in what they cost
/// and in what they lose; the last two lose more together than each alone.
const SearchSpace space = SearchSpace::of(5, {2, 4, 8}, {8});

SearchCost costOf(const SearchPlan &plan) {
  constexpr double sizes[] = {1, 4, 8, 60, 2};
  double cost = 0;
  for (std::size_t layer = 0; layer < plan.size(); ++layer)
    cost += sizes[layer] * space.choices[layer][plan[layer]].weightBits;
  return {.cost = cost};
}

double accuracyOf(const SearchPlan &plan) {
  constexpr double losses[] = {0.2, 0.05, 0.04, 0.02, 0.1};
  double accuracy = 0.9;
  for (std::size_t layer = 0; layer < plan.size(); ++layer)
    accuracy -= losses[layer] * (plan[layer] == 0 ? 1 : plan[layer] == 1 ? 0.15 : 0);
  return accuracy - (plan[3] == 0 && plan[4] == 0 ? 0.05 : 0);
}

std::vector<Evaluated> search(Strategy &strategy, std::size_t evaluations,
                              const SearchCosts &costs = costOf) {
  std::vector<Evaluated> seen;
  std::set<SearchPlan> known;
  for (int idle = 0; known.size() < evaluations && idle < 100;) {
    const std::vector<Proposal> proposals = strategy.propose();
    if (proposals.empty())
      break;
    ++idle;
    for (const Proposal &proposal : proposals) {
      const Evaluated evaluated{proposal.plan, accuracyOf(proposal.plan), costs(proposal.plan)};
      if (known.insert(proposal.plan).second) {
        seen.push_back(evaluated);
        idle = 0;
      }
      strategy.tell(evaluated);
      if (known.size() >= evaluations)
        break;
    }
  }
  return seen;
}

double volume(const std::vector<Evaluated> &points) {
  std::vector<TradeOff> list;
  for (const Evaluated &point : points)
    list.push_back({point.accuracy, point.cost.cost});
  return hypervolume(list, {.benefit = 0, .cost = costOf(space.highest()).cost});
}

double trueVolume() {
  const auto all = makeExhaustiveStrategy(space, costOf);
  return volume(search(*all, 1000));
}

} // namespace

class TestStrategies : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void enumeratesEveryPlanOnce() {
    const auto strategy = makeExhaustiveStrategy(space, costOf);
    const auto seen = search(*strategy, 1000);
    QCOMPARE(seen.size(), std::size_t{243});
    QCOMPARE(space.size(), 243.0);
    QVERIFY(seen.front().plan == space.lowest());
    QVERIFY(seen.back().plan == space.highest());
  }

  void drawsDistinctPlansWithinTheBudget() {
    const SearchCosts limited = [](const SearchPlan &plan) {
      SearchCost cost = costOf(plan);
      cost.excess = std::max(0.0, cost.cost / 200 - 1);
      return cost;
    };
    const auto within = static_cast<std::size_t>(
        std::ranges::count_if(search(*makeExhaustiveStrategy(space, costOf), 1000),
                              [](const Evaluated &point) { return point.cost.cost <= 200; }));
    const auto seen = search(*makeRandomStrategy(space, limited, 3), 1000, limited);
    QCOMPARE(seen.size(), within);
    for (const Evaluated &point : seen)
      QVERIFY(point.cost.cost <= 200);
    // The same seed draws the same plans, another one others.
    const auto again = search(*makeRandomStrategy(space, limited, 3), 20, limited);
    const auto other = search(*makeRandomStrategy(space, limited, 4), 20, limited);
    bool same = true;
    bool differs = false;
    for (std::size_t i = 0; i < 20; ++i) {
      same = same && again[i].plan == seen[i].plan;
      differs = differs || other[i].plan != seen[i].plan;
    }
    QVERIFY(same && differs);
  }

  void drawsFromSpacesThatCannotBeListed() {
    const SearchSpace large = SearchSpace::of(60, {1, 2, 3, 4, 6, 8}, {4, 8});
    const SearchCosts free = [](const SearchPlan &) { return SearchCost{}; };
    const auto strategy = makeRandomStrategy(large, free, 1);
    std::set<SearchPlan> plans;
    for (int i = 0; i < 100; ++i)
      plans.insert(strategy->propose().front().plan);
    QCOMPARE(plans.size(), std::size_t{100});
  }

  void greedyTakesTheCheapestLossFirst() {
    const auto strategy = makeGreedyStrategy(space, costOf);
    QVERIFY(strategy->propose().front().plan == space.highest());
    strategy->tell({space.highest(), accuracyOf(space.highest()), costOf(space.highest())});
    const auto first = strategy->propose();
    QCOMPARE(first.size(), std::size_t{5});
    for (const Proposal &proposal : first)
      strategy->tell({proposal.plan, accuracyOf(proposal.plan), costOf(proposal.plan)});
    // fc1 loses 0.003 for 240 units of cost, less than any other.
    SearchPlan expected = space.highest();
    --expected[3];
    const auto second = strategy->propose();
    for (const Proposal &proposal : second)
      QVERIFY(proposal.plan[3] <= expected[3]);
  }

  void greedyEndsAtTheFewestBits() {
    const auto strategy = makeGreedyStrategy(space, costOf);
    const auto seen = search(*strategy, 1000);
    QVERIFY(std::ranges::find(seen, space.lowest(), &Evaluated::plan) != seen.end());
    QVERIFY(seen.size() < 60); // at most one step of each layer a round
    QVERIFY(volume(seen) > 0.97 * trueVolume());
  }

  /// Where weights alone are counted, no plan of fewer activation bits is evaluated.
  void greedyPassesOverStepsThatSaveNothing() {
    const SearchSpace both = SearchSpace::of(3, {2, 4, 8}, {4, 8});
    const auto bitsOf = [&](const SearchPlan &plan, std::size_t layer) {
      return both.choices[layer][plan[layer]];
    };
    const SearchCosts memory = [&](const SearchPlan &plan) {
      SearchCost cost;
      for (std::size_t layer = 0; layer < plan.size(); ++layer)
        cost.cost += static_cast<double>(layer + 1) * bitsOf(plan, layer).weightBits;
      return cost;
    };
    const auto evaluated = [&](const SearchCosts &costs) {
      const auto strategy = makeGreedyStrategy(both, costs);
      std::set<SearchPlan> plans;
      for (auto proposals = strategy->propose(); !proposals.empty(); proposals = strategy->propose())
        for (const Proposal &proposal : proposals) {
          double accuracy = 0.9;
          for (std::size_t layer = 0; layer < proposal.plan.size(); ++layer)
            accuracy -= 0.1 / bitsOf(proposal.plan, layer).weightBits +
                        0.1 / bitsOf(proposal.plan, layer).activationBits;
          plans.insert(proposal.plan);
          strategy->tell({proposal.plan, accuracy, costs(proposal.plan)});
        }
      return plans;
    };
    // The beginning, then rounds of 3, 3, 3, 3, 2 and 1 layers that have a step left, two steps a layer.
    const std::set<SearchPlan> light = evaluated(memory);
    QCOMPARE(light.size(), std::size_t{16});
    for (const SearchPlan &plan : light)
      for (std::size_t layer = 0; layer < plan.size(); ++layer)
        QCOMPARE(bitsOf(plan, layer).activationBits, 8);
    QVERIFY(light.contains({1, 1, 1})); // 2 bits with activations of 8
    // A budget that activations count for is met, whatever the cost is.
    const SearchCosts limited = [&](const SearchPlan &plan) {
      SearchCost cost = memory(plan);
      for (std::size_t layer = 0; layer < plan.size(); ++layer)
        cost.excess += std::max(0, bitsOf(plan, layer).activationBits - 4);
      return cost;
    };
    QVERIFY(evaluated(limited).contains(both.lowest()));
    // What no layer saves alone is found all the same: it is cheaper once all are at the fewest bits.
    const SearchCosts together = [&](const SearchPlan &plan) {
      return SearchCost{.cost = plan == both.lowest() ? 1.0 : 2.0};
    };
    QVERIFY(evaluated(together).contains(both.lowest()));
    // And where nothing is cheaper, there is nothing to evaluate.
    QCOMPARE(evaluated([](const SearchPlan &) { return SearchCost{.cost = 1}; }).size(), std::size_t{1});
  }

  void sortsByDominationAsTheDefinitionSays() {
    SearchRandom random(5);
    for (int round = 0; round < 50; ++round) {
      std::vector<Evaluated> points;
      for (std::size_t i = 0; i < 30; ++i)
        points.push_back({{},
                          std::floor(random.unit() * 8),
                          {.cost = std::floor(random.unit() * 8),
                           .excess = random.unit() < 0.3 ? std::floor(random.unit() * 3) : 0}});
      const auto dominates = [](const Evaluated &a, const Evaluated &b) {
        if (a.cost.excess > 0 || b.cost.excess > 0)
          return a.cost.excess < b.cost.excess;
        return a.accuracy >= b.accuracy && a.cost.cost <= b.cost.cost &&
               (a.accuracy != b.accuracy || a.cost.cost != b.cost.cost);
      };
      std::set<std::size_t> left;
      for (std::size_t i = 0; i < points.size(); ++i)
        left.insert(i);
      for (const auto &front : sortByDomination(points)) {
        std::set<std::size_t> expected;
        for (const std::size_t i : left)
          if (std::ranges::none_of(left, [&](std::size_t j) { return dominates(points[j], points[i]); }))
            expected.insert(i);
        QVERIFY(expected == std::set<std::size_t>(front.begin(), front.end()));
        for (const std::size_t i : front)
          left.erase(i);
      }
      QVERIFY(left.empty());
    }
  }

  void evolutionComesNearTheWholeFront() {
    const double truth = trueVolume();
    double evolved = 0;
    double drawn = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
      const auto nsga2 = makeNsga2Strategy(space, costOf, 10, seed);
      const auto seen = search(*nsga2, 60);
      QCOMPARE(seen.size(), std::size_t{60});
      evolved += volume(seen) / truth / 10;
      drawn += volume(search(*makeRandomStrategy(space, costOf, seed), 60)) / truth / 10;
    }
    QVERIFY2(evolved > 0.985, qPrintable(QString::number(evolved)));
    QVERIFY(evolved > drawn);
  }

  void evolutionGoesThroughASpaceThatIsSmall() {
    const SearchSpace small = SearchSpace::of(2, {2, 4}, {8});
    const SearchCosts costs = [](const SearchPlan &plan) {
      return SearchCost{.cost = static_cast<double>(plan[0] + plan[1])};
    };
    const auto strategy = makeNsga2Strategy(small, costs, 3, 1);
    std::set<SearchPlan> plans;
    for (int round = 0; round < 10; ++round)
      for (const Proposal &proposal : strategy->propose()) {
        QVERIFY(plans.insert(proposal.plan).second);
        strategy->tell({proposal.plan, 0.5, costs(proposal.plan)});
      }
    QCOMPARE(plans.size(), std::size_t{4});
    QVERIFY(strategy->propose().empty());
  }

  void trimsFromTheLastLayerOn() {
    const SearchCosts limited = [](const SearchPlan &plan) {
      const double sum = static_cast<double>(std::accumulate(plan.begin(), plan.end(), std::size_t{0}));
      return SearchCost{.cost = sum, .excess = std::max(0.0, sum - 6)};
    };
    QVERIFY(trimmedToBudgets({2, 2, 2, 2, 2}, limited) == SearchPlan({2, 1, 1, 1, 1}));
    QVERIFY(trimmedToBudgets({1, 1, 1, 1, 1}, limited) == SearchPlan({1, 1, 1, 1, 1}));
    // What no layer meets alone, all of them do.
    const SearchCosts together = [](const SearchPlan &plan) {
      return SearchCost{.excess = plan == space.lowest() ? 0.0 : 1.0};
    };
    QVERIFY(trimmedToBudgets(space.highest(), together) == space.lowest());
    // What nothing meets ends at the fewest bits.
    QVERIFY(trimmedToBudgets(space.highest(), [](const SearchPlan &) { return SearchCost{.excess = 1}; }) ==
            space.lowest());
  }

  void predictsSumsExactly() {
    AccuracyPredictor predictor(space);
    SearchRandom random(9);
    const auto sum = [](const SearchPlan &plan) {
      double value = 0.2;
      for (std::size_t layer = 0; layer < plan.size(); ++layer)
        value += 0.01 * static_cast<double>((layer + 1) * plan[layer]);
      return value;
    };
    std::vector<Evaluated> evaluated;
    for (int i = 0; i < 80; ++i) {
      const SearchPlan plan = randomPlan(space, random);
      evaluated.push_back({plan, sum(plan), {}});
    }
    predictor.fit(evaluated);
    for (int i = 0; i < 50; ++i) {
      const SearchPlan plan = randomPlan(space, random);
      QVERIFY(std::abs(predictor.predict(plan) - sum(plan)) < 0.005);
    }
  }

  void measuresThePromising() {
    PredictedStrategy strategy(space, costOf, 20, 45, 2);
    const auto seen = search(strategy, 45);
    QCOMPARE(seen.size(), std::size_t{45});
    QVERIFY(!strategy.predicted(seen.front().plan));
    QVERIFY(strategy.predicted(seen.back().plan).has_value());
    QVERIFY(volume(seen) > 0.985 * trueVolume());
  }
};

QTEST_GUILESS_MAIN(TestStrategies)
#include "tst_strategies.moc"
