// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/graph_reader.h"

#include "core/engine/quantization/operators.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <numeric>

namespace bitsmith {

const onnx::AttributeProto *Attributes::find(const char *name) const {
  for (const auto &attribute : m_node.attribute())
    if (attribute.name() == name)
      return &attribute;
  return nullptr;
}

std::int64_t Attributes::integer(const char *name, std::int64_t standard) const {
  const auto *found = find(name);
  return found ? found->i() : standard;
}

double Attributes::real(const char *name, double standard) const {
  const auto *found = find(name);
  return found ? static_cast<double>(found->f()) : standard;
}

std::string Attributes::text(const char *name, const std::string &standard) const {
  const auto *found = find(name);
  return found ? found->s() : standard;
}

std::vector<std::int64_t> Attributes::integers(const char *name) const {
  const auto *found = find(name);
  return found ? std::vector<std::int64_t>(found->ints().begin(), found->ints().end())
               : std::vector<std::int64_t>();
}

const onnx::TensorProto *Attributes::tensor(const char *name) const {
  const auto *found = find(name);
  return found && found->has_t() ? &found->t() : nullptr;
}

void TensorMemory::exempt(const torch::Tensor &tensor) {
  if (m_exempt.emplace(tensor.storage().unsafeGetStorageImpl(), tensor.storage().getWeakStorageImpl()).second)
    m_exempted +=
        tensor.scalar_type() == torch::kFloat ? tensor.nbytes() : static_cast<std::uintmax_t>(tensor.numel());
}

void TensorMemory::add(const torch::Tensor &tensor) {
  const void *block = tensor.storage().unsafeGetStorageImpl();
  if (!m_exempt.contains(block) && m_blocks.emplace(block, tensor.storage().getWeakStorageImpl()).second)
    m_bytes += tensor.storage().nbytes();
}

bool TensorMemory::exceeds(std::uintmax_t bytes) {
  if (m_bytes <= bytes)
    return false;
  m_bytes = 0;
  std::erase_if(m_blocks, [this](const Blocks::value_type &block) {
    const auto held = block.second.lock();
    m_bytes += held ? held->nbytes() : 0;
    return !held;
  });
  return m_bytes > bytes;
}

GraphReader::GraphReader(Draft &draft, std::int64_t opset, std::int64_t batch)
    : m_draft(draft), m_opset(opset), m_batch(batch) {}

void GraphReader::set(const std::string &name, Value value) {
  if (value.isConstant())
    m_memory.add(value.constant);
  m_values[name] = std::move(value);
}

void GraphReader::release(const std::string &name) {
  const auto found = m_values.find(name);
  if (found != m_values.end() && found->second.isConstant())
    m_values.erase(found);
}

const Value *GraphReader::find(const std::string &name) const {
  const auto found = m_values.find(name);
  return found == m_values.end() ? nullptr : &found->second;
}

void GraphReader::read(const onnx::NodeProto &node) {
  m_node = &node;
  m_attributes.emplace(node);
  bool broken = false;
  bool constant = true;
  for (const std::string &name : node.input()) {
    if (name.empty())
      continue;
    const Value *value = find(name);
    if (!value)
      throw badInput("reads \"" + name + "\", which is neither an input nor the output of a node before it");
    broken = broken || value->broken;
    constant = constant && value->isConstant();
  }
  if (broken) {
    for (const std::string &name : node.output())
      set(name, {.broken = true});
    return;
  }
  const auto refused = [&](const std::string &message) {
    return badInput("operator " + node.op_type() + ": " + message.substr(0, message.find('\n')));
  };
  try {
    if (constant && foldConstants(*this, node.domain(), node.op_type()))
      return;
    const NodeHandler handler = findHandler(node.domain(), node.op_type());
    if (!handler)
      throw badInput(canFold(node.domain(), node.op_type())
                         ? "operator " + node.op_type() + " is supported in shape arithmetic only"
                         : "operator " + node.op_type() + " is not supported");
    try {
      handler(*this);
    } catch (const Error &) {
      if (constant && node.input_size() > 0) // whatever it misses, it speaks of pictures
        throw badInput("operator " + node.op_type() +
                       " is not supported where all that it reads is constant");
      throw;
    }
  } catch (const Error &) {
    throw;
  } catch (const c10::Error &error) {
    throw refused(error.what_without_backtrace());
  } catch (const std::exception &error) { // LibTorch has some of its own, for sizes that do not fit
    throw refused(error.what());
  }
}

bool GraphReader::hasInput(std::size_t index) const {
  return index < inputs() && !inputName(index).empty();
}

const Value &GraphReader::input(std::size_t index) const {
  if (!hasInput(index))
    throw badInput("has no input " + std::to_string(index + 1));
  return *find(inputName(index));
}

torch::Tensor GraphReader::constant(std::size_t index, const char *what) const {
  const Value &value = input(index);
  if (!value.isConstant())
    throw badInput("its " + std::string(what) + " is worked out from the pictures: expected a constant");
  return value.constant;
}

std::vector<std::int64_t> GraphReader::integers(std::size_t index, const char *what) const {
  const torch::Tensor tensor = constant(index, what);
  constexpr std::int64_t most = 1024;
  if (tensor.scalar_type() != torch::kLong || tensor.numel() > most)
    throw badInput("its " + std::string(what) + " is no short list of whole numbers");
  const torch::Tensor list = tensor.contiguous();
  return {list.data_ptr<std::int64_t>(), list.data_ptr<std::int64_t>() + list.numel()};
}

double GraphReader::number(std::size_t index, const char *what, double standard) const {
  if (!hasInput(index))
    return standard;
  const torch::Tensor tensor = constant(index, what);
  if (tensor.numel() != 1)
    throw badInput("its " + std::string(what) + " has " + std::to_string(tensor.numel()) +
                   " values: expected a single number");
  return tensor.to(torch::kDouble).item<double>();
}

std::optional<std::vector<std::int64_t>> GraphReader::axes(const char *attribute, std::size_t index) const {
  if (attributes().has(attribute))
    return attributes().integers(attribute);
  if (hasInput(index))
    return integers(index, attribute);
  return std::nullopt;
}

std::size_t GraphReader::axisOf(std::int64_t axis, const Value &value) const {
  const auto rank = static_cast<std::int64_t>(value.dims.size()) + 1;
  if (axis < -rank || axis >= rank)
    throw badInput("axis " + std::to_string(axis) + " is not one of the " + std::to_string(rank) +
                   " of its input");
  if (axis < 0)
    axis += rank;
  if (axis == 0)
    throw badInput("it works across the pictures of a batch: expected an operation on each by itself");
  return static_cast<std::size_t>(axis - 1);
}

NodeId GraphReader::picture(const Value &value) {
  if (value.isConstant())
    throw badInput("its input is a constant: expected what is worked out from the pictures");
  if (value.codes)
    throw badInput("it reads integers of a quantized activation: expected them to be dequantized first");
  const Shape shape = toShape(value.dims);
  const Shape has = m_draft.node(value.node).shape;
  if (!value.isPermuted() && has == shape)
    return value.node;
  if (!value.isPermuted() && value.dims.size() == 1)
    return m_draft.add(op::Flatten{}, {value.node}, nameOfNode() + "_flat");
  op::Rearrange rearrange{.from = value.from, .order = value.order, .to = shape};
  if (!value.isPermuted()) {
    rearrange.from = {has.elements()};
    rearrange.order = {0};
  }
  return m_draft.add(std::move(rearrange), {value.node}, nameOfNode() + "_rearranged");
}

Value GraphReader::elementwise(const Value &value, Operation operation) {
  if (value.codes)
    throw badInput("it reads integers of a quantized activation: expected them to be dequantized first");
  Value result = value;
  if (value.isConstant())
    result.constant = operators::compute(operation, {&value.constant, 1}, /*training=*/false).contiguous();
  else
    result.node = add(std::move(operation), {value.node});
  return result;
}

NodeId GraphReader::add(Operation operation, std::vector<NodeId> inputs,
                        std::map<std::string, torch::Tensor> tensors) {
  for (const auto &[name, tensor] : tensors)
    m_memory.add(tensor);
  const NodeId id = m_draft.add(std::move(operation), std::move(inputs), nameOfNode(), std::move(tensors));
  m_draft.node(id).aliases = {m_node->name().empty() ? m_node->output(0) : m_node->name()};
  return id;
}

NodeId GraphReader::addLayer(Operation operation, NodeId input, std::map<std::string, torch::Tensor> tensors,
                             std::size_t weightInput) {
  const std::string &weight = inputName(weightInput);
  std::string name = nameOfNode();
  for (const char *suffix : {".weight", "/weight", "_weight", ".W"})
    if (weight.size() > std::string(suffix).size() && weight.ends_with(suffix))
      name = weight.substr(0, weight.size() - std::string(suffix).size());
  for (const auto &[part, tensor] : tensors)
    m_memory.add(tensor);
  const NodeId id = m_draft.add(std::move(operation), {input}, name, std::move(tensors));
  m_draft.node(id).aliases = {m_node->name().empty() ? m_node->output(0) : m_node->name(), weight};
  return id;
}

/// "/layer1/layer1.0/conv1/Conv" → "layer1.0.conv1": writers repeat the names of outer modules in those of
/// inner ones and end with the operator.
std::string GraphReader::nameOfNode() const {
  const std::string &full = m_node->name().empty() ? m_node->output(0) : m_node->name();
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= full.size();) {
    const std::size_t end = std::min(full.find('/', begin), full.size());
    if (end > begin)
      parts.push_back(full.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::string &type = m_node->op_type();
  if (parts.size() > 1 && parts.back() == type)
    parts.pop_back();
  std::string name;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool repeated = i + 1 < parts.size() && parts[i + 1].starts_with(parts[i] + ".");
    if (!repeated)
      name += (name.empty() ? "" : ".") + parts[i];
  }
  return name;
}

void GraphReader::setOutput(std::size_t index, Value value) {
  if (index < outputs())
    set(m_node->output(static_cast<int>(index)), std::move(value));
}

Shape toShape(const Dims &dims) {
  if (dims.size() > 3)
    throw badInput("it works on a tensor of " + dimsText(dims) + " a picture: expected at most three axes");
  Shape shape{1, 1, 1};
  if (!dims.empty())
    shape.channels = dims[0];
  if (dims.size() > 1)
    shape.height = dims[1];
  if (dims.size() > 2)
    shape.width = dims[2];
  return shape;
}

torch::Tensor shapeConstant(const GraphReader &reader, const Dims &sizes) {
  const auto rank = static_cast<std::int64_t>(sizes.size());
  const auto place = [&](const char *name, std::int64_t standard) {
    const std::int64_t given = reader.attributes().integer(name, standard);
    return std::clamp<std::int64_t>(given < 0 ? given + rank : given, 0, rank);
  };
  const std::int64_t start = place("start", 0);
  const std::int64_t end = std::max(start, place("end", rank));
  return torch::tensor(Dims(sizes.begin() + start, sizes.begin() + end), torch::kLong);
}

std::int64_t product(const Dims &dims) {
  return std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>());
}

} // namespace bitsmith
