// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace bitsmith {

class AnalysisRunPicker;
class Chart;
class ComboBoxFiller;
class HistogramPlot;
class LayerSelection;
class RunLibrary;
class SqnrChart;

/// What quantization does to the layers of a trained network, as an errors run measured it: for one layer the
/// values of its weights or its input with the quantization levels and the error, in figures and as
/// histograms; for all layers where errors arise and how they add up. Fills while the run goes on. The layer
/// follows the selection that the window's views share; Page up and Page down go from layer to layer.
class ErrorsPanel : public QWidget {
  Q_OBJECT
 public:
  /// Both outlive the panel.
  ErrorsPanel(const RunLibrary &library, LayerSelection &selection, QWidget *parent = nullptr);

  AnalysisRunPicker *picker() const { return m_picker; }
  HistogramPlot *values() const { return m_values; }
  HistogramPlot *errors() const { return m_errors; }
  SqnrChart *chart() const { return m_chart; }
  QList<Chart *> charts() const;
  /// Name of the layer that is shown; empty while there is none.
  QString layer() const;
  /// The line of figures, as plain text.
  QString figuresText() const;

  /// Whether there is a trained run to analyse, and its name: says what the button does, or why it cannot.
  void setTrainedRun(const QString &name);

 public Q_SLOTS:
  /// Shows the layer so many places further, around the ends.
  void stepLayer(int places);

 Q_SIGNALS:
  /// Somebody wants an errors run of the trained run with the document's plan.
  void analysisRequested();
  /// The command that does so is to be copied.
  void commandRequested();
  /// Another run is shown, or it has new figures.
  void shownRunChanged();

 protected:
  void showEvent(QShowEvent *event) override;

 private:
  QWidget *makeTop();
  QWidget *makeLayerRow();
  void layOut(QWidget *top, QWidget *layerRow);
  void readRun();
  void fillLayers();
  void showLayer(const QString &name);
  void updateLayer();
  void updateSummary(const RunRecord *record);
  const LayerErrors *current() const;

  const RunLibrary &m_library;
  LayerSelection &m_selection;
  AnalysisRunPicker *m_picker;
  QPushButton *m_analyse;
  QToolButton *m_previous;
  QToolButton *m_next;
  QComboBox *m_layer;
  ComboBoxFiller *m_filler; ///< of the layers
  QComboBox *m_tensor;
  QToolButton *m_logarithmic;
  QComboBox *m_place;
  QLabel *m_summary;
  QLabel *m_hint;
  QLabel *m_figures;
  QWidget *m_body;
  HistogramPlot *m_values;
  HistogramPlot *m_errors;
  SqnrChart *m_chart;
  std::vector<LayerErrors> m_layers; ///< of the run that is shown
  bool m_stale = false;              ///< new figures came while the panel was hidden
};

} // namespace bitsmith
