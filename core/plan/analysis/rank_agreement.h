// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"

namespace bitsmith {

/// How far two metrics put the same probes in the same order.
struct MetricPair {
  SensitivityMetric first = SensitivityMetric::accuracyDrop;
  SensitivityMetric second = SensitivityMetric::accuracyDrop;
  std::size_t cells = 0;          ///< probes that both metrics scored
  std::optional<double> spearman; ///< over all (layer, bits); nullopt where one metric is the same for all
  std::optional<double> kendall;  ///< tau-b, likewise
  /// Mean over the bit-widths of Spearman's correlation between the layers at one width. All metrics fall
  /// with more bits, which alone gives a high correlation over all cells; this one says whether the layers
  /// are put in the same order.
  std::optional<double> spearmanOfLayers;
};

/// Agreement of every pair of metrics on one target and view. Output SQNR counts with its sign turned, so
/// that a larger value means a more sensitive layer everywhere.
struct RankAgreement {
  SensitivityTarget target = SensitivityTarget::weights;
  SensitivityView view = SensitivityView::alone;
  std::vector<SensitivityMetric> metrics;
  std::vector<MetricPair> pairs; ///< first before second in `metrics`

  /// In either order; nullptr where a metric has no scores.
  const MetricPair *find(SensitivityMetric one, SensitivityMetric other) const;
};

/// One for each target and view with at least two metrics, in the order of the enums.
std::vector<RankAgreement> rankAgreement(const SensitivityTable &table);

/// How far an estimate may stand in for what was measured.
enum class Trust {
  good,    ///< both correlations with the measured metric at least 0.9
  fair,    ///< at least 0.7
  poor,    ///< below
  unknown, ///< too few different values to tell
};
std::string_view toString(Trust trust);
/// By the lower of the correlations over all cells and between layers, where there are both.
Trust trustIn(const MetricPair &pair);

/// The metric that says best what quantization costs among those that were measured: the loss increase, or
/// else the accuracy drop, or else KL divergence or SQNR of the outputs.
std::optional<SensitivityMetric> measuredMetric(const std::vector<SensitivityMetric> &metrics);

/// Layers from the most to the least sensitive by one metric: by its mean rank over the bit-widths.
struct RankedLayer {
  std::size_t layer = 0;
  double meanRank = 0; ///< 1: the most sensitive at every width
};
std::vector<RankedLayer> rankLayers(const SensitivityTable &table, SensitivityTarget target,
                                    SensitivityView view, SensitivityMetric metric);

} // namespace bitsmith
