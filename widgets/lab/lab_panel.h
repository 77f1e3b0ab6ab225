// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/quantizer/quantizer_trial.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTimer;
class QToolButton;

namespace bitsmith {

class Chart;
class Document;
class LabBitsPlot;
class LabPlot;
class LabValuesPlot;
class LayerSelection;
class RealSpinBox;

/// Tries one quantizer: what its bits, scheme, granularity, observer and range do to the values of the
/// current layer, or of a distribution without any run; every formula with the numbers put in. What was found
/// can be given to the layer as one edit.
class LabPanel : public QWidget {
  Q_OBJECT

 public:
  /// Both outlive the panel.
  LabPanel(Document &document, const LayerSelection &selection, QWidget *parent = nullptr);
  ~LabPanel() override;

  QList<Chart *> charts() const;
  /// The values of a layer that layerValuesRequested() asked for.
  /// @param count of the values that the sample stands for @param network where they are from, for a person
  void setLayerValues(const QString &layer, bool weights, const ValueSample &sample, std::int64_t count,
                      const QString &network);
  /// Why there are none.
  void setNoLayerValues(const QString &reason);
  /// The trained run changed: values of layers are to be asked for anew.
  void forgetLayerValues();

  /// Whether somebody looks: while nobody does, it follows neither the layer nor its values, and catches up
  /// after.
  void setActive(bool active);

  /// Shows the layer's own values rather than a distribution, unless somebody has chosen which.
  void preferLayerValues();

  bool showsLayer() const; ///< rather than a distribution
  const QuantizerTrial &trial() const { return m_trial; }

 Q_SIGNALS:
  void layerValuesRequested(const QString &layer, bool weights);
  void editRejected(const QString &message);

 private:
  void buildLayout();
  void fillPickers();
  /// Those of the quantizer, two a row.
  QGridLayout *newControls();
  /// The upper end of the range, and the way back to what the observer finds.
  QWidget *newMaximumRow();
  QTabWidget *newTabs();
  void connectControls();
  /// Takes the quantizer that the layer has in the document.
  void followLayer();
  void updateValues();
  void compute();
  void computeBits();
  void showHint(const QString &text);
  void apply();
  void updateApply();
  QString layerName() const;
  bool ofWeights() const;
  int row() const;
  TrialSettings settings() const;

  Document &m_document;
  const LayerSelection &m_selection;
  QLabel *m_layer;
  QComboBox *m_tensor;
  QComboBox *m_values;
  QSpinBox *m_bits;
  QComboBox *m_scheme;
  QComboBox *m_granularity;
  QComboBox *m_observer;
  QDoubleSpinBox *m_percentile;
  QComboBox *m_ste;
  RealSpinBox *m_minimum;
  RealSpinBox *m_maximum;
  QToolButton *m_observed; ///< range by the observer again
  QPushButton *m_apply;
  LabPlot *m_plot;
  LabBitsPlot *m_bitsPlot;
  LabValuesPlot *m_valuesPlot;
  QLabel *m_formulas;
  QLabel *m_hint;
  QTimer *m_later; ///< the curve of bits follows when the controls rest
  ValueSample m_sample;
  QuantizerTrial m_trial;
  std::optional<ValueRange> m_typedRange;
  bool m_following = false; ///< the controls only follow the document
  bool m_active = true;
  bool m_hasChosenValues = false; ///< somebody has
  bool m_isBehind = false;        ///< what happened while nobody looked is due
  /// Of the values and settings that the curve of bits is worked out for; threads look at it too.
  std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
};

} // namespace bitsmith
