// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/operator_handlers.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

// What moves elements about

void readShape(GraphReader &reader) {
  const Value &value = reader.input(0);
  Dims sizes{reader.batch()};
  sizes.insert(sizes.end(), value.dims.begin(), value.dims.end());
  Value result;
  result.constant = shapeConstant(reader, sizes);
  result.type = onnx::TensorProto::INT64;
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
  if (sizes.empty())
    for (std::int64_t i = 0; i < count; ++i) {
      const std::int64_t each = (value.dims[axis] + count - 1) / count;
      sizes.push_back(std::min(each, value.dims[axis] - i * each));
    }
  if (sizes.size() != reader.outputs())
    throw badInput("it has " + std::to_string(sizes.size()) + " parts for " + std::to_string(count) +
                   " outputs");
  std::int64_t rest = value.dims[axis];
  for (const std::int64_t size : sizes) {
    if (size < 1 || size > rest)
      throw badInput("its parts do not add up to " + std::to_string(value.dims[axis]));
    rest -= size;
  }
  if (rest != 0)
    throw badInput("its parts do not add up to " + std::to_string(value.dims[axis]));
  std::int64_t start = 0;
  for (std::size_t i = 0; i < reader.outputs(); ++i) {
    Value part = value;
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

} // namespace

NodeHandlers movingHandlers() {
  return {
      {"Shape", readShape},     {"Flatten", readFlatten},
      {"Reshape", readReshape}, {"Transpose", readTranspose},
      {"Squeeze", readSqueeze}, {"Unsqueeze", readUnsqueeze},
      {"Concat", readConcat},   {"Slice", readSlice},
      {"Split", readSplit},     {"Pad", readPad},
  };
}

} // namespace bitsmith
