// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with the selected runs.

#include "widgets/runs/runs_panel.h"

#include "widgets/runs/command_line.h"
#include "widgets/runs/labels_dialog.h"
#include "widgets/style/message_bar.h"
#include "widgets/tables/table_exporter.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

void RunsPanel::stopSelected() {
  for (const QString &folder : selectedProcesses()) {
    if (canStop(folder))
      m_queue->stop(folder);
  }
}

void RunsPanel::resumeSelected() {
  for (const QString &folder : selectedProcesses()) {
    if (canResume(folder) && m_queue->resume(folder))
      m_model->setChecked(folder, true);
  }
}

void RunsPanel::removeSelected() {
  const QStringList folders = selectedFolders();
  if (folders.isEmpty() || !m_remove->isEnabled())
    return;
  QString text = folders.size() == 1 ? tr("Move this run to the trash?")
                                     : tr("Move these %1 runs to the trash?").arg(folders.size());
  const bool isLeft =
      std::ranges::any_of(folders, [this](const QString &folder) { return m_model->mayHaveJobs(folder); });
  if (isLeft)
    text += u"\n\n"_s + tr("Jobs that were left to a cluster go on there, and cannot be cancelled from here "
                           "any more: stop them first.");
  askToRemove(folders, text, tr("Remove"), "confirmRemove", &RunsPanel::removeNow, isLeft);
}

void RunsPanel::askToRemove(const QStringList &folders, const QString &text, const QString &button,
                            const char *name, void (RunsPanel::*removal)(const QStringList &), bool isGrave) {
  auto *question =
      new QMessageBox(QMessageBox::Question, tr("Remove runs"), text, QMessageBox::NoButton, this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  QStringList names;
  for (const QString &folder : folders.first(std::min<qsizetype>(folders.size(), 5)))
    names.append(m_library->name(folder));
  if (folders.size() > names.size())
    names.append(tr("and %1 more").arg(folders.size() - names.size()));
  question->setInformativeText(names.join(u", "_s));
  QPushButton *remove = question->addButton(button, QMessageBox::AcceptRole);
  remove->setObjectName(QString::fromLatin1(name));
  QPushButton *cancel = question->addButton(QMessageBox::Cancel);
  question->setDefaultButton(isGrave ? cancel : remove);
  connect(remove, &QPushButton::clicked, this, [this, folders, removal] { (this->*removal)(folders); });
  question->open();
}

void RunsPanel::removeNow(const QStringList &folders) {
  QStringList missed;
  for (const QString &folder : folders)
    if (m_queue->remove(folder, m_library->root()) == RunQueue::Removal::noTrash)
      missed.append(folder);
  m_library->refresh();
  if (!missed.isEmpty())
    askToRemove(missed,
                tr("There is no trash for the folder of the runs. Delete %n runs for good?", nullptr,
                   static_cast<int>(missed.size())),
                tr("Delete for good"), "confirmForGood", &RunsPanel::removeForGood, true);
}

void RunsPanel::removeForGood(const QStringList &folders) {
  for (const QString &folder : folders)
    m_queue->removeForGood(folder, m_library->root());
  m_library->refresh();
}

void RunsPanel::renameSelected() {
  const QModelIndexList rows = m_view->selectionModel()->selectedRows(RunModel::Name);
  if (rows.size() != 1 || !m_rename->isEnabled())
    return;
  m_view->setCurrentIndex(rows.front());
  if (!m_view->isPersistentEditorOpen(rows.front())) // or any other editor
    m_view->edit(rows.front());
}

void RunsPanel::labelSelected() {
  const QStringList folders = selectedFolders();
  if (folders.isEmpty() || !m_label->isEnabled())
    return;
  auto *dialog = new LabelsDialog(*m_library, folders, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void RunsPanel::revealSelected() {
  const QStringList folders = selectedFolders();
  if (folders.size() == 1 && !QDesktopServices::openUrl(QUrl::fromLocalFile(folders.front())))
    Q_EMIT messageRequested(
        Severity::warning,
        tr("No file manager could be started. The run's folder is %1.").arg(folders.front()));
}

void RunsPanel::compareSelected() {
  m_model->setCheckedFolders(selectedFolders());
  if (const QStringList runs = checkedFolders(); runs.size() > 1)
    Q_EMIT comparisonRequested(runs);
}

void RunsPanel::compareSideBySide() {
  if (m_sideBySide->isEnabled())
    Q_EMIT sideBySideRequested(selectedRuns());
}

void RunsPanel::reportSelected() {
  QStringList folders = selectedFolders();
  // A study stands for its members; those not begun have no folder yet, broken ones nothing to tell.
  const QStringList all = folders;
  folders.removeIf([&](const QString &folder) {
    return !soundRecord(folder) || !QFileInfo::exists(folder) || all.contains(m_library->studyOf(folder));
  });
  if (!folders.isEmpty())
    Q_EMIT reportRequested(folders);
}

void RunsPanel::copyCommand() {
  const QStringList folders = selectedFolders();
  RunRecordPtr record = folders.size() == 1 ? soundRecord(folders.front()) : nullptr;
  QString folder = folders.value(0);
  if (record && !QFileInfo::exists(folder)) {
    folder = m_library->studyOf(folder);
    if (!folder.isEmpty()) // a member that has not begun: its study does it
      record = soundRecord(folder);
  }
  if (!record)
    return;
  const QString line =
      commandLine(record->experiment, {.folder = folder, .threads = m_queue->threadsPerRun()});
  QGuiApplication::clipboard()->setText(line);
  Q_EMIT messageRequested(Severity::info, tr("Copied: %1").arg(line));
}

void RunsPanel::openInTable() {
  const QStringList folders = selectedFolders();
  const RunRecordPtr record = folders.size() == 1 ? soundRecord(folders.front()) : nullptr;
  if (!record || record->isStudy())
    return;
  Experiment experiment = record->experiment;
  for (StartOptions *start : {&experiment.start, &experiment.progressive.sensitivity})
    *start = m_library->absoluteStart(folders.front(), *start);
  Q_EMIT experimentRequested(experiment);
}

void RunsPanel::exportSelected() {
  if (const QStringList folders = selectedFolders(); m_export->isEnabled() && !folders.isEmpty())
    Q_EMIT exportRequested(folders.front());
}

void RunsPanel::quantizeSelected() {
  if (const QStringList folders = selectedFolders(); folders.size() == 1)
    Q_EMIT quantizationRequested(folders.front());
}

void RunsPanel::toggleSelected() {
  const QStringList folders = selectedFolders();
  if (folders.isEmpty())
    return;
  const auto isChecked = [this](const QString &folder) {
    return m_model->indexOf(folder).data(Qt::CheckStateRole).toInt() == Qt::Checked;
  };
  const bool check = !std::ranges::all_of(folders, isChecked);
  for (const QString &folder : folders)
    m_model->setChecked(folder, check);
}

bool RunsPanel::eventFilter(QObject *watched, QEvent *event) {
  // The view itself edits the current cell, whichever column it is in.
  if (watched == m_view && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
    renameSelected();
    return true;
  }
  // The view itself toggles only the current row, and only in the first column.
  if (watched == m_view && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
    toggleSelected();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void RunsPanel::showMenu(const QPoint &position) {
  auto *menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addActions({m_stop, m_resume});
  menu->addSeparator();
  menu->addActions({m_compare, m_sideBySide, m_open, m_quantize, m_export, m_report, m_copy, m_reveal});
  menu->addSeparator();
  menu->addActions({m_rename, m_label});
  menu->addSeparator();
  m_table->addActions(*menu);
  menu->addSeparator();
  menu->addAction(m_remove);
  menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace bitsmith
