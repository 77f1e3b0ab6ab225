// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/deployment/overlay.h"

#include "core/engine/quantization/quantizer.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <torch/types.h>

namespace bitsmith {

namespace {

constexpr const char *good = "#2c7fb8"; // told apart by colour-blind people
constexpr const char *middle = "#ffffbf";
constexpr const char *bad = "#d95f0e";

std::optional<double> weightSqnr(const NetworkModule &module, std::size_t layer) {
  const QuantizerSpec &spec = module.plan()[layer].weight;
  if (spec.isFloat())
    return std::nullopt;
  const torch::Tensor weight = module.weight(layer).detach();
  const double sqnr = quantizationError(weight, module.quantizedWeight(layer).values).sqnrDb;
  return std::isfinite(sqnr) ? std::optional(sqnr) : std::nullopt;
}

/// The value nearest to the layer's bits that was probed, of the weight where it was probed by itself.
std::optional<double> sensitivityOf(const SensitivityTable &table, std::size_t layer, int bits,
                                    SensitivityMetric metric) {
  std::vector<int> probed = table.bits;
  std::ranges::stable_sort(probed, {}, [&](int candidate) { return std::abs(candidate - bits); });
  for (const int candidate : probed)
    for (const SensitivityTarget target : {SensitivityTarget::weights, SensitivityTarget::both})
      if (const auto value = table.value(layer, target, SensitivityView::alone, candidate, metric))
        return value;
  return std::nullopt;
}

} // namespace

std::vector<Overlay> overlaysOf(const NetworkModule &module, const std::optional<SensitivityTable> &table) {
  const torch::NoGradGuard noGradients;
  std::vector<Overlay> overlays = {{.name = "weight_bits", .title = "Weight bits", .values = {}},
                                   {.name = "activation_bits", .title = "Activation bits", .values = {}},
                                   {.name = "weight_sqnr", .title = "Weight SQNR (dB)", .values = {}}};
  const std::size_t count = module.network().layers().size();
  for (std::size_t layer = 0; layer < count; ++layer) {
    overlays[0].values.emplace_back(module.plan()[layer].weight.bits);
    overlays[1].values.emplace_back(module.plan()[layer].activation.bits);
    overlays[2].values.push_back(weightSqnr(module, layer));
  }
  if (!table || table->metrics().empty())
    return overlays;
  const SensitivityMetric metric = table->metrics().front();
  Overlay sensitivity{.name = "sensitivity",
                      .title = "Sensitivity (" + std::string(toString(metric)) + ")",
                      .values = std::vector<std::optional<double>>(count),
                      .lowIsBad = metric == SensitivityMetric::outputSqnr};
  for (std::size_t i = 0; i < table->layers.size(); ++i)
    if (const auto layer = module.network().layerIndex(table->layers[i]))
      sensitivity.values[*layer] = sensitivityOf(*table, i, module.plan()[*layer].weight.bits, metric);
  overlays.push_back(std::move(sensitivity));
  return overlays;
}

nlohmann::json modelExplorerData(const Overlay &overlay, const std::string &graph,
                                 const std::vector<LayerTensorNames> &names) {
  nlohmann::json results = nlohmann::json::object();
  for (std::size_t layer = 0; layer < overlay.values.size(); ++layer)
    if (overlay.values[layer])
      results[names.at(layer).output] = {{"value", *overlay.values[layer]}};
  const auto colour = [](double stop, const char *code) {
    return nlohmann::json{{"stop", stop}, {"bgColor", code}};
  };
  return {{graph,
           {{"name", overlay.title},
            {"results", results},
            {"gradient", nlohmann::json::array({colour(0, overlay.lowIsBad ? bad : good), colour(0.5, middle),
                                                colour(1, overlay.lowIsBad ? good : bad)})}}}};
}

} // namespace bitsmith
