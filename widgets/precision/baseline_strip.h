// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace bitsmith {

class Document;

/// What the plan comes to against the same network in fp32: compression, weight memory, peak activations,
/// BOPs, energy, latency, mean bits. Each figure explains itself on hover; where there is little room, those
/// that the totals row has too are left out.
class BaselineStrip : public QWidget {
  Q_OBJECT
 public:
  enum class Figure { compression, memory, activations, bops, energy, latency, bits };

  /// @param document outlives the strip
  explicit BaselineStrip(Document &document, QWidget *parent = nullptr);

  /// As shown: "0.321 MB (−86 %)".
  QString text(Figure figure) const;

  QSize minimumSizeHint() const override;

  /// What the figure is, where it comes from and with which numbers.
  QString explanation(Figure figure) const;

 protected:
  bool eventFilter(QObject *object, QEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  /// A figure: its value, and beside its name how it differs from fp32.
  struct Entry {
    QWidget *box = nullptr;
    QLabel *value = nullptr;
    QLabel *change = nullptr;
  };

  void addFigure(const QString &caption);
  void refresh();
  void fit();

  Document &m_document;
  QList<Entry> m_entries; ///< by Figure
};

} // namespace bitsmith
