// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/operation.h"

#include "core/plan/base/error.h"
#include "core/plan/base/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <numeric>

namespace bitsmith {

namespace {

template<class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template<class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

[[noreturn]] void reject(const std::string &node, const std::string &why) {
  throw badInput("network node \"" + node + "\": " + why);
}

/// Bounds that no real network comes near; within them no product of sizes overflows.
constexpr std::int64_t largestSize = 1 << 24;
constexpr double largestTensor = 1e12;
constexpr double largestWork = 1e15;
constexpr std::size_t mostInputs = 1024;
constexpr std::size_t mostAxes = 8;

void requireSizes(const std::string &node, std::initializer_list<std::int64_t> values) {
  for (const std::int64_t value : values) {
    if (value < 1)
      reject(node, "sizes, strides and channels must be at least 1");
    if (value > largestSize)
      reject(node, "sizes, strides and channels must be at most " + std::to_string(largestSize));
  }
}

void requirePadding(const std::string &node, std::initializer_list<std::int64_t> values) {
  for (const std::int64_t padding : values) {
    if (padding < 0)
      reject(node, "padding must not be negative");
    if (padding >= largestSize)
      reject(node, "sizes, strides and channels must be at most " + std::to_string(largestSize));
  }
}

double elementsOf(const Shape &shape) {
  return static_cast<double>(shape.channels) * static_cast<double>(shape.height) *
         static_cast<double>(shape.width);
}

/// @param reads weights that each output element reads
void requireWork(const std::string &node, const Shape &output, double reads) {
  if (static_cast<double>(output.channels) * reads > largestTensor ||
      elementsOf(output) * reads > largestWork)
    reject(node, "its weight or its work is too large");
}

struct Window {
  std::int64_t kernel, stride, before, after, dilation;
};

/// Output size of a sliding window along one axis.
std::int64_t windowed(const std::string &node, std::int64_t size, const Window &window) {
  const std::int64_t reach = window.dilation * (window.kernel - 1) + 1;
  const std::int64_t free = size + window.before + window.after - reach;
  if (free < 0) {
    const std::string padding = window.before == window.after
                                    ? std::to_string(window.before)
                                    : std::to_string(window.before) + " and " + std::to_string(window.after);
    reject(node, "a window of " + std::to_string(reach) + " does not fit into " + std::to_string(size) +
                     " pixels with padding " + padding + "; use larger pictures");
  }
  return free / window.stride + 1;
}

/// Shape of what a window with checked options leaves of a picture.
Shape slide(const std::string &node, const Shape &in, std::int64_t channels, const Extent &kernel,
            const Extent &stride, const Padding &padding, const Extent &dilation) {
  requireSizes(node,
               {kernel.height, kernel.width, stride.height, stride.width, dilation.height, dilation.width});
  requirePadding(node, {padding.top, padding.left, padding.bottom, padding.right});
  const Shape out{
      channels,
      windowed(node, in.height, {kernel.height, stride.height, padding.top, padding.bottom, dilation.height}),
      windowed(node, in.width, {kernel.width, stride.width, padding.left, padding.right, dilation.width})};
  requireTensor(node, out);
  return out;
}

/// Along one axis: a window that lies in the padding alone would have nothing to choose from.
void requirePoolPadding(const std::string &node, std::int64_t size, const Window &window) {
  const std::int64_t reach = window.dilation * (window.kernel - 1) + 1;
  if (window.before >= reach || window.after >= reach)
    reject(node, "padding must be smaller than the window");
  if (window.dilation <= size)
    return; // of the elements of a window that begins before the picture, one at least is in it
  const std::int64_t last = std::min<std::int64_t>(-1, size + window.after - reach);
  for (std::int64_t start = -window.before; start <= last; start += window.stride)
    if ((window.dilation - -start % window.dilation) % window.dilation >= size)
      reject(node, "elements of its window are so far apart that all of them may lie in the padding");
}

/// The same along both axes.
void requirePoolPadding(const std::string &node, const Shape &in, const Extent &kernel, const Extent &stride,
                        const Padding &padding, const Extent &dilation) {
  requirePoolPadding(node, in.height,
                     {kernel.height, stride.height, padding.top, padding.bottom, dilation.height});
  requirePoolPadding(node, in.width,
                     {kernel.width, stride.width, padding.left, padding.right, dilation.width});
}

std::int64_t &sizeAlong(Shape &shape, Axis axis) {
  return axis == Axis::channels ? shape.channels : axis == Axis::height ? shape.height : shape.width;
}
std::int64_t sizeAlong(Shape &&shape, Axis axis) {
  return sizeAlong(shape, axis);
}

std::string both(const std::vector<Shape> &shapes) {
  return toString(shapes[0]) + " and " + toString(shapes[1]);
}

/// Shape of an elementwise operation on two tensors.
Shape spread(const std::string &node, const char *verb, const std::vector<Shape> &inputs) {
  Shape out = inputs[0];
  for (const Axis axis : {Axis::channels, Axis::height, Axis::width}) {
    const std::int64_t other = sizeAlong(Shape(inputs[1]), axis);
    std::int64_t &size = sizeAlong(out, axis);
    if (size != other && size != 1 && other != 1)
      reject(node, std::string(verb) + " two tensors of one shape, and gets " + both(inputs));
    size = std::max(size, other);
  }
  requireTensor(node, out);
  return out;
}

void requireInputs(const std::string &node, const Operation &operation, std::size_t count) {
  if (std::holds_alternative<op::Concat>(operation)) {
    if (count < 1 || count > mostInputs)
      reject(node, "takes 1 to " + std::to_string(mostInputs) + " inputs and gets " + std::to_string(count));
    return;
  }
  const bool two = std::holds_alternative<op::Add>(operation) ||
                   std::holds_alternative<op::Subtract>(operation) ||
                   std::holds_alternative<op::Multiply>(operation);
  const std::size_t expected = two ? 2 : 1;
  if (count != expected)
    reject(node, "takes " + std::to_string(expected) + (expected == 1 ? " input" : " inputs") + " and gets " +
                     std::to_string(count));
}

/// One function an operation, each giving the output's shape of checked options.
struct Shaping {
  const std::string &node;
  const std::vector<Shape> &inputs;
  Shape in = inputs.empty() ? Shape{} : inputs.front();

  Shape operator()(const op::Conv2d &o) const {
    requireSizes(node, {o.outChannels, o.groups});
    if (in.channels % o.groups != 0 || o.outChannels % o.groups != 0)
      reject(node, std::to_string(o.groups) + " groups do not divide " + std::to_string(in.channels) +
                       " input and " + std::to_string(o.outChannels) + " output channels");
    const Shape out = slide(node, in, o.outChannels, o.kernel, o.stride, o.padding, o.dilation);
    const std::int64_t channelsPerGroup = in.channels / o.groups;
    requireWork(node, out,
                static_cast<double>(channelsPerGroup) * static_cast<double>(o.kernel.height) *
                    static_cast<double>(o.kernel.width));
    return out;
  }
  Shape operator()(const op::Linear &o) const {
    requireSizes(node, {o.outFeatures});
    if (in.height != 1 || in.width != 1)
      reject(node, "a linear layer needs a vector, and gets " + toString(in) + "; flatten it first");
    const Shape out{o.outFeatures, 1, 1};
    requireWork(node, out, static_cast<double>(in.channels));
    return out;
  }
  Shape operator()(const op::MaxPool &o) const {
    const Shape out = slide(node, in, in.channels, o.kernel, o.stride, o.padding, o.dilation);
    requirePoolPadding(node, in, o.kernel, o.stride, o.padding, o.dilation);
    return out;
  }
  Shape operator()(const op::AveragePool &o) const {
    const Shape out = slide(node, in, in.channels, o.kernel, o.stride, o.padding, 1);
    requirePoolPadding(node, in, o.kernel, o.stride, o.padding, 1);
    return out;
  }
  Shape operator()(const op::AdaptiveAveragePool &o) const {
    requireSizes(node, {o.height, o.width});
    const Shape out{in.channels, o.height, o.width};
    requireTensor(node, out);
    return out;
  }
  Shape operator()(const op::Mean &o) const {
    if (o.axes.empty() || !std::ranges::is_sorted(o.axes, std::ranges::less_equal{}))
      reject(node, "a mean needs one to three different axes in ascending order");
    Shape out = in;
    for (const Axis axis : o.axes)
      sizeAlong(out, axis) = 1;
    return out;
  }
  Shape operator()(const op::Add &) const { return spread(node, "adds", inputs); }
  Shape operator()(const op::Subtract &) const { return spread(node, "subtracts", inputs); }
  Shape operator()(const op::Multiply &) const { return spread(node, "multiplies", inputs); }
  Shape operator()(const op::Affine &o) const {
    for (const Axis axis : {Axis::channels, Axis::height, Axis::width}) {
      const std::int64_t size = sizeAlong(Shape(o.constants), axis);
      if (size != 1 && size != sizeAlong(Shape(in), axis))
        reject(node, "constants of " + toString(o.constants) + " do not fit a tensor of " + toString(in));
    }
    return in;
  }
  Shape operator()(const op::Concat &o) const {
    Shape out = in;
    sizeAlong(out, o.axis) = 0;
    for (const Shape &shape : inputs) {
      Shape alike = shape;
      sizeAlong(alike, o.axis) = sizeAlong(Shape(in), o.axis);
      if (alike != in)
        reject(node, "joins tensors along " + std::string(toString(o.axis)) + ", and gets " + toString(in) +
                         " and " + toString(shape));
      sizeAlong(out, o.axis) += sizeAlong(Shape(shape), o.axis);
    }
    requireTensor(node, out);
    return out;
  }
  Shape operator()(const op::Slice &o) const {
    Shape out = in;
    std::int64_t &size = sizeAlong(out, o.axis);
    if (o.start < 0 || o.start >= o.end || o.end > size || o.step < 1)
      reject(node, "elements " + std::to_string(o.start) + " to " + std::to_string(o.end) + " with step " +
                       std::to_string(o.step) + " are not in the " + std::to_string(size) + " of its input");
    size = (o.end - o.start - 1) / o.step + 1;
    return out;
  }
  Shape operator()(const op::Pad &o) const {
    requirePadding(node, {o.padding.top, o.padding.left, o.padding.bottom, o.padding.right, o.channelsBefore,
                          o.channelsAfter});
    if (!std::isfinite(o.value))
      reject(node, "the value that it pads with is not finite");
    const Shape out{in.channels + o.channelsBefore + o.channelsAfter,
                    in.height + o.padding.top + o.padding.bottom,
                    in.width + o.padding.left + o.padding.right};
    requireTensor(node, out);
    return out;
  }
  Shape operator()(const op::Rearrange &o) const {
    if (o.from.empty() || o.from.size() > mostAxes || o.order.size() != o.from.size())
      reject(node, "it rearranges 1 to " + std::to_string(mostAxes) + " axes and names each of them once");
    double elements = 1;
    std::vector<bool> named(o.from.size());
    for (std::size_t i = 0; i < o.from.size(); ++i) {
      requireSizes(node, {o.from[i]});
      elements *= static_cast<double>(o.from[i]);
      const auto axis = static_cast<std::size_t>(o.order[i]);
      if (o.order[i] < 0 || axis >= named.size() || named[axis])
        reject(node, "it rearranges 1 to " + std::to_string(mostAxes) + " axes and names each of them once");
      named[axis] = true;
    }
    requireTensor(node, o.to);
    if (elements != elementsOf(in) || elements != elementsOf(o.to))
      reject(node, "the " + toString(in) + " values of its input cannot be rearranged to " + toString(o.to));
    return o.to;
  }
  Shape operator()(const op::Flatten &) const { return Shape{in.elements(), 1, 1}; }
  Shape operator()(const op::Dropout &o) const {
    if (!(o.probability >= 0 && o.probability < 1))
      reject(node, "the probability of dropout must be at least 0 and below 1");
    return in;
  }
  Shape operator()(const op::BatchNorm &o) const {
    if (!(o.epsilon >= 0 && o.epsilon < 1e6) || !(o.momentum >= 0 && o.momentum <= 1))
      reject(node, "a batch norm needs an epsilon of at least 0 and a momentum from 0 to 1");
    return in;
  }
  Shape operator()(const op::Activation &o) const {
    if (std::isnan(o.alpha) || std::isnan(o.beta) || (o.curve == Curve::clip && o.alpha > o.beta))
      reject(node, "the numbers of its function are out of range");
    return in;
  }
  Shape operator()(const op::FakeQuantize &o) const {
    constexpr std::int64_t widest = 1 << 16;
    if (!(o.scale > 0) || !std::isfinite(o.scale) || o.lowest >= o.highest || o.lowest < -widest ||
        o.highest > widest || o.zeroPoint < -widest || o.zeroPoint > widest)
      reject(node, "its grid is not usable: expected a positive scale and at most 16 bits");
    return in;
  }
  Shape operator()(const op::Input &) const { return in; }
  Shape operator()(const op::Relu &) const { return in; }
  Shape operator()(const op::Relu6 &) const { return in; }
  Shape operator()(const op::Softmax &) const { return in; }
};

} // namespace

std::string toString(const Shape &shape) {
  std::string text = std::to_string(shape.channels);
  if (shape.height != 1 || shape.width != 1)
    text += "×" + std::to_string(shape.height) + "×" + std::to_string(shape.width);
  return text;
}

std::string toString(const Extent &extent) {
  return std::to_string(extent.height) + "×" + std::to_string(extent.width);
}

std::string toString(const Padding &padding) {
  if (!padding.isSymmetric())
    return std::to_string(padding.top) + " " + std::to_string(padding.left) + " " +
           std::to_string(padding.bottom) + " " + std::to_string(padding.right);
  return padding.top == padding.left ? std::to_string(padding.top)
                                     : std::to_string(padding.top) + "×" + std::to_string(padding.left);
}

std::string_view kindName(const Operation &operation) {
  constexpr auto name = [](const char *text) { return std::string_view(text); };
  return std::visit(Overloaded{
                        [&](const op::Input &) { return name("input"); },
                        [&](const op::Conv2d &) { return name("conv2d"); },
                        [&](const op::Linear &) { return name("linear"); },
                        [&](const op::BatchNorm &) { return name("batch_norm"); },
                        [&](const op::Relu &) { return name("relu"); },
                        [&](const op::Relu6 &) { return name("relu6"); },
                        [&](const op::Activation &o) { return toString(o.curve); },
                        [&](const op::MaxPool &) { return name("max_pool"); },
                        [&](const op::AveragePool &) { return name("average_pool"); },
                        [&](const op::AdaptiveAveragePool &) { return name("adaptive_average_pool"); },
                        [&](const op::Mean &) { return name("mean"); },
                        [&](const op::Add &) { return name("add"); },
                        [&](const op::Subtract &) { return name("subtract"); },
                        [&](const op::Multiply &) { return name("multiply"); },
                        [&](const op::Affine &) { return name("affine"); },
                        [&](const op::Concat &) { return name("concat"); },
                        [&](const op::Slice &) { return name("slice"); },
                        [&](const op::Pad &) { return name("pad"); },
                        [&](const op::Rearrange &) { return name("rearrange"); },
                        [&](const op::Flatten &) { return name("flatten"); },
                        [&](const op::Softmax &) { return name("softmax"); },
                        [&](const op::Dropout &) { return name("dropout"); },
                        [&](const op::FakeQuantize &) { return name("fake_quantize"); },
                    },
                    operation);
}

std::string_view toString(Axis axis) {
  return axis == Axis::channels ? "channels" : axis == Axis::height ? "height" : "width";
}

std::string_view toString(Curve curve) {
  static const Words<Curve> words = {{"leaky_relu", Curve::leakyRelu},
                                     {"clip", Curve::clip},
                                     {"sigmoid", Curve::sigmoid},
                                     {"hard_sigmoid", Curve::hardSigmoid},
                                     {"hard_swish", Curve::hardSwish},
                                     {"silu", Curve::silu},
                                     {"tanh", Curve::tanh}};
  return wordOf(words, curve);
}

void requireTensor(const std::string &node, const Shape &shape) {
  requireSizes(node, {shape.channels, shape.height, shape.width});
  if (elementsOf(shape) > largestTensor)
    reject(node, "its output of " + toString(shape) + " values is too large");
}

Shape outputShape(const std::string &node, const Operation &operation, const std::vector<Shape> &inputs) {
  requireInputs(node, operation, inputs.size());
  return std::visit(Shaping{.node = node, .inputs = inputs}, operation);
}

} // namespace bitsmith
