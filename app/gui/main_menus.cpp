// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/main_window.h"

#include "app/gui/cluster_actions.h"
#include "app/gui/hardware_views.h"
#include "app/gui/network_actions.h"
#include "app/gui/panel_docks.h"
#include "app/gui/plan_bar.h"
#include "app/gui/project_actions.h"
#include "app/gui/search_actions.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "widgets/allocation/allocation_dialog.h"
#include "widgets/document/core_text.h"
#include "widgets/document/save_place.h"
#include "widgets/help/guide_dialog.h"
#include "widgets/precision/hardware_notice.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

QIcon icon(const char *name) {
  return Theme::instance().icon(QString::fromLatin1(name));
}

} // namespace

template<typename Receiver, typename Slot>
QAction *MainWindow::addAction(MenuSection section, const QIcon &icon, const QString &text,
                               Receiver *receiver, Slot &&slot) {
  auto *action = new QAction(icon, text, this);
  connect(action, &QAction::triggered, receiver, std::forward<Slot>(slot));
  m_menus->add(section, action);
  return action;
}

void MainWindow::setupFileMenu() {
  using enum MenuSection;
  addAction(fileOpen, icon("open"), tr("&Open experiment…"), this, [this] {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open experiment"), {},
                                                      tr("Experiments (*.json);;All files (*)"));
    if (!path.isEmpty())
      openExperiment(path);
  });
  QAction *network = addAction(fileOpen, icon("open"), tr("Open &network…"), m_networkActions,
                               &NetworkActions::chooseNetwork);
  network->setObjectName(u"openNetwork"_s);
  network->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
  QMenu *recent = m_menus->addMenu(fileOpen, tr("Recent n&etworks"));
  connect(&m_menus->menuOf(fileOpen), &QMenu::aboutToShow, recent, [this, recent] {
    recent->clear();
    for (const QString &file : m_settings.recentNetworks())
      recent->addAction(QDir::toNativeSeparators(file), m_networkActions,
                        [this, file] { m_networkActions->openNetwork(file); });
    recent->setEnabled(!recent->isEmpty());
  });
  QAction *bits =
      addAction(fileOpen, {}, tr("&Import bit-widths…"), m_networkActions, &NetworkActions::chooseBits);
  bits->setObjectName(u"importBits"_s);
  bits->setToolTip(tr("Bits that AIMET, HAWQ, NNCF or a script has written, by layer name"));
  QAction *saveAs =
      addAction(fileSave, icon("save"), tr("&Save experiment as…"), this, &MainWindow::saveExperiment);
  saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
  QAction *exports = addAction(fileExport, icon("export"), tr("E&xport model…"), m_networkActions,
                               [this] { m_networkActions->exportModel(m_runs->selectedFolders().value(0)); });
  exports->setObjectName(u"exportModel"_s);
  exports->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
  exports->setToolTip(tr("The selected run's network in another tool's format (Ctrl+E)"));
  addAction(fileData, icon("folder"), tr("Show the folder of the r&uns"), this, [this] {
    QDir().mkpath(m_library.root());
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_library.root()));
  });
  QAction *quit = addAction(fileQuit, {}, tr("&Quit"), this, &QWidget::close);
  quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void MainWindow::setupEditMenu() {
  using enum MenuSection;
  QAction *undo = m_document.undoStack()->createUndoAction(this);
  undo->setShortcut(QKeySequence::Undo);
  undo->setIcon(icon("undo"));
  QAction *redo = m_document.undoStack()->createRedoAction(this);
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  redo->setIcon(icon("redo"));
  m_menus->add(editHistory, undo);
  m_menus->add(editHistory, redo);
  // Entries for the selected layers are made when the menu opens: they depend on what is selected.
  QMenu *layers = m_menus->addMenu(editLayers, tr("Selected &layers"));
  connect(layers, &QMenu::aboutToShow, this, [this, layers] {
    layers->clear();
    m_table->view()->fillContextMenu(*layers);
  });
  m_menus->add(editPlan, m_table->notice()->snapAction());
  QAction *allocate = addAction(editPlan, {}, tr("&Allocate bits…"), this, &MainWindow::allocateBits);
  allocate->setObjectName(u"allocateBits"_s);
  allocate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
  allocate->setToolTip(tr("The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)"));
  addAction(editProfiles, {}, tr("&Hardware profiles…"), m_hardwareViews, &HardwareViews::editProfiles);
}

void MainWindow::allocateBits() {
  if (!m_allocation) {
    m_allocation = new AllocationDialog(m_document, &m_library, this);
    connect(m_allocation, &AllocationDialog::measureRequested, this, &MainWindow::enqueue);
  }
  m_allocation->show();
  m_allocation->raise();
  m_allocation->activateWindow();
}

void MainWindow::setupRunMenu() {
  using enum MenuSection;
  m_runAction = addAction(runStart, icon("run"), tr("Run"), this, &MainWindow::run);
  m_runAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  m_runAction->setToolTip(tr("Train with quantization in the background (Ctrl+R)"));
  m_plan->setRunAction(m_runAction);
  new ClusterActions(*m_context, m_runAction);
  QAction *stop =
      addAction(runStart, icon("stop"), tr("&Stop the selected runs"), m_runs, &RunsPanel::stopSelected);
  stop->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period));
  addAction(runStart, icon("resume"), tr("R&esume the selected runs"), m_runs, &RunsPanel::resumeSelected);
  QAction *search = addAction(runSearch, icon("search"), tr("Search for &plans…"), this,
                              [this] { m_searchActions->openDialog(analysedRun()); });
  search->setObjectName(u"searchPlans"_s);
  search->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
  search->setToolTip(
      tr("Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)"));
  m_menus->add(runSearch, m_searchActions->trainAction());
  QAction *copy = addAction(runCommand, icon("copy"), tr("&Copy as command"), this, [this] {
    attempt([this] { // a plan may not be one that can be run
      const QString line = commandLine(
          experimentToRun(), {.threads = m_queue.threadsPerRun(),
                              .tensorboard = m_queue.writesTensorBoard() ? u"tensorboard"_s : QString(),
                              .cluster = m_queue.cluster()});
      QApplication::clipboard()->setText(line);
      statusBar()->showMessage(tr("Copied: %1").arg(line.section(u'\n', -1)), 8000);
    });
  });
  copy->setToolTip(tr("The bitsmith-cli line that does what Run does, with the same result"));
  copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  QMenu *shipped = m_menus->addMenu(runMore, tr("Run a s&hipped experiment"));
  for (const ExperimentInfo &info : shippedExperiments()) {
    QAction *action = shipped->addAction(coreText(info.title), this,
                                         [this, name = info.name] { enqueue(loadExperiment(name)); });
    action->setToolTip(coreText(info.summary));
    action->setStatusTip(coreText(info.summary));
  }
  QMenu *parallel = m_menus->addMenu(runMore, tr("Runs at the same ti&me"));
  auto *group = new QActionGroup(this);
  for (int runs = 1; runs <= 4; ++runs) {
    QAction *action = parallel->addAction(tr("%n run(s)", nullptr, runs), this, [this, runs] {
      m_queue.setParallel(runs);
      updateQueueState();
      askForEstimate();
    });
    action->setCheckable(true);
    group->addAction(action);
    connect(parallel, &QMenu::aboutToShow, action,
            [this, action, runs] { action->setChecked(m_queue.parallel() == runs); });
  }
}

void MainWindow::setupViewMenu() {
  using enum MenuSection;
  for (const QDockWidget *dock : m_docks->docks())
    m_menus->add(viewPanels, dock->toggleViewAction());
  addAction(viewPanels, {}, tr("&Arrange panels anew"), m_docks, &PanelDocks::arrange);
  QMenu *themes = m_menus->addMenu(viewLook, tr("&Theme"));
  themes->setIcon(icon("theme"));
  auto *group = new QActionGroup(this);
  const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::system, tr("As the des&ktop")},
                                                 {ThemeMode::light, tr("&Light")},
                                                 {ThemeMode::dark, tr("&Dark")}};
  for (const auto &[mode, title] : modes) {
    QAction *action = themes->addAction(title, this, [mode = mode] { Theme::instance().setMode(mode); });
    action->setCheckable(true);
    group->addAction(action);
    connect(themes, &QMenu::aboutToShow, action,
            [action, mode = mode] { action->setChecked(Theme::instance().mode() == mode); });
  }
}

void MainWindow::setupHelpMenu() {
  QAction *guide = addAction(MenuSection::helpLearn, {}, tr("User &guide"), this, &MainWindow::showGuide);
  guide->setShortcut(QKeySequence::HelpContents);
  addAction(MenuSection::helpAbout, {}, tr("&About Bitsmith"), this, &MainWindow::showAbout);
  m_queueState = new QLabel;
  m_queueState->setObjectName(u"queueState"_s);
  statusBar()->addPermanentWidget(m_queueState);
}

void MainWindow::openFile(const QString &path) {
  if (ProjectActions::isProject(path))
    m_projects->open(path);
  else
    openExperiment(path);
}

void MainWindow::openExperiment(const QString &path) {
  attempt([&] {
    const Experiment experiment = loadExperiment(path.toStdString());
    if (experiment.task != Task::study) {
      m_networkActions->loadExperiment(experiment);
      return;
    }
    m_message->show(Severity::info,
                    tr("“%1” is a study of %n run(s).", nullptr, static_cast<int>(experiment.members.size()))
                        .arg(QString::fromStdString(experiment.name)),
                    tr("Run it"), [this, experiment] { enqueue(experiment); });
  });
}

void MainWindow::saveExperiment() {
  const QString path =
      askWhereToSave(this, tr("Save experiment"), u"experiment.json"_s, tr("Experiments (*.json)"));
  if (path.isEmpty())
    return;
  attempt([&] {
    writeFileAtomically(toPath(path), toJson(experimentToRun()).dump(2) + "\n");
    statusBar()->showMessage(tr("Saved %1").arg(path), 6000);
  });
}

void MainWindow::showGuide() {
  auto *dialog = findChild<GuideDialog *>();
  if (!dialog) {
    const std::string_view guide = resource("guide/user-guide.md");
    dialog = new GuideDialog(QString::fromUtf8(guide.data(), static_cast<qsizetype>(guide.size())), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
  }
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

void MainWindow::showAbout() {
  QMessageBox::about(
      this, tr("About Bitsmith"),
      tr("<h3>Bitsmith %1</h3><p>A workbench for mixed-precision quantization with hardware co-design.</p>"
         "<p>Free software under the GNU General Public License, version 3 or later.</p>")
          .arg(QApplication::applicationVersion()));
}

} // namespace bitsmith
