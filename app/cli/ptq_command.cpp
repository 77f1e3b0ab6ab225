// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "app/cli/start_arguments.h"
#include "app/cli/whole_number.h"
#include "core/plan/runs/run_folder.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct PtqArguments {
  StartArguments start;
  std::string observer;
  std::int64_t pictures = -1;
  std::string out;
  bool biasCorrection = false;
  bool batchNorm = false;
  bool json = false;
  bool quiet = false;
};

int quantize(const PtqArguments &arguments, const std::string &program) {
  nlohmann::json calibration = nlohmann::json::object();
  if (!arguments.observer.empty())
    calibration["observer"] = arguments.observer;
  if (arguments.pictures >= 0)
    calibration["pictures"] = arguments.pictures;
  if (arguments.biasCorrection)
    calibration["bias_correction"] = true;
  if (arguments.batchNorm)
    calibration["batch_norm_reestimation"] = true;
  RunJob job{.experiment = arguments.start.experiment(Task::ptq, {{"calibration", calibration}}),
             .folder = arguments.out,
             .resume = false,
             .json = arguments.json,
             .quiet = arguments.quiet,
             .metric = {}};
  if (job.folder.empty())
    job.folder = newRunFolder(defaultRunsFolder(), job.experiment.name);
  return perform(job, program);
}

} // namespace

Command addPtqCommand(CLI::App &program) {
  auto arguments = std::make_shared<PtqArguments>();
  CLI::App *command = program.add_subcommand("ptq", "Quantize a trained network without training it");
  arguments->start.addTo(*command, "Folder of a trained run, or an ONNX model");
  command->add_option("--observer", arguments->observer,
                      "How ranges are chosen: min_max, moving_average, percentile, mse, entropy (mse)");
  command->add_option("--pictures", arguments->pictures, "Training pictures to calibrate with; 0: all (512)")
      ->check(wholeNumber(0, std::int64_t{1} << 40));
  command->add_flag("--bias-correction", arguments->biasCorrection,
                    "Shift biases by the mean error of the layers' outputs");
  command->add_flag("--batch-norm", arguments->batchNorm, "Measure the statistics of batch norms anew");
  command->add_option("--out", arguments->out, "Folder for the run; without it a new one")->type_name("DIR");
  command->add_flag("--json", arguments->json, "Print the result as JSON on stdout");
  command->add_flag("--quiet", arguments->quiet, "No progress and no warnings");
  command->footer(
      "Examples:\n"
      "  bitsmith-cli ptq runs/fp32 --preset int8_uniform\n"
      "  bitsmith-cli ptq resnet20.onnx --data cifar10 --preprocessing imagenet --set data.test=2000");
  return {command, [arguments, &program] { return quantize(*arguments, program.get_name()); }};
}

} // namespace bitsmith
