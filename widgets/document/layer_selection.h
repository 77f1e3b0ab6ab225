// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

namespace bitsmith {

class Document;

/// The layers that are chosen, for all views together: chosen in one, they are chosen in every other. Rows
/// are those of the document; another network chooses none.
class LayerSelection : public QObject {
  Q_OBJECT
 public:
  /// @param document outlives the selection
  explicit LayerSelection(const Document &document, QObject *parent = nullptr);

  /// Ascending, each once.
  QList<int> rows() const { return m_rows; }
  /// The layer that views of one layer show: the first chosen one, or the one that was shown last; −1 before
  /// any was chosen.
  int current() const { return m_current; }
  bool contains(int row) const { return m_rows.contains(row); }
  /// Name of the current layer; empty for none.
  QString currentName() const;
  /// Chooses the layer of a name. @return whether the network has it
  bool selectName(const QString &name);

 public Q_SLOTS:
  /// Rows that the network has not are left out.
  void select(const QList<int> &rows);

 Q_SIGNALS:
  void changed(const QList<int> &rows);

 private:
  const Document &m_document;
  QList<int> m_rows;
  int m_current = -1;
};

} // namespace bitsmith
