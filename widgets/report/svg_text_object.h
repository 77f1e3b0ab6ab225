// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

namespace bitsmith {

/// SVG drawings in the flow of a text document: drawn as shapes wherever the document is, on paper too.
class SvgTextObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)

 public:
  static constexpr int type = QTextFormat::UserObject + 1;

  using QObject::QObject;

  /// A format for one QChar::ObjectReplacementCharacter. @param size in the document's pixels
  static QTextCharFormat formatOf(const QByteArray &svg, const QSizeF &size);

  QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
  void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                  const QTextFormat &format) override;
};

} // namespace bitsmith
