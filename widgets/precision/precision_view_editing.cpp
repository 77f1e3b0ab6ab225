// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys and menus of the precision table change.

#include "widgets/precision/precision_view.h"

#include "core/plan/base/error.h"
#include "widgets/precision/layer_filter.h"
#include "widgets/precision/precision_model.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <map>
#include <set>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

void PrecisionView::changeCells(const QList<PrecisionCell> &cells,
                                const std::function<void(LayerPrecision &, const PrecisionCell &)> &change,
                                const QString &text, int gesture) {
  std::map<int, LayerPrecision> precisions;
  std::set<std::pair<int, PrecisionColumn>> changed; // layers that are tied together are changed once
  int locked = -1;
  for (const PrecisionCell &cell : cells) {
    if (m_document.isLocked(cell.row)) {
      locked = cell.row;
      continue;
    }
    const int first = m_document.tiedRows(cell.row).first();
    const auto place = precisions.try_emplace(first, m_document.plan()[static_cast<std::size_t>(first)]);
    if (changed.emplace(first, cell.column).second)
      change(place.first->second, cell);
  }
  const auto nameOf = [this](int row) {
    return m_model->index(row, static_cast<int>(PrecisionColumn::name)).data().toString();
  };
  QString rejection;
  for (auto place = precisions.begin(); place != precisions.end();) {
    const std::string fault = methodFault(place->second.activation, /*isWeight=*/false);
    if (!fault.empty() && rejection.isEmpty())
      rejection = nameOf(place->first) + u": activation "_s + QString::fromStdString(fault);
    place = fault.empty() ? std::next(place) : precisions.erase(place);
  }
  m_document.setPrecisions({precisions.begin(), precisions.end()}, text, gesture);
  if (!rejection.isEmpty())
    Q_EMIT editRejected(rejection);
  else if (precisions.empty() && locked >= 0)
    Q_EMIT editRejected(tr("%1 is locked: unlock it to change its precision").arg(nameOf(locked)));
}

void PrecisionView::changeRows(const std::function<void(LayerPrecision &)> &change, const QString &text) {
  QList<PrecisionCell> cells;
  for (const int row : editedLayers())
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
  changeCells(editedBitCells(), step, tr("bits"), m_stepGesture);
}

void PrecisionView::setSelectedBits(int bits) {
  const auto set = [bits](LayerPrecision &precision, const PrecisionCell &cell) {
    auto &spec = cell.column == PrecisionColumn::weightBits ? precision.weight : precision.activation;
    spec = withBits(spec, bits);
  };
  changeCells(editedBitCells(), set, tr("bits"));
}

void PrecisionView::setSelectedWeightScheme(Scheme scheme) {
  changeRows([scheme](LayerPrecision &precision) { precision.weight.scheme = scheme; }, tr("weight scheme"));
}

void PrecisionView::setSelectedActivationScheme(Scheme scheme) {
  changeRows([scheme](LayerPrecision &precision) { precision.activation.scheme = scheme; },
             tr("activation scheme"));
}

void PrecisionView::lockSelection(bool locked) {
  m_document.setLocked(editedLayers(), locked);
}

void PrecisionView::tieSelection() {
  try {
    m_document.tie(editedLayers());
  } catch (const Error &error) {
    Q_EMIT editRejected(QString::fromUtf8(error.what()));
  }
}

void PrecisionView::untieSelection() {
  m_document.untie(editedLayers());
}

void PrecisionView::fillDown() {
  std::map<int, std::set<int>> rows; // by column, as they are on the screen
  QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty())
    indexes.append(currentIndex());
  for (const QModelIndex &index : std::as_const(indexes))
    if (index.isValid() && !isColumnHidden(index.column()) && isEditedColumn(PrecisionModel::columnOf(index)))
      rows[index.column()].insert(index.row());
  QList<CellText> texts;
  for (auto &[column, places] : rows) {
    if (places.size() == 1 && *places.begin() > 0)
      places.insert(*places.begin() - 1);
    const QModelIndex top = m_proxy->index(*places.begin(), column);
    const QString value = top.data(Qt::EditRole).toString();
    if (value.isEmpty()) {
      Q_EMIT editRejected(tr("The layers of %1 differ: there is no one value to fill down")
                              .arg(top.siblingAtColumn(0).data().toString()));
      continue;
    }
    for (const int place : places)
      for (const PrecisionCell &cell :
           place == top.row() ? QList<PrecisionCell>() : cellsAt(m_proxy->index(place, column)))
        texts.append({cell, value});
  }
  const PasteResult result = pasteInto(m_document, texts);
  m_document.setPrecisions(result.edits, tr("fill down"));
  if (!result.rejections.isEmpty())
    tellRejections(tr("Not filled: %1"), result.rejections, texts.size());
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
  changeCells(editedCells(), reset, tr("reset to %1").arg(m_document.basePreset()));
}

void PrecisionView::startTyping(const QModelIndex &index) {
  QList<PrecisionCell> own = cellsAt(index);
  own.removeIf([this](const PrecisionCell &cell) { return m_document.isLocked(cell.row); });
  m_typing = {{}, {}, m_document.beginGesture()};
  if (own.isEmpty())
    return;
  const PrecisionCell current = own.first();
  const bool isBits = isBitsColumn(current.column);
  for (const PrecisionCell &cell : editedCells()) {
    const bool isAlike = isBits ? isBitsColumn(cell.column) : cell.column == current.column;
    if (isAlike && !m_document.isLocked(cell.row))
      m_typing.cells.append(cell);
  }
  if (!m_typing.cells.contains(current))
    m_typing.cells = own;
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
            : columnInfo(m_typing.cells.first().column).title().toLower(),
        m_typing.gesture);
}

void PrecisionView::commitTyping(const QString &text) {
  if (m_typing.cells.isEmpty())
    return;
  QString fault; // of any: what a layer takes may depend on what else it has
  for (auto [row, precision] : m_typing.before)
    if (fault.isEmpty())
      fault = PrecisionModel::assign(precision, m_typing.cells.first().column, text);
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
  const QList<PrecisionCell> cells = editedBitCells();
  if (cells.isEmpty())
    return false;
  const QList<PrecisionCell> current = cellsAt(currentIndex());
  const auto isOpen = [this](const PrecisionCell &cell) { return !m_document.isLocked(cell.row); };
  const auto first = std::find_if(cells.begin(), cells.end(), isOpen);
  if (first == cells.end()) {
    changeCells(cells, [](LayerPrecision &, const PrecisionCell &) {}, {});
    return true;
  }
  const bool stays = isBitsColumn(PrecisionModel::columnOf(currentIndex())) &&
                     std::any_of(current.begin(), current.end(), isOpen);
  return edit(stays ? currentIndex() : cellIndex(first->row, first->column), AnyKeyPressed, event);
}

} // namespace bitsmith
