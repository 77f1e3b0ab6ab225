// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace bitsmith {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double scoreSlack = 1e-12;           ///< of the largest possible score, for rounding
constexpr std::size_t statesWhenSpent = 1'000; ///< per layer, once the nodes are used up
constexpr std::size_t dominanceWindow =
    200; ///< states that a new one is compared with at three budgets or more

using Numbers = std::vector<double>;
using Options = std::vector<std::size_t>;

struct SearchOption {
  std::size_t index = 0; ///< in LayerGroup::options
  double score = 0;
  Numbers costs; ///< from 0, in units of the difference between least and most of the whole problem
};
using SearchGroup = std::vector<SearchOption>;

/// A complete plan, with its sums.
struct Candidate {
  Options options;
  double score = 0;
  Numbers costs;
};

/// What the rest of the plan, from a layer on, adds to a Lagrangian bound, and what the plan that gives it
/// costs.
struct Suffix {
  Numbers lambda;
  Numbers value;              ///< by first layer: Σ min (score + λ·cost)
  Numbers score;              ///< by first layer, of the minimising options
  std::vector<Numbers> costs; ///< by first layer, of the minimising options
  Options options;            ///< the minimising options, by layer
  double offset = 0;          ///< λ·limits
};

/// Partial plans over the first layers, side by side.
struct States {
  Numbers scores;
  Numbers costs; ///< as many a state as there are budgets
  Numbers bounds;
  std::vector<std::uint32_t> parents;
  std::vector<std::uint16_t> options;

  std::size_t size() const { return scores.size(); }
};

/// How a partial plan came about: enough to walk back.
struct Trace {
  std::vector<std::uint32_t> parents;
  std::vector<std::uint16_t> options;
};

/// One search. Works on costs that begin at 0 and end at 1, which keeps multipliers of one size.
class Search {
 public:
  Search(const GroupedProblem &problem, const AllocationLimits &limits) : m_limits(limits) {
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
      SearchGroup options;
      for (std::size_t i = 0; i < problem.groups[group].options.size(); ++i)
        options.push_back({i, problem.groups[group].options[i].score, {}});
      m_groups.push_back(std::move(options));
      m_order.push_back(group);
    }
    scaleCosts(problem);
    double largest = 0;
    for (const SearchGroup &group : m_groups) {
      double highest = -infinity;
      double magnitude = 0;
      for (const SearchOption &option : group) {
        highest = std::max(highest, option.score);
        magnitude = std::max(magnitude, std::abs(option.score));
      }
      m_bestScore += highest;
      largest += magnitude;
    }
    m_slack = std::max(largest * scoreSlack, std::numeric_limits<double>::min());
    m_bestScore += 2 * m_slack; // nothing found yet: any plan is better
  }

  ExactSearch run() {
    if (m_impossible) {
      ExactSearch nothing;
      nothing.lowerBound = infinity;
      return nothing;
    }
    if (m_room.empty()) {
      for (const SearchGroup &group : m_groups)
        m_best.push_back(cheapestOption(group, {}));
      m_bestScore = candidate(m_best).score;
      return report(static_cast<std::int64_t>(m_groups.size()));
    }
    const Numbers lambda = dualMultipliers();
    cutOptions(lambda);
    if (std::ranges::any_of(m_groups, &SearchGroup::empty))
      return report(0); // the bound alone proves that no plan fits
    orderGroups(lambda);
    buildSuffixes(lambda);
    explore();
    return report(m_nodes);
  }

 private:
  std::size_t dims() const { return m_room.size(); }

  void scaleCosts(const GroupedProblem &problem) {
    for (std::size_t k = 0; k < problem.limits.size(); ++k) {
      double least = 0;
      double most = 0;
      Numbers lowest;
      for (const LayerGroup &group : problem.groups) {
        const auto [low, high] = std::ranges::minmax(
            group.options, {}, [k](const GroupOption &option) { return option.costs[k]; });
        least += low.costs[k];
        most += high.costs[k];
        lowest.push_back(low.costs[k]);
      }
      if (least > problem.limits[k])
        m_impossible = true;
      if (most <= problem.limits[k] || least > problem.limits[k])
        continue; // binds nobody
      m_room.push_back((problem.limits[k] - least) / (most - least));
      for (std::size_t group = 0; group < m_groups.size(); ++group)
        for (SearchOption &option : m_groups[group])
          option.costs.push_back((problem.groups[group].options[option.index].costs[k] - lowest[group]) /
                                 (most - least));
    }
  }

  static double priced(const SearchOption &option, const Numbers &lambda) {
    double value = option.score;
    for (std::size_t k = 0; k < lambda.size(); ++k)
      value += lambda[k] * option.costs[k];
    return value;
  }

  static std::size_t cheapestOption(const SearchGroup &group, const Numbers &lambda) {
    std::size_t best = 0;
    double bestValue = infinity;
    for (std::size_t i = 0; i < group.size(); ++i)
      if (const double value = priced(group[i], lambda); value < bestValue) {
        best = i;
        bestValue = value;
      }
    return best;
  }

  Candidate candidate(Options options) const {
    Candidate plan{std::move(options), 0, Numbers(dims(), 0)};
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
      const SearchOption &option = m_groups[g][plan.options[g]];
      plan.score += option.score;
      for (std::size_t k = 0; k < dims(); ++k)
        plan.costs[k] += option.costs[k];
    }
    return plan;
  }

  Candidate minimiser(const Numbers &lambda) const {
    Options options;
    for (const SearchGroup &group : m_groups)
      options.push_back(cheapestOption(group, lambda));
    return candidate(std::move(options));
  }

  double bound(const Candidate &plan, const Numbers &lambda) const {
    double value = plan.score;
    for (std::size_t k = 0; k < dims(); ++k)
      value += lambda[k] * (plan.costs[k] - m_room[k]);
    return value;
  }

  double excess(const Numbers &costs) const {
    double sum = 0;
    for (std::size_t k = 0; k < dims(); ++k)
      sum += std::max(0.0, costs[k] - m_room[k]);
    return sum;
  }

  Numbers changed(const Candidate &plan, std::size_t group, std::size_t option) const {
    Numbers costs = plan.costs;
    for (std::size_t k = 0; k < dims(); ++k)
      costs[k] += m_groups[group][option].costs[k] - m_groups[group][plan.options[group]].costs[k];
    return costs;
  }

  /// The change of one layer with the least `rate`, done; false when no change has a finite one.
  template<class Rate>
  bool changeBest(Candidate &plan, Rate &&rate) const {
    double best = infinity;
    std::size_t bestGroup = 0;
    std::size_t bestOption = 0;
    for (std::size_t g = 0; g < m_groups.size(); ++g)
      for (std::size_t i = 0; i < m_groups[g].size(); ++i) {
        if (i == plan.options[g])
          continue;
        const double gain = m_groups[g][i].score - m_groups[g][plan.options[g]].score;
        if (const double value = rate(gain, excess(changed(plan, g, i))); value < best) {
          best = value;
          bestGroup = g;
          bestOption = i;
        }
      }
    if (best == infinity)
      return false;
    plan.options[bestGroup] = bestOption;
    plan = candidate(std::move(plan.options));
    return true;
  }

  /// Makes a plan fit where single changes can, improves it as long as they can, and keeps it if it is the
  /// best.
  void offerRepaired(Candidate plan) {
    for (double over = excess(plan.costs); over > 0; over = excess(plan.costs))
      if (!changeBest(plan, [&](double gain, double rest) {
            return rest < over ? (gain > 0 ? gain / (over - rest) : gain * (over - rest)) : infinity;
          }))
        return;
    while (changeBest(
        plan, [&](double gain, double rest) { return rest <= 0 && gain < -m_slack ? gain : infinity; }))
      ;
    if (plan.score < m_bestScore - m_slack) {
      m_bestScore = plan.score;
      m_best = plan.options;
    }
  }

  /// Multipliers of the best Lagrangian bound that is found; offers plans on the way.
  Numbers dualMultipliers() {
    Numbers best(dims(), 0);
    Candidate plan = minimiser(best);
    offerRepaired(plan);
    double bestValue = bound(plan, best);
    if (dims() > 1)
      climb(best, bestValue);
    for (int round = 0; round < (dims() > 1 ? 6 : 1); ++round)
      for (std::size_t k = 0; k < dims(); ++k)
        climbAlong(best, bestValue, k);
    offerRepaired(minimiser(best));
    return best;
  }

  /// Subgradient ascent with Polyak's steps.
  void climb(Numbers &best, double &bestValue) {
    Numbers lambda = best;
    double eagerness = 1.5;
    int idle = 0;
    for (int step = 0; step < 400; ++step) {
      const Candidate plan = minimiser(lambda);
      const double value = bound(plan, lambda);
      if (value > bestValue) {
        idle = 0;
        bestValue = value;
        best = lambda;
      } else if (++idle == 12) {
        idle = 0;
        eagerness /= 2;
      }
      if (step % 20 == 0)
        offerRepaired(plan);
      double norm = 0;
      for (std::size_t k = 0; k < dims(); ++k)
        if (const double slope = plan.costs[k] - m_room[k]; slope > 0 || lambda[k] > 0)
          norm += slope * slope;
      if (norm == 0)
        return;
      const double length = eagerness * std::max(m_bestScore - value, m_slack) / norm;
      for (std::size_t k = 0; k < dims(); ++k)
        lambda[k] = std::max(0.0, lambda[k] + length * (plan.costs[k] - m_room[k]));
    }
  }

  /// The bound is concave along one multiplier, with the slope cost − room: bisects for where it turns.
  void climbAlong(Numbers &best, double &bestValue, std::size_t k) {
    Numbers lambda = best;
    const auto slopeAt = [&](double value) {
      lambda[k] = value;
      const Candidate plan = minimiser(lambda);
      if (const double reached = bound(plan, lambda); reached > bestValue) {
        bestValue = reached;
        best = lambda;
      }
      return plan.costs[k] - m_room[k];
    };
    if (slopeAt(0) <= 0)
      return;
    double low = 0;
    double high = std::max(best[k], m_slack);
    for (int step = 0; slopeAt(high) > 0; ++step, high *= 2)
      if (step == 200)
        return;
    for (int step = 0; step < 60; ++step) {
      const double middle = (low + high) / 2;
      (slopeAt(middle) > 0 ? low : high) = middle;
    }
    lambda[k] = high;
    offerRepaired(minimiser(lambda));
  }

  /// An option whose price above the group's best one exceeds the gap is in no better plan.
  void cutOptions(const Numbers &lambda) {
    const double gap = m_bestScore - bound(minimiser(lambda), lambda);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
      SearchGroup &group = m_groups[g];
      const double least = priced(group[cheapestOption(group, lambda)], lambda);
      const std::size_t known = m_best.empty() ? group.size() : group[m_best[g]].index;
      const std::size_t before = group.size();
      std::erase_if(group, [&](const SearchOption &option) {
        return option.index != known && priced(option, lambda) - least > gap + m_slack;
      });
      m_cut += before - group.size();
      if (!m_best.empty())
        m_best[g] =
            static_cast<std::size_t>(std::ranges::find(group, known, &SearchOption::index) - group.begin());
    }
  }

  /// Layers whose options differ most in price come first, so that bad beginnings are seen early.
  void orderGroups(const Numbers &lambda) {
    Numbers spread;
    for (const SearchGroup &group : m_groups) {
      const auto [low, high] =
          std::ranges::minmax(group, {}, [&](const SearchOption &option) { return priced(option, lambda); });
      double costs = 0;
      for (std::size_t k = 0; k < dims(); ++k) {
        const auto [least, most] =
            std::ranges::minmax(group, {}, [k](const SearchOption &option) { return option.costs[k]; });
        costs += most.costs[k] - least.costs[k];
      }
      spread.push_back(priced(high, lambda) - priced(low, lambda) + m_slack * costs);
    }
    Options order(m_groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t g) { return spread[g]; });
    std::vector<SearchGroup> groups;
    Options best;
    for (const std::size_t g : order) {
      groups.push_back(std::move(m_groups[g]));
      if (!m_best.empty())
        best.push_back(m_best[g]);
    }
    m_groups = std::move(groups);
    m_best = std::move(best);
    m_order = std::move(order);
  }

  void addSuffix(Numbers lambda) {
    const std::size_t count = m_groups.size();
    Suffix suffix{std::move(lambda), Numbers(count + 1, 0), Numbers(count + 1, 0),
                  std::vector<Numbers>(count + 1, Numbers(dims(), 0)), Options(count, 0)};
    for (std::size_t g = count; g-- > 0;) {
      suffix.options[g] = cheapestOption(m_groups[g], suffix.lambda);
      const SearchOption &option = m_groups[g][suffix.options[g]];
      suffix.value[g] = suffix.value[g + 1] + priced(option, suffix.lambda);
      suffix.score[g] = suffix.score[g + 1] + option.score;
      for (std::size_t k = 0; k < dims(); ++k)
        suffix.costs[g][k] = suffix.costs[g + 1][k] + option.costs[k];
    }
    for (std::size_t k = 0; k < dims(); ++k)
      suffix.offset += suffix.lambda[k] * m_room[k];
    m_suffixes.push_back(std::move(suffix));
  }

  /// Bounds for the rest of a plan: at the best multipliers, and around them for plans that have spent more
  /// or less than usual.
  void buildSuffixes(const Numbers &lambda) {
    addSuffix(lambda);
    for (const double factor : {0.95, 1.05, 0.85, 1.2, 0.7, 1.5, 0.4, 2.5}) {
      Numbers scaled = lambda;
      for (double &value : scaled)
        value *= factor;
      addSuffix(std::move(scaled));
    }
    if (dims() > 1)
      for (std::size_t k = 0; k < dims(); ++k)
        for (const double factor : {0.0, 0.5, 0.8, 1.25, 2.0}) {
          Numbers scaled = lambda;
          scaled[k] *= factor;
          addSuffix(std::move(scaled));
        }
    m_least.assign(m_groups.size() + 1, Numbers(dims(), 0));
    for (std::size_t g = m_groups.size(); g-- > 0;)
      for (std::size_t k = 0; k < dims(); ++k)
        m_least[g][k] =
            m_least[g + 1][k] + std::ranges::min(m_groups[g], {}, [k](const SearchOption &option) {
                                  return option.costs[k];
                                }).costs[k];
  }

  bool improves(double value) const { return value < m_bestScore - m_slack; }

  /// The options that led to a partial plan over the first `count` layers.
  Options walkBack(std::size_t count, std::uint32_t state) const {
    Options options(m_groups.size(), 0);
    for (std::size_t g = count; g-- > 0;) {
      options[g] = m_traces[g].options[state];
      state = m_traces[g].parents[state];
    }
    return options;
  }

  /// Completes a partial plan (a state of the first `level` layers and an option of the next) by the options
  /// that are best at some multipliers, and keeps the plan if it fits and is better.
  void complete(std::size_t level, std::uint32_t state, std::size_t option, double score,
                const double *costs) {
    for (const Suffix &suffix : m_suffixes) {
      if (!improves(score + suffix.score[level + 1]))
        continue;
      bool fits = true;
      for (std::size_t k = 0; k < dims() && fits; ++k)
        fits = costs[k] + suffix.costs[level + 1][k] <= m_room[k];
      if (!fits)
        continue;
      m_best = walkBack(level, state);
      m_best[level] = option;
      for (std::size_t g = level + 1; g < m_groups.size(); ++g)
        m_best[g] = suffix.options[g];
      m_bestScore = score + suffix.score[level + 1];
    }
  }

  /// Greatest of the lower bounds on plans that begin so; stops early when it is too high anyway.
  double boundFrom(std::size_t level, double score, const double *costs) const {
    double greatest = -infinity;
    for (const Suffix &suffix : m_suffixes) {
      double value = score + suffix.value[level + 1] - suffix.offset;
      for (std::size_t k = 0; k < dims(); ++k)
        value += suffix.lambda[k] * costs[k];
      greatest = std::max(greatest, value);
      if (!improves(greatest))
        break;
    }
    return greatest;
  }

  States expand(const States &states, std::size_t level) {
    States next;
    Numbers costs(dims());
    for (std::size_t state = 0; state < states.size(); ++state) {
      if (!improves(states.bounds[state]))
        continue;
      for (std::size_t i = 0; i < m_groups[level].size(); ++i) {
        const SearchOption &option = m_groups[level][i];
        ++m_nodes;
        bool fits = true;
        for (std::size_t k = 0; k < dims() && fits; ++k) {
          costs[k] = states.costs[state * dims() + k] + option.costs[k];
          fits = costs[k] + m_least[level + 1][k] <= m_room[k];
        }
        if (!fits)
          continue;
        const double score = states.scores[state] + option.score;
        const double lower = boundFrom(level, score, costs.data());
        if (!improves(lower))
          continue;
        complete(level, static_cast<std::uint32_t>(state), i, score, costs.data());
        next.scores.push_back(score);
        next.costs.insert(next.costs.end(), costs.begin(), costs.end());
        next.bounds.push_back(lower);
        next.parents.push_back(static_cast<std::uint32_t>(state));
        next.options.push_back(static_cast<std::uint16_t>(i));
      }
    }
    return next;
  }

  /// States in the order of their first cost, those left out that another is no worse than.
  Options undominated(const States &states) const {
    Options order;
    for (std::size_t state = 0; state < states.size(); ++state)
      if (improves(states.bounds[state]))
        order.push_back(state);
    const auto cost = [&](std::size_t state, std::size_t k) { return states.costs[state * dims() + k]; };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
      return std::pair(cost(a, 0), states.scores[a]) < std::pair(cost(b, 0), states.scores[b]);
    });
    Options kept;
    std::map<double, double> staircase; // with two budgets: least score by second cost, falling
    double leastScore = infinity;
    for (const std::size_t state : order) {
      const double score = states.scores[state];
      if (dims() == 1) {
        if (score >= leastScore)
          continue;
        leastScore = score;
      } else if (dims() == 2) {
        auto above = staircase.upper_bound(cost(state, 1));
        if (above != staircase.begin() && std::prev(above)->second <= score)
          continue;
        while (above != staircase.end() && above->second >= score)
          above = staircase.erase(above);
        staircase.insert_or_assign(cost(state, 1), score);
      } else {
        const std::size_t from = kept.size() - std::min(kept.size(), dominanceWindow);
        const bool dominated =
            std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(from), kept.end(), [&](std::size_t other) {
              bool better = states.scores[other] <= score;
              for (std::size_t k = 1; k < dims() && better; ++k)
                better = cost(other, k) <= cost(state, k);
              return better;
            });
        if (dominated)
          continue;
      }
      kept.push_back(state);
    }
    return kept;
  }

  /// Drops the least promising states where there are too many, and remembers what they could have been.
  void thinOut(const States &states, Options &kept) {
    const std::size_t most = m_nodes > m_limits.nodes ? std::min(statesWhenSpent, m_limits.statesPerLayer)
                                                      : m_limits.statesPerLayer;
    if (kept.size() <= most)
      return;
    const auto place = kept.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(kept, place, {}, [&](std::size_t state) { return states.bounds[state]; });
    m_droppedBound = std::min(m_droppedBound, states.bounds[*place]);
    kept.erase(place, kept.end());
  }

  void explore() {
    States states;
    states.scores = {0};
    states.costs.assign(dims(), 0);
    states.bounds = {-infinity};
    for (std::size_t level = 0; level < m_groups.size() && states.size() > 0; ++level) {
      const States next = expand(states, level);
      Options kept = undominated(next);
      thinOut(next, kept);
      states = {};
      Trace trace;
      for (const std::size_t state : kept) {
        states.scores.push_back(next.scores[state]);
        states.bounds.push_back(next.bounds[state]);
        const auto first = next.costs.begin() + static_cast<std::ptrdiff_t>(state * dims());
        states.costs.insert(states.costs.end(), first, first + static_cast<std::ptrdiff_t>(dims()));
        trace.parents.push_back(next.parents[state]);
        trace.options.push_back(next.options[state]);
      }
      m_traces.push_back(std::move(trace));
    }
  }

  ExactSearch report(std::int64_t nodes) const {
    ExactSearch found;
    found.nodes = nodes;
    found.optionsCut = m_cut;
    found.exhaustive = !improves(m_droppedBound);
    found.lowerBound = found.exhaustive ? (m_best.empty() ? infinity : m_bestScore) : m_droppedBound;
    if (m_best.empty())
      return found;
    found.score = m_bestScore;
    found.options = Options(m_best.size(), 0);
    for (std::size_t g = 0; g < m_best.size(); ++g)
      (*found.options)[m_order[g]] = m_groups[g][m_best[g]].index;
    return found;
  }

  const AllocationLimits m_limits;
  std::vector<SearchGroup> m_groups; ///< in the order of the search
  Options m_order;                   ///< group of the problem, by place in m_groups
  Numbers m_room;                    ///< by budget that binds, in units of its span
  bool m_impossible = false;
  Options m_best; ///< of m_groups; empty: none yet
  double m_bestScore = 0;
  double m_slack = 0;
  std::size_t m_cut = 0;
  std::vector<Suffix> m_suffixes;
  std::vector<Numbers> m_least; ///< by first layer: what the rest costs at least
  std::vector<Trace> m_traces;
  std::int64_t m_nodes = 0;
  double m_droppedBound = infinity;
};

} // namespace

ExactSearch searchExactly(const GroupedProblem &grouped, const AllocationLimits &limits) {
  return Search(grouped, limits).run();
}

} // namespace bitsmith
