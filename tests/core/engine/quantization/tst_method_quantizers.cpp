// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/frozen_network.h"
#include "core/engine/quantization/methods/gradients.h"
#include "core/engine/quantization/methods/rooms.h"
#include "core/engine/quantization/network_module.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"

#include <torch/optim/adam.h>
#include <torch/optim/sgd.h>
#include <torch/types.h>

#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace bitsmith;
using torch::Tensor;

namespace {

QuantizerSpec weightSpec(Method method, int bits, Granularity granularity = Granularity::perTensor) {
  return {.bits = bits, .granularity = granularity, .method = method};
}

QuantizerSpec activationSpec(Method method, int bits) {
  return {.bits = bits, .scheme = Scheme::asymmetric, .method = method};
}

std::shared_ptr<MethodQuantizer> fitted(const QuantizerSpec &spec, const Tensor &values, bool ofWeights,
                                        Fit kind = Fit::training) {
  auto quantizer = makeMethodQuantizer(spec, values.size(ofWeights ? 0 : 1), ofWeights);
  quantizer->fit(values, kind);
  return quantizer;
}

const Tensor &parameter(const MethodQuantizer &quantizer, const char *name) {
  static Tensor kept;
  kept = quantizer.named_parameters()[name];
  return kept;
}

/// d Σ(weights · f) / d parameter by central differences.
double finiteDifference(const std::function<Tensor()> &f, const Tensor &parameter, const Tensor &weights,
                        double by = 1e-3) {
  const torch::NoGradGuard noGradients;
  const double at = parameter.item<double>();
  parameter.fill_(at + by);
  const double above = (f() * weights).sum().item<double>();
  parameter.fill_(at - by);
  const double below = (f() * weights).sum().item<double>();
  parameter.fill_(at);
  return (above - below) / (2 * by);
}

bool near(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// All layers alike, weights per channel.
PrecisionPlan learnedPlan(const Network &network, Method ofWeights, Method ofActivations, int bits) {
  return PrecisionPlan(network.layers().size(),
                       {.weight = withMethod(weightQuantizer(bits), ofWeights),
                        .activation = withMethod(activationQuantizer(bits), ofActivations)});
}

/// Different values of a tensor, in rising order.
std::vector<float> different(const Tensor &tensor) {
  const Tensor flat = tensor.detach().contiguous().flatten();
  std::set<float> values(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
  return {values.begin(), values.end()};
}

} // namespace

class TestMethodQuantizers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { torch::manual_seed(11); }

  void beginsWithTheStepOfTheLsqPaper() {
    const Tensor weight = torch::randn({8, 40});
    const auto perTensor = fitted(weightSpec(Method::lsq, 4), weight, true);
    // 2 · mean|v| / √Qp with Qp = 2^3 − 1.
    const double expected = 2 * weight.abs().mean().item<double>() / std::sqrt(7.0);
    QVERIFY(near(perTensor->step().item<double>(), expected, 1e-5));
    const auto perChannel = fitted(weightSpec(Method::lsq, 4, Granularity::perChannel), weight, true)->step();
    QCOMPARE(perChannel.numel(), 8);
    QVERIFY(torch::allclose(perChannel, 2 * weight.abs().mean(1) / std::sqrt(7.0)));
    // Activations after a ReLU have no sign: Qp = 2^4 − 1.
    const Tensor positive = torch::rand({4, 3, 5, 5});
    const auto activation = fitted(activationSpec(Method::lsq, 4), positive, false);
    QVERIFY(
        near(activation->step().item<double>(), 2 * positive.mean().item<double>() / std::sqrt(15.0), 1e-5));
    QCOMPARE(activation->grid()->qmin, 0);
  }

  /// LibTorch has LSQ's operator for itself: _fake_quantize_learnable_per_tensor_affine.
  void hasLsqsGradientsAsLibTorchHasThem_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("ofWeights");
    for (const int bits : {2, 3, 4, 8})
      for (const bool ofWeights : {true, false})
        QTest::addRow("%d bits, %s", bits, ofWeights ? "weights" : "activations") << bits << ofWeights;
  }
  void hasLsqsGradientsAsLibTorchHasThem() {
    QFETCH(const int, bits);
    QFETCH(const bool, ofWeights);
    Tensor values = (ofWeights ? torch::randn({16, 300}) : torch::rand({16, 300}) * 3).requires_grad_();
    const auto quantizer = fitted(
        ofWeights ? weightSpec(Method::lsq, bits) : activationSpec(Method::lsq, bits), values, ofWeights);
    const Tensor upstream = torch::randn({16, 300});
    const Grid grid = *quantizer->grid();
    const double factor = 1 / std::sqrt(static_cast<double>(values.numel() * grid.qmax));
    Tensor scale = grid.scale.clone().requires_grad_();
    Tensor zero = torch::zeros({1}, torch::requires_grad());
    Tensor same = values.detach().clone().requires_grad_();
    const Tensor expected =
        at::_fake_quantize_learnable_per_tensor_affine(same, scale, zero, grid.qmin, grid.qmax, factor);
    expected.backward(upstream);
    const Tensor ours = quantizer->quantize(values);
    ours.backward(upstream);
    QVERIFY(torch::equal(ours, expected));
    QVERIFY(torch::equal(values.grad(), same.grad()));
    // Ours is by the logarithm of the step, divided by the step's square.
    const double gradient = parameter(*quantizer, "log_step").grad().item<double>() * scale.item<double>();
    QVERIFY2(
        near(gradient, scale.grad().item<double>(), 2e-3),
        qPrintable(QStringLiteral("%1, LibTorch has %2").arg(gradient).arg(scale.grad().item<double>())));
  }

  /// Where no value changes its level, x̂ is smooth in the step: x̂ = code · s, and clipped values follow it.
  void hasTheSmoothPartsOfLsqsGradient() {
    const Tensor values = torch::tensor({0.0F, 9.0F, -9.0F, 20.0F}); // at zero, and beyond the range
    const auto quantizer = fitted(weightSpec(Method::lsq, 3), values, true);
    const Tensor weights = torch::tensor({0.1F, 0.05F, -0.025F, 0.2F});
    Tensor logStep = parameter(*quantizer, "log_step");
    const double step = 1.5;
    {
      const torch::NoGradGuard noGradients;
      logStep.fill_(std::log(step));
    }
    (quantizer->quantize(values) * weights).sum().backward();
    const double factor = 1 / std::sqrt(4.0 * 3);
    const double byLog =
        finiteDifference([&] { return quantizer->quantize(values); }, logStep, weights); // s · d/ds
    QVERIFY(near(logStep.grad().item<double>() / factor, byLog / (step * step), 1e-3));
  }

  void keepsStepsPositiveWhateverTheGradient() {
    const Tensor weight = torch::randn({4, 30});
    const auto quantizer = fitted(weightSpec(Method::lsq, 2), weight, true);
    torch::optim::SGD optimizer(quantizer->parameters(), torch::optim::SGDOptions(0.5));
    for (int i = 0; i < 200; ++i) {
      optimizer.zero_grad();
      quantizer->quantize(weight).abs().sum().backward(); // pulls the step to zero and beyond
      optimizer.step();
      QVERIFY(quantizer->step().item<double>() > 0);
      QVERIFY(torch::isfinite(quantizer->quantize(weight)).all().item<bool>());
    }
  }

  void learnsAStepThatHasLessError() {
    const Tensor weight = torch::randn({16, 200});
    const auto quantizer = fitted(weightSpec(Method::lsq, 3), weight, true);
    const auto error = [&] { return (quantizer->quantize(weight) - weight).square().mean(); };
    const double before = error().item<double>();
    torch::optim::Adam optimizer(quantizer->parameters(), torch::optim::AdamOptions(0.01));
    for (int i = 0; i < 200; ++i) {
      optimizer.zero_grad();
      error().backward();
      optimizer.step();
    }
    const double after = error().item<double>();
    QVERIFY(after < before);
    // No worse than what a search over clips finds.
    const auto searched = fitted(weightSpec(Method::lsq, 3), weight, true, Fit::leastError);
    QVERIFY(after < 1.05 * (searched->quantize(weight) - weight).square().mean().item<double>());
  }

  void learnsTheOffsetOfLsqPlus() {
    Tensor values = (torch::rand({8, 100}) * 4 - 1).requires_grad_();
    const auto quantizer = fitted(activationSpec(Method::lsqPlus, 3), values, false);
    const Grid grid = *quantizer->grid();
    QCOMPARE(grid.qmin, 0);
    QCOMPARE(grid.qmax, 7);
    QVERIFY(torch::equal(grid.zeroPoint, grid.zeroPoint.round()));
    {
      const torch::NoGradGuard noGradients; // so that both ends are clipped
      Tensor logStep = parameter(*quantizer, "log_step");
      logStep.sub_(0.5);
    }
    const Tensor upstream = torch::randn({8, 100}) * 0.1;
    const Grid narrow = *quantizer->grid();
    const Tensor codes = (values / narrow.scale).round() + narrow.zeroPoint;
    const Tensor outside = codes.lt(0).logical_or(codes.gt(7));
    QVERIFY(outside.sum().item<std::int64_t>() > 50);
    quantizer->quantize(values).backward(upstream);
    const double factor = 1 / std::sqrt(800.0 * 7);
    // Equations 4 and 5 of the paper: 0 and Q(x)/s − x/s inside, 1 and the clipped code outside.
    const double byOffset = (upstream * outside).sum().item<double>() * factor;
    QVERIFY(near(parameter(*quantizer, "offset").grad().item<double>(), byOffset, 1e-4));
    const Tensor steps = values.detach() / narrow.scale;
    const Tensor byStep = torch::where(outside, codes.clamp(0, 7), steps.round() - steps);
    QVERIFY(near(parameter(*quantizer, "log_step").grad().item<double>() * narrow.scale.item<double>(),
                 (upstream * byStep).sum().item<double>() * factor, 1e-3));
  }

  void hasPactsGradientOfTheClip() {
    Tensor values = torch::tensor({-1.0F, 2.0F, 7.9F, 8.5F, 30.0F}).view({1, 5}).relu().requires_grad_();
    const auto quantizer = fitted(activationSpec(Method::pact, 4), values, false);
    QVERIFY(near(quantizer->range()->second, 8, 1e-6)); // the start
    QVERIFY(near(quantizer->range()->first, 0, 1e-6));
    const Tensor upstream = torch::tensor({1.0F, 1.0F, 1.0F, 0.5F, -2.0F}).view({1, 5});
    quantizer->quantize(values).backward(upstream);
    // Equation 3: 1 for what is at the clip or beyond, 0 below.
    QVERIFY(near(parameter(*quantizer, "log_clip").grad().item<double>() * 8, 0.5 - 2, 1e-5));
    QCOMPARE(values.grad().flatten()[4].item<float>(), 0.0F);
    QCOMPARE(values.grad().flatten()[1].item<float>(), 1.0F);
    // The regularisation pulls the clip down as weight decay would.
    QuantizerTraining options;
    options.clipDecay = 0.25;
    const Tensor log = parameter(*quantizer, "log_clip");
    log.mutable_grad().reset();
    quantizer->regularisation(options).sum().backward();
    QVERIFY(near(log.grad().item<double>() * 8, 0.25 * 8, 1e-5));
  }

  void clipsPicturesOfBothSignsOnBothSides() {
    const Tensor pictures = torch::randn({2, 50});
    const auto quantizer = fitted(activationSpec(Method::pact, 4), pictures, false);
    // No further than the largest value, or nothing would ever reach the clip.
    QVERIFY(near(quantizer->range()->first, -pictures.abs().max().item<double>(), 1e-5));
  }

  void givesDoReFasWeights() {
    const Tensor weight = torch::randn({6, 50});
    const auto quantizer = fitted(weightSpec(Method::dorefa, 3), weight, true);
    const Tensor result = quantizer->quantize(weight);
    const Tensor bent = weight.tanh();
    Tensor expected = 2 * torch::round((bent / (2 * bent.abs().max()) + 0.5) * 7) / 7 - 1;
    expected = expected * (weight.square().mean() / expected.square().mean()).sqrt();
    QVERIFY(torch::allclose(result, expected, 1e-5, 1e-6));
    QVERIFY(different(result).size() <= 8);
  }

  void makesTernaryWeightsAsTheirPaperDoes() {
    const Tensor weight = torch::randn({6, 50});
    const QuantizerSpec spec = weightSpec(Method::ternary, 2, Granularity::perChannel);
    const QuantizedTensor quantized = quantizedWeight(weight, spec);
    for (std::int64_t channel = 0; channel < 6; ++channel) {
      const Tensor row = weight[channel];
      const Tensor beyond = row.abs() > 0.7 * row.abs().mean();
      const double alpha = row.abs().masked_select(beyond).mean().item<double>();
      QVERIFY(torch::allclose(quantized.values[channel], row.sign() * beyond * alpha, 1e-5, 1e-6));
    }
    QCOMPARE(quantized.codebook->levels.sizes(), torch::IntArrayRef({6, 3}));
  }

  void findsCodebooksThatAreFixedPointsOfKMeans() {
    const Tensor weight = torch::cat({torch::randn({200}) * 0.1 - 1, torch::randn({300}) * 0.1,
                                      torch::randn({200}) * 0.1 + 1, torch::randn({100}) * 0.1 + 3})
                              .view({8, 100});
    const QuantizedTensor quantized = quantizedWeight(weight, weightSpec(Method::codebook, 2));
    const Tensor levels = quantized.codebook->levels[0];
    QVERIFY(torch::allclose(levels, torch::tensor({-1.0F, 0.0F, 1.0F, 3.0F}), 0, 0.05));
    for (std::int64_t level = 0; level < 4; ++level) {
      const Tensor members = weight.masked_select(quantized.values.eq(levels[level]));
      QVERIFY(near(members.mean().item<double>(), levels[level].item<double>(), 1e-4));
    }
    // Less error than any evenly spaced levels have.
    const Tensor uniform = quantizedWeight(weight, weightSpec(Method::lsq, 2)).values;
    QVERIFY((quantized.values - weight).square().sum().item<double>() <
            (uniform - weight).square().sum().item<double>());
  }

  void learnsLevelsInOrder() {
    const Tensor weight = torch::randn({4, 400});
    const auto quantizer = fitted(weightSpec(Method::levels, 3), weight, true);
    torch::optim::SGD optimizer(quantizer->parameters(), torch::optim::SGDOptions(5));
    const Tensor target = torch::tanh(weight * 3);
    double last = 1e9;
    for (int i = 0; i < 100; ++i) {
      optimizer.zero_grad();
      const Tensor loss = (quantizer->quantize(weight) - target).square().mean();
      loss.backward();
      optimizer.step();
      const Tensor levels = quantizer->codebook()->levels[0];
      QVERIFY((levels.slice(0, 1, 8) > levels.slice(0, 0, 7)).all().item<bool>());
      last = loss.item<double>();
    }
    QVERIFY(last < (quantizedWeight(weight, weightSpec(Method::levels, 3)).values - target)
                       .square()
                       .mean()
                       .item<double>());
  }

  /// By hand, from the levels that there are.
  void scalesTheGradientOfLevelsAsLsqDoes() {
    const Tensor few = torch::randn({4, 250});
    double lowestOfFew = 0;
    for (const std::int64_t times : {1, 4}) {
      const Tensor weight = few.repeat({times, 1});
      const auto quantizer = fitted(weightSpec(Method::levels, 2), few, true);
      const Tensor levels = quantizer->codebook()->levels[0].clone();
      const Tensor upstream = torch::full_like(weight, 1e-3); // small: the bound of gaps must not be reached
      quantizer->quantize(weight).backward(upstream);
      const double factor = 1 / std::sqrt(1000.0 * static_cast<double>(times) * 4);
      double total = 0;
      std::vector<double> byLevel(4);
      const Tensor flat = weight.flatten();
      for (std::int64_t i = 0; i < flat.numel(); ++i) {
        const auto nearest = static_cast<std::size_t>((levels - flat[i]).abs().argmin().item<std::int64_t>());
        byLevel[nearest] += 1e-3;
        total += 1e-3;
      }
      const double lowest = parameter(*quantizer, "lowest").grad().item<double>();
      QVERIFY2(near(lowest / factor, total, 1e-3), qPrintable(QString::number(lowest / factor)));
      const Tensor gaps = parameter(*quantizer, "log_gaps").grad();
      double above = total;
      for (std::int64_t gap = 0; gap < 3; ++gap) {
        above -= byLevel[static_cast<std::size_t>(gap)];
        const double width = (levels[gap + 1] - levels[gap]).item<double>();
        QVERIFY(near(gaps[gap].item<double>() * width / factor, above, 1e-2));
      }
      if (times == 1)
        lowestOfFew = lowest;
      else // a sum of four times as many, times half the factor
        QVERIFY(near(lowest / lowestOfFew, 2, 1e-3));
    }
  }

  void sendsEachLevelTheGradientOfItsValues() {
    Tensor values = torch::tensor({-2.0F, -0.9F, 0.1F, 0.2F, 1.3F, 5.0F}).requires_grad_();
    Tensor levels = torch::tensor({-1.0F, 0.0F, 1.0F}).requires_grad_();
    const Tensor result = nearestLevel(values, levels);
    QVERIFY(torch::equal(result, torch::tensor({-1.0F, -1.0F, 0.0F, 0.0F, 1.0F, 1.0F})));
    result.backward(torch::tensor({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}));
    QVERIFY(torch::equal(levels.grad(), torch::tensor({3.0F, 7.0F, 11.0F})));
    // Beyond half a gap outside the levels nothing passes.
    QVERIFY(torch::equal(values.grad(), torch::tensor({0.0F, 2.0F, 3.0F, 4.0F, 5.0F, 0.0F})));
    levels.mutable_grad().reset();
    nearestLevel(values, levels, 0.5).backward(torch::tensor({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}));
    QVERIFY(torch::equal(levels.grad(), torch::tensor({1.5F, 3.5F, 5.5F})));
  }

  void hasThePowersThatThePapersName() {
    const std::vector<float> plain = powerMagnitudes(2, false); // 3 bits with the sign
    QCOMPARE(plain, (std::vector<float>{0, 0.25F, 0.5F, 1}));
    // Two terms of two bits: {0, 1, 1/4, 1/16} + {0, 1/2, 1/8, 1/32}, the largest 3/2 brought to 1.
    std::set<float> sums;
    for (const float a : {0.0F, 1.0F, 0.25F, 0.0625F})
      for (const float b : {0.0F, 0.5F, 0.125F, 0.03125F})
        sums.insert((a + b) / 1.5F);
    QCOMPARE(powerMagnitudes(4, true), std::vector<float>(sums.begin(), sums.end()));
    QCOMPARE(powerMagnitudes(4, true).size(), std::size_t{16});
    // build_power_value(3) of the authors' program: {0, 1/2, 1/4, 1/16} + {0, 1/8}, divided by 5/8.
    QCOMPARE(powerMagnitudes(3, true), (std::vector<float>{0, 0.1F, 0.2F, 0.3F, 0.4F, 0.6F, 0.8F, 1}));
    const Tensor weight = torch::randn({100, 1000});
    const QuantizedTensor quantized = quantizedWeight(weight, weightSpec(Method::additivePowerOfTwo, 4));
    QCOMPARE(quantized.codebook->levels.size(1), std::int64_t{15});
    const double sqnr = quantizationError(weight, quantized.values).sqnrDb;
    QVERIFY2(sqnr > 18.9 && sqnr < 19.4, qPrintable(QString::number(sqnr)));
  }

  void quantizesToPowersOfTwo() {
    const Tensor weight = torch::randn({4, 100});
    const auto quantizer = fitted(weightSpec(Method::powerOfTwo, 4), weight, true);
    const double clip = quantizer->range()->second;
    for (const float value : different(quantizer->quantize(weight))) {
      const double power = std::log2(std::abs(static_cast<double>(value)) / clip);
      QVERIFY(value == 0 || near(power, std::round(power), 1e-5));
    }
    // The gradient by the clip: the sign outside, Q − x/α inside.
    Tensor log = parameter(*quantizer, "log_clip");
    const Tensor upstream = torch::randn({4, 100}) * 0.01;
    const Tensor within = (weight / clip).clamp(-1, 1);
    const Tensor result = quantizer->quantize(weight);
    result.backward(upstream);
    const Tensor inside = weight.abs() <= clip;
    const double expected =
        (upstream * (result.detach() / clip - torch::where(inside, within, torch::zeros_like(within))))
            .sum()
            .item<double>();
    QVERIFY(near(log.grad().item<double>() * clip, expected, 1e-3));
  }

  void derivesBitsFromStepAndRange() {
    const Tensor weight = torch::randn({4, 500});
    const auto quantizer = fitted(weightSpec(Method::parametric, 8), weight, true);
    QCOMPARE(quantizer->bitsInUse().item<double>(), 8.0);
    Tensor logStep = parameter(*quantizer, "log_step");
    {
      const torch::NoGradGuard noGradients;
      const double clip = std::exp(parameter(*quantizer, "log_clip").item<double>());
      logStep.fill_(std::log(clip / 7)); // codes −7 … 7: ⌈log2 8⌉ + 1
    }
    QCOMPARE(quantizer->bitsInUse().item<double>(), 4.0);
    QVERIFY(different(quantizer->quantize(weight)).size() <= 15);
    // More cost per bit makes the step wider.
    quantizer->bitsInUse().sum().backward();
    QVERIFY(logStep.grad().item<double>() < 0);
  }

  void roundsLearnedStepsToTheScaleForm_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("form");
    for (const Method method : {Method::lsq, Method::lsqPlus, Method::pact, Method::parametric})
      for (const ScaleForm form : {ScaleForm::powerOfTwo, ScaleForm::fixedPoint})
        QTest::addRow("%s, %s", std::string(toString(method)).c_str(), std::string(toString(form)).c_str())
            << static_cast<int>(method) << static_cast<int>(form);
  }
  void roundsLearnedStepsToTheScaleForm() {
    QFETCH(const int, method);
    QFETCH(const int, form);
    const Tensor values = torch::rand({8, 3, 10, 10}) * 3;
    QuantizerSpec spec = activationSpec(static_cast<Method>(method), 4);
    const double learned = fitted(spec, values, false)->step().item<double>();
    spec.scaleForm = static_cast<ScaleForm>(form);
    const auto quantizer = fitted(spec, values, false);
    const double used = quantizer->step().item<double>();
    int exponent = 0;
    const double mantissa = std::frexp(used, &exponent);
    if (spec.scaleForm == ScaleForm::powerOfTwo)
      QCOMPARE(mantissa, 0.5);
    else
      QCOMPARE(std::ldexp(mantissa, 15), std::round(std::ldexp(mantissa, 15)));
    // Up, and to the next one only.
    QVERIFY(used > learned * (1 - 1e-5));
    QVERIFY(used < learned * (spec.scaleForm == ScaleForm::powerOfTwo ? 2 : 1 + 1e-4));
    // What is computed, and what a copy computes, is on these levels.
    quantizer->eval();
    const Tensor result = quantizer->quantize(values).detach();
    const Tensor codes = result / used;
    QVERIFY(torch::allclose(codes, codes.round(), 0, 1e-4));
    QVERIFY(torch::equal(quantizer->frozenCopy()->quantize(values), result));
    QVERIFY(torch::equal(quantizer->frozenCopy()->grid()->scale, quantizer->grid()->scale));
    // It goes on learning.
    quantizer->train();
    const Tensor beyond = values * 2; // a clip learns from what it clips
    (quantizer->quantize(beyond) * torch::rand_like(values)).sum().backward();
    double total = 0;
    for (const Tensor &learning : quantizer->parameters())
      total += learning.grad().defined() ? learning.grad().abs().sum().item<double>() : 0;
    QVERIFY(total > 0);
  }

  /// LibTorch's operator at the rounded step: its gradient goes to the learned one as it is.
  void passesTheGradientOfARoundedStepOn() {
    QuantizerSpec spec = weightSpec(Method::lsq, 4);
    spec.scaleForm = ScaleForm::powerOfTwo;
    const Tensor weight = torch::randn({16, 300});
    const auto quantizer = fitted(spec, weight, true);
    const Grid grid = *quantizer->grid();
    const double learned = std::exp(parameter(*quantizer, "log_step").item<double>());
    QVERIFY(grid.scale.item<double>() > learned * 1.01);
    const Tensor upstream = torch::randn({16, 300});
    quantizer->quantize(weight).backward(upstream);
    Tensor scale = grid.scale.clone().requires_grad_();
    Tensor zero = torch::zeros({1}, torch::requires_grad());
    at::_fake_quantize_learnable_per_tensor_affine(weight, scale, zero, grid.qmin, grid.qmax,
                                                   1 / std::sqrt(4800.0 * 7))
        .backward(upstream);
    QVERIFY(near(parameter(*quantizer, "log_step").grad().item<double>() * learned,
                 scale.grad().item<double>(), 2e-3));
  }

  void leavesAStepThatHasTheFormAlone() {
    QuantizerSpec spec = activationSpec(Method::lsq, 4);
    spec.scaleForm = ScaleForm::powerOfTwo;
    for (const double step : {0.25, 1.0 / 4096, 8.0}) {
      auto quantizer = makeMethodQuantizer(spec, 3, /*ofWeights=*/false);
      quantizer->fitRange(0, 15 * step);
      QCOMPARE(quantizer->step().item<double>(), step);
    }
    // Any number will do: it is the learned one to the bit.
    const Tensor weight = torch::randn({8, 40});
    const auto quantizer = fitted(weightSpec(Method::lsq, 4), weight, true);
    QVERIFY(torch::equal(quantizer->step(), parameter(*quantizer, "log_step").detach().exp()));
  }

  void networksHaveScalesOfTheFormEverywhere() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan) {
      layer.weight = withMethod(layer.weight, Method::lsq);
      layer.activation = withMethod(layer.activation, Method::lsqPlus);
      layer.weight.scaleForm = layer.activation.scaleForm = ScaleForm::powerOfTwo;
    }
    plan[4].weight = withMethod(withBits(plan[4].weight, 2), Method::ternary);
    NetworkModule module(network, plan);
    module.forward(torch::randn({8, 3, 32, 32}));
    module.eval();
    const torch::NoGradGuard noGradients;
    const auto arePowers = [](const Tensor &scales) {
      return std::get<0>(at::frexp(scales.contiguous())).eq(0.5).all().item<bool>();
    };
    const std::vector<LayerOperands> operands = FrozenNetwork(module).prepareAll(module);
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      const QuantizedTensor weight = module.quantizedWeight(layer);
      QVERIFY(arePowers(weight.grid ? weight.grid->scale : weight.codebook->levels.select(1, 2)));
      QVERIFY(arePowers(operands[layer].grid->scale));
      QVERIFY(torch::equal(operands[layer].weight, weight.values));
    }
  }

  void keepsTheRangeWhenBitsChange_data() {
    QTest::addColumn<int>("method");
    for (const Method method : {Method::lsq, Method::powerOfTwo, Method::levels})
      QTest::addRow("%s", std::string(toString(method)).c_str()) << static_cast<int>(method);
  }
  void keepsTheRangeWhenBitsChange() {
    QFETCH(const int, method);
    const Tensor weight = torch::randn({4, 100});
    const QuantizerSpec four = weightSpec(static_cast<Method>(method), 4);
    const auto quantizer = fitted(four, weight, true);
    const double high = quantizer->range()->second;
    quantizer->setSpec(withBits(four, 3));
    quantizer->quantize(weight);
    QVERIFY(near(quantizer->range()->second, high, 0.01));
    QVERIFY(different(quantizer->quantize(weight)).size() <= 8);
  }

  void choosesBitsForEachPicture() {
    auto quantizer = makeMethodQuantizer(activationSpec(Method::adaptive, 8), 3, false, {2, 4, 8});
    const Tensor pictures = torch::cat({torch::rand({4, 3, 6, 6}), torch::rand({4, 3, 6, 6}) * 0.01});
    quantizer->fit(pictures, Fit::training);
    {
      const torch::NoGradGuard noGradients; // bright pictures get 8 bits, dark ones 2
      Tensor weight = parameter(*quantizer, "weight");
      weight[2].fill_(50);
      Tensor bias = parameter(*quantizer, "bias");
      bias[0].fill_(5);
    }
    quantizer->eval();
    const Tensor choices = quantizer->choices(pictures);
    QVERIFY(torch::equal(choices, torch::tensor({2, 2, 2, 2, 0, 0, 0, 0}, torch::kLong)));
    const Tensor result = quantizer->quantize(pictures);
    QVERIFY(different(result[7]).size() <= 4);
    QVERIFY(different(result[0]).size() > 16);
    quantizer->train();
    Tensor same = pictures.clone().requires_grad_();
    quantizer->quantize(same).sum().backward();
    QVERIFY(quantizer->bitsInUse().item<double>() >= 2);
    QVERIFY(parameter(*quantizer, "bias").grad().defined());
    QVERIFY(same.grad().defined());
  }

  void laysItsGridAtOtherBitsAtOnce_data() {
    QTest::addColumn<int>("method");
    for (const Method method : {Method::lsq, Method::lsqPlus, Method::parametric, Method::pact})
      QTest::addRow("%s", std::string(toString(method)).c_str()) << static_cast<int>(method);
  }
  void laysItsGridAtOtherBitsAtOnce() {
    QFETCH(const int, method);
    const QuantizerSpec eight = activationSpec(static_cast<Method>(method), 8);
    const auto quantizer = makeMethodQuantizer(eight, 3, false);
    quantizer->fitRange(0, 10);
    QVERIFY(near(quantizer->grid()->scale.item<double>(), 10.0 / 255, 1e-5));
    quantizer->setSpec(withBits(eight, 4)); // nothing is quantized in between
    QVERIFY(near(quantizer->grid()->scale.item<double>(), 10.0 / 15, 1e-5));
    QCOMPARE(quantizer->grid()->qmax, std::int64_t{15});
    QVERIFY(near(quantizer->range()->second, 10, 1e-5));
    QVERIFY(near(quantizer->frozenCopy()->range()->second, 10, 1e-5));
    // A state of other bits, as a checkpoint may have it.
    const auto eightAgain = makeMethodQuantizer(eight, 3, false);
    eightAgain->fitRange(0, 10);
    const auto read = makeMethodQuantizer(withBits(eight, 4), 3, false);
    {
      const torch::NoGradGuard noGradients;
      for (const auto &entry : read->named_parameters())
        entry.value().copy_(eightAgain->named_parameters()[entry.key()]);
      for (const auto &entry : read->named_buffers())
        entry.value().copy_(eightAgain->named_buffers()[entry.key()]);
    }
    QVERIFY(near(read->frozenCopy()->grid()->scale.item<double>(), 10.0 / 15, 1e-5));
  }

  /// In no other place than where the next values would have: training goes on to the bit.
  void changesItsBitsAsTheNextValuesWould() {
    const QuantizerSpec eight = weightSpec(Method::lsq, 8, Granularity::perChannel);
    const Tensor weight = torch::randn({4, 100});
    const auto quantizer = fitted(eight, weight, true);
    const Tensor before = parameter(*quantizer, "log_step").detach().clone();
    quantizer->setSpec(withBits(eight, 4));
    const Tensor expected = before + std::log(127.0 / 7.0);
    QVERIFY(torch::equal(parameter(*quantizer, "log_step").detach(), expected));
    quantizer->quantize(weight);
    QVERIFY(torch::equal(parameter(*quantizer, "log_step").detach(), expected));
  }

  void choosesTheMostBitsUntilItsPredictorIsTrained() {
    for (const int bits : {8, 4}) {
      const auto quantizer = makeMethodQuantizer(activationSpec(Method::adaptive, bits), 3, false, {2, 4, 8});
      const Tensor pictures = torch::rand({5, 3, 6, 6});
      quantizer->fitRange(0, 1);
      quantizer->eval();
      const std::int64_t last = bits == 8 ? 2 : 1;
      QVERIFY(torch::equal(quantizer->choices(pictures), torch::full({5}, last, torch::kLong)));
      const Tensor expected =
          torch::fake_quantize_per_tensor_affine(pictures, 1.0 / ((1 << bits) - 1), 0, 0, (1 << bits) - 1);
      QVERIFY(torch::allclose(quantizer->quantize(pictures), expected, 1e-5, 1e-6));
    }
  }

  void adaptsItsCandidatesToTheBitsOfThePlan() {
    const QuantizerSpec four = activationSpec(Method::adaptive, 4);
    const auto quantizer = makeMethodQuantizer(four, 3, false, {2, 4, 8});
    QCOMPARE(quantizer->candidateBits(), (std::vector<int>{2, 4}));
    const Tensor pictures = torch::rand({6, 3, 5, 5});
    quantizer->fitRange(0, 1);
    const auto levelsAt = [&](int bits) { // of an untrained predictor, the most
      quantizer->setSpec(withBits(four, bits));
      quantizer->train();
      quantizer->quantize(pictures).sum(); // draws among as many as there are
      quantizer->eval();
      const Tensor result = quantizer->quantize(pictures);
      if (!torch::equal(quantizer->frozenCopy()->quantize(pictures), result))
        return std::size_t{0};
      return different(result).size();
    };
    QVERIFY(levelsAt(8) > 16);
    QCOMPARE(quantizer->candidateBits(), (std::vector<int>{2, 8}));
    QVERIFY(levelsAt(3) <= 8 && levelsAt(3) > 4);
    QCOMPARE(quantizer->candidateBits(), (std::vector<int>{2, 3}));
    const auto ofEight = makeMethodQuantizer(activationSpec(Method::adaptive, 8), 3, false, {2, 4, 8});
    ofEight->setSpec(four);
    QCOMPARE(ofEight->candidateBits(), (std::vector<int>{2, 4, 4}));
    QCOMPARE(ofEight->frozenCopy()->candidateBits(), (std::vector<int>{2, 4, 4}));
    ofEight->setSpec(withBits(four, 8));
    QCOMPARE(ofEight->candidateBits(), (std::vector<int>{2, 4, 8}));
  }

  void refusesValuesThatAreNotFinite() {
    for (const MethodInfo &info : quantizerMethods()) {
      if (info.method == Method::range || !info.ofWeights)
        continue;
      Tensor weight = torch::randn({4, 30});
      weight[1][2] = std::nan("");
      const QuantizerSpec spec = withMethod(weightSpec(Method::range, 3), info.method);
      QVERIFY_THROWS_EXCEPTION(Error, quantizedWeight(weight, spec));
    }
  }

  /// Also what comes after the values that it was fitted to.
  void refusesLaterValuesThatAreNotFinite_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("ofWeights");
    for (const MethodInfo &info : quantizerMethods())
      for (const bool ofWeights : {true, false})
        if (info.method != Method::range && (ofWeights ? info.ofWeights : info.ofActivations))
          QTest::addRow("%s of %s", std::string(info.name).c_str(), ofWeights ? "weights" : "activations")
              << static_cast<int>(info.method) << ofWeights;
  }
  void refusesLaterValuesThatAreNotFinite() {
    QFETCH(const int, method);
    QFETCH(const bool, ofWeights);
    const QuantizerSpec spec =
        withMethod(ofWeights ? weightQuantizer(3) : activationQuantizer(3), static_cast<Method>(method));
    const Tensor clean = torch::randn({4, 3, 5, 5});
    const auto quantizer = fitted(spec, clean, ofWeights);
    const float infinity = std::numeric_limits<float>::infinity();
    for (const bool trains : {true, false}) {
      quantizer->train(trains);
      QVERIFY(torch::isfinite(quantizer->quantize(clean)).all().item<bool>());
      for (const float bad : {std::nanf(""), infinity, -infinity})
        for (const auto layout : {torch::MemoryFormat::Contiguous, torch::MemoryFormat::ChannelsLast}) {
          const Tensor values = clean.clone().contiguous(layout);
          values[2][1][3][4].fill_(bad);
          QVERIFY_THROWS_EXCEPTION(Error, quantizer->quantize(values));
        }
      QVERIFY(torch::isfinite(quantizer->quantize(clean)).all().item<bool>());
    }
  }

  /// Every method in a network: forward and back in training, evaluation by both paths, a copy of the state.
  void worksInANetwork_data() {
    QTest::addColumn<QString>("method");
    for (const MethodInfo &info : quantizerMethods())
      QTest::addRow("%s", std::string(info.name).c_str())
          << QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
  }
  void worksInANetwork() {
    QFETCH(const QString, method);
    const MethodInfo &info = infoOf(*methodFromString(method.toStdString()));
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan) {
      layer.weight.bits = layer.activation.bits = 4;
      if (info.ofWeights)
        layer.weight = withMethod(layer.weight, info.method);
      if (info.ofActivations)
        layer.activation = withMethod(layer.activation, info.method);
    }
    torch::manual_seed(3);
    NetworkModule module(network, plan);
    const Tensor pictures = torch::randn({8, 3, 32, 32});
    torch::optim::SGD optimizer(module.parameters(), torch::optim::SGDOptions(0.01));
    for (int step = 0; step < 3; ++step) {
      optimizer.zero_grad();
      const Tensor loss = torch::cross_entropy_loss(module.forward(pictures), torch::arange(8, torch::kLong));
      QVERIFY(std::isfinite(loss.item<double>()));
      loss.backward();
      optimizer.step();
    }
    QCOMPARE(module.quantizerParameters().size() + module.networkParameters().size(),
             module.parameters().size());
    const torch::NoGradGuard noGradients;
    module.eval();
    const Tensor scores = module.forward(pictures);
    const FrozenNetwork frozen(module);
    const Tensor frozenScores = frozen.finish(frozen.begin(pictures), {.layers = frozen.prepareAll(module)});
    QVERIFY2(torch::allclose(scores, frozenScores, 1e-3, 1e-3),
             qPrintable(QString::number((scores - frozenScores).abs().max().item<double>())));
    NetworkModule copy(network, plan);
    copy.copyStateFrom(module);
    copy.eval();
    QVERIFY(torch::equal(copy.forward(pictures), scores));
    // Other plans in between change nothing.
    module.setPlan(findPreset("fp32").apply(network));
    module.setPlan(plan);
    QVERIFY(torch::equal(module.forward(pictures), scores));
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      QVERIFY(different(module.quantizedWeight(layer).values).size() <=
              (plan[layer].weight.granularity == Granularity::perChannel
                   ? 16 * static_cast<std::size_t>(network.layers()[layer].outChannels)
                   : 16));
  }

  void makesQuantizersAnewForOtherGranules() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    PrecisionPlan plan = learnedPlan(network, Method::lsq, Method::lsq, 8);
    NetworkModule module(network, plan);
    const torch::NoGradGuard noGradients;
    const Tensor pictures = torch::randn({4, 3, 32, 32});
    module.forward(pictures);
    module.eval();
    QCOMPARE(module.quantizedWeight(0).grid->scale.numel(), 32);
    const auto kept = module.activationMethod(0);
    for (LayerPrecision &layer : plan)
      layer.weight.granularity = Granularity::perTensor;
    module.setPlan(plan);
    QVERIFY(torch::isfinite(module.forward(pictures)).all().item<bool>());
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      const QuantizedTensor weight = module.quantizedWeight(layer);
      QCOMPARE(weight.grid->scale.numel(), 1);
      QCOMPARE(weight.grid->zeroPoint.numel(), 1);
      QVERIFY(quantizationError(module.weight(layer), weight.values).sqnrDb > 25);
    }
    QVERIFY(module.activationMethod(0) == kept);
  }

  void fitsAnewForOtherLevelsWhereAsked() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const PrecisionPlan eight = learnedPlan(network, Method::lsq, Method::lsq, 8);
    PrecisionPlan four = learnedPlan(network, Method::lsq, Method::lsq, 4);
    four[0] = eight[0];
    four[0].activation.observer = Observer::minMax; // which is not of the levels
    NetworkModule module(network, eight);
    const torch::NoGradGuard noGradients;
    module.forward(torch::randn({4, 3, 32, 32}));
    module.eval();
    const auto first = module.weightMethod(0);
    const auto second = module.weightMethod(1);
    parameter(*second, "log_step").fill_(3); // what no fit would come to
    module.setPlan(four, Learned::anew);
    QVERIFY(module.weightMethod(0) == first && first->isFitted());
    QVERIFY(module.activationMethod(0)->isFitted());
    for (std::size_t layer = 1; layer < four.size(); ++layer) {
      QVERIFY(!module.weightMethod(layer)->isFitted());
      QVERIFY(!module.activationMethod(layer)->isFitted());
    }
    module.fitWeightMethods();
    const Tensor values = module.quantizedWeight(1).values;
    QVERIFY(torch::equal(values, quantizedWeight(module.weight(1), four[1].weight).values));
    QVERIFY(quantizationError(module.weight(1), values).sqnrDb > 12);
  }

  void takesPredictorsOfItsOwnCandidatesAlone() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const PrecisionPlan plan = learnedPlan(network, Method::range, Method::adaptive, 8);
    NetworkModule trained(network, plan, {2, 4, 8});
    const torch::NoGradGuard noGradients;
    trained.forward(torch::randn({4, 3, 32, 32}));
    parameter(*trained.activationMethod(1), "weight").fill_(0.25);
    const auto sumOf = [](const NetworkModule &module) {
      return parameter(*module.activationMethod(1), "weight").sum().item<double>();
    };
    const double sum = 0.25 * 3 * 32;
    NetworkModule same(network, plan, {2, 4, 8});
    same.copyStateFrom(trained);
    QCOMPARE(sumOf(same), sum);
    NetworkModule asMany(network, plan, {3, 5, 8});
    asMany.copyStateFrom(trained);
    QCOMPARE(sumOf(asMany), 0.0);
    QVERIFY(!asMany.activationMethod(1)->isFitted());
    QCOMPARE(asMany.activationMethod(1)->candidateBits(), (std::vector<int>{3, 5, 8}));
    for (const std::vector<int> &candidates : {std::vector<int>{3, 5, 8}, std::vector<int>{2, 8}}) {
      NetworkModule written(network, plan, candidates);
      written.copyStateFrom(trained, Candidates::ofOther);
      QCOMPARE(sumOf(written), sum);
      QCOMPARE(written.activationMethod(1)->candidateBits(), (std::vector<int>{2, 4, 8}));
    }
  }

  void namesTheLayerWhoseQuantizerIsAnotherOne() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    PrecisionPlan plan = learnedPlan(network, Method::lsq, Method::range, 8);
    const NetworkModule perChannel(network, plan);
    plan[2].weight.granularity = Granularity::perTensor;
    NetworkModule module(network, plan);
    module.copyStateFrom(perChannel); // to train it
    try {
      module.copyStateFrom(perChannel, Candidates::ofOther);
      QFAIL("nothing was thrown");
    } catch (const Error &error) {
      QCOMPARE(QString::fromUtf8(error.what()),
               QStringLiteral("layer \"conv3\": its quantizer is another one than the plan's"));
    }
  }

  void computesInWholeNumbersWhatItLearned() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    PrecisionPlan plan = findPreset("mixed_conservative").apply(network);
    for (LayerPrecision &layer : plan) {
      layer.weight = withMethod(layer.weight, Method::lsq);
      layer.activation = withMethod(layer.activation, Method::pact);
    }
    NetworkModule module(network, plan);
    const Tensor pictures = torch::randn({8, 3, 32, 32});
    module.forward(pictures);
    module.eval();
    const torch::NoGradGuard noGradients;
    const FrozenNetwork simulated(module);
    const FrozenNetwork integer(module, EvaluationNumbers::integer);
    const auto operands = integer.prepareAll(module);
    for (const LayerOperands &layer : operands)
      QVERIFY(layer.numbers() == LayerNumbers::integer);
    const Tensor expected =
        simulated.finish(simulated.begin(pictures), {.layers = simulated.prepareAll(module)});
    const Tensor actual = integer.finish(integer.begin(pictures), {.layers = operands});
    QVERIFY(torch::allclose(actual, expected, 1e-3, 1e-3 * expected.abs().max().item<double>()));
  }
};

QTEST_GUILESS_MAIN(TestMethodQuantizers)
#include "tst_method_quantizers.moc"
