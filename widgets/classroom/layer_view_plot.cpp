// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/classroom/layer_view_plot.h"

#include "widgets/charts/chart_export.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/style/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

double widthOf(const ViewHistogram &histogram) {
  return histogram.counts.empty()
             ? 1
             : (histogram.high - histogram.low) / static_cast<double>(histogram.counts.size());
}

double centreOf(const ViewHistogram &histogram, std::size_t bin) {
  return histogram.low + (static_cast<double>(bin) + 0.5) * widthOf(histogram);
}

QString titleOf(const LayerView &view) {
  if (view.unit == "code")
    return LayerViewPlot::tr("Weight, in steps of its quantizer");
  if (view.unit == "scale")
    return LayerViewPlot::tr("Weight, in scales of its quantizer");
  return LayerViewPlot::tr("Weight");
}

} // namespace

struct LayerViewPlot::Private {
  explicit Private(LayerViewPlot &owner) : q(owner) {}

  void build();
  void fill();
  void addBeyond(double from, double to);
  QCPRange weightRange() const;
  void restyle();

  LayerViewPlot &q;
  QCustomPlot *plot = nullptr;
  QCPAxisRect *below = nullptr;
  QCPBars *weights = nullptr;
  QCPCurve *stairs = nullptr;
  QCPBars *gradient = nullptr;
  QList<QCPItemRect *> beyond;
  std::optional<LayerView> view;
};

LayerViewPlot::LayerViewPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  setAccessibleName(tr("Weights, quantizer and gradient of the layer"));
  setMinimumHeight(220);
  connect(&Theme::instance(), &Theme::changed, this, [this] { d->restyle(); });
  d->fill();
}

LayerViewPlot::~LayerViewPlot() = default;

void LayerViewPlot::Private::build() {
  plot = new QCustomPlot(&q);
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setAntialiasedElements(QCP::aeOther);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
  below = new QCPAxisRect(plot);
  plot->plotLayout()->addElement(1, 0, below);
  plot->plotLayout()->setRowStretchFactor(0, 1);
  plot->plotLayout()->setRowStretchFactor(1, 0.6);
  plot->plotLayout()->setRowSpacing(4);
  auto *group = new QCPMarginGroup(plot);
  for (QCPAxisRect *rect : {plot->axisRect(), below})
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
  plot->axisRect()->setMinimumMargins(QMargins(8, 10, 10, 0));
  below->setMinimumMargins(QMargins(8, 0, 10, 0));
  plot->yAxis2->setVisible(true);
  plot->xAxis->setTickLabels(false);
  for (QCPAxis *axis : {plot->yAxis, plot->yAxis2, below->axis(QCPAxis::atLeft)})
    axis->ticker()->setTickCount(4);
  weights = new QCPBars(plot->xAxis, plot->yAxis);
  gradient = new QCPBars(below->axis(QCPAxis::atBottom), below->axis(QCPAxis::atLeft));
  for (QCPBars *bars : {weights, gradient})
    bars->setWidthType(QCPBars::wtPlotCoords);
  stairs = new QCPCurve(plot->xAxis, plot->yAxis2);
  auto *column = new QVBoxLayout(&q);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(plot);
}

/// All weights and levels, with some room.
QCPRange LayerViewPlot::Private::weightRange() const {
  double low = view->weights.low;
  double high = view->weights.high;
  if (!view->levels.empty()) {
    low = std::min(low, view->levels.front());
    high = std::max(high, view->levels.back());
  }
  const double room = std::max(0.04 * (high - low), 1e-12);
  return {low - room, high + room};
}

/// Where the quantizer clips: the straight-through gradient ends there.
void LayerViewPlot::Private::addBeyond(double from, double to) {
  if (!(to > from))
    return;
  for (QCPAxisRect *rect : {plot->axisRect(), below}) {
    auto *item = new QCPItemRect(plot);
    item->setClipAxisRect(rect);
    for (QCPItemPosition *position : {item->topLeft, item->bottomRight}) {
      position->setTypeX(QCPItemPosition::ptPlotCoords);
      position->setTypeY(QCPItemPosition::ptAxisRectRatio);
      position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
      position->setAxisRect(rect);
    }
    item->topLeft->setCoords(from, 0);
    item->bottomRight->setCoords(to, 1);
    beyond.append(item);
  }
}

void LayerViewPlot::Private::fill() {
  for (QCPItemRect *item : std::exchange(beyond, {}))
    plot->removeItem(item);
  weights->data()->clear();
  gradient->data()->clear();
  stairs->data()->clear();
  plot->setVisible(view.has_value());
  if (!view)
    return;
  const ViewHistogram &histogram = view->weights;
  double most = 1;
  double steepest = 0;
  for (QCPBars *bars : {weights, gradient})
    bars->setWidth(widthOf(histogram));
  for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
    const auto count = static_cast<double>(histogram.counts[bin]);
    weights->addData(centreOf(histogram, bin), count);
    most = std::max(most, count);
  }
  for (std::size_t bin = 0; bin < view->gradientByWeight.size(); ++bin) {
    gradient->addData(centreOf(histogram, bin), view->gradientByWeight[bin]);
    steepest = std::max(steepest, view->gradientByWeight[bin]);
  }
  for (const auto &[weight, level] : q.staircase())
    stairs->addData(weight, level);
  const QCPRange range = weightRange();
  if (view->levels.size() > 1 && view->unit == "code") {
    addBeyond(range.lower, view->levels.front() - 0.5);
    addBeyond(view->levels.back() + 0.5, range.upper);
  }
  QCPAxis *bottom = below->axis(QCPAxis::atBottom);
  plot->xAxis->setRange(range);
  bottom->setRange(range);
  bottom->setLabel(titleOf(*view));
  plot->yAxis->setLabel(tr("Weights"));
  plot->yAxis->setRange(0, most * 1.06);
  plot->yAxis2->setLabel(view->levels.empty() ? QString() : tr("Level it goes to"));
  plot->yAxis2->setTicks(!view->levels.empty());
  plot->yAxis2->setTickLabels(!view->levels.empty());
  plot->yAxis2->setRange(range);
  below->axis(QCPAxis::atLeft)->setLabel(tr("Mean |gradient|"));
  below->axis(QCPAxis::atLeft)->setRange(0, steepest > 0 ? steepest * 1.06 : 1);
  restyle();
}

void LayerViewPlot::Private::restyle() {
  const Theme &theme = Theme::instance();
  plot->setBackground(theme.color(ColorRole::plotBackground));
  styleAxes(*plot->axisRect());
  styleAxes(*below);
  plot->yAxis2->grid()->setVisible(false);
  for (QCPBars *bars : {weights, gradient}) {
    bars->setBrush(withAlpha(theme.seriesColor(bars == weights ? 0 : 2), 190));
    bars->setPen(Qt::NoPen);
  }
  stairs->setPen(QPen(theme.seriesColor(1), 2));
  for (QCPItemRect *item : beyond) {
    item->setPen(Qt::NoPen);
    item->setBrush(withAlpha(theme.color(ColorRole::negative), 40));
  }
  plot->replot(QCustomPlot::rpQueuedReplot);
}

void LayerViewPlot::setView(const std::optional<LayerView> &view) {
  d->view = view;
  d->fill();
}

const std::optional<LayerView> &LayerViewPlot::view() const {
  return d->view;
}

std::vector<std::pair<double, double>> LayerViewPlot::staircase() const {
  std::vector<std::pair<double, double>> corners;
  if (!d->view || d->view->levels.empty())
    return corners;
  const std::vector<double> &levels = d->view->levels;
  const QCPRange range = d->weightRange();
  double from = range.lower;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double to = i + 1 < levels.size() ? (levels[i] + levels[i + 1]) / 2 : range.upper;
    corners.emplace_back(from, levels[i]);
    corners.emplace_back(to, levels[i]);
    from = to;
  }
  return corners;
}

QSize LayerViewPlot::drawingSize() const {
  return d->plot->size();
}

void LayerViewPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString LayerViewPlot::csv() const {
  QString text = u"low,high,weights,mean absolute gradient\n"_s;
  if (!d->view)
    return text;
  const ViewHistogram &histogram = d->view->weights;
  for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
    const double low = histogram.low + static_cast<double>(bin) * widthOf(histogram);
    text += csvNumber(low) + u',' + csvNumber(low + widthOf(histogram)) + u',' +
            QString::number(histogram.counts[bin]) + u',';
    if (bin < d->view->gradientByWeight.size())
      text += csvNumber(d->view->gradientByWeight[bin]);
    text += u'\n';
  }
  return text;
}

} // namespace bitsmith
