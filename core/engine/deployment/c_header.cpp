// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/deployment/c_header.h"

#include "core/plan/base/files.h"
#include "core/plan/network/network_json.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace bitsmith {

using torch::Tensor;

namespace {

constexpr std::size_t lineWidth = 118;

std::string identifier(const std::string &name) {
  std::string result;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    result += plain ? c : '_';
  }
  return result.empty() || (result[0] >= '0' && result[0] <= '9') ? "n" + result : result;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

/// Text within a comment, which it must not end.
std::string commented(std::string text) {
  for (std::size_t at = 0; (at = text.find("*/", at)) != std::string::npos;)
    text.insert(at + 1, " ");
  for (std::size_t at = 0; (at = text.find("/*", at)) != std::string::npos;) // compilers warn of it
    text.insert(at + 1, " ");
  std::ranges::replace_if(
      text, [](unsigned char c) { return c < ' '; }, ' ');
  return text;
}

/// Names of the header: identifiers of their own, and macros too, which are written in capitals.
class Names {
 public:
  explicit Names(std::string prefix) : m_prefix(std::move(prefix)) {}

  /// What the names of a layer's arrays and macros begin with.
  std::string ofLayer(const std::string &name) {
    return choose(name, {"_weights", "_weight_scales", "_weight_zero_points", "_bias", "_bias_is_integer",
                         "_weight_bits", "_weight_signed", "_input_bits", "_input_scale", "_input_zero_point",
                         "_input_lowest", "_input_highest"});
  }
  std::string ofTensor(const std::string &name) { return choose(name, {""}); }

 private:
  std::string choose(const std::string &name, std::initializer_list<const char *> endings) {
    const std::string wanted = m_prefix + "_" + identifier(name);
    std::string chosen = wanted;
    const auto isTaken = [&](const char *ending) { return m_taken.contains(upper(chosen + ending)); };
    for (int number = 2; std::ranges::any_of(endings, isTaken); ++number)
      chosen = wanted + "_" + std::to_string(number);
    for (const char *ending : endings)
      m_taken.insert(upper(chosen + ending));
    return chosen;
  }

  std::string m_prefix;
  std::set<std::string> m_taken;
};

/// Text of numbers, broken into lines.
template<class Number, class Write>
std::string array(const std::string &type, const std::string &name, const std::vector<Number> &numbers,
                  const Write &write) {
  std::string text = "static const " + type + " " + name + "[" + std::to_string(numbers.size()) + "] = {\n ";
  std::size_t column = 1;
  for (const Number &number : numbers) {
    const std::string word = " " + write(number) + ",";
    if (column + word.size() > lineWidth) {
      text += "\n ";
      column = 1;
    }
    text += word;
    column += word.size();
  }
  return text + "\n};\n";
}

/// Nine digits give the same float32 back.
std::string floatText(float value) {
  if (std::isnan(value))
    return "(0.0f / 0.0f)";
  if (std::isinf(value))
    return value > 0 ? "(1.0f / 0.0f)" : "(-1.0f / 0.0f)";
  char text[40];
  std::snprintf(text, sizeof text, "%.9g", static_cast<double>(value));
  std::string result = text;
  if (result.find_first_of(".e") == std::string::npos)
    result += ".0";
  return result + "f";
}

std::string floatArray(const std::string &name, const Tensor &values) {
  const Tensor list = values.to(torch::kFloat).contiguous();
  const auto *data = list.data_ptr<float>();
  return array("float", name, std::vector<float>(data, data + list.numel()), floatText);
}

std::string integerArray(const std::string &name, const Tensor &values) {
  const Tensor list = values.to(torch::kInt).contiguous();
  const auto *data = list.data_ptr<std::int32_t>();
  return array("int32_t", name, std::vector<std::int32_t>(data, data + list.numel()), [](std::int32_t value) {
    // −2147483648 is no constant of C
    return value == std::numeric_limits<std::int32_t>::min() ? std::string("(-2147483647 - 1)")
                                                             : std::to_string(value);
  });
}

std::string define(const std::string &name, const std::string &value) {
  return "#define " + name + " " + value + "\n";
}

std::string weightText(const DeployedLayer &layer, const std::string &prefix) {
  if (!layer.codes)
    return floatArray(prefix + "_weights", layer.weight);
  const WeightCodes &weights = *layer.codes;
  std::string text = define(upper(prefix) + "_WEIGHT_BITS", std::to_string(weights.bits)) +
                     define(upper(prefix) + "_WEIGHT_SIGNED", weights.lowest < 0 ? "1" : "0");
  text += array("uint8_t", prefix + "_weights", packCodes(weights), [](std::uint8_t byte) {
    char hexadecimal[8];
    std::snprintf(hexadecimal, sizeof hexadecimal, "0x%02x", byte);
    return std::string(hexadecimal);
  });
  text += floatArray(prefix + "_weight_scales", weights.scale);
  if (weights.zeroPoint.ne(0).any().item<bool>())
    text += integerArray(prefix + "_weight_zero_points", weights.zeroPoint);
  return text;
}

std::string inputText(const DeployedLayer &layer, const std::string &prefix) {
  const std::string name = upper(prefix);
  if (layer.activation.scheme == Scheme::dynamic && !layer.activation.isFloat())
    return "/* Its input is quantized to " + std::to_string(layer.activation.bits) +
           " bits over the range of each batch. */\n";
  if (!layer.input)
    return "/* Its input is float. */\n";
  return define(name + "_INPUT_BITS", std::to_string(layer.input->bits)) +
         define(name + "_INPUT_SCALE", floatText(layer.input->scale)) +
         define(name + "_INPUT_ZERO_POINT", std::to_string(layer.input->zeroPoint)) +
         define(name + "_INPUT_LOWEST", std::to_string(layer.input->lowest)) +
         define(name + "_INPUT_HIGHEST", std::to_string(layer.input->highest));
}

std::string layerText(const Deployment &deployment, std::size_t index, Names &names) {
  const DeployedLayer &layer = deployment.layers[index];
  const Layer &description = deployment.network.layers()[index];
  const std::string name = names.ofLayer(layer.name);
  std::string shape;
  for (const std::int64_t size : description.weightShape())
    shape += (shape.empty() ? "" : " x ") + std::to_string(size);
  std::string text =
      "\n/* " + commented(layer.name) + ": " + std::string(toString(description.kind)) + ", weights " + shape;
  if (description.kind == LayerKind::conv2d)
    text += ", stride " + std::to_string(description.stride.height) + " " +
            std::to_string(description.stride.width) + ", padding " +
            std::to_string(description.padding.top) + " " + std::to_string(description.padding.left) + " " +
            std::to_string(description.padding.bottom) + " " + std::to_string(description.padding.right) +
            ", dilation " + std::to_string(description.dilation.height) + " " +
            std::to_string(description.dilation.width) + ", groups " + std::to_string(description.groups);
  text += " */\n" + weightText(layer, name);
  if (layer.bias.defined()) {
    const std::optional<IntegerBias> integers = integerBias(layer);
    text += define(upper(name) + "_BIAS_IS_INTEGER", integers ? "1" : "0");
    if (integers)
      text += integerArray(name + "_bias", integers->steps);
    else
      text += floatArray(name + "_bias", layer.bias);
  }
  return text + inputText(layer, name);
}

/// What stands before the nodes.
constexpr const char *graphLegend =
    R"(/* The network, node by node: what it does, the nodes that it reads (in brackets), the size of what
 * comes out (channels x height x width) and its options.
 *
 * kernel, stride, dilation: one number, or [height,width]. padding: one number, or [top,left,bottom,right];
 * zeros, but for max_pool, which leaves them out, and for pad; count_padding: whether they count in the mean.
 * pad: filled with value; channels_before, channels_after: so many more channels, filled so too.
 * start, end, step: along the axis, without the end. from, order, to: the sizes that the elements are read as,
 * the order that these axes are put into, and the sizes of what comes out.
 *
 * leaky_relu: alpha * x below 0. clip: to alpha ... beta, unbounded where one is missing.
 * hard_sigmoid: alpha * x + beta, clipped to 0 ... 1. hard_swish: x times (x / 6 + 0.5 clipped to 0 ... 1).
 * silu: x / (1 + exp(-x)). affine: x * scale + shift.
 * batch_norm: (x - running_mean) / sqrt(running_var + epsilon) * weight + bias.
 * fake_quantize: an activation as above, of its own scale and codes; the zero point is added before rounding
 * where zero_point_first is true.
 * adaptive_average_pool: window i of n reaches from floor(i * in / n) to ceil((i + 1) * in / n).
 * dropout: nothing.
 *
)";

/// The options of a node as files of networks have them: "kernel 2, stride 2, padding [0,0,1,1]".
std::string optionsText(const nlohmann::json &node) {
  std::string text;
  for (const auto &[key, value] : node.items())
    if (key != "name" && key != "op" && key != "inputs")
      text += (text.empty() ? "" : ", ") + key + " " +
              (value.is_string() ? value.get<std::string>() : value.dump());
  return text;
}

/// One line a node: what is to be computed, in its order, with all that its weights do not say.
std::string graphText(const Network &network) {
  const nlohmann::json document = toJson(network);
  std::map<std::string, std::string> options;
  for (const nlohmann::json &node : document.at("nodes"))
    options[node.at("name").get<std::string>()] = optionsText(node);
  std::string text = graphLegend;
  for (const Node &node : network.nodes()) {
    text += " *   " + commented(node.name) + ": " + std::string(kindName(node.operation));
    if (!node.inputs.empty()) {
      std::string inputs;
      for (const NodeId input : node.inputs)
        inputs += (inputs.empty() ? "" : ", ") + commented(network.nodes()[input].name);
      text += " (" + inputs + ")";
    }
    text += " -> " + std::to_string(node.output.channels) + " x " + std::to_string(node.output.height) +
            " x " + std::to_string(node.output.width);
    if (!options[node.name].empty())
      text += "; " + commented(options[node.name]);
    text += "\n";
  }
  return text + " */\n";
}

} // namespace

std::vector<std::uint8_t> packCodes(const WeightCodes &weights) {
  const Tensor list = weights.codes.to(torch::kInt).contiguous();
  const auto *codes = list.data_ptr<std::int32_t>();
  const auto bits = static_cast<std::size_t>(weights.bits);
  std::vector<std::uint8_t> bytes((static_cast<std::size_t>(list.numel()) * bits + 7) / 8);
  for (std::size_t i = 0; i < static_cast<std::size_t>(list.numel()); ++i) {
    const auto code = static_cast<std::uint32_t>(weights.bits == 1 ? (codes[i] > 0 ? 1 : 0) : codes[i]);
    for (std::size_t bit = 0; bit < bits; ++bit)
      if ((code >> bit) & 1U)
        bytes[(i * bits + bit) / 8] |= static_cast<std::uint8_t>(1U << ((i * bits + bit) % 8));
  }
  return bytes;
}

std::string cHeader(const Deployment &deployment, const std::string &name) {
  requireWholeNumbers(deployment, "the C header");
  const std::string prefix = identifier(name);
  const std::string guard = upper(prefix) + "_WEIGHTS_H";
  std::string text = "/* Weights of the network " + commented(deployment.network.name()) +
                     ", written by Bitsmith " + BITSMITH_VERSION + ". */\n#ifndef " + guard + "\n#define " +
                     guard + "\n\n";
  text += std::string(resource("export/bitsmith_unpack.h")) + "\n" + graphText(deployment.network);
  Names names(prefix);
  for (std::size_t i = 0; i < deployment.layers.size(); ++i)
    text += layerText(deployment, i, names);
  for (const auto &[key, tensor] : deployment.state)
    text += "\n" + floatArray(names.ofTensor(key), tensor);
  return text + "\n#endif\n";
}

} // namespace bitsmith
