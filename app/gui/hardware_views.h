// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace bitsmith {

class Document;
class HardwarePanel;
class LayerSelection;
class ProfileEditor;
struct HardwareLibrary;

/// What the window has about hardware: the panel of configurations and the editor of profiles, which follow
/// each other.
class HardwareViews : public QObject {
  Q_OBJECT
 public:
  /// @param document, @param selection outlive the views; @param window owns the editor
  HardwareViews(Document &document, LayerSelection &selection, QWidget *window);

  /// Belongs to whoever takes it into a layout.
  HardwarePanel *panel() const { return m_panel; }
  /// Null until it was asked for.
  ProfileEditor *editor() const { return m_editor; }
  /// Asks about edits of a profile that are not saved. @return false: they are to be gone on with
  bool mayClose();

 public Q_SLOTS:
  /// Reads what profiles there are, and tells it.
  void readLibrary();
  /// Opens the editor with the document's profile.
  void editProfiles();

 Q_SIGNALS:
  void libraryRead(const bitsmith::HardwareLibrary &library);
  /// A profile of the user's cannot be read: one line that says which and why.
  void warned(const QString &message);

 private:
  Document &m_document;
  QWidget *m_window;
  HardwarePanel *m_panel;
  ProfileEditor *m_editor = nullptr;
};

} // namespace bitsmith
