// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/quantizer.h"

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/operator_passes.h"
#include "core/engine/quantization/granules.h"
#include "core/engine/quantization/methods/method_quantizer.h"
#include "core/plan/base/error.h"
#include "core/plan/quantizer/uniform_grid.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace bitsmith {
namespace {

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

} // namespace

Error notFinite() {
  return workFailed("the tensor holds NaN or infinity");
}

std::vector<kernels::Granule> kernelGranules(const Grid &grid) {
  const torch::Tensor scale = grid.scale.contiguous();
  const torch::Tensor zeroPoint = grid.zeroPoint.contiguous();
  if (zeroPoint.numel() != scale.numel())
    throw workFailed("the grid has " + std::to_string(scale.numel()) + " scales and " +
                     std::to_string(zeroPoint.numel()) + " zero points");
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

torch::Tensor byGranule(const torch::Tensor &numbers, const torch::Tensor &tensor) {
  std::vector<std::int64_t> shape(static_cast<std::size_t>(tensor.dim()), 1);
  if (!shape.empty())
    shape.front() = numbers.numel();
  return numbers.view(shape);
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

namespace {

/// One grid a granule, as tensors.
Grid asTensors(const std::vector<UniformGrid> &granules) {
  const auto count = std::ssize(granules);
  Grid grid{.scale = at::empty({count}, torch::kFloat),
            .zeroPoint = at::empty({count}, torch::kFloat),
            .qmin = granules.front().qmin,
            .qmax = granules.front().qmax,
            .binary = granules.front().binary};
  std::ranges::transform(granules, grid.scale.data_ptr<float>(), &UniformGrid::scale);
  std::ranges::transform(granules, grid.zeroPoint.data_ptr<float>(), &UniformGrid::zeroPoint);
  return grid;
}

} // namespace

Grid makeGrid(const Range &range, const QuantizerSpec &spec) {
  const torch::Tensor minima = range.minimum.cpu().contiguous();
  const torch::Tensor maxima = range.maximum.cpu().contiguous();
  std::vector<UniformGrid> granules;
  for (std::int64_t i = 0; i < minima.numel(); ++i)
    granules.push_back(uniformGrid({minima.data_ptr<float>()[i], maxima.data_ptr<float>()[i]}, spec));
  return asTensors(granules);
}

Grid makeWeightGrid(const torch::Tensor &weight, const QuantizerSpec &spec) {
  const Range range = measureRange(weight, spec.granularity);
  if (spec.bits != 1)
    return makeGrid(range, spec);
  const torch::Tensor values = weight.detach();
  const std::int64_t count = granules(values, spec.granularity);
  std::vector<double> means;
  if (values.is_cpu()) {
    const Rows rows = asRows(values, count);
    for (std::int64_t row = 0; row < count; ++row)
      means.push_back(kernels::meanMagnitude(rows.data() + row * rows.length, rows.length));
  } else {
    means = operator_passes::meanMagnitudes(values, count);
  }
  std::vector<UniformGrid> grids;
  for (const double mean : means)
    grids.push_back(binaryGrid(mean, spec.scaleForm));
  return asTensors(grids);
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
  result.add_(byGranule(grid.zeroPoint.to(torch::kInt), values));
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
