// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/hardware.h"

#include "core/plan/hardware/energy.h"

#include <algorithm>

namespace bitsmith {

std::string_view toString(Arithmetic arithmetic) {
  return arithmetic == Arithmetic::integer ? "integer" : "float";
}

Execution executionOf(int weightBits, int activationBits, const RooflineModel &model) {
  Execution best;
  for (const ComputeMode &mode : model.compute) {
    if (weightBits > mode.weight.to || activationBits > mode.activation.to)
      continue;
    const Execution candidate{&mode, std::max(weightBits, mode.weight.from),
                              std::max(activationBits, mode.activation.from)};
    if (!best.mode || candidate.weightBits * candidate.activationBits < best.weightBits * best.activationBits)
      best = candidate;
  }
  if (best.mode)
    return best;
  const auto width = [](const ComputeMode &mode) {
    // Floating point cannot be put together from parts.
    const int bits = mode.weight.to * mode.activation.to;
    return mode.arithmetic == Arithmetic::integer ? bits : -bits;
  };
  const ComputeMode &widest = *std::ranges::max_element(model.compute, {}, width);
  best = {&widest, widest.weight.to, widest.activation.to};
  const auto parts = [](int bits, int part) { return (bits + part - 1) / part; };
  best.passes = parts(weightBits, best.weightBits) * parts(activationBits, best.activationBits);
  return best;
}

double lutsPerMac(const Execution &execution, std::int64_t terms) {
  const Throughput &throughput = execution.mode->throughput;
  if (throughput.kind != Throughput::Kind::luts)
    return 0;
  return throughput.lutsPerProductBit * execution.weightBits * execution.activationBits +
         throughput.lutsPerSumBit * accumulatorBits(execution.weightBits, execution.activationBits, terms);
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
    each *= execution.mode->arithmetic == Arithmetic::floating
                ? floatMacEnergy(std::max(w, a))
                : macEnergy(w, a, accumulatorBits(w, a, terms));
  }
  return each * execution.passes;
}

} // namespace bitsmith
