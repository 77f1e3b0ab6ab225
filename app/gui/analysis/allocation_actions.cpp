// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/analysis/allocation_actions.h"

#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/allocation/allocation_dialog.h"

#include <QAction>
#include <QMainWindow>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

AllocationActions::AllocationActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  auto *action = new QAction(tr("&Allocate bits…"), this);
  action->setObjectName(u"allocateBits"_s);
  action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
  action->setToolTip(tr("The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)"));
  connect(action, &QAction::triggered, this, &AllocationActions::openDialog);
  context.menus.add(MenuSection::editPlan, action);
}

void AllocationActions::openDialog() {
  if (!m_dialog) {
    m_dialog = new AllocationDialog(m_context.document, &m_context.library, &m_context.window);
    connect(m_dialog, &AllocationDialog::measureRequested, this,
            [this](const Experiment &experiment) { m_context.enqueue(experiment); });
  }
  m_dialog->show();
  m_dialog->raise();
  m_dialog->activateWindow();
}

} // namespace bitsmith
