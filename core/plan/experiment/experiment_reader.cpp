// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/experiment_reader.h"

#include "core/plan/base/files.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/network/architectures.h"
#include "core/plan/precision/precision_json.h"

#include <algorithm>
#include <functional>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr std::size_t longestPath = 4096;
constexpr std::int64_t mostPictures = 100'000'000;
constexpr std::int64_t largestBatch = 65'536;

/// Words that mean themselves, from a list of things with a name.
template<class List>
std::vector<std::pair<std::string_view, std::string>> names(const List &list) {
  std::vector<std::pair<std::string_view, std::string>> words;
  words.reserve(list.size());
  for (const auto &entry : list)
    words.emplace_back(entry.name, entry.name);
  return words;
}

/// Of a member of a study, or what --set made of it: that of a file is today's by now.
void readFormat(ObjectReader &reader) {
  std::string format = experimentFormat.word();
  reader.read("format", format);
  if (format != experimentFormat.word())
    reader.fault("format", "is " + brief(format) + ": expected \"" + experimentFormat.word() + "\"");
}

DataOptions readData(const Json &json, const std::string &path, Faults &faults) {
  DataOptions data;
  ObjectReader reader(json, path, faults);
  std::string source = data.source;
  reader.readWord("source", source, names(dataSources()));
  data = withSource(std::move(data), source);
  reader.read("path", data.path);
  if (data.path.size() > longestPath || data.path.find('\0') != std::string::npos)
    reader.fault("path",
                 "is not usable: expected a path of at most " + std::to_string(longestPath) + " bytes");
  reader.read("train", data.train, 0, mostPictures);
  reader.read("test", data.test, 0, mostPictures);
  reader.read("augment", data.augment);
  return data;
}

bool isUsablePath(const std::string &path) {
  return path.size() <= longestPath && path.find('\0') == std::string::npos;
}

/// One of the two: an architecture says what the network is, a file brings one.
NetworkOptions readNetwork(const Json &json, const std::string &path, Faults &faults) {
  NetworkOptions network;
  ObjectReader reader(json, path, faults);
  reader.readWord("architecture", network.architecture, names(architectures()));
  reader.read("file", network.file);
  reader.read("weights", network.weights);
  for (const auto &[key, value] : {std::pair("file", &network.file), std::pair("weights", &network.weights)})
    if (!isUsablePath(*value))
      reader.fault(key,
                   "is not usable: expected a path of at most " + std::to_string(longestPath) + " bytes");
  if (network.isImported() && reader.has("architecture"))
    reader.fault("file", "is given beside network.architecture: expected one of the two");
  if (network.isImported() && !network.weights.empty())
    reader.fault("weights", "is given beside network.file, which brings its own");
  return network;
}

/// One number a channel, or one for all.
void readChannels(ObjectReader &reader, const char *key, std::vector<double> &list, double least) {
  constexpr std::size_t mostChannels = 1024;
  constexpr double most = 1e6;
  const Json *json = reader.member(key);
  if (!json)
    return;
  const Json entries = json->is_array() ? *json : Json::array({*json});
  for (const Json &entry : entries)
    if (entry.is_number() && entry >= least && entry <= most)
      list.push_back(entry.get<double>());
  if (list.size() != entries.size() || list.empty() || list.size() > mostChannels) {
    list.clear();
    reader.fault(key, "is " + brief(*json) +
                          ": expected one number for all channels, or a list with one for each");
  }
}

PreprocessingOptions readPreprocessing(const Json &json, const std::string &path, Faults &faults) {
  PreprocessingOptions preprocessing;
  ObjectReader reader(json, path, faults);
  reader.readWord("preset", preprocessing.preset, names(preprocessingPresets()));
  readChannels(reader, "mean", preprocessing.mean, 0);
  readChannels(reader, "deviation", preprocessing.deviation, 1e-6);
  reader.readWord("range", preprocessing.range, pixelRangeWords());
  reader.readWord("order", preprocessing.order, channelOrderWords());
  reader.readWord("layout", preprocessing.layout, pictureLayoutWords());
  if (reader.has("mean") != reader.has("deviation"))
    reader.fault(reader.has("mean") ? "mean" : "deviation",
                 "is given alone: expected preprocessing.mean and preprocessing.deviation together");
  return preprocessing;
}

/// A list of different values, each read by `parse`; at least one.
template<class Value>
void readList(ObjectReader &reader, const char *key, std::vector<Value> &list, const std::string &expected,
              const std::function<std::optional<Value>(const Json &)> &parse) {
  const Json *array = reader.array(key);
  if (!array)
    return;
  std::vector<Value> read;
  for (const Json &entry : *array) {
    const std::optional<Value> value = parse(entry);
    if (!value || std::ranges::find(read, *value) != read.end())
      return reader.fault(key, "holds " + brief(entry) + (value ? " twice" : "") + ": expected " + expected);
    read.push_back(*value);
  }
  if (read.empty())
    return reader.fault(key, "is empty: expected " + expected);
  list = std::move(read);
}

/// Different bit-widths, in rising order.
void readBitList(ObjectReader &reader, const char *key, std::vector<int> &bits) {
  readList<int>(reader, key, bits, "different bit-widths from 1 to 16", [](const Json &entry) {
    return entry.is_number_integer() && entry >= 1 && entry <= 16 ? std::optional(entry.get<int>())
                                                                  : std::nullopt;
  });
  std::ranges::sort(bits);
}

QuantizerTraining readQuantizerTraining(const Json &json, const std::string &path, Faults &faults) {
  QuantizerTraining quantizers;
  ObjectReader reader(json, path, faults);
  reader.read("lr", quantizers.lr, 0, 1e6);
  reader.read("clip_decay", quantizers.clipDecay, 0, 10);
  readBitList(reader, "candidates", quantizers.candidates);
  reader.read("cost_weight", quantizers.costWeight, 0, 1e6);
  reader.read("memory_budget_mb", quantizers.memoryBudgetMb, 0, 1e6);
  reader.read("mean_bits", quantizers.meanBits, 0, 16);
  reader.read("mean_bits_start", quantizers.meanBitsStart, 0, 16);
  return quantizers;
}

DistillationOptions readDistillation(const Json &json, const std::string &path, Faults &faults) {
  DistillationOptions distillation;
  ObjectReader reader(json, path, faults);
  reader.read("weight", distillation.weight, 0, 1);
  reader.read("temperature", distillation.temperature, 0.1, 100);
  return distillation;
}

BatchNormOptions readBatchNorm(const Json &json, const std::string &path, Faults &faults) {
  BatchNormOptions batchNorm;
  ObjectReader reader(json, path, faults);
  reader.read("freeze_epochs", batchNorm.freezeEpochs, 0, 100'000);
  reader.read("reestimate", batchNorm.reestimate);
  return batchNorm;
}

TrainingOptions readTraining(const Json &json, const std::string &path, Faults &faults) {
  TrainingOptions training;
  ObjectReader reader(json, path, faults);
  reader.read("epochs", training.epochs, 1, 100'000);
  reader.read("batch", training.batch, 1, largestBatch);
  reader.readWord("optimizer", training.optimizer, optimizerWords());
  reader.read("lr", training.lr, 1e-9, 100);
  reader.read("momentum", training.momentum, 0, 0.9999);
  reader.read("weight_decay", training.weightDecay, 0, 10);
  reader.readWord("schedule", training.schedule, scheduleWords());
  reader.read("clip_norm", training.clipNorm, 0, 1e6);
  auto seed = static_cast<std::int64_t>(training.seed);
  reader.read("seed", seed, 0, std::int64_t{1} << 53);
  training.seed = static_cast<std::uint64_t>(seed);
  if (const Json *quantizers = reader.object("quantizers"))
    training.quantizers = readQuantizerTraining(*quantizers, reader.pathOf("quantizers"), faults);
  if (const Json *distillation = reader.object("distillation"))
    training.distillation = readDistillation(*distillation, reader.pathOf("distillation"), faults);
  if (const Json *batchNorm = reader.object("batch_norm"))
    training.batchNorm = readBatchNorm(*batchNorm, reader.pathOf("batch_norm"), faults);
  return training;
}

template<class Value>
void readWords(ObjectReader &reader, const char *key, std::vector<Value> &list,
               std::optional<Value> (*parse)(std::string_view), const std::string &expected) {
  readList<Value>(reader, key, list, "some of " + expected, [&](const Json &entry) {
    return entry.is_string() ? parse(entry.get_ref<const std::string &>()) : std::nullopt;
  });
}

StartOptions readStart(const Json &json, const std::string &path, Faults &faults) {
  StartOptions start;
  ObjectReader reader(json, path, faults);
  reader.read("run", start.run);
  reader.read("member", start.member);
  if (!isUsablePath(start.run))
    reader.fault("run",
                 "is not usable: expected a path of at most " + std::to_string(longestPath) + " bytes");
  if (!start.run.empty() && !start.member.empty())
    reader.fault("member", "is given beside start.run: expected one of the two");
  return start;
}

Words<SensitivityMetric> metricWords() {
  Words<SensitivityMetric> words;
  for (const SensitivityMetric metric : sensitivityMetrics())
    words.emplace_back(toString(metric), metric);
  return words;
}

Words<SensitivityOthers> othersWords() {
  Words<SensitivityOthers> words;
  for (const SensitivityOthers others : {SensitivityOthers::floating, SensitivityOthers::plan})
    words.emplace_back(toString(others), others);
  return words;
}

ProgressiveOptions readProgressive(const Json &json, const std::string &path, Faults &faults) {
  ProgressiveOptions progressive;
  ObjectReader reader(json, path, faults);
  progressive.schedule = readSchedule(reader);
  if (const Json *sensitivity = reader.object("sensitivity"))
    progressive.sensitivity = readStart(*sensitivity, reader.pathOf("sensitivity"), faults);
  reader.readWord("metric", progressive.metric, metricWords());
  return progressive;
}

CalibrationOptions readCalibration(const Json &json, const std::string &path, Faults &faults) {
  CalibrationOptions calibration;
  ObjectReader reader(json, path, faults);
  reader.readWord("observer", calibration.observer, calibrationWords());
  reader.read("percentile", calibration.percentile, 50, 100);
  reader.read("pictures", calibration.pictures, 0, mostPictures);
  reader.read("batch", calibration.batch, 1, largestBatch);
  reader.read("bias_correction", calibration.biasCorrection);
  reader.read("batch_norm_reestimation", calibration.batchNormReestimation);
  reader.read("equalization", calibration.equalization);
  reader.readWord("rounding", calibration.rounding, roundingWords());
  reader.read("rounding_steps", calibration.roundingSteps, 1, 1'000'000);
  return calibration;
}

SensitivityOptions readSensitivity(const Json &json, const std::string &path, Faults &faults) {
  SensitivityOptions sensitivity;
  ObjectReader reader(json, path, faults);
  readBitList(reader, "bits", sensitivity.bits);
  readWords(reader, "targets", sensitivity.targets, &sensitivityTargetFromString,
            "weights, activations, both");
  readWords(reader, "views", sensitivity.views, &sensitivityViewFromString, "alone, rest");
  readWords(reader, "metrics", sensitivity.metrics, &sensitivityMetricFromString,
            "accuracy_drop, loss_increase, output_sqnr, output_kl, fisher, hessian");
  reader.readWord("others", sensitivity.others, othersWords());
  reader.read("notebook", sensitivity.notebook);
  reader.read("pictures", sensitivity.pictures, 0, mostPictures);
  reader.read("hessian_pictures", sensitivity.hessianPictures, 1, mostPictures);
  reader.read("hessian_iterations", sensitivity.hessianIterations, 1, 100'000);
  reader.read("hessian_tolerance", sensitivity.hessianTolerance, 0, 1);
  return sensitivity;
}

ErrorOptions readErrors(const Json &json, const std::string &path, Faults &faults) {
  ErrorOptions errors;
  ObjectReader reader(json, path, faults);
  reader.read("batches", errors.batches, 1, 1'000'000);
  reader.read("batch", errors.batch, 1, largestBatch);
  reader.read("bins", errors.bins, 8, 4096);
  return errors;
}

/// The costs that a search knows: those of costAxes().
std::vector<std::pair<std::string_view, std::string>> searchCosts(bool asBudget) {
  std::vector<std::pair<std::string_view, std::string>> words;
  for (const char *name : {"memory", "mean_bits", "bops", "energy", "latency"})
    words.emplace_back(name, name);
  if (!asBudget)
    words.emplace_back("compression", "compression");
  return words;
}

SearchOptions readSearch(const Json &json, const std::string &path, Faults &faults) {
  SearchOptions search;
  ObjectReader reader(json, path, faults);
  reader.readWord("strategy", search.strategy, searchStrategyWords());
  reader.readWord("evaluator", search.evaluator, searchEvaluatorWords());
  readBitList(reader, "weight_bits", search.weightBits);
  readBitList(reader, "activation_bits", search.activationBits);
  reader.readWord("cost", search.cost, searchCosts(false));
  if (const Json *budgets = reader.array("budgets"))
    for (const Json &entry : *budgets) {
      SearchBudget budget{.cost = "memory"};
      ObjectReader of(entry, reader.pathOf("budgets") + "." + std::to_string(search.budgets.size()), faults);
      of.readWord("cost", budget.cost, searchCosts(true));
      for (const char *key : {"cost", "amount"})
        if (entry.is_object() && !of.has(key))
          of.fault(key, "is missing");
      of.read("amount", budget.amount, 0, 1e18);
      search.budgets.push_back(budget);
    }
  reader.read("evaluations", search.evaluations, 1, 1'000'000);
  reader.read("pictures", search.pictures, 0, mostPictures);
  reader.read("epochs", search.epochs, 1, 100'000);
  reader.readWord("metric", search.metric, metricWords());
  reader.read("population", search.population, 2, 10'000);
  reader.read("warm_up", search.warmUp, 0, 1'000'000);
  auto seed = static_cast<std::int64_t>(search.seed);
  reader.read("seed", seed, 0, std::int64_t{1} << 53);
  search.seed = static_cast<std::uint64_t>(seed);
  return search;
}

/// Names and order of an architecture's layers do not depend on the pictures.
Network checkedNetwork(const Experiment &experiment) {
  return buildArchitecture(experiment.network.architecture, {3, 64, 64}, 10);
}

/// The plan of an architecture; nullopt where the network is a file's, which is for those to say who read it,
/// or where there is a fault.
std::optional<PrecisionPlan> planOf(const Experiment &experiment, const std::string &path, Faults &faults) {
  if (experiment.network.isImported() || !faults.empty())
    return std::nullopt;
  try {
    return resolvePlan(experiment.precision, checkedNetwork(experiment));
  } catch (const Error &error) {
    faults.add("", (path.empty() ? path : path + ".") + error.what());
    return std::nullopt;
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

/// Whether the schedule fits the plan that it leads to.
void checkProgressive(const Experiment &experiment, const std::string &path, Faults &faults) {
  if (experiment.task != Task::progressive)
    return;
  if (const auto plan = planOf(experiment, path, faults))
    checkSchedule(experiment.progressive.schedule, *plan, checkedNetwork(experiment),
                  experiment.training.epochs, (path.empty() ? path : path + ".") + "progressive", faults);
}

} // namespace

void readName(ObjectReader &reader, std::string &name) {
  reader.read("name", name);
  const bool printable = std::ranges::none_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  const auto length = std::ranges::count_if(name, [](unsigned char c) { return (c & 0xC0) != 0x80; });
  if (length < 1 || length > 200 || !printable)
    reader.fault("name", "is not usable: expected 1 to 200 printable characters");
}

void readRemarks(ObjectReader &reader) {
  readFormat(reader);
  std::string text;
  reader.read("$schema", text);
  reader.read("summary", text);
  reader.object("recorded");
}

Experiment readSections(const Json &json, const std::string &path, Faults &faults) {
  Experiment experiment;
  ObjectReader reader(json, path, faults);
  readRemarks(reader);
  readName(reader, experiment.name);
  reader.readWord("task", experiment.task, taskWords());
  if (experiment.task == Task::study)
    reader.fault("task", "is \"study\": a study cannot be a member of a study");
  if (const Json *data = reader.object("data"))
    experiment.data = readData(*data, reader.pathOf("data"), faults);
  if (const Json *network = reader.object("network"))
    experiment.network = readNetwork(*network, reader.pathOf("network"), faults);
  if (const Json *preprocessing = reader.object("preprocessing"))
    experiment.preprocessing = readPreprocessing(*preprocessing, reader.pathOf("preprocessing"), faults);
  if (const Json *precision = reader.object("precision"))
    experiment.precision = readPrecisionChoice(*precision, reader.pathOf("precision"), faults);
  if (const Json *training = reader.object("training"))
    experiment.training = readTraining(*training, reader.pathOf("training"), faults);
  if (const Json *start = reader.object("start"))
    experiment.start = readStart(*start, reader.pathOf("start"), faults);
  if (const Json *progressive = reader.object("progressive"))
    experiment.progressive = readProgressive(*progressive, reader.pathOf("progressive"), faults);
  if (const Json *calibration = reader.object("calibration"))
    experiment.calibration = readCalibration(*calibration, reader.pathOf("calibration"), faults);
  if (const Json *sensitivity = reader.object("sensitivity"))
    experiment.sensitivity = readSensitivity(*sensitivity, reader.pathOf("sensitivity"), faults);
  if (const Json *errors = reader.object("errors"))
    experiment.errors = readErrors(*errors, reader.pathOf("errors"), faults);
  if (const Json *search = reader.object("search"))
    experiment.search = readSearch(*search, reader.pathOf("search"), faults);
  readHardwareName(reader, experiment.hardware);
  reader.readWord("compute", experiment.compute, computeWords());
  std::int64_t threads = 0;
  reader.read("threads", threads, 0, 1024);
  experiment.threads = static_cast<int>(threads);
  return experiment;
}

Experiment readRun(const Json &json, const std::string &path, Faults &faults) {
  Experiment experiment = readSections(json, path, faults);
  if (!experiment.precision.layers.empty()) // a wrong name is found before anything is loaded
    planOf(experiment, path, faults);
  checkProgressive(experiment, path, faults);
  return experiment;
}

void checkStart(const Experiment &experiment, const std::string &path, Faults &faults) {
  if (needsStart(experiment.task) && experiment.start.empty() && !experiment.network.bringsWeights())
    faults.add((path.empty() ? "" : path + ".") + "start",
               "is missing: task " + std::string(toString(experiment.task)) +
                   " works on a trained network; expected its run folder in start.run, or an ONNX model in "
                   "network.file");
  if (experiment.training.distillation.weight > 0 && experiment.start.empty() &&
      !experiment.network.bringsWeights())
    faults.add((path.empty() ? "" : path + ".") + "start",
               "is missing: training.distillation has the network that the run starts from as its teacher; "
               "expected the run folder of a float network in start.run");
}

void checkAllLayers(const Experiment &experiment, const std::string &path, Faults &faults) {
  if (!experiment.precision.all.empty())
    planOf(experiment, path, faults);
}

std::vector<std::string> metricsWithoutScores(const SensitivityOptions &options) {
  const auto holds = [](const auto &list, auto entry) {
    return std::ranges::find(list, entry) != list.end();
  };
  std::vector<std::string> lines;
  for (const SensitivityMetric metric : options.metrics) {
    if (metric != SensitivityMetric::fisher && metric != SensitivityMetric::hessian)
      continue;
    const std::string name(toString(metric));
    if (metric == SensitivityMetric::hessian && !holds(options.targets, SensitivityTarget::weights))
      lines.push_back(name + " is of weights: add weights to sensitivity.targets");
    else if (!holds(options.views, SensitivityView::alone))
      lines.push_back(name + " is of view alone: add alone to sensitivity.views");
  }
  return lines;
}

void checkScores(const Experiment &experiment, const std::string &path, Faults &faults) {
  const SensitivityOptions &options = experiment.sensitivity;
  const std::vector<std::string> lines = metricsWithoutScores(options);
  if (experiment.task != Task::sensitivity || options.notebook || lines.empty() ||
      lines.size() < options.metrics.size())
    return;
  for (const std::string &line : lines)
    faults.add((path.empty() ? "" : path + ".") + "sensitivity.metrics", "gives no score: " + line);
}

namespace {
/// What an experiment with a start need not repeat.
constexpr const char *inheritedSections[] = {"data",     "network", "preprocessing", "precision",
                                             "hardware", "compute", "threads"};
} // namespace

void inheritSections(Json &document, const Json &start) {
  for (const char *section : inheritedSections)
    if (!document.contains(section) && start.contains(section))
      document[section] = start.at(section);
}

std::optional<Json> startDocument(const Json &document, const std::filesystem::path &folder,
                                  const std::string &origin) {
  const Json start = document.is_object() ? document.value("start", Json()) : Json();
  const Json run = start.is_object() ? start.value("run", Json()) : Json();
  const bool complete = std::ranges::all_of(inheritedSections, [&](const char *section) {
    return document.is_object() && document.contains(section);
  });
  if (complete || !run.is_string() || run.get_ref<const std::string &>().empty() ||
      !isUsablePath(run.get_ref<const std::string &>()))
    return std::nullopt;
  std::filesystem::path place = folder / run.get<std::string>();
  std::error_code ignored;
  if (!std::filesystem::is_directory(place, ignored))
    place = place.parent_path();
  const std::filesystem::path file = place / "experiment.json";
  if (!std::filesystem::exists(file, ignored))
    throw badInput(
        origin + ": start.run is " + brief(run) +
        ": there is no run in that folder (no experiment.json); expected the folder of a trained run");
  Json json = parseDocument(readFile(file, largestExperimentFile), experimentFormat, file.string());
  if (!json.is_object())
    throw badInput(file.string() + ": is " + brief(json) + ": expected an object");
  return json;
}

} // namespace bitsmith
