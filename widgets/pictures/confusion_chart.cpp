// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pictures/confusion_chart.h"

#include "widgets/charts/chart_export.h"
#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int margin = 10;
} // namespace

ConfusionChart::ConfusionChart(QWidget *parent) : Chart(parent) {
  setMinimumSize(260, 220);
  setAccessibleName(tr("Confusion matrix"));
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ConfusionChart::setMatrix(std::vector<std::vector<qint64>> counts, const QStringList &classes) {
  m_counts = std::move(counts);
  m_classes = classes;
  m_widestName.forget();
  update();
}

void ConfusionChart::setNormalized(bool normalized) {
  m_normalized = normalized;
  update();
}

double ConfusionChart::share(int label, int predicted) const {
  const auto &row = m_counts[static_cast<std::size_t>(label)];
  const auto all = std::accumulate(row.begin(), row.end(), qint64{0});
  return all > 0 ? static_cast<double>(row[static_cast<std::size_t>(predicted)]) / static_cast<double>(all)
                 : 0;
}

QString ConfusionChart::cellText(int label, int predicted) const {
  const auto &row = m_counts[static_cast<std::size_t>(label)];
  if (!m_normalized)
    return QLocale().toString(row[static_cast<std::size_t>(predicted)]);
  if (std::ranges::all_of(row, [](qint64 count) { return count == 0; }))
    return {};
  return u"%1 %"_s.arg(100 * share(label, predicted), 0, 'f', 0);
}

int ConfusionChart::titleWidth() const {
  const int widest =
      m_widestName.width(font(), static_cast<std::size_t>(m_classes.size()),
                         [this](std::size_t i) { return m_classes[static_cast<qsizetype>(i)]; });
  return std::min(widest, width() / 4) + 6;
}

QRectF ConfusionChart::cellRect(int label, int predicted) const {
  const int count = static_cast<int>(m_classes.size());
  const double line = fontMetrics().height();
  const double left = margin + line + titleWidth();
  const double top = margin + line + titleWidth();
  const double cellWidth = (width() - left - margin) / count;
  const double cellHeight = (height() - top - margin) / count;
  return {left + predicted * cellWidth, top + label * cellHeight, cellWidth, cellHeight};
}

QString ConfusionChart::fileStem() const {
  return u"confusion"_s;
}

QSize ConfusionChart::drawingSize() const {
  return size();
}

void ConfusionChart::drawOn(QPaintDevice &device, bool) {
  QPainter painter(&device);
  painter.setFont(font());
  painter.fillRect(rect(), palette().color(QPalette::Base));
  const QColor text = palette().color(QPalette::Text);
  painter.setPen(text);
  const int count = static_cast<int>(m_counts.size());
  if (count == 0)
    return;
  const QColor right = Theme::instance().seriesColor(0), wrong = Theme::instance().seriesColor(3);
  const QFontMetrics metrics(font(), &device);
  const int line = metrics.height();
  for (int label = 0; label < count; ++label) {
    const QRectF first = cellRect(label, 0);
    painter.setPen(text);
    const QRectF place(margin + line, first.top(), first.left() - margin - line - 4, first.height());
    if (first.height() >= line * 0.8)
      painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                       metrics.elidedText(m_classes[label], Qt::ElideRight, static_cast<int>(place.width())));
    const QRectF column = cellRect(0, label);
    if (column.width() >= line * 0.8) {
      painter.save();
      painter.translate(column.center().x(), column.top() - 4);
      painter.rotate(-90);
      const double length = column.top() - margin - line - 4;
      painter.drawText(QRectF(0, -line / 2.0, length, line), Qt::AlignLeft | Qt::AlignVCenter,
                       metrics.elidedText(m_classes[label], Qt::ElideRight, static_cast<int>(length)));
      painter.restore();
    }
    for (int predicted = 0; predicted < count; ++predicted) {
      const QRectF cell = cellRect(label, predicted).adjusted(0.5, 0.5, -0.5, -0.5);
      QColor color = label == predicted ? right : wrong;
      color.setAlphaF(static_cast<float>(0.06 + 0.84 * share(label, predicted)));
      painter.fillRect(cell, color);
      const QString words = cellText(label, predicted);
      if (words.isEmpty() || metrics.horizontalAdvance(words) > cell.width() - 2 || line > cell.height())
        continue;
      const bool isNothing =
          m_counts[static_cast<std::size_t>(label)][static_cast<std::size_t>(predicted)] == 0;
      QColor pen = share(label, predicted) > 0.55 ? QColor(Qt::white) : text;
      if (isNothing)
        pen.setAlphaF(0.35f);
      painter.setPen(pen);
      painter.drawText(cell, Qt::AlignCenter, words);
    }
  }
  painter.setPen(text);
  const QRectF grid = cellRect(0, 0).united(cellRect(count - 1, count - 1));
  painter.drawText(QRectF(grid.left(), margin - 4, grid.width(), line), Qt::AlignCenter, tr("taken for"));
  painter.save();
  painter.translate(margin + line / 2.0 - 4, grid.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-grid.height() / 2, -line / 2.0, grid.height(), line), Qt::AlignCenter,
                   tr("label"));
  painter.restore();
}

void ConfusionChart::paintEvent(QPaintEvent *) {
  drawOn(*this, false);
}

bool ConfusionChart::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return Chart::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  const int count = static_cast<int>(m_counts.size());
  for (int label = 0; label < count; ++label)
    for (int predicted = 0; predicted < count; ++predicted)
      if (cellRect(label, predicted).contains(help->pos())) {
        QToolTip::showText(
            help->globalPos(),
            tr("%1 taken for %2: %3 pictures, %4 % of the label's")
                .arg(m_classes[label], m_classes[predicted])
                .arg(m_counts[static_cast<std::size_t>(label)][static_cast<std::size_t>(predicted)])
                .arg(QLocale().toString(100 * share(label, predicted), 'f', 1)),
            this);
        return true;
      }
  QToolTip::hideText();
  return true;
}

QString ConfusionChart::csv() const {
  QStringList fields{u"label"_s};
  for (const QString &name : m_classes)
    fields.append(csvField(name));
  QString text = fields.join(u',') + u'\n';
  for (qsizetype label = 0; label < m_classes.size() && label < static_cast<qsizetype>(m_counts.size());
       ++label) {
    fields = {csvField(m_classes[label])};
    for (const qint64 count : m_counts[static_cast<std::size_t>(label)])
      fields.append(QString::number(count));
    text += fields.join(u',') + u'\n';
  }
  return text;
}

} // namespace bitsmith
