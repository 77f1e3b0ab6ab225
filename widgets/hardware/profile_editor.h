// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/hardware_library.h"

#include <QDialog>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace bitsmith {

class Document;
class ProfileEffect;
class ProfileForm;

/// Shows hardware profiles with the sources of their figures, and edits the user's own: a shipped one is
/// copied first. What an edit does to the costs of the open plan is seen as it is typed; what is saved goes
/// into the user's folder, whole or not at all, and the plan is then costed on it.
class ProfileEditor : public QDialog {
  Q_OBJECT
 public:
  /// @param document outlives the editor
  explicit ProfileEditor(Document &document, QWidget *parent = nullptr);

  /// Shows a profile, unless one is being edited.
  void openProfile(const QString &name);
  /// Name of the profile that is shown; of a copy that is not saved yet, the one that was suggested.
  QString current() const;
  /// Whether there are edits that are not saved.
  bool hasUnsaved() const;
  /// Asks about edits that are not saved where there are any. @return false: they are to be gone on with
  bool mayLeave();
  ProfileForm *form() const { return m_form; }
  ProfileEffect *effect() const { return m_effect; }
  /// The line that says what is wrong, or what is to be minded; empty when nothing is.
  QString message() const;

 public Q_SLOTS:
  /// A copy of the profile that is shown, to be edited and saved under another name.
  void copyProfile();
  /// Saves what is edited, and costs the plan on it. What cannot be saved is told by message().
  void saveProfile();
  /// Back to what was opened; a copy that was not saved yet goes.
  void revertProfile();
  /// Deletes a profile of the user's, after asking. A plan that was costed on it is costed on the shipped
  /// `notebook`.
  void deleteProfile();
  void reject() override;

 Q_SIGNALS:
  /// The profile as it is edited; nullopt: nothing is edited, or it has a fault.
  void edited(const std::optional<bitsmith::HardwareProfile> &profile);
  /// Profiles were saved, renamed or deleted.
  void libraryChanged();

 private:
  QWidget *makeList();
  QWidget *makeRight();
  void readLibrary();
  void fillList();
  const HardwareProfile *find(const QString &name) const;
  void display(const HardwareProfile &profile, bool isNew);
  bool isOwn() const;
  /// What is wrong with the name that was typed; empty when nothing is.
  QString nameFault() const;
  void refresh();
  void onRowChanged(int row);

  Document &m_document;
  HardwareLibrary m_library;
  HardwareProfile m_base; ///< as it was when it was opened
  bool m_isNew = false;   ///< a copy that is in no file yet
  QString m_failure;      ///< of the last attempt to save or delete, until something is edited
  QListWidget *m_list;
  QLabel *m_intro;
  ProfileForm *m_form;
  ProfileEffect *m_effect;
  QLabel *m_message;
  QPushButton *m_copy;
  QPushButton *m_delete;
  QPushButton *m_save;
  QPushButton *m_revert;
};

} // namespace bitsmith
