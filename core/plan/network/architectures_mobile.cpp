// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architecture_blocks.h"

#include <algorithm>
#include <span>

namespace bitsmith::architecture {

namespace {

/// Bottlenecks that open up, filter each channel by itself and close again.
struct InvertedBlock {
  std::int64_t expansion, channels, stride;
};

NodeId addInvertedBlocks(NetworkBuilder &net, NodeId x, std::span<const InvertedBlock> blocks) {
  int number = 1;
  for (const InvertedBlock &block : blocks) {
    const std::string name = "block" + std::to_string(number++);
    const std::int64_t inside = net.shape(x).channels * block.expansion;
    NodeId y = x;
    if (block.expansion > 1)
      y = addConvNormRelu6(net, y, {.outChannels = inside, .kernel = 1, .bias = false}, name + "_expand");
    y = addConvNormRelu6(net, y,
                         {.outChannels = inside, .stride = block.stride, .groups = inside, .bias = false},
                         name + "_depthwise");
    y = addConvNorm(net, y, {.outChannels = block.channels, .kernel = 1, .bias = false}, name + "_project");
    x = block.stride == 1 && net.shape(y) == net.shape(x) ? net.add(op::Add{}, {y, x}) : y;
  }
  return x;
}

/// Each channel filtered by itself, then all of them mixed.
NodeId addSeparable(NetworkBuilder &net, NodeId x, std::int64_t channels, std::int64_t stride,
                    const std::string &name) {
  const std::int64_t inside = net.shape(x).channels;
  x = addConvNormRelu(net, x, {.outChannels = inside, .stride = stride, .groups = inside},
                      name + "_depthwise");
  return addConvNormRelu(net, x, {.outChannels = channels, .kernel = 1}, name + "_pointwise");
}

/// Padding with which a window of stride s gives ⌈size / s⌉, the odd row after the picture.
Padding paddingForSame(const Shape &in, const Extent &kernel, const Extent &stride) {
  const auto missing = [](std::int64_t size, std::int64_t window, std::int64_t step) {
    return std::max<std::int64_t>(0, ((size - 1) / step) * step + window - size);
  };
  const std::int64_t rows = missing(in.height, kernel.height, stride.height);
  const std::int64_t columns = missing(in.width, kernel.width, stride.width);
  return {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
}

} // namespace

/// Inverted residual blocks in small form: Sandler et al., "MobileNetV2: Inverted Residuals and Linear
/// Bottlenecks", with six blocks for 32×32 pictures.
Network mobilenetTiny(Shape input, std::int64_t classes) {
  NetworkBuilder net("mobilenet_tiny", input);
  NodeId x = addConvNormRelu6(net, net.input(), {.outChannels = 16, .bias = false}, "stem");
  constexpr InvertedBlock blocks[] = {{1, 16, 1}, {4, 24, 2}, {4, 24, 1}, {4, 40, 2}, {4, 40, 1}, {4, 64, 1}};
  x = addInvertedBlocks(net, x, blocks);
  x = addConvNormRelu6(net, x, {.outChannels = 128, .kernel = 1, .bias = false}, "head");
  addClassifier(net, x, classes, "fc");
  return net.build();
}

/// Howard et al., "MobileNets", 2017, table 1 at a quarter of the width: the visual wake words network of
/// MLPerf Tiny, whose pictures have 96×96 pixels. Its convolutions have a bias.
Network mobilenetV1Quarter(Shape input, std::int64_t classes) {
  NetworkBuilder net("mobilenet_v1_025", input);
  struct Block {
    std::int64_t channels, stride;
  };
  NodeId x = addConvNormRelu(net, net.input(), {.outChannels = 8, .stride = 2}, "conv1");
  int number = 1;
  for (const Block &block :
       {Block{16, 1}, Block{32, 2}, Block{32, 1}, Block{64, 2}, Block{64, 1}, Block{128, 2}, Block{128, 1},
        Block{128, 1}, Block{128, 1}, Block{128, 1}, Block{128, 1}, Block{256, 2}, Block{256, 1}})
    x = addSeparable(net, x, block.channels, block.stride, "block" + std::to_string(number++));
  addClassifier(net, x, classes, "fc");
  return net.build();
}

/// Sandler et al., "MobileNetV2", CVPR 2018, table 2 at 0.35 of the width (channels rounded to multiples of
/// 8), with the first two of its halvings left out, as is usual for 32×32 pictures.
Network mobilenetV2Small(Shape input, std::int64_t classes) {
  NetworkBuilder net("mobilenet_v2_small", input);
  NodeId x = addConvNormRelu6(net, net.input(), {.outChannels = 16, .bias = false}, "stem");
  constexpr InvertedBlock blocks[] = {{1, 8, 1},  {6, 8, 1},  {6, 8, 1},  {6, 16, 2}, {6, 16, 1}, {6, 16, 1},
                                      {6, 24, 2}, {6, 24, 1}, {6, 24, 1}, {6, 24, 1}, {6, 32, 1}, {6, 32, 1},
                                      {6, 32, 1}, {6, 56, 2}, {6, 56, 1}, {6, 56, 1}, {6, 112, 1}};
  x = addInvertedBlocks(net, x, blocks);
  x = addConvNormRelu6(net, x, {.outChannels = 1280, .kernel = 1, .bias = false}, "head");
  addClassifier(net, x, classes, "fc");
  return net.build();
}

/// The keyword spotting network of MLPerf Tiny (Zhang et al., "Hello Edge", 2017, with 64 channels): its
/// pictures are 49×10 spectrograms.
Network dscnn(Shape input, std::int64_t classes) {
  NetworkBuilder net("dscnn", input);
  const Extent kernel{10, 4};
  NodeId x = net.add(
      op::Conv2d{
          .outChannels = 64, .kernel = kernel, .stride = 2, .padding = paddingForSame(input, kernel, 2)},
      net.input(), "conv1");
  x = net.add(op::Relu{}, net.add(op::BatchNorm{}, x, "conv1_bn"));
  x = net.add(op::Dropout{.probability = 0.2}, x);
  for (int number = 1; number <= 4; ++number)
    x = addSeparable(net, x, 64, 1, "block" + std::to_string(number));
  x = net.add(op::Dropout{.probability = 0.4}, x);
  addClassifier(net, x, classes, "fc");
  return net.build();
}

} // namespace bitsmith::architecture
