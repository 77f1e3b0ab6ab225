// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QElapsedTimer>
#include <QObject>

#include <string>

class QAction;

namespace bitsmith {

class RunEstimator;
class ScheduleEditor;
struct WindowContext;

/// Run, and what else starts runs: the open plan in the kind that is chosen, and trained runs that are
/// quantized with it. What Run would start now is what the estimator measures.
class RunActions : public QObject {
  Q_OBJECT
 public:
  /// All outlive the part. @param schedule that progressive runs follow, shown where it has a problem
  RunActions(WindowContext &context, RunEstimator &estimator, const ScheduleEditor &schedule);

  /// The entry Run, which is the plan bar's button too.
  QAction *runAction() const { return m_run; }
  /// What Run would start now.
  Experiment experimentToRun() const;
  /// Starts a run or a study and shows it in the list; nothing where the very same was asked for a moment
  /// ago.
  void enqueue(const Experiment &experiment);

 public Q_SLOTS:
  /// Runs what the picker of kinds says.
  void run();
  /// Quantizes a trained run with the open plan, without training.
  void quantize(const QString &folder);
  /// Has the estimator measure what Run would start now.
  void estimate();

 private:
  void addActions();
  void connectWindow();

  WindowContext &m_context;
  RunEstimator &m_estimator;
  const ScheduleEditor &m_schedule;
  QAction *m_run;
  std::string m_lastEnqueued; ///< the experiment, as JSON
  QElapsedTimer m_sinceEnqueued;
};

} // namespace bitsmith
