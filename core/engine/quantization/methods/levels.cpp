// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/gradients.h"
#include "core/engine/quantization/methods/rooms.h"

#include <ATen/ATen.h>

#include <cmath>

namespace bitsmith {
namespace {

using torch::Tensor;

/// Levels that k-means (Lloyd's algorithm) finds for values, from the given ones on. Levels without values
/// stay where they are. @return ascending
Tensor refine(const Tensor &values, Tensor levels, int rounds) {
  const Tensor flat = values.detach().flatten();
  for (int round = 0; round < rounds; ++round) {
    const Tensor index = nearestIndex(flat, levels);
    const Tensor counts = at::bincount(index, {}, levels.numel());
    const Tensor sums =
        at::zeros({levels.numel()}, torch::kDouble).index_add_(0, index, flat.to(torch::kDouble));
    const Tensor means = at::where(counts > 0, (sums / counts.clamp_min(1)).to(torch::kFloat), levels);
    if (means.equal(levels))
      break;
    levels = std::get<0>(means.sort());
  }
  return levels;
}

/// Levels to begin with: evenly spaced over the values' range, as S. Han et al. (Deep Compression, ICLR 2016,
/// section 3.2) found best.
Tensor evenLevels(double minimum, double maximum, std::int64_t count) {
  if (count == 1)
    return at::full({1}, (minimum + maximum) / 2);
  return at::linspace(minimum, std::max(maximum, minimum + 1e-6), count);
}

constexpr int fittingRounds = 50;
constexpr std::int64_t fittingSample = 1 << 18; ///< values that levels are fitted to, at most

Tensor sampled(const Tensor &values) {
  const Tensor flat = values.detach().flatten();
  const std::int64_t stride = std::max<std::int64_t>(1, flat.numel() / fittingSample);
  return flat.slice(0, 0, flat.numel(), stride).contiguous();
}

class LevelBase : public MethodQuantizer {
 public:
  using MethodQuantizer::MethodQuantizer;

  std::optional<Codebook> codebook() const override { return Codebook{current().detach().view({1, -1})}; }
  std::optional<std::pair<double, double>> range() const override {
    const Tensor levels = current().detach();
    return std::pair(levels.min().item<double>(), levels.max().item<double>());
  }

 protected:
  std::int64_t count() const { return std::int64_t{1} << bits(); }
  virtual Tensor current() const = 0; ///< [levels] ascending
  virtual void setLevels(const Tensor &levels) = 0;

  void chooseParameters(const Tensor &values, Fit /*kind*/) override {
    const Tensor sample = sampled(values);
    setLevels(refine(sample, evenLevels(sample.min().item<double>(), sample.max().item<double>(), count()),
                     fittingRounds));
  }
  void chooseFromRange(double minimum, double maximum) override {
    setLevels(evenLevels(std::min(minimum, 0.0), std::max(maximum, 0.0), count()));
  }
};

/// Levels that are parameters: the lowest one and the logarithms of the gaps, so that they keep their order.
/// The module that a file is read into has as many as its plan says.
class LearnedLevels final : public LevelBase {
 public:
  LearnedLevels(const QuantizerSpec &spec, std::int64_t channels, bool ofWeights)
      : LevelBase("levels", spec, channels, ofWeights) {
    m_lowest = register_parameter("lowest", at::zeros({1}));
    // As many as any number of bits needs, so that bits can change.
    m_logGaps = register_parameter("log_gaps", at::zeros({(std::int64_t{1} << mostBits) - 1}));
  }

 protected:
  Tensor current() const override {
    const Tensor gaps = fromLogarithm(m_logGaps.slice(0, 0, count() - 1)) + smallestGap;
    return at::cat({m_lowest, m_lowest + gaps.cumsum(0)});
  }
  void setLevels(const Tensor &levels) override {
    m_lowest.copy_(levels.slice(0, 0, 1));
    const Tensor gaps = levels.slice(0, 1, levels.numel()) - levels.slice(0, 0, levels.numel() - 1);
    m_logGaps.slice(0, 0, gaps.numel()).copy_((gaps - smallestGap).clamp_min(smallestGap).log());
  }
  void changeBits(int from, int /*to*/) override {
    const Tensor gaps = m_logGaps.slice(0, 0, (std::int64_t{1} << from) - 1).exp() + smallestGap;
    const double lowest = m_lowest.item<double>();
    setLevels(evenLevels(lowest, lowest + gaps.sum().item<double>(), count()));
  }
  /// The gradient by the levels, and so that by the lowest one and the gaps, is scaled as that of LSQ's step
  /// is (S. Esser et al., ICLR 2020, section 2.2): times 1 / √(values · levels). Unscaled it is a sum over
  /// all values, and a step that suits the weights would throw the levels out of their range.
  Tensor apply(const Tensor &values) override {
    const double factor = 1 / std::sqrt(static_cast<double>(values.numel()) * static_cast<double>(count()));
    return nearestLevel(values, current(), factor);
  }

 private:
  static constexpr int mostBits = 4;          // infoOf(Method::levels)
  static constexpr double smallestGap = 1e-5; // levels stay apart
  Tensor m_lowest;
  Tensor m_logGaps;
};

/// A codebook that k-means finds in the weights, as HAQ quantizes weights (K. Wang et al., CVPR 2019, section
/// 3.4). In training it follows the weights, one round of Lloyd's algorithm a step.
class KMeansCodebook final : public LevelBase {
 public:
  KMeansCodebook(const QuantizerSpec &spec, std::int64_t channels, bool ofWeights)
      : LevelBase("codebook", spec, channels, ofWeights) {
    m_levels = register_buffer("levels", at::zeros({std::int64_t{1} << mostBits}));
  }

 protected:
  Tensor current() const override { return m_levels.slice(0, 0, count()); }
  void setLevels(const Tensor &levels) override { m_levels.slice(0, 0, levels.numel()).copy_(levels); }
  void changeBits(int from, int /*to*/) override {
    const Tensor old = m_levels.slice(0, 0, std::int64_t{1} << from);
    setLevels(evenLevels(old.min().item<double>(), old.max().item<double>(), count()));
  }
  Tensor apply(const Tensor &values) override {
    if (is_training()) {
      const torch::NoGradGuard noGradients;
      setLevels(refine(values, current(), 1));
    }
    const Tensor levels = current();
    const torch::NoGradGuard noGradients;
    const Tensor quantized =
        levels.index_select(0, nearestIndex(values, levels).flatten()).view(values.sizes());
    const at::AutoGradMode gradients(values.requires_grad());
    return passThrough(values, quantized);
  }

 private:
  static constexpr int mostBits = 8; // infoOf(Method::codebook)
  Tensor m_levels;
};

} // namespace

std::shared_ptr<MethodQuantizer> makeLevelQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                    bool ofWeights) {
  if (spec.method == Method::codebook)
    return std::make_shared<KMeansCodebook>(spec, channels, ofWeights);
  return std::make_shared<LearnedLevels>(spec, channels, ofWeights);
}

} // namespace bitsmith
