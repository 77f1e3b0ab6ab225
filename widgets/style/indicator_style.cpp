// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/indicator_style.h"

#include "widgets/style/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace bitsmith {

IndicatorStyle::IndicatorStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void IndicatorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const {
  if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck) {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    return;
  }
  const bool enabled = option->state & State_Enabled;
  const bool empty = option->state & State_Off;
  const auto group = enabled ? QPalette::Active : QPalette::Disabled;
  const QColor fill = option->palette.color(group, empty ? QPalette::Base : QPalette::Highlight);
  const QColor outline = empty ? enabled ? Theme::instance().color(ColorRole::muted)
                                         : option->palette.color(QPalette::Disabled, QPalette::Text)
                               : fill;
  const double side = std::min(option->rect.width(), option->rect.height()) - 1.0;
  QRectF box(0, 0, side, side);
  box.moveCenter(QRectF(option->rect).center());
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(outline, option->state & State_MouseOver && enabled ? 1.6 : 1.1));
  painter->setBrush(fill);
  painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
  const auto at = [&](double x, double y) { return QPointF(box.left() + x * side, box.top() + y * side); };
  painter->setPen(QPen(option->palette.color(group, QPalette::HighlightedText), std::max(1.4, side / 8),
                       Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  if (option->state & State_On)
    painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
  else if (option->state & State_NoChange)
    painter->drawLine(at(0.26, 0.5), at(0.74, 0.5));
  painter->restore();
}

} // namespace bitsmith
