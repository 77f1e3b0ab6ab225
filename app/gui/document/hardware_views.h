// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

class HardwarePanel;
class ProfileEditor;
struct WindowContext;

/// What the window has about hardware: the panel of configurations and the editor of profiles, which follow
/// each other, and the devices that the plan bar offers.
class HardwareViews : public QObject {
  Q_OBJECT
 public:
  /// Both outlive the part.
  HardwareViews(WindowContext &context, HardwarePanel &panel);

  HardwarePanel *panel() const { return &m_panel; }
  /// Null until it was asked for.
  ProfileEditor *editor() const { return m_editor; }
  /// Asks about edits of a profile that are not saved. @return false: they are to be gone on with
  bool mayClose();

 public Q_SLOTS:
  /// Reads what profiles there are, and says where one of the user's cannot be read.
  void readLibrary();
  /// Opens the editor with the document's profile.
  void editProfiles();

 private:
  WindowContext &m_context;
  HardwarePanel &m_panel;
  ProfileEditor *m_editor = nullptr; ///< child of the window
};

} // namespace bitsmith
