// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/language_actions.h"

#include "app/gui/translations.h"
#include "app/gui/window_context.h"
#include "app/gui/window_menus.h"
#include "app/gui/window_settings.h"

#include <QActionGroup>
#include <QMenu>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

LanguageActions::LanguageActions(WindowContext &context) : QObject(&context.parts) {
  QMenu *menu = context.menus.addMenu(MenuSection::viewLook, tr("Lan&guage"));
  menu->setObjectName(u"languageMenu"_s);
  auto *group = new QActionGroup(this);
  WindowSettings &settings = context.settings;
  const auto add = [&](const QString &code, const QString &name) {
    QAction *action = menu->addAction(name, this, [this, &settings, code] {
      if (settings.language() == code)
        return;
      settings.setLanguage(code);
      Q_EMIT chosen();
    });
    action->setObjectName(u"language_"_s + code);
    action->setCheckable(true);
    action->setChecked(settings.language() == code);
    group->addAction(action);
  };
  add({}, tr("As the &desktop"));
  menu->addSeparator();
  for (const Language &language : languages())
    add(language.code, language.name);
}

} // namespace bitsmith
