// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/numbers.h"
#include "core/engine/quantization/methods/method_quantizer.h"
#include "core/plan/network/network.h"
#include "core/plan/precision/precision.h"
#include "core/plan/quantizer/uniform_grid.h"

#include <functional>
#include <memory>
#include <optional>
#include <torch/nn/module.h>

namespace bitsmith {

/// Range of the values of a layer's input activation.
using ActivationRange = ValueRange;

/// What a layer did in forward(): tensors as they were used, not copies.
struct LayerPass {
  std::size_t layer = 0; ///< index in Network::layers()
  torch::Tensor input;   ///< before quantization
  torch::Tensor quantizedInput;
  torch::Tensor quantizedWeight;
  torch::Tensor output; ///< what the layer hands on, before batch norm
};
using LayerObserver = std::function<void(const LayerPass &)>;

/// What becomes of a quantizer whose parameters were fitted or learned for other levels than the plan wants.
enum class Learned {
  kept, ///< brought to the other bits, for training to go on from; made anew where granularities differ
  anew, ///< made anew, to be fitted: for use without training
};

/// Whose candidates adaptive quantizers choose from when a state is copied.
enum class Candidates {
  own,     ///< a quantizer of others is not taken
  ofOther, ///< those of the state, which is a network's as it was written
};

/// The kind of number that a layer of training is computed in: float32 where its quantizers give more than 8
/// bits, or the engine's own convolutions do not know its geometry.
TrainingNumbers numbersOf(const Layer &layer, const LayerPrecision &precision, TrainingNumbers asked);

/// A network as a LibTorch module: interprets the graph of core/plan, with the weight and the input
/// activation of every layer quantized as the plan says. Parameters and buffers are named after the nodes
/// ("conv1.weight", "conv1.activation_minimum"); activation observers are buffers, so that checkpoints hold
/// them. In training mode observers follow the activations and batch norms their batches; in evaluation both
/// are frozen (dynamic activations take their range from the batch in both).
class NetworkModule : public torch::nn::Module {
 public:
  /// Weights are initialised from LibTorch's global generator (Kaiming uniform, as LibTorch's own layers):
  /// call torch::manual_seed before.
  /// @param candidates bits that adaptive quantizers choose from
  NetworkModule(Network network, PrecisionPlan plan, std::vector<int> candidates = {2, 4, 8});

  /// Pictures [B, C, H, W] → class scores [B, classes]. Throws Error (work failed) that names the layer whose
  /// input activation is not finite.
  torch::Tensor forward(const torch::Tensor &images);

  const Network &network() const;
  const PrecisionPlan &plan() const;
  const std::vector<int> &candidates() const;
  /// For quantizers that are made from now on.
  void setCandidates(std::vector<int> candidates);
  /// Changes the precision of all layers; weights and observers stay, and so do quantizers with a state of
  /// their own as long as their method is not replaced by another one (float does not count), and as
  /// `learned` says.
  void setPlan(const PrecisionPlan &plan, Learned learned = Learned::kept);
  /// The plan with the bits that parametric quantizers have come to.
  PrecisionPlan planInUse() const;
  /// The float weight of a layer, by its index in Network::layers().
  const torch::Tensor &weight(std::size_t layer) const;
  /// The bias of a layer; undefined where it has none.
  const torch::Tensor &bias(std::size_t layer) const;

  /// A layer's weight as it is used.
  QuantizedTensor quantizedWeight(std::size_t layer) const;
  /// The quantizer of a layer's weight, or of its input activation; null for Method::range and for float.
  std::shared_ptr<MethodQuantizer> weightMethod(std::size_t layer) const;
  std::shared_ptr<MethodQuantizer> activationMethod(std::size_t layer) const;
  /// Parameters of such quantizers, and all others.
  std::vector<torch::Tensor> quantizerParameters() const;
  std::vector<torch::Tensor> networkParameters() const;
  /// Fits those of weights that have not been, for the least error.
  void fitWeightMethods();

  /// Range that a layer's input activation is quantized over in evaluation; nullopt until one was observed or
  /// set. Of a quantizer with a state of its own the range that it represents, and setting it fits the
  /// quantizer where it was not.
  std::optional<ActivationRange> activationRange(std::size_t layer) const;
  void setActivationRange(std::size_t layer, std::optional<ActivationRange> range);

  /// Whether batch norms go by their running statistics in training too, and leave them.
  void setBatchNormFrozen(bool frozen);

  /// Float32 unless set. Concerns forward() in training mode without a layer observer.
  void setTrainingNumbers(TrainingNumbers numbers);

  /// Called in forward() for each layer, in the order of the graph; an empty function ends it.
  void setLayerObserver(LayerObserver observer);

  /// Takes over all parameters and buffers of a module of the same network; quantizers that the other one has
  /// not are fitted anew. Throws Error (bad input) that names the tensor that is missing or has another
  /// shape; with Candidates::ofOther also where it is a quantizer's.
  void copyStateFrom(const NetworkModule &other, Candidates candidates = Candidates::own);

 private:
  struct Impl;
  std::shared_ptr<Impl> m_impl;
};

} // namespace bitsmith
