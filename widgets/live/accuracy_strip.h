// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/statistics.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace bitsmith {

class Spinner;

/// What the live accuracy of the plan is at.
struct LiveAccuracy {
  enum class Kind {
    off,
    nothing,   ///< cannot be measured: `text` says why and what to do
    opening,   ///< the engine loads the network
    computing, ///< on its way; meanwhile `predicted` where there is a prediction
    measured,
    failed, ///< `text` says why
  };
  Kind kind = Kind::off;
  double accuracy = 0; ///< measured, 0 to 1
  Interval interval;
  double floating = 0; ///< the same network's in float
  std::int64_t samples = 0;
  double seconds = 0; ///< that the engine took
  std::optional<double> predicted;
  QString network; ///< the run, or the file, that is quantized
  QString text;
};

/// One line under the totals: the accuracy that the trained network has when it is quantized to the plan
/// without training, measured by the warm engine as the plan is edited, with its 95 % interval and the change
/// against float. While it is measured a prediction may stand there, and is marked as one.
class AccuracyStrip : public QWidget {
  Q_OBJECT
 public:
  explicit AccuracyStrip(QWidget *parent = nullptr);

  void show(const LiveAccuracy &accuracy);
  using QWidget::show;
  const LiveAccuracy &shown() const { return m_shown; }
  QToolButton *toggle() const { return m_toggle; }
  /// Shown where switching on again would help.
  QPushButton *retry() const { return m_retry; }

  // As shown; empty where it is not.
  QString valueText() const;  ///< "87.3 % ± 2.1"
  QString markText() const;   ///< "measured", "predicted"
  QString changeText() const; ///< "−1.2 points against float"
  QString noteText() const;

 Q_SIGNALS:
  void toggled(bool on);
  void retryRequested();

 private:
  void refreshLooks();

  LiveAccuracy m_shown;
  QToolButton *m_toggle;
  Spinner *m_spinner;
  QLabel *m_value;
  QLabel *m_mark;
  QLabel *m_change;
  QLabel *m_note;
  QPushButton *m_retry;
};

} // namespace bitsmith
