// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_view.h"

#include "widgets/document/number_text.h"
#include "widgets/precision/precision_delegate.h"
#include "widgets/precision/precision_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QWheelEvent>

#include <algorithm>
#include <map>
#include <set>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 columnsFormat = 1;
constexpr int scrollPauseMs = 500; ///< a wheel that scrolled just now goes on scrolling
constexpr int stepPauseMs = 1200;  ///< steps that are farther apart are separate commands
constexpr int wheelNotch = 120;
constexpr int cellPadding = 14;
constexpr int mostFittedRows = 200;

/// Finds the text in the name or the kind of a layer.
class LayerFilter : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setText(const QString &text) {
    m_text = text.trimmed();
    invalidateFilter();
  }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex &parent) const override {
    const auto contains = [&](PrecisionColumn column) {
      const QModelIndex index = sourceModel()->index(row, static_cast<int>(column), parent);
      return index.data().toString().contains(m_text, Qt::CaseInsensitive);
    };
    return m_text.isEmpty() || contains(PrecisionColumn::name) || contains(PrecisionColumn::kind);
  }

 private:
  QString m_text;
};

} // namespace

PrecisionView::PrecisionView(Document &document, QWidget *parent)
    : QTableView(parent), m_document(document), m_model(new PrecisionModel(document, this)),
      m_proxy(new LayerFilter(this)) {
  m_proxy->setDynamicSortFilter(false); // rows do not jump away under the hand that edits them
  m_proxy->setSortRole(PrecisionModel::SortRole);
  m_proxy->setSourceModel(m_model);
  setModel(m_proxy);
  connect(m_model, &PrecisionModel::editRejected, this, &PrecisionView::editRejected);

  auto *delegate = new PrecisionDelegate(this);
  setItemDelegate(delegate);
  connectDelegate(*delegate);

  setAccessibleName(tr("Precision of the layers"));
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

  m_stepEnd.setSingleShot(true);
  m_stepEnd.setInterval(stepPauseMs);
  connect(&m_stepEnd, &QTimer::timeout, this, [this] { m_stepGesture = 0; });
  setCurrentIndex(cellIndex(0, PrecisionColumn::weightBits));
}

void PrecisionView::setupHeader() {
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 2);
  QHeaderView *header = horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionsMovable(true);
  header->setMinimumSectionSize(24);
  // Titles of two words stand on two lines: the table is as narrow as its figures.
  header->setFixedHeight(2 * header->fontMetrics().height() + 10);
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
    for (const QString &word : column.title.split(u' '))
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
  add(tr("Reset to preset"), QKeySequence(Qt::Key_Delete), &PrecisionView::resetSelection);
  add(tr("Lock or unlock"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
    const QList<int> rows = selectedLayers();
    const bool lock =
        std::any_of(rows.begin(), rows.end(), [this](int row) { return !m_document.isLocked(row); });
    lockSelection(lock);
  });
}

void PrecisionView::connectDelegate(PrecisionDelegate &delegate) {
  connect(&delegate, &PrecisionDelegate::editStarted, this, &PrecisionView::startTyping);
  connect(&delegate, &PrecisionDelegate::textEdited, this, &PrecisionView::type);
  connect(&delegate, &PrecisionDelegate::editCommitted, this, &PrecisionView::commitTyping);
  connect(&delegate, &PrecisionDelegate::editCancelled, this, &PrecisionView::cancelTyping);
  connect(&delegate, &PrecisionDelegate::entered, this, &PrecisionView::goDown);
}

QModelIndex PrecisionView::cellIndex(int row, PrecisionColumn column) const {
  return m_proxy->mapFromSource(m_model->index(row, static_cast<int>(column)));
}

PrecisionCell PrecisionView::cellAt(const QModelIndex &index) const {
  const QModelIndex source = m_proxy->mapToSource(index);
  return {source.row(), PrecisionModel::columnOf(source)};
}

QList<PrecisionCell> PrecisionView::selectedCells() const {
  QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty() && currentIndex().isValid())
    indexes.append(currentIndex());
  QList<PrecisionCell> cells;
  for (const QModelIndex &index : std::as_const(indexes))
    if (!isColumnHidden(index.column()))
      cells.append(cellAt(index));
  return cells;
}

QList<PrecisionCell> PrecisionView::selectedBitCells() const {
  QList<PrecisionCell> cells = selectedCells();
  cells.removeIf([](const PrecisionCell &cell) { return !isBitsColumn(cell.column); });
  return cells;
}

QList<int> PrecisionView::selectedLayers() const {
  std::set<int> rows;
  for (const PrecisionCell &cell : selectedCells())
    rows.insert(cell.row);
  return {rows.begin(), rows.end()};
}

void PrecisionView::selectLayers(const QList<int> &rows) {
  if (rows == selectedLayers())
    return;
  QItemSelection selection;
  for (const int row : rows) {
    const QModelIndex first = cellIndex(row, PrecisionColumn::name);
    if (first.isValid())
      selection.select(first, first.siblingAtColumn(m_proxy->columnCount() - 1));
  }
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (!selection.isEmpty())
    scrollTo(selection.first().topLeft());
}

void PrecisionView::setFilter(const QString &text) {
  static_cast<LayerFilter *>(m_proxy)->setText(text);
}

QByteArray PrecisionView::saveColumns() const {
  QByteArray state;
  QDataStream stream(&state, QIODevice::WriteOnly);
  stream << columnsFormat << static_cast<quint32>(precisionColumns().size()) << m_fitsColumns
         << horizontalHeader()->saveState();
  return state;
}

bool PrecisionView::restoreColumns(const QByteArray &state) {
  QDataStream stream(state);
  quint32 format = 0;
  quint32 columns = 0;
  bool fits = true;
  QByteArray header;
  stream >> format >> columns >> fits >> header;
  if (stream.status() != QDataStream::Ok || format != columnsFormat || columns != precisionColumns().size() ||
      !horizontalHeader()->restoreState(header))
    return false;
  m_fitsColumns = fits;
  fitColumns();
  return true;
}

void PrecisionView::changeCells(const QList<PrecisionCell> &cells,
                                const std::function<void(LayerPrecision &, const PrecisionCell &)> &change,
                                const QString &text, int gesture) {
  std::map<int, LayerPrecision> precisions;
  int locked = -1;
  for (const PrecisionCell &cell : cells) {
    if (m_document.isLocked(cell.row)) {
      locked = cell.row;
      continue;
    }
    const auto place =
        precisions.try_emplace(cell.row, m_document.plan()[static_cast<std::size_t>(cell.row)]);
    change(place.first->second, cell);
  }
  m_document.setPrecisions({precisions.begin(), precisions.end()}, text, gesture);
  if (precisions.empty() && locked >= 0)
    Q_EMIT editRejected(tr("%1 is locked: unlock it to change its precision")
                            .arg(cellIndex(locked, PrecisionColumn::name).data().toString()));
}

void PrecisionView::changeRows(const std::function<void(LayerPrecision &)> &change, const QString &text) {
  QList<PrecisionCell> cells;
  for (const int row : selectedLayers())
    cells.append({row, PrecisionColumn::name});
  changeCells(
      cells, [&](LayerPrecision &precision, const PrecisionCell &) { change(precision); }, text);
}

void PrecisionView::stepSelection(int steps) {
  if (m_stepGesture == 0)
    m_stepGesture = m_document.beginGesture();
  m_stepEnd.start();
  const auto step = [steps](LayerPrecision &precision, const PrecisionCell &cell) {
    auto &spec = cell.column == PrecisionColumn::weightBits ? precision.weight : precision.activation;
    spec = withBits(spec, steppedBits(spec.bits, steps));
  };
  changeCells(selectedBitCells(), step, tr("bits"), m_stepGesture);
}

void PrecisionView::setSelectedBits(int bits) {
  const auto set = [bits](LayerPrecision &precision, const PrecisionCell &cell) {
    auto &spec = cell.column == PrecisionColumn::weightBits ? precision.weight : precision.activation;
    spec = withBits(spec, bits);
  };
  changeCells(selectedBitCells(), set, tr("bits"));
}

void PrecisionView::setSelectedWeightScheme(Scheme scheme) {
  changeRows([scheme](LayerPrecision &precision) { precision.weight.scheme = scheme; }, tr("weight scheme"));
}

void PrecisionView::setSelectedActivationScheme(Scheme scheme) {
  changeRows([scheme](LayerPrecision &precision) { precision.activation.scheme = scheme; },
             tr("activation scheme"));
}

void PrecisionView::lockSelection(bool locked) {
  m_document.setLocked(selectedLayers(), locked);
}

void PrecisionView::resetSelection() {
  const auto reset = [this](LayerPrecision &precision, const PrecisionCell &cell) {
    const LayerPrecision preset = m_document.presetPrecision(cell.row);
    if (cell.column == PrecisionColumn::weightBits)
      precision.weight = withBits(precision.weight, preset.weight.bits);
    else if (cell.column == PrecisionColumn::activationBits)
      precision.activation = withBits(precision.activation, preset.activation.bits);
    else if (cell.column == PrecisionColumn::weightMethod)
      precision.weight = withMethod(precision.weight, preset.weight.method);
    else if (cell.column == PrecisionColumn::activationMethod)
      precision.activation = withMethod(precision.activation, preset.activation.method);
    else if (cell.column == PrecisionColumn::scaleForm) {
      precision.weight.scaleForm = preset.weight.scaleForm;
      precision.activation.scaleForm = preset.activation.scaleForm;
    } else if (cell.column == PrecisionColumn::scheme) {
      precision.weight.scheme = preset.weight.scheme;
      precision.activation.scheme = preset.activation.scheme;
    } else if (cell.column == PrecisionColumn::name)
      precision = preset;
  };
  changeCells(selectedCells(), reset, tr("reset to %1").arg(m_document.basePreset()));
}

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
    for (const PrecisionCell &cell : selectedCells())
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
  for (qsizetype y = 0; y < block.size(); ++y)
    for (qsizetype x = 0; x < block[y].size(); ++x) {
      const int row = top + static_cast<int>(y);
      const bool isInside = row < m_proxy->rowCount() && x < columns.size();
      const PrecisionCell cell = isInside ? cellAt(m_proxy->index(row, columns[x])) : PrecisionCell{-1};
      if (!block[y][x].isEmpty())
        texts.append({cell, block[y][x]});
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
    tellRejections(result.rejections, all);
}

void PrecisionView::tellRejections(const QStringList &rejections, qsizetype texts) {
  QString message = tr("Not pasted: %1").arg(rejections.first());
  if (rejections.size() > 1)
    message += tr(" (and %1 more of %2 values)").arg(rejections.size() - 1).arg(texts);
  Q_EMIT editRejected(message);
}

void PrecisionView::startTyping(const QModelIndex &index) {
  const PrecisionCell current = cellAt(index);
  m_typing = {{}, {}, m_document.beginGesture()};
  const bool isBits = isBitsColumn(current.column);
  for (const PrecisionCell &cell : selectedCells()) {
    const bool isAlike = isBits ? isBitsColumn(cell.column) : cell.column == current.column;
    if (isAlike && !m_document.isLocked(cell.row))
      m_typing.cells.append(cell);
  }
  if (!m_typing.cells.contains(current))
    m_typing.cells = {current};
  for (const PrecisionCell &cell : std::as_const(m_typing.cells))
    m_typing.before.emplace_back(cell.row, m_document.plan()[static_cast<std::size_t>(cell.row)]);
}

void PrecisionView::type(const QString &text) {
  LayerPrecision scratch;
  if (PrecisionModel::assign(scratch, m_typing.cells.value(0).column, text).isEmpty())
    changeCells(
        m_typing.cells,
        [&](LayerPrecision &precision, const PrecisionCell &cell) {
          PrecisionModel::assign(precision, cell.column, text);
        },
        isBitsColumn(m_typing.cells.first().column)
            ? tr("bits")
            : columnInfo(m_typing.cells.first().column).title.toLower(),
        m_typing.gesture);
}

void PrecisionView::commitTyping(const QString &text) {
  if (m_typing.cells.isEmpty())
    return;
  LayerPrecision scratch;
  const QString fault = PrecisionModel::assign(scratch, m_typing.cells.first().column, text);
  if (fault.isEmpty()) {
    type(text);
  } else {
    cancelTyping();
    if (!text.trimmed().isEmpty())
      Q_EMIT editRejected(fault);
  }
  m_typing = {};
}

void PrecisionView::cancelTyping() {
  m_document.setPrecisions(m_typing.before, tr("bits"), m_typing.gesture);
  m_typing = {};
}

void PrecisionView::goDown() {
  const QModelIndex current = currentIndex();
  const bool isWide = selectionModel()->selectedIndexes().size() > 1;
  if (!isWide && current.isValid() && current.row() + 1 < m_proxy->rowCount())
    setCurrentIndex(current.siblingAtRow(current.row() + 1));
}

bool PrecisionView::openEditorWith(QKeyEvent *event) {
  const bool isDigit = event->text().size() == 1 && event->text().front().isDigit();
  if (!isDigit || event->modifiers().testFlag(Qt::ControlModifier))
    return false;
  const QList<PrecisionCell> cells = selectedBitCells();
  if (cells.isEmpty())
    return false;
  const PrecisionCell current = cellAt(currentIndex());
  const auto isOpen = [this](const PrecisionCell &cell) { return !m_document.isLocked(cell.row); };
  const auto first = std::find_if(cells.begin(), cells.end(), isOpen);
  if (first == cells.end()) {
    changeCells(cells, [](LayerPrecision &, const PrecisionCell &) {}, {});
    return true;
  }
  const bool stays = isBitsColumn(current.column) && isOpen(current);
  const PrecisionCell place = stays ? current : *first;
  return edit(cellIndex(place.row, place.column), AnyKeyPressed, event);
}

void PrecisionView::keyPressEvent(QKeyEvent *event) {
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  const int key = event->key();
  if (key == Qt::Key_Plus || key == Qt::Key_Minus || (control && (key == Qt::Key_Up || key == Qt::Key_Down)))
    return stepSelection(key == Qt::Key_Plus || key == Qt::Key_Up ? 1 : -1);
  if (key == Qt::Key_Return || key == Qt::Key_Enter)
    return goDown();
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
  Q_EMIT selectedLayersChanged(selectedLayers());
}

void PrecisionView::fillContextMenu(QMenu &menu) {
  QMenu *bits = menu.addMenu(tr("Set bits"));
  bits->setEnabled(!selectedBitCells().isEmpty());
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
}

void PrecisionView::contextMenuEvent(QContextMenuEvent *event) {
  QMenu menu(this);
  fillContextMenu(menu);
  menu.exec(event->globalPos());
}

void PrecisionView::showColumnMenu(const QPoint &position) {
  QMenu menu(this);
  for (const PrecisionColumnInfo &column : precisionColumns()) {
    const int section = static_cast<int>(column.id);
    QAction *action = menu.addAction(column.title);
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(section));
    action->setEnabled(column.id != PrecisionColumn::name);
    connect(action, &QAction::toggled, this, [this, section](bool on) { setColumnHidden(section, !on); });
  }
  menu.exec(horizontalHeader()->viewport()->mapToGlobal(position));
}

} // namespace bitsmith
