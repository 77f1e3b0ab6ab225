// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision_schedule.h"
#include "widgets/document/options_form.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace bitsmith {

class LayerFigures;
class PolicyTable;
struct ScheduleScene;

/// What a document's progressive run is drawn from: its schedule, its plan as the target, its epochs.
ScheduleScene scheduleScene(const Document &document);

/// The figures of a schedule; those that its kind has no use for are hidden.
class ScheduleForm : public OptionsForm {
  Q_OBJECT
 public:
  explicit ScheduleForm(Document &document, QWidget *parent = nullptr);

  /// What is known of the layers, which their order can be taken from. Outlives the form; may be null.
  void setFigures(const LayerFigures *figures);

 protected:
  void loadFields() override;

 private:
  void addFields();
  void connectFields();
  void change(const QWidget *field, const std::function<void(ScheduleOptions &)> &set);
  void showFields(const ScheduleOptions &options);
  void takeMeasuredOrder();
  void updateMeasured();

  QComboBox *m_kind;
  QSpinBox *m_weightBits;
  QSpinBox *m_activationBits;
  QSpinBox *m_activationFloor;
  QSpinBox *m_begin;
  QSpinBox *m_end;
  QSpinBox *m_stages;
  QLineEdit *m_levels;
  QSpinBox *m_cycles;
  QLineEdit *m_order;
  QPushButton *m_measured;
  RealSpinBox *m_epsilon;
  RealSpinBox *m_decay;
  QSpinBox *m_window;
  PolicyTable *m_policies;
  const LayerFigures *m_figures = nullptr;
};

} // namespace bitsmith
