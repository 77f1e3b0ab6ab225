// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_clipboard.h"

#include "widgets/precision/precision_model.h"

#include <map>

namespace bitsmith {

QList<QStringList> parseTsv(const QString &text) {
  QString plain = text;
  plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
  if (plain.endsWith(u'\n'))
    plain.chop(1);
  QList<QStringList> rows;
  for (const QString &line : plain.split(u'\n'))
    rows.append(line.split(u'\t'));
  return rows;
}

PasteResult pasteInto(const Document &document, const QList<CellText> &texts) {
  PasteResult result;
  std::map<int, LayerPrecision> precisions;
  std::map<std::pair<int, PrecisionColumn>, int> given; // which row's text layers that are tied together get
  for (const auto &[cell, text] : texts) {
    const auto i = static_cast<std::size_t>(cell.row);
    const Layer &layer = document.network().layers().at(i);
    const PrecisionColumnInfo &column = columnInfo(cell.column);
    const int first = document.tiedRows(cell.row).first();
    if (isEditedColumn(cell.column) &&
        given.try_emplace({first, cell.column}, cell.row).first->second != cell.row)
      continue;
    const auto place = precisions.try_emplace(first, document.plan().at(i)).first;
    const PrecisionRow row{document, layer, place->second, document.cost().layers.at(i),
                           document.isLocked(cell.row)};
    const bool isSame = column.value(row).toString() == text || column.text(row) == text;
    if (isSame || (cell.column != PrecisionColumn::name && !isEditedColumn(cell.column)))
      continue; // derived figures follow by themselves
    QString fault;
    if (row.locked)
      fault = PrecisionModel::tr("the layer is locked");
    else
      fault = PrecisionModel::assign(place->second, cell.column, text);
    if (!fault.isEmpty())
      result.rejections.append(QString::fromStdString(layer.name) + QStringLiteral(", ") + column.title() +
                               QStringLiteral(": ") + fault);
  }
  for (const auto &[row, precision] : precisions)
    if (precision != document.plan().at(static_cast<std::size_t>(row)))
      result.edits.emplace_back(row, precision);
  return result;
}

} // namespace bitsmith
