// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation_builder.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bitsmith {

namespace {

using Target = SensitivityTarget;

constexpr int costingBits = 8; ///< of the other layers, when one layer's energy and latency are worked out
constexpr int mostAttempts = 8;
constexpr double sameWithin = 1e-9;
constexpr int notebookStep = 2;
constexpr int notebookBase = 8; ///< of a float plan

std::string number(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

/// Scores of one layer and target by bits: what was measured, and that made monotone.
struct Ladder {
  std::map<int, double> measured;
  std::map<int, double> monotone;
};

bool hasScores(const SensitivityTable &table, Target target, SensitivityMetric metric) {
  return std::ranges::any_of(table.scores, [&](const SensitivityScore &score) {
    return score.target == target && score.view == SensitivityView::alone && score.values.contains(metric);
  });
}

Ladder readLadder(const SensitivityTable &table, std::size_t layer, Target target, SensitivityMetric metric) {
  Ladder ladder;
  for (const int bits : table.bits) {
    const auto value = table.value(layer, target, SensitivityView::alone, bits, metric);
    if (!value)
      throw badInput("layer " + table.layers[layer] + " has no " + std::string(toString(metric)) +
                     " score of its " + std::string(toString(target)) + " at " + std::to_string(bits) +
                     " bits: measure every layer at the same bits");
    const double score = additiveScore(metric, *value);
    if (!std::isfinite(score))
      throw badInput("layer " + table.layers[layer] + " has a " + std::string(toString(metric)) +
                     " score of its " + std::string(toString(target)) + " at " + std::to_string(bits) +
                     " bits that is not finite: choose another metric");
    ladder.measured[bits] = score;
  }
  double largest = -HUGE_VAL;
  for (auto at = ladder.measured.rbegin(); at != ladder.measured.rend(); ++at) {
    largest = std::max(largest, at->second);
    ladder.monotone[at->first] = largest;
  }
  return ladder;
}

/// A choice of bits of one layer, with its scores.
struct BitsChoice {
  int weight = 0;
  int activation = 0;
  double score = 0;
  double measured = 0;
};

std::vector<BitsChoice> bitsChoices(const SensitivityTable &table, std::size_t layer,
                                    const LayerPrecision &base, const AllocationOptions &options) {
  std::vector<BitsChoice> choices;
  const int kept = options.activationBits.value_or(base.activation.bits);
  if (!hasScores(table, Target::weights, options.metric)) {
    const Ladder both = readLadder(table, layer, Target::both, options.metric);
    for (const auto &[bits, score] : both.monotone)
      choices.push_back({bits, options.activationBits.value_or(bits), score, both.measured.at(bits)});
    return choices;
  }
  const Ladder weights = readLadder(table, layer, Target::weights, options.metric);
  Ladder activations;
  if (hasScores(table, Target::activations, options.metric))
    activations = readLadder(table, layer, Target::activations, options.metric);
  if (options.activationBits || activations.monotone.empty()) {
    // Bits that were not probed have no score: every choice has them, so that they decide nothing.
    const auto its = activations.monotone.find(kept);
    const double score = its == activations.monotone.end() ? 0 : its->second;
    const double measured = its == activations.monotone.end() ? 0 : activations.measured.at(kept);
    activations.monotone = {{kept, score}};
    activations.measured = {{kept, measured}};
  }
  for (const auto &[weight, weightScore] : weights.monotone)
    for (const auto &[activation, activationScore] : activations.monotone)
      choices.push_back({weight, activation, weightScore + activationScore,
                         weights.measured.at(weight) + activations.measured.at(activation)});
  return choices;
}

std::optional<double> notebookSensitivity(const SensitivityTable &table, std::size_t layer,
                                          const LayerPrecision &base) {
  if (const auto its = std::ranges::find(table.notebook, layer, &NotebookScore::layer);
      its != table.notebook.end())
    return its->accuracyDrop;
  // Where the measure itself was not asked for, the nearest probe stands in.
  const int from = base.weight.isFloat() ? notebookBase : base.weight.bits;
  const int wanted = std::max(2, from - notebookStep);
  if (table.bits.empty())
    return std::nullopt;
  const int bits = *std::ranges::min_element(
      table.bits, {}, [&](int probed) { return std::pair(std::abs(probed - wanted), probed); });
  const auto drop = [&](Target target) {
    return table.value(layer, target, SensitivityView::alone, bits, SensitivityMetric::accuracyDrop);
  };
  if (const auto both = drop(Target::both))
    return both;
  const auto weights = drop(Target::weights);
  const auto activations = drop(Target::activations);
  return weights && activations ? std::optional(*weights + *activations) : std::nullopt;
}

/// Costs of one layer's choices on a device.
class LayerCosts {
 public:
  LayerCosts(const Network &network, const PrecisionPlan &base, const HardwareProfile &hardware)
      : m_network(network), m_base(base), m_hardware(hardware), m_plan(base) {
    for (LayerPrecision &precision : m_plan) {
      precision.weight = withBits(precision.weight, costingBits);
      precision.activation = withBits(precision.activation, costingBits);
    }
    m_report = estimateCost(m_network, m_plan, m_hardware);
    // All plans are costed with the weights where those of this one are, so that layers do not affect each
    // other.
    m_options.weightLevel = m_report.layers.empty() ? -1 : m_report.layers.front().weightLevel;
    m_report = estimateCost(m_network, m_plan, m_hardware, m_options);
    for (const Layer &layer : network.layers())
      m_weights += static_cast<double>(layer.weights());
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names = {"size_mb", "mean_bits", "total_bits", "bops", "energy_nj"};
    if (m_report.total.latencySeconds > 0)
      names.emplace_back("latency_us");
    return names;
  }

  std::vector<double> of(std::size_t index, int weightBits, int activationBits) {
    const Layer &layer = m_network.layers()[index];
    const LayerPrecision before = m_plan[index];
    m_plan[index] = {withBits(m_base[index].weight, weightBits),
                     withBits(m_base[index].activation, activationBits)};
    const CostReport changed = estimateCost(m_network, m_plan, m_hardware, m_options);
    m_plan[index] = before;
    const auto differing = [&](double Cost::*part) {
      return m_report.layers[index].*part + changed.total.*part - m_report.total.*part;
    };
    const auto weights = static_cast<double>(layer.weights());
    std::vector<double> costs = {changed.layers[index].weightBytes / bytesPerMegabyte,
                                 weights * weightBits / m_weights, static_cast<double>(weightBits),
                                 changed.layers[index].bops, differing(&Cost::energyPicojoules) / 1e3};
    if (m_report.total.latencySeconds > 0)
      costs.push_back(differing(&Cost::latencySeconds) * 1e6);
    return costs;
  }

 private:
  const Network &m_network;
  PrecisionPlan m_base; ///< whose schemes and methods the choices have
  const HardwareProfile &m_hardware;
  PrecisionPlan m_plan;
  CostOptions m_options;
  CostReport m_report;
  double m_weights = 0;
};

void checkLayers(const SensitivityTable &table, const Network &network) {
  std::string names;
  bool same = table.layers.size() == network.layers().size();
  for (std::size_t i = 0; same && i < table.layers.size(); ++i)
    same = table.layers[i] == network.layers()[i].name;
  if (!same)
    throw badInput("the sensitivity is of another network: its layers are not those of " + network.name());
}

std::string bitsThereAre(const AllocationLayer &layer) {
  std::string text;
  for (const AllocationChoice &choice : layer.choices)
    text += (text.empty() ? "" : ", ") + choice.label;
  return text;
}

} // namespace

double additiveScore(SensitivityMetric metric, double value) {
  switch (metric) {
  case SensitivityMetric::outputSqnr:
    return std::pow(10.0, -value / 10);
  case SensitivityMetric::hessian:
    return value / 2;
  default:
    return value;
  }
}

std::string scoreMeaning(SensitivityMetric metric, SensitivityOthers others) {
  const bool isFromFloat = others == SensitivityOthers::floating;
  switch (metric) {
  case SensitivityMetric::accuracyDrop:
    return "predicted accuracy drop";
  case SensitivityMetric::lossIncrease:
    return "predicted loss increase, nats";
  case SensitivityMetric::fisher:
    return isFromFloat ? "predicted loss increase, nats" : "sum of Fisher estimates, nats";
  case SensitivityMetric::hessian:
    return isFromFloat ? "predicted loss increase, nats" : "sum of Hessian estimates, nats";
  case SensitivityMetric::outputSqnr:
    return "predicted output noise, of the signal's power";
  case SensitivityMetric::outputKl:
    return "predicted KL divergence of the output, nats";
  }
  return {};
}

std::vector<SensitivityMetric> usableMetrics(const SensitivityTable &table) {
  std::vector<SensitivityMetric> metrics;
  for (const SensitivityMetric metric : sensitivityMetrics())
    if (hasScores(table, Target::weights, metric) || hasScores(table, Target::both, metric))
      metrics.push_back(metric);
  return metrics;
}

AllocationProblem problemFromSensitivity(const SensitivityTable &table, const Network &network,
                                         const PrecisionPlan &base, const HardwareProfile &hardware,
                                         const AllocationOptions &options) {
  checkLayers(table, network);
  const std::vector<SensitivityMetric> usable = usableMetrics(table);
  if (std::ranges::find(usable, options.metric) == usable.end()) {
    std::string known;
    for (const SensitivityMetric metric : usable)
      known += (known.empty() ? "" : ", ") + std::string(toString(metric));
    throw badInput("the sensitivity has no " + std::string(toString(options.metric)) +
                   " scores of layers alone: expected one of " + (known.empty() ? "none" : known));
  }
  AllocationProblem problem;
  LayerCosts costs(network, base, hardware);
  problem.costs = costs.names();
  for (std::size_t i = 0; i < table.layers.size(); ++i) {
    AllocationLayer layer{table.layers[i], {}, notebookSensitivity(table, i, base[i])};
    for (const BitsChoice &bits : bitsChoices(table, i, base[i], options)) {
      AllocationChoice choice;
      choice.label = std::to_string(bits.weight) + "/" + std::to_string(bits.activation);
      choice.score = bits.score;
      choice.weightBits = bits.weight;
      choice.activationBits = bits.activation;
      choice.costs = costs.of(i, bits.weight, bits.activation);
      if (bits.measured != bits.score)
        choice.measured = bits.measured;
      layer.choices.push_back(std::move(choice));
    }
    problem.layers.push_back(std::move(layer));
  }
  return problem;
}

void boundWeightBits(AllocationProblem &problem, std::size_t layer, int least, int most) {
  AllocationLayer &its = problem.layers.at(layer);
  for (AllocationChoice &choice : its.choices)
    choice.allowed =
        choice.allowed && choice.weightBits && *choice.weightBits >= least && *choice.weightBits <= most;
  if (std::ranges::none_of(its.choices, &AllocationChoice::allowed))
    throw badInput("layer " + its.name + " has no choice from " + std::to_string(least) + " to " +
                   std::to_string(most) + " weight bits: there are " + bitsThereAre(its));
}

void lockBits(AllocationProblem &problem, std::size_t layer, int weightBits,
              std::optional<int> activationBits) {
  AllocationLayer &its = problem.layers.at(layer);
  for (AllocationChoice &choice : its.choices)
    choice.allowed = choice.allowed && choice.weightBits == weightBits &&
                     (!activationBits || choice.activationBits == activationBits);
  if (std::ranges::none_of(its.choices, &AllocationChoice::allowed))
    throw badInput("layer " + its.name + " cannot be locked at " + std::to_string(weightBits) +
                   (activationBits ? "/" + std::to_string(*activationBits) : " weight bits") +
                   ": there are " + bitsThereAre(its));
}

PrecisionPlan allocatedPlan(const AllocationProblem &problem, const AllocationPlan &plan,
                            PrecisionPlan base) {
  for (std::size_t i = 0; i < plan.choices.size(); ++i) {
    const AllocationChoice &choice = problem.layers[i].choices[plan.choices[i]];
    if (choice.weightBits)
      base.at(i).weight = withBits(base.at(i).weight, *choice.weightBits);
    if (choice.activationBits)
      base.at(i).activation = withBits(base.at(i).activation, *choice.activationBits);
  }
  return base;
}

std::map<std::string, double> trueCosts(const Network &network, const PrecisionPlan &plan,
                                        const HardwareProfile &hardware) {
  const Cost total = estimateCost(network, plan, hardware).total;
  double bits = 0;
  for (const LayerPrecision &precision : plan)
    bits += precision.weight.bits;
  std::map<std::string, double> costs = {{"size_mb", weightMemoryBytes(network, plan) / bytesPerMegabyte},
                                         {"mean_bits", meanWeightBits(network, plan)},
                                         {"total_bits", bits},
                                         {"bops", total.bops},
                                         {"energy_nj", total.energyPicojoules / 1e3}};
  if (total.latencySeconds > 0)
    costs["latency_us"] = total.latencySeconds * 1e6;
  return costs;
}

AllocationResult allocateOnDevice(const AllocationProblem &problem, AllocationMethod method,
                                  const Network &network, const PrecisionPlan &base,
                                  const HardwareProfile &hardware, const AllocationLimits &limits) {
  AllocationProblem tightened = problem;
  for (AllocationBudget &budget : tightened.budgets)
    budget = {budget.cost, AllocationBudget::Kind::value, budgetLimit(problem, budget)};
  const std::vector<AllocationBudget> wanted = tightened.budgets;
  const auto notTogether = [&] {
    std::string budgets;
    for (const AllocationBudget &budget : wanted)
      budgets += (budgets.empty() ? "" : ", ") + problem.costs[budget.cost] + " " + number(budget.amount);
    return workFailed("no plan was found whose layers together meet the budgets (" + budgets + ") on " +
                      hardware.name + ", though they would singly: loosen a budget a little");
  };
  // Budgets that were tightened are nobody's: a message that names them would be of no use.
  const auto allocateTightened = [&] {
    try {
      return allocate(tightened, method, limits);
    } catch (const Error &error) {
      if (error.kind() == ErrorKind::badInput)
        throw notTogether();
      throw;
    }
  };
  for (int attempt = 0; attempt < mostAttempts; ++attempt) {
    AllocationResult result = attempt == 0 ? allocate(tightened, method, limits) : allocateTightened();
    const auto real = trueCosts(network, allocatedPlan(problem, result.plan, base), hardware);
    bool met = true;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto cost = real.find(problem.costs[wanted[i].cost]);
      const double excess = cost == real.end() ? 0 : cost->second - wanted[i].amount;
      if (excess <= sameWithin * std::abs(wanted[i].amount))
        continue;
      met = false;
      tightened.budgets[i].amount -= excess;
    }
    if (met)
      return result;
  }
  throw notTogether();
}

std::optional<std::string> allocationRemark(const SensitivityTable &table, SensitivityMetric metric) {
  if (table.others == SensitivityOthers::floating || metric == SensitivityMetric::hessian)
    return std::nullopt;
  return "Measured with the other layers at the plan: scores count from that plan, and hold near it alone.";
}

AllocationPrediction predictOutcome(const SensitivityTable &table, SensitivityMetric metric, double score) {
  AllocationPrediction prediction;
  if (metric == SensitivityMetric::accuracyDrop)
    prediction.accuracy = std::clamp(table.referenceAccuracy - score, 0.0, 1.0);
  const bool isEstimate = metric == SensitivityMetric::fisher || metric == SensitivityMetric::hessian;
  if (metric == SensitivityMetric::lossIncrease ||
      (isEstimate && table.others == SensitivityOthers::floating))
    prediction.loss = table.referenceLoss + score;
  return prediction;
}

} // namespace bitsmith
