// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/experiment_reader.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostMembers = 10000;
constexpr std::size_t mostLevels = 16; ///< of a dotted path

/// The index that a part of a path is in a list of `size`; nullopt: none.
std::optional<std::size_t> indexOf(const std::string &key, std::size_t size) {
  const bool isNumber = !key.empty() && key.size() < 6 &&
                        std::ranges::all_of(key, [](unsigned char c) { return std::isdigit(c); });
  if (!isNumber || std::stoul(key) >= size)
    return std::nullopt;
  return std::stoul(key);
}

/// Sets a value deep inside a document; objects on the way are made where missing. Throws Error (bad input)
/// that begins with `what`.
void setValue(Json &document, const std::string &path, const Json &value, const std::string &what) {
  if (static_cast<std::size_t>(std::ranges::count(path, '.')) >= mostLevels)
    throw badInput(what + " goes deeper than " + std::to_string(mostLevels) + " levels");
  Json *slot = &document;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t dot = std::min(path.find('.', start), path.size());
    const std::string key = path.substr(start, dot - start);
    if (slot->is_array()) {
      const auto index = indexOf(key, slot->size());
      if (!index)
        throw badInput(what + " has no such index: the list has " + std::to_string(slot->size()) +
                       " entries");
      slot = &(*slot)[*index];
    } else if (slot->is_object() || slot->is_null()) {
      slot = &(*slot)[key];
    } else {
      throw badInput(what + " goes into " + brief(*slot) + ", which is not an object");
    }
    start = dot + 1;
  }
  *slot = value;
}

/// `change` over `base`, object by object. Unlike a merge patch (RFC 7386) it deletes nothing: a null is a
/// fault to be told.
void mergeOver(Json &base, const Json &change) {
  if (!base.is_object() || !change.is_object()) {
    base = change;
    return;
  }
  for (const auto &[key, value] : change.items())
    mergeOver(base[key], value);
}

/// JSON where it parses as such, a string otherwise; refuses what a file could not hold.
Json settingValue(const Setting &setting, const std::string &what) {
  Json value;
  try {
    value = parseJson(setting.value, what);
  } catch (const Error &) {
    value = setting.value;
  }
  try {
    (void)Json{{setting.path, value}}.dump();
  } catch (const Json::exception &) {
    throw badInput(what + " is not UTF-8 text");
  }
  return value;
}

/// A value that an axis or --set lays over a document. Where the document leaves a section to its start, a
/// change of one part of it keeps the others. `what` begins the messages about it.
struct Change {
  std::string path;
  Json value;
  std::string what;

  std::string section() const { return path.substr(0, path.find('.')); }
  /// Whether it says the whole section anew: what belongs to another data set or preset is not kept.
  bool replacesSection() const {
    constexpr std::string_view heads[] = {"data.source", "network.architecture", "network.file",
                                          "preprocessing.preset", "precision.preset"};
    return path.find('.') == std::string::npos || std::ranges::find(heads, path) != std::end(heads);
  }
};

std::vector<Change> changesOf(const std::vector<Setting> &settings, const std::string &origin) {
  std::vector<Change> changes;
  for (const Setting &setting : settings) {
    const std::string what = origin + ": --set " + setting.path;
    changes.push_back({setting.path, settingValue(setting, what), what});
  }
  return changes;
}

/// Applies those changes that come before the document inherits (of its start, and of sections that are
/// replaced), or all others.
void apply(Json &document, const std::vector<Change> &changes, bool beforeInheriting) {
  std::set<std::string> first = {"start"};
  for (const Change &change : changes)
    if (change.replacesSection())
      first.insert(change.section());
  for (const Change &change : changes)
    if (first.contains(change.section()) == beforeInheriting)
      setValue(document, change.path, change.value, change.what);
}

/// What --set lays over the runs of a study once they have inherited. What it says to a section that is there
/// already ("shared.data.test" beside "shared": {"data": …}) is in the document instead.
struct StudyChanges {
  std::vector<Change> ofAll;                           ///< over whatever a member says
  std::vector<Change> ofShared;                        ///< below what members say
  std::map<std::size_t, std::vector<Change>> ofMember; ///< by index in "experiments"
};

/// A run's document and what an axis or --set lays over it.
struct MemberDocument {
  Json json;
  std::vector<Change> changes;
};

/// Whether a path begins in a section of a run, and so speaks of every member of a study.
bool concernsRuns(const std::string &path) {
  const std::string section = path.substr(0, path.find('.'));
  constexpr std::string_view sections[] = {
      "data",        "network",     "preprocessing", "precision", "training", "hardware", "start",
      "progressive", "calibration", "sensitivity",   "errors",    "search",   "compute",  "threads"};
  return std::ranges::find(sections, section) != std::end(sections);
}

/// One document a combination of the axes' values, named after them.
void expandAxes(const Json &axes, const Json &shared, const std::string &origin, Faults &faults,
                std::vector<MemberDocument> &documents) {
  if (axes.empty())
    return;
  std::vector<std::pair<std::string, std::vector<Change>>> combinations = {{"", {}}};
  for (const auto &[path, values] : axes.items()) {
    if (!concernsRuns(path)) {
      faults.add("axes." + path, "is not known here: expected a path like training.lr or precision.preset");
      return;
    }
    if (!values.is_array() || values.empty()) {
      faults.add("axes." + path, "is " + brief(values) + ": expected a list of values");
      return;
    }
    std::vector<std::pair<std::string, std::vector<Change>>> longer;
    for (const auto &[name, changes] : combinations)
      for (const Json &value : values) {
        if (longer.size() >= mostMembers) {
          faults.add("axes", "give more than " + std::to_string(mostMembers) + " runs");
          return;
        }
        std::vector<Change> more = changes;
        more.push_back({path, value, origin + ": axes." + path});
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        const std::string key = path.substr(path.rfind('.') + 1);
        const std::string part = key == "preset" ? text : key + " " + text;
        longer.emplace_back(name.empty() ? part : name + ", " + part, std::move(more));
      }
    combinations = std::move(longer);
  }
  for (auto &[name, changes] : combinations) {
    documents.push_back({shared, std::move(changes)});
    documents.back().json["name"] = name;
  }
}

std::vector<MemberDocument> memberDocuments(ObjectReader &reader, const StudyChanges &settings,
                                            const std::string &origin, Faults &faults) {
  const Json *shared = reader.object("shared");
  const Json *experiments = reader.array("experiments");
  const Json *axes = reader.object("axes");
  Json base = shared ? *shared : Json::object();
  if (shared) {
    // A fault in what is shared is told once, not for each member. Whether its layers, bits and schedule fit
    // the network is for the members to tell, which may have another one, or other bits.
    readSections(base, "shared", faults);
    if (!faults.empty())
      return {};
    for (const char *remark : {"$schema", "summary", "recorded"})
      base.erase(remark);
  }
  std::vector<MemberDocument> documents;
  if (experiments && experiments->size() > mostMembers) {
    faults.add("experiments", "gives " + std::to_string(experiments->size()) + " runs: expected 1 to " +
                                  std::to_string(mostMembers));
    return {};
  }
  if (experiments)
    for (const Json &change : *experiments) {
      MemberDocument member{base, {}};
      for (const Change &setting : settings.ofShared)
        if (change.is_object() && change.contains(setting.section()))
          setValue(member.json, setting.path, setting.value, setting.what); // the member may say otherwise
        else
          member.changes.push_back(setting);
      if (const auto own = settings.ofMember.find(documents.size()); own != settings.ofMember.end())
        member.changes.insert(member.changes.end(), own->second.begin(), own->second.end());
      mergeOver(member.json, change);
      documents.push_back(std::move(member));
    }
  const std::size_t listed = documents.size();
  if (axes)
    expandAxes(*axes, base, origin, faults, documents);
  for (std::size_t i = listed; i < documents.size(); ++i) // an axis goes over what is shared
    documents[i].changes.insert(documents[i].changes.begin(), settings.ofShared.begin(),
                                settings.ofShared.end());
  if (faults.empty() && (documents.empty() || documents.size() > mostMembers))
    faults.add("experiments", "gives " + std::to_string(documents.size()) + " runs: expected 1 to " +
                                  std::to_string(mostMembers) + "; list them, or vary one by \"axes\"");
  return documents;
}

/// The document that a member starts from: an earlier member's, or that of a run on the disk.
std::optional<Json> memberStart(const Json &document, const std::map<std::string, Json> &earlier,
                                const fs::path &folder, const std::string &path, const std::string &origin,
                                Faults &faults) {
  const Json start = document.is_object() ? document.value("start", Json()) : Json();
  const Json member = start.is_object() ? start.value("member", Json()) : Json();
  if (!member.is_string() || member.get_ref<const std::string &>().empty())
    return startDocument(document, folder, origin);
  const auto found = earlier.find(member.get_ref<const std::string &>());
  if (found != earlier.end())
    return found->second;
  faults.add(path + ".start.member",
             "is " + brief(member) + ": expected the name of an earlier run of this study");
  return std::nullopt;
}

Experiment readStudy(const Json &json, const StudyChanges &settings, const fs::path &folder,
                     const std::string &origin, Faults &faults) {
  Experiment study{.task = Task::study};
  ObjectReader reader(json, "", faults);
  readRemarks(reader);
  reader.readWord("task", study.task, taskWords());
  readName(reader, study.name);
  std::map<std::string, Json> earlier;
  for (auto &[document, changes] : memberDocuments(reader, settings, origin, faults)) {
    const std::string path = "experiments." + std::to_string(study.members.size());
    changes.insert(changes.end(), settings.ofAll.begin(), settings.ofAll.end());
    if (document.is_object()) // anything else is a fault of its own
      apply(document, changes, true);
    if (const auto start = memberStart(document, earlier, folder, path, origin, faults))
      inheritSections(document, *start);
    if (document.is_object())
      apply(document, changes, false);
    Experiment member = readRun(document, path, faults);
    checkStart(member, path, faults);
    if (const std::string &order = member.progressive.sensitivity.member;
        !order.empty() && !earlier.contains(order))
      faults.add(path + ".progressive.sensitivity.member",
                 "is \"" + order + "\": expected the name of an earlier run of this study");
    if (!earlier.emplace(member.name, std::move(document)).second)
      faults.add(path + ".name", "is \"" + member.name + "\": expected a name of its own");
    study.members.push_back(std::move(member));
  }
  return study;
}

Experiment readSingleRun(Json &document, const std::vector<Change> &settings, const fs::path &folder,
                         const std::string &origin, Faults &faults) {
  apply(document, settings, true);
  if (const auto start = startDocument(document, folder, origin))
    inheritSections(document, *start);
  apply(document, settings, false);
  Experiment experiment = readRun(document, "", faults);
  checkStart(experiment, "", faults);
  if (!experiment.start.member.empty())
    faults.add("start.member", "is \"" + experiment.start.member +
                                   "\", but this run is in no study: expected a run folder in start.run");
  if (!experiment.progressive.sensitivity.member.empty())
    faults.add("progressive.sensitivity.member",
               "is \"" + experiment.progressive.sensitivity.member +
                   "\", but this run is in no study: expected a run folder in progressive.sensitivity.run");
  return experiment;
}

/// Puts a setting of a study where it belongs: with the runs, or into the document.
void place(Change change, Json &document, StudyChanges &changes) {
  if (concernsRuns(change.path)) {
    changes.ofAll.push_back(std::move(change));
    return;
  }
  const auto sectionIn = [&](const Json &where) {
    return where.is_object() && where.contains(change.section());
  };
  const Json shared = document.value("shared", Json());
  const Change whole = change;
  if (change.path.starts_with("shared.")) {
    change.path.erase(0, std::string_view("shared.").size());
    if (concernsRuns(change.path) && !change.replacesSection() && !sectionIn(shared)) {
      changes.ofShared.push_back(std::move(change));
      return;
    }
  } else if (change.path.starts_with("experiments.")) {
    change.path.erase(0, std::string_view("experiments.").size());
    const std::string index = change.path.substr(0, change.path.find('.'));
    change.path.erase(0, index.size() + 1);
    const Json members = document.value("experiments", Json());
    const auto member = members.is_array() ? indexOf(index, members.size()) : std::nullopt;
    if (member && concernsRuns(change.path) && !change.replacesSection() && !sectionIn(shared) &&
        members[*member].is_object() && !sectionIn(members[*member])) {
      changes.ofMember[*member].push_back(std::move(change));
      return;
    }
  }
  setValue(document, whole.path, whole.value, whole.what);
}

} // namespace

Setting parseSetting(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == 0 || equals == std::string_view::npos)
    throw badInput("--set " + std::string(text) + ": expected path=value, for instance training.epochs=2");
  if (!isUtf8(std::string(text)))
    throw badInput("--set " + brief(std::string(text)) + ": is not UTF-8");
  return {std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

namespace {

/// Runs and projects of before could name dynamic ranges beside a method of its own, which went by its own
/// levels all the same: they stay readable.
void mendKept(Json &document) {
  static constexpr const char *methodKey = "activation_method";
  static constexpr const char *schemeKey = "activation_scheme";
  const auto mend = [](Json &experiment) {
    const auto precision = experiment.is_object() ? experiment.find("precision") : experiment.end();
    if (!experiment.is_object() || precision == experiment.end() || !precision->is_object())
      return;
    Json all = precision->value("all", Json::object()); // what layers have that do not say otherwise
    if (!all.is_object())
      return;
    const Json method = all.value(methodKey, Json("range"));
    const Json scheme = all.value(schemeKey, Json());
    const bool isMended = method != "range" && scheme == "dynamic";
    if (const auto layers = precision->find("layers"); layers != precision->end() && layers->is_object())
      for (Json &layer : *layers) {
        if (!layer.is_object() || layer.value(schemeKey, scheme) != "dynamic")
          continue;
        if (layer.value(methodKey, method) != "range")
          layer[schemeKey] = "asymmetric";
        else if (isMended) // the ranges of each batch are its own still
          layer[schemeKey] = "dynamic";
      }
    if (isMended)
      precision->at("all")[schemeKey] = "asymmetric";
  };
  mend(document);
  if (const auto shared = document.find("shared"); shared != document.end())
    mend(*shared);
  if (const auto experiments = document.find("experiments");
      experiments != document.end() && experiments->is_array())
    std::ranges::for_each(*experiments, mend);
}

/// @param isKept whether it was written by a version that may be older; a run that was begun is in any case
Experiment read(std::string_view text, const std::string &origin, const std::vector<Setting> &settings,
                const fs::path &folder, bool isKept) {
  Json document = parseDocument(text, experimentFormat, origin);
  if (!document.is_object())
    throw badInput(origin + ": is " + brief(document) + ": expected an object");
  isKept = isKept || document.contains("recorded");
  if (isKept)
    mendKept(document);
  const bool study = document.value("task", Json()) == Json("study");
  std::vector<Change> ofRun;
  StudyChanges ofStudy;
  for (Change &change : changesOf(settings, origin)) {
    if (change.path == "task" && study != (change.value == Json("study")))
      throw badInput(change.what + ": a run does not become a study by it, nor a study a run; expected " +
                     (study ? "a setting of its runs, or no setting of task" : "the task of a run"));
    if (study)
      place(std::move(change), document, ofStudy);
    else
      ofRun.push_back(std::move(change));
  }
  Faults faults(origin);
  Experiment experiment = study ? readStudy(document, ofStudy, folder, origin, faults)
                                : readSingleRun(document, ofRun, folder, origin, faults);
  // Runs of before, which failed, or measured nothing and said nothing, stay readable.
  if (faults.empty() && !isKept)
    for (const auto check : {checkAllLayers, checkScores}) {
      check(experiment, "", faults);
      for (std::size_t i = 0; i < experiment.members.size(); ++i)
        check(experiment.members[i], "experiments." + std::to_string(i), faults);
    }
  faults.throwIfAny();
  return experiment;
}

} // namespace

Experiment parseExperiment(std::string_view text, const std::string &origin,
                           const std::vector<Setting> &settings, const fs::path &folder) {
  return read(text, origin, settings, folder, /*isKept=*/false);
}

Experiment parseKeptExperiment(std::string_view text, const std::string &origin, const fs::path &folder) {
  return read(text, origin, {}, folder, /*isKept=*/true);
}

} // namespace bitsmith
