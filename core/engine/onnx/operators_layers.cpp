// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/operator_handlers.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using torch::Tensor;

namespace {

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

} // namespace

NodeHandlers layerHandlers() {
  return {
      {"Conv", readConv},
      {"MaxPool", readMaxPool},
      {"AveragePool", readAveragePool},
      {"GlobalAveragePool", readGlobalAverage},
      {"GlobalMaxPool", readGlobalMaximum},
      {"ReduceMean", readReduceMean},
      {"Gemm", readGemm},
      {"MatMul", readMatMul},
      {"BatchNormalization", readBatchNorm},
  };
}

} // namespace bitsmith
