// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/allocate_arguments.h"

#include "app/cli/whole_number.h"
#include "core/engine/runs/runner.h"
#include "core/plan/analysis/allocation_json.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/sensitivity_run.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

template<class Value>
std::optional<Value> parseNumber(std::string_view text) {
  Value value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "NAME=REST"
std::pair<std::string, std::string> splitAtEquals(const std::string &text) {
  const std::size_t equals = text.rfind('=');
  return equals == std::string::npos ? std::pair(text, std::string())
                                     : std::pair(text.substr(0, equals), text.substr(equals + 1));
}

std::string listed(const std::vector<std::string> &names) {
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::size_t findLayer(const AllocationProblem &problem, const std::string &name, const std::string &option) {
  if (const auto layer = problem.layerIndex(name))
    return *layer;
  std::vector<std::string> names;
  for (const AllocationLayer &layer : problem.layers)
    names.push_back(layer.name);
  throw badInput(option + ": there is no layer " + name + "; expected one of " + listed(names));
}

AllocationBudget parseBudget(const AllocationProblem &problem, const std::string &text) {
  const auto [name, amount] = splitAtEquals(text);
  const bool share = amount.ends_with('%');
  const auto number =
      parseNumber<double>(share ? std::string_view(amount).substr(0, amount.size() - 1) : amount);
  if (!number || !std::isfinite(*number) || (share && (*number < 0 || *number > 100)))
    throw badInput("--budget " + text +
                   ": expected COST=VALUE, or COST=0% to 100% between the least and the most, for instance "
                   "mean_bits=4 or bops=50%");
  const auto cost = problem.costIndex(name);
  if (!cost)
    throw badInput("--budget " + text + ": there is no cost " + name + "; expected one of " +
                   listed(problem.costs));
  return {*cost, share ? AllocationBudget::Kind::fraction : AllocationBudget::Kind::value,
          share ? *number / 100 : *number};
}

/// Budgets of the command line stand in for those of a file on the same cost.
void applyBudgets(const AllocateArguments &arguments, AllocationProblem &problem) {
  std::vector<AllocationBudget> budgets;
  for (const std::string &text : arguments.budgets)
    budgets.push_back(parseBudget(problem, text));
  for (const AllocationBudget &budget : budgets)
    std::erase_if(problem.budgets, [&](const AllocationBudget &old) { return old.cost == budget.cost; });
  problem.budgets.insert(problem.budgets.end(), budgets.begin(), budgets.end());
  if (problem.budgets.empty())
    throw badInput("which budget? Give --budget COST=VALUE, for instance " +
                   (problem.costIndex("mean_bits") ? std::string("mean_bits=4") : "\"COST=50%\"") +
                   "; the costs are " + listed(problem.costs));
}

void applyLock(AllocationProblem &problem, const std::string &text) {
  const auto [name, bits] = splitAtEquals(text);
  if (bits.empty())
    throw badInput("--lock " + text +
                   ": expected LAYER=BITS or LAYER=WEIGHT/ACTIVATION, for instance conv1=8");
  const std::size_t index = findLayer(problem, name, "--lock " + text);
  AllocationLayer &layer = problem.layers[index];
  if (std::ranges::find(layer.choices, bits, &AllocationChoice::label) != layer.choices.end()) {
    for (AllocationChoice &choice : layer.choices)
      choice.allowed = choice.allowed && choice.label == bits;
    return;
  }
  const std::size_t slash = std::min(bits.find('/'), bits.size());
  const auto weight = parseNumber<int>(std::string_view(bits).substr(0, slash));
  const auto activation =
      slash < bits.size() ? parseNumber<int>(std::string_view(bits).substr(slash + 1)) : std::nullopt;
  if (!weight || (slash < bits.size() && !activation))
    throw badInput("--lock " + text +
                   ": expected LAYER=BITS or LAYER=WEIGHT/ACTIVATION, for instance conv1=8");
  lockBits(problem, index, *weight, activation);
}

void applyBounds(AllocationProblem &problem, const std::string &text) {
  const auto [name, range] = splitAtEquals(text);
  const std::size_t dots = range.find("..");
  const auto least = parseNumber<int>(std::string_view(range).substr(0, std::min(dots, range.size())));
  const auto most =
      dots == std::string::npos ? std::nullopt : parseNumber<int>(std::string_view(range).substr(dots + 2));
  if (!least || !most || *least > *most)
    throw badInput("--bounds " + text +
                   ": expected LAYER=LEAST..MOST in weight bits, for instance conv1=4..8");
  boundWeightBits(problem, findLayer(problem, name, "--bounds " + text), *least, *most);
}

void applyTie(AllocationProblem &problem, const std::string &text) {
  std::vector<std::size_t> tie;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t comma = std::min(text.find(',', start), text.size());
    tie.push_back(findLayer(problem, text.substr(start, comma - start), "--tie " + text));
    start = comma + 1;
  }
  if (tie.size() < 2)
    throw badInput("--tie " + text + ": expected at least two layers, for instance conv1,conv2");
  problem.ties.push_back(std::move(tie));
}

SensitivityMetric chooseMetric(const AllocateArguments &arguments, const SensitivityTable &table) {
  const std::vector<SensitivityMetric> usable = usableMetrics(table);
  std::vector<std::string> names;
  for (const SensitivityMetric metric : usable)
    names.emplace_back(toString(metric));
  if (!arguments.metric.empty()) {
    const auto metric = sensitivityMetricFromString(arguments.metric);
    if (!metric || std::ranges::find(usable, *metric) == usable.end())
      throw badInput("--metric " + arguments.metric +
                     ": the sensitivity has no such scores; expected one of " + listed(names));
    return *metric;
  }
  // Measured losses first: they need no assumption beyond that they add up.
  for (const SensitivityMetric metric : {SensitivityMetric::lossIncrease, SensitivityMetric::fisher})
    if (std::ranges::find(usable, metric) != usable.end())
      return metric;
  if (usable.empty())
    throw badInput(arguments.input +
                   ": there are no scores of layers quantized alone, which allocation needs");
  return usable.front();
}

/// Network, plan and device that a sensitivity is about: of its run, unless the command line says otherwise.
void describeSubject(const AllocateArguments &arguments, const fs::path &experimentFile,
                     AllocateInput &input) {
  const bool named = arguments.network.isGiven();
  std::optional<Experiment> experiment;
  if (named) {
    ChosenNetwork chosen = chooseNetwork(arguments.network);
    input.network = std::move(chosen.network);
    experiment = std::move(chosen.experiment);
  } else if (fs::exists(experimentFile)) {
    experiment = loadExperiment(experimentFile.string());
    input.network = experimentNetwork(*experiment, experimentFile.parent_path());
    input.startRun = startRunOf(experimentFile);
  } else {
    throw badInput(
        arguments.input + ": there is no " + std::string(run_file::experiment) +
        " beside it; say which network it is of by --experiment FILE, --onnx FILE or --architecture NAME");
  }
  if (experiment)
    input.preset = experiment->precision.preset;
  input.base = experiment ? resolvePlan(experiment->precision, *input.network)
                          : findPreset(input.preset).apply(*input.network);
  std::string hardware = arguments.hardware;
  if (hardware.empty())
    hardware = experiment ? experiment->hardware : Experiment{}.hardware;
  input.hardware = findHardware(hardware);
}

void readSensitivity(const AllocateArguments &arguments, const nlohmann::json &table, const fs::path &file,
                     AllocateInput &input) {
  const fs::path experimentFile = file.parent_path() / run_file::experiment;
  input.table = readSensitivityTable(table, file.string(), experimentFile);
  input.metric = chooseMetric(arguments, *input.table);
  describeSubject(arguments, experimentFile, input);
  AllocationOptions options{input.metric, std::nullopt};
  if (arguments.activationBits > 0)
    options.activationBits = arguments.activationBits;
  input.problem = problemFromSensitivity(*input.table, *input.network, input.base, *input.hardware, options);
  input.title = describeChoice(*input.network) + "; hardware " + input.hardware->title;
  input.meaning =
      scoreMeaning(input.metric, input.table->others) + " (" + std::string(toString(input.metric)) + ")";
}

void readProblem(const AllocateArguments &arguments, const nlohmann::json &json, AllocateInput &input) {
  for (const auto &[option, given] : {std::pair("--metric", !arguments.metric.empty()),
                                      std::pair("--hardware", !arguments.hardware.empty()),
                                      std::pair("--activation-bits", arguments.activationBits > 0),
                                      std::pair("--output", !arguments.output.empty())})
    if (given)
      throw badInput(std::string(option) + " needs a sensitivity run: " + arguments.input +
                     " is an allocation problem with scores and costs of its own");
  AllocationDocument document = parseAllocation(json, arguments.input);
  input.problem = std::move(document.problem);
  input.title = document.name.empty() ? arguments.input : document.name;
  input.meaning = "score";
}

} // namespace

void AllocateArguments::addTo(CLI::App &command) {
  command
      .add_option("SENSITIVITY", input,
                  "Run folder of a sensitivity run, its result.json, or an allocation problem")
      ->required();
  command
      .add_option("--budget", budgets,
                  "Upper limit: COST=VALUE, or COST=50% between least and most; repeatable")
      ->type_name("COST=VALUE")
      ->take_all();
  command.add_option("--metric", metric, "Sensitivity metric to minimise the sum of")->type_name("METRIC");
  command.add_option("--method", method, "exact, greedy or notebook")
      ->type_name("METHOD")
      ->check(CLI::IsMember({"exact", "greedy", "notebook"}));
  command
      .add_option("--hardware", hardware,
                  "Hardware profile for energy and latency; that of the run without it")
      ->type_name("NAME");
  command.add_option("--lock", locks, "Layer that keeps these bits; repeatable")
      ->type_name("LAYER=BITS")
      ->take_all();
  command.add_option("--bounds", bounds, "Least and most weight bits of a layer; repeatable")
      ->type_name("LAYER=MIN..MAX")
      ->take_all();
  command.add_option("--tie", ties, "Layers that get the same bits; repeatable")
      ->type_name("A,B")
      ->take_all();
  command
      .add_option("--activation-bits", activationBits,
                  "Activation bits of every layer; chosen too without it")
      ->type_name("BITS")
      ->check(wholeNumber(1, 32));
  command.add_flag("--curve", curve, "Also all optimal plans over the first budget's cost");
  command.add_option("-o,--output", output, "Write an experiment that measures the plan (task ptq)")
      ->type_name("FILE");
  command.add_option("--problem", problem, "Write the problem itself (bitsmith/allocation@1)")
      ->type_name("FILE");
  command.add_flag("--json", json, "Print JSON on stdout");
  network.addTo(command);
}

AllocateInput readAllocateInput(const AllocateArguments &arguments) {
  std::error_code ignored;
  fs::path file = arguments.input;
  if (fs::is_directory(file, ignored)) {
    file /= run_file::result;
    if (!fs::exists(file, ignored))
      throw badInput(arguments.input + " is a folder without " + run_file::result +
                     ": expected a finished sensitivity run");
  }
  const nlohmann::json json = parseJson(readFile(file), file.string());
  AllocateInput input;
  if (isAllocationDocument(json))
    readProblem(arguments, json, input);
  else if (const nlohmann::json *table = sensitivityTableIn(json))
    readSensitivity(arguments, *table, file, input);
  else
    throw badInput(
        file.string() +
        ": expected the result of a sensitivity run, or an allocation problem (bitsmith/allocation@1)");
  for (const std::string &text : arguments.locks)
    applyLock(input.problem, text);
  for (const std::string &text : arguments.bounds)
    applyBounds(input.problem, text);
  for (const std::string &text : arguments.ties)
    applyTie(input.problem, text);
  applyBudgets(arguments, input.problem);
  return input;
}

} // namespace bitsmith
