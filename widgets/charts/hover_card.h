// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace bitsmith {

/// What the pointer is on, in a card beside it: stays inside its parent, never takes the mouse and goes with
/// it.
class HoverCard : public QLabel {
 public:
  explicit HoverCard(QWidget *parent);

  /// Shows rich text beside a point of the parent.
  void showAt(const QPoint &point, const QString &html);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
};

/// A small square of a colour, as rich text.
QString swatchHtml(const QColor &color);

} // namespace bitsmith
