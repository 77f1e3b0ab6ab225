// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/plot_tools.h"

#include <vector>

namespace bitsmith {

/// A line of a RunLegend.
struct LegendEntry {
  QString id;
  QString label;
  QString state; ///< "43 %", "failed": muted, after the label; may be empty
  QColor color;
  bool running = false;
  bool highlighted = false;
};

/// The runs of a plot, one a line, beside the axes so that it never covers data. What does not fit is
/// counted.
class RunLegend : public QCPLayoutElement {
 public:
  explicit RunLegend(QCustomPlot *plot) : QCPLayoutElement(plot) {}

  void setEntries(std::vector<LegendEntry> entries);
  const std::vector<LegendEntry> &entries() const { return m_entries; }
  /// Id of the run at a point of the plot; empty for none.
  QString idAt(const QPointF &point) const;

  QSize minimumOuterSizeHint() const override;
  QSize maximumOuterSizeHint() const override;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter *painter) override;

 private:
  int width() const;
  int lineHeight() const;
  std::size_t shown() const;

  std::vector<LegendEntry> m_entries;
};

} // namespace bitsmith
