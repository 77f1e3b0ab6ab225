// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation_json.h"

#include "core/plan/base/file_format.h"
#include "core/plan/precision/precision.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr FileFormat allocationFormat{.name = "allocation"};
constexpr std::size_t mostLayers = 100'000;
constexpr double largestNumber = 1e18; ///< of scores and costs: sums of them stay exact enough

void readBits(ObjectReader &reader, const char *key, std::optional<int> &bits) {
  if (!reader.has(key))
    return;
  std::int64_t value = 0;
  reader.read(key, value, 1, floatBits);
  if (value > 0)
    bits = static_cast<int>(value);
}

/// Costs by name; the first choice of all says which there are.
void readCosts(ObjectReader &reader, AllocationProblem &problem, AllocationChoice &choice, bool first) {
  const Json *costs = reader.object("costs");
  const Json none = Json::object();
  if (!costs)
    costs = &none;
  if (first)
    for (const auto &[name, value] : costs->items())
      problem.costs.push_back(name);
  ObjectReader values(*costs, reader.pathOf("costs"), reader.faults());
  for (const std::string &name : problem.costs) {
    double value = 0;
    values.require(name.c_str());
    values.read(name.c_str(), value, -largestNumber, largestNumber);
    choice.costs.push_back(value);
  }
}

AllocationChoice readChoice(const Json &json, const std::string &path, AllocationProblem &problem, bool first,
                            Faults &faults) {
  AllocationChoice choice;
  ObjectReader reader(json, path, faults);
  reader.require("label");
  reader.require("score");
  reader.read("label", choice.label);
  reader.read("score", choice.score, -largestNumber, largestNumber);
  readBits(reader, "weight_bits", choice.weightBits);
  readBits(reader, "activation_bits", choice.activationBits);
  readCosts(reader, problem, choice, first);
  return choice;
}

/// The labels that a layer may take; all where the key is absent.
void readAllowed(ObjectReader &reader, AllocationLayer &layer) {
  const Json *allowed = reader.array("allowed");
  if (!allowed)
    return;
  for (AllocationChoice &choice : layer.choices)
    choice.allowed = false;
  for (const Json &label : *allowed) {
    const auto found = std::ranges::find_if(
        layer.choices, [&](const AllocationChoice &choice) { return label == Json(choice.label); });
    if (found == layer.choices.end())
      reader.fault("allowed", "holds " + brief(label) + ": expected labels of the layer's choices");
    else
      found->allowed = true;
  }
  if (allowed->empty())
    reader.fault("allowed", "is empty: expected at least one label");
}

AllocationLayer readLayer(const Json &json, const std::string &path, AllocationProblem &problem, bool first,
                          Faults &faults) {
  AllocationLayer layer;
  ObjectReader reader(json, path, faults);
  reader.require("name");
  reader.require("choices");
  reader.read("name", layer.name);
  if (reader.has("sensitivity")) {
    double value = 0;
    reader.read("sensitivity", value, -1, 1);
    layer.sensitivity = value;
  }
  const Json *choices = reader.array("choices");
  if (choices && (choices->empty() || choices->size() > 10'000))
    reader.fault("choices", "holds " + std::to_string(choices->size()) + " choices: expected 1 to 10000");
  else if (choices)
    for (std::size_t i = 0; i < choices->size(); ++i) {
      const std::string at = reader.pathOf("choices." + std::to_string(i));
      AllocationChoice choice = readChoice((*choices)[i], at, problem, first && i == 0, faults);
      if (std::ranges::find(layer.choices, choice.label, &AllocationChoice::label) != layer.choices.end())
        faults.add(at + ".label", "is " + brief(choice.label) + ": expected a label of its own");
      layer.choices.push_back(std::move(choice));
    }
  readAllowed(reader, layer);
  return layer;
}

void readTies(ObjectReader &reader, AllocationProblem &problem) {
  const Json *ties = reader.array("ties");
  if (!ties)
    return;
  for (std::size_t i = 0; i < ties->size(); ++i) {
    const std::string key = "ties." + std::to_string(i);
    const Json &names = (*ties)[i];
    if (!names.is_array() || names.size() < 2) {
      reader.fault(key, "is " + brief(names) + ": expected a list of at least two layers");
      continue;
    }
    std::vector<std::size_t> tie;
    for (const Json &name : names) {
      const auto layer =
          name.is_string() ? problem.layerIndex(name.get<std::string>()) : std::optional<std::size_t>();
      if (layer)
        tie.push_back(*layer);
      else
        reader.fault(key, "holds " + brief(name) + ": expected names of layers");
    }
    problem.ties.push_back(std::move(tie));
  }
}

void readBudgets(ObjectReader &reader, AllocationProblem &problem) {
  const Json *budgets = reader.array("budgets");
  if (!budgets)
    return;
  for (std::size_t i = 0; i < budgets->size(); ++i) {
    AllocationBudget budget;
    ObjectReader values((*budgets)[i], reader.pathOf("budgets." + std::to_string(i)), reader.faults());
    values.require("cost");
    std::string name;
    values.read("cost", name);
    if (const auto cost = problem.costIndex(name))
      budget.cost = *cost;
    else if (values.has("cost"))
      values.fault("cost", "is " + brief(name) + ": expected one of the choices' costs");
    if (values.has("value") == values.has("fraction"))
      values.fault("value", "or fraction is missing: expected one of the two");
    values.read("value", budget.amount, -largestNumber, largestNumber);
    if (values.has("fraction")) {
      budget.kind = AllocationBudget::Kind::fraction;
      values.read("fraction", budget.amount, 0, 1);
    }
    problem.budgets.push_back(budget);
  }
}

} // namespace

bool isAllocationDocument(const Json &json) {
  return allocationFormat.isOf(json);
}

AllocationDocument parseAllocation(Json json, const std::string &origin) {
  bringUpToDate(json, allocationFormat, origin);
  Faults faults(origin);
  AllocationDocument document;
  {
    ObjectReader reader(json, "", faults);
    reader.member("format");
    reader.require("layers");
    std::string text;
    reader.read("$schema", text);
    reader.read("name", document.name);
    reader.read("summary", document.summary);
    AllocationProblem &problem = document.problem;
    const Json *layers = reader.array("layers");
    if (layers && (layers->empty() || layers->size() > mostLayers))
      reader.fault("layers", "holds " + std::to_string(layers->size()) + " layers: expected 1 to " +
                                 std::to_string(mostLayers));
    else if (layers)
      for (std::size_t i = 0; i < layers->size(); ++i) {
        const std::string path = "layers." + std::to_string(i);
        AllocationLayer layer = readLayer((*layers)[i], path, problem, i == 0, faults);
        if (problem.layerIndex(layer.name))
          faults.add(path + ".name", "is " + brief(layer.name) + ": expected a name of its own");
        problem.layers.push_back(std::move(layer));
      }
    if (faults.empty()) { // otherwise names would be missed that only could not be read
      readTies(reader, problem);
      readBudgets(reader, problem);
    }
    for (const char *key : {"ties", "budgets"})
      reader.member(key);
  }
  faults.throwIfAny();
  try {
    checkProblem(document.problem);
  } catch (const Error &error) {
    throw badInput(origin + ": " + error.what());
  }
  return document;
}

Json toJson(const AllocationDocument &document) {
  const AllocationProblem &problem = document.problem;
  Json layers = Json::array();
  for (const AllocationLayer &layer : problem.layers) {
    Json json = {{"name", layer.name}, {"choices", Json::array()}};
    if (layer.sensitivity)
      json["sensitivity"] = *layer.sensitivity;
    Json allowed = Json::array();
    for (const AllocationChoice &choice : layer.choices) {
      Json costs = Json::object();
      for (std::size_t k = 0; k < problem.costs.size(); ++k)
        costs[problem.costs[k]] = choice.costs[k];
      Json entry = {{"label", choice.label}, {"score", choice.score}, {"costs", costs}};
      if (choice.weightBits)
        entry["weight_bits"] = *choice.weightBits;
      if (choice.activationBits)
        entry["activation_bits"] = *choice.activationBits;
      json["choices"].push_back(std::move(entry));
      if (choice.allowed)
        allowed.push_back(choice.label);
    }
    if (allowed.size() < layer.choices.size())
      json["allowed"] = std::move(allowed);
    layers.push_back(std::move(json));
  }
  Json json = {{"format", allocationFormat.word()}, {"layers", layers}};
  if (!document.name.empty())
    json["name"] = document.name;
  if (!document.summary.empty())
    json["summary"] = document.summary;
  for (const std::vector<std::size_t> &tie : problem.ties) {
    Json names = Json::array();
    for (const std::size_t layer : tie)
      names.push_back(problem.layers[layer].name);
    json["ties"].push_back(std::move(names));
  }
  for (const AllocationBudget &budget : problem.budgets)
    json["budgets"].push_back(
        {{"cost", problem.costs[budget.cost]},
         {budget.kind == AllocationBudget::Kind::value ? "value" : "fraction", budget.amount}});
  return json;
}

Json toJson(const AllocationCertificate &certificate) {
  return {{"optimal", certificate.optimal},
          {"lower_bound", certificate.lowerBound},
          {"gap", certificate.gap},
          {"nodes", certificate.nodes},
          {"choices_cut", certificate.choicesCut}};
}

Json planToJson(const AllocationProblem &problem, const AllocationPlan &plan) {
  const auto named = [&](const std::vector<double> &costs) {
    Json json = Json::object();
    for (std::size_t k = 0; k < costs.size(); ++k)
      json[problem.costs[k]] = costs[k];
    return json;
  };
  Json layers = Json::array();
  for (std::size_t i = 0; i < plan.choices.size(); ++i) {
    const AllocationChoice &choice = problem.layers[i].choices[plan.choices[i]];
    Json layer = {{"name", problem.layers[i].name},
                  {"choice", choice.label},
                  {"score", choice.score},
                  {"costs", named(choice.costs)}};
    if (choice.weightBits)
      layer["weight_bits"] = *choice.weightBits;
    if (choice.activationBits)
      layer["activation_bits"] = *choice.activationBits;
    if (choice.measured)
      layer["measured_score"] = *choice.measured;
    layers.push_back(std::move(layer));
  }
  return {{"score", plan.score}, {"costs", named(plan.costs)}, {"layers", layers}};
}

Json curveToJson(const AllocationProblem &problem, const AllocationCurve &curve) {
  Json points = Json::array();
  for (const CurvePoint &point : curve.points) {
    Json choices = Json::array();
    for (std::size_t i = 0; i < point.plan.choices.size(); ++i)
      choices.push_back(problem.layers[i].choices[point.plan.choices[i]].label);
    points.push_back(
        {{"cost", point.cost}, {"score", point.plan.score}, {"hull", point.onHull}, {"choices", choices}});
  }
  return {{"cost", problem.costs[curve.cost]}, {"complete", curve.complete}, {"points", points}};
}

} // namespace bitsmith
