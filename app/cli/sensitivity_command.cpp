// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "app/cli/sensitivity_table.h"
#include "app/cli/start_arguments.h"
#include "app/cli/whole_number.h"
#include "core/plan/base/error.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

struct SensitivityArguments {
  StartArguments start;
  std::string out;
  std::vector<int> bits;
  std::vector<std::string> targets, views, metrics;
  std::string others;
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

Experiment experimentOf(const SensitivityArguments &arguments) {
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
  return arguments.start.experiment(Task::sensitivity, {{"sensitivity", options}});
}

/// A run that has been measured is shown as it is.
void refuseOptionsOf(const SensitivityArguments &arguments) {
  const StartArguments &start = arguments.start;
  const std::pair<const char *, bool> given[] = {{"--bits", !arguments.bits.empty()},
                                                 {"--target", !arguments.targets.empty()},
                                                 {"--view", !arguments.views.empty()},
                                                 {"--metric", !arguments.metrics.empty()},
                                                 {"--others", !arguments.others.empty()},
                                                 {"--pictures", arguments.pictures >= 0},
                                                 {"--notebook", arguments.notebook},
                                                 {"--out", !arguments.out.empty()},
                                                 {"--data", !start.data.empty()},
                                                 {"--preset", !start.preset.empty()},
                                                 {"--preprocessing", !start.preprocessing.empty()},
                                                 {"--set", !start.settings.empty()}};
  for (const auto &[option, isGiven] : given)
    if (isGiven)
      throw badInput(std::string(option) + " with " + start.start +
                     ": a sensitivity run is shown as it was measured; expected the trained run, or only "
                     "--show and --json");
}

int measure(const SensitivityArguments &arguments, const std::string &program) {
  const std::optional<SensitivityMetric> metric = shownMetric(arguments);
  const std::string &start = arguments.start.start;
  if (!arguments.start.isModel() && !fs::exists(fs::path(start) / run_file::experiment))
    throw badInput(start + " is not a run folder: expected that of a trained run, or of a sensitivity "
                           "run to show again, or an ONNX model");
  RunJob job{.experiment = {},
             .folder = start,
             .resume = true,
             .json = arguments.json,
             .quiet = arguments.quiet,
             .metric = metric};
  if (!arguments.start.isModel())
    job.experiment = RunReader(start).record().experiment;
  if (job.experiment.task != Task::sensitivity) {
    job.experiment = experimentOf(arguments);
    job.folder = arguments.out.empty() ? newRunFolder(defaultRunsFolder(), job.experiment.name)
                                       : fs::path(arguments.out);
    job.resume = false;
  } else {
    refuseOptionsOf(arguments);
  }
  return perform(job, program);
}

} // namespace

Command addSensitivityCommand(CLI::App &program) {
  auto arguments = std::make_shared<SensitivityArguments>();
  CLI::App *command = program.add_subcommand(
      "sensitivity", "How much a trained network suffers from the quantization of each layer");
  arguments->start.addTo(*command,
                         "Folder of a trained run, or of a sensitivity run to show again, or an ONNX model");
  const auto list = [&](const char *name, auto &value, const char *help) {
    command->add_option(name, value, help)->delimiter(',');
  };
  list("--bits", arguments->bits, "Bit-widths that are probed (2,3,4,6,8)");
  list("--target", arguments->targets, "weights, activations, both (weights,activations)");
  list("--view", arguments->views, "alone: one layer quantized; rest: all but one (alone)");
  list("--metric", arguments->metrics,
       "accuracy_drop, loss_increase, output_sqnr, output_kl, fisher, hessian (all but hessian)");
  command->add_option("--others", arguments->others, "The other layers: float, or plan");
  command->add_option("--pictures", arguments->pictures, "Test pictures; 0: all (1000)")
      ->check(wholeNumber(0, std::int64_t{1} << 40));
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
                  "  bitsmith-cli sensitivity resnet20.onnx --data cifar10 --preprocessing imagenet\n"
                  "Everything else is set by --set, or in an experiment of task sensitivity.");
  return {command, [arguments, &program] { return measure(*arguments, program.get_name()); }};
}

} // namespace bitsmith
