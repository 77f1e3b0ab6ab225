// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/run_job.h"
#include "app/cli/whole_number.h"
#include "core/engine/runs/cluster_cancellation.h"
#include "core/engine/runs/run_opening.h"
#include "core/plan/base/error.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

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
  const std::optional<FoundJobs> before =
      folder.empty() || arguments.executor == "local" ? std::nullopt : findJobs(folder);
  const bool asked = arguments.executor == "slurm";
  if (!asked && !arguments.cluster.empty())
    throw badInput("--cluster is for --executor slurm");
  if (!asked && !before && arguments.detach)
    throw badInput("--detach is for --executor slurm: a run in this process ends with it");
  if (!asked && !before)
    return std::nullopt;
  const bool isOfStudy = before && !before->member.empty();
  if (isOfStudy && hasResult(folder))
    return std::nullopt; // it is only shown
  if (isOfStudy)
    throw badInput(folder.string() +
                   " is a run of a study that was given to a cluster: go on with the study (" +
                   "bitsmith-cli run " + shellWord(before->folder.string()) +
                   " --resume), or with this run here by --executor local");
  if (arguments.control)
    throw badInput("--control cannot be given for a cluster: a run is led on this machine");
  if (!arguments.cluster.empty())
    return loadClusterProfile(arguments.cluster);
  return before ? before->record.profile : loadClusterProfile("slurm");
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
  const std::optional<FoundJobs> found = findJobs(folder);
  return found && std::ranges::any_of(found->record.jobs, [&](const SubmittedJob &job) {
           return (!token.empty() && job.token == token) || (!id.empty() && job.id == id);
         });
}

/// A folder that a cluster's jobs write is not to be done here too; those jobs themselves are meant to.
void refuseWhereJobsAreLive(const fs::path &folder) {
  if (isTaskOf(folder))
    return;
  try {
    if (!hasLiveJobs(folder))
      return;
  } catch (const Error &error) {
    if (error.kind() == ErrorKind::badInput)
      return; // no Slurm here, or another one: the folder was brought from elsewhere
    throw;
  }
  throw badInput(folder.string() +
                 " has jobs that wait or run on the cluster: cancel them with bitsmith-cli "
                 "cancel " +
                 shellWord(folder.string()) + ", or follow them without --executor local");
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

} // namespace

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
