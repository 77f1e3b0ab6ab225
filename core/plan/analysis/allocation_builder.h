// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"
#include "core/plan/analysis/sensitivity.h"
#include "core/plan/hardware/cost.h"

#include <map>

namespace bitsmith {

/// How a problem is made from a sensitivity table.
struct AllocationOptions {
  SensitivityMetric metric = SensitivityMetric::fisher;
  /// Activations of every layer stay at these bits, and only weight bits are chosen. Without it, and where
  /// the metric has no scores of activations, those of the base plan.
  std::optional<int> activationBits;
};

/// What a score of the metric counts as in an allocation, so that scores of layers add up:
/// accuracy_drop: the drop (0 to 1) as measured; loss_increase, output_kl, fisher: nats as measured;
/// output_sqnr: the noise power 10^(−dB/10) relative to the signal, since independent small noises add in
/// power; hessian: half of trace × squared error, the second-order term of the loss (Dong and others,
/// HAWQ-V2, 2020), nats.
double additiveScore(SensitivityMetric metric, double value);
/// "predicted loss increase, nats" and the like: what the sum of scores is. Of Fisher and Hessian scores with
/// the other layers at a plan it is their sum and no prediction, as predictOutcome() has it.
std::string scoreMeaning(SensitivityMetric metric, SensitivityOthers others);

/// The problem without budgets. Choices are pairs of probed weight and activation bits ("4/8"), ascending,
/// the weight bits first; the score is that of the weights plus that of the activations, each from the view
/// `alone`. A table that probed only both at once gives choices of equal bits. Scores that rise with more
/// bits are made monotone: each becomes the largest of its own and those at more bits, so that noise never
/// earns fewer bits; AllocationChoice::measured keeps what was measured.
///
/// Costs: size_mb (weights and biases, MB of 2^20 bytes), mean_bits (weight bits, mean over weights),
/// total_bits (weight bits, summed over layers), bops (a picture), energy_nj (a picture) and, where the
/// profile knows one, latency_us (of a batch). Energy and latency of a layer are the difference that its bits
/// make to the whole network with the other layers at 8 bits; on a plan that differs much from that the true
/// cost, estimateCost(), differs a little.
///
/// AllocationLayer::sensitivity is the notebook's own measure where the table has it; otherwise the accuracy
/// drop with weights and activations at the probed bits nearest to two below the base plan (6 for a float
/// one), where that was probed.
/// @param base the plan whose schemes and open bits are kept; one entry a layer
/// Throws Error (bad input) when table and network have not the same layers, or the table lacks scores.
AllocationProblem problemFromSensitivity(const SensitivityTable &table, const Network &network,
                                         const PrecisionPlan &base, const HardwareProfile &hardware,
                                         const AllocationOptions &options);

/// Metrics of a table that problemFromSensitivity() can use.
std::vector<SensitivityMetric> usableMetrics(const SensitivityTable &table);

/// Rules out choices whose weight bits lie outside [least, most]. Throws Error (bad input) when none is left.
void boundWeightBits(AllocationProblem &problem, std::size_t layer, int least, int most);
/// Rules out all choices but those of these bits; without activation bits any of them. Throws Error (bad
/// input) that lists the bits there are.
void lockBits(AllocationProblem &problem, std::size_t layer, int weightBits,
              std::optional<int> activationBits = {});

/// The base plan with the bits that an allocation chose.
PrecisionPlan allocatedPlan(const AllocationProblem &problem, const AllocationPlan &plan, PrecisionPlan base);

/// True costs of a plan under the names of problemFromSensitivity(): what estimateCost() says of the whole.
std::map<std::string, double> trueCosts(const Network &network, const PrecisionPlan &plan,
                                        const HardwareProfile &hardware);

/// Solves a problem of problemFromSensitivity() so that the plan's true costs meet the budgets too: where
/// energy or latency of the layers together come to more than their sum, that budget is tightened by the
/// excess and the problem solved again, at most eight times. The certificate is of the last problem solved.
/// Throws Error as allocate() does of the budgets that are given, and (work failed) when the excess does not
/// go away or leaves nothing that is possible.
AllocationResult allocateOnDevice(const AllocationProblem &problem, AllocationMethod method,
                                  const Network &network, const PrecisionPlan &base,
                                  const HardwareProfile &hardware, const AllocationLimits &limits = {});

/// What to say of an allocation by the scores of a sensitivity whose other layers were at a plan: they count
/// from that plan's network. Nullopt where the others were in float, and of the Hessian, which is that of the
/// float network in any case.
std::optional<std::string> allocationRemark(const SensitivityTable &table, SensitivityMetric metric);

/// What a sum of scores predicts for the network as a whole, from the reference of the table: the float
/// network, or its plan's (SensitivityTable::others). From a plan, neither Fisher nor Hessian scores predict
/// a loss: they count from elsewhere, or every change as a loss.
struct AllocationPrediction {
  std::optional<double> accuracy; ///< reference − score, at least 0; of accuracy_drop
  std::optional<double> loss;     ///< reference + score, nats; of loss_increase, fisher, hessian
};
AllocationPrediction predictOutcome(const SensitivityTable &table, SensitivityMetric metric, double score);

} // namespace bitsmith
