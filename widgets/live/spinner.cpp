// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/spinner.h"

#include "widgets/style/theme.h"

#include <QPainter>

namespace bitsmith {

namespace {

constexpr int side = 14;
constexpr int steps = 12;
constexpr int stepMs = 80;

} // namespace

Spinner::Spinner(QWidget *parent) : QWidget(parent) {
  setFixedSize(Spinner::sizeHint());
  m_timer.setInterval(stepMs);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    m_step = (m_step + 1) % steps;
    update();
  });
}

QSize Spinner::sizeHint() const {
  return {side, side};
}

void Spinner::setTurning(bool turns) {
  if (turns == m_timer.isActive())
    return;
  if (turns)
    m_timer.start();
  else
    m_timer.stop();
  update();
}

void Spinner::paintEvent(QPaintEvent *) {
  if (!isTurning())
    return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Theme::instance().color(ColorRole::accent), 2, Qt::SolidLine, Qt::RoundCap));
  // A sixteenth of a degree is the unit of arcs.
  painter.drawArc(QRectF(rect()).adjusted(2, 2, -2, -2), -m_step * 360 * 16 / steps, 260 * 16);
}

} // namespace bitsmith
