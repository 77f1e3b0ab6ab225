// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/error.h"
#include "core/plan/runs/outcomes.h"
#include "core/plan/runs/record_json.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

using Json = nlohmann::json;
using namespace json_field;

namespace {

/// Whether results of a task say how accurate a network is.
bool hasAccuracy(Task task) {
  return givesNetwork(task) || task == Task::sensitivity || task == Task::search;
}

void readOutcomes(const Json &json, RunResult &result, Faults &faults) {
  const auto found = json.find("correct");
  if (found == json.end())
    return;
  std::optional<std::vector<bool>> outcomes;
  if (found->is_string())
    outcomes = unpackOutcomes(found->get_ref<const std::string &>(), result.samples);
  if (!outcomes)
    return faults.add("correct", "is " + brief(*found) + ": expected one bit for each of the " +
                                     std::to_string(result.samples) + " pictures of samples, in hexadecimal");
  const auto right = std::ranges::count(*outcomes, true);
  if (std::abs(result.accuracy * static_cast<double>(result.samples) - static_cast<double>(right)) > 0.5)
    return faults.add("correct", "has " + std::to_string(right) + " of " + std::to_string(result.samples) +
                                     " pictures right: expected as many as accuracy says");
  result.outcomes = std::move(*outcomes);
}

Json toJson(const HistoryRecord &record) {
  return {{"epoch", record.bits.epoch},
          {"weight_bits", record.bits.weightBits},
          {"activation_bits", record.bits.activationBits},
          {"mean_weight_bits", record.meanWeightBits},
          {"memory_mb", record.memoryMb},
          {"train_loss", record.trainLoss},
          {"loss", record.loss},
          {"accuracy", record.accuracy},
          {"accuracy_interval", toJson(record.accuracyInterval)}};
}

HistoryRecord historyFrom(const Json &json) {
  return {.bits = {.epoch = whole(json, "epoch"),
                   .weightBits = bitList(json, "weight_bits"),
                   .activationBits = bitList(json, "activation_bits")},
          .meanWeightBits = real(json, "mean_weight_bits"),
          .memoryMb = real(json, "memory_mb"),
          .trainLoss = real(json, "train_loss"),
          .loss = real(json, "loss"),
          .accuracy = real(json, "accuracy"),
          .accuracyInterval = intervalFrom(json.value("accuracy_interval", Json()))};
}

} // namespace

Json toJson(const RunResult &result) {
  Json json = {{"format", resultFormat.word()}, {"task", toString(result.task)}, {"seconds", result.seconds}};
  if (result.task == Task::study)
    return json;
  if (hasAccuracy(result.task)) {
    json["accuracy"] = result.accuracy;
    json["accuracy_interval"] = toJson(result.accuracyInterval);
    json["samples"] = result.samples;
    json["loss"] = result.loss;
  }
  if (result.errors)
    json["errors"] = toJson(*result.errors);
  if (result.sensitivity)
    json["sensitivity"] = toJson(*result.sensitivity);
  json["compression_ratio"] = result.compressionRatio;
  json["memory_mb"] = result.memoryMb;
  json["cost"] = toJson(result.cost);
  json["layers"] = Json::array();
  for (const LayerResult &layer : result.layers) {
    Json entry = {
        {"name", layer.name}, {"weight_bits", layer.weightBits}, {"activation_bits", layer.activationBits}};
    if (layer.weightSqnrDb)
      entry["weight_sqnr_db"] = *layer.weightSqnrDb;
    if (layer.weightMse)
      entry["weight_mse"] = *layer.weightMse;
    if (layer.weightMaxError)
      entry["weight_max_error"] = *layer.weightMaxError;
    if (!layer.training.empty())
      entry["training"] = layer.training;
    if (!layer.evaluation.empty())
      entry["evaluation"] = layer.evaluation;
    json["layers"].push_back(std::move(entry));
  }
  if (result.search)
    json["search"] = toJson(*result.search);
  if (result.quantizers)
    json["quantizers"] = toJson(*result.quantizers);
  if (!result.outcomes.empty())
    json["correct"] = packOutcomes(result.outcomes);
  if (!result.testSet.empty())
    json["test_set"] = result.testSet;
  if (!result.instructions.empty())
    json["instructions"] = result.instructions;
  for (const HistoryRecord &record : result.history)
    json["history"].push_back(toJson(record));
  return json;
}

RunResult parseRunResult(std::string_view source, const std::string &origin) {
  const Json json = parseDocument(source, resultFormat, origin);
  if (!json.is_object())
    throw badInput(origin + ": is " + brief(json) + ": expected an object");
  RunResult result;
  result.seconds = real(json, "seconds");
  result.task = taskFromString(text(json, "task")).value_or(Task::qat); // absent in the oldest results
  if (result.task == Task::study)
    return result;
  Faults faults(origin);
  std::vector<const char *> numbers = {"compression_ratio", "memory_mb", "seconds"};
  if (hasAccuracy(result.task))
    numbers.insert(numbers.begin(), {"accuracy", "loss"});
  for (const char *key : numbers)
    if (std::isnan(real(json, key)))
      faults.add(key, json.contains(key) ? "is " + brief(json[key]) + ": expected a number"
                                         : "is missing: expected a number");
  faults.throwIfAny();
  if (hasAccuracy(result.task)) {
    result.accuracy = real(json, "accuracy");
    result.accuracyInterval = intervalFrom(json.value("accuracy_interval", Json()));
    result.samples = whole(json, "samples");
    result.loss = real(json, "loss");
  }
  if (const auto errors = json.find("errors"); errors != json.end())
    result.errors = parseErrorReport(*errors, origin + ": errors");
  if (const auto sensitivity = json.find("sensitivity"); sensitivity != json.end())
    result.sensitivity = parseSensitivityTable(*sensitivity, origin + ": sensitivity");
  if (const auto search = json.find("search"); search != json.end() && search->is_object())
    result.search = searchResultFrom(*search);
  if (const auto quantizers = json.find("quantizers"); quantizers != json.end() && quantizers->is_object())
    result.quantizers = quantizersFrom(*quantizers);
  result.compressionRatio = real(json, "compression_ratio");
  result.memoryMb = real(json, "memory_mb");
  result.cost = costFromJson(json.value("cost", Json::object()));
  result.testSet = text(json, "test_set");
  result.instructions = text(json, "instructions");
  readOutcomes(json, result, faults);
  faults.throwIfAny();
  for (const Json &entry : json.value("layers", Json::array()))
    if (entry.is_object())
      result.layers.push_back({.name = text(entry, "name"),
                               .weightBits = static_cast<int>(whole(entry, "weight_bits")),
                               .activationBits = static_cast<int>(whole(entry, "activation_bits")),
                               .weightSqnrDb = optionalReal(entry, "weight_sqnr_db"),
                               .weightMse = optionalReal(entry, "weight_mse"),
                               .weightMaxError = optionalReal(entry, "weight_max_error"),
                               .training = text(entry, "training"),
                               .evaluation = text(entry, "evaluation")});
  for (const Json &entry : json.value("history", Json::array()))
    if (entry.is_object())
      result.history.push_back(historyFrom(entry));
  return result;
}

} // namespace bitsmith
