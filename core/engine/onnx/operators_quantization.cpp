// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/operator_handlers.h"
#include "core/plan/base/error.h"

#include <cmath>

namespace bitsmith {
namespace {

void readQuantize(GraphReader &reader) {
  Value value = reader.input(0);
  if (value.codes)
    throw badInput("it quantizes integers");
  const double scale = reader.number(1, "scale", 1);
  const auto zeroPoint = static_cast<std::int64_t>(reader.number(2, "zero point", 0));
  const auto [lowest, highest] = codeRange(quantizedType(reader));
  value.codes = Codes{scale, zeroPoint, lowest, highest};
  reader.setOutput(0, std::move(value));
}

void readDequantize(GraphReader &reader) {
  Value value = reader.input(0);
  if (!value.codes)
    throw badInput("it dequantizes what is no integer");
  const Codes codes = *value.codes;
  const double scale = reader.number(1, "scale", 1);
  const auto zeroPoint = static_cast<std::int64_t>(reader.number(2, "zero point", 0));
  if (scale != codes.scale || zeroPoint != codes.zeroPoint)
    throw badInput("its scale or zero point is another than that of the quantization before it");
  value.codes.reset();
  reader.setOutput(0, reader.elementwise(value, op::FakeQuantize{.scale = scale,
                                                                 .zeroPoint = zeroPoint,
                                                                 .lowest = codes.lowest,
                                                                 .highest = codes.highest}));
}

} // namespace

/// QONNX: any number of bits in one node, the zero point added before rounding.
void readQuant(GraphReader &reader) {
  const double scale = reader.number(1, "scale", 1);
  const double zeroPoint = reader.number(2, "zero point", 0);
  const double bits = reader.number(3, "bit width", 8);
  const bool isSigned = reader.attributes().integer("signed", 1) != 0;
  const std::int64_t narrow = reader.attributes().integer("narrow", 0) != 0 ? 1 : 0;
  if (bits < 2 || bits > 16 || bits != std::floor(bits) || zeroPoint != std::floor(zeroPoint))
    throw badInput("its bit width or zero point is no whole number, or out of range");
  if (const std::string mode = roundingMode(reader); mode != "ROUND")
    throw badInput("it rounds with mode \"" + mode + "\": expected \"ROUND\"");
  const auto steps = static_cast<std::int64_t>(std::exp2(bits));
  const op::FakeQuantize grid{.scale = scale,
                              .zeroPoint = static_cast<std::int64_t>(zeroPoint),
                              .lowest = isSigned ? -steps / 2 + narrow : 0,
                              .highest = isSigned ? steps / 2 - 1 : steps - 1 - narrow,
                              .zeroPointFirst = true};
  reader.setOutput(0, reader.elementwise(reader.input(0), grid));
}

NodeHandlers quantizationHandlers() {
  return {
      {"QuantizeLinear", readQuantize},
      {"DequantizeLinear", readDequantize},
  };
}

} // namespace bitsmith
