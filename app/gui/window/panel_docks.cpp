// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/panel_docks.h"

#include <QChildEvent>
#include <QDataStream>
#include <QIODevice>
#include <QMainWindow>
#include <QTabBar>

#include <map>

namespace bitsmith {

PanelDocks::PanelDocks(QMainWindow &window) : QObject(&window), m_window(window) {
  m_window.installEventFilter(this);
}

bool PanelDocks::eventFilter(QObject *watched, QEvent *event) {
  // The window makes its bars of tabs itself, and cuts names off where room is scarce: whole names and arrows
  // tell more.
  if (watched == &m_window && event->type() == QEvent::ChildPolished)
    if (auto *tabs = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child())) {
      tabs->setElideMode(Qt::ElideNone);
      tabs->setUsesScrollButtons(true);
    }
  return QObject::eventFilter(watched, event);
}

PanelDocks::~PanelDocks() {
  for (QDockWidget *dock : m_docks)
    disconnect(dock, nullptr, this, nullptr);
  qDeleteAll(m_docks);
}

QDockWidget *PanelDocks::add(const QString &title, const QString &name, QWidget *panel,
                             Qt::DockWidgetArea area, Presence presence) {
  auto *dock = new QDockWidget(title);
  dock->setObjectName(name);
  dock->setWidget(panel);
  // The tabs name the panels and are what they are dragged by; a title below a tab would say the same again.
  dock->setTitleBarWidget(new QWidget(dock));
  // At once as a tab: panels above each other, even for a moment, make the window higher than the screen.
  if (QDockWidget *before = last(area))
    m_window.tabifyDockWidget(before, dock);
  else
    m_window.addDockWidget(area, dock);
  m_docks.append(dock);
  if (presence == Presence::onDemand)
    m_onDemand.insert(dock);
  connect(dock, &QDockWidget::visibilityChanged, this, [this, panel](bool visible) {
    if (!visible) {
      m_shown.remove(panel);
      return;
    }
    m_shown.insert(panel);
    Q_EMIT shown(panel);
  });
  return dock;
}

QDockWidget *PanelDocks::first(Qt::DockWidgetArea area) const {
  for (QDockWidget *dock : m_docks)
    if (m_window.dockWidgetArea(dock) == area)
      return dock;
  return nullptr;
}

QDockWidget *PanelDocks::last(Qt::DockWidgetArea area) const {
  QDockWidget *last = nullptr;
  for (QDockWidget *dock : m_docks)
    if (m_window.dockWidgetArea(dock) == area)
      last = dock;
  return last;
}

void PanelDocks::raise(const QWidget *panel) {
  for (QDockWidget *dock : m_docks)
    if (dock->widget() == panel || dock->isAncestorOf(panel)) {
      dock->show();
      dock->raise();
    }
}

void PanelDocks::tab() {
  std::map<Qt::DockWidgetArea, QDockWidget *> last;
  for (QDockWidget *dock : m_docks) {
    QDockWidget *&before = last[m_window.dockWidgetArea(dock)];
    if (before)
      m_window.tabifyDockWidget(before, dock);
    before = dock;
  }
}

void PanelDocks::arrange() {
  for (QDockWidget *dock : m_docks) {
    dock->setFloating(false);
    dock->show();
  }
  tab();
  for (QDockWidget *dock : m_docks)
    if (m_onDemand.contains(dock))
      dock->hide();
  if (QDockWidget *right = first(Qt::RightDockWidgetArea)) {
    right->raise();
    m_window.resizeDocks({right}, {m_window.width() * 41 / 100}, Qt::Horizontal);
  }
  if (QDockWidget *bottom = first(Qt::BottomDockWidgetArea)) {
    bottom->raise();
    m_window.resizeDocks({bottom}, {m_window.height() * 46 / 100}, Qt::Vertical);
  }
}

void PanelDocks::placeNew(const QByteArray &layout) {
  for (QDockWidget *dock : m_docks) {
    QByteArray name;
    QDataStream stream(&name, QIODevice::WriteOnly);
    stream << dock->objectName(); // as QMainWindow writes it
    QDockWidget *front = first(m_window.dockWidgetArea(dock));
    if (layout.contains(name) || dock == front)
      continue;
    dock->setFloating(false);
    m_window.tabifyDockWidget(front, dock);
    dock->setVisible(!m_onDemand.contains(dock));
    front->raise();
  }
}

QRect seenPart(const QWidget &widget) {
  if (!widget.isVisible())
    return {};
  QRect seen = widget.rect();
  for (const QWidget *outer = &widget; !outer->isWindow(); outer = outer->parentWidget())
    seen &= QRect(widget.mapFrom(outer->parentWidget(), QPoint()), outer->parentWidget()->size());
  return seen;
}

} // namespace bitsmith
