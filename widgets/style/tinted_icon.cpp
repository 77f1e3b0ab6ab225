// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/tinted_icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace bitsmith {
namespace {

QColor inkFor(QIcon::Mode mode) {
  const QPalette palette = QGuiApplication::palette();
  switch (mode) {
  case QIcon::Disabled:
    return palette.color(QPalette::Disabled, QPalette::ButtonText);
  case QIcon::Selected:
    return palette.color(QPalette::HighlightedText);
  case QIcon::Normal:
  case QIcon::Active:
    break;
  }
  return palette.color(QPalette::ButtonText);
}

class SvgIconEngine final : public QIconEngine {
 public:
  SvgIconEngine(QByteArray source, bool tinted) : m_source(std::move(source)), m_tinted(tinted) {}

  void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
    QByteArray source = m_source;
    if (m_tinted)
      source.replace("currentColor", inkFor(mode).name().toLatin1());
    QSvgRenderer renderer(source);
    const int side = std::min(rect.width(), rect.height());
    QRect target(0, 0, side, side);
    target.moveCenter(rect.center());
    painter->save();
    if (!m_tinted && mode == QIcon::Disabled)
      painter->setOpacity(0.4);
    renderer.render(painter, target);
    painter->restore();
  }

  QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine *clone() const override { return new SvgIconEngine(*this); }

 private:
  QByteArray m_source;
  bool m_tinted;
};

} // namespace

QIcon makeSvgIcon(const QString &path, bool tinted) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  return QIcon(new SvgIconEngine(file.readAll(), tinted));
}

} // namespace bitsmith
