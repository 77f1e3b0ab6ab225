// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <torch/types.h>
#include <vector>

#include <onnx/onnx_pb.h>

// Private to core/engine/onnx: files of the ONNX format.
namespace bitsmith {

/// Largest file, and largest sum of a model's tensors in other files.
inline constexpr std::uintmax_t largestModel = std::uintmax_t{1} << 30;
/// Elements of a tensor that the graph works out by itself instead of bringing it along.
inline constexpr std::int64_t largestFolded = std::int64_t{1} << 24;
inline constexpr int mostModelNodes = 20'000;

/// Types of ONNX 1.16, which older headers have no names for.
inline constexpr int typeUint4 = 21;
inline constexpr int typeInt4 = 22;

/// A checked model with all its tensors in memory.
struct ModelFile {
  onnx::ModelProto model;
  std::int64_t opset = 0;
  bool isNewer = false; ///< of an operator set that libonnx does not know
  std::vector<std::string> remarks;
};

/// Reads and checks a model; see importOnnx().
/// @param infersShapes see OnnxImportOptions
/// @param prepare changes the model (the sizes of its input, say) before it is checked
ModelFile readModel(const std::filesystem::path &file, bool infersShapes,
                    const std::function<void(onnx::ModelProto &)> &prepare);

/// The tensor's values as float32 (of floating-point types), int64 (of whole numbers and truth values).
/// Throws Error (bad input), without the file's name, where the type is another or the data does not fit the
/// sizes.
torch::Tensor tensorValue(const onnx::TensorProto &proto);

/// What libonnx reports runs over many lines, the last of which say where: they in one, at most 400 bytes.
std::string oneLine(const std::string &text);

/// "3×32×32"
std::string dimsText(const std::vector<std::int64_t> &dims);

} // namespace bitsmith
