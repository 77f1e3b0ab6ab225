// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/draft.h"

#include "core/engine/onnx/model_file.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr std::size_t longestName = 100;

bool isAll(const torch::Tensor &tensor, float value) {
  return (tensor == value).all().item<bool>();
}

bool isChannelwise(const Shape &constants) {
  return constants.height == 1 && constants.width == 1;
}

} // namespace

std::string usableName(const std::string &name) {
  std::string usable;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain)
      usable += c;
    else if (!usable.empty() && usable.back() != '_')
      usable += '_';
  }
  while (!usable.empty() && usable.back() == '_')
    usable.pop_back();
  if (usable.size() > longestName)
    usable.erase(0, usable.size() - longestName);
  if (usable.empty() || (usable.front() >= '0' && usable.front() <= '9'))
    usable.insert(0, "layer_");
  return usable;
}

Draft::Draft(Shape input) {
  requireTensor("input", input);
  m_nodes.push_back({.name = "input",
                     .operation = op::Input{},
                     .inputs = {},
                     .shape = input,
                     .tensors = {},
                     .aliases = {},
                     .standIn = {},
                     .divisor = {}});
  m_names.insert("input");
}

NodeId Draft::add(Operation operation, std::vector<NodeId> inputs, const std::string &name,
                  std::map<std::string, torch::Tensor> tensors) {
  const std::string wish = usableName(name);
  std::string unique = wish;
  for (int number = 2; !m_names.insert(unique).second; ++number)
    unique = wish + "_" + std::to_string(number);
  std::vector<Shape> shapes;
  for (const NodeId input : inputs)
    shapes.push_back(m_nodes.at(input).shape);
  const Shape shape = outputShape(unique, operation, shapes);
  m_nodes.push_back({.name = unique,
                     .operation = std::move(operation),
                     .inputs = std::move(inputs),
                     .shape = shape,
                     .tensors = std::move(tensors),
                     .aliases = {},
                     .standIn = {},
                     .divisor = {}});
  return m_nodes.size() - 1;
}

std::vector<std::size_t> Draft::countReaders(NodeId output) const {
  std::vector<std::size_t> readers(m_nodes.size());
  std::vector<bool> needed(m_nodes.size());
  needed[output] = true;
  ++readers[output];
  for (NodeId id = m_nodes.size(); id-- > 0;)
    for (const NodeId input : needed[id] ? m_nodes[id].inputs : std::vector<NodeId>{}) {
      needed[input] = true;
      ++readers[input];
    }
  return readers;
}

/// A constant added to the output of a layer is its bias. The affine node takes the layer's place.
bool Draft::joinBias(NodeId id, std::vector<std::size_t> &readers) {
  DraftNode &affine = m_nodes[id];
  const NodeId before = affine.inputs.front();
  DraftNode &layer = m_nodes[before];
  auto *conv = std::get_if<op::Conv2d>(&layer.operation);
  auto *linear = std::get_if<op::Linear>(&layer.operation);
  const Shape constants = std::get<op::Affine>(affine.operation).constants;
  if ((!conv && !linear) || readers[before] != 1 || !isChannelwise(constants) ||
      !isAll(affine.tensors.at("scale"), 1))
    return false;
  torch::Tensor bias = affine.tensors.at("shift").flatten().expand({layer.shape.channels}).clone();
  if (const auto old = layer.tensors.find("bias"); old != layer.tensors.end())
    bias += old->second;
  (conv ? conv->bias : linear->bias) = true;
  layer.tensors["bias"] = bias;
  affine = layer; // in the topological order it may stand where its readers expect it
  layer.standIn = id;
  readers[before] = 0;
  return true;
}

/// (x·a + b)·c + d = x·(a·c) + (b·c + d)
bool Draft::joinAffine(DraftNode &affine, const std::vector<std::size_t> &readers) {
  const NodeId before = affine.inputs.front();
  const DraftNode &inner = m_nodes[before];
  if (!std::holds_alternative<op::Affine>(inner.operation) || readers[before] != 1)
    return false;
  const Shape &a = std::get<op::Affine>(inner.operation).constants;
  const Shape &b = std::get<op::Affine>(affine.operation).constants;
  const Shape both{std::max(a.channels, b.channels), std::max(a.height, b.height),
                   std::max(a.width, b.width)};
  if (both != a && both != b &&
      both.elements() > largestFolded) // a column and a row, and all that is between
    return false;
  const torch::Tensor scale = inner.tensors.at("scale") * affine.tensors.at("scale");
  const torch::Tensor shift =
      inner.tensors.at("shift") * affine.tensors.at("scale") + affine.tensors.at("shift");
  affine.tensors = {{"scale", scale.clone()}, {"shift", shift.expand(scale.sizes()).clone()}};
  affine.operation = op::Affine{{scale.size(0), scale.size(1), scale.size(2)}};
  affine.inputs = inner.inputs;
  return true;
}

/// Zeros around a picture that only a convolution reads are that convolution's padding.
void Draft::joinPadding(DraftNode &window, const std::vector<std::size_t> &readers) {
  auto &conv = std::get<op::Conv2d>(window.operation);
  const NodeId before = window.inputs.front();
  const auto *pad = std::get_if<op::Pad>(&m_nodes[before].operation);
  if (!pad || readers[before] != 1 || pad->value != 0 || pad->channelsBefore != 0 || pad->channelsAfter != 0)
    return;
  conv.padding = {conv.padding.top + pad->padding.top, conv.padding.left + pad->padding.left,
                  conv.padding.bottom + pad->padding.bottom, conv.padding.right + pad->padding.right};
  window.inputs = m_nodes[before].inputs;
  m_nodes[before].standIn = window.inputs.front();
}

/// x · sigmoid(x) and x · hard_sigmoid(x) are functions with names.
void Draft::recognizeProduct(DraftNode &product, const std::vector<std::size_t> &readers) {
  for (const std::size_t side : {0, 1}) {
    const NodeId x = product.inputs[1 - side];
    const DraftNode &gate = m_nodes[product.inputs[side]];
    const auto *curve = std::get_if<op::Activation>(&gate.operation);
    if (!curve || readers[product.inputs[side]] != 1 || gate.inputs.front() != x)
      continue;
    const bool hardSwish =
        curve->curve == Curve::hardSigmoid && std::abs(curve->alpha - 1.0 / 6) < 1e-6 && curve->beta == 0.5;
    if (curve->curve != Curve::sigmoid && !hardSwish)
      continue;
    product.operation = op::Activation{hardSwish ? Curve::hardSwish : Curve::silu, 0, 0};
    product.inputs = {x};
    return;
  }
}

NodeId Draft::simplify(NodeId output) {
  std::vector<std::size_t> readers = countReaders(output);
  for (NodeId id = 1; id < m_nodes.size(); ++id) {
    DraftNode &node = m_nodes[id];
    if (readers[id] == 0)
      continue;
    if (std::holds_alternative<op::Affine>(node.operation)) {
      while (joinAffine(node, readers)) {
      }
      joinBias(id, readers);
    } else if (std::holds_alternative<op::Conv2d>(node.operation)) {
      joinPadding(node, readers);
    } else if (std::holds_alternative<op::Multiply>(node.operation)) {
      recognizeProduct(node, readers);
    }
  }
  return output;
}

Draft::Pruned Draft::prune(NodeId output) const {
  const std::vector<std::size_t> readers = countReaders(output);
  Pruned pruned;
  pruned.places.resize(m_nodes.size());
  for (NodeId id = 0; id <= output; ++id) {
    if (readers[id] == 0 && id != 0)
      continue;
    pruned.places[id] = pruned.nodes.size();
    pruned.nodes.push_back(m_nodes[id]);
    for (NodeId &input : pruned.nodes.back().inputs)
      input = pruned.places[input].value();
  }
  // A bias stands for the layer before it, which may have been joined likewise; padding for what it reads.
  const auto standFor = [&](NodeId id) {
    if (!pruned.places[id] && m_nodes[id].standIn)
      pruned.places[id] = pruned.places[*m_nodes[id].standIn];
  };
  for (NodeId id = m_nodes.size(); id-- > 0;)
    standFor(id);
  for (NodeId id = 0; id < m_nodes.size(); ++id)
    standFor(id);
  return pruned;
}

} // namespace bitsmith
