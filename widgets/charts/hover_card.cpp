// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/hover_card.h"

#include "widgets/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace bitsmith {

HoverCard::HoverCard(QWidget *parent) : QLabel(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setTextFormat(Qt::RichText);
  setMargin(8);
  hide();
  parent->installEventFilter(this);
}

bool HoverCard::eventFilter(QObject *watched, QEvent *event) {
  if (event->type() == QEvent::Leave && watched == parent())
    hide();
  return QLabel::eventFilter(watched, event);
}

void HoverCard::showAt(const QPoint &point, const QString &html) {
  if (text() != html) {
    setText(html);
    adjustSize();
  }
  constexpr int gap = 16;
  const QRect bounds = parentWidget()->rect().adjusted(2, 2, -2, -2);
  int x = point.x() + gap;
  if (x + width() > bounds.right())
    x = point.x() - gap - width();
  int y = point.y() + gap;
  if (y + height() > bounds.bottom())
    y = bounds.bottom() - height();
  move(std::max(x, bounds.left()), std::max(y, bounds.top()));
  show();
  raise();
}

void HoverCard::paintEvent(QPaintEvent *event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Theme::instance().color(ColorRole::border));
  painter.setBrush(Theme::instance().color(ColorRole::surface));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  painter.end();
  QLabel::paintEvent(event);
}

QString swatchHtml(const QColor &color) {
  return QStringLiteral("<span style=\"color:%1\">●</span>").arg(color.name());
}

} // namespace bitsmith
