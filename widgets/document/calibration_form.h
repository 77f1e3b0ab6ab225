// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/document/options_form.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace bitsmith {

struct CalibrationOptions;

/// What a run begins with, and how a trained run is quantized without training.
class CalibrationForm : public OptionsForm {
  Q_OBJECT
 public:
  explicit CalibrationForm(Document &document, QWidget *parent = nullptr);

 protected:
  void loadFields() override;

 private:
  void addFields();
  void connectFields();
  void connectWeightFields();
  void change(const QWidget *field, const std::function<void(CalibrationOptions &)> &set);

  QLineEdit *m_start;
  QComboBox *m_observer;
  RealSpinBox *m_percentile;
  QSpinBox *m_pictures;
  QSpinBox *m_batch;
  QCheckBox *m_biasCorrection;
  QCheckBox *m_batchNorm;
  QCheckBox *m_equalization;
  QComboBox *m_rounding;
  QSpinBox *m_roundingSteps;
};

} // namespace bitsmith
