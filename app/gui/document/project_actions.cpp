// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/project_actions.h"

#include "app/gui/document/network_actions.h"
#include "app/gui/document/recovery_dialog.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "core/plan/base/error.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/document/save_place.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QUndoStack>
#include <QUrl>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int keepDelayMs = 800;

QString nameOf(const QString &file) {
  return file.isEmpty() ? ProjectActions::tr("Untitled") : QFileInfo(file).completeBaseName();
}

/// Of what is in a file; empty where it cannot be read.
QByteArray fingerprint(const QString &path) {
  QFile file(path);
  QCryptographicHash hash(QCryptographicHash::Sha256);
  return !path.isEmpty() && file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result()
                                                                                  : QByteArray();
}

QString suffix() {
  return QString::fromLatin1(projectSuffix);
}

} // namespace

ProjectActions::ProjectActions(WindowContext &context, NetworkActions &networks)
    : QObject(&context.parts), m_context(context), m_networks(networks) {
  setupMenu();
  m_keep.setSingleShot(true);
  m_keep.setInterval(keepDelayMs);
  connect(&m_keep, &QTimer::timeout, this, &ProjectActions::keep);
  const QUndoStack *stack = context.document.undoStack();
  connect(stack, &QUndoStack::indexChanged, &m_keep, qOverload<>(&QTimer::start));
  connect(stack, &QUndoStack::indexChanged, this, [this] { ++m_edits; });
  connect(stack, &QUndoStack::cleanChanged, this, &ProjectActions::followTitle);
  followTitle();
  // When the window has restored what it remembers.
  QTimer::singleShot(0, this, &ProjectActions::offerRecovery);
}

ProjectActions::~ProjectActions() = default;

void ProjectActions::setupMenu() {
  const auto add = [this](const QString &text, const QString &name, const QKeySequence &keys, auto slot) {
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    m_context.menus.add(MenuSection::fileProject, action);
    return action;
  };
  add(tr("Ne&w project"), u"newProject"_s, QKeySequence::New, &ProjectActions::makeNew)
      ->setIcon(Theme::instance().icon(u"add"_s));
  add(tr("Open pro&ject…"), u"openProject"_s, QKeySequence::Open, &ProjectActions::chooseFile)
      ->setIcon(Theme::instance().icon(u"open"_s));
  m_recent = m_context.menus.addMenu(MenuSection::fileProject, tr("Recen&t projects"));
  connect(&m_context.menus.menuOf(MenuSection::fileProject), &QMenu::aboutToShow, this,
          &ProjectActions::fillRecent);
  add(tr("S&ave project"), u"saveProject"_s, QKeySequence::Save, &ProjectActions::save)
      ->setIcon(Theme::instance().icon(u"save"_s));
  add(tr("Save project as…"), u"saveProjectAs"_s, {}, &ProjectActions::saveAs);
  m_recover = add(tr("Recover unsaved wor&k…"), u"recoverWork"_s, {}, &ProjectActions::offerRecovery);
}

void ProjectActions::fillRecent() {
  m_recent->clear();
  for (const QString &file : m_context.settings.recentProjects())
    m_recent->addAction(QDir::toNativeSeparators(file), this, [this, file] { open(file); });
  m_recent->setEnabled(!m_recent->isEmpty());
  m_recover->setVisible(!m_recovery.leftBehind().isEmpty());
}

bool ProjectActions::isProject(const QString &path) {
  return path.endsWith(suffix(), Qt::CaseInsensitive);
}

QString ProjectActions::projectIn(const QMimeData &data) {
  const QList<QUrl> urls = data.urls();
  const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
  return isProject(path) ? path : QString();
}

bool ProjectActions::isModified() const {
  return !m_context.document.undoStack()->isClean();
}

void ProjectActions::followTitle() {
  QMainWindow &window = m_context.window;
  window.setWindowTitle(m_isOpen ? tr("%1[*] – Bitsmith").arg(nameOf(m_file)) : tr("Bitsmith"));
  window.setWindowModified(m_isOpen && isModified());
}

void ProjectActions::tell(const QString &message) {
  m_context.messages.show(Severity::error, message);
}

// --- opening ---

void ProjectActions::makeNew() {
  if (!mayReplace())
    return;
  Project fresh;
  fresh.experiment = Document().experiment();
  take(fresh, {});
}

void ProjectActions::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(
      &m_context.window, tr("Open project"), QFileInfo(m_context.settings.recentProjects().value(0)).path(),
      tr("Projects (*.bitsmith);;All files (*)"));
  if (!path.isEmpty())
    open(path);
}

void ProjectActions::open(const QString &path) {
  const QString file = folderKey(path);
  try {
    const Project project = loadProject(toPath(file));
    if (mayReplace())
      take(project, file);
  } catch (const Error &error) {
    if (!QFileInfo::exists(file))
      m_context.settings.removeRecentProject(file);
    tell(QString::fromUtf8(error.what()));
  }
}

/// A network from a file is read first; the project is open when it is there.
void ProjectActions::take(const Project &project, const QString &file,
                          const std::optional<UnsavedWork> &recovered) {
  m_context.messages.dismiss(); // of what was open before
  try {
    m_networks.loadExperiment(
        project.experiment, project.marks,
        [this, project, file, recovered] { adopt(project, file, recovered); },
        [this, asked = m_edits] { return m_edits == asked || mayReplace(); });
  } catch (const Error &error) {
    tell(
        file.isEmpty()
            ? QString::fromUtf8(error.what())
            : tr("%1 cannot be opened: %2").arg(QFileInfo(file).fileName(), QString::fromUtf8(error.what())));
  }
}

void ProjectActions::adopt(const Project &project, const QString &file,
                           const std::optional<UnsavedWork> &recovered) {
  QUndoStack *stack = m_context.document.undoStack();
  stack->clear(); // what was before is of another project
  m_file = file;
  m_known = fingerprint(file);
  m_isOpen = true;
  if (m_recovered && (!recovered || recovered->folder != m_recovered->folder))
    discardRecovered(); // of what was open before, after the question
  m_recovered = recovered;
  QString unkept;
  if (recovered) {
    try {
      m_recovery.keep(project, file);
      discardRecovered();
    } catch (const Error &error) { // the old copy stays
      unkept = QString::fromUtf8(error.what());
    }
    stack->resetClean();
  } else {
    m_recovery.drop();
  }
  if (!file.isEmpty())
    m_context.settings.addRecentProject(file);
  const auto bytes = [](const std::string &text) {
    return QByteArray::fromBase64(QByteArray::fromStdString(text));
  };
  if (const QByteArray panels = bytes(project.panels);
      !panels.isEmpty() && m_context.window.restoreState(panels))
    m_context.docks.placeNew(panels);
  if (const QByteArray columns = bytes(project.columns); !columns.isEmpty())
    m_context.table.view()->restoreColumns(columns);
  QStringList shown;
  int missing = 0;
  for (const std::string &run : project.runs) {
    const QString folder = folderKey(QString::fromStdString(run));
    if (m_context.library.record(folder) || QFileInfo::exists(folder))
      shown.append(folder);
    else
      ++missing;
  }
  if (!project.runs.empty())
    m_context.runs.model()->setCheckedFolders(shown);
  followTitle();
  if (!unkept.isEmpty())
    m_context.messages.add(Severity::warning, unkept);
  if (missing > 0)
    m_context.messages.add(Severity::warning,
                           tr("%n run(s) of this project are not where they were.", nullptr, missing));
  else
    m_context.window.statusBar()->showMessage(
        file.isEmpty() ? tr("A new project") : tr("Opened %1").arg(QDir::toNativeSeparators(file)), 6000);
}

// --- saving ---

Project ProjectActions::project() const {
  Project project;
  project.experiment = m_context.document.experiment();
  project.marks = m_context.document.marks();
  for (const QString &folder : m_context.runs.checkedFolders())
    project.runs.push_back(folder.toStdString());
  project.panels = m_context.window.saveState().toBase64().toStdString();
  project.columns = m_context.table.view()->saveColumns().toBase64().toStdString();
  return project;
}

bool ProjectActions::save() {
  commitFocusedField();
  if (m_file.isEmpty())
    return saveAs();
  const QByteArray now = fingerprint(m_file);
  return now.isEmpty() || now == m_known ? write(m_file) : saveOverOthers();
}

bool ProjectActions::saveOverOthers() {
  QMessageBox question(QMessageBox::Warning, tr("Changed elsewhere"),
                       tr("“%1” has been changed by another window or program since it was opened here.")
                           .arg(QFileInfo(m_file).fileName()),
                       QMessageBox::NoButton, &m_context.window);
  question.setTextFormat(Qt::PlainText);
  question.setObjectName(u"changedElsewhere"_s);
  question.setInformativeText(tr("Saving replaces what was changed there."));
  const QAbstractButton *replaces = question.addButton(tr("&Replace"), QMessageBox::DestructiveRole);
  const QAbstractButton *saves = question.addButton(tr("Save &As…"), QMessageBox::AcceptRole);
  question.setDefaultButton(question.addButton(tr("&Cancel"), QMessageBox::RejectRole));
  question.exec();
  if (question.clickedButton() == saves)
    return saveAs();
  return question.clickedButton() == replaces && write(m_file);
}

bool ProjectActions::saveAs() {
  commitFocusedField();
  const QString proposed = m_file.isEmpty() ? m_context.document.runName() + suffix() : m_file;
  const QString path =
      askWhereToSave(&m_context.window, tr("Save project"), proposed, tr("Projects (*.bitsmith)"));
  return !path.isEmpty() && write(folderKey(path));
}

bool ProjectActions::write(const QString &path) {
  try {
    saveProject(project(), toPath(path));
  } catch (const Error &error) {
    tell(QString::fromUtf8(error.what()));
    return false;
  }
  m_file = path;
  m_known = fingerprint(path);
  m_isOpen = true;
  m_context.document.undoStack()->setClean();
  m_keep.stop();
  m_recovery.drop();
  discardRecovered();
  m_context.settings.addRecentProject(path);
  followTitle();
  m_context.window.statusBar()->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(path)), 6000);
  return true;
}

bool ProjectActions::mayClose() {
  commitFocusedField(); // a number that is typed is a change
  // Without a project the window remembers its plan.
  return !m_isOpen || mayReplace();
}

bool ProjectActions::mayReplace() {
  commitFocusedField();
  if (!isModified())
    return true;
  QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                       tr("Save the changes of “%1”?").arg(nameOf(m_file)), QMessageBox::NoButton,
                       &m_context.window);
  question.setTextFormat(Qt::PlainText);
  question.setObjectName(u"saveQuestion"_s);
  const QAbstractButton *saves = question.addButton(tr("&Save"), QMessageBox::AcceptRole);
  const QAbstractButton *discards = question.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
  question.setDefaultButton(question.addButton(tr("&Cancel"), QMessageBox::RejectRole));
  question.exec();
  if (question.clickedButton() == saves)
    return save();
  return question.clickedButton() == discards;
}

void ProjectActions::rememberProject() {
  if (m_isOpen || !m_networks.isLoading()) // the one of the last time may still be coming
    m_context.settings.setOpenProject(m_isOpen ? m_file : QString());
  m_keep.stop();
  m_recovery.drop();
}

void ProjectActions::reopen() {
  if (const QString file = m_context.settings.openProject(); QFileInfo::exists(file))
    open(file);
}

void ProjectActions::takeOver(const QString &file, const QByteArray &known,
                              const std::optional<UnsavedWork> &recovered) {
  m_file = file;
  m_recovered = recovered;
  m_known = known; // another window may have changed the file since
  m_isOpen = true;
  followTitle();
  m_keep.start(); // what is not saved is this window's to keep now
}

// --- work that is not saved ---

void ProjectActions::keep() {
  try {
    if (isModified()) {
      m_recovery.keep(project(), m_file);
      discardRecovered();
    } else {
      m_recovery.drop();
    }
  } catch (const Error &error) {
    m_context.window.statusBar()->showMessage(QString::fromUtf8(error.what()), 10000);
  }
}

/// The old copy of recovered work goes when there is one of this window, or the work is saved or not wanted.
void ProjectActions::discardRecovered() {
  if (m_recovered)
    Recovery::discard(*m_recovered);
  m_recovered.reset();
}

void ProjectActions::offerRecovery() {
  if (auto *open = m_context.window.findChild<RecoveryDialog *>(); open && !open->isHidden()) {
    open->raise();
    open->activateWindow();
    return;
  }
  const QList<UnsavedWork> work = m_recovery.leftBehind();
  if (work.isEmpty())
    return;
  auto *dialog = new RecoveryDialog(work, &m_context.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &RecoveryDialog::chosen, this, &ProjectActions::recover);
  dialog->show();
}

void ProjectActions::recover(const UnsavedWork &work) {
  try {
    const Project project = Recovery::read(work);
    if (!mayReplace())
      return;
    take(project, work.file, work);
  } catch (const Error &error) {
    tell(QString::fromUtf8(error.what()));
  }
}

} // namespace bitsmith
