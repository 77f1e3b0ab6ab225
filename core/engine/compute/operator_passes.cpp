// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/operator_passes.h"

#include <ATen/ATen.h>

namespace bitsmith::operator_passes {

using kernels::Granule;
using torch::Tensor;

namespace {

/// One number a row, shaped to go with a tensor's first dimension, on its device.
Tensor byRow(const Tensor &tensor, const std::vector<Granule> &rows, float Granule::*member) {
  Tensor values = at::empty({static_cast<std::int64_t>(rows.size())}, torch::kFloat);
  for (std::size_t row = 0; row < rows.size(); ++row)
    values.data_ptr<float>()[row] = rows[row].*member;
  std::vector<std::int64_t> shape(static_cast<std::size_t>(tensor.dim()), 1);
  if (rows.size() > 1)
    shape.front() = values.numel();
  return values.view(rows.size() > 1 ? at::IntArrayRef(shape) : at::IntArrayRef({1})).to(tensor.device());
}

Tensor asRows(const Tensor &tensor, std::int64_t rows) {
  return tensor.detach().reshape({rows, -1});
}

} // namespace

Quantized quantize(const Tensor &tensor, const std::vector<Granule> &rows, bool binary) {
  const Tensor x = tensor.detach();
  const Tensor scale = byRow(x, rows, &Granule::scale);
  const bool finite = allFinite(x);
  if (binary)
    return {.result = at::where(x.ge(0), scale, -scale), .seen = {.finite = finite, .clipped = true}};
  const Tensor steps = at::round(x * byRow(x, rows, &Granule::inverse));
  const Tensor low = byRow(x, rows, &Granule::low);
  const Tensor high = byRow(x, rows, &Granule::high);
  const bool clipped = steps.lt(low).logical_or_(steps.gt(high)).any().item<bool>();
  return {.result = at::min(at::max(steps, low), high).mul_(scale),
          .seen = {.finite = finite, .clipped = clipped}};
}

Tensor clipGradient(const Tensor &tensor, const Tensor &gradient, const std::vector<Granule> &rows) {
  const Tensor x = tensor.detach();
  const Tensor steps = at::round(x * byRow(x, rows, &Granule::inverse));
  const Tensor inside =
      steps.ge(byRow(x, rows, &Granule::low)).logical_and_(steps.le(byRow(x, rows, &Granule::high)));
  return gradient * inside;
}

std::vector<kernels::Extremes> measure(const Tensor &tensor, std::int64_t rows) {
  const Tensor values = asRows(tensor, rows);
  const Tensor least = values.amin(1).cpu();
  const Tensor most = values.amax(1).cpu();
  std::vector<kernels::Extremes> extremes(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row) {
    const float minimum = least.data_ptr<float>()[row];
    const float maximum = most.data_ptr<float>()[row];
    // A NaN among the values is the extreme of its row.
    extremes[static_cast<std::size_t>(row)] = {
        .minimum = minimum, .maximum = maximum, .finite = std::isfinite(minimum) && std::isfinite(maximum)};
  }
  return extremes;
}

std::vector<double> meanMagnitudes(const Tensor &tensor, std::int64_t rows) {
  const Tensor means = asRows(tensor, rows).to(torch::kDouble).abs().mean(1).cpu();
  return {means.data_ptr<double>(), means.data_ptr<double>() + rows};
}

bool allFinite(const Tensor &tensor) {
  return at::isfinite(tensor.detach()).all().item<bool>();
}

} // namespace bitsmith::operator_passes
