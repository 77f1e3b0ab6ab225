// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/palette/command_palette.h"
#include "widgets/palette/shortcut_list.h"

#include <QObject>

class QMenu;

namespace bitsmith {

class TableActions;
struct WindowContext;

/// Everything by keyboard: the command palette, the list of all shortcuts, and the pointer that asks what a
/// control is.
class PaletteActions : public QObject {
  Q_OBJECT
 public:
  PaletteActions(WindowContext &context, TableActions &table);

  /// What the palette offers now: commands of the menus and of the table, presets, devices, layers, panels.
  QList<PaletteEntry> entries();
  /// Every shortcut, by the menu or the panel that it works in.
  QList<ShortcutInfo> shortcuts();

 public Q_SLOTS:
  void openPalette();
  void showShortcuts();

 protected:
  /// What a control's tool tip says answers where nothing longer is written.
  bool eventFilter(QObject *object, QEvent *event) override;

 private:
  void addMenu(const QMenu &menu, const QString &place, const QString &lead, QList<PaletteEntry> &list);
  void addPlan(QList<PaletteEntry> &list);
  void addPanels(QList<PaletteEntry> &list);
  void goToLayer(int row);

  WindowContext &m_context;
  TableActions &m_table;
  CommandPalette *m_palette = nullptr; ///< made when it is first asked for
};

} // namespace bitsmith
