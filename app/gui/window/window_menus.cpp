// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/window_menus.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Texts of this file.
struct Text {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::WindowMenus)
};
} // namespace

WindowMenus::WindowMenus(QMainWindow &window) {
  struct Menu {
    QString title;
    QString name;
    QList<MenuSection> sections;
  };
  using enum MenuSection;
  const Menu menus[] = {
      {Text::tr("&File"), u"fileMenu"_s, {fileProject, fileOpen, fileSave, fileExport, fileData, fileQuit}},
      {Text::tr("&Edit"), u"editMenu"_s, {editHistory, editLayers, editPlan, editProfiles}},
      {Text::tr("&Run"), u"runMenu"_s, {runStart, runLed, runSearch, runCommand, runMore}},
      {Text::tr("&View"), u"viewMenu"_s, {viewPanels, viewLook}},
      {Text::tr("&Help"), u"helpMenu"_s, {helpLearn, helpKeys, helpAbout}},
  };
  for (const Menu &menu : menus) {
    QMenu *added = window.menuBar()->addMenu(menu.title);
    added->setObjectName(menu.name);
    added->setToolTipsVisible(true);
    for (const MenuSection section : menu.sections)
      m_ends.insert(static_cast<int>(section), added->addSeparator());
    m_menus.append(added);
  }
}

QMenu &WindowMenus::menuOf(MenuSection section) const {
  return *qobject_cast<QMenu *>(m_ends.value(static_cast<int>(section))->parent());
}

void WindowMenus::add(MenuSection section, QAction *action) {
  menuOf(section).insertAction(m_ends.value(static_cast<int>(section)), action);
}

QMenu *WindowMenus::addMenu(MenuSection section, const QString &title) {
  QMenu &menu = menuOf(section);
  auto *added = new QMenu(title, &menu);
  menu.insertMenu(m_ends.value(static_cast<int>(section)), added);
  return added;
}

} // namespace bitsmith
