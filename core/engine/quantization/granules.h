// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/norm_kernels.h"
#include "core/engine/compute/vectorised.h"
#include "core/engine/quantization/quantizer.h"
#include "core/plan/base/error.h"

/// Tensors and grids as the kernels of compute/ take them.
namespace bitsmith {

Error notFinite();

/// A grid's granules. Throws Error (work failed) when it reaches beyond 16 bits.
std::vector<kernels::Granule> kernelGranules(const Grid &grid);

inline kernels::Element elementOf(const torch::Tensor &tensor) {
  switch (tensor.scalar_type()) {
  case torch::kBFloat16:
    return kernels::Element::bfloat16;
  case torch::kInt:
    return kernels::Element::int32;
  case torch::kByte:
    return kernels::Element::uint8;
  case torch::kChar:
    return kernels::Element::int8;
  default:
    return kernels::Element::float32;
  }
}

/// A dense tensor of one of the kernels' kinds.
inline kernels::ConstArray asArray(const torch::Tensor &tensor) {
  return {tensor.data_ptr(), elementOf(tensor)};
}

inline kernels::BFloat16 *bfloats(const torch::Tensor &tensor) {
  return static_cast<kernels::BFloat16 *>(tensor.data_ptr());
}

} // namespace bitsmith
