// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_run.h"

#include <memory>
#include <vector>

namespace bitsmith {

/// The four charts that sum up finished runs: accuracy against compression, weight memory, accuracy drop from
/// fp32, accuracy per MB. A run has one colour in all of them. Each exports by itself, and all four together.
class SummaryCharts : public Chart {
  Q_OBJECT

 public:
  explicit SummaryCharts(QWidget *parent = nullptr);
  ~SummaryCharts() override;

  /// Shows the runs that have a result; the others are left out.
  void setRuns(const std::vector<ChartRun> &runs);
  void setHighlighted(const QString &id);

  /// The four: trade-off, memory, drop, efficiency.
  std::vector<Chart *> charts() const;
  /// What the charts draw, as text: title, then a line for each run with its value. For tests and bug
  /// reports.
  QString dump() const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  /// One row a run with the values of all four charts.
  QString csv() const override;

 Q_SIGNALS:
  /// A bar or a point was clicked.
  void runActivated(const QString &id);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
