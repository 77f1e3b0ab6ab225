// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/convention.h"

#include "core/plan/base/error.h"

#include <algorithm>

namespace bitsmith {

const std::vector<ConventionInfo> &costConventions() {
  static const std::vector<ConventionInfo> list = {
      {CostConvention::bops, "bops", "BOPs", "bit operations", "MACs × weight bits × activation bits",
       "QONNX, AIMET, MCT and the tables of HAWQ"},
      {CostConvention::macs, "macs", "MACs", "multiply-accumulates",
       "output elements × weights that each reads", "counts of layers without bits"},
      {CostConvention::operations, "operations", "Operations", "operations", "2 × MACs",
       "counts of FLOPs and TOPS: a multiplication and an addition"},
      {CostConvention::hawqBops, "hawq_bops", "BOPs relative to fp32", "fp32 MACs",
       "MACs × weight bits × activation bits / 32²", "HAWQ-V3's allocation, MACs / (32 / b)² at equal bits"},
      {CostConvention::nncf, "nncf", "NNCF complexity", "bit operations",
       "2 × MACs × max(weight bits, activation bits)", "NNCF's mixed-precision search"},
      {CostConvention::ace, "ace", "ACE", "effort", "MACs × weight bits × activation bits",
       "QKeras, arithmetic computation effort; the same number as BOPs"},
  };
  return list;
}

const ConventionInfo &conventionInfo(CostConvention convention) {
  return costConventions().at(static_cast<std::size_t>(convention));
}

CostConvention findConvention(std::string_view name) {
  std::string known;
  for (const ConventionInfo &info : costConventions()) {
    if (info.name == name)
      return info.id;
    known += (known.empty() ? "" : ", ") + std::string(info.name);
  }
  throw badInput("convention \"" + std::string(name) + "\" is not known: expected one of " + known);
}

double countBy(CostConvention convention, double macs, const LayerPrecision &precision) {
  const double w = precision.weight.bits;
  const double a = precision.activation.bits;
  switch (convention) {
  case CostConvention::macs:
    return macs;
  case CostConvention::operations:
    return 2 * macs;
  case CostConvention::bops:
  case CostConvention::ace:
    return macs * w * a;
  case CostConvention::hawqBops:
    return macs * w * a / (floatBits * floatBits);
  case CostConvention::nncf:
    return 2 * macs * std::max(w, a);
  }
  return 0;
}

double countBy(CostConvention convention, const CostReport &report, const PrecisionPlan &plan) {
  double sum = 0;
  for (std::size_t i = 0; i < plan.size(); ++i)
    sum += countBy(convention, report.layers[i].macs, plan[i]);
  return sum;
}

} // namespace bitsmith
