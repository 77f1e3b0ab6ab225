// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/plot_tools.h"

#include "widgets/style/theme.h"

namespace bitsmith {

QVector<double> ReadableLogTicker::createTickVector(double, const QCPRange &range) {
  QVector<double> ticks;
  if (!(range.lower > 0) || !std::isfinite(range.upper) || range.upper <= range.lower)
    return ticks;
  if (m_steps == Steps::powersOfTwo) {
    // Bit-widths end at 32.
    for (double tick = std::exp2(std::floor(std::log2(range.lower))); tick <= std::min(range.upper, 32.5);
         tick *= 2)
      ticks.append(tick);
    return ticks;
  }
  const bool wide = std::log10(range.upper / range.lower) > 3;
  for (double decade = std::pow(10, std::floor(std::log10(range.lower))); decade <= range.upper;
       decade *= 10) {
    ticks.append(decade);
    if (!wide) {
      ticks.append(2 * decade);
      ticks.append(5 * decade);
    }
  }
  return ticks;
}

QVector<double> ReadableLogTicker::createSubTickVector(int, const QVector<double> &) {
  return {};
}

QString ReadableLogTicker::getTickLabel(double tick, const QLocale &locale, QChar, int) {
  return locale.toString(tick, 'g', 6);
}

int PlotNote::height() const {
  // Before the first layout the plot's width is a good guess.
  const int width = std::max(mOuterRect.width() > 0 ? mOuterRect.width() : parentPlot()->width(), 120) - 24;
  const QRect room(0, 0, width, QWIDGETSIZE_MAX);
  return QFontMetrics(chartFont()).boundingRect(room, Qt::TextWordWrap, m_text).height() + 10;
}

void PlotNote::update(UpdatePhase phase) {
  QCPLayoutElement::update(phase);
  // The layout asked for a height before it gave the width that the height depends on: it is asked to look
  // once more.
  if (phase != upLayout || m_isSettling || mOuterRect.height() == height())
    return;
  m_isSettling = true;
  layout()->update(phase);
  m_isSettling = false;
}

void PlotNote::draw(QCPPainter *painter) {
  painter->setFont(chartFont());
  painter->setPen(Theme::instance().color(ColorRole::muted));
  painter->drawText(mOuterRect.adjusted(12, 2, -12, -6), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                    m_text);
}

QFont chartFont() {
  QFont font = QApplication::font();
  if (font.pointSizeF() < 9)
    font.setPointSizeF(9);
  return font;
}

void styleAxes(QCPAxisRect &rect) {
  const Theme &theme = Theme::instance();
  const QFont font = chartFont();
  const QPen line(mixColors(theme.color(ColorRole::border), theme.color(ColorRole::muted), 0.4),
                  theme.lineScale());
  rect.setBackground(theme.color(ColorRole::plotBackground));
  for (QCPAxis *axis : rect.axes()) {
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(4);
    axis->setTickLabelFont(font);
    axis->setLabelFont(font);
    axis->setTickLabelColor(theme.color(ColorRole::muted));
    axis->setLabelColor(theme.color(ColorRole::text));
    axis->setTickLabelPadding(4);
    axis->setLabelPadding(6);
    axis->grid()->setPen(QPen(theme.color(ColorRole::grid), 1));
    axis->grid()->setSubGridVisible(false);
    axis->grid()->setZeroLinePen(Qt::NoPen);
  }
}

void drawPlot(QCustomPlot &plot, QPaintDevice &device, bool vector) {
  // What places itself after a replot, labels say, is to know the size and the looks of now.
  plot.setViewport(plot.rect());
  plot.replot(QCustomPlot::rpImmediateRefresh);
  QCPPainter painter;
  if (!painter.begin(&device))
    return;
  painter.setMode(QCPPainter::pmVectorized, vector);
  plot.toPainter(&painter, plot.width(), plot.height());
  painter.end();
  plot.replot(QCustomPlot::rpQueuedReplot); // the layout may have been laid out for another device
}

QColor withAlpha(QColor color, int alpha) {
  color.setAlpha(alpha);
  return color;
}

} // namespace bitsmith
