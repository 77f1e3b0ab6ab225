// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"
#include "core/plan/network/file_names.h"

#include <filesystem>
#include <map>

namespace bitsmith {

/// How the axes of a file's pictures are to be read.
enum class FileLayout {
  automatic,     ///< the axis that has 1 or 3 elements is that of the channels
  channelsFirst, ///< N×C×H×W
  channelsLast,  ///< N×H×W×C
};

struct OnnxImportOptions {
  FileLayout layout = FileLayout::automatic;
  /// Shape of the pictures, for files that leave it open; where a file says another, that is an error.
  std::optional<Shape> pictures;
  /// Has libonnx work out all shapes too, which are then compared. For files of one's own: libonnx 1.12 reads
  /// beyond its memory over some that are made for that.
  bool infersShapes = false;
  /// Constants that the graph works out instead of bringing them along: what they may take at once, with the
  /// weights that are made of them. Files that bring more than a quarter of it along may take four times
  /// that.
  std::uintmax_t mostFoldedBytes = std::uintmax_t{1} << 30;
};

/// A network read from a file, with its weights.
struct ImportedNetwork {
  Network network;
  /// Parameters and buffers by the names that a NetworkModule of the network gives them: "conv1.weight".
  std::map<std::string, torch::Tensor> state;
  FileNames names;                  ///< in the file
  std::vector<std::string> remarks; ///< what is not as the file has it, and why; for the user to read
  std::string producer;             ///< program that wrote the file, "pytorch 2.1"; may be empty
  std::int64_t opset = 0;
};

/// Reads a convolutional classifier from an ONNX file. Names of layers are those of the file's nodes or
/// weights with every character that is no letter, digit or underscore replaced: "layer1.0.conv1.weight"
/// gives "layer1_0_conv1". Shape arithmetic is folded, batch norms stay where they are, a last softmax is
/// left out (scores are logits). Quantize and dequantize nodes, and the same in float arithmetic (Div, Round,
/// Clip, Mul), become op::FakeQuantize on activations and plain numbers in weights.
///
/// Throws Error (bad input) that names every operator which is not supported with its node, one a line; and
/// for files that are damaged, too large (1 GB, or constants that work out larger), nested too deeply or not
/// classifiers of pictures. Tensors in other files are read from the model's own folder only.
ImportedNetwork importOnnx(const std::filesystem::path &file, const OnnxImportOptions &options = {});

/// Gives a module of the imported network the file's weights, statistics and constants.
void loadImportedState(NetworkModule &module, const ImportedNetwork &imported);

} // namespace bitsmith
