// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_delegate.h"

#include "widgets/runs/run_model.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QPainter>

namespace bitsmith {

namespace {

constexpr int swatchSize = 12;
constexpr int barWidth = 72;
constexpr int barHeight = 8;
constexpr int gap = 6;

QColor mix(const QColor &a, const QColor &b, qreal share) {
  const auto between = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
  return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

/// Hue of a state; its text always says it too.
QColor hue(RunPhase phase, const QPalette &palette) {
  switch (phase) {
  case RunPhase::running:
    return QColor(0x1f, 0x78, 0xd1);
  case RunPhase::finished:
    return QColor(0x00, 0x9e, 0x73);
  case RunPhase::failed:
    return QColor(0xd0, 0x3b, 0x2f);
  case RunPhase::stopped:
  case RunPhase::stopping:
    return QColor(0xd9, 0x8a, 0x00);
  case RunPhase::notStarted:
  case RunPhase::waiting:
  case RunPhase::left:
    break;
  }
  return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.4);
}

/// An item's ground: selection, hover and alternating rows as the style draws them.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option) {
  const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
  QStyleOptionViewItem ground = option;
  ground.text.clear();
  style->drawControl(QStyle::CE_ItemViewItem, &ground, &painter, option.widget);
}

QColor textColor(const QStyleOptionViewItem &option) {
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
  return option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place) {
  painter.setFont(option.font);
  painter.setPen(textColor(option));
  painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                   QFontMetrics(option.font).elidedText(option.text, Qt::ElideRight, place.width()));
}

} // namespace

void RunDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  if (index.column() != RunModel::Name)
    return;
  const int color = index.data(RunModel::ColorIndexRole).toInt();
  const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
  QPixmap swatch(QSize(swatchSize, swatchSize) * ratio);
  swatch.setDevicePixelRatio(ratio);
  swatch.fill(Qt::transparent);
  if (color >= 0) {
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().seriesColor(color));
    painter.drawRoundedRect(QRectF(0, 0, swatchSize, swatchSize), 3, 3);
  }
  // Unchecked runs keep the room, so that names do not jump.
  if (!index.data(RunModel::IsStudyRole).toBool()) {
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QIcon(swatch);
    option->icon.addPixmap(swatch, QIcon::Selected); // a selected row must not tint the series colour
    option->decorationSize = QSize(swatchSize, swatchSize);
  }
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const {
  const int column = index.column();
  if (column != RunModel::State && column != RunModel::Progress && column != RunModel::Setup) {
    QStyledItemDelegate::paint(painter, option, index);
    return;
  }
  QStyleOptionViewItem prepared = option;
  initStyleOption(&prepared, index);
  paintGround(*painter, prepared);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (column == RunModel::State)
    paintState(*painter, prepared, index);
  else if (column == RunModel::Setup)
    paintText(*painter, prepared, prepared.rect.adjusted(2 * gap, 0, 0, 0)); // clear of the figures before it
  else
    paintProgress(*painter, prepared, index);
  painter->restore();
}

void RunDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const {
  const auto phase = static_cast<RunPhase>(index.data(RunModel::PhaseRole).toInt());
  const QColor base = option.palette.color(QPalette::Base);
  const QColor text = option.palette.color(QPalette::Text);
  const QColor color = hue(phase, option.palette);
  const QFontMetrics metrics(option.font);
  const int width = metrics.horizontalAdvance(option.text) + 3 * gap + 6;
  const int height = metrics.height() + 2;
  const QRect cell = option.rect.adjusted(3, 0, -3, 0);
  const QRectF chip(cell.left(), cell.center().y() - height / 2.0 + 0.5, std::min(width, cell.width()),
                    height);
  painter.setPen(QPen(mix(base, color, 0.55), 1));
  painter.setBrush(mix(base, color, 0.16));
  painter.drawRoundedRect(chip, height / 2.0, height / 2.0);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(QPointF(chip.left() + gap + 3, chip.center().y()), 3, 3);
  painter.setPen(mix(color, text, 0.65));
  const QRectF words = chip.adjusted(2 * gap + 3, 0, -gap / 2.0, 0);
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                   metrics.elidedText(option.text, Qt::ElideRight, static_cast<int>(words.width())));
}

void RunDelegate::paintProgress(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const {
  const auto phase = static_cast<RunPhase>(index.data(RunModel::PhaseRole).toInt());
  const QColor base = option.palette.color(QPalette::Base);
  QRect words = option.rect.adjusted(gap, 0, -gap, 0);
  // What failed says why; a bar would only take its room.
  if (phase != RunPhase::failed) {
    const qreal share = std::clamp(index.data(RunModel::ProgressRole).toDouble(), 0.0, 1.0);
    const QRectF bar(words.left(), words.center().y() - barHeight / 2.0 + 0.5, barWidth, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mix(base, option.palette.color(QPalette::Text), 0.18));
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    if (share > 0) {
      painter.setBrush(hue(phase, option.palette));
      painter.drawRoundedRect(
          QRectF(bar.topLeft(), QSizeF(std::max<qreal>(barHeight, bar.width() * share), barHeight)),
          barHeight / 2.0, barHeight / 2.0);
    }
    words.setLeft(words.left() + barWidth + gap);
  }
  paintText(painter, option, words);
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  QSize size = QStyledItemDelegate::sizeHint(option, index);
  size.setHeight(std::max(size.height(), option.fontMetrics.height() + 8));
  if (index.column() == RunModel::Progress)
    size.rwidth() += barWidth + gap;
  else if (index.column() == RunModel::State)
    size.rwidth() += 4 * gap;
  return size;
}

} // namespace bitsmith
