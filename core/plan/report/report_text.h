// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/statistics.h"
#include "core/plan/experiment/experiment.h"

/// Words and figures of reports.
namespace bitsmith::report_text {

std::string percentRange(const Interval &interval); ///< "85.0 to 89.1 %"
std::string fixed(double value, int places);        ///< "0.593", "−1.2"
std::string energy(double picojoules);              ///< "12.3 nJ"
std::string latency(double seconds);                ///< "0.42 ms"
std::string bits(int bits);                         ///< "4", "32"
std::string joined(const std::vector<std::string> &words, std::string_view between = ", ");

/// One line of a set-up: what, and its value in an experiment.
struct Fact {
  std::string what;
  std::string value;
};
/// What matters of an experiment, in the order in which it is told.
std::vector<Fact> factsOf(const Experiment &experiment);

} // namespace bitsmith::report_text
