// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/experiment.h"

#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/experiment/experiment_reader.h"
#include "core/plan/precision/precision_json.h"

#include <algorithm>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

const Words<Task> &taskWords() {
  static const Words<Task> words = {{"qat", Task::qat},       {"progressive", Task::progressive},
                                    {"ptq", Task::ptq},       {"sensitivity", Task::sensitivity},
                                    {"errors", Task::errors}, {"search", Task::search},
                                    {"study", Task::study}};
  return words;
}

const Words<OptimizerKind> &optimizerWords() {
  static const Words<OptimizerKind> words = {{"adam", OptimizerKind::adam}, {"sgd", OptimizerKind::sgd}};
  return words;
}

const Words<Schedule> &scheduleWords() {
  static const Words<Schedule> words = {{"cosine", Schedule::cosine}, {"constant", Schedule::constant}};
  return words;
}

const Words<Compute> &computeWords() {
  static const Words<Compute> words = {{"float32", Compute::float32},
                                       {"bfloat16", Compute::bfloat16},
                                       {"integer", Compute::integer},
                                       {"auto", Compute::fastest}};
  return words;
}

const Words<CalibrationObserver> &calibrationWords() {
  static const Words<CalibrationObserver> words = {{"min_max", CalibrationObserver::minMax},
                                                   {"moving_average", CalibrationObserver::movingAverage},
                                                   {"percentile", CalibrationObserver::percentile},
                                                   {"mse", CalibrationObserver::mse},
                                                   {"entropy", CalibrationObserver::entropy}};
  return words;
}

const Words<Rounding> &roundingWords() {
  static const Words<Rounding> words = {{"nearest", Rounding::nearest}, {"adaptive", Rounding::adaptive}};
  return words;
}

const Words<SearchStrategy> &searchStrategyWords() {
  static const Words<SearchStrategy> words = {{"random", SearchStrategy::random},
                                              {"greedy", SearchStrategy::greedy},
                                              {"exact", SearchStrategy::exact},
                                              {"nsga2", SearchStrategy::nsga2},
                                              {"haq", SearchStrategy::haq},
                                              {"differentiable", SearchStrategy::differentiable},
                                              {"exhaustive", SearchStrategy::exhaustive}};
  return words;
}

const Words<SearchEvaluator> &searchEvaluatorWords() {
  static const Words<SearchEvaluator> words = {{"ptq", SearchEvaluator::ptq},
                                               {"qat", SearchEvaluator::qat},
                                               {"predictor", SearchEvaluator::predictor}};
  return words;
}

std::string_view toString(Rounding rounding) {
  return wordOf(roundingWords(), rounding);
}
std::string_view toString(SearchStrategy strategy) {
  return wordOf(searchStrategyWords(), strategy);
}
std::string_view toString(SearchEvaluator evaluator) {
  return wordOf(searchEvaluatorWords(), evaluator);
}
std::string_view toString(Task task) {
  return wordOf(taskWords(), task);
}
std::optional<Task> taskFromString(std::string_view text) {
  return meaningOf(taskWords(), text);
}
std::string_view toString(OptimizerKind kind) {
  return wordOf(optimizerWords(), kind);
}
std::string_view toString(Schedule schedule) {
  return wordOf(scheduleWords(), schedule);
}
std::string_view toString(Compute compute) {
  return wordOf(computeWords(), compute);
}
std::string_view toString(CalibrationObserver observer) {
  return wordOf(calibrationWords(), observer);
}

namespace {

template<class Value>
Json wordList(const std::vector<Value> &values) {
  Json list = Json::array();
  for (const Value value : values)
    list.push_back(toString(value));
  return list;
}

Json toJson(const PreprocessingOptions &preprocessing) {
  Json json = {{"preset", preprocessing.preset},
               {"order", toString(preprocessing.order)},
               {"layout", toString(preprocessing.layout)}};
  if (!preprocessing.mean.empty()) {
    json["mean"] = preprocessing.mean;
    json["deviation"] = preprocessing.deviation;
    json["range"] = toString(preprocessing.range);
  }
  return json;
}

Json toJson(const StartOptions &start) {
  return start.member.empty() ? Json{{"run", start.run}} : Json{{"member", start.member}};
}

Json toJson(const ProgressiveOptions &progressive) {
  Json json = toJson(progressive.schedule);
  json["sensitivity"] = toJson(progressive.sensitivity);
  json["metric"] = toString(progressive.metric);
  return json;
}

Json toJson(const CalibrationOptions &calibration) {
  return {{"observer", toString(calibration.observer)},
          {"percentile", calibration.percentile},
          {"pictures", calibration.pictures},
          {"batch", calibration.batch},
          {"bias_correction", calibration.biasCorrection},
          {"batch_norm_reestimation", calibration.batchNormReestimation},
          {"equalization", calibration.equalization},
          {"rounding", toString(calibration.rounding)},
          {"rounding_steps", calibration.roundingSteps}};
}

Json toJson(const SearchOptions &search) {
  Json budgets = Json::array();
  for (const SearchBudget &budget : search.budgets)
    budgets.push_back({{"cost", budget.cost}, {"amount", budget.amount}});
  return {{"strategy", toString(search.strategy)},
          {"evaluator", toString(search.evaluator)},
          {"weight_bits", search.weightBits},
          {"activation_bits", search.activationBits},
          {"cost", search.cost},
          {"budgets", std::move(budgets)},
          {"evaluations", search.evaluations},
          {"pictures", search.pictures},
          {"epochs", search.epochs},
          {"metric", toString(search.metric)},
          {"population", search.population},
          {"warm_up", search.warmUp},
          {"seed", search.seed}};
}

/// What differs from plain training is written only where it does: runs of before there was a choice keep
/// their fingerprint.
void addTrainingParts(Json &json, const TrainingOptions &training) {
  if (const QuantizerTraining &quantizers = training.quantizers; quantizers != QuantizerTraining{})
    json["quantizers"] = {{"lr", quantizers.lr},
                          {"clip_decay", quantizers.clipDecay},
                          {"candidates", quantizers.candidates},
                          {"cost_weight", quantizers.costWeight},
                          {"memory_budget_mb", quantizers.memoryBudgetMb},
                          {"mean_bits", quantizers.meanBits},
                          {"mean_bits_start", quantizers.meanBitsStart}};
  if (training.distillation != DistillationOptions{})
    json["distillation"] = {{"weight", training.distillation.weight},
                            {"temperature", training.distillation.temperature}};
  if (training.batchNorm != BatchNormOptions{})
    json["batch_norm"] = {{"freeze_epochs", training.batchNorm.freezeEpochs},
                          {"reestimate", training.batchNorm.reestimate}};
}

Json toJson(const SensitivityOptions &sensitivity) {
  return {{"bits", sensitivity.bits},
          {"targets", wordList(sensitivity.targets)},
          {"views", wordList(sensitivity.views)},
          {"metrics", wordList(sensitivity.metrics)},
          {"others", toString(sensitivity.others)},
          {"notebook", sensitivity.notebook},
          {"pictures", sensitivity.pictures},
          {"hessian_pictures", sensitivity.hessianPictures},
          {"hessian_iterations", sensitivity.hessianIterations},
          {"hessian_tolerance", sensitivity.hessianTolerance}};
}

Json toJson(const ErrorOptions &errors) {
  return {{"batches", errors.batches}, {"batch", errors.batch}, {"bins", errors.bins}};
}

/// The sections that a task reads, and those that were changed although it does not.
void addTaskSections(Json &json, const Experiment &experiment) {
  if (!experiment.start.empty())
    json["start"] = toJson(experiment.start);
  if (experiment.task == Task::progressive || experiment.progressive != ProgressiveOptions{})
    json["progressive"] = toJson(experiment.progressive);
  if (needsStart(experiment.task) || experiment.calibration != CalibrationOptions{})
    json["calibration"] = toJson(experiment.calibration);
  if (experiment.task == Task::sensitivity || experiment.sensitivity != SensitivityOptions{})
    json["sensitivity"] = toJson(experiment.sensitivity);
  if (experiment.task == Task::errors || experiment.errors != ErrorOptions{})
    json["errors"] = toJson(experiment.errors);
  if (experiment.task == Task::search || experiment.search != SearchOptions{})
    json["search"] = toJson(experiment.search);
}

} // namespace

namespace {

void makePathsAbsolute(Experiment &experiment, const fs::path &folder) {
  for (const ExperimentPath &path : experimentPaths())
    if (std::string &its = path.in(experiment); !its.empty())
      its = jsonPath(folder / its);
  for (Experiment &member : experiment.members)
    makePathsAbsolute(member, folder);
}

/// A path given on a command line is relative to the current directory, whatever file it is put into.
std::vector<Setting> withAbsolutePaths(std::vector<Setting> settings) {
  for (Setting &setting : settings)
    if (std::ranges::find(experimentPaths(), setting.path, &ExperimentPath::place) !=
            experimentPaths().end() &&
        !setting.value.empty())
      setting.value = jsonPath(setting.value);
  return settings;
}

} // namespace

std::span<const ExperimentPath> experimentPaths() {
  static constexpr ExperimentPath paths[] = {
      {"start.run", [](Experiment &experiment) -> std::string & { return experiment.start.run; }},
      {"progressive.sensitivity.run",
       [](Experiment &experiment) -> std::string & { return experiment.progressive.sensitivity.run; }},
      {"network.file", [](Experiment &experiment) -> std::string & { return experiment.network.file; }},
      {"network.weights", [](Experiment &experiment) -> std::string & { return experiment.network.weights; }},
      {"data.path", [](Experiment &experiment) -> std::string & { return experiment.data.path; }}};
  return paths;
}

Experiment loadExperiment(const std::string &fileOrName, const std::vector<Setting> &settings) {
  const std::string shipped = "experiments/" + fileOrName + ".json";
  const std::vector<Setting> changes = withAbsolutePaths(settings);
  std::error_code error;
  if (fs::exists(fileOrName, error)) {
    const fs::path folder = fs::absolute(fileOrName).parent_path();
    Experiment experiment =
        parseExperiment(readFile(fileOrName, largestExperimentFile), fileOrName, changes, folder);
    makePathsAbsolute(experiment, folder);
    return experiment;
  }
  const std::vector<std::string> known = resourcesBelow("experiments/");
  if (std::ranges::find(known, shipped) != known.end())
    return parseExperiment(resource(shipped), fileOrName, changes);
  std::string list;
  for (const ExperimentInfo &info : shippedExperiments())
    list += (list.empty() ? "" : ", ") + info.name;
  throw badInput(fileOrName + ": there is no such file, and no shipped experiment of that name (" + list +
                 ")");
}

Json toJson(const Experiment &experiment) {
  Json json = {
      {"format", experimentFormat.word()}, {"name", experiment.name}, {"task", toString(experiment.task)}};
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
  json["network"] = experiment.network.isImported() ? Json{{"file", experiment.network.file}}
                                                    : Json{{"architecture", experiment.network.architecture},
                                                           {"file", ""},
                                                           {"weights", experiment.network.weights}};
  json["preprocessing"] = toJson(experiment.preprocessing);
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
  addTrainingParts(json["training"], training);
  addTaskSections(json, experiment);
  json["hardware"] = experiment.hardware;
  json["compute"] = toString(experiment.compute);
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
      {"fashion-mnist", "70,000 grey pictures of clothes, 28×28, 10 classes", Shape{1, 28, 28}, 10, false},
      {"mnist", "70,000 handwritten digits, 28×28, 10 classes", Shape{1, 28, 28}, 10, false},
      {"cifar10", "60,000 colour pictures, 32×32, 10 classes", Shape{3, 32, 32}, 10, true},
      {"shapes", "generated colour pictures of shapes, 32×32, 10 classes; always there", Shape{3, 32, 32}, 10,
       true},
      {"idx", "a folder with any pair of IDX files named as MNIST's", std::nullopt, std::nullopt, false},
      {"image-folder", "a folder of pictures with one folder a class", std::nullopt, std::nullopt, true},
  };
  return list;
}

DataOptions withSource(DataOptions options, const std::string &source) {
  const auto known = std::ranges::find(dataSources(), source, &DataSource::name);
  if (source == options.source || known == dataSources().end())
    return options;
  options.source = source;
  options.path.clear();
  options.augment = known->augments;
  return options;
}

} // namespace bitsmith
