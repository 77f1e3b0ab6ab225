// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/hardware_table.h"

#include "widgets/document/core_text.h"
#include "widgets/document/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/tables/table_exporter.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <set>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A bar behind each figure, as long as its share of the largest and in the colour of what bounds it.
class BarDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
    const QVariant share = index.data(HardwareTableModel::ShareRole);
    if (!share.isValid())
      return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const Theme &theme = Theme::instance();
    QRectF bar = QRectF(cell.rect).adjusted(2, 3, -2, -3);
    bar.setWidth(bar.width() * share.toDouble());
    QColor color = theme.seriesColor(std::max(0, index.data(HardwareTableModel::BoundRole).toInt()));
    color.setAlpha(theme.isDark() ? 110 : 80);
    painter->fillRect(bar, color);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(cell.font);
    painter->drawText(cell.rect.adjusted(4, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, text);
  }
};

} // namespace

void HardwareTableModel::setComparison(std::shared_ptr<const HardwareComparison> comparison) {
  beginResetModel();
  m_comparison = std::move(comparison);
  m_bounds = m_comparison ? m_comparison->bounds() : QStringList();
  m_largest = m_comparison ? m_comparison->largestLayerValue() : 0;
  endResetModel();
}

int HardwareTableModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() || !m_comparison ? 0 : static_cast<int>(m_comparison->layerCount()) + 1;
}

int HardwareTableModel::columnCount(const QModelIndex &parent) const {
  return parent.isValid() || !m_comparison ? 0 : static_cast<int>(m_comparison->configurations.size());
}

QVariant HardwareTableModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const auto column = static_cast<std::size_t>(index.column());
  const bool isTotal = index.row() == totalRow();
  const bool isKnown = m_comparison->isKnown(column);
  const auto layer = isTotal ? std::ptrdiff_t(-1) : std::ptrdiff_t(index.row());
  const double value = !isKnown  ? 0
                       : isTotal ? m_comparison->total(column)
                                 : m_comparison->layerValue(column, static_cast<std::size_t>(layer));
  switch (role) {
  case Qt::DisplayRole:
    return isKnown ? m_comparison->valueText(value) : u"–"_s;
  case TableRole::value:
    return isKnown ? QVariant(value / m_comparison->scale.factor) : QVariant(QString());
  case ValueRole:
    return isKnown ? QVariant(value) : QVariant();
  case ShareRole:
    return isTotal || !isKnown || m_largest <= 0 ? QVariant() : QVariant(value / m_largest);
  case BoundRole: {
    const auto bound = m_bounds.indexOf(m_comparison->boundText(column, layer));
    return bound < 0 ? QVariant() : QVariant(static_cast<int>(bound));
  }
  case Qt::ToolTipRole:
    return m_comparison->explanation(column, layer);
  case Qt::TextAlignmentRole:
    return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
  case Qt::FontRole:
    if (isTotal) {
      QFont bold = tabularFont(QApplication::font());
      bold.setBold(true);
      return bold;
    }
    return {};
  default:
    return {};
  }
}

QVariant HardwareTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (!m_comparison || section < 0)
    return {};
  if (orientation == Qt::Vertical) {
    if (section >= rowCount() || (role != Qt::DisplayRole && role != TableRole::heading))
      return {};
    if (section == totalRow()) {
      const char *name = isSum(m_comparison->choice.figure) ? QT_TR_NOOP("Total") : QT_TR_NOOP("Peak");
      return role == Qt::DisplayRole ? tr(name) : QString::fromLatin1(name);
    }
    return QString::fromStdString(m_comparison->network->layers()[static_cast<std::size_t>(section)].name);
  }
  if (section >= columnCount())
    return {};
  const HardwareConfiguration &configuration =
      m_comparison->configurations[static_cast<std::size_t>(section)];
  switch (role) {
  case Qt::DisplayRole: {
    // Names of several words stand on two lines.
    QString title = configuration.title;
    return title.replace(u'_', u"_\u200b"_s);
  }
  case TableRole::heading:
    return withUnit(configuration.nameInFiles());
  case Qt::TextAlignmentRole:
    return static_cast<int>(Qt::AlignRight) | Qt::AlignVCenter | Qt::TextWordWrap;
  case Qt::ToolTipRole:
    return tr("%1 on %2").arg(configuration.title, coreText(configuration.hardware->title));
  case Qt::ForegroundRole:
    return configuration.color.isValid() ? QVariant(configuration.color) : QVariant();
  default:
    return {};
  }
}

QString HardwareTableModel::withUnit(const QString &title) const {
  const QString unit = m_comparison ? m_comparison->scale.unit : QString();
  return unit.isEmpty() ? title : u"%1 (%2)"_s.arg(title, unit);
}

HardwareTable::HardwareTable(QWidget *parent) : QTableView(parent), m_model(new HardwareTableModel(this)) {
  setModel(m_model);
  const auto read = [this] {
    TableText table = readTable(*this);
    for (TableText::Column &column : table.columns)
      if (!column.heading.isEmpty())                        // the layers'
        column.heading = m_model->withUnit(column.heading); // which stands above the table
    return table;
  };
  auto *exporter = new TableExporter(this, u"hardware"_s, read);
  exporter->makeContextMenu();
  setItemDelegate(new BarDelegate(this));
  setFont(tabularFont(font()));
  setAccessibleName(tr("Configurations layer by layer"));
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setFrameShape(QFrame::NoFrame);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setHorizontalScrollMode(ScrollPerPixel);
  setTabKeyNavigation(false);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 2);
  verticalHeader()->setHighlightSections(false);
  horizontalHeader()->setHighlightSections(false);
  QFont small = horizontalHeader()->font();
  small.setPointSizeF(small.pointSizeF() * 0.9);
  horizontalHeader()->setFont(small);
  horizontalHeader()->setFixedHeight(2 * fontMetrics().height() + 10);
  horizontalHeader()->setMinimumSectionSize(QFontMetrics(small).horizontalAdvance(u"conservative"_s) + 14);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void HardwareTable::setComparison(std::shared_ptr<const HardwareComparison> comparison) {
  const QScopedValueRollback following(m_isFollowing, true); // nobody has chosen other layers
  m_model->setComparison(std::move(comparison));
}

QList<int> HardwareTable::selectedLayers() const {
  std::set<int> rows;
  const QModelIndexList indexes = selectionModel()->selectedIndexes();
  for (const QModelIndex &index : indexes)
    if (index.row() != m_model->totalRow())
      rows.insert(index.row());
  return {rows.begin(), rows.end()};
}

void HardwareTable::selectLayers(const QList<int> &layers) {
  if (layers == selectedLayers())
    return;
  const QScopedValueRollback following(m_isFollowing, true);
  QItemSelection selection;
  for (const int layer : layers)
    if (layer >= 0 && layer < m_model->totalRow() && m_model->columnCount() > 0)
      selection.select(m_model->index(layer, 0), m_model->index(layer, m_model->columnCount() - 1));
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (!selection.isEmpty())
    scrollTo(selection.first().topLeft());
}

void HardwareTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
  QTableView::selectionChanged(selected, deselected);
  if (!m_isFollowing)
    Q_EMIT selectedLayersChanged(selectedLayers());
}

} // namespace bitsmith
