// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_columns.h"

#include <QAbstractTableModel>

namespace bitsmith {

/// The precision table as a model: a row a layer, columns of precisionColumns(). It shows the document and
/// edits it.
class PrecisionModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using Column = PrecisionColumn;
  enum Role {
    SortRole = Qt::UserRole + 1, ///< plain value of the cell; Qt::EditRole gives the same
    LockedRole,                  ///< bool: the layer is locked
    SpareRole,                   ///< bool: the cell's value has no effect (scheme of fp32 weights)
    HeatRole,                    ///< double: how bad the cell is, 0 to 1; invalid where it has no colour
    MarkRole, ///< QString: what the hardware makes of what it cannot execute; empty where it can
  };

  /// @param document outlives the model
  explicit PrecisionModel(Document &document, QObject *parent = nullptr);

  /// Shows what runs have measured of the layers.
  /// @param figures outlive the model
  void setFigures(const LayerFigures *figures);

  Document &document() const { return m_document; }

  int rowCount(const QModelIndex &parent = {}) const override;
  int columnCount(const QModelIndex &parent = {}) const override;
  QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex &index) const override;
  /// Bits take a number or a text as bitsFromText(), the scheme its name, the lock a bool or a
  /// Qt::CheckState. What is not allowed changes nothing and is told by editRejected().
  bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

  static Column columnOf(const QModelIndex &index) { return static_cast<Column>(index.column()); }
  /// Puts a text into the field of a precision that a column stands for. @return what was expected, when it
  /// is not allowed; empty when it is done.
  static QString assign(LayerPrecision &precision, Column column, const QString &text);

 Q_SIGNALS:
  /// One line: what was refused, and what was expected.
  void editRejected(const QString &message);

 private:
  PrecisionRow rowAt(int row) const;
  /// The column's title; that of the sensitivity with the unit of the metric that is shown.
  QString title(const PrecisionColumnInfo &column) const;
  void emitRows(const QList<int> &rows);
  bool setLock(int row, const QVariant &value, int role);

  Document &m_document;
  const LayerFigures *m_figures = nullptr;
};

} // namespace bitsmith
