// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/sensitivity.h"
#include "core/plan/hardware/hardware.h"
#include "core/plan/search/strategy.h"

#include <functional>

namespace bitsmith {

/// The optima of a sensitivity table: the table is measured on the subject, and of the plans that are best at
/// each cost (allocationCurve()) those within the budgets are given, evenly picked where they are more than
/// the search may evaluate.
/// @param stopIfAsked throws where the run is to stop
std::vector<Proposal> sensitivityOptima(const SensitivitySubject &subject, const SearchSpace &space,
                                        const SearchCosts &costs, const SearchOptions &options,
                                        const HardwareProfile &hardware,
                                        const std::function<void()> &stopIfAsked);

} // namespace bitsmith
