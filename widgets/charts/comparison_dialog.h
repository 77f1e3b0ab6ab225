// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"

#include <QDialog>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace bitsmith {

class Chart;
class PlanComparison;
class TrainingPlot;

/// Two to six runs side by side: results and costs with the verdicts of the paired tests, the plans with the
/// layers where they differ, and the curves over each other.
class ComparisonDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ComparisonDialog(QWidget *parent = nullptr);

  /// Newer snapshots of the same runs replace what is shown.
  void setRuns(std::vector<ChartRun> runs);
  const std::vector<ChartRun> &runs() const { return m_runs; }
  Chart *chart() const;
  /// Writes Markdown, or CSV where the file is called so. @return what went wrong; empty: it was saved
  QString save(const QString &path) const;

 Q_SIGNALS:
  /// A file was written, or the message says why not.
  void saved(const QString &path);
  void saveFailed(const QString &message);

 private:
  void chooseFile();

  std::vector<ChartRun> m_runs;
  QLabel *m_verdicts;
  QTableWidget *m_figures;
  PlanComparison *m_plans;
  TrainingPlot *m_curves;
};

} // namespace bitsmith
