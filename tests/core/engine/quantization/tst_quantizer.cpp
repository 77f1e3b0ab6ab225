// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/granules.h"
#include "core/engine/quantization/quantizer.h"
#include "core/plan/base/error.h"
#include "core/plan/quantizer/uniform_grid.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>
#include <torch/types.h>

#include <QtTest>

#include <cmath>
#include <limits>

using namespace bitsmith;

namespace {

/// Equal to the bit, but for the sign of zero, which torch::equal does not see either.
bool identical(const torch::Tensor &a, const torch::Tensor &b) {
  return a.scalar_type() == b.scalar_type() && torch::equal(a, b);
}

torch::Tensor row(const std::vector<float> &values) {
  return torch::tensor(values);
}

QuantizerSpec spec(int bits, Scheme scheme, Granularity granularity = Granularity::perTensor) {
  return {.bits = bits, .scheme = scheme, .granularity = granularity};
}

Range rangeOf(float minimum, float maximum) {
  return {.minimum = row({minimum}), .maximum = row({maximum})};
}

float scaleOf(const Grid &grid) {
  return grid.scale.item<float>();
}
float zeroOf(const Grid &grid) {
  return grid.zeroPoint.item<float>();
}

/// LibTorch's own operator on the same grid.
torch::Tensor oracle(const torch::Tensor &tensor, const Grid &grid) {
  if (grid.scale.numel() > 1)
    return torch::fake_quantize_per_channel_affine(tensor, grid.scale, grid.zeroPoint.to(torch::kInt), 0,
                                                   grid.qmin, grid.qmax);
  return torch::fake_quantize_per_tensor_affine(
      tensor, double{scaleOf(grid)}, static_cast<std::int64_t>(zeroOf(grid)), grid.qmin, grid.qmax);
}

template<class Body>
QString errorOf(const Body &body) {
  try {
    body();
  } catch (const Error &error) {
    return QString::fromUtf8(error.what());
  }
  return QStringLiteral("no error");
}

/// Tensors that are hard on a quantizer, by name.
std::vector<std::pair<const char *, torch::Tensor>> hardTensors() {
  torch::manual_seed(7);
  const torch::Tensor picture = torch::randn({6, 5, 7, 3});
  return {
      {"normal", torch::randn({33, 17})},
      {"large enough for threads", torch::randn({64, 2048}) * 3},
      {"picture", picture},
      {"channels last", torch::randn({5, 6, 9, 4}).contiguous(torch::MemoryFormat::ChannelsLast)},
      {"transposed", torch::randn({12, 31}).t()},
      {"every other column", torch::randn({12, 31}).slice(1, 0, 31, 2)},
      {"expanded", torch::randn({9, 1}).expand({9, 8})},
      {"one element", row({-0.37F}).reshape({1, 1})},
      {"zeros", torch::zeros({4, 5})},
      {"constant", torch::full({4, 5}, 2.5F)},
      {"negative only", -torch::rand({8, 9}) - 0.5F},
      {"positive only", torch::rand({8, 9}) + 0.5F},
      {"huge", torch::randn({8, 9}) * 1e35F},
      {"tiny", torch::randn({8, 9}) * 1e-12F},
      {"mixed sizes",
       torch::randn({8, 9}) * torch::pow(10.0F, torch::arange(8).to(torch::kFloat) - 4).unsqueeze(1)},
      {"outlier", torch::cat({torch::randn({63}), row({1e6F})}).reshape({8, 8})},
  };
}

} // namespace

class TestQuantizer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithLibTorchToTheBit_data();
  void agreesWithLibTorchToTheBit();
  void agreesWithLibTorchBeyondTheRange();
  void quantizesASingleValueAsLibTorchDoes();
  void followsTheSymmetricFormula();
  void followsTheAsymmetricFormula();
  void roundsTiesToEven();
  void keepsScaleAboveItsFloor();
  void roundsScalesUpToTheirForm();
  void keepsScalesThatAreOfTheirForm();
  void roundsBinaryWeightsToTheNearestScaleOfTheForm();
  void refusesGridsWithAnotherNumberOfZeroPoints();
  void makesBinaryWeights();
  void sendsGradientsThroughBinaryWeights();
  void masksGradientsOnlyWhenClipped();
  void passesGradientsUntouchedWhereNothingIsClipped();
  void returnsTheTensorItselfAt32Bits();
  void measuresRanges();
  void measuresChannelsInAnyLayout();
  void keepsTheMemoryLayout();
  void givesIntegerCodes();
  void refusesValuesThatAreNotFinite_data();
  void refusesValuesThatAreNotFinite();
  void refusesWhatHasNoGrid();
  void measuresErrors();
  void measuresSqnrOfAKnownSignal();
  void givesTheSameWithAnyNumberOfThreads();
};

void TestQuantizer::agreesWithLibTorchToTheBit_data() {
  QTest::addColumn<int>("bits");
  for (int bits = 1; bits <= 16; ++bits)
    QTest::addRow("%d bits", bits) << bits;
}

void TestQuantizer::agreesWithLibTorchToTheBit() {
  QFETCH(int, bits);
  for (const auto &[name, values] : hardTensors())
    for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric, Scheme::dynamic})
      for (const Granularity granularity : {Granularity::perTensor, Granularity::perChannel}) {
        const QuantizerSpec quantizer = spec(bits, scheme, granularity);
        const Grid grid = makeGrid(measureRange(values, granularity), quantizer);
        const torch::Tensor ours = values.detach().requires_grad_();
        const torch::Tensor theirs = values.detach().clone().requires_grad_();
        const torch::Tensor result = fakeQuantize(ours, grid, Ste::clipped);
        const torch::Tensor expected = oracle(theirs, grid);
        QVERIFY2(identical(result, expected), name);
        const torch::Tensor gradient = torch::randn(values.sizes());
        const auto ourGradient = torch::autograd::grad({result}, {ours}, {gradient})[0];
        const auto theirGradient = torch::autograd::grad({expected}, {theirs}, {gradient})[0];
        QVERIFY2(identical(ourGradient, theirGradient), name);
      }
}

void TestQuantizer::agreesWithLibTorchBeyondTheRange() {
  torch::manual_seed(11);
  for (int turn = 0; turn < 200; ++turn) {
    const int bits = 1 + turn % 16;
    const Scheme scheme = turn % 2 == 0 ? Scheme::symmetric : Scheme::asymmetric;
    const float low = torch::randn({1}).item<float>();
    const Grid grid = makeGrid(rangeOf(low, low + torch::rand({1}).item<float>()), spec(bits, scheme));
    const torch::Tensor values = torch::randn({turn + 1, 13}) * 4;
    const torch::Tensor ours = values.clone().requires_grad_();
    const torch::Tensor theirs = values.clone().requires_grad_();
    const torch::Tensor result = fakeQuantize(ours, grid, Ste::clipped);
    const torch::Tensor expected = oracle(theirs, grid);
    QVERIFY(identical(result, expected));
    const torch::Tensor gradient = torch::randn_like(values);
    result.backward(gradient);
    expected.backward(gradient);
    QVERIFY(identical(ours.grad(), theirs.grad()));
  }
}

/// The grid of core/plan, which the window computes with, against LibTorch's operator.
void TestQuantizer::quantizesASingleValueAsLibTorchDoes() {
  for (const auto &[name, values] : hardTensors())
    for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric})
      for (const int bits : {2, 3, 8, 16}) {
        const float half = values.abs().max().item<float>() * 0.6F; // so that some values are clipped
        const UniformGrid grid = uniformGrid({-half / 2, half}, spec(bits, scheme));
        const torch::Tensor expected = torch::fake_quantize_per_tensor_affine(
            values, double{grid.scale}, static_cast<std::int64_t>(grid.zeroPoint), grid.qmin, grid.qmax);
        const torch::Tensor flat = values.contiguous().view(-1);
        const torch::Tensor theirs = expected.contiguous().view(-1);
        for (std::int64_t i = 0; i < flat.numel(); i += std::max<std::int64_t>(1, flat.numel() / 500))
          QVERIFY2(grid.quantized(flat[i].item<float>()) == theirs[i].item<float>(), name);
      }
}

void TestQuantizer::followsTheSymmetricFormula() {
  // s = 2·max|x| / (2^b − 1): 2·1.5 / 15 = 0.2; integers from −8 to 7.
  const Grid grid = makeGrid(rangeOf(-1.5F, 0.75F), spec(4, Scheme::symmetric));
  QCOMPARE(scaleOf(grid), 0.2F);
  QCOMPARE(zeroOf(grid), 0.0F);
  QCOMPARE(grid.qmin, -8);
  QCOMPARE(grid.qmax, 7);
  const torch::Tensor values = row({-1.5F, -0.29F, 0.0F, 0.31F, 1.41F, 9.0F});
  const torch::Tensor codes = quantizedCodes(values, grid);
  QVERIFY(torch::equal(codes, torch::tensor({-8, -1, 0, 2, 7, 7}, torch::kInt)));
  QVERIFY(identical(fakeQuantize(values, grid, Ste::clipped), codes.to(torch::kFloat) * 0.2F));
}

void TestQuantizer::followsTheAsymmetricFormula() {
  // s = (max − min) / (2^b − 1) = 3 / 15 = 0.2, z = round(1 / 0.2) = 5; integers from 0 to 15.
  const Grid grid = makeGrid(rangeOf(-1.0F, 2.0F), spec(4, Scheme::asymmetric));
  QCOMPARE(scaleOf(grid), 0.2F);
  QCOMPARE(zeroOf(grid), 5.0F);
  QCOMPARE(grid.qmin, 0);
  QCOMPARE(grid.qmax, 15);
  QVERIFY(torch::equal(quantizedCodes(row({-1.0F, -0.09F, 0.0F, 0.31F, 2.0F, 5.0F, -5.0F}), grid),
                       torch::tensor({0, 5, 5, 7, 15, 15, 0}, torch::kInt)));
  // The range is widened to hold 0, so that 0 stays 0.
  const Grid positive = makeGrid(rangeOf(1.0F, 3.0F), spec(2, Scheme::asymmetric));
  QCOMPARE(scaleOf(positive), 1.0F);
  QCOMPARE(zeroOf(positive), 0.0F);
  const Grid negative = makeGrid(rangeOf(-3.0F, -1.0F), spec(2, Scheme::dynamic));
  QCOMPARE(scaleOf(negative), 1.0F);
  QCOMPARE(zeroOf(negative), 3.0F);
  QVERIFY(identical(fakeQuantize(row({-3.0F, -1.2F, 0.0F, 1.0F}), negative, Ste::clipped),
                    row({-3.0F, -1.0F, 0.0F, 0.0F})));
}

void TestQuantizer::roundsTiesToEven() {
  Grid grid = makeGrid(rangeOf(-127.5F, 127.5F), spec(8, Scheme::symmetric));
  QCOMPARE(scaleOf(grid), 1.0F);
  QVERIFY(identical(
      fakeQuantize(row({-2.5F, -1.5F, -0.5F, 0.5F, 1.5F, 2.5F, 126.5F, 127.5F, -128.5F}), grid, Ste::clipped),
      row({-2.0F, -2.0F, 0.0F, 0.0F, 2.0F, 2.0F, 126.0F, 127.0F, -128.0F})));
}

void TestQuantizer::keepsScaleAboveItsFloor() {
  for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric, Scheme::dynamic})
    QCOMPARE(scaleOf(makeGrid(rangeOf(0.0F, 0.0F), spec(8, scheme))), 1e-8F);
  QCOMPARE(scaleOf(makeWeightGrid(torch::zeros({2, 3}), spec(1, Scheme::symmetric))), 1e-8F);
  QVERIFY(identical(quantizeWeight(torch::zeros({2, 3}), spec(4, Scheme::symmetric)), torch::zeros({2, 3})));
}

void TestQuantizer::makesBinaryWeights() {
  const torch::Tensor weight = torch::tensor({{-1.0F, 2.0F, 0.0F}, {4.0F, -4.0F, -1.0F}});
  const Grid perTensor = makeWeightGrid(weight, spec(1, Scheme::symmetric));
  QVERIFY(perTensor.binary);
  QCOMPARE(scaleOf(perTensor), 2.0F);
  QVERIFY(identical(fakeQuantize(weight, perTensor, Ste::clipped),
                    torch::tensor({{-2.0F, 2.0F, 2.0F}, {2.0F, -2.0F, -2.0F}})));
  const QuantizerSpec perChannel = spec(1, Scheme::symmetric, Granularity::perChannel);
  QVERIFY(identical(quantizeWeight(weight, perChannel),
                    torch::tensor({{-1.0F, 1.0F, 1.0F}, {3.0F, -3.0F, -3.0F}})));
  QVERIFY(torch::equal(quantizedCodes(weight, makeWeightGrid(weight, perChannel)),
                       torch::tensor({{-1, 1, 1}, {1, -1, -1}}, torch::kInt)));
}

void TestQuantizer::sendsGradientsThroughBinaryWeights() {
  // α = 2: round(x / 2) lies in [−1, 1] up to |x| < 3; 3 / 2 is a tie that goes to 2.
  const torch::Tensor weight = row({-0.5F, 0.5F, 3.0F, -3.25F, 2.75F}).requires_grad_();
  quantizeWeight(weight, spec(1, Scheme::symmetric)).backward(torch::ones({5}));
  QVERIFY(identical(weight.grad(), row({1.0F, 1.0F, 0.0F, 0.0F, 1.0F})));
  weight.mutable_grad().reset();
  QuantizerSpec passThrough = spec(1, Scheme::symmetric);
  passThrough.ste = Ste::passThrough;
  quantizeWeight(weight, passThrough).backward(torch::ones({5}));
  QVERIFY(identical(weight.grad(), torch::ones({5})));
}

void TestQuantizer::masksGradientsOnlyWhenClipped() {
  const Grid grid = makeGrid(rangeOf(0.0F, 3.0F), spec(2, Scheme::asymmetric));
  const std::vector<float> values = {-9.0F, -0.51F, -0.5F, 0.0F, 3.49F, 3.5F, 9.0F};
  const torch::Tensor gradient = row({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F, 7.0F});
  const torch::Tensor clipped = row(values).requires_grad_();
  fakeQuantize(clipped, grid, Ste::clipped).backward(gradient);
  QVERIFY(identical(clipped.grad(), row({0.0F, 0.0F, 3.0F, 4.0F, 5.0F, 0.0F, 0.0F})));
  const torch::Tensor passed = row(values).requires_grad_();
  fakeQuantize(passed, grid, Ste::passThrough).backward(gradient);
  QVERIFY(identical(passed.grad(), gradient));
}

void TestQuantizer::passesGradientsUntouchedWhereNothingIsClipped() {
  const torch::Tensor values = torch::linspace(0, 3, 50).requires_grad_();
  const torch::Tensor gradient = torch::randn({50});
  fakeQuantize(values, makeGrid(rangeOf(0.0F, 3.0F), spec(8, Scheme::asymmetric)), Ste::clipped)
      .backward(gradient);
  QVERIFY(identical(values.grad(), gradient));
}

void TestQuantizer::returnsTheTensorItselfAt32Bits() {
  const torch::Tensor weight = torch::randn({3, 4});
  QVERIFY(quantizeWeight(weight, weightQuantizer(floatBits)).is_same(weight));
}

void TestQuantizer::measuresRanges() {
  torch::manual_seed(3);
  for (const std::int64_t count : {1, 2, 15, 16, 17, 999, 1000, 40000, 200001}) {
    const torch::Tensor values = torch::randn({count}) * 5;
    const Range range = measureRange(values, Granularity::perTensor);
    QVERIFY(identical(range.minimum, values.min().reshape(1)));
    QVERIFY(identical(range.maximum, values.max().reshape(1)));
  }
  const float largest = std::numeric_limits<float>::max();
  const Range widest = measureRange(row({largest, -largest, 0.0F}), Granularity::perTensor);
  QCOMPARE(widest.minimum.item<float>(), -largest);
  QCOMPARE(widest.maximum.item<float>(), largest);
}

void TestQuantizer::measuresChannelsInAnyLayout() {
  torch::manual_seed(4);
  const torch::Tensor base = torch::randn({70, 9, 13, 11});
  for (const torch::Tensor &values : {base, base.contiguous(torch::MemoryFormat::ChannelsLast),
                                      base.transpose(0, 1), base.slice(0, 1, 60, 3)}) {
    const Range range = measureRange(values, Granularity::perChannel);
    const torch::Tensor flat = values.contiguous().flatten(1);
    QVERIFY(identical(range.minimum, flat.amin(1)));
    QVERIFY(identical(range.maximum, flat.amax(1)));
  }
}

void TestQuantizer::keepsTheMemoryLayout() {
  const torch::Tensor base = torch::randn({4, 5, 6, 7});
  for (const torch::Tensor &values :
       {base, base.contiguous(torch::MemoryFormat::ChannelsLast), base.permute({3, 1, 0, 2})})
    for (const Granularity granularity : {Granularity::perTensor, Granularity::perChannel}) {
      const torch::Tensor input = values.detach().requires_grad_();
      const torch::Tensor result = quantizeWeight(input, spec(3, Scheme::symmetric, granularity));
      QVERIFY(result.strides() == values.strides());
      QVERIFY(
          quantizedCodes(values, makeWeightGrid(values, spec(3, Scheme::symmetric, granularity))).strides() ==
          values.strides());
    }
}

void TestQuantizer::givesIntegerCodes() {
  torch::manual_seed(5);
  const torch::Tensor values = torch::randn({6, 4, 3, 3}).contiguous(torch::MemoryFormat::ChannelsLast);
  for (int bits = 2; bits <= 16; ++bits)
    for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric}) {
      const Grid grid = makeWeightGrid(values, spec(bits, scheme, Granularity::perChannel));
      const torch::Tensor codes = quantizedCodes(values, grid);
      QCOMPARE(codes.scalar_type(), torch::kInt);
      QVERIFY(codes.min().item<std::int64_t>() >= grid.qmin);
      QVERIFY(codes.max().item<std::int64_t>() <= grid.qmax);
      const std::vector<std::int64_t> shape = {6, 1, 1, 1};
      const torch::Tensor restored =
          (codes.to(torch::kFloat) - grid.zeroPoint.view(shape)) * grid.scale.view(shape);
      QVERIFY(identical(restored, fakeQuantize(values, grid, Ste::clipped)));
    }
}

void TestQuantizer::refusesValuesThatAreNotFinite_data() {
  QTest::addColumn<float>("value");
  QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
  QTest::newRow("negative NaN") << -std::numeric_limits<float>::quiet_NaN();
  QTest::newRow("infinity") << std::numeric_limits<float>::infinity();
  QTest::newRow("negative infinity") << -std::numeric_limits<float>::infinity();
}

void TestQuantizer::refusesValuesThatAreNotFinite() {
  QFETCH(float, value);
  const QString message = QStringLiteral("the tensor holds NaN or infinity");
  const Grid grid = makeGrid(rangeOf(-1.0F, 1.0F), spec(8, Scheme::asymmetric));
  for (const std::int64_t count : {1, 100, 100000})
    for (const std::int64_t place : {std::int64_t{0}, count / 2, count - 1}) {
      torch::Tensor values = torch::ones({count});
      values[place] = value;
      QCOMPARE(errorOf([&] { measureRange(values, Granularity::perTensor); }), message);
      QCOMPARE(errorOf([&] { measureRange(values.view({1, -1}), Granularity::perChannel); }), message);
      QCOMPARE(errorOf([&] { fakeQuantize(values, grid, Ste::clipped); }), message);
      QCOMPARE(errorOf([&] { quantizeWeight(values, spec(1, Scheme::symmetric)); }), message);
      QCOMPARE(errorOf([&] { quantizedCodes(values, grid); }), message);
      QCOMPARE(errorOf([&] { quantizationError(values, torch::ones({count})); }), message);
    }
}

void TestQuantizer::refusesWhatHasNoGrid() {
  QCOMPARE(errorOf([] {
             measureRange(torch::empty({0, 3}), Granularity::perTensor);
           }),
           QStringLiteral("the tensor has no elements"));
  QCOMPARE(errorOf([] { measureRange(torch::ones({2}, torch::kDouble), Granularity::perTensor); }),
           QStringLiteral("quantizers take 32-bit float tensors"));
  QCOMPARE(errorOf([] { makeGrid(rangeOf(0.0F, 1.0F), spec(17, Scheme::symmetric)); }),
           QStringLiteral("a quantizer of 17 bits has no grid: expected 1 to 16"));
  QCOMPARE(errorOf([] { makeGrid(rangeOf(0.0F, 1.0F), spec(floatBits, Scheme::symmetric)); }),
           QStringLiteral("a quantizer of 32 bits has no grid: expected 1 to 16"));
  QCOMPARE(errorOf([] { makeGrid(rangeOf(1.0F, -1.0F), spec(8, Scheme::symmetric)); }),
           QStringLiteral("the range to quantize is not finite, or its minimum is above its maximum"));
  const Grid threeChannels = makeWeightGrid(torch::ones({3, 2}), weightQuantizer(4));
  QCOMPARE(errorOf([&] {
             fakeQuantize(torch::ones({4, 2}), threeChannels, Ste::clipped);
           }),
           QStringLiteral("the grid has 3 scales, the tensor 4 channels"));
}

void TestQuantizer::measuresErrors() {
  const QuantizationError error = quantizationError(row({1.0F, -2.0F, 3.0F}), row({1.0F, -1.0F, 5.0F}));
  QCOMPARE(error.mse, 5.0 / 3);
  QCOMPARE(error.maximum, 2.0);
  QCOMPARE(error.sqnrDb, 10 * std::log10(14.0 / 5));
  const QuantizationError none = quantizationError(row({1.0F, 2.0F}), row({1.0F, 2.0F}));
  QCOMPARE(none.mse, 0.0);
  QCOMPARE(none.maximum, 0.0);
  QCOMPARE(none.sqnrDb, std::numeric_limits<double>::infinity());
}

void TestQuantizer::measuresSqnrOfAKnownSignal() {
  // A signal spread evenly over the whole range: Σx² ∝ max²/3, Σ(x−q)² ∝ s²/12, SQNR = 20·log10(2^b − 1) dB.
  const torch::Tensor signal = torch::linspace(-1, 1, 400001);
  for (const int bits : {4, 6, 8, 10}) {
    const double sqnr =
        quantizationError(signal, quantizeWeight(signal, spec(bits, Scheme::symmetric))).sqnrDb;
    const double expected = 20 * std::log10(std::exp2(bits) - 1);
    QVERIFY2(std::abs(sqnr - expected) < 0.02, qPrintable(QString::number(sqnr)));
  }
}

void TestQuantizer::givesTheSameWithAnyNumberOfThreads() {
  torch::manual_seed(6);
  const torch::Tensor values = torch::randn({130, 1700});
  const int before = torch::get_num_threads();
  std::vector<torch::Tensor> results;
  std::vector<double> errors;
  for (const int threads : {1, 2, 3}) {
    torch::set_num_threads(threads);
    for (const int bits : {1, 4})
      for (const Granularity granularity : {Granularity::perTensor, Granularity::perChannel})
        results.push_back(quantizeWeight(values, spec(bits, Scheme::symmetric, granularity)));
    errors.push_back(quantizationError(values, results.back()).sqnrDb);
  }
  torch::set_num_threads(before);
  for (std::size_t i = 4; i < results.size(); ++i)
    QVERIFY(identical(results[i], results[i - 4]));
  QCOMPARE(errors[1], errors[0]);
  QCOMPARE(errors[2], errors[0]);
}

namespace {

/// Whether a number is m · 2^n with a whole m of 15 bits: found by trying all n.
bool isOfForm(double value, ScaleForm form) {
  for (int n = -60; n <= 60; ++n) {
    const double m = value / std::pow(2.0, n);
    const bool fits = form == ScaleForm::powerOfTwo ? m == 1 : m == std::floor(m) && m >= 16384 && m < 32768;
    if (fits)
      return true;
  }
  return false;
}

QuantizerSpec inForm(QuantizerSpec spec, ScaleForm form) {
  spec.scaleForm = form;
  return spec;
}

} // namespace

void TestQuantizer::roundsScalesUpToTheirForm() {
  torch::manual_seed(31);
  for (const int bits : {2, 4, 8})
    for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric})
      for (int trial = 0; trial < 50; ++trial) {
        const torch::Tensor ends = torch::randn({2}) * std::exp2(trial % 20 - 10);
        const Range range{.minimum = ends.min().view({1}), .maximum = ends.max().view({1})};
        const QuantizerSpec plain = spec(bits, scheme);
        const double real = makeGrid(range, plain).scale.item<float>();
        for (const auto &[form, most] :
             {std::pair(ScaleForm::powerOfTwo, 2.0), std::pair(ScaleForm::fixedPoint, 1 + 1 / 16384.0)}) {
          const Grid grid = makeGrid(range, inForm(plain, form));
          const double scale = grid.scale.item<float>();
          QVERIFY(isOfForm(scale, form));
          QVERIFY2(scale >= real && scale < real * most * 1.0000001,
                   qPrintable(QStringLiteral("%1 for %2").arg(scale).arg(real)));
          const double low = std::min(0.0, ends.min().item<double>());
          if (scheme == Scheme::asymmetric)
            QCOMPARE(grid.zeroPoint.item<double>(), std::nearbyint(-low / scale));
          // Nothing inside the range is clipped: the ends come back within half a step.
          for (const double end : {ends.min().item<double>(), ends.max().item<double>()}) {
            const torch::Tensor value = torch::full({1}, end, torch::kFloat);
            QVERIFY(std::abs(fakeQuantize(value, grid, Ste::clipped).item<double>() - end) <=
                    scale * 0.50001);
          }
        }
      }
}

void TestQuantizer::keepsScalesThatAreOfTheirForm() {
  // Symmetric, 8 bits: s = 2 · max / 255.
  const auto scaleOf = [](double scale, ScaleForm form) {
    const torch::Tensor end = torch::full({1}, scale * 255 / 2, torch::kFloat);
    return makeGrid({.minimum = -end, .maximum = end}, inForm(spec(8, Scheme::symmetric), form))
        .scale.item<double>();
  };
  QCOMPARE(scaleOf(0.25, ScaleForm::powerOfTwo), 0.25);
  QCOMPARE(scaleOf(0.2500001, ScaleForm::powerOfTwo), 0.5);
  QCOMPARE(scaleOf(16385.0 / 1048576, ScaleForm::fixedPoint), 16385.0 / 1048576);
  QCOMPARE(scaleOf(32767.5 / 1048576, ScaleForm::fixedPoint), 32768.0 / 1048576); // the next power of two
  QVERIFY(scaleOf(0, ScaleForm::powerOfTwo) >= 1e-8);
  QVERIFY(isOfForm(scaleOf(0, ScaleForm::powerOfTwo), ScaleForm::powerOfTwo));
}

void TestQuantizer::roundsBinaryWeightsToTheNearestScaleOfTheForm() {
  const QuantizerSpec binary = inForm(spec(1, Scheme::symmetric), ScaleForm::powerOfTwo);
  const auto scaleOf = [&](float mean) {
    return makeWeightGrid(torch::tensor({mean, -mean}), binary).scale.item<double>();
  };
  QCOMPARE(scaleOf(0.70F), 0.5); // √½ lies between
  QCOMPARE(scaleOf(0.71F), 1.0);
}

void TestQuantizer::refusesGridsWithAnotherNumberOfZeroPoints() {
  const Grid grid{.scale = torch::ones({3}), .zeroPoint = torch::zeros({1}), .qmin = -8, .qmax = 7};
  QCOMPARE(errorOf([&] { kernelGranules(grid); }), QStringLiteral("the grid has 3 scales and 1 zero points"));
}

QTEST_GUILESS_MAIN(TestQuantizer)

#include "tst_quantizer.moc"
