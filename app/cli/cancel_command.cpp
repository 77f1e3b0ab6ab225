// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/engine/runs/cluster_cancellation.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/cluster/job_record.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct CancelArguments {
  std::string folder;
  bool json = false;
};

int cancel(const CancelArguments &arguments) {
  const std::size_t tasks = cancelJobs(arguments.folder);
  const std::optional<FoundJobs> jobs = findJobs(arguments.folder);
  // A run of a study goes on with it.
  const std::string goesOn = jobs && !jobs->member.empty() ? jobs->folder.string() : arguments.folder;
  if (arguments.json)
    writeOutput(nlohmann::json{{"folder", arguments.folder}, {"cancelled", tasks}});
  else
    writeOutput(tasks == 0
                    ? std::string("nothing waits or runs\n")
                    : std::to_string(tasks) + (tasks == 1 ? " run was" : " runs were") +
                          " cancelled; go on with: bitsmith-cli run " + shellWord(goesOn) + " --resume\n");
  return exit_status::done;
}

} // namespace

Command addCancelCommand(CLI::App &program) {
  auto arguments = std::make_shared<CancelArguments>();
  CLI::App *command = program.add_subcommand("cancel", "Cancel a run's or study's jobs on a cluster");
  command->add_option("FOLDER", arguments->folder, "Folder of a study, of one of its runs, or of a run alone")
      ->required()
      ->check(CLI::ExistingDirectory);
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Example:\n  bitsmith-cli cancel runs/study\n"
                  "What has been trained is kept: a cancelled run goes on from its last checkpoint.");
  return {command, [arguments] { return cancel(*arguments); }};
}

} // namespace bitsmith
