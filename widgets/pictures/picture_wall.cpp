// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pictures/picture_wall.h"

#include "widgets/document/number_text.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int side = 72; ///< device-independent pixels
constexpr int gap = 8;

QString captionOf(const LabelledPicture &picture, const QStringList &classes) {
  const QString label = classes.value(picture.label);
  return picture.predicted ? u"%1\n→ %2"_s.arg(label, classes.value(*picture.predicted)) : label;
}

QString tipOf(const LabelledPicture &picture, const QStringList &classes) {
  QStringList lines{PictureWall::tr("Picture %1: %2").arg(picture.index).arg(classes.value(picture.label))};
  if (picture.inFloat)
    lines.append(PictureWall::tr("In float: %1, margin %2")
                     .arg(classes.value(*picture.inFloat), decimalText(picture.floatMargin, 3)));
  if (picture.predicted) {
    lines.append(PictureWall::tr("Quantized: %1, margin %2")
                     .arg(classes.value(*picture.predicted), decimalText(picture.margin, 3)));
    lines.append(PictureWall::tr("The margin is the label's probability less the largest other one."));
  }
  return lines.join(u'\n');
}

QPixmap enlarged(const QImage &image) {
  return QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation));
}

} // namespace

PictureWall::PictureWall(QWidget *parent) : QListWidget(parent) {
  setViewMode(IconMode);
  setResizeMode(Adjust);
  setMovement(Static);
  setIconSize({side, side});
  setSpacing(gap / 2);
  setUniformItemSizes(true);
  setWordWrap(true);
  setTextElideMode(Qt::ElideRight);
  setFrameShape(QFrame::NoFrame);
}

void PictureWall::setPictures(const std::vector<LabelledPicture> &pictures, const QStringList &classes) {
  m_pictures = pictures;
  m_classes = classes;
  clear();
  const bool twoLines =
      std::ranges::any_of(pictures, [](const auto &picture) { return picture.predicted.has_value(); });
  setGridSize({side + 3 * gap, side + fontMetrics().lineSpacing() * (twoLines ? 2 : 1) + 2 * gap});
  for (const LabelledPicture &picture : pictures) {
    auto *item = new QListWidgetItem(QIcon(enlarged(picture.image)), captionOf(picture, classes), this);
    item->setToolTip(tipOf(picture, classes));
    item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
  }
}

QImage PictureWall::sheet() const {
  const QSize cell = gridSize();
  const int columns = std::max(1, viewport()->width() / std::max(1, cell.width()));
  const int rows = (static_cast<int>(m_pictures.size()) + columns - 1) / columns;
  QImage image(columns * cell.width(), std::max(1, rows) * cell.height(), QImage::Format_RGB32);
  image.fill(palette().color(QPalette::Base));
  QPainter painter(&image);
  painter.setFont(font());
  painter.setPen(palette().color(QPalette::Text));
  for (std::size_t i = 0; i < m_pictures.size(); ++i) {
    const int number = static_cast<int>(i);
    const QPoint corner(number % columns * cell.width(), number / columns * cell.height());
    const QPixmap pixmap = enlarged(m_pictures[i].image);
    painter.drawPixmap(corner + QPoint((cell.width() - pixmap.width()) / 2, gap / 2), pixmap);
    painter.drawText(QRect(corner + QPoint(0, side + gap), QSize(cell.width(), cell.height() - side - gap)),
                     Qt::AlignHCenter | Qt::AlignTop, captionOf(m_pictures[i], m_classes));
  }
  return image;
}

} // namespace bitsmith
