// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/schedule/schedule_plot.h"

#include "widgets/charts/hover_card.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr double reach = 11; ///< pixels within which the pointer takes a handle
constexpr std::size_t mostLegendEntries = 8;

double megabytes(const Network &network, const PrecisionPlan &plan) {
  return weightMemoryBytes(network, plan) / bytesPerMegabyte;
}

} // namespace

struct SchedulePlot::Private {
  explicit Private(SchedulePlot &owner) : q(owner) {}

  void build();
  void connectPlot();
  void buildAxes();
  void draw();
  void drawGroups(const std::vector<PrecisionPlan> &plans);
  void drawMemory(const std::vector<PrecisionPlan> &plans);
  void drawHandles();
  QCPGraph *addCurve(QCPAxisRect *rect, const std::vector<double> &values, const QPen &pen);
  void fitBits();
  std::optional<std::size_t> handleAt(const QPointF &position) const;
  QPointF pixelOf(const ScheduleHandle &handle) const;
  void press(QMouseEvent *event);
  void move(QMouseEvent *event);
  void release();
  void hover(const QPoint &position);
  QString handleText(const ScheduleHandle &handle) const;

  SchedulePlot &q;
  QCustomPlot *plot = nullptr;
  QCPAxisRect *bits = nullptr;
  QCPAxisRect *memory = nullptr;
  QCPLegend *legend = nullptr;
  HoverCard *card = nullptr;
  ScheduleScene scene;
  std::vector<std::int64_t> epochs; ///< that are drawn
  std::vector<PrecisionPlan> plans; ///< in force in them
  std::vector<ScheduleHandle> handles;
  std::optional<std::size_t> held; ///< handle that is being dragged
  std::optional<std::size_t> near; ///< handle below the pointer
};

SchedulePlot::SchedulePlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->connectPlot();
}

SchedulePlot::~SchedulePlot() = default;

void SchedulePlot::Private::build() {
  plot = new QCustomPlot(&q);
  plot->setAntialiasedElements(QCP::aePlottables | QCP::aeScatters);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot->addLayer(QStringLiteral("front"), plot->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setMouseTracking(true);
  auto *layout = new QVBoxLayout(&q);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot);
  card = new HoverCard(plot);
  plot->plotLayout()->clear();
  plot->plotLayout()->setRowSpacing(2);
  legend = new QCPLegend;
  plot->plotLayout()->addElement(0, 0, legend);
  legend->setLayer(QStringLiteral("legend"));
  plot->legend = legend; // which curves that go are taken out of
  plot->setAutoAddPlottableToLegend(false);
  legend->setFillOrder(QCPLegend::foColumnsFirst);
  legend->setWrap(4);
  legend->setBorderPen(Qt::NoPen);
  legend->setBrush(Qt::NoBrush);
  legend->setMargins(QMargins(12, 4, 8, 0));
  legend->setRowSpacing(0);
  legend->setColumnSpacing(14);
  legend->setIconSize(18, 12);
  buildAxes();
}

void SchedulePlot::Private::buildAxes() {
  bits = new QCPAxisRect(plot);
  memory = new QCPAxisRect(plot);
  plot->plotLayout()->addElement(1, 0, bits);
  plot->plotLayout()->addElement(2, 0, memory);
  plot->plotLayout()->setRowStretchFactors({0.001, 1.5, 1});
  auto *align = new QCPMarginGroup(plot);
  for (QCPAxisRect *rect : {bits, memory}) {
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, align);
    rect->setupFullAxesBox(false);
    rect->axis(QCPAxis::atTop)->setVisible(false);
    rect->axis(QCPAxis::atRight)->setVisible(rect == memory);
    rect->setMinimumMargins(QMargins(8, rect == bits ? 8 : 4, 10, rect == bits ? 4 : 0));
    for (QCPAxis *axis : rect->axes())
      axis->setLayer(QStringLiteral("axes"));
    const auto whole = QSharedPointer<QCPAxisTicker>::create();
    whole->setTickCount(8);
    rect->axis(QCPAxis::atBottom)->setTicker(whole);
  }
  bits->axis(QCPAxis::atBottom)->setTickLabels(false);
  bits->axis(QCPAxis::atLeft)->setLabel(tr("Bits"));
  memory->axis(QCPAxis::atBottom)->setLabel(tr("Epoch"));
  memory->axis(QCPAxis::atLeft)->setLabel(tr("Mean weight bits"));
  memory->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
  memory->axis(QCPAxis::atRight)->setLabel(tr("Weights (MB)"));
  memory->axis(QCPAxis::atRight)->ticker()->setTickCount(3);
  memory->axis(QCPAxis::atRight)->setTickLabels(true);
  memory->axis(QCPAxis::atRight)->grid()->setVisible(false);
}

void SchedulePlot::Private::connectPlot() {
  connect(plot, &QCustomPlot::mousePress, &q, [this](QMouseEvent *event) { press(event); });
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { move(event); });
  connect(plot, &QCustomPlot::mouseRelease, &q, [this] { release(); });
}

// --- drawing ---

QCPGraph *SchedulePlot::Private::addCurve(QCPAxisRect *rect, const std::vector<double> &values,
                                          const QPen &pen) {
  QCPGraph *graph = plot->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
  graph->setLineStyle(QCPGraph::lsStepCenter);
  graph->setSelectable(QCP::stNone);
  graph->setPen(pen);
  graph->addData(0.5, values.front());
  for (std::size_t i = 0; i < values.size(); ++i)
    graph->addData(static_cast<double>(epochs[i]), values[i]);
  graph->addData(static_cast<double>(epochs.back()) + 0.5, values.back());
  return graph;
}

void SchedulePlot::Private::drawGroups(const std::vector<PrecisionPlan> &epochPlans) {
  const Theme &theme = Theme::instance();
  const auto values = [](const ScheduleGroup &group) {
    return std::vector<double>(group.bits.begin(), group.bits.end());
  };
  // What lies below shows beside what lies on it.
  const auto weights = scheduleGroups(epochPlans, PolicyTensors::weights);
  for (const ScheduleGroup &group : scheduleGroups(epochPlans, PolicyTensors::activations)) {
    QCPGraph *graph = addCurve(bits, values(group), QPen(theme.color(ColorRole::muted), 1.4, Qt::DotLine));
    graph->setName(tr("activations of %1").arg(groupName(group, *scene.network)));
    if (group.layers.size() == scene.target.size())
      graph->setName(tr("activations"));
    if (legend->itemCount() < static_cast<int>(mostLegendEntries) / 2)
      graph->addToLegend(legend);
  }
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double width = 2 + 1.6 * static_cast<double>(std::min<std::size_t>(weights.size() - 1 - i, 3));
    QCPGraph *graph = addCurve(bits, values(weights[i]), QPen(theme.seriesColor(static_cast<int>(i)), width));
    graph->setName(groupName(weights[i], *scene.network));
    if (i < mostLegendEntries)
      graph->addToLegend(legend);
  }
}

void SchedulePlot::Private::drawMemory(const std::vector<PrecisionPlan> &epochPlans) {
  const Theme &theme = Theme::instance();
  std::vector<double> means;
  for (const PrecisionPlan &plan : epochPlans)
    means.push_back(meanWeightBits(*scene.network, plan));
  const double target = meanWeightBits(*scene.network, scene.target);
  QCPGraph *reference = addCurve(memory, std::vector<double>(means.size(), target),
                                 QPen(theme.color(ColorRole::muted), 1, Qt::DashLine));
  reference->setName(tr("target plan"));
  QCPGraph *mean = addCurve(memory, means, QPen(theme.color(ColorRole::accent), 2));
  mean->setName(tr("mean weight bits"));
  mean->setBrush(withAlpha(theme.color(ColorRole::accent), theme.isDark() ? 40 : 28));
  mean->setChannelFillGraph(reference);
  const auto [low, high] = std::ranges::minmax(means);
  const double room = std::max(0.5, 0.15 * (high - low));
  const QCPRange range(std::max(0.0, std::min(low, target) - room), std::max(high, target) + room);
  memory->axis(QCPAxis::atLeft)->setRange(range);
  // Memory follows from the mean bits in a straight line: one curve serves both axes.
  const double weightCount = [&] {
    double count = 0;
    for (const Layer &layer : scene.network->layers())
      count += static_cast<double>(layer.weights());
    return count;
  }();
  const double perBit = weightCount / 8 / bytesPerMegabyte;
  const double rest = megabytes(*scene.network, scene.target) - perBit * target;
  memory->axis(QCPAxis::atRight)->setRange(rest + perBit * range.lower, rest + perBit * range.upper);
}

QPointF SchedulePlot::Private::pixelOf(const ScheduleHandle &handle) const {
  return {bits->axis(QCPAxis::atBottom)->coordToPixel(handle.epoch),
          bits->axis(QCPAxis::atLeft)->coordToPixel(handle.bits)};
}

void SchedulePlot::Private::drawHandles() {
  const Theme &theme = Theme::instance();
  for (std::size_t i = 0; i < handles.size(); ++i) {
    const ScheduleHandle &handle = handles[i];
    QCPGraph *graph = plot->addGraph(bits->axis(QCPAxis::atBottom), bits->axis(QCPAxis::atLeft));
    graph->setLayer(QStringLiteral("front"));
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setSelectable(QCP::stNone);
    graph->setName(QStringLiteral("handle"));
    const bool active = held == i || (!held && near == i);
    const bool ofActivations = handle.kind == ScheduleHandle::Kind::activations;
    const QColor fill = active ? theme.color(ColorRole::accent) : theme.color(ColorRole::plotBackground);
    const QColor edge = theme.color(ofActivations && !active ? ColorRole::muted : ColorRole::accent);
    graph->setScatterStyle(
        QCPScatterStyle(ofActivations ? QCPScatterStyle::ssDiamond : QCPScatterStyle::ssCircle, QPen(edge, 2),
                        fill, active ? 13 : 10));
    graph->addData(handle.epoch, handle.bits);
  }
}

void SchedulePlot::Private::fitBits() {
  int most = 8;
  for (const PrecisionPlan &plan : plans)
    for (const LayerPrecision &layer : plan) {
      most = std::max(most, layer.weight.isFloat() ? 0 : layer.weight.bits);
      most = std::max(most, layer.activation.isFloat() ? 0 : layer.activation.bits);
    }
  for (const ScheduleHandle &handle : handles)
    most = std::max(most, handle.bits);
  // What is dragged must not move below the pointer: there is room above, and the range waits for the
  // release.
  if (!held)
    bits->axis(QCPAxis::atLeft)->setRange(0, std::min(most + 3.0, 16.8));
}

void SchedulePlot::Private::draw() {
  plot->clearGraphs();
  const Theme &theme = Theme::instance();
  plot->setBackground(theme.color(ColorRole::plotBackground));
  for (QCPAxisRect *rect : {bits, memory})
    styleAxes(*rect);
  legend->setFont(chartFont());
  legend->setTextColor(theme.color(ColorRole::text));
  if (!scene.network || plans.empty())
    return;
  handles = scheduleHandles(scene);
  for (QCPAxisRect *rect : {bits, memory})
    rect->axis(QCPAxis::atBottom)->setRange(0.5, static_cast<double>(scene.epochs) + 0.5);
  drawGroups(plans);
  drawMemory(plans);
  fitBits();
  drawHandles();
  plot->replot(QCustomPlot::rpQueuedReplot);
}

// --- the pointer ---

std::optional<std::size_t> SchedulePlot::Private::handleAt(const QPointF &position) const {
  std::optional<std::size_t> nearest;
  double least = reach;
  for (std::size_t i = 0; i < handles.size(); ++i) {
    const QPointF way = pixelOf(handles[i]) - position;
    if (const double distance = std::hypot(way.x(), way.y()); distance <= least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

void SchedulePlot::Private::press(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton)
    return;
  held = handleAt(event->position());
  if (!held)
    return;
  card->hide();
  Q_EMIT q.dragBegan();
  draw();
}

void SchedulePlot::Private::move(QMouseEvent *event) {
  if (!held || !(event->buttons() & Qt::LeftButton)) {
    hover(event->pos());
    return;
  }
  if (*held >= handles.size())
    return;
  const ScheduleHandle handle = handles[*held];
  const double epoch = bits->axis(QCPAxis::atBottom)->pixelToCoord(event->position().x());
  const double wanted = bits->axis(QCPAxis::atLeft)->pixelToCoord(event->position().y());
  const ScheduleOptions options =
      dragged(scene, handle, std::llround(handle.movesEpoch ? epoch : handle.epoch),
              static_cast<int>(std::lround(handle.movesBits ? wanted : handle.bits)));
  if (options != scene.options)
    Q_EMIT q.edited(options);
}

void SchedulePlot::Private::release() {
  if (!held)
    return;
  held.reset();
  draw();
}

QString SchedulePlot::Private::handleText(const ScheduleHandle &handle) const {
  switch (handle.kind) {
  case ScheduleHandle::Kind::begin:
    return tr("Drag: first weight bits, and the epoch that they last to");
  case ScheduleHandle::Kind::activations:
    return tr("Drag up and down: first activation bits");
  case ScheduleHandle::Kind::level:
    return tr("Drag up and down: bits of stage %1").arg(handle.index + 1);
  case ScheduleHandle::Kind::end:
    return tr("Drag sideways: first epoch of the target plan");
  case ScheduleHandle::Kind::policyStart:
    return tr("Drag: start and first bits of policy %1").arg(handle.index + 1);
  case ScheduleHandle::Kind::policyEnd:
    break;
  }
  return tr("Drag: end and last bits of policy %1").arg(handle.index + 1);
}

void SchedulePlot::Private::hover(const QPoint &position) {
  const std::optional<std::size_t> was = near;
  near = handleAt(position);
  if (near != was)
    draw();
  if (near) {
    const ScheduleHandle &handle = handles[*near];
    plot->setCursor(!handle.movesBits    ? Qt::SizeHorCursor
                    : !handle.movesEpoch ? Qt::SizeVerCursor
                                         : Qt::SizeAllCursor);
    card->showAt(position, handleText(handle).toHtmlEscaped());
    return;
  }
  plot->unsetCursor();
  const QCPAxisRect *rect = plot->axisRectAt(position);
  const QString html =
      rect && rect->rect().contains(position)
          ? q.readoutAt(std::llround(rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x())))
          : QString();
  if (html.isEmpty())
    card->hide();
  else
    card->showAt(position, html);
}

// --- the widget ---

void SchedulePlot::setScene(const ScheduleScene &scene) {
  d->scene = scene;
  d->epochs = scene.shownEpochs();
  d->plans.clear();
  for (const std::int64_t epoch : d->epochs)
    d->plans.push_back(scene.planIn(epoch));
  if (d->near && *d->near >= scheduleHandles(scene).size())
    d->near.reset();
  d->draw();
}

const ScheduleScene &SchedulePlot::scene() const {
  return d->scene;
}

QPoint SchedulePlot::handlePosition(std::size_t handle) const {
  return d->pixelOf(d->handles.at(handle)).toPoint() + d->plot->pos();
}

QString SchedulePlot::readoutAt(std::int64_t epoch) const {
  if (!d->scene.network || epoch < 1 || epoch > d->scene.epochs)
    return {};
  const Network &network = *d->scene.network;
  const PrecisionPlan plan = d->scene.planIn(epoch);
  const std::vector<PrecisionPlan> one = {plan};
  const auto line = [&](const QString &what, PolicyTensors tensors) {
    QStringList parts;
    for (const ScheduleGroup &group : scheduleGroups(one, tensors))
      parts.append(tr("%1: %2").arg(groupName(group, network)).arg(group.bits.front()));
    return parts.isEmpty()
               ? QString()
               : QStringLiteral("<br>%1 %2").arg(what, parts.join(QStringLiteral(", ")).toHtmlEscaped());
  };
  return QStringLiteral("<b>%1</b><br>%2")
             .arg(tr("Epoch %1").arg(epoch),
                  tr("mean %1 bits, weights %2 MB")
                      .arg(QLocale().toString(meanWeightBits(network, plan), 'f', 2),
                           QLocale().toString(megabytes(network, plan), 'f', 3))) +
         line(tr("weights"), PolicyTensors::weights) + line(tr("activations"), PolicyTensors::activations);
}

QString SchedulePlot::dump() const {
  QString text;
  for (int i = 0; i < d->plot->graphCount(); ++i) {
    const QCPGraph *graph = d->plot->graph(i);
    QStringList values;
    for (const QCPGraphData &point : *graph->data())
      if (graph->lineStyle() == QCPGraph::lsNone)
        values.append(QStringLiteral("(%1, %2)").arg(point.key).arg(point.value));
      else if (point.key == std::floor(point.key))
        values.append(QString::number(point.value, 'g', 4));
    text += QStringLiteral("%1: %2\n").arg(graph->name(), values.join(u' '));
  }
  return text;
}

QSize SchedulePlot::drawingSize() const {
  return d->plot->size();
}

void SchedulePlot::restyle() {
  d->draw();
}

void SchedulePlot::drawOn(QPaintDevice &device, bool vector) {
  d->card->hide();
  drawPlot(*d->plot, device, vector);
}

QString SchedulePlot::csv() const {
  QString text = QStringLiteral("epoch,mean weight bits,weights (MB)");
  const std::vector<Layer> &layers = d->scene.network->layers();
  for (const char *what : {"weight bits", "activation bits"})
    for (const Layer &layer : layers)
      text += u',' +
              csvField(QStringLiteral("%1 %2").arg(QString::fromStdString(layer.name), QLatin1String(what)));
  text += u'\n';
  for (std::int64_t epoch = 1; epoch <= d->scene.epochs; ++epoch) {
    const PrecisionPlan plan = d->scene.planIn(epoch);
    text += QStringLiteral("%1,%2,%3")
                .arg(QString::number(epoch), csvNumber(meanWeightBits(*d->scene.network, plan)),
                     csvNumber(megabytes(*d->scene.network, plan)));
    for (const LayerPrecision &layer : plan)
      text += u',' + QString::number(layer.weight.bits);
    for (const LayerPrecision &layer : plan)
      text += u',' + QString::number(layer.activation.bits);
    text += u'\n';
  }
  return text;
}

} // namespace bitsmith
