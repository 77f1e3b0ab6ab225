// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architecture_blocks.h"

namespace bitsmith::architecture {

namespace {

/// He et al., option A: every second pixel, and as many channels of zeros on either side as are missing.
NodeId addPaddedShortcut(NetworkBuilder &net, NodeId x, std::int64_t channels, const std::string &name) {
  const Shape in = net.shape(x);
  x = net.add(op::Slice{.axis = Axis::height, .end = in.height, .step = 2}, x, name + "_rows");
  x = net.add(op::Slice{.axis = Axis::width, .end = in.width, .step = 2}, x, name + "_columns");
  const std::int64_t missing = channels - in.channels;
  return net.add(op::Pad{.channelsBefore = missing / 2, .channelsAfter = missing - missing / 2}, x,
                 name + "_pad");
}

} // namespace

/// He et al., "Deep Residual Learning for Image Recognition", CVPR 2016, section 4.2.
Network resnet(const std::string &name, int blocks, Shortcut kind, Shape input, std::int64_t classes) {
  NetworkBuilder net(name, input);
  NodeId x = addConvNormRelu(net, net.input(), {.outChannels = 16, .bias = false}, "conv1");
  for (int stage = 1; stage <= 3; ++stage) {
    const std::int64_t channels = 16 << (stage - 1);
    for (int block = 1; block <= blocks; ++block) {
      const std::string place = "layer" + std::to_string(stage) + "_" + std::to_string(block);
      const std::int64_t stride = stage > 1 && block == 1 ? 2 : 1;
      NodeId y = addConvNormRelu(net, x, {.outChannels = channels, .stride = stride, .bias = false},
                                 place + "_conv1");
      y = addConvNorm(net, y, {.outChannels = channels, .bias = false}, place + "_conv2");
      NodeId shortcut = x;
      if (stride != 1 && kind == Shortcut::projection)
        shortcut =
            addConvNorm(net, x, {.outChannels = channels, .kernel = 1, .stride = stride, .bias = false},
                        place + "_shortcut");
      else if (stride != 1)
        shortcut = addPaddedShortcut(net, x, channels, place + "_shortcut");
      x = net.add(op::Relu{}, net.add(op::Add{}, {y, shortcut}));
    }
  }
  addClassifier(net, x, classes, "fc");
  return net.build();
}

/// The image classification network of MLPerf Tiny: Banbury et al., "MLPerf Tiny Benchmark", NeurIPS 2021;
/// one block a stage, convolutions with a bias, shortcuts without a batch norm.
Network resnet8(Shape input, std::int64_t classes) {
  NetworkBuilder net("resnet8", input);
  NodeId x = addConvNormRelu(net, net.input(), {.outChannels = 16}, "conv1");
  for (int stage = 1; stage <= 3; ++stage) {
    const std::int64_t channels = 16 << (stage - 1);
    const std::int64_t stride = stage > 1 ? 2 : 1;
    const std::string place = "stack" + std::to_string(stage);
    NodeId y = addConvNormRelu(net, x, {.outChannels = channels, .stride = stride}, place + "_conv1");
    y = addConvNorm(net, y, {.outChannels = channels}, place + "_conv2");
    if (stride != 1)
      x = net.add(op::Conv2d{.outChannels = channels, .kernel = 1, .stride = stride}, x, place + "_shortcut");
    x = net.add(op::Relu{}, net.add(op::Add{}, {y, x}));
  }
  addClassifier(net, x, classes, "fc");
  return net.build();
}

} // namespace bitsmith::architecture
