// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/exchange.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr int container = 8; ///< bits of an integer in files for runtimes
constexpr int smallContainer = 4;

std::string bitsText(int bits) {
  return std::to_string(bits) + (bits == 1 ? " bit" : " bits");
}

bool isDynamic(const QuantizerSpec &activation) {
  return !activation.isFloat() && activation.scheme == Scheme::dynamic;
}

/// Names of the layers of which something holds, in the order of the network.
template<class Holds>
std::vector<std::string> layersWhere(const Network &network, const PrecisionPlan &plan, const Holds &holds) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < plan.size(); ++i)
    if (holds(plan[i]))
      names.push_back(network.layers()[i].name);
  return names;
}

class Losses {
 public:
  Losses(const Network &network, const PrecisionPlan &plan, const ExchangeOptions &options)
      : m_network(network), m_plan(plan), m_options(options) {}

  std::vector<std::string> of(ExchangeFormat format) {
    switch (format) {
    case ExchangeFormat::onnxQdq:
      containers();
      perLayer([this](const std::string &layer, const LayerPrecision &p) { ofQdq(layer, p); });
      break;
    case ExchangeFormat::qonnx:
      perLayer([this](const std::string &layer, const LayerPrecision &p) { ofQonnx(layer, p); });
      break;
    case ExchangeFormat::onnx:
      floatModel();
      break;
    case ExchangeFormat::csv:
      channels();
      methods();
      break;
    case ExchangeFormat::aimet:
      perLayer([this](const std::string &layer, const LayerPrecision &p) { ofAimet(layer, p); });
      break;
    case ExchangeFormat::nncf:
    case ExchangeFormat::hawq:
      add("the file has the bits alone: no schemes, ranges, scales or weights");
      methods();
      break;
    case ExchangeFormat::modelExplorer:
      add("the file has figures to look at alone: no ranges, scales or weights");
      break;
    case ExchangeFormat::cHeader:
      perLayer([this](const std::string &layer, const LayerPrecision &p) { ofHeader(layer, p); });
      break;
    case ExchangeFormat::json:
      break;
    }
    return std::move(m_lines);
  }

 private:
  void add(std::string line) { m_lines.push_back(std::move(line)); }
  void add(const std::string &layer, const std::string &what) { add("layer \"" + layer + "\": " + what); }

  template<class Tell>
  void perLayer(const Tell &tell) {
    for (std::size_t i = 0; i < m_plan.size(); ++i)
      tell(m_network.layers()[i].name, m_plan[i]);
  }

  void containers() {
    const auto isNarrow = [&](const LayerPrecision &p) {
      const bool four = m_options.fourBitTypes && p.weight.bits <= smallContainer;
      return p.weight.bits < (four ? smallContainer : container);
    };
    const auto names = layersWhere(m_network, m_plan, isNarrow);
    if (names.empty())
      return;
    double packed = 0;
    double stored = 0;
    for (std::size_t i = 0; i < m_plan.size(); ++i)
      if (isNarrow(m_plan[i])) {
        const Layer &layer = m_network.layers()[i];
        packed += std::ceil(static_cast<double>(layer.weights()) * m_plan[i].weight.bits / 8);
        stored += fileWeightBytes(ExchangeFormat::onnxQdq, layer, m_plan[i], m_options);
      }
    add("weights of " + listedLayers(names) + " keep their values, but not their size: packed they are " +
        std::to_string(std::llround(packed)) + " bytes, in the file's containers " +
        std::to_string(std::llround(stored)));
  }

  void ofQdq(const std::string &layer, const LayerPrecision &p) {
    if (isDynamic(p.activation) && p.activation.bits != container)
      add(layer, "dynamic activations of " + bitsText(p.activation.bits) + " stay float");
    else if (isDynamic(p.activation) && p.activation.scaleForm != ScaleForm::real)
      add(layer,
          std::string("dynamic activations stay float, for the file cannot say that their scales are ") +
              (p.activation.scaleForm == ScaleForm::powerOfTwo ? "powers of two" : "of fixed point"));
    else if (!p.activation.isFloat() && p.activation.bits > container)
      add(layer, "activations of " + bitsText(p.activation.bits) + " stay float, the containers have 8");
    if (!p.weight.isFloat() && p.weight.bits > container)
      add(layer, "weights of " + bitsText(p.weight.bits) +
                     " are stored as 32-bit floats of the same values, the containers have 8");
  }

  void ofQonnx(const std::string &layer, const LayerPrecision &p) {
    if (isDynamic(p.activation))
      add(layer, "dynamic activations of " + bitsText(p.activation.bits) + " stay float");
    else if (p.activation.bits == 1)
      add(layer, "activations of 1 bit stay float");
  }

  void floatModel() {
    const auto names =
        layersWhere(m_network, m_plan, [](const LayerPrecision &p) { return !p.activation.isFloat(); });
    if (!names.empty())
      add("activations of " + listedLayers(names) +
          " stay float: the weights alone have their quantized values");
  }

  void channels() {
    const auto names = layersWhere(m_network, m_plan, [](const LayerPrecision &p) {
      return !p.weight.isFloat() && p.weight.granularity == Granularity::perChannel;
    });
    if (!names.empty())
      add("of the scales per channel of " + listedLayers(names) +
          " the table has the smallest and the largest");
  }

  void ofAimet(const std::string &layer, const LayerPrecision &p) {
    if (p.weight.bits == 1)
      add(layer, "weights of 1 bit have no encoding");
    if (isDynamic(p.activation))
      add(layer, "dynamic activations have no encoding");
  }

  void methods() {
    const auto names = layersWhere(m_network, m_plan, [](const LayerPrecision &p) {
      return (!p.weight.isFloat() && p.weight.method != Method::range) ||
             (!p.activation.isFloat() && p.activation.method != Method::range);
    });
    if (!names.empty())
      add("the methods of " + listedLayers(names) + " are not in the file: read back, they are by range");
  }

  void ofHeader(const std::string &layer, const LayerPrecision &p) {
    if (!p.weight.isFloat() && !infoOf(p.weight.method).isUniform)
      add(layer, "weights by " + std::string(toString(p.weight.method)) +
                     " are not evenly spaced: the header cannot be written");
    if (isDynamic(p.activation))
      add(layer, "dynamic activations have no scale: the header tells their bits");
  }

  const Network &m_network;
  const PrecisionPlan &m_plan;
  const ExchangeOptions &m_options;
  std::vector<std::string> m_lines;
};

} // namespace

const std::vector<ExchangeFormatInfo> &exchangeFormats() {
  using enum ExchangeFormat;
  static const std::vector<ExchangeFormatInfo> list = {
      {onnxQdq, "onnx-qdq", "ONNX with Quantize/Dequantize",
       "ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT", ".onnx",
       true},
      {qonnx, "qonnx", "QONNX", "ONNX with Quant nodes of any bits, for FINN and hls4ml", ".onnx", true},
      {onnx, "onnx", "ONNX, float", "ONNX with float weights as they are deployed", ".onnx", true},
      {json, "json", "Plan and ranges as JSON", "Plan, scales and ranges as JSON", ".json"},
      {csv, "csv", "Plan and ranges as CSV", "The same as a table", ".csv"},
      {aimet, "aimet", "AIMET encodings", "Encodings of AIMET, with the float model that they speak of",
       ".encodings"},
      {nncf, "nncf", "NNCF configuration", "Bits as a configuration of NNCF", ".json"},
      {hawq, "hawq", "HAWQ bit configuration", "Bits as HAWQ's dictionary", ".json"},
      {cHeader, "c-header", "C header", "C header with packed integer weights, scales and an unpacker", ".h"},
      {modelExplorer, "model-explorer", "Model Explorer overlays",
       "Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model",
       ".json"},
  };
  return list;
}

const ExchangeFormatInfo &findExchangeFormat(std::string_view name) {
  const auto found = std::ranges::find(exchangeFormats(), name, &ExchangeFormatInfo::name);
  if (found != exchangeFormats().end())
    return *found;
  std::string known;
  for (const ExchangeFormatInfo &format : exchangeFormats())
    known += (known.empty() ? "" : ", ") + format.name;
  throw badInput("--format " + std::string(name) + ": there is no such format; expected one of " + known);
}

std::vector<std::string> exchangeLosses(ExchangeFormat format, const Network &network,
                                        const PrecisionPlan &plan, const ExchangeOptions &options) {
  return Losses(network, plan, options).of(format);
}

std::string listedLayers(const std::vector<std::string> &names) {
  constexpr std::size_t shown = 4;
  std::string text = std::to_string(names.size()) + (names.size() == 1 ? " layer (" : " layers (");
  for (std::size_t i = 0; i < std::min(names.size(), shown); ++i)
    text += (i > 0 ? ", " : "") + names[i];
  return text + (names.size() > shown ? ", …)" : ")");
}

double fileWeightBytes(ExchangeFormat format, const Layer &layer, const LayerPrecision &precision,
                       const ExchangeOptions &options) {
  const int bits = precision.weight.bits;
  int stored = floatBits;
  if (format == ExchangeFormat::onnxQdq && bits <= container)
    stored = options.fourBitTypes && bits <= smallContainer ? smallContainer : container;
  else if (format == ExchangeFormat::cHeader)
    stored = bits;
  return std::ceil(static_cast<double>(layer.weights()) * stored / 8);
}

} // namespace bitsmith
