// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation_builder.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace bitsmith {

/// What is to be solved, whole, so that another thread shares nothing with the window.
struct AllocationJob {
  AllocationProblem problem;
  AllocationMethod method = AllocationMethod::exact;
  std::shared_ptr<const Network> network;
  PrecisionPlan base;
  HardwareProfile hardware;
  std::optional<std::size_t> curveCost; ///< also the curve over this cost
};

struct AllocationAnswer {
  AllocationProblem problem;
  std::optional<AllocationResult> result;
  QString problemText; ///< why there is no result, or that it is not what was asked for
  std::optional<AllocationResult> greedy;
  std::optional<AllocationCurve> curve;
};

/// Solves allocations in a thread of the pool. Only the newest job is answered.
class AllocationSolver : public QObject {
  Q_OBJECT
 public:
  explicit AllocationSolver(QObject *parent = nullptr) : QObject(parent) {}
  ~AllocationSolver() override { *m_newest = -1; }

  void solve(AllocationJob job);
  /// Whatever is being solved is no longer wanted.
  void cancel() {
    m_answered = ++m_asked;
    *m_newest = m_asked;
  }
  bool isBusy() const { return m_answered != m_asked; }

 Q_SIGNALS:
  void solved(const std::shared_ptr<const bitsmith::AllocationAnswer> &answer);

 private:
  int m_asked = 0;
  int m_answered = 0;
  /// m_asked for the threads: a job that waited in the pool until another was asked for is not begun.
  std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
};

} // namespace bitsmith
