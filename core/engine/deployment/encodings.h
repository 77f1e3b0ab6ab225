// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/deployment/deployment.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// What a layer's tensors are called in an exported model.
struct LayerTensorNames {
  std::string input;  ///< what the layer reads, before quantization
  std::string weight; ///< initialiser
  std::string output;
};

/// Encodings of AIMET, version 0.6.1: of the weights and of the layers' inputs, by the names of tensors. A
/// symmetric code is written with the offset −2^(b−1), as AIMET does. What is float has no encoding.
/// @param losses becomes what has none although it is quantized, one line each
nlohmann::json aimetEncodings(const Deployment &deployment, const std::vector<LayerTensorNames> &names,
                              std::vector<std::string> &losses);

/// Plan and ranges: {"format": "bitsmith/plan@1", "network": …, "precision": {…}, "layers": [{"name",
/// "weight_bits", "weight_scale": […], "weight_zero_point": […], "input": {"minimum", …}}]}. The precision
/// section is that of an experiment.
nlohmann::json planJson(const Deployment &deployment, const PrecisionPlan &plan);

/// The same as a table: a row a layer, with the scales' extremes where there is one a channel.
std::string planCsv(const Deployment &deployment, const PrecisionPlan &plan);

} // namespace bitsmith
