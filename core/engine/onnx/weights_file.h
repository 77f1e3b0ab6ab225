// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/import.h"

namespace bitsmith {

/// Tensors of a TorchScript module, or of a state dictionary that torch.save() wrote, in the file's order, by
/// their names: "layer1.0.conv1.weight". Nothing in the file is executed: of objects their attributes alone
/// are read, and every tensor must lie within its own part of the file. Throws Error (bad input) for files
/// that are damaged, too large (1 GB), of the old format without zip, or hold what is not plain data.
std::vector<std::pair<std::string, torch::Tensor>> readTensorFile(const std::filesystem::path &file);

/// Weights and statistics of a network from such a file. Names are compared by their letters and numbers
/// alone; where they are others, tensors are taken in their order if all the sizes fit, which is told in the
/// remarks. Throws Error (bad input) that lists what the network needs and the file does not have.
ImportedNetwork importWeights(const std::filesystem::path &file, const Network &network);

} // namespace bitsmith
