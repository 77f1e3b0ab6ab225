// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/statistics.h"
#include "core/plan/hardware/hardware.h"
#include "core/plan/runs/run.h"

#include <memory>
#include <utility>

namespace bitsmith {

/// Practical guidelines of mixed precision.
enum class AdviceKind {
  startAtEight,          ///< 8 bits for weights and activations first
  protectFirst,          ///< 8 bits for the weights of the first layer
  protectLast,           ///< the same of the last
  measureSensitivity,    ///< few bits were given without having measured which layers mind
  followSensitivity,     ///< a layer that minds less has the more bits: exchange them
  matchHardware,         ///< bits and schemes that the device executes
  trainWithQuantization, ///< few bits want training that begins with trained weights, not rounding alone
};
std::string_view toString(AdviceKind kind);

/// What an advice rests on.
enum class Evidence {
  measured,     ///< runs of this network on these pictures show it
  computed,     ///< it follows from the hardware profile
  ruleOfThumb,  ///< nothing at hand speaks for it or against it
  contradicted, ///< runs show that it does not hold here: nothing to apply
};

/// An advice that the plan does not follow.
struct Finding {
  AdviceKind kind = AdviceKind::startAtEight;
  Evidence evidence = Evidence::ruleOfThumb;
  std::vector<std::size_t> layers; ///< that it is about, in the order of the network
  /// What applies it, none of them a locked layer; empty where nothing in the plan is to be changed.
  std::vector<std::pair<std::size_t, LayerPrecision>> edits;
  std::string startRun; ///< folder of the run to begin training with; trainWithQuantization only

  /// Accuracy that following it was measured to be worth, 0 to 1; negative: that it costs. Of startAtEight:
  /// 8 bits less float; of trainWithQuantization: trained less rounded; else by the sensitivity table.
  double gain = 0;
  Interval interval;        ///< 95 % of the gain, where two runs were compared
  double others = 0;        ///< median of what the same is worth at the inner layers; protectFirst and -Last
  std::int64_t samples = 0; ///< pictures that it was measured on; 0: not measured
  std::string first;        ///< name of the run that shows it, or of the first of two
  std::string second;
  int bits = 8;           ///< fewest weight bits of the layers
  double bytesBefore = 0; ///< weight memory; matchHardware and followSensitivity
  double bytesAfter = 0;

  bool isApplicable() const { return !edits.empty() || !startRun.empty(); }
};

/// The sensitivities of a run that predictAccuracy() may be asked about plans of the network: of the same
/// layers, each alone among layers in float. Null where the run has none, and where it probed within a plan:
/// its drops are from that plan's accuracy, so that a layer in float is not where they begin.
const SensitivityTable *predictingTable(const RunRecord &run, const Network &network);

/// What advice looks at.
struct AdviceInput {
  const Network &network;
  const PrecisionPlan &plan;       ///< one a layer
  const std::vector<bool> &locked; ///< one a layer
  const HardwareProfile &hardware;
  const Experiment &experiment; ///< of the plan: its network, data and start
  /// Runs at hand, newest first; those of other networks or data count for nothing.
  std::vector<std::shared_ptr<const RunRecord>> runs;
};

/// Checks the plan, in the order of AdviceKind; what contradicts itself last. The rules:
///
/// startAtEight: layers in float, or bits below 8 while no run with 8/8 is there. Measured where a run with
/// 8/8 and one in float saw the same pictures; contradicted where 8/8 loses detectably (McNemar, 5 %) and
/// more than a percentage point.
///
/// protectFirst, protectLast: fewer than 8 weight bits. Measured where the sensitivity table says that 8 bits
/// win accuracy there, and no less than the median of what they win at inner layers with the same bits;
/// contradicted where they do not.
///
/// followSensitivity: of the pairs of layers whose exchange of weight bits wins accuracy by the table and
/// takes no more memory, the one that wins most, at least two pictures of those that the table was measured
/// on. The table is predictingTable() of the newest run that has one.
///
/// trainWithQuantization: weights of 4 bits or fewer, and no run to begin with. Measured where a trained and
/// a rounded run of one such plan differ detectably; contradicted where the rounded one is the better.
std::vector<Finding> advise(const AdviceInput &input);

} // namespace bitsmith
