// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/engine/data/dataset.h"
#include "core/plan/base/error.h"
#include "core/plan/base/number_text.h"
#include "core/plan/cluster/cluster_profile.h"
#include "core/plan/hardware/explain.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/network/architectures.h"
#include "core/plan/precision/exchange.h"
#include "core/plan/precision/own_presets.h"
#include "core/plan/research/card.h"
#include "core/plan/runs/comparison.h"
#include "core/plan/runs/query.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <algorithm>
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
  const auto addRules = [&](std::vector<std::string> &row, const std::map<LayerRole, LayerPrecision> &given) {
    nlohmann::json rules;
    for (const LayerRole role : roles) {
      const LayerPrecision &rule = given.at(role);
      row.push_back(bitsText(rule.weight, rule.activation));
      rules[std::string(toString(role))] = {{"weight_bits", rule.weight.bits},
                                            {"activation_bits", rule.activation.bits}};
    }
    return rules;
  };
  for (const Preset &preset : presets()) {
    std::vector<std::string> row = {preset.name};
    const nlohmann::json rules = addRules(row, preset.rules);
    row.push_back(preset.summary);
    table.add(std::move(row));
    listing.json.push_back(
        {{"name", preset.name}, {"title", preset.title}, {"summary", preset.summary}, {"rules", rules}});
  }
  const OwnPresets own = readOwnPresets();
  for (const OwnPreset &preset : own.presets) {
    std::vector<std::string> row = {preset.name};
    nlohmann::json entry = {{"name", preset.name}, {"summary", preset.summary}, {"own", true}};
    if (preset.isByRoles()) {
      entry["rules"] = addRules(row, preset.rules);
    } else {
      row.insert(row.end(), roles.size(), "–");
      for (const auto &[layer, precision] : preset.layers)
        entry["layers"][layer] = {{"weight_bits", precision.weight.bits},
                                  {"activation_bits", precision.activation.bits}};
    }
    row.push_back(preset.isByRoles() ? preset.summary
                                     : "of " + std::to_string(preset.layers.size()) + " layers by name" +
                                           (preset.summary.empty() ? "" : ": " + preset.summary));
    table.add(std::move(row));
    listing.json.push_back(std::move(entry));
  }
  for (const std::string &warning : own.warnings)
    writeMessage(warning);
  listing.text = table.text() +
                 "\nWeight bits/activation bits by the role of the layer.\nYour own: *.json in " +
                 ownPresetsFolder().string() + "\n";
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
  for (const std::string &warning : library.warnings)
    writeMessage(warning);
  listing.text = table.text();
  return listing;
}

/// One run in both forms; a study's members are indented below it.
void addRun(Listing &listing, Table &table, const RunRecord &run, const RunLabels &labels, bool isMember) {
  const RunResult *result = run.result && isMeasured(*run.result) ? &*run.result : nullptr;
  const std::string name = labels.name.empty() ? run.experiment.name : labels.name;
  table.add({(isMember ? "  " : "") + name, std::string(toString(run.experiment.task)),
             std::string(toString(run.state)),
             result
                 ? format("%.1f", 100 * result->accuracy) +
                       format(" ± %.1f", 50 * (result->accuracyInterval.high - result->accuracyInterval.low))
                 : "",
             result ? format("%.3f", result->memoryMb) : "", tagsText(labels.tags), run.folder.string()});
  nlohmann::json entry = {{"folder", run.folder.string()},
                          {"name", name},
                          {"experiment", run.experiment.name},
                          {"task", toString(run.experiment.task)},
                          {"state", toString(run.state)},
                          {"tags", labels.tags},
                          {"note", labels.note}};
  if (isMember)
    entry["study"] = run.folder.parent_path().string();
  if (result) {
    entry["accuracy"] = result->accuracy;
    entry["accuracy_interval"] = {result->accuracyInterval.low, result->accuracyInterval.high};
    entry["loss"] = result->loss;
    entry["memory_mb"] = result->memoryMb;
    entry["compression_ratio"] = result->compressionRatio;
    entry["seconds"] = result->seconds;
  }
  listing.json.push_back(std::move(entry));
}

Listing listRuns(const std::filesystem::path &root, const std::string &filter) {
  const RunQuery query(filter);
  if (!query.problems().empty())
    throw badInput("--filter " + filter + ": " + query.problems().front());
  Listing listing;
  Table table({"run", "task", "state", "accuracy (%)", "MB", "tags", "folder"});
  table.alignLeft({1, 2, 5, 6});
  std::size_t all = 0;
  for (const std::filesystem::path &folder : findRuns(root)) {
    ++all;
    try {
      const RunRecord record = readRun(folder);
      const RunLabels labels = readLabels(folder);
      if (query.matches(factsOf(record, labels)))
        addRun(listing, table, record, labels, folder.parent_path() != root);
    } catch (const Error &error) {
      writeMessage(error.what()); // a damaged folder hides no other
    }
  }
  listing.text = all == 0
                     ? "No runs below " + root.string() + ": start one with bitsmith-cli run quick-tour\n"
                 : listing.json.empty() ? "None of " + std::to_string(all) + " runs matches " + filter + "\n"
                                        : table.text();
  return listing;
}

Listing listClusters() {
  Listing listing;
  Table table({"cluster", "partition", "time limit", "processors", "summary"});
  table.alignLeft({1, 2, 4});
  const ClusterLibrary library = readClusterLibrary();
  for (const ClusterProfile &profile : library.profiles) {
    table.add({profile.name, profile.partition, profile.timeLimit, std::to_string(profile.cpusPerTask),
               profile.summary});
    listing.json.push_back(toJson(profile));
  }
  for (const std::string &warning : library.warnings)
    writeMessage(warning);
  listing.text = table.text() + "\nYour own: *.json in " + userClusterFolder().string() + "\n";
  return listing;
}

struct ListArguments {
  std::string what;
  std::string root;   ///< of runs
  std::string filter; ///< of runs
  bool json = false;
};

/// What is listed without options, in the order in which it is told; runs have theirs.
constexpr std::pair<std::string_view, Listing (*)()> plainLists[] = {{"presets", listPresets},
                                                                     {"hardware", listHardware},
                                                                     {"data", listData},
                                                                     {"architectures", listArchitectures},
                                                                     {"experiments", listExperiments},
                                                                     {"formats", listFormats},
                                                                     {"research", listResearch},
                                                                     {"clusters", listClusters}};

/// "presets, hardware, … or runs". @param beforeLast " or "
std::string namesOfLists(std::string_view beforeLast) {
  std::string names;
  for (const auto &[name, make] : plainLists)
    names.append(names.empty() ? "" : ", ").append(name);
  return names.append(beforeLast).append("runs");
}

int list(const ListArguments &arguments) {
  const bool runs = arguments.what == "runs";
  if (!runs && (!arguments.root.empty() || !arguments.filter.empty()))
    throw badInput("--root and --filter are for list runs, not for list " + arguments.what);
  const auto *const found =
      std::ranges::find(plainLists, arguments.what, [](const auto &list) { return list.first; });
  if (!runs && found == std::end(plainLists))
    throw badInput("list " + arguments.what + ": expected one of " + namesOfLists(", "));
  const std::filesystem::path root =
      arguments.root.empty() ? defaultRunsFolder() : std::filesystem::path(arguments.root);
  const Listing listing = runs ? listRuns(root, arguments.filter) : found->second();
  if (arguments.json)
    writeOutput(listing.json);
  else
    writeOutput(listing.text);
  return exit_status::done;
}

} // namespace

Command addListCommand(CLI::App &program) {
  auto arguments = std::make_shared<ListArguments>();
  CLI::App *command = program.add_subcommand("list", "What there is: " + namesOfLists(", "));
  command->add_option("WHAT", arguments->what, namesOfLists(" or "))->required();
  command->add_option("--root", arguments->root, "Of runs: the folder that they are in");
  command->add_option("--filter", arguments->filter,
                      "Of runs: words, and conditions such as tag:paper acc>80 -state:failed");
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Examples:\n  bitsmith-cli list presets\n  bitsmith-cli list data --json\n  bitsmith-cli "
                  "list runs --filter \"tag:paper acc>80\"");
  return {command, [arguments] { return list(*arguments); }};
}

} // namespace bitsmith
