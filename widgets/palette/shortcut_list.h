// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QLineEdit;
class QTreeWidget;

namespace bitsmith {

/// A key and what it does.
struct ShortcutInfo {
  QString group; ///< "Edit", "Precision table"
  QString keys;  ///< "Ctrl+Z"
  QString what;
};

/// All keys of the program in one list, by where they work, with a search.
class ShortcutList : public QDialog {
  Q_OBJECT
 public:
  ShortcutList(const QList<ShortcutInfo> &shortcuts, QWidget *parent);

  QTreeWidget *tree() const { return m_tree; }

 private:
  void filter(const QString &text);

  QLineEdit *m_filter;
  QTreeWidget *m_tree;
};

} // namespace bitsmith
