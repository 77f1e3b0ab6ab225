// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/precision_schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr std::int64_t mostEpochs = 100'000;
constexpr int mostBits = 16;
constexpr std::size_t mostPolicies = 1000;
constexpr std::ptrdiff_t longestName = 200; ///< characters

const std::vector<std::pair<std::string_view, ScheduleKind>> kinds = {
    {"linear", ScheduleKind::linear},
    {"step", ScheduleKind::step},
    {"cosine", ScheduleKind::cosine},
    {"per_layer", ScheduleKind::perLayer},
    {"low_to_high", ScheduleKind::lowToHigh},
    {"cyclic", ScheduleKind::cyclic},
    {"turning_point", ScheduleKind::turningPoint},
    {"policies", ScheduleKind::policies}};
const std::vector<std::pair<std::string_view, PolicyTensors>> tensorWords = {
    {"weights", PolicyTensors::weights},
    {"activations", PolicyTensors::activations},
    {"both", PolicyTensors::both}};

template<class Value>
std::string_view word(const std::vector<std::pair<std::string_view, Value>> &words, Value value) {
  return std::ranges::find(words, value, [](const auto &pair) { return pair.second; })->first;
}

void readBits(ObjectReader &reader, const char *key, int &bits, int least = 1) {
  std::int64_t value = bits;
  reader.read(key, value, least, mostBits);
  bits = static_cast<int>(value);
}

void readLevels(ObjectReader &reader, std::vector<int> &levels) {
  const Json *array = reader.array("levels");
  if (!array)
    return;
  for (const Json &entry : *array) {
    if (!entry.is_number_integer() || entry < 1 || entry > mostBits || levels.size() >= mostBits) {
      levels.clear();
      return reader.fault("levels",
                          "holds " + brief(entry) + ": expected at most 16 bit-widths from 1 to 16");
    }
    levels.push_back(entry.get<int>());
  }
}

void readOrder(ObjectReader &reader, std::vector<std::string> &order) {
  const Json *array = reader.array("order");
  if (!array)
    return;
  for (const Json &entry : *array) {
    if (!entry.is_string() || std::ranges::find(order, entry.get_ref<const std::string &>()) != order.end())
      return reader.fault("order", "holds " + brief(entry) + (entry.is_string() ? " twice" : "") +
                                       ": expected different names of layers");
    order.push_back(entry.get<std::string>());
  }
}

BitsPolicy readPolicy(const Json &json, const std::string &path, Faults &faults) {
  BitsPolicy policy;
  ObjectReader reader(json, path, faults);
  reader.read("layers", policy.layers);
  const auto length =
      std::ranges::count_if(policy.layers, [](unsigned char c) { return (c & 0xC0) != 0x80; });
  if (length < 1 || length > longestName)
    reader.fault("layers", "is not usable: expected a name of a layer, in which * stands for any text");
  reader.readWord("tensors", policy.tensors, tensorWords);
  readBits(reader, "from", policy.from);
  readBits(reader, "to", policy.to, 0);
  reader.read("start", policy.start, 1, mostEpochs);
  reader.read("end", policy.end, 0, mostEpochs);
  reader.read("every", policy.every, 1, mostEpochs);
  return policy;
}

void checkEpoch(std::int64_t epoch, std::int64_t epochs, const std::string &path, Faults &faults) {
  if (epoch > epochs)
    faults.add(path, "is " + std::to_string(epoch) + ": the training has " + std::to_string(epochs) +
                         (epochs == 1 ? " epoch" : " epochs"));
}

/// Whether a kind that begins below the target does so in some layer.
bool leavesRoomBelow(const ScheduleOptions &options, const PrecisionPlan &target) {
  if (options.kind != ScheduleKind::lowToHigh && options.kind != ScheduleKind::cyclic)
    return true;
  const bool levels = options.kind == ScheduleKind::lowToHigh && !options.levels.empty();
  const int weights = levels ? options.levels.front() : options.weightBits;
  const int activations =
      std::max(levels ? options.levels.front() : options.activationBits, options.activationFloor);
  return std::ranges::any_of(target, [&](const LayerPrecision &layer) {
    return (!layer.weight.isFloat() && layer.weight.bits > weights) ||
           (!layer.activation.isFloat() && layer.activation.bits > activations);
  });
}

void checkOrder(const ScheduleOptions &options, const Network &network, const std::string &path,
                Faults &faults) {
  std::string known;
  for (const Layer &layer : network.layers())
    known += (known.empty() ? "" : ", ") + layer.name;
  for (const std::string &name : options.order)
    if (!network.layerIndex(name))
      faults.add(path + ".order", "names " + brief(name) + ", which " + network.name() +
                                      " has not: expected some of " + known);
  for (std::size_t i = 0; i < options.policies.size(); ++i) {
    const std::string &pattern = options.policies[i].layers;
    if (std::ranges::none_of(network.layers(),
                             [&](const Layer &layer) { return matchesPattern(pattern, layer.name); }))
      faults.add(path + ".policies." + std::to_string(i) + ".layers",
                 "is " + brief(pattern) + ", which fits no layer of " + network.name() + ": they are " +
                     known);
  }
}

} // namespace

std::string_view toString(ScheduleKind kind) {
  return word(kinds, kind);
}
std::string_view toString(PolicyTensors tensors) {
  return word(tensorWords, tensors);
}

ScheduleOptions readSchedule(ObjectReader &reader) {
  ScheduleOptions options;
  reader.readWord("kind", options.kind, kinds);
  readBits(reader, "weight_bits", options.weightBits);
  readBits(reader, "activation_bits", options.activationBits);
  readBits(reader, "activation_floor", options.activationFloor);
  reader.read("begin", options.begin, 1, mostEpochs);
  reader.read("end", options.end, 0, mostEpochs);
  reader.read("stages", options.stages, 2, mostBits);
  readLevels(reader, options.levels);
  reader.read("cycles", options.cycles, 1, mostEpochs);
  readOrder(reader, options.order);
  if (const Json *turning = reader.object("turning")) {
    ObjectReader rule(*turning, reader.pathOf("turning"), reader.faults());
    rule.read("epsilon", options.turning.epsilon, 1e-9, 1e6);
    rule.read("decay", options.turning.decay, 1e-9, 1);
    rule.read("window", options.turning.window, 2, 1000);
  }
  if (const Json *policies = reader.array("policies")) {
    if (policies->size() > mostPolicies)
      reader.fault("policies", "has " + std::to_string(policies->size()) + " entries: expected at most " +
                                   std::to_string(mostPolicies));
    else
      for (std::size_t i = 0; i < policies->size(); ++i)
        options.policies.push_back(
            readPolicy((*policies)[i], reader.pathOf("policies") + "." + std::to_string(i), reader.faults()));
  }
  return options;
}

Json toJson(const ScheduleOptions &options) {
  Json policies = Json::array();
  for (const BitsPolicy &policy : options.policies)
    policies.push_back({{"layers", policy.layers},
                        {"tensors", toString(policy.tensors)},
                        {"from", policy.from},
                        {"to", policy.to},
                        {"start", policy.start},
                        {"end", policy.end},
                        {"every", policy.every}});
  return {{"kind", toString(options.kind)},
          {"weight_bits", options.weightBits},
          {"activation_bits", options.activationBits},
          {"activation_floor", options.activationFloor},
          {"begin", options.begin},
          {"end", options.end},
          {"stages", options.stages},
          {"levels", options.levels},
          {"cycles", options.cycles},
          {"order", options.order},
          {"turning",
           {{"epsilon", options.turning.epsilon},
            {"decay", options.turning.decay},
            {"window", options.turning.window}}},
          {"policies", std::move(policies)}};
}

void checkSchedule(const ScheduleOptions &options, const PrecisionPlan &target, const Network &network,
                   std::int64_t epochs, const std::string &path, Faults &faults) {
  checkOrder(options, network, path, faults);
  if (options.kind == ScheduleKind::policies) {
    if (options.policies.empty())
      faults.add(path + ".policies", "is empty: kind policies expects at least one");
    for (std::size_t i = 0; i < options.policies.size(); ++i) {
      const BitsPolicy &policy = options.policies[i];
      const std::string at = path + ".policies." + std::to_string(i);
      checkEpoch(policy.start, epochs, at + ".start", faults);
      checkEpoch(policy.end, epochs, at + ".end", faults);
      if (policy.end > 0 && policy.end < policy.start)
        faults.add(at + ".end", "is " + std::to_string(policy.end) + ", before the start in epoch " +
                                    std::to_string(policy.start) +
                                    ": expected a later epoch, or 0 for the last");
    }
  } else {
    checkEpoch(options.begin, epochs, path + ".begin", faults);
    checkEpoch(options.end, epochs, path + ".end", faults);
    if (options.end > 0 && options.end < options.begin)
      faults.add(path + ".end", "is " + std::to_string(options.end) + ", before the begin in epoch " +
                                    std::to_string(options.begin) +
                                    ": expected a later epoch, or 0 for the last");
    const std::int64_t count = (options.end > 0 ? options.end : epochs) - options.begin + 1;
    if (options.kind == ScheduleKind::cyclic && options.cycles > 1 && options.cycles * 2 > count)
      faults.add(path + ".cycles", "is " + std::to_string(options.cycles) + ": " + std::to_string(count) +
                                       " epochs have room for at most " +
                                       std::to_string(std::max<std::int64_t>(1, count / 2)) +
                                       ", of two epochs each");
  }
  const bool quantizes = std::ranges::any_of(target, [](const LayerPrecision &layer) {
    return !layer.weight.isFloat() || !layer.activation.isFloat();
  });
  if (!quantizes)
    return faults.add(path, "leads to a plan that quantizes nothing: expected a precision with some layers "
                            "below 32 bits");
  if (!leavesRoomBelow(options, target))
    faults.add(path + (options.levels.empty() ? ".weight_bits" : ".levels"),
               "does not start low enough: kind " + std::string(toString(options.kind)) +
                   " begins with fewer bits than the plan; expected fewer");
}

Json toJson(const ScheduleState &state) {
  return {{"stage", state.stage},
          {"epsilon", state.epsilon},
          {"recent", state.recent},
          {"first_sum", state.firstSum},
          {"first_count", state.firstCount}};
}

ScheduleState scheduleStateFromJson(const Json &json) {
  constexpr double most = std::numeric_limits<double>::max();
  ScheduleState state;
  std::int64_t stage = 0;
  Faults faults("the schedule's state");
  {
    ObjectReader reader(json, {}, faults);
    for (const char *key : {"stage", "epsilon", "recent", "first_sum", "first_count"})
      reader.require(key);
    reader.read("stage", stage, 0, mostBits);
    reader.read("epsilon", state.epsilon, 0, most);
    reader.read("first_sum", state.firstSum, -most, most);
    reader.read("first_count", state.firstCount, 0, mostEpochs);
    if (const Json *recent = reader.array("recent"))
      for (const Json &loss : *recent) {
        if (!loss.is_number())
          reader.fault("recent", "holds " + brief(loss) + ": expected numbers");
        else
          state.recent.push_back(loss.get<double>());
      }
  }
  faults.throwIfAny();
  state.stage = static_cast<std::size_t>(stage);
  return state;
}

} // namespace bitsmith
