// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/deployment/encodings.h"

#include "core/plan/precision/exchange.h"
#include "core/plan/precision/precision_json.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <torch/types.h>

namespace bitsmith {

using Json = nlohmann::json;
using torch::Tensor;

namespace {

/// One encoding: value = (code + offset) · scale with codes from 0.
Json encoding(int bits, double scale, std::int64_t zeroPoint, std::int64_t lowest, bool symmetric) {
  const std::int64_t offset = lowest - zeroPoint;
  const auto steps = static_cast<double>((std::int64_t{1} << bits) - 1);
  return {{"bitwidth", bits},
          {"dtype", "int"},
          {"is_symmetric", symmetric ? "True" : "False"},
          {"min", static_cast<double>(offset) * scale},
          {"max", (static_cast<double>(offset) + steps) * scale},
          {"offset", offset},
          {"scale", scale}};
}

template<class Number>
std::vector<Number> numbersOf(const Tensor &tensor, torch::ScalarType type) {
  const Tensor list = tensor.to(type).contiguous();
  const auto *data = list.data_ptr<Number>();
  return {data, data + list.numel()};
}

std::vector<float> scalesOf(const WeightCodes &weights) {
  return numbersOf<float>(weights.scale, torch::kFloat);
}
std::vector<std::int32_t> zeroPointsOf(const WeightCodes &weights) {
  return numbersOf<std::int32_t>(weights.zeroPoint, torch::kInt);
}

Json weightEncodings(const WeightCodes &weights) {
  Json list = Json::array();
  const auto scales = scalesOf(weights);
  const auto zeroPoints = zeroPointsOf(weights);
  for (std::size_t i = 0; i < scales.size(); ++i)
    list.push_back(encoding(weights.bits, scales[i], zeroPoints[i],
                            weights.lowest < 0 ? -(std::int64_t{1} << (weights.bits - 1)) : 0,
                            weights.lowest < 0));
  return list;
}

std::string number(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.9g", value);
  return text;
}

/// A cell of a CSV file.
std::string cell(const std::string &text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char c : text)
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

} // namespace

Json aimetEncodings(const Deployment &deployment, const std::vector<LayerTensorNames> &names,
                    std::vector<std::string> &losses) {
  losses = exchangeLosses(ExchangeFormat::aimet, deployment.network, deployment.plan());
  losses.insert(losses.end(), deployment.remarks.begin(), deployment.remarks.end());
  losses.insert(losses.end(), deployment.scaleRemarks.begin(), deployment.scaleRemarks.end());
  Json activations = Json::object();
  Json parameters = Json::object();
  std::set<int> weightBits, activationBits;
  bool perChannel = false;
  bool symmetricInputs = true;
  for (std::size_t i = 0; i < deployment.layers.size(); ++i) {
    const DeployedLayer &layer = deployment.layers[i];
    if (layer.codes && layer.codes->bits > 1) {
      parameters[names[i].weight] = weightEncodings(*layer.codes);
      weightBits.insert(layer.codes->bits);
      perChannel = perChannel || layer.codes->scale.numel() > 1;
    }
    if (!layer.input)
      continue;
    const bool symmetric = layer.input->lowest < 0;
    const Json grid = Json::array({encoding(layer.input->bits, static_cast<double>(layer.input->scale),
                                            layer.input->zeroPoint, layer.input->lowest, symmetric)});
    if (activations.contains(names[i].input) && activations[names[i].input] != grid)
      losses.push_back("layer \"" + layer.name + "\": another layer quantizes the same tensor \"" +
                       names[i].input + "\" otherwise; an encoding is one for both");
    else
      activations[names[i].input] = grid;
    activationBits.insert(layer.input->bits);
    symmetricInputs = symmetricInputs && symmetric;
  }
  const auto most = [](const std::set<int> &bits) { return bits.empty() ? floatBits : *bits.rbegin(); };
  return {{"version", "0.6.1"},
          {"activation_encodings", activations},
          {"param_encodings", parameters},
          {"quantizer_args",
           {{"activation_bitwidth", most(activationBits)},
            {"dtype", "int"},
            {"is_symmetric", symmetricInputs && !activationBits.empty()},
            {"param_bitwidth", most(weightBits)},
            {"per_channel_quantization", perChannel},
            {"quant_scheme", "post_training_tf"}}}};
}

Json planJson(const Deployment &deployment, const PrecisionPlan &plan) {
  const Network &network = deployment.network;
  const Preset *preset = matchingPreset(plan, network);
  Json layers = Json::array();
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const DeployedLayer &layer = deployment.layers[i];
    Json json{{"name", layer.name},
              {"weight_bits", plan[i].weight.bits},
              {"activation_bits", plan[i].activation.bits},
              {"weight_method", toString(plan[i].weight.method)},
              {"activation_method", toString(plan[i].activation.method)}};
    if (layer.codes) {
      json["weight_scale"] = scalesOf(*layer.codes);
      json["weight_zero_point"] = zeroPointsOf(*layer.codes);
    }
    if (layer.input)
      json["input"] = {{"minimum", layer.range->minimum}, {"maximum", layer.range->maximum},
                       {"scale", layer.input->scale},     {"zero_point", layer.input->zeroPoint},
                       {"lowest", layer.input->lowest},   {"highest", layer.input->highest}};
    layers.push_back(std::move(json));
  }
  return {{"format", "bitsmith/plan@1"},
          {"network", network.name()},
          {"precision", toJson(describePlan(plan, network, preset ? preset->name : "int8_uniform"))},
          {"weight_bytes", deployment.weightBytes},
          {"layers", layers}};
}

std::string planCsv(const Deployment &deployment, const PrecisionPlan &plan) {
  std::string text =
      "layer,kind,weight_bits,weight_scheme,weight_granularity,weight_scale_min,weight_scale_max,"
      "activation_bits,activation_scheme,input_min,input_max,input_scale,input_zero_point,weights,"
      "packed_bytes\n";
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const DeployedLayer &layer = deployment.layers[i];
    const Layer &description = deployment.network.layers()[i];
    const LayerPrecision &precision = plan[i];
    std::string scales = ",";
    if (layer.codes)
      scales = number(layer.codes->scale.min().item<double>()) + "," +
               number(layer.codes->scale.max().item<double>());
    std::string input = ",,,";
    if (layer.input)
      input = number(layer.range->minimum) + "," + number(layer.range->maximum) + "," +
              number(static_cast<double>(layer.input->scale)) + "," + std::to_string(layer.input->zeroPoint);
    const double bytes = std::ceil(static_cast<double>(description.weights()) * precision.weight.bits / 8);
    text += cell(layer.name) + "," + std::string(toString(description.kind)) + "," +
            std::to_string(precision.weight.bits) + "," + std::string(toString(precision.weight.scheme)) +
            "," + std::string(toString(precision.weight.granularity)) + "," + scales + "," +
            std::to_string(precision.activation.bits) + "," +
            std::string(toString(precision.activation.scheme)) + "," + input + "," +
            std::to_string(description.weights()) + "," + number(bytes) + "\n";
  }
  return text;
}

} // namespace bitsmith
