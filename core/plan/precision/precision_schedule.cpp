// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/precision_schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace bitsmith {

namespace {

constexpr std::int64_t firstEpochs = 10; ///< whose mean loss is the measure of the turning-point rule

std::size_t stageCount(const ScheduleOptions &options) {
  return options.levels.empty() ? static_cast<std::size_t>(options.stages) : options.levels.size() + 1;
}

/// Half a wave from 0 to 1.
double eased(double share) {
  return (1 - std::cos(std::numbers::pi * share)) / 2;
}

double ratio(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 1;
}

/// ⌊from + (to − from)·share + ½⌋; what is within rounding of a half counts as one.
int bitsBetween(int from, int to, double share) {
  return static_cast<int>(std::floor(from + (to - from) * share + 0.5 + 1e-9));
}

/// The way of one tensor: to `goal`, but not past `stop`, the bits of the target plan.
struct Way {
  int from = floatBits;
  int goal = floatBits;
  int stop = floatBits;
  int floor = 1;

  bool isFloat() const { return stop == floatBits; }
  bool goesDown() const { return from > stop; }
  int limited(int bits) const {
    return goesDown() ? std::max(stop, bits) : std::clamp(bits, std::min(floor, stop), stop);
  }
  int at(double share) const { return isFloat() ? floatBits : limited(bitsBetween(from, goal, share)); }
  bool changes() const { return !isFloat() && limited(from) != stop; }
};

struct LayerWay {
  Way weight;
  Way activation;
  bool changes() const { return weight.changes() || activation.changes(); }
};

LayerWay wayOf(const ScheduleOptions &options, const LayerPrecision &target) {
  int weightFrom = options.weightBits;
  int activationFrom = options.activationBits;
  if (hasStages(options.kind) && !options.levels.empty())
    weightFrom = activationFrom = options.levels.front();
  if (startsBelow(options.kind)) {
    weightFrom = std::min(weightFrom, target.weight.bits);
    activationFrom = std::min(activationFrom, target.activation.bits);
  }
  LayerWay way;
  way.weight = {.from = weightFrom, .goal = target.weight.bits, .stop = target.weight.bits};
  way.activation = {.from = activationFrom,
                    .goal = target.activation.bits,
                    .stop = target.activation.bits,
                    .floor = options.activationFloor};
  // Going down they keep the pace of their weights, as far as their own target.
  if (way.activation.goesDown() && !way.weight.isFloat())
    way.activation.goal = std::min(target.activation.bits, target.weight.bits);
  return way;
}

std::size_t stageByTime(const ScheduleOptions &options, std::int64_t begin, std::int64_t end,
                        std::int64_t epoch) {
  const auto stages = static_cast<std::int64_t>(stageCount(options));
  return static_cast<std::size_t>((epoch - begin) * stages / (end - begin + 1));
}

double cyclicShare(const ScheduleOptions &options, std::int64_t begin, std::int64_t end, std::int64_t epoch) {
  const std::int64_t count = end - begin + 1;
  const std::int64_t cycles = std::min(options.cycles, count);
  std::int64_t cycle = (epoch - begin) * cycles / count;
  if (epoch - begin >= (cycle + 1) * count / cycles)
    ++cycle; // rounding down put the epoch into the cycle before its own
  const std::int64_t first = cycle * count / cycles;
  const std::int64_t last = (cycle + 1) * count / cycles - 1;
  return eased(ratio(epoch - begin - first, last - first));
}

/// Share of the way in an epoch between begin and end, of the kinds that have one for all layers.
double shareOf(const ScheduleOptions &options, std::int64_t begin, std::int64_t end, std::int64_t epoch,
               const ScheduleState &state) {
  const auto ofStage = [&](std::size_t stage) {
    return ratio(static_cast<std::int64_t>(stage), static_cast<std::int64_t>(stageCount(options)) - 1);
  };
  switch (options.kind) {
  case ScheduleKind::cosine:
    return eased(ratio(epoch - begin, end - begin));
  case ScheduleKind::step:
  case ScheduleKind::lowToHigh:
    return ofStage(stageByTime(options, begin, end, epoch));
  case ScheduleKind::turningPoint:
    return ofStage(state.stage);
  case ScheduleKind::cyclic:
    return cyclicShare(options, begin, end, epoch);
  case ScheduleKind::linear:
  case ScheduleKind::perLayer:
  case ScheduleKind::policies:
    break;
  }
  return ratio(epoch - begin, end - begin);
}

void setAlongLevels(const ScheduleOptions &options, std::size_t stage, const PrecisionPlan &target,
                    PrecisionPlan &plan) {
  if (stage >= options.levels.size())
    return;
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const LayerWay way = wayOf(options, target[layer]);
    if (!way.weight.isFloat())
      plan[layer].weight = withBits(plan[layer].weight, way.weight.limited(options.levels[stage]));
    if (!way.activation.isFloat())
      plan[layer].activation =
          withBits(plan[layer].activation, way.activation.limited(options.levels[stage]));
  }
}

void setLayerByLayer(const ScheduleOptions &options, const Network &network, std::int64_t begin,
                     std::int64_t end, std::int64_t epoch, const PrecisionPlan &target, PrecisionPlan &plan) {
  std::vector<std::size_t> order = layerOrder(options, network);
  std::erase_if(order, [&](std::size_t layer) { return !wayOf(options, target[layer]).changes(); });
  const auto count = static_cast<std::int64_t>(order.size());
  for (std::int64_t k = 0; k < count; ++k) {
    const std::int64_t turn = begin + ((k + 1) * (end - begin) + count - 1) / count;
    if (epoch >= turn)
      continue;
    const std::size_t layer = order[static_cast<std::size_t>(k)];
    const LayerWay way = wayOf(options, target[layer]);
    plan[layer].weight = withBits(plan[layer].weight, way.weight.at(0));
    plan[layer].activation = withBits(plan[layer].activation, way.activation.at(0));
  }
}

int policyBits(const BitsPolicy &policy, std::int64_t epochs, std::int64_t epoch, int target) {
  const int to = policy.to > 0 ? policy.to : target;
  const std::int64_t end = endEpoch(policy.end, epochs);
  if (epoch < policy.start)
    return policy.from;
  if (epoch >= end)
    return to;
  const std::int64_t passed = (epoch - policy.start) / policy.every * policy.every;
  return bitsBetween(policy.from, to, ratio(passed, end - policy.start));
}

void setByPolicies(const ScheduleOptions &options, const Network &network, std::int64_t epochs,
                   std::int64_t epoch, PrecisionPlan &plan) {
  const auto bitsOf = [&](const std::string &name, PolicyTensors tensors, int target) {
    const BitsPolicy *earliest = nullptr;
    const BitsPolicy *holding = nullptr;
    for (const BitsPolicy &policy : options.policies) {
      if ((policy.tensors != tensors && policy.tensors != PolicyTensors::both) ||
          !matchesPattern(policy.layers, name))
        continue;
      if (policy.start <= epoch)
        holding = &policy;
      if (!earliest || policy.start < earliest->start)
        earliest = &policy;
    }
    const BitsPolicy *policy = holding ? holding : earliest;
    return policy && target != floatBits ? policyBits(*policy, epochs, epoch, target) : target;
  };
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const std::string &name = network.layers()[layer].name;
    plan[layer].weight =
        withBits(plan[layer].weight, bitsOf(name, PolicyTensors::weights, plan[layer].weight.bits));
    plan[layer].activation = withBits(plan[layer].activation,
                                      bitsOf(name, PolicyTensors::activations, plan[layer].activation.bits));
  }
}

} // namespace

bool hasStages(ScheduleKind kind) {
  return kind == ScheduleKind::step || kind == ScheduleKind::lowToHigh || kind == ScheduleKind::turningPoint;
}

bool startsBelow(ScheduleKind kind) {
  return kind == ScheduleKind::lowToHigh || kind == ScheduleKind::cyclic;
}

std::int64_t endEpoch(std::int64_t end, std::int64_t epochs) {
  return end > 0 ? std::min(end, epochs) : epochs;
}

std::vector<int> stageLevels(const ScheduleOptions &options, int target) {
  if (!options.levels.empty())
    return options.levels;
  std::vector<int> levels;
  for (std::int64_t stage = 0; stage + 1 < options.stages; ++stage)
    levels.push_back(bitsBetween(options.weightBits, target, ratio(stage, options.stages - 1)));
  return levels;
}

ScheduleState afterEpoch(const ScheduleOptions &options, ScheduleState state, std::int64_t epoch,
                         double loss) {
  if (options.kind != ScheduleKind::turningPoint)
    return state;
  const TurningRule &rule = options.turning;
  if (state.epsilon == 0)
    state.epsilon = rule.epsilon;
  if (state.firstCount < firstEpochs) {
    state.firstSum += loss;
    ++state.firstCount;
  }
  if (epoch < options.begin || state.stage + 1 >= stageCount(options))
    return state;
  state.recent.push_back(loss);
  const auto window = static_cast<std::size_t>(rule.window);
  if (state.recent.size() > window)
    state.recent.erase(state.recent.begin());
  const double measure = state.firstSum / static_cast<double>(state.firstCount);
  const bool still = state.recent.size() == window && std::ranges::all_of(state.recent, [&](double earlier) {
                       return std::abs(earlier - loss) / measure <= state.epsilon;
                     });
  if (still) {
    ++state.stage;
    state.epsilon *= rule.decay;
    state.recent.clear();
  }
  return state;
}

PrecisionPlan planInEpoch(const ScheduleOptions &options, const PrecisionPlan &target, const Network &network,
                          std::int64_t epochs, std::int64_t epoch, const ScheduleState &state) {
  PrecisionPlan plan = target;
  if (epoch >= epochs)
    return plan;
  if (options.kind == ScheduleKind::policies) {
    setByPolicies(options, network, epochs, epoch, plan);
    return plan;
  }
  const std::int64_t end = endEpoch(options.end, epochs);
  if (epoch >= end)
    return plan;
  const std::int64_t begin = std::min(options.begin, end);
  const std::int64_t now = std::max(epoch, begin);
  if (options.kind == ScheduleKind::perLayer) {
    setLayerByLayer(options, network, begin, end, now, target, plan);
    return plan;
  }
  if (hasStages(options.kind) && !options.levels.empty()) {
    const std::size_t stage =
        options.kind == ScheduleKind::turningPoint ? state.stage : stageByTime(options, begin, end, now);
    setAlongLevels(options, stage, target, plan);
    return plan;
  }
  const double share = shareOf(options, begin, end, now, state);
  for (std::size_t layer = 0; layer < plan.size(); ++layer) {
    const LayerWay way = wayOf(options, target[layer]);
    plan[layer].weight = withBits(plan[layer].weight, way.weight.at(share));
    plan[layer].activation = withBits(plan[layer].activation, way.activation.at(share));
  }
  return plan;
}

std::vector<PrecisionPlan> plansOverEpochs(const ScheduleOptions &options, const PrecisionPlan &target,
                                           const Network &network, std::int64_t epochs,
                                           std::span<const double> losses) {
  std::vector<PrecisionPlan> plans;
  plans.reserve(static_cast<std::size_t>(epochs));
  ScheduleState state;
  for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) {
    plans.push_back(planInEpoch(options, target, network, epochs, epoch, state));
    if (static_cast<std::size_t>(epoch) <= losses.size())
      state = afterEpoch(options, std::move(state), epoch, losses[static_cast<std::size_t>(epoch) - 1]);
  }
  return plans;
}

std::vector<std::size_t> layerOrder(const ScheduleOptions &options, const Network &network) {
  std::vector<std::size_t> order;
  for (const std::string &name : options.order)
    if (const std::optional<std::size_t> layer = network.layerIndex(name);
        layer && std::ranges::find(order, *layer) == order.end())
      order.push_back(*layer);
  std::vector<std::size_t> others(network.layers().size());
  std::iota(others.begin(), others.end(), std::size_t{0});
  std::erase_if(others, [&](std::size_t layer) { return std::ranges::find(order, layer) != order.end(); });
  std::ranges::stable_sort(others, std::greater(),
                           [&](std::size_t layer) { return network.layers()[layer].weights(); });
  order.insert(order.end(), others.begin(), others.end());
  return order;
}

bool matchesPattern(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos; // last * that was passed, and what it has taken so far
  std::size_t taken = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace bitsmith
