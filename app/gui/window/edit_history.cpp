// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/edit_history.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/document/document.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QUndoStack>
#include <QUndoView>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

EditHistory::EditHistory(WindowContext &context) : QObject(&context.parts) {
  QUndoStack *stack = context.document.undoStack();
  auto *view = new QUndoView(stack);
  view->setObjectName(u"history"_s);
  view->setAccessibleName(tr("History of edits"));
  view->setEmptyLabel(tr("As it was opened"));
  view->setCleanIcon(Theme::instance().icon(u"save"_s));
  view->setFrameShape(QFrame::NoFrame);
  context.docks.add(tr("History"), u"historyDock"_s, view, Qt::RightDockWidgetArea,
                    PanelDocks::Presence::onDemand);
  QAction *undo = stack->createUndoAction(this);
  undo->setShortcut(QKeySequence::Undo);
  undo->setIcon(Theme::instance().icon(u"undo"_s));
  QAction *redo = stack->createRedoAction(this);
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  redo->setIcon(Theme::instance().icon(u"redo"_s));
  context.menus.add(MenuSection::editHistory, undo);
  context.menus.add(MenuSection::editHistory, redo);
}

} // namespace bitsmith
