// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/whole_number.h"
#include "core/engine/runs/estimate.h"
#include "core/engine/runs/run_listener.h"
#include "core/plan/base/error.h"
#include "core/plan/base/number_text.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct EstimateArguments {
  std::string experiment;
  std::vector<std::string> settings;
  int threads = 0;
  bool json = false;
};

class EstimateListener : public RunListener {
 public:
  void warned(const std::string &message) override { writeMessage("warning: " + message); }
  bool shouldStop() override { return wasInterrupted(); }
};

int estimate(const EstimateArguments &arguments) {
  std::vector<Setting> settings;
  for (const std::string &text : arguments.settings)
    settings.push_back(parseSetting(text));
  if (arguments.threads > 0)
    settings.push_back({"threads", std::to_string(arguments.threads)});
  const Experiment experiment = loadExperiment(arguments.experiment, settings);
  catchInterruptions();
  EstimateListener listener;
  RunEstimate result;
  try {
    result = estimateRun(experiment, listener);
  } catch (const Interrupted &) {
    writeMessage("interrupted");
    return exit_status::interrupted;
  }
  if (arguments.json) {
    writeOutput(nlohmann::json{{"seconds", result.seconds},
                               {"step_milliseconds", result.stepMilliseconds},
                               {"steps", result.steps},
                               {"memory_mb", result.memoryMb}});
    return exit_status::done;
  }
  const std::size_t runs = experiment.members.empty() ? 1 : experiment.members.size();
  const std::string steps = result.steps == 0 ? std::string("no training")
                                              : grouped(result.steps) + " training steps, " +
                                                    format("%.1f ms", result.stepMilliseconds) + " each" +
                                                    (runs > 1 ? " in the first run that trains" : "");
  writeOutput("time    about " + duration(result.seconds) + " (" +
              (runs > 1 ? std::to_string(runs) + " runs, together " : std::string()) + steps + ")\n" +
              format("memory  about %.0f MB\n", result.memoryMb));
  return exit_status::done;
}

} // namespace

Command addEstimateCommand(CLI::App &program) {
  auto arguments = std::make_shared<EstimateArguments>();
  CLI::App *command = program.add_subcommand(
      "estimate", "Time and memory that an experiment will need, from a few timed steps");
  command->add_option("EXPERIMENT", arguments->experiment, "Experiment file or shipped experiment")
      ->required();
  command->add_option("--threads", arguments->threads, "Processor threads")
      ->type_name("N")
      ->check(wholeNumber(1, 1024));
  command->add_option("--set", arguments->settings, "Change a value of the experiment; may be repeated")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Example:\n  bitsmith-cli estimate notebook --threads 2");
  return {command, [arguments] { return estimate(*arguments); }};
}

} // namespace bitsmith
