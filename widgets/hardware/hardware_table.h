// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/hardware/hardware_comparison.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace bitsmith {

/// Configurations side by side as a model: a row a layer and one for the network, a column a configuration.
class HardwareTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role {
    ValueRole = Qt::UserRole + 1, ///< double, plain; invalid where it is not known
    ShareRole,                    ///< double: of the largest layer's value, 0 to 1; invalid in the last row
    BoundRole,                    ///< int: index in HardwareComparison::bounds(); invalid where there is none
  };
  using QAbstractTableModel::QAbstractTableModel;

  void setComparison(std::shared_ptr<const HardwareComparison> comparison);
  /// Row of the network, below its layers.
  int totalRow() const { return rowCount() - 1; }
  /// A heading with the unit of the figures: "fp32 (nJ)".
  QString withUnit(const QString &title) const;

  int rowCount(const QModelIndex &parent = {}) const override;
  int columnCount(const QModelIndex &parent = {}) const override;
  QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  std::shared_ptr<const HardwareComparison> m_comparison;
  QStringList m_bounds;
  double m_largest = 0;
};

/// The table of a comparison. Rows are chosen as wholes; the last one is no layer.
class HardwareTable : public QTableView {
  Q_OBJECT
 public:
  explicit HardwareTable(QWidget *parent = nullptr);

  HardwareTableModel *tableModel() const { return m_model; }
  void setComparison(std::shared_ptr<const HardwareComparison> comparison);
  QList<int> selectedLayers() const;
  /// Those that the comparison has; says nothing of it by selectedLayersChanged().
  void selectLayers(const QList<int> &layers);

 Q_SIGNALS:
  /// Layers were selected here.
  void selectedLayersChanged(const QList<int> &layers);

 protected:
  void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

 private:
  HardwareTableModel *m_model;
  bool m_isFollowing = false; ///< figures or a selection that were made elsewhere
};

} // namespace bitsmith
