// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace bitsmith {

class Document;
class ScheduleForm;
class SchedulePlot;

/// The schedule of a progressive run: its figures, and its picture in which it is edited with the mouse. What
/// cannot be run is said below the picture. The target is the plan of the document.
class ScheduleEditor : public QWidget {
  Q_OBJECT
 public:
  /// @param document outlives the editor
  explicit ScheduleEditor(Document &document, QWidget *parent = nullptr);

  SchedulePlot *plot() const { return m_plot; }
  ScheduleForm *form() const { return m_form; }
  /// What keeps the schedule from being run; empty where nothing does.
  QString problem() const;

 Q_SIGNALS:
  /// One line: what was refused, and why.
  void editRejected(const QString &message);

 private:
  void follow();
  void updateProblem();

  Document &m_document;
  ScheduleForm *m_form;
  SchedulePlot *m_plot;
  QLabel *m_problem;
  int m_gesture = 0; ///< of the drag that is going on
};

} // namespace bitsmith
