// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architecture_blocks.h"

#include <algorithm>

namespace bitsmith::architecture {

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

/// LeCun et al., "Gradient-Based Learning Applied to Document Recognition", Proc. IEEE 1998, figure 2, with
/// the ReLU and the max pooling that are used today. Pictures below 32 pixels are padded to its 32.
Network lenet5(Shape input, std::int64_t classes) {
  NetworkBuilder net("lenet5", input);
  const std::int64_t padding = std::min(input.height, input.width) < 32 ? 2 : 0;
  NodeId x = net.add(op::Conv2d{.outChannels = 6, .kernel = 5, .padding = padding}, net.input(), "conv1");
  x = net.add(op::MaxPool{}, net.add(op::Relu{}, x));
  x = net.add(op::Conv2d{.outChannels = 16, .kernel = 5}, x, "conv2");
  x = net.add(op::MaxPool{}, net.add(op::Relu{}, x));
  x = net.add(op::Flatten{}, x);
  x = net.add(op::Relu{}, net.add(op::Linear{.outFeatures = 120}, x, "fc1"));
  x = net.add(op::Relu{}, net.add(op::Linear{.outFeatures = 84}, x, "fc2"));
  net.add(op::Linear{.outFeatures = classes}, x, "fc3");
  return net.build();
}

/// The six convolutions and one linear layer that papers on few bits call VGG-small: Zhang et al., "LQ-Nets",
/// ECCV 2018, section 4.1. The pool before the linear layer is the identity for 32×32 pictures.
Network vggSmall(Shape input, std::int64_t classes) {
  NetworkBuilder net("vgg_small", input);
  NodeId x = net.input();
  int number = 0;
  for (const std::int64_t channels : {128, 256, 512}) {
    for (int i = 0; i < 2; ++i)
      x = addConvNormRelu(net, x, {.outChannels = channels, .bias = false},
                          "conv" + std::to_string(++number));
    x = net.add(op::MaxPool{}, x);
  }
  x = net.add(op::Flatten{}, net.add(op::AdaptiveAveragePool{.height = 4, .width = 4}, x));
  net.add(op::Linear{.outFeatures = classes}, x, "fc");
  return net.build();
}

} // namespace bitsmith::architecture
