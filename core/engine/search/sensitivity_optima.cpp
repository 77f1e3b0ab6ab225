// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/search/sensitivity_optima.h"

#include "core/plan/analysis/allocation_builder.h"
#include "core/plan/base/error.h"
#include "core/plan/runs/comparison.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace bitsmith {
namespace {

/// Hears nothing of a sensitivity but whether it is to stop.
class QuietListener final : public SensitivityListener {
 public:
  explicit QuietListener(const std::function<void()> &stopIfAsked) : m_stopIfAsked(stopIfAsked) {}
  void referenceMeasured(const SensitivityTable & /*table*/) override {}
  void probeMeasured(const SensitivityScore & /*score*/) override {}
  void tracesEstimated(const SensitivityTable & /*table*/) override {}
  void layerMeasured(const NotebookScore & /*score*/) override {}
  void progressed(double /*done*/) override { m_stopIfAsked(); }

 private:
  const std::function<void()> &m_stopIfAsked;
};

/// What an allocation calls the cost of an axis.
const char *allocationCost(const std::string &axis) {
  switch (findCostAxis(axis).kind) {
  case CostKind::memory:
    return "size_mb";
  case CostKind::bops:
    return "bops";
  case CostKind::energy:
    return "energy_nj";
  case CostKind::latency:
    return "latency_us";
  case CostKind::compression:
  case CostKind::meanBits:
    break;
  }
  return "mean_bits";
}

/// Where activations have one choice only, or the metric knows nothing of them, nothing of them is decided.
bool decidesWeightsAlone(const SearchOptions &options) {
  return options.activationBits.size() == 1 || options.metric == SensitivityMetric::hessian;
}

SensitivityOptions whatToMeasure(const SearchOptions &search) {
  SensitivityOptions options;
  options.metrics = {search.metric};
  options.pictures = 0;
  options.bits = search.weightBits;
  options.targets = {SensitivityTarget::weights};
  if (!decidesWeightsAlone(search)) {
    options.bits.insert(options.bits.end(), search.activationBits.begin(), search.activationBits.end());
    options.targets.push_back(SensitivityTarget::activations);
  }
  return options;
}

/// Place of an allocation's choice among those that the search offers the layer.
std::optional<std::size_t> placeOf(const std::vector<BitChoice> &choices, const AllocationChoice &choice) {
  const auto found = std::ranges::find_if(choices, [&](const BitChoice &bits) {
    return choice.weightBits == bits.weightBits && choice.activationBits == bits.activationBits;
  });
  if (found == choices.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - choices.begin());
}

/// Rules out what the sensitivity was measured at for the other of weights and activations alone.
void keepOffered(AllocationProblem &problem, const SearchSpace &space) {
  for (std::size_t layer = 0; layer < space.choices.size(); ++layer)
    for (AllocationChoice &choice : problem.layers[layer].choices)
      choice.allowed = choice.allowed && placeOf(space.choices[layer], choice).has_value();
}

/// As many plans of a curve as may be evaluated, evenly spaced, without those that exceed a budget.
std::vector<Proposal> pickedPlans(const AllocationProblem &problem, const AllocationCurve &curve,
                                  const SearchSpace &space, const SearchCosts &costs,
                                  const SearchOptions &options) {
  std::vector<Proposal> proposals;
  const std::size_t points = curve.points.size();
  const auto wanted = static_cast<std::size_t>(options.evaluations);
  for (std::size_t i = 0; i < points; ++i) {
    const bool isPicked = points <= wanted || (i * wanted / points) != ((i + 1) * wanted / points);
    if (!isPicked)
      continue;
    SearchPlan plan;
    for (std::size_t layer = 0; layer < space.choices.size(); ++layer)
      plan.push_back(
          placeOf(space.choices[layer], problem.layers[layer].choices[curve.points[i].plan.choices[layer]])
              .value());
    if (costs(plan).excess <= 0)
      proposals.push_back({std::move(plan), "optimum"});
  }
  return proposals;
}

} // namespace

std::vector<Proposal> sensitivityOptima(const SensitivitySubject &subject, const SearchSpace &space,
                                        const SearchCosts &costs, const SearchOptions &options,
                                        const HardwareProfile &hardware,
                                        const std::function<void()> &stopIfAsked) {
  QuietListener listener(stopIfAsked);
  const SensitivityTable table = measureSensitivity(subject, whatToMeasure(options), listener, {});
  // Where activations are not decided by scores they are the same in all layers: at the most bits with which
  // plans meet the budgets.
  std::vector<std::optional<int>> activations = {std::nullopt};
  if (decidesWeightsAlone(options)) {
    activations.assign(options.activationBits.begin(), options.activationBits.end());
    std::ranges::sort(activations, std::greater<>());
  }
  std::vector<Proposal> proposals;
  for (std::size_t i = 0; proposals.empty() && i < activations.size(); ++i) {
    AllocationProblem problem =
        problemFromSensitivity(table, subject.module.network(), subject.plan, hardware,
                               {.metric = options.metric, .activationBits = activations[i]});
    keepOffered(problem, space);
    const auto cost = problem.costIndex(allocationCost(options.cost));
    if (!cost)
      throw badInput("search.cost \"" + options.cost + "\" is not known to hardware profile \"" +
                     hardware.name + "\"");
    proposals = pickedPlans(problem, allocationCurve(problem, *cost), space, costs, options);
  }
  return proposals;
}

} // namespace bitsmith
