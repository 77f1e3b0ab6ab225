// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

// Private to core/plan/network: the built-in networks and what they are put together from.
namespace bitsmith {

/// Convolution "name" and batch norm "name_bn"; padding that keeps the size at stride 1 (odd kernels).
NodeId addConvNorm(NetworkBuilder &net, NodeId from, op::Conv2d options, const std::string &name);
/// The same with a ReLU or ReLU6 after it.
NodeId addConvNormRelu(NetworkBuilder &net, NodeId from, const op::Conv2d &options, const std::string &name);
NodeId addConvNormRelu6(NetworkBuilder &net, NodeId from, const op::Conv2d &options, const std::string &name);
/// Mean over the picture, then the linear layer that gives the scores.
void addClassifier(NetworkBuilder &net, NodeId from, std::int64_t classes, const std::string &name);

namespace architecture {
Network mixedPrecisionCnn(Shape input, std::int64_t classes);
Network lenet5(Shape input, std::int64_t classes);
Network vggSmall(Shape input, std::int64_t classes);

/// How a residual block that changes the shape passes its input on.
enum class Shortcut {
  projection, ///< 1×1 convolution
  padded,     ///< every second pixel, missing channels zero: no parameters
};
/// Blocks in each of the three stages: 3, 5 and 9 make 20, 32 and 56 layers.
Network resnet(const std::string &name, int blocks, Shortcut shortcut, Shape input, std::int64_t classes);
Network resnet8(Shape input, std::int64_t classes);

Network mobilenetTiny(Shape input, std::int64_t classes);
Network mobilenetV1Quarter(Shape input, std::int64_t classes);
Network mobilenetV2Small(Shape input, std::int64_t classes);
Network dscnn(Shape input, std::int64_t classes);
} // namespace architecture

} // namespace bitsmith
