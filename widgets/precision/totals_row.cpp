// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/totals_row.h"

#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/precision/plan_reference.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <QToolTip>

namespace bitsmith {

TotalsRow::TotalsRow(Document &document, QTableView &table, QWidget *parent)
    : QWidget(parent), m_document(document), m_table(table) {
  QFont bold = table.font();
  bold.setBold(true);
  setFont(tabularFont(bold));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setAccessibleName(tr("Totals"));
  const QHeaderView *header = table.horizontalHeader();
  const auto repaint = [this] { update(); };
  connect(header, &QHeaderView::sectionResized, this, repaint);
  connect(header, &QHeaderView::sectionMoved, this, repaint);
  connect(header, &QHeaderView::geometriesChanged, this, repaint);
  connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
  connect(&document, &Document::costChanged, this, &TotalsRow::refresh);
  connect(&document, &Document::networkChanged, this, &TotalsRow::refresh);
  refresh();
}

QString TotalsRow::text(PrecisionColumn column) const {
  const auto total = columnInfo(column).total;
  return total ? total(m_document) : QString();
}

QRect TotalsRow::cellRect(PrecisionColumn column) const {
  const int section = static_cast<int>(column);
  const QHeaderView *header = m_table.horizontalHeader();
  const int origin = m_table.viewport()->mapTo(&m_table, QPoint()).x() + m_table.x() - x();
  return {origin + header->sectionViewportPosition(section), 0, header->sectionSize(section), height()};
}

QSize TotalsRow::sizeHint() const {
  const int lines = m_reference && m_reference->isSet() ? 2 : 1;
  return {200, lines * fontMetrics().height() + 10};
}

void TotalsRow::setReference(const PlanReference &reference) {
  m_reference = &reference;
  connect(&reference, &PlanReference::changed, this, [this] {
    updateGeometry();
    refresh();
  });
}

void TotalsRow::refresh() {
  QStringList parts;
  for (const PrecisionColumnInfo &column : precisionColumns())
    if (column.total)
      parts.append(column.title() + QStringLiteral(": ") + column.total(m_document));
  if (m_reference && m_reference->isSet())
    for (const PrecisionColumnInfo &column : precisionColumns())
      if (const QString other = m_reference->total(column.id);
          !other.isEmpty() && column.id != PrecisionColumn::name)
        parts.append(m_reference->name() + QStringLiteral(", ") + column.title() + QStringLiteral(": ") +
                     other);
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
  update();
}

bool TotalsRow::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  for (const PrecisionColumnInfo &column : precisionColumns())
    if (column.totalToolTip && cellRect(column.id).contains(help->pos())) {
      QToolTip::showText(help->globalPos(), column.totalToolTip(m_document), this);
      return true;
    }
  QToolTip::hideText();
  return true;
}

void TotalsRow::paintEvent(QPaintEvent *) {
  constexpr int margin = 4; // that of the table's cells
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Button));
  painter.setPen(palette().color(QPalette::Mid));
  painter.drawLine(0, 0, width(), 0);
  painter.setPen(palette().color(QPalette::ButtonText));
  const bool hasReference = m_reference && m_reference->isSet();
  for (const PrecisionColumnInfo &column : precisionColumns()) {
    if (m_table.isColumnHidden(static_cast<int>(column.id)))
      continue;
    QRect cell = cellRect(column.id).adjusted(margin, 0, -margin, 0);
    const int alignment = (column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const auto draw = [&](const QString &total) {
      painter.drawText(cell, alignment | Qt::TextSingleLine,
                       painter.fontMetrics().elidedText(total, Qt::ElideRight, cell.width()));
    };
    if (!hasReference) {
      draw(text(column.id));
      continue;
    }
    const QRect both = cell;
    cell.setBottom(both.center().y() + 1);
    draw(text(column.id));
    cell = both;
    cell.setTop(both.center().y());
    QFont plain = font();
    plain.setBold(false);
    painter.setFont(plain);
    draw(m_reference->total(column.id));
    painter.setFont(font());
  }
}

} // namespace bitsmith
