// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_filter.h"

#include "widgets/runs/run_model.h"

namespace bitsmith {

RunFilter::RunFilter(QObject *parent) : QSortFilterProxyModel(parent) {
  setRecursiveFilteringEnabled(true);
  setAutoAcceptChildRows(true);
  setSortRole(RunModel::SortRole);
  setSortLocaleAware(true);
}

void RunFilter::setSearch(const QString &text) {
  m_query = RunQuery(text.toLower().toStdString());
  invalidateFilter();
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
  if (m_query.empty())
    return true;
  return m_query.matches(sourceModel()->index(row, 0, parent).data(RunModel::FactsRole).value<RunFacts>());
}

QString RunFilter::problem() const {
  return m_query.problems().empty() ? QString() : QString::fromStdString(m_query.problems().front());
}

bool RunFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const {
  const bool ascending = sortOrder() == Qt::AscendingOrder;
  const auto inOrder = [&] { return ascending ? left.row() < right.row() : left.row() > right.row(); };
  if (left.column() == RunModel::Started && left.parent().isValid())
    return inOrder();
  const QVariant a = left.data(RunModel::SortRole);
  const QVariant b = right.data(RunModel::SortRole);
  if (a.isValid() != b.isValid())
    return a.isValid() == ascending;
  if (a == b)
    return inOrder();
  return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace bitsmith
