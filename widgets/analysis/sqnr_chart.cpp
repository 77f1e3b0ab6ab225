// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/sqnr_chart.h"

#include "widgets/charts/hover_card.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/document/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace bitsmith {
namespace {

using Figures = std::optional<ErrorFigures>;

Figures layerwise(const LayerErrors &layer, ErrorPlace place) {
  if (place == ErrorPlace::output)
    return layer.outputLayerwise;
  return layer.activation ? Figures(layer.activation->figures) : std::nullopt;
}

Figures graphwise(const LayerErrors &layer, ErrorPlace place) {
  return place == ErrorPlace::output ? layer.outputGraphwise : layer.activationGraphwise;
}

std::optional<double> ratioOf(const Figures &figures) {
  return figures ? figures->sqnrDb : std::nullopt;
}

constexpr double barWidth = 0.36;

} // namespace

struct SqnrChart::Private {
  explicit Private(SqnrChart &owner) : q(owner) {}

  void build();
  void rebuild();
  void fit();
  void fitLabels();
  void restyle();
  int indexAt(const QPoint &position) const;
  int indexOf(const QString &layer) const;
  void hover(const QPoint &position);

  SqnrChart &q;
  QCustomPlot *plot = nullptr;
  QCPBars *layerwiseBars = nullptr;
  QCPBars *graphwiseBars = nullptr;
  QCPItemRect *mark = nullptr;
  HoverCard *card = nullptr;
  std::vector<LayerErrors> layers;
  ErrorPlace place = ErrorPlace::output;
  QString highlighted;
};

SqnrChart::SqnrChart(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->rebuild();
}

SqnrChart::~SqnrChart() = default;

void SqnrChart::Private::build() {
  plot = new QCustomPlot(&q);
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setMouseTracking(true);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
  plot->axisRect()->setMinimumMargins(QMargins(8, 8, 10, 0));
  plot->yAxis->ticker()->setTickCount(4);
  auto *group = new QCPBarsGroup(plot);
  group->setSpacingType(QCPBarsGroup::stAbsolute);
  group->setSpacing(0);
  mark = new QCPItemRect(plot);
  mark->setLayer(QStringLiteral("background"));
  mark->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
  mark->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
  mark->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
  mark->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
  layerwiseBars = new QCPBars(plot->xAxis, plot->yAxis);
  graphwiseBars = new QCPBars(plot->xAxis, plot->yAxis);
  for (QCPBars *bars : {layerwiseBars, graphwiseBars}) {
    bars->setWidth(barWidth);
    bars->setBarsGroup(group);
  }
  layerwiseBars->setName(tr("layerwise: only this layer quantized"));
  graphwiseBars->setName(tr("graphwise: all layers quantized"));
  QCPLegend *legend = plot->legend;
  plot->axisRect()->insetLayout()->take(legend);
  plot->plotLayout()->insertRow(0);
  plot->plotLayout()->addElement(0, 0, legend);
  plot->plotLayout()->setRowStretchFactor(0, 0.001);
  plot->plotLayout()->setRowSpacing(0);
  legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
  legend->setBorderPen(Qt::NoPen);
  legend->setBrush(Qt::NoBrush);
  legend->setMargins(QMargins(8, 4, 8, 0));
  legend->setVisible(true);
  auto *column = new QVBoxLayout(&q);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(plot);
  card = new HoverCard(plot);
  card->hide();
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { hover(event->pos()); });
  connect(plot, &QCustomPlot::mouseRelease, &q, [this](QMouseEvent *event) {
    const int index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index >= 0)
      Q_EMIT q.layerActivated(QString::fromStdString(layers[static_cast<std::size_t>(index)].name));
  });
}

void SqnrChart::Private::rebuild() {
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  layerwiseBars->data()->clear();
  graphwiseBars->data()->clear();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    ticker->addTick(static_cast<double>(i), QString::fromStdString(layers[i].name));
    if (const auto ratio = ratioOf(layerwise(layers[i], place)))
      layerwiseBars->addData(static_cast<double>(i), *ratio);
    if (const auto ratio = ratioOf(graphwise(layers[i], place)))
      graphwiseBars->addData(static_cast<double>(i), *ratio);
  }
  plot->xAxis->setTicker(ticker);
  plot->yAxis->setLabel(place == ErrorPlace::output ? tr("Output SQNR (dB)") : tr("Activation SQNR (dB)"));
  fit();
  restyle();
}

void SqnrChart::Private::fit() {
  double low = 0;
  double high = 10;
  for (const LayerErrors &layer : layers)
    for (const Figures &figures : {layerwise(layer, place), graphwise(layer, place)})
      if (const auto ratio = ratioOf(figures)) {
        low = std::min(low, *ratio);
        high = std::max(high, *ratio);
      }
  const double room = 0.06 * (high - low);
  plot->yAxis->setRange(low < 0 ? low - room : 0, high + room);
  plot->xAxis->setRange(-0.6, std::max<double>(static_cast<double>(layers.size()), 1) - 0.4);
  fitLabels();
}

/// Names stand upright when they would run into each other.
void SqnrChart::Private::fitLabels() {
  const QFontMetrics metrics(chartFont());
  int widest = 0;
  for (const LayerErrors &layer : layers)
    widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(layer.name)));
  const int room = plot->width() / std::max(static_cast<int>(layers.size()), 1) - 8;
  plot->xAxis->setTickLabelRotation(widest > room ? -90 : 0);
}

void SqnrChart::Private::restyle() {
  const Theme &theme = Theme::instance();
  plot->setBackground(theme.color(ColorRole::plotBackground));
  styleAxes(*plot->axisRect());
  plot->xAxis->grid()->setVisible(false);
  const struct {
    QCPBars *bars;
    QColor color;
  } looks[] = {{layerwiseBars, theme.seriesColor(0)}, {graphwiseBars, theme.seriesColor(1)}};
  for (const auto &[bars, color] : looks) {
    bars->setBrush(color);
    bars->setPen(Qt::NoPen);
  }
  plot->legend->setFont(chartFont());
  plot->legend->setTextColor(theme.color(ColorRole::text));
  const int index = indexOf(highlighted);
  mark->setVisible(index >= 0);
  mark->topLeft->setCoords(index - 0.5, 0);
  mark->bottomRight->setCoords(index + 0.5, 1);
  mark->setPen(Qt::NoPen);
  mark->setBrush(withAlpha(theme.color(ColorRole::accent), 46));
  plot->replot(QCustomPlot::rpQueuedReplot);
}

int SqnrChart::Private::indexAt(const QPoint &position) const {
  const QRect rect = plot->axisRect()->rect();
  // The names below the axis can be clicked too.
  if (position.x() < rect.left() || position.x() > rect.right() || position.y() < rect.top())
    return -1;
  const auto index = static_cast<int>(std::lround(plot->xAxis->pixelToCoord(position.x())));
  return index >= 0 && index < static_cast<int>(layers.size()) ? index : -1;
}

int SqnrChart::Private::indexOf(const QString &layer) const {
  const auto found = std::ranges::find(layers, layer.toStdString(), &LayerErrors::name);
  return found == layers.end() ? -1 : static_cast<int>(found - layers.begin());
}

void SqnrChart::Private::hover(const QPoint &position) {
  const int index = indexAt(position);
  if (index < 0)
    card->hide();
  else
    card->showAt(position, q.readoutOf(QString::fromStdString(layers[static_cast<std::size_t>(index)].name)));
}

void SqnrChart::setLayers(const std::vector<LayerErrors> &layers) {
  d->layers = layers;
  d->card->hide();
  d->rebuild();
}

void SqnrChart::setPlace(ErrorPlace place) {
  if (d->place == place)
    return;
  d->place = place;
  d->rebuild();
}

ErrorPlace SqnrChart::place() const {
  return d->place;
}

void SqnrChart::setHighlighted(const QString &layer) {
  d->highlighted = layer;
  d->restyle();
}

QPointF SqnrChart::pointOf(const QString &layer) const {
  const int index = d->indexOf(layer);
  if (index < 0)
    return {};
  const QPoint corner = d->plot->mapTo(this, QPoint(0, 0));
  return QPointF(d->plot->xAxis->coordToPixel(index), d->plot->axisRect()->rect().center().y()) + corner;
}

QString SqnrChart::readoutOf(const QString &layer) const {
  const int index = d->indexOf(layer);
  if (index < 0)
    return {};
  const LayerErrors &errors = d->layers[static_cast<std::size_t>(index)];
  const auto text = [](const Figures &figures) {
    if (!figures)
      return tr("not measured yet");
    return figures->sqnrDb ? tr("%1 dB").arg(decibelText(*figures->sqnrDb)) : tr("no error");
  };
  return tr("<b>%1</b><br>%2 layerwise %3<br>%4 graphwise %5")
      .arg(layer.toHtmlEscaped(), swatchHtml(Theme::instance().seriesColor(0)),
           text(layerwise(errors, d->place)), swatchHtml(Theme::instance().seriesColor(1)),
           text(graphwise(errors, d->place)));
}

QSize SqnrChart::drawingSize() const {
  return d->plot->size();
}

void SqnrChart::restyle() {
  d->restyle();
}

void SqnrChart::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString SqnrChart::csv() const {
  QString text =
      QStringLiteral("layer,weight bits,activation bits,weight SQNR (dB),activation layerwise SQNR (dB),"
                     "activation graphwise SQNR (dB),output layerwise SQNR (dB),"
                     "output graphwise SQNR (dB)\n");
  const auto number = [](const Figures &figures) {
    const auto ratio = ratioOf(figures);
    return ratio ? csvNumber(*ratio) : QString();
  };
  for (const LayerErrors &layer : d->layers) {
    const QStringList values = {csvField(QString::fromStdString(layer.name)),
                                QString::number(layer.weight.bits),
                                layer.activation ? QString::number(layer.activation->bits) : QString(),
                                number(layer.weight.figures),
                                number(layerwise(layer, ErrorPlace::activation)),
                                number(layer.activationGraphwise),
                                number(layer.outputLayerwise),
                                number(layer.outputGraphwise)};
    text += values.join(u',') + u'\n';
  }
  return text;
}

void SqnrChart::resizeEvent(QResizeEvent *event) {
  Chart::resizeEvent(event);
  d->card->hide();
  d->fitLabels();
}

} // namespace bitsmith
