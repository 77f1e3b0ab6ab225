// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/tables/table_text.h"

#include <QObject>

#include <functional>

class QMenu;

namespace bitsmith {

/// Takes a table out of the window: its menu entries copy it or save it as CSV, Markdown or LaTeX. Who wants
/// to tell what came of it listens to the exporters of a window, found by QObject::findChildren().
class TableExporter : public QObject {
  Q_OBJECT

 public:
  /// @param parent a widget: dialogs stand before its window
  /// @param stem name that file dialogs suggest: "runs"
  /// @param read gives the table as it is when it is asked for
  TableExporter(QWidget *parent, const QString &stem, std::function<TableText()> read);
  /// Of what a view shows.
  TableExporter(QAbstractItemView *view, const QString &stem);

  /// The widget has no other context menu: this is it.
  void makeContextMenu();

  void setStem(const QString &stem) { m_stem = stem; }
  /// Adds "Copy table as" and "Save table as" with the formats below.
  void addActions(QMenu &menu);
  void copy(TableFormat format);
  /// Asks for the file.
  void save(TableFormat format);
  /// Whole or not at all.
  void saveTo(const QString &path, TableFormat format);

 Q_SIGNALS:
  void copied(const QString &message);
  void saved(const QString &path);
  /// One line: which file, why, and what to do.
  void failed(const QString &message);

 private:
  /// Tells whoever listens; where nobody does, the person.
  void fail(const QString &message);

  QWidget *m_widget;
  QString m_stem;
  std::function<TableText()> m_read;
};

} // namespace bitsmith
