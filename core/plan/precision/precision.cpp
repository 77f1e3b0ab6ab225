// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/precision.h"

#include "core/plan/base/files.h"
#include "core/plan/precision/precision_json.h"

#include <algorithm>

namespace bitsmith {

namespace {

constexpr LayerRole roles[] = {LayerRole::first, LayerRole::middleConv, LayerRole::middleLinear,
                               LayerRole::last};

void applyOverride(LayerPrecision &layer, const LayerOverride &change) {
  layer.weight.bits = change.weightBits.value_or(layer.weight.bits);
  layer.activation.bits = change.activationBits.value_or(layer.activation.bits);
  layer.weight.scheme = change.weightScheme.value_or(layer.weight.scheme);
  layer.activation.scheme = change.activationScheme.value_or(layer.activation.scheme);
  layer.weight.granularity = change.weightGranularity.value_or(layer.weight.granularity);
  layer.activation.observer = change.activationObserver.value_or(layer.activation.observer);
  layer.weight.ste = change.ste.value_or(layer.weight.ste);
  layer.activation.ste = change.ste.value_or(layer.activation.ste);
}

template<class Value>
std::optional<Value> ifChanged(const Value &now, const Value &before) {
  return now == before ? std::nullopt : std::optional(now);
}

LayerOverride difference(const LayerPrecision &now, const LayerPrecision &before) {
  return {.weightBits = ifChanged(now.weight.bits, before.weight.bits),
          .activationBits = ifChanged(now.activation.bits, before.activation.bits),
          .weightScheme = ifChanged(now.weight.scheme, before.weight.scheme),
          .activationScheme = ifChanged(now.activation.scheme, before.activation.scheme),
          .weightGranularity = ifChanged(now.weight.granularity, before.weight.granularity),
          .activationObserver = ifChanged(now.activation.observer, before.activation.observer),
          .ste = ifChanged(now.weight.ste, before.weight.ste)};
}

std::vector<Preset> readPresets() {
  const std::string origin = "presets/presets.json";
  const nlohmann::json document = parseJson(resource(origin), origin);
  Faults faults(origin);
  std::vector<Preset> list;
  for (const auto &entry : document.at("presets")) {
    ObjectReader reader(entry, "presets." + std::to_string(list.size()), faults);
    Preset preset;
    reader.read("name", preset.name);
    reader.read("title", preset.title);
    reader.read("summary", preset.summary);
    if (const nlohmann::json *rules = reader.object("rules"))
      for (const LayerRole role : roles) {
        const std::string key(toString(role));
        applyOverride(preset.rules[role],
                      readLayerOverride(rules->at(key), reader.pathOf("rules") + "." + key, faults));
      }
    list.push_back(std::move(preset));
  }
  faults.throwIfAny();
  return list;
}

double weightCount(const Network &network) {
  double count = 0;
  for (const Layer &layer : network.layers())
    count += static_cast<double>(layer.weights());
  return count;
}

} // namespace

PrecisionPlan Preset::apply(const Network &network) const {
  PrecisionPlan plan;
  plan.reserve(network.layers().size());
  for (const Layer &layer : network.layers())
    plan.push_back(rules.at(layer.role));
  return plan;
}

const std::vector<Preset> &presets() {
  static const std::vector<Preset> list = readPresets();
  return list;
}

const Preset &findPreset(std::string_view name) {
  const auto found = std::ranges::find(presets(), name, &Preset::name);
  if (found != presets().end())
    return *found;
  std::string known;
  for (const Preset &preset : presets())
    known += (known.empty() ? "" : ", ") + preset.name;
  throw badInput("preset \"" + std::string(name) + "\" is not known: expected one of " + known);
}

PrecisionPlan resolvePlan(const PrecisionChoice &choice, const Network &network) {
  PrecisionPlan plan = findPreset(choice.preset).apply(network);
  for (const auto &[name, change] : choice.layers) {
    const std::optional<std::size_t> index = network.layerIndex(name);
    if (!index) {
      std::string known;
      for (const Layer &layer : network.layers())
        known += (known.empty() ? "" : ", ") + layer.name;
      throw badInput("precision.layers." + name + ": " + network.name() +
                     " has no such layer: expected one of " + known);
    }
    applyOverride(plan[*index], change);
  }
  return plan;
}

PrecisionChoice describePlan(const PrecisionPlan &plan, const Network &network, std::string_view preset) {
  PrecisionChoice choice{.preset = std::string(preset), .layers = {}};
  const PrecisionPlan start = findPreset(preset).apply(network);
  for (std::size_t i = 0; i < plan.size(); ++i)
    if (LayerOverride change = difference(plan[i], start[i]); !change.empty())
      choice.layers[network.layers()[i].name] = change;
  return choice;
}

const Preset *matchingPreset(const PrecisionPlan &plan, const Network &network) {
  const auto found =
      std::ranges::find_if(presets(), [&](const Preset &preset) { return preset.apply(network) == plan; });
  return found == presets().end() ? nullptr : &*found;
}

double weightMemoryBytes(const Network &network, const PrecisionPlan &plan) {
  double bits = 0;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Layer &layer = network.layers()[i];
    bits += static_cast<double>(layer.weights()) * plan[i].weight.bits +
            static_cast<double>(layer.biases()) * floatBits;
  }
  return bits / 8;
}

double meanWeightBits(const Network &network, const PrecisionPlan &plan) {
  double bits = 0;
  for (std::size_t i = 0; i < plan.size(); ++i)
    bits += static_cast<double>(network.layers()[i].weights()) * plan[i].weight.bits;
  return bits / weightCount(network);
}

double compressionRatio(const Network &network, const PrecisionPlan &plan) {
  return floatBits / meanWeightBits(network, plan);
}

} // namespace bitsmith
