// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/operator_handlers.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {

using torch::Tensor;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Elementwise functions

void setCurve(GraphReader &reader, Curve curve, double alpha = 0, double beta = 0) {
  reader.setOutput(0, reader.elementwise(reader.input(0), op::Activation{curve, alpha, beta}));
}

void readRelu(GraphReader &reader) {
  reader.setOutput(0, reader.elementwise(reader.input(0), op::Relu{}));
}

/// Integers between quantization and dequantization are clipped to fewer bits; activations are cut off.
void readClip(GraphReader &reader) {
  if (clipRounded(reader))
    return;
  const double low = reader.number(1, "minimum", -infinity);
  const double high = reader.number(2, "maximum", infinity);
  const Value &value = reader.input(0);
  if (value.codes) {
    Value narrower = value;
    narrower.codes->lowest =
        static_cast<std::int64_t>(std::max(low, static_cast<double>(value.codes->lowest)));
    narrower.codes->highest =
        static_cast<std::int64_t>(std::min(high, static_cast<double>(value.codes->highest)));
    return reader.setOutput(0, std::move(narrower));
  }
  if (low == 0 && high == infinity)
    return readRelu(reader);
  if (low == 0 && high == 6)
    return reader.setOutput(0, reader.elementwise(value, op::Relu6{}));
  setCurve(reader, Curve::clip, low, high);
}

void readSoftmax(GraphReader &reader) {
  const Value &value = reader.input(0);
  // Before opset 13 all axes from this one on were taken together.
  const std::int64_t standard = reader.opset() < 13 ? 1 : -1;
  const std::size_t axis = reader.axisOf(reader.attributes().integer("axis", standard), value);
  if (reader.opset() < 13 &&
      product({value.dims.begin() + static_cast<std::ptrdiff_t>(axis), value.dims.end()}) != value.dims[axis])
    throw badInput("it is taken over several axes at once, which is not supported");
  const NodeId node = reader.add(op::Softmax{static_cast<Axis>(axis + 1)}, {reader.picture(value)});
  reader.setOutput(node, value.dims);
}

void readDropout(GraphReader &reader) {
  const double ratio = reader.attributes().has("ratio") ? reader.attributes().real("ratio", 0.5)
                                                        : reader.number(1, "ratio", 0.5);
  if (!(ratio >= 0 && ratio < 1))
    return reader.setOutput(0, reader.input(0));
  reader.setOutput(0, reader.elementwise(reader.input(0), op::Dropout{ratio}));
}

void readIdentity(GraphReader &reader) {
  reader.setOutput(0, reader.input(0));
}

void readCast(GraphReader &reader) {
  switch (reader.attributes().integer("to", 0)) {
  case onnx::TensorProto::FLOAT:
  case onnx::TensorProto::DOUBLE:
  case onnx::TensorProto::FLOAT16:
  case onnx::TensorProto::BFLOAT16:
    return reader.setOutput(0, reader.input(0));
  default:
    throw badInput("it makes whole numbers of an activation, which is not supported");
  }
}

// Arithmetic of two tensors

/// Constants with as many axes as the activation, which they must not make larger.
Tensor fitted(const Tensor &constant, const Dims &dims) {
  Tensor numbers = floats(constant);
  while (numbers.dim() > static_cast<std::int64_t>(dims.size()) && numbers.size(0) == 1)
    numbers = numbers.squeeze(0);
  while (numbers.dim() < static_cast<std::int64_t>(dims.size()))
    numbers = numbers.unsqueeze(0);
  bool fits = numbers.dim() == static_cast<std::int64_t>(dims.size());
  for (std::size_t i = 0; fits && i < dims.size(); ++i)
    fits = numbers.size(static_cast<std::int64_t>(i)) == 1 ||
           numbers.size(static_cast<std::int64_t>(i)) == dims[i];
  if (!fits)
    throw badInput("its constant of " + dimsText({constant.sizes().begin(), constant.sizes().end()}) +
                   " does not fit " + dimsText(dims) + " a picture");
  return numbers;
}

/// x · scale + shift
void setAffine(GraphReader &reader, const Value &value, const Tensor &scale, const Tensor &shift) {
  if (scale.numel() == 1 && shift.numel() == 1) {
    const std::map<std::string, Tensor> numbers{{"scale", scale.reshape({1, 1, 1})},
                                                {"shift", shift.reshape({1, 1, 1})}};
    if (value.codes)
      throw badInput("it reads integers of a quantized activation: expected them to be dequantized first");
    Value result = value;
    result.node = reader.add(op::Affine{{1, 1, 1}}, {value.node}, numbers);
    return reader.setOutput(0, std::move(result));
  }
  const Tensor factor = fitted(scale, value.dims);
  const Tensor offset = fitted(shift, value.dims);
  const auto common = (factor + offset).sizes().vec();
  Dims sizes = common;
  sizes.resize(std::max<std::size_t>(3, sizes.size()), 1);
  const Shape shape = toShape(common);
  const NodeId picture = reader.picture(value);
  const NodeId node = reader.add(op::Affine{shape}, {picture},
                                 {{"scale", factor.expand(common).reshape(sizes).clone()},
                                  {"shift", offset.expand(common).reshape(sizes).clone()}});
  reader.setOutput(node, value.dims);
}

/// The operation on two activations of as many axes.
void setBinary(GraphReader &reader, const Operation &operation) {
  const Value &a = reader.input(0);
  const Value &b = reader.input(1);
  if (a.dims.size() != b.dims.size())
    throw badInput("it joins tensors of " + dimsText(a.dims) + " and " + dimsText(b.dims) +
                   " a picture: expected as many axes");
  if (a.dims.size() > 3) { // of one size, element by element, they may be taken as vectors
    if (a.dims != b.dims)
      throw badInput("it joins tensors of " + dimsText(a.dims) + " and " + dimsText(b.dims) +
                     " a picture: expected at most three axes");
    const auto vector = [&](Value value) {
      value.dims = {product(value.dims)};
      return reader.picture(value);
    };
    const NodeId left = vector(a);
    return reader.setOutput(reader.add(operation, {left, vector(b)}), a.dims);
  }
  const NodeId left = reader.picture(a);
  const NodeId node = reader.add(operation, {left, reader.picture(b)});
  Dims dims(a.dims.size());
  for (std::size_t i = 0; i < dims.size(); ++i)
    dims[i] = std::max(a.dims[i], b.dims[i]);
  reader.setOutput(node, std::move(dims));
}

const Tensor &one() {
  static const Tensor tensor = torch::ones({1});
  return tensor;
}
const Tensor &zero() {
  static const Tensor tensor = torch::zeros({1});
  return tensor;
}

void readAdd(GraphReader &reader) {
  if (shiftRounded(reader, 1))
    return;
  for (const std::size_t side : {0, 1})
    if (reader.input(side).isConstant())
      return setAffine(reader, reader.input(1 - side), one(), floats(reader.input(side).constant));
  setBinary(reader, op::Add{});
}

void readSub(GraphReader &reader) {
  if (shiftRounded(reader, -1))
    return;
  if (reader.input(1).isConstant())
    return setAffine(reader, reader.input(0), one(), -floats(reader.input(1).constant));
  if (reader.input(0).isConstant())
    return setAffine(reader, reader.input(1), -one(), floats(reader.input(0).constant));
  setBinary(reader, op::Subtract{});
}

void readMul(GraphReader &reader) {
  if (scaleRounded(reader))
    return;
  for (const std::size_t side : {0, 1})
    if (reader.input(side).isConstant())
      return setAffine(reader, reader.input(1 - side), floats(reader.input(side).constant), zero());
  setBinary(reader, op::Multiply{});
}

void readDiv(GraphReader &reader) {
  if (!reader.input(1).isConstant())
    throw badInput("it divides by what is worked out from the pictures: expected a constant");
  const Tensor divisor = floats(reader.input(1).constant);
  setAffine(reader, reader.input(0), 1 / divisor, zero());
  if (divisor.numel() == 1) // setAffine() has added one node
    reader.draft().node(reader.draft().size() - 1).divisor = divisor.item<float>();
}

} // namespace

NodeHandlers elementwiseHandlers() {
  return {
      {"Relu", readRelu},
      {"Clip", readClip},
      {"LeakyRelu",
       [](GraphReader &r) { setCurve(r, Curve::leakyRelu, r.attributes().real("alpha", 0.01)); }},
      {"Sigmoid", [](GraphReader &r) { setCurve(r, Curve::sigmoid); }},
      {"HardSigmoid",
       [](GraphReader &r) {
         setCurve(r, Curve::hardSigmoid, r.attributes().real("alpha", 0.2), r.attributes().real("beta", 0.5));
       }},
      {"HardSwish", [](GraphReader &r) { setCurve(r, Curve::hardSwish); }},
      {"Tanh", [](GraphReader &r) { setCurve(r, Curve::tanh); }},
      {"Softmax", readSoftmax},
      {"Dropout", readDropout},
      {"Identity", readIdentity},
      {"Cast", readCast},
      {"Add", readAdd},
      {"Sub", readSub},
      {"Mul", readMul},
      {"Div", readDiv},
  };
}

} // namespace bitsmith
