// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/hardware/cost_axis.h"
#include "core/plan/hardware/hardware.h"
#include "core/plan/search/space.h"

#include <optional>

namespace bitsmith {

/// What a plan costs, in the unit of costAxis(kind); less is better: for the compression ratio, the mean
/// weight bits. Nullopt where the hardware profile knows no latency.
std::optional<double> planCost(const Network &network, const PrecisionPlan &plan,
                               const HardwareProfile &hardware, CostKind kind);

/// Costs of a search's plans and by how much they exceed its budgets, before they are evaluated. Refers to
/// what it is made from.
class PlanCosts {
 public:
  /// Throws Error (bad input) where no plan of the space meets a budget.
  PlanCosts(const SearchOptions &options, const SearchSpace &space, const Network &network,
            const PrecisionPlan &base, const HardwareProfile &hardware);

  SearchCost operator()(const SearchPlan &plan) const;

 private:
  double of(const std::string &name, const PrecisionPlan &plan) const;

  const SearchOptions &m_options;
  const SearchSpace &m_space;
  const Network &m_network;
  const PrecisionPlan &m_base;
  const HardwareProfile &m_hardware;
};

} // namespace bitsmith
