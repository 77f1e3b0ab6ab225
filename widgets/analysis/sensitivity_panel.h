// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"
#include "widgets/analysis/sensitivity_map.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace bitsmith {

class AgreementTable;
class AnalysisRunPicker;
class ComboBoxFiller;
class Document;
class LayerFigures;
class LayerSelection;
class RunLibrary;

/// Which layers a trained network can least do without bits, as a sensitivity run measured it: a heat map of
/// layers and bits for the metric, the quantized part and the view that are asked for. Fills while the run
/// goes on. Below it, how far the metrics agree, so that a person sees whether the cheap one can be trusted
/// on this network. What is chosen here is what the precision table's heat column shows. A click on a cell
/// offers to give the layer those bits.
class SensitivityPanel : public QWidget {
  Q_OBJECT
 public:
  /// All outlive the panel.
  SensitivityPanel(const RunLibrary &library, Document &document, LayerSelection &selection,
                   LayerFigures &figures, QWidget *parent = nullptr);

  AnalysisRunPicker *picker() const { return m_picker; }
  SensitivityMap *map() const { return m_map; }
  QList<Chart *> charts() const;

  /// Name of the trained run that could be measured; empty: there is none.
  void setTrainedRun(const QString &name);

 Q_SIGNALS:
  /// Somebody wants a sensitivity run of the trained run.
  void measurementRequested();
  /// The command that does so is to be copied.
  void commandRequested();
  /// One line: why bits could not be set.
  void editRejected(const QString &message);

 private:
  QWidget *makeTop();
  QWidget *makeQuestionRow();
  void layOut(QWidget *top, QWidget *questionRow);
  void connectViews();
  void readRun();
  /// Offers only what the run has measured; keeps what is chosen where it can.
  void fillQuestion();
  SensitivityQuestion question() const;
  void updateQuestion();
  void updateAgreement();
  void updatePlanBits();
  void updateSummary();
  void offerBits(const QString &layer, int bits, const QPoint &position);
  void setBits(const QString &name, int bits);

  Document &m_document;
  LayerSelection &m_selection;
  LayerFigures &m_figures;
  AnalysisRunPicker *m_picker;
  QPushButton *m_measure;
  QComboBox *m_metric;
  /// As chosen. The loss tells small harms apart, which an accuracy over so many pictures cannot.
  SensitivityMetric m_wantedMetric = SensitivityMetric::lossIncrease;
  QComboBox *m_target;
  QComboBox *m_view;
  ComboBoxFiller *m_metrics;
  ComboBoxFiller *m_targets;
  ComboBoxFiller *m_views;
  QToolButton *m_ranked;
  QLabel *m_summary;
  QLabel *m_hint;
  QWidget *m_body;
  SensitivityMap *m_map;
  QLabel *m_agreementTitle;
  AgreementTable *m_agreement;
  QLabel *m_verdict;
  std::shared_ptr<const SensitivityTable> m_table;
};

/// What a run has found out of sensitivity, finished or so far; null when it is nothing.
std::shared_ptr<const SensitivityTable> sensitivityOf(const RunRecord &record);

} // namespace bitsmith
