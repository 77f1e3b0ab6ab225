// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/run_actions.h"

#include "app/gui/runs/run_estimator.h"
#include "app/gui/runs/run_plans.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/run_queue.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/schedule/schedule_editor.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

RunActions::RunActions(WindowContext &context, RunEstimator &estimator, const ScheduleEditor &schedule)
    : QObject(&context.parts), m_context(context), m_estimator(estimator), m_schedule(schedule),
      m_run(new QAction(Theme::instance().icon(u"run"_s), tr("Run"), this)) {
  addActions();
  connectWindow();
  context.planBar.setRunAction(m_run);
  estimator.setHeldBack(context.queue.isBusy());
}

void RunActions::addActions() {
  using enum MenuSection;
  const auto add = [this](MenuSection section, const QString &icon, const QString &text, auto *receiver,
                          auto slot) {
    auto *action = new QAction(Theme::instance().icon(icon), text, this);
    connect(action, &QAction::triggered, receiver, slot);
    m_context.menus.add(section, action);
    return action;
  };
  add(fileData, u"folder"_s, tr("Show the folder of the r&uns"), this, [this] {
    QDir().mkpath(m_context.library.root());
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.library.root()));
  });
  m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  m_run->setToolTip(tr("Train with quantization in the background (Ctrl+R)"));
  connect(m_run, &QAction::triggered, this, &RunActions::run);
  m_context.menus.add(runStart, m_run);
  add(runStart, u"stop"_s, tr("&Stop the selected runs"), &m_context.runs, &RunsPanel::stopSelected)
      ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period));
  add(runStart, u"resume"_s, tr("R&esume the selected runs"), &m_context.runs, &RunsPanel::resumeSelected);
}

void RunActions::connectWindow() {
  const Document &document = m_context.document;
  for (const auto signal : {&Document::networkChanged, &Document::hardwareChanged, &Document::optionsChanged})
    connect(&document, signal, this, &RunActions::estimate);
  connect(&document, &Document::planChanged, this, &RunActions::estimate);
  connect(&m_context.planBar, &PlanBar::runKindChanged, this, &RunActions::estimate);
  connect(&m_context.runs, &RunsPanel::selectionChanged, this, [this] {
    if (m_context.planBar.runKind() == RunKind::ptq)
      estimate(); // another run is quantized
  });
  connect(&m_context.runs, &RunsPanel::quantizationRequested, this, &RunActions::quantize);
  connect(&m_context.queue, &RunQueue::queueChanged, this,
          [this] { m_estimator.setHeldBack(m_context.queue.isBusy()); });
}

Experiment RunActions::experimentToRun() const {
  const PlanBar &bar = m_context.planBar;
  const Experiment plan = m_context.document.experiment();
  const QString start = bar.runKind() == RunKind::ptq
                            ? findPtqStart(m_context.library, m_context.runs.selectedFolders(), plan)
                            : QString();
  return experimentFor(bar.runKind(), plan, bar.planName(), start);
}

void RunActions::estimate() {
  m_estimator.setExperiment(experimentToRun(), m_context.queue.threadsPerRun());
}

void RunActions::run() {
  commitFocusedField();
  if (const QString problem = m_schedule.problem();
      m_context.planBar.runKind() == RunKind::progressive && !problem.isEmpty()) {
    m_context.messages.show(Severity::warning, problem);
    m_context.docks.raise(&m_schedule);
    return;
  }
  const Experiment experiment = experimentToRun();
  // The weights of a file can be quantized as they are.
  if (needsStart(experiment.task) && experiment.start.empty() && !experiment.network.bringsWeights()) {
    m_context.messages.show(
        Severity::warning,
        tr("There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 "
           "and “this plan”, and press Run.")
            .arg(networkText(experiment.network), QString::fromStdString(experiment.data.source)));
    return;
  }
  enqueue(experiment);
}

void RunActions::quantize(const QString &folder) {
  commitFocusedField();
  const auto record = m_context.library.record(folder);
  const Experiment plan = m_context.document.experiment();
  if (!record)
    return;
  if (const QString obstacle = ptqObstacle(*record, plan); !obstacle.isEmpty()) {
    m_context.messages.show(Severity::warning, obstacle);
    return;
  }
  enqueue(experimentFor(RunKind::ptq, plan, m_context.planBar.planName(),
                        findPtqStart(m_context.library, {folder}, plan)));
}

void RunActions::enqueue(const Experiment &experiment) {
  // The second click of a double click wants nothing of its own.
  const std::string wanted = toJson(experiment).dump();
  const bool isSecondClick = wanted == m_lastEnqueued && m_sinceEnqueued.isValid() &&
                             m_sinceEnqueued.elapsed() < QApplication::doubleClickInterval();
  m_lastEnqueued = wanted;
  m_sinceEnqueued.start();
  if (isSecondClick)
    return;
  const QString folder = m_context.queue.enqueue(experiment, m_context.library.root());
  if (folder.isEmpty())
    return;
  m_context.library.refresh();
  m_context.docks.raise(&m_context.runs);
}

} // namespace bitsmith
