// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_view.h"

#include "widgets/document/number_text.h"
#include "widgets/precision/layer_filter.h"
#include "widgets/precision/precision_delegate.h"
#include "widgets/precision/precision_model.h"
#include "widgets/tables/table_exporter.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <set>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 columnsFormat = 2;
constexpr int scrollPauseMs = 500; ///< a wheel that scrolled just now goes on scrolling
constexpr int stepPauseMs = 1200;  ///< steps that are farther apart are separate commands
constexpr int wheelNotch = 120;
constexpr int cellPadding = 14;
constexpr int mostFittedRows = 200;

/// Rows of the cells, ascending, each once.
QList<int> layersOf(const QList<PrecisionCell> &cells) {
  std::set<int> rows;
  for (const PrecisionCell &cell : cells)
    rows.insert(cell.row);
  return {rows.begin(), rows.end()};
}

} // namespace

PrecisionView::PrecisionView(Document &document, QWidget *parent)
    : QTableView(parent), m_document(document), m_model(new PrecisionModel(document, this)),
      m_proxy(new LayerFilter(this)),
      m_exporter(new TableExporter(this, u"plan"_s, [this] { return tableText(); })) {
  m_proxy->setDynamicSortFilter(false); // rows do not jump away under the hand that edits them
  m_proxy->setSortRole(PrecisionModel::SortRole);
  m_proxy->setSourceModel(m_model);
  setModel(m_proxy);
  connect(m_model, &PrecisionModel::editRejected, this, &PrecisionView::editRejected);
  connect(m_model, &PrecisionModel::blocksChanged, this, &PrecisionView::followBlocks);
  connect(&document, &Document::lockChanged, this, [this] {
    // Whoever ties layers wants to see it.
    for (int row = 0; row < m_document.layerCount(); ++row)
      if (m_document.tieOf(row) > 0)
        return setColumnHidden(static_cast<int>(PrecisionColumn::tie), false);
  });

  auto *delegate = new PrecisionDelegate(this);
  setItemDelegate(delegate);
  connectDelegate(*delegate);

  setAccessibleName(tr("Precision of the layers"));
  setWhatsThis(
      tr("<b>Precision table</b><br>A row a layer. Type a number or press + and − to change the bits of "
         "all selected cells; copy and paste with spreadsheets; Ctrl+D fills down. Point at a figure for "
         "its formula, ask at a column's title what it is."));
  setFont(tabularFont(font()));
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setSelectionMode(ExtendedSelection);
  setSelectionBehavior(SelectItems);
  setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
  setHorizontalScrollMode(ScrollPerPixel);
  setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
  setupHeader();
  setupActions();

  followBlocks();

  m_stepEnd.setSingleShot(true);
  m_stepEnd.setInterval(stepPauseMs);
  connect(&m_stepEnd, &QTimer::timeout, this, [this] { m_stepGesture = 0; });
  setCurrentIndex(cellIndex(0, PrecisionColumn::weightBits));
}

void PrecisionView::setupHeader() {
  verticalHeader()->hide();
  QHeaderView *header = horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionsMovable(true);
  header->setMinimumSectionSize(24);
  header->installEventFilter(this);
  fitRows();
  header->setSortIndicator(-1, Qt::AscendingOrder);
  header->setSortIndicatorClearable(true);
  setSortingEnabled(true);
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(header, &QHeaderView::customContextMenuRequested, this, &PrecisionView::showColumnMenu);
  connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int after) {
    const bool isHidden = before == 0 || after == 0;
    if (!m_isFitting && !isHidden)
      m_fitsColumns = false; // from now on the widths are the user's
  });
  connect(&m_document, &Document::networkChanged, this, &PrecisionView::fitColumns);
  connect(&m_document, &Document::hardwareChanged, this, &PrecisionView::fitColumns);
  for (const PrecisionColumnInfo &column : precisionColumns())
    setColumnHidden(static_cast<int>(column.id), column.isHidden);
  fitColumns();
}

/// Rows and headings as high as the letters want them.
void PrecisionView::fitRows() {
  // Rows that a minimum has held or made higher no longer follow the usual height (Qt 6.8).
  verticalHeader()->setMinimumSectionSize(1);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 2);
  // Titles of two words stand on two lines: the table is as narrow as its figures.
  horizontalHeader()->setFixedHeight(2 * horizontalHeader()->fontMetrics().height() + 10);
}

void PrecisionView::changeEvent(QEvent *event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange) {
    fitRows();
    fitColumns();
  }
}

bool PrecisionView::eventFilter(QObject *watched, QEvent *event) {
  const bool isHandled = QTableView::eventFilter(watched, event);
  // The titles may get their font before or after the rows do.
  if (watched == horizontalHeader() && event->type() == QEvent::FontChange) {
    fitRows();
    fitColumns();
  }
  return isHandled;
}

void PrecisionView::fitColumns() {
  if (!m_fitsColumns)
    return;
  m_isFitting = true;
  QFont bold = font();
  bold.setBold(true);
  const QFontMetrics totals(bold);
  const int rows = std::min(m_model->rowCount(), mostFittedRows);
  for (const PrecisionColumnInfo &column : precisionColumns()) {
    const int section = static_cast<int>(column.id);
    int title = 0;
    for (const QString &word : column.title().split(u' '))
      title = std::max(title, horizontalHeader()->fontMetrics().horizontalAdvance(word));
    int width = std::max(title, fontMetrics().horizontalAdvance(column.sample));
    if (column.total)
      width = std::max(width, totals.horizontalAdvance(column.total(m_document)));
    for (int row = 0; row < rows; ++row) {
      const QModelIndex cell = m_model->index(row, section);
      const QString text = cell.data().toString() + cell.data(PrecisionModel::MarkRole).toString();
      width = std::max(width, fontMetrics().horizontalAdvance(text));
    }
    horizontalHeader()->resizeSection(section, width + cellPadding);
  }
  m_isFitting = false;
}

void PrecisionView::setupActions() {
  const auto add = [this](const QString &text, const QKeySequence &keys, auto slot) {
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
  };
  add(tr("Copy"), QKeySequence::Copy, &PrecisionView::copy);
  add(tr("Paste"), QKeySequence::Paste, &PrecisionView::paste);
  add(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), &PrecisionView::fillDown);
  add(tr("Reset to preset"), QKeySequence(Qt::Key_Delete), &PrecisionView::resetSelection);
  add(tr("Lock or unlock"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
    const QList<int> rows = editedLayers();
    const bool lock =
        std::any_of(rows.begin(), rows.end(), [this](int row) { return !m_document.isLocked(row); });
    lockSelection(lock);
  });
  add(tr("Tie the layers together"), QKeySequence(Qt::CTRL | Qt::Key_T), &PrecisionView::tieSelection);
  add(tr("Untie the layers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &PrecisionView::untieSelection);
  add(tr("Order of the network"), {}, &PrecisionView::toNetworkOrder);
  m_group = new QAction(tr("Group by block"), this);
  m_group->setObjectName(u"groupByBlock"_s);
  m_group->setCheckable(true);
  connect(m_group, &QAction::toggled, this, &PrecisionView::setGrouped);
}

void PrecisionView::connectDelegate(PrecisionDelegate &delegate) {
  connect(&delegate, &PrecisionDelegate::editStarted, this, &PrecisionView::startTyping);
  connect(&delegate, &PrecisionDelegate::textEdited, this, &PrecisionView::type);
  connect(&delegate, &PrecisionDelegate::editCommitted, this, &PrecisionView::commitTyping);
  connect(&delegate, &PrecisionDelegate::editCancelled, this, &PrecisionView::cancelTyping);
  connect(&delegate, &PrecisionDelegate::entered, this, &PrecisionView::goDown);
  connect(&delegate, &PrecisionDelegate::foldToggled, this, [this](const QModelIndex &index) {
    fold(index, !index.data(PrecisionModel::FoldedRole).toBool());
  });
}

QModelIndex PrecisionView::cellIndex(int row, PrecisionColumn column) const {
  return m_proxy->mapFromSource(m_model->index(row, static_cast<int>(column)));
}

QList<PrecisionCell> PrecisionView::cellsAt(const QModelIndex &index) const {
  const QModelIndex source = m_proxy->mapToSource(index);
  QList<PrecisionCell> cells;
  if (source.isValid())
    for (const int row : m_model->layersOf(source.row()))
      cells.append({row, PrecisionModel::columnOf(source)});
  return cells;
}

bool PrecisionView::isBlock(const QModelIndex &index) const {
  return index.data(PrecisionModel::BlockRole).toBool();
}

QList<PrecisionCell> PrecisionView::cellsAt(const QModelIndexList &indexes) const {
  QList<PrecisionCell> cells;
  for (const QModelIndex &index : indexes)
    if (!isColumnHidden(index.column()))
      cells.append(cellsAt(index));
  if (m_model->isGrouped()) {
    // A block and its layers may both be selected.
    std::set<std::pair<int, int>> seen;
    cells.removeIf([&seen](const PrecisionCell &cell) {
      return !seen.emplace(cell.row, static_cast<int>(cell.column)).second;
    });
  }
  return cells;
}

QList<PrecisionCell> PrecisionView::editedCells() const {
  QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty() && currentIndex().isValid())
    indexes.append(currentIndex());
  return cellsAt(indexes);
}

QList<PrecisionCell> PrecisionView::editedBitCells() const {
  QList<PrecisionCell> cells = editedCells();
  cells.removeIf([](const PrecisionCell &cell) { return !isBitsColumn(cell.column); });
  return cells;
}

QList<int> PrecisionView::selectedLayers() const {
  return layersOf(cellsAt(selectionModel()->selectedIndexes()));
}

QList<int> PrecisionView::editedLayers() const {
  return layersOf(editedCells());
}

void PrecisionView::selectLayers(const QList<int> &rows) {
  if (rows == selectedLayers())
    return; // a cell that is chosen here stands for its layer and stays a cell
  const QScopedValueRollback following(m_isFollowing, true);
  QItemSelection selection;
  for (const int row : rows) {
    if (m_model->isFolded(row))
      m_model->setFolded(m_model->blockRowOf(row), false);
    const QModelIndex first = cellIndex(row, PrecisionColumn::name);
    if (first.isValid())
      selection.select(first, first.siblingAtColumn(m_proxy->columnCount() - 1));
  }
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (!selection.isEmpty())
    scrollTo(selection.first().topLeft());
}

QString PrecisionView::setFilter(const QString &text) {
  const LayerQuery query(text);
  m_proxy->setQuery(query);
  return query.fault();
}

void PrecisionView::toNetworkOrder() {
  horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

// --- blocks ---

bool PrecisionView::isGrouped() const {
  return m_model->isGrouped();
}

void PrecisionView::setGrouped(bool grouped) {
  m_model->setGrouped(grouped);
  fitColumns();
}

void PrecisionView::followBlocks() {
  m_proxy->refresh();
  m_group->setChecked(m_model->isGrouped());
  m_group->setEnabled(m_model->hasBlocks());
  m_group->setToolTip(m_model->hasBlocks()
                          ? tr("A row for each block of the network: what is set there is set in its layers")
                          : tr("This network has no blocks"));
}

void PrecisionView::fold(const QModelIndex &index, bool folded) {
  if (!isBlock(index))
    return;
  const int row = m_proxy->mapToSource(index).row();
  m_model->setFolded(row, folded);
  // Rows below it went or came: the cell is where it was.
  setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, index.column())));
}

/// Left and Right on the name of a block fold and unfold it, as in a tree.
bool PrecisionView::foldWith(const QKeyEvent &event) {
  const QModelIndex current = currentIndex();
  if (!isBlock(current) || PrecisionModel::columnOf(current) != PrecisionColumn::name ||
      event.modifiers() != Qt::NoModifier)
    return false;
  const bool isFolded = current.data(PrecisionModel::FoldedRole).toBool();
  if (event.key() == Qt::Key_Space || (event.key() == Qt::Key_Left && !isFolded) ||
      (event.key() == Qt::Key_Right && isFolded)) {
    fold(current, !isFolded);
    return true;
  }
  return false;
}

QByteArray PrecisionView::saveColumns() const {
  QByteArray state;
  QDataStream stream(&state, QIODevice::WriteOnly);
  stream << columnsFormat << static_cast<quint32>(precisionColumns().size()) << m_fitsColumns
         << horizontalHeader()->saveState() << m_model->isGrouped();
  return state;
}

bool PrecisionView::restoreColumns(const QByteArray &state) {
  QDataStream stream(state);
  quint32 format = 0;
  quint32 columns = 0;
  bool fits = true;
  bool grouped = false;
  QByteArray header;
  stream >> format >> columns >> fits >> header >> grouped;
  if (stream.status() != QDataStream::Ok || format != columnsFormat || columns != precisionColumns().size() ||
      !horizontalHeader()->restoreState(header))
    return false;
  m_fitsColumns = fits;
  setGrouped(grouped);
  fitColumns();
  return true;
}

void PrecisionView::keyPressEvent(QKeyEvent *event) {
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  const int key = event->key();
  if (key == Qt::Key_Plus || key == Qt::Key_Minus || (control && (key == Qt::Key_Up || key == Qt::Key_Down)))
    return stepSelection(key == Qt::Key_Plus || key == Qt::Key_Up ? 1 : -1);
  if (key == Qt::Key_Return || key == Qt::Key_Enter)
    return goDown();
  if (foldWith(*event))
    return;
  if (key == Qt::Key_Space && currentIndex().isValid() &&
      PrecisionModel::columnOf(currentIndex()) == PrecisionColumn::lock)
    return lockSelection(!currentIndex().data(PrecisionModel::LockedRole).toBool());
  if (!openEditorWith(event))
    QTableView::keyPressEvent(event);
}

void PrecisionView::wheelEvent(QWheelEvent *event) {
  const QModelIndex under = indexAt(event->position().toPoint());
  const bool isOnFocus = hasFocus() && under.isValid() && under == currentIndex() &&
                         isBitsColumn(PrecisionModel::columnOf(under));
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  const bool isScrolling = m_lastScroll.isValid() && m_lastScroll.elapsed() < scrollPauseMs;
  if (!control && (!isOnFocus || isScrolling)) {
    m_lastScroll.start();
    return QTableView::wheelEvent(event);
  }
  m_wheelAngle += event->angleDelta().y();
  if (const int steps = m_wheelAngle / wheelNotch; steps != 0) {
    m_wheelAngle -= steps * wheelNotch;
    stepSelection(steps);
  }
  event->accept();
}

void PrecisionView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
  QTableView::selectionChanged(selected, deselected);
  m_stepGesture = 0;
  m_wheelAngle = 0;
  if (!m_isFollowing)
    Q_EMIT selectedLayersChanged(selectedLayers());
}

void PrecisionView::fillContextMenu(QMenu &menu) {
  QMenu *bits = menu.addMenu(tr("Set bits"));
  bits->setEnabled(!editedBitCells().isEmpty());
  for (int value = 1; value <= 17; ++value) {
    const int width = value == 17 ? floatBits : value;
    bits->addAction(bitsText(width), this, [this, width] { setSelectedBits(width); });
  }
  QMenu *schemes = menu.addMenu(tr("Scheme"));
  schemes->addSection(tr("Weights"));
  for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric, Scheme::dynamic})
    schemes->addAction(schemeText(scheme), this, [this, scheme] { setSelectedWeightScheme(scheme); });
  schemes->addSection(tr("Input activation"));
  for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric, Scheme::dynamic})
    schemes->addAction(schemeText(scheme), this, [this, scheme] { setSelectedActivationScheme(scheme); });
  menu.addSeparator();
  menu.addAction(tr("Lock"), this, [this] { lockSelection(true); });
  menu.addAction(tr("Unlock"), this, [this] { lockSelection(false); });
  menu.addSeparator();
  menu.addActions(actions());
  menu.addAction(m_group);
}

void PrecisionView::contextMenuEvent(QContextMenuEvent *event) {
  QMenu menu(this);
  fillContextMenu(menu);
  menu.addSeparator();
  m_exporter->addActions(menu);
  menu.exec(event->globalPos());
}

TableText PrecisionView::tableText() const {
  TableText table = readTable(*this);
  for (int place = 0; place < horizontalHeader()->count(); ++place) {
    const int section = horizontalHeader()->logicalIndex(place);
    if (isColumnHidden(section))
      continue;
    const PrecisionColumnInfo &column = columnInfo(static_cast<PrecisionColumn>(section));
    table.footer.append(column.total ? column.total(m_document) : QString());
    if (column.id == PrecisionColumn::lock) // a tick on the screen
      for (qsizetype row = 0; row < table.rows.size(); ++row)
        if (const qsizetype cell = table.footer.size() - 1; !table.values[row][cell].isEmpty())
          table.rows[row][cell] = PrecisionModel::tr("locked");
  }
  return table;
}

void PrecisionView::showColumnMenu(const QPoint &position) {
  QMenu menu(this);
  for (const PrecisionColumnInfo &column : precisionColumns()) {
    const int section = static_cast<int>(column.id);
    QAction *action = menu.addAction(column.title());
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(section));
    action->setEnabled(column.id != PrecisionColumn::name);
    connect(action, &QAction::toggled, this, [this, section](bool on) { setColumnHidden(section, !on); });
  }
  menu.addSeparator();
  menu.addAction(tr("Order of the network"), this, &PrecisionView::toNetworkOrder)
      ->setEnabled(!m_proxy->isNetworkOrder());
  menu.addAction(m_group);
  menu.exec(horizontalHeader()->viewport()->mapToGlobal(position));
}

} // namespace bitsmith
