// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitsmith {

/// Shape of one picture's tensor, without the batch: [channels, height, width]; [features, 1, 1] after
/// flattening.
struct Shape {
  std::int64_t channels = 0;
  std::int64_t height = 1;
  std::int64_t width = 1;

  std::int64_t elements() const { return channels * height * width; }
  bool operator==(const Shape &) const = default;
};

/// "3×32×32", or "256" for a vector.
std::string toString(const Shape &shape);

/// Height and width of a window, of its step or of the distance between its elements; one number is both.
struct Extent {
  std::int64_t height = 1;
  std::int64_t width = 1;

  constexpr Extent(std::int64_t both) : height(both), width(both) {} // NOLINT: 3 reads as 3×3
  constexpr Extent(std::int64_t rows, std::int64_t columns) : height(rows), width(columns) {}
  std::int64_t area() const { return height * width; }
  bool operator==(const Extent &) const = default;
};

/// "3×5"
std::string toString(const Extent &extent);

/// Rows and columns added around a picture; one number is all four.
struct Padding {
  std::int64_t top = 0;
  std::int64_t left = 0;
  std::int64_t bottom = 0;
  std::int64_t right = 0;

  constexpr Padding(std::int64_t all = 0) : top(all), left(all), bottom(all), right(all) {} // NOLINT
  constexpr Padding(std::int64_t above, std::int64_t before, std::int64_t below, std::int64_t after)
      : top(above), left(before), bottom(below), right(after) {}
  bool isSymmetric() const { return top == bottom && left == right; }
  bool operator==(const Padding &) const = default;
};

/// "1", "1×2" (rows, columns) where opposite sides are alike, otherwise "0 1 1 0" (top, left, bottom, right).
std::string toString(const Padding &padding);

/// An axis of a picture's tensor, by its number in a batch [B, C, H, W].
enum class Axis { channels = 1, height = 2, width = 3 };

/// Elementwise functions, with the two numbers that some of them have.
enum class Curve {
  leakyRelu,   ///< x where x ≥ 0, alpha·x elsewhere
  clip,        ///< min(max(x, alpha), beta)
  sigmoid,     ///< 1 / (1 + e^−x)
  hardSigmoid, ///< min(max(alpha·x + beta, 0), 1)
  hardSwish,   ///< x · min(max(x/6 + 1/2, 0), 1)
  silu,        ///< x · sigmoid(x)
  tanh,
};

/// The operations that a network is made of. The engine builds one LibTorch step for each.
namespace op {
struct Input {
  bool operator==(const Input &) const = default;
};
/// 2-D convolution; weight [outChannels, inChannels / groups, kernel height, kernel width].
struct Conv2d {
  std::int64_t outChannels = 0;
  Extent kernel = 3;
  Extent stride = 1;
  Padding padding = 0; ///< with zeros
  std::int64_t groups = 1;
  bool bias = true;
  Extent dilation = 1; ///< distance between neighbouring elements of the kernel
  bool operator==(const Conv2d &) const = default;
};
/// Fully connected layer on flattened features; weight [outFeatures, inFeatures].
struct Linear {
  std::int64_t outFeatures = 0;
  bool bias = true;
  bool operator==(const Linear &) const = default;
};
struct BatchNorm {
  double epsilon = 1e-5;
  double momentum = 0.1;
  bool operator==(const BatchNorm &) const = default;
};
struct Relu {
  bool operator==(const Relu &) const = default;
};
/// min(max(x, 0), 6)
struct Relu6 {
  bool operator==(const Relu6 &) const = default;
};
/// A Curve, elementwise. Its two numbers are of no meaning for the curves whose formulas do not name them.
struct Activation {
  Curve curve = Curve::leakyRelu;
  double alpha = 0.01; ///< leakyRelu: slope below 0; clip: least value; hardSigmoid: slope
  double beta = 0;     ///< clip: greatest value; hardSigmoid: value at 0
  bool operator==(const Activation &) const = default;
};
/// Padding counts as smaller than anything.
struct MaxPool {
  Extent kernel = 2;
  Extent stride = 2;
  Padding padding = 0;
  Extent dilation = 1;
  bool operator==(const MaxPool &) const = default;
};
struct AveragePool {
  Extent kernel = 2;
  Extent stride = 2;
  Padding padding = 0;
  bool countPadding = false; ///< whether padding counts as zeros, or a mean is taken without it
  bool operator==(const AveragePool &) const = default;
};
/// Average pooling to a fixed output size, whatever the input size.
struct AdaptiveAveragePool {
  std::int64_t height = 1;
  std::int64_t width = 1;
  bool operator==(const AdaptiveAveragePool &) const = default;
};
/// Mean along some axes, each of which is left with one element.
struct Mean {
  std::vector<Axis> axes; ///< in ascending order
  bool operator==(const Mean &) const = default;
};
/// Elementwise sum. As in the two below, an axis of one element is repeated to the other tensor's.
struct Add {
  bool operator==(const Add &) const = default;
};
struct Subtract {
  bool operator==(const Subtract &) const = default;
};
struct Multiply {
  bool operator==(const Multiply &) const = default;
};
/// x · scale + shift with constants of the network, which are not trained. Buffers "scale" and "shift".
struct Affine {
  Shape constants; ///< of both: along each axis 1 or as many as the input has
  bool operator==(const Affine &) const = default;
};
/// Two or more tensors side by side along an axis.
struct Concat {
  Axis axis = Axis::channels;
  bool operator==(const Concat &) const = default;
};
/// Elements start, start + step, … below end.
struct Slice {
  Axis axis = Axis::channels;
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::int64_t step = 1;
  bool operator==(const Slice &) const = default;
};
/// Surrounds the tensor with a constant.
struct Pad {
  Padding padding = 0;
  std::int64_t channelsBefore = 0;
  std::int64_t channelsAfter = 0;
  double value = 0;
  bool operator==(const Pad &) const = default;
};
/// Reads the elements, in the order channels, height, width, as a tensor of the sizes `from`, permutes its
/// axes and reads what comes out as a tensor of the shape `to`. Reshape and Transpose of other formats.
struct Rearrange {
  std::vector<std::int64_t> from;
  std::vector<std::int64_t> order; ///< for each axis of the result the one of `from` that it was
  Shape to;
  bool operator==(const Rearrange &) const = default;
};
struct Flatten {
  bool operator==(const Flatten &) const = default;
};
struct Softmax {
  Axis axis = Axis::channels;
  bool operator==(const Softmax &) const = default;
};
struct Dropout {
  double probability = 0.5;
  bool operator==(const Dropout &) const = default;
};
/// Quantized and dequantized on a fixed grid: (clamp(round(x / scale) + zeroPoint, lowest, highest) −
/// zeroPoint) · scale, half to even, as an imported network has it. QONNX adds the zero point before it
/// rounds: with an odd one, halves go to the other side.
struct FakeQuantize {
  double scale = 1;
  std::int64_t zeroPoint = 0;
  std::int64_t lowest = -128;
  std::int64_t highest = 127;
  bool zeroPointFirst = false;
  bool operator==(const FakeQuantize &) const = default;
};
} // namespace op

using Operation =
    std::variant<op::Input, op::Conv2d, op::Linear, op::BatchNorm, op::Relu, op::Relu6, op::Activation,
                 op::MaxPool, op::AveragePool, op::AdaptiveAveragePool, op::Mean, op::Add, op::Subtract,
                 op::Multiply, op::Affine, op::Concat, op::Slice, op::Pad, op::Rearrange, op::Flatten,
                 op::Softmax, op::Dropout, op::FakeQuantize>;

/// "conv2d", "max_pool": as written in files and in the names of nodes.
std::string_view kindName(const Operation &operation);
std::string_view toString(Axis axis);
std::string_view toString(Curve curve);

/// Works out the shape of an operation's output. Throws Error (bad input) that names the node where the
/// options are out of range or do not fit the inputs. Sizes stay small enough for products not to overflow.
/// @param node its name, for messages
Shape outputShape(const std::string &node, const Operation &operation, const std::vector<Shape> &inputs);
/// Throws Error (bad input) where a tensor of this shape is nothing that a network can have.
void requireTensor(const std::string &node, const Shape &shape);

} // namespace bitsmith
