// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"

#include "core/plan/hardware/activation_schedule.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr double bitsPerByte = 8;

/// Operations, memory and energy as the notebook counts them:
/// conv: 32·32·k²·out·(w·a/64) at 0.1 pJ, linear: in·out·(w·a/64) at 0.05 pJ; memory: weight bytes without
/// biases.
void addNotebookCost(Cost &cost, const Layer &layer, const LayerPrecision &precision,
                     const NotebookModel &model) {
  const double width = precision.weight.bits * precision.activation.bits / 64.0;
  if (layer.kind == LayerKind::conv2d) {
    cost.operations = static_cast<double>(model.spatialHeight * model.spatialWidth) *
                      static_cast<double>(layer.kernel.area()) * static_cast<double>(layer.outChannels) *
                      width;
    cost.energyPicojoules = cost.operations * model.convEnergyPicojoules;
  } else {
    cost.operations = static_cast<double>(layer.inChannels * layer.outChannels) * width;
    cost.energyPicojoules = cost.operations * model.linearEnergyPicojoules;
  }
  cost.computeEnergyPicojoules = cost.energyPicojoules;
  cost.memoryBytes = static_cast<double>(layer.weights()) * precision.weight.bits / bitsPerByte;
}

/// What follows from the layer and its bits on any hardware.
Cost plainCost(const Layer &layer, const LayerPrecision &precision) {
  Cost cost;
  cost.macs = static_cast<double>(layer.macs());
  cost.bops = cost.macs * precision.weight.bits * precision.activation.bits;
  cost.weightBytes = (static_cast<double>(layer.weights()) * precision.weight.bits +
                      levelBits(precision.weight) + static_cast<double>(layer.biases()) * floatBits) /
                     bitsPerByte;
  cost.activationBytes =
      static_cast<double>(layer.input.elements()) * precision.activation.bits / bitsPerByte;
  return cost;
}

struct Placed {
  int level = -1;
  bool fits = true;
};

/// The first level that may hold the data and has the room. @param reserved bytes of a level that are taken
template<class Reserved>
Placed place(double bytes, const std::vector<MemoryLevel> &memory, MemoryLevel::Holds unwanted,
             const Reserved &reserved) {
  Placed placed;
  for (std::size_t i = 0; i < memory.size(); ++i) {
    if (memory[i].holds == unwanted)
      continue;
    const int level = static_cast<int>(i);
    placed = {level, !memory[i].bytes || bytes + reserved(level) <= *memory[i].bytes};
    if (placed.fits)
      return placed;
  }
  return placed;
}

/// Costs on a roofline profile.
class RooflineCosting {
 public:
  RooflineCosting(const Network &network, const PrecisionPlan &plan, const RooflineModel &model,
                  const CostOptions &options)
      : m_network(network), m_plan(plan), m_model(model), m_batch(static_cast<double>(options.batch)) {
    std::vector<int> activationBits;
    for (const LayerPrecision &precision : plan) {
      m_executions.push_back(executionOf(precision, model));
      activationBits.push_back(m_executions.back().storedActivationBits(precision.activation.bits));
    }
    const ActivationSchedule schedule(network);
    m_live = schedule.memory(activationBits);
    m_outputBytes = schedule.outputBytes(activationBits);
    placeWeights(options.weightLevel);
  }

  void cost(CostReport &report) const {
    report.weightsFit = m_weights.fits;
    for (std::size_t i = 0; i < m_plan.size(); ++i)
      costLayer(i, report.layers[i], report.activationsFit);
    report.activationsFit = report.activationsFit && placeActivations(m_live.peak).fits;
    report.total.peakActivationBytes = m_live.peak * m_batch;
  }

 private:
  Placed placeActivations(double liveBytes) const {
    return place(liveBytes * m_batch, m_model.memory, MemoryLevel::Holds::weights, [](int) { return 0.0; });
  }

  double weightBytes(std::size_t i) const {
    const Layer &layer = m_network.layers()[i];
    const int bits = m_executions[i].storedWeightBits(m_plan[i].weight.bits);
    return (static_cast<double>(layer.weights()) * bits + levelBits(m_plan[i].weight) +
            static_cast<double>(layer.biases()) * floatBits) /
           bitsPerByte;
  }

  /// The next picture needs all weights again, so that they are placed together, beside the activations.
  void placeWeights(int wanted) {
    double bytes = 0;
    for (std::size_t i = 0; i < m_plan.size(); ++i)
      bytes += weightBytes(i);
    const int taken = placeActivations(m_live.peak).level;
    const auto reserved = [&](int level) { return level == taken ? m_live.peak * m_batch : 0.0; };
    m_weights = place(bytes, m_model.memory, MemoryLevel::Holds::activations, reserved);
    if (wanted >= 0 && wanted < static_cast<int>(m_model.memory.size()))
      m_weights.level = wanted;
  }

  void costLayer(std::size_t i, Cost &cost, bool &activationsFit) const {
    const Layer &layer = m_network.layers()[i];
    const Execution &execution = m_executions[i];
    const std::int64_t terms = layer.macs() / layer.output.elements();
    const Placed activations = placeActivations(m_live.layers[i]);
    activationsFit = activationsFit && activations.fits;
    cost.executedWeightBits = execution.weightBits;
    cost.executedActivationBits = execution.activationBits;
    cost.passes = execution.passes;
    cost.weightLevel = m_weights.level;
    cost.activationLevel = activations.level;
    cost.peakActivationBytes = m_live.layers[i] * m_batch;
    cost.operations = 2 * cost.macs;
    cost.memoryBytes = weightBytes(i);
    const int inputBits = execution.storedActivationBits(m_plan[i].activation.bits);
    const double input = static_cast<double>(layer.input.elements()) * inputBits / bitsPerByte;
    cost.trafficBytes[static_cast<std::size_t>(cost.weightLevel)] += cost.memoryBytes / m_batch;
    cost.trafficBytes[static_cast<std::size_t>(cost.activationLevel)] += input + m_outputBytes[i];
    cost.computeEnergyPicojoules = cost.macs * macPicojoules(execution, terms);
    cost.energyPicojoules = cost.computeEnergyPicojoules;
    cost.computeSeconds = cost.macs * m_batch / macsPerSecond(execution, m_model, terms);
    cost.latencySeconds = cost.computeSeconds;
    cost.boundBy = boundByCompute;
    for (std::size_t level = 0; level < m_model.memory.size(); ++level) {
      const MemoryLevel &memory = m_model.memory[level];
      cost.energyPicojoules += cost.trafficBytes[level] * memory.energyPicojoulesPerByte;
      const double seconds = cost.trafficBytes[level] * m_batch / memory.bytesPerSecond;
      if (seconds > cost.latencySeconds) {
        cost.latencySeconds = seconds;
        cost.boundBy = static_cast<int>(level);
      }
    }
  }

  const Network &m_network;
  const PrecisionPlan &m_plan;
  const RooflineModel &m_model;
  double m_batch;
  std::vector<Execution> m_executions;
  ActivationSchedule::Memory m_live;
  std::vector<double> m_outputBytes;
  Placed m_weights;
};

void costNotebook(CostReport &report, const Network &network, const PrecisionPlan &plan,
                  const NotebookModel &model) {
  std::vector<int> activationBits;
  for (const LayerPrecision &precision : plan)
    activationBits.push_back(precision.activation.bits);
  const ActivationSchedule::Memory live = ActivationSchedule(network).memory(activationBits);
  const auto batch = static_cast<double>(report.batch);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    addNotebookCost(report.layers[i], network.layers()[i], plan[i], model);
    report.layers[i].peakActivationBytes = live.layers[i] * batch;
  }
  report.total.peakActivationBytes = live.peak * batch;
}

constexpr double Cost::*sums[] = {&Cost::macs,
                                  &Cost::bops,
                                  &Cost::weightBytes,
                                  &Cost::operations,
                                  &Cost::memoryBytes,
                                  &Cost::energyPicojoules,
                                  &Cost::computeEnergyPicojoules,
                                  &Cost::latencySeconds,
                                  &Cost::computeSeconds};

void addTotals(CostReport &report) {
  Cost &total = report.total;
  total.activationBytes = total.peakActivationBytes;
  std::array<double, mostMemoryLevels + 1> boundSeconds{};
  for (const Cost &layer : report.layers) {
    for (double Cost::*const sum : sums)
      total.*sum += layer.*sum;
    for (std::size_t level = 0; level < mostMemoryLevels; ++level)
      total.trafficBytes[level] += layer.trafficBytes[level];
    if (layer.boundBy != boundByNothing)
      boundSeconds[static_cast<std::size_t>(layer.boundBy + 1)] += layer.latencySeconds;
  }
  if (total.latencySeconds > 0)
    total.boundBy =
        static_cast<int>(std::ranges::max_element(boundSeconds) - boundSeconds.begin()) + boundByCompute;
}

constexpr std::pair<const char *, double Cost::*> costFields[] = {
    {"macs", &Cost::macs},
    {"bops", &Cost::bops},
    {"weight_bytes", &Cost::weightBytes},
    {"activation_bytes", &Cost::activationBytes},
    {"peak_activation_bytes", &Cost::peakActivationBytes},
    {"operations", &Cost::operations},
    {"memory_bytes", &Cost::memoryBytes},
    {"energy_pj", &Cost::energyPicojoules},
    {"compute_energy_pj", &Cost::computeEnergyPicojoules},
};
constexpr std::pair<const char *, double Cost::*> timeFields[] = {
    {"latency_s", &Cost::latencySeconds},
    {"compute_s", &Cost::computeSeconds},
};
constexpr std::pair<const char *, int Cost::*> executionFields[] = {
    {"executed_weight_bits", &Cost::executedWeightBits},
    {"executed_activation_bits", &Cost::executedActivationBits},
    {"passes", &Cost::passes},
    {"weight_level", &Cost::weightLevel},
    {"activation_level", &Cost::activationLevel},
};

template<class Value>
void readNumber(const nlohmann::json &json, const char *key, Value &value) {
  if (const auto found = json.find(key); found != json.end() && found->is_number())
    value = found->get<Value>();
}

} // namespace

CostReport estimateCost(const Network &network, const PrecisionPlan &plan, const HardwareProfile &hardware,
                        const CostOptions &options) {
  CostReport report;
  report.batch = options.batch > 0 ? options.batch : hardware.batch;
  report.layers.reserve(plan.size());
  for (std::size_t i = 0; i < plan.size(); ++i)
    report.layers.push_back(plainCost(network.layers()[i], plan[i]));
  if (const RooflineModel *model = hardware.roofline())
    RooflineCosting(network, plan, *model, {report.batch, options.weightLevel}).cost(report);
  else
    costNotebook(report, network, plan, std::get<NotebookModel>(hardware.model));
  addTotals(report);
  return report;
}

std::string boundName(int boundBy, const HardwareProfile &hardware) {
  if (boundBy == boundByCompute)
    return "compute";
  const RooflineModel *model = hardware.roofline();
  return model && boundBy >= 0 && static_cast<std::size_t>(boundBy) < model->memory.size()
             ? model->memory[static_cast<std::size_t>(boundBy)].name
             : std::string();
}

bool isCostedWider(const Cost &cost, const LayerPrecision &precision) {
  return cost.passes > 1 ||
         (cost.executedWeightBits > 0 && (cost.executedWeightBits != precision.weight.bits ||
                                          cost.executedActivationBits != precision.activation.bits));
}

nlohmann::json toJson(const Cost &cost) {
  nlohmann::json json;
  for (const auto &[key, field] : costFields)
    json[key] = cost.*field;
  if (cost.boundBy == boundByNothing)
    return json;
  for (const auto &[key, field] : timeFields)
    json[key] = cost.*field;
  json["bound_by"] = cost.boundBy;
  json["traffic_bytes"] = cost.trafficBytes;
  if (cost.executedWeightBits > 0)
    for (const auto &[key, field] : executionFields)
      json[key] = cost.*field;
  return json;
}

Cost costFromJson(const nlohmann::json &json) {
  Cost cost;
  for (const auto &[key, field] : costFields)
    readNumber(json, key, cost.*field);
  for (const auto &[key, field] : timeFields)
    readNumber(json, key, cost.*field);
  for (const auto &[key, field] : executionFields)
    readNumber(json, key, cost.*field);
  readNumber(json, "bound_by", cost.boundBy);
  if (const auto traffic = json.find("traffic_bytes"); traffic != json.end() && traffic->is_array())
    for (std::size_t level = 0; level < std::min(traffic->size(), mostMemoryLevels); ++level)
      if (traffic->at(level).is_number())
        cost.trafficBytes[level] = traffic->at(level).get<double>();
  return cost;
}

} // namespace bitsmith
