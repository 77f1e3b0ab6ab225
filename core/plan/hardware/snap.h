// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/hardware.h"

namespace bitsmith {

/// What schemes of a layer a device does not execute: "weights are asymmetric: mobile_cpu executes
/// symmetric". Bits are not told here, they are costed wider.
std::vector<std::string> schemeFaults(const LayerPrecision &precision, const HardwareProfile &hardware);
/// The same of a quantizer's method: "weights are by codebook: mobile_cpu executes uniform levels; costed as
/// decoded first". Empty: it is executed.
std::string methodFault(const QuantizerSpec &spec, bool isWeight, const HardwareProfile &hardware);
/// The same of the form of its scales.
std::vector<std::string> scaleFaults(const LayerPrecision &precision, const HardwareProfile &hardware);
/// All of these.
std::vector<std::string> executionFaults(const LayerPrecision &precision, const HardwareProfile &hardware);

/// A plan as a device executes it, and what had to be changed.
struct SnappedPlan {
  struct Change {
    std::size_t layer = 0;
    std::string what; ///< "weights 3 → 4 bits, activations symmetric"
  };
  PrecisionPlan plan;
  std::vector<Change> changes; ///< empty: the device executes the plan as it is
};

/// Rewrites bits to those of the pair that executes them, wider ones to the widest pair, and schemes and
/// granularities that the device does not execute to the first that it does, and so the scales' form; levels
/// whose method it does not execute become uniform ones. A second time changes nothing.
SnappedPlan snapToHardware(const PrecisionPlan &plan, const HardwareProfile &hardware);

} // namespace bitsmith
