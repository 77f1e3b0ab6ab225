// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/convolution.h"
#include "core/engine/compute/kernels.h"
#include "core/engine/compute/numbers.h"
#include "core/engine/compute/split.h"
#include "core/engine/quantization/network_module.h"
#include "core/engine/quantization/quantizer.h"

#include <functional>
#include <memory>

namespace bitsmith {

/// A layer's operands as whole numbers.
struct IntegerOperands {
  LayerWeight weight;        ///< int8: the quantizer's whole numbers, zero points taken out
  std::vector<float> factor; ///< [O] what sums are multiplied by: the product of both scales
  kernels::Granule input;    ///< quantizes the input
  std::int32_t inputZero = 0;
  bool isInputSigned = false; ///< input int8, otherwise uint8
};

/// What one layer computes with in a pass, worked out once for many of them.
struct LayerOperands {
  torch::Tensor weight;     ///< as it is used: quantized already, in the memory layout of the layer's weight
  QuantizerSpec input;      ///< of the input activation
  std::optional<Grid> grid; ///< of the input; without one an input that is quantized takes the batch's range
  /// Quantizes the input where that is not done on a grid; it is not trained, so that threads share it.
  std::shared_ptr<MethodQuantizer> method = {};
  /// Where the layer can be computed in whole numbers and the network is to.
  std::shared_ptr<const IntegerOperands> integer = {};
  /// Where the layer is computed in float32 and that is faster in bfloat16 parts.
  std::shared_ptr<const SplitWeight> split = {};

  /// What a pass without gradients and without a visitor computes in.
  LayerNumbers numbers() const;
};

/// A layer's input as the layer uses it. Differentiable where gradients are enabled.
torch::Tensor quantizeInput(const torch::Tensor &input, const LayerOperands &operands);

/// The operands of all layers, one of which may stand in for its usual ones.
struct Operands {
  const std::vector<LayerOperands> &layers;
  std::size_t replacedLayer = 0;
  const LayerOperands *replacement = nullptr;

  const LayerOperands &of(std::size_t layer) const {
    return replacement && layer == replacedLayer ? *replacement : layers[layer];
  }
};

/// A pass over a network that has come up to some node. Copies go on separately from there and share what was
/// computed so far.
struct PassState {
  NodeId next = 0; ///< the node to be computed next
  /// By node; undefined where no node from `next` on reads it. Whole numbers (uint8, int8) are the quantized
  /// input of the layer that alone reads them.
  std::vector<torch::Tensor> values;
  std::vector<bool> isDone; ///< by node: worked out with an earlier one, whose value it hands on
};

/// Sees each layer of a pass: its input before quantization (flattened where the layer is linear) and its
/// output.
using LayerVisitor =
    std::function<void(std::size_t layer, const torch::Tensor &input, const torch::Tensor &output)>;

/// A network in evaluation mode as it was at one moment, for running it many times with some layer changed: a
/// pass can stop before a node and go on from there any number of times with other operands. Nothing of the
/// module that it was made of is changed, then or later. Passes of one object may run in many threads at
/// once.
///
/// Class scores are those of NetworkModule::forward in evaluation mode with the same operands, up to what
/// LibTorch's own operators differ by from one batch size to another. With gradients enabled a pass is
/// differentiable (straight-through where activations are quantized); otherwise batch norms, the activations
/// and the 2×2 poolings after them are one pass over memory.
class FrozenNetwork {
 public:
  /// Refers to the module's weights: they must not change while the object lives. Whole numbers are used in
  /// passes without gradients and without a visitor. Throws Error (work failed) that names a batch norm which
  /// is not finite.
  /// @param inParts what is not whole numbers is computed in bfloat16 parts where isFasterSplit()
  explicit FrozenNetwork(NetworkModule &module, EvaluationNumbers numbers = EvaluationNumbers::float32,
                         bool inParts = mayBeSplit());

  const Network &network() const;

  /// The float weight of a layer, without its gradient.
  const torch::Tensor &weight(std::size_t layer) const;
  /// Operands of a layer at some precision. Quantizers that the module had for just this precision are taken
  /// as they were, others with a state of their own are fitted to the weight and to the range.
  /// @param range of the input activation, where it is fixed
  LayerOperands prepare(std::size_t layer, const LayerPrecision &precision,
                        const std::optional<Range> &range) const;

  /// Operands of all layers at the plan and the ranges of the module that it was made of.
  std::vector<LayerOperands> prepareAll(const NetworkModule &module) const;

  /// A pass over pictures [B, C, H, W] before its first node.
  PassState begin(const torch::Tensor &images) const;
  /// Computes the nodes before `end`.
  void advance(PassState &state, NodeId end, const Operands &operands,
               const LayerVisitor &visitor = {}) const;
  /// Goes on to the end. @return class scores [B, classes]
  torch::Tensor finish(PassState state, const Operands &operands, const LayerVisitor &visitor = {}) const;
  /// One layer by itself. @param input before quantization, as a LayerVisitor sees it
  torch::Tensor layerOutput(std::size_t layer, const torch::Tensor &input,
                            const LayerOperands &operands) const;

  /// Values of one picture that a pass holds before a node, at most over all layers' nodes: what keeping a
  /// paused pass costs, in floats.
  std::int64_t largestState() const;
  /// MACs of one picture of the nodes from `node` on.
  std::int64_t macsFrom(NodeId node) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> m_impl;
};

} // namespace bitsmith
