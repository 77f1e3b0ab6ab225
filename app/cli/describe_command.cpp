// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_arguments.h"
#include "app/cli/output.h"
#include "core/plan/base/number_text.h"
#include "core/plan/network/network_json.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

nlohmann::json shapeJson(const Shape &shape) {
  return {shape.channels, shape.height, shape.width};
}

nlohmann::json layerJson(const Layer &layer) {
  return {{"name", layer.name},
          {"kind", toString(layer.kind)},
          {"role", toString(layer.role)},
          {"kernel", toJson(layer.kernel)},
          {"stride", toJson(layer.stride)},
          {"padding", toJson(layer.padding)},
          {"dilation", toJson(layer.dilation)},
          {"groups", layer.groups},
          {"weight_shape", layer.weightShape()},
          {"input", shapeJson(layer.input)},
          {"output", shapeJson(layer.output)},
          {"weights", layer.weights()},
          {"biases", layer.biases()},
          {"parameters", layer.parameters()},
          {"macs", layer.macs()}};
}

nlohmann::json describeAsJson(const ChosenNetwork &chosen, const PrecisionPlan &plan) {
  const Network &network = chosen.network;
  nlohmann::json layers = nlohmann::json::array();
  for (std::size_t i = 0; i < network.layers().size(); ++i) {
    nlohmann::json layer = layerJson(network.layers()[i]);
    if (!plan.empty()) {
      layer["weight_bits"] = plan[i].weight.bits;
      layer["activation_bits"] = plan[i].activation.bits;
    }
    if (chosen.imported)
      layer["aliases"] = chosen.imported->names.layers[i];
    layers.push_back(std::move(layer));
  }
  nlohmann::json json = {
      {"network", network.name()}, {"input", shapeJson(network.inputShape())}, {"classes", network.classes()},
      {"layers", layers},          {"parameters", network.parameters()},       {"macs", network.macs()},
      {"graph", toJson(network)}};
  if (chosen.imported)
    json["imported"] = {{"producer", chosen.imported->producer},
                        {"opset", chosen.imported->opset},
                        {"remarks", chosen.imported->remarks},
                        {"activations", chosen.imported->names.activations}};
  return json;
}

std::string weightText(const Layer &layer) {
  std::string text;
  for (const std::int64_t size : layer.weightShape())
    text += (text.empty() ? "" : "×") + std::to_string(size);
  return text;
}

std::string describeAsText(const Network &network, const PrecisionPlan &plan) {
  std::vector<std::string> titles = {"layer", "kind", "weight", "input", "output", "parameters", "MACs"};
  if (!plan.empty())
    titles.insert(titles.end(), {"weight bits", "activation bits"});
  Table table(titles);
  table.alignLeft({1});
  for (std::size_t i = 0; i < network.layers().size(); ++i) {
    const Layer &layer = network.layers()[i];
    std::vector<std::string> row = {layer.name,
                                    layer.isDepthwise() ? "depthwise conv2d"
                                                        : std::string(toString(layer.kind)),
                                    weightText(layer),
                                    toString(layer.input),
                                    toString(layer.output),
                                    grouped(layer.parameters()),
                                    grouped(layer.macs())};
    if (!plan.empty())
      row.insert(row.end(), {std::to_string(plan[i].weight.bits), std::to_string(plan[i].activation.bits)});
    table.add(std::move(row));
  }
  table.addRule();
  std::vector<std::string> total = {
      "total", "", "", "", "", grouped(network.parameters()), grouped(network.macs())};
  total.resize(titles.size());
  table.add(std::move(total));
  return describeChoice(network) + "\n\n" + table.text() +
         "\nParameters are weights and biases of these layers; MACs are multiply-accumulates for one "
         "picture.\n";
}

struct DescribeArguments {
  NetworkArguments network;
  bool json = false;
};

int describe(const DescribeArguments &arguments) {
  const ChosenNetwork chosen = chooseNetwork(arguments.network);
  const PrecisionPlan plan =
      chosen.experiment ? resolvePlan(chosen.experiment->precision, chosen.network) : PrecisionPlan();
  if (arguments.json)
    writeOutput(describeAsJson(chosen, plan));
  else
    writeOutput(describeAsText(chosen.network, plan));
  return exit_status::done;
}

} // namespace

Command addDescribeCommand(CLI::App &program) {
  auto arguments = std::make_shared<DescribeArguments>();
  CLI::App *command = program.add_subcommand("describe", "The layers of a network: shapes, parameters, MACs");
  arguments->network.addTo(*command);
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Examples:\n"
                  "  bitsmith-cli describe --architecture resnet20 --data cifar10\n"
                  "  bitsmith-cli describe --onnx resnet20.onnx\n"
                  "  bitsmith-cli describe --experiment my.json --json");
  return {command, [arguments] { return describe(*arguments); }};
}

} // namespace bitsmith
