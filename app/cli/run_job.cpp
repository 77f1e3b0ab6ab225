// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/run_job.h"

#include "app/cli/commands.h"
#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/result_text.h"
#include "app/cli/run_control.h"
#include "app/cli/sensitivity_table.h"
#include "app/cli/study_table.h"
#include "core/engine/runs/cluster_executor.h"
#include "core/engine/runs/run_opening.h"
#include "core/engine/runs/runner.h"
#include "core/engine/runs/study_run.h"
#include "core/plan/base/error.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

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
    writeOutput(studyTable(summary) + "folder:              " + target.folder.string() + "\n");
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

/// Of a study's run that a cluster had, it has to be said that it goes on here.
std::string executorWord(const RunJob &target) {
  try {
    const std::optional<FoundJobs> jobs = target.cluster ? std::nullopt : findJobs(target.folder);
    return jobs && !jobs->member.empty() ? " --executor local" : "";
  } catch (const Error &) {
    return {};
  }
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
    const std::string goOn = shellWord(program) + " run " + folder + " --resume" + executorWord(target);
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

} // namespace bitsmith
