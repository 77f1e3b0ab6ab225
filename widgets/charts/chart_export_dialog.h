// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_export.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bitsmith {

class Chart;

/// Asks how a chart leaves the window: format, size in pixels or millimetres, resolution, colours and file,
/// with a preview of exactly that; saves it or copies it. What was chosen last is offered again.
class ChartExportDialog : public QDialog {
  Q_OBJECT

 public:
  /// @param chart outlives the dialog
  explicit ChartExportDialog(Chart &chart, QWidget *parent = nullptr);

  /// What the picture would be made with now.
  ChartPicture picture() const;
  /// "png", "svg" or "pdf"
  QString format() const;
  QString path() const;
  void setPath(const QString &path);

 public Q_SLOTS:
  /// Saves and closes; says why where it cannot.
  void save();
  void copy();

 Q_SIGNALS:
  void copied(const QString &what);

 private:
  void setupForm();
  void connectParts();
  void restore();
  void remember() const;
  bool isVector() const;
  bool countsPixels() const;
  double perInch() const;
  void takeSize();
  void showSize();
  void useScreenSize();
  void formatChanged();
  void updatePreview();
  QString file() const;
  void updatePath();
  void browse();

  Chart &m_chart;
  QSizeF m_inches;
  bool m_asOnScreen = true;
  QFormLayout *m_form;
  QComboBox *m_format;
  QDoubleSpinBox *m_width;
  QDoubleSpinBox *m_height;
  QComboBox *m_unit;
  QPushButton *m_screen;
  QSpinBox *m_resolution;
  QCheckBox *m_light;
  QLabel *m_outcome;
  QLineEdit *m_path;
  QPushButton *m_browse;
  QLabel *m_replaces; ///< that a file is going to be replaced
  QLabel *m_preview;
  QLabel *m_problem;
  QPushButton *m_save;
  QPushButton *m_copy;
  QTimer m_delay;
};

} // namespace bitsmith
