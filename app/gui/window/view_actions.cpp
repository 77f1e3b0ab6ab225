// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/view_actions.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

ViewActions::ViewActions(WindowContext &context) : QObject(&context.parts) {
  addPanels(context);
  addThemes(context);
}

void ViewActions::addPanels(WindowContext &context) {
  for (const QDockWidget *dock : context.docks.docks())
    context.menus.add(MenuSection::viewPanels, dock->toggleViewAction());
  auto *arrange = new QAction(tr("&Arrange panels anew"), this);
  connect(arrange, &QAction::triggered, &context.docks, &PanelDocks::arrange);
  context.menus.add(MenuSection::viewPanels, arrange);
}

void ViewActions::addThemes(WindowContext &context) {
  QMenu *themes = context.menus.addMenu(MenuSection::viewLook, tr("&Theme"));
  themes->setIcon(Theme::instance().icon(u"theme"_s));
  auto *group = new QActionGroup(this);
  const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::system, tr("As the des&ktop")},
                                                 {ThemeMode::light, tr("&Light")},
                                                 {ThemeMode::dark, tr("&Dark")}};
  for (const auto &[mode, title] : modes) {
    QAction *action = themes->addAction(title, this, [mode = mode] { Theme::instance().setMode(mode); });
    action->setCheckable(true);
    group->addAction(action);
    connect(themes, &QMenu::aboutToShow, action,
            [action, mode = mode] { action->setChecked(Theme::instance().mode() == mode); });
  }
}

} // namespace bitsmith
