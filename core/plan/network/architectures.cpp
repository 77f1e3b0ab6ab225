// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"

#include "core/plan/base/error.h"

#include <algorithm>

namespace bitsmith {

namespace {

/// Three convolutions and two linear layers: the network of the notebook that this project started from.
Network mixedPrecisionCnn(Shape input, std::int64_t classes) {
  NetworkBuilder net("mixed_precision_cnn", input);
  NodeId x = net.input();
  const auto block = [&](const std::string &number, std::int64_t channels) {
    x = net.add(op::Conv2d{.outChannels = channels, .kernel = 3, .padding = 1}, x, "conv" + number);
    x = net.add(op::BatchNorm{}, x, "bn" + number);
    x = net.add(op::Relu{}, x, "relu" + number);
  };
  block("1", 32);
  x = net.add(op::MaxPool{}, x, "pool1");
  block("2", 64);
  x = net.add(op::MaxPool{}, x, "pool2");
  block("3", 128);
  x = net.add(op::AdaptiveAveragePool{.height = 4, .width = 4}, x, "pool3");
  x = net.add(op::Flatten{}, x, "flatten");
  x = net.add(op::Linear{.outFeatures = 256}, x, "fc1");
  x = net.add(op::Relu{}, x, "relu4");
  x = net.add(op::Dropout{.probability = 0.5}, x, "dropout");
  net.add(op::Linear{.outFeatures = classes}, x, "fc2");
  return net.build();
}

/// Residual network for small pictures: He et al., "Deep Residual Learning for Image Recognition",
/// section 4.2 with n = 3; projection shortcuts (option B).
Network resnet20(Shape input, std::int64_t classes) {
  NetworkBuilder net("resnet20", input);
  const auto conv = [&](NodeId from, std::int64_t channels, std::int64_t kernel, std::int64_t stride,
                        const std::string &name) {
    const NodeId x = net.add(op::Conv2d{.outChannels = channels,
                                        .kernel = kernel,
                                        .stride = stride,
                                        .padding = kernel / 2,
                                        .bias = false},
                             from, name);
    return net.add(op::BatchNorm{}, x, name + "_bn");
  };
  NodeId x = net.add(op::Relu{}, conv(net.input(), 16, 3, 1, "conv1"));
  for (int stage = 1; stage <= 3; ++stage) {
    const std::int64_t channels = 16 << (stage - 1);
    for (int block = 1; block <= 3; ++block) {
      const std::string name = "layer" + std::to_string(stage) + "_" + std::to_string(block);
      const std::int64_t stride = stage > 1 && block == 1 ? 2 : 1;
      NodeId y = net.add(op::Relu{}, conv(x, channels, 3, stride, name + "_conv1"));
      y = conv(y, channels, 3, 1, name + "_conv2");
      const NodeId shortcut = stride == 1 ? x : conv(x, channels, 1, stride, name + "_shortcut");
      x = net.add(op::Relu{}, net.add(op::Add{}, {y, shortcut}));
    }
  }
  x = net.add(op::Flatten{}, net.add(op::AdaptiveAveragePool{}, x));
  net.add(op::Linear{.outFeatures = classes}, x, "fc");
  return net.build();
}

/// Inverted residual blocks in small form: Sandler et al., "MobileNetV2: Inverted Residuals and Linear
/// Bottlenecks", with six blocks for 32×32 pictures.
Network mobilenetTiny(Shape input, std::int64_t classes) {
  NetworkBuilder net("mobilenet_tiny", input);
  const auto conv = [&](NodeId from, op::Conv2d options, const std::string &name) {
    options.bias = false;
    options.padding = options.kernel / 2;
    const NodeId x = net.add(options, from, name);
    return net.add(op::BatchNorm{}, x, name + "_bn");
  };
  const auto conv6 = [&](NodeId from, op::Conv2d options, const std::string &name) {
    return net.add(op::Relu6{}, conv(from, options, name));
  };
  struct Block {
    std::int64_t expansion, channels, stride;
  };
  NodeId x = conv6(net.input(), {.outChannels = 16, .kernel = 3}, "stem");
  int number = 1;
  for (const Block &block : {Block{1, 16, 1}, Block{4, 24, 2}, Block{4, 24, 1}, Block{4, 40, 2},
                             Block{4, 40, 1}, Block{4, 64, 1}}) {
    const std::string name = "block" + std::to_string(number++);
    const std::int64_t inside = net.shape(x).channels * block.expansion;
    NodeId y = x;
    if (block.expansion > 1)
      y = conv6(y, {.outChannels = inside, .kernel = 1}, name + "_expand");
    y = conv6(y, {.outChannels = inside, .kernel = 3, .stride = block.stride, .groups = inside},
              name + "_depthwise");
    y = conv(y, {.outChannels = block.channels, .kernel = 1}, name + "_project");
    x = net.shape(y) == net.shape(x) ? net.add(op::Add{}, {y, x}) : y;
  }
  x = conv6(x, {.outChannels = 128, .kernel = 1}, "head");
  x = net.add(op::Flatten{}, net.add(op::AdaptiveAveragePool{}, x));
  net.add(op::Linear{.outFeatures = classes}, x, "fc");
  return net.build();
}

} // namespace

const std::vector<Architecture> &architectures() {
  static const std::vector<Architecture> list = {
      {"mixed_precision_cnn", "3 convolutions and 2 linear layers, batch norm, ReLU, dropout",
       mixedPrecisionCnn},
      {"resnet20", "residual network of 20 layers for small pictures", resnet20},
      {"mobilenet_tiny", "inverted residuals with depthwise convolutions, 6 blocks", mobilenetTiny},
  };
  return list;
}

Network buildArchitecture(std::string_view name, Shape input, std::int64_t classes) {
  const auto found = std::ranges::find(architectures(), name, &Architecture::name);
  if (found == architectures().end()) {
    std::string known;
    for (const Architecture &architecture : architectures())
      known += (known.empty() ? "" : ", ") + architecture.name;
    throw badInput("architecture \"" + std::string(name) + "\" is not known: expected one of " + known);
  }
  return found->build(input, classes);
}

} // namespace bitsmith
