// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_run.h"

#include <memory>
#include <utility>
#include <vector>

namespace bitsmith {

/// Live curves of training runs on one epoch axis: loss (nats), accuracy (%), weight bits. Several runs are
/// laid over each other. Dragging and the wheel move along the epochs, a double click shows all of them
/// again.
class TrainingPlot : public Chart {
  Q_OBJECT

 public:
  explicit TrainingPlot(QWidget *parent = nullptr);
  ~TrainingPlot() override;

  /// Shows these runs. Cheap to call many times a second with snapshots of growing runs: only what came since
  /// is added, and what the user zoomed to stays.
  void setRuns(std::vector<ChartRun> runs);
  const std::vector<ChartRun> &runs() const;
  /// Draws a run in front of the others, with the bits of each of its layers; empty: none.
  void setHighlighted(const QString &id);
  QString highlighted() const;

  /// The part of the epoch axis that is shown. Setting it counts as zooming.
  std::pair<double, double> visibleEpochs() const;
  void setVisibleEpochs(double from, double to);
  /// Shows all epochs, and goes on doing so as runs grow.
  void resetZoom();
  bool isZoomed() const;
  void setLogarithmicLoss(bool logarithmic);

  /// What the pointer would read at a place on the epoch axis, as rich text; empty where no run has got to.
  QString readoutAt(double epoch) const;
  /// The curves as drawn: names, numbers of points, last points. For tests and bug reports.
  QString dump() const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  /// One row a written step and one an epoch, by run, in order.
  QString csv() const override;

 Q_SIGNALS:
  /// A run's line in the legend was clicked.
  void runActivated(const QString &id);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;
  void addActions(QMenu &menu) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
