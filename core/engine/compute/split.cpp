// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/split.h"

#include "core/engine/compute/vectorised.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace bitsmith {

using torch::Tensor;

namespace {

using kernels::BFloat16;
using kernels::load;
using kernels::store;

/// Below this many values a thread costs more than it saves.
constexpr std::int64_t grain = 16384;
/// Channels below which a layer is bound by its memory, not by its products.
constexpr std::int64_t leastChannels = 16;

/// Of each row: hi, lo, hi.
BITSMITH_VECTORISED void splitRows(const float *values, BFloat16 *parts, std::int64_t rows,
                                   std::int64_t length) {
  for (std::int64_t row = 0; row < rows; ++row) {
    const float *__restrict x = values + row * length;
    BFloat16 *__restrict high = parts + 3 * row * length;
    BFloat16 *__restrict low = high + length;
    BFloat16 *__restrict again = low + length;
    BITSMITH_INDEPENDENT
    for (std::int64_t i = 0; i < length; ++i) {
      BFloat16 upper;
      store(x[i], upper);
      high[i] = upper;
      again[i] = upper;
      store(x[i] - load(upper), low[i]);
    }
  }
}

Tensor split(const Tensor &input) {
  const bool isLinear = input.dim() == 2;
  const Tensor x = isLinear ? input.contiguous() : input.contiguous(torch::MemoryFormat::ChannelsLast);
  const auto options = torch::TensorOptions(torch::kBFloat16);
  const std::int64_t channels = x.size(1);
  Tensor parts = isLinear ? at::empty({x.size(0), 3 * channels}, options)
                          : at::empty({x.size(0), 3 * channels, x.size(2), x.size(3)}, options,
                                      torch::MemoryFormat::ChannelsLast);
  const float *from = x.data_ptr<float>();
  auto *to = static_cast<BFloat16 *>(parts.data_ptr());
  at::parallel_for(0, x.numel() / channels, std::max<std::int64_t>(1, grain / channels),
                   [&](std::int64_t begin, std::int64_t end) {
                     splitRows(from + begin * channels, to + 3 * begin * channels, end - begin, channels);
                   });
  return parts;
}

} // namespace

SplitWeight::SplitWeight(const Tensor &weight) {
  const Tensor high = weight.to(torch::kBFloat16);
  const Tensor low = (weight - high.to(torch::kFloat)).to(torch::kBFloat16);
  m_parts = LayerWeight(at::cat({high, high, low}, 1));
}

bool isFasterSplit(const Tensor &weight, const LayerGeometry &geometry) {
  return weight.dim() == 4 && geometry.groups == 1 && weight.size(1) >= leastChannels &&
         weight.size(0) >= leastChannels;
}

Tensor applySplit(const Tensor &input, const SplitWeight &weight, const LayerGeometry &geometry) {
  return applyLayer(split(input), weight.parts(), geometry, torch::kFloat);
}

} // namespace bitsmith
