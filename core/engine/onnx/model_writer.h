// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/export.h"

#include <onnx/onnx_pb.h>

// Private to core/engine/onnx and its tests.
namespace bitsmith {

/// The first operator set with 4-bit types.
inline constexpr std::int64_t fourBitOpset = 21;

/// A model that has not been checked or written yet.
struct WrittenModel {
  onnx::ModelProto model;
  std::int64_t opset = 0;
  std::vector<std::string> losses;     ///< see OnnxExport
  std::vector<LayerTensorNames> names; ///< see onnxTensorNames()
};

/// What exportOnnx() puts into its file, whether the installed libonnx knows its operator set or not.
WrittenModel makeModel(const Deployment &deployment, const OnnxExportOptions &options);

/// Throws Error (work failed) that names the file that was to be written, where libonnx refuses the model.
void requireValid(const onnx::ModelProto &model, const std::filesystem::path &file);

} // namespace bitsmith
