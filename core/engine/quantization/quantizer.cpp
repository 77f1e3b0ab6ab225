// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/quantizer.h"

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/operator_passes.h"
#include "core/engine/quantization/granules.h"
#include "core/engine/quantization/methods/method_quantizer.h"
#include "core/plan/base/error.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace bitsmith {
namespace {

constexpr double smallestScale = 1e-8;

void requireFloatTensor(const torch::Tensor &tensor) {
  if (!tensor.defined() || tensor.scalar_type() != torch::kFloat)
    throw workFailed("quantizers take 32-bit float tensors");
  if (tensor.numel() == 0)
    throw workFailed("the tensor has no elements");
}

/// A tensor as an array of rows, one a granule, in whatever order its memory has.
struct Rows {
  torch::Tensor tensor; ///< the tensor itself, or a contiguous copy where its memory has gaps or another
                        ///< outer dimension
  std::int64_t count = 1;
  std::int64_t length = 0;

  const float *data() const { return tensor.data_ptr<float>(); }
};

bool isArrayOfRows(const torch::Tensor &tensor, std::int64_t rows) {
  return tensor.is_non_overlapping_and_dense() && (rows == 1 || tensor.stride(0) == tensor.numel() / rows);
}

Rows asRows(const torch::Tensor &tensor, std::int64_t rows) {
  return {.tensor = isArrayOfRows(tensor, rows) ? tensor : tensor.contiguous(),
          .count = rows,
          .length = tensor.numel() / rows};
}

/// Gives a result that was computed on a contiguous copy the memory layout of the original.
torch::Tensor inLayoutOf(const torch::Tensor &original, const Rows &rows, torch::Tensor result) {
  if (rows.tensor.is_same(original) || !original.is_non_overlapping_and_dense())
    return result;
  return at::empty_like(original).copy_(result);
}

std::int64_t granules(const torch::Tensor &tensor, Granularity granularity) {
  return granularity == Granularity::perChannel && tensor.dim() > 0 ? tensor.size(0) : 1;
}

/// Number of the grid's granules; throws when they do not fit the tensor.
std::int64_t granules(const torch::Tensor &tensor, const Grid &grid) {
  const std::int64_t count = grid.scale.numel();
  if (grid.zeroPoint.numel() != count || (count != 1 && (tensor.dim() == 0 || tensor.size(0) != count)))
    throw workFailed("the grid has " + std::to_string(count) + " scales, the tensor " +
                     std::to_string(tensor.dim() == 0 ? 1 : tensor.size(0)) + " channels");
  return count;
}

struct Pass {
  torch::Tensor result;
  kernels::Seen seen;
};

Pass quantizePass(const torch::Tensor &tensor, const Grid &grid) {
  requireFloatTensor(tensor);
  const std::int64_t count = granules(tensor, grid);
  const auto list = kernelGranules(grid);
  if (!tensor.is_cpu()) {
    auto [result, seen] = operator_passes::quantize(tensor, list, grid.binary);
    if (!seen.finite)
      throw notFinite();
    return {.result = std::move(result), .seen = seen};
  }
  const Rows rows = asRows(tensor, count);
  torch::Tensor result = at::empty_like(rows.tensor);
  const auto kernel = grid.binary ? kernels::quantizeBinary : kernels::quantize;
  const kernels::Seen seen = kernel(rows.data(), result.data_ptr<float>(), rows.length, list);
  if (!seen.finite)
    throw notFinite();
  return {.result = inLayoutOf(tensor, rows, std::move(result)), .seen = seen};
}

torch::Tensor clipGradient(const torch::Tensor &tensor, const torch::Tensor &gradient, const Grid &grid) {
  const auto list = kernelGranules(grid);
  if (!tensor.is_cpu())
    return operator_passes::clipGradient(tensor, gradient, list);
  const Rows rows = asRows(tensor, granules(tensor, grid));
  torch::Tensor aligned = gradient;
  if (gradient.strides() != rows.tensor.strides())
    aligned = at::empty_like(rows.tensor).copy_(gradient);
  torch::Tensor result = at::empty_like(rows.tensor);
  kernels::clipGradient(rows.data(), aligned.data_ptr<float>(), result.data_ptr<float>(), rows.length, list);
  return inLayoutOf(tensor, rows, std::move(result));
}

/// The mask of the clipped estimator is worked out anew from the input, which the graph mostly holds anyway;
/// where nothing was clipped the gradient passes as it is.
class FakeQuantize : public torch::autograd::Function<FakeQuantize> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext *context, const torch::Tensor &tensor,
                               const Grid &grid, Ste ste) {
    auto [result, seen] = quantizePass(tensor, grid);
    const bool masked = ste == Ste::clipped && seen.clipped;
    context->saved_data["masked"] = masked;
    if (masked) {
      context->save_for_backward({tensor, grid.scale, grid.zeroPoint});
      context->saved_data["qmin"] = grid.qmin;
      context->saved_data["qmax"] = grid.qmax;
    }
    return result;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                 torch::autograd::variable_list gradients) {
    if (!context->saved_data["masked"].toBool())
      return {gradients[0], {}, {}};
    const auto saved = context->get_saved_variables();
    const Grid grid{.scale = saved[1],
                    .zeroPoint = saved[2],
                    .qmin = context->saved_data["qmin"].toInt(),
                    .qmax = context->saved_data["qmax"].toInt()};
    return {clipGradient(saved[0], gradients[0], grid), {}, {}};
  }
};

constexpr int multiplierBits = 15;

/// The scale in a form: the smallest of the form that is no smaller, so that no value of the range is clipped
/// that was not before; or the nearest one (of powers of two in the logarithm), where a scale is a level.
double inForm(double scale, ScaleForm form, bool nearest) {
  if (form == ScaleForm::real)
    return scale;
  if (form == ScaleForm::powerOfTwo) {
    const double power = std::log2(scale);
    return std::exp2(std::min(nearest ? std::round(power) : std::ceil(power), 127.0));
  }
  int exponent = 0;
  const double multiplier = std::ldexp(std::frexp(scale, &exponent), multiplierBits);
  return std::ldexp(nearest ? std::round(multiplier) : std::ceil(multiplier), exponent - multiplierBits);
}

float asScale(double scale, ScaleForm form = ScaleForm::real, bool nearest = false) {
  constexpr double largest = std::numeric_limits<float>::max();
  // Single precision first: a power of two that was measured in it must stay what it is.
  const double allowed = static_cast<float>(std::clamp(scale, smallestScale, largest));
  return static_cast<float>(std::min(inForm(allowed, form, nearest), largest));
}

} // namespace

Error notFinite() {
  return workFailed("the tensor holds NaN or infinity");
}

std::vector<kernels::Granule> kernelGranules(const Grid &grid) {
  const torch::Tensor scale = grid.scale.contiguous();
  const torch::Tensor zeroPoint = grid.zeroPoint.contiguous();
  const float *scales = scale.data_ptr<float>();
  const float *zeros = zeroPoint.data_ptr<float>();
  std::vector<kernels::Granule> list(static_cast<std::size_t>(scale.numel()));
  for (std::size_t i = 0; i < list.size(); ++i) {
    list[i] = {.inverse = 1.0F / scales[i],
               .scale = scales[i],
               .low = static_cast<float>(grid.qmin) - zeros[i],
               .high = static_cast<float>(grid.qmax) - zeros[i]};
    if (!(std::abs(list[i].low) <= kernels::widestBound) || !(std::abs(list[i].high) <= kernels::widestBound))
      throw workFailed("the grid reaches beyond 16 bits");
  }
  return list;
}

Range measureRange(const torch::Tensor &tensor, Granularity granularity) {
  requireFloatTensor(tensor);
  const torch::Tensor values = tensor.detach();
  const std::int64_t count = granules(values, granularity);
  std::vector<kernels::Extremes> extremes(static_cast<std::size_t>(count));
  if (values.is_cpu()) {
    const Rows rows = asRows(values, count);
    kernels::measure(rows.data(), rows.length, extremes);
  } else {
    extremes = operator_passes::measure(values, count);
  }
  Range range{.minimum = at::empty({count}, torch::kFloat), .maximum = at::empty({count}, torch::kFloat)};
  float *minimum = range.minimum.data_ptr<float>();
  float *maximum = range.maximum.data_ptr<float>();
  for (const kernels::Extremes &granule : extremes) {
    if (!granule.finite)
      throw notFinite();
    *minimum++ = granule.minimum;
    *maximum++ = granule.maximum;
  }
  return range;
}

Grid makeGrid(const Range &range, const QuantizerSpec &spec) {
  if (!isValidBits(spec.bits) || spec.isFloat())
    throw badInput("a quantizer of " + std::to_string(spec.bits) + " bits has no grid: expected 1 to 16");
  const std::int64_t count = range.minimum.numel();
  const torch::Tensor minima = range.minimum.cpu().contiguous();
  const torch::Tensor maxima = range.maximum.cpu().contiguous();
  const bool symmetric = spec.scheme == Scheme::symmetric;
  const std::int64_t steps = (std::int64_t{1} << spec.bits) - 1;
  const std::int64_t half = std::int64_t{1} << (spec.bits - 1);
  Grid grid{.scale = at::empty({count}, torch::kFloat),
            .zeroPoint = at::zeros({count}, torch::kFloat),
            .qmin = symmetric ? -half : 0,
            .qmax = symmetric ? half - 1 : steps};
  float *scale = grid.scale.data_ptr<float>();
  float *zeroPoint = grid.zeroPoint.data_ptr<float>();
  for (std::int64_t i = 0; i < count; ++i) {
    double minimum = minima.data_ptr<float>()[i];
    double maximum = maxima.data_ptr<float>()[i];
    if (!std::isfinite(minimum) || !std::isfinite(maximum) || minimum > maximum)
      throw workFailed("the range to quantize is not finite, or its minimum is above its maximum");
    if (symmetric) {
      scale[i] = asScale(2 * std::max(std::abs(minimum), std::abs(maximum)) / static_cast<double>(steps),
                         spec.scaleForm);
      continue;
    }
    minimum = std::min(minimum, 0.0);
    maximum = std::max(maximum, 0.0);
    scale[i] = asScale((maximum - minimum) / static_cast<double>(steps), spec.scaleForm);
    const double zero = std::nearbyint(-minimum / double{scale[i]});
    zeroPoint[i] = static_cast<float>(std::clamp(zero, 0.0, static_cast<double>(steps)));
  }
  return grid;
}

Grid makeWeightGrid(const torch::Tensor &weight, const QuantizerSpec &spec) {
  const Range range = measureRange(weight, spec.granularity);
  if (spec.bits != 1)
    return makeGrid(range, spec);
  const torch::Tensor values = weight.detach();
  const std::int64_t count = granules(values, spec.granularity);
  Grid grid{.scale = at::empty({count}, torch::kFloat),
            .zeroPoint = at::zeros({count}, torch::kFloat),
            .qmin = -1,
            .qmax = 1,
            .binary = true};
  std::vector<double> means;
  if (values.is_cpu()) {
    const Rows rows = asRows(values, count);
    for (std::int64_t row = 0; row < count; ++row)
      means.push_back(kernels::meanMagnitude(rows.data() + row * rows.length, rows.length));
  } else {
    means = operator_passes::meanMagnitudes(values, count);
  }
  for (std::int64_t row = 0; row < count; ++row)
    grid.scale.data_ptr<float>()[row] =
        asScale(means[static_cast<std::size_t>(row)], spec.scaleForm, /*nearest=*/true);
  return grid;
}

torch::Tensor fakeQuantize(const torch::Tensor &tensor, const Grid &grid, Ste ste) {
  if (at::GradMode::is_enabled() && tensor.defined() && tensor.requires_grad())
    return FakeQuantize::apply(tensor, grid, ste);
  return quantizePass(tensor, grid).result;
}

torch::Tensor quantizeWeight(const torch::Tensor &weight, const QuantizerSpec &spec) {
  if (!spec.isFloat() && spec.method != Method::range)
    return quantizedWeight(weight, spec).values;
  return spec.isFloat() ? weight : fakeQuantize(weight, makeWeightGrid(weight, spec), spec.ste);
}

torch::Tensor quantizedCodes(const torch::Tensor &tensor, const Grid &grid) {
  requireFloatTensor(tensor);
  const torch::Tensor values = tensor.detach().cpu();
  const Rows rows = asRows(values, granules(values, grid));
  if (grid.binary) {
    if (!kernels::allFinite(rows.data(), values.numel()))
      throw notFinite();
    return values.ge(0).to(torch::kInt).mul_(2).sub_(1);
  }
  torch::Tensor result = at::empty_like(rows.tensor, rows.tensor.options().dtype(torch::kInt));
  const kernels::Seen seen =
      kernels::codes(rows.data(), result.data_ptr<std::int32_t>(), rows.length, kernelGranules(grid));
  if (!seen.finite)
    throw notFinite();
  std::vector<std::int64_t> shape(static_cast<std::size_t>(values.dim()), 1);
  if (!shape.empty())
    shape.front() = rows.count;
  result.add_(grid.zeroPoint.to(torch::kInt).view(shape));
  if (rows.tensor.is_same(values) || !values.is_non_overlapping_and_dense())
    return result;
  return at::empty_like(values, values.options().dtype(torch::kInt)).copy_(result);
}

QuantizationError quantizationError(const torch::Tensor &original, const torch::Tensor &quantized) {
  requireFloatTensor(original);
  requireFloatTensor(quantized);
  if (original.sizes() != quantized.sizes())
    throw workFailed("the quantized tensor has another shape than the original");
  const torch::Tensor x = original.detach().cpu().contiguous();
  const torch::Tensor q = quantized.detach().cpu().contiguous();
  const kernels::ErrorSums sums = kernels::errorSums(x.data_ptr<float>(), q.data_ptr<float>(), x.numel());
  if (!std::isfinite(sums.signal) || !std::isfinite(sums.noise))
    throw notFinite();
  return {.mse = sums.noise / static_cast<double>(x.numel()),
          .sqnrDb = sums.noise == 0 ? std::numeric_limits<double>::infinity()
                                    : 10 * std::log10(sums.signal / sums.noise),
          .maximum = sums.maximum};
}

} // namespace bitsmith
