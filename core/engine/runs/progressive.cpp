// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/progressive.h"

#include "core/plan/analysis/sensitivity_order.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/sensitivity_run.h"

#include <algorithm>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

SensitivityTable tableOf(const fs::path &file, const std::string &option) {
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    throw badInput(option + ": " + file.lexically_normal().string() +
                   " is not there; expected the folder of a finished sensitivity run");
  try {
    return readSensitivityRun(file).table;
  } catch (const Error &error) {
    throw badInput(option + ": " + error.what());
  }
}

std::vector<std::string> orderFromRun(const RunContext &context, const Network &network) {
  const ProgressiveOptions &options = context.experiment.progressive;
  fs::path file = context.folder / options.sensitivity.run;
  std::error_code ignored;
  if (fs::is_directory(file, ignored))
    file /= run_file::result;
  const SensitivityTable table =
      tableOf(file, "progressive.sensitivity.run is \"" + options.sensitivity.run + "\"");
  const std::vector<SensitivityMetric> metrics = table.metrics();
  if (std::ranges::find(metrics, options.metric) == metrics.end())
    throw badInput("progressive.metric is \"" + std::string(toString(options.metric)) + "\", which " +
                   file.lexically_normal().string() + " has no scores of");
  try {
    return leastSensitiveFirst(table, resolvePlan(context.experiment.precision, network), network,
                               options.metric);
  } catch (const Error &error) {
    throw badInput(file.lexically_normal().string() + ": " + error.what());
  }
}

} // namespace

ProgressiveBits::ProgressiveBits(const RunContext &context, const Network &network)
    : m_options(context.experiment.progressive.schedule), m_network(network),
      m_target(resolvePlan(context.experiment.precision, network)),
      m_epochs(context.experiment.training.epochs) {
  if (m_options.kind == ScheduleKind::perLayer && m_options.order.empty() &&
      !context.experiment.progressive.sensitivity.run.empty() &&
      !hasCheckpoint(context.folder / run_file::checkpoint)) // a run that goes on knows the order
    m_options.order = orderFromRun(context, network);
  m_checkpoint.order = m_options.order;
}

PrecisionPlan ProgressiveBits::planIn(std::int64_t epoch) const {
  return planInEpoch(m_options, m_target, m_network, m_epochs, epoch, m_checkpoint.state);
}

void ProgressiveBits::resume(const ScheduleCheckpoint &checkpoint, const std::vector<EpochRecord> &history,
                             NetworkModule &module) {
  m_options.order = checkpoint.order;
  m_checkpoint = {.order = checkpoint.order, .state = {}};
  for (const EpochRecord &record : history) {
    if (record.epoch == history.back().epoch)
      module.setPlan(planIn(record.epoch)); // ranges are as the checkpoint has them
    leave(record);
  }
  m_entered = !history.empty();
  if (m_checkpoint != checkpoint)
    throw workFailed("the state of the schedule in the checkpoint does not follow from the losses in it: "
                     "delete the checkpoint to start the run again from the first epoch");
}

std::optional<BitsRecord> ProgressiveBits::enter(std::int64_t epoch, NetworkModule &module) {
  const PrecisionPlan plan = planIn(epoch);
  const bool changes = plan != module.plan();
  if (changes)
    module.setPlan(plan);
  if (m_entered && !changes)
    return std::nullopt;
  if (m_entered)
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      if (plan[layer].activation.observer == Observer::minMax)
        module.setActivationRange(layer, std::nullopt);
  m_entered = true;
  return bitsRecord(plan, epoch);
}

void ProgressiveBits::leave(const EpochRecord &record) {
  m_checkpoint.state = afterEpoch(m_options, m_checkpoint.state, record.epoch, record.trainLoss);
}

std::vector<HistoryRecord> ProgressiveBits::history(const std::vector<EpochRecord> &epochs) const {
  std::vector<double> losses;
  for (const EpochRecord &epoch : epochs)
    losses.push_back(epoch.trainLoss);
  const std::vector<PrecisionPlan> plans = plansOverEpochs(m_options, m_target, m_network, m_epochs, losses);
  std::vector<HistoryRecord> history;
  for (std::size_t i = 0; i < epochs.size(); ++i)
    history.push_back({.bits = bitsRecord(plans.at(i), epochs[i].epoch),
                       .meanWeightBits = meanWeightBits(m_network, plans[i]),
                       .memoryMb = weightMemoryBytes(m_network, plans[i]) / bytesPerMegabyte,
                       .trainLoss = epochs[i].trainLoss,
                       .loss = epochs[i].testLoss,
                       .accuracy = epochs[i].testAccuracy,
                       .accuracyInterval = epochs[i].testInterval});
  return history;
}

} // namespace bitsmith
