// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/tour_highlight.h"

#include "widgets/style/theme.h"

#include <QPainter>

namespace bitsmith {

namespace {

constexpr int margin = 4; ///< between the control and the frame's outer edge

} // namespace

TourHighlight::TourHighlight(QWidget *parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  hide();
}

void TourHighlight::surround(const QRect &rect) {
  if (rect.isEmpty()) {
    hide();
    return;
  }
  // At the edges of the window it comes inside.
  setGeometry(rect.adjusted(-margin, -margin, margin, margin).intersected(parentWidget()->rect()));
  show();
  raise();
}

void TourHighlight::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor color = Theme::instance().color(ColorRole::accent);
  const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
  color.setAlpha(70);
  painter.setPen(QPen(color, 3));
  painter.drawRoundedRect(frame, 5, 5);
  color.setAlpha(255);
  painter.setPen(QPen(color, 1.5));
  painter.drawRoundedRect(frame, 5, 5);
}

} // namespace bitsmith
