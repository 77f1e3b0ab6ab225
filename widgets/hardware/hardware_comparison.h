// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/explain.h"

#include <QColor>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace bitsmith {

/// A figure to compare by; the convention says how work is counted and means nothing for other figures.
struct FigureChoice {
  CostFigure figure = CostFigure::energy;
  CostConvention convention = CostConvention::bops;

  bool operator==(const FigureChoice &) const = default;
};

/// "Energy", "BOPs"
QString figureTitle(const FigureChoice &choice);
/// What the figure is, in one sentence; of work also whose definition it is.
QString figureDefinition(const FigureChoice &choice);
/// Whether the network's figure is the sum of its layers'; the peak of the activations is not.
bool isSum(CostFigure figure);

/// A unit that suits the values shown together: values / factor are in it.
struct FigureScale {
  double factor = 1;
  QString unit; ///< "nJ", "M"; may be empty
};
FigureScale figureScale(const FigureChoice &choice, double largest);

/// A plan on a device, and what it costs there.
struct HardwareConfiguration {
  QString id;      ///< "plan", "preset fp32", "hardware gpu", "run FOLDER"
  QString title;   ///< "fp32", "this plan on gpu"
  QString heading; ///< the title in English, for files that programs read; empty: the title is a name
  QColor color;    ///< of a run in the other charts; invalid for the rest
  PrecisionPlan plan;
  std::shared_ptr<const HardwareProfile> hardware;
  CostReport report;
  CostReport baseline; ///< every layer in fp32 on the same device

  const QString &nameInFiles() const { return heading.isEmpty() ? title : heading; }
};

/// Configurations side by side, frozen: views share one and replace it.
struct HardwareComparison {
  std::shared_ptr<const Network> network;
  std::vector<HardwareConfiguration> configurations;
  FigureChoice choice;
  FigureScale scale;

  std::size_t layerCount() const { return network ? network->layers().size() : 0; }
  bool isKnown(std::size_t configuration) const;
  double layerValue(std::size_t configuration, std::size_t layer) const;
  double total(std::size_t configuration) const;
  double largestTotal() const;
  double largestLayerValue() const;
  /// A value with few digits in the unit of `scale`, without it.
  QString valueText(double value) const;
  /// Change of the total against fp32 on the same device: "−86 %"; empty where there is none.
  QString changeText(std::size_t configuration) const;
  /// What holds a layer's latency up, for people: "compute", "DRAM"; with -1 that of the network. Empty for
  /// other figures than latency.
  QString boundText(std::size_t configuration, std::ptrdiff_t layer) const;
  /// Rich text that explains a layer's figure; with -1 that of the network.
  QString explanation(std::size_t configuration, std::ptrdiff_t layer) const;
  /// Names of all that holds some layer's latency up, compute first: legends and colours are in this order.
  QStringList bounds() const;
  /// "The weights fit into no memory of …", a line a configuration.
  QStringList warnings() const;
};

/// Costs plans on a network. @param batch pictures at a time; 0: as each profile says
HardwareConfiguration costConfiguration(const Network &network, HardwareConfiguration configuration,
                                        std::int64_t batch);

/// One line a layer and configuration and one for each total (RFC 4180), in plain units.
QString toCsv(const HardwareComparison &comparison);

} // namespace bitsmith
