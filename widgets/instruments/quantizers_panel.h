// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace bitsmith {

class Chart;
class ComboBoxFiller;
class QuantizerPlot;

/// What the quantizers of a training run are at, epoch by epoch while it goes on: learned steps and ranges,
/// values beyond the range, levels without a value, weights that oscillate, bits in use; and what the engine
/// says is going wrong.
class QuantizersPanel : public QWidget {
  Q_OBJECT

 public:
  explicit QuantizersPanel(QWidget *parent = nullptr);

  /// The runs whose quantizers can be looked at are those that have readings.
  void setRuns(const std::vector<ChartRun> &runs);
  QList<Chart *> charts() const;
  /// What is said to be going wrong in the run that is shown, a line each.
  QString alarmText() const;

 private:
  /// Waits while the list of runs is open.
  void fillRuns();
  void showReadings();
  std::shared_ptr<const RunRecord> current() const;

  std::vector<ChartRun> m_runs;
  QComboBox *m_run;
  ComboBoxFiller *m_filler; ///< of the runs
  QComboBox *m_tensor;
  QComboBox *m_instrument;
  QuantizerPlot *m_plot;
  QTableWidget *m_table;
  QLabel *m_alarms;
  QLabel *m_hint;
};

} // namespace bitsmith
