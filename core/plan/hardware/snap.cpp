// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/snap.h"

#include <algorithm>

namespace bitsmith {

namespace {

template<class Value>
bool allows(const std::vector<Value> &allowed, Value value) {
  return allowed.empty() || std::ranges::find(allowed, value) != allowed.end();
}

std::string words(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', ' ');
  return text;
}

template<class Value>
void checkScheme(std::vector<std::string> &faults, const std::string &subject, Value value,
                 const std::vector<Value> &allowed, const std::string &device) {
  if (allows(allowed, value))
    return;
  std::string expected;
  for (const Value other : allowed)
    expected += (expected.empty() ? "" : " or ") + words(toString(other));
  faults.push_back(subject + " are " + words(toString(value)) + ": " + device + " executes " + expected);
}

std::string bitsName(int bits) {
  return bits == floatBits ? "fp32" : std::to_string(bits);
}

/// Collects what was changed of a layer.
struct Changes {
  std::string text;

  void add(const std::string &what) { text += (text.empty() ? "" : ", ") + what; }
  void setBits(const char *subject, int &bits, int wanted) {
    if (bits == wanted)
      return;
    add(std::string(subject) + " " + bitsName(bits) + " → " + bitsName(wanted) + " bits");
    bits = wanted;
  }
  template<class Value>
  void restrict(const char *subject, Value &value, const std::vector<Value> &allowed) {
    if (allows(allowed, value))
      return;
    value = allowed.front();
    add(std::string(subject) + " " + words(toString(value)));
  }
};

} // namespace

std::vector<std::string> schemeFaults(const LayerPrecision &precision, const HardwareProfile &hardware) {
  std::vector<std::string> faults;
  const RooflineModel *model = hardware.roofline();
  if (!model)
    return faults;
  const SchemeConstraints &constraints = model->constraints;
  if (!precision.weight.isFloat()) {
    checkScheme(faults, "weights", precision.weight.scheme, constraints.weightSchemes, hardware.name);
    checkScheme(faults, "weights", precision.weight.granularity, constraints.weightGranularities,
                hardware.name);
  }
  if (!precision.activation.isFloat())
    checkScheme(faults, "activations", precision.activation.scheme, constraints.activationSchemes,
                hardware.name);
  return faults;
}

SnappedPlan snapToHardware(const PrecisionPlan &plan, const HardwareProfile &hardware) {
  SnappedPlan snapped{plan, {}};
  const RooflineModel *model = hardware.roofline();
  if (!model)
    return snapped;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    LayerPrecision &layer = snapped.plan[i];
    const Execution execution = executionOf(layer.weight.bits, layer.activation.bits, *model);
    Changes changes;
    changes.setBits("weights", layer.weight.bits, execution.weightBits);
    changes.setBits("activations", layer.activation.bits, execution.activationBits);
    if (!layer.weight.isFloat()) {
      changes.restrict("weights", layer.weight.scheme, model->constraints.weightSchemes);
      changes.restrict("weights", layer.weight.granularity, model->constraints.weightGranularities);
    }
    if (!layer.activation.isFloat())
      changes.restrict("activations", layer.activation.scheme, model->constraints.activationSchemes);
    if (!changes.text.empty())
      snapped.changes.push_back({i, changes.text});
  }
  return snapped;
}

} // namespace bitsmith
