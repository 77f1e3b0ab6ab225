// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/allocation_solver.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>

namespace bitsmith {

namespace {

/// About a second: with a person waiting, an honest gap is better than the proof.
constexpr AllocationLimits limitsOfTheWindow{.statesPerLayer = 50'000, .nodes = 1'500'000};
constexpr AllocationLimits limitsOfTheCurve{.statesPerLayer = 20'000, .nodes = 150'000};
constexpr std::size_t curveStates = 5'000;
constexpr std::size_t curveSamples = 40;

/// @param isWanted asked between the parts: what nobody waits for any more is left undone
AllocationAnswer answer(const AllocationJob &job, const std::function<bool()> &isWanted) {
  AllocationAnswer answer;
  answer.problem = job.problem;
  const auto solve = [&](AllocationMethod method) {
    return allocateOnDevice(job.problem, method, *job.network, job.base, job.hardware, limitsOfTheWindow);
  };
  try {
    answer.result = solve(job.method);
  } catch (const std::exception &error) {
    answer.problemText = QString::fromUtf8(error.what());
  }
  try {
    if (isWanted() && answer.result && job.method != AllocationMethod::greedy)
      answer.greedy = solve(AllocationMethod::greedy);
  } catch (const std::exception &) {
    // Only the comparison is missing.
  }
  try {
    if (isWanted() && job.curveCost)
      answer.curve =
          allocationCurve(job.problem, *job.curveCost, curveStates, curveSamples, limitsOfTheCurve);
  } catch (const std::exception &error) {
    if (answer.problemText.isEmpty())
      answer.problemText = QString::fromUtf8(error.what());
  }
  return answer;
}

} // namespace

void AllocationSolver::solve(AllocationJob job) {
  const int number = ++m_asked;
  *m_newest = number;
  const QPointer<AllocationSolver> self = this;
  QThreadPool::globalInstance()->start([self, number, newest = m_newest, job = std::move(job)] {
    const auto isWanted = [&] { return *newest == number; };
    if (!isWanted())
      return;
    const auto done = std::make_shared<const AllocationAnswer>(answer(job, isWanted));
    QMetaObject::invokeMethod(qApp, [self, number, done] {
      if (!self || number != self->m_asked)
        return;
      self->m_answered = number;
      Q_EMIT self->solved(done);
    });
  });
}

} // namespace bitsmith
