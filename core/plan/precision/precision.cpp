// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/precision.h"

#include "core/plan/base/file_format.h"
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
  layer.weight.method = change.weightMethod.value_or(layer.weight.method);
  layer.activation.method = change.activationMethod.value_or(layer.activation.method);
  layer.weight.scaleForm = change.scaleForm.value_or(layer.weight.scaleForm);
  layer.activation.scaleForm = change.scaleForm.value_or(layer.activation.scaleForm);
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
          .ste = ifChanged(now.weight.ste, before.weight.ste),
          .weightMethod = ifChanged(now.weight.method, before.weight.method),
          .activationMethod = ifChanged(now.activation.method, before.activation.method),
          .scaleForm = ifChanged(now.weight.scaleForm, before.weight.scaleForm)};
}

std::vector<Preset> readPresets() {
  const std::string origin = "presets/presets.json";
  const nlohmann::json document = parseDocument(resource(origin), FileFormat{.name = "presets"}, origin);
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

const std::vector<MethodInfo> &quantizerMethods() {
  static const std::vector<MethodInfo> list = {
      {.method = Method::range,
       .name = "range",
       .title = "Range",
       .summary = "Uniform levels over the range of the values"},
      {.method = Method::lsq,
       .name = "lsq",
       .title = "LSQ",
       .summary = "Uniform levels whose step is learned",
       .fewestBits = 2},
      {.method = Method::lsqPlus,
       .name = "lsq_plus",
       .title = "LSQ+",
       .summary = "Uniform levels whose step and offset are learned",
       .ofWeights = false,
       .fewestBits = 2},
      {.method = Method::pact,
       .name = "pact",
       .title = "PACT",
       .summary = "Uniform levels up to a clip that is learned",
       .ofWeights = false,
       .fewestBits = 2},
      {.method = Method::dorefa,
       .name = "dorefa",
       .title = "DoReFa",
       .summary = "Uniform levels of the weights' hyperbolic tangent",
       .ofActivations = false,
       .fewestBits = 1,
       .mostBits = 8,
       .isUniform = false},
      {.method = Method::levels,
       .name = "levels",
       .title = "Learned levels",
       .summary = "As many levels as the bits allow, each of them learned",
       .fewestBits = 1,
       .mostBits = 4,
       .isUniform = false,
       .storesLevels = true},
      {.method = Method::codebook,
       .name = "codebook",
       .title = "Codebook",
       .summary = "Levels that k-means finds in the layer's weights",
       .ofActivations = false,
       .fewestBits = 1,
       .mostBits = 8,
       .isUniform = false,
       .storesLevels = true},
      {.method = Method::powerOfTwo,
       .name = "power_of_two",
       .title = "Powers of two",
       .summary = "Zero and powers of two: a shift instead of a multiplication",
       .fewestBits = 2,
       .mostBits = 6,
       .isUniform = false},
      {.method = Method::additivePowerOfTwo,
       .name = "additive_power_of_two",
       .title = "Sums of powers of two",
       .summary = "Sums of two powers of two: two shifts and an addition",
       .fewestBits = 2,
       .mostBits = 6,
       .isUniform = false},
      {.method = Method::ternary,
       .name = "ternary",
       .title = "Ternary",
       .summary = "-α, 0 and α, the threshold at 0.7 of the mean magnitude",
       .ofActivations = false,
       .fewestBits = 2,
       .mostBits = 2},
      {.method = Method::parametric,
       .name = "parametric",
       .title = "Parametric",
       .summary = "Step and range are learned, the bits follow from them",
       .fewestBits = 2},
      {.method = Method::adaptive,
       .name = "adaptive",
       .title = "Adaptive bits",
       .summary = "A small predictor chooses the bits for each picture",
       .ofWeights = false,
       .fewestBits = 2},
  };
  return list;
}

const MethodInfo &infoOf(Method method) {
  return *std::ranges::find(quantizerMethods(), method, &MethodInfo::method);
}

std::string_view toString(Method method) {
  return infoOf(method).name;
}

std::optional<Method> methodFromString(std::string_view text) {
  const auto found = std::ranges::find(quantizerMethods(), text, &MethodInfo::name);
  return found == quantizerMethods().end() ? std::nullopt : std::optional(found->method);
}

namespace {
bool knowsBits(const MethodInfo &info, int bits) {
  return bits == floatBits || (bits >= info.fewestBits && bits <= info.mostBits);
}
} // namespace

QuantizerSpec withMethod(QuantizerSpec spec, Method method) {
  const MethodInfo &info = infoOf(method);
  spec.method = method;
  if (!spec.isFloat())
    spec.bits = std::clamp(spec.bits, info.fewestBits, info.mostBits);
  return spec;
}

QuantizerSpec withBits(QuantizerSpec spec, int bits) {
  spec.bits = bits;
  if (!knowsBits(infoOf(spec.method), bits))
    spec.method = Method::range;
  return spec;
}

std::string methodFault(const QuantizerSpec &spec, bool isWeight) {
  const MethodInfo &info = infoOf(spec.method);
  const std::string name = "method: " + std::string(info.name);
  if (isWeight ? !info.ofWeights : !info.ofActivations)
    return name + " is for " + (isWeight ? "activations" : "weights") + " only";
  if (!knowsBits(info, spec.bits))
    return name + " has " + std::to_string(spec.bits) + " bits: expected " +
           (info.fewestBits == info.mostBits
                ? std::to_string(info.fewestBits)
                : std::to_string(info.fewestBits) + " to " + std::to_string(info.mostBits)) +
           ", or 32 for float";
  // The range of each batch, and levels that are kept from one to the next, exclude each other.
  if (!isWeight && !spec.isFloat() && spec.method != Method::range && spec.scheme == Scheme::dynamic)
    return name +
           " is given with activation_scheme dynamic, and its levels are not of each batch: expected " +
           "symmetric or asymmetric, or the method range";
  return {};
}

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

namespace {
/// A layer's fault, told where the choice has it: with the layer, or, where that says nothing of the
/// quantizer, with all.
std::string faultOf(const PrecisionChoice &choice, const std::string &layer, bool isWeight,
                    const std::string &fault) {
  const auto found = choice.layers.find(layer);
  const LayerOverride own = found == choice.layers.end() ? LayerOverride{} : found->second;
  const bool isOwn = isWeight ? own.weightBits || own.weightMethod
                              : own.activationBits || own.activationMethod || own.activationScheme;
  const std::string kind = isWeight ? ".weight_" : ".activation_";
  return isOwn ? "precision.layers." + layer + kind + fault
               : "precision.all" + kind + fault + " (layer " + layer + ")";
}
} // namespace

PrecisionPlan floatPlan(const Network &network) {
  return PrecisionPlan(network.layers().size(), {weightQuantizer(floatBits), activationQuantizer(floatBits)});
}

bool isFloat(const PrecisionPlan &plan) {
  return std::ranges::all_of(plan, &LayerPrecision::isFloat);
}

PrecisionPlan resolvePlan(const PrecisionChoice &choice, const Network &network) {
  PrecisionPlan plan = findPreset(choice.preset).apply(network);
  for (LayerPrecision &layer : plan)
    applyOverride(layer, choice.all);
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
  for (std::size_t i = 0; i < plan.size(); ++i)
    for (const bool isWeight : {true, false})
      if (const std::string fault = methodFault(isWeight ? plan[i].weight : plan[i].activation, isWeight);
          !fault.empty())
        throw badInput(faultOf(choice, network.layers()[i].name, isWeight, fault));
  return plan;
}

std::vector<std::string> planRemarks(const PrecisionPlan &plan, const Network &network) {
  std::vector<std::string> remarks;
  const std::vector<bool> known = neverNegative(network);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const QuantizerSpec &spec = plan[i].activation;
    const Layer &layer = network.layers()[i];
    if (spec.bits == 1 && spec.method == Method::range && spec.scheme == Scheme::symmetric &&
        known[network.nodes()[layer.node].inputs.front()])
      remarks.push_back("layer \"" + layer.name +
                        "\", input activation: 1 bit with activation_scheme symmetric has the levels -s and "
                        "0, and no value here is below 0: all become 0; take asymmetric");
  }
  return remarks;
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

double levelBits(const QuantizerSpec &weight) {
  if (weight.isFloat() || !infoOf(weight.method).storesLevels)
    return 0;
  return static_cast<double>(std::int64_t{1} << weight.bits) * floatBits;
}

double weightMemoryBytes(const Network &network, const PrecisionPlan &plan) {
  double bits = 0;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Layer &layer = network.layers()[i];
    bits += static_cast<double>(layer.weights()) * plan[i].weight.bits + levelBits(plan[i].weight) +
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
