// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <torch/serialize/input-archive.h>

namespace bitsmith {

/// Opens a file that torch::serialize::OutputArchive wrote. LibTorch itself compiles the code that such a
/// file carries, runs it where it sees fit, and takes its word for the size of tensors: it gets to see a copy
/// instead, made from nothing but the tensors, texts and numbers of the file. Throws Error (bad input) for
/// what is damaged or holds anything else, c10::Error.
void openPlainArchive(std::string_view bytes, torch::serialize::InputArchive &archive);

} // namespace bitsmith
