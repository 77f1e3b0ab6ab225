// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copying and pasting in the precision table.

#include "widgets/precision/precision_view.h"

#include "widgets/precision/layer_filter.h"
#include "widgets/precision/precision_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

#include <algorithm>
#include <set>

namespace bitsmith {

void PrecisionView::copy() const {
  // By place on the screen, so that a sorted table with moved columns is copied as it is seen.
  std::set<int> rows;
  std::set<int> places;
  QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty() && currentIndex().isValid())
    indexes.append(currentIndex());
  indexes.removeIf([this](const QModelIndex &index) { return isColumnHidden(index.column()); });
  if (indexes.isEmpty())
    return;
  for (const QModelIndex &index : std::as_const(indexes)) {
    rows.insert(index.row());
    places.insert(horizontalHeader()->visualIndex(index.column()));
  }
  QStringList lines;
  for (int row = *rows.begin(); row <= *rows.rbegin(); ++row) {
    const QModelIndex name = m_proxy->index(row, 0);
    if (isBlock(name) && !name.data(PrecisionModel::FoldedRole).toBool() && rows.size() > 1)
      continue; // its layers follow
    QStringList fields;
    for (int place = *places.begin(); place <= *places.rbegin(); ++place) {
      const QModelIndex index = m_proxy->index(row, horizontalHeader()->logicalIndex(place));
      if (!isColumnHidden(index.column()))
        fields.append(indexes.contains(index) ? index.data(Qt::EditRole).toString() : QString());
    }
    lines.append(fields.join(u'\t'));
  }
  QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

QList<CellText> PrecisionView::clipboardTexts(const QString &text) const {
  const QList<QStringList> block = parseTsv(text);
  QList<CellText> texts;
  if (block.size() == 1 && block.first().size() == 1) {
    for (const PrecisionCell &cell : editedCells())
      texts.append({cell, block.first().first()});
    return texts;
  }
  QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty())
    indexes.append(currentIndex());
  int top = m_proxy->rowCount();
  int left = m_proxy->columnCount();
  for (const QModelIndex &index : std::as_const(indexes)) {
    top = std::min(top, index.row());
    left = std::min(left, horizontalHeader()->visualIndex(index.column()));
  }
  QList<int> columns;
  for (int place = left; place < m_proxy->columnCount(); ++place)
    if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
      columns.append(column);
  int row = top;
  for (qsizetype y = 0; y < block.size(); ++y, ++row) {
    // As copying leaves them out: the rows of blocks whose layers follow.
    while (block.size() > 1 && row < m_proxy->rowCount() && isBlock(m_proxy->index(row, 0)) &&
           !m_proxy->index(row, 0).data(PrecisionModel::FoldedRole).toBool())
      ++row;
    for (qsizetype x = 0; x < block[y].size(); ++x) {
      if (block[y][x].isEmpty())
        continue;
      const bool isInside = row < m_proxy->rowCount() && x < columns.size();
      const QList<PrecisionCell> cells =
          isInside ? cellsAt(m_proxy->index(row, columns[x])) : QList<PrecisionCell>{{-1}};
      for (const PrecisionCell &cell : cells)
        texts.append({cell, block[y][x]});
    }
  }
  return texts;
}

void PrecisionView::paste() {
  const QString text = QApplication::clipboard()->text();
  if (text.isEmpty() || !currentIndex().isValid())
    return;
  QList<CellText> texts = clipboardTexts(text);
  const qsizetype all = texts.size();
  texts.removeIf([](const CellText &entry) { return entry.cell.row < 0; });
  PasteResult result = pasteInto(m_document, texts);
  if (texts.size() < all)
    result.rejections.append(tr("%1 values lie outside of the table").arg(all - texts.size()));
  m_document.setPrecisions(result.edits, tr("paste"));
  if (!result.rejections.isEmpty())
    tellRejections(tr("Not pasted: %1"), result.rejections, all);
}

void PrecisionView::tellRejections(const QString &frame, const QStringList &rejections, qsizetype texts) {
  QString message = frame.arg(rejections.first());
  if (rejections.size() > 1)
    message += tr(" (and %1 more of %2 values)").arg(rejections.size() - 1).arg(texts);
  Q_EMIT editRejected(message);
}

} // namespace bitsmith
