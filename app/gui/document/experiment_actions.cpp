// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/experiment_actions.h"

#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "core/plan/base/files.h"
#include "widgets/document/core_text.h"
#include "widgets/document/save_place.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_queue.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

ExperimentActions::ExperimentActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  addActions();
  addShipped();
  connect(&context.runs, &RunsPanel::experimentRequested, this,
          [this](const Experiment &experiment) { m_context.attempt([&] { m_context.load(experiment); }); });
}

void ExperimentActions::addActions() {
  using enum MenuSection;
  const auto add = [this](MenuSection section, const QString &icon, const QString &text,
                          const QKeySequence &keys, auto slot) {
    auto *action = new QAction(Theme::instance().icon(icon), text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    m_context.menus.add(section, action);
    return action;
  };
  add(fileOpen, u"open"_s, tr("&Open experiment…"), {}, &ExperimentActions::chooseFile);
  add(fileSave, u"save"_s, tr("&Save experiment as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
      &ExperimentActions::save);
  add(runCommand, u"copy"_s, tr("&Copy as command"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
      &ExperimentActions::copyCommand)
      ->setToolTip(tr("The bitsmith-cli line that does what Run does, with the same result"));
}

void ExperimentActions::addShipped() {
  QMenu *shipped = m_context.menus.addMenu(MenuSection::runMore, tr("Run a s&hipped experiment"));
  for (const ExperimentInfo &info : shippedExperiments()) {
    QAction *action = shipped->addAction(
        coreText(info.title), this, [this, name = info.name] { m_context.enqueue(loadExperiment(name)); });
    action->setToolTip(coreText(info.summary));
    action->setStatusTip(coreText(info.summary));
  }
}

void ExperimentActions::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(&m_context.window, tr("Open experiment"), {},
                                                    tr("Experiments (*.json);;All files (*)"));
  if (!path.isEmpty())
    open(path);
}

void ExperimentActions::open(const QString &path) {
  m_context.attempt([&] {
    const Experiment experiment = loadExperiment(path.toStdString());
    if (experiment.task != Task::study) {
      m_context.load(experiment);
      return;
    }
    m_context.messages.show(
        Severity::info,
        tr("“%1” is a study of %n run(s).", nullptr, static_cast<int>(experiment.members.size()))
            .arg(QString::fromStdString(experiment.name)),
        tr("Run it"), [this, experiment] { m_context.enqueue(experiment); });
  });
}

void ExperimentActions::save() {
  const QString path = askWhereToSave(&m_context.window, tr("Save experiment"), u"experiment.json"_s,
                                      tr("Experiments (*.json)"));
  if (path.isEmpty())
    return;
  m_context.attempt([&] {
    writeFileAtomically(toPath(path), toJson(m_context.experimentToRun()).dump(2) + "\n");
    m_context.window.statusBar()->showMessage(tr("Saved %1").arg(path), 6000);
  });
}

void ExperimentActions::copyCommand() {
  m_context.attempt([this] { // a plan may not be one that can be run
    const RunQueue &queue = m_context.queue;
    const QString line = commandLine(m_context.experimentToRun(),
                                     {.threads = queue.threadsPerRun(),
                                      .tensorboard = queue.writesTensorBoard() ? u"tensorboard"_s : QString(),
                                      .cluster = queue.cluster()});
    QGuiApplication::clipboard()->setText(line);
    m_context.window.statusBar()->showMessage(tr("Copied: %1").arg(line.section(u'\n', -1)), 8000);
  });
}

} // namespace bitsmith
