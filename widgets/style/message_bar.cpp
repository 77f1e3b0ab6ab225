// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/message_bar.h"

#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bitsmith {
namespace {

ColorRole roleOf(Severity severity) {
  switch (severity) {
  case Severity::info:
    return ColorRole::accent;
  case Severity::warning:
    return ColorRole::warning;
  case Severity::error:
    return ColorRole::negative;
  }
  return ColorRole::accent;
}

QString iconOf(Severity severity) {
  switch (severity) {
  case Severity::info:
    return QStringLiteral("info");
  case Severity::warning:
    return QStringLiteral("warning");
  case Severity::error:
    return QStringLiteral("error");
  }
  return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_close(new QToolButton(this)) {
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  m_action->setAccessibleName(tr("What the message proposes"));
  m_close->setAutoRaise(true);
  m_close->setIconSize(QSize(12, 12));
  m_close->setToolTip(tr("Close this message"));
  m_close->setAccessibleName(tr("Close this message"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(14, 6, 6, 6);
  row->setSpacing(8);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  row->addWidget(m_text, 1, Qt::AlignVCenter);
  row->addWidget(m_action, 0, Qt::AlignTop);
  row->addWidget(m_close, 0, Qt::AlignTop);

  connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
  connect(m_action, &QPushButton::clicked, this, [this] {
    const auto callback = m_callback; // the callback may show the next message
    dismiss();
    if (callback)
      callback();
  });
  connect(&Theme::instance(), &Theme::changed, this, &MessageBar::refreshLooks);
  hide();
}

void MessageBar::show(Severity severity, const QString &text, const QString &actionText,
                      std::function<void()> callback) {
  m_severity = severity;
  m_callback = std::move(callback);
  m_text->setText(text);
  m_action->setText(actionText);
  m_action->setAccessibleName(actionText);
  m_action->setVisible(!actionText.isEmpty());
  setAccessibleName(text);
  refreshLooks();
  setVisible(true);
  updateGeometry();
}

void MessageBar::add(Severity severity, const QString &text) {
  if (isHidden())
    return show(severity, text);
  m_severity = std::max(m_severity, severity);
  m_text->setText(m_text->text() + u'\n' + text);
  setAccessibleName(m_text->text());
  refreshLooks();
  updateGeometry();
}

void MessageBar::dismiss() {
  m_callback = {};
  hide();
}

void MessageBar::retract(const QString &text) {
  if (m_text->text() == text)
    dismiss();
}

QString MessageBar::text() const {
  return m_text->text();
}

void MessageBar::refreshLooks() {
  m_icon->setPixmap(Theme::instance().icon(iconOf(m_severity)).pixmap(QSize(18, 18), devicePixelRatioF()));
  m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
  update();
}

void MessageBar::paintEvent(QPaintEvent *) {
  const Theme &theme = Theme::instance();
  const QColor tone = theme.color(roleOf(m_severity));
  QPainter painter(this);
  painter.fillRect(rect(), mixColors(theme.color(ColorRole::surface), tone, theme.isDark() ? 0.16 : 0.09));
  painter.fillRect(QRect(0, 0, 4, height()), tone);
  painter.setPen(mixColors(theme.color(ColorRole::border), tone, 0.35));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace bitsmith
