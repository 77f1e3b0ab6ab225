// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/convolution.h"
#include "core/plan/network/network.h"

#include <optional>
#include <span>
#include <torch/types.h>

/// What the operations of core/plan do to tensors, for all that interpret a network. Pictures are
/// [B, C, H, W]; vectors come as [B, features] or [B, features, 1, 1].
namespace bitsmith::operators {

/// A layer's convolution or matrix product. @param bias undefined where the layer has none
torch::Tensor layer(const Operation &operation, const torch::Tensor &input, const torch::Tensor &weight,
                    const torch::Tensor &bias);

/// A layer as the engine's own convolutions have it; absent where they do not know it: strides or paddings
/// that differ between sides, and dilation. Such layers are computed in float32 by LibTorch.
std::optional<LayerGeometry> geometryOf(const Layer &layer);

/// [B, features] as [B, features, 1, 1]; pictures as they are.
torch::Tensor asPicture(const torch::Tensor &tensor);

/// The buffers "scale" and "shift" of an affine node.
struct Constants {
  torch::Tensor scale;
  torch::Tensor shift;
};

/// An operation that has neither weights nor statistics of its own: all but input, convolution, linear layer
/// and batch norm. New memory, or a view of the inputs' where the operation only moves elements (isView).
/// @param constants of op::Affine @param training dropout drops
torch::Tensor compute(const Operation &operation, std::span<const torch::Tensor> inputs, bool training,
                      const Constants &constants = {});

/// Whether compute() works on bfloat16 too; LibTorch's kernels of the others do not, or round too often.
bool takesBFloat16(const Operation &operation);

/// Whether an operation's result may share memory with its input.
bool isView(const Operation &operation);

} // namespace bitsmith::operators
