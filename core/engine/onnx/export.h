// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/deployment/encodings.h"

#include <filesystem>

namespace bitsmith {

enum class OnnxForm {
  plain, ///< float32, the weights as they are deployed
  /// Integer weights, QuantizeLinear and DequantizeLinear; fewer than 8 bits in 8-bit containers, cut off by
  /// Clip. For ONNX Runtime, TensorRT and others.
  qdq,
  qonnx, ///< Quant nodes of any number of bits, for FINN, hls4ml and others
         ///< (github.com/fastmachinelearning/qonnx)
};

struct OnnxExportOptions {
  OnnxForm form = OnnxForm::qdq;
  bool fourBitTypes =
      false; ///< INT4 and UINT4 for weights of 4 bits and fewer; needs a libonnx with opset 21
};

/// What a written model comes to.
struct OnnxExport {
  std::uintmax_t fileBytes = 0;
  std::int64_t opset = 0;
  /// What the form cannot express and what is there instead, one line each.
  std::vector<std::string> losses;
};

/// Writes a deployed network as an ONNX model with input "image" (N×C×H×W) and output "logits" (N×classes),
/// whole or not at all. Biases of quantized layers are 32-bit integers at the scale of input times weight
/// where integerBias() has them, otherwise float and added behind the layer. Quantized activations that the
/// network had already (op::FakeQuantize) keep their values in every form (up to halves, which the losses
/// tell of); what bytes do not hold is worked out in float or, in QONNX, by a Quant node. Names of nodes and
/// tensors are those of the network's nodes.
/// Throws Error (bad input) where the form is not to be had, (work failed) where the file cannot be written.
OnnxExport exportOnnx(const Deployment &deployment, const std::filesystem::path &file,
                      const OnnxExportOptions &options = {});

/// What exportOnnx() would lose, without writing.
std::vector<std::string> onnxLosses(const Deployment &deployment, const OnnxExportOptions &options);

/// Names of an exported model's tensors by layer, for files that speak of them.
std::vector<LayerTensorNames> onnxTensorNames(const Deployment &deployment);

} // namespace bitsmith
