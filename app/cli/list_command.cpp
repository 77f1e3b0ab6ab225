// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/engine/data/dataset.h"
#include "core/plan/base/error.h"
#include "core/plan/hardware/explain.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/network/architectures.h"
#include "core/plan/precision/exchange.h"
#include "core/plan/research/card.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

/// A list in both forms.
struct Listing {
  nlohmann::json json = nlohmann::json::array();
  std::string text;
};

std::string bitsText(const QuantizerSpec &weight, const QuantizerSpec &activation) {
  return std::to_string(weight.bits) + "/" + std::to_string(activation.bits);
}

Listing listPresets() {
  const std::vector<LayerRole> roles = {LayerRole::first, LayerRole::middleConv, LayerRole::middleLinear,
                                        LayerRole::last};
  Listing listing;
  Table table({"preset", "first", "middle conv", "middle linear", "last", "summary"});
  table.alignLeft({5});
  for (const Preset &preset : presets()) {
    std::vector<std::string> row = {preset.name};
    nlohmann::json rules;
    for (const LayerRole role : roles) {
      const LayerPrecision &rule = preset.rules.at(role);
      row.push_back(bitsText(rule.weight, rule.activation));
      rules[std::string(toString(role))] = {{"weight_bits", rule.weight.bits},
                                            {"activation_bits", rule.activation.bits}};
    }
    row.push_back(preset.summary);
    table.add(std::move(row));
    listing.json.push_back(
        {{"name", preset.name}, {"title", preset.title}, {"summary", preset.summary}, {"rules", rules}});
  }
  listing.text = table.text() + "\nWeight bits/activation bits by the role of the layer.\n";
  return listing;
}

std::string rangeText(const BitRange &range) {
  return range.from == range.to ? std::to_string(range.from)
                                : std::to_string(range.from) + "–" + std::to_string(range.to);
}

/// "8/8, 4/8, 32/32 float"
std::string pairsText(const HardwareProfile &profile) {
  const RooflineModel *model = profile.roofline();
  if (!model)
    return "any";
  std::string text;
  for (const ComputeMode &mode : model->compute)
    text += (text.empty() ? "" : ", ") + rangeText(mode.weight) + "/" + rangeText(mode.activation) +
            (mode.arithmetic == Arithmetic::floating ? " float" : "");
  return text;
}

std::string memoryText(const HardwareProfile &profile) {
  const RooflineModel *model = profile.roofline();
  if (!model)
    return "–";
  std::string text;
  for (const MemoryLevel &level : model->memory)
    text += (text.empty() ? "" : ", ") + level.name +
            (level.bytes ? " " + quantityText(*level.bytes, "bytes") : std::string());
  return text;
}

Listing listHardware() {
  Listing listing;
  Table table({"hardware", "bits w/a", "memory", "summary"});
  table.alignLeft({1, 2, 3});
  const HardwareLibrary library = readHardwareLibrary();
  for (const HardwareProfile &profile : library.profiles) {
    table.add({profile.name, pairsText(profile), memoryText(profile), profile.summary});
    listing.json.push_back(nlohmann::json(toJson(profile)));
  }
  for (const std::string &warning : library.warnings)
    writeMessage(warning);
  listing.text = table.text() + "\nYour own: *.json in " + userHardwareFolder().string() + "\n";
  return listing;
}

Listing listArchitectures() {
  Listing listing;
  Table table({"architecture", "layers", "parameters", "MACs (M)", "summary"});
  table.alignLeft({4});
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 32, 32}, 10);
    table.add({architecture.name, std::to_string(network.layers().size()), grouped(network.parameters()),
               format("%.2f", static_cast<double>(network.macs()) / 1e6), architecture.summary});
    listing.json.push_back({{"name", architecture.name},
                            {"summary", architecture.summary},
                            {"layers", network.layers().size()},
                            {"parameters", network.parameters()},
                            {"macs", network.macs()}});
  }
  listing.text = table.text() + "\nFor pictures of 3×32×32 in 10 classes.\n";
  return listing;
}

Listing listFormats() {
  Listing listing;
  Table table({"format", "file", "summary"});
  table.alignLeft({1, 2});
  for (const ExchangeFormatInfo &format : exchangeFormats()) {
    table.add({format.name, "*" + format.ending, format.summary});
    listing.json.push_back({{"name", format.name},
                            {"title", format.title},
                            {"summary", format.summary},
                            {"ending", format.ending},
                            {"is_read_again", format.hasModel}});
  }
  listing.text = table.text() + "\nOf bitsmith-cli export.\n";
  return listing;
}

Listing listExperiments() {
  Listing listing;
  Table table({"experiment", "summary"});
  table.alignLeft({1});
  for (const ExperimentInfo &experiment : shippedExperiments()) {
    table.add({experiment.name, experiment.summary});
    listing.json.push_back(
        {{"name", experiment.name}, {"title", experiment.title}, {"summary", experiment.summary}});
  }
  listing.text = table.text();
  return listing;
}

Listing listData() {
  Listing listing;
  Table table({"data", "found", "summary"});
  table.alignLeft({1, 2});
  std::string remarks;
  for (const DataSource &source : dataSources()) {
    nlohmann::json entry{{"name", source.name}, {"summary", source.summary}, {"augments", source.augments}};
    if (source.shape)
      entry["shape"] = {source.shape->channels, source.shape->height, source.shape->width};
    if (source.classes)
      entry["classes"] = *source.classes;
    std::string found = "yes";
    try {
      const DataDescription data = describeData(withSource({}, source.name));
      entry["found"] = true;
      entry["train"] = data.train;
      entry["test"] = data.test;
    } catch (const Error &error) {
      found = source.shape ? "no" : "by path";
      entry["found"] = false;
      entry["remedy"] = error.what();
      remarks += source.name + ": " + error.what() + "\n";
    }
    table.add({source.name, found, source.summary});
    listing.json.push_back(std::move(entry));
  }
  listing.text = table.text() + (remarks.empty() ? "" : "\n" + remarks);
  return listing;
}

Listing listResearch() {
  Listing listing;
  Table table({"card", "minutes", "hypothesis"});
  table.alignLeft({2});
  const ResearchLibrary library = readResearchLibrary();
  for (const ResearchCard &card : library.cards) {
    table.add({card.name, format("%.0f", card.minutes), card.hypothesis});
    listing.json.push_back({{"name", card.name},
                            {"title", card.title},
                            {"hypothesis", card.hypothesis},
                            {"source", card.source},
                            {"minutes", card.minutes},
                            {"arms", card.arms}});
  }
  listing.text = table.text();
  for (const std::string &warning : library.warnings)
    listing.text += "\n" + warning + "\n";
  return listing;
}

struct ListArguments {
  std::string what;
  bool json = false;
};

int list(const ListArguments &arguments) {
  const std::map<std::string, Listing (*)()> lists = {{"presets", listPresets},
                                                      {"hardware", listHardware},
                                                      {"data", listData},
                                                      {"architectures", listArchitectures},
                                                      {"experiments", listExperiments},
                                                      {"formats", listFormats},
                                                      {"research", listResearch}};
  const auto found = lists.find(arguments.what);
  if (found == lists.end())
    throw badInput(
        "list " + arguments.what +
        ": expected one of presets, hardware, data, architectures, experiments, formats, research");
  const Listing listing = found->second();
  if (arguments.json)
    writeOutput(listing.json);
  else
    writeOutput(listing.text);
  return exit_status::done;
}

} // namespace

Command addListCommand(CLI::App &program) {
  auto arguments = std::make_shared<ListArguments>();
  CLI::App *command = program.add_subcommand(
      "list", "What there is: presets, hardware, data, architectures, experiments, formats, research");
  command
      ->add_option("WHAT", arguments->what,
                   "presets, hardware, data, architectures, experiments, formats or research")
      ->required();
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Examples:\n  bitsmith-cli list presets\n  bitsmith-cli list data --json");
  return {command, [arguments] { return list(*arguments); }};
}

} // namespace bitsmith
