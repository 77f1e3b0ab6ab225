// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <torch/types.h>
#include <variant>
#include <vector>

#include <onnx/onnx_pb.h>

namespace bitsmith::test {

/// An attribute of a node: whole numbers, a real number or a text.
struct Attribute {
  std::string name;
  std::variant<std::int64_t, std::vector<std::int64_t>, float, std::string> value;
};

/// Writes small ONNX models node by node.
class ModelBuilder {
 public:
  explicit ModelBuilder(std::int64_t opset = 13) {
    m_model.set_ir_version(7);
    m_model.set_producer_name("tests");
    m_model.add_opset_import()->set_version(opset);
    m_model.mutable_graph()->set_name("graph");
  }

  onnx::ModelProto &model() { return m_model; }
  onnx::GraphProto &graph() { return *m_model.mutable_graph(); }

  /// A size of 0 is left open.
  ModelBuilder &input(const std::string &name, const std::vector<std::int64_t> &sizes) {
    describe(*graph().add_input(), name, sizes, onnx::TensorProto::FLOAT);
    return *this;
  }
  ModelBuilder &output(const std::string &name, const std::vector<std::int64_t> &sizes) {
    describe(*graph().add_output(), name, sizes, onnx::TensorProto::FLOAT);
    return *this;
  }

  /// Float or whole numbers as an initialiser; `type` for others than FLOAT and INT64.
  ModelBuilder &constant(const std::string &name, const torch::Tensor &value, int type = 0) {
    fill(*graph().add_initializer(), value, type);
    graph().mutable_initializer()->rbegin()->set_name(name);
    return *this;
  }
  ModelBuilder &integers(const std::string &name, const std::vector<std::int64_t> &values) {
    return constant(name, torch::tensor(values, torch::kLong));
  }

  onnx::NodeProto &node(const std::string &type, const std::vector<std::string> &inputs,
                        const std::vector<std::string> &outputs,
                        const std::vector<Attribute> &attributes = {}, const std::string &name = {}) {
    onnx::NodeProto &node = *graph().add_node();
    node.set_op_type(type);
    node.set_name(name.empty() ? outputs.front() + "_node" : name);
    for (const std::string &input : inputs)
      node.add_input(input);
    for (const std::string &output : outputs)
      node.add_output(output);
    for (const Attribute &attribute : attributes)
      add(*node.add_attribute(), attribute);
    return node;
  }

  std::filesystem::path write(const std::filesystem::path &path) const {
    std::ofstream stream(path, std::ios::binary);
    m_model.SerializeToOstream(&stream);
    return path;
  }

  static void fill(onnx::TensorProto &proto, const torch::Tensor &value, int type) {
    const torch::Tensor tensor = value.contiguous();
    for (const std::int64_t size : tensor.sizes())
      proto.add_dims(size);
    if (tensor.scalar_type() == torch::kFloat) {
      proto.set_data_type(onnx::TensorProto::FLOAT);
      proto.set_raw_data(tensor.data_ptr(), tensor.nbytes());
      return;
    }
    proto.set_data_type(type == 0 ? onnx::TensorProto::INT64 : type);
    if (type == 0) {
      proto.set_raw_data(tensor.data_ptr(), tensor.nbytes());
    } else {
      for (std::int64_t i = 0; i < tensor.numel(); ++i)
        proto.add_int32_data(static_cast<int>(tensor.data_ptr<std::int64_t>()[i]));
    }
  }

 private:
  static void describe(onnx::ValueInfoProto &info, const std::string &name,
                       const std::vector<std::int64_t> &sizes, int type) {
    info.set_name(name);
    auto &tensor = *info.mutable_type()->mutable_tensor_type();
    tensor.set_elem_type(type);
    auto &shape = *tensor.mutable_shape();
    for (std::size_t i = 0; i < sizes.size(); ++i)
      if (sizes[i] > 0)
        shape.add_dim()->set_dim_value(sizes[i]);
      else
        shape.add_dim()->set_dim_param(i == 0 ? "batch" : "size" + std::to_string(i));
  }

  static void add(onnx::AttributeProto &proto, const Attribute &attribute) {
    proto.set_name(attribute.name);
    if (const auto *whole = std::get_if<std::int64_t>(&attribute.value)) {
      proto.set_type(onnx::AttributeProto::INT);
      proto.set_i(*whole);
    } else if (const auto *list = std::get_if<std::vector<std::int64_t>>(&attribute.value)) {
      proto.set_type(onnx::AttributeProto::INTS);
      for (const std::int64_t value : *list)
        proto.add_ints(value);
    } else if (const auto *real = std::get_if<float>(&attribute.value)) {
      proto.set_type(onnx::AttributeProto::FLOAT);
      proto.set_f(*real);
    } else {
      proto.set_type(onnx::AttributeProto::STRING);
      proto.set_s(std::get<std::string>(attribute.value));
    }
  }

  onnx::ModelProto m_model;
};

} // namespace bitsmith::test
