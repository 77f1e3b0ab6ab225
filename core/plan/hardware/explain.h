// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/convention.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// A figure of a cost.
enum class CostFigure {
  work,            ///< by a convention
  weightMemory,    ///< Cost::weightBytes
  deviceMemory,    ///< Cost::memoryBytes
  activations,     ///< Cost::activationBytes of a layer
  peakActivations, ///< Cost::peakActivationBytes
  traffic,         ///< Cost::trafficBytes, all levels
  energy,
  latency,
};

struct FigureInfo {
  CostFigure id;
  std::string_view name; ///< as flags have it: "peak_activations"
  std::string_view title;
  std::string_view unit; ///< of figureValue(): "bytes", "pJ", "s"; empty for work, which has its convention's
};
/// In the order of the enum.
const std::vector<FigureInfo> &costFigures();
/// Whether a profile tells a figure: the notebook's model has neither traffic nor latency.
bool isFigureKnown(CostFigure figure, const HardwareProfile &hardware);
double figureValue(CostFigure figure, const Cost &cost, const LayerPrecision &precision,
                   CostConvention convention);
/// The same of a whole plan.
double figureTotal(CostFigure figure, const CostReport &report, const PrecisionPlan &plan,
                   CostConvention convention);

/// Where a figure comes from, with the numbers put in.
struct CostExplanation {
  struct Operand {
    std::string name;
    double value = 0;
    std::string unit;
  };
  std::string figure;  ///< "energy"
  std::string layer;   ///< empty: of the whole network
  std::string formula; ///< in the names of the operands
  std::vector<Operand> operands;
  double value = 0;
  std::string unit;
  std::string dataTypes;            ///< of the plan and, where the device executes others, of the device
  std::vector<std::string> sources; ///< of the profile's figures that went in
  std::vector<std::string> remarks;
};

/// Explains a figure of a layer, or of the whole network without one. The operands are those that
/// estimateCost() used for the report. A figure that the profile does not tell has no formula and says so in
/// a remark.
CostExplanation explainCost(const Network &network, const PrecisionPlan &plan,
                            const HardwareProfile &hardware, const CostReport &report,
                            std::optional<std::size_t> layer, CostFigure figure,
                            CostConvention convention = CostConvention::bops);

/// "energy = MACs × energy per MAC + …" and the operands, a line each.
std::string toText(const CostExplanation &explanation);
nlohmann::json toJson(const CostExplanation &explanation);

/// A number with few digits and its unit for people: "4,718,592 MACs", "44.2 nJ", "471.9 µs", "13.7 KiB",
/// "76.8 GB/s". Sizes count in powers of 1024, rates in powers of 1000, as data sheets do.
std::string quantityText(double value, std::string_view unit);

} // namespace bitsmith
