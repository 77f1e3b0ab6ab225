// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/import.h"

#include "core/engine/onnx/graph_reader.h"
#include "core/plan/base/error.h"
#include "core/plan/base/json_reader.h"

#include <torch/types.h>

#include <algorithm>
#include <unordered_set>

namespace bitsmith {

namespace {

/// Stands for a batch of any size in shape arithmetic: nothing that is multiplied with it fits anywhere.
constexpr std::int64_t anyBatch = 1'000'003;

/// The pictures that a graph takes.
struct GraphInput {
  std::string name;
  std::int64_t batch = anyBatch;
  Shape shape;
  bool channelsLast = false;
};

onnx::ValueInfoProto &findInput(onnx::GraphProto &graph) {
  std::unordered_set<std::string> constants;
  for (const auto &tensor : graph.initializer())
    constants.insert(tensor.name());
  onnx::ValueInfoProto *found = nullptr;
  for (auto &input : *graph.mutable_input()) {
    if (constants.contains(input.name()))
      continue;
    if (found)
      throw badInput("it has several inputs (\"" + found->name() + "\", \"" + input.name() +
                     "\"): expected the pictures alone");
    found = &input;
  }
  if (!found)
    throw badInput("it has no input");
  return *found;
}

bool isColour(std::int64_t channels) {
  return channels == 1 || channels == 3;
}

/// Reads what the graph's input is and fixes the sizes that the file leaves open.
GraphInput readInput(onnx::ModelProto &model, const OnnxImportOptions &options) {
  onnx::ValueInfoProto &info = findInput(*model.mutable_graph());
  const std::string what = "its input \"" + info.name() + "\"";
  if (!info.type().has_tensor_type() || !info.type().tensor_type().has_shape() ||
      info.type().tensor_type().shape().dim_size() != 4)
    throw badInput(what + " is no batch of pictures: expected a tensor of four axes");
  auto &shape = *info.mutable_type()->mutable_tensor_type()->mutable_shape();
  GraphInput input{.name = info.name()};
  if (shape.dim(0).dim_value() > 0)
    input.batch = shape.dim(0).dim_value();
  const std::int64_t second = shape.dim(1).dim_value(); // 0 where it is open
  const std::int64_t last = shape.dim(3).dim_value();
  input.channelsLast = options.layout == FileLayout::channelsLast ||
                       (options.layout == FileLayout::automatic && !isColour(second) && isColour(last));
  const auto axes = input.channelsLast ? std::array{3, 1, 2} : std::array{1, 2, 3};
  std::int64_t *const sizes[] = {&input.shape.channels, &input.shape.height, &input.shape.width};
  const Shape wanted = options.pictures.value_or(Shape{});
  const std::int64_t given[] = {wanted.channels, wanted.height, wanted.width};
  for (std::size_t i = 0; i < 3; ++i) {
    auto &size = *shape.mutable_dim(axes[i]);
    if (size.dim_value() < 1 && !options.pictures)
      throw badInput(what +
                     " leaves the size of its pictures open: say it, for instance with --input 3x32x32");
    if (size.dim_value() < 1)
      size.set_dim_value(given[i]);
    *sizes[i] = size.dim_value();
  }
  if (options.pictures && input.shape != *options.pictures)
    throw badInput("it takes pictures of " + toString(input.shape) + ", the data has pictures of " +
                   toString(*options.pictures));
  requireTensor("input", input.shape);
  return input;
}

/// The first output; others (of a training graph) are left out.
const onnx::ValueInfoProto &findOutput(const onnx::GraphProto &graph, std::vector<std::string> &remarks) {
  if (graph.output_size() == 0)
    throw badInput("it has no output");
  for (int i = 1; i < graph.output_size(); ++i)
    remarks.push_back("output \"" + graph.output(i).name() + "\" is left out: scores are the first, \"" +
                      graph.output(0).name() + "\"");
  return graph.output(0);
}

/// Whether each node leads to the output.
std::vector<bool> neededNodes(const onnx::GraphProto &graph, const std::string &output) {
  std::unordered_set<std::string> wanted{output};
  std::vector<bool> needed(static_cast<std::size_t>(graph.node_size()));
  for (int i = graph.node_size(); i-- > 0;) {
    const auto &node = graph.node(i);
    if (std::ranges::none_of(node.output(), [&](const auto &name) { return wanted.contains(name); }))
      continue;
    needed[static_cast<std::size_t>(i)] = true;
    wanted.insert(node.input().begin(), node.input().end());
  }
  return needed;
}

/// By name, the last of the needed nodes that reads it.
std::unordered_map<std::string, int> lastReaders(const onnx::GraphProto &graph,
                                                 const std::vector<bool> &needed) {
  std::unordered_map<std::string, int> last;
  for (int i = 0; i < graph.node_size(); ++i)
    if (needed[static_cast<std::size_t>(i)])
      for (const std::string &name : graph.node(i).input())
        last[name] = i;
  return last;
}

std::string describe(const onnx::NodeProto &node) {
  return "node \"" + (node.name().empty() && node.output_size() > 0 ? node.output(0) : node.name()) + "\":";
}

/// Shapes that the file tells and libonnx inferred, by name; open sizes are 0.
std::unordered_map<std::string, Dims> inferredShapes(const onnx::GraphProto &graph) {
  std::unordered_map<std::string, Dims> shapes;
  const auto add = [&](const onnx::ValueInfoProto &info) {
    if (!info.type().has_tensor_type() || !info.type().tensor_type().has_shape())
      return;
    Dims &dims = shapes[info.name()];
    for (const auto &size : info.type().tensor_type().shape().dim())
      dims.push_back(size.dim_value());
  };
  for (const auto &info : graph.value_info())
    add(info);
  for (const auto &info : graph.output())
    add(info);
  return shapes;
}

/// Two independent ways to the same sizes: a difference means that one of them misreads the node.
void compareShapes(const GraphReader &reader, const onnx::NodeProto &node,
                   const std::unordered_map<std::string, Dims> &inferred) {
  for (const std::string &name : node.output()) {
    const Value *value = reader.find(name);
    const auto found = inferred.find(name);
    if (!value || value->isConstant() || value->broken || found == inferred.end())
      continue;
    const Dims &dims = found->second;
    bool alike = dims.size() == value->dims.size() + 1;
    for (std::size_t i = 1; alike && i < dims.size(); ++i)
      alike = dims[i] < 1 || dims[i] == value->dims[i - 1];
    if (!alike)
      throw badInput("its output was read as " + dimsText(value->dims) +
                     " a picture, and ONNX's shape inference has " + dimsText(dims) + " with the batch");
  }
}

class Import {
 public:
  Import(const std::filesystem::path &path, const OnnxImportOptions &options)
      : m_path(path), m_mostFoldedBytes(options.mostFoldedBytes),
        m_file(readModel(path, options.infersShapes,
                         [&](onnx::ModelProto &model) { m_input = readInput(model, options); })),
        m_faults(path.string()) {}

  ImportedNetwork perform() {
    const onnx::GraphProto &graph = m_file.model.graph();
    Draft draft(m_input.shape);
    GraphReader reader(draft, m_file.opset, m_input.batch);
    setInput(reader);
    setConstants(reader, graph);
    const std::string output = findOutput(graph, m_file.remarks).name();
    readNodes(reader, graph, output);
    m_faults.throwIfAny();
    return finish(draft, reader, output);
  }

 private:
  void setInput(GraphReader &reader) {
    const Shape &shape = m_input.shape;
    Value value{.node = 0, .dims = {shape.channels, shape.height, shape.width}};
    if (m_input.channelsLast) {
      value.from = value.dims;
      value.order = {1, 2, 0};
      value.dims = {shape.height, shape.width, shape.channels};
      m_file.remarks.push_back("its pictures have the channels last; here they come first");
    }
    reader.set(m_input.name, std::move(value));
  }

  void setConstants(GraphReader &reader, const onnx::GraphProto &graph) {
    for (const auto &tensor : graph.initializer()) {
      Value value;
      try {
        value.constant = tensorValue(tensor);
        value.type = tensor.data_type();
        reader.bringAlong(value.constant);
      } catch (const Error &error) {
        m_faults.add("tensor \"" + tensor.name() + "\":", error.what());
        value.broken = true;
      }
      reader.set(tensor.name(), std::move(value));
    }
  }

  void readNodes(GraphReader &reader, const onnx::GraphProto &graph, const std::string &output) {
    const std::vector<bool> needed = neededNodes(graph, output);
    const auto inferred = inferredShapes(graph);
    const auto last = lastReaders(graph, needed);
    const auto releaseIfLast = [&](const std::string &name, int node) {
      if (const auto found = last.find(name); found == last.end() || found->second <= node)
        reader.release(name);
    };
    for (int i = 0; i < graph.node_size(); ++i) {
      const onnx::NodeProto &node = graph.node(i);
      if (!needed[static_cast<std::size_t>(i)])
        continue;
      try {
        reader.read(node);
        compareShapes(reader, node, inferred);
      } catch (const Error &error) {
        m_faults.add(describe(node), error.what());
        for (const std::string &name : node.output())
          reader.set(name, {.broken = true});
      }
      for (const std::string &name : node.input())
        releaseIfLast(name, i);
      for (const std::string &name : node.output())
        releaseIfLast(name, i);
      // Floats of bytes take four times as much.
      const std::uintmax_t most = std::max(m_mostFoldedBytes, 4 * reader.broughtAlong());
      if (reader.isTooLarge(most))
        return m_faults.add(describe(node), "with it the constants that the graph works out take more than " +
                                                std::to_string(most >> 20) + " MB");
    }
  }

  /// Scores are logits: what turns them into probabilities goes.
  NodeId withoutSoftmax(const Draft &draft, NodeId output) {
    if (!std::holds_alternative<op::Softmax>(draft.node(output).operation))
      return output;
    m_file.remarks.push_back("the last softmax is left out: scores are what goes into it");
    return draft.node(output).inputs.front();
  }

  NodeId scores(Draft &draft, const GraphReader &reader, const std::string &output) {
    const Value *value = reader.find(output);
    if (!value || value->isConstant())
      throw badInput(m_path.string() + ": its output \"" + output + "\" does not depend on the pictures");
    const std::int64_t classes = product(value->dims);
    const bool isVector = std::ranges::find(value->dims, classes) != value->dims.end();
    if (value->isPermuted() || value->codes || !isVector)
      throw badInput(m_path.string() + ": its output \"" + output + "\" has " + dimsText(value->dims) +
                     " values a picture: expected a vector of class scores");
    if (draft.node(value->node).shape.channels == classes)
      return value->node;
    return draft.add(op::Flatten{}, {value->node}, output);
  }

  ImportedNetwork finish(Draft &draft, const GraphReader &reader, const std::string &output) {
    NodeId last = scores(draft, reader, output);
    last = draft.simplify(withoutSoftmax(draft, last));
    ImportedNetwork imported;
    NetworkBuilder net(usableName(m_path.stem().string()), m_input.shape);
    std::map<std::string, std::vector<std::string>> aliases;
    const Draft::Pruned pruned = draft.prune(last);
    for (const DraftNode &node : pruned.nodes) {
      if (std::holds_alternative<op::Input>(node.operation))
        continue;
      net.add(node.operation, node.inputs, node.name);
      for (const auto &[name, tensor] : node.tensors)
        imported.state[node.name + "." + name] = tensor;
      aliases[node.name] = node.aliases;
    }
    try {
      imported.network = net.build();
    } catch (const Error &error) {
      throw badInput(m_path.string() + ": " + error.what());
    }
    for (const Layer &layer : imported.network.layers())
      imported.names.layers.push_back(aliases[layer.name]);
    for (const auto &[name, value] : reader.values())
      if (const auto place = value.isActivation() ? pruned.places.at(value.node) : std::nullopt)
        imported.names.activations[name] = pruned.nodes[*place].name;
    imported.remarks = std::move(m_file.remarks);
    imported.opset = m_file.opset;
    imported.producer = m_file.model.producer_name();
    if (!m_file.model.producer_version().empty())
      imported.producer += " " + m_file.model.producer_version();
    return imported;
  }

  std::filesystem::path m_path;
  std::uintmax_t m_mostFoldedBytes;
  GraphInput m_input;
  ModelFile m_file;
  Faults m_faults;
};

} // namespace

ImportedNetwork importOnnx(const std::filesystem::path &file, const OnnxImportOptions &options) {
  return Import(file, options).perform();
}

void loadImportedState(NetworkModule &module, const ImportedNetwork &imported) {
  const torch::NoGradGuard noGradients;
  auto parameters = module.named_parameters();
  auto buffers = module.named_buffers();
  for (const auto &[name, tensor] : imported.state) {
    torch::Tensor *to = parameters.find(name);
    if (!to)
      to = buffers.find(name);
    if (!to || to->sizes() != tensor.sizes())
      throw badInput("network \"" + module.network().name() + "\" has no tensor \"" + name +
                     "\" of the imported size");
    to->copy_(tensor);
  }
}

} // namespace bitsmith
