// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/document/options_form.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bitsmith {

/// Which pictures a run takes, how many of them, and how their pixels are scaled for the network.
class DataForm : public OptionsForm {
  Q_OBJECT
 public:
  explicit DataForm(Document &document, QWidget *parent = nullptr);

 protected:
  void loadFields() override;

 private:
  void connectFields();
  void loadPreprocessing();
  void browse();

  QComboBox *m_source;
  QLineEdit *m_path;
  QToolButton *m_browse;
  QLabel *m_shape;
  QSpinBox *m_train;
  QSpinBox *m_test;
  QCheckBox *m_augment;
  QComboBox *m_pixels;
  QComboBox *m_order;
};

} // namespace bitsmith
