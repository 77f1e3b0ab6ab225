// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/histogram_plot.h"

#include "widgets/charts/hover_card.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/document/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace bitsmith {
namespace {

constexpr std::int64_t mostLines = 40;  ///< levels that are lines from top to bottom
constexpr std::int64_t mostTicks = 300; ///< levels that are ticks; more would be one grey bar
constexpr std::size_t mostChannelDots = 2048;
constexpr double gap = std::numeric_limits<double>::quiet_NaN();

constexpr std::int64_t fullBin = 8; ///< values a bin has at least on the average, or neighbours are merged
constexpr std::size_t fewestBins = 24;

/// Few values in many bins are noise: neighbouring bins are merged, an odd number by threes, so that the
/// middle one stays in the middle.
Histogram merged(Histogram histogram) {
  while (histogram.counts.size() > fewestBins &&
         histogram.total() < fullBin * static_cast<std::int64_t>(histogram.counts.size())) {
    const std::size_t size = histogram.counts.size();
    const std::size_t factor = size % 2 == 0 ? 2 : size % 3 == 0 ? 3 : 0;
    if (factor == 0)
      break;
    std::vector<std::int64_t> counts(size / factor);
    for (std::size_t bin = 0; bin < size; ++bin)
      counts[bin / factor] += histogram.counts[bin];
    histogram.counts = std::move(counts);
  }
  return histogram;
}

QString valueText(double value) {
  return QLocale().toString(value, 'g', 4);
}

} // namespace

struct HistogramPlot::Private {
  explicit Private(HistogramPlot &owner) : q(owner) {}

  void build();
  void rebuild();
  void addBars();
  void addLevels(const QuantizationLevels &levels);
  void addOutside(const QuantizationLevels &levels);
  void addChannels(const QuantizationLevels &levels);
  QCPRange valueRange() const;
  void fitTicks();
  void fitCounts();
  void restyle();
  void hover(const QPoint &position);

  HistogramPlot &q;
  QCustomPlot *plot = nullptr;
  QCPAxisRect *strip = nullptr; ///< the channels' ranges
  QCPBars *bars = nullptr;
  QCPCurve *levelLines = nullptr; ///< curves keep the order of their points, graphs sort them by value
  QCPCurve *channelLines = nullptr;
  QCPGraph *channelDots = nullptr;
  QList<QCPItemRect *> outside;
  HoverCard *card = nullptr;
  HistogramContent content;
  Histogram shown; ///< its histogram with the bins that are drawn
  bool logarithmic = false;
  int drawnLevels = 0;
  int drawnChannels = 0;
};

HistogramPlot::HistogramPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->rebuild();
}

HistogramPlot::~HistogramPlot() = default;

void HistogramPlot::Private::build() {
  plot = new QCustomPlot(&q);
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setMouseTracking(true);
  plot->setAntialiasedElements(QCP::aeScatters | QCP::aeOther);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
  plot->axisRect()->setMinimumMargins(QMargins(8, 8, 10, 0));
  plot->yAxis->setLabel(tr("Values"));
  plot->yAxis->ticker()->setTickCount(4);
  plot->xAxis->ticker()->setTickCount(5);
  plot->yAxis2->setRange(0, 1);
  auto *column = new QVBoxLayout(&q);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(plot);
  card = new HoverCard(plot);
  card->hide();
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { hover(event->pos()); });
}

void HistogramPlot::Private::rebuild() {
  plot->clearItems();
  plot->clearPlottables();
  outside.clear();
  levelLines = channelLines = nullptr;
  channelDots = nullptr;
  drawnLevels = drawnChannels = 0;
  if (strip) {
    plot->plotLayout()->remove(strip);
    plot->plotLayout()->simplify();
    strip = nullptr;
  }
  addBars();
  if (content.levels) {
    if (content.levels->scale.size() > 1) {
      addChannels(*content.levels);
    } else {
      addOutside(*content.levels);
      addLevels(*content.levels);
    }
  }
  QCPAxis *bottom = strip ? strip->axis(QCPAxis::atBottom) : plot->xAxis;
  plot->xAxis->setTickLabels(!strip);
  plot->xAxis->setLabel({});
  bottom->setLabel(content.title);
  plot->xAxis->setRange(valueRange());
  if (strip)
    bottom->setRange(valueRange());
  fitTicks();
  fitCounts();
  restyle();
}

void HistogramPlot::Private::addBars() {
  const Histogram &histogram = shown;
  bars = new QCPBars(plot->xAxis, plot->yAxis);
  bars->setWidthType(QCPBars::wtPlotCoords);
  bars->setWidth(histogram.width());
  for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
    if (histogram.counts[bin] > 0)
      bars->addData(histogram.centre(bin), static_cast<double>(histogram.counts[bin]));
}

/// What the axis covers: all values, and the levels near them. Levels far outside are of no use there.
QCPRange HistogramPlot::Private::valueRange() const {
  double low = content.histogram.low;
  double high = content.histogram.high;
  const double width = std::max(high - low, 1e-12);
  if (content.levels) {
    double lowest = low;
    double highest = high;
    for (std::size_t i = 0; i < content.levels->scale.size(); ++i) {
      lowest = std::min(lowest, content.levels->lowest(i));
      highest = std::max(highest, content.levels->highest(i));
    }
    low = std::max(lowest, low - 0.5 * width);
    high = std::min(highest, high + 0.5 * width);
  }
  const double room = 0.03 * (high - low);
  return {low - room, high + room};
}

void HistogramPlot::Private::addLevels(const QuantizationLevels &levels) {
  const std::vector<double> values = levels.values(0);
  const auto count = static_cast<std::int64_t>(values.size());
  levelLines = new QCPCurve(plot->xAxis, plot->yAxis2);
  if (count > mostTicks)
    return;
  const double top = count <= mostLines ? 1 : 0.08;
  for (const double value : values) {
    levelLines->addData(value, 0);
    levelLines->addData(value, top);
    levelLines->addData(value, gap);
  }
  drawnLevels = static_cast<int>(count);
}

void HistogramPlot::Private::addOutside(const QuantizationLevels &levels) {
  if (levels.binary)
    return;
  const double half = levels.scale.front() / 2; // values up to half a step away still round to the last level
  const QCPRange range = valueRange();
  const auto tint = [&](double from, double to) {
    if (!(to > from))
      return;
    auto *rect = new QCPItemRect(plot);
    rect->topLeft->setAxes(plot->xAxis, plot->yAxis2);
    rect->bottomRight->setAxes(plot->xAxis, plot->yAxis2);
    rect->topLeft->setCoords(from, 1);
    rect->bottomRight->setCoords(to, 0);
    outside.append(rect);
  };
  tint(range.lower, levels.lowest(0) - half);
  tint(levels.highest(0) + half, range.upper);
}

void HistogramPlot::Private::addChannels(const QuantizationLevels &levels) {
  strip = new QCPAxisRect(plot);
  plot->plotLayout()->addElement(1, 0, strip);
  plot->plotLayout()->setRowStretchFactor(0, 1);
  plot->plotLayout()->setRowStretchFactor(1, 0.45);
  plot->plotLayout()->setRowSpacing(4);
  strip->setMinimumMargins(QMargins(8, 0, 10, 0));
  QCPMarginGroup *group = new QCPMarginGroup(plot);
  plot->axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, group);
  strip->setMarginGroup(QCP::msLeft | QCP::msRight, group);
  QCPAxis *x = strip->axis(QCPAxis::atBottom);
  QCPAxis *y = strip->axis(QCPAxis::atLeft);
  x->ticker()->setTickCount(5);
  y->setTicks(false);
  y->setLabel(tr("Channels"));
  const std::size_t count = levels.scale.size();
  y->setRange(-1, static_cast<double>(count));
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return levels.highest(a) - levels.lowest(a) < levels.highest(b) - levels.lowest(b);
  });
  channelLines = new QCPCurve(x, y);
  channelDots = plot->addGraph(x, y);
  const auto steps = static_cast<std::size_t>(levels.qmax - levels.qmin + 1);
  const bool dotted = count * steps <= mostChannelDots;
  for (std::size_t place = 0; place < count; ++place) {
    const std::size_t channel = order[place];
    const auto height = static_cast<double>(place);
    channelLines->addData(levels.lowest(channel), height);
    channelLines->addData(levels.highest(channel), height);
    channelLines->addData(levels.highest(channel), gap);
    if (dotted)
      for (const double value : levels.values(channel))
        channelDots->addData(value, height);
  }
  drawnChannels = static_cast<int>(count);
}

/// Numbers must not run into each other where there is little room.
void HistogramPlot::Private::fitTicks() {
  const int count = plot->width() < 260 ? 3 : 5;
  plot->xAxis->ticker()->setTickCount(count);
  if (strip)
    strip->axis(QCPAxis::atBottom)->ticker()->setTickCount(count);
}

void HistogramPlot::Private::fitCounts() {
  double highest = 1;
  for (const std::int64_t count : shown.counts)
    highest = std::max(highest, static_cast<double>(count));
  plot->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (logarithmic) {
    plot->yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    plot->yAxis->setNumberFormat(QStringLiteral("eb"));
    plot->yAxis->setNumberPrecision(0);
    plot->yAxis->setRange(0.6, highest * 1.6);
  } else {
    plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    plot->yAxis->setNumberFormat(QStringLiteral("gb"));
    plot->yAxis->setNumberPrecision(4);
    plot->yAxis->ticker()->setTickCount(4);
    plot->yAxis->setRange(0, highest * 1.06);
  }
}

void HistogramPlot::Private::restyle() {
  const Theme &theme = Theme::instance();
  plot->setBackground(theme.color(ColorRole::plotBackground));
  styleAxes(*plot->axisRect());
  if (strip) {
    styleAxes(*strip);
    strip->axis(QCPAxis::atLeft)->grid()->setVisible(false);
  }
  plot->yAxis2->setVisible(false);
  plot->xAxis2->setVisible(false);
  const QColor fill = theme.seriesColor(0);
  bars->setBrush(withAlpha(fill, 190));
  bars->setPen(Qt::NoPen);
  if (levelLines) {
    const bool few = drawnLevels <= mostLines;
    levelLines->setPen(QPen(withAlpha(theme.color(ColorRole::text), few ? 110 : 170), 1));
  }
  for (QCPItemRect *rect : outside) {
    rect->setPen(Qt::NoPen);
    rect->setBrush(withAlpha(theme.color(ColorRole::negative), 40));
  }
  if (channelLines) {
    channelLines->setPen(QPen(withAlpha(theme.seriesColor(1), drawnChannels > 60 ? 90 : 130), 1));
    channelDots->setLineStyle(QCPGraph::lsNone);
    channelDots->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.color(ColorRole::text),
                                                 drawnChannels > 24 ? 1.6 : 2.5));
  }
  plot->replot(QCustomPlot::rpQueuedReplot);
}

void HistogramPlot::Private::hover(const QPoint &position) {
  if (!plot->axisRect()->rect().contains(position)) {
    card->hide();
    return;
  }
  const QString text = q.readoutAt(plot->xAxis->pixelToCoord(position.x()));
  if (text.isEmpty())
    card->hide();
  else
    card->showAt(position, text);
}

void HistogramPlot::setContent(const HistogramContent &content) {
  d->content = content;
  d->shown = merged(content.histogram);
  d->card->hide();
  d->rebuild();
}

const HistogramContent &HistogramPlot::content() const {
  return d->content;
}

void HistogramPlot::setLogarithmic(bool logarithmic) {
  if (d->logarithmic == logarithmic)
    return;
  d->logarithmic = logarithmic;
  d->fitCounts();
  d->restyle();
}

bool HistogramPlot::isLogarithmic() const {
  return d->logarithmic;
}

int HistogramPlot::drawnLevels() const {
  return d->drawnLevels;
}

int HistogramPlot::drawnChannels() const {
  return d->drawnChannels;
}

QString HistogramPlot::readoutAt(double value) const {
  const Histogram &histogram = d->shown;
  if (histogram.counts.empty() || value < histogram.low || value > histogram.high)
    return {};
  const auto bin = std::min(static_cast<std::size_t>((value - histogram.low) / histogram.width()),
                            histogram.counts.size() - 1);
  const double low = histogram.low + static_cast<double>(bin) * histogram.width();
  const std::int64_t total = std::max<std::int64_t>(histogram.total(), 1);
  return tr("%1 to %2<br><b>%3</b> values, %4 %")
      .arg(valueText(low), valueText(low + histogram.width()), groupedInteger(histogram.counts[bin]),
           QLocale().toString(100.0 * static_cast<double>(histogram.counts[bin]) / static_cast<double>(total),
                              'g', 3));
}

QString HistogramPlot::fileStem() const {
  return d->content.stem.isEmpty() ? QStringLiteral("histogram") : d->content.stem;
}

QSize HistogramPlot::drawingSize() const {
  return d->plot->size();
}

void HistogramPlot::restyle() {
  d->restyle();
}

void HistogramPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString HistogramPlot::csv() const {
  const Histogram &histogram = d->content.histogram;
  QString text = QStringLiteral("low,high,values\n");
  for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
    const double low = histogram.low + static_cast<double>(bin) * histogram.width();
    text += csvNumber(low) + u',' + csvNumber(low + histogram.width()) + u',' +
            QString::number(histogram.counts[bin]) + QStringLiteral("\n");
  }
  return text;
}

void HistogramPlot::resizeEvent(QResizeEvent *event) {
  Chart::resizeEvent(event);
  d->fitTicks();
  d->card->hide();
}

} // namespace bitsmith
