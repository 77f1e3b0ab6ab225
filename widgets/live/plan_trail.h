// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost.h"
#include "core/plan/runs/records.h"
#include "widgets/charts/chart_run.h"

#include <vector>

namespace bitsmith {

/// A plan that was measured live.
struct TrailStep {
  PrecisionPlan plan;
  double accuracy = 0; ///< 0 to 1
  Interval interval;
  std::int64_t samples = 0;
  double loss = 0;
  double seconds = 0;
};

/// The plans of one trained network that were tried by hand, in their order, with what each costs on the
/// hardware: points of the trade-off plot.
class PlanTrail {
 public:
  /// Remembers a plan; one that was there already is not added again. Of very many the oldest go.
  void add(const TrailStep &step, const Network &network, const HardwareProfile &hardware);
  /// Costs are those of another profile from now on.
  void setHardware(const Network &network, const HardwareProfile &hardware);
  void clear();

  bool empty() const { return m_steps.empty(); }
  std::size_t size() const { return m_steps.size(); }
  /// Nullptr: not tried.
  const TrailStep *find(const PrecisionPlan &plan) const;
  /// By the index of its candidate; nullptr: there is none.
  const TrailStep *at(std::int64_t index) const;
  /// Index of the plan's candidate; 0: not tried.
  std::int64_t indexOf(const PrecisionPlan &plan) const;

  /// As the trade-off plot takes it: the candidates of a search that a person made.
  /// @param experiment of the document
  ChartRun chartRun(const QString &id, const QString &label, const QColor &color,
                    const Experiment &experiment) const;

 private:
  static CandidateRecord candidateOf(const TrailStep &step, std::int64_t index, const Network &network,
                                     const HardwareProfile &hardware);

  std::vector<TrailStep> m_steps;
  std::vector<CandidateRecord> m_candidates; ///< of the steps
  std::int64_t m_lastIndex = 0;
};

} // namespace bitsmith
