// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/experiment.h"

#include "core/plan/base/files.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/network/architectures.h"
#include "core/plan/precision/precision_json.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr const char *formatName = "bitsmith/experiment@1";
constexpr std::uintmax_t largestFile = 16u << 20;
constexpr std::size_t mostMembers = 10000;
constexpr std::size_t longestPath = 4096;
constexpr std::size_t mostLevels = 16; ///< of a dotted path

const std::vector<std::pair<std::string_view, Task>> tasks = {{"qat", Task::qat}, {"study", Task::study}};
const std::vector<std::pair<std::string_view, OptimizerKind>> optimizers = {{"adam", OptimizerKind::adam},
                                                                            {"sgd", OptimizerKind::sgd}};
const std::vector<std::pair<std::string_view, Schedule>> schedules = {{"cosine", Schedule::cosine},
                                                                      {"constant", Schedule::constant}};

template<class Value>
std::string_view word(const std::vector<std::pair<std::string_view, Value>> &words, Value value) {
  return std::ranges::find(words, value, [](const auto &pair) { return pair.second; })->first;
}

/// Words that mean themselves, from a list of things with a name.
template<class List>
std::vector<std::pair<std::string_view, std::string>> names(const List &list) {
  std::vector<std::pair<std::string_view, std::string>> words;
  for (const auto &entry : list)
    words.emplace_back(entry.name, entry.name);
  return words;
}

void readName(ObjectReader &reader, std::string &name) {
  reader.read("name", name);
  const bool printable = std::ranges::none_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  const auto length = std::ranges::count_if(name, [](unsigned char c) { return (c & 0xC0) != 0x80; });
  if (length < 1 || length > 200 || !printable)
    reader.fault("name", "is not usable: expected 1 to 200 printable characters");
}

void readFormat(ObjectReader &reader) {
  std::string format = formatName;
  reader.read("format", format);
  if (format != formatName)
    reader.fault("format", "is " + brief(format) + ": expected \"" + formatName +
                               "\"; a file of a newer Bitsmith needs that version");
}

/// What every document may have and no run depends on.
void readRemarks(ObjectReader &reader) {
  readFormat(reader);
  std::string text;
  reader.read("$schema", text);
  reader.read("summary", text);
  reader.object("recorded");
}

DataOptions readData(const Json &json, const std::string &path, Faults &faults) {
  DataOptions data;
  ObjectReader reader(json, path, faults);
  reader.readWord("source", data.source, names(dataSources()));
  reader.read("path", data.path);
  if (data.path.size() > longestPath || data.path.find('\0') != std::string::npos)
    reader.fault("path",
                 "is not usable: expected a path of at most " + std::to_string(longestPath) + " bytes");
  reader.read("train", data.train, 0, 100'000'000);
  reader.read("test", data.test, 0, 100'000'000);
  reader.read("augment", data.augment);
  return data;
}

TrainingOptions readTraining(const Json &json, const std::string &path, Faults &faults) {
  TrainingOptions training;
  ObjectReader reader(json, path, faults);
  reader.read("epochs", training.epochs, 1, 100'000);
  reader.read("batch", training.batch, 1, 65'536);
  reader.readWord("optimizer", training.optimizer, optimizers);
  reader.read("lr", training.lr, 1e-9, 100);
  reader.read("momentum", training.momentum, 0, 0.9999);
  reader.read("weight_decay", training.weightDecay, 0, 10);
  reader.readWord("schedule", training.schedule, schedules);
  reader.read("clip_norm", training.clipNorm, 0, 1e6);
  auto seed = static_cast<std::int64_t>(training.seed);
  reader.read("seed", seed, 0, std::int64_t{1} << 53);
  training.seed = static_cast<std::uint64_t>(seed);
  return training;
}

/// Layers are named in the file, so a wrong name is found before anything is loaded.
void checkLayerNames(const Experiment &experiment, const std::string &path, Faults &faults) {
  if (experiment.precision.layers.empty() || !faults.empty())
    return;
  const Network network = buildArchitecture(experiment.network.architecture, {3, 64, 64}, 10);
  try {
    resolvePlan(experiment.precision, network);
  } catch (const Error &error) {
    faults.add("", (path.empty() ? path : path + ".") + error.what());
  }
}

/// A profile may be the user's own and gone by the time that a finished run is looked at: only what is costed
/// asks findHardware().
void readHardwareName(ObjectReader &reader, std::string &name) {
  reader.read("hardware", name);
  if (reader.has("hardware") && reader.member("hardware")->is_string() && !isHardwareName(name))
    reader.fault("hardware", "is " + brief(name) +
                                 ": expected the name of a hardware profile (bitsmith-cli list hardware)");
}

Experiment readRun(const Json &json, const std::string &path, Faults &faults) {
  Experiment experiment;
  {
    ObjectReader reader(json, path, faults);
    readRemarks(reader);
    readName(reader, experiment.name);
    reader.readWord("task", experiment.task, tasks);
    if (experiment.task == Task::study)
      reader.fault("task", "is \"study\": a study cannot be a member of a study");
    if (const Json *data = reader.object("data"))
      experiment.data = readData(*data, reader.pathOf("data"), faults);
    if (const Json *network = reader.object("network")) {
      ObjectReader networkReader(*network, reader.pathOf("network"), faults);
      networkReader.readWord("architecture", experiment.network.architecture, names(architectures()));
    }
    if (const Json *precision = reader.object("precision"))
      experiment.precision = readPrecisionChoice(*precision, reader.pathOf("precision"), faults);
    if (const Json *training = reader.object("training"))
      experiment.training = readTraining(*training, reader.pathOf("training"), faults);
    readHardwareName(reader, experiment.hardware);
    std::int64_t threads = 0;
    reader.read("threads", threads, 0, 1024);
    experiment.threads = static_cast<int>(threads);
  }
  checkLayerNames(experiment, path, faults);
  return experiment;
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
      const bool number = !key.empty() && key.size() < 6 &&
                          std::ranges::all_of(key, [](unsigned char c) { return std::isdigit(c); });
      if (!number || std::stoul(key) >= slot->size())
        throw badInput(what + " has no such index: the list has " + std::to_string(slot->size()) +
                       " entries");
      slot = &(*slot)[std::stoul(key)];
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

void applySetting(Json &document, const Setting &setting, const std::string &origin) {
  const std::string what = origin + ": --set " + setting.path;
  setValue(document, setting.path, settingValue(setting, what), what);
}

/// Whether a path begins in a section of a run, and so speaks of every member of a study.
bool concernsRuns(const std::string &path) {
  const std::string section = path.substr(0, path.find('.'));
  constexpr std::string_view sections[] = {"data", "network", "precision", "training", "hardware", "threads"};
  return std::ranges::find(sections, section) != std::end(sections);
}

/// One document a combination of the axes' values, named after them.
void expandAxes(const Json &axes, const Json &shared, Faults &faults, std::vector<Json> &documents) {
  if (axes.empty())
    return;
  std::vector<std::pair<std::string, Json>> combinations = {{"", shared}};
  for (const auto &[path, values] : axes.items()) {
    if (!concernsRuns(path)) {
      faults.add("axes." + path, "is not known here: expected a path like training.lr or precision.preset");
      return;
    }
    if (!values.is_array() || values.empty()) {
      faults.add("axes." + path, "is " + brief(values) + ": expected a list of values");
      return;
    }
    std::vector<std::pair<std::string, Json>> longer;
    for (const auto &[name, document] : combinations)
      for (const Json &value : values) {
        if (longer.size() >= mostMembers) {
          faults.add("axes", "give more than " + std::to_string(mostMembers) + " runs");
          return;
        }
        Json changed = document;
        try {
          setValue(changed, path, value, "axes." + path);
        } catch (const Error &error) {
          faults.add("", error.what());
          return;
        }
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        const std::string key = path.substr(path.rfind('.') + 1);
        const std::string part = key == "preset" ? text : key + " " + text;
        longer.emplace_back(name.empty() ? part : name + ", " + part, std::move(changed));
      }
    combinations = std::move(longer);
  }
  for (auto &[name, document] : combinations) {
    document["name"] = name;
    documents.push_back(std::move(document));
  }
}

std::vector<Json> memberDocuments(ObjectReader &reader, Faults &faults) {
  const Json *shared = reader.object("shared");
  const Json *experiments = reader.array("experiments");
  const Json *axes = reader.object("axes");
  Json base = shared ? *shared : Json::object();
  if (shared) {
    readRun(base, "shared", faults); // a fault in what is shared is told once, not for each member
    if (!faults.empty())
      return {};
    for (const char *remark : {"$schema", "summary", "recorded"})
      base.erase(remark);
  }
  std::vector<Json> documents;
  if (experiments && experiments->size() > mostMembers) {
    faults.add("experiments", "gives " + std::to_string(experiments->size()) + " runs: expected 1 to " +
                                  std::to_string(mostMembers));
    return {};
  }
  if (experiments)
    for (const Json &change : *experiments) {
      Json document = base;
      mergeOver(document, change);
      documents.push_back(std::move(document));
    }
  if (axes)
    expandAxes(*axes, base, faults, documents);
  if (faults.empty() && (documents.empty() || documents.size() > mostMembers))
    faults.add("experiments", "gives " + std::to_string(documents.size()) + " runs: expected 1 to " +
                                  std::to_string(mostMembers) + "; list them, or vary one by \"axes\"");
  return documents;
}

Experiment readStudy(const Json &json, const std::vector<Setting> &settings, const std::string &origin,
                     Faults &faults) {
  Experiment study{.task = Task::study};
  ObjectReader reader(json, "", faults);
  readRemarks(reader);
  reader.readWord("task", study.task, tasks);
  readName(reader, study.name);
  std::set<std::string> taken;
  for (Json &document : memberDocuments(reader, faults)) {
    const std::string path = "experiments." + std::to_string(study.members.size());
    for (const Setting &setting : settings)
      if (document.is_object()) // anything else is a fault of its own
        applySetting(document, setting, origin);
    study.members.push_back(readRun(document, path, faults));
    if (!taken.insert(study.members.back().name).second)
      faults.add(path + ".name", "is \"" + study.members.back().name + "\": expected a name of its own");
  }
  return study;
}

} // namespace

std::string_view toString(Task task) {
  return word(tasks, task);
}
std::string_view toString(OptimizerKind kind) {
  return word(optimizers, kind);
}
std::string_view toString(Schedule schedule) {
  return word(schedules, schedule);
}

Setting parseSetting(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == 0 || equals == std::string_view::npos)
    throw badInput("--set " + std::string(text) + ": expected path=value, for instance training.epochs=2");
  return {std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

Experiment parseExperiment(std::string_view text, const std::string &origin,
                           const std::vector<Setting> &settings) {
  Json document = parseJson(text, origin);
  if (!document.is_object())
    throw badInput(origin + ": is " + brief(document) + ": expected an object");
  const bool study = document.value("task", Json()) == Json("study");
  std::vector<Setting> ofMembers;
  for (const Setting &setting : settings) {
    if (study && concernsRuns(setting.path))
      ofMembers.push_back(setting);
    else
      applySetting(document, setting, origin);
  }
  Faults faults(origin);
  Experiment experiment =
      study ? readStudy(document, ofMembers, origin, faults) : readRun(document, "", faults);
  faults.throwIfAny();
  return experiment;
}

Experiment loadExperiment(const std::string &fileOrName, const std::vector<Setting> &settings) {
  const std::string shipped = "experiments/" + fileOrName + ".json";
  std::error_code error;
  if (!std::filesystem::exists(fileOrName, error)) {
    const std::vector<std::string> known = resourcesBelow("experiments/");
    if (std::ranges::find(known, shipped) != known.end())
      return parseExperiment(resource(shipped), fileOrName, settings);
    std::string list;
    for (const ExperimentInfo &info : shippedExperiments())
      list += (list.empty() ? "" : ", ") + info.name;
    throw badInput(fileOrName + ": there is no such file, and no shipped experiment of that name (" + list +
                   ")");
  }
  return parseExperiment(readFile(fileOrName, largestFile), fileOrName, settings);
}

Json toJson(const Experiment &experiment) {
  Json json = {{"format", formatName}, {"name", experiment.name}, {"task", toString(experiment.task)}};
  if (experiment.task == Task::study) {
    json["experiments"] = Json::array();
    for (const Experiment &member : experiment.members)
      json["experiments"].push_back(toJson(member));
    return json;
  }
  const DataOptions &data = experiment.data;
  const TrainingOptions &training = experiment.training;
  json["data"] = {{"source", data.source},
                  {"path", data.path},
                  {"train", data.train},
                  {"test", data.test},
                  {"augment", data.augment}};
  json["network"] = {{"architecture", experiment.network.architecture}};
  json["precision"] = toJson(experiment.precision);
  json["training"] = {{"epochs", training.epochs},
                      {"batch", training.batch},
                      {"optimizer", toString(training.optimizer)},
                      {"lr", training.lr},
                      {"momentum", training.momentum},
                      {"weight_decay", training.weightDecay},
                      {"schedule", toString(training.schedule)},
                      {"clip_norm", training.clipNorm},
                      {"seed", training.seed}};
  json["hardware"] = experiment.hardware;
  json["threads"] = experiment.threads;
  return json;
}

std::vector<ExperimentInfo> shippedExperiments() {
  std::vector<ExperimentInfo> list;
  for (const std::string &path : resourcesBelow("experiments/")) {
    const Json document = parseJson(resource(path), path);
    list.push_back({std::filesystem::path(path).stem().string(), document.value("name", ""),
                    document.value("summary", "")});
  }
  return list;
}

const std::vector<DataSource> &dataSources() {
  static const std::vector<DataSource> list = {
      {"fashion-mnist", "70,000 grey pictures of clothes, 28×28, 10 classes", Shape{1, 28, 28}, 10},
      {"mnist", "70,000 handwritten digits, 28×28, 10 classes", Shape{1, 28, 28}, 10},
      {"cifar10", "60,000 colour pictures, 32×32, 10 classes", Shape{3, 32, 32}, 10},
      {"shapes", "generated colour pictures of shapes, 32×32, 10 classes; always there", Shape{3, 32, 32},
       10},
      {"idx", "a folder with any pair of IDX files named as MNIST's", std::nullopt, std::nullopt},
      {"image-folder", "a folder of pictures with one folder a class", std::nullopt, std::nullopt},
  };
  return list;
}

} // namespace bitsmith
