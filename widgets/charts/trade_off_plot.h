// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost_axis.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chart_run.h"

#include <memory>
#include <optional>
#include <vector>

namespace bitsmith {

class PlanComparison;

/// Accuracy of finished runs with its 95 % interval against what it costs, and the Pareto front through the
/// runs that no other one beats in both. Candidates of searches are small points as they arrive, with a front
/// of their own; a click on one asks for its plan. A click on a run's point opens the run. Dragging with
/// Shift, or clicking with Ctrl, selects points: their plans are shown side by side below, with the verdict
/// on their accuracies.
class TradeOffPlot : public Chart {
  Q_OBJECT

 public:
  explicit TradeOffPlot(QWidget *parent = nullptr);
  ~TradeOffPlot() override;

  /// Shows the runs that have a result, and the candidates of searches; the others are left out.
  void setRuns(std::vector<ChartRun> runs);
  /// Plans that were tried by hand, shown like the candidates of a search; nullopt: none. Stays when other
  /// runs are set.
  void setTrail(const std::optional<ChartRun> &trail);
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
  /// The same of a candidate, by its CandidateRecord::index.
  QPointF pointOf(const QString &id, std::int64_t index) const;
  /// Candidates within the budgets that no other one of the search beats, along the axis.
  QList<std::int64_t> frontCandidates(const QString &id) const;
  /// Draws a ring around a candidate: it is the one that is open.
  void setChosenCandidate(const QString &id, std::int64_t index);
  /// The line under the plot that says what the intervals are and which of them overlap.
  QString noteText() const;
  /// Figures of a run as rich text; empty when it is not shown.
  QString readoutOf(const QString &id) const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  QString csv() const override;

 Q_SIGNALS:
  /// A point was clicked.
  void runActivated(const QString &id);
  /// A candidate of a search was clicked.
  void candidateActivated(const QString &id, std::int64_t index);
  /// Somebody wants plans to be searched for.
  void searchRequested();
  /// Other points were selected.
  void selectionChanged(const QStringList &ids);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
