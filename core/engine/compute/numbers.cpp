// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/numbers.h"

#include "core/engine/compute/convolution.h"
#include "core/engine/compute/processor.h"
#include "core/engine/compute/split.h"
#include "core/plan/base/error.h"

#include <ATen/ATen.h>
#include <torch/cuda.h>

namespace bitsmith {
namespace {

using torch::Tensor;

/// Whole numbers that go up and down over a range, the ends included.
Tensor wholeNumbers(std::int64_t low, std::int64_t high, at::IntArrayRef sizes) {
  const Tensor count = at::arange(c10::multiply_integers(sizes), torch::kLong);
  return (count.mul(7919).remainder(high - low + 1) + low).view(sizes).to(torch::kFloat);
}

constexpr LayerGeometry geometry{.stride = 1, .padding = 1, .groups = 1};

/// One convolution in both kinds; every sum is a whole number below 2^24, so that all must agree to the bit.
bool sumsAreExact(torch::ScalarType input, torch::ScalarType weight, torch::ScalarType result,
                  int weightBits) {
  const std::int64_t half = std::int64_t{1} << (weightBits - 1);
  const Tensor x = wholeNumbers(0, 255, {2, 32, 8, 8});
  const Tensor w = wholeNumbers(-half, half - 1, {16, 32, 3, 3});
  const Tensor exact = at::conv2d(x.to(torch::kDouble), w.to(torch::kDouble), {}, 1, 1);
  const Tensor sums = applyLayer(x.to(input), w.to(weight), geometry, result);
  return at::equal(sums.to(torch::kDouble), exact);
}

/// Whether gradients in bfloat16 are those of float32 operands, up to the order of their sums.
bool gradientsAgree() {
  const Tensor g = wholeNumbers(-15, 15, {2, 16, 8, 8});
  const Tensor w = wholeNumbers(-8, 7, {16, 32, 3, 3});
  const Tensor x = wholeNumbers(0, 15, {2, 32, 8, 8});
  const auto half = torch::kBFloat16;
  return at::equal(layerInputGradient(g.to(half), w.to(half), {2, 32, 8, 8}, geometry, torch::kFloat),
                   layerInputGradient(g, w, {2, 32, 8, 8}, geometry, torch::kFloat)) &&
         at::equal(layerWeightGradient(g.to(half), x.to(half), w, geometry),
                   layerWeightGradient(g, x, w, geometry));
}

/// Operands of more than 8 significant bits: exact only where both parts count.
bool splitSumsAreExact() {
  const Tensor x = wholeNumbers(0, 4095, {2, 32, 8, 8});
  const Tensor w = wholeNumbers(-7, 7, {16, 32, 3, 3});
  const Tensor exact = at::conv2d(x.to(torch::kDouble), w.to(torch::kDouble), {}, 1, 1);
  return at::equal(applySplit(x, SplitWeight(w), geometry).to(torch::kDouble), exact);
}

template<class Check>
std::string reasonAgainst(bool has, const std::string &lacks, const Check &check) {
  if (!has)
    return "this processor (" + instructionSet() + ") " + lacks;
  try {
    return check() ? "" : "this processor (" + instructionSet() + ") does not pass the check of its sums";
  } catch (const Error &error) {
    return error.what();
  }
}

const std::string &whyNoBFloat16() {
  static const std::string reason = reasonAgainst(hasBFloat16(), "has no instructions for bfloat16", [] {
    return sumsAreExact(torch::kBFloat16, torch::kBFloat16, torch::kFloat, 8) && gradientsAgree();
  });
  return reason;
}

const std::string &whyNoIntegers() {
  static const std::string reason =
      reasonAgainst(exactIntegerWeightBits() > 0, "has no fast instructions for products of 8 bits", [] {
        return sumsAreExact(torch::kByte, torch::kChar, torch::kInt, exactIntegerWeightBits());
      });
  return reason;
}

} // namespace

std::string_view toString(TrainingNumbers numbers) {
  switch (numbers) {
  case TrainingNumbers::bfloat16:
    return "bfloat16";
  case TrainingNumbers::operators:
    return "float32 on CUDA";
  case TrainingNumbers::float32:
    break;
  }
  return "float32";
}

std::string_view toString(EvaluationNumbers numbers) {
  return numbers == EvaluationNumbers::integer ? "integer" : "float32";
}

std::string_view toString(LayerNumbers numbers) {
  switch (numbers) {
  case LayerNumbers::integer:
    return "integer";
  case LayerNumbers::bfloat16Parts:
    return "float32 in bfloat16 parts";
  case LayerNumbers::float32:
    break;
  }
  return "float32";
}

bool mayBeSplit() {
  static const bool may = hasBFloat16Blocks() && splitSumsAreExact();
  return may;
}

ComputeChoice chooseCompute(Compute asked, const Abilities &abilities) {
  const auto &[noBFloat16, noIntegers, hasCuda] = abilities;
  ComputeChoice choice;
  const auto require = [&](const std::string &reason) {
    if (!reason.empty())
      throw badInput("compute is \"" + std::string(toString(asked)) + "\", but " + reason +
                     ": expected auto or float32");
  };
  const auto remark = [&](const char *what, const std::string &reason) {
    choice.remark += (choice.remark.empty() ? "" : "; ") + std::string(what) + " is in float32: " + reason;
  };
  switch (asked) {
  case Compute::float32:
    break;
  case Compute::bfloat16:
    require(noBFloat16);
    choice.training = TrainingNumbers::bfloat16;
    break;
  case Compute::integer:
    require(noIntegers);
    choice.evaluation = EvaluationNumbers::integer;
    break;
  case Compute::fastest:
    if (hasCuda)
      choice.training = TrainingNumbers::operators;
    else if (noBFloat16.empty())
      choice.training = TrainingNumbers::bfloat16;
    else
      remark("training", noBFloat16);
    if (noIntegers.empty())
      choice.evaluation = EvaluationNumbers::integer;
    else
      remark("evaluation", noIntegers);
    break;
  }
  return choice;
}

ComputeChoice chooseCompute(Compute asked) {
  if (asked == Compute::float32)
    return {};
  const bool trains = asked == Compute::bfloat16 || asked == Compute::fastest;
  const bool evaluates = asked == Compute::integer || asked == Compute::fastest;
  return chooseCompute(asked, {.whyNoBFloat16 = trains ? whyNoBFloat16() : "",
                               .whyNoIntegers = evaluates ? whyNoIntegers() : "",
                               .hasCuda = torch::cuda::is_available()});
}

} // namespace bitsmith
