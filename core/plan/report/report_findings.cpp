// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/report_findings.h"

#include "core/plan/base/number_text.h"
#include "core/plan/report/plot.h"
#include "core/plan/report/report_text.h"

#include <algorithm>

namespace bitsmith {

namespace {

using namespace report_text;
using Blocks = std::vector<page::Block>;

void addSearch(Blocks &blocks, const std::string &label, const SearchResult &search) {
  blocks.push_back(page::Heading{"Search: " + label});
  blocks.push_back(page::Paragraph{std::to_string(search.candidates.size()) +
                                   " plans were evaluated by the strategy " + search.strategy +
                                   ", accuracy traded against " + search.costName + "; hypervolume " +
                                   fixed(search.hypervolume, 4) + "."});
  page::Table table{.columns = {{"Plan", true},
                                {"Weight bits"},
                                {"Accuracy", true},
                                {"95 % interval", true},
                                {"Weights (MB)", true},
                                {"Compression", true}},
                    .rows = {},
                    .note = "The search's front, cheapest first. The most accurate plan within the "
                            "budgets stands out."};
  for (const std::int64_t index : search.front) {
    const auto found = std::ranges::find(search.candidates, index, &CandidateRecord::index);
    if (found == search.candidates.end())
      continue;
    std::vector<std::string> bits;
    for (const int value : found->weightBits)
      bits.push_back(std::to_string(value));
    table.rows.push_back({{std::to_string(index), joined(bits, " "), percent(found->accuracy),
                           percentRange(found->accuracyInterval), fixed(found->memoryMb, 3),
                           fixed(found->compressionRatio, 2) + "×"},
                          search.best == index});
  }
  blocks.push_back(table);
}

void addSensitivity(Blocks &blocks, const std::string &label, const SensitivityTable &table) {
  const std::vector<SensitivityMetric> metrics = table.metrics();
  if (metrics.empty())
    return;
  const auto preferred = std::ranges::find(metrics, SensitivityMetric::lossIncrease);
  const SensitivityMetric metric = preferred == metrics.end() ? metrics.front() : *preferred;
  blocks.push_back(page::Heading{"Sensitivity: " + label});
  page::Table shown{.columns = {{"Layer"}},
                    .rows = {},
                    .note = "Metric " + std::string(toString(metric)) +
                            ", weights of one layer at a time, on " + grouped(table.samples) +
                            " test pictures; reference accuracy " + percent(table.referenceAccuracy) + "."};
  for (const int width : table.bits)
    shown.columns.push_back({std::to_string(width) + (width == 1 ? " bit" : " bits"), true});
  for (std::size_t layer = 0; layer < table.layers.size(); ++layer) {
    page::Row row{{table.layers[layer]}};
    for (const int width : table.bits) {
      const auto value =
          table.value(layer, SensitivityTarget::weights, SensitivityView::alone, width, metric);
      row.cells.push_back(value ? shortNumber(*value, 3) : "–");
    }
    shown.rows.push_back(row);
  }
  blocks.push_back(shown);
}

void addErrors(Blocks &blocks, const std::string &label, const ErrorReport &report) {
  blocks.push_back(page::Heading{"Errors of the layers: " + label});
  page::Table table{.columns = {{"Layer"},
                                {"Weight bits", true},
                                {"Weight SQNR (dB)", true},
                                {"Act. bits", true},
                                {"Act. SQNR (dB)", true},
                                {"Output, layerwise (dB)", true},
                                {"Output, graphwise (dB)", true}},
                    .rows = {},
                    .note = "On " + grouped(report.samples) + " test pictures: accuracy " +
                            percent(report.floatAccuracy) + " in float, " +
                            percent(report.quantizedAccuracy) + " quantized."};
  for (const LayerErrors &layer : report.layers) {
    const auto ratio = [](const std::optional<ErrorFigures> &figures) {
      return figures && figures->sqnrDb ? fixed(*figures->sqnrDb, 1) : std::string("–");
    };
    table.rows.push_back({{layer.name, std::to_string(layer.weight.bits), ratio(layer.weight.figures),
                           layer.activation ? std::to_string(layer.activation->bits) : "–",
                           layer.activation ? ratio(layer.activation->figures) : "–",
                           ratio(layer.outputLayerwise), ratio(layer.outputGraphwise)}});
  }
  blocks.push_back(table);
}

} // namespace

std::vector<page::Block> findingsOf(const ReportRun &run) {
  Blocks blocks;
  if (!run.record.result)
    return blocks;
  if (run.record.result->search)
    addSearch(blocks, run.label, *run.record.result->search);
  if (run.record.result->sensitivity)
    addSensitivity(blocks, run.label, *run.record.result->sensitivity);
  if (run.record.result->errors)
    addErrors(blocks, run.label, *run.record.result->errors);
  return blocks;
}

} // namespace bitsmith
