// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// A network's graph without its weights, as it is handed from the engine to the window and kept in the
/// folders of runs of imported networks:
/// {"format": "bitsmith/network@1", "name": "resnet20", "input": [3, 32, 32], "nodes":
///   [{"name": "conv1", "op": "conv2d", "inputs": ["input"], "out_channels": 16, "kernel": 3, …}, …]}.
/// Numbers of windows are single where both or all are alike; shapes follow from the nodes.
nlohmann::json toJson(const Network &network);

/// A number where height and width are alike, otherwise [height, width].
nlohmann::json toJson(const Extent &extent);
/// A number where all sides are alike, otherwise [top, left, bottom, right].
nlohmann::json toJson(const Padding &padding);

/// Throws Error (bad input) that names the origin and the place of every fault, and the node where the graph
/// does not fit together.
Network parseNetwork(nlohmann::json json, const std::string &origin);

} // namespace bitsmith
