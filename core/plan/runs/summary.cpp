// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/summary.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

SummaryRow rowOf(const RunRecord &run) {
  const RunResult &result = *run.result;
  SummaryRow row{.name = run.experiment.name,
                 .preset = run.experiment.precision.preset,
                 .accuracy = result.accuracy,
                 .interval = result.accuracyInterval,
                 .baseline = std::nullopt,
                 .dropPercent = std::nullopt,
                 .compressionRatio = result.compressionRatio,
                 .memoryMb = result.memoryMb,
                 .efficiency = result.memoryMb > 0 ? 100 * result.accuracy / result.memoryMb : 0,
                 .seconds = result.seconds};
  row.quantized = std::ranges::any_of(result.layers, [](const LayerResult &layer) {
    return layer.weightBits != floatBits || layer.activationBits != floatBits;
  });
  return row;
}

/// Names of files alone: run folders name one file by different ways.
bool isSameNetwork(const RunRecord &first, const RunRecord &second) {
  const NetworkOptions &one = first.experiment.network;
  const NetworkOptions &other = second.experiment.network;
  const auto nameOf = [](const NetworkOptions &network) {
    return network.isImported() ? std::filesystem::path(network.file).filename().string()
                                : network.architecture;
  };
  return one.isImported() == other.isImported() && nameOf(one) == nameOf(other) &&
         std::ranges::equal(first.result->layers, second.result->layers, {}, &LayerResult::name,
                            &LayerResult::name);
}

/// By the checksums of the pictures; of results that do not have one, by where the pictures are from.
bool isSameTestSet(const RunRecord &first, const RunRecord &second) {
  const std::string &set = first.result->testSet;
  const std::string &otherSet = second.result->testSet;
  if (!set.empty() && !otherSet.empty())
    return set == otherSet;
  const DataOptions &one = first.experiment.data;
  const DataOptions &other = second.experiment.data;
  return one.source == other.source && one.path == other.path &&
         first.result->samples == second.result->samples;
}

void findBaselines(Summary &summary, const std::vector<const RunRecord *> &runs) {
  std::vector<std::size_t> floats;
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (!summary.rows[i].quantized)
      floats.push_back(i);
  if (!floats.empty())
    summary.baseline = floats.front();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto found = std::ranges::find_if(floats, [&](std::size_t one) {
      return isSameNetwork(*runs[one], *runs[i]) && isSameTestSet(*runs[one], *runs[i]);
    });
    if (found != floats.end())
      summary.rows[i].baseline = *found;
  }
}

void compareWithBaselines(Summary &summary, const std::vector<const RunRecord *> &runs) {
  std::vector<PairedComparison> comparisons;
  std::vector<std::size_t> compared;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    SummaryRow &row = summary.rows[i];
    if (!row.baseline)
      continue;
    if (const double reference = summary.rows[*row.baseline].accuracy; reference > 0)
      row.dropPercent = 100 * (reference - row.accuracy) / reference;
    if (*row.baseline == i)
      continue;
    compared.push_back(i);
    comparisons.push_back(comparePair(*runs[*row.baseline]->result, *runs[i]->result));
  }
  adjustForAll(comparisons);
  for (std::size_t k = 0; k < compared.size(); ++k)
    summary.rows[compared[k]].againstBaseline = comparisons[k];
}

template<class Better>
std::optional<std::size_t> best(const std::vector<SummaryRow> &rows, bool quantizedOnly, Better better) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if ((rows[i].quantized || !quantizedOnly) && (!found || better(rows[i], rows[*found])))
      found = i;
  return found;
}

} // namespace

Summary summarize(const std::vector<RunRecord> &runs) {
  Summary summary;
  std::vector<const RunRecord *> measured;
  for (const RunRecord &run : runs)
    if (run.result && isMeasured(*run.result)) {
      summary.rows.push_back(rowOf(run));
      measured.push_back(&run);
    }
  findBaselines(summary, measured);
  compareWithBaselines(summary, measured);
  std::vector<SummaryRow> &rows = summary.rows;
  summary.bestQuantized =
      best(rows, true, [](const SummaryRow &a, const SummaryRow &b) { return a.accuracy > b.accuracy; });
  summary.highestCompression = best(rows, true, [](const SummaryRow &a, const SummaryRow &b) {
    return a.compressionRatio > b.compressionRatio;
  });
  summary.bestEfficiency =
      best(rows, true, [](const SummaryRow &a, const SummaryRow &b) { return a.efficiency > b.efficiency; });
  return summary;
}

nlohmann::json toJson(const Summary &summary) {
  nlohmann::json rows = nlohmann::json::array();
  for (const SummaryRow &row : summary.rows) {
    nlohmann::json entry = {{"name", row.name},
                            {"preset", row.preset},
                            {"accuracy", row.accuracy},
                            {"accuracy_interval", {row.interval.low, row.interval.high}},
                            {"compression_ratio", row.compressionRatio},
                            {"memory_mb", row.memoryMb},
                            {"accuracy_percent_per_mb", row.efficiency},
                            {"seconds", row.seconds}};
    if (row.baseline)
      entry["baseline"] = summary.rows[*row.baseline].name;
    if (row.dropPercent)
      entry["drop_percent"] = *row.dropPercent;
    if (row.againstBaseline && row.againstBaseline->pairing == Pairing::paired) {
      const PairedComparison &pair = *row.againstBaseline;
      entry["drop_detectable"] = pair.isDetectable() && pair.difference() > 0;
      entry["against_baseline"] = {{"difference", -pair.difference()},
                                   {"difference_interval", {-pair.interval.high, -pair.interval.low}},
                                   {"p", pair.p},
                                   {"p_holm", pair.adjustedP},
                                   {"detectable", pair.isDetectable()}};
    }
    rows.push_back(std::move(entry));
  }
  nlohmann::json json = {{"rows", std::move(rows)}};
  const auto name = [&](const char *key, const std::optional<std::size_t> &index) {
    if (index)
      json[key] = summary.rows[*index].name;
  };
  name("baseline", summary.baseline);
  name("best_quantized", summary.bestQuantized);
  name("highest_compression", summary.highestCompression);
  name("best_efficiency", summary.bestEfficiency);
  return json;
}

} // namespace bitsmith
