// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/own_presets.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace bitsmith {

class Document;

/// Asks under which name the plan is to be kept, and whether as rules over roles or by layer names. What does
/// not go says why while it is typed.
class SavePresetDialog : public QDialog {
  Q_OBJECT
 public:
  SavePresetDialog(const Document &document, const std::vector<OwnPreset> &presets, QWidget *parent);

  /// The preset that was asked for.
  OwnPreset preset() const;

 private:
  void follow();

  const Document &m_document;
  const std::vector<OwnPreset> &m_presets;
  QLineEdit *m_name;
  QLineEdit *m_summary;
  QRadioButton *m_byRoles;
  QRadioButton *m_byLayers;
  QLabel *m_note;
  QPushButton *m_save = nullptr;
};

/// One's own presets: applied, renamed and deleted.
class OwnPresetsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit OwnPresetsDialog(QWidget *parent);

 Q_SIGNALS:
  /// Files were renamed or deleted.
  void changed();
  void chosen(const QString &name);

 private:
  void read();
  void rename();
  void remove();
  void follow();
  /// The preset that is selected; null: none.
  const OwnPreset *selected() const;

  OwnPresets m_own;
  QListWidget *m_list;
  QLabel *m_note;
  QPushButton *m_apply = nullptr;
  QPushButton *m_rename = nullptr;
  QPushButton *m_delete = nullptr;
};

} // namespace bitsmith
