// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QStyledItemDelegate>

namespace bitsmith {

/// Editor of bits: a number is typed, or stepped through 1 to 16 and 32 with the arrows and the wheel.
class BitsEditor : public QLineEdit {
  Q_OBJECT
 public:
  explicit BitsEditor(QWidget *parent);

 Q_SIGNALS:
  /// What stands in it was changed by the user.
  void bitsEdited(const QString &text);

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;

 private:
  void step(int steps);

  int m_wheelAngle = 0;
};

/// Looks and editors of the precision table. What is typed goes to the view, which knows the selection, not
/// to the one cell.
class PrecisionDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const override;
  void setEditorData(QWidget *editor, const QModelIndex &index) const override;
  void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

 Q_SIGNALS:
  void editStarted(const QModelIndex &index) const;
  /// While typing; the text need not be valid.
  void textEdited(const QString &text) const;
  void editCommitted(const QString &text) const;
  void editCancelled() const;
  /// The arrow of a block was clicked.
  void foldToggled(const QModelIndex &index);
  /// The editor was closed with Enter.
  void entered() const;

 protected:
  bool eventFilter(QObject *object, QEvent *event) override;
  bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace bitsmith
