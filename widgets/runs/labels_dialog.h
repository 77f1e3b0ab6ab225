// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/labels.h"

#include <QDialog>
#include <QStringList>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)

namespace bitsmith {

class RunLibrary;

/// Asks for the tags and the note of a run; of several runs, for the tags that are to be on all of them.
class LabelsDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param library outlives the dialog; accepting writes into the folders of its runs
  LabelsDialog(RunLibrary &library, const QStringList &folders, QWidget *parent = nullptr);

  void accept() override;

 private:
  RunLabels changed(const RunLabels &labels, const std::vector<std::string> &tags) const;

  RunLibrary &m_library;
  QStringList m_folders;
  std::vector<std::string> m_common; ///< tags that all of the runs had
  QLineEdit *m_tags;
  QPlainTextEdit *m_note; ///< of a single run only
  QLabel *m_problem;
};

} // namespace bitsmith
