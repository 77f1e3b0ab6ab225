// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QTableWidget;

namespace bitsmith {

/// What the finished among some runs' paired comparisons come to, in sentences: one a pair, with the
/// difference in points, its 95 % interval and McNemar's p after Holm's correction.
QStringList pairVerdicts(const std::vector<ChartRun> &runs);

/// Finished runs side by side: the verdict on their accuracies above, weight and activation bits of each
/// layer below, with the layers where they differ marked.
class PlanComparison : public QWidget {
  Q_OBJECT

 public:
  explicit PlanComparison(QWidget *parent = nullptr);

  /// Runs without a result are left out.
  void setRuns(const std::vector<ChartRun> &runs);

  /// The sentences above the table.
  QString verdictText() const;
  /// The table as text, a line a layer with blanks between its cells; layers that differ begin with "≠". For
  /// tests and bug reports.
  QString dump() const;

 Q_SIGNALS:
  /// The close button was pressed.
  void closed();

 private:
  QLabel *m_verdicts;
  QTableWidget *m_table;
};

} // namespace bitsmith
