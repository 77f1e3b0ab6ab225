// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

namespace bitsmith {

/// What a trained network, or its bits, can be written as for other tools.
enum class ExchangeFormat { onnxQdq, qonnx, onnx, json, csv, aimet, nncf, hawq, cHeader, modelExplorer };

struct ExchangeFormatInfo {
  ExchangeFormat format = ExchangeFormat::onnxQdq;
  std::string name;      ///< as it is asked for: "onnx-qdq"
  std::string title;     ///< "ONNX with Quantize/Dequantize"
  std::string summary;   ///< what is in the file and who reads it, one sentence
  std::string ending;    ///< of the file's name, with the dot
  bool hasModel = false; ///< holds a network that our importer reads again
};

/// In the order of the enumeration.
const std::vector<ExchangeFormatInfo> &exchangeFormats();
/// Throws Error (bad input) that lists the known names.
const ExchangeFormatInfo &findExchangeFormat(std::string_view name);

struct ExchangeOptions {
  bool fourBitTypes = false; ///< onnxQdq: INT4 and UINT4 for weights of 4 bits and fewer
};

/// What a format cannot express of a plan, and what is there instead: one line each, none where nothing is
/// lost. What depends on trained numbers (a bias that does not fit into 32 bits, say) is told when they are
/// written.
std::vector<std::string> exchangeLosses(ExchangeFormat format, const Network &network,
                                        const PrecisionPlan &plan, const ExchangeOptions &options = {});

/// "3 layers (conv1, conv2, fc1)", of many the first ones.
std::string listedLayers(const std::vector<std::string> &names);

/// Bytes that a layer's weights take in a model's file of this format, names and headers not counted.
double fileWeightBytes(ExchangeFormat format, const Layer &layer, const LayerPrecision &precision,
                       const ExchangeOptions &options = {});

} // namespace bitsmith
