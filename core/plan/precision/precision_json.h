// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/json_reader.h"
#include "core/plan/precision/precision.h"

namespace bitsmith {

/// Reads {"weight_bits": 4, "activation_scheme": "dynamic", …}.
LayerOverride readLayerOverride(const nlohmann::json &json, const std::string &path, Faults &faults);
nlohmann::json toJson(const LayerOverride &change);

/// Reads {"preset": …, "layers": {…}}.
PrecisionChoice readPrecisionChoice(const nlohmann::json &json, const std::string &path, Faults &faults);
nlohmann::json toJson(const PrecisionChoice &choice);

} // namespace bitsmith
