// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/start_arguments.h"

#include "core/plan/base/error.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

namespace bitsmith {

namespace fs = std::filesystem;

void StartArguments::addTo(CLI::App &command, const char *help) {
  command.add_option("START", start, help)->required()->type_name("RUN|FILE.onnx");
  CLI::Option *source =
      command.add_option("--data", data, "Data set, for an ONNX model; its run's otherwise")
          ->type_name("SOURCE");
  command.add_option("--data-path", dataPath, "Where the data set is")->type_name("PATH")->needs(source);
  command
      .add_option("--preprocessing", preprocessing,
                  "What the model's pictures had: data, none, cifar10, cifar100, imagenet, symmetric, bytes")
      ->type_name("NAME");
  command.add_option("--preset", preset, "Precision plan; that of the run otherwise")->type_name("NAME");
  command.add_option("--set", settings, "Change any other value of the experiment; may be repeated")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
}

bool StartArguments::isModel() const {
  std::error_code ignored;
  return fs::is_regular_file(start, ignored) && !start.ends_with(".pt");
}

Experiment StartArguments::experiment(Task task, const nlohmann::json &options) const {
  nlohmann::json document = options;
  document["format"] = experimentFormat.word();
  document["task"] = toString(task);
  std::string name;
  if (isModel()) {
    if (data.empty())
      throw badInput("which pictures is " + start + " to be tried on? Give --data SOURCE");
    document["network"] = {{"file", jsonPath(start)}};
    name = fs::path(start).stem().string();
  } else {
    if (!fs::exists(fs::path(start) / run_file::experiment))
      throw badInput(start + " is neither a run folder nor a file: expected a trained run or an ONNX model");
    document["start"] = {{"run", jsonPath(start)}};
    name = RunReader(start).record().experiment.name;
  }
  document["name"] = std::string(toString(task)) + " of " + name;
  if (!data.empty())
    document["data"] = {{"source", data}, {"path", dataPath.empty() ? dataPath : jsonPath(dataPath)}};
  if (!preprocessing.empty())
    document["preprocessing"] = {{"preset", preprocessing}};
  if (!preset.empty())
    document["precision"] = {{"preset", preset}};
  std::vector<Setting> changes;
  for (const std::string &text : settings)
    changes.push_back(parseSetting(text));
  return parseExperiment(document.dump(), "command line", changes);
}

} // namespace bitsmith
