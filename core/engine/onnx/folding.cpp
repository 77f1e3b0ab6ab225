// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/graph_reader.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace bitsmith {

using torch::Tensor;

namespace {

void requireSmall(double elements) {
  if (elements > static_cast<double>(largestFolded))
    throw badInput("the constant that it works out is too large");
}

std::int64_t wrapped(std::int64_t axis, std::int64_t rank) {
  if (axis < -rank || axis >= rank)
    throw badInput("axis " + std::to_string(axis) + " is not one of the " + std::to_string(rank) +
                   " of its input");
  return axis < 0 ? axis + rank : axis;
}

Tensor input(GraphReader &reader, std::size_t index) {
  return reader.constant(index, "input");
}

/// Whole numbers in a type of ONNX: what it has no room for goes, as in two's complement. 32 bits are left
/// alone: what is worked out of the size of a batch, which stands for any, must not become one that fits by
/// chance.
Tensor cutTo(const Tensor &numbers, std::int64_t type) {
  const auto cut = [&](int bits, bool isSigned) {
    const std::int64_t steps = std::int64_t{1} << bits;
    const Tensor low = torch::bitwise_and(numbers, steps - 1);
    return isSigned ? torch::where(low >= steps / 2, low - steps, low) : low;
  };
  switch (type) {
  case typeInt4:
  case typeUint4:
    return cut(4, type == typeInt4);
  case onnx::TensorProto::INT8:
  case onnx::TensorProto::UINT8:
    return cut(8, type == onnx::TensorProto::INT8);
  case onnx::TensorProto::INT16:
  case onnx::TensorProto::UINT16:
    return cut(16, type == onnx::TensorProto::INT16);
  default:
    return numbers;
  }
}

/// What comes out of arithmetic, in the type of its first operand.
Tensor ofInputsType(const GraphReader &reader, const Tensor &result) {
  return result.scalar_type() == torch::kLong ? cutTo(result, reader.input(0).type) : result;
}

Tensor binary(GraphReader &reader, Tensor (*function)(const Tensor &, const Tensor &)) {
  const Tensor a = input(reader, 0);
  const Tensor b = input(reader, 1);
  double elements = 1;
  for (std::int64_t axis = 1; axis <= std::max(a.dim(), b.dim()); ++axis)
    elements *= static_cast<double>(
        std::max(axis <= a.dim() ? a.size(-axis) : 1, axis <= b.dim() ? b.size(-axis) : 1));
  if (elements > static_cast<double>(std::max(a.numel(), b.numel())))
    requireSmall(elements);
  return ofInputsType(reader, function(a, b));
}

Tensor constantNode(GraphReader &reader) {
  const Attributes &attributes = reader.attributes();
  if (const auto *tensor = attributes.tensor("value"))
    return tensorValue(*tensor);
  if (attributes.has("value_int"))
    return torch::tensor(attributes.integer("value_int", 0), torch::kLong);
  if (attributes.has("value_ints"))
    return torch::tensor(attributes.integers("value_ints"), torch::kLong);
  if (attributes.has("value_float"))
    return torch::tensor(static_cast<float>(attributes.real("value_float", 0)));
  throw badInput("its value is of a kind that is not supported");
}

Tensor constantOfShape(GraphReader &reader) {
  const Dims sizes = reader.integers(0, "shape");
  double elements = 1;
  for (const std::int64_t size : sizes) {
    if (size < 0)
      throw badInput("its shape has the size " + std::to_string(size));
    elements *= static_cast<double>(std::max<std::int64_t>(size, 1));
  }
  requireSmall(elements);
  if (const auto *value = reader.attributes().tensor("value"))
    return tensorValue(*value).reshape({-1})[0].expand(sizes).clone();
  return torch::zeros(sizes, torch::kFloat);
}

Tensor cast(GraphReader &reader) {
  const Tensor x = input(reader, 0);
  const std::int64_t type = reader.attributes().integer("to", 0);
  switch (type) {
  case onnx::TensorProto::FLOAT:
  case onnx::TensorProto::DOUBLE:
  case onnx::TensorProto::FLOAT16:
  case onnx::TensorProto::BFLOAT16:
    return x.to(torch::kFloat);
  case onnx::TensorProto::BOOL:
    return x.ne(0).to(torch::kLong);
  case onnx::TensorProto::INT8:
  case onnx::TensorProto::UINT8:
  case onnx::TensorProto::INT16:
  case onnx::TensorProto::UINT16:
  case onnx::TensorProto::INT32:
  case onnx::TensorProto::UINT32:
  case onnx::TensorProto::INT64:
  case onnx::TensorProto::UINT64:
  case typeInt4:
  case typeUint4:
    return cutTo(x.to(torch::kLong), type);
  default:
    throw badInput("it makes numbers of the ONNX type " + std::to_string(type) + ", which is not supported");
  }
}

Tensor gather(GraphReader &reader) {
  const Tensor x = input(reader, 0);
  const Tensor indices = input(reader, 1);
  const std::int64_t axis = wrapped(reader.attributes().integer("axis", 0), x.dim());
  const std::int64_t size = x.size(axis);
  if (indices.scalar_type() != torch::kLong)
    throw badInput("its indices are no whole numbers");
  const Tensor flat = torch::where(indices < 0, indices + size, indices).flatten();
  if (flat.numel() > 0 && (flat.min().item<std::int64_t>() < 0 || flat.max().item<std::int64_t>() >= size))
    throw badInput("an index is not one of the " + std::to_string(size) + " elements");
  requireSmall(static_cast<double>(flat.numel()) * static_cast<double>(x.numel()) /
               static_cast<double>(std::max<std::int64_t>(size, 1)));
  Dims sizes(x.sizes().begin(), x.sizes().begin() + axis);
  sizes.insert(sizes.end(), indices.sizes().begin(), indices.sizes().end());
  sizes.insert(sizes.end(), x.sizes().begin() + axis + 1, x.sizes().end());
  return x.index_select(axis, flat).reshape(sizes);
}

Tensor concat(GraphReader &reader) {
  std::vector<Tensor> list;
  double bytes = 0;
  for (std::size_t i = 0; i < reader.inputs(); ++i) {
    list.push_back(input(reader, i));
    bytes += static_cast<double>(list.back().nbytes());
  }
  if (bytes > static_cast<double>(largestModel)) // of one tensor many times
    throw badInput("the constant that it works out is too large");
  return torch::cat(list, reader.attributes().integer("axis", 0));
}

Tensor unsqueeze(GraphReader &reader) {
  Tensor x = input(reader, 0);
  const auto axes = reader.axes("axes", 1);
  if (!axes)
    throw badInput("it does not say which axes it adds");
  Dims sorted;
  for (const std::int64_t axis : *axes)
    sorted.push_back(wrapped(axis, x.dim() + static_cast<std::int64_t>(axes->size())));
  std::ranges::sort(sorted);
  for (const std::int64_t axis : sorted)
    x = x.unsqueeze(axis);
  return x;
}

Tensor squeeze(GraphReader &reader) {
  Tensor x = input(reader, 0);
  const auto axes = reader.axes("axes", 1);
  if (!axes)
    return x.squeeze();
  Dims sorted;
  for (const std::int64_t axis : *axes)
    sorted.push_back(wrapped(axis, x.dim()));
  std::ranges::sort(sorted, std::greater<>());
  for (const std::int64_t axis : sorted)
    x = x.squeeze(axis);
  return x;
}

Tensor reshape(GraphReader &reader) {
  const Tensor x = input(reader, 0);
  Dims sizes = reader.integers(1, "shape");
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (sizes[i] == 0 && i < static_cast<std::size_t>(x.dim()) &&
        reader.attributes().integer("allowzero", 0) == 0)
      sizes[i] = x.size(static_cast<std::int64_t>(i));
  return x.reshape(sizes);
}

Tensor transpose(GraphReader &reader) {
  const Tensor x = input(reader, 0);
  Dims order = reader.attributes().integers("perm");
  if (order.empty())
    for (std::int64_t axis = x.dim(); axis-- > 0;)
      order.push_back(axis);
  return x.permute(order).contiguous();
}

/// Also backwards, as the arithmetic of padding does it.
Tensor slice(GraphReader &reader) {
  Tensor x = input(reader, 0);
  const Dims starts = reader.integers(1, "starts");
  const Dims ends = reader.integers(2, "ends");
  Dims axes(starts.size());
  for (std::size_t i = 0; i < axes.size(); ++i)
    axes[i] = static_cast<std::int64_t>(i);
  if (reader.hasInput(3))
    axes = reader.integers(3, "axes");
  Dims steps(starts.size(), 1);
  if (reader.hasInput(4))
    steps = reader.integers(4, "steps");
  if (ends.size() != starts.size() || axes.size() != starts.size() || steps.size() != starts.size())
    throw badInput("its starts, ends, axes and steps differ in number");
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::int64_t axis = wrapped(axes[i], x.dim());
    const std::int64_t size = x.size(axis);
    if (steps[i] == 0 || steps[i] == INT64_MIN)
      throw badInput("its step is " + std::to_string(steps[i]));
    const std::int64_t step = std::clamp(steps[i], -size - 1, size + 1); // a longer one leads out, too
    const auto bounded = [&](std::int64_t place, std::int64_t low, std::int64_t high) {
      return std::clamp(place < 0 ? place + size : place, low, high);
    };
    const std::int64_t start = step > 0 ? bounded(starts[i], 0, size) : bounded(starts[i], 0, size - 1);
    const std::int64_t end = step > 0 ? bounded(ends[i], 0, size) : bounded(ends[i], -1, size - 1);
    std::vector<std::int64_t> places;
    for (std::int64_t place = start; step > 0 ? place < end : place > end; place += step)
      places.push_back(place);
    x = x.index_select(axis, torch::tensor(places, torch::kLong));
  }
  return x;
}

Tensor divide(const Tensor &a, const Tensor &b) {
  if (a.scalar_type() == torch::kLong && b.scalar_type() == torch::kLong) {
    if (b.eq(0).any().item<bool>())
      throw badInput("it divides by zero");
    return torch::div(a, b, "trunc");
  }
  return a / b;
}

Tensor reduceProduct(GraphReader &reader) {
  const Tensor x = input(reader, 0);
  const bool keep = reader.attributes().integer("keepdims", 1) != 0;
  const auto axes = reader.axes("axes", 1);
  if (!axes)
    return keep ? x.prod().reshape(Dims(static_cast<std::size_t>(x.dim()), 1)) : x.prod();
  if (axes->size() != 1)
    throw badInput("it reduces " + std::to_string(axes->size()) + " axes at once: expected one");
  return x.prod(wrapped(axes->front(), x.dim()), keep);
}

/// Scales or zero points, those of each element.
Tensor ofEach(GraphReader &reader, std::size_t index, const Tensor &tensor) {
  return alongAxis(input(reader, index), tensor, reader.attributes().integer("axis", 1),
                   reader.attributes().integer("block_size", 0));
}

Tensor quantizeConstant(GraphReader &reader) {
  const Tensor x = input(reader, 0).to(torch::kFloat);
  const Tensor scale = ofEach(reader, 1, x);
  const Tensor zeroPoint = reader.hasInput(2) ? ofEach(reader, 2, x) : torch::zeros({1}, torch::kFloat);
  const auto [lowest, highest] = codeRange(quantizedType(reader));
  return torch::clamp(torch::round(x / scale) + zeroPoint, lowest, highest).to(torch::kLong);
}

Tensor dequantizeConstant(GraphReader &reader) {
  const Tensor codes = input(reader, 0).to(torch::kFloat);
  const Tensor scale = ofEach(reader, 1, codes);
  if (!reader.hasInput(2))
    return codes * scale;
  return (codes - ofEach(reader, 2, codes)) * scale;
}

Tensor clipConstant(GraphReader &reader) {
  const Tensor x = input(reader, 0);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const Tensor clipped = torch::clamp(x.to(torch::kDouble), reader.number(1, "minimum", -infinity),
                                      reader.number(2, "maximum", infinity));
  return clipped.to(x.scalar_type());
}

/// Scales or zero points of QONNX, which have the axes of what they belong to.
Tensor besideAxes(GraphReader &reader, std::size_t index, const Tensor &tensor) {
  Tensor numbers = input(reader, index).to(torch::kFloat);
  std::int64_t elements = 1;
  for (const std::int64_t size : at::infer_size(numbers.sizes(), tensor.sizes()))
    elements *= size;
  if (elements != tensor.numel())
    throw badInput("its numbers of " + dimsText({numbers.sizes().begin(), numbers.sizes().end()}) +
                   " do not fit a tensor of " + dimsText({tensor.sizes().begin(), tensor.sizes().end()}));
  return numbers;
}

/// To whole numbers, by QONNX's names and Brevitas's.
Tensor rounded(const Tensor &steps, const std::string &mode) {
  if (mode == "ROUND")
    return torch::round(steps);
  if (mode == "CEIL")
    return torch::ceil(steps);
  if (mode == "FLOOR")
    return torch::floor(steps);
  if (mode == "DOWN" || mode == "ROUND_TO_ZERO")
    return torch::trunc(steps);
  if (mode == "UP")
    return torch::sign(steps) * torch::ceil(torch::abs(steps));
  if (mode == "HALF_UP")
    return torch::sign(steps) * torch::floor(torch::abs(steps) + 0.5);
  if (mode == "HALF_DOWN")
    return torch::sign(steps) * torch::ceil(torch::abs(steps) - 0.5);
  throw badInput("it rounds with mode \"" + mode + "\", which is not supported");
}

/// Constants of the QONNX operator Quant (github.com/fastmachinelearning/qonnx): see readQuant().
Tensor quantConstant(GraphReader &reader) {
  const Tensor x = input(reader, 0).to(torch::kFloat);
  const Tensor scale = besideAxes(reader, 1, x);
  const Tensor zeroPoint = besideAxes(reader, 2, x);
  const double bits = reader.number(3, "bit width", 8);
  const bool isSigned = reader.attributes().integer("signed", 1) != 0;
  const bool narrow = reader.attributes().integer("narrow", 0) != 0;
  if (bits < 1 || bits > 16 || bits != std::floor(bits))
    throw badInput("its bit width is " + std::to_string(bits) + ": expected a whole number from 1 to 16");
  const Tensor steps = x / scale + zeroPoint;
  if (bits == 1 && isSigned) // QONNX: two levels, without a zero
    return (torch::where(steps >= 0, torch::ones({1}), -torch::ones({1})) - zeroPoint) * scale;
  const double highest = isSigned ? std::exp2(bits - 1) - 1 : std::exp2(bits) - 1 - (narrow ? 1 : 0);
  const double lowest = isSigned ? -std::exp2(bits - 1) + (narrow ? 1 : 0) : 0;
  const Tensor codes = torch::clamp(rounded(steps, roundingMode(reader)), lowest, highest);
  return (codes - zeroPoint) * scale;
}

Tensor bipolarConstant(GraphReader &reader) {
  const Tensor x = input(reader, 0).to(torch::kFloat);
  const Tensor scale = besideAxes(reader, 1, x);
  return torch::where(x >= 0, scale, -scale);
}

using Fold = Tensor (*)(GraphReader &);

const std::unordered_map<std::string, Fold> &folds() {
  static const std::unordered_map<std::string, Fold> table = {
      {"Constant", constantNode},
      {"ConstantOfShape", constantOfShape},
      {"Shape",
       [](GraphReader &r) {
         const Tensor x = input(r, 0);
         return shapeConstant(r, {x.sizes().begin(), x.sizes().end()});
       }},
      {"Cast", cast},
      {"Gather", gather},
      {"Concat", concat},
      {"Unsqueeze", unsqueeze},
      {"Squeeze", squeeze},
      {"Reshape", reshape},
      {"Flatten",
       [](GraphReader &r) {
         const Tensor x = input(r, 0);
         const std::int64_t axis = wrapped(r.attributes().integer("axis", 1), x.dim() + 1);
         std::int64_t before = 1;
         for (std::int64_t i = 0; i < axis; ++i)
           before *= x.size(i);
         return x.reshape({before, x.numel() / std::max<std::int64_t>(before, 1)});
       }},
      {"Transpose", transpose},
      {"Slice", slice},
      {"Identity", [](GraphReader &r) { return input(r, 0); }},
      {"Add",
       [](GraphReader &r) { return binary(r, [](const Tensor &a, const Tensor &b) { return a + b; }); }},
      {"Sub",
       [](GraphReader &r) { return binary(r, [](const Tensor &a, const Tensor &b) { return a - b; }); }},
      {"Mul",
       [](GraphReader &r) { return binary(r, [](const Tensor &a, const Tensor &b) { return a * b; }); }},
      {"Div", [](GraphReader &r) { return binary(r, divide); }},
      {"Neg", [](GraphReader &r) { return ofInputsType(r, -input(r, 0)); }},
      {"Sqrt", [](GraphReader &r) { return input(r, 0).to(torch::kFloat).sqrt(); }},
      {"Reciprocal", [](GraphReader &r) { return 1 / input(r, 0).to(torch::kFloat); }},
      {"Floor", [](GraphReader &r) { return input(r, 0).to(torch::kFloat).floor(); }},
      {"Round", [](GraphReader &r) { return input(r, 0).to(torch::kFloat).round(); }},
      {"ReduceProd", reduceProduct},
      {"Clip", clipConstant},
      {"QuantizeLinear", quantizeConstant},
      {"DequantizeLinear", dequantizeConstant},
  };
  return table;
}

const std::unordered_map<std::string, Fold> &qonnxFolds() {
  static const std::unordered_map<std::string, Fold> table = {{"Quant", quantConstant},
                                                              {"BipolarQuant", bipolarConstant}};
  return table;
}

const std::unordered_map<std::string, Fold> &foldsOf(const std::string &domain) {
  return domain.empty() || domain == "ai.onnx" ? folds() : qonnxFolds();
}

/// The ONNX type of what a node of constants gives.
int typeOfResult(const GraphReader &reader, const std::string &type) {
  const Attributes &attributes = reader.attributes();
  if (type == "Constant" || type == "ConstantOfShape") {
    if (const auto *tensor = attributes.tensor("value"))
      return tensor->data_type();
    const bool whole = attributes.has("value_int") || attributes.has("value_ints");
    return whole ? onnx::TensorProto::INT64 : onnx::TensorProto::FLOAT;
  }
  if (type == "Shape")
    return onnx::TensorProto::INT64;
  if (type == "Cast")
    return static_cast<int>(attributes.integer("to", 0));
  if (type == "QuantizeLinear")
    return static_cast<int>(quantizedType(reader));
  if (type == "DequantizeLinear")
    return onnx::TensorProto::FLOAT;
  return reader.input(0).type; // what moves elements about, and arithmetic
}

} // namespace

std::int64_t quantizedType(const GraphReader &reader) {
  const std::int64_t asked = reader.attributes().integer("output_dtype", 0);
  if (!reader.hasInput(2))
    return asked != 0 ? asked : std::int64_t{onnx::TensorProto::UINT8};
  const int given = reader.input(2).type;
  if (given == 0)
    throw badInput("the type of its zero point is not known, which says how many bits it quantizes to");
  if (asked != 0 && asked != given)
    throw badInput("it quantizes to the ONNX type " + std::to_string(asked) +
                   ", and its zero point is of type " + std::to_string(given));
  return given;
}

std::string roundingMode(const GraphReader &reader) {
  std::string mode = reader.attributes().text("rounding_mode", "ROUND");
  for (char &c : mode)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return mode == "HALF_EVEN" ? "ROUND" : mode;
}

std::pair<std::int64_t, std::int64_t> codeRange(std::int64_t type) {
  switch (type) {
  case onnx::TensorProto::INT8:
    return {-128, 127};
  case onnx::TensorProto::INT16:
    return {-32768, 32767};
  case onnx::TensorProto::UINT16:
    return {0, 65535};
  case typeInt4:
    return {-8, 7};
  case typeUint4:
    return {0, 15};
  case onnx::TensorProto::UINT8:
    return {0, 255};
  default:
    throw badInput("it quantizes to the ONNX type " + std::to_string(type) + ": expected at most 16 bits");
  }
}

Tensor alongAxis(const Tensor &numbers, const Tensor &tensor, std::int64_t axis, std::int64_t block) {
  const Tensor real = numbers.to(torch::kFloat);
  if (real.numel() == 1)
    return real.reshape({});
  const std::int64_t along = wrapped(axis, tensor.dim());
  if (block != 0) {
    const std::int64_t size = tensor.size(along);
    Dims blocks(tensor.sizes().begin(), tensor.sizes().end());
    if (block > 0)
      blocks[static_cast<std::size_t>(along)] = size / block + (size % block == 0 ? 0 : 1);
    if (block < 0 || real.sizes() != blocks)
      throw badInput("its scales or zero points of " + dimsText({real.sizes().begin(), real.sizes().end()}) +
                     " are not those of blocks of " + std::to_string(block) + " along axis " +
                     std::to_string(axis));
    return real.repeat_interleave(std::min(block, size), along).narrow(along, 0, size);
  }
  if (real.dim() != 1 || real.size(0) != tensor.size(along))
    throw badInput("it has " + std::to_string(real.numel()) + " scales or zero points for " +
                   std::to_string(tensor.size(along)) + " channels");
  Dims sizes(static_cast<std::size_t>(tensor.dim()), 1);
  sizes[static_cast<std::size_t>(along)] = real.size(0);
  return real.reshape(sizes);
}

bool canFold(const std::string &domain, const std::string &type) {
  return foldsOf(domain).contains(type);
}

bool foldConstants(GraphReader &reader, const std::string &domain, const std::string &type) {
  const auto &table = foldsOf(domain);
  const auto found = table.find(type);
  if (found == table.end())
    return false;
  Value value;
  value.constant = found->second(reader).contiguous();
  value.type = typeOfResult(reader, type);
  if (type == "Constant")
    reader.bringAlong(value.constant);
  reader.setOutput(0, std::move(value));
  return true;
}

} // namespace bitsmith
