// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/number_text.h"
#include "core/plan/runs/comparison.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

struct CompareArguments {
  std::vector<std::string> runs;
  std::vector<std::string> costs;
  bool json = false;
};

/// The runs that are compared, with labels that tell them apart.
struct ComparedRuns {
  std::vector<RunRecord> records;
  std::vector<std::string> labels;

  std::vector<const RunResult *> results() const {
    std::vector<const RunResult *> list;
    for (const RunRecord &record : records)
      list.push_back(&*record.result);
    return list;
  }
};

/// A run folder, or a study's that stands for its finished members.
void addRuns(const fs::path &folder, std::set<fs::path> &known, ComparedRuns &runs) {
  RunRecord record = readRun(folder);
  if (record.isStudy()) {
    bool hasFinished = false;
    for (const fs::path &member : memberFolders(folder, record.experiment))
      if (fs::exists(member / run_file::result)) {
        addRuns(member, known, runs);
        hasFinished = true;
      }
    if (!hasFinished)
      throw badInput(folder.string() + " is a study without a finished run: wait for one, or resume it");
    return;
  }
  if (!record.result)
    throw badInput(folder.string() + " has no result: the run is " + std::string(toString(record.state)) +
                   "; only finished runs can be compared");
  if (!isMeasured(*record.result))
    throw badInput(folder.string() + " has no accuracy on test pictures: its task is " +
                   std::string(toString(record.result->task)) + "; leave it out");
  if (!known.insert(resolvedPath(folder)).second)
    return;
  record.steps.clear(); // curves are of no use here
  runs.records.push_back(std::move(record));
}

ComparedRuns readRuns(const std::vector<std::string> &folders) {
  ComparedRuns runs;
  std::set<fs::path> known;
  for (const std::string &folder : folders)
    addRuns(folder, known, runs);
  if (runs.records.size() < 2)
    throw badInput("there is one run to compare: give two or more, or a study of several");
  const auto name = [](const RunRecord &record) { return record.experiment.name; };
  for (const RunRecord &record : runs.records) {
    const bool isUnique = std::ranges::count(runs.records, name(record), name) == 1;
    runs.labels.push_back(isUnique ? name(record) : record.folder.string());
  }
  return runs;
}

std::vector<CostAxis> chosenAxes(const std::vector<std::string> &names) {
  if (names.empty())
    return {costAxis(CostKind::compression)};
  std::vector<CostAxis> axes;
  for (const std::string &name : names)
    axes.push_back(findCostAxis(name));
  return axes;
}

/// Hardware profiles that the runs were costed on, when there is more than one.
std::string differentHardware(const ComparedRuns &runs) {
  std::set<std::string> names;
  for (const RunRecord &record : runs.records)
    names.insert(record.experiment.hardware);
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "" : ", ") + name;
  return names.size() > 1 ? text : std::string();
}

// --- JSON ---

nlohmann::json pairJson(const ComparedRuns &runs, const RunPair &pair) {
  const PairedComparison &comparison = pair.comparison;
  const std::string &first = runs.labels[pair.first], &second = runs.labels[pair.second];
  nlohmann::json json = {{"first", first},
                         {"second", second},
                         {"comparable", comparison.pairing == Pairing::paired},
                         {"verdict", verdict(comparison, first, second)}};
  if (comparison.pairing != Pairing::paired)
    return json;
  json["difference"] = comparison.difference();
  json["difference_interval"] = {comparison.interval.low, comparison.interval.high};
  json["both"] = comparison.counts.both;
  json["only_first"] = comparison.counts.onlyFirst;
  json["only_second"] = comparison.counts.onlySecond;
  json["neither"] = comparison.counts.neither;
  json["p"] = comparison.p;
  json["p_holm"] = comparison.adjustedP;
  json["detectable"] = comparison.isDetectable();
  return json;
}

nlohmann::json comparisonAsJson(const ComparedRuns &runs) {
  nlohmann::json rows = nlohmann::json::array(), pairs = nlohmann::json::array(),
                 fronts = nlohmann::json::object();
  for (std::size_t i = 0; i < runs.records.size(); ++i) {
    const RunResult &result = *runs.records[i].result;
    nlohmann::json row = {{"name", runs.labels[i]},
                          {"folder", runs.records[i].folder.string()},
                          {"accuracy", result.accuracy},
                          {"accuracy_interval", {result.accuracyInterval.low, result.accuracyInterval.high}},
                          {"samples", result.samples},
                          {"hardware", runs.records[i].experiment.hardware},
                          {"costs", nlohmann::json::object()}};
    if (!result.testSet.empty())
      row["test_set"] = result.testSet;
    for (const CostAxis &axis : costAxes())
      if (const auto cost = costOf(result, axis.kind))
        row["costs"][std::string(axis.name)] = *cost;
    rows.push_back(std::move(row));
  }
  for (const RunPair &pair : compareAllPairs(runs.results()))
    pairs.push_back(pairJson(runs, pair));
  for (const CostAxis &axis : costAxes()) {
    const CostFront front = findFront(runs.results(), axis.kind);
    nlohmann::json entry = {{"unit", axis.unit}, {"front", nlohmann::json::array()}};
    for (const std::size_t index : front.front)
      entry["front"].push_back(runs.labels[index]);
    if (front.hypervolume) {
      entry["hypervolume"] = *front.hypervolume;
      entry["reference"] = front.reference;
    }
    fronts[std::string(axis.name)] = std::move(entry);
  }
  return {{"runs", rows}, {"pairs", pairs}, {"fronts", fronts}};
}

// --- text ---

std::string runTable(const ComparedRuns &runs) {
  std::vector<std::string> titles = {"run", "accuracy (95 %)"};
  std::vector<CostAxis> axes;
  for (const CostAxis &axis : costAxes()) {
    const auto has = [&](const RunResult *result) { return costOf(*result, axis.kind).has_value(); };
    if (!std::ranges::any_of(runs.results(), has))
      continue;
    axes.push_back(axis);
    titles.push_back(std::string(axis.title) +
                     (axis.unit.empty() ? std::string() : " (" + std::string(axis.unit) + ")"));
  }
  Table table(titles);
  for (std::size_t i = 0; i < runs.records.size(); ++i) {
    const RunResult &result = *runs.records[i].result;
    std::vector<std::string> row = {runs.labels[i], accuracyText(result.accuracy, result.accuracyInterval)};
    for (const CostAxis &axis : axes) {
      const auto cost = costOf(result, axis.kind);
      row.push_back(cost ? format("%.4g", *cost) : "–");
    }
    table.add(std::move(row));
  }
  return table.text();
}

/// A difference in percentage points with its sign; none for what rounds to nothing.
std::string points(double share) {
  const std::string text = format("%+.1f", 100 * share);
  return text == "-0.0" || text == "+0.0" ? "0.0" : text;
}

std::string pairTable(const ComparedRuns &runs) {
  Table table({"pair", "difference in points (95 %)", "only first right", "only second right", "p",
               "p (Holm)", "verdict"});
  table.alignLeft({6});
  std::size_t tests = 0;
  for (const RunPair &pair : compareAllPairs(runs.results())) {
    const PairedComparison &comparison = pair.comparison;
    const std::string &first = runs.labels[pair.first], &second = runs.labels[pair.second];
    const std::string name = first + " – " + second, words = verdict(comparison, first, second);
    if (comparison.pairing != Pairing::paired) {
      table.add({name, "–", "–", "–", "–", "–", words});
      continue;
    }
    ++tests;
    table.add({name,
               points(comparison.difference()) + " (" + points(comparison.interval.low) + " to " +
                   points(comparison.interval.high) + ")",
               grouped(comparison.counts.onlyFirst), grouped(comparison.counts.onlySecond),
               pText(comparison.p), pText(comparison.adjustedP), words});
  }
  std::string text = table.text();
  if (tests > 0)
    text += "Difference: accuracy of the first less the second on the same test pictures, Tango's 95 % score "
            "interval. p: McNemar's exact test.\nThe verdict is at 5 % after Holm's correction for " +
            std::to_string(tests) + (tests == 1 ? " comparison.\n" : " comparisons.\n");
  return text;
}

std::string frontText(const ComparedRuns &runs, const CostAxis &axis) {
  const CostFront front = findFront(runs.results(), axis.kind);
  std::string text = "front, accuracy against " + std::string(axis.title) + ": ";
  if (front.front.empty())
    return text + "no run has it\n";
  for (const std::size_t index : front.front)
    text += (index == front.front.front() ? "" : " → ") + runs.labels[index];
  if (front.hypervolume)
    text += "; hypervolume " + format("%.3f", *front.hypervolume) + " of accuracy 1 by " +
            (axis.moreIsBetter ? "1/" + std::string(axis.title) + " at " : std::string()) +
            format("%.4g", front.reference) + (axis.unit.empty() ? "" : " ") + std::string(axis.unit);
  if (const std::string hardware = differentHardware(runs); axis.ofHardware && !hardware.empty())
    text += "; counted by different hardware: " + hardware;
  return text + "\n";
}

int compare(const CompareArguments &arguments) {
  const std::vector<CostAxis> axes = chosenAxes(arguments.costs);
  const ComparedRuns runs = readRuns(arguments.runs);
  if (arguments.json) {
    writeOutput(comparisonAsJson(runs));
    return exit_status::done;
  }
  std::string text = runTable(runs) + "\n" + pairTable(runs) + "\n";
  for (const CostAxis &axis : axes)
    text += frontText(runs, axis);
  writeOutput(text);
  return exit_status::done;
}

} // namespace

Command addCompareCommand(CLI::App &program) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App *command = program.add_subcommand(
      "compare", "Accuracy and costs of finished runs, and which differences are more than chance");
  command->add_option("RUN", arguments->runs, "Run folders; a study's stands for its finished runs")
      ->required();
  std::string known;
  for (const CostAxis &axis : costAxes())
    known += (known.empty() ? "" : ", ") + std::string(axis.name);
  command->add_option("--cost", arguments->costs, "Cost of the Pareto front; may be repeated: " + known)
      ->type_name("COST")
      ->expected(1)
      ->take_all();
  command->add_flag("--json", arguments->json, "Print JSON on stdout, with the fronts of all costs");
  command->footer("Examples:\n"
                  "  bitsmith-cli compare runs/fp32 runs/int8\n"
                  "  bitsmith-cli compare runs/study --cost memory --cost bops");
  return {command, [arguments] { return compare(*arguments); }};
}

} // namespace bitsmith
