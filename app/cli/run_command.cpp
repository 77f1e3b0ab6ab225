// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/error_table.h"
#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/run_control.h"
#include "app/cli/run_job.h"
#include "app/cli/sensitivity_table.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/summary.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

struct RunArguments {
  std::string experiment;
  std::string out;
  std::vector<std::string> settings;
  std::string tensorboard;
  int threads = 0;
  bool resume = false;
  bool json = false;
  bool quiet = false;
  bool control = false;
};

RunJob findJob(const RunArguments &arguments) {
  std::vector<Setting> settings;
  for (const std::string &text : arguments.settings)
    settings.push_back(parseSetting(text));
  const bool isFolder = fs::is_directory(arguments.experiment);
  if (isFolder && !fs::exists(fs::path(arguments.experiment) / run_file::experiment))
    throw badInput(arguments.experiment + " is a folder without " + run_file::experiment +
                   ": expected an experiment file, a shipped experiment or a run folder");
  if (isFolder && !arguments.out.empty())
    throw badInput("--out cannot be given with a run folder: " + arguments.experiment +
                   " goes on where it is");
  if (isFolder && !settings.empty())
    throw badInput("--set cannot be given with a run folder: a run keeps its values; start a new one with " +
                   arguments.experiment + "/" + run_file::experiment);
  if (arguments.resume && !isFolder && arguments.out.empty())
    throw badInput("--resume needs the folder of the run: bitsmith-cli run FOLDER --resume");
  if (arguments.threads > 0)
    settings.push_back({"threads", std::to_string(arguments.threads)});
  const std::string file =
      isFolder ? (fs::path(arguments.experiment) / run_file::experiment).string() : arguments.experiment;
  RunJob job{.experiment = loadExperiment(file, settings),
             .folder = isFolder ? arguments.experiment : arguments.out,
             .tensorboard = arguments.tensorboard,
             .resume = arguments.resume,
             .json = arguments.json,
             .quiet = arguments.quiet,
             .isControlled = arguments.control,
             .isSilent = arguments.control,
             .metric = {}};
  if (job.folder.empty())
    job.folder = newRunFolder(defaultRunsFolder(), job.experiment.name);
  return job;
}

/// The text as one word of a shell's command line.
std::string shellQuoted(const std::string &text) {
  const bool plain =
      !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                              "0123456789_-+=./:,@%") == std::string::npos;
  if (plain)
    return text;
  std::string quoted = "'";
  for (const char c : text)
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

/// The epochs of a progressive run: bits of the layers, accuracy with its interval, losses.
std::string historyText(const RunResult &result) {
  if (result.history.empty())
    return {};
  const auto list = [](const std::vector<int> &bits) {
    if (bits.empty() || std::ranges::count(bits, bits.front()) == std::ssize(bits))
      return bits.empty() ? std::string() : std::to_string(bits.front());
    if (bits.size() > 8) {
      const auto [least, most] = std::ranges::minmax(bits);
      return std::to_string(least) + " to " + std::to_string(most);
    }
    std::string text;
    for (const int value : bits)
      text += (text.empty() ? "" : " ") + std::to_string(value);
    return text;
  };
  Table table({"epoch", "weight bits", "activation bits", "mean", "memory MB", "accuracy", "95 %",
               "test loss", "train loss"});
  for (const HistoryRecord &record : result.history)
    table.add({std::to_string(record.bits.epoch), list(record.bits.weightBits),
               list(record.bits.activationBits), format("%.2f", record.meanWeightBits),
               format("%.3f", record.memoryMb), percent(record.accuracy),
               percent(record.accuracyInterval.low) + " to " + percent(record.accuracyInterval.high),
               format("%.4f", record.loss), format("%.4f", record.trainLoss)});
  return table.text() + "\n";
}

/// The front of a search, cheapest first.
std::string searchText(const SearchResult &search) {
  Table table({"plan", "weight bits", "activation bits", "memory MB", "compression", "GBOPs", "accuracy",
               "95 %", "found by"});
  const auto list = [](const std::vector<int> &bits) {
    if (std::ranges::count(bits, bits.front()) == std::ssize(bits))
      return std::to_string(bits.front());
    std::string text;
    for (const int value : bits)
      text += (text.empty() ? "" : " ") + std::to_string(value);
    return text.size() <= 40 ? text : text.substr(0, 39) + "…";
  };
  for (const std::int64_t index : search.front) {
    const auto found = std::ranges::find(search.candidates, index, &CandidateRecord::index);
    if (found == search.candidates.end() || found->weightBits.empty() || found->activationBits.empty())
      continue;
    table.add({std::to_string(index) + (search.best == index ? " *" : ""), list(found->weightBits),
               list(found->activationBits), format("%.3f", found->memoryMb),
               format("%.2f×", found->compressionRatio), format("%.3f", found->cost.bops / 1e9),
               percent(found->accuracy),
               percent(found->accuracyInterval.low) + " to " + percent(found->accuracyInterval.high),
               found->origin});
  }
  std::string text = table.text() + "* the most accurate of " + std::to_string(search.candidates.size()) +
                     " plans that were evaluated; the others of the front cost less\n" + "hypervolume    " +
                     format("%.4f", search.hypervolume) + " (accuracy against " + search.costName +
                     ", 1 is perfect at no cost)\n";
  if (search.predictorError)
    text += "predictor      missed by " + percent(*search.predictorError) + " in the mean\n";
  return text + "\n";
}

std::string resultText(const RunJob &target, const RunResult &result) {
  const auto line = [](const char *label, const std::string &value) {
    return std::string(label) + value + "\n";
  };
  std::string text = historyText(result) + line("run            ", target.experiment.name);
  if (result.errors)
    return text + errorTables(*result.errors) + line("time           ", duration(result.seconds)) +
           line("folder         ", target.folder.string());
  if (result.sensitivity)
    return text + sensitivityTables(*result.sensitivity, target.metric) +
           line("time           ", duration(result.seconds)) +
           line("folder         ", target.folder.string());
  if (result.search)
    text = searchText(*result.search) + text;
  text +=
      line("accuracy       ", percent(result.accuracy) + " (95 %: " + percent(result.accuracyInterval.low) +
                                  " to " + percent(result.accuracyInterval.high) + ", " +
                                  grouped(result.samples) + " test pictures)");
  text += line("test loss      ", format("%.4f", result.loss));
  text += line("compression    ", format("%.2f×", result.compressionRatio));
  text += line("weight memory  ", format("%.3f MB", result.memoryMb));
  text += line("energy         ", format("%.1f nJ a picture", result.cost.energyPicojoules / 1000) + " (" +
                                      target.experiment.hardware + ")");
  text += line("time           ", duration(result.seconds));
  return text + line("folder         ", target.folder.string());
}

void writeStudySummary(const RunJob &target) {
  std::vector<RunRecord> records;
  for (const fs::path &folder : memberFolders(target.folder, target.experiment))
    if (fs::exists(folder / run_file::result))
      records.push_back(RunReader(folder).record());
  const Summary summary = summarize(records);
  if (target.json) {
    nlohmann::json output = toJson(summary);
    output["folder"] = target.folder.string();
    output["runs"] = target.experiment.members.size();
    writeOutput(output);
  } else if (!summary.rows.empty()) {
    writeOutput(toText(summary) + "folder:              " + target.folder.string() + "\n");
  }
}

void writeResult(const RunJob &target, const std::vector<RunResult> &results) {
  if (target.experiment.task == Task::study)
    return writeStudySummary(target);
  if (!target.json)
    return writeOutput(resultText(target, results.front()));
  nlohmann::json output = toJson(results.front());
  if (results.front().sensitivity)
    output["rank_agreement"] = rankAgreementJson(*results.front().sensitivity);
  output["name"] = target.experiment.name;
  output["folder"] = target.folder.string();
  writeOutput(output);
}

} // namespace

int perform(const RunJob &target, const std::string &program) {
  catchInterruptions();
  const ProgressStyle style = target.quiet ? ProgressStyle::none : detectProgressStyle();
  const std::unique_ptr<Progress> led =
      target.isControlled ? std::make_unique<RunControl>(style) : std::make_unique<Progress>(style);
  Progress &progress = *led;
  if (!target.quiet)
    writeMessage(target.experiment.name + ": run folder " + target.folder.string());
  try {
    const std::vector<RunResult> results =
        runExperiment(target.experiment, target.folder,
                      {.resume = target.resume, .tensorboard = target.tensorboard}, progress);
    progress.clear();
    if (!target.isSilent)
      writeResult(target, results);
    return exit_status::done;
  } catch (const Interrupted &) {
    progress.clear();
    writeMessage("interrupted; go on with: " + shellQuoted(program) + " run " +
                 shellQuoted(target.folder.string()) + " --resume");
    return exit_status::interrupted;
  } catch (const Error &) {
    progress.clear();
    // A study in which a run failed still has the results of the others.
    if (target.experiment.task == Task::study && fs::exists(target.folder / run_file::events))
      writeStudySummary(target);
    throw;
  }
}

Command addRunCommand(CLI::App &program) {
  auto arguments = std::make_shared<RunArguments>();
  CLI::App *command = program.add_subcommand("run", "Do an experiment or a study");
  command
      ->add_option("EXPERIMENT", arguments->experiment,
                   "Experiment file, shipped experiment (bitsmith-cli list experiments) or run folder")
      ->required();
  command
      ->add_option(
          "--out", arguments->out,
          "Folder for the run; without it a new one in $BITSMITH_RUNS or ~/.local/share/bitsmith/runs")
      ->type_name("DIR");
  command->add_flag("--resume", arguments->resume, "Go on with a run that was stopped, killed or failed");
  command
      ->add_option("--threads", arguments->threads, "Processor threads; a resumed run keeps its own number")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->add_option("--set", arguments->settings, "Change a value of the experiment; may be repeated")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
  command
      ->add_option(
          "--tensorboard", arguments->tensorboard,
          "Also write event files for TensorBoard into this folder; a study's runs have folders below it")
      ->type_name("DIR");
  command->add_flag("--json", arguments->json, "Print the result, or a study's summary, as JSON on stdout");
  command->add_flag("--quiet", arguments->quiet, "No progress and no warnings");
  command->add_flag(
      "--control", arguments->control,
      "Led step by step: begins paused, takes pause, continue, step [N] and watch [LAYER] on stdin, "
      "tells JSON on stdout");
  command->footer(
      "Examples:\n"
      "  bitsmith-cli run quick-tour\n"
      "  bitsmith-cli run my.json --out runs/a --set training.epochs=2 --set precision.preset=ultra_low\n"
      "  bitsmith-cli run runs/a --resume\n"
      "Ctrl-C stops after the current step; the run can be resumed from its last epoch.");
  return {command, [arguments, &program] { return perform(findJob(*arguments), program.get_name()); }};
}

} // namespace bitsmith
