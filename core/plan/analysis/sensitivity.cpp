// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/sensitivity.h"

#include "core/plan/base/words.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

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
const Words<SensitivityLevel> levelWords = {
    {"low", SensitivityLevel::low}, {"medium", SensitivityLevel::medium}, {"high", SensitivityLevel::high}};
const Words<SensitivityView> viewWords = {{"alone", SensitivityView::alone}, {"rest", SensitivityView::rest}};
const Words<SensitivityOthers> othersWords = {{"float", SensitivityOthers::floating},
                                              {"plan", SensitivityOthers::plan}};

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

std::size_t readLayer(ObjectReader &reader, const SensitivityTable &table) {
  reader.require("layer");
  std::string layer;
  reader.read("layer", layer);
  const auto found = std::ranges::find(table.layers, layer);
  if (found != table.layers.end())
    return static_cast<std::size_t>(found - table.layers.begin());
  reader.fault("layer", "is " + brief(layer) + ": expected one of the names in layers");
  return 0;
}

constexpr double largestLoss = 1e300; ///< of scores near the end of float32 it is far beyond what is usual

void readBits(ObjectReader &reader, const char *key, int &value) {
  reader.require(key);
  std::int64_t bits = value;
  reader.read(key, bits, 1, 32);
  value = static_cast<int>(bits);
}

void readNumbers(ObjectReader &reader, const char *key, std::vector<double> &numbers) {
  if (const Json *list = reader.array(key))
    for (const Json &number : *list) {
      if (number.is_number())
        numbers.push_back(number.get<double>());
      else
        reader.fault(key, "holds " + brief(number) + ": expected numbers");
    }
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

std::string_view toString(SensitivityOthers others) {
  return wordOf(othersWords, others);
}

std::string_view toString(SensitivityLevel level) {
  return wordOf(levelWords, level);
}

SensitivityLevel sensitivityLevel(double accuracyDrop) {
  if (accuracyDrop > 0.05)
    return SensitivityLevel::high;
  return accuracyDrop > 0.02 ? SensitivityLevel::medium : SensitivityLevel::low;
}

int notebookBits(int bits) {
  constexpr int fewer = 2;
  constexpr int fewest = 2;
  return bits > 16 ? bits : std::min(bits, std::max(bits - fewer, fewest));
}

void SensitivityTable::merge(const SensitivityScore &score) {
  const auto isSame = [&](const SensitivityScore &other) {
    return other.layer == score.layer && other.target == score.target && other.view == score.view &&
           other.bits == score.bits;
  };
  const auto found = std::ranges::find_if(scores, isSame);
  if (found == scores.end()) {
    scores.push_back(score);
    return;
  }
  for (const auto &[metric, value] : score.values)
    found->values[metric] = value;
}

std::optional<double> SensitivityTable::value(std::size_t layer, SensitivityTarget target,
                                              SensitivityView view, int probedBits,
                                              SensitivityMetric metric) const {
  const auto keyOf = [](const SensitivityScore &score) {
    return std::tuple(score.view, score.target, score.layer, score.bits);
  };
  const std::tuple wanted(view, target, layer, probedBits);
  const auto valueOf = [&](const SensitivityScore &score) -> std::optional<double> {
    const auto found = keyOf(score) == wanted ? score.values.find(metric) : score.values.end();
    return found == score.values.end() ? std::nullopt : std::optional(found->second);
  };
  // The scores of a finished run are in this order, and halving finds them; those of a run that goes on are
  // where they came, and a file may tell each metric by itself.
  std::size_t begin = 0;
  for (std::size_t end = scores.size(); begin < end;) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (keyOf(scores[middle]) < wanted)
      begin = middle + 1;
    else
      end = middle;
  }
  if (begin < scores.size())
    if (const auto value = valueOf(scores[begin]))
      return value;
  for (const SensitivityScore &score : scores)
    if (const auto value = valueOf(score))
      return value;
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

Json toJson(const NotebookScore &score) {
  return {{"weight_bits", score.weightBits},
          {"activation_bits", score.activationBits},
          {"lower_weight_bits", score.lowerWeightBits},
          {"lower_activation_bits", score.lowerActivationBits},
          {"accuracy_drop", score.accuracyDrop},
          {"level", toString(score.level())}};
}

SensitivityScore readSensitivityScore(const Json &json, const std::string &path,
                                      const SensitivityTable &table, Faults &faults) {
  SensitivityScore score;
  ObjectReader reader(json, path, faults);
  score.layer = readLayer(reader, table);
  reader.require("target");
  reader.readWord("target", score.target, targetWords);
  reader.readWord("view", score.view, viewWords);
  readBits(reader, "bits", score.bits);
  readValues(reader, score);
  return score;
}

NotebookScore readNotebookScore(const Json &json, const std::string &path, const SensitivityTable &table,
                                Faults &faults) {
  NotebookScore score;
  ObjectReader reader(json, path, faults);
  score.layer = readLayer(reader, table);
  readBits(reader, "weight_bits", score.weightBits);
  readBits(reader, "activation_bits", score.activationBits);
  readBits(reader, "lower_weight_bits", score.lowerWeightBits);
  readBits(reader, "lower_activation_bits", score.lowerActivationBits);
  reader.require("accuracy_drop");
  reader.read("accuracy_drop", score.accuracyDrop, -1, 1);
  reader.member("level"); // follows from the drop
  return score;
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
  if (table.others != SensitivityOthers::floating)
    json["others"] = toString(table.others);
  if (!table.hessianTrace.empty())
    json["hessian_trace"] = table.hessianTrace;
  if (!table.hessianError.empty())
    json["hessian_error"] = table.hessianError;
  if (table.hessianIterations > 0)
    json["hessian_iterations"] = table.hessianIterations;
  for (const NotebookScore &score : table.notebook) {
    json["notebook"].push_back(toJson(score));
    json["notebook"].back()["layer"] = table.layers.at(score.layer);
  }
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
    reader.read("reference_loss", table.referenceLoss, 0, largestLoss);
    reader.read("samples", table.samples, 0, std::int64_t{1} << 53);
    reader.readWord("others", table.others, othersWords);
    readNumbers(reader, "hessian_trace", table.hessianTrace);
    readNumbers(reader, "hessian_error", table.hessianError);
    reader.read("hessian_iterations", table.hessianIterations, 0, std::int64_t{1} << 53);
    if (const Json *scores = reader.array("scores"))
      for (std::size_t i = 0; i < scores->size(); ++i)
        table.scores.push_back(
            readSensitivityScore((*scores)[i], "scores." + std::to_string(i), table, faults));
    if (const Json *notebook = reader.array("notebook"))
      for (std::size_t i = 0; i < notebook->size(); ++i)
        table.notebook.push_back(
            readNotebookScore((*notebook)[i], "notebook." + std::to_string(i), table, faults));
  }
  faults.throwIfAny();
  return table;
}

} // namespace bitsmith
