// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/hardware_views.h"

#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "core/plan/hardware/hardware_library.h"
#include "widgets/document/document.h"
#include "widgets/hardware/hardware_panel.h"
#include "widgets/hardware/profile_editor.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QMainWindow>

namespace bitsmith {

HardwareViews::HardwareViews(WindowContext &context, HardwarePanel &panel)
    : QObject(&context.parts), m_context(context), m_panel(panel) {
  auto *profiles = new QAction(tr("&Hardware profiles…"), this);
  connect(profiles, &QAction::triggered, this, &HardwareViews::editProfiles);
  context.menus.add(MenuSection::editProfiles, profiles);
  connect(&panel, &HardwarePanel::profileRequested, this, &HardwareViews::editProfiles);
  readLibrary();
}

void HardwareViews::readLibrary() {
  const HardwareLibrary library = readHardwareLibrary();
  m_panel.setDevices(library.profiles);
  m_context.planBar.setDevices(library);
  if (!library.warnings.empty())
    m_context.messages.show(Severity::warning, QString::fromStdString(library.warnings.front()));
}

bool HardwareViews::mayClose() {
  return !m_editor || m_editor->mayLeave();
}

void HardwareViews::editProfiles() {
  if (!m_editor) {
    m_editor = new ProfileEditor(m_context.document, &m_context.window);
    connect(m_editor, &ProfileEditor::edited, &m_panel, &HardwarePanel::setEditedProfile);
    connect(m_editor, &ProfileEditor::libraryChanged, this, &HardwareViews::readLibrary);
  }
  m_editor->openProfile(QString::fromStdString(m_context.document.hardware().name));
  m_editor->show();
  m_editor->raise();
  m_editor->activateWindow();
}

} // namespace bitsmith
