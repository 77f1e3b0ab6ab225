// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/query.h"

#include <QSortFilterProxyModel>

namespace bitsmith {

/// RunModel sorted by a column and narrowed to the runs that match a query (RunQuery). Rows without
/// a value come last whatever the direction; a study's members keep their order unless a measured column is
/// sorted by.
class RunFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit RunFilter(QObject *parent = nullptr);
  void setSearch(const QString &text);
  /// What of the search is no complete condition and was passed over; empty where there is nothing.
  QString problem() const;

 protected:
  bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
  bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

 private:
  RunQuery m_query;
};

} // namespace bitsmith
