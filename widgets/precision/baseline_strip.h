// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace bitsmith {

class Document;

/// What the plan comes to against the same network in fp32: compression, weight memory, BOPs, energy, mean
/// bits.
class BaselineStrip : public QWidget {
  Q_OBJECT
 public:
  enum class Figure { compression, memory, bops, energy, bits };

  /// @param document outlives the strip
  explicit BaselineStrip(Document &document, QWidget *parent = nullptr);

  /// As shown: "0.321 MB (−86 %)".
  QString text(Figure figure) const;

 private:
  void addFigure(const QString &caption, const QString &toolTip);
  void refresh();

  Document &m_document;
  QList<QLabel *> m_values; ///< by Figure
};

} // namespace bitsmith
