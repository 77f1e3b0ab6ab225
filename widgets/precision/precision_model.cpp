// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_model.h"

#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/metric_name.h"
#include "widgets/precision/block_cells.h"
#include "widgets/precision/method_columns.h"
#include "widgets/tables/table_text.h"

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

PrecisionModel::PrecisionModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_reference(document) {
  findBlocks();
  connect(&document, &Document::networkAboutToChange, this, &PrecisionModel::beginResetModel);
  connect(&document, &Document::networkChanged, this, [this] {
    m_folded.clear();
    findBlocks();
    endResetModel();
    Q_EMIT blocksChanged();
  });
  connect(&m_reference, &PlanReference::changed, this,
          [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); });
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
  return parent.isValid() ? 0
                          : m_document.layerCount() + (m_isGrouped ? static_cast<int>(m_blocks.size()) : 0);
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
          m_figures,
          m_document.tieOf(row)};
}

// --- blocks ---

void PrecisionModel::findBlocks() {
  m_blocks = blocksOfLayers(m_document.network());
  m_blockOfLayer.assign(m_document.network().layers().size(), -1);
  for (std::size_t block = 0; block < m_blocks.size(); ++block)
    for (const std::size_t layer : m_blocks[block].layers)
      m_blockOfLayer[layer] = static_cast<int>(block);
}

void PrecisionModel::setGrouped(bool grouped) {
  if (grouped == m_isGrouped)
    return;
  const int layers = m_document.layerCount();
  const int last = layers + static_cast<int>(m_blocks.size()) - 1;
  if (m_blocks.empty()) {
    m_isGrouped = grouped;
  } else if (grouped) {
    beginInsertRows({}, layers, last);
    m_isGrouped = true;
    endInsertRows();
  } else {
    beginRemoveRows({}, layers, last);
    m_isGrouped = false;
    endRemoveRows();
  }
  Q_EMIT blocksChanged();
}

bool PrecisionModel::isBlockRow(int row) const {
  return row >= m_document.layerCount();
}

QList<int> PrecisionModel::layersOf(int row) const {
  if (!isBlockRow(row))
    return {row};
  QList<int> layers;
  for (const std::size_t layer : m_blocks.at(static_cast<std::size_t>(row - m_document.layerCount())).layers)
    layers.append(static_cast<int>(layer));
  return layers;
}

int PrecisionModel::blockRowOf(int layer) const {
  const int block =
      m_isGrouped && !isBlockRow(layer) ? m_blockOfLayer.at(static_cast<std::size_t>(layer)) : -1;
  return block < 0 ? -1 : m_document.layerCount() + block;
}

bool PrecisionModel::isFolded(int layer) const {
  const int row = blockRowOf(layer);
  return row >= 0 && m_folded.contains(row - m_document.layerCount());
}

void PrecisionModel::setFolded(int blockRow, bool folded) {
  const int block = blockRow - m_document.layerCount();
  if (folded == m_folded.contains(block))
    return;
  if (folded)
    m_folded.insert(block);
  else
    m_folded.remove(block);
  const QModelIndex name = index(blockRow, static_cast<int>(Column::name));
  Q_EMIT dataChanged(name, name);
  Q_EMIT blocksChanged();
}

int PrecisionModel::placeOf(int row) const {
  const int block = isBlockRow(row) ? row : blockRowOf(row);
  return block < 0 ? row : layersOf(block).constFirst();
}

QVariant PrecisionModel::blockData(const QModelIndex &index, int role) const {
  const Column column = columnOf(index);
  const PrecisionColumnInfo &info = columnInfo(column);
  QList<PrecisionRow> layers;
  for (const int layer : layersOf(index.row()))
    layers.append(rowAt(layer));
  const auto isLocked = [](const PrecisionRow &layer) { return layer.locked; };
  switch (role) {
  case Qt::DisplayRole:
    if (column == Column::name)
      return QString::fromStdString(
          m_blocks.at(static_cast<std::size_t>(index.row() - m_document.layerCount())).name);
    return blockText(layers, column);
  case Qt::EditRole:
  case SortRole:
    return column == Column::name ? index.data() : blockValue(layers, column);
  case TableRole::value:
    return column == Column::name ? index.data() : blockFileValue(layers, column);
  case Qt::ToolTipRole:
    return column == Column::name ? tr("A block of %n layer(s): what is set here is set in all of them",
                                       nullptr, static_cast<int>(layers.size()))
                                  : QVariant();
  case Qt::TextAlignmentRole:
    return QVariant::fromValue<Qt::Alignment>((info.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                                              Qt::AlignVCenter);
  case Qt::CheckStateRole:
    if (column != Column::lock)
      return {};
    return std::ranges::all_of(layers, isLocked)   ? Qt::Checked
           : std::ranges::any_of(layers, isLocked) ? Qt::PartiallyChecked
                                                   : Qt::Unchecked;
  case LockedRole:
    return std::ranges::all_of(layers, isLocked);
  case SpareRole:
    return isSpareBlockCell(layers, column);
  case BlockRole:
    return true;
  case FoldedRole:
    return m_folded.contains(index.row() - m_document.layerCount());
  default:
    return {};
  }
}

QVariant PrecisionModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  if (isBlockRow(index.row()))
    return blockData(index, role);
  const PrecisionColumnInfo &column = columnInfo(columnOf(index));
  const PrecisionRow row = rowAt(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return column.text(row);
  case Qt::EditRole:
  case SortRole:
    return column.value(row);
  case TableRole::value:
    if (isSpareCell(column.id, row.precision))
      return QString();
    return (column.fileValue ? column.fileValue : column.value)(row);
  case Qt::ToolTipRole: {
    const QString other = m_reference.text(index.row(), column.id);
    return other.isEmpty() ? column.cellToolTip(row)
                           : literalToolTip(tr("In %1: %2").arg(m_reference.name(), other) + u"\n\n"_s +
                                            column.cellToolTip(row));
  }
  case Qt::AccessibleDescriptionRole:
  case ReferenceRole: {
    const QString other = m_reference.text(index.row(), column.id);
    return role == ReferenceRole || other.isEmpty() ? other : tr("In %1: %2").arg(m_reference.name(), other);
  }
  case DifferentRole:
    return column.id == Column::name ? m_reference.differingLayers().contains(index.row())
                                     : m_reference.differs(index.row(), column.id);
  case TiedRole:
    return row.tie > 0;
  case BlockRole:
  case FoldedRole:
    return false;
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
    return isSpareCell(column.id, row.precision) || (column.isOld && column.isOld(row));
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
  case TableRole::heading:
    return heading(column);
  case Qt::ToolTipRole:
    return column.toolTip;
  case Qt::WhatsThisRole:
    return u"<b>%1</b><br>%2"_s.arg(title(column).toHtmlEscaped(), column.toolTip.toHtmlEscaped());
  case Qt::TextAlignmentRole:
    return static_cast<int>(column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
           Qt::TextWordWrap;
  default:
    return {};
  }
}

QString PrecisionModel::title(const PrecisionColumnInfo &column) const {
  if (column.id != Column::sensitivity || !m_figures || !m_figures->sensitivityChoice().table)
    return column.title();
  const QString unit = metricUnit(m_figures->sensitivityChoice().metric);
  return unit.isEmpty() ? column.title() : u"%1 (%2)"_s.arg(column.title(), unit);
}

QString PrecisionModel::heading(const PrecisionColumnInfo &column) const {
  const QString name = QString::fromUtf8(column.heading);
  if (column.id != Column::sensitivity || !m_figures || !m_figures->sensitivityChoice().table)
    return name;
  const char *unit = metricName(m_figures->sensitivityChoice().metric).unit;
  return unit ? u"%1 (%2)"_s.arg(name, QString::fromUtf8(unit)) : name;
}

Qt::ItemFlags PrecisionModel::flags(const QModelIndex &index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (!index.isValid())
    return flags;
  const Column column = columnOf(index);
  if (column == Column::lock)
    return flags | Qt::ItemIsUserCheckable;
  const bool holdsEdit = isBitsColumn(column) || (isWordColumn(column) && !index.data(SpareRole).toBool());
  const QList<int> layers = layersOf(index.row());
  if (holdsEdit && std::ranges::any_of(layers, [this](int layer) { return !m_document.isLocked(layer); }))
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
  return tr("%1 cannot be edited").arg(columnInfo(column).title());
}

bool PrecisionModel::setData(const QModelIndex &index, const QVariant &value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return false;
  const QList<int> layers = layersOf(index.row());
  if (columnOf(index) == Column::lock)
    return setLock(layers, value, role);
  if (role != Qt::EditRole)
    return false;
  PrecisionEdits edits;
  for (const int row : layers) {
    if (m_document.isLocked(row))
      continue;
    LayerPrecision precision = m_document.plan().at(static_cast<std::size_t>(row));
    if (const QString fault = assign(precision, columnOf(index), value.toString()); !fault.isEmpty()) {
      Q_EMIT editRejected(fault);
      return false;
    }
    edits.emplace_back(row, precision);
  }
  const QString name = index.siblingAtColumn(static_cast<int>(Column::name)).data().toString();
  if (edits.empty()) {
    Q_EMIT editRejected(tr("%1 is locked: unlock it to change its precision").arg(name));
    return false;
  }
  m_document.setPrecisions(edits, tr("%1 of %2").arg(columnInfo(columnOf(index)).title(), name));
  return true;
}

bool PrecisionModel::setLock(const QList<int> &layers, const QVariant &value, int role) {
  if (role == Qt::CheckStateRole)
    m_document.setLocked(layers, value.toInt() == Qt::Checked);
  else if (role == Qt::EditRole)
    m_document.setLocked(layers, value.toBool());
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
  if (m_isGrouped && hasBlocks())
    Q_EMIT dataChanged(index(m_document.layerCount(), 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace bitsmith
