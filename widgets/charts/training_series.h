// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"
#include "widgets/charts/plot_tools.h"

#include <array>

namespace bitsmith {

/// The three panes of a training plot.
struct TrainingPanes {
  QCPAxisRect *loss = nullptr;
  QCPAxisRect *accuracy = nullptr;
  QCPAxisRect *bits = nullptr;
};

/// How a run's curves are told from the others'.
struct SeriesLook {
  bool highlighted = false; ///< drawn in front, with its layers
  bool dimmed = false;      ///< another one is highlighted
  bool steps = true;        ///< the loss of each step, faint, behind the smoothed one
  bool band = true;         ///< the 95 % interval of the test accuracy as a band

  bool operator==(const SeriesLook &) const = default;
};

/// The curves of one run: only what came since the last update is added to them.
class TrainingSeries {
 public:
  TrainingSeries(QCustomPlot &plot, const TrainingPanes &panes);
  ~TrainingSeries();
  TrainingSeries(const TrainingSeries &) = delete;
  TrainingSeries &operator=(const TrainingSeries &) = delete;

  void update(const ChartRun &run);
  void setLook(const SeriesLook &look);
  /// Applies colours; after a change of the run's colour, its look or the theme.
  void restyle();

  const ChartRun &run() const { return m_run; }
  /// How far the run has come, in epochs.
  double position() const;
  /// Smoothed training loss at a place on the epoch axis; NaN where there is none.
  double smoothedLossAt(double epoch) const;
  /// Mean of the layers' weight bits at a place on the epoch axis; NaN where unknown.
  double meanBitsAt(double epoch) const;
  /// Weight bits by layer at a place on the epoch axis: "conv1 8, conv2 6"; empty where unknown.
  QString layerBitsAt(double epoch) const;
  /// One line for each curve: its name, the number of points, the last point.
  QString dump() const;

 private:
  QCPGraph *addGraph(QCPAxisRect *rect);
  void appendSteps();
  void appendEpochs();
  void rebuildBits();
  void rebuildMarks();
  void rebuildLayers();
  void buildCaption();
  void updateCaption();
  void moveTips();
  bool goesOn(const RunRecord &record) const;
  void clear();
  std::vector<BitsRecord> bits() const;
  double epochOfStep(const StepRecord &step) const;

  QCustomPlot &m_plot;
  TrainingPanes m_panes;
  ChartRun m_run;
  SeriesLook m_look;
  QCPGraph *m_stepLoss, *m_smoothLoss, *m_testLoss;
  QCPGraph *m_low, *m_high, *m_trainAccuracy, *m_testAccuracy;
  QCPGraph *m_meanBits;
  std::array<QCPGraph *, 2> m_tips; ///< a ring at the end of the curves of a run that is still running
  std::vector<QCPItemStraightLine *> m_marks; ///< where bits changed: a line in each pane
  std::vector<QCPGraph *> m_layerBits;
  QCPItemText *m_layerCaption; ///< which layers have which bits, at the top of the pane
  std::vector<BitsRecord> m_bits;
  std::vector<std::string> m_layerNames;
  std::size_t m_steps = 0;
  std::size_t m_epochs = 0;
  double m_stepsPerEpoch = 0;
  double m_smoothed = 0; ///< numerator of the running mean
  double m_weight = 0;   ///< and its denominator
};

/// Names of a run's layers in order, from its result or its architecture; empty when neither is known.
std::vector<std::string> layerNames(const RunRecord &record);
/// Weight bits in force, by epoch: as recorded, or as the experiment's plan says when nothing was recorded
/// yet.
std::vector<BitsRecord> bitsHistory(const RunRecord &record);
/// Mean of the layers' weight bits; NaN for no layers.
double meanBits(const BitsRecord &record);
/// Steps of one epoch; 0 while unknown.
double stepsPerEpoch(const RunRecord &record);

} // namespace bitsmith
