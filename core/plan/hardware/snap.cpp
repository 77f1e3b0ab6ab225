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
  void setBits(const char *subject, QuantizerSpec &spec, int wanted) {
    if (spec.bits == wanted)
      return;
    add(std::string(subject) + " " + bitsName(spec.bits) + " → " + bitsName(wanted) + " bits");
    const Method before = spec.method;
    spec = withBits(spec, wanted);
    if (spec.method != before)
      add(std::string(subject) + " " + words(toString(before)) + " → uniform levels");
  }
  void setUniform(const char *subject, QuantizerSpec &spec) {
    add(std::string(subject) + " " + words(toString(spec.method)) + " → uniform levels");
    spec = withMethod(spec, Method::range);
  }
  template<class Value>
  void restrict(const char *subject, Value &value, const std::vector<Value> &allowed) {
    if (allows(allowed, value))
      return;
    value = allowed.front();
    add(std::string(subject) + " " + words(toString(value)));
  }
};

/// Uniform levels where the device knows no others.
void snapMethod(Changes &changes, const char *subject, QuantizerSpec &spec,
                const SchemeConstraints &constraints) {
  if (executesMethod(spec, constraints))
    return;
  changes.setUniform(subject, spec);
}

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

std::string methodFault(const QuantizerSpec &spec, bool isWeight, const HardwareProfile &hardware) {
  const RooflineModel *model = hardware.roofline();
  if (!model || executesMethod(spec, model->constraints))
    return {};
  std::string expected = "uniform levels";
  for (const Method other : model->constraints.methods)
    expected += ", " + words(toString(other));
  return std::string(isWeight ? "weights" : "activations") + " are by " + words(toString(spec.method)) +
         ": " + hardware.name + " executes " + expected + "; costed as decoded first";
}

std::vector<std::string> scaleFaults(const LayerPrecision &precision, const HardwareProfile &hardware) {
  std::vector<std::string> faults;
  const RooflineModel *model = hardware.roofline();
  for (const bool isWeight : {true, false}) {
    const QuantizerSpec &spec = isWeight ? precision.weight : precision.activation;
    if (model && !spec.isFloat())
      checkScheme(faults, isWeight ? "scales of weights" : "scales of activations", spec.scaleForm,
                  model->constraints.scaleForms, hardware.name);
  }
  return faults;
}

std::vector<std::string> executionFaults(const LayerPrecision &precision, const HardwareProfile &hardware) {
  std::vector<std::string> faults = schemeFaults(precision, hardware);
  for (const bool isWeight : {true, false})
    if (std::string fault =
            methodFault(isWeight ? precision.weight : precision.activation, isWeight, hardware);
        !fault.empty())
      faults.push_back(std::move(fault));
  for (std::string &fault : scaleFaults(precision, hardware))
    faults.push_back(std::move(fault));
  return faults;
}

SnappedPlan snapToHardware(const PrecisionPlan &plan, const HardwareProfile &hardware) {
  SnappedPlan snapped{plan, {}};
  const RooflineModel *model = hardware.roofline();
  if (!model)
    return snapped;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    LayerPrecision &layer = snapped.plan[i];
    const SchemeConstraints &constraints = model->constraints;
    Changes changes;
    snapMethod(changes, "weights", layer.weight, constraints);
    snapMethod(changes, "activations", layer.activation, constraints);
    const Execution execution = executionOf(layer, *model);
    changes.setBits("weights", layer.weight, execution.weightBits);
    changes.setBits("activations", layer.activation, execution.activationBits);
    if (!layer.weight.isFloat()) {
      changes.restrict("weights", layer.weight.scheme, constraints.weightSchemes);
      changes.restrict("weights", layer.weight.granularity, constraints.weightGranularities);
      changes.restrict("weight scales", layer.weight.scaleForm, constraints.scaleForms);
    }
    if (!layer.activation.isFloat()) {
      changes.restrict("activations", layer.activation.scheme, constraints.activationSchemes);
      if (!methodFault(layer.activation, /*isWeight=*/false).empty()) // a device of dynamic ranges alone
        changes.setUniform("activations", layer.activation);
      changes.restrict("activation scales", layer.activation.scaleForm, constraints.scaleForms);
    }
    if (!changes.text.empty())
      snapped.changes.push_back({i, changes.text});
  }
  return snapped;
}

} // namespace bitsmith
