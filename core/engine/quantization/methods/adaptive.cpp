// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/gradients.h"
#include "core/engine/quantization/methods/rooms.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {
namespace {

using torch::Tensor;

/// Bits chosen for each picture by a linear predictor of the mean magnitudes of its channels. In training the
/// choice is drawn by the Gumbel-max trick and its gradient is that of the softmax (E. Jang, S. Gu, B. Poole,
/// Categorical Reparameterization with Gumbel-Softmax, ICLR 2017, straight-through); otherwise the likeliest
/// candidate is taken, of equally likely ones the one of the most bits, so that a predictor which was never
/// trained leaves the plan's bits. All candidates share one asymmetric range, a moving average over training
/// batches. The candidates are those up to the bits of the plan that the quantizer was made for; at other
/// bits, of progressive runs say, the last one is these bits and none is of more.
class AdaptiveQuantizer final : public MethodQuantizer {
 public:
  /// @param candidates ascending
  AdaptiveQuantizer(const QuantizerSpec &spec, std::int64_t channels, const std::vector<int> &candidates)
      : MethodQuantizer("adaptive", spec, channels, /*ofWeights=*/false), m_candidates(candidates) {
    const auto count = std::ssize(m_candidates);
    m_list = register_buffer("candidates", asTensor(m_candidates));
    m_weight = register_parameter("weight", at::zeros({count, channels}));
    m_bias = register_parameter("bias", at::zeros({count}));
    m_bounds = register_buffer("bounds", at::zeros({2}));
  }

  /// Those of the experiment that a plan's bits allow: the plan's bits are the most.
  static std::vector<int> upTo(int bits, const std::vector<int> &candidates) {
    std::vector<int> allowed;
    for (const int candidate : candidates)
      if (candidate <= bits)
        allowed.push_back(candidate);
    if (allowed.empty() || allowed.back() < bits)
      allowed.push_back(bits);
    return allowed;
  }

  std::optional<std::pair<double, double>> range() const override {
    if (!isFitted())
      return std::nullopt;
    return std::pair(m_bounds[0].item<double>(), m_bounds[1].item<double>());
  }
  Tensor bitsInUse() const override { return m_meanBits; }
  Tensor choices(const Tensor &values) const override {
    const torch::NoGradGuard noGradients;
    return likeliest(scores(values));
  }
  std::vector<int> candidateBits() const override {
    std::vector<int> inUse = m_candidates;
    inUse.back() = bits();
    for (int &candidate : inUse)
      candidate = std::min(candidate, bits());
    return inUse;
  }
  bool takeCandidates(const Tensor &list) override {
    constexpr std::int64_t most = 16; // as many different bits as there are
    if (list.dim() != 1 || list.scalar_type() != torch::kFloat || list.numel() < 1 || list.numel() > most)
      return false;
    std::vector<int> candidates;
    for (std::int64_t i = 0; i < list.numel(); ++i) {
      const float candidate = list[i].item<float>();
      if (!(candidate >= 1 && candidate <= most) || candidate != std::floor(candidate))
        return false;
      candidates.push_back(static_cast<int>(candidate));
    }
    if (!std::ranges::is_sorted(candidates))
      return false;
    const auto count = std::ssize(candidates);
    m_candidates = std::move(candidates);
    m_list.set_data(asTensor(m_candidates));
    m_weight.set_data(at::zeros({count, channels()}));
    m_bias.set_data(at::zeros({count}));
    return true;
  }

 protected:
  void chooseParameters(const Tensor &values, Fit /*kind*/) override {
    const Range range = measureRange(values, Granularity::perTensor);
    chooseFromRange(range.minimum.item<double>(), range.maximum.item<double>());
  }
  void chooseFromRange(double minimum, double maximum) override {
    m_bounds[0].fill_(minimum);
    m_bounds[1].fill_(maximum);
  }
  void changeBits(int /*from*/, int /*to*/) override {}

  Tensor apply(const Tensor &values) override {
    if (is_training())
      observe(values);
    const std::vector<int> candidates = candidateBits();
    const Tensor logits = is_training() ? drawn(scores(values)) : scores(values);
    const Tensor probabilities = at::softmax(logits, 1);
    const Tensor choice = is_training() ? probabilities.argmax(1) : likeliest(logits.detach());
    const Tensor chosen =
        passThrough(probabilities, at::one_hot(choice, std::ssize(candidates)).to(torch::kFloat));
    std::vector<std::int64_t> shape(static_cast<std::size_t>(values.dim()), 1);
    shape.front() = values.size(0);
    Tensor result;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const Tensor term = fakeQuantize(values, gridOf(candidates[i]), Ste::clipped) *
                          chosen.select(1, static_cast<std::int64_t>(i)).view(shape);
      result = result.defined() ? result + term : term;
    }
    if (is_training())
      m_meanBits = chosen.matmul(asTensor(candidates)).mean().view({1});
    return result;
  }
  std::shared_ptr<MethodQuantizer> blank() const override {
    return std::make_shared<AdaptiveQuantizer>(spec(), channels(), m_candidates);
  }

 private:
  static constexpr float rate = 0.1F; ///< of a new batch in the range, as training's observer has it

  void observe(const Tensor &values) {
    const torch::NoGradGuard noGradients;
    const Range batch = measureRange(values, Granularity::perTensor);
    m_bounds.add_((at::cat({batch.minimum, batch.maximum}) - m_bounds) * rate);
  }
  /// Log-probabilities of the candidates, not normalised. [B, candidates]
  Tensor scores(const Tensor &values) const {
    const Tensor magnitudes = values.detach().reshape({values.size(0), values.size(1), -1}).abs().mean(2) /
                              m_bounds.abs().max().clamp_min(1e-6);
    return at::linear(magnitudes, m_weight, m_bias);
  }
  /// Of equal scores the last one. argmax() promises nothing of those.
  static Tensor likeliest(const Tensor &scores) {
    const Tensor places = at::arange(scores.size(1), torch::kLong);
    return at::where(scores.eq(scores.amax(1, /*keepdim=*/true)), places, places.new_zeros({})).amax(1);
  }
  static Tensor asTensor(const std::vector<int> &candidates) {
    return torch::tensor(std::vector<float>(candidates.begin(), candidates.end()));
  }
  static Tensor drawn(const Tensor &logits) { return logits - at::empty_like(logits).exponential_().log(); }
  Grid gridOf(int candidate) const {
    QuantizerSpec uniform = spec();
    uniform.method = Method::range;
    uniform.scheme = Scheme::asymmetric;
    uniform.bits = candidate;
    return makeGrid({.minimum = m_bounds.slice(0, 0, 1), .maximum = m_bounds.slice(0, 1, 2)}, uniform);
  }

  std::vector<int> m_candidates; ///< ascending
  Tensor m_list;
  Tensor m_weight;
  Tensor m_bias;
  Tensor m_bounds; ///< [2]
  Tensor m_meanBits;
};

} // namespace

std::shared_ptr<MethodQuantizer> makeAdaptiveQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                       const std::vector<int> &candidates) {
  return std::make_shared<AdaptiveQuantizer>(spec, channels, AdaptiveQuantizer::upTo(spec.bits, candidates));
}

} // namespace bitsmith
