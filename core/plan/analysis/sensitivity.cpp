// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/sensitivity.h"

#include "core/plan/base/words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

const Words<SensitivityMetric> metricWords = {{"accuracy_drop", SensitivityMetric::accuracyDrop},
                                              {"loss_increase", SensitivityMetric::lossIncrease},
                                              {"output_sqnr", SensitivityMetric::outputSqnr},
                                              {"output_kl", SensitivityMetric::outputKl},
                                              {"fisher", SensitivityMetric::fisher},
                                              {"hessian", SensitivityMetric::hessian}};
const Words<SensitivityTarget> targetWords = {{"weights", SensitivityTarget::weights},
                                              {"activations", SensitivityTarget::activations},
                                              {"both", SensitivityTarget::both}};
const Words<SensitivityView> viewWords = {{"alone", SensitivityView::alone}, {"rest", SensitivityView::rest}};

/// Text for what JSON has no number for.
Json finiteOrWord(double value) {
  if (std::isinf(value))
    return value > 0 ? "infinity" : "-infinity";
  return value;
}

std::optional<double> numberOrWord(const Json &json) {
  if (json == "infinity")
    return HUGE_VAL;
  if (json == "-infinity")
    return -HUGE_VAL;
  return json.is_number() ? std::optional(json.get<double>()) : std::nullopt;
}

void readValues(ObjectReader &reader, SensitivityScore &score) {
  for (const auto &[name, metric] : metricWords) {
    const std::string key(name);
    const Json *value = reader.member(key.c_str());
    if (!value)
      continue;
    if (const auto number = numberOrWord(*value))
      score.values[metric] = *number;
    else
      reader.fault(key, "is " + brief(*value) + ": expected a number");
  }
}

SensitivityScore readScore(const Json &json, const std::string &path, const SensitivityTable &table,
                           Faults &faults) {
  SensitivityScore score;
  ObjectReader reader(json, path, faults);
  for (const char *key : {"layer", "target", "bits"})
    reader.require(key);
  std::string layer;
  reader.read("layer", layer);
  const auto found = std::ranges::find(table.layers, layer);
  if (found == table.layers.end())
    reader.fault("layer", "is " + brief(layer) + ": expected one of the names in layers");
  else
    score.layer = static_cast<std::size_t>(found - table.layers.begin());
  reader.readWord("target", score.target, targetWords);
  reader.readWord("view", score.view, viewWords);
  std::int64_t bits = score.bits;
  reader.read("bits", bits, 1, 32);
  score.bits = static_cast<int>(bits);
  readValues(reader, score);
  return score;
}

} // namespace

std::string_view toString(SensitivityMetric metric) {
  return wordOf(metricWords, metric);
}
std::optional<SensitivityMetric> sensitivityMetricFromString(std::string_view text) {
  return meaningOf(metricWords, text);
}
const std::vector<SensitivityMetric> &sensitivityMetrics() {
  static const std::vector<SensitivityMetric> list = [] {
    std::vector<SensitivityMetric> metrics;
    for (const auto &[name, metric] : metricWords)
      metrics.push_back(metric);
    return metrics;
  }();
  return list;
}

std::string_view toString(SensitivityTarget target) {
  return wordOf(targetWords, target);
}
std::optional<SensitivityTarget> sensitivityTargetFromString(std::string_view text) {
  return meaningOf(targetWords, text);
}

std::string_view toString(SensitivityView view) {
  return wordOf(viewWords, view);
}
std::optional<SensitivityView> sensitivityViewFromString(std::string_view text) {
  return meaningOf(viewWords, text);
}

std::optional<double> SensitivityTable::value(std::size_t layer, SensitivityTarget target,
                                              SensitivityView view, int probedBits,
                                              SensitivityMetric metric) const {
  for (const SensitivityScore &score : scores)
    if (score.layer == layer && score.target == target && score.view == view && score.bits == probedBits)
      if (const auto found = score.values.find(metric); found != score.values.end())
        return found->second;
  return std::nullopt;
}

std::vector<SensitivityMetric> SensitivityTable::metrics() const {
  std::set<SensitivityMetric> seen;
  for (const SensitivityScore &score : scores)
    for (const auto &[metric, value] : score.values)
      seen.insert(metric);
  return {seen.begin(), seen.end()};
}

Json toJson(const SensitivityScore &score) {
  Json json = {{"target", toString(score.target)}, {"view", toString(score.view)}, {"bits", score.bits}};
  for (const auto &[metric, value] : score.values)
    json[std::string(toString(metric))] = finiteOrWord(value);
  return json;
}

Json toJson(const SensitivityTable &table) {
  Json scores = Json::array();
  for (const SensitivityScore &score : table.scores) {
    scores.push_back(toJson(score));
    scores.back()["layer"] = table.layers.at(score.layer);
  }
  Json json = {{"layers", table.layers},
               {"bits", table.bits},
               {"scores", scores},
               {"reference_accuracy", table.referenceAccuracy},
               {"reference_loss", table.referenceLoss},
               {"samples", table.samples}};
  if (!table.hessianTrace.empty())
    json["hessian_trace"] = table.hessianTrace;
  return json;
}

SensitivityTable parseSensitivityTable(const Json &json, const std::string &origin) {
  Faults faults(origin);
  SensitivityTable table;
  {
    ObjectReader reader(json, "", faults);
    for (const char *key : {"layers", "bits", "scores"})
      reader.require(key);
    if (const Json *layers = reader.array("layers"))
      for (const Json &layer : *layers) {
        if (layer.is_string())
          table.layers.push_back(layer.get<std::string>());
        else
          reader.fault("layers", "holds " + brief(layer) + ": expected names of layers");
      }
    if (const Json *bits = reader.array("bits"))
      for (const Json &value : *bits) {
        if (value.is_number_integer() && value >= 1 && value <= 32)
          table.bits.push_back(value.get<int>());
        else
          reader.fault("bits", "holds " + brief(value) + ": expected whole numbers from 1 to 32");
      }
    reader.read("reference_accuracy", table.referenceAccuracy, 0, 1);
    reader.read("reference_loss", table.referenceLoss, 0, 1e9);
    reader.read("samples", table.samples, 0, std::int64_t{1} << 53);
    if (const Json *traces = reader.array("hessian_trace"))
      for (const Json &trace : *traces) {
        if (trace.is_number())
          table.hessianTrace.push_back(trace.get<double>());
        else
          reader.fault("hessian_trace", "holds " + brief(trace) + ": expected numbers");
      }
    if (const Json *scores = reader.array("scores"))
      for (std::size_t i = 0; i < scores->size(); ++i)
        table.scores.push_back(readScore((*scores)[i], "scores." + std::to_string(i), table, faults));
  }
  faults.throwIfAny();
  return table;
}

} // namespace bitsmith
