// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_arguments.h"
#include "app/cli/output.h"
#include "core/plan/base/error.h"
#include "core/plan/hardware/cost.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct CostArguments {
  NetworkArguments network;
  std::string preset;
  std::string hardware;
  bool json = false;
};

/// What is costed: a plan for a network on a profile.
struct CostInput {
  Network network;
  PrecisionPlan plan;
  std::string planName;
  std::string hardware;
};

CostInput resolve(const CostArguments &arguments) {
  ChosenNetwork chosen = chooseNetwork(arguments.network);
  if (!chosen.experiment && arguments.preset.empty())
    throw badInput("which precision? Give --preset NAME (bitsmith-cli list presets)");
  if (!chosen.experiment && arguments.hardware.empty())
    throw badInput("which device? Give --hardware NAME (bitsmith-cli list hardware)");
  CostInput input{std::move(chosen.network), {}, arguments.preset, arguments.hardware};
  if (!input.planName.empty()) {
    input.plan = findPreset(input.planName).apply(input.network);
  } else {
    input.plan = resolvePlan(chosen.experiment->precision, input.network);
    input.planName = chosen.experiment->precision.preset +
                     (chosen.experiment->precision.layers.empty() ? "" : " with changed layers");
  }
  if (input.hardware.empty())
    input.hardware = chosen.experiment->hardware;
  return input;
}

nlohmann::json costAsJson(const CostInput &input, const CostReport &report) {
  nlohmann::json layers = nlohmann::json::array();
  for (std::size_t i = 0; i < report.layers.size(); ++i) {
    nlohmann::json layer = toJson(report.layers[i]);
    layer["name"] = input.network.layers()[i].name;
    layer["weight_bits"] = input.plan[i].weight.bits;
    layer["activation_bits"] = input.plan[i].activation.bits;
    layers.push_back(std::move(layer));
  }
  const Shape shape = input.network.inputShape();
  return {{"network", input.network.name()},
          {"input", {shape.channels, shape.height, shape.width}},
          {"classes", input.network.classes()},
          {"precision", input.planName},
          {"hardware", input.hardware},
          {"layers", layers},
          {"total", toJson(report.total)},
          {"compression_ratio", compressionRatio(input.network, input.plan)},
          {"weight_memory_mb", weightMemoryBytes(input.network, input.plan) / bytesPerMegabyte}};
}

std::vector<std::string> costCells(const Cost &cost) {
  return {format("%.3f", cost.macs / 1e6),
          format("%.2f", cost.bops / 1e6),
          format("%.3f", cost.weightBytes / 1024),
          format("%.3f", cost.activationBytes / 1024),
          format("%.4f", cost.operations / 1e6),
          format("%.3f", cost.memoryBytes / 1024),
          format("%.4f", cost.energyPicojoules / 1000)};
}

std::string costAsText(const CostInput &input, const CostReport &report) {
  const HardwareProfile &hardware = findHardware(input.hardware);
  Table table({"layer", "bits w/a", "MACs (M)", "BOPs (M)", "weights (KB)", "activations (KB)",
               "operations (M)", "memory (KB)", "energy (nJ)"});
  const auto addRow = [&](const std::string &name, const std::string &bits, const Cost &cost) {
    std::vector<std::string> row = {name, bits};
    for (std::string &cell : costCells(cost))
      row.push_back(std::move(cell));
    table.add(std::move(row));
  };
  for (std::size_t i = 0; i < report.layers.size(); ++i)
    addRow(input.network.layers()[i].name,
           std::to_string(input.plan[i].weight.bits) + "/" + std::to_string(input.plan[i].activation.bits),
           report.layers[i]);
  table.addRule();
  addRow("total", "", report.total);
  return describeChoice(input.network) + "; precision " + input.planName + "; hardware " + hardware.title +
         "\n\n" + table.text() + "\ncompression    " +
         format("%.3f×", compressionRatio(input.network, input.plan)) + "\nweight memory  " +
         format("%.4f MB", weightMemoryBytes(input.network, input.plan) / bytesPerMegabyte) +
         "\n\nFor one picture; 1 KB is 1024 bytes, 1 MB 1024 KB. Operations, memory and energy as " +
         hardware.name + " counts them: " + hardware.source + "\n";
}

int cost(const CostArguments &arguments) {
  const CostInput input = resolve(arguments);
  const CostReport report = estimateCost(input.network, input.plan, findHardware(input.hardware));
  if (arguments.json)
    writeOutput(costAsJson(input, report));
  else
    writeOutput(costAsText(input, report));
  return exit_status::done;
}

} // namespace

Command addCostCommand(CLI::App &program) {
  auto arguments = std::make_shared<CostArguments>();
  CLI::App *command =
      program.add_subcommand("cost", "What a precision plan costs on a device, per layer and in total");
  arguments->network.addTo(*command);
  command->add_option("--preset", arguments->preset, "Precision preset; an experiment has its own")
      ->type_name("NAME");
  command->add_option("--hardware", arguments->hardware, "Hardware profile; an experiment has its own")
      ->type_name("NAME");
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Examples:\n"
                  "  bitsmith-cli cost --architecture mixed_precision_cnn --preset mixed_conservative "
                  "--hardware notebook\n"
                  "  bitsmith-cli cost --experiment my.json --hardware notebook --json");
  return {command, [arguments] { return cost(*arguments); }};
}

} // namespace bitsmith
