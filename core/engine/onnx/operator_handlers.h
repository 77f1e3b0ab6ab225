// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/graph_reader.h"

#include <unordered_map>

/// What each operator of ONNX becomes in a network, by its name, a file for each kind.
namespace bitsmith {

using NodeHandlers = std::unordered_map<std::string, NodeHandler>;

/// Convolutions, pooling, matrix products and batch norm.
NodeHandlers layerHandlers();
/// Functions of each value, and arithmetic of two tensors.
NodeHandlers elementwiseHandlers();
/// Shapes, and what moves elements about.
NodeHandlers movingHandlers();
/// QuantizeLinear, DequantizeLinear and Round.
NodeHandlers quantizationHandlers();
/// Quantization in float arithmetic: Div by the scale, Round, Add of the zero point (or before Round), Clip,
/// Sub and Mul. These take the nodes after Round. @return false where what the node reads was not rounded
bool clipRounded(GraphReader &reader);
/// Add and Sub. @param sign of what is added
bool shiftRounded(GraphReader &reader, int sign);
/// Mul, which ends it.
bool scaleRounded(GraphReader &reader);
/// Quant of QONNX.
void readQuant(GraphReader &reader);

/// A constant in the numbers that the engine computes with.
inline torch::Tensor floats(const torch::Tensor &tensor) {
  return tensor.to(torch::kFloat).contiguous();
}

} // namespace bitsmith
