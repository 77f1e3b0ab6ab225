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
/// candidate is taken. All candidates share one asymmetric range, a moving average over training batches.
class AdaptiveQuantizer final : public MethodQuantizer {
 public:
  AdaptiveQuantizer(const QuantizerSpec &spec, std::int64_t channels, const std::vector<int> &candidates)
      : MethodQuantizer("adaptive", spec, channels, /*ofWeights=*/false) {
    for (const int candidate : candidates)
      if (candidate <= spec.bits)
        m_candidates.push_back(candidate);
    if (m_candidates.empty() || m_candidates.back() < spec.bits)
      m_candidates.push_back(spec.bits); // the plan's bits are the most
    const auto count = std::ssize(m_candidates);
    m_list = register_buffer("candidates",
                             torch::tensor(std::vector<float>(m_candidates.begin(), m_candidates.end())));
    m_weight = register_parameter("weight", at::zeros({count, channels}));
    m_bias = register_parameter("bias", at::zeros({count}));
    m_bounds = register_buffer("bounds", at::zeros({2}));
  }

  std::optional<std::pair<double, double>> range() const override {
    if (!isFitted())
      return std::nullopt;
    return std::pair(m_bounds[0].item<double>(), m_bounds[1].item<double>());
  }
  Tensor bitsInUse() const override { return m_meanBits; }
  Tensor choices(const Tensor &values) const override {
    const torch::NoGradGuard noGradients;
    return scores(values).argmax(1);
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
    const Tensor probabilities = at::softmax(is_training() ? drawn(scores(values)) : scores(values), 1);
    const Tensor chosen = passThrough(
        probabilities, at::one_hot(probabilities.argmax(1), std::ssize(m_candidates)).to(torch::kFloat));
    std::vector<std::int64_t> shape(static_cast<std::size_t>(values.dim()), 1);
    shape.front() = values.size(0);
    Tensor result;
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
      const Tensor term = fakeQuantize(values, gridOf(m_candidates[i]), Ste::clipped) *
                          chosen.select(1, static_cast<std::int64_t>(i)).view(shape);
      result = result.defined() ? result + term : term;
    }
    if (is_training())
      m_meanBits = chosen.matmul(m_list).mean().view({1});
    return result;
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
  static Tensor drawn(const Tensor &logits) { return logits - at::empty_like(logits).exponential_().log(); }
  Grid gridOf(int candidate) const {
    QuantizerSpec uniform = spec();
    uniform.method = Method::range;
    uniform.scheme = Scheme::asymmetric;
    uniform.bits = candidate;
    return makeGrid({.minimum = m_bounds.slice(0, 0, 1), .maximum = m_bounds.slice(0, 1, 2)}, uniform);
  }

  std::vector<int> m_candidates;
  Tensor m_list;
  Tensor m_weight;
  Tensor m_bias;
  Tensor m_bounds; ///< [2]
  Tensor m_meanBits;
};

} // namespace

std::shared_ptr<MethodQuantizer> makeAdaptiveQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                       const std::vector<int> &candidates) {
  return std::make_shared<AdaptiveQuantizer>(spec, channels, candidates);
}

} // namespace bitsmith
