// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_run.h"

#include <memory>
#include <vector>

namespace bitsmith {

/// What accuracy is paid with.
enum class TradeOffAxis {
  compression, ///< ratio: more is better
  memory,      ///< weight memory, MB of 2^20 bytes
  energy,      ///< nJ a picture, as the hardware profile has it
  bops,        ///< bit operations a picture, in 10^9
};

/// Accuracy of finished runs with its 95 % interval against what it costs, and the Pareto front through the
/// runs that no other one beats in both. A click on a point opens the run.
class TradeOffPlot : public Chart {
  Q_OBJECT

 public:
  explicit TradeOffPlot(QWidget *parent = nullptr);
  ~TradeOffPlot() override;

  /// Shows the runs that have a result; the others are left out.
  void setRuns(std::vector<ChartRun> runs);
  void setHighlighted(const QString &id);
  void setAxis(TradeOffAxis axis);
  TradeOffAxis axis() const;

  /// Ids of the runs on the Pareto front, along the axis.
  QStringList frontIds() const;
  /// Where a run's point is drawn, in the widget's pixels; null when it is not shown.
  QPointF pointOf(const QString &id) const;
  /// The line under the plot that says what the intervals are and which of them overlap.
  QString noteText() const;
  /// Figures of a run as rich text; empty when it is not shown.
  QString readoutOf(const QString &id) const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;

 Q_SIGNALS:
  /// A point was clicked.
  void runActivated(const QString &id);
  void axisChanged(bitsmith::TradeOffAxis axis);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
