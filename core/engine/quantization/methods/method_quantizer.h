// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/quantizer.h"
#include "core/plan/experiment/experiment.h"

#include <memory>
#include <torch/nn/module.h>

namespace bitsmith {

/// Levels that need not be evenly spaced: a value goes to the nearest one.
struct Codebook {
  torch::Tensor levels; ///< float32 [granules, levels], ascending in each row
};

/// A tensor as a quantizer leaves it.
struct QuantizedTensor {
  torch::Tensor values;             ///< in the shape of the original
  std::optional<Grid> grid;         ///< where levels are evenly spaced
  std::optional<Codebook> codebook; ///< where they are not; of all levels that there are
};

/// How the parameters of a quantizer are first chosen.
enum class Fit {
  training,   ///< as its paper does it, for training to go on from
  leastError, ///< so that the squared error is least, for use without training
};

/// A quantizer that has parameters or a state of its own: every Method but Method::range. One interface for
/// weights and for activations; the methods are in the files beside this one.
///
/// Parameters are set from the first values that are quantized (or by fit()); a change of the bits keeps the
/// range. Gradients by values are straight-through, those by parameters as the method's paper has them. What
/// has to be positive is kept as its logarithm, so that no step of an optimizer can turn it over.
class MethodQuantizer : public torch::nn::Module {
 public:
  const QuantizerSpec &spec() const { return m_spec; }
  /// Whether parameters have been set from values.
  bool isFitted() const;
  /// Another spec of the same method and granularity. Parameters that are fitted are brought to its bits.
  void setSpec(const QuantizerSpec &spec);

  void fit(const torch::Tensor &values, Fit kind);
  /// For activations of which only the range is known.
  void fitRange(double minimum, double maximum);

  /// The values at their levels; differentiable by the values and the parameters. In training mode what
  /// follows the values (codebooks, observed ranges) follows them. Throws Error (work failed) when the values
  /// hold a NaN or an infinity.
  torch::Tensor quantize(const torch::Tensor &values);
  /// The same with what is known of the levels, without gradients.
  QuantizedTensor quantized(const torch::Tensor &values);

  /// The levels as a grid, where they are evenly spaced and do not depend on the values.
  virtual std::optional<Grid> grid() const { return std::nullopt; }
  /// All levels, in ascending order, where they do not depend on the values. [granules, levels]
  virtual std::optional<Codebook> codebook() const { return std::nullopt; }
  /// Smallest and largest value that is represented; nullopt where that depends on the values.
  virtual std::optional<std::pair<double, double>> range() const = 0;
  /// Distance between levels, by granule; undefined where there is no such thing.
  virtual torch::Tensor step() const { return {}; }

  /// Bits in use: differentiable [1] where they are learned or chosen, otherwise undefined. Of adaptive
  /// quantizers those of the last batch, in the mean over its pictures.
  virtual torch::Tensor bitsInUse() const { return {}; }
  /// A term of the loss (½ · decay · clip² of PACT), or undefined.
  virtual torch::Tensor regularisation(const QuantizerTraining & /*options*/) const { return {}; }
  /// Adaptive: which of the candidates each picture of the batch is given. [B], whole numbers
  virtual torch::Tensor choices(const torch::Tensor & /*values*/) const { return {}; }
  /// Adaptive: the bits that choices() are among.
  virtual std::vector<int> candidateBits() const { return {}; }
  /// Adaptive: makes room for the tensors of a quantizer with other candidates, as its buffer "candidates"
  /// lists them. @return whether there are such ones
  virtual bool takeCandidates(const torch::Tensor & /*list*/) { return false; }

  /// A copy that shares nothing and is not trained; its parameters are for the bits of its spec.
  std::shared_ptr<MethodQuantizer> frozenCopy() const;

 protected:
  /// @param channels of a weight: its output channels; of an activation: the layer's input channels
  MethodQuantizer(const char *name, const QuantizerSpec &spec, std::int64_t channels, bool ofWeights);

  virtual void chooseParameters(const torch::Tensor &values, Fit kind) = 0;
  virtual void chooseFromRange(double minimum, double maximum) = 0;
  /// Keeps the range when the bits change.
  virtual void changeBits(int from, int to) = 0;
  virtual torch::Tensor apply(const torch::Tensor &values) = 0;
  /// A quantizer with tensors of the same shapes.
  virtual std::shared_ptr<MethodQuantizer> blank() const;

  int bits() const { return m_spec.bits; }
  std::int64_t channels() const { return m_channels; }
  /// Granules of a weight: its output channels, or 1.
  std::int64_t granules() const;
  /// Whether the activation was of both signs when the parameters were chosen; weights always are.
  bool isSigned() const;
  void setSigned(bool isSigned);

 private:
  void makeReady(const torch::Tensor &values);
  void bringToBits();

  QuantizerSpec m_spec;
  std::int64_t m_channels;
  bool m_ofWeights;
  torch::Tensor m_fittedBits; ///< [1] bits that the parameters are for; 0: not fitted
  torch::Tensor m_signed;     ///< [1]
};

/// The quantizer of a spec whose method is not Method::range, its parameters not fitted yet.
/// @param candidates adaptive: bits to choose from
std::shared_ptr<MethodQuantizer> makeMethodQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                     bool ofWeights,
                                                     const std::vector<int> &candidates = {2, 4, 8});

/// A weight at its levels, by whatever method: a fitted quantizer of its own where `own` is given and of the
/// same spec, otherwise one that is fitted to the weight for the least error.
QuantizedTensor quantizedWeight(const torch::Tensor &weight, const QuantizerSpec &spec,
                                const MethodQuantizer *own = nullptr);

} // namespace bitsmith
