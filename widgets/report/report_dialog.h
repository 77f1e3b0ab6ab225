// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QThread;

namespace bitsmith {

/// Writes a report of runs: one self-contained HTML page, or the same on paper as a PDF. Asks for title,
/// question and file. The runs are read beside the window, which does not wait.
class ReportDialog : public QDialog {
  Q_OBJECT

 public:
  /// @param folders of runs and studies, in the order in which they are to be told of
  /// @param title what it is called unless something else is typed
  ReportDialog(const QStringList &folders, const QString &title, QWidget *parent = nullptr);
  ~ReportDialog() override;

  QString path() const;
  void setPath(const QString &path);
  bool isWriting() const { return m_thread != nullptr; }
  /// The bitsmith-cli line that writes the same page.
  QString command() const;
  QString problem() const;

 public Q_SLOTS:
  void write();
  /// What is being written is written to its end; a failure shows the dialog again.
  void reject() override;

 Q_SIGNALS:
  void written(const QString &path);

 private:
  QString format() const;
  void formatChanged();
  void browse();
  void finish(const QString &path, const QString &error);
  void update();

  QStringList m_folders;
  QLineEdit *m_title;
  QLineEdit *m_question;
  QComboBox *m_format;
  QLineEdit *m_path;
  QPushButton *m_browse;
  QFormLayout *m_form = nullptr;
  QLabel *m_replaces; ///< that a file is going to be replaced
  QCheckBox *m_open;
  QLabel *m_problem;
  QProgressBar *m_progress;
  QPushButton *m_write;
  QThread *m_thread = nullptr;
  bool m_isLeft = false; ///< closed while the report was being written
};

} // namespace bitsmith
