// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"

#include <QStringList>

#include <vector>

namespace bitsmith {

/// One figure of several runs, in words.
struct ComparedFigure {
  QString title;     ///< with its unit
  QStringList cells; ///< a run each; "–" where it does not have the figure
  std::vector<int>
      best; ///< the runs with the best value, where the figure is counted and not measured on pictures
};

/// What the results of some runs come to, side by side: accuracy with its 95 % interval, loss, costs, time,
/// and where and how they were run. Which accuracy is better is not marked: pairVerdicts() tells it, with its
/// doubt.
std::vector<ComparedFigure> compareFigures(const std::vector<ChartRun> &runs);

/// All of a comparison as Markdown: figures, verdicts of the paired tests, bits by layer.
QString comparisonMarkdown(const std::vector<ChartRun> &runs);
/// Figures in full and bits by layer as CSV (RFC 4180), a run a column; for programs to read: the same in
/// every language, with a point in numbers and empty fields where a run does not have a figure.
QString comparisonCsv(const std::vector<ChartRun> &runs);

} // namespace bitsmith
