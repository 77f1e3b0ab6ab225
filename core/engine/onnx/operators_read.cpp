// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/graph_reader.h"
#include "core/plan/base/error.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {

using torch::Tensor;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Windows

struct Window {
  Extent kernel = 1;
  Extent stride = 1;
  Padding padding = 0;
  Extent dilation = 1;
};

/// Two numbers of an attribute of a window.
Extent extent(const GraphReader &reader, const char *name, std::int64_t standard) {
  const auto list = reader.attributes().integers(name);
  if (list.empty())
    return standard;
  if (list.size() != 2)
    throw badInput("its " + std::string(name) + " have " + std::to_string(list.size()) +
                   " numbers: expected two, for pictures");
  return {list[0], list[1]};
}

/// Padding that gives ⌈size / stride⌉. @param upper the odd row goes after the picture
std::pair<std::int64_t, std::int64_t> samePadding(std::int64_t size, std::int64_t kernel, std::int64_t stride,
                                                  std::int64_t dilation, bool upper) {
  const std::int64_t missing =
      std::max<std::int64_t>(0, (size - 1) / stride * stride + dilation * (kernel - 1) + 1 - size);
  const std::int64_t less = missing / 2;
  return upper ? std::pair(less, missing - less) : std::pair(missing - less, less);
}

void requirePicture(const Value &value) {
  if (value.dims.size() != 3)
    throw badInput("it slides over " + dimsText(value.dims) +
                   " a picture: expected channels, rows and columns");
}

/// @param kernel where the node does not give it as an attribute
Window window(const GraphReader &reader, const Value &value, Extent kernel) {
  requirePicture(value);
  Window w{.kernel = reader.attributes().has("kernel_shape") ? extent(reader, "kernel_shape", 1) : kernel,
           .stride = extent(reader, "strides", 1),
           .padding = 0,
           .dilation = extent(reader, "dilations", 1)};
  constexpr std::int64_t most = 1 << 24;
  for (const std::int64_t size : {w.kernel.height, w.kernel.width, w.stride.height, w.stride.width,
                                  w.dilation.height, w.dilation.width})
    if (size < 1 || size > most)
      throw badInput("its window has a size of " + std::to_string(size));
  const std::string automatic = reader.attributes().text("auto_pad", "NOTSET");
  if (automatic == "SAME_UPPER" || automatic == "SAME_LOWER") {
    const bool upper = automatic == "SAME_UPPER";
    const auto [top, bottom] =
        samePadding(value.dims[1], w.kernel.height, w.stride.height, w.dilation.height, upper);
    const auto [left, right] =
        samePadding(value.dims[2], w.kernel.width, w.stride.width, w.dilation.width, upper);
    w.padding = {top, left, bottom, right};
  } else if (automatic == "NOTSET") {
    const auto pads = reader.attributes().integers("pads");
    if (!pads.empty() && pads.size() != 4)
      throw badInput("its pads have " + std::to_string(pads.size()) + " numbers: expected four");
    if (!pads.empty())
      w.padding = {pads[0], pads[1], pads[2], pads[3]};
  }
  return w;
}

/// Rows that a window reaches beyond the padding where sizes are rounded up.
std::int64_t overhang(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t dilation,
                      std::int64_t before, std::int64_t after) {
  const std::int64_t free = size + before + after - dilation * (kernel - 1) - 1;
  if (free < 0)
    return 0;
  std::int64_t steps = (free + stride - 1) / stride;
  if (steps * stride >= size + before) // it would begin in the padding after the picture
    --steps;
  return std::max<std::int64_t>(0, steps * stride - free);
}

/// Pooling with ceil_mode: the same with more padding after the picture. @return whether it is any more
bool roundUp(const GraphReader &reader, const Value &value, Window &w) {
  if (reader.attributes().integer("ceil_mode", 0) == 0)
    return false;
  const std::int64_t rows = overhang(value.dims[1], w.kernel.height, w.stride.height, w.dilation.height,
                                     w.padding.top, w.padding.bottom);
  const std::int64_t columns = overhang(value.dims[2], w.kernel.width, w.stride.width, w.dilation.width,
                                        w.padding.left, w.padding.right);
  w.padding.bottom += rows;
  w.padding.right += columns;
  return rows + columns > 0;
}

void setPicture(GraphReader &reader, NodeId node) {
  const Shape shape = reader.draft().node(node).shape;
  reader.setOutput(node, {shape.channels, shape.height, shape.width});
}

Tensor floats(const Tensor &tensor) {
  return tensor.to(torch::kFloat).contiguous();
}

void readConv(GraphReader &reader) {
  const Value &value = reader.input(0);
  const Tensor weight = floats(reader.constant(1, "weight"));
  if (weight.dim() != 4)
    throw badInput("its weight has " + std::to_string(weight.dim()) +
                   " axes: expected a convolution of pictures");
  const Window w = window(reader, value, {weight.size(2), weight.size(3)});
  const std::int64_t groups = reader.attributes().integer("group", 1);
  if (groups < 1 || weight.size(1) * groups != value.dims[0] || w.kernel.height != weight.size(2) ||
      w.kernel.width != weight.size(3))
    throw badInput("its weight of " + dimsText({weight.sizes().begin(), weight.sizes().end()}) +
                   " does not fit " + std::to_string(value.dims[0]) + " channels");
  std::map<std::string, Tensor> tensors{{"weight", weight}};
  if (reader.hasInput(2)) {
    tensors["bias"] = floats(reader.constant(2, "bias")).flatten();
    if (tensors["bias"].numel() != weight.size(0))
      throw badInput("its bias has " + std::to_string(tensors["bias"].numel()) + " numbers, expected " +
                     std::to_string(weight.size(0)));
  }
  const op::Conv2d conv{.outChannels = weight.size(0),
                        .kernel = w.kernel,
                        .stride = w.stride,
                        .padding = w.padding,
                        .groups = groups,
                        .bias = reader.hasInput(2),
                        .dilation = w.dilation};
  setPicture(reader, reader.addLayer(conv, reader.picture(value), std::move(tensors), 1));
}

void readMaxPool(GraphReader &reader) {
  const Value &value = reader.input(0);
  Window w = window(reader, value, 1);
  roundUp(reader, value, w);
  if (reader.outputs() > 1)
    throw badInput("it also gives the places of the largest values, which is not supported");
  setPicture(reader,
             reader.add(op::MaxPool{w.kernel, w.stride, w.padding, w.dilation}, {reader.picture(value)}));
}

void readAveragePool(GraphReader &reader) {
  const Value &value = reader.input(0);
  Window w = window(reader, value, 1);
  const bool count = reader.attributes().integer("count_include_pad", 0) != 0;
  if (roundUp(reader, value, w) && count)
    throw badInput("it counts padding and rounds sizes up, which runtimes do not agree on");
  if (w.dilation != Extent(1))
    throw badInput("dilated average pooling is not supported");
  setPicture(reader,
             reader.add(op::AveragePool{w.kernel, w.stride, w.padding, count}, {reader.picture(value)}));
}

void readGlobalAverage(GraphReader &reader) {
  requirePicture(reader.input(0));
  setPicture(reader, reader.add(op::AdaptiveAveragePool{}, {reader.picture(reader.input(0))}));
}

void readGlobalMaximum(GraphReader &reader) {
  const Value &value = reader.input(0);
  requirePicture(value);
  const Extent all{value.dims[1], value.dims[2]};
  setPicture(reader, reader.add(op::MaxPool{all, 1, 0}, {reader.picture(value)}));
}

void readReduceMean(GraphReader &reader) {
  const Value &value = reader.input(0);
  const auto axes = reader.axes("axes", 1);
  if (!axes)
    throw badInput("it works across the pictures of a batch: expected an operation on each by itself");
  std::vector<bool> reduced(value.dims.size());
  for (const std::int64_t axis : *axes)
    reduced[reader.axisOf(axis, value)] = true;
  const NodeId picture = reader.picture(value);
  op::Mean mean;
  Dims dims;
  const bool keep = reader.attributes().integer("keepdims", 1) != 0;
  for (std::size_t axis = 0; axis < reduced.size(); ++axis) {
    if (reduced[axis])
      mean.axes.push_back(static_cast<Axis>(axis + 1));
    if (!reduced[axis] || keep)
      dims.push_back(reduced[axis] ? 1 : value.dims[axis]);
  }
  const bool global = mean.axes == std::vector{Axis::height, Axis::width};
  const NodeId node =
      global ? reader.add(op::AdaptiveAveragePool{}, {picture}) : reader.add(std::move(mean), {picture});
  reader.setOutput(node, std::move(dims));
}

// Matrix products

/// @param weight [out, in]
void addLinear(GraphReader &reader, const Tensor &weight, const Tensor &bias) {
  const Value &value = reader.input(0);
  if (value.dims.size() != 1 || value.dims[0] != weight.size(1))
    throw badInput("its weight of " + dimsText({weight.sizes().begin(), weight.sizes().end()}) +
                   " does not fit " + dimsText(value.dims) + " a picture: expected a vector of " +
                   std::to_string(weight.size(1)));
  std::map<std::string, Tensor> tensors{{"weight", weight.contiguous()}};
  if (bias.defined())
    tensors["bias"] = bias.contiguous();
  const op::Linear linear{.outFeatures = weight.size(0), .bias = bias.defined()};
  const NodeId node = reader.addLayer(linear, reader.picture(value), std::move(tensors), 1);
  reader.setOutput(node, {weight.size(0)});
}

Tensor matrix(const GraphReader &reader) {
  Tensor weight = floats(reader.constant(1, "second factor"));
  if (weight.dim() != 2)
    throw badInput("its weight has " + std::to_string(weight.dim()) + " axes: expected a matrix");
  return weight;
}

void readGemm(GraphReader &reader) {
  const Attributes &attributes = reader.attributes();
  if (attributes.integer("transA", 0) != 0)
    throw badInput("it transposes the batch (transA), which is not supported");
  Tensor weight = matrix(reader);
  if (attributes.integer("transB", 0) == 0)
    weight = weight.t();
  weight = weight * attributes.real("alpha", 1);
  Tensor bias;
  if (reader.hasInput(2)) {
    const Tensor c = floats(reader.constant(2, "bias"));
    if (c.numel() != 1 && c.numel() != weight.size(0))
      throw badInput("its bias has " + std::to_string(c.numel()) + " numbers, expected " +
                     std::to_string(weight.size(0)));
    bias = (c.flatten() * attributes.real("beta", 1)).expand({weight.size(0)});
  }
  addLinear(reader, weight, bias);
}

void readMatMul(GraphReader &reader) {
  if (reader.input(0).isConstant())
    throw badInput("its first factor is constant: expected the weight to be the second");
  addLinear(reader, matrix(reader).t(), {});
}

void readBatchNorm(GraphReader &reader) {
  const Value &value = reader.input(0);
  if (reader.attributes().integer("training_mode", 0) != 0)
    throw badInput("it is in training mode: export the network in evaluation mode");
  std::map<std::string, Tensor> tensors;
  const std::pair<const char *, std::size_t> names[] = {
      {"weight", 1}, {"bias", 2}, {"running_mean", 3}, {"running_var", 4}};
  for (const auto &[name, index] : names) {
    tensors[name] = floats(reader.constant(index, name)).flatten();
    if (value.dims.empty() || tensors[name].numel() != value.dims[0])
      throw badInput("it has " + std::to_string(tensors[name].numel()) + " channels, its input has " +
                     dimsText(value.dims));
  }
  // What ONNX calls momentum is the share of the old statistics.
  const op::BatchNorm norm{.epsilon = reader.attributes().real("epsilon", 1e-5),
                           .momentum = std::clamp(1 - reader.attributes().real("momentum", 0.9), 0.0, 1.0)};
  const NodeId input = reader.picture(value);
  const std::string &scale = reader.inputName(1);
  Value result{.node = scale.ends_with(".weight") ? reader.addLayer(norm, input, std::move(tensors), 1)
                                                  : reader.add(norm, {input}, std::move(tensors)),
               .dims = value.dims};
  reader.setOutput(0, std::move(result));
}

// Elementwise functions

void setCurve(GraphReader &reader, Curve curve, double alpha = 0, double beta = 0) {
  reader.setOutput(0, reader.elementwise(reader.input(0), op::Activation{curve, alpha, beta}));
}

void readRelu(GraphReader &reader) {
  reader.setOutput(0, reader.elementwise(reader.input(0), op::Relu{}));
}

/// Integers between quantization and dequantization are clipped to fewer bits; activations are cut off.
void readClip(GraphReader &reader) {
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
  for (const std::size_t side : {0, 1})
    if (reader.input(side).isConstant())
      return setAffine(reader, reader.input(1 - side), one(), floats(reader.input(side).constant));
  setBinary(reader, op::Add{});
}

void readSub(GraphReader &reader) {
  if (reader.input(1).isConstant())
    return setAffine(reader, reader.input(0), one(), -floats(reader.input(1).constant));
  if (reader.input(0).isConstant())
    return setAffine(reader, reader.input(1), -one(), floats(reader.input(0).constant));
  setBinary(reader, op::Subtract{});
}

void readMul(GraphReader &reader) {
  for (const std::size_t side : {0, 1})
    if (reader.input(side).isConstant())
      return setAffine(reader, reader.input(1 - side), floats(reader.input(side).constant), zero());
  setBinary(reader, op::Multiply{});
}

void readDiv(GraphReader &reader) {
  if (!reader.input(1).isConstant())
    throw badInput("it divides by what is worked out from the pictures: expected a constant");
  setAffine(reader, reader.input(0), 1 / floats(reader.input(1).constant), zero());
}

// What moves elements about

void readShape(GraphReader &reader) {
  const Value &value = reader.input(0);
  Dims sizes{reader.batch()};
  sizes.insert(sizes.end(), value.dims.begin(), value.dims.end());
  const auto rank = static_cast<std::int64_t>(sizes.size());
  const auto place = [&](const char *name, std::int64_t standard) {
    const std::int64_t given = reader.attributes().integer(name, standard);
    return std::clamp<std::int64_t>(given < 0 ? given + rank : given, 0, rank);
  };
  const std::int64_t start = place("start", 0);
  const std::int64_t end = std::max(start, place("end", rank));
  Value result;
  result.constant = torch::tensor(Dims(sizes.begin() + start, sizes.begin() + end), torch::kLong);
  reader.setOutput(0, std::move(result));
}

void readFlatten(GraphReader &reader) {
  Value value = reader.input(0);
  const std::int64_t axis = reader.attributes().integer("axis", 1);
  const auto rank = static_cast<std::int64_t>(value.dims.size()) + 1;
  const std::int64_t split = axis < 0 ? axis + rank : axis;
  if (split != 1)
    throw badInput("it flattens before axis " + std::to_string(axis) +
                   ", which mixes the pictures of a batch: expected 1");
  value.dims = {product(value.dims)};
  reader.setOutput(0, std::move(value));
}

void readReshape(GraphReader &reader) {
  Value value = reader.input(0);
  Dims target = reader.integers(1, "shape");
  const bool zeroCopies = reader.attributes().integer("allowzero", 0) == 0;
  const std::int64_t elements = product(value.dims);
  const Error mixes = badInput("it reshapes " + dimsText(value.dims) + " a picture to " + dimsText(target) +
                               ", which mixes the pictures of a batch");
  if (target.empty())
    throw mixes;
  std::int64_t known = 1;
  std::ptrdiff_t open = -1;
  for (std::size_t i = 1; i < target.size(); ++i) {
    if (target[i] == 0 && zeroCopies && i <= value.dims.size())
      target[i] = value.dims[i - 1];
    if (target[i] == -1 && open < 0)
      open = static_cast<std::ptrdiff_t>(i);
    else if (target[i] < 1 || target[i] > largestFolded || known > largestFolded)
      throw mixes;
    else
      known *= target[i];
  }
  // The first size stays that of the batch: as it is, copied, or left to be worked out.
  const bool keepsBatch = target[0] == reader.batch() || (target[0] == 0 && zeroCopies);
  if (open >= 0) {
    if (!keepsBatch || elements % known != 0)
      throw mixes;
    target[static_cast<std::size_t>(open)] = elements / known;
  } else if ((!keepsBatch && target[0] != -1) || known != elements) {
    throw mixes;
  }
  value.dims.assign(target.begin() + 1, target.end());
  reader.setOutput(0, std::move(value));
}

void readTranspose(GraphReader &reader) {
  Value value = reader.input(0);
  Dims order = reader.attributes().integers("perm");
  const std::size_t rank = value.dims.size() + 1;
  if (order.size() != rank || order[0] != 0)
    throw badInput("it moves the batch to another axis, which is not supported");
  Dims sizes;
  for (std::size_t i = 1; i < rank; ++i) {
    if (order[i] < 1 || order[i] >= static_cast<std::int64_t>(rank))
      throw badInput("its axes are no permutation");
    sizes.push_back(value.dims[static_cast<std::size_t>(--order[i])]);
  }
  order.erase(order.begin());
  if (value.isPermuted()) {
    Dims permuted;
    for (const std::int64_t axis : value.order)
      permuted.push_back(value.from[static_cast<std::size_t>(axis)]);
    if (permuted == value.dims) { // nothing in between: one permutation after the other
      for (std::int64_t &axis : order)
        axis = value.order[static_cast<std::size_t>(axis)];
    } else {
      Value vector = value;
      vector.dims = {product(value.dims)};
      value.node = reader.picture(vector);
      value.from = value.dims;
    }
  } else {
    value.from = value.dims;
  }
  value.order = order;
  value.dims = sizes;
  if (std::ranges::is_sorted(order)) {
    value.from.clear();
    value.order.clear();
  }
  reader.setOutput(0, std::move(value));
}

void readSqueeze(GraphReader &reader) {
  Value value = reader.input(0);
  std::vector<bool> removed(value.dims.size());
  if (const auto axes = reader.axes("axes", 1)) {
    for (const std::int64_t axis : *axes) {
      const std::size_t place = reader.axisOf(axis, value);
      if (value.dims[place] != 1)
        throw badInput("it removes an axis of " + std::to_string(value.dims[place]) + " elements");
      removed[place] = true;
    }
  } else {
    for (std::size_t i = 0; i < removed.size(); ++i)
      removed[i] = value.dims[i] == 1;
  }
  Dims dims;
  for (std::size_t i = 0; i < removed.size(); ++i)
    if (!removed[i])
      dims.push_back(value.dims[i]);
  value.dims = std::move(dims);
  reader.setOutput(0, std::move(value));
}

void readUnsqueeze(GraphReader &reader) {
  Value value = reader.input(0);
  const auto axes = reader.axes("axes", 1);
  if (!axes)
    throw badInput("it does not say which axes it adds");
  const auto rank = static_cast<std::int64_t>(value.dims.size() + axes->size()) + 1;
  std::vector<std::int64_t> sorted;
  for (const std::int64_t axis : *axes)
    sorted.push_back(axis < 0 ? axis + rank : axis);
  std::ranges::sort(sorted);
  for (const std::int64_t axis : sorted) {
    if (axis < 1 || axis > static_cast<std::int64_t>(value.dims.size()) + 1)
      throw badInput("it adds an axis at " + std::to_string(axis) +
                     ", before the batch or beyond the others");
    value.dims.insert(value.dims.begin() + axis - 1, 1);
  }
  reader.setOutput(0, std::move(value));
}

void readConcat(GraphReader &reader) {
  std::vector<NodeId> nodes;
  Dims dims;
  std::size_t axis = 0;
  for (std::size_t i = 0; i < reader.inputs(); ++i) {
    const Value &value = reader.input(i);
    if (value.isConstant())
      throw badInput("it joins an activation and a constant, which is not supported");
    if (i == 0)
      axis = reader.axisOf(reader.attributes().integer("axis", 1), value);
    if (i > 0 && value.dims.size() != dims.size())
      throw badInput("it joins tensors of " + dimsText(dims) + " and " + dimsText(value.dims) + " a picture");
    nodes.push_back(reader.picture(value));
    const std::int64_t before = i == 0 ? 0 : dims[axis];
    if (i == 0)
      dims = value.dims;
    dims[axis] = before + value.dims[axis];
  }
  const NodeId node = reader.add(op::Concat{static_cast<Axis>(axis + 1)}, std::move(nodes));
  reader.setOutput(node, std::move(dims));
}

/// A part along one axis of what came out of the last one.
void addSlice(GraphReader &reader, Value &value, std::size_t axis, std::int64_t start, std::int64_t end,
              std::int64_t step) {
  const std::int64_t size = value.dims[axis];
  if (start == 0 && end == size && step == 1)
    return;
  const NodeId node =
      reader.add(op::Slice{static_cast<Axis>(axis + 1), start, end, step}, {reader.picture(value)});
  value.dims[axis] = (end - start - 1) / step + 1;
  value = {.node = node, .dims = value.dims};
}

void readSlice(GraphReader &reader) {
  Value value = reader.input(0);
  const auto starts = reader.integers(1, "starts");
  const auto ends = reader.integers(2, "ends");
  std::vector<std::int64_t> axes(starts.size());
  for (std::size_t i = 0; i < axes.size(); ++i)
    axes[i] = static_cast<std::int64_t>(i);
  if (reader.hasInput(3))
    axes = reader.integers(3, "axes");
  std::vector<std::int64_t> steps(starts.size(), 1);
  if (reader.hasInput(4))
    steps = reader.integers(4, "steps");
  if (ends.size() != starts.size() || axes.size() != starts.size() || steps.size() != starts.size())
    throw badInput("its starts, ends, axes and steps differ in number");
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const bool all = starts[i] == 0 && steps[i] == 1 && ends[i] >= (std::int64_t{1} << 31) - 1;
    if (all && (axes[i] == 0 || -axes[i] == static_cast<std::int64_t>(value.dims.size()) + 1))
      continue; // the whole batch
    const std::size_t axis = reader.axisOf(axes[i], value);
    const std::int64_t size = value.dims[axis];
    if (steps[i] < 1)
      throw badInput("it takes elements backwards (step " + std::to_string(steps[i]) +
                     "), which is not supported");
    const auto place = [&](std::int64_t index) {
      return std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size);
    };
    const std::int64_t start = place(starts[i]);
    const std::int64_t end = place(ends[i]);
    if (start >= end)
      throw badInput("nothing is left of " + std::to_string(size) + " elements");
    addSlice(reader, value, axis, start, end, steps[i]);
  }
  reader.setOutput(0, std::move(value));
}

void readSplit(GraphReader &reader) {
  const Value &value = reader.input(0);
  const std::size_t axis = reader.axisOf(reader.attributes().integer("axis", 0), value);
  const auto count = static_cast<std::int64_t>(reader.outputs());
  auto sizes = reader.axes("split", 1).value_or(std::vector<std::int64_t>());
  for (std::int64_t i = 0; sizes.size() < reader.outputs(); ++i) {
    const std::int64_t each = (value.dims[axis] + count - 1) / count;
    sizes.push_back(std::min(each, value.dims[axis] - i * each));
  }
  std::int64_t start = 0;
  for (std::size_t i = 0; i < reader.outputs(); ++i) {
    Value part = value;
    if (sizes[i] < 1 || sizes[i] > value.dims[axis] - start)
      throw badInput("its parts do not add up to " + std::to_string(value.dims[axis]));
    addSlice(reader, part, axis, start, start + sizes[i], 1);
    start += sizes[i];
    reader.setOutput(i, std::move(part));
  }
}

void readPad(GraphReader &reader) {
  const Value &value = reader.input(0);
  if (const std::string mode = reader.attributes().text("mode", "constant"); mode != "constant")
    throw badInput("it pads with mode \"" + mode + "\": expected \"constant\"");
  const auto amounts = reader.integers(1, "pads");
  const double fill = reader.number(2, "value", 0);
  const std::size_t rank = value.dims.size() + 1;
  std::vector<std::int64_t> axes(rank);
  for (std::size_t i = 0; i < rank; ++i)
    axes[i] = static_cast<std::int64_t>(i);
  if (reader.hasInput(3))
    axes = reader.integers(3, "axes");
  if (amounts.size() != 2 * axes.size())
    throw badInput("it has " + std::to_string(amounts.size()) + " pads for " + std::to_string(axes.size()) +
                   " axes");
  Dims before(3);
  Dims after(3);
  Dims dims = value.dims;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const std::int64_t low = amounts[i];
    const std::int64_t high = amounts[i + axes.size()];
    if (low == 0 && high == 0)
      continue;
    const std::size_t axis = reader.axisOf(axes[i], value);
    if (axis > 2 || low < 0 || high < 0 || low > largestFolded || high > largestFolded)
      throw badInput("it pads by " + std::to_string(low) + " and " + std::to_string(high) +
                     ", which is not supported");
    before[axis] = low;
    after[axis] = high;
    dims[axis] += low + high;
  }
  const op::Pad pad{{before[1], before[2], after[1], after[2]}, before[0], after[0], fill};
  if (pad == op::Pad{.value = fill})
    return reader.setOutput(0, value);
  reader.setOutput(reader.add(pad, {reader.picture(value)}), std::move(dims));
}

// Quantization

void readQuantize(GraphReader &reader) {
  Value value = reader.input(0);
  if (value.codes)
    throw badInput("it quantizes integers");
  const double scale = reader.number(1, "scale", 1);
  const auto zeroPoint = static_cast<std::int64_t>(reader.number(2, "zero point", 0));
  const auto [lowest, highest] = codeRange(reader.hasInput(2) ? reader.input(2).type : 0);
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

/// QONNX: any number of bits in one node, the zero point added before rounding.
void readQuant(GraphReader &reader) {
  const double scale = reader.number(1, "scale", 1);
  const double zeroPoint = reader.number(2, "zero point", 0);
  const double bits = reader.number(3, "bit width", 8);
  const bool isSigned = reader.attributes().integer("signed", 1) != 0;
  const std::int64_t narrow = reader.attributes().integer("narrow", 0) != 0 ? 1 : 0;
  if (bits < 2 || bits > 16 || bits != std::floor(bits) || zeroPoint != std::floor(zeroPoint))
    throw badInput("its bit width or zero point is no whole number, or out of range");
  if (const std::string mode = reader.attributes().text("rounding_mode", "ROUND"); mode != "ROUND")
    throw badInput("it rounds with mode \"" + mode + "\": expected \"ROUND\"");
  const auto steps = static_cast<std::int64_t>(std::exp2(bits));
  const op::FakeQuantize grid{.scale = scale,
                              .zeroPoint = static_cast<std::int64_t>(zeroPoint),
                              .lowest = isSigned ? -steps / 2 + narrow : 0,
                              .highest = isSigned ? steps / 2 - 1 : steps - 1 - narrow,
                              .zeroPointFirst = true};
  reader.setOutput(0, reader.elementwise(reader.input(0), grid));
}

const std::unordered_map<std::string, NodeHandler> &handlers() {
  static const std::unordered_map<std::string, NodeHandler> table = {
      {"Conv", readConv},
      {"MaxPool", readMaxPool},
      {"AveragePool", readAveragePool},
      {"GlobalAveragePool", readGlobalAverage},
      {"GlobalMaxPool", readGlobalMaximum},
      {"ReduceMean", readReduceMean},
      {"Gemm", readGemm},
      {"MatMul", readMatMul},
      {"BatchNormalization", readBatchNorm},
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
      {"Shape", readShape},
      {"Flatten", readFlatten},
      {"Reshape", readReshape},
      {"Transpose", readTranspose},
      {"Squeeze", readSqueeze},
      {"Unsqueeze", readUnsqueeze},
      {"Concat", readConcat},
      {"Slice", readSlice},
      {"Split", readSplit},
      {"Pad", readPad},
      {"QuantizeLinear", readQuantize},
      {"DequantizeLinear", readDequantize},
  };
  return table;
}

} // namespace

NodeHandler findHandler(const std::string &domain, const std::string &type) {
  if (domain == "qonnx.custom_op.general" || domain == "finn.custom_op.general" || domain == "onnx.brevitas")
    return type == "Quant" ? readQuant : nullptr;
  if (!domain.empty() && domain != "ai.onnx")
    return nullptr;
  const auto found = handlers().find(type);
  return found == handlers().end() ? nullptr : found->second;
}

} // namespace bitsmith
