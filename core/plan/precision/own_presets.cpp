// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/own_presets.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/own_files.h"
#include "core/plan/base/user_folders.h"
#include "core/plan/precision/precision_json.h"

#include <algorithm>
#include <cctype>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr FileFormat presetFormat{.name = "preset"};
constexpr std::uintmax_t largestPreset = 16u << 20;
constexpr OwnFileKind ownKind{.name = "preset", .remedy = "rename the file"};
constexpr LayerRole roles[] = {LayerRole::first, LayerRole::middleConv, LayerRole::middleLinear,
                               LayerRole::last};

/// All of it, so that a file says the same whatever the defaults become.
LayerOverride completeOverride(const LayerPrecision &precision) {
  return {.weightBits = precision.weight.bits,
          .activationBits = precision.activation.bits,
          .weightScheme = precision.weight.scheme,
          .activationScheme = precision.activation.scheme,
          .weightGranularity = precision.weight.granularity,
          .activationObserver = precision.activation.observer,
          .ste = precision.weight.ste,
          .weightMethod = precision.weight.method,
          .activationMethod = precision.activation.method,
          .scaleForm = precision.weight.scaleForm};
}

LayerPrecision precisionFrom(const Json &json, const std::string &path, Faults &faults) {
  const LayerOverride change = readLayerOverride(json, path, faults);
  LayerPrecision precision;
  QuantizerSpec &weight = precision.weight;
  QuantizerSpec &activation = precision.activation;
  weight.bits = change.weightBits.value_or(weight.bits);
  weight.scheme = change.weightScheme.value_or(weight.scheme);
  weight.granularity = change.weightGranularity.value_or(weight.granularity);
  weight.method = change.weightMethod.value_or(weight.method);
  activation.bits = change.activationBits.value_or(activation.bits);
  activation.scheme = change.activationScheme.value_or(activation.scheme);
  activation.observer = change.activationObserver.value_or(activation.observer);
  activation.method = change.activationMethod.value_or(activation.method);
  for (QuantizerSpec *spec : {&weight, &activation}) {
    spec->ste = change.ste.value_or(spec->ste);
    spec->scaleForm = change.scaleForm.value_or(spec->scaleForm);
    if (const std::string fault = methodFault(*spec, spec == &weight); !fault.empty()) {
      const std::size_t colon = fault.find(": "); // "method: ternary has 8 bits: expected 2"
      faults.add(path + (spec == &weight ? ".weight_" : ".activation_") + fault.substr(0, colon),
                 colon == std::string::npos ? "is not possible" : fault.substr(colon + 2));
    }
  }
  return precision;
}

fs::path fileOf(const std::string &name, const fs::path &folder) {
  return folder / (name + ".json");
}

void checkName(const std::string &name) {
  if (std::ranges::find(presets(), name, &Preset::name) != presets().end())
    throw badInput("\"" + name + "\" is the name of a shipped preset: give yours another one");
  if (!isOwnPresetName(name))
    throw badInput("\"" + name +
                   "\" cannot be the name of a preset: expected letters, digits, _ and -, "
                   "spaces inside, at most 64");
}

fs::path existingFile(const std::string &name, const fs::path &folder) {
  std::error_code error;
  fs::path file = fileOf(name, folder);
  if (!isOwnPresetName(name) || !fs::is_regular_file(file, error))
    throw workFailed(folder.string() + " holds no preset \"" + name +
                     "\": it was renamed or deleted meanwhile");
  return file;
}

} // namespace

std::size_t OwnPreset::fittingLayers(const Network &network) const {
  if (isByRoles())
    return network.layers().size();
  return static_cast<std::size_t>(std::ranges::count_if(
      network.layers(), [this](const Layer &layer) { return layers.contains(layer.name); }));
}

PrecisionPlan OwnPreset::apply(const Network &network, const PrecisionPlan &otherwise) const {
  PrecisionPlan plan = otherwise;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Layer &layer = network.layers()[i];
    if (isByRoles())
      plan[i] = rules.at(layer.role);
    else if (const auto named = layers.find(layer.name); named != layers.end())
      plan[i] = named->second;
  }
  return plan;
}

OwnPreset presetByRoles(std::string name, const PrecisionPlan &plan, const Network &network,
                        std::string_view base) {
  OwnPreset preset{.name = std::move(name), .summary = {}, .rules = {}, .layers = {}};
  std::map<LayerRole, std::size_t> first;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Layer &layer = network.layers()[i];
    const auto [place, isNew] = first.try_emplace(layer.role, i);
    if (!isNew && plan[place->second] != plan[i])
      throw badInput(network.layers()[place->second].name + " and " + layer.name + " have the same role (" +
                     std::string(toString(layer.role)) + ") and differ: keep this plan by layer names");
    preset.rules[layer.role] = plan[i];
  }
  for (const LayerRole role : roles)
    preset.rules.try_emplace(role, findPreset(base).rules.at(role));
  return preset;
}

OwnPreset presetByLayers(std::string name, const PrecisionPlan &plan, const Network &network) {
  OwnPreset preset{.name = std::move(name), .summary = {}, .rules = {}, .layers = {}};
  for (std::size_t i = 0; i < plan.size(); ++i)
    preset.layers[network.layers()[i].name] = plan[i];
  return preset;
}

bool isOwnPresetName(std::string_view name) {
  const auto isLetter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  return !name.empty() && name.size() <= 64 && isLetter(name.front()) && name.back() != ' ' &&
         std::ranges::all_of(name, [&](char c) { return isLetter(c) || c == '_' || c == '-' || c == ' '; }) &&
         std::ranges::find(presets(), name, &Preset::name) == presets().end();
}

fs::path ownPresetsFolder() {
  const fs::path data = userDataFolder();
  return data.empty() ? data : data / "presets";
}

OwnPreset parseOwnPreset(std::string_view text, const std::string &origin, std::string name) {
  const Json document = parseDocument(text, presetFormat, origin);
  Faults faults(origin);
  OwnPreset preset{.name = std::move(name), .summary = {}, .rules = {}, .layers = {}};
  {
    ObjectReader reader(document, "", faults);
    std::string ignored;
    reader.read("$schema", ignored);
    reader.member("format");
    reader.read("summary", preset.summary);
    if (const Json *rules = reader.object("rules")) {
      ObjectReader byRole(*rules, "rules", faults);
      for (const LayerRole role : roles) {
        const std::string key(toString(role));
        byRole.require(key.c_str());
        if (const Json *rule = byRole.object(key.c_str()))
          preset.rules[role] = precisionFrom(*rule, byRole.pathOf(key), faults);
      }
    }
    if (const Json *layers = reader.object("layers"))
      for (const auto &[layer, rule] : layers->items())
        preset.layers[layer] = precisionFrom(rule, "layers." + layer, faults);
    if (reader.has("rules") == reader.has("layers"))
      reader.fault("rules", reader.has("rules") ? "is given beside layers: expected one of the two"
                                                : "is missing: expected rules or layers");
    else if (reader.has("layers") && preset.layers.empty())
      reader.fault("layers", "names no layer: expected one at least");
  }
  faults.throwIfAny();
  return preset;
}

std::string ownPresetText(const OwnPreset &preset) {
  Json document = {{"format", presetFormat.word()}, {"summary", preset.summary}};
  for (const auto &[role, precision] : preset.rules)
    document["rules"][std::string(toString(role))] = toJson(completeOverride(precision));
  for (const auto &[layer, precision] : preset.layers)
    document["layers"][layer] = toJson(completeOverride(precision));
  return document.dump(2) + "\n";
}

OwnPresets readOwnPresets(const fs::path &folder) {
  OwnPresets own;
  const auto readPreset = [](const fs::path &file) {
    const std::string name = file.stem().string();
    if (!isOwnPresetName(name))
      throw badInput(file.string() + ": its name cannot be that of a preset: rename the file");
    return parseOwnPreset(readFile(file, largestPreset), file.string(), name);
  };
  readOwnFiles(folder, ownKind, readPreset, own.presets, own.warnings);
  return own;
}

fs::path saveOwnPreset(const OwnPreset &preset, const fs::path &folder) {
  checkName(preset.name);
  if (folder.empty())
    throw workFailed("there is no folder for presets: set HOME or XDG_DATA_HOME");
  const std::string text = ownPresetText(preset);
  fs::path file = fileOf(preset.name, folder);
  parseOwnPreset(text, file.string(), preset.name);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw workFailed(folder.string() + " cannot be made: " + error.message());
  writeFileAtomically(file, text);
  return file;
}

void renameOwnPreset(const std::string &name, const std::string &newName, const fs::path &folder) {
  const fs::path before = existingFile(name, folder);
  if (newName == name)
    return;
  checkName(newName);
  const fs::path after = fileOf(newName, folder);
  std::error_code error;
  if (fs::exists(after, error))
    throw badInput("\"" + newName + "\" is the name of another preset of yours: give it one of its own");
  fs::rename(before, after, error);
  if (error)
    throw workFailed(before.string() + " cannot be renamed: " + error.message());
}

void deleteOwnPreset(const std::string &name, const fs::path &folder) {
  const fs::path file = existingFile(name, folder);
  std::error_code error;
  fs::remove(file, error);
  if (error)
    throw workFailed(file.string() + " cannot be deleted: " + error.message());
}

PrecisionPlan planOfPreset(const std::string &name, const Network &network, std::string *remark) {
  if (std::ranges::find(presets(), name, &Preset::name) != presets().end())
    return findPreset(name).apply(network);
  const OwnPresets own = readOwnPresets();
  const auto found = std::ranges::find(own.presets, name, &OwnPreset::name);
  if (found != own.presets.end()) {
    const std::size_t fitting = found->fittingLayers(network);
    if (fitting == 0)
      throw badInput("preset \"" + name + "\" is of layers that " + network.name() + " has not");
    if (remark && fitting < network.layers().size())
      *remark = "preset " + name + " is of " + std::to_string(fitting) + " of the " +
                std::to_string(network.layers().size()) + " layers of " + network.name() +
                "; the others have 8 bits";
    return found->apply(network, PrecisionPlan(network.layers().size()));
  }
  std::string known;
  for (const Preset &preset : presets())
    known += (known.empty() ? "" : ", ") + preset.name;
  for (const OwnPreset &preset : own.presets)
    known += ", " + preset.name;
  std::string message = "preset \"" + name + "\" is not known: expected one of " + known;
  for (const std::string &warning : own.warnings)
    message += "\n" + warning;
  throw badInput(message);
}

} // namespace bitsmith
