// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/document/options_form.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace bitsmith {

struct TrainingOptions;

/// How a run trains, and what it is called.
class TrainingForm : public OptionsForm {
  Q_OBJECT
 public:
  explicit TrainingForm(Document &document, QWidget *parent = nullptr);

 protected:
  void loadFields() override;

 private:
  void addFields();
  void addLowBitFields();
  void connectFields();
  void connectLowBitFields();
  void change(const QWidget *field, const std::function<void(TrainingOptions &)> &set);

  QLineEdit *m_name;
  QSpinBox *m_epochs;
  QSpinBox *m_batch;
  QComboBox *m_optimizer;
  RealSpinBox *m_lr;
  RealSpinBox *m_momentum;
  RealSpinBox *m_weightDecay;
  QComboBox *m_schedule;
  RealSpinBox *m_clipNorm;
  RealSpinBox *m_seed;
  QComboBox *m_compute;
  QSpinBox *m_threads;
  // What helps few bits.
  RealSpinBox *m_quantizerLr;
  RealSpinBox *m_clipDecay;
  QLineEdit *m_candidates;
  RealSpinBox *m_costWeight;
  RealSpinBox *m_memoryBudget;
  RealSpinBox *m_meanBits;
  RealSpinBox *m_meanBitsStart;
  RealSpinBox *m_distillation;
  RealSpinBox *m_temperature;
  QSpinBox *m_freezeEpochs;
  QCheckBox *m_reestimate;
};

} // namespace bitsmith
