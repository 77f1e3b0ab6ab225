// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/report/report.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::map<std::string, std::string> recordedIn(const fs::path &folder) {
  std::map<std::string, std::string> recorded;
  const Json json = Json::parse(readFile(folder / run_file::experiment), nullptr, false);
  if (!json.is_object() || !json.contains("recorded") || !json["recorded"].is_object())
    return recorded;
  for (const auto &[key, value] : json["recorded"].items())
    if (value.is_primitive())
      recorded[key] = value.is_string() ? value.get<std::string>() : value.dump();
  return recorded;
}

/// What research says of a study, where it was judged.
void addVerdict(const fs::path &study, ReportSource &source) {
  std::error_code error;
  if (!fs::exists(study / "verdict.json", error))
    return;
  const Json json = Json::parse(readFile(study / "verdict.json"), nullptr, false);
  if (json.is_object() && json.value("title", Json()).is_string() &&
      json.value("sentence", Json()).is_string())
    source.verdicts.emplace_back(json["title"].get<std::string>(), json["sentence"].get<std::string>());
}

void addRun(const fs::path &folder, std::set<fs::path> &known, ReportSource &source) {
  if (!known.insert(resolvedPath(folder)).second)
    return;
  RunRecord record = readRun(folder);
  if (!record.isStudy()) {
    std::string label = record.experiment.name;
    source.runs.push_back({std::move(record), std::move(label), recordedIn(folder)});
    return;
  }
  const std::vector<fs::path> members = memberFolders(folder, record.experiment);
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::error_code error;
    if (fs::exists(members[i] / run_file::experiment, error)) {
      addRun(members[i], known, source);
    } else if (known.insert(resolvedPath(members[i])).second) { // its turn has not come
      RunRecord planned;
      planned.folder = members[i];
      planned.experiment = record.experiment.members[i];
      source.runs.push_back({std::move(planned), record.experiment.members[i].name, {}});
    }
  }
  addVerdict(folder, source);
  source.studies.push_back(std::move(record));
}

/// Runs of one name are told apart by their folders.
void tellApart(std::vector<ReportRun> &runs) {
  std::map<std::string, int> uses;
  for (const ReportRun &run : runs)
    ++uses[run.label];
  for (ReportRun &run : runs)
    if (uses[run.label] > 1) {
      const fs::path folder =
          run.record.folder.has_filename() ? run.record.folder : run.record.folder.parent_path();
      run.label += " (" + folder.filename().string() + ")";
    }
}

} // namespace

ReportSource readReport(const std::vector<fs::path> &folders) {
  ReportSource source;
  std::set<fs::path> known;
  for (const fs::path &folder : folders)
    addRun(folder, known, source);
  tellApart(source.runs);
  return source;
}

} // namespace bitsmith
