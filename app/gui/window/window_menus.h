// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

class QAction;
class QMainWindow;
class QMenu;

namespace bitsmith {

/// The groups of entries of the menu bar, in the order in which they stand; a rule is drawn between those of
/// one menu.
enum class MenuSection {
  fileProject,
  fileOpen,
  fileSave,
  fileExport,
  fileData,
  fileQuit,
  editHistory,
  editLayers,
  editPlan,
  editProfiles,
  runStart,
  runLed,
  runSearch,
  runCommand,
  runMore,
  viewPanels,
  viewLook,
  helpLearn,
  helpKeys,
  helpAbout,
};

/// The menu bar. The parts of the window add their entries to its sections, in any order of construction.
class WindowMenus {
 public:
  explicit WindowMenus(QMainWindow &window);

  /// The menu that a section is in.
  QMenu &menuOf(MenuSection section) const;
  /// Adds an entry at the end of a section.
  void add(MenuSection section, QAction *action);
  /// Adds a menu of its own at the end of a section.
  QMenu *addMenu(MenuSection section, const QString &title);
  const QList<QMenu *> &menus() const { return m_menus; }

 private:
  QList<QMenu *> m_menus;
  QHash<int, QAction *> m_ends; ///< by section: the rule below it
};

} // namespace bitsmith
