// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/block_cells.h"

#include "widgets/document/document.h"
#include "widgets/document/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(PrecisionTable)
};

bool isSummed(PrecisionColumn column) {
  switch (column) {
  case PrecisionColumn::size:
  case PrecisionColumn::bops:
  case PrecisionColumn::energy:
  case PrecisionColumn::latency:
  case PrecisionColumn::parameters:
  case PrecisionColumn::macs:
    return true;
  default:
    return false;
  }
}

} // namespace

QVariant blockValue(const QList<PrecisionRow> &layers, PrecisionColumn column) {
  const PrecisionColumnInfo &info = columnInfo(column);
  if (isSummed(column)) {
    double sum = 0;
    for (const PrecisionRow &layer : layers) {
      const QVariant value = info.value(layer);
      if (!value.isValid())
        return {};
      sum += value.toDouble();
    }
    return sum;
  }
  const QVariant first = info.value(layers.first());
  const bool isCommon =
      std::ranges::all_of(layers, [&](const PrecisionRow &layer) { return info.value(layer) == first; });
  return isCommon ? first : QVariant();
}

QString blockText(const QList<PrecisionRow> &layers, PrecisionColumn column) {
  const PrecisionColumnInfo &info = columnInfo(column);
  const QVariant value = blockValue(layers, column);
  switch (column) {
  case PrecisionColumn::kind:
    return Tr::tr("%n layer(s)", nullptr, static_cast<int>(layers.size()));
  case PrecisionColumn::shape: {
    const Shape in = layers.first().layer.input;
    const Shape out = layers.last().layer.output;
    return QString::fromStdString(toString(in)) + u" → "_s + QString::fromStdString(toString(out));
  }
  case PrecisionColumn::sensitivity:
  case PrecisionColumn::error:
  case PrecisionColumn::bound:
    return {};
  case PrecisionColumn::parameters:
  case PrecisionColumn::macs:
    return groupedInteger(value.toLongLong());
  default:
    break;
  }
  if (isSummed(column))
    return value.isValid() ? shortNumber(value.toDouble()) : info.text(layers.first());
  if (value.isValid())
    return info.text(layers.first());
  if (!isBitsColumn(column))
    return isWordColumn(column) ? Tr::tr("mixed") : QString();
  int least = floatBits;
  int most = 0;
  for (const PrecisionRow &layer : layers) {
    least = std::min(least, info.value(layer).toInt());
    most = std::max(most, info.value(layer).toInt());
  }
  return bitsText(least) + u"–"_s + bitsText(most);
}

QVariant blockFileValue(const QList<PrecisionRow> &layers, PrecisionColumn column) {
  const QVariant value = blockValue(layers, column);
  switch (column) {
  case PrecisionColumn::kind:
    return layers.size() == 1 ? u"1 layer"_s : u"%1 layers"_s.arg(layers.size());
  case PrecisionColumn::shape:
    return blockText(layers, column);
  case PrecisionColumn::sensitivity:
  case PrecisionColumn::error:
  case PrecisionColumn::bound:
    return QString();
  case PrecisionColumn::lock:
    return value.isValid() ? columnInfo(column).fileValue(layers.first()) : QVariant(QString());
  default:
    break;
  }
  if (isSpareBlockCell(layers, column))
    return QString();
  if (value.isValid())
    return value;
  return isBitsColumn(column) ? blockText(layers, column) : isWordColumn(column) ? u"mixed"_s : QString();
}

bool isSpareBlockCell(const QList<PrecisionRow> &layers, PrecisionColumn column) {
  return std::ranges::all_of(
      layers, [column](const PrecisionRow &layer) { return isSpareCell(column, layer.precision); });
}

} // namespace bitsmith
