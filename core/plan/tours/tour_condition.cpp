// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/tours/tour_condition.h"

#include "core/plan/base/json_reader.h"
#include "core/plan/base/words.h"

#include <algorithm>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

const Words<TourEvent> &eventWords() {
  static const Words<TourEvent> words = {
      {"setting", TourEvent::setting},   {"bits", TourEvent::bits},   {"preset", TourEvent::preset},
      {"kind", TourEvent::kind},         {"shown", TourEvent::shown}, {"action", TourEvent::action},
      {"selected", TourEvent::selected}, {"run", TourEvent::run},     {"checked", TourEvent::checked},
  };
  return words;
}

const Words<std::string> &kindWords() { // those of RunKind
  static const Words<std::string> words = {{"plan", "plan"},
                                           {"presets", "presets"},
                                           {"seeds", "seeds"},
                                           {"progressive", "progressive"},
                                           {"ptq", "ptq"}};
  return words;
}

void readName(ObjectReader &reader, const char *key, std::string &name) {
  reader.require(key);
  reader.read(key, name);
  if (reader.has(key) && name.empty())
    reader.fault(key, "is empty: expected a name");
}

/// The numbers that hold; at least one of them has to be there.
void readNumbers(ObjectReader &reader, TourCondition &condition, bool isOptional = false) {
  constexpr double most = 1e15;
  const auto read = [&](const char *key, std::optional<double> &number) {
    if (!reader.has(key))
      return;
    double value = 0;
    reader.read(key, value, -most, most);
    number = value;
  };
  read("is", condition.is);
  read("at_least", condition.atLeast);
  read("at_most", condition.atMost);
  if (!isOptional && !condition.is && !condition.atLeast && !condition.atMost)
    reader.fault("for", "has nothing to compare with: expected is, at_least or at_most");
}

} // namespace

std::string_view toString(TourEvent event) {
  return event == TourEvent::none ? "none" : wordOf(eventWords(), event);
}

bool TourCondition::takes(double number) const {
  return (!is || number == *is) && (!atLeast || number >= *atLeast) && (!atMost || number <= *atMost);
}

TourCondition readTourCondition(ObjectReader &reader) {
  TourCondition condition;
  reader.require("for");
  reader.readWord("for", condition.event, eventWords());
  switch (condition.event) {
  case TourEvent::none:
    break;
  case TourEvent::setting:
    readName(reader, "path", condition.name);
    if (const Json *value = reader.member("is"); value && value->is_string())
      condition.word = value->get<std::string>();
    else
      readNumbers(reader, condition);
    break;
  case TourEvent::bits: {
    readName(reader, "layer", condition.name);
    const Words<bool> tensors = {{"weight", false}, {"activation", true}};
    reader.readWord("tensor", condition.ofActivations, tensors);
    readNumbers(reader, condition);
    break;
  }
  case TourEvent::preset:
    readName(reader, "is", condition.name);
    break;
  case TourEvent::kind:
    reader.require("is");
    reader.readWord("is", condition.name, kindWords());
    break;
  case TourEvent::shown:
    readName(reader, "target", condition.name);
    break;
  case TourEvent::action:
    readName(reader, "action", condition.name);
    break;
  case TourEvent::selected:
    readName(reader, "layer", condition.name);
    break;
  case TourEvent::run: {
    Task task = Task::qat;
    const Words<Task> tasks = {{"qat", Task::qat},
                               {"ptq", Task::ptq},
                               {"progressive", Task::progressive},
                               {"sensitivity", Task::sensitivity},
                               {"errors", Task::errors},
                               {"search", Task::search}};
    reader.readWord("task", task, tasks);
    condition.task = toString(task);
    reader.read("preset", condition.runPreset);
    reader.read("new", condition.isNew);
    const Words<bool> states = {{"finished", false}, {"started", true}};
    reader.readWord("state", condition.isStarted, states);
    break;
  }
  case TourEvent::checked:
    readNumbers(reader, condition);
    break;
  }
  return condition;
}

bool settingHolds(const TourCondition &condition, const Experiment &open) {
  const Json json = toJson(open);
  const Json *value = &json;
  for (std::size_t begin = 0; begin <= condition.name.size();) {
    const std::size_t end = std::min(condition.name.find('.', begin), condition.name.size());
    const auto found =
        value->is_object() ? value->find(condition.name.substr(begin, end - begin)) : value->end();
    if (found == value->end())
      return false;
    value = &*found;
    begin = end + 1;
  }
  if (value->is_number())
    return condition.word.empty() && condition.takes(value->get<double>());
  return !condition.word.empty() && value->is_string() && value->get<std::string>() == condition.word;
}

bool bitsHold(const TourCondition &condition, const Network &network, const PrecisionPlan &plan) {
  const auto &layers = network.layers();
  bool isThere = false;
  for (std::size_t i = 0; i < plan.size() && i < layers.size(); ++i) {
    if (condition.name != "*" && layers[i].name != condition.name)
      continue;
    isThere = true;
    if (!condition.takes(condition.ofActivations ? plan[i].activation.bits : plan[i].weight.bits))
      return false;
  }
  return isThere;
}

bool runHolds(const TourCondition &condition, const RunRecord &run, const Experiment &open, double since) {
  const Experiment &experiment = run.experiment;
  if (toString(experiment.task) != condition.task || !(experiment.network == open.network) ||
      experiment.data.source != open.data.source)
    return false;
  if (!condition.runPreset.empty() &&
      (experiment.precision.preset != condition.runPreset || !experiment.precision.layers.empty()))
    return false;
  if (condition.isNew && run.startedAt < since)
    return false;
  return condition.isStarted ? run.startedAt > 0 : run.result.has_value();
}

} // namespace bitsmith
