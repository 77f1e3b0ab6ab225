// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to the plots: compiled without QT_NO_KEYWORDS.
#include <qcustomplot.h>

namespace bitsmith {

/// Ticks of a logarithmic axis that people read: 1, 2, 5 in each decade, or powers of two.
class ReadableLogTicker : public QCPAxisTicker {
 public:
  enum class Steps { decimal, powersOfTwo };
  explicit ReadableLogTicker(Steps steps) : m_steps(steps) {}

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange &range) override;
  QVector<double> createSubTickVector(int subTickCount, const QVector<double> &ticks) override;
  QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

 private:
  Steps m_steps;
};

/// A line of small print below a plot: wraps to the width there is, and asks for no width of its own.
class PlotNote : public QCPLayoutElement {
 public:
  explicit PlotNote(QCustomPlot *plot) : QCPLayoutElement(plot) {}

  void setText(const QString &text) { m_text = text; }
  QString text() const { return m_text; }
  QSize minimumOuterSizeHint() const override { return {0, height()}; }
  QSize maximumOuterSizeHint() const override { return {QWIDGETSIZE_MAX, height()}; }
  void update(UpdatePhase phase) override;

 protected:
  void draw(QCPPainter *painter) override;

 private:
  int height() const;

  QString m_text;
  bool m_isSettling = false;
};

/// The chart font: the application's, at least 9 pt.
QFont chartFont();

/// Gives the axes of a plot the colours, fonts and line widths of the theme.
void styleAxes(QCPAxisRect &rect);

/// Draws a plot on any device, laid out for its size on the screen.
void drawPlot(QCustomPlot &plot, QPaintDevice &device, bool vector);

QColor withAlpha(QColor color, int alpha);

} // namespace bitsmith
