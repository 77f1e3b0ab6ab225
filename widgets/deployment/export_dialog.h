// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/exchange.h"
#include "core/plan/runs/run.h"

#include <QDialog>
#include <QHash>
#include <QJsonObject>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace bitsmith {

class EngineRequest;
class MessageBar;

/// Writes a finished run's network in another tool's format. Before anything is written it says what the
/// format expresses and, as the engine finds it on this very run, what would be lost; after it, how far what
/// was written agrees with the run. The engine does the work; the dialog stays open and never waits.
class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param folder of a finished run that has a network of its own
  ExportDialog(const QString &folder, const RunRecord &run, QWidget *parent = nullptr);
  ~ExportDialog() override;

  /// A sensitivity run whose figures go with formats that show them. @param folder empty: none
  void setSensitivityRun(const QString &folder) { m_sensitivity = folder; }
  void chooseFormat(const QString &name);
  QString format() const;
  QString path() const;
  void setPath(const QString &path);
  /// The bitsmith-cli line that writes the same.
  QString command() const;
  bool isWriting() const { return m_writing != nullptr; }
  /// What is said before and after writing, as plain text.
  QString foresight() const;
  QString outcome() const;

 public Q_SLOTS:
  void write();

 Q_SIGNALS:
  /// The engine has written and checked the files.
  void written(const QString &path);

 private:
  QWidget *makeHeader(const RunRecord &run);
  QWidget *makeChoice();
  QWidget *makeOptions();
  void connectParts();
  const ExchangeFormatInfo &chosen() const;
  QStringList arguments() const;
  void formatChanged();
  void ask();
  void showForesight(const QString &html);
  void updatePath();
  void updateButtons();
  void browse();
  void finish(const QJsonObject &report);
  void fail(const QString &message);

  QString m_folder;
  QString m_sensitivity;
  QString m_stem; ///< of the files that are suggested
  QListWidget *m_formats;
  QLabel *m_facts;
  QTextBrowser *m_foresight;
  QFormLayout *m_options = nullptr;
  QComboBox *m_folding;
  QCheckBox *m_narrow;
  QCheckBox *m_fourBits;
  QComboBox *m_check;
  QLineEdit *m_path;
  QPushButton *m_browse;
  QLabel *m_replaces;
  MessageBar *m_message;
  QProgressBar *m_progress;
  QTextBrowser *m_outcome;
  QPushButton *m_write = nullptr;
  QPushButton *m_cancel = nullptr;
  QTimer m_delay;
  QHash<QString, QString> m_known; ///< foresight by the arguments it was asked with
  EngineRequest *m_asking = nullptr;
  EngineRequest *m_writing = nullptr;
};

} // namespace bitsmith
