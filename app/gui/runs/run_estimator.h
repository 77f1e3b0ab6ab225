// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace bitsmith {

class EngineRequest;

/// Says how long a run will take and what memory it needs, before it is started: asks the engine to time a
/// few steps, once the plan has been left alone for a moment and while no run wants the processor. Answers
/// are kept, so that going back to an earlier choice costs nothing.
class RunEstimator : public QObject {
  Q_OBJECT
 public:
  enum class State {
    none,      ///< nothing to estimate yet
    waiting,   ///< a run is going on: its steps would be slowed down, and the figures wrong
    measuring, ///< the engine is timing steps
    known,
    failed,
  };

  explicit RunEstimator(QObject *parent = nullptr);

  /// What would be run. Restarts the pause before measuring.
  void setExperiment(const Experiment &experiment, int threads);
  /// While true nothing is measured.
  void setHeldBack(bool heldBack);

  State state() const { return m_state; }
  double seconds() const { return m_current.seconds; }
  double memoryMb() const { return m_current.memoryMb; }
  double stepMilliseconds() const { return m_current.stepMilliseconds; }
  /// Why there is no estimate; the engine's own line.
  QString failure() const { return m_failure; }

 Q_SIGNALS:
  void changed();

 private:
  struct Estimate {
    double seconds = 0;
    double memoryMb = 0;
    double stepMilliseconds = 0;
  };

  void setState(State state);
  void update();
  void measure();

  Experiment m_experiment;
  int m_threads = 1;
  QByteArray m_key;
  QHash<QByteArray, Estimate> m_known;
  Estimate m_current;
  QString m_failure;
  QTimer m_pause;
  EngineRequest *m_request = nullptr;
  State m_state = State::none;
  bool m_heldBack = false;
};

} // namespace bitsmith
