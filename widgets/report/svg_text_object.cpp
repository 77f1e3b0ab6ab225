// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/report/svg_text_object.h"

#include <QSvgRenderer>

namespace bitsmith {

namespace {

enum Property { svgProperty = QTextFormat::UserProperty + 1, sizeProperty };

} // namespace

QTextCharFormat SvgTextObject::formatOf(const QByteArray &svg, const QSizeF &size) {
  QTextCharFormat format;
  format.setObjectType(type);
  format.setProperty(svgProperty, svg);
  format.setProperty(sizeProperty, size);
  return format;
}

QSizeF SvgTextObject::intrinsicSize(QTextDocument *, int, const QTextFormat &format) {
  return format.property(sizeProperty).toSizeF();
}

void SvgTextObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                               const QTextFormat &format) {
  QSvgRenderer renderer(format.property(svgProperty).toByteArray());
  renderer.render(painter, rect);
}

} // namespace bitsmith
