// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/palette_actions.h"

#include "app/gui/document/table_actions.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "core/plan/hardware/hardware_library.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/precision/precision_columns.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QWhatsThis>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A title of a menu without the mark of its access key.
QString plain(QString text) {
  static const QRegularExpression mark(u"&(.)"_s);
  return text.replace(mark, u"\\1"_s);
}

QString keysOf(const QAction &action) {
  QStringList keys;
  for (const QKeySequence &sequence : action.shortcuts())
    keys.append(sequence.toString(QKeySequence::NativeText));
  return keys.join(u", "_s);
}

bool isCommand(const QAction &action) {
  return !action.isSeparator() && action.isVisible() && !action.text().isEmpty();
}

} // namespace

PaletteActions::PaletteActions(WindowContext &context, TableActions &table)
    : QObject(&context.parts), m_context(context), m_table(table) {
  const auto add = [this](const QString &text, const QString &name, const QKeySequence &keys, auto slot) {
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    m_context.menus.add(MenuSection::helpKeys, action);
    return action;
  };
  add(tr("&Command palette…"), u"commandPaletteAction"_s, QKeySequence(Qt::CTRL | Qt::Key_K),
      &PaletteActions::openPalette)
      ->setToolTip(tr("Finds commands, layers, presets and panels by a few letters (Ctrl+K)"));
  add(tr("&Keyboard shortcuts"), u"keyboardShortcuts"_s, QKeySequence(Qt::CTRL | Qt::Key_F1),
      &PaletteActions::showShortcuts);
  QAction *what = QWhatsThis::createAction(this);
  what->setObjectName(u"whatsThis"_s);
  what->setText(tr("&What's this?"));
  what->setToolTip(tr("Then click a control to read what it is for (Shift+F1)"));
  m_context.menus.add(MenuSection::helpKeys, what);
  qApp->installEventFilter(this);
}

bool PaletteActions::eventFilter(QObject *object, QEvent *event) {
  if (event->type() != QEvent::QueryWhatsThis && event->type() != QEvent::WhatsThis)
    return false;
  auto *widget = qobject_cast<QWidget *>(object);
  if (!widget || !widget->whatsThis().isEmpty() || widget->toolTip().isEmpty())
    return false;
  if (event->type() == QEvent::WhatsThis)
    QWhatsThis::showText(static_cast<QHelpEvent *>(event)->globalPos(), widget->toolTip(), widget);
  event->accept();
  return true;
}

// --- the palette ---

void PaletteActions::openPalette() {
  if (!m_palette)
    m_palette = new CommandPalette(&m_context.window);
  m_palette->offer(entries());
}

QList<PaletteEntry> PaletteActions::entries() {
  QList<PaletteEntry> list;
  for (const QMenu *menu : m_context.menus.menus())
    addMenu(*menu, plain(menu->title()), {}, list);
  for (QAction *action : m_context.table.view()->actions())
    if (isCommand(*action))
      list.append({.title = plain(action->text()),
                   .place = tr("Precision table"),
                   .shortcut = keysOf(*action),
                   .hint = {},
                   .isEnabled = action->isEnabled(),
                   .activate = [this, action] {
                     m_context.table.view()->setFocus();
                     action->trigger();
                   }});
  addPlan(list);
  addPanels(list);
  return list;
}

/// @param lead what entries of a menu within a menu begin with: they mean little alone
void PaletteActions::addMenu(const QMenu &menu, const QString &place, const QString &lead,
                             QList<PaletteEntry> &list) {
  Q_EMIT const_cast<QMenu &>(menu).aboutToShow(); // fills the menus that are made when they are opened
  QList<QAction *> toggles;                       // of panels: here they are gone to, not hidden
  for (const QDockWidget *dock : m_context.docks.docks())
    toggles.append(dock->toggleViewAction());
  for (QAction *action : menu.actions()) {
    if (!isCommand(*action) || toggles.contains(action) || action->objectName() == "commandPaletteAction"_L1)
      continue;
    const QString title = plain(action->text());
    if (const QMenu *below = action->menu()) {
      if (action->isEnabled())
        addMenu(*below, place + u" ▸ "_s + title, title + u": "_s, list);
      continue;
    }
    // Menus that are made anew when they open throw these actions away.
    list.append({.title = lead + title,
                 .place = place,
                 .shortcut = keysOf(*action),
                 .hint = action->toolTip() == title ? QString() : action->toolTip(),
                 .isEnabled = action->isEnabled(),
                 .activate = [action = QPointer<QAction>(action)] {
                   if (action)
                     action->trigger();
                 }});
  }
}

void PaletteActions::addPlan(QList<PaletteEntry> &list) {
  for (const Preset &preset : presets())
    list.append({.title = tr("Preset: %1").arg(QString::fromStdString(preset.name)),
                 .place = coreText(preset.title),
                 .shortcut = {},
                 .hint = coreText(preset.summary),
                 .isEnabled = true,
                 .activate = [this, name = QString::fromStdString(preset.name)] {
                   m_context.attempt([&] { m_context.document.applyPreset(name); });
                 }});
  for (const OwnPreset &preset : m_table.ownPresets())
    list.append(
        {.title = tr("Preset: %1").arg(QString::fromStdString(preset.name)),
         .place = tr("One of yours"),
         .shortcut = {},
         .hint = QString::fromStdString(preset.summary),
         .isEnabled = true,
         .activate = [this, name = QString::fromStdString(preset.name)] { m_table.applyPreset(name); }});
  for (const HardwareProfile &profile : readHardwareLibrary().profiles)
    list.append({.title = tr("Hardware: %1").arg(QString::fromStdString(profile.name)),
                 .place = coreText(profile.title),
                 .shortcut = {},
                 .hint = coreText(profile.summary),
                 .isEnabled = true,
                 .activate = [this, name = QString::fromStdString(profile.name)] {
                   m_context.attempt([&] { m_context.document.setHardware(name); });
                 }});
  const Document &document = m_context.document;
  for (int row = 0; row < document.layerCount(); ++row) {
    const LayerPrecision &precision = document.plan()[static_cast<std::size_t>(row)];
    list.append(
        {.title = QString::fromStdString(document.network().layers()[static_cast<std::size_t>(row)].name),
         .place = tr("Layer %1, %2/%3 bits")
                      .arg(row + 1)
                      .arg(bitsText(precision.weight.bits), bitsText(precision.activation.bits)),
         .shortcut = {},
         .hint = {},
         .isEnabled = true,
         .activate = [this, row] { goToLayer(row); }});
  }
}

void PaletteActions::addPanels(QList<PaletteEntry> &list) {
  for (QDockWidget *dock : m_context.docks.docks())
    list.append({.title = tr("Panel: %1").arg(plain(dock->windowTitle())),
                 .place = tr("View"),
                 .shortcut = {},
                 .hint = {},
                 .isEnabled = true,
                 .activate = [this, dock] {
                   m_context.docks.raise(dock->widget());
                   dock->widget()->setFocus();
                 }});
}

void PaletteActions::goToLayer(int row) {
  m_context.table.filter()->clear(); // it may hide the layer
  PrecisionView *view = m_context.table.view();
  m_context.selection.select({row});
  view->selectLayers({row}); // unfolds its block
  view->setCurrentIndex(view->cellIndex(row, PrecisionColumn::weightBits));
  view->setFocus();
}

// --- shortcuts ---

QList<ShortcutInfo> PaletteActions::shortcuts() {
  QList<ShortcutInfo> list;
  for (const QMenu *menu : m_context.menus.menus())
    for (const QAction *action : menu->actions())
      if (const QString keys = keysOf(*action); isCommand(*action) && !keys.isEmpty())
        list.append({plain(menu->title()), keys, plain(action->text())});
  const QString table = tr("Precision table");
  for (const QAction *action : m_context.table.view()->actions())
    if (const QString keys = keysOf(*action); !keys.isEmpty())
      list.append({table, keys, plain(action->text())});
  list += {
      {table, tr("a digit"), tr("Edit all selected bit cells")},
      {table, tr("+ and −, Ctrl+↑ and Ctrl+↓"), tr("Step the selected bit cells through 1 … 16, 32")},
      {table, tr("Enter, Escape"), tr("Take what was typed and go down; take it back")},
      {table, tr("Space"), tr("Lock or unlock, in the column Lock")},
      {table, tr("Tab"), tr("Leave the table")},
      {tr("Network graph"), tr("arrows"), tr("Go from box to box")},
      {tr("Network graph"), tr("+ and −, 0, F"), tr("Zoom, to 100 %, to all of it")},
      {tr("Everywhere"), tr("Tab, Shift+Tab"), tr("The next control, the one before")},
      {tr("Everywhere"), tr("Alt+letter"), tr("The menu or button with that letter underlined")},
      {tr("Everywhere"), tr("Menu key, Shift+F10"), tr("The context menu of what has the keyboard")},
  };
  return list;
}

void PaletteActions::showShortcuts() {
  auto *dialog = new ShortcutList(shortcuts(), &m_context.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->show();
}

} // namespace bitsmith
