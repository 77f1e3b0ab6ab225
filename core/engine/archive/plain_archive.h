// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/archive/tensor_archive.h"

#include <string_view>
#include <torch/serialize/input-archive.h>

namespace bitsmith {

/// Opens a file that torch::serialize::OutputArchive wrote. LibTorch itself compiles the code that such a
/// file carries, runs it where it sees fit, and takes its word for the size of tensors: it gets to see a copy
/// instead, made from nothing but the tensors, texts and numbers of the file. Throws Error (bad input) for
/// what is damaged or holds anything else, c10::Error.
/// @param largestPickle bytes that its texts and numbers, and what it says of tensors, may have
void openPlainArchive(std::string_view bytes, torch::serialize::InputArchive &archive,
                      std::size_t largestPickle = usualPickle);

} // namespace bitsmith
