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
#include "app/cli/whole_number.h"
#include "core/engine/runs/cluster_cancellation.h"
#include "core/engine/runs/cluster_executor.h"
#include "core/engine/runs/run_opening.h"
#include "core/engine/runs/runner.h"
#include "core/engine/runs/study_run.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "core/plan/runs/summary.h"

#include <algorithm>
#include <cstdlib>
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
  std::string executor;
  std::string cluster;
  int threads = 0;
  bool detach = false;
  bool resume = false;
  bool json = false;
  bool quiet = false;
  bool control = false;
};

/// Who does the runs of a folder: the cluster that is asked for, or the one that it was given to before.
std::optional<ClusterProfile> findCluster(const RunArguments &arguments, const fs::path &folder) {
  const std::optional<JobRecord> before =
      folder.empty() || arguments.executor == "local" ? std::nullopt : readJobRecord(folder);
  const bool asked = arguments.executor == "slurm";
  if (!asked && !arguments.cluster.empty())
    throw badInput("--cluster is for --executor slurm");
  if (!asked && !before && arguments.detach)
    throw badInput("--detach is for --executor slurm: a run in this process ends with it");
  if (!asked && !before)
    return std::nullopt;
  if (arguments.control)
    throw badInput("--control cannot be given for a cluster: a run is led on this machine");
  if (!arguments.cluster.empty())
    return loadClusterProfile(arguments.cluster);
  return before ? before->profile : loadClusterProfile("slurm");
}

/// Whether this process is a task of a folder's jobs, by what their scripts set; those of older versions have
/// Slurm's variables alone. Any other job, an interactive one for instance, is none.
bool isTaskOf(const fs::path &folder) {
  const auto variable = [](const char *name) {
    const char *value = std::getenv(name);
    return std::string(value ? value : "");
  };
  const std::string token = variable(jobVariable);
  const std::string id = variable("SLURM_ARRAY_JOB_ID");
  const std::optional<JobRecord> record = readJobRecord(folder);
  return record && std::ranges::any_of(record->jobs, [&](const SubmittedJob &job) {
           return (!token.empty() && job.token == token) || (!id.empty() && job.id == id);
         });
}

/// A folder that a cluster's jobs write is not to be done here too; those jobs themselves are meant to.
void refuseWhereJobsAreLive(const fs::path &folder) {
  try {
    if (isTaskOf(folder) || !hasLiveJobs(folder))
      return;
  } catch (const Error &error) {
    if (error.kind() == ErrorKind::badInput)
      return; // no Slurm here, or another one: the folder was brought from elsewhere
    throw;
  }
  throw badInput(folder.string() +
                 " has jobs that wait or run on the cluster: cancel them with bitsmith-cli "
                 "cancel " +
                 shellWord(folder.string()) + ", or leave --executor local away");
}

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
  job.cluster = findCluster(arguments, job.folder);
  job.detach = arguments.detach;
  if (arguments.executor == "local" && !job.folder.empty())
    refuseWhereJobsAreLive(job.folder);
  if (job.folder.empty())
    job.folder = newRunFolder(defaultRunsFolder(), job.experiment.name);
  return job;
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
    if (hasResult(folder))
      records.push_back(readRun(folder));
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

/// What was submitted, for whoever waits for it elsewhere.
void writeDetached(const RunJob &target, const std::vector<std::string> &jobs) {
  if (target.json)
    return writeOutput(nlohmann::json{{"folder", target.folder.string()}, {"jobs", jobs}});
  std::string text;
  for (const std::string &job : jobs)
    text += (text.empty() ? "" : " ") + job;
  writeOutput("jobs           " + text + "\nfolder         " + target.folder.string() + "\n");
}

} // namespace

int perform(const RunJob &target, const std::string &program) {
  catchInterruptions();
  const ProgressStyle style = target.quiet ? ProgressStyle::none : detectProgressStyle();
  const std::unique_ptr<Progress> led =
      target.isControlled ? std::make_unique<RunControl>(style) : std::make_unique<Progress>(style);
  Progress &progress = *led;
  std::optional<ClusterExecutor> cluster;
  if (target.cluster)
    cluster.emplace(target.folder,
                    ClusterOptions{.profile = *target.cluster,
                                   .program = fs::read_symlink("/proc/self/exe"),
                                   .tensorboard = target.tensorboard.empty()
                                                      ? fs::path()
                                                      : fs::absolute(target.tensorboard).lexically_normal(),
                                   .detach = target.detach},
                    progress);
  if (!target.quiet)
    writeMessage(target.experiment.name + ": run folder " + target.folder.string());
  try {
    const std::vector<RunResult> results =
        runExperiment(target.experiment, target.folder,
                      {.resume = target.resume,
                       .tensorboard = cluster ? fs::path() : target.tensorboard,
                       .executor = cluster ? &*cluster : nullptr},
                      progress);
    progress.clear();
    if (!target.isSilent)
      writeResult(target, results);
    return exit_status::done;
  } catch (const Interrupted &) {
    progress.clear();
    const std::string folder = shellWord(target.folder.string());
    const std::string goOn = shellWord(program) + " run " + folder + " --resume";
    if (!cluster || !cluster->mayHaveJobs()) {
      writeMessage((cluster ? "cancelled; go on with: " : "interrupted; go on with: ") + goOn);
      return exit_status::interrupted;
    }
    writeMessage("the jobs go on without this program; follow them with: " + goOn +
                 "; cancel them with: " + shellWord(program) + " cancel " + folder);
    if (!target.detach || wasInterrupted())
      return exit_status::interrupted;
    writeDetached(target, cluster->liveJobs());
    return exit_status::done;
  } catch (const StudyFailed &) { // it still has the results of the others
    progress.clear();
    try {
      writeStudySummary(target);
    } catch (const Error &error) {
      writeMessage(error.what());
    }
    throw;
  } catch (const Error &) {
    progress.clear();
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
      ->check(wholeNumber(1, 1024));
  command->add_option("--set", arguments->settings, "Change a value of the experiment; may be repeated")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
  command
      ->add_option(
          "--tensorboard", arguments->tensorboard,
          "Also write event files for TensorBoard into this folder; a study's runs have folders below it")
      ->type_name("DIR");
  command
      ->add_option(
          "--executor", arguments->executor,
          "Who does the runs: local (this process, one after another) or slurm (a cluster's jobs, one a "
          "run); a folder that was given to a cluster stays with it")
      ->type_name("WHO")
      ->check(CLI::IsMember({"local", "slurm"}));
  command
      ->add_option(
          "--cluster", arguments->cluster,
          "Of slurm: profile by file or name (bitsmith-cli list clusters); without it slurm's defaults")
      ->type_name("PROFILE");
  command->add_flag("--detach", arguments->detach,
                    "Of slurm: submit, and end without waiting for the results");
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
      "  bitsmith-cli run study.json --executor slurm --cluster lab.json\n"
      "Ctrl-C stops after the current step; the run can be resumed from its last epoch. A cluster's jobs go "
      "on: "
      "follow them again with --resume, end them with bitsmith-cli cancel.");
  return {command, [arguments, &program] { return perform(findJob(*arguments), program.get_name()); }};
}

} // namespace bitsmith
