// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/teaching/classroom_actions.h"

#include "app/gui/runs/run_plans.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/classroom/classroom_panel.h"
#include "widgets/classroom/layer_view_plot.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/run_queue.h"
#include "widgets/style/message_bar.h"

#include <QAction>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

ClassroomActions::ClassroomActions(WindowContext &context)
    : QObject(&context.parts), m_context(context),
      m_panel(new ClassroomPanel(context.queue, context.document, context.selection)) {
  context.docks.add(tr("Classroom"), u"classroomDock"_s, m_panel, Qt::RightDockWidgetArea,
                    PanelDocks::Presence::onDemand);
  context.connectChart(m_panel->plot());
  connect(m_panel, &ClassroomPanel::startRequested, this, &ClassroomActions::begin);
  connect(m_panel, &ClassroomPanel::warned, this,
          [this](const QString &message) { m_context.messages.show(Severity::warning, message); });
  auto *step = new QAction(tr("Train step &by step"), this);
  step->setObjectName(u"trainStepByStep"_s);
  step->setToolTip(tr("Begins training this plan in the panel Classroom, paused before its first step"));
  connect(step, &QAction::triggered, this, &ClassroomActions::begin);
  context.menus.add(MenuSection::runLed, step);
}

void ClassroomActions::begin() {
  commitFocusedField();
  m_context.docks.raise(m_panel);
  if (m_panel->state() != ClassroomPanel::State::idle)
    return;
  const RunKind kind =
      m_context.planBar.runKind() == RunKind::progressive ? RunKind::progressive : RunKind::plan;
  const Experiment experiment =
      experimentFor(kind, m_context.document.experiment(), m_context.planBar.planName());
  const QString folder = m_context.queue.enqueueLed(experiment, m_context.library.root());
  if (folder.isEmpty())
    return;
  m_context.library.refresh();
  m_panel->lead(folder);
}

} // namespace bitsmith
