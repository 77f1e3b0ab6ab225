// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/teaching/tour_targets.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace bitsmith {

class TourCallOut;
struct WindowContext;

/// Walks somebody through a tour: says each step beside its control and goes on when what it waits for is so.
class TourPlayer : public QObject {
  Q_OBJECT
 public:
  TourPlayer(WindowContext &context, QObject *parent);
  ~TourPlayer() override;

  /// Begins or takes up a tour. @param step the one to begin with
  /// @param begunAt seconds since 1970 at which it was begun first
  void play(const Tour &tour, int step, double begunAt);
  /// Takes the call-out away; the step is kept by whoever listened to moved().
  void leave();
  bool isPlaying() const { return m_callOut != nullptr; }
  int step() const { return m_step; }

  /// How long a step that has just come true stays before the next one: it is to be seen that it did.
  void setPause(int milliseconds) { m_advance.setInterval(milliseconds); }

 Q_SIGNALS:
  /// Another step is shown.
  void moved(int step);
  void finished();
  void left();

 private:
  const TourStep &current() const { return m_tour.steps[static_cast<std::size_t>(m_step)]; }
  void enter(int step);
  void next();
  void follow();
  void watchAction();
  bool holds() const;

  WindowContext &m_context;
  TourTargets m_targets;
  Tour m_tour;
  int m_step = 0;
  double m_begunAt = 0;
  bool m_happened = false; ///< the action that the step waits for
  TourCallOut *m_callOut = nullptr;
  std::unique_ptr<QObject> m_watch; ///< context of the connections of the step
  QTimer m_follow;                  ///< controls move and appear; no signal tells of all of them
  QTimer m_advance;
};

} // namespace bitsmith
