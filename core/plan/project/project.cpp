// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/project/project.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"

#include <algorithm>
#include <functional>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr FileFormat projectFormat{.name = "project"};
constexpr std::uintmax_t largestProject = 32u << 20;

/// Does something to each path that an experiment's document names.
void forEachPath(Json &experiment, const std::function<void(std::string &)> &change) {
  for (const ExperimentPath &path : experimentPaths()) {
    std::string place = "/" + std::string(path.place);
    std::ranges::replace(place, '.', '/');
    const Json::json_pointer pointer(place);
    if (!experiment.contains(pointer))
      continue;
    Json &value = experiment[pointer];
    if (value.is_string() && !value.get_ref<const std::string &>().empty())
      change(value.get_ref<std::string &>());
  }
}

std::string absolutePath(const std::string &path, const fs::path &folder) {
  return jsonPath(folder / path);
}

/// As seen from the folder; as it is where both have nothing but the root in common.
std::string relativePath(const std::string &path, const fs::path &folder) {
  const fs::path from = fs::absolute(folder).lexically_normal();
  const fs::path to = fs::path(path).lexically_normal();
  const auto second = [](const fs::path &absolute) {
    const fs::path below = absolute.relative_path();
    return below.empty() ? fs::path() : *below.begin();
  };
  if (!to.is_absolute() || from.root_path() != to.root_path() || second(from) != second(to))
    return path;
  const std::string relative = to.lexically_relative(from).generic_string();
  return relative.empty() ? path : relative;
}

std::vector<std::string> readStrings(const Json &list, const std::string &path, Faults &faults) {
  std::vector<std::string> strings;
  if (!list.is_array()) {
    faults.add(path, "is " + brief(list) + ": expected a list");
    return strings;
  }
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].is_string() && !list[i].get_ref<const std::string &>().empty())
      strings.push_back(list[i].get<std::string>());
    else
      faults.add(path + "." + std::to_string(i), "is " + brief(list[i]) + ": expected a name");
  return strings;
}

void readMarks(ObjectReader &reader, PlanMarks &marks, Faults &faults) {
  if (const Json *locked = reader.array("locked"))
    marks.locked = readStrings(*locked, "locked", faults);
  const Json *ties = reader.array("ties");
  for (std::size_t i = 0; ties && i < ties->size(); ++i) {
    const std::string path = "ties." + std::to_string(i);
    std::vector<std::string> group = readStrings((*ties)[i], path, faults);
    for (const std::string &name : group)
      for (const std::vector<std::string> &other : marks.ties)
        if (std::ranges::find(other, name) != other.end())
          faults.add(path, "has \"" + name + "\", which is tied already: expected each layer once");
    if (group.size() < 2 && (*ties)[i].is_array())
      faults.add(path, "has fewer than two layers: expected two or more");
    marks.ties.push_back(std::move(group));
  }
}

} // namespace

Project parseProject(std::string_view text, const std::string &origin, const fs::path &folder) {
  const Json document = parseDocument(text, projectFormat, origin);
  Faults faults(origin);
  Project project;
  Json experiment;
  {
    ObjectReader reader(document, "", faults);
    for (const char *remark : {"$schema", "format", "written_by"}) {
      std::string ignored;
      reader.read(remark, ignored);
    }
    reader.require("experiment");
    if (const Json *object = reader.object("experiment"))
      experiment = *object;
    readMarks(reader, project.marks, faults);
    if (const Json *runs = reader.array("runs"))
      for (const std::string &run : readStrings(*runs, "runs", faults))
        project.runs.push_back(absolutePath(run, folder));
    if (const Json *view = reader.object("view")) {
      ObjectReader viewReader(*view, "view", faults);
      viewReader.read("panels", project.panels);
      viewReader.read("columns", project.columns);
    }
  }
  faults.throwIfAny();
  if (experiment.value("task", Json()) == Json("study"))
    throw badInput(origin + ": experiment.task is \"study\": expected the experiment of a single run");
  forEachPath(experiment, [&](std::string &path) { path = absolutePath(path, folder); });
  project.experiment = parseKeptExperiment(experiment.dump(), origin + ": experiment", folder);
  return project;
}

Project loadProject(const fs::path &file) {
  return parseProject(readFile(file, largestProject), file.string(), fs::absolute(file).parent_path());
}

std::string projectText(const Project &project, const fs::path &folder) {
  Json experiment = toJson(project.experiment);
  forEachPath(experiment, [&](std::string &path) { path = relativePath(path, folder); });
  Json runs = Json::array();
  for (const std::string &run : project.runs)
    runs.push_back(relativePath(run, folder));
  const Json document = {{"format", projectFormat.word()},
                         {"written_by", "Bitsmith " BITSMITH_VERSION},
                         {"experiment", std::move(experiment)},
                         {"locked", project.marks.locked},
                         {"ties", project.marks.ties},
                         {"runs", std::move(runs)},
                         {"view", {{"panels", project.panels}, {"columns", project.columns}}}};
  return document.dump(2) + "\n";
}

void saveProject(const Project &project, const fs::path &file) {
  const fs::path folder = fs::absolute(file).parent_path();
  const std::string text = projectText(project, folder);
  parseProject(text, file.string(), folder);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw workFailed(folder.string() + " cannot be made: " + error.message());
  writeFileAtomically(file, text);
}

} // namespace bitsmith
