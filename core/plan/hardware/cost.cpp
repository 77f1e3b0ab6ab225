// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"

#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"

#include <algorithm>

namespace bitsmith {

namespace {

/// Operations, memory and energy as the notebook counts them:
/// conv: 32·32·k²·out·(w·a/64) at 0.1 pJ, linear: in·out·(w·a/64) at 0.05 pJ; memory: weight bytes without
/// biases.
void addProfileCost(Cost &cost, const Layer &layer, const LayerPrecision &precision,
                    const NotebookModel &model) {
  const double width = precision.weight.bits * precision.activation.bits / 64.0;
  if (layer.kind == LayerKind::conv2d) {
    cost.operations = static_cast<double>(model.spatialHeight * model.spatialWidth) *
                      static_cast<double>(layer.kernel * layer.kernel) *
                      static_cast<double>(layer.outChannels) * width;
    cost.energyPicojoules = cost.operations * model.convEnergyPicojoules;
  } else {
    cost.operations = static_cast<double>(layer.inChannels * layer.outChannels) * width;
    cost.energyPicojoules = cost.operations * model.linearEnergyPicojoules;
  }
  cost.memoryBytes = static_cast<double>(layer.weights()) * precision.weight.bits / 8;
}

Cost layerCost(const Layer &layer, const LayerPrecision &precision, const HardwareProfile &hardware) {
  Cost cost;
  cost.macs = static_cast<double>(layer.macs());
  cost.bops = cost.macs * precision.weight.bits * precision.activation.bits;
  cost.weightBytes = (static_cast<double>(layer.weights()) * precision.weight.bits +
                      static_cast<double>(layer.biases()) * floatBits) /
                     8;
  cost.activationBytes = static_cast<double>(layer.input.elements()) * precision.activation.bits / 8;
  std::visit([&](const auto &model) { addProfileCost(cost, layer, precision, model); }, hardware.model);
  return cost;
}

std::vector<HardwareProfile> readProfiles() {
  std::vector<HardwareProfile> list;
  for (const std::string &path : resourcesBelow("hardware/"))
    list.push_back(parseHardwareProfile(resource(path), path));
  return list;
}

} // namespace

const std::vector<HardwareProfile> &hardwareProfiles() {
  static const std::vector<HardwareProfile> list = readProfiles();
  return list;
}

const HardwareProfile &findHardware(std::string_view name) {
  const auto found = std::ranges::find(hardwareProfiles(), name, &HardwareProfile::name);
  if (found != hardwareProfiles().end())
    return *found;
  std::string known;
  for (const HardwareProfile &profile : hardwareProfiles())
    known += (known.empty() ? "" : ", ") + profile.name;
  throw badInput("hardware \"" + std::string(name) + "\" is not known: expected one of " + known);
}

HardwareProfile parseHardwareProfile(std::string_view text, const std::string &origin) {
  const nlohmann::json document = parseJson(text, origin);
  Faults faults(origin);
  HardwareProfile profile;
  {
    ObjectReader reader(document, "", faults);
    bool format = true;
    reader.readWord("format", format, {{"bitsmith/hardware@1", true}});
    for (const char *key : {"format", "name", "title", "model"})
      reader.require(key);
    reader.read("name", profile.name);
    reader.read("title", profile.title);
    reader.read("summary", profile.summary);
    reader.read("source", profile.source);
    NotebookModel model;
    bool notebook = true;
    reader.readWord("model", notebook, {{"notebook", true}});
    if (const nlohmann::json *notebookJson = reader.object("notebook")) {
      ObjectReader values(*notebookJson, "notebook", faults);
      values.read("conv_energy_pj", model.convEnergyPicojoules, 0, 1e6);
      values.read("linear_energy_pj", model.linearEnergyPicojoules, 0, 1e6);
      values.read("spatial_height", model.spatialHeight, 1, 1 << 16);
      values.read("spatial_width", model.spatialWidth, 1, 1 << 16);
    }
    profile.model = model;
  }
  faults.throwIfAny();
  return profile;
}

CostReport estimateCost(const Network &network, const PrecisionPlan &plan, const HardwareProfile &hardware) {
  CostReport report;
  report.layers.reserve(plan.size());
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Layer &layer = network.layers()[i];
    const Cost cost = layerCost(layer, plan[i], hardware);
    // The output waits in the precision of the layer that reads it next; the last one's scores are float.
    const int outputBits = i + 1 < plan.size() ? plan[i + 1].activation.bits : floatBits;
    const double working =
        cost.activationBytes + static_cast<double>(layer.output.elements()) * outputBits / 8;
    Cost &total = report.total;
    total.macs += cost.macs;
    total.bops += cost.bops;
    total.weightBytes += cost.weightBytes;
    total.activationBytes = std::max(total.activationBytes, working);
    total.operations += cost.operations;
    total.memoryBytes += cost.memoryBytes;
    total.energyPicojoules += cost.energyPicojoules;
    report.layers.push_back(cost);
  }
  return report;
}

namespace {
constexpr std::pair<const char *, double Cost::*> costFields[] = {
    {"macs", &Cost::macs},
    {"bops", &Cost::bops},
    {"weight_bytes", &Cost::weightBytes},
    {"activation_bytes", &Cost::activationBytes},
    {"operations", &Cost::operations},
    {"memory_bytes", &Cost::memoryBytes},
    {"energy_pj", &Cost::energyPicojoules},
};
} // namespace

nlohmann::json toJson(const Cost &cost) {
  nlohmann::json json;
  for (const auto &[key, field] : costFields)
    json[key] = cost.*field;
  return json;
}

Cost costFromJson(const nlohmann::json &json) {
  Cost cost;
  for (const auto &[key, field] : costFields)
    if (const auto found = json.find(key); found != json.end() && found->is_number())
      cost.*field = found->get<double>();
  return cost;
}

} // namespace bitsmith
