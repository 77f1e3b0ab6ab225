// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/report/page.h"
#include "core/plan/runs/run.h"

#include <map>

namespace bitsmith {

/// A run that a report tells of.
struct ReportRun {
  RunRecord record;
  std::string label;                           ///< its name; of equal ones with what tells them apart
  std::map<std::string, std::string> recorded; ///< what the run says of program and machine, by name
};

/// What a report is about: runs, and the studies that were named.
struct ReportSource {
  std::vector<ReportRun> runs;    ///< finished or not, in the order in which they were named
  std::vector<RunRecord> studies; ///< named as wholes
  std::vector<std::pair<std::string, std::string>> verdicts; ///< of research cards: title and sentence
};

/// Reads run folders; a study's folder stands for its members. A run that is named twice is told of once.
/// Throws Error (bad input) that names a folder without a run.
ReportSource readReport(const std::vector<std::filesystem::path> &folders);

struct ReportOptions {
  std::string title;    ///< empty: the name of the study or of the run
  std::string question; ///< empty: what the runs themselves ask
  std::string date;     ///< as it is to be printed; empty: none
};

/// The report: question, set-up, results with 95 % intervals, drawings, plans by layer, costs with the
/// sources of the hardware profile, and how to repeat it. Runs without a result are listed with the reason.
/// Throws Error (bad input) where there is no run at all.
Page makeReport(const ReportSource &source, const ReportOptions &options = {});

} // namespace bitsmith
