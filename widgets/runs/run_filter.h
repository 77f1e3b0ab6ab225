// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace bitsmith {

/// RunModel sorted by a column and narrowed to the runs in which every word of a search occurs. Rows without
/// a value come last whatever the direction; a study's members keep their order unless a measured column is
/// sorted by.
class RunFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit RunFilter(QObject *parent = nullptr);
  void setSearch(const QString &text);
  QString search() const { return m_words.join(u' '); }

 protected:
  bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
  bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

 private:
  QStringList m_words;
};

} // namespace bitsmith
