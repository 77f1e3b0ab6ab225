// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/plan_trail.h"

#include <algorithm>

namespace bitsmith {

namespace {

constexpr std::size_t mostSteps = 1000;

} // namespace

CandidateRecord PlanTrail::candidateOf(const TrailStep &step, std::int64_t index, const Network &network,
                                       const HardwareProfile &hardware) {
  CandidateRecord candidate{.index = index,
                            .weightBits = {},
                            .activationBits = {},
                            .accuracy = step.accuracy,
                            .accuracyInterval = step.interval,
                            .loss = step.loss,
                            .compressionRatio = compressionRatio(network, step.plan),
                            .memoryMb = weightMemoryBytes(network, step.plan) / bytesPerMegabyte,
                            .meanWeightBits = meanWeightBits(network, step.plan),
                            .cost = estimateCost(network, step.plan, hardware).total,
                            .withinBudgets = true,
                            .predicted = std::nullopt,
                            .origin = {}};
  for (const LayerPrecision &layer : step.plan) {
    candidate.weightBits.push_back(layer.weight.bits);
    candidate.activationBits.push_back(layer.activation.bits);
  }
  return candidate;
}

void PlanTrail::add(const TrailStep &step, const Network &network, const HardwareProfile &hardware) {
  if (find(step.plan))
    return;
  if (m_steps.size() == mostSteps) {
    m_steps.erase(m_steps.begin());
    m_candidates.erase(m_candidates.begin());
  }
  m_steps.push_back(step);
  m_candidates.push_back(candidateOf(step, ++m_lastIndex, network, hardware));
}

void PlanTrail::setHardware(const Network &network, const HardwareProfile &hardware) {
  // While the window goes over to another network the plans are still of the old one.
  for (std::size_t i = 0; i < m_steps.size(); ++i)
    if (m_steps[i].plan.size() == network.layers().size())
      m_candidates[i].cost = estimateCost(network, m_steps[i].plan, hardware).total;
}

void PlanTrail::clear() {
  m_steps.clear();
  m_candidates.clear();
}

const TrailStep *PlanTrail::find(const PrecisionPlan &plan) const {
  const auto found = std::ranges::find(m_steps, plan, &TrailStep::plan);
  return found == m_steps.end() ? nullptr : &*found;
}

const TrailStep *PlanTrail::at(std::int64_t index) const {
  const auto found = std::ranges::find(m_candidates, index, &CandidateRecord::index);
  return found == m_candidates.end() ? nullptr
                                     : &m_steps[static_cast<std::size_t>(found - m_candidates.begin())];
}

std::int64_t PlanTrail::indexOf(const PrecisionPlan &plan) const {
  const auto found = std::ranges::find(m_steps, plan, &TrailStep::plan);
  return found == m_steps.end() ? 0 : m_candidates[static_cast<std::size_t>(found - m_steps.begin())].index;
}

ChartRun PlanTrail::chartRun(const QString &id, const QString &label, const QColor &color,
                             const Experiment &experiment) const {
  auto record = std::make_shared<RunRecord>();
  record->experiment = experiment;
  record->experiment.task = Task::search;
  record->candidates = m_candidates;
  return {.id = id, .label = label, .color = color, .record = std::move(record)};
}

} // namespace bitsmith
