// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/hardware_json.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/json_reader.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

namespace {

constexpr FileFormat hardwareFormat{.name = "hardware"};
constexpr double smallestRate = 1e-3;
constexpr double largestRate = 1e18;
constexpr double largestEnergy = 1e9;
constexpr int mostQuantizedBits = 16;

const std::vector<std::pair<std::string_view, Arithmetic>> arithmeticWords = {
    {"integer", Arithmetic::integer}, {"float", Arithmetic::floating}};
const std::vector<std::pair<std::string_view, MemoryLevel::Holds>> holdsWords = {
    {"both", MemoryLevel::Holds::both},
    {"weights", MemoryLevel::Holds::weights},
    {"activations", MemoryLevel::Holds::activations}};

template<class Value>
std::string wordOf(const std::vector<std::pair<std::string_view, Value>> &words, Value value) {
  return std::string(std::ranges::find(words, value, &std::pair<std::string_view, Value>::second)->first);
}

std::string indexed(const std::string &path, std::size_t index) {
  return path + "." + std::to_string(index);
}

/// A text that has to say something.
void readStatement(ObjectReader &reader, const char *key, std::string &value) {
  reader.require(key);
  reader.read(key, value);
  const Json *json = reader.member(key);
  if (json && json->is_string() && value.empty())
    reader.fault(key, "is empty: expected where the figure comes from, or that it is assumed");
}

std::optional<int> wholeNumber(const Json &json) {
  if (!json.is_number() || json.get<double>() != std::floor(json.get<double>()) ||
      std::abs(json.get<double>()) > 1e6)
    return std::nullopt;
  return static_cast<int>(json.get<double>());
}

/// 8, or [1, 16] for all from the first to the second.
void readBits(ObjectReader &reader, const char *key, BitRange &range) {
  reader.require(key);
  const Json *json = reader.member(key);
  if (!json)
    return;
  const bool pair = json->is_array() && json->size() == 2;
  const std::optional<int> from = wholeNumber(pair ? json->at(0) : *json);
  const std::optional<int> to = pair ? wholeNumber(json->at(1)) : from;
  const bool single = from && !pair && isValidBits(*from);
  const bool ranged = pair && from && to && *from >= 1 && *from <= *to && *to <= mostQuantizedBits;
  if (single || ranged)
    range = {*from, *to};
  else
    reader.fault(key,
                 "is " + brief(*json) +
                     ": expected 1 to 16 bits, 32 for float, or a list of the fewest and the most of them");
}

/// Exactly one of some keys says a thing. @return the one that is there
const char *chooseKey(ObjectReader &reader, std::initializer_list<const char *> keys) {
  const char *chosen = nullptr;
  std::string names;
  for (const char *key : keys) {
    names += (names.empty() ? "" : ", ") + std::string(key);
    if (!reader.has(key))
      continue;
    if (chosen)
      reader.fault(key, "is given beside " + std::string(chosen) + ": expected one of them");
    else
      chosen = key;
  }
  if (!chosen)
    reader.fault(*keys.begin(), "is missing: expected one of " + names);
  return chosen;
}

void readThroughput(ObjectReader &reader, Throughput &throughput) {
  chooseKey(reader, {"macs_per_cycle", "macs_per_second", "luts"});
  if (reader.has("macs_per_second"))
    throughput.kind = Throughput::Kind::perSecond;
  else if (reader.has("luts"))
    throughput.kind = Throughput::Kind::luts;
  reader.read("macs_per_cycle", throughput.value, smallestRate, largestRate);
  reader.read("macs_per_second", throughput.value, smallestRate, largestRate);
  if (const Json *luts = reader.object("luts")) {
    ObjectReader values(*luts, reader.pathOf("luts"), reader.faults());
    values.require("count");
    values.read("count", throughput.value, 1, largestRate);
    values.read("per_product_bit", throughput.lutsPerProductBit, smallestRate, 1e6);
    values.read("per_sum_bit", throughput.lutsPerSumBit, 0, 1e6);
  }
}

void readEnergy(ObjectReader &reader, MacEnergy &energy) {
  chooseKey(reader, {"energy_pj_per_mac", "energy_law_factor"});
  energy.kind = reader.has("energy_law_factor") ? MacEnergy::Kind::perBitLaw : MacEnergy::Kind::fixed;
  reader.read("energy_pj_per_mac", energy.value, 0, largestEnergy);
  reader.read("energy_law_factor", energy.value, 0, 1e6);
}

ComputeMode readMode(const Json &json, const std::string &path, Faults &faults) {
  ObjectReader reader(json, path, faults);
  ComputeMode mode;
  readBits(reader, "weight_bits", mode.weight);
  readBits(reader, "activation_bits", mode.activation);
  reader.readWord("arithmetic", mode.arithmetic, arithmeticWords);
  readThroughput(reader, mode.throughput);
  readStatement(reader, "throughput_source", mode.throughputSource);
  readEnergy(reader, mode.energy);
  readStatement(reader, "energy_source", mode.energySource);
  return mode;
}

MemoryLevel readLevel(const Json &json, const std::string &path, Faults &faults) {
  ObjectReader reader(json, path, faults);
  MemoryLevel level;
  reader.require("name");
  reader.read("name", level.name);
  if (reader.has("name") && reader.member("name")->is_string() && level.name.empty())
    reader.fault("name", "is empty: expected a name");
  if (reader.has("bytes")) {
    double bytes = 1;
    reader.read("bytes", bytes, 1, largestRate);
    level.bytes = bytes;
  }
  reader.require("bytes_per_second");
  reader.read("bytes_per_second", level.bytesPerSecond, smallestRate, largestRate);
  reader.require("energy_pj_per_byte");
  reader.read("energy_pj_per_byte", level.energyPicojoulesPerByte, 0, largestEnergy);
  reader.readWord("holds", level.holds, holdsWords);
  readStatement(reader, "source", level.source);
  return level;
}

/// A list of a bounded number of objects, each read by `read`.
template<class Value, class Read>
std::vector<Value> readList(ObjectReader &reader, const char *key, std::size_t most, const Read &read) {
  std::vector<Value> list;
  reader.require(key);
  const Json *array = reader.array(key);
  if (!array)
    return list;
  if (array->empty() || array->size() > most) {
    reader.fault(key,
                 "has " + std::to_string(array->size()) + " entries: expected 1 to " + std::to_string(most));
    return list;
  }
  for (std::size_t i = 0; i < array->size(); ++i)
    list.push_back(read(array->at(i), indexed(reader.pathOf(key), i), reader.faults()));
  return list;
}

template<class Value, class Parse>
std::vector<Value> readWords(ObjectReader &reader, const char *key, const Parse &parse,
                             const std::string &expected) {
  std::vector<Value> list;
  const Json *array = reader.array(key);
  if (!array)
    return list;
  for (std::size_t i = 0; i < array->size(); ++i) {
    const Json &word = array->at(i);
    const auto value = word.is_string() ? parse(word.get_ref<const std::string &>()) : std::nullopt;
    if (!value || std::ranges::find(list, *value) != list.end())
      reader.fault(indexed(key, i), "is " + brief(word) + ": expected one of " + expected + ", each once");
    else
      list.push_back(*value);
  }
  return list;
}

SchemeConstraints readConstraints(const Json &json, const std::string &path, Faults &faults) {
  ObjectReader reader(json, path, faults);
  SchemeConstraints constraints;
  // A weight's range does not change from batch to batch: it is never dynamic.
  const auto weightScheme = [](std::string_view text) {
    const std::optional<Scheme> scheme = schemeFromString(text);
    return scheme == Scheme::dynamic ? std::nullopt : scheme;
  };
  constraints.weightSchemes =
      readWords<Scheme>(reader, "weight_schemes", weightScheme, "symmetric, asymmetric");
  constraints.activationSchemes =
      readWords<Scheme>(reader, "activation_schemes", schemeFromString, "symmetric, asymmetric, dynamic");
  constraints.weightGranularities = readWords<Granularity>(reader, "weight_granularities",
                                                           granularityFromString, "per_tensor, per_channel");
  const auto method = [](std::string_view text) {
    const std::optional<Method> found = methodFromString(text);
    return found && infoOf(*found).isUniform ? std::nullopt : found;
  };
  std::string methods;
  for (const MethodInfo &info : quantizerMethods())
    if (!info.isUniform)
      methods += (methods.empty() ? "" : ", ") + std::string(info.name);
  constraints.methods = readWords<Method>(reader, "methods", method, methods);
  constraints.scaleForms =
      readWords<ScaleForm>(reader, "scale_forms", scaleFormFromString, "real, power_of_two, fixed_point");
  reader.read("source", constraints.source);
  return constraints;
}

void checkMemory(ObjectReader &reader, const std::vector<MemoryLevel> &memory) {
  if (memory.empty())
    return;
  for (const auto &[unwanted, what] : {std::pair{MemoryLevel::Holds::activations, "weights"},
                                       std::pair{MemoryLevel::Holds::weights, "activations"}})
    if (std::ranges::all_of(memory,
                            [holds = unwanted](const MemoryLevel &level) { return level.holds == holds; }))
      reader.fault("memory", "has no level that holds " + std::string(what));
  for (std::size_t i = 0; i < memory.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (memory[i].name == memory[j].name)
        reader.fault(indexed("memory", i) + ".name", "is " + brief(memory[i].name) + " a second time");
}

RooflineModel readRoofline(const Json &json, const std::string &path, Faults &faults) {
  ObjectReader reader(json, path, faults);
  RooflineModel model;
  reader.require("clock_hz");
  reader.read("clock_hz", model.clockHertz, 1, 1e12);
  readStatement(reader, "clock_source", model.clockSource);
  model.compute = readList<ComputeMode>(reader, "compute", mostComputeModes, readMode);
  model.memory = readList<MemoryLevel>(reader, "memory", mostMemoryLevels, readLevel);
  checkMemory(reader, model.memory);
  if (const Json *constraints = reader.object("constraints"))
    model.constraints = readConstraints(*constraints, reader.pathOf("constraints"), faults);
  return model;
}

NotebookModel readNotebook(const Json &json, const std::string &path, Faults &faults) {
  ObjectReader reader(json, path, faults);
  NotebookModel model;
  reader.read("conv_energy_pj", model.convEnergyPicojoules, 0, 1e6);
  reader.read("linear_energy_pj", model.linearEnergyPicojoules, 0, 1e6);
  reader.read("spatial_height", model.spatialHeight, 1, 1 << 16);
  reader.read("spatial_width", model.spatialWidth, 1, 1 << 16);
  return model;
}

/// The section that belongs to the model; that of another one is a mistake.
void readModel(ObjectReader &reader, HardwareProfile &profile) {
  bool roofline = true;
  reader.readWord("model", roofline, {{"roofline", true}, {"notebook", false}});
  const char *wanted = roofline ? "roofline" : "notebook";
  const char *other = roofline ? "notebook" : "roofline";
  if (reader.member(other))
    reader.fault(other, "does not belong to the model \"" + std::string(wanted) + "\"");
  const Json *section = reader.object(wanted);
  if (!roofline)
    profile.model = section ? readNotebook(*section, wanted, reader.faults()) : NotebookModel{};
  else if (section)
    profile.model = readRoofline(*section, wanted, reader.faults());
  else if (reader.has("model") && !reader.has(wanted))
    reader.fault(wanted, "is missing");
}

OrderedJson bitsJson(const BitRange &range) {
  if (range.from == range.to)
    return range.from;
  return {range.from, range.to};
}

OrderedJson modeJson(const ComputeMode &mode) {
  OrderedJson json;
  json["weight_bits"] = bitsJson(mode.weight);
  json["activation_bits"] = bitsJson(mode.activation);
  json["arithmetic"] = wordOf(arithmeticWords, mode.arithmetic);
  const Throughput &throughput = mode.throughput;
  if (throughput.kind == Throughput::Kind::luts)
    json["luts"] = {{"count", throughput.value},
                    {"per_product_bit", throughput.lutsPerProductBit},
                    {"per_sum_bit", throughput.lutsPerSumBit}};
  else
    json[throughput.kind == Throughput::Kind::perCycle ? "macs_per_cycle" : "macs_per_second"] =
        throughput.value;
  json["throughput_source"] = mode.throughputSource;
  json[mode.energy.kind == MacEnergy::Kind::fixed ? "energy_pj_per_mac" : "energy_law_factor"] =
      mode.energy.value;
  json["energy_source"] = mode.energySource;
  return json;
}

OrderedJson levelJson(const MemoryLevel &level) {
  OrderedJson json;
  json["name"] = level.name;
  if (level.bytes)
    json["bytes"] = *level.bytes;
  json["bytes_per_second"] = level.bytesPerSecond;
  json["energy_pj_per_byte"] = level.energyPicojoulesPerByte;
  json["holds"] = wordOf(holdsWords, level.holds);
  json["source"] = level.source;
  return json;
}

template<class Value>
OrderedJson wordsJson(const std::vector<Value> &values) {
  OrderedJson json = OrderedJson::array();
  for (const Value value : values)
    json.push_back(std::string(toString(value)));
  return json;
}

OrderedJson modelJson(const RooflineModel &model) {
  OrderedJson json;
  json["clock_hz"] = model.clockHertz;
  json["clock_source"] = model.clockSource;
  json["compute"] = OrderedJson::array();
  for (const ComputeMode &mode : model.compute)
    json["compute"].push_back(modeJson(mode));
  json["memory"] = OrderedJson::array();
  for (const MemoryLevel &level : model.memory)
    json["memory"].push_back(levelJson(level));
  json["constraints"] = {{"weight_schemes", wordsJson(model.constraints.weightSchemes)},
                         {"activation_schemes", wordsJson(model.constraints.activationSchemes)},
                         {"weight_granularities", wordsJson(model.constraints.weightGranularities)},
                         {"methods", wordsJson(model.constraints.methods)},
                         {"scale_forms", wordsJson(model.constraints.scaleForms)},
                         {"source", model.constraints.source}};
  return json;
}

OrderedJson modelJson(const NotebookModel &model) {
  return {{"conv_energy_pj", model.convEnergyPicojoules},
          {"linear_energy_pj", model.linearEnergyPicojoules},
          {"spatial_height", model.spatialHeight},
          {"spatial_width", model.spatialWidth}};
}

} // namespace

bool isHardwareName(std::string_view name) {
  const auto letterOrDigit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !name.empty() && name.size() <= 64 && letterOrDigit(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return letterOrDigit(c) || c == '_' || c == '-'; });
}

HardwareProfile readHardwareProfile(const Json &document, Faults &faults) {
  HardwareProfile profile;
  ObjectReader reader(document, "", faults);
  reader.member("format");
  for (const char *key : {"format", "name", "title", "model"})
    reader.require(key);
  reader.read("name", profile.name);
  if (reader.has("name") && reader.member("name")->is_string() && !isHardwareName(profile.name))
    reader.fault("name",
                 "is " + brief(profile.name) +
                     ": expected 1 to 64 letters, digits, \"_\" and \"-\", the first a letter or a digit");
  reader.read("title", profile.title);
  reader.read("summary", profile.summary);
  reader.read("source", profile.source);
  reader.read("batch", profile.batch, 1, largestBatch);
  readModel(reader, profile);
  return profile;
}

HardwareProfile parseHardwareProfile(std::string_view text, const std::string &origin) {
  const Json document = parseDocument(text, hardwareFormat, origin);
  Faults faults(origin);
  HardwareProfile profile = readHardwareProfile(document, faults);
  faults.throwIfAny();
  return profile;
}

OrderedJson toJson(const HardwareProfile &profile) {
  OrderedJson json;
  json["format"] = hardwareFormat.word();
  json["name"] = profile.name;
  json["title"] = profile.title;
  json["summary"] = profile.summary;
  json["source"] = profile.source;
  json["batch"] = profile.batch;
  const char *word = profile.roofline() ? "roofline" : "notebook";
  json["model"] = word;
  json[word] = std::visit([](const auto &model) { return modelJson(model); }, profile.model);
  return json;
}

} // namespace bitsmith
