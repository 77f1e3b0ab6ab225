// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sensitivity_table.h"

#include "app/cli/output.h"
#include "core/plan/analysis/rank_agreement.h"
#include "core/plan/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

std::string_view explain(SensitivityMetric metric) {
  switch (metric) {
  case SensitivityMetric::accuracyDrop:
    return "accuracy drop, percentage points";
  case SensitivityMetric::lossIncrease:
    return "loss increase, nats";
  case SensitivityMetric::outputSqnr:
    return "SQNR of the class scores, dB (larger: less sensitive)";
  case SensitivityMetric::outputKl:
    return "KL divergence of the class probabilities, nats";
  case SensitivityMetric::fisher:
    return "Fisher estimate of the loss increase, nats";
  case SensitivityMetric::hessian:
    break;
  }
  return "mean Hessian trace × summed squared weight error";
}

std::string figure(SensitivityMetric metric, double value) {
  if (std::isinf(value))
    return value > 0 ? "∞" : "-∞";
  if (metric == SensitivityMetric::accuracyDrop)
    return format("%.2f", 100 * value);
  if (metric == SensitivityMetric::outputSqnr)
    return format("%.1f", value);
  return format("%.3g", value);
}

std::string correlation(const std::optional<double> &value) {
  return value ? format("%.2f", *value) : "–";
}

/// Targets and views that some score has, in the order of the enums.
std::vector<std::pair<SensitivityView, SensitivityTarget>> parts(const SensitivityTable &table) {
  std::vector<std::pair<SensitivityView, SensitivityTarget>> found;
  for (const SensitivityScore &score : table.scores)
    if (std::ranges::find(found, std::pair(score.view, score.target)) == found.end())
      found.emplace_back(score.view, score.target);
  std::ranges::sort(found);
  return found;
}

/// "weights quantized, others at the reference"
std::string title(SensitivityView view, SensitivityTarget target) {
  const std::string what =
      target == SensitivityTarget::both ? "weights and activations" : std::string(toString(target));
  return view == SensitivityView::alone ? what + " of one layer quantized"
                                        : what + " of all but one quantized";
}

std::string grid(const SensitivityTable &table, SensitivityView view, SensitivityTarget target,
                 SensitivityMetric metric) {
  std::vector<std::string> titles = {"layer"};
  for (const int bits : table.bits)
    titles.push_back(std::to_string(bits) + " bit" + (bits == 1 ? "" : "s"));
  titles.emplace_back("rank");
  Table rows(titles);
  const std::vector<RankedLayer> ranked = rankLayers(table, target, view, metric);
  for (std::size_t layer = 0; layer < table.layers.size(); ++layer) {
    std::vector<std::string> cells = {table.layers[layer]};
    for (const int bits : table.bits) {
      const auto value = table.value(layer, target, view, bits, metric);
      cells.push_back(value ? figure(metric, *value) : "–");
    }
    const auto place = std::ranges::find(ranked, layer, &RankedLayer::layer);
    cells.push_back(place == ranked.end() ? "–" : std::to_string(place - ranked.begin() + 1));
    rows.add(cells);
  }
  return title(view, target) + ": " + std::string(explain(metric)) + "\n" + rows.text() + "\n";
}

/// How far each other metric may stand in for the measured one, in words.
std::string verdicts(const RankAgreement &agreement) {
  const auto measured = measuredMetric(agreement.metrics);
  std::string text;
  if (!measured)
    return text;
  for (const SensitivityMetric metric : {SensitivityMetric::fisher, SensitivityMetric::hessian}) {
    const MetricPair *pair = agreement.find(*measured, metric);
    if (!pair)
      continue;
    const auto trust = [&]() -> std::string {
      switch (trustIn(*pair)) {
      case Trust::good:
        return "can be trusted on this network";
      case Trust::fair:
        return "is a fair guide on this network";
      case Trust::poor:
        return "must not stand in for it on this network";
      case Trust::unknown:
        break;
      }
      return "cannot be judged: too few different values";
    };
    text += "  " + std::string(toString(metric)) + " against the measured " +
            std::string(toString(*measured)) + ": ρ " + correlation(pair->spearman) + " over cells, " +
            correlation(pair->spearmanOfLayers) + " between layers: " + trust() + "\n";
  }
  return text;
}

std::string agreementText(const RankAgreement &agreement) {
  std::vector<std::string> titles = {"ρ / τ"};
  for (const SensitivityMetric metric : agreement.metrics)
    titles.emplace_back(toString(metric));
  Table rows(titles);
  std::size_t cells = 0;
  for (const SensitivityMetric one : agreement.metrics) {
    std::vector<std::string> row = {std::string(toString(one))};
    for (const SensitivityMetric other : agreement.metrics) {
      const MetricPair *pair = agreement.find(one, other);
      row.push_back(pair ? correlation(pair->spearman) + " / " + correlation(pair->kendall) : "1");
      cells = std::max(cells, pair ? pair->cells : 0);
    }
    rows.add(row);
  }
  return "rank agreement, " + title(agreement.view, agreement.target) + " (Spearman's ρ / Kendall's τ over " +
         std::to_string(cells) + " cells)\n" + rows.text() + verdicts(agreement) + "\n";
}

std::string notebookText(const SensitivityTable &table) {
  Table rows({"layer", "weights", "activations", "drop", "level"});
  const auto change = [](int before, int after) {
    return std::to_string(before) + " → " + std::to_string(after);
  };
  for (const NotebookScore &score : table.notebook)
    rows.add({table.layers.at(score.layer), change(score.weightBits, score.lowerWeightBits),
              change(score.activationBits, score.lowerActivationBits),
              format("%.2f", 100 * score.accuracyDrop), std::string(toString(score.level()))});
  return "the notebook's measure: two bits fewer, accuracy drop in percentage points (high above 5, medium "
         "above 2)\n" +
         rows.text() + "\n";
}

std::string traceText(const SensitivityTable &table) {
  Table rows({"layer", "mean trace", "standard error"});
  for (std::size_t layer = 0; layer < table.hessianTrace.size() && layer < table.layers.size(); ++layer)
    rows.add({table.layers[layer], format("%.4g", table.hessianTrace[layer]),
              layer < table.hessianError.size() ? format("%.2g", table.hessianError[layer]) : "–"});
  return "Hessian of the float network, trace / weights, " + std::to_string(table.hessianIterations) +
         " random vectors\n" + rows.text() + "\n";
}

} // namespace

std::string sensitivityTables(const SensitivityTable &table, std::optional<SensitivityMetric> metric) {
  std::string text =
      "reference      accuracy " +
      accuracyText(table.referenceAccuracy, accuracyInterval(table.referenceAccuracy, table.samples)) +
      format(", loss %.4f", table.referenceLoss) + ", " + grouped(table.samples) + " test pictures\n\n";
  const std::vector<SensitivityMetric> metrics = table.metrics();
  if (!metric)
    metric = measuredMetric(metrics);
  if (!metric && !metrics.empty())
    metric = metrics.front();
  if (metric)
    for (const auto &[view, target] : parts(table))
      if (!rankLayers(table, target, view, *metric).empty())
        text += grid(table, view, target, *metric);
  for (const RankAgreement &agreement : rankAgreement(table))
    text += agreementText(agreement);
  if (!table.hessianTrace.empty())
    text += traceText(table);
  if (!table.notebook.empty())
    text += notebookText(table);
  return text;
}

nlohmann::json rankAgreementJson(const SensitivityTable &table) {
  const auto orNull = [](const std::optional<double> &value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
  };
  nlohmann::json list = nlohmann::json::array();
  for (const RankAgreement &agreement : rankAgreement(table)) {
    nlohmann::json pairs = nlohmann::json::array();
    for (const MetricPair &pair : agreement.pairs)
      pairs.push_back({{"first", toString(pair.first)},
                       {"second", toString(pair.second)},
                       {"cells", pair.cells},
                       {"spearman", orNull(pair.spearman)},
                       {"kendall", orNull(pair.kendall)},
                       {"spearman_of_layers", orNull(pair.spearmanOfLayers)},
                       {"trust", toString(trustIn(pair))}});
    list.push_back({{"target", toString(agreement.target)},
                    {"view", toString(agreement.view)},
                    {"pairs", std::move(pairs)}});
  }
  return list;
}

} // namespace bitsmith
