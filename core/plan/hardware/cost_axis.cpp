// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost_axis.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <string>

namespace bitsmith {

const std::vector<CostAxis> &costAxes() {
  static const std::vector<CostAxis> axes = {
      {CostKind::compression, "compression", "compression", "×", /*moreIsBetter=*/true},
      {CostKind::memory, "memory", "weight memory", "MB"},
      {CostKind::meanBits, "mean_bits", "mean weight bits", ""},
      {CostKind::bops, "bops", "BOPs", "10⁹"},
      {CostKind::energy, "energy", "energy", "nJ", false, /*ofHardware=*/true},
      {CostKind::latency, "latency", "latency", "ms", false, /*ofHardware=*/true},
  };
  return axes;
}

const CostAxis &costAxis(CostKind kind) {
  return *std::ranges::find(costAxes(), kind, &CostAxis::kind);
}

const CostAxis &findCostAxis(std::string_view name) {
  const auto found = std::ranges::find(costAxes(), name, &CostAxis::name);
  if (found != costAxes().end())
    return *found;
  std::string known;
  for (const CostAxis &axis : costAxes())
    known += (known.empty() ? "" : ", ") + std::string(axis.name);
  throw badInput("\"" + std::string(name) + "\" is no cost: expected one of " + known);
}

} // namespace bitsmith
