// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/research/card.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/base/own_files.h"
#include "core/plan/base/user_folders.h"
#include "core/plan/base/words.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr FileFormat researchFormat{.name = "research"};
constexpr std::uintmax_t largestCard = 1u << 20;
constexpr OwnFileKind ownCard{.name = "research card", .remedy = "rename the file"};

const Words<ResearchMetric> &metricWords() {
  static const Words<ResearchMetric> words = {{"accuracy", ResearchMetric::accuracy},
                                              {"loss", ResearchMetric::loss},
                                              {"memory", ResearchMetric::memory},
                                              {"mean_weight_bits", ResearchMetric::meanWeightBits},
                                              {"hypervolume", ResearchMetric::hypervolume}};
  return words;
}

/// Seeds a task of the experiment `member`. What should be an object and is not stays, for the study's reader
/// to tell of.
void seedTask(Json &member, const char *task, std::uint64_t seed) {
  if (!member.contains(task) || member[task].is_object())
    member[task]["seed"] = seed;
}

/// A member of the study: what an arm (or a preparation) is, with a seed, its start renamed to that seed's.
Json memberOf(const Json &fragment, const std::string &name, std::uint64_t seed) {
  Json member = fragment;
  member["name"] = name + ", seed " + std::to_string(seed);
  seedTask(member, "training", seed);
  if (member.contains("task") && member["task"] == "search")
    seedTask(member, "search", seed);
  for (Json *start : {member.contains("start") ? &member["start"] : nullptr,
                      member.contains("progressive") && member["progressive"].contains("sensitivity")
                          ? &member["progressive"]["sensitivity"]
                          : nullptr})
    if (start && start->is_object() && start->contains("member") && (*start)["member"].is_string())
      (*start)["member"] = (*start)["member"].get<std::string>() + ", seed " + std::to_string(seed);
  return member;
}

/// Names and fragments of a list of experiments.
std::vector<std::pair<std::string, Json>> readFragments(ObjectReader &reader, const char *key) {
  std::vector<std::pair<std::string, Json>> fragments;
  const Json *list = reader.array(key);
  if (!list)
    return fragments;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json &entry = (*list)[i];
    const std::string path = std::string(key) + "." + std::to_string(i);
    const auto name = entry.is_object() ? entry.find("name") : entry.end();
    if (!entry.is_object() || name == entry.end() || !name->is_string() ||
        name->get_ref<const std::string &>().empty()) {
      reader.fault(path, "is " + brief(entry) + ": expected an experiment with a name");
      continue;
    }
    fragments.emplace_back(name->get<std::string>(), entry);
  }
  return fragments;
}

Experiment readStudy(const std::string &title, const Json &shared,
                     const std::vector<std::pair<std::string, Json>> &members,
                     const std::vector<std::uint64_t> &seeds, const std::string &origin,
                     const std::vector<Setting> &settings) {
  Json study = {{"format", experimentFormat.word()},
                {"name", title},
                {"task", "study"},
                {"shared", shared},
                {"experiments", Json::array()}};
  for (const std::uint64_t seed : seeds)
    for (const auto &[name, fragment] : members)
      study["experiments"].push_back(memberOf(fragment, name, seed));
  return parseExperiment(study.dump(), origin + ": the study that it makes", settings);
}

std::vector<std::uint64_t> readSeeds(ObjectReader &reader) {
  std::vector<std::uint64_t> seeds = {1, 2, 3};
  const Json *list = reader.array("seeds");
  if (!list)
    return seeds;
  seeds.clear();
  for (const Json &seed : *list)
    if (seed.is_number_unsigned() && seed.get<std::uint64_t>() < (std::uint64_t{1} << 53))
      seeds.push_back(seed.get<std::uint64_t>());
  std::vector<std::uint64_t> sorted = seeds;
  std::ranges::sort(sorted);
  if (seeds.size() != list->size() || seeds.size() < 3 || std::ranges::adjacent_find(sorted) != sorted.end())
    reader.fault("seeds", "is " + brief(*list) + ": expected at least three different whole numbers");
  return seeds;
}

} // namespace

std::string_view toString(ResearchMetric metric) {
  return wordOf(metricWords(), metric);
}

std::string_view titleOf(ResearchMetric metric) {
  switch (metric) {
  case ResearchMetric::accuracy:
    return "accuracy";
  case ResearchMetric::loss:
    return "test loss, nats";
  case ResearchMetric::memory:
    return "weight memory, MB";
  case ResearchMetric::meanWeightBits:
    return "mean weight bits";
  case ResearchMetric::hypervolume:
    break;
  }
  return "hypervolume";
}

std::optional<double> valueOf(const RunResult &result, ResearchMetric metric) {
  switch (metric) {
  case ResearchMetric::accuracy:
    return result.accuracy;
  case ResearchMetric::loss:
    return result.loss;
  case ResearchMetric::memory:
    return result.memoryMb;
  case ResearchMetric::meanWeightBits:
    return floatBits / result.compressionRatio;
  case ResearchMetric::hypervolume:
    break;
  }
  return result.search ? std::optional(result.search->hypervolume) : std::nullopt;
}

std::string ResearchCard::memberName(const std::string &arm, std::uint64_t seed) const {
  return arm + ", seed " + std::to_string(seed);
}

namespace {

/// Whether results of a task have the metric.
bool gives(Task task, ResearchMetric metric) {
  if (metric == ResearchMetric::hypervolume)
    return task == Task::search;
  return task != Task::sensitivity && task != Task::errors;
}

} // namespace

ResearchCard parseResearchCard(std::string_view text, const std::string &origin, const std::string &name,
                               const std::vector<Setting> &settings) {
  const Json document = parseDocument(text, researchFormat, origin);
  Faults faults(origin);
  ResearchCard card;
  card.name = name;
  Json shared = Json::object();
  std::vector<std::pair<std::string, Json>> members;
  {
    ObjectReader reader(document, "", faults);
    reader.member("format");
    std::string ignored;
    reader.read("$schema", ignored);
    reader.readText("title", card.title);
    reader.readText("idea", card.idea);
    reader.readText("hypothesis", card.hypothesis);
    reader.readText("method", card.method);
    reader.readText("expected", card.expected);
    reader.readText("source", card.source);
    reader.read("minutes", card.minutes, 0, 1e6);
    reader.readWord("metric", card.metric, metricWords());
    reader.read("more_is_better", card.moreIsBetter);
    reader.read("margin", card.margin, 0, 1e6);
    card.seeds = readSeeds(reader);
    if (const Json *object = reader.object("shared"))
      shared = *object;
    members = readFragments(reader, "preparation");
    for (auto &arm : readFragments(reader, "arms")) {
      card.arms.push_back(arm.first);
      members.push_back(std::move(arm));
    }
    if (card.arms.size() < 2)
      reader.fault("arms", "are " + std::to_string(card.arms.size()) +
                               ": expected the baseline and one treatment at least");
  }
  faults.throwIfAny();
  card.study = readStudy("Research: " + card.title, shared, members, card.seeds, origin, settings);
  for (const Experiment &member : card.study.members) {
    const bool isArm = std::ranges::any_of(
        card.arms, [&](const std::string &arm) { return member.name.starts_with(arm + ", seed "); });
    if (isArm && !gives(member.task, card.metric))
      throw badInput(origin + ": metric is \"" + std::string(toString(card.metric)) + "\", which arm \"" +
                     member.name.substr(0, member.name.rfind(", seed ")) + "\" does not have: its task is " +
                     std::string(toString(member.task)) + "; expected " +
                     (card.metric == ResearchMetric::hypervolume ? "arms of task search"
                                                                 : "arms that train, quantize or search"));
  }
  return card;
}

fs::path userResearchFolder() {
  return userConfigFolder("research");
}

ResearchLibrary readResearchLibrary(const fs::path &folder) {
  ResearchLibrary library;
  for (const std::string &path : resourcesBelow("research/"))
    library.cards.push_back(parseResearchCard(resource(path), path, fs::path(path).stem().string()));
  std::ranges::sort(library.cards, {}, &ResearchCard::title);
  const auto readCard = [](const fs::path &file) {
    return parseResearchCard(readFile(file, largestCard), file.string(), file.stem().string());
  };
  readOwnFiles(folder, ownCard, readCard, library.cards, library.warnings);
  return library;
}

ResearchCard findResearchCard(const std::string &nameOrFile, const std::vector<Setting> &settings) {
  std::error_code error;
  if (fs::is_regular_file(nameOrFile, error))
    return parseResearchCard(readFile(nameOrFile, largestCard), nameOrFile,
                             fs::path(nameOrFile).stem().string(), settings);
  const std::vector<std::string> shipped = resourcesBelow("research/");
  const std::string path = "research/" + nameOrFile + ".json";
  if (std::ranges::find(shipped, path) != shipped.end())
    return parseResearchCard(resource(path), path, nameOrFile, settings);
  const fs::path own = userResearchFolder() / (nameOrFile + ".json");
  if (!userResearchFolder().empty() && fs::is_regular_file(own, error))
    return parseResearchCard(readFile(own, largestCard), own.string(), nameOrFile, settings);
  std::string known;
  for (const ResearchCard &card : readResearchLibrary().cards)
    known += (known.empty() ? "" : ", ") + card.name;
  throw badInput(nameOrFile + ": there is no such file, and no research card of that name (" + known + ")");
}

} // namespace bitsmith
