// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/hardware_views.h"

#include "core/plan/hardware/hardware_library.h"
#include "widgets/document/document.h"
#include "widgets/hardware/hardware_panel.h"
#include "widgets/hardware/profile_editor.h"

namespace bitsmith {

HardwareViews::HardwareViews(Document &document, LayerSelection &selection, QWidget *window)
    : QObject(window), m_document(document), m_window(window),
      m_panel(new HardwarePanel(document, selection)) {
  connect(m_panel, &HardwarePanel::profileRequested, this, &HardwareViews::editProfiles);
}

void HardwareViews::readLibrary() {
  const HardwareLibrary library = readHardwareLibrary();
  m_panel->setDevices(library.profiles);
  Q_EMIT libraryRead(library);
  if (!library.warnings.empty())
    Q_EMIT warned(QString::fromStdString(library.warnings.front()));
}

bool HardwareViews::mayClose() {
  return !m_editor || m_editor->mayLeave();
}

void HardwareViews::editProfiles() {
  if (!m_editor) {
    m_editor = new ProfileEditor(m_document, m_window);
    connect(m_editor, &ProfileEditor::edited, m_panel, &HardwarePanel::setEditedProfile);
    connect(m_editor, &ProfileEditor::libraryChanged, this, &HardwareViews::readLibrary);
  }
  m_editor->openProfile(QString::fromStdString(m_document.hardware().name));
  m_editor->show();
  m_editor->raise();
  m_editor->activateWindow();
}

} // namespace bitsmith
