// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ATen/ATen.h>

namespace bitsmith {

/// The tensor with its elements in memory in the order of another one's of the same shape: itself where they
/// are, otherwise a copy.
inline at::Tensor inOrderOf(const at::Tensor &tensor, const at::Tensor &like) {
  return tensor.strides() == like.strides() ? tensor : at::empty_like(like, tensor.options()).copy_(tensor);
}

} // namespace bitsmith
