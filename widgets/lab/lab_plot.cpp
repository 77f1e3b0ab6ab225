// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lab/lab_plot.h"

#include "widgets/charts/chart_export.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/lab/lab_histogram.h"
#include "widgets/style/theme.h"

#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int grabPixels = 6;
/// More levels than this look like a line, and are drawn as one.
constexpr std::int64_t mostSteps = 512;
/// Room beside the values, as a share of their span: what is beyond the range is to be seen.
constexpr double margin = 0.08;

} // namespace

struct LabPlot::Private {
  QCustomPlot *plot = nullptr;
  QCPAxisRect *stairs = nullptr;
  QCPAxisRect *slope = nullptr;
  QCPBars *histogram = nullptr;
  QCPGraph *staircase = nullptr;
  QCPGraph *identity = nullptr;
  QCPGraph *gradient = nullptr;
  QCPItemStraightLine *ends[2] = {};
  std::vector<float> values; ///< of the granule that is shown
  UniformGrid grid;
  ValueRange range;
  Ste ste = Ste::clipped;
  double low = 0; ///< of the axis
  double high = 1;
  int dragged = 0; ///< which end: −1, 1, 0 none
  bool hasValues = false;
};

LabPlot::LabPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>()) {
  d->plot = new QCustomPlot(this);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(d->plot);
  d->plot->setContextMenuPolicy(Qt::NoContextMenu);
  d->plot->setAntialiasedElements(QCP::aePlottables);
  d->plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  d->plot->plotLayout()->clear();
  d->stairs = new QCPAxisRect(d->plot);
  d->slope = new QCPAxisRect(d->plot);
  d->plot->plotLayout()->addElement(0, 0, d->stairs);
  d->plot->plotLayout()->addElement(1, 0, d->slope);
  d->plot->plotLayout()->setRowStretchFactor(1, 0.32);
  auto *group = new QCPMarginGroup(d->plot);
  for (QCPAxisRect *rect : {d->stairs, d->slope})
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
  d->stairs->setMinimumMargins(QMargins(8, 8, 8, 0));
  d->slope->setMinimumMargins(QMargins(8, 4, 8, 0));
  d->stairs->axis(QCPAxis::atRight)->setVisible(true);
  d->stairs->axis(QCPAxis::atBottom)->setTickLabels(false);
  d->histogram = new QCPBars(d->stairs->axis(QCPAxis::atBottom), d->stairs->axis(QCPAxis::atRight));
  d->identity = new QCPGraph(d->stairs->axis(QCPAxis::atBottom), d->stairs->axis(QCPAxis::atLeft));
  d->staircase = new QCPGraph(d->stairs->axis(QCPAxis::atBottom), d->stairs->axis(QCPAxis::atLeft));
  d->gradient = new QCPGraph(d->slope->axis(QCPAxis::atBottom), d->slope->axis(QCPAxis::atLeft));
  d->stairs->axis(QCPAxis::atLeft)->setLabel(tr("Q(x)"));
  d->stairs->axis(QCPAxis::atRight)->setLabel(tr("Values, %"));
  d->slope->axis(QCPAxis::atLeft)->setLabel(tr("Gradient"));
  d->slope->axis(QCPAxis::atBottom)->setLabel(tr("x"));
  for (QCPItemStraightLine *&end : d->ends) {
    end = new QCPItemStraightLine(d->plot);
    end->setClipAxisRect(d->stairs);
    for (QCPItemPosition *point : {end->point1, end->point2}) {
      point->setTypeX(QCPItemPosition::ptPlotCoords);
      point->setTypeY(QCPItemPosition::ptAxisRectRatio);
      point->setAxes(d->stairs->axis(QCPAxis::atBottom), d->stairs->axis(QCPAxis::atLeft));
      point->setAxisRect(d->stairs);
    }
  }
  setAccessibleName(tr("Quantizer over its values"));
  setMinimumHeight(130);
  d->plot->setMouseTracking(true);
  d->plot->installEventFilter(this);
  connect(&Theme::instance(), &Theme::changed, this, &LabPlot::styleAnew);
  styleAnew();
}

LabPlot::~LabPlot() = default;

void LabPlot::show(const ValueSample &sample, const QuantizerTrial &trial, const QuantizerSpec &spec) {
  const bool perChannel = trial.grids.size() > 1;
  const std::span<const float> values = perChannel ? sample.channel(0) : std::span(sample.values);
  d->values.assign(values.begin(), values.end());
  d->grid = trial.grids.front();
  d->range = trial.ranges.front();
  d->ste = spec.ste;
  d->hasValues = !d->values.empty();
  if (d->dragged == 0 && d->hasValues) { // the axes hold still under a drag
    const auto [least, most] = std::ranges::minmax(d->values);
    const double low = std::min({least, d->range.minimum, 0.0F});
    const double high = std::max({most, d->range.maximum, 0.0F});
    const double room = std::max((high - low) * margin, 1e-6);
    d->low = low - room;
    d->high = high + room;
  }
  fill();
}

void LabPlot::clear() {
  d->hasValues = false;
  d->values.clear();
  fill();
}

void LabPlot::fill() {
  for (QCPGraph *graph : {d->identity, d->staircase, d->gradient})
    graph->data()->clear();
  d->histogram->data()->clear();
  for (QCPItemStraightLine *end : d->ends)
    end->setVisible(d->hasValues && !d->grid.binary);
  if (d->hasValues) {
    const LabHistogram bars = labHistogram(d->values, d->low, d->high);
    d->histogram->setWidth(bars.width);
    for (std::size_t bin = 0; bin < bars.shares.size(); ++bin)
      d->histogram->addData(bars.centre(bin), bars.shares[bin]);
    d->stairs->axis(QCPAxis::atRight)->setRange(0, bars.highest() * 1.6);
    d->identity->setData({d->low, d->high}, {d->low, d->high});
    // The staircase is drawn from its steps, so that each is where it is and not where a sample falls.
    const UniformGrid &grid = d->grid;
    QVector<double> x;
    QVector<double> y;
    const auto add = [&](double at, double value) {
      x.append(at);
      y.append(value);
    };
    if (grid.binary) {
      add(d->low, grid.lowest());
      add(0, grid.lowest());
      add(0, grid.highest());
      add(d->high, grid.highest());
    } else if (grid.qmax - grid.qmin >= mostSteps) {
      add(d->low, grid.lowest());
      add(grid.lowest(), grid.lowest());
      add(grid.highest(), grid.highest());
      add(d->high, grid.highest());
    } else {
      add(std::min(d->low, static_cast<double>(grid.lowest())), grid.lowest());
      for (std::int64_t code = grid.qmin; code < grid.qmax; ++code) {
        const double level = (static_cast<double>(code) - grid.zeroPoint) * grid.scale;
        add(level + grid.scale / 2.0, level);
        add(level + grid.scale / 2.0, level + grid.scale);
      }
      add(std::max(d->high, static_cast<double>(grid.highest())), grid.highest());
    }
    d->staircase->setData(x, y, true);
    const double half = grid.scale / 2.0;
    if (d->ste == Ste::passThrough) {
      d->gradient->setData({d->low, d->high}, {1, 1}, true);
    } else {
      const double from = grid.lowest() - half;
      const double to = grid.highest() + half;
      d->gradient->setData({std::min(d->low, from), from, from, to, to, std::max(d->high, to)},
                           {0, 0, 1, 1, 0, 0}, true);
    }
    const double places[] = {d->range.minimum, d->range.maximum};
    for (int i = 0; i < 2; ++i) {
      d->ends[i]->point1->setCoords(places[i], 0);
      d->ends[i]->point2->setCoords(places[i], 1);
    }
  }
  for (QCPAxisRect *rect : {d->stairs, d->slope})
    rect->axis(QCPAxis::atBottom)->setRange(d->low, d->high);
  d->stairs->axis(QCPAxis::atLeft)->setRange(d->low, d->high);
  d->slope->axis(QCPAxis::atLeft)->setRange(-0.15, 1.25);
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void LabPlot::styleAnew() {
  const Theme &theme = Theme::instance();
  d->plot->setBackground(theme.color(ColorRole::plotBackground));
  for (QCPAxisRect *rect : {d->stairs, d->slope})
    styleAxes(*rect);
  d->slope->axis(QCPAxis::atLeft)->ticker()->setTickCount(2);
  d->stairs->axis(QCPAxis::atRight)->grid()->setVisible(false);
  const QColor bars = mixColors(theme.color(ColorRole::plotBackground), theme.color(ColorRole::muted), 0.45);
  d->histogram->setBrush(bars);
  d->histogram->setPen(Qt::NoPen);
  d->staircase->setPen(QPen(theme.seriesColor(0), 2));
  d->identity->setPen(QPen(theme.color(ColorRole::muted), 1, Qt::DashLine));
  d->gradient->setPen(QPen(theme.seriesColor(1), 2));
  for (QCPItemStraightLine *end : d->ends)
    end->setPen(QPen(theme.color(ColorRole::warning), 1.6, Qt::DashDotLine));
  fill();
}

int LabPlot::endAt(const QPoint &place) const {
  if (!d->hasValues || d->grid.binary || !d->stairs->rect().contains(place))
    return 0;
  const QCPAxis *axis = d->stairs->axis(QCPAxis::atBottom);
  const double low = axis->coordToPixel(d->range.minimum);
  const double toLow = std::abs(low - place.x());
  const double toHigh = std::abs(axis->coordToPixel(d->range.maximum) - place.x());
  if (std::min(toLow, toHigh) > grabPixels)
    return 0;
  if (toLow == toHigh) // they lie on each other: each is grabbed from its side
    return place.x() < low ? -1 : 1;
  return toLow < toHigh ? -1 : 1;
}

bool LabPlot::eventFilter(QObject *watched, QEvent *event) {
  const auto *mouse = event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress ||
                              event->type() == QEvent::MouseButtonRelease
                          ? static_cast<QMouseEvent *>(event)
                          : nullptr;
  if (!mouse)
    return Chart::eventFilter(watched, event);
  if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton)
    d->dragged = endAt(mouse->pos());
  else if (event->type() == QEvent::MouseButtonRelease)
    d->dragged = 0;
  else if (d->dragged != 0) {
    const double at = d->stairs->axis(QCPAxis::atBottom)->pixelToCoord(mouse->pos().x());
    // Zero stays inside: every grid represents it.
    if (d->dragged < 0)
      Q_EMIT rangeDragged(std::min(at, 0.0), d->range.maximum);
    else
      Q_EMIT rangeDragged(d->range.minimum, std::max(at, 0.0));
    return true;
  }
  d->plot->setCursor(d->dragged != 0 || endAt(mouse->pos()) != 0 ? Qt::SizeHorCursor : Qt::ArrowCursor);
  return Chart::eventFilter(watched, event);
}

QSize LabPlot::drawingSize() const {
  return d->plot->size();
}

void LabPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString LabPlot::csv() const {
  QString text = u"x,values_percent,quantized,gradient\n"_s;
  if (!d->hasValues)
    return text;
  const LabHistogram bars = labHistogram(d->values, d->low, d->high);
  for (std::size_t bin = 0; bin < bars.shares.size(); ++bin) {
    const double x = bars.centre(bin);
    const auto value = static_cast<float>(x);
    text += csvNumber(x) + u',' + csvNumber(bars.shares[bin]) + u',' + csvNumber(d->grid.quantized(value)) +
            u',' + csvNumber(straightThroughGradient(value, d->grid, d->ste)) + u'\n';
  }
  return text;
}

} // namespace bitsmith
