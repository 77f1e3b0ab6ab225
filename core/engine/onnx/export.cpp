// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/export.h"

#include "core/engine/onnx/graph_writer.h"
#include "core/engine/onnx/grid_writer.h"
#include "core/engine/onnx/model_file.h"
#include "core/engine/onnx/model_writer.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/precision/exchange.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <onnx/checker.h>
#include <onnx/defs/schema.h>

namespace bitsmith {

using torch::Tensor;

namespace {

using Ints = GraphWriter::Ints;

constexpr std::int64_t usualOpset = 13; ///< the first with scales per channel; every runtime has it
constexpr int widestCode = 8;           ///< bits of a code in a file for runtimes
constexpr double toldError = 0.001;     ///< of a bias; at 8 bits it is far below

ExchangeFormat formatOf(OnnxForm form) {
  switch (form) {
  case OnnxForm::qdq:
    return ExchangeFormat::onnxQdq;
  case OnnxForm::qonnx:
    return ExchangeFormat::qonnx;
  case OnnxForm::plain:
    break;
  }
  return ExchangeFormat::onnx;
}

/// Writes one deployed network; one function an operation, each returning the name of its output.
class OnnxWriter {
 public:
  OnnxWriter(const Deployment &deployment, const OnnxExportOptions &options)
      : m_deployment(deployment), m_network(deployment.network), m_options(options),
        m_opset(options.form == OnnxForm::qdq && options.fourBitTypes ? fourBitOpset : usualOpset),
        m_writer(deployment.network.name(), m_opset),
        m_losses(exchangeLosses(formatOf(options.form), m_network, deployment.plan(),
                                {.fourBitTypes = options.fourBitTypes})) {
    m_losses.insert(m_losses.end(), deployment.remarks.begin(), deployment.remarks.end());
    m_losses.insert(m_losses.end(), deployment.scaleRemarks.begin(), deployment.scaleRemarks.end());
  }

  WrittenModel make() {
    writeNodes();
    return {.model = std::move(m_writer.model()),
            .opset = m_opset,
            .losses = std::move(m_losses),
            .names = std::move(m_names)};
  }

  std::string operator()(const op::Conv2d &o) {
    const Operands operands = operandsOf(picture(0));
    onnx::NodeProto &node = layerNode("Conv", operands);
    window(node, o.kernel, o.stride, o.padding);
    GraphWriter::set(node, "dilations", Ints{o.dilation.height, o.dilation.width});
    GraphWriter::set(node, "group", o.groups);
    return withBias(operands);
  }
  std::string operator()(const op::Linear &) {
    const Operands operands = operandsOf(vector(0));
    GraphWriter::set(layerNode("Gemm", operands), "transB", std::int64_t{1});
    m_rank = 2;
    return withBias(operands);
  }
  std::string operator()(const op::BatchNorm &o) {
    std::vector<std::string> inputs{m_inputs[0]};
    for (const char *name : {"weight", "bias", "running_mean", "running_var"})
      inputs.push_back(m_writer.constant(m_node->name + "." + name, state(name)));
    onnx::NodeProto &node = m_writer.node("BatchNormalization", inputs, m_output);
    GraphWriter::set(node, "epsilon", static_cast<float>(o.epsilon));
    GraphWriter::set(node, "momentum", static_cast<float>(1 - o.momentum));
    m_rank = m_ranks[0];
    return m_output;
  }
  std::string operator()(const op::Relu &) { return same("Relu"); }
  std::string operator()(const op::Relu6 &) { return clip(0, 6); }
  std::string operator()(const op::Activation &o) {
    switch (o.curve) {
    case Curve::leakyRelu:
      GraphWriter::set(sameNode("LeakyRelu"), "alpha", static_cast<float>(o.alpha));
      return m_output;
    case Curve::clip:
      return clip(o.alpha, o.beta);
    case Curve::sigmoid:
      return same("Sigmoid");
    case Curve::tanh:
      return same("Tanh");
    case Curve::hardSigmoid:
      return hardSigmoid(m_output, o.alpha, o.beta);
    case Curve::hardSwish:
      return product(hardSigmoid(m_output + "_gate", 1.0 / 6, 0.5));
    case Curve::silu:
      break;
    }
    m_writer.node("Sigmoid", {m_inputs[0]}, m_output + "_gate");
    return product(m_output + "_gate");
  }
  std::string operator()(const op::MaxPool &o) {
    const Padding &p = o.padding;
    // More than a window without its dilation: ONNX Runtime takes it as a node of its own alone.
    const bool apart =
        std::max(p.top, p.bottom) >= o.kernel.height || std::max(p.left, p.right) >= o.kernel.width;
    const std::string input = apart ? padded(picture(0), m_output + "_padded", p) : picture(0);
    onnx::NodeProto &node = m_writer.node("MaxPool", {input}, m_output);
    window(node, o.kernel, o.stride, apart ? Padding(0) : p);
    GraphWriter::set(node, "dilations", Ints{o.dilation.height, o.dilation.width});
    return m_output;
  }
  std::string operator()(const op::AveragePool &o) {
    onnx::NodeProto &node = m_writer.node("AveragePool", {picture(0)}, m_output);
    window(node, o.kernel, o.stride, o.padding);
    GraphWriter::set(node, "count_include_pad", std::int64_t{o.countPadding ? 1 : 0});
    return m_output;
  }
  std::string operator()(const op::AdaptiveAveragePool &o) {
    const Shape in = shapeOfInput(0);
    if (o.height == 1 && o.width == 1) {
      m_writer.node("GlobalAveragePool", {picture(0)}, m_output);
      return m_output;
    }
    if (in.height % o.height == 0 && in.width % o.width == 0) {
      const Ints kernel{in.height / o.height, in.width / o.width};
      onnx::NodeProto &node = m_writer.node("AveragePool", {picture(0)}, m_output);
      GraphWriter::set(node, "kernel_shape", kernel);
      GraphWriter::set(node, "strides", kernel);
      return m_output;
    }
    const std::string rows = unevenMeans(picture(0), 2, in.height, o.height, m_output + "_rows");
    return unevenMeans(rows, 3, in.width, o.width, m_output);
  }
  std::string operator()(const op::Mean &o) {
    Ints axes;
    for (const Axis axis : o.axes)
      axes.push_back(static_cast<std::int64_t>(axis));
    mean(picture(0), axes, m_output);
    return m_output;
  }
  std::string operator()(const op::Add &) { return binary("Add"); }
  std::string operator()(const op::Subtract &) { return binary("Sub"); }
  std::string operator()(const op::Multiply &) { return binary("Mul"); }
  std::string operator()(const op::Affine &) {
    const std::string scale = m_writer.constant(m_node->name + ".scale", state("scale"));
    const std::string shift = m_writer.constant(m_node->name + ".shift", state("shift"));
    m_writer.node("Mul", {picture(0), scale}, m_output + "_scaled");
    m_writer.node("Add", {m_output + "_scaled", shift}, m_output);
    return m_output;
  }
  std::string operator()(const op::Concat &o) {
    std::vector<std::string> inputs;
    for (std::size_t i = 0; i < m_inputs.size(); ++i)
      inputs.push_back(picture(i));
    GraphWriter::set(m_writer.node("Concat", inputs, m_output), "axis", static_cast<std::int64_t>(o.axis));
    return m_output;
  }
  std::string operator()(const op::Slice &o) {
    m_writer.node("Slice",
                  {picture(0), m_writer.integers(m_output + ".starts", {o.start}),
                   m_writer.integers(m_output + ".ends", {o.end}),
                   m_writer.integers(m_output + ".axes", {static_cast<std::int64_t>(o.axis)}),
                   m_writer.integers(m_output + ".steps", {o.step})},
                  m_output);
    return m_output;
  }
  std::string operator()(const op::Pad &o) { return pad(picture(0), m_output, o); }
  std::string operator()(const op::Rearrange &o) {
    Ints sizes{0};
    sizes.insert(sizes.end(), o.from.begin(), o.from.end());
    Ints order{0};
    for (const std::int64_t axis : o.order)
      order.push_back(axis + 1);
    const std::string apart = m_output + "_apart";
    sizes[0] = -1;
    m_writer.node("Reshape", {m_inputs[0], m_writer.integers(apart + ".sizes", sizes)}, apart);
    GraphWriter::set(m_writer.node("Transpose", {apart}, m_output + "_turned"), "perm", order);
    return reshape(m_output + "_turned", o.to, m_output);
  }
  std::string operator()(const op::Flatten &) {
    m_writer.node("Flatten", {m_inputs[0]}, m_output);
    m_rank = 2;
    return m_output;
  }
  std::string operator()(const op::Softmax &o) {
    GraphWriter::set(m_writer.node("Softmax", {picture(0)}, m_output), "axis",
                     static_cast<std::int64_t>(o.axis));
    return m_output;
  }
  std::string operator()(const op::Dropout &) { // nothing in evaluation
    m_rank = m_ranks[0];
    return m_inputs[0];
  }
  std::string operator()(const op::FakeQuantize &o) {
    m_rank = m_ranks[0];
    const std::string &input = m_inputs[0];
    const bool qonnx = m_options.form == OnnxForm::qonnx;
    const bool oddZeroPoint = o.zeroPoint % 2 != 0;
    if (const auto exact = qonnx ? exactQuant(o) : std::nullopt) {
      writeQuant(m_writer, input, m_output, *exact);
    } else if (const auto type = byteType(o)) {
      if (o.zeroPointFirst && oddZeroPoint)
        lose("adds its odd zero point before it rounds: halves are rounded the other way here");
      writeInBytes(m_writer, input, m_output, o, *type);
    } else if (const auto codes = qonnx ? codeBits(o.lowest, o.highest) : std::nullopt) {
      if (oddZeroPoint) // after it has rounded, otherwise there is an exact one
        lose("adds its odd zero point after it has rounded: halves are rounded the other way here");
      writeQuant(m_writer, input, m_output, {.scale = o.scale, .zeroPoint = o.zeroPoint, .codes = *codes});
    } else {
      if (m_options.form == OnnxForm::qdq)
        lose("has codes from " + std::to_string(o.lowest) + " to " + std::to_string(o.highest) +
             " with zero point " + std::to_string(o.zeroPoint) +
             ": they are worked out as floats of the same values, the containers have 8 bits");
      writeInFloat(m_writer, input, m_output, o);
    }
    return m_output;
  }
  std::string operator()(const op::Input &) { return "image"; }

 private:
  struct Operands {
    std::string input, weight, bias;
    bool biasApart = false; ///< the bias is added behind the layer's node
  };

  void writeNodes() {
    if (!m_values.empty())
      return;
    if (m_options.form == OnnxForm::qonnx) {
      auto &import = *m_writer.model().add_opset_import();
      import.set_domain(qonnxDomain);
      import.set_version(1);
    }
    const Shape in = m_network.inputShape();
    GraphWriter::describe(*m_writer.model().mutable_graph()->add_input(), "image",
                          {0, in.channels, in.height, in.width});
    const auto &nodes = m_network.nodes();
    for (NodeId id = 0; id < nodes.size(); ++id) {
      m_node = &nodes[id];
      m_output = m_node->name + "_out";
      m_inputs.clear();
      m_ranks.clear();
      for (const NodeId input : m_node->inputs) {
        m_inputs.push_back(m_values[input]);
        m_ranks.push_back(m_rankOf[input]);
      }
      m_rank = 4;
      m_values.push_back(std::visit(*this, m_node->operation));
      m_rankOf.push_back(m_rank);
    }
    m_writer.node(m_rankOf.back() == 2 ? "Identity" : "Flatten", {m_values.back()}, "logits");
    GraphWriter::describe(*m_writer.model().mutable_graph()->add_output(), "logits",
                          {0, m_network.classes()});
    if (!m_floatBiases.empty())
      m_losses.push_back(
          "biases of " + listedLayers(m_floatBiases) +
          " stay float: as 32-bit integers in units of input scale × weight scale they would be "
          "off by more than a hundredth of the largest, or too large");
    if (m_roundedBiases.empty())
      return;
    char percent[32];
    std::snprintf(percent, sizeof percent, "%.1f", 100 * m_biasError);
    m_losses.push_back("biases of " + listedLayers(m_roundedBiases) +
                       " are rounded to 32-bit integers in units of input scale × weight scale, by up to " +
                       percent + " % of the largest");
  }

  Shape shapeOfInput(std::size_t index) const { return m_network.nodes()[m_node->inputs[index]].output; }

  const Tensor &state(const char *name) const { return m_deployment.state.at(m_node->name + "." + name); }

  std::string reshape(const std::string &from, const Shape &shape, const std::string &to) {
    m_writer.node("Reshape",
                  {from, m_writer.integers(to + ".sizes", {-1, shape.channels, shape.height, shape.width})},
                  to);
    return to;
  }

  /// An input with four axes.
  std::string picture(std::size_t index) {
    if (m_ranks[index] == 4)
      return m_inputs[index];
    return reshape(m_inputs[index], shapeOfInput(index), m_output + "_picture" + std::to_string(index));
  }

  /// An input with two axes.
  std::string vector(std::size_t index) {
    if (m_ranks[index] == 2)
      return m_inputs[index];
    m_writer.node("Flatten", {m_inputs[index]}, m_output + "_flat");
    return m_output + "_flat";
  }

  onnx::NodeProto &sameNode(const char *type) {
    m_rank = m_ranks[0];
    return m_writer.node(type, {m_inputs[0]}, m_output);
  }
  std::string same(const char *type) {
    sameNode(type);
    return m_output;
  }

  std::string binary(const char *type) {
    m_rank = m_ranks[0] == m_ranks[1] ? m_ranks[0] : 4;
    const bool alike = m_ranks[0] == m_ranks[1];
    const std::string left = alike ? m_inputs[0] : picture(0);
    m_writer.node(type, {left, alike ? m_inputs[1] : picture(1)}, m_output);
    return m_output;
  }

  std::string product(const std::string &gate) {
    m_rank = m_ranks[0];
    m_writer.node("Mul", {m_inputs[0], gate}, m_output);
    return m_output;
  }

  std::string hardSigmoid(const std::string &output, double alpha, double beta) {
    m_rank = m_ranks[0];
    onnx::NodeProto &node = m_writer.node("HardSigmoid", {m_inputs[0]}, output);
    GraphWriter::set(node, "alpha", static_cast<float>(alpha));
    GraphWriter::set(node, "beta", static_cast<float>(beta));
    return output;
  }

  std::string clip(double low, double high) {
    m_rank = m_ranks[0];
    const auto bound = [&](const char *name, double value) {
      return std::isfinite(value)
                 ? m_writer.constant(m_output + "." + name, torch::tensor(static_cast<float>(value)))
                 : std::string();
    };
    m_writer.node("Clip", {m_inputs[0], bound("low", low), bound("high", high)}, m_output);
    return m_output;
  }

  static void window(onnx::NodeProto &node, const Extent &kernel, const Extent &stride,
                     const Padding &padding) {
    GraphWriter::set(node, "kernel_shape", Ints{kernel.height, kernel.width});
    GraphWriter::set(node, "strides", Ints{stride.height, stride.width});
    GraphWriter::set(node, "pads", Ints{padding.top, padding.left, padding.bottom, padding.right});
  }

  std::string pad(const std::string &input, const std::string &output, const op::Pad &o) {
    m_writer.node("Pad",
                  {input,
                   m_writer.integers(output + ".pads", {0, o.channelsBefore, o.padding.top, o.padding.left, 0,
                                                        o.channelsAfter, o.padding.bottom, o.padding.right}),
                   m_writer.constant(output + ".value", torch::tensor(static_cast<float>(o.value)))},
                  output);
    return output;
  }

  /// With numbers that no maximum takes, and that are finite, which readers insist on.
  std::string padded(const std::string &input, const std::string &output, const Padding &padding) {
    return pad(input, output,
               {.padding = padding,
                .channelsBefore = 0,
                .channelsAfter = 0,
                .value = std::numeric_limits<float>::lowest()});
  }

  /// Adaptive pooling where sizes do not divide: window i reaches from ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉.
  std::string unevenMeans(const std::string &input, std::int64_t axis, std::int64_t in, std::int64_t out,
                          const std::string &output) {
    std::vector<std::string> parts;
    for (std::int64_t i = 0; i < out; ++i) {
      const std::string part = output + "_part" + std::to_string(i);
      m_writer.node("Slice",
                    {input, m_writer.integers(part + ".starts", {i * in / out}),
                     m_writer.integers(part + ".ends", {((i + 1) * in + out - 1) / out}),
                     m_writer.integers(part + ".axes", {axis})},
                    part);
      mean(part, {axis}, part + "_mean");
      parts.push_back(part + "_mean");
    }
    GraphWriter::set(m_writer.node("Concat", parts, output), "axis", axis);
    return output;
  }

  /// The mean over axes that stay, with one element each.
  void mean(const std::string &input, const Ints &axes, const std::string &output) {
    constexpr std::int64_t axesAreInput = 18;
    if (m_opset >= axesAreInput)
      m_writer.node("ReduceMean", {input, m_writer.integers(output + ".axes", axes)}, output);
    else
      GraphWriter::set(m_writer.node("ReduceMean", {input}, output), "axes", axes);
  }

  void lose(const std::string &what) { m_losses.push_back("node \"" + m_node->name + "\" " + what); }

  /// The layer's input as it is quantized.
  std::string quantizedInput(const DeployedLayer &layer, const std::string &input) {
    std::string output = layer.name + "_input";
    if (m_options.form == OnnxForm::plain)
      return input;
    if (layer.activation.isFloat())
      return input;
    // The operator rounds no scale to a power of two.
    if (layer.activation.scheme == Scheme::dynamic && m_options.form == OnnxForm::qdq &&
        layer.activation.bits == widestCode && layer.activation.scaleForm == ScaleForm::real) {
      onnx::NodeProto &node = m_writer.node("DynamicQuantizeLinear", {input}, output + "_quantized");
      node.add_output(output + "_scale");
      node.add_output(output + "_zero_point");
      m_writer.node("DequantizeLinear", {output + "_quantized", output + "_scale", output + "_zero_point"},
                    output);
      return output;
    }
    if (!layer.input) // dynamic, of other bits or scales
      return input;
    const ActivationGrid &grid = *layer.input;
    if (m_options.form == OnnxForm::qonnx) {
      if (grid.bits == 1)
        return input;
      writeQuant(m_writer, input, output,
                 {.scale = grid.scale,
                  .zeroPoint = grid.zeroPoint,
                  .codes = {.bits = grid.bits, .isSigned = grid.lowest < 0, .narrow = false}});
      return output;
    }
    if (grid.bits > widestCode)
      return input;
    const op::FakeQuantize codes{
        .scale = grid.scale, .zeroPoint = grid.zeroPoint, .lowest = grid.lowest, .highest = grid.highest};
    if (const auto type = byteType(codes))
      writeInBytes(m_writer, input, output, codes, *type);
    else // a zero point far from the codes
      writeInFloat(m_writer, input, output, codes);
    return output;
  }

  int weightType(const WeightCodes &codes) const {
    const bool isSigned = codes.lowest < 0;
    if (m_options.fourBitTypes && codes.bits <= 4)
      return isSigned ? typeInt4 : typeUint4;
    return isSigned ? onnx::TensorProto::INT8 : onnx::TensorProto::UINT8;
  }

  std::string quantizedWeight(const DeployedLayer &layer) {
    std::string name = layer.name + ".weight";
    if (!layer.codes || m_options.form == OnnxForm::plain)
      return m_writer.constant(name, layer.weight);
    const WeightCodes &codes = *layer.codes;
    const bool perChannel = codes.scale.numel() > 1;
    if (m_options.form == OnnxForm::qonnx)
      return qonnxWeight(layer, codes);
    if (codes.bits > widestCode)
      return m_writer.constant(name, layer.weight);
    const int type = weightType(codes);
    const auto numbers = [&](const Tensor &values) { return perChannel ? values : values.reshape({}); };
    onnx::NodeProto &node =
        m_writer.node("DequantizeLinear",
                      {m_writer.codes(name + "_codes", codes.codes, type),
                       m_writer.constant(name + "_scale", numbers(codes.scale)),
                       m_writer.codes(name + "_zero_point", numbers(codes.zeroPoint), type)},
                      name);
    if (perChannel)
      GraphWriter::set(node, "axis", std::int64_t{0});
    return name;
  }

  std::string qonnxWeight(const DeployedLayer &layer, const WeightCodes &codes) {
    std::string name = layer.name + ".weight";
    Ints sizes(static_cast<std::size_t>(codes.codes.dim()), 1);
    sizes[0] = codes.scale.numel();
    const std::string values = m_writer.constant(name + "_values", layer.weight);
    const std::string scale = m_writer.constant(name + "_scale", codes.scale.reshape(sizes));
    if (codes.bits == 1) {
      m_writer.node("BipolarQuant", {values, scale}, name, qonnxDomain);
      return name;
    }
    const std::string zeroPoint = m_writer.constant(name + "_zero_point", codes.zeroPoint.reshape(sizes));
    const bool narrow = codes.lowest < 0 && codes.lowest == 1 - (std::int64_t{1} << (codes.bits - 1));
    writeQuant(m_writer, values, name, scale, zeroPoint,
               {.bits = codes.bits, .isSigned = codes.lowest < 0, .narrow = narrow});
    return name;
  }

  /// 32-bit integers at the scale of the products that they are added to, as integer arithmetic needs them,
  /// where they are near enough. A float bias of quantized weights is added behind the node: where the input
  /// is quantized, here or by the network itself, ONNX Runtime makes just these integers of one that is an
  /// operand of it, with the graph optimisations that it has on.
  void setBias(const DeployedLayer &layer, Operands &operands, bool quantizedInput) {
    if (!layer.bias.defined())
      return;
    operands.bias = layer.name + ".bias";
    const bool ofCodes = m_options.form == OnnxForm::qdq && layer.codes && layer.codes->bits <= widestCode;
    if (!ofCodes) {
      m_writer.constant(operands.bias, layer.bias);
      return;
    }
    const std::optional<IntegerBias> integers = quantizedInput ? integerBias(layer) : std::nullopt;
    if (!integers) {
      if (quantizedInput && layer.input) // otherwise there is no scale to be had before it runs
        m_floatBiases.push_back(layer.name);
      operands.biasApart = true;
      m_writer.constant(operands.bias,
                        layer.weight.dim() == 4 ? layer.bias.reshape({1, -1, 1, 1}) : layer.bias);
      return;
    }
    if (integers->error > toldError) {
      m_roundedBiases.push_back(layer.name);
      m_biasError = std::max(m_biasError, integers->error);
    }
    const bool perChannel = integers->unit.numel() > 1;
    onnx::NodeProto &node =
        m_writer.node("DequantizeLinear",
                      {m_writer.codes(operands.bias + "_codes", integers->steps, onnx::TensorProto::INT32),
                       m_writer.constant(operands.bias + "_scale",
                                         perChannel ? integers->unit : integers->unit.reshape({}))},
                      operands.bias);
    if (perChannel)
      GraphWriter::set(node, "axis", std::int64_t{0});
  }

  Operands operandsOf(const std::string &input) {
    const DeployedLayer &layer = m_deployment.layers[m_names.size()];
    m_names.push_back({input, layer.name + ".weight", m_output});
    Operands operands{.input = quantizedInput(layer, input),
                      .weight = quantizedWeight(layer),
                      .bias = {},
                      .biasApart = false};
    setBias(layer, operands, operands.input != input);
    return operands;
  }

  /// The node of a layer; its attributes are added to what is returned.
  onnx::NodeProto &layerNode(const char *type, const Operands &operands) {
    std::vector<std::string> inputs{operands.input, operands.weight};
    if (!operands.bias.empty() && !operands.biasApart)
      inputs.push_back(operands.bias);
    return m_writer.node(type, inputs, operands.biasApart ? m_output + "_products" : m_output);
  }

  /// What comes out of the layer after layerNode().
  std::string withBias(const Operands &operands) {
    if (operands.biasApart)
      m_writer.node("Add", {m_output + "_products", operands.bias}, m_output);
    return m_output;
  }

  const Deployment &m_deployment;
  const Network &m_network;
  OnnxExportOptions m_options;
  std::int64_t m_opset;
  GraphWriter m_writer;
  std::vector<std::string> m_losses;        ///< those of the plan, then those of the numbers
  std::vector<std::string> m_floatBiases;   ///< layers whose bias integers would change
  std::vector<std::string> m_roundedBiases; ///< layers whose bias integers change by more than toldError
  double m_biasError = 0;                   ///< of those, see IntegerBias
  std::vector<LayerTensorNames> m_names;    ///< of the layers written so far
  std::vector<std::string> m_values;        ///< by node: the name of its output
  std::vector<int> m_rankOf;                ///< by node: axes of its output with the batch, 2 or 4
  // Of the node that is being written:
  const Node *m_node = nullptr;
  std::string m_output;
  std::vector<std::string> m_inputs;
  std::vector<int> m_ranks; ///< of the inputs
  int m_rank = 4;
};

void requireForm(const OnnxExportOptions &options) {
  if (options.form != OnnxForm::qdq || !options.fourBitTypes)
    return;
  const int newest = onnx::OpSchemaRegistry::DomainToVersionRange::Instance().Map().at("").second;
  if (newest < fourBitOpset)
    throw badInput("4-bit types need opset 21, and the installed libonnx knows " + std::to_string(newest) +
                   ": leave them out, the 8-bit containers hold the same numbers");
}

} // namespace

WrittenModel makeModel(const Deployment &deployment, const OnnxExportOptions &options) {
  return OnnxWriter(deployment, options).make();
}

void requireValid(const onnx::ModelProto &model, const std::filesystem::path &file) {
  try {
    onnx::checker::check_model(model);
  } catch (const std::exception &error) { // libonnx's own
    throw workFailed(file.string() + ": is not written, the installed libonnx refuses the model (" +
                     oneLine(error.what()) +
                     "): export it without 4-bit types or in another format, and report the fault");
  }
}

OnnxExport exportOnnx(const Deployment &deployment, const std::filesystem::path &file,
                      const OnnxExportOptions &options) {
  requireForm(options);
  WrittenModel written = makeModel(deployment, options);
  std::string bytes;
  if (!written.model.SerializeToString(&bytes))
    throw workFailed("the model cannot be written: it is larger than the 2 GB that the format allows");
  if (options.form != OnnxForm::qonnx) // whose operators libonnx does not know
    requireValid(written.model, file);
  writeFileAtomically(file, bytes);
  return {.fileBytes = bytes.size(), .opset = written.opset, .losses = std::move(written.losses)};
}

std::vector<std::string> onnxLosses(const Deployment &deployment, const OnnxExportOptions &options) {
  return makeModel(deployment, options).losses;
}

std::vector<LayerTensorNames> onnxTensorNames(const Deployment &deployment) {
  return makeModel(deployment, {.form = OnnxForm::plain, .fourBitTypes = false}).names;
}

} // namespace bitsmith
