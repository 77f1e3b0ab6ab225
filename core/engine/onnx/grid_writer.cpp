// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/grid_writer.h"

#include <torch/types.h>

#include <algorithm>

namespace bitsmith {

namespace {

std::string number(GraphWriter &writer, const std::string &name, double value) {
  return writer.constant(name, torch::tensor(static_cast<float>(value)));
}

} // namespace

std::optional<CodeBits> codeBits(std::int64_t lowest, std::int64_t highest) {
  constexpr int most = 16;
  for (int bits = 2; bits <= most; ++bits) {
    const std::int64_t codes = std::int64_t{1} << bits;
    for (const bool narrow : {false, true}) {
      const std::int64_t missing = narrow ? 1 : 0;
      if (lowest == -codes / 2 + missing && highest == codes / 2 - 1)
        return CodeBits{.bits = bits, .isSigned = true, .narrow = narrow};
      if (lowest == 0 && highest == codes - 1 - missing)
        return CodeBits{.bits = bits, .isSigned = false, .narrow = narrow};
    }
  }
  return std::nullopt;
}

std::optional<QuantGrid> exactQuant(const op::FakeQuantize &grid) {
  if (grid.zeroPointFirst) {
    if (const auto codes = codeBits(grid.lowest, grid.highest))
      return QuantGrid{.scale = grid.scale, .zeroPoint = grid.zeroPoint, .codes = *codes};
    return std::nullopt;
  }
  // Where it is added after rounding, codes can be counted from the zero point.
  if (const auto codes = codeBits(grid.lowest - grid.zeroPoint, grid.highest - grid.zeroPoint))
    return QuantGrid{.scale = grid.scale, .zeroPoint = 0, .codes = *codes};
  return std::nullopt;
}

std::optional<int> byteType(const op::FakeQuantize &grid) {
  const auto [least, greatest] = std::minmax({grid.lowest, grid.highest, grid.zeroPoint});
  if (least >= 0 && greatest <= 255)
    return onnx::TensorProto::UINT8;
  if (least >= -128 && greatest <= 127)
    return onnx::TensorProto::INT8;
  return std::nullopt;
}

void writeQuant(GraphWriter &writer, const std::string &input, const std::string &output,
                const std::string &scale, const std::string &zeroPoint, const CodeBits &codes) {
  onnx::NodeProto &node = writer.node(
      "Quant", {input, scale, zeroPoint, number(writer, output + ".bits", codes.bits)}, output, qonnxDomain);
  GraphWriter::set(node, "signed", std::int64_t{codes.isSigned ? 1 : 0});
  GraphWriter::set(node, "narrow", std::int64_t{codes.narrow ? 1 : 0});
  GraphWriter::set(node, "rounding_mode", "ROUND");
}

void writeQuant(GraphWriter &writer, const std::string &input, const std::string &output,
                const QuantGrid &grid) {
  const std::string scale = number(writer, output + ".scale", grid.scale);
  const std::string zeroPoint = number(writer, output + ".zero_point", static_cast<double>(grid.zeroPoint));
  writeQuant(writer, input, output, scale, zeroPoint, grid.codes);
}

void writeInBytes(GraphWriter &writer, const std::string &input, const std::string &output,
                  const op::FakeQuantize &grid, int type) {
  const bool isSigned = type == onnx::TensorProto::INT8;
  const std::string scale = number(writer, output + ".scale", grid.scale);
  const auto code = [&](const char *name, std::int64_t value) {
    return writer.codes(output + "." + name, torch::tensor(value, torch::kLong), type);
  };
  const std::string zeroPoint = code("zero_point", grid.zeroPoint);
  std::string quantized = output + "_quantized";
  writer.node("QuantizeLinear", {input, scale, zeroPoint}, quantized);
  if (grid.lowest > (isSigned ? -128 : 0) || grid.highest < (isSigned ? 127 : 255)) {
    writer.node("Clip", {quantized, code("lowest", grid.lowest), code("highest", grid.highest)},
                output + "_clipped");
    quantized = output + "_clipped";
  }
  writer.node("DequantizeLinear", {quantized, scale, zeroPoint}, output);
}

void writeInFloat(GraphWriter &writer, const std::string &input, const std::string &output,
                  const op::FakeQuantize &grid) {
  const auto constant = [&](const char *name, double value) {
    return number(writer, output + "." + name, value);
  };
  std::string value = input;
  const auto node = [&](const char *type, const std::vector<std::string> &operands, const char *ending) {
    std::vector<std::string> inputs{value};
    inputs.insert(inputs.end(), operands.begin(), operands.end());
    writer.node(type, inputs, output + ending);
    value = output + ending;
  };
  const std::string scale = constant("scale", grid.scale);
  const std::string zeroPoint =
      grid.zeroPoint == 0 ? std::string() : constant("zero_point", static_cast<double>(grid.zeroPoint));
  node("Div", {scale}, "_steps");
  if (grid.zeroPointFirst && !zeroPoint.empty())
    node("Add", {zeroPoint}, "_shifted");
  node("Round", {}, "_rounded");
  if (!grid.zeroPointFirst && !zeroPoint.empty())
    node("Add", {zeroPoint}, "_shifted");
  node("Clip",
       {constant("lowest", static_cast<double>(grid.lowest)),
        constant("highest", static_cast<double>(grid.highest))},
       "_clipped");
  if (!zeroPoint.empty())
    node("Sub", {zeroPoint}, "_centred");
  node("Mul", {scale}, "");
}

} // namespace bitsmith
