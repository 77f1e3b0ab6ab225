// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/json_reader.h"
#include "core/plan/precision/precision.h"

#include <span>

namespace bitsmith {

/// How bits change while a network trains. All kinds end at the target plan.
enum class ScheduleKind {
  linear,       ///< in a straight line over the epochs
  step,         ///< in equal stages
  cosine,       ///< slowly at both ends, fast in the middle
  perLayer,     ///< one layer after another, the least sensitive first
  lowToHigh,    ///< from few bits to the target's in stages (progressive fractional quantization)
  cyclic,       ///< from few bits to the target's, again and again (cyclic precision training)
  turningPoint, ///< to the next stage whenever the loss stands still (FracTrain)
  policies,     ///< as a list of policies says, each for some layers
};
std::string_view toString(ScheduleKind kind);
/// Whether `stages` and `levels` say how bits change: step, lowToHigh and turningPoint.
bool hasStages(ScheduleKind kind);
/// Whether no tensor starts above its target: lowToHigh and cyclic.
bool startsBelow(ScheduleKind kind);

/// Which quantizers of a layer a policy is about.
enum class PolicyTensors { weights, activations, both };
std::string_view toString(PolicyTensors tensors);

/// What (layers and their quantizers) apart from when (start, end, every): between the epochs start and end
/// bits go in a straight line from `from` to `to`, with a change every `every` epochs at most.
struct BitsPolicy {
  std::string layers = "*"; ///< name pattern: * stands for any text, ? for any character
  PolicyTensors tensors = PolicyTensors::both;
  int from = 8;
  int to = 0;             ///< 0: the target plan's bits
  std::int64_t start = 1; ///< epoch, from 1
  std::int64_t end = 0;   ///< first epoch with the bits `to`; 0: the last epoch
  std::int64_t every = 1; ///< epochs

  bool operator==(const BitsPolicy &) const = default;
};

/// When the loss counts as standing still: the last `window` training losses each lie within `epsilon` of the
/// newest, in shares of the mean loss of the first ten epochs (Y. Fu et al., FracTrain, NeurIPS 2020, and its
/// program).
struct TurningRule {
  double epsilon = 0.05;
  double decay = 0.3;      ///< factor on epsilon after each turn
  std::int64_t window = 5; ///< epochs

  bool operator==(const TurningRule &) const = default;
};

/// Section `progressive` of an experiment. The plan that it leads to is the experiment's precision; tensors
/// that are float there stay float.
struct ScheduleOptions {
  ScheduleKind kind = ScheduleKind::linear;
  int weightBits = 8;      ///< of all layers at the start; cyclic: at the start of each cycle
  int activationBits = 8;  ///< the same of activations
  int activationFloor = 6; ///< activations have at least this many bits on the way, or the target's if fewer
  std::int64_t begin = 1;  ///< last epoch with the bits of the start (cyclic: first of the first cycle)
  std::int64_t end = 0;    ///< first epoch from which the target plan stays in force; 0: the last epoch
  std::int64_t stages = 3; ///< step, lowToHigh, turningPoint: from the first bits to the target, both counted
  std::vector<int> levels; ///< the same kinds: bits of each stage but the last; empty: `stages` evenly spaced
  std::int64_t cycles = 2; ///< cyclic
  std::vector<std::string> order;   ///< perLayer: names of layers; those not named follow by size
  TurningRule turning;              ///< turningPoint
  std::vector<BitsPolicy> policies; ///< policies: of two that name a tensor, the later in the list holds

  bool operator==(const ScheduleOptions &) const = default;
};

/// What a schedule remembers from epoch to epoch; all kinds but turningPoint remember nothing.
struct ScheduleState {
  std::size_t stage = 0;
  double epsilon = 0;          ///< in force; 0: the rule's own, before the first turn
  std::vector<double> recent;  ///< training losses since the last turn, at most the rule's window
  double firstSum = 0;         ///< of the losses of the first ten epochs
  std::int64_t firstCount = 0; ///< how many of them were seen

  bool operator==(const ScheduleState &) const = default;
};
/// The state after an epoch, from 1, with its training loss.
ScheduleState afterEpoch(const ScheduleOptions &options, ScheduleState state, std::int64_t epoch,
                         double loss);

/// The plan in force in an epoch, from 1. With p from 0 at `begin` to 1 at `end` a tensor has
/// ⌊from + (to − from)·p + ½⌋ bits: halves go to the wider. Of each kind:
///  linear     p = (epoch − begin) / (end − begin)
///  cosine     (1 − cos πp) / 2 in place of p
///  step, lowToHigh   p = stage / (stages − 1), stage = ⌊(epoch − begin)·stages / (end − begin + 1)⌋
///  turningPoint      the same p with the stage of the state
///  perLayer   layer k of n that change, from 0, goes to its target in epoch begin + ⌈(k + 1)(end − begin) /
///  n⌉ cyclic     cycle c of C, from 0, has the epochs begin + ⌊cN / C⌋ to begin + ⌊(c + 1)N / C⌋ − 1 of the
///             N = end − begin + 1; in each (1 − cos πq) / 2 with q from 0 in its first to 1 in its last
///             epoch (Y. Fu et al., Cyclic Precision Training, ICLR 2021, eq. 1, per epoch)
///  policies   p = ⌊(epoch − start) / every⌋·every / (end − start)
/// From `end` on, and in the last epoch in any case, it is the target plan.
///
/// Activations that have fewer bits in the target than at the start go down with their layer's weights and
/// stop at their target: from 8 bits to 4 with activations at 6 is 8 7 7 6 6 5 5 4 and 8 7 7 6 6 6 6 6 over
/// eight epochs. Kinds lowToHigh and cyclic start no tensor above its target.
/// @param epochs of the whole training
PrecisionPlan planInEpoch(const ScheduleOptions &options, const PrecisionPlan &target, const Network &network,
                          std::int64_t epochs, std::int64_t epoch, const ScheduleState &state = {});

/// The plans of all epochs, in order.
/// @param losses training losses of the first epochs, as far as known; turningPoint makes no turn after them
std::vector<PrecisionPlan> plansOverEpochs(const ScheduleOptions &options, const PrecisionPlan &target,
                                           const Network &network, std::int64_t epochs,
                                           std::span<const double> losses = {});

/// The epoch that the `end` of a schedule or a policy stands for: the last of the training where it is 0 or
/// beyond it.
std::int64_t endEpoch(std::int64_t end, std::int64_t epochs);

/// Bits of each stage but the last, of kinds with stages: `levels`, or even steps from weightBits to
/// `target`, rounded as planInEpoch does. Single tensors are not yet held to their floor or their own target.
/// @param target bits of the last stage, not floatBits
std::vector<int> stageLevels(const ScheduleOptions &options, int target);

/// Layers in the order in which the kind perLayer takes them, by index: those of options.order, then the
/// others, the one with the most weights first. Names that the network has not are passed over.
std::vector<std::size_t> layerOrder(const ScheduleOptions &options, const Network &network);

/// Whether a name fits a pattern with * and ?.
bool matchesPattern(std::string_view pattern, std::string_view name);

/// Reads what is in the section and leaves its other keys to the caller.
ScheduleOptions readSchedule(ObjectReader &reader);
nlohmann::json toJson(const ScheduleOptions &options);
/// What only shows beside plan, network and number of epochs: epochs out of range, names and patterns of no
/// layer, a schedule that changes nothing. `path` is that of the section.
void checkSchedule(const ScheduleOptions &options, const PrecisionPlan &target, const Network &network,
                   std::int64_t epochs, const std::string &path, Faults &faults);

nlohmann::json toJson(const ScheduleState &state);
/// Throws Error (bad input) where it is damaged.
ScheduleState scheduleStateFromJson(const nlohmann::json &json);

} // namespace bitsmith
