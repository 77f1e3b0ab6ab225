// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/precision_json.h"

#include "core/plan/base/words.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

const Words<Scheme> schemes = {
    {"symmetric", Scheme::symmetric}, {"asymmetric", Scheme::asymmetric}, {"dynamic", Scheme::dynamic}};
/// Weights are the same in training and evaluation, so that a dynamic range would mean nothing new.
const Words<Scheme> weightSchemes = {{"symmetric", Scheme::symmetric}, {"asymmetric", Scheme::asymmetric}};
const Words<Granularity> granularities = {{"per_tensor", Granularity::perTensor},
                                          {"per_channel", Granularity::perChannel}};
const Words<Observer> observers = {{"min_max", Observer::minMax},
                                   {"moving_average", Observer::movingAverage}};
const Words<ScaleForm> scaleForms = {{"real", ScaleForm::real},
                                     {"power_of_two", ScaleForm::powerOfTwo},
                                     {"fixed_point", ScaleForm::fixedPoint}};
const Words<Ste> stes = {{"clipped", Ste::clipped}, {"pass_through", Ste::passThrough}};

void readBits(ObjectReader &reader, const char *key, std::optional<int> &bits) {
  const nlohmann::json *json = reader.member(key);
  if (!json)
    return;
  const double value = json->is_number() ? json->get<double>() : 0;
  if (value >= 1 && value <= floatBits && value == std::floor(value) && isValidBits(static_cast<int>(value)))
    bits = static_cast<int>(value);
  else
    reader.fault(key, "is " + brief(*json) + ": expected 1 to 16 bits, or 32 for float");
}

/// The methods that weights, or that activations can have.
Words<Method> methodsOf(bool weights) {
  Words<Method> words;
  for (const MethodInfo &info : quantizerMethods())
    if (weights ? info.ofWeights : info.ofActivations)
      words.emplace_back(info.name, info.method);
  return words;
}

template<class Value>
void readOptionalWord(ObjectReader &reader, const char *key, std::optional<Value> &value,
                      const Words<Value> &words) {
  if (!reader.has(key))
    return;
  Value read = words.front().second;
  reader.readWord(key, read, words);
  value = read;
}

} // namespace

std::string_view toString(ScaleForm form) {
  return wordOf(scaleForms, form);
}
std::optional<ScaleForm> scaleFormFromString(std::string_view text) {
  return meaningOf(scaleForms, text);
}
std::string_view toString(Scheme scheme) {
  return wordOf(schemes, scheme);
}
std::string_view toString(Granularity granularity) {
  return wordOf(granularities, granularity);
}
std::string_view toString(Observer observer) {
  return wordOf(observers, observer);
}
std::string_view toString(Ste ste) {
  return wordOf(stes, ste);
}
std::optional<Scheme> schemeFromString(std::string_view text) {
  return meaningOf(schemes, text);
}
std::optional<Granularity> granularityFromString(std::string_view text) {
  return meaningOf(granularities, text);
}

LayerOverride readLayerOverride(const nlohmann::json &json, const std::string &path, Faults &faults) {
  LayerOverride change;
  ObjectReader reader(json, path, faults);
  readBits(reader, "weight_bits", change.weightBits);
  readBits(reader, "activation_bits", change.activationBits);
  readOptionalWord(reader, "weight_scheme", change.weightScheme, weightSchemes);
  readOptionalWord(reader, "activation_scheme", change.activationScheme, schemes);
  readOptionalWord(reader, "weight_granularity", change.weightGranularity, granularities);
  readOptionalWord(reader, "activation_observer", change.activationObserver, observers);
  readOptionalWord(reader, "ste", change.ste, stes);
  readOptionalWord(reader, "weight_method", change.weightMethod, methodsOf(true));
  readOptionalWord(reader, "activation_method", change.activationMethod, methodsOf(false));
  readOptionalWord(reader, "scale_form", change.scaleForm, scaleForms);
  return change;
}

nlohmann::json toJson(const LayerOverride &change) {
  nlohmann::json json = nlohmann::json::object();
  if (change.weightBits)
    json["weight_bits"] = *change.weightBits;
  if (change.activationBits)
    json["activation_bits"] = *change.activationBits;
  if (change.weightScheme)
    json["weight_scheme"] = toString(*change.weightScheme);
  if (change.activationScheme)
    json["activation_scheme"] = toString(*change.activationScheme);
  if (change.weightGranularity)
    json["weight_granularity"] = toString(*change.weightGranularity);
  if (change.activationObserver)
    json["activation_observer"] = toString(*change.activationObserver);
  if (change.ste)
    json["ste"] = toString(*change.ste);
  if (change.weightMethod)
    json["weight_method"] = toString(*change.weightMethod);
  if (change.activationMethod)
    json["activation_method"] = toString(*change.activationMethod);
  if (change.scaleForm)
    json["scale_form"] = toString(*change.scaleForm);
  return json;
}

PrecisionChoice readPrecisionChoice(const nlohmann::json &json, const std::string &path, Faults &faults) {
  PrecisionChoice choice;
  ObjectReader reader(json, path, faults);
  reader.read("preset", choice.preset);
  if (std::ranges::find(presets(), choice.preset, &Preset::name) == presets().end()) {
    std::string known;
    for (const Preset &preset : presets())
      known += (known.empty() ? "" : ", ") + preset.name;
    reader.fault("preset", "is " + brief(choice.preset) + ": expected one of " + known);
  }
  if (const nlohmann::json *all = reader.object("all"))
    choice.all = readLayerOverride(*all, reader.pathOf("all"), faults);
  if (const nlohmann::json *layers = reader.object("layers"))
    for (const auto &[name, change] : layers->items())
      choice.layers[name] = readLayerOverride(change, reader.pathOf("layers") + "." + name, faults);
  return choice;
}

nlohmann::json toJson(const PrecisionChoice &choice) {
  nlohmann::json layers = nlohmann::json::object();
  for (const auto &[name, change] : choice.layers)
    layers[name] = toJson(change);
  nlohmann::json json = {{"preset", choice.preset}, {"layers", std::move(layers)}};
  if (!choice.all.empty())
    json["all"] = toJson(choice.all);
  return json;
}

} // namespace bitsmith
