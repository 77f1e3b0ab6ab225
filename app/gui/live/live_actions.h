// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/live/accuracy_strip.h"
#include "widgets/live/plan_trail.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

class QAction;

namespace bitsmith {

class LiveEngine;
struct WindowContext;

/// The live what-if of the window: keeps the trained network that the open plan can be put onto in a warm
/// engine, has each plan measured as it is edited, and draws the trail of the plans that were tried into
/// Trade-offs, where a click puts one back into the table.
class LiveActions : public QObject {
  Q_OBJECT
 public:
  explicit LiveActions(WindowContext &context);

 private:
  void addActions();
  void connectWindow();
  void connectEngine();
  void setOn(bool on);
  std::shared_ptr<const SensitivityTable> findSensitivity() const;
  /// Opens the network of now in the engine, where that is another one.
  void choose();
  void measure();
  void keep(const PrecisionPlan &plan, const QJsonObject &result);
  void showStep(const TrailStep &step);
  void showText(LiveAccuracy::Kind kind, const QString &text = {});
  PlanTrail &trail();
  void showTrail();
  void openStep(std::int64_t index);
  void clearTrail();

  WindowContext &m_context;
  AccuracyStrip *m_strip;
  LiveEngine *m_engine;
  QAction *m_toggle;
  QAction *m_clear;
  QTimer m_choosing;  ///< runs and options change in bursts
  QTimer m_measuring; ///< of no length: an edit tells of itself more than once
  QString m_key;      ///< what is open, as text
  QString m_label;
  std::optional<PrecisionPlan> m_lastPlan; ///< that was measured last
  double m_lastAccuracy = 0;
};

} // namespace bitsmith
