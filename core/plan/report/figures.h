// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost_axis.h"
#include "core/plan/report/page.h"
#include "core/plan/runs/run.h"

namespace bitsmith {

/// A run as drawings of a report have it.
struct ReportCurve {
  std::string label;
  std::size_t series = 0; ///< its colour
  const RunRecord *record = nullptr;
};

/// Test accuracy with its 95 % interval against a cost, the Pareto front as a line; dots on it are filled.
/// Empty where fewer than two runs have the cost.
std::optional<page::Figure> tradeOffFigure(const std::vector<ReportCurve> &runs, CostKind cost);
/// Test accuracy with its interval and training loss, epoch by epoch. Empty where no run has an epoch.
std::optional<page::Figure> trainingFigure(const std::vector<ReportCurve> &runs);
/// Weight bits of each layer (columns) in each run (rows), with numbers where there is room. Empty where no
/// run has layers; runs of other layers than the first one's are left out.
std::optional<page::Figure> bitsFigure(const std::vector<ReportCurve> &runs);

/// Colour of a bit-width, warm for few bits, cool for many, grey for float, as "#rrggbb".
std::string bitsColor(int bits);

} // namespace bitsmith
