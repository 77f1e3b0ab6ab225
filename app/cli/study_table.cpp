// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/study_table.h"

#include "app/cli/output.h"
#include "core/plan/base/number_text.h"

#include <algorithm>

namespace bitsmith {

namespace {

std::string accuracyText(const SummaryRow &row) {
  return accuracyText(row.accuracy, row.interval);
}

/// What the fp32 run's lead over a run is worth, in a few words.
std::string baselineText(const SummaryRow &row) {
  if (!row.baseline)
    return "no fp32 run to compare with";
  if (!row.againstBaseline)
    return "–";
  const PairedComparison &comparison = *row.againstBaseline;
  if (!comparison.isDetectable())
    return verdict(comparison, {}, {});
  return (comparison.difference() > 0 ? "worse, p " : "better, p ") + pText(comparison.adjustedP);
}

/// The tests behind the column "against fp32"; empty where there are none.
std::string testsText(const Summary &summary) {
  const auto pairs = std::ranges::count_if(summary.rows, [](const SummaryRow &row) {
    return row.againstBaseline && row.againstBaseline->pairing == Pairing::paired;
  });
  if (pairs == 0)
    return {};
  return "against fp32: McNemar's exact test on the same test pictures, at 5 % after Holm's correction for " +
         std::to_string(pairs) + (pairs == 1 ? " comparison\n\n" : " comparisons\n\n");
}

std::string bestText(const Summary &summary) {
  std::string text;
  const auto tell = [&](const char *label, const std::optional<std::size_t> &index, const auto &figure) {
    if (index)
      text += label + summary.rows[*index].name + " (" + figure(summary.rows[*index]) + ")\n";
  };
  tell("best quantized:      ", summary.bestQuantized,
       [](const SummaryRow &row) { return accuracyText(row); });
  tell("highest compression: ", summary.highestCompression,
       [](const SummaryRow &row) { return format("%.2f×", row.compressionRatio); });
  tell("best efficiency:     ", summary.bestEfficiency,
       [](const SummaryRow &row) { return format("%.0f %% accuracy per MB", row.efficiency); });
  return text;
}

} // namespace

std::string studyTable(const Summary &summary) {
  std::vector<std::string> titles = {"configuration", "accuracy (95 %)", "drop", "compression",
                                     "memory",        "accuracy/MB",     "time"};
  if (summary.baseline)
    titles.emplace_back("against fp32");
  Table table(std::move(titles));
  table.omitTitleRule();
  for (const SummaryRow &row : summary.rows) {
    std::vector<std::string> cells = {row.name,
                                      accuracyText(row),
                                      row.dropPercent ? format("%+.1f %%", *row.dropPercent) : "–",
                                      format("%.2f×", row.compressionRatio),
                                      format("%.3f MB", row.memoryMb),
                                      format("%.0f %%/MB", row.efficiency),
                                      duration(row.seconds)};
    if (summary.baseline)
      cells.push_back(baselineText(row));
    table.add(std::move(cells));
  }
  return table.text() + "\n" + testsText(summary) + bestText(summary);
}

} // namespace bitsmith
