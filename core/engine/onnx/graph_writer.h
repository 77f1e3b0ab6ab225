// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <torch/types.h>
#include <unordered_set>
#include <vector>

#include <onnx/onnx_pb.h>

// Private to core/engine/onnx.
namespace bitsmith {

/// Where QONNX has its operators.
inline constexpr const char *qonnxDomain = "qonnx.custom_op.general";

/// Puts a model together, node by node.
class GraphWriter {
 public:
  using Ints = std::vector<std::int64_t>;

  GraphWriter(const std::string &name, std::int64_t opset);

  onnx::ModelProto &model() { return m_model; }

  /// A node with one output of its own name. The attributes are added to what is returned.
  onnx::NodeProto &node(const std::string &type, const std::vector<std::string> &inputs,
                        const std::string &output, const std::string &domain = {});
  static void set(onnx::NodeProto &node, const char *name, std::int64_t value);
  static void set(onnx::NodeProto &node, const char *name, const Ints &values);
  static void set(onnx::NodeProto &node, const char *name, float value);
  static void set(onnx::NodeProto &node, const char *name, const char *text);

  /// Initialisers; a name that is there already is left as it is. @return the name
  std::string constant(const std::string &name, const torch::Tensor &values);
  std::string integers(const std::string &name, const Ints &values);
  /// Whole numbers in some narrow type.
  std::string codes(const std::string &name, const torch::Tensor &values, int type);

  /// Describes a tensor of the graph's interface; a size of 0 is left open.
  static void describe(onnx::ValueInfoProto &info, const std::string &name, const Ints &sizes);

 private:
  onnx::TensorProto *begin(const std::string &name, const torch::Tensor &values);

  onnx::ModelProto m_model;
  onnx::GraphProto &m_graph;
  std::unordered_set<std::string> m_constants;
};

} // namespace bitsmith
