// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "app/cli/sensitivity_table.h"
#include "core/plan/base/error.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

struct SensitivityArguments {
  std::string run;
  std::string out;
  std::vector<int> bits;
  std::vector<std::string> targets, views, metrics;
  std::string others;
  std::string preset;
  std::string show;
  std::int64_t pictures = -1;
  bool notebook = false;
  bool json = false;
  bool quiet = false;
};

std::optional<SensitivityMetric> shownMetric(const SensitivityArguments &arguments) {
  if (arguments.show.empty())
    return std::nullopt;
  if (const auto metric = sensitivityMetricFromString(arguments.show))
    return metric;
  std::string names;
  for (const SensitivityMetric metric : sensitivityMetrics())
    names += (names.empty() ? "" : ", ") + std::string(toString(metric));
  throw badInput("--show is \"" + arguments.show + "\": expected one of " + names);
}

/// The experiment that the options describe, read like one from a file, so that every rule holds.
Experiment experimentOf(const SensitivityArguments &arguments, const Experiment &trained) {
  nlohmann::json options = nlohmann::json::object();
  const auto give = [&](const char *key, const auto &list) {
    if (!list.empty())
      options[key] = list;
  };
  give("bits", arguments.bits);
  give("targets", arguments.targets);
  give("views", arguments.views);
  give("metrics", arguments.metrics);
  give("others", arguments.others);
  if (arguments.notebook)
    options["notebook"] = true;
  if (arguments.pictures >= 0)
    options["pictures"] = arguments.pictures;
  nlohmann::json document = {{"format", "bitsmith/experiment@1"},
                             {"name", "sensitivity of " + trained.name},
                             {"task", "sensitivity"},
                             {"start", {{"run", fs::absolute(arguments.run).lexically_normal().string()}}},
                             {"sensitivity", options}};
  if (!arguments.preset.empty())
    document["precision"] = {{"preset", arguments.preset}};
  return parseExperiment(document.dump(), "command line");
}

int measure(const SensitivityArguments &arguments, const std::string &program) {
  const std::optional<SensitivityMetric> metric = shownMetric(arguments);
  if (!fs::exists(fs::path(arguments.run) / run_file::experiment))
    throw badInput(arguments.run +
                   " is not a run folder: expected that of a trained run, or of a sensitivity "
                   "run to show again");
  const RunRecord record = RunReader(arguments.run).record();
  RunJob job{.experiment = record.experiment,
             .folder = arguments.run,
             .resume = true,
             .json = arguments.json,
             .quiet = arguments.quiet,
             .metric = metric};
  if (record.experiment.task != Task::sensitivity) {
    job.experiment = experimentOf(arguments, record.experiment);
    job.folder = arguments.out.empty() ? newRunFolder(defaultRunsFolder(), job.experiment.name)
                                       : fs::path(arguments.out);
    job.resume = false;
  }
  return perform(job, program);
}

} // namespace

Command addSensitivityCommand(CLI::App &program) {
  auto arguments = std::make_shared<SensitivityArguments>();
  CLI::App *command = program.add_subcommand(
      "sensitivity", "How much a trained network suffers from the quantization of each layer");
  command->add_option("RUN", arguments->run, "Folder of a trained run, or of a sensitivity run to show again")
      ->required();
  const auto list = [&](const char *name, auto &value, const char *help) {
    command->add_option(name, value, help)->delimiter(',');
  };
  list("--bits", arguments->bits, "Bit-widths that are probed (2,3,4,6,8)");
  list("--target", arguments->targets, "weights, activations, both (weights,activations)");
  list("--view", arguments->views, "alone: one layer quantized; rest: all but one (alone)");
  list("--metric", arguments->metrics,
       "accuracy_drop, loss_increase, output_sqnr, output_kl, fisher, hessian (all but hessian)");
  command->add_option("--others", arguments->others, "The other layers: float, or plan");
  command->add_option("--preset", arguments->preset,
                      "Precision plan of the others; that of the run otherwise");
  command->add_option("--pictures", arguments->pictures, "Test pictures; 0: all (1000)")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 40));
  command->add_flag("--notebook", arguments->notebook,
                    "Also the plan with one layer two bits lower at a time");
  command->add_option("--show", arguments->show, "Metric of the printed tables");
  command->add_option("--out", arguments->out, "Folder for the run; without it a new one")->type_name("DIR");
  command->add_flag("--json", arguments->json, "Print the result as JSON on stdout");
  command->add_flag("--quiet", arguments->quiet, "No progress and no warnings");
  command->footer("Examples:\n"
                  "  bitsmith-cli sensitivity runs/fp32\n"
                  "  bitsmith-cli sensitivity runs/fp32 --bits 2,4,8 --target both --view alone,rest "
                  "--metric fisher,loss_increase\n"
                  "Everything else is set in an experiment of task sensitivity: bitsmith-cli run.");
  return {command, [arguments, &program] { return measure(*arguments, program.get_name()); }};
}

} // namespace bitsmith
