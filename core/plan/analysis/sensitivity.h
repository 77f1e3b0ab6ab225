// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/json_reader.h"
#include "core/plan/network/network.h"

#include <map>
#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// How much a network suffers when one layer is quantized. Every metric but `outputSqnr` is larger for a more
/// sensitive layer.
enum class SensitivityMetric {
  accuracyDrop, ///< reference accuracy − perturbed accuracy, 0 to 1; may be negative
  lossIncrease, ///< perturbed cross entropy − reference cross entropy, nats; may be negative
  outputSqnr,   ///< 10·log10(Σ y² / Σ (y − y_q)²) of the class scores, dB; larger is *less* sensitive
  outputKl,     ///< mean KL divergence of the perturbed class probabilities from the reference's, nats
  fisher,  ///< ½ · mean over pictures of Σ (∂L/∂y)² · (y − y_q)² at the layer's output y, nats
  hessian, ///< mean Hessian trace of the weights × Σ (w − w_q)² (HAWQ-V2); weights only
};
std::string_view toString(SensitivityMetric metric);
std::optional<SensitivityMetric> sensitivityMetricFromString(std::string_view text);
/// All of them, in the order of the enum.
const std::vector<SensitivityMetric> &sensitivityMetrics();

/// What of a layer is quantized. `both` is what the notebook perturbs.
enum class SensitivityTarget { weights, activations, both };
std::string_view toString(SensitivityTarget target);
std::optional<SensitivityTarget> sensitivityTargetFromString(std::string_view text);

/// How the layer stands among the others.
enum class SensitivityView {
  alone, ///< the layer at the probed bits, the others at the reference
  rest,  ///< the layer at the reference (float), the others at the probed bits
};
std::string_view toString(SensitivityView view);
std::optional<SensitivityView> sensitivityViewFromString(std::string_view text);

/// What the layers that are not probed are at.
enum class SensitivityOthers {
  floating, ///< in float, so that scores count from the float network
  plan,     ///< at the precision plan, so that scores count from its network
};
std::string_view toString(SensitivityOthers others);

/// Scores of one probe. A metric that was not asked for or has no meaning for the probe is absent.
struct SensitivityScore {
  std::size_t layer = 0; ///< index in SensitivityTable::layers
  SensitivityTarget target = SensitivityTarget::weights;
  SensitivityView view = SensitivityView::alone;
  int bits = 8;
  std::map<SensitivityMetric, double> values; ///< as measured; never made monotone here

  bool operator==(const SensitivityScore &) const = default;
};

/// How a layer stands by the notebook's measure.
enum class SensitivityLevel { low, medium, high };
std::string_view toString(SensitivityLevel level);
/// HIGH above an accuracy drop of 0.05, MEDIUM above 0.02, LOW otherwise.
SensitivityLevel sensitivityLevel(double accuracyDrop);

/// The notebook's own measure: what accuracy a quantized network loses when one layer gets two bits fewer for
/// weights and for activations, but not fewer than two. What is in float stays in float.
struct NotebookScore {
  std::size_t layer = 0; ///< index in SensitivityTable::layers
  int weightBits = 8;    ///< of the plan
  int activationBits = 8;
  int lowerWeightBits = 6; ///< those measured
  int lowerActivationBits = 6;
  double accuracyDrop = 0; ///< against the plan, 0 to 1; may be negative

  SensitivityLevel level() const { return sensitivityLevel(accuracyDrop); }
  bool operator==(const NotebookScore &) const = default;
};
/// The bits that the notebook's measure puts in place of a plan's.
int notebookBits(int bits);

/// What a sensitivity run found out.
struct SensitivityTable {
  std::vector<std::string> layers; ///< in the order of Network::layers()
  std::vector<int> bits;           ///< probed bit-widths, ascending
  std::vector<SensitivityScore> scores;
  double referenceAccuracy = 0; ///< 0 to 1, of the network that is perturbed
  double referenceLoss = 0;     ///< cross entropy, nats
  std::int64_t samples = 0;     ///< pictures that accuracy and loss were measured on
  SensitivityOthers others = SensitivityOthers::floating; ///< tables of before do not record it
  std::vector<double> hessianTrace; ///< mean trace by layer, where the Hessian was asked for: trace / weights
  std::vector<double> hessianError; ///< standard error of each
  std::int64_t hessianIterations = 0;  ///< random vectors that they are the mean over
  std::vector<NotebookScore> notebook; ///< by layer, where it was asked for

  /// The score of one cell; nullopt where it was not measured.
  std::optional<double> value(std::size_t layer, SensitivityTarget target, SensitivityView view, int bits,
                              SensitivityMetric metric) const;
  /// Adds the values of a probe to those that are there of the same one.
  void merge(const SensitivityScore &score);
  /// Metrics that at least one score has, in the order of the enum.
  std::vector<SensitivityMetric> metrics() const;
  bool operator==(const SensitivityTable &) const = default;
};

nlohmann::json toJson(const SensitivityScore &score);
nlohmann::json toJson(const SensitivityTable &table);
nlohmann::json toJson(const NotebookScore &score);
/// Reads a score as toJson() writes it, with the layer's name as "layer"; faults carry the path. The layer
/// stays 0 where the table has none of that name.
SensitivityScore readSensitivityScore(const nlohmann::json &json, const std::string &path,
                                      const SensitivityTable &table, Faults &faults);
NotebookScore readNotebookScore(const nlohmann::json &json, const std::string &path,
                                const SensitivityTable &table, Faults &faults);
/// Reads a table. Throws Error (bad input) that names the origin and the path of every fault.
SensitivityTable parseSensitivityTable(const nlohmann::json &json, const std::string &origin);

} // namespace bitsmith
