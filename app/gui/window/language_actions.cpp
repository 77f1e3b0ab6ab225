// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/language_actions.h"

#include "app/gui/window/translations.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "widgets/data/get_data_dialog.h"
#include "widgets/deployment/export_dialog.h"
#include "widgets/hardware/profile_editor.h"
#include "widgets/report/report_dialog.h"
#include "widgets/style/message_bar.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

LanguageActions::LanguageActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  QMenu *menu = context.menus.addMenu(MenuSection::viewLook, tr("Lan&guage"));
  menu->setObjectName(u"languageMenu"_s);
  auto *group = new QActionGroup(this);
  WindowSettings &settings = context.settings;
  const auto add = [&](const QString &code, const QString &name) {
    QAction *action = menu->addAction(name, this, [this, &settings, code] {
      if (settings.language() == code)
        return;
      settings.setLanguage(code);
      if (const QString wait = obstacle(); !wait.isEmpty())
        m_context.messages.show(Severity::info, wait);
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

QString LanguageActions::obstacle() const {
  const QWidget &window = m_context.window;
  if (const auto *editor = window.findChild<ProfileEditor *>(); editor && editor->hasUnsaved())
    return tr("The language changes when the hardware profile that is being edited is saved or given up.");
  if (const auto *data = window.findChild<GetDataDialog *>(); data && data->isBusy())
    return tr("The language changes when the download has ended.");
  for (const auto *model : window.findChildren<ExportDialog *>())
    if (model->isWriting())
      return tr("The language changes when the model has been exported.");
  for (const auto *report : window.findChildren<ReportDialog *>())
    if (report->isWriting())
      return tr("The language changes when the report has been written.");
  return {};
}

} // namespace bitsmith
