// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace bitsmith {

/// Paints the rows of RunModel: the series colour beside a checked run's name, the state as a chip with
/// colour and text, the progress as a bar with its text beside it.
class RunDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

 protected:
  void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

 private:
  void paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
  void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace bitsmith
