// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/gradients.h"
#include "core/engine/quantization/methods/rooms.h"

#include <ATen/ATen.h>

namespace bitsmith {
namespace {

using torch::Tensor;

/// A rule that follows from the weights alone: nothing is fitted, nothing is learned. The levels are those of
/// the weights that were seen last.
class WeightRule : public MethodQuantizer {
 public:
  using MethodQuantizer::MethodQuantizer;

  std::optional<Codebook> codebook() const override {
    return m_levels.defined() ? std::optional(Codebook{m_levels}) : std::nullopt;
  }
  std::optional<std::pair<double, double>> range() const override {
    if (!m_levels.defined())
      return std::nullopt;
    return std::pair(m_levels.min().item<double>(), m_levels.max().item<double>());
  }

 protected:
  void chooseParameters(const Tensor & /*values*/, Fit /*kind*/) override {}
  void chooseFromRange(double /*minimum*/, double /*maximum*/) override {}
  void changeBits(int /*from*/, int /*to*/) override {}

  Tensor m_levels; ///< [granules, levels]
};

/// DoReFa (S. Zhou et al., 2016, eq. 9): 2 · quantize_b(tanh w / (2 max|tanh w|) + ½) − 1. These weights
/// reach 1 whatever the layer was drawn with; they are brought back to the root mean square of w, without
/// which a layer that no batch norm follows explodes (Q. Jin et al., Towards Efficient Training for Neural
/// Network Quantization, 2019, found the same of DoReFa's scale). The factor takes no part in the gradient.
class DoReFa final : public WeightRule {
 public:
  DoReFa(const QuantizerSpec &spec, std::int64_t channels)
      : WeightRule("dorefa", spec, channels, /*ofWeights=*/true) {}

 protected:
  Tensor apply(const Tensor &values) override {
    const double steps = static_cast<double>((std::int64_t{1} << bits()) - 1);
    const Tensor bent = values.tanh();
    const Tensor largest = bent.detach().abs().max().clamp_min(1e-8);
    const Tensor unit = bent / (2 * largest) + 0.5;
    Tensor codes;
    Tensor scale;
    {
      const torch::NoGradGuard noGradients;
      codes = (unit * steps).round_().div_(steps);
      const Tensor power = (codes * 2 - 1).square_().mean();
      scale = (values.detach().square().mean() / power).sqrt_();
      m_levels = ((at::arange(steps + 1, at::kFloat) / steps * 2 - 1) * scale).view({1, -1});
    }
    return (passThrough(unit, codes) * 2 - 1) * scale;
  }
};

/// Ternary weights (F. Li, B. Zhang, B. Liu, Ternary Weight Networks, 2016, eq. 6): −α, 0, α by granule, the
/// threshold 0.7 · mean|w|, α the mean magnitude beyond it (in a scale form: the nearest there is).
class Ternary final : public WeightRule {
 public:
  Ternary(const QuantizerSpec &spec, std::int64_t channels)
      : WeightRule("ternary", spec, channels, /*ofWeights=*/true) {}

 protected:
  Tensor apply(const Tensor &values) override {
    Tensor quantized;
    {
      const torch::NoGradGuard noGradients;
      const Tensor rows = values.detach().reshape({granules(), -1});
      const Tensor magnitude = rows.abs();
      const Tensor beyond = magnitude > magnitude.mean(1, true) * 0.7;
      const Tensor count = beyond.sum(1, true).clamp_min(1);
      const Tensor alpha =
          scalesInForm((magnitude * beyond).sum(1, true) / count, spec().scaleForm, /*nearest=*/true);
      m_levels = at::cat({-alpha, at::zeros_like(alpha), alpha}, 1);
      quantized = (rows.sign() * beyond * alpha).view(values.sizes());
    }
    return passThrough(values, quantized);
  }
};

} // namespace

std::shared_ptr<MethodQuantizer> makeWeightRule(const QuantizerSpec &spec, std::int64_t channels) {
  if (spec.method == Method::ternary)
    return std::make_shared<Ternary>(spec, channels);
  return std::make_shared<DoReFa>(spec, channels);
}

} // namespace bitsmith
