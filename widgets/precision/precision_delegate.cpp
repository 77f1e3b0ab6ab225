// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_delegate.h"

#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/precision/precision_model.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 4;
constexpr int foldWidth = 20; ///< of the arrow of a block
constexpr int wheelNotch = 120;

bool isDark(const QPalette &palette) {
  return palette.color(QPalette::Base).lightness() < 128;
}

QColor mixed(const QColor &a, const QColor &b, double share) {
  const auto channel = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share)); };
  return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Okabe and Ito's blues, which the colour-blind tell apart as well; grey for what is not quantized.
QColor barColour(const QPalette &palette, bool selected, bool isFloat) {
  QColor colour = isDark(palette) ? QColor(86, 180, 233, 80) : QColor(0, 114, 178, 60);
  if (isFloat)
    colour = isDark(palette) ? QColor(255, 255, 255, 34) : QColor(0, 0, 0, 26);
  if (selected) {
    colour = palette.color(QPalette::HighlightedText);
    colour.setAlpha(55);
  }
  return colour;
}

void drawBar(QPainter *painter, const QStyleOptionViewItem &option, int bits) {
  const bool isFloat = bits == floatBits;
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  QRectF bar = QRectF(option.rect).adjusted(2, 2, -2, -2);
  bar.setWidth(bar.width() * std::min(bits, 16) / 16.0);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(barColour(option.palette, selected, isFloat));
  painter->drawRoundedRect(bar, 2, 2);
}

/// The whole cell in its colour; a selected one keeps the selection's colour and has a stripe of its own.
void drawHeat(QPainter *painter, const QStyleOptionViewItem &option, double heat) {
  QRect place = option.rect.adjusted(1, 1, -1, -1);
  if (option.state.testFlag(QStyle::State_Selected))
    place.setWidth(4);
  painter->fillRect(place, heatColor(heat));
}

void drawLock(QPainter *painter, const QStyleOptionViewItem &option, bool locked) {
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
  if (!locked)
    colour.setAlpha(selected ? 120 : 60);
  const double size = std::min(option.rect.height() - 8, 14);
  const QPointF middle = QRectF(option.rect).center();
  const QRectF body(middle.x() - size * 0.36, middle.y() - size * 0.05, size * 0.72, size * 0.52);
  QPainterPath shackle;
  const double left = body.left() + size * 0.12;
  const double right = body.right() - size * 0.12;
  const double top = middle.y() - size * 0.5;
  const double arc = right - left;
  shackle.moveTo(left, body.top());
  shackle.lineTo(left, top + arc / 2);
  shackle.arcTo(QRectF(left, top, arc, arc), 180, -180);
  shackle.lineTo(right, locked ? body.top() : top + arc * 0.6);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(colour, size * 0.12));
  painter->setBrush(Qt::NoBrush);
  painter->drawPath(shackle);
  painter->setPen(Qt::NoPen);
  painter->setBrush(colour);
  painter->drawRoundedRect(body, 1.5, 1.5);
}

/// The arrow of a block: down where its layers are shown. @return where it ends
int drawFold(QPainter *painter, const QStyleOptionViewItem &option, bool folded) {
  const double size = foldWidth / 4.0;
  const QPointF middle(option.rect.left() + foldWidth / 2.0, option.rect.center().y() + 0.5);
  QPainterPath arrow;
  arrow.moveTo(middle + (folded ? QPointF(-size / 2, -size) : QPointF(-size, -size / 2)));
  arrow.lineTo(middle + (folded ? QPointF(size / 2, 0) : QPointF(0, size / 2)));
  arrow.lineTo(middle + (folded ? QPointF(-size / 2, size) : QPointF(size, -size / 2)));
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setBrush(Qt::NoBrush);
  painter->strokePath(arrow, QPen(painter->pen().color(), 1.6));
  return foldWidth;
}

/// What the plan of comparison has, at the left of a cell that differs, with a stripe at its edge.
void drawReference(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                   bool selected) {
  const QColor tone = Theme::instance().color(ColorRole::accent);
  painter->fillRect(QRect(option.rect.left(), option.rect.top() + 1, 3, option.rect.height() - 2), tone);
  const QColor ink = painter->pen().color();
  if (!selected)
    painter->setPen(Theme::instance().color(ColorRole::muted));
  QFont small = option.font;
  small.setPointSizeF(small.pointSizeF() * 0.85);
  painter->setFont(small);
  const QRect place = option.rect.adjusted(margin + 2, 0, -margin, 0);
  painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
  painter->setFont(option.font);
  painter->setPen(ink);
}

void drawFocus(QPainter *painter, const QStyleOptionViewItem &option) {
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  painter->setRenderHint(QPainter::Antialiasing, false);
  painter->setBrush(Qt::NoBrush);
  painter->setPen(QPen(option.palette.color(selected ? QPalette::Text : QPalette::Highlight), 2));
  painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
}

} // namespace

BitsEditor::BitsEditor(QWidget *parent) : QLineEdit(parent) {
  setFrame(false);
  setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setMaxLength(5);
  setTextMargins(0, 0, 2, 0);
  setFont(tabularFont(font()));
  setAutoFillBackground(true);
  connect(this, &QLineEdit::textEdited, this, &BitsEditor::bitsEdited);
}

void BitsEditor::keyPressEvent(QKeyEvent *event) {
  switch (event->key()) {
  case Qt::Key_Up:
  case Qt::Key_Plus:
    return step(1);
  case Qt::Key_Down:
  case Qt::Key_Minus:
    return step(-1);
  default:
    QLineEdit::keyPressEvent(event);
  }
}

void BitsEditor::wheelEvent(QWheelEvent *event) {
  m_wheelAngle += event->angleDelta().y();
  if (const int steps = m_wheelAngle / wheelNotch; steps != 0) {
    m_wheelAngle -= steps * wheelNotch;
    step(steps);
  }
  event->accept();
}

void BitsEditor::step(int steps) {
  const std::optional<int> bits = bitsFromText(text());
  if (!bits)
    return;
  setText(QString::number(steppedBits(*bits, steps)));
  setModified(true);
  selectAll();
  Q_EMIT bitsEdited(text());
}

void PrecisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
  const PrecisionColumn column = PrecisionModel::columnOf(index);
  painter->save();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
  const bool isBlock = index.data(PrecisionModel::BlockRole).toBool();
  if (isBlock && !cell.state.testFlag(QStyle::State_Selected))
    painter->fillRect(cell.rect, cell.palette.color(QPalette::Button));
  if (isBlock)
    cell.font.setBold(true);
  if (isBitsColumn(column) && index.data(Qt::EditRole).isValid())
    drawBar(painter, cell, index.data(Qt::EditRole).toInt());
  const QVariant heat = index.data(PrecisionModel::HeatRole);
  if (heat.isValid())
    drawHeat(painter, cell, heat.toDouble());
  if (column == PrecisionColumn::lock)
    drawLock(painter, cell, index.data(PrecisionModel::LockedRole).toBool());

  const bool selected = cell.state.testFlag(QStyle::State_Selected);
  const bool isDerived = !isEditedColumn(column);
  const bool isMuted = index.data(PrecisionModel::SpareRole).toBool() ||
                       (!isDerived && index.data(PrecisionModel::LockedRole).toBool());
  QColor ink = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
  if (isMuted && !selected)
    ink = mixed(ink, cell.palette.color(QPalette::Base), 0.55);
  if (heat.isValid() && !selected)
    ink = inkOn(heatColor(heat.toDouble()));
  painter->setPen(ink);
  painter->setFont(cell.font);
  QRect place = cell.rect.adjusted(margin, 0, -margin, 0);
  if (const QString other = index.data(PrecisionModel::ReferenceRole).toString(); !other.isEmpty())
    drawReference(painter, cell,
                  column == PrecisionColumn::scheme || !isBitsColumn(column) ? QString() : other, selected);
  if (column == PrecisionColumn::name && isBlock)
    place.setLeft(cell.rect.left() +
                  drawFold(painter, cell, index.data(PrecisionModel::FoldedRole).toBool()));
  if (const QString mark = index.data(PrecisionModel::MarkRole).toString(); !mark.isEmpty()) {
    painter->setPen(selected ? ink : Theme::instance().color(ColorRole::warning));
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, mark);
    painter->setPen(ink);
    place.setRight(place.right() - cell.fontMetrics.horizontalAdvance(mark));
  }
  const QString text = cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, place.width());
  painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine, text);
  if (cell.state.testFlag(QStyle::State_HasFocus))
    drawFocus(painter, cell);
  painter->restore();
}

QWidget *PrecisionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const {
  if (isBitsColumn(PrecisionModel::columnOf(index))) {
    auto *editor = new BitsEditor(parent);
    connect(editor, &BitsEditor::bitsEdited, this, &PrecisionDelegate::textEdited);
    Q_EMIT editStarted(index);
    return editor;
  }
  auto *combo = new QComboBox(parent);
  for (const auto &[value, text, toolTip] : columnInfo(PrecisionModel::columnOf(index)).choices()) {
    combo->addItem(text, value);
    combo->setItemData(combo->count() - 1, toolTip, Qt::ToolTipRole);
  }
  connect(combo, &QComboBox::activated, this, [this, combo] {
    auto *self = const_cast<PrecisionDelegate *>(this);
    Q_EMIT self->commitData(combo);
    Q_EMIT self->closeEditor(combo);
  });
  Q_EMIT editStarted(index);
  return combo;
}

void PrecisionDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
  if (auto *bits = qobject_cast<BitsEditor *>(editor)) {
    // What is typed reaches the model at once; it must not come back over the typing.
    if (!bits->isModified())
      bits->setText(index.data(Qt::EditRole).toString());
  } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
  }
}

void PrecisionDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const {
  if (const auto *bits = qobject_cast<const BitsEditor *>(editor)) {
    if (bits->isModified())
      Q_EMIT editCommitted(bits->text());
  } else if (const auto *combo = qobject_cast<const QComboBox *>(editor)) {
    Q_EMIT editCommitted(combo->currentData().toString());
  }
}

bool PrecisionDelegate::eventFilter(QObject *object, QEvent *event) {
  auto *editor = qobject_cast<QWidget *>(object);
  if (!editor || event->type() != QEvent::KeyPress)
    return QStyledItemDelegate::eventFilter(object, event);
  const int key = static_cast<QKeyEvent *>(event)->key();
  if (key == Qt::Key_Escape) {
    Q_EMIT editCancelled();
    Q_EMIT closeEditor(editor, RevertModelCache);
    return true;
  }
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && qobject_cast<BitsEditor *>(editor)) {
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT entered();
    return true;
  }
  return QStyledItemDelegate::eventFilter(object, event);
}

bool PrecisionDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                    const QStyleOptionViewItem &option, const QModelIndex &index) {
  if (PrecisionModel::columnOf(index) == PrecisionColumn::name &&
      index.data(PrecisionModel::BlockRole).toBool() && event->type() == QEvent::MouseButtonRelease &&
      static_cast<QMouseEvent *>(event)->position().x() < option.rect.left() + foldWidth) {
    Q_EMIT foldToggled(index);
    return true;
  }
  if (PrecisionModel::columnOf(index) != PrecisionColumn::lock)
    return QStyledItemDelegate::editorEvent(event, model, option, index);
  if (event->type() != QEvent::MouseButtonRelease)
    return false;
  const auto *mouse = static_cast<QMouseEvent *>(event);
  if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier ||
      !option.rect.contains(mouse->position().toPoint()))
    return false;
  return model->setData(index, !index.data(PrecisionModel::LockedRole).toBool());
}

} // namespace bitsmith
