// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_columns.h"

#include <QWidget>

class QTableView;

namespace bitsmith {

class PlanReference;

/// One row below a table, each total under its column: it follows the widths, the order and the scrolling.
class TotalsRow : public QWidget {
  Q_OBJECT
 public:
  /// @param document and @param table outlive the row
  TotalsRow(Document &document, QTableView &table, QWidget *parent = nullptr);

  QString text(PrecisionColumn column) const;
  /// A second line has the figures of another plan while there is one. @param reference outlives the row
  void setReference(const PlanReference &reference);
  /// Where the total of a column is drawn, in this widget.
  QRect cellRect(PrecisionColumn column) const;
  QSize sizeHint() const override;

 protected:
  bool event(QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

 private:
  void refresh();

  Document &m_document;
  QTableView &m_table;
  const PlanReference *m_reference = nullptr;
};

} // namespace bitsmith
