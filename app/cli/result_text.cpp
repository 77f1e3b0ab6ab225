// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/result_text.h"

#include "app/cli/error_table.h"
#include "app/cli/output.h"
#include "app/cli/sensitivity_table.h"
#include "core/plan/base/number_text.h"

#include <algorithm>

namespace bitsmith {

namespace {

/// Bits of the layers: one number where all have the same, "8 4 2" in their order as long as that takes at
/// most `longest` bytes, "2 to 8" otherwise.
std::string bitsText(const std::vector<int> &bits, std::size_t longest) {
  if (bits.empty())
    return {};
  const auto [least, most] = std::ranges::minmax(bits);
  if (least == most)
    return std::to_string(least);
  std::string text;
  for (const int value : bits)
    text += (text.empty() ? "" : " ") + std::to_string(value);
  return text.size() <= longest ? text : std::to_string(least) + " to " + std::to_string(most);
}

/// The epochs of a progressive run: bits of the layers, accuracy with its interval, losses.
std::string historyText(const RunResult &result) {
  if (result.history.empty())
    return {};
  Table table({"epoch", "weight bits", "activation bits", "mean", "memory MB", "accuracy", "95 %",
               "test loss", "train loss"});
  for (const HistoryRecord &record : result.history)
    table.add({std::to_string(record.bits.epoch), bitsText(record.bits.weightBits, 23),
               bitsText(record.bits.activationBits, 23), format("%.2f", record.meanWeightBits),
               format("%.3f", record.memoryMb), percent(record.accuracy),
               percent(record.accuracyInterval.low) + " to " + percent(record.accuracyInterval.high),
               format("%.4f", record.loss), format("%.4f", record.trainLoss)});
  return table.text() + "\n";
}

/// The front of a search, cheapest first.
std::string searchText(const SearchResult &search) {
  Table table({"plan", "weight bits", "activation bits", "memory MB", "compression", "GBOPs", "accuracy",
               "95 %", "found by"});
  for (const std::int64_t index : search.front) {
    const auto found = std::ranges::find(search.candidates, index, &CandidateRecord::index);
    if (found == search.candidates.end() || found->weightBits.empty() || found->activationBits.empty())
      continue;
    table.add({std::to_string(index) + (search.best == index ? " *" : ""), bitsText(found->weightBits, 40),
               bitsText(found->activationBits, 40), format("%.3f", found->memoryMb),
               format("%.2f×", found->compressionRatio), format("%.3f", found->cost.bops / 1e9),
               percent(found->accuracy),
               percent(found->accuracyInterval.low) + " to " + percent(found->accuracyInterval.high),
               found->origin});
  }
  std::string text = table.text() + "* the most accurate of " + std::to_string(search.candidates.size()) +
                     " plans that were evaluated; the others of the front cost less\n" + "hypervolume    " +
                     format("%.4f", search.hypervolume) + " (accuracy against " + search.costName +
                     ", 1 is perfect at no cost)\n";
  if (search.predictorError)
    text += "predictor      missed by " + percent(*search.predictorError) + " in the mean\n";
  return text + "\n";
}

} // namespace

std::string resultText(const RunJob &job, const RunResult &result) {
  const auto line = [](const char *label, const std::string &value) {
    return std::string(label) + value + "\n";
  };
  std::string text = historyText(result) + line("run            ", job.experiment.name);
  if (result.errors)
    return text + errorTables(*result.errors) + line("time           ", duration(result.seconds)) +
           line("folder         ", job.folder.string());
  if (result.sensitivity)
    return text + sensitivityTables(*result.sensitivity, job.metric) +
           line("time           ", duration(result.seconds)) + line("folder         ", job.folder.string());
  if (result.search)
    text = searchText(*result.search) + text;
  text +=
      line("accuracy       ", percent(result.accuracy) + " (95 %: " + percent(result.accuracyInterval.low) +
                                  " to " + percent(result.accuracyInterval.high) + ", " +
                                  grouped(result.samples) + " test pictures)");
  text += line("test loss      ", format("%.4f", result.loss));
  text += line("compression    ", format("%.2f×", result.compressionRatio));
  text += line("weight memory  ", format("%.3f MB", result.memoryMb));
  text += line("energy         ", format("%.1f nJ a picture", result.cost.energyPicojoules / 1000) + " (" +
                                      job.experiment.hardware + ")");
  text += line("time           ", duration(result.seconds));
  return text + line("folder         ", job.folder.string());
}

} // namespace bitsmith
