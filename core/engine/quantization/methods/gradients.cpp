// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/gradients.h"

#include "core/engine/compute/kernels.h"
#include "core/engine/quantization/granules.h"
#include "core/plan/base/error.h"
#include "core/plan/quantizer/uniform_grid.h"

#include <ATen/ATen.h>
#include <span>
#include <torch/csrc/autograd/custom_function.h>

namespace bitsmith {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

class FromLogarithm : public torch::autograd::Function<FromLogarithm> {
 public:
  static Tensor forward(AutogradContext *context, const Tensor &logarithm) {
    Tensor value = logarithm.exp();
    context->save_for_backward({value});
    return value;
  }
  static variable_list backward(AutogradContext *context, variable_list gradients) {
    return {(gradients[0] / context->get_saved_variables()[0]).clamp_(-1, 1)};
  }
};

class LogarithmOfCost : public torch::autograd::Function<LogarithmOfCost> {
 public:
  static Tensor forward(AutogradContext * /*context*/, const Tensor &logarithm) { return logarithm.clone(); }
  static variable_list backward(AutogradContext * /*context*/, variable_list gradients) {
    return {gradients[0].clamp(-2, 2)};
  }
};

class PassThrough : public torch::autograd::Function<PassThrough> {
 public:
  static Tensor forward(AutogradContext * /*context*/, const Tensor & /*values*/, const Tensor &replacement) {
    return replacement.clone();
  }
  static variable_list backward(AutogradContext * /*context*/, variable_list gradients) {
    return {gradients[0], {}};
  }
};

class NearestLevel : public torch::autograd::Function<NearestLevel> {
 public:
  static Tensor forward(AutogradContext *context, const Tensor &values, const Tensor &levels, double factor) {
    const Tensor index = nearestIndex(values, levels);
    context->saved_data["factor"] = factor;
    context->save_for_backward({values, levels, index});
    return levels.index_select(0, index.flatten()).view(values.sizes());
  }
  static variable_list backward(AutogradContext *context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &values = saved[0];
    const Tensor &levels = saved[1];
    const Tensor gradient = gradients[0].contiguous();
    Tensor ofLevels = at::zeros_like(levels);
    ofLevels.index_add_(0, saved[2].flatten(), gradient.flatten());
    const std::int64_t last = levels.numel() - 1;
    const Tensor low = last > 0 ? levels[0] - (levels[1] - levels[0]) / 2 : levels[0];
    const Tensor high = last > 0 ? levels[last] + (levels[last] - levels[last - 1]) / 2 : levels[0];
    const Tensor inside = values.ge(low).logical_and_(values.le(high));
    return {gradient * inside, ofLevels.mul_(context->saved_data["factor"].toDouble()), {}};
  }
};

/// Kernel arguments of a tensor: rows of equal length, one a granule.
struct Passage : torch::CustomClassHolder {
  Tensor values; ///< without gaps
  Grid grid;
  std::vector<kernels::Granule> granules;
  double factor = 1;
  bool masked = true;
};

Tensor gaplessRows(const Tensor &tensor, std::size_t rows) {
  const bool isDense = tensor.is_non_overlapping_and_dense() &&
                       (rows == 1 || tensor.stride(0) == tensor.numel() / static_cast<std::int64_t>(rows));
  return isDense ? tensor : tensor.contiguous();
}

class QuantizeUniform : public torch::autograd::Function<QuantizeUniform> {
 public:
  static Tensor forward(AutogradContext *context, const Tensor &values, const Tensor & /*scale*/,
                        const Tensor & /*offset*/, const Tensor & /*clip*/,
                        const c10::intrusive_ptr<Passage> &passage) {
    context->saved_data["passage"] = c10::IValue::make_capsule(passage);
    return fakeQuantize(values.detach(), passage->grid, Ste::clipped);
  }

  static variable_list backward(AutogradContext *context, variable_list gradients) {
    const auto passage =
        c10::static_intrusive_pointer_cast<Passage>(context->saved_data["passage"].toCapsule());
    const Tensor &values = passage->values;
    Tensor gradient = gradients[0];
    if (gradient.strides() != values.strides())
      gradient = at::empty_like(values).copy_(gradient);
    Tensor ofValues = at::empty_like(values);
    std::vector<kernels::StepSums> sums(passage->granules.size());
    kernels::stepGradient(values.data_ptr<float>(), gradient.data_ptr<float>(), ofValues.data_ptr<float>(),
                          values.numel() / std::ssize(sums), passage->granules, sums);
    return {passage->masked ? ofValues : gradient,
            context->needs_input_grad(1) ? ofScale(*passage, sums, context->needs_input_grad(3)) : Tensor(),
            context->needs_input_grad(2) ? total(*passage, sums, &kernels::StepSums::outside) : Tensor(),
            context->needs_input_grad(3) ? ofClip(*passage, sums) : Tensor(),
            {}};
  }

 private:
  static Tensor ofScale(const Passage &passage, const std::vector<kernels::StepSums> &sums, bool hasClip) {
    Tensor result = at::empty({std::ssize(sums)});
    for (std::size_t row = 0; row < sums.size(); ++row) {
      const double zero = passage.grid.zeroPoint.data_ptr<float>()[row];
      const double clipped = sums[row].outsideCode + zero * sums[row].outside;
      result.data_ptr<float>()[row] =
          static_cast<float>(passage.factor * (sums[row].inside + (hasClip ? 0 : clipped)));
    }
    return result;
  }
  static Tensor total(const Passage &passage, const std::vector<kernels::StepSums> &sums,
                      double kernels::StepSums::*of) {
    double sum = 0;
    for (const kernels::StepSums &row : sums)
      sum += row.*of;
    return at::full({1}, passage.factor * sum);
  }
  static Tensor ofClip(const Passage &passage, const std::vector<kernels::StepSums> &sums) {
    const auto largest = static_cast<double>(std::max(passage.grid.qmax, -passage.grid.qmin));
    return total(passage, sums, &kernels::StepSums::outsideCode) / largest;
  }
};

/// Squared error at each of a number of clips up to the largest magnitude; the clip of the least.
template<class Quantize>
Tensor searchClip(const Tensor &rows, const Quantize &quantize) {
  constexpr int candidates = 64;
  const Tensor largest = rows.abs().amax(1).clamp_min(1e-8);
  Tensor best = largest.clone();
  Tensor least = at::full_like(largest, std::numeric_limits<float>::infinity());
  for (int i = 1; i <= candidates; ++i) {
    const Tensor clip = largest * (static_cast<double>(i) / candidates);
    const Tensor error = (quantize(rows, clip.unsqueeze(1)) - rows).square_().sum(1);
    const Tensor better = error < least;
    best = at::where(better, clip, best);
    least = at::where(better, error, least);
  }
  return best;
}

/// Rows of at most so many values, evenly picked: enough to choose a clip by.
Tensor sampledRows(const Tensor &values, std::int64_t granules) {
  constexpr std::int64_t most = 65536;
  const Tensor rows = values.detach().reshape({granules, -1});
  const std::int64_t stride = std::max<std::int64_t>(1, rows.numel() / most);
  return rows.slice(1, 0, rows.size(1), std::min(stride, rows.size(1))).contiguous();
}

} // namespace

Tensor fromLogarithm(const Tensor &logarithm) {
  return FromLogarithm::apply(logarithm);
}

Tensor logarithmOfCost(const Tensor &logarithm) {
  return LogarithmOfCost::apply(logarithm);
}

Tensor passThrough(const Tensor &values, const Tensor &replacement) {
  return PassThrough::apply(values, replacement);
}

Tensor nearestIndex(const Tensor &values, const Tensor &levels) {
  const std::int64_t count = levels.numel();
  if (count < 2)
    return at::zeros(values.sizes(), values.options().dtype(torch::kLong));
  const Tensor middles = (levels.slice(0, 1, count) + levels.slice(0, 0, count - 1)) / 2;
  return at::bucketize(values.detach().contiguous(), middles);
}

Tensor nearestLevel(const Tensor &values, const Tensor &levels, double factor) {
  return NearestLevel::apply(values, levels, factor);
}

Tensor quantizeUniform(const Tensor &values, const Grid &grid, const UniformParameters &parameters,
                       double factor, Ste ste) {
  const auto orNone = [](const Tensor &tensor) { return tensor.defined() ? tensor : at::empty({0}); };
  auto passage = c10::make_intrusive<Passage>();
  passage->grid = grid;
  passage->granules = kernelGranules(grid);
  passage->values = gaplessRows(values.detach(), passage->granules.size());
  passage->factor = factor;
  passage->masked = ste == Ste::clipped;
  return QuantizeUniform::apply(values, orNone(parameters.scale), orNone(parameters.offset),
                                orNone(parameters.clip), passage);
}

Tensor scalesInForm(const Tensor &scales, ScaleForm form, bool nearest) {
  if (form == ScaleForm::real)
    return scales;
  Tensor result = scales.detach().cpu().contiguous().clone();
  const std::span<float> values(result.data_ptr<float>(), static_cast<std::size_t>(result.numel()));
  for (float &scale : values)
    scale = scaleInForm(scale, form, nearest);
  return result;
}

Tensor leastErrorClip(const Tensor &values, std::int64_t granules, int bits, bool isSigned) {
  const double most = static_cast<double>((std::int64_t{1} << (isSigned ? bits - 1 : bits)) - 1);
  const double least = isSigned ? -most : 0;
  return searchClip(sampledRows(values, granules), [&](const Tensor &rows, const Tensor &clip) {
    const Tensor step = clip / std::max(most, 1.0);
    return (rows / step).round_().clamp_(least, std::max(most, 1.0)) * step;
  });
}

Tensor leastErrorClip(const Tensor &values, const Tensor &base) {
  return searchClip(sampledRows(values, 1), [&](const Tensor &rows, const Tensor &clip) {
    return base.index_select(0, nearestIndex(rows / clip, base).flatten()).view(rows.sizes()) * clip;
  });
}

} // namespace bitsmith
