// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_model.h"

#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/precision/method_columns.h"

#include <QFont>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

PrecisionModel::PrecisionModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document) {
  connect(&document, &Document::networkAboutToChange, this, &PrecisionModel::beginResetModel);
  connect(&document, &Document::networkChanged, this, &PrecisionModel::endResetModel);
  connect(&document, &Document::planChanged, this, &PrecisionModel::emitRows);
  connect(&document, &Document::lockChanged, this, &PrecisionModel::emitRows);
  connect(&document, &Document::hardwareChanged, this,
          [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); });
  connect(&document, &Document::costChanged, this, [this] {
    // The bits of one layer are in the traffic of those before it, and all weights share the memories.
    if (m_document.hardware().roofline())
      Q_EMIT dataChanged(index(0, static_cast<int>(Column::energy)),
                         index(rowCount() - 1, static_cast<int>(Column::bound)));
  });
}

void PrecisionModel::setFigures(const LayerFigures *figures) {
  if (m_figures)
    disconnect(m_figures, nullptr, this, nullptr);
  m_figures = figures;
  const auto tell = [this] {
    Q_EMIT headerDataChanged(Qt::Horizontal, static_cast<int>(Column::sensitivity),
                             static_cast<int>(Column::sensitivity)); // its unit is the metric's
    if (rowCount() > 0)
      Q_EMIT dataChanged(index(0, static_cast<int>(Column::sensitivity)),
                         index(rowCount() - 1, static_cast<int>(Column::error)));
  };
  if (figures)
    connect(figures, &LayerFigures::changed, this, tell);
  tell();
}

int PrecisionModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : m_document.layerCount();
}

int PrecisionModel::columnCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(precisionColumns().size());
}

PrecisionRow PrecisionModel::rowAt(int row) const {
  const auto i = static_cast<std::size_t>(row);
  return {m_document,
          m_document.network().layers().at(i),
          m_document.plan().at(i),
          m_document.cost().layers.at(i),
          m_document.isLocked(row),
          row,
          m_figures};
}

QVariant PrecisionModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const PrecisionColumnInfo &column = columnInfo(columnOf(index));
  const PrecisionRow row = rowAt(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return column.text(row);
  case Qt::EditRole:
  case SortRole:
    return column.value(row);
  case Qt::ToolTipRole:
    return column.cellToolTip(row);
  case Qt::TextAlignmentRole:
    return QVariant::fromValue<Qt::Alignment>((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                                              Qt::AlignVCenter);
  case Qt::CheckStateRole:
    return column.id == Column::lock ? QVariant(row.locked ? Qt::Checked : Qt::Unchecked) : QVariant();
  case LockedRole:
    return row.locked;
  case HeatRole: {
    const std::optional<double> heat = column.heat ? column.heat(row) : std::nullopt;
    return heat ? QVariant(*heat) : QVariant();
  }
  case MarkRole:
    return column.mark ? column.mark(row) : QString();
  case SpareRole:
    return isSpareCell(column.id, row.precision);
  default:
    return {};
  }
}

QVariant PrecisionModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
    return {};
  const PrecisionColumnInfo &column = columnInfo(static_cast<Column>(section));
  switch (role) {
  case Qt::DisplayRole:
    return title(column);
  case Qt::ToolTipRole:
    return column.toolTip;
  case Qt::TextAlignmentRole:
    return static_cast<int>(column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
           Qt::TextWordWrap;
  default:
    return {};
  }
}

QString PrecisionModel::title(const PrecisionColumnInfo &column) const {
  if (column.id != Column::sensitivity || !m_figures || !m_figures->sensitivityChoice().table)
    return column.title;
  const QString unit = metricUnit(m_figures->sensitivityChoice().metric);
  return unit.isEmpty() ? column.title : u"%1 (%2)"_s.arg(column.title, unit);
}

Qt::ItemFlags PrecisionModel::flags(const QModelIndex &index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (!index.isValid())
    return flags;
  const Column column = columnOf(index);
  if (column == Column::lock)
    return flags | Qt::ItemIsUserCheckable;
  const bool holdsEdit = isBitsColumn(column) || (isWordColumn(column) && !index.data(SpareRole).toBool());
  if (holdsEdit && !m_document.isLocked(index.row()))
    flags |= Qt::ItemIsEditable;
  return flags;
}

QString PrecisionModel::assign(LayerPrecision &precision, Column column, const QString &text) {
  if (isBitsColumn(column)) {
    const std::optional<int> bits = bitsFromText(text);
    if (!bits)
      return tr("“%1” is not a number of bits: expected 1 to 16, or 32 for fp32").arg(text);
    QuantizerSpec &spec = column == Column::weightBits ? precision.weight : precision.activation;
    spec = withBits(spec, *bits);
    return {};
  }
  if (column == Column::scheme) {
    const std::optional<Scheme> scheme = schemeFromString(text.trimmed().toStdString());
    if (!scheme)
      return tr("“%1” is not a scheme: expected symmetric, asymmetric or dynamic").arg(text);
    precision.weight.scheme = *scheme;
    return {};
  }
  if (isWordColumn(column))
    return assignMethodWord(precision, column, text);
  return tr("%1 cannot be edited").arg(columnInfo(column).title);
}

bool PrecisionModel::setData(const QModelIndex &index, const QVariant &value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return false;
  if (columnOf(index) == Column::lock)
    return setLock(index.row(), value, role);
  if (role != Qt::EditRole)
    return false;
  const Layer &layer = m_document.network().layers().at(static_cast<std::size_t>(index.row()));
  const QString name = QString::fromStdString(layer.name);
  if (m_document.isLocked(index.row())) {
    Q_EMIT editRejected(tr("%1 is locked: unlock it to change its precision").arg(name));
    return false;
  }
  LayerPrecision precision = m_document.plan().at(static_cast<std::size_t>(index.row()));
  if (const QString fault = assign(precision, columnOf(index), value.toString()); !fault.isEmpty()) {
    Q_EMIT editRejected(fault);
    return false;
  }
  m_document.setPrecisions({{index.row(), precision}},
                           tr("%1 of %2").arg(columnInfo(columnOf(index)).title.toLower(), name));
  return true;
}

bool PrecisionModel::setLock(int row, const QVariant &value, int role) {
  if (role == Qt::CheckStateRole)
    m_document.setLocked({row}, value.toInt() == Qt::Checked);
  else if (role == Qt::EditRole)
    m_document.setLocked({row}, value.toBool());
  else
    return false;
  return true;
}

void PrecisionModel::emitRows(const QList<int> &rows) {
  // One signal for each run of neighbours, so that a preset on a thousand layers is one signal.
  for (qsizetype first = 0; first < rows.size();) {
    qsizetype last = first;
    while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
      ++last;
    Q_EMIT dataChanged(index(rows[first], 0), index(rows[last], columnCount() - 1));
    first = last + 1;
  }
}

} // namespace bitsmith
