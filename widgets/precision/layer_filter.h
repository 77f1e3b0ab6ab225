// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_columns.h"

#include <QSortFilterProxyModel>

namespace bitsmith {

/// What layers are looked for by: words that their name or kind contains, conditions on their figures
/// ("w<8", "macs>=1M", "method=lsq") and marks ("is:locked"), all of which must hold.
class LayerQuery {
 public:
  LayerQuery() = default;
  /// A query that is not understood says why by fault() and finds what it did understand.
  explicit LayerQuery(const QString &text);

  bool isEmpty() const { return m_words.isEmpty() && m_conditions.isEmpty() && m_marks.isEmpty(); }
  /// One line: what was not understood, and what was expected; empty: nothing.
  QString fault() const { return m_fault; }
  /// @param model a PrecisionModel
  bool accepts(const QAbstractItemModel &model, int row) const;
  /// What can be asked for, for a tool tip.
  static QString help();

 private:
  enum class Comparison { less, lessOrEqual, equal, unequal, greaterOrEqual, greater };
  struct Condition {
    QList<PrecisionColumn> columns; ///< one of them has to meet it
    Comparison comparison = Comparison::equal;
    QString text;
    std::optional<double> number;
  };
  enum class Mark { locked, tied, different };

  void addCondition(const QString &key, const QString &comparison, const QString &value);
  void addMark(const QString &word);
  static bool meets(const QVariant &value, const QString &shown, const Condition &condition);

  QStringList m_words;
  QList<Condition> m_conditions;
  QList<Mark> m_marks;
  QString m_fault;
};

/// The table's rows as they are shown: those that a query finds, in network order or sorted by a column.
/// Blocks keep the network's order and their layers together; layers of a folded block are hidden.
class LayerFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setQuery(const LayerQuery &query);
  /// A negative column is the order of the network.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
  bool isNetworkOrder() const { return m_isNetworkOrder; }
  /// Rows were folded or unfolded, or blocks shown or hidden.
  void refresh();

 protected:
  bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
  bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

 private:
  LayerQuery m_query;
  bool m_isNetworkOrder = true;
};

} // namespace bitsmith
