// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/presentation_mode.h"

#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/precision/precision_view.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

void collect(const QList<QAction *> &entries, QList<QAction *> &all) {
  for (QAction *entry : entries) {
    if (entry->menu())
      collect(entry->menu()->actions(), all);
    else if (!entry->isSeparator())
      all.append(entry);
  }
}

} // namespace

PresentationMode::PresentationMode(WindowContext &context)
    : QObject(&context.parts), m_context(context), m_toggle(new QAction(tr("&Presentation"), this)),
      m_leave(new QAction(this)) {
  m_toggle->setObjectName(u"presentation"_s);
  m_toggle->setCheckable(true);
  m_toggle->setShortcut(QKeySequence(Qt::Key_F11));
  m_toggle->setToolTip(
      tr("Large type and thick lines on the whole screen, for a room (F11; Escape ends it)"));
  m_leave->setShortcut(QKeySequence(Qt::Key_Escape));
  m_leave->setEnabled(false);
  connect(m_toggle, &QAction::toggled, this, [this](bool on) { on ? begin() : end(); });
  connect(m_leave, &QAction::triggered, this, &PresentationMode::leave);
  context.menus.add(MenuSection::viewLook, m_toggle);
  // The menu that it is in is hidden meanwhile.
  context.window.addActions({m_toggle, m_leave});
  context.window.installEventFilter(this);
}

PresentationMode::~PresentationMode() {
  Theme::instance().setPresenting(false);
}

void PresentationMode::leave() {
  m_toggle->setChecked(false);
}

bool PresentationMode::eventFilter(QObject *watched, QEvent *event) {
  // What is kept for the next start is the window as it was before.
  if (watched == &m_context.window && event->type() == QEvent::Close)
    leave();
  return QObject::eventFilter(watched, event);
}

void PresentationMode::begin() {
  QMainWindow &window = m_context.window;
  QList<QAction *> all;
  for (const QMenu *menu : m_context.menus.menus())
    collect(menu->actions(), all);
  for (QAction *action : all)
    if (!window.actions().contains(action))
      m_borrowed.append(action);
  window.addActions(m_borrowed);
  window.menuBar()->hide();
  window.statusBar()->hide();
  m_stateBefore = window.windowState();
  const int before = window.fontMetrics().height();
  Theme::instance().setPresenting(true);
  scaleTables(static_cast<double>(window.fontMetrics().height()) / std::max(1, before));
  window.setWindowState(m_stateBefore | Qt::WindowFullScreen);
  m_leave->setEnabled(true);
}

void PresentationMode::end() {
  QMainWindow &window = m_context.window;
  const int before = window.fontMetrics().height();
  Theme::instance().setPresenting(false);
  scaleTables(static_cast<double>(window.fontMetrics().height()) / std::max(1, before));
  for (QAction *action : std::exchange(m_borrowed, {}))
    window.removeAction(action);
  window.menuBar()->show();
  window.statusBar()->show();
  window.setWindowState(m_stateBefore);
  m_leave->setEnabled(false);
}

/// Rows that were made as high as the type was.
void PresentationMode::scaleTables(double factor) {
  for (const QTableView *table : m_context.window.findChildren<QTableView *>()) {
    if (qobject_cast<const PrecisionView *>(table))
      continue; // follows the type by itself
    QHeaderView *rows = table->verticalHeader();
    rows->setMinimumSectionSize(qRound(rows->minimumSectionSize() * factor));
    rows->setDefaultSectionSize(qRound(rows->defaultSectionSize() * factor));
    QHeaderView *titles = table->horizontalHeader();
    if (titles->minimumHeight() > 0 && titles->minimumHeight() == titles->maximumHeight())
      titles->setFixedHeight(qRound(titles->height() * factor));
  }
}

} // namespace bitsmith
