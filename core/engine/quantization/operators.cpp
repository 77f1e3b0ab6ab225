// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/operators.h"

#include <torch/types.h>

#include <limits>
#include <stdexcept>

namespace bitsmith::operators {

using torch::Tensor;

std::optional<LayerGeometry> geometryOf(const Layer &layer) {
  if (layer.kind == LayerKind::linear)
    return LayerGeometry{};
  const Extent &stride = layer.stride;
  if (stride.height != stride.width || layer.padding != Padding(layer.padding.top) || layer.dilation != 1)
    return std::nullopt;
  return LayerGeometry{.stride = stride.height, .padding = layer.padding.top, .groups = layer.groups};
}

Tensor asPicture(const Tensor &tensor) {
  return tensor.dim() == 4 ? tensor : tensor.reshape({tensor.size(0), -1, 1, 1});
}

namespace {

/// LibTorch's order is that of the axes from the last to the first, before and after each.
Tensor padded(const Tensor &tensor, const Padding &padding, double value) {
  if (padding == Padding(0))
    return tensor;
  return torch::constant_pad_nd(tensor, {padding.left, padding.right, padding.top, padding.bottom}, value);
}

/// Whether LibTorch's pooling takes the padding itself: the same on opposite sides, at most half the window.
bool takesPadding(const Extent &kernel, const Padding &padding) {
  return padding.isSymmetric() && padding.top <= kernel.height / 2 && padding.left <= kernel.width / 2;
}

std::vector<std::int64_t> pair(const Extent &extent) {
  return {extent.height, extent.width};
}

Tensor convolve(const op::Conv2d &o, const Tensor &input, const Tensor &weight, const Tensor &bias) {
  const Tensor pictures = asPicture(input);
  const bool symmetric = o.padding.isSymmetric();
  const std::vector<std::int64_t> padding =
      symmetric ? std::vector<std::int64_t>{o.padding.top, o.padding.left} : std::vector<std::int64_t>{0, 0};
  return torch::conv2d(symmetric ? pictures : padded(pictures, o.padding, 0), weight, bias, pair(o.stride),
                       padding, pair(o.dilation), o.groups);
}

/// The two tensors with as many axes each, so that LibTorch repeats the ones that are meant.
std::pair<Tensor, Tensor> alike(std::span<const Tensor> inputs) {
  if (inputs[0].dim() == inputs[1].dim())
    return {inputs[0], inputs[1]};
  return {asPicture(inputs[0]), asPicture(inputs[1])};
}

class Compute {
 public:
  Compute(std::span<const Tensor> operands, bool inTraining, const Constants &ofNode)
      : inputs(operands), training(inTraining), constants(ofNode), x(operands.front()) {}

  Tensor operator()(const op::Relu &) const { return x.relu(); }
  Tensor operator()(const op::Relu6 &) const { return torch::hardtanh(x, 0, 6); }
  Tensor operator()(const op::Activation &o) const {
    switch (o.curve) {
    case Curve::leakyRelu:
      return torch::leaky_relu(x, o.alpha);
    case Curve::clip:
      return torch::clamp(x, o.alpha, o.beta);
    case Curve::sigmoid:
      return torch::sigmoid(x);
    case Curve::hardSigmoid:
      return torch::clamp(x * o.alpha + o.beta, 0, 1);
    case Curve::hardSwish:
      return torch::hardswish(x);
    case Curve::silu:
      return torch::silu(x);
    case Curve::tanh:
      break;
    }
    return torch::tanh(x);
  }
  Tensor operator()(const op::MaxPool &o) const {
    if (takesPadding(o.kernel, o.padding))
      return torch::max_pool2d(asPicture(x), pair(o.kernel), pair(o.stride), {o.padding.top, o.padding.left},
                               pair(o.dilation));
    return torch::max_pool2d(padded(asPicture(x), o.padding, -std::numeric_limits<float>::infinity()),
                             pair(o.kernel), pair(o.stride), 0, pair(o.dilation));
  }
  Tensor operator()(const op::AveragePool &o) const {
    const Tensor pictures = asPicture(x);
    if (takesPadding(o.kernel, o.padding))
      return torch::avg_pool2d(pictures, pair(o.kernel), pair(o.stride), {o.padding.top, o.padding.left},
                               /*ceil_mode=*/false, o.countPadding);
    Tensor means = torch::avg_pool2d(padded(pictures, o.padding, 0), pair(o.kernel), pair(o.stride));
    if (o.countPadding)
      return means;
    const Tensor ones = torch::ones({1, 1, pictures.size(2), pictures.size(3)}, x.options());
    return means / torch::avg_pool2d(padded(ones, o.padding, 0), pair(o.kernel), pair(o.stride));
  }
  Tensor operator()(const op::AdaptiveAveragePool &o) const {
    return torch::adaptive_avg_pool2d(asPicture(x), {o.height, o.width});
  }
  Tensor operator()(const op::Mean &o) const {
    std::vector<std::int64_t> axes;
    for (const Axis axis : o.axes)
      axes.push_back(static_cast<std::int64_t>(axis));
    return asPicture(x).mean(axes, /*keepdim=*/true);
  }
  Tensor operator()(const op::Add &) const {
    const auto [a, b] = alike(inputs);
    return a + b;
  }
  Tensor operator()(const op::Subtract &) const {
    const auto [a, b] = alike(inputs);
    return a - b;
  }
  Tensor operator()(const op::Multiply &) const {
    const auto [a, b] = alike(inputs);
    return a * b;
  }
  Tensor operator()(const op::Affine &) const { return asPicture(x) * constants.scale + constants.shift; }
  Tensor operator()(const op::Concat &o) const {
    std::vector<Tensor> pictures;
    for (const Tensor &input : inputs)
      pictures.push_back(asPicture(input));
    return torch::cat(pictures, static_cast<std::int64_t>(o.axis));
  }
  Tensor operator()(const op::Slice &o) const {
    return asPicture(x).slice(static_cast<std::int64_t>(o.axis), o.start, o.end, o.step);
  }
  Tensor operator()(const op::Pad &o) const {
    return torch::constant_pad_nd(
        asPicture(x),
        {o.padding.left, o.padding.right, o.padding.top, o.padding.bottom, o.channelsBefore, o.channelsAfter},
        o.value);
  }
  Tensor operator()(const op::Rearrange &o) const {
    std::vector<std::int64_t> sizes{x.size(0)};
    sizes.insert(sizes.end(), o.from.begin(), o.from.end());
    std::vector<std::int64_t> order{0};
    for (const std::int64_t axis : o.order)
      order.push_back(axis + 1);
    return x.reshape(sizes).permute(order).reshape({x.size(0), o.to.channels, o.to.height, o.to.width});
  }
  Tensor operator()(const op::Flatten &) const { return x.flatten(1); }
  Tensor operator()(const op::Softmax &o) const {
    return torch::softmax(asPicture(x), static_cast<std::int64_t>(o.axis));
  }
  Tensor operator()(const op::Dropout &o) const { return torch::dropout(x, o.probability, training); }
  Tensor operator()(const op::FakeQuantize &o) const {
    const auto zeroPoint = static_cast<double>(o.zeroPoint);
    const auto scale = static_cast<float>(o.scale); // x / s in float32, as ONNX divides
    const Tensor steps = x / torch::full({1}, scale);
    const Tensor codes = o.zeroPointFirst ? torch::round(steps + zeroPoint) : torch::round(steps) + zeroPoint;
    Tensor quantized = (torch::clamp(codes, o.lowest, o.highest) - zeroPoint) * scale;
    if (!x.requires_grad())
      return quantized;
    // Straight through where the code is not clipped.
    const Tensor inside = (codes >= o.lowest).logical_and(codes <= o.highest).detach();
    return torch::where(inside, x, x.detach()) + (quantized - x).detach();
  }
  Tensor operator()(const op::Input &) const { return notHere(); }
  Tensor operator()(const op::Conv2d &) const { return notHere(); }
  Tensor operator()(const op::Linear &) const { return notHere(); }
  Tensor operator()(const op::BatchNorm &) const { return notHere(); }

 private:
  [[noreturn]] static Tensor notHere() {
    throw std::logic_error("an operation with weights or statistics is not computed here");
  }

  std::span<const Tensor> inputs;
  bool training;
  const Constants &constants;
  const Tensor &x;
};

} // namespace

Tensor layer(const Operation &operation, const Tensor &input, const Tensor &weight, const Tensor &bias) {
  if (const auto *conv = std::get_if<op::Conv2d>(&operation))
    return convolve(*conv, input, weight, bias);
  return torch::linear(input.flatten(1), weight, bias);
}

Tensor compute(const Operation &operation, std::span<const Tensor> inputs, bool training,
               const Constants &constants) {
  return std::visit(Compute(inputs, training, constants), operation);
}

bool takesBFloat16(const Operation &operation) {
  return isView(operation) || std::holds_alternative<op::Relu>(operation) ||
         std::holds_alternative<op::Relu6>(operation) || std::holds_alternative<op::MaxPool>(operation) ||
         std::holds_alternative<op::AdaptiveAveragePool>(operation) ||
         std::holds_alternative<op::Add>(operation) || std::holds_alternative<op::Pad>(operation);
}

bool isView(const Operation &operation) {
  return std::holds_alternative<op::Flatten>(operation) || std::holds_alternative<op::Dropout>(operation) ||
         std::holds_alternative<op::Slice>(operation) || std::holds_alternative<op::Rearrange>(operation);
}

} // namespace bitsmith::operators
