// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/kernels.h"

#include <torch/types.h>
#include <vector>

/// What kernels.h does to arrays in the processor's memory, by LibTorch's operators for tensors on any
/// device. Rows are those of the first dimension where there are several; results equal the kernels' to the
/// bit, but for the order of sums.
namespace bitsmith::operator_passes {

struct Quantized {
  torch::Tensor result; ///< on the tensor's device
  kernels::Seen seen;
};
Quantized quantize(const torch::Tensor &tensor, const std::vector<kernels::Granule> &rows, bool binary);

/// The gradient where round(x · inverse) lies in [low, high], 0 elsewhere.
torch::Tensor clipGradient(const torch::Tensor &tensor, const torch::Tensor &gradient,
                           const std::vector<kernels::Granule> &rows);

std::vector<kernels::Extremes> measure(const torch::Tensor &tensor, std::int64_t rows);

/// Mean of |x| of each row, in double precision.
std::vector<double> meanMagnitudes(const torch::Tensor &tensor, std::int64_t rows);

bool allFinite(const torch::Tensor &tensor);

} // namespace bitsmith::operator_passes
