// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/queue_actions.h"

#include "app/gui/runs/run_actions.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/runs/run_queue.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

QueueActions::QueueActions(WindowContext &context, RunActions &runs)
    : QObject(&context.parts), m_context(context), m_runs(runs), m_state(new QLabel) {
  addMenu();
  m_state->setObjectName(u"queueState"_s);
  context.window.statusBar()->addPermanentWidget(m_state);
  connect(&context.queue, &RunQueue::queueChanged, this, &QueueActions::update);
}

void QueueActions::addMenu() {
  QMenu *parallel = m_context.menus.addMenu(MenuSection::runMore, tr("Runs at the same ti&me"));
  auto *group = new QActionGroup(this);
  for (int runs = 1; runs <= 4; ++runs) {
    QAction *action = parallel->addAction(tr("%n run(s)", nullptr, runs), this, [this, runs] {
      m_context.queue.setParallel(runs);
      update();
      m_runs.estimate();
    });
    action->setCheckable(true);
    group->addAction(action);
    connect(parallel, &QMenu::aboutToShow, action,
            [this, action, runs] { action->setChecked(m_context.queue.parallel() == runs); });
  }
}

void QueueActions::update() {
  const RunQueue &queue = m_context.queue;
  const auto running = queue.running().size();
  const auto waiting = queue.waiting().size();
  m_state->setText(running + waiting == 0 ? tr("idle")
                                          : tr("%1 running, %2 waiting · %3 threads each")
                                                .arg(running)
                                                .arg(waiting)
                                                .arg(queue.threadsPerRun()));
}

} // namespace bitsmith
