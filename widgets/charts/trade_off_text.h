// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost_axis.h"
#include "widgets/charts/chart_run.h"

#include <optional>
#include <vector>

namespace bitsmith {

/// A run among those that the trade-off plot's note speaks of.
struct TradeOffEntry {
  QString label;
  const RunResult *result = nullptr; ///< not null
};

/// What the plot shows of them.
struct TradeOffView {
  CostKind axis = CostKind::compression;
  std::optional<double> budget;
  std::optional<double> hypervolume; ///< CostFront::hypervolume
};

/// Whether a run costs no more than the budget; without a budget every run does. Of compression: has at least
/// that ratio.
bool isWithinBudget(const RunResult &result, CostKind axis, const std::optional<double> &budget);

/// "Weight memory (MB)", for the picker.
QString tradeOffAxisName(CostKind axis);
/// The title under the axis; `hardware` names the profiles that counted the cost.
QString tradeOffAxisTitle(CostKind axis, const QString &hardware);
/// The line under the plot: what the intervals are, which overlap, the hypervolume, the best within the
/// budget.
QString tradeOffNote(const std::vector<TradeOffEntry> &runs, const TradeOffView &view);
/// What costOf() needs to know of a candidate.
RunResult resultOf(const CandidateRecord &candidate);
/// How far a search has come: candidates, how wide their intervals are, how many are on the front.
QString candidatesNote(const ChartRun &search, std::size_t onFront);
/// Figures of a candidate as rich text, with its plan.
QString candidateReadout(const ChartRun &search, const CandidateRecord &candidate);
/// Figures of a run as rich text.
QString tradeOffReadout(const ChartRun &run, bool onFront);

} // namespace bitsmith
