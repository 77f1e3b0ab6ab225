// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/graph_writer.h"
#include "core/plan/network/operation.h"

#include <optional>

// Private to core/engine/onnx: the ways that files have to quantize an activation and dequantize it again.
namespace bitsmith {

/// What a Quant node of QONNX says of its codes.
struct CodeBits {
  int bits = 8; ///< 2 … 16
  bool isSigned = true;
  bool narrow = false; ///< without the lowest code (signed) or the highest (unsigned)
};

/// The bits that have just these codes; absent where there are none.
std::optional<CodeBits> codeBits(std::int64_t lowest, std::int64_t highest);

/// QONNX's grid of just the same values, halves rounded to the same side; absent where there is none.
struct QuantGrid {
  double scale = 1;
  std::int64_t zeroPoint = 0;
  CodeBits codes;
};
std::optional<QuantGrid> exactQuant(const op::FakeQuantize &grid);

/// INT8 or UINT8, whichever holds the codes and the zero point; absent where neither does.
std::optional<int> byteType(const op::FakeQuantize &grid);

/// Writes `output`: a Quant node, its scale and zero point being constants of the graph already.
void writeQuant(GraphWriter &writer, const std::string &input, const std::string &output,
                const std::string &scale, const std::string &zeroPoint, const CodeBits &codes);
/// The same with numbers.
void writeQuant(GraphWriter &writer, const std::string &input, const std::string &output,
                const QuantGrid &grid);

/// Writes `output`: QuantizeLinear, Clip where the grid has fewer codes than its type, DequantizeLinear. The
/// zero point is added after rounding. @param type see byteType()
void writeInBytes(GraphWriter &writer, const std::string &input, const std::string &output,
                  const op::FakeQuantize &grid, int type);

/// Writes `output` in float arithmetic, where no type has the codes: Div, Round, Add, Clip, Sub, Mul. All
/// codes are whole numbers that float32 holds, so that the values are the same.
void writeInFloat(GraphWriter &writer, const std::string &input, const std::string &output,
                  const op::FakeQuantize &grid);

} // namespace bitsmith
