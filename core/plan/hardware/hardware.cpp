// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/hardware.h"

#include "core/plan/hardware/energy.h"

#include <algorithm>

namespace bitsmith {

std::string_view toString(Arithmetic arithmetic) {
  return arithmetic == Arithmetic::integer ? "integer" : "float";
}

namespace {

bool holds(const ComputeMode &mode, int weightBits, int activationBits) {
  return weightBits <= mode.weight.to && activationBits <= mode.activation.to;
}

int productOf(const ComputeMode &mode) {
  return mode.weight.to * mode.activation.to;
}

/// Bits that no pair holds: the widest one in as many passes as they have parts.
Execution inParts(int weightBits, int activationBits, const RooflineModel &model) {
  const auto width = [](const ComputeMode &mode) {
    // Floating point cannot be put together from parts.
    return mode.arithmetic == Arithmetic::integer ? productOf(mode) : -productOf(mode);
  };
  const ComputeMode &widest = *std::ranges::max_element(model.compute, {}, width);
  const auto parts = [](int bits, int part) { return (bits + part - 1) / part; };
  return {.mode = &widest,
          .weightBits = widest.weight.to,
          .activationBits = widest.activation.to,
          .passes = parts(weightBits, widest.weight.to) * parts(activationBits, widest.activation.to)};
}

/// Levels that were looked up are numbers of any size: the widest pair that holds what else is multiplied.
Execution decoded(int weightBits, int activationBits, const RooflineModel &model) {
  const ComputeMode *widest = nullptr;
  for (const ComputeMode &mode : model.compute)
    if (holds(mode, weightBits, activationBits) && (!widest || productOf(mode) > productOf(*widest)))
      widest = &mode;
  if (!widest)
    return inParts(weightBits, activationBits, model);
  return {.mode = widest, .weightBits = widest->weight.to, .activationBits = widest->activation.to};
}

} // namespace

Execution executionOf(int weightBits, int activationBits, const RooflineModel &model) {
  Execution best;
  for (const ComputeMode &mode : model.compute) {
    if (!holds(mode, weightBits, activationBits))
      continue;
    const Execution candidate{&mode, std::max(weightBits, mode.weight.from),
                              std::max(activationBits, mode.activation.from)};
    if (!best.mode || candidate.weightBits * candidate.activationBits < best.weightBits * best.activationBits)
      best = candidate;
  }
  return best.mode ? best : inParts(weightBits, activationBits, model);
}

bool executesMethod(const QuantizerSpec &spec, const SchemeConstraints &constraints) {
  return spec.isFloat() || infoOf(spec.method).isUniform ||
         std::ranges::find(constraints.methods, spec.method) != constraints.methods.end();
}

namespace {

bool isOfPowers(const QuantizerSpec &spec) {
  return !spec.isFloat() && (spec.method == Method::powerOfTwo || spec.method == Method::additivePowerOfTwo);
}

/// Bits of an accumulator of products.
int sumBits(const Execution &execution, std::int64_t terms) {
  return execution.shifts ? accumulatorBits(0, execution.shifts->bits, terms)
                          : accumulatorBits(execution.weightBits, execution.activationBits, terms);
}

} // namespace

Execution executionOf(const LayerPrecision &precision, const RooflineModel &model) {
  const QuantizerSpec &weight = precision.weight;
  const QuantizerSpec &activation = precision.activation;
  const bool decodesWeights = !executesMethod(weight, model.constraints);
  const bool decodesActivations = !executesMethod(activation, model.constraints);
  if (decodesWeights || decodesActivations) {
    Execution execution = decoded(weight.bits, activation.bits, model);
    execution.decodesWeights = decodesWeights;
    execution.decodesActivations = decodesActivations;
    return execution;
  }
  Execution execution = executionOf(weight.bits, activation.bits, model);
  // Weights have a sign beside their powers; shifting by them spares the multiplier whatever the other side
  // is.
  if (execution.mode->arithmetic == Arithmetic::integer && execution.passes == 1) {
    if (isOfPowers(weight) && !activation.isFloat())
      execution.shifts = shiftProduct(weight.method == Method::additivePowerOfTwo, weight.bits - 1,
                                      execution.activationBits);
    else if (isOfPowers(activation) && !weight.isFloat())
      execution.shifts = shiftProduct(activation.method == Method::additivePowerOfTwo, activation.bits,
                                      execution.weightBits);
  }
  return execution;
}

double lutsPerMac(const Execution &execution, std::int64_t terms) {
  const Throughput &throughput = execution.mode->throughput;
  if (throughput.kind != Throughput::Kind::luts)
    return 0;
  const double product = execution.shifts
                             ? execution.shifts->luts()
                             : throughput.lutsPerProductBit * execution.weightBits * execution.activationBits;
  return product + throughput.lutsPerSumBit * sumBits(execution, terms);
}

double macsPerSecond(const Execution &execution, const RooflineModel &model, std::int64_t terms) {
  const Throughput &throughput = execution.mode->throughput;
  double perSecond = throughput.value;
  if (throughput.kind == Throughput::Kind::perCycle)
    perSecond *= model.clockHertz;
  else if (throughput.kind == Throughput::Kind::luts)
    perSecond *= model.clockHertz / lutsPerMac(execution, terms);
  return perSecond / execution.passes;
}

double macPicojoules(const Execution &execution, std::int64_t terms) {
  const MacEnergy &energy = execution.mode->energy;
  double each = energy.value;
  if (energy.kind == MacEnergy::Kind::perBitLaw) {
    const int w = execution.weightBits;
    const int a = execution.activationBits;
    if (execution.shifts)
      each *= execution.shifts->energy() + addEnergy(sumBits(execution, terms));
    else
      each *= execution.mode->arithmetic == Arithmetic::floating
                  ? floatMacEnergy(std::max(w, a))
                  : macEnergy(w, a, accumulatorBits(w, a, terms));
  }
  return each * execution.passes;
}

} // namespace bitsmith
