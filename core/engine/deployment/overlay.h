// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/deployment/encodings.h"
#include "core/plan/analysis/sensitivity.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// One figure a layer, to be laid over the graph of an exported model.
struct Overlay {
  std::string name;                          ///< "weight_bits": of its file
  std::string title;                         ///< "Weight bits"
  std::vector<std::optional<double>> values; ///< by layer; absent where there is none
  bool lowIsBad = true;                      ///< the end of the colours that asks for attention
};

/// Weight bits, activation bits, signal to quantization noise of the weights in dB, and, with a table, the
/// sensitivity: its first metric's value of the weight at the layer's bits, each layer changed alone.
/// @param module as it was trained, before batch norms were folded: its plan and its weights
std::vector<Overlay> overlaysOf(const NetworkModule &module, const std::optional<SensitivityTable> &table);

/// Node data of Model Explorer (github.com/google-ai-edge/model-explorer, "custom node data"): {GRAPH:
/// {"name", "results": {TENSOR: {"value"}}, "gradient": [{"stop", "bgColor"}, …]}}, by the names of the
/// tensors that the layers give.
nlohmann::json modelExplorerData(const Overlay &overlay, const std::string &graph,
                                 const std::vector<LayerTensorNames> &names);

} // namespace bitsmith
