// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/schedule/schedule_shape.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace bitsmith {

namespace {

constexpr int mostBits = 16;
constexpr std::size_t mostNames = 3;

int bitsOf(const LayerPrecision &layer, PolicyTensors tensors) {
  return tensors == PolicyTensors::activations ? layer.activation.bits : layer.weight.bits;
}

/// The layer whose weights have the longest way, which the handles are drawn on; nullopt where all are float.
std::optional<std::size_t> leadLayer(const ScheduleScene &scene) {
  std::optional<std::size_t> lead;
  int longest = -1;
  for (std::size_t layer = 0; layer < scene.target.size(); ++layer) {
    const int bits = scene.target[layer].weight.bits;
    const int way = std::abs(bits - scene.options.weightBits);
    if (bits != floatBits && way > longest) {
      longest = way;
      lead = layer;
    }
  }
  return lead;
}

/// The bits of each stage but the last, as the lead layer has them.
std::vector<int> stageLevels(const ScheduleScene &scene) {
  const int target = scene.target[leadLayer(scene).value_or(0)].weight.bits;
  return stageLevels(scene.options, target == floatBits ? scene.options.weightBits : target);
}

/// The bits that a policy leads to, where all its tensors agree.
std::optional<int> policyTarget(const ScheduleScene &scene, const BitsPolicy &policy) {
  std::optional<int> common;
  for (std::size_t layer = 0; layer < scene.target.size(); ++layer) {
    if (!matchesPattern(policy.layers, scene.network->layers()[layer].name))
      continue;
    for (const PolicyTensors tensors : {PolicyTensors::weights, PolicyTensors::activations}) {
      const int bits = bitsOf(scene.target[layer], tensors);
      if ((policy.tensors != tensors && policy.tensors != PolicyTensors::both) || bits == floatBits)
        continue;
      if (common && *common != bits)
        return std::nullopt;
      common = bits;
    }
  }
  return common;
}

/// Where the end of a policy is drawn: at its bits, or at those of the first of its layers.
int policyEndBits(const ScheduleScene &scene, const BitsPolicy &policy) {
  if (policy.to > 0)
    return policy.to;
  for (std::size_t layer = 0; layer < scene.target.size(); ++layer) {
    const int bits = bitsOf(scene.target[layer], policy.tensors);
    if (bits != floatBits && matchesPattern(policy.layers, scene.network->layers()[layer].name))
      return bits;
  }
  return policy.from;
}

void addPolicyHandles(const ScheduleScene &scene, std::vector<ScheduleHandle> &handles) {
  for (std::size_t i = 0; i < scene.options.policies.size(); ++i) {
    const BitsPolicy &policy = scene.options.policies[i];
    const std::int64_t end = endEpoch(policy.end, scene.epochs);
    handles.push_back({.kind = ScheduleHandle::Kind::policyStart,
                       .index = i,
                       .epoch = static_cast<double>(std::min(policy.start, scene.epochs)),
                       .bits = policy.from});
    handles.push_back({.kind = ScheduleHandle::Kind::policyEnd,
                       .index = i,
                       .epoch = static_cast<double>(end),
                       .bits = policyEndBits(scene, policy)});
  }
}

void addLevelHandles(const ScheduleScene &scene, std::int64_t begin, std::int64_t end,
                     std::vector<ScheduleHandle> &handles) {
  const std::vector<int> levels = stageLevels(scene);
  const double width = static_cast<double>(end - begin + 1) / static_cast<double>(levels.size() + 1);
  for (std::size_t stage = 0; stage < levels.size(); ++stage)
    handles.push_back({.kind = ScheduleHandle::Kind::level,
                       .index = stage,
                       .epoch = static_cast<double>(begin) - 0.5 + (static_cast<double>(stage) + 0.5) * width,
                       .bits = levels[stage],
                       .movesEpoch = false});
}

} // namespace

std::vector<std::int64_t> ScheduleScene::shownEpochs() const {
  constexpr std::int64_t most = 2000;
  std::vector<std::int64_t> shown;
  const std::int64_t count = std::min(epochs, most);
  for (std::int64_t i = 0; i < count; ++i)
    shown.push_back(count < 2 ? 1 : 1 + i * (epochs - 1) / (count - 1));
  return shown;
}

std::vector<ScheduleGroup> scheduleGroups(const std::vector<PrecisionPlan> &plans, PolicyTensors tensors) {
  std::vector<ScheduleGroup> groups;
  const std::size_t layers = plans.empty() ? 0 : plans.front().size();
  for (std::size_t layer = 0; layer < layers; ++layer) {
    std::vector<int> bits;
    for (const PrecisionPlan &plan : plans)
      bits.push_back(bitsOf(plan[layer], tensors));
    if (bits.back() == floatBits)
      continue;
    const auto known = std::ranges::find(groups, bits, &ScheduleGroup::bits);
    if (known != groups.end())
      known->layers.push_back(layer);
    else
      groups.push_back({.layers = {layer}, .bits = std::move(bits)});
  }
  return groups;
}

QString groupName(const ScheduleGroup &group, const Network &network) {
  const auto name = [&](std::size_t i) {
    return QString::fromStdString(network.layers()[group.layers[i]].name);
  };
  if (group.layers.size() > mostNames)
    return QCoreApplication::translate("bitsmith::SchedulePlot", "%1 … %2 (%3 layers)")
        .arg(name(0), name(group.layers.size() - 1))
        .arg(group.layers.size());
  QStringList names;
  for (std::size_t i = 0; i < group.layers.size(); ++i)
    names.append(name(i));
  return names.join(QStringLiteral(", "));
}

std::vector<ScheduleHandle> scheduleHandles(const ScheduleScene &scene) {
  std::vector<ScheduleHandle> handles;
  const ScheduleOptions &options = scene.options;
  const std::optional<std::size_t> lead = leadLayer(scene);
  if (options.kind == ScheduleKind::policies) {
    addPolicyHandles(scene, handles);
    return handles;
  }
  const std::int64_t end = endEpoch(options.end, scene.epochs);
  const std::int64_t begin = std::min(options.begin, end);
  const bool activations = std::ranges::any_of(
      scene.target, [](const LayerPrecision &layer) { return !layer.activation.isFloat(); });
  if (hasStages(options.kind))
    addLevelHandles(scene, begin, end, handles);
  else
    handles.push_back({.kind = ScheduleHandle::Kind::begin,
                       .epoch = static_cast<double>(begin),
                       .bits = options.weightBits});
  // Beside the point of the weights, which often has the same bits.
  if (activations && (!hasStages(options.kind) || options.levels.empty()))
    handles.push_back({.kind = ScheduleHandle::Kind::activations,
                       .epoch = static_cast<double>(begin) - 0.4,
                       .bits = options.activationBits,
                       .movesEpoch = false});
  if (lead)
    handles.push_back({.kind = ScheduleHandle::Kind::end,
                       .epoch = static_cast<double>(end),
                       .bits = scene.target[*lead].weight.bits,
                       .movesBits = false});
  return handles;
}

ScheduleOptions dragged(const ScheduleScene &scene, const ScheduleHandle &handle, std::int64_t epoch,
                        int bits) {
  ScheduleOptions options = scene.options;
  bits = std::clamp(bits, 1, mostBits);
  const auto orLast = [&](std::int64_t end) { return end >= scene.epochs ? 0 : end; };
  switch (handle.kind) {
  case ScheduleHandle::Kind::begin:
    options.begin = std::clamp<std::int64_t>(epoch, 1, endEpoch(options.end, scene.epochs));
    options.weightBits = bits;
    break;
  case ScheduleHandle::Kind::activations:
    options.activationBits = bits;
    break;
  case ScheduleHandle::Kind::level:
    options.levels = stageLevels(scene);
    options.levels.at(handle.index) = bits;
    break;
  case ScheduleHandle::Kind::end:
    options.end = orLast(std::clamp(epoch, std::min(options.begin, scene.epochs), scene.epochs));
    break;
  case ScheduleHandle::Kind::policyStart: {
    BitsPolicy &policy = options.policies.at(handle.index);
    policy.start = std::clamp<std::int64_t>(epoch, 1, endEpoch(policy.end, scene.epochs));
    policy.from = bits;
    break;
  }
  case ScheduleHandle::Kind::policyEnd: {
    BitsPolicy &policy = options.policies.at(handle.index);
    policy.end = orLast(std::clamp(epoch, std::min(policy.start, scene.epochs), scene.epochs));
    // Sideways drags leave a policy at the plan's bits there.
    if (bits != handle.bits || policy.to > 0)
      policy.to = policyTarget(scene, policy) == bits ? 0 : bits;
    break;
  }
  }
  return options;
}

ScheduleOptions withKind(const ScheduleScene &scene, ScheduleKind kind) {
  ScheduleOptions options = scene.options;
  options.kind = kind;
  int least = floatBits;
  int most = 0;
  for (const LayerPrecision &layer : scene.target)
    if (!layer.weight.isFloat()) {
      least = std::min(least, layer.weight.bits);
      most = std::max(most, layer.weight.bits);
    }
  if (most == 0)
    return options;
  const bool below = startsBelow(kind);
  if (below != startsBelow(scene.options.kind))
    options.levels.clear();
  if (below && options.weightBits >= most)
    options.weightBits = std::max(1, std::min(3, most - 1));
  if (!below && options.weightBits <= least)
    options.weightBits = std::max(8, most);
  if (kind == ScheduleKind::policies && options.policies.empty())
    options.policies = {{.from = options.weightBits, .start = options.begin, .end = options.end}};
  return options;
}

} // namespace bitsmith
