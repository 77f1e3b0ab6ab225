// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"

namespace bitsmith {

/// What a sensitivity run found, for the terminal: layers × bits by one metric for each target and view,
/// where the layer stands in the ranking, how far the metrics agree, and the notebook's levels.
/// @param metric of the tables; nullopt: the one that was measured and says most (measuredMetric())
std::string sensitivityTables(const SensitivityTable &table, std::optional<SensitivityMetric> metric);

/// The agreement of the metrics as JSON: an entry for each target and view with its pairs.
nlohmann::json rankAgreementJson(const SensitivityTable &table);

} // namespace bitsmith
