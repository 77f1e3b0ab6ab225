// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost.h"

namespace bitsmith {

/// How the work of a layer is counted. Tools call different counts by the same name; each says whose it is.
enum class CostConvention {
  bops,       ///< MACs·w·a: QONNX, AIMET, MCT, the tables of HAWQ
  macs,       ///< multiply-accumulates, whatever their bits
  operations, ///< 2 a MAC, often called FLOPs
  hawqBops,   ///< MACs·w·a / 32²: HAWQ-V3's allocation, which counts relative to float
  nncf,       ///< FLOPs·max(w, a): the complexity of NNCF
  ace,        ///< ops·w·a: the arithmetic computation effort of QKeras; the number is that of `bops`
};

struct ConventionInfo {
  CostConvention id;
  std::string_view name;       ///< as flags and files have it: "hawq_bops"
  std::string_view title;      ///< "BOPs relative to fp32"
  std::string_view unit;       ///< "bit operations"
  std::string_view definition; ///< formula
  std::string_view users;      ///< whose definition it is
};

/// In the order of the enum.
const std::vector<ConventionInfo> &costConventions();
const ConventionInfo &conventionInfo(CostConvention convention);
/// Throws Error (bad input) that lists the names.
CostConvention findConvention(std::string_view name);

/// The count of a layer by a convention, at the plan's bits (32 for float), for one picture.
double countBy(CostConvention convention, double macs, const LayerPrecision &precision);
/// Summed over the layers of a plan.
double countBy(CostConvention convention, const CostReport &report, const PrecisionPlan &plan);

} // namespace bitsmith
