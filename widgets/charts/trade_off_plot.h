// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/comparison.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chart_run.h"

#include <memory>
#include <optional>
#include <vector>

namespace bitsmith {

class PlanComparison;

/// Accuracy of finished runs with its 95 % interval against what it costs, and the Pareto front through the
/// runs that no other one beats in both. A click on a point opens the run. Dragging with Shift, or
/// clicking with Ctrl, selects points: their plans are shown side by side below, with the verdict on their
/// accuracies.
class TradeOffPlot : public Chart {
  Q_OBJECT

 public:
  explicit TradeOffPlot(QWidget *parent = nullptr);
  ~TradeOffPlot() override;

  /// Shows the runs that have a result; the others are left out.
  void setRuns(std::vector<ChartRun> runs);
  void setHighlighted(const QString &id);
  void setAxis(CostKind axis);
  CostKind axis() const;

  /// The most that may be paid, in the axis' unit (of compression the least ratio): a line that can be
  /// dragged; runs beyond it are dimmed. Goes with the axis.
  void setBudget(std::optional<double> budget);
  std::optional<double> budget() const;
  /// Selects runs by their ids, also such as are not shown yet.
  void setSelected(const QStringList &ids);
  QStringList selected() const;
  /// The selected runs' plans.
  const PlanComparison &plans() const;

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
  /// Other points were selected.
  void selectionChanged(const QStringList &ids);
  void axisChanged(bitsmith::CostKind axis);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
