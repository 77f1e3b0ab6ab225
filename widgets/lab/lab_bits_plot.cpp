// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lab/lab_bits_plot.h"

#include "widgets/charts/chart_export.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/style/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

struct LabBitsPlot::Private {
  QCustomPlot *plot = nullptr;
  QCPAxisRect *bitsRect = nullptr;
  QCPAxisRect *channelRect = nullptr;
  QCPGraph *curve = nullptr;
  QCPGraph *chosen = nullptr;
  QCPGraph *channelSpans = nullptr; ///< lines from minimum to maximum, with gaps between
  QCPGraph *wholeLow = nullptr;
  QCPGraph *wholeHigh = nullptr;
  std::vector<BitsTrial> trials;
  std::vector<ValueRange> channels;
  ValueRange whole;
  int bits = 8;
};

LabBitsPlot::LabBitsPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>()) {
  d->plot = new QCustomPlot(this);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(d->plot);
  d->plot->setContextMenuPolicy(Qt::NoContextMenu);
  d->plot->setAntialiasedElements(QCP::aePlottables | QCP::aeScatters);
  d->plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  d->plot->plotLayout()->clear();
  d->bitsRect = new QCPAxisRect(d->plot);
  d->channelRect = new QCPAxisRect(d->plot);
  d->plot->plotLayout()->addElement(0, 0, d->bitsRect);
  d->plot->plotLayout()->addElement(0, 1, d->channelRect);
  for (QCPAxisRect *rect : {d->bitsRect, d->channelRect})
    rect->setMinimumMargins(QMargins(8, 8, 10, 0));
  const auto graphOn = [](QCPAxisRect *rect) {
    return new QCPGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
  };
  d->curve = graphOn(d->bitsRect);
  d->chosen = graphOn(d->bitsRect);
  d->channelSpans = graphOn(d->channelRect);
  d->wholeLow = graphOn(d->channelRect);
  d->wholeHigh = graphOn(d->channelRect);
  d->bitsRect->axis(QCPAxis::atBottom)->setLabel(tr("Bits"));
  d->bitsRect->axis(QCPAxis::atLeft)->setLabel(tr("SQNR (dB)"));
  d->channelRect->axis(QCPAxis::atBottom)->setLabel(tr("Channel"));
  d->channelRect->axis(QCPAxis::atLeft)->setLabel(tr("Range of values"));
  setAccessibleName(tr("Error against bits, and ranges of channels"));
  setMinimumHeight(100);
  connect(&Theme::instance(), &Theme::changed, this, &LabBitsPlot::styleAnew);
  styleAnew();
}

LabBitsPlot::~LabBitsPlot() = default;

void LabBitsPlot::show(const std::vector<BitsTrial> &trials, int bits,
                       const std::vector<ValueRange> &channels, const ValueRange &whole) {
  d->trials = trials;
  d->bits = bits;
  d->channels = channels;
  d->whole = whole;
  fill();
}

void LabBitsPlot::clear() {
  d->trials.clear();
  d->channels.clear();
  fill();
}

void LabBitsPlot::fill() {
  for (QCPGraph *graph : {d->curve, d->chosen, d->channelSpans, d->wholeLow, d->wholeHigh})
    graph->data()->clear();
  double most = 10;
  double least = 0;
  for (const BitsTrial &trial : d->trials) {
    if (!trial.sqnr)
      continue;
    d->curve->addData(trial.bits, *trial.sqnr);
    if (trial.bits == d->bits)
      d->chosen->addData(trial.bits, *trial.sqnr);
    most = std::max(most, *trial.sqnr);
    least = std::min(least, *trial.sqnr);
  }
  d->bitsRect->axis(QCPAxis::atBottom)->setRange(0.5, (d->trials.empty() ? 8 : d->trials.back().bits) + 0.5);
  d->bitsRect->axis(QCPAxis::atLeft)->setRange(least, most * 1.08);
  for (std::size_t i = 0; i < d->channels.size(); ++i) {
    const auto at = static_cast<double>(i + 1);
    d->channelSpans->addData(at, d->channels[i].minimum);
    d->channelSpans->addData(at, d->channels[i].maximum);
    d->channelSpans->addData(at, qQNaN());
  }
  const double last = static_cast<double>(d->channels.size()) + 0.5;
  if (!d->channels.empty()) {
    d->wholeLow->setData({0.5, last}, {d->whole.minimum, d->whole.minimum});
    d->wholeHigh->setData({0.5, last}, {d->whole.maximum, d->whole.maximum});
  }
  d->channelRect->axis(QCPAxis::atBottom)->setRange(0.5, std::max(last, 1.5));
  const double low = std::min(0.0F, d->whole.minimum);
  const double high = std::max(0.0F, d->whole.maximum);
  const double room = std::max((high - low) * 0.08, 1e-6);
  d->channelRect->axis(QCPAxis::atLeft)->setRange(low - room, high + room);
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void LabBitsPlot::styleAnew() {
  const Theme &theme = Theme::instance();
  d->plot->setBackground(theme.color(ColorRole::plotBackground));
  for (QCPAxisRect *rect : {d->bitsRect, d->channelRect})
    styleAxes(*rect);
  const QColor color = theme.seriesColor(0);
  d->curve->setPen(QPen(color, 1.8));
  d->curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, color, color, 4));
  d->chosen->setLineStyle(QCPGraph::lsNone);
  d->chosen->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, theme.color(ColorRole::warning), Qt::NoBrush, 11));
  d->channelSpans->setPen(QPen(color, 2));
  for (QCPGraph *graph : {d->wholeLow, d->wholeHigh})
    graph->setPen(QPen(theme.color(ColorRole::warning), 1.4, Qt::DashDotLine));
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize LabBitsPlot::drawingSize() const {
  return d->plot->size();
}

void LabBitsPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString LabBitsPlot::csv() const {
  QString text = u"bits,sqnr_db\n"_s;
  for (const BitsTrial &trial : d->trials)
    text += QString::number(trial.bits) + u',' + (trial.sqnr ? csvNumber(*trial.sqnr) : QString()) + u'\n';
  return text;
}

} // namespace bitsmith
