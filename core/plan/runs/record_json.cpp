// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/record_json.h"

#include "core/plan/precision/precision.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace bitsmith {

using Json = nlohmann::json;
using namespace json_field;

Json toJson(const Interval &interval) {
  return {interval.low, interval.high};
}

Interval intervalFrom(const Json &json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
    return {};
  return {json[0].get<double>(), json[1].get<double>()};
}

namespace json_field {

double real(const Json &json, const char *key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number() ? found->get<double>() : std::nan("");
}

std::optional<double> optionalReal(const Json &json, const char *key) {
  const double value = real(json, key);
  return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::int64_t whole(const Json &json, const char *key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer())
    return 0;
  // A damaged number must not wrap around or overflow what is counted on from it.
  constexpr double largest = 9007199254740992; // 2^53
  return std::abs(found->get<double>()) <= largest ? found->get<std::int64_t>() : 0;
}

std::string text(const Json &json, const char *key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<int> bitList(const Json &json, const char *key) {
  std::vector<int> bits;
  if (const auto found = json.find(key); found != json.end() && found->is_array())
    for (const Json &value : *found) {
      // Compared before it is narrowed: what is far out of range must not come out as bits.
      const bool isBits =
          value.is_number_integer() && value.get<double>() >= 0 && value.get<double>() <= floatBits;
      bits.push_back(isBits ? value.get<int>() : 0);
    }
  return bits;
}

} // namespace json_field

namespace {

void put(Json &json, const char *key, const std::optional<double> &value) {
  if (value)
    json[key] = *value;
}

Json toJson(const QuantizerReading &reading) {
  Json json = Json::object();
  put(json, "step", reading.step);
  put(json, "low", reading.low);
  put(json, "high", reading.high);
  put(json, "saturated", reading.saturated);
  put(json, "dead_levels", reading.deadLevels);
  put(json, "oscillating", reading.oscillating);
  put(json, "bits", reading.bits);
  for (const auto &[bits, share] : reading.shares)
    json["shares"][std::to_string(bits)] = share;
  return json;
}

std::vector<std::pair<int, double>> sharesFrom(const Json &json) {
  std::vector<std::pair<int, double>> shares;
  for (int bits = 1; bits <= floatBits; ++bits)
    if (const double share = real(json, std::to_string(bits).c_str()); !std::isnan(share))
      shares.emplace_back(bits, share);
  return shares;
}

QuantizerReading readingFrom(const Json &json) {
  return {.step = optionalReal(json, "step"),
          .low = optionalReal(json, "low"),
          .high = optionalReal(json, "high"),
          .saturated = optionalReal(json, "saturated"),
          .deadLevels = optionalReal(json, "dead_levels"),
          .oscillating = optionalReal(json, "oscillating"),
          .bits = optionalReal(json, "bits"),
          .shares = sharesFrom(json.value("shares", Json::object()))};
}

template<class Record>
Json listOf(const std::vector<Record> &records) {
  Json list = Json::array();
  for (const Record &record : records)
    list.push_back(toJson(record));
  return list;
}

/// The objects of a list; what is damaged is passed over.
template<class Record>
std::vector<Record> listFrom(const Json &json, const char *key, Record (*read)(const Json &)) {
  std::vector<Record> records;
  if (const auto found = json.find(key); found != json.end() && found->is_array())
    for (const Json &entry : *found)
      if (entry.is_object())
        records.push_back(read(entry));
  return records;
}

} // namespace

Json toJson(const QuantizersRecord &record) {
  return {{"epoch", record.epoch},
          {"weights", listOf(record.weights)},
          {"activations", listOf(record.activations)}};
}

QuantizersRecord quantizersFrom(const Json &json) {
  return {.epoch = whole(json, "epoch"),
          .weights = listFrom(json, "weights", &readingFrom),
          .activations = listFrom(json, "activations", &readingFrom)};
}

Json toJson(const CandidateRecord &record) {
  Json json = {{"index", record.index},
               {"weight_bits", record.weightBits},
               {"activation_bits", record.activationBits},
               {"accuracy", record.accuracy},
               {"accuracy_interval", toJson(record.accuracyInterval)},
               {"loss", record.loss},
               {"compression_ratio", record.compressionRatio},
               {"memory_mb", record.memoryMb},
               {"mean_weight_bits", record.meanWeightBits},
               {"cost", toJson(record.cost)},
               {"within_budgets", record.withinBudgets},
               {"origin", record.origin}};
  put(json, "predicted", record.predicted);
  return json;
}

CandidateRecord candidateFrom(const Json &json) {
  const auto within = json.find("within_budgets");
  return {.index = whole(json, "index"),
          .weightBits = bitList(json, "weight_bits"),
          .activationBits = bitList(json, "activation_bits"),
          .accuracy = real(json, "accuracy"),
          .accuracyInterval = intervalFrom(json.value("accuracy_interval", Json())),
          .loss = real(json, "loss"),
          .compressionRatio = real(json, "compression_ratio"),
          .memoryMb = real(json, "memory_mb"),
          .meanWeightBits = real(json, "mean_weight_bits"),
          .cost = costFromJson(json.value("cost", Json::object())),
          .withinBudgets = within == json.end() || !within->is_boolean() || within->get<bool>(),
          .predicted = optionalReal(json, "predicted"),
          .origin = text(json, "origin")};
}

bool isSound(const CandidateRecord &candidate) {
  return candidate.weightBits.size() == candidate.activationBits.size() &&
         std::ranges::all_of(candidate.weightBits, isValidBits) &&
         std::ranges::all_of(candidate.activationBits, isValidBits);
}

Json toJson(const SearchResult &result) {
  Json json = {{"strategy", result.strategy},
               {"cost", result.costName},
               {"candidates", listOf(result.candidates)},
               {"front", result.front},
               {"hypervolume", result.hypervolume}};
  if (result.best)
    json["best"] = *result.best;
  put(json, "predictor_error", result.predictorError);
  return json;
}

SearchResult searchResultFrom(const Json &json) {
  SearchResult result{.strategy = text(json, "strategy"),
                      .costName = text(json, "cost"),
                      .candidates = listFrom(json, "candidates", &candidateFrom),
                      .front = {},
                      .hypervolume = real(json, "hypervolume"),
                      .best = std::nullopt,
                      .predictorError = optionalReal(json, "predictor_error")};
  std::erase_if(result.candidates, std::not_fn(isSound));
  const auto known = [&](std::int64_t index) {
    return std::ranges::find(result.candidates, index, &CandidateRecord::index) != result.candidates.end();
  };
  if (const auto front = json.find("front"); front != json.end() && front->is_array())
    for (const Json &index : *front)
      if (index.is_number_integer() && known(index.get<std::int64_t>()))
        result.front.push_back(index.get<std::int64_t>());
  if (json.contains("best") && known(whole(json, "best")))
    result.best = whole(json, "best");
  return result;
}

} // namespace bitsmith
