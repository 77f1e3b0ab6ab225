// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

namespace bitsmith {

/// What accuracy is paid with.
enum class CostKind {
  compression, ///< ratio 32 / mean weight bits: more is better
  memory,      ///< weight memory, MB of 2^20 bytes
  meanBits,    ///< mean weight bits over quantized layers' weights
  bops,        ///< bit operations a picture, in 10^9
  energy,      ///< nJ a picture, as the run's hardware profile counts it
  latency,     ///< ms a batch of the run's hardware profile, where it knows a latency
};

/// How a kind of cost is called.
struct CostAxis {
  CostKind kind;
  std::string_view name;     ///< in files and on command lines: "mean_bits"
  std::string_view title;    ///< "mean weight bits"
  std::string_view unit;     ///< "MB"; empty for a plain number
  bool moreIsBetter = false; ///< of compression only
  bool ofHardware = false;   ///< counted by the hardware profile: costs of two profiles are not alike
};

/// All kinds, in the order in which they are shown.
const std::vector<CostAxis> &costAxes();
const CostAxis &costAxis(CostKind kind);
/// Throws Error (bad input) that lists the known names.
const CostAxis &findCostAxis(std::string_view name);

} // namespace bitsmith
