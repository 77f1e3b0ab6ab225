// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/gradients.h"
#include "core/engine/quantization/methods/rooms.h"
#include "core/plan/base/error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {
namespace {

using torch::Tensor;

constexpr double smallest = 1e-8; ///< of steps and clips

Tensor logarithmOf(const Tensor &value) {
  return value.clamp_min(smallest).log();
}

/// Whole numbers from qmin to qmax.
struct Codes {
  std::int64_t qmin = 0;
  std::int64_t qmax = 0;

  double largest() const { return static_cast<double>(std::max(qmax, -qmin)); }
};

Codes allCodes(int bits, bool isSigned) {
  if (!isSigned)
    return {0, (std::int64_t{1} << bits) - 1};
  const std::int64_t half = std::int64_t{1} << (bits - 1);
  return {-half, half - 1};
}

/// The same number of codes on both sides of zero.
Codes evenCodes(int bits, bool isSigned) {
  Codes codes = allCodes(bits, isSigned);
  if (isSigned)
    codes.qmin = -codes.qmax;
  return codes;
}

/// The scale form is that of the grid: here alone, so that training, evaluation, copies and exports have the
/// same scales. The gradient by the step goes through to what is learned as if nothing had been rounded.
class UniformBase : public MethodQuantizer {
 public:
  using MethodQuantizer::MethodQuantizer;

  std::optional<std::pair<double, double>> range() const override {
    const Grid fixed = currentGrid();
    const Tensor low = (static_cast<double>(fixed.qmin) - fixed.zeroPoint) * fixed.scale;
    const Tensor high = (static_cast<double>(fixed.qmax) - fixed.zeroPoint) * fixed.scale;
    return std::pair(low.min().item<double>(), high.max().item<double>());
  }
  std::optional<Grid> grid() const override { return currentGrid(); }
  Tensor step() const override { return currentGrid().scale; }

 protected:
  virtual Grid currentGrid() const = 0;

  /// Gradient scale of the LSQ paper, section 2.2: 1 / √(values · largest code), values those of a granule.
  double gradientFactor(const Tensor &values, const Codes &codes) const {
    const double count = static_cast<double>(values.numel()) / static_cast<double>(granules());
    return 1 / std::sqrt(count * std::max(1.0, static_cast<double>(codes.qmax)));
  }
  /// A learned scale as it is used.
  Tensor usedScale(const Tensor &learned) const {
    // What is kept as a logarithm comes back a little off: a power of two must not become the next one.
    constexpr double slack = 2e-6;
    return spec().scaleForm == ScaleForm::real ? learned
                                               : scalesInForm(learned * (1 - slack), spec().scaleForm);
  }
  static Grid gridOf(const Tensor &scale, const Tensor &zeroPoint, const Codes &codes) {
    return {.scale = scale.detach().clone(), .zeroPoint = zeroPoint, .qmin = codes.qmin, .qmax = codes.qmax};
  }
};

/// LSQ (S. Esser et al., ICLR 2020) and, with an offset, LSQ+ (Y. Bhalgat et al., CVPR workshops 2020).
class StepQuantizer final : public UniformBase {
 public:
  StepQuantizer(const QuantizerSpec &spec, std::int64_t channels, bool ofWeights)
      : UniformBase("step", spec, channels, ofWeights), m_hasOffset(spec.method == Method::lsqPlus) {
    m_logStep = register_parameter("log_step", at::zeros({granules()}));
    if (m_hasOffset)
      m_offset = register_parameter("offset", at::zeros({1}));
  }

 protected:
  void chooseParameters(const Tensor &values, Fit kind) override {
    if (m_hasOffset) {
      const auto [low, high] = leastErrorRange(values);
      return chooseFromRange(low, high);
    }
    const Codes codes = currentCodes();
    if (kind == Fit::leastError) {
      m_logStep.copy_(logarithmOf(leastErrorClip(values, granules(), bits(), isSigned()) /
                                  std::max(1.0, static_cast<double>(codes.qmax))));
      return;
    }
    // Section 2.1 of the paper.
    const Tensor mean = values.reshape({granules(), -1}).abs().mean(1);
    m_logStep.copy_(logarithmOf(mean * (2 / std::sqrt(std::max(1.0, static_cast<double>(codes.qmax))))));
  }

  /// Both ends drawn in by the same share, to the least squared error (LSQ+, section 3.2: step and offset are
  /// begun so).
  std::pair<double, double> leastErrorRange(const Tensor &values) const {
    constexpr std::int64_t sampled = 65536;
    constexpr int candidates = 32;
    const Tensor flat = values.flatten();
    const Tensor sample =
        flat.slice(0, 0, flat.numel(), std::max<std::int64_t>(1, flat.numel() / sampled)).contiguous();
    const double low = std::min(0.0, sample.min().item<double>());
    const double high = std::max(0.0, sample.max().item<double>());
    double least = std::numeric_limits<double>::infinity();
    double best = 1;
    for (int i = 1; i <= candidates; ++i) {
      const double share = static_cast<double>(i) / candidates;
      const double step = std::max(smallest, share * (high - low) / levelGaps());
      const double zero = std::round(-share * low / step);
      const Tensor codes = (sample / step).round_().add_(zero).clamp_(0, levelGaps()).sub_(zero);
      const double error = codes.mul_(step).sub_(sample).square_().sum().item<double>();
      if (error < least) {
        least = error;
        best = share;
      }
    }
    return {best * low, best * high};
  }

  void chooseFromRange(double minimum, double maximum) override {
    if (m_hasOffset) {
      minimum = std::min(minimum, 0.0);
      maximum = std::max(maximum, 0.0);
      m_logStep.fill_(std::log(std::max(smallest, (maximum - minimum) / levelGaps())));
      m_offset.fill_(minimum);
      return;
    }
    const double clip = std::max(std::abs(minimum), std::abs(maximum));
    m_logStep.fill_(
        std::log(std::max(smallest, clip / std::max(1.0, static_cast<double>(currentCodes().qmax)))));
  }

  void changeBits(int from, int to) override {
    const auto gaps = [&](int ofBits) {
      return m_hasOffset ? static_cast<double>((std::int64_t{1} << ofBits) - 1)
                         : static_cast<double>(std::max<std::int64_t>(1, allCodes(ofBits, isSigned()).qmax));
    };
    m_logStep.add_(std::log(gaps(from) / gaps(to)));
  }

  Tensor apply(const Tensor &values) override {
    const Tensor scale = fromLogarithm(m_logStep);
    const Grid grid = currentGrid();
    return quantizeUniform(values, grid, {.scale = scale, .offset = m_offset, .clip = {}},
                           gradientFactor(values, currentCodes()), spec().ste);
  }

  Grid currentGrid() const override {
    const torch::NoGradGuard noGradients;
    const Tensor scale = usedScale(m_logStep.exp().clamp_min(smallest));
    Tensor zeroPoint = at::zeros({granules()});
    if (m_hasOffset)
      zeroPoint = (-m_offset / scale).round().clamp(0, levelGaps());
    return gridOf(scale, zeroPoint, currentCodes());
  }

 private:
  double levelGaps() const { return static_cast<double>((std::int64_t{1} << bits()) - 1); }
  Codes currentCodes() const { return allCodes(bits(), !m_hasOffset && isSigned()); }

  bool m_hasOffset;
  Tensor m_logStep;
  Tensor m_offset;
};

/// PACT (J. Choi et al., 2018): uniform levels over [0, clip], the clip learned. An activation of both signs
/// (the pictures, for instance) gets [−clip, clip].
class ClipQuantizer final : public UniformBase {
 public:
  ClipQuantizer(const QuantizerSpec &spec, std::int64_t channels, bool ofWeights)
      : UniformBase("clip", spec, channels, ofWeights) {
    m_logClip = register_parameter("log_clip", at::zeros({1}));
  }

  Tensor regularisation(const QuantizerTraining &options) const override {
    return options.clipDecay > 0 ? fromLogarithm(m_logClip).square() * (options.clipDecay / 2) : Tensor();
  }

 protected:
  void chooseParameters(const Tensor &values, Fit kind) override {
    // "Large", as the paper wants it; the figure is that of its users. A clip beyond every value would get no
    // gradient but its decay's, and few bits would turn all values into zeros: no larger than the largest.
    constexpr double start = 8;
    if (kind == Fit::training)
      m_logClip.fill_(std::log(std::clamp(values.abs().max().item<double>(), smallest, start)));
    else
      m_logClip.copy_(logarithmOf(leastErrorClip(values, 1, bits(), isSigned())));
  }
  void chooseFromRange(double minimum, double maximum) override {
    m_logClip.fill_(std::log(std::max({smallest, std::abs(minimum), std::abs(maximum)})));
  }
  void changeBits(int /*from*/, int /*to*/) override {}

  Tensor apply(const Tensor &values) override {
    return quantizeUniform(values, currentGrid(),
                           {.scale = {}, .offset = {}, .clip = fromLogarithm(m_logClip)}, 1, spec().ste);
  }
  Grid currentGrid() const override {
    const torch::NoGradGuard noGradients;
    const Codes codes = evenCodes(bits(), isSigned());
    return gridOf(usedScale((m_logClip.exp() / codes.largest()).clamp_min(smallest)), at::zeros({1}), codes);
  }

 private:
  Tensor m_logClip;
};

/// Step and range are learned, and the bits follow: b = ⌈log2(q + 1)⌉ with q = clip / step, and one more
/// where there are two signs (S. Uhlich et al., Mixed Precision DNNs, ICLR 2020, case U3). The plan's bits
/// are where they begin and the most that they become. One granule.
class ParametricQuantizer final : public UniformBase {
 public:
  ParametricQuantizer(const QuantizerSpec &spec, std::int64_t channels, bool ofWeights)
      : UniformBase("parametric", spec, channels, ofWeights) {
    m_logStep = register_parameter("log_step", at::zeros({1}));
    m_logClip = register_parameter("log_clip", at::zeros({1}));
  }

  /// Rounded up with the gradient passed through: by the logarithms, ±q / ((q + 1) · ln 2). By way of
  /// fromLogarithm() it would be divided by the square of the step, a million for one of 0.001, and be at its
  /// bound whatever the weight of the cost.
  Tensor bitsInUse() const override {
    const Tensor ratio = (logarithmOfCost(m_logClip) - logarithmOfCost(m_logStep)).exp();
    const Tensor exact = at::log2(ratio + 1) + (isSigned() ? 1 : 0);
    const double whole = std::ceil(std::log2(largestCode() + 1) - 1e-9) + (isSigned() ? 1 : 0);
    return passThrough(exact, at::full_like(exact, whole));
  }

 protected:
  void chooseParameters(const Tensor &values, Fit /*kind*/) override {
    set(leastErrorClip(values, 1, bits(), isSigned()).item<double>());
  }
  void chooseFromRange(double minimum, double maximum) override {
    set(std::max(std::abs(minimum), std::abs(maximum)));
  }
  void changeBits(int /*from*/, int to) override { set(m_logClip.exp().item<double>(), to); }

  Tensor apply(const Tensor &values) override {
    const Grid grid = currentGrid();
    return quantizeUniform(
        values, grid, {.scale = fromLogarithm(m_logStep), .offset = {}, .clip = fromLogarithm(m_logClip)},
        1 / std::sqrt(static_cast<double>(values.numel() * grid.qmax)), spec().ste);
  }
  Grid currentGrid() const override {
    const torch::NoGradGuard noGradients;
    const auto code = static_cast<std::int64_t>(largestCode());
    return gridOf(usedScale(m_logStep.exp().clamp_min(smallest)), at::zeros({1}),
                  {isSigned() ? -code : 0, code});
  }

 private:
  void set(double clip) { set(clip, bits()); }
  void set(double clip, int ofBits) {
    clip = std::max(clip, smallest);
    m_logClip.fill_(std::log(clip));
    m_logStep.fill_(std::log(clip / evenCodes(ofBits, isSigned()).largest()));
  }
  double largestCode() const {
    const double ratio = std::exp(m_logClip.item<double>() - m_logStep.item<double>());
    return std::clamp(std::round(ratio), 1.0, evenCodes(bits(), isSigned()).largest());
  }

  Tensor m_logStep;
  Tensor m_logClip;
};

} // namespace

std::shared_ptr<MethodQuantizer> makeUniformQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                      bool ofWeights) {
  if (spec.method == Method::pact)
    return std::make_shared<ClipQuantizer>(spec, channels, ofWeights);
  if (spec.method == Method::parametric)
    return std::make_shared<ParametricQuantizer>(spec, channels, ofWeights);
  return std::make_shared<StepQuantizer>(spec, channels, ofWeights);
}

} // namespace bitsmith
