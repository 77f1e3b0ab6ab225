// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <torch/types.h>

namespace bitsmith {

/// Convolutions and linear layers by oneDNN, in kinds of number that LibTorch's own operators do not mix.
/// Tensors are [N, C, H, W], channels last, or [N, features] for a linear layer; results are new tensors of
/// the same kind. Sums are taken in float32, of whole numbers of 8 bits in int32.
struct LayerGeometry {
  std::int64_t stride = 1;
  std::int64_t padding = 0;
  std::int64_t groups = 1;

  bool operator==(const LayerGeometry &) const = default;
};

/// A weight that is used many times: its order for oneDNN is worked out once. Copies share it; many threads
/// may use one at once.
class LayerWeight {
 public:
  LayerWeight() = default;
  /// @param weight [O, C / groups, k, k] or [O, features], in any dense order; must not change any more
  explicit LayerWeight(const torch::Tensor &weight);

  const torch::Tensor &tensor() const { return m_tensor; }

 private:
  friend class PackedWeight;
  struct Cache;
  torch::Tensor m_tensor;
  std::shared_ptr<Cache> m_cache;
};

/// Σ (input − inputZero) · weight, what lies outside of a picture being inputZero. Float32 and bfloat16
/// operands (both of one kind) give float32 or bfloat16; uint8 or int8 input with int8 weight gives int32. A
/// bfloat16 operand that holds whole numbers gives the exact sum as long as no partial sum reaches 2^24, and
/// the result is float32.
/// @param inputZero 0 but for convolutions of 8-bit input
torch::Tensor applyLayer(const torch::Tensor &input, const LayerWeight &weight, const LayerGeometry &geometry,
                         torch::ScalarType result, std::int32_t inputZero = 0);
/// @param weight used once
torch::Tensor applyLayer(const torch::Tensor &input, const torch::Tensor &weight,
                         const LayerGeometry &geometry, torch::ScalarType result);

/// Gradient of the input: a tensor of `inputSize`.
torch::Tensor layerInputGradient(const torch::Tensor &gradient, const torch::Tensor &weight,
                                 torch::IntArrayRef inputSize, const LayerGeometry &geometry,
                                 torch::ScalarType result);

/// Gradient of the weight, float32, in the order of memory of the given one.
torch::Tensor layerWeightGradient(const torch::Tensor &gradient, const torch::Tensor &input,
                                  const torch::Tensor &weight, const LayerGeometry &geometry);

} // namespace bitsmith
