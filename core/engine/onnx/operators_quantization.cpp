// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/operator_handlers.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {
namespace {

void readQuantize(GraphReader &reader) {
  Value value = reader.input(0);
  if (value.codes)
    throw badInput("it quantizes integers");
  const double scale = reader.number(1, "scale", 1);
  const auto zeroPoint = static_cast<std::int64_t>(reader.number(2, "zero point", 0));
  const auto [lowest, highest] = codeRange(quantizedType(reader));
  value.codes =
      Codes{.scale = scale, .zeroPoint = zeroPoint, .lowest = lowest, .highest = highest, .rounded = {}};
  reader.setOutput(0, std::move(value));
}

void readDequantize(GraphReader &reader) {
  Value value = reader.input(0);
  if (!value.codes || value.codes->rounded)
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

// Float arithmetic

constexpr std::int64_t unbounded = std::int64_t{1} << 40; ///< of codes that were not clipped yet
constexpr const char *asQuantization = "expected it to quantize: Div by a number, Round, Clip and Mul by the "
                                       "same number, with a zero point added "
                                       "and taken away again";

bool isRounded(const GraphReader &reader, std::size_t index) {
  return reader.hasInput(index) && reader.input(index).codes && reader.input(index).codes->rounded;
}

/// A whole number, or one that is not finite.
double wholeNumber(double number) {
  if (std::isnan(number) || (std::isfinite(number) && number != std::floor(number)))
    throw badInput(std::string("it puts what was rounded between whole numbers: ") + asQuantization);
  return number;
}

std::int64_t zeroPointOf(double number) {
  if (!(std::abs(wholeNumber(number)) < static_cast<double>(unbounded)))
    throw badInput("its zero point is out of range");
  return static_cast<std::int64_t>(number);
}

void readRound(GraphReader &reader) {
  Value value = reader.input(0);
  if (value.codes) // are whole already
    return reader.setOutput(0, std::move(value));
  Draft &draft = reader.draft();
  Codes codes{.lowest = -unbounded, .highest = unbounded, .rounded = Codes::Rounded{}};
  const auto *steps = &draft.node(value.node);
  const auto isShift = [&](const DraftNode &node) {
    return std::holds_alternative<op::Affine>(node.operation) && !node.divisor &&
           node.tensors.at("scale").numel() == 1 && node.tensors.at("scale").item<float>() == 1;
  };
  if (isShift(*steps) && draft.node(steps->inputs.front()).divisor) {
    codes.zeroPoint = zeroPointOf(steps->tensors.at("shift").to(torch::kDouble).item<double>());
    codes.rounded->zeroPointFirst = true;
    steps = &draft.node(steps->inputs.front());
  }
  if (!steps->divisor)
    throw badInput(std::string("it rounds an activation: ") + asQuantization);
  codes.scale = static_cast<double>(*steps->divisor);
  value.node = steps->inputs.front();
  value.codes = codes;
  reader.setOutput(0, std::move(value));
}

} // namespace

bool clipRounded(GraphReader &reader) {
  if (!isRounded(reader, 0))
    return false;
  Value value = reader.input(0);
  Codes &codes = *value.codes;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto added = static_cast<double>(codes.rounded->added);
  const double low = wholeNumber(reader.number(1, "minimum", -infinity)) - added;
  const double high = wholeNumber(reader.number(2, "maximum", infinity)) - added;
  const auto within = [](double bound) { // of what int64 holds
    return static_cast<std::int64_t>(
        std::clamp(bound, -static_cast<double>(unbounded), static_cast<double>(unbounded)));
  };
  codes.lowest = std::max(codes.lowest, within(low));
  codes.highest = std::min(codes.highest, within(high));
  codes.rounded->isClipped = true;
  reader.setOutput(0, std::move(value));
  return true;
}

bool shiftRounded(GraphReader &reader, int sign) {
  const std::size_t side = sign > 0 && isRounded(reader, 1) ? 1 : 0;
  if (!isRounded(reader, side) || !reader.input(1 - side).isConstant())
    return false;
  Value value = reader.input(side);
  Codes::Rounded &rounded = *value.codes->rounded;
  const std::int64_t shift = zeroPointOf(reader.number(1 - side, "zero point", 0));
  // Until it is clipped, what is added is its zero point.
  std::int64_t &to = rounded.isClipped || rounded.zeroPointFirst ? rounded.added : value.codes->zeroPoint;
  to += sign * shift;
  if (std::abs(to) > unbounded)
    throw badInput("its zero point is out of range");
  reader.setOutput(0, std::move(value));
  return true;
}

bool scaleRounded(GraphReader &reader) {
  const std::size_t side = isRounded(reader, 1) ? 1 : 0;
  if (!isRounded(reader, side) || !reader.input(1 - side).isConstant())
    return false;
  Value value = reader.input(side);
  const Codes codes = *value.codes;
  if (!codes.rounded->isClipped || codes.rounded->added != -codes.zeroPoint ||
      reader.number(1 - side, "scale", 1) != codes.scale)
    throw badInput(std::string("it multiplies an activation that was rounded: ") + asQuantization);
  value.codes.reset();
  reader.setOutput(
      0, reader.elementwise(value, op::FakeQuantize{.scale = codes.scale,
                                                    .zeroPoint = codes.zeroPoint,
                                                    .lowest = codes.lowest,
                                                    .highest = codes.highest,
                                                    .zeroPointFirst = codes.rounded->zeroPointFirst}));
  return true;
}

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
      {"Round", readRound},
  };
}

} // namespace bitsmith
