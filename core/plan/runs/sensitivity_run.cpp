// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/sensitivity_run.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/precision/precision_json.h"
#include "core/plan/runs/records.h"
#include "core/plan/runs/run_folder.h"

namespace bitsmith {

using Json = nlohmann::json;

const Json *sensitivityTableIn(const Json &json) {
  if (!json.is_object())
    return nullptr;
  if (const auto inside = json.find("sensitivity"); inside != json.end() && inside->is_object())
    return &*inside;
  return json.contains("scores") ? &json : nullptr;
}

void adoptOthers(SensitivityTable &table, SensitivityOthers ofExperiment) {
  if (table.others == SensitivityOthers::floating) // which tables do not say
    table.others = ofExperiment;
}

SensitivityTable readSensitivityTable(const Json &table, const std::string &origin,
                                      const std::filesystem::path &experimentFile) {
  SensitivityTable read = parseSensitivityTable(table, origin);
  std::error_code ignored;
  if (!std::filesystem::exists(experimentFile, ignored))
    return read;
  Json experiment;
  try {
    experiment = parseJson(readFile(experimentFile), experimentFile.string());
  } catch (const Error &) { // whoever needs the experiment itself tells of it
    return read;
  }
  const Json::json_pointer others("/sensitivity/others");
  if (experiment.is_object() && experiment.value("task", Json()) == "sensitivity" &&
      experiment.contains(others) && experiment[others] == toString(SensitivityOthers::plan))
    adoptOthers(read, SensitivityOthers::plan);
  return read;
}

std::string startRunOf(const std::filesystem::path &experimentFile) {
  const Json json = parseJson(readFile(experimentFile), experimentFile.string());
  const Json::json_pointer place("/start/run");
  if (!json.is_object() || !json.contains(place) || !json[place].is_string() ||
      json[place].get<std::string>().empty())
    return {};
  const std::filesystem::path folder = std::filesystem::absolute(experimentFile).parent_path();
  return resolvedPath(folder / json[place].get<std::string>()).string();
}

SensitivityRun readSensitivityRun(const std::filesystem::path &place) {
  std::error_code ignored;
  const bool isFolder = std::filesystem::is_directory(place, ignored);
  const std::filesystem::path file = isFolder ? place / run_file::result : place;
  const Json json = parseDocument(readFile(file), resultFormat, file.string());
  const Json *table = sensitivityTableIn(json);
  if (!table)
    throw badInput(file.string() + ": expected the result of a sensitivity run");
  const std::filesystem::path experiment = file.parent_path() / run_file::experiment;
  SensitivityRun run{.table = readSensitivityTable(*table, file.string(), experiment), .startRun = {}};
  if (std::filesystem::exists(experiment, ignored)) {
    try {
      run.startRun = startRunOf(experiment);
    } catch (const Error &) { // the table is good without it; whoever needs the experiment itself tells of it
    }
  }
  return run;
}

Json measuringExperiment(const std::string &name, const std::string &startRun,
                         const PrecisionChoice &precision) {
  return {{"format", experimentFormat.word()},
          {"name", name},
          {"task", "ptq"},
          {"start", {{"run", startRun}}},
          {"precision", toJson(precision)}};
}

} // namespace bitsmith
