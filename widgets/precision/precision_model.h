// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/layer_blocks.h"
#include "widgets/precision/plan_reference.h"

#include <QAbstractTableModel>
#include <QSet>

namespace bitsmith {

/// The precision table as a model: a row a layer, columns of precisionColumns(). It shows the document and
/// edits it. Where layers are grouped, rows that stand for the blocks of the network follow those of the
/// layers: they say what their layers have in common or come to, and an edit of one is an edit of all of
/// them.
class PrecisionModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using Column = PrecisionColumn;
  enum Role {
    SortRole = Qt::UserRole + 1, ///< plain value of the cell; Qt::EditRole gives the same
    LockedRole,                  ///< bool: the layer is locked
    SpareRole,                   ///< bool: the cell's value has no effect (scheme of fp32 weights)
    HeatRole,                    ///< double: how bad the cell is, 0 to 1; invalid where it has no colour
    MarkRole,      ///< QString: what the hardware makes of what it cannot execute; empty where it can
    TiedRole,      ///< bool: the layer is tied to others
    DifferentRole, ///< bool: the cell, or of the name the layer, is not as in the plan of comparison
    ReferenceRole, ///< QString: what the plan of comparison has, where that is something else
    BlockRole,     ///< bool: the row stands for a block of layers
    FoldedRole,    ///< bool: the block's layers are hidden
  };

  /// @param document outlives the model
  explicit PrecisionModel(Document &document, QObject *parent = nullptr);

  /// Shows what runs have measured of the layers.
  /// @param figures outlive the model
  void setFigures(const LayerFigures *figures);

  Document &document() const { return m_document; }
  /// The plan that the document's is compared with.
  PlanReference &reference() { return m_reference; }

  /// Adds or takes away the rows of blocks.
  void setGrouped(bool grouped);
  bool isGrouped() const { return m_isGrouped; }
  /// Whether the network has blocks that layers could be grouped by.
  bool hasBlocks() const { return !m_blocks.empty(); }
  bool isBlockRow(int row) const;
  /// The layers that a row stands for: itself, or those of the block.
  QList<int> layersOf(int row) const;
  /// The row of the block that a layer is in; -1 where it is in none, or layers are not grouped.
  int blockRowOf(int layer) const;
  /// Whether a layer is in a block whose layers are hidden.
  bool isFolded(int layer) const;
  /// Hides or shows the layers of a block.
  void setFolded(int blockRow, bool folded);
  /// Where a row stands in the order of the network: a block where its first layer is.
  int placeOf(int row) const;

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
  /// Blocks were folded, or are others.
  void blocksChanged();

 private:
  PrecisionRow rowAt(int row) const;
  QVariant blockData(const QModelIndex &index, int role) const;
  void findBlocks();
  /// The column's title; that of the sensitivity with the unit of the metric that is shown.
  QString title(const PrecisionColumnInfo &column) const;
  /// The same in English.
  QString heading(const PrecisionColumnInfo &column) const;
  void emitRows(const QList<int> &rows);
  bool setLock(const QList<int> &layers, const QVariant &value, int role);

  Document &m_document;
  const LayerFigures *m_figures = nullptr;
  PlanReference m_reference;
  std::vector<LayerBlock> m_blocks; ///< of the network, whether they are shown or not
  std::vector<int> m_blockOfLayer;  ///< -1: none
  QSet<int> m_folded;               ///< blocks
  bool m_isGrouped = false;
};

} // namespace bitsmith
