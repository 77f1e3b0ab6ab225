// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/runs/run_model.h"
#include "widgets/runs/run_queue.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QToolBar)
QT_FORWARD_DECLARE_CLASS(QTreeView)

namespace bitsmith {

class RunFilter;
class TableExporter;

/// The runs of a library in a table: queued, running with progress and time left, done; with what can be done
/// about them. Runs that were queued from this window are checked, so that their curves are seen from the
/// start.
class RunsPanel : public QWidget {
  Q_OBJECT
 public:
  /// Neither is owned; both must outlive the panel.
  RunsPanel(RunLibrary *library, RunQueue *queue, QWidget *parent = nullptr);

  RunModel *model() const { return m_model; }
  QTreeView *view() const { return m_view; }

  /// Selected runs and studies, in the order of the table.
  QStringList selectedFolders() const;
  void selectFolders(const QStringList &folders);
  /// Runs shown in the charts, in the order of their colours: RunModel::checkedFolders().
  QStringList checkedFolders() const { return m_model->checkedFolders(); }

  /// Column widths, order and sorting, to be kept from one session to the next.
  QByteArray saveState() const;
  void restoreState(const QByteArray &state);

 public Q_SLOTS:
  void stopSelected();
  void resumeSelected();
  /// Asks first.
  void removeSelected();
  /// Edits the name of the selected run where it stands.
  void renameSelected();
  /// Asks for tags and note of the selected runs.
  void labelSelected();
  void revealSelected();
  /// Shows the selected runs in the charts and no others.
  void compareSelected();
  void compareSideBySide();
  void copyCommand();
  void openInTable();
  void quantizeSelected();
  void exportSelected();
  void reportSelected();

 Q_SIGNALS:
  void selectionChanged(const QStringList &folders);
  void checkedChanged();
  /// Compare these runs, two or more, which the charts show now and no others.
  void comparisonRequested(const QStringList &runs);
  /// Show these runs, two to six, side by side in a window of their own.
  void sideBySideRequested(const QStringList &runs);
  void messageRequested(bitsmith::Severity severity, const QString &text);
  /// Take this experiment into the precision table.
  void experimentRequested(const bitsmith::Experiment &experiment);
  /// Quantize this trained run with the open plan, without training.
  void quantizationRequested(const QString &folder);
  /// Write the network of this finished run in another tool's format.
  void exportRequested(const QString &folder);
  /// Write a report of these runs and studies.
  void reportRequested(const QStringList &folders);
  /// Double click or Enter on a run.
  void runActivated(const QString &folder);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void setupView();
  void setupActions();
  void setupLayout();
  QAction *addAction(const QString &text, const QString &toolTip, const QString &icon,
                     void (RunsPanel::*slot)());
  void updateActions();
  void updateEmpty();
  void toggleSelected();
  void showMenu(const QPoint &position);
  void checkIfQueuedHere(const QString &folder);
  void removeNow(const QStringList &folders);
  /// @param isGrave Cancel is the default
  void askToRemove(const QStringList &folders, const QString &text, const QString &button, const char *name,
                   void (RunsPanel::*removal)(const QStringList &), bool isGrave);
  void removeForGood(const QStringList &folders);
  void showColumnMenu(const QPoint &position);
  bool canLabel(const QString &folder) const;
  void setQuery(const QString &text);
  /// The folder whose engine process runs this one: its study's for a member.
  QString processFolder(const QString &folder) const;
  bool canStop(const QString &folder) const;
  bool canResume(const QString &folder) const;
  bool canRemove(const QString &folder) const;
  RunRecordPtr soundRecord(const QString &folder) const;
  QStringList selectedProcesses() const;
  /// What is selected, studies as their members.
  QStringList selectedRuns() const;

  RunLibrary *m_library;
  RunQueue *m_queue;
  RunModel *m_model;
  RunFilter *m_filter;
  QTreeView *m_view;
  TableExporter *m_table;
  QToolBar *m_toolBar;
  QLineEdit *m_search;
  QLabel *m_empty;
  QStackedWidget *m_pages;
  QAction *m_stop = nullptr;
  QAction *m_resume = nullptr;
  QAction *m_remove = nullptr;
  QAction *m_reveal = nullptr;
  QAction *m_compare = nullptr;
  QAction *m_copy = nullptr;
  QAction *m_open = nullptr;
  QAction *m_quantize = nullptr; ///< in the menu only: the bar has no room for it
  QAction *m_export = nullptr;   ///< so are these
  QAction *m_report = nullptr;
  QAction *m_sideBySide = nullptr;
  QAction *m_rename = nullptr;
  QAction *m_label = nullptr;
};

} // namespace bitsmith
