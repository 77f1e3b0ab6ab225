// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/tour_call_out.h"

#include "widgets/style/theme.h"
#include "widgets/tours/tour_highlight.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int arrow = 10; ///< length of the arrow, left free on every side of the card
constexpr int gap = 6;    ///< between its tip and the control
constexpr int textWidth = 330;
constexpr int edge = 6; ///< to the edge of the window

qint64 areaOf(const QRect &rect) {
  return rect.isEmpty() ? 0 : qint64{rect.width()} * rect.height();
}

} // namespace

TourCallOut::TourCallOut(QWidget *window) : QFrame(window), m_highlight(new TourHighlight(window)) {
  setObjectName(u"tourCallOut"_s);
  setAccessibleName(tr("Tour"));
  build();
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    m_leave->setIcon(Theme::instance().icon(u"close"_s));
    update();
  });
  auto *keys = new QShortcut(QKeySequence(Qt::Key_F6), this);
  keys->setContext(Qt::ApplicationShortcut);
  connect(keys, &QShortcut::activated, this, &TourCallOut::toggleFocus);
  hide();
}

TourCallOut::~TourCallOut() {
  delete m_highlight; // it belongs to the window
}

void TourCallOut::build() {
  const auto label = [](const char *name) {
    auto *made = new QLabel;
    made->setObjectName(QString::fromLatin1(name));
    made->setWordWrap(true);
    made->setTextFormat(Qt::MarkdownText);
    made->setFixedWidth(textWidth);
    return made;
  };
  m_title = new QLabel;
  m_title->setTextFormat(Qt::PlainText);
  QFont bold = m_title->font();
  bold.setBold(true);
  m_title->setFont(bold);
  m_counter = new QLabel;
  m_counter->setObjectName(u"tourCounter"_s);
  m_counter->setForegroundRole(QPalette::PlaceholderText);
  m_leave = new QToolButton;
  m_leave->setObjectName(u"tourLeave"_s);
  m_leave->setAutoRaise(true);
  m_leave->setIconSize(QSize(12, 12));
  m_leave->setIcon(Theme::instance().icon(u"close"_s));
  m_leave->setFocusPolicy(Qt::TabFocus);
  m_leave->setAccessibleName(tr("Leave the tour"));
  m_leave->setToolTip(tr("Leave the tour; Help ▸ Tours takes it up here again"));
  m_text = label("tourText");
  m_hint = label("tourHint");
  m_hint->setForegroundRole(QPalette::PlaceholderText);
  m_done = label("tourDone");
  const auto button = [](const char *name, const QString &text) {
    auto *made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where work is done
    made->setAutoDefault(false);
    return made;
  };
  m_back = button("tourBack", tr("Back"));
  m_showHint = button("tourShowHint", tr("How?"));
  m_showHint->setCheckable(true);
  m_next = button("tourNext", tr("Next"));

  auto *top = new QHBoxLayout;
  top->addWidget(m_title, 1);
  top->addWidget(m_counter);
  top->addWidget(m_leave);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(m_back);
  buttons->addWidget(m_showHint);
  buttons->addStretch(1);
  buttons->addWidget(m_next);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(14 + arrow, 8 + arrow, 10 + arrow, 10 + arrow);
  column->setSpacing(6);
  column->setSizeConstraint(QLayout::SetFixedSize);
  column->addLayout(top);
  column->addWidget(m_text);
  column->addWidget(m_hint);
  column->addWidget(m_done);
  column->addLayout(buttons);

  connect(m_leave, &QToolButton::clicked, this, &TourCallOut::leaveRequested);
  connect(m_back, &QPushButton::clicked, this, &TourCallOut::backRequested);
  connect(m_showHint, &QPushButton::toggled, this, [this](bool shown) {
    m_hint->setVisible(shown);
    place();
  });
  connect(m_next, &QPushButton::clicked, this,
          [this] { m_state == State::waiting ? Q_EMIT skipRequested() : Q_EMIT nextRequested(); });
}

void TourCallOut::show(const Step &step) {
  m_isLast = step.number == step.count;
  m_title->setText(step.tour);
  m_counter->setText(tr("%1 of %2").arg(step.number).arg(step.count));
  m_text->setText(step.text);
  m_hint->setText(step.hint);
  m_showHint->setChecked(false);
  m_hint->hide();
  m_showHint->setVisible(!step.hint.isEmpty());
  m_back->setEnabled(step.number > 1);
  setAccessibleDescription(step.text);
  setState(step.state);
  show();
  raise();
}

void TourCallOut::setState(State state) {
  m_state = state;
  m_done->setVisible(state == State::done);
  m_done->setText(u"✓ "_s + tr("That is so now."));
  m_next->setText(state == State::waiting ? tr("Skip step") : m_isLast ? tr("Finish") : tr("Next"));
  place();
}

QString TourCallOut::text() const {
  return m_text->text();
}

void TourCallOut::point(QWidget *window, const QRect &rect) {
  if (parentWidget() != window) {
    const bool wasShown = !isHidden(); // though the dialog that it stood in may be closed
    setParent(window);
    m_highlight->setParent(window);
    if (wasShown)
      show();
  }
  m_target = rect.intersected(window->rect());
  place();
  m_highlight->surround(isHidden() ? QRect() : m_target);
  raise();
}

QRect TourCallOut::cardAt(Side side, const QSize &size) const {
  const QPoint centre = m_target.center();
  QRect card(QPoint(0, 0), size);
  switch (side) {
  case Side::below:
    card.moveTopLeft({centre.x() - size.width() / 2, m_target.bottom() + gap});
    break;
  case Side::above:
    card.moveTopLeft({centre.x() - size.width() / 2, m_target.top() - gap - size.height()});
    break;
  case Side::right:
    card.moveTopLeft({m_target.right() + gap, centre.y() - size.height() / 2});
    break;
  case Side::left:
    card.moveTopLeft({m_target.left() - gap - size.width(), centre.y() - size.height() / 2});
    break;
  case Side::nowhere:
    card.moveTopLeft(
        {(parentWidget()->width() - size.width()) / 2, parentWidget()->height() - size.height() - 4 * edge});
    break;
  }
  // Along the control it may be moved into the window, away from it not: it would lie on the control.
  const QRect room = parentWidget()->rect().adjusted(edge, edge, -edge, -edge);
  if (side == Side::below || side == Side::above)
    card.moveLeft(
        std::clamp(card.left(), room.left(), std::max(room.left(), room.right() - size.width() + 1)));
  else
    card.moveTop(std::clamp(card.top(), room.top(), std::max(room.top(), room.bottom() - size.height() + 1)));
  return card;
}

/// The side with the most of the card in the window; where it fits nowhere, over the control's far corner.
void TourCallOut::place() {
  if (!parentWidget())
    return;
  layout()->activate();
  const QSize size = sizeHint();
  m_side = Side::nowhere;
  QRect best = cardAt(Side::nowhere, size);
  if (!m_target.isEmpty()) {
    qint64 mostSeen = -1;
    for (const Side side : {Side::below, Side::right, Side::left, Side::above}) {
      const QRect card = cardAt(side, size);
      const qint64 seen = areaOf(card.intersected(parentWidget()->rect()));
      if (seen > mostSeen) {
        mostSeen = seen;
        best = card;
        m_side = side;
      }
    }
    if (mostSeen <
        areaOf(QRect(QPoint(0, 0), size))) { // a control as large as the window: inside, at its lower end
      m_side = Side::nowhere;
      best.moveTopLeft({m_target.right() - size.width() - edge, m_target.bottom() - size.height() - edge});
      const QRect room = parentWidget()->rect();
      best.moveLeft(std::clamp(best.left(), 0, std::max(0, room.width() - size.width())));
      best.moveTop(std::clamp(best.top(), 0, std::max(0, room.height() - size.height())));
    }
  }
  setGeometry(best);
  update();
}

void TourCallOut::toggleFocus() {
  if (isAncestorOf(QApplication::focusWidget())) {
    if (m_focusBefore)
      m_focusBefore->setFocus(Qt::OtherFocusReason);
    return;
  }
  m_focusBefore = QApplication::focusWidget();
  window()->activateWindow();
  m_next->setFocus(Qt::TabFocusReason);
}

void TourCallOut::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Escape)
    return Q_EMIT leaveRequested();
  QFrame::keyPressEvent(event);
}

void TourCallOut::paintEvent(QPaintEvent *) {
  const Theme &theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(rect()).adjusted(arrow + 0.5, arrow + 0.5, -arrow - 0.5, -arrow - 0.5);
  QPainterPath outline;
  outline.addRoundedRect(card, 6, 6);
  const QPointF aim = m_target.center() - pos();
  const double x = std::clamp(aim.x(), card.left() + 20, card.right() - 20);
  const double y = std::clamp(aim.y(), card.top() + 20, card.bottom() - 20);
  QPolygonF tip;
  switch (m_side) {
  case Side::below:
    tip << QPointF(x - 9, card.top()) << QPointF(x, card.top() - arrow) << QPointF(x + 9, card.top());
    break;
  case Side::above:
    tip << QPointF(x - 9, card.bottom()) << QPointF(x, card.bottom() + arrow)
        << QPointF(x + 9, card.bottom());
    break;
  case Side::right:
    tip << QPointF(card.left(), y - 9) << QPointF(card.left() - arrow, y) << QPointF(card.left(), y + 9);
    break;
  case Side::left:
    tip << QPointF(card.right(), y - 9) << QPointF(card.right() + arrow, y) << QPointF(card.right(), y + 9);
    break;
  case Side::nowhere:
    break;
  }
  QPainterPath point;
  point.addPolygon(tip);
  point.closeSubpath();
  outline = outline.united(point);
  painter.setPen(QPen(theme.color(ColorRole::accent), 1.2));
  painter.setBrush(theme.color(ColorRole::surface));
  painter.drawPath(outline);
}

} // namespace bitsmith
