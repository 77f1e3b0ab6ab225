// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/gradients.h"
#include "core/engine/quantization/methods/rooms.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace bitsmith {
namespace {

using torch::Tensor;

/// Levels at clip 1, ascending: of both signs, or from 0 on.
Tensor baseLevels(int bits, bool isSigned, bool additive) {
  const std::vector<float> magnitudes = powerMagnitudes(isSigned ? bits - 1 : bits, additive);
  std::set<float> levels(magnitudes.begin(), magnitudes.end());
  if (isSigned)
    for (const float magnitude : magnitudes)
      levels.insert(-magnitude);
  levels.erase(-0.0F);
  levels.insert(0.0F);
  return torch::tensor(std::vector<float>(levels.begin(), levels.end()));
}

/// Levels α · base with a learned clip α. The gradient by α is that of α · Q(x / α): the sign outside, Q −
/// x/α inside (the reparameterised clipping of the APoT paper, section 2.2).
class PowerQuantizer final : public MethodQuantizer {
 public:
  PowerQuantizer(const QuantizerSpec &spec, std::int64_t channels, bool ofWeights)
      : MethodQuantizer("powers", spec, channels, ofWeights),
        m_additive(spec.method == Method::additivePowerOfTwo) {
    m_logClip = register_parameter("log_clip", at::zeros({1}));
  }

  std::optional<Codebook> codebook() const override {
    return Codebook{(base() * m_logClip.detach().exp()).view({1, -1})};
  }
  std::optional<std::pair<double, double>> range() const override {
    const double clip = std::exp(m_logClip.item<double>());
    return std::pair(isSigned() ? -clip : 0, clip);
  }

 protected:
  void chooseParameters(const Tensor &values, Fit /*kind*/) override {
    m_logClip.copy_(leastErrorClip(values, base()).clamp_min(1e-8).log());
  }
  void chooseFromRange(double minimum, double maximum) override {
    m_logClip.fill_(std::log(std::max({1e-8, std::abs(minimum), std::abs(maximum)})));
  }
  void changeBits(int /*from*/, int /*to*/) override {}

  Tensor apply(const Tensor &values) override {
    const Tensor clip = fromLogarithm(m_logClip);
    const Tensor levels = base();
    const Tensor within = (values / clip).clamp(isSigned() ? -1 : 0, 1);
    Tensor quantized;
    {
      const torch::NoGradGuard noGradients;
      quantized = levels.index_select(0, nearestIndex(within, levels).flatten()).view(values.sizes());
    }
    return passThrough(within, quantized) * clip;
  }

 private:
  Tensor base() const { return baseLevels(bits(), isSigned(), m_additive); }

  bool m_additive;
  Tensor m_logClip;
};

/// What each term of a sum may be beside 0: exponents e of 2^−e.
std::vector<std::vector<int>> termsOf(int bits) {
  if (bits == 3)
    return {{0, 1, 3}, {2}};
  const int count = bits / 2 + bits % 2;
  std::vector<std::vector<int>> terms;
  for (int term = 0; term < count; ++term) {
    const bool isSingle = bits % 2 == 1 && term == count - 1;
    std::vector<int> exponents;
    for (int j = 0; j < (isSingle ? 1 : 3); ++j)
      exponents.push_back(term + j * count);
    terms.push_back(std::move(exponents));
  }
  return terms;
}

} // namespace

std::vector<float> powerMagnitudes(int bits, bool additive) {
  std::vector<double> sums{0};
  if (!additive) {
    const int powers = (1 << bits) - 1;
    for (int power = 0; power < powers; ++power)
      sums.push_back(std::exp2(-power));
  } else {
    for (const std::vector<int> &exponents : termsOf(bits)) {
      std::vector<double> longer = sums;
      for (const double sum : sums)
        for (const int exponent : exponents)
          longer.push_back(sum + std::exp2(-exponent));
      sums = std::move(longer);
    }
  }
  std::ranges::sort(sums);
  const double largest = std::max(sums.back(), 1e-30);
  std::vector<float> magnitudes;
  for (const double sum : sums)
    if (magnitudes.empty() || static_cast<float>(sum / largest) != magnitudes.back())
      magnitudes.push_back(static_cast<float>(sum / largest));
  return magnitudes;
}

std::shared_ptr<MethodQuantizer> makePowerQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                    bool ofWeights) {
  return std::make_shared<PowerQuantizer>(spec, channels, ofWeights);
}

} // namespace bitsmith
