// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/explain.h"

#include "core/plan/base/number_text.h"
#include "core/plan/hardware/snap.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

std::string significant(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

std::string scaled(double value, double step, const std::vector<std::pair<double, const char *>> &units) {
  for (const auto &[factor, unit] : units)
    if (std::abs(value) >= factor * step)
      return significant(value / factor) + " " + unit;
  return significant(value / units.back().first) + " " + units.back().second;
}

std::string bitsName(int bits) {
  return bits == floatBits ? "fp32" : std::to_string(bits) + (bits == 1 ? " bit" : " bits");
}

/// Everything about one layer that explanations draw from.
struct Subject {
  const Layer &layer;
  const LayerPrecision &precision;
  const Cost &cost;
  const HardwareProfile &hardware;
  double batch;

  const RooflineModel *model() const { return hardware.roofline(); }
  std::int64_t terms() const { return layer.macs() / layer.output.elements(); }
  Execution execution() const { return executionOf(precision, *model()); }
};

void explainMacs(CostExplanation &text, const Subject &s) {
  text.formula = "output elements × weights that each reads";
  text.operands = {{"output elements", static_cast<double>(s.layer.output.elements()), ""},
                   {"weights that each reads", static_cast<double>(s.terms()), ""}};
}

void explainWork(CostExplanation &text, const Subject &s, CostConvention convention) {
  const ConventionInfo &info = conventionInfo(convention);
  text.figure = info.title;
  text.unit = info.unit;
  if (convention == CostConvention::macs) {
    explainMacs(text, s);
  } else {
    text.formula = info.definition;
    text.operands = {{"MACs", s.cost.macs, ""}};
    if (convention != CostConvention::operations) {
      text.operands.push_back({"weight bits", static_cast<double>(s.precision.weight.bits), ""});
      text.operands.push_back({"activation bits", static_cast<double>(s.precision.activation.bits), ""});
    }
  }
  text.sources.push_back("definition of " + std::string(info.users));
}

void explainWeights(CostExplanation &text, const Subject &s, int bits) {
  text.formula = "(weights × bits + biases × 32 bits) / 8";
  text.operands = {{"weights", static_cast<double>(s.layer.weights()), ""},
                   {"bits", static_cast<double>(bits), ""},
                   {"biases", static_cast<double>(s.layer.biases()), ""}};
  if (const double levels = levelBits(s.precision.weight) / floatBits; levels > 0) {
    text.formula = "(weights × bits + (biases + levels) × 32 bits) / 8";
    text.operands.push_back({"levels", levels, ""});
  }
}

void explainDeviceMemory(CostExplanation &text, const Subject &s) {
  if (s.model())
    return explainWeights(text, s, s.execution().storedWeightBits(s.precision.weight.bits));
  text.formula = "weights × bits / 8";
  text.operands = {{"weights", static_cast<double>(s.layer.weights()), ""},
                   {"bits", static_cast<double>(s.precision.weight.bits), ""}};
}

void explainActivations(CostExplanation &text, const Subject &s) {
  text.formula = "input elements × activation bits / 8";
  text.operands = {{"input elements", static_cast<double>(s.layer.input.elements()), ""},
                   {"activation bits", static_cast<double>(s.precision.activation.bits), ""}};
}

void explainPeak(CostExplanation &text, const Subject &s) {
  text.formula = "batch × all tensors that are live while the layer is computed";
  text.operands = {{"batch", s.batch, "pictures"},
                   {"tensors that are live", s.cost.peakActivationBytes / s.batch, "bytes"}};
  text.remarks.push_back(
      "input, output and what a later sum still needs, each in the widest activation bits of "
      "the layers that read it");
}

void explainTraffic(CostExplanation &text, const Subject &s) {
  text.formula = "weights and biases / batch + input + output";
  const RooflineModel *model = s.model();
  for (std::size_t i = 0; i < model->memory.size(); ++i)
    if (s.cost.trafficBytes[i] > 0)
      text.operands.push_back({"from and to " + model->memory[i].name, s.cost.trafficBytes[i], "bytes"});
  text.operands.push_back({"batch", s.batch, "pictures"});
  text.remarks.push_back("weights come from " + boundName(s.cost.weightLevel, s.hardware) +
                         ", activations from " + boundName(s.cost.activationLevel, s.hardware) +
                         ": the first memory that holds them");
}

void explainShifts(CostExplanation &text, const ShiftProduct &shifts) {
  text.remarks.push_back("a product is by shifts: (0.3 × " + std::to_string(shifts.stages) +
                         " stages of multiplexers + " + std::to_string(shifts.terms - 1) +
                         " additions) × 0.003125 pJ × " + std::to_string(shifts.bits) +
                         " bits, after QKeras's law for additions and multiplexers");
}

void explainEnergy(CostExplanation &text, const Subject &s) {
  const RooflineModel *model = s.model();
  if (!model) {
    text.formula = "operations × energy per operation";
    text.operands = {{"operations", s.cost.operations, "as the profile counts them"},
                     {"energy per operation",
                      s.cost.operations > 0 ? s.cost.energyPicojoules / s.cost.operations : 0, "pJ"}};
    text.sources.push_back(s.hardware.source);
    return;
  }
  const Execution execution = s.execution();
  text.formula = "MACs × energy per MAC";
  text.operands = {{"MACs", s.cost.macs, ""}, {"energy per MAC", macPicojoules(execution, s.terms()), "pJ"}};
  if (execution.shifts && execution.mode->energy.kind == MacEnergy::Kind::perBitLaw)
    explainShifts(text, *execution.shifts);
  text.sources.push_back("energy per MAC: " + execution.mode->energySource);
  for (std::size_t i = 0; i < model->memory.size(); ++i) {
    const MemoryLevel &memory = model->memory[i];
    if (s.cost.trafficBytes[i] == 0)
      continue;
    text.formula += " + " + memory.name + " traffic × " + memory.name + " energy";
    text.operands.push_back({memory.name + " traffic", s.cost.trafficBytes[i], "bytes"});
    text.operands.push_back({memory.name + " energy", memory.energyPicojoulesPerByte, "pJ/byte"});
    text.sources.push_back(memory.name + ": " + memory.source);
  }
}

void explainLatency(CostExplanation &text, const Subject &s) {
  const RooflineModel *model = s.model();
  const Execution execution = s.execution();
  text.formula = "the largest of batch × MACs / MACs a second";
  text.operands = {{"batch", s.batch, "pictures"},
                   {"MACs", s.cost.macs, ""},
                   {"MACs a second", macsPerSecond(execution, *model, s.terms()), "MACs/s"},
                   {"compute", s.cost.computeSeconds, "s"}};
  if (const double luts = lutsPerMac(execution, s.terms()); luts > 0)
    text.operands.push_back({"look-up tables a MAC", luts, ""});
  text.sources.push_back("MACs a second: " + execution.mode->throughputSource);
  if (execution.mode->throughput.kind != Throughput::Kind::perSecond)
    text.sources.push_back("clock of " + significant(model->clockHertz / 1e6) +
                           " MHz: " + model->clockSource);
  for (std::size_t i = 0; i < model->memory.size(); ++i) {
    const MemoryLevel &memory = model->memory[i];
    if (s.cost.trafficBytes[i] == 0)
      continue;
    text.formula += ", batch × " + memory.name + " traffic / bandwidth";
    text.operands.push_back({memory.name + " traffic", s.cost.trafficBytes[i], "bytes"});
    text.operands.push_back({memory.name + " bandwidth", memory.bytesPerSecond, "bytes/s"});
    text.operands.push_back({memory.name, s.cost.trafficBytes[i] * s.batch / memory.bytesPerSecond, "s"});
    text.sources.push_back(memory.name + ": " + memory.source);
  }
  text.remarks.push_back("bound by " + boundName(s.cost.boundBy, s.hardware));
}

std::string dataTypes(const Subject &s) {
  const LayerPrecision &p = s.precision;
  std::string text = "weights " + bitsName(p.weight.bits) + ", activations " + bitsName(p.activation.bits);
  if (!s.model())
    return text;
  const Execution execution = s.execution();
  if (isCostedWider(s.cost, p)) {
    text += "; executed as weights " + bitsName(execution.weightBits) + ", activations " +
            bitsName(execution.activationBits);
    if (execution.passes > 1)
      text += " in " + std::to_string(execution.passes) + " passes";
  }
  if (execution.decodesWeights || execution.decodesActivations)
    text += " after decoding their levels";
  if (execution.shifts)
    text += " by shifts";
  return text + " (" + std::string(toString(execution.mode->arithmetic)) + ")";
}

/// Device figures say which bits were costed; counts on paper are of the plan's bits.
void explainLayer(CostExplanation &text, const Subject &s, CostFigure figure, CostConvention convention) {
  text.layer = s.layer.name;
  text.dataTypes = dataTypes(s);
  switch (figure) {
  case CostFigure::work:
    explainWork(text, s, convention);
    break;
  case CostFigure::weightMemory:
    explainWeights(text, s, s.precision.weight.bits);
    break;
  case CostFigure::deviceMemory:
    explainDeviceMemory(text, s);
    break;
  case CostFigure::activations:
    explainActivations(text, s);
    break;
  case CostFigure::peakActivations:
    explainPeak(text, s);
    break;
  case CostFigure::traffic:
    explainTraffic(text, s);
    break;
  case CostFigure::energy:
    explainEnergy(text, s);
    break;
  case CostFigure::latency:
    explainLatency(text, s);
    break;
  }
  for (const std::string &fault : executionFaults(s.precision, s.hardware))
    text.remarks.push_back(fault);
}

bool isPeak(CostFigure figure) {
  return figure == CostFigure::peakActivations || figure == CostFigure::activations;
}

} // namespace

const std::vector<FigureInfo> &costFigures() {
  static const std::vector<FigureInfo> list = {
      {CostFigure::work, "work", "Work", ""},
      {CostFigure::weightMemory, "weight_memory", "Weight memory", "bytes"},
      {CostFigure::deviceMemory, "device_memory", "Weight memory on the device", "bytes"},
      {CostFigure::activations, "activations", "Activations", "bytes"},
      {CostFigure::peakActivations, "peak_activations", "Peak activations", "bytes"},
      {CostFigure::traffic, "traffic", "Memory traffic", "bytes"},
      {CostFigure::energy, "energy", "Energy", "pJ"},
      {CostFigure::latency, "latency", "Latency", "s"},
  };
  return list;
}

bool isFigureKnown(CostFigure figure, const HardwareProfile &hardware) {
  return hardware.roofline() || (figure != CostFigure::traffic && figure != CostFigure::latency);
}

double figureValue(CostFigure figure, const Cost &cost, const LayerPrecision &precision,
                   CostConvention convention) {
  switch (figure) {
  case CostFigure::work:
    return countBy(convention, cost.macs, precision);
  case CostFigure::weightMemory:
    return cost.weightBytes;
  case CostFigure::deviceMemory:
    return cost.memoryBytes;
  case CostFigure::activations:
    return cost.activationBytes;
  case CostFigure::peakActivations:
    return cost.peakActivationBytes;
  case CostFigure::traffic: {
    double sum = 0;
    for (const double bytes : cost.trafficBytes)
      sum += bytes;
    return sum;
  }
  case CostFigure::energy:
    return cost.energyPicojoules;
  case CostFigure::latency:
    return cost.latencySeconds;
  }
  return 0;
}

double figureTotal(CostFigure figure, const CostReport &report, const PrecisionPlan &plan,
                   CostConvention convention) {
  return figure == CostFigure::work ? countBy(convention, report, plan)
                                    : figureValue(figure, report.total, {}, convention);
}

CostExplanation explainCost(const Network &network, const PrecisionPlan &plan,
                            const HardwareProfile &hardware, const CostReport &report,
                            std::optional<std::size_t> layer, CostFigure figure, CostConvention convention) {
  const FigureInfo &info = costFigures().at(static_cast<std::size_t>(figure));
  CostExplanation text;
  text.figure = info.title;
  text.unit = info.unit;
  if (!isFigureKnown(figure, hardware)) {
    text.layer = layer ? network.layers().at(*layer).name : std::string();
    text.remarks.push_back("the profile " + hardware.name + " does not tell it");
    return text;
  }
  if (layer) {
    const Subject subject{network.layers().at(*layer), plan.at(*layer), report.layers.at(*layer), hardware,
                          static_cast<double>(report.batch)};
    text.value = figureValue(figure, subject.cost, subject.precision, convention);
    explainLayer(text, subject, figure, convention);
    return text;
  }
  text.value = figureTotal(figure, report, plan, convention);
  if (figure == CostFigure::work) {
    text.figure = conventionInfo(convention).title;
    text.unit = conventionInfo(convention).unit;
    text.sources.push_back("definition of " + std::string(conventionInfo(convention).users));
  }
  text.formula =
      isPeak(figure) ? "the most that is live at once, at any node of the network" : "sum over the layers";
  for (std::size_t i = 0; !isPeak(figure) && i < plan.size(); ++i)
    text.operands.push_back(
        {network.layers()[i].name, figureValue(figure, report.layers[i], plan[i], convention), text.unit});
  if (figure == CostFigure::latency && report.total.boundBy != boundByNothing)
    text.remarks.push_back("mostly bound by " + boundName(report.total.boundBy, hardware));
  if (!report.weightsFit)
    text.remarks.push_back("the weights fit into no memory of " + hardware.name);
  if (!report.activationsFit)
    text.remarks.push_back("the activations fit into no memory of " + hardware.name);
  return text;
}

std::string quantityText(double value, std::string_view unit) {
  if (unit == "pJ")
    return scaled(value, 1, {{1e12, "J"}, {1e9, "mJ"}, {1e6, "µJ"}, {1e3, "nJ"}, {1, "pJ"}});
  if (unit == "s")
    return scaled(value, 1, {{1, "s"}, {1e-3, "ms"}, {1e-6, "µs"}, {1e-9, "ns"}});
  if (unit == "bytes")
    return scaled(value, 1, {{1024.0 * 1024 * 1024, "GB"}, {1024 * 1024, "MB"}, {1024, "KiB"}, {1, "B"}});
  if (unit == "bytes/s")
    return scaled(value, 1, {{1e12, "TB/s"}, {1e9, "GB/s"}, {1e6, "MB/s"}, {1e3, "kB/s"}, {1, "B/s"}});
  if (unit == "MACs/s")
    return scaled(value, 1, {{1e12, "TMAC/s"}, {1e9, "GMAC/s"}, {1e6, "MMAC/s"}, {1, "MAC/s"}});
  if (unit == "pictures" && value == 1)
    return "1 picture";
  const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
  const std::string number = whole ? grouped(std::llround(value)) : significant(value);
  return unit.empty() ? number : number + " " + std::string(unit);
}

std::string toText(const CostExplanation &explanation) {
  std::string text =
      explanation.figure + (explanation.layer.empty() ? " of the network" : " of " + explanation.layer);
  if (explanation.formula.empty())
    text += " is not known\n";
  else
    text += " = " + quantityText(explanation.value, explanation.unit) + "\n  = " + explanation.formula + "\n";
  for (const CostExplanation::Operand &operand : explanation.operands)
    text += "    " + operand.name + ": " + quantityText(operand.value, operand.unit) + "\n";
  if (!explanation.dataTypes.empty())
    text += "  data types: " + explanation.dataTypes + "\n";
  for (const std::string &remark : explanation.remarks)
    text += "  " + remark + "\n";
  for (const std::string &source : explanation.sources)
    text += "  source: " + source + "\n";
  return text;
}

nlohmann::json toJson(const CostExplanation &explanation) {
  nlohmann::json operands = nlohmann::json::array();
  for (const CostExplanation::Operand &operand : explanation.operands)
    operands.push_back({{"name", operand.name}, {"value", operand.value}, {"unit", operand.unit}});
  nlohmann::json json{{"figure", explanation.figure},  {"formula", explanation.formula},
                      {"operands", operands},          {"value", explanation.value},
                      {"unit", explanation.unit},      {"sources", explanation.sources},
                      {"remarks", explanation.remarks}};
  if (!explanation.layer.empty())
    json["layer"] = explanation.layer;
  if (!explanation.dataTypes.empty())
    json["data_types"] = explanation.dataTypes;
  return json;
}

} // namespace bitsmith
