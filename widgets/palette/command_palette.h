// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QIcon>
#include <QList>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace bitsmith {

/// Something that can be done or gone to.
struct PaletteEntry {
  QString title; ///< "Allocate bits…"
  QString place; ///< where it is otherwise: "Edit", "Layer"
  QString shortcut;
  QString hint; ///< a line more about it; may be empty
  bool isEnabled = true;
  std::function<void()> activate;
};

/// Finds commands and things to go to by a few letters of their names, by keyboard alone: letters search, the
/// arrows choose, Enter does it, Escape leaves. What was chosen lately comes first while nothing is typed.
class CommandPalette : public QDialog {
  Q_OBJECT
 public:
  explicit CommandPalette(QWidget *parent);

  /// Shows the palette over the upper part of its window, with the search empty.
  void offer(const QList<PaletteEntry> &entries);
  QLineEdit *search() const { return m_search; }
  QListView *list() const { return m_list; }
  /// Titles as they are listed, the best first.
  QStringList titles() const;

 protected:
  bool eventFilter(QObject *object, QEvent *event) override;

 private:
  void find();
  void choose();
  void move(int steps);

  QList<PaletteEntry> m_entries;
  QStringList m_recent; ///< titles that were chosen, newest first
  QLineEdit *m_search;
  QListView *m_list;
  QLabel *m_nothing;
  QStandardItemModel *m_model;
};

} // namespace bitsmith
