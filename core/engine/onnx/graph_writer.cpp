// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/graph_writer.h"

#include "core/engine/onnx/model_file.h"

#include <torch/types.h>

namespace bitsmith {

GraphWriter::GraphWriter(const std::string &name, std::int64_t opset) : m_graph(*m_model.mutable_graph()) {
  m_model.set_ir_version(opset >= 21 ? 10 : opset >= 15 ? 8 : 7);
  m_model.set_producer_name("Bitsmith");
  m_model.set_producer_version(BITSMITH_VERSION);
  m_model.add_opset_import()->set_version(opset);
  m_graph.set_name(name);
}

onnx::NodeProto &GraphWriter::node(const std::string &type, const std::vector<std::string> &inputs,
                                   const std::string &output, const std::string &domain) {
  onnx::NodeProto &node = *m_graph.add_node();
  node.set_op_type(type);
  node.set_name(output);
  node.set_domain(domain);
  for (const std::string &input : inputs)
    node.add_input(input);
  node.add_output(output);
  return node;
}

namespace {

onnx::AttributeProto &attribute(onnx::NodeProto &node, const char *name,
                                onnx::AttributeProto::AttributeType type) {
  onnx::AttributeProto &proto = *node.add_attribute();
  proto.set_name(name);
  proto.set_type(type);
  return proto;
}

} // namespace

void GraphWriter::set(onnx::NodeProto &node, const char *name, std::int64_t value) {
  attribute(node, name, onnx::AttributeProto::INT).set_i(value);
}

void GraphWriter::set(onnx::NodeProto &node, const char *name, const Ints &values) {
  onnx::AttributeProto &proto = attribute(node, name, onnx::AttributeProto::INTS);
  for (const std::int64_t value : values)
    proto.add_ints(value);
}

void GraphWriter::set(onnx::NodeProto &node, const char *name, float value) {
  attribute(node, name, onnx::AttributeProto::FLOAT).set_f(value);
}

void GraphWriter::set(onnx::NodeProto &node, const char *name, const char *text) {
  attribute(node, name, onnx::AttributeProto::STRING).set_s(text);
}

onnx::TensorProto *GraphWriter::begin(const std::string &name, const torch::Tensor &values) {
  if (!m_constants.insert(name).second)
    return nullptr;
  onnx::TensorProto *proto = m_graph.add_initializer();
  proto->set_name(name);
  for (const std::int64_t size : values.sizes())
    proto->add_dims(size);
  return proto;
}

std::string GraphWriter::constant(const std::string &name, const torch::Tensor &values) {
  if (onnx::TensorProto *proto = begin(name, values)) {
    const torch::Tensor floats = values.to(torch::kFloat).contiguous();
    proto->set_data_type(onnx::TensorProto::FLOAT);
    proto->set_raw_data(floats.data_ptr(), floats.nbytes());
  }
  return name;
}

std::string GraphWriter::integers(const std::string &name, const Ints &values) {
  const torch::Tensor list = torch::tensor(values, torch::kLong);
  if (onnx::TensorProto *proto = begin(name, list)) {
    proto->set_data_type(onnx::TensorProto::INT64);
    proto->set_raw_data(list.data_ptr(), list.nbytes());
  }
  return name;
}

std::string GraphWriter::codes(const std::string &name, const torch::Tensor &values, int type) {
  onnx::TensorProto *proto = begin(name, values);
  if (!proto)
    return name;
  proto->set_data_type(type);
  const torch::Tensor list = values.to(torch::kInt).contiguous();
  const auto *code = list.data_ptr<std::int32_t>();
  const auto count = static_cast<std::size_t>(list.numel());
  std::string bytes;
  if (type == onnx::TensorProto::INT32) {
    bytes.assign(reinterpret_cast<const char *>(code), count * sizeof(std::int32_t));
  } else if (type == typeInt4 || type == typeUint4) { // two to a byte, the lower half first
    bytes.resize((count + 1) / 2);
    for (std::size_t i = 0; i < count; ++i)
      bytes[i / 2] = static_cast<char>(bytes[i / 2] | ((code[i] & 15) << (i % 2 * 4)));
  } else {
    bytes.resize(count);
    for (std::size_t i = 0; i < count; ++i)
      bytes[i] = static_cast<char>(code[i]);
  }
  proto->set_raw_data(std::move(bytes));
  return name;
}

void GraphWriter::describe(onnx::ValueInfoProto &info, const std::string &name, const Ints &sizes) {
  info.set_name(name);
  auto &tensor = *info.mutable_type()->mutable_tensor_type();
  tensor.set_elem_type(onnx::TensorProto::FLOAT);
  for (const std::int64_t size : sizes) {
    auto &dim = *tensor.mutable_shape()->add_dim();
    if (size > 0)
      dim.set_dim_value(size);
    else
      dim.set_dim_param("N");
  }
}

} // namespace bitsmith
