// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_arguments.h"
#include "app/cli/output.h"
#include "app/cli/whole_number.h"
#include "core/plan/base/error.h"
#include "core/plan/hardware/explain.h"
#include "core/plan/precision/own_presets.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct CostArguments {
  NetworkArguments network;
  std::vector<std::string> presets;
  std::vector<std::string> hardware;
  std::int64_t batch = 0;
  std::string convention = "bops";
  std::string explained;
  CLI::Option *explain = nullptr;
  bool json = false;
};

/// A plan on a profile, and what it costs.
struct Configuration {
  std::string planName;
  PrecisionPlan plan;
  HardwareProfile hardware;
  CostReport report;
};

/// What is costed, and how.
struct CostInput {
  Network network;
  CostConvention convention;
  std::vector<Configuration> configurations;
};

std::vector<std::pair<std::string, PrecisionPlan>> choosePlans(const CostArguments &arguments,
                                                               const ChosenNetwork &chosen) {
  std::vector<std::pair<std::string, PrecisionPlan>> plans;
  for (const std::string &preset : arguments.presets) {
    std::string remark;
    plans.emplace_back(preset, planOfPreset(preset, chosen.network, &remark));
    if (!remark.empty())
      writeMessage(remark);
  }
  if (!plans.empty())
    return plans;
  if (!chosen.experiment)
    throw badInput("which precision? Give --preset NAME (bitsmith-cli list presets)");
  const PrecisionChoice &choice = chosen.experiment->precision;
  plans.emplace_back(choice.preset + (choice.layers.empty() ? "" : " with changed layers"),
                     resolvePlan(choice, chosen.network));
  return plans;
}

std::vector<HardwareProfile> chooseHardware(const CostArguments &arguments, const ChosenNetwork &chosen) {
  std::vector<HardwareProfile> list;
  for (const std::string &name : arguments.hardware)
    list.push_back(findHardware(name));
  if (!list.empty())
    return list;
  if (!chosen.experiment)
    throw badInput("which device? Give --hardware NAME (bitsmith-cli list hardware)");
  return {findHardware(chosen.experiment->hardware)};
}

CostInput resolve(const CostArguments &arguments) {
  ChosenNetwork chosen = chooseNetwork(arguments.network);
  const auto plans = choosePlans(arguments, chosen);
  const auto hardware = chooseHardware(arguments, chosen);
  CostInput input{std::move(chosen.network), findConvention(arguments.convention), {}};
  for (const auto &[name, plan] : plans)
    for (const HardwareProfile &profile : hardware)
      input.configurations.push_back(
          {name, plan, profile, estimateCost(input.network, plan, profile, {.batch = arguments.batch})});
  return input;
}

std::string bitsPair(int weightBits, int activationBits) {
  return std::to_string(weightBits) + "/" + std::to_string(activationBits);
}

/// "4/8" as the plan has it, "3/8 → 4/8" where the device executes others.
std::string bitsCell(const Cost &cost, const LayerPrecision &precision) {
  std::string text = bitsPair(precision.weight.bits, precision.activation.bits);
  if (isCostedWider(cost, precision))
    text += " → " + bitsPair(cost.executedWeightBits, cost.executedActivationBits) +
            (cost.passes > 1 ? " ×" + std::to_string(cost.passes) : "");
  return text;
}

std::vector<std::string> notFitting(const Configuration &configuration) {
  std::vector<std::string> lines;
  if (!configuration.report.weightsFit)
    lines.push_back("the weights fit into no memory of " + configuration.hardware.name);
  if (!configuration.report.activationsFit)
    lines.push_back("the activations fit into no memory of " + configuration.hardware.name);
  return lines;
}

nlohmann::json costJson(const Cost &cost, const HardwareProfile &hardware, double work) {
  nlohmann::json json = toJson(cost);
  json["work"] = work;
  if (json.contains("bound_by"))
    json["bound_by"] = boundName(cost.boundBy, hardware);
  const RooflineModel *model = hardware.roofline();
  if (!model)
    return json;
  nlohmann::json traffic = nlohmann::json::object();
  for (std::size_t level = 0; level < model->memory.size(); ++level)
    traffic[model->memory[level].name] = cost.trafficBytes[level];
  json["traffic_bytes"] = traffic;
  return json;
}

nlohmann::json configurationJson(const CostInput &input, const Configuration &configuration) {
  const auto &[planName, plan, hardware, report] = configuration;
  nlohmann::json layers = nlohmann::json::array();
  for (std::size_t i = 0; i < report.layers.size(); ++i) {
    nlohmann::json layer =
        costJson(report.layers[i], hardware, countBy(input.convention, report.layers[i].macs, plan[i]));
    layer["name"] = input.network.layers()[i].name;
    layer["weight_bits"] = plan[i].weight.bits;
    layer["activation_bits"] = plan[i].activation.bits;
    layer["costed_wider"] = isCostedWider(report.layers[i], plan[i]);
    layers.push_back(std::move(layer));
  }
  return {{"precision", planName},
          {"hardware", hardware.name},
          {"batch", report.batch},
          {"convention", conventionInfo(input.convention).name},
          {"layers", layers},
          {"total", costJson(report.total, hardware, countBy(input.convention, report, plan))},
          {"weights_fit", report.weightsFit},
          {"activations_fit", report.activationsFit},
          {"compression_ratio", compressionRatio(input.network, plan)},
          {"weight_memory_mb", weightMemoryBytes(input.network, plan) / bytesPerMegabyte}};
}

/// One configuration stands in the object itself, several in a list.
nlohmann::json costAsJson(const CostInput &input) {
  const Shape shape = input.network.inputShape();
  nlohmann::json json{{"network", input.network.name()},
                      {"input", {shape.channels, shape.height, shape.width}},
                      {"classes", input.network.classes()}};
  if (input.configurations.size() == 1) {
    json.update(configurationJson(input, input.configurations.front()));
    return json;
  }
  json["configurations"] = nlohmann::json::array();
  for (const Configuration &configuration : input.configurations)
    json["configurations"].push_back(configurationJson(input, configuration));
  return json;
}

std::string workTitle(CostConvention convention) {
  return std::string(conventionInfo(convention).title) + " (M)";
}

std::vector<std::string> costCells(const Cost &cost, double work, const HardwareProfile &hardware) {
  std::vector<std::string> cells = {format("%.3f", cost.macs / 1e6), format("%.2f", work / 1e6),
                                    format("%.3f", cost.weightBytes / 1024),
                                    format("%.3f", cost.peakActivationBytes / 1024)};
  if (hardware.roofline()) {
    double traffic = 0;
    for (const double bytes : cost.trafficBytes)
      traffic += bytes;
    cells.push_back(format("%.3f", traffic / 1024));
    cells.push_back(format("%.4f", cost.energyPicojoules / 1000));
    cells.push_back(format("%.3f", cost.latencySeconds * 1e6));
    cells.push_back(boundName(cost.boundBy, hardware));
  } else {
    cells.push_back(format("%.4f", cost.operations / 1e6));
    cells.push_back(format("%.3f", cost.memoryBytes / 1024));
    cells.push_back(format("%.4f", cost.energyPicojoules / 1000));
  }
  return cells;
}

std::string layersAsText(const CostInput &input, const Configuration &configuration) {
  const PrecisionPlan &plan = configuration.plan;
  const HardwareProfile &hardware = configuration.hardware;
  const CostReport &report = configuration.report;
  std::vector<std::string> titles = {
      "layer", "bits w/a", "MACs (M)", workTitle(input.convention), "weights (KB)", "live activations (KB)"};
  const std::vector<std::string> more =
      hardware.roofline()
          ? std::vector<std::string>{"traffic (KB)", "energy (nJ)", "latency (µs)", "bound by"}
          : std::vector<std::string>{"operations (M)", "memory (KB)", "energy (nJ)"};
  titles.insert(titles.end(), more.begin(), more.end());
  Table table(std::move(titles));
  const auto addRow = [&](const std::string &name, const std::string &bits, const Cost &cost, double work) {
    std::vector<std::string> row = {name, bits};
    for (std::string &cell : costCells(cost, work, hardware))
      row.push_back(std::move(cell));
    table.add(std::move(row));
  };
  for (std::size_t i = 0; i < report.layers.size(); ++i)
    addRow(input.network.layers()[i].name, bitsCell(report.layers[i], plan[i]), report.layers[i],
           countBy(input.convention, report.layers[i].macs, plan[i]));
  table.addRule();
  addRow("total", "", report.total, countBy(input.convention, report, plan));
  return table.text();
}

std::string oneAsText(const CostInput &input) {
  const Configuration &configuration = input.configurations.front();
  const auto &[planName, plan, hardware, report] = configuration;
  std::string text = describeChoice(input.network) + "; precision " + planName + "; hardware " +
                     hardware.title + "; batch " + std::to_string(report.batch) + "\n\n" +
                     layersAsText(input, configuration) + "\ncompression    " +
                     format("%.3f×", compressionRatio(input.network, plan)) + "\nweight memory  " +
                     format("%.4f MB", weightMemoryBytes(input.network, plan) / bytesPerMegabyte) + "\n";
  for (const std::string &line : notFitting(configuration))
    text += "warning: " + line + "\n";
  return text +
         "\nFor one picture; latency and live activations of a batch; 1 KB is 1024 bytes, 1 MB 1024 KB.\n" +
         hardware.name + ": " + hardware.source + "\n";
}

/// Configurations in rows; the figures are totals.
std::string manyAsText(const CostInput &input) {
  Table table({"precision", "hardware", "batch", workTitle(input.convention), "weights (KB)",
               "peak activations (KB)", "energy (nJ)", "latency (µs)", "bound by", "wider"});
  table.alignLeft({1});
  std::string warnings;
  for (const Configuration &configuration : input.configurations) {
    const auto &[planName, plan, hardware, report] = configuration;
    std::size_t wider = 0;
    for (std::size_t i = 0; i < plan.size(); ++i)
      wider += isCostedWider(report.layers[i], plan[i]);
    const bool timed = hardware.roofline() != nullptr;
    table.add({planName, hardware.name, std::to_string(report.batch),
               format("%.2f", countBy(input.convention, report, plan) / 1e6),
               format("%.3f", report.total.weightBytes / 1024),
               format("%.3f", report.total.peakActivationBytes / 1024),
               format("%.4f", report.total.energyPicojoules / 1000),
               timed ? format("%.3f", report.total.latencySeconds * 1e6) : "–",
               timed ? boundName(report.total.boundBy, hardware) : "–", std::to_string(wider)});
    for (const std::string &line : notFitting(configuration))
      warnings += "warning: " + planName + ": " + line + "\n";
  }
  return describeChoice(input.network) + "\n\n" + table.text() + "\n" + warnings +
         "For one picture; latency and peak of a batch; \"wider\" counts layers whose bits are costed "
         "wider.\n";
}

/// All figures of one layer, or of the whole network.
std::vector<CostExplanation> explanations(const CostInput &input, const Configuration &configuration,
                                          const std::string &layerName) {
  std::optional<std::size_t> layer;
  if (!layerName.empty()) {
    layer = input.network.layerIndex(layerName);
    if (!layer)
      throw badInput("--explain " + layerName + ": " + input.network.name() +
                     " has no such layer (bitsmith-cli describe lists them)");
  }
  std::vector<CostExplanation> list;
  for (const FigureInfo &figure : costFigures()) {
    if (!isFigureKnown(figure.id, configuration.hardware))
      continue;
    list.push_back(explainCost(input.network, configuration.plan, configuration.hardware,
                               configuration.report, layer, figure.id, input.convention));
  }
  return list;
}

void writeExplanations(const CostInput &input, const CostArguments &arguments) {
  nlohmann::json json = nlohmann::json::array();
  std::string text;
  for (const Configuration &configuration : input.configurations) {
    nlohmann::json figures = nlohmann::json::array();
    text += (text.empty() ? "" : "\n") + configuration.planName + " on " + configuration.hardware.title +
            ", batch " + std::to_string(configuration.report.batch) + "\n\n";
    for (const CostExplanation &explanation : explanations(input, configuration, arguments.explained)) {
      figures.push_back(toJson(explanation));
      text += toText(explanation) + "\n";
    }
    json.push_back({{"precision", configuration.planName},
                    {"hardware", configuration.hardware.name},
                    {"batch", configuration.report.batch},
                    {"figures", figures}});
  }
  if (arguments.json)
    writeOutput(json);
  else
    writeOutput(text);
}

int cost(const CostArguments &arguments) {
  const CostInput input = resolve(arguments);
  if (*arguments.explain)
    writeExplanations(input, arguments);
  else if (arguments.json)
    writeOutput(costAsJson(input));
  else
    writeOutput(input.configurations.size() == 1 ? oneAsText(input) : manyAsText(input));
  return exit_status::done;
}

} // namespace

Command addCostCommand(CLI::App &program) {
  auto arguments = std::make_shared<CostArguments>();
  CLI::App *command =
      program.add_subcommand("cost", "What precision plans cost on devices, per layer and in total");
  arguments->network.addTo(*command);
  command
      ->add_option("--preset", arguments->presets,
                   "Precision presets, several to set them side by side; an experiment has its own")
      ->type_name("NAME");
  command
      ->add_option("--hardware", arguments->hardware,
                   "Hardware profiles or files, several to set them side by side; an experiment has its own")
      ->type_name("NAME or FILE.json");
  command->add_option("--batch", arguments->batch, "Pictures at a time; without it, as the profile says")
      ->type_name("N")
      ->check(wholeNumber(1, largestBatch));
  command->add_option("--convention", arguments->convention, "How work is counted")
      ->type_name("bops, macs, operations, hawq_bops, nncf or ace");
  arguments->explain =
      command
          ->add_option("--explain", arguments->explained,
                       "Formula, operands and sources of each figure, of a layer or in total")
          ->type_name("LAYER")
          ->expected(0, 1);
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer(
      "Examples:\n"
      "  bitsmith-cli cost --architecture mixed_precision_cnn --preset mixed_conservative "
      "--hardware mobile_cpu\n"
      "  bitsmith-cli cost --architecture resnet20 --preset int8_uniform ultra_low --hardware gpu fpga\n"
      "  bitsmith-cli cost --experiment my.json --hardware edge_tpu --explain conv2\n"
      "  bitsmith-cli cost --experiment my.json --hardware notebook --json");
  return {command, [arguments] { return cost(*arguments); }};
}

} // namespace bitsmith
