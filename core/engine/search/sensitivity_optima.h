// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/sensitivity.h"
#include "core/plan/hardware/hardware.h"
#include "core/plan/search/strategy.h"

#include <functional>

namespace bitsmith {

/// The optima of a sensitivity table: the table is measured on the subject, and the plans within the budgets
/// that are best at each cost are given, in rising order of it: all of them, or as many as the search may
/// evaluate, spread over the costs, with the best of all.
/// @param stopIfAsked throws where the run is to stop
std::vector<Proposal> sensitivityOptima(const SensitivitySubject &subject, const SearchSpace &space,
                                        const SearchCosts &costs, const SearchOptions &options,
                                        const HardwareProfile &hardware,
                                        const std::function<void()> &stopIfAsked);

} // namespace bitsmith
