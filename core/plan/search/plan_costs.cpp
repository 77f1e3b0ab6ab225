// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/search/plan_costs.h"

#include "core/plan/base/error.h"
#include "core/plan/hardware/cost.h"

#include <algorithm>

namespace bitsmith {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

std::string withUnit(double value, const std::string &axis) {
  const std::string unit(findCostAxis(axis).unit);
  return number(value) + (unit.empty() ? "" : " " + unit);
}

} // namespace

std::optional<double> planCost(const Network &network, const PrecisionPlan &plan,
                               const HardwareProfile &hardware, CostKind kind) {
  switch (kind) {
  case CostKind::compression:
  case CostKind::meanBits:
    return meanWeightBits(network, plan);
  case CostKind::memory:
    return weightMemoryBytes(network, plan) / bytesPerMegabyte;
  case CostKind::bops: {
    double bops = 0;
    for (std::size_t i = 0; i < plan.size(); ++i)
      bops += static_cast<double>(network.layers()[i].macs()) * plan[i].weight.bits * plan[i].activation.bits;
    return bops / 1e9;
  }
  case CostKind::energy:
    return estimateCost(network, plan, hardware).total.energyPicojoules / 1000;
  case CostKind::latency:
    break;
  }
  const double seconds = estimateCost(network, plan, hardware).total.latencySeconds;
  return seconds > 0 ? std::optional(seconds * 1000) : std::nullopt;
}

PlanCosts::PlanCosts(const SearchOptions &options, const SearchSpace &space, const Network &network,
                     const PrecisionPlan &base, const HardwareProfile &hardware)
    : m_options(options), m_space(space), m_network(network), m_base(base), m_hardware(hardware) {
  for (std::size_t i = 0; i < options.budgets.size(); ++i) {
    const SearchBudget &budget = options.budgets[i];
    const double least = of(budget.cost, space.precision(space.lowest(), base));
    if (least > budget.amount)
      throw badInput("search.budgets." + std::to_string(i) + ": " + budget.cost + " of at most " +
                     number(budget.amount) + " cannot be met: the plan of the fewest bits has " +
                     withUnit(least, budget.cost));
  }
}

SearchCost PlanCosts::operator()(const SearchPlan &plan) const {
  const PrecisionPlan precision = m_space.precision(plan, m_base);
  SearchCost cost{.cost = of(m_options.cost, precision)};
  for (const SearchBudget &budget : m_options.budgets)
    cost.excess += std::max(0.0, of(budget.cost, precision) / budget.amount - 1);
  return cost;
}

double PlanCosts::of(const std::string &name, const PrecisionPlan &plan) const {
  const auto cost = planCost(m_network, plan, m_hardware, findCostAxis(name).kind);
  if (!cost)
    throw badInput("hardware profile \"" + m_hardware.name +
                   "\" knows no latency: choose another search.cost or profile");
  return *cost;
}

} // namespace bitsmith
