// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/live/requests.h"

#include <nlohmann/json_fwd.hpp>
#include <torch/types.h>

namespace bitsmith::live {

/// What the values of a tensor are like: members "count" to "values" of LiveSession::distribution(). Throws
/// Error (work failed) where there are none, or some are not finite.
/// @param tensor float, of any shape @param channelAxis of it that "channels" are along
/// @param asked how many bins and values, and whether values are wanted by channel
nlohmann::json describeValues(const torch::Tensor &tensor, std::int64_t channelAxis,
                              const DistributionParams &asked);

} // namespace bitsmith::live
