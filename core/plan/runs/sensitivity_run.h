// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"
#include "core/plan/precision/precision.h"

#include <filesystem>

namespace bitsmith {

/// What is made use of from a finished sensitivity run.
struct SensitivityRun {
  SensitivityTable table;
  std::string startRun; ///< the trained run that was probed, absolute; empty: not known
};

/// What the other layers were at, in a table of before that was recorded: as the run's experiment says.
void adoptOthers(SensitivityTable &table, SensitivityOthers ofExperiment);

/// The table inside a result of task sensitivity, or a table alone; nullptr: neither.
const nlohmann::json *sensitivityTableIn(const nlohmann::json &json);
/// parseSensitivityTable() of a table that was found in a run folder or elsewhere, with adoptOthers() of the
/// run's experiment file if it is there.
SensitivityTable readSensitivityTable(const nlohmann::json &table, const std::string &origin,
                                      const std::filesystem::path &experimentFile);
/// `start.run` of an experiment file, made absolute from the file's folder; empty where it names none. Throws
/// Error (bad input) when the file cannot be read.
std::string startRunOf(const std::filesystem::path &experimentFile);
/// @param place folder of a finished sensitivity run, or its result file; a file may hold its table alone.
///        Throws Error (bad input) when there is none, or it was written by a newer Bitsmith.
SensitivityRun readSensitivityRun(const std::filesystem::path &place);

/// An experiment that quantizes a trained run to a plan and measures the accuracy (task ptq). What it leaves
/// out is that of the run it starts from.
nlohmann::json measuringExperiment(const std::string &name, const std::string &startRun,
                                   const PrecisionChoice &precision);

} // namespace bitsmith
