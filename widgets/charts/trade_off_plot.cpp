// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/trade_off_plot.h"

#include "core/plan/analysis/pareto.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/hover_card.h"
#include "widgets/charts/label_placement.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace bitsmith {
namespace {

double costOf(const RunResult &result, TradeOffAxis axis) {
  switch (axis) {
  case TradeOffAxis::compression:
    return result.compressionRatio;
  case TradeOffAxis::memory:
    return result.memoryMb;
  case TradeOffAxis::energy:
    return result.cost.energyPicojoules / 1e3;
  case TradeOffAxis::bops:
    return result.cost.bops / 1e9;
  }
  return 0;
}

QString fixed(double value, int digits) {
  return QLocale().toString(value, 'f', digits);
}
QString significant(double value) {
  return QLocale().toString(value, 'g', 4);
}

constexpr double clickDistance = 12;

} // namespace

struct TradeOffPlot::Private {
  struct Point {
    ChartRun run;
    QCPGraph *graph = nullptr;
    QCPErrorBars *bars = nullptr;
    QCPItemText *label = nullptr;
    bool onFront = false;

    const RunResult &result() const { return *run.record->result; }
  };

  explicit Private(TradeOffPlot &owner) : q(owner) {}

  void build();
  void buildPlot();
  void connectPlot();
  void rebuild();
  void addPoint(const ChartRun &run);
  void findFront();
  void fit();
  void fitCost();
  void restyle();
  void stylePoint(Point &point);
  void placeLabels();
  void updateNote();
  QString axisTitle() const;
  QString hardwareNames() const;
  QPointF pixelOf(const Point &point) const;
  const Point *nearest(const QPointF &position) const;
  const Point *find(const QString &id) const;
  void hover(const QPoint &position);
  QCPAxis *x() const { return plot->xAxis; }
  QCPAxis *y() const { return plot->yAxis; }

  TradeOffPlot &q;
  QCustomPlot *plot = nullptr;
  QStackedWidget *pages = nullptr;
  QLabel *hint = nullptr;
  QLabel *chooserLabel = nullptr;
  QComboBox *chooser = nullptr;
  HoverCard *card = nullptr;
  PlotNote *note = nullptr;
  QCPGraph *frontLine = nullptr;
  std::vector<Point> points;
  std::vector<std::size_t> front; ///< indices of points, along the axis
  QString highlighted;
  TradeOffAxis axis = TradeOffAxis::compression;
  QPoint pressed;
};

TradeOffPlot::TradeOffPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->buildPlot();
  d->connectPlot();
  d->rebuild();
  connect(&Theme::instance(), &Theme::changed, this, [this] { d->restyle(); });
}

TradeOffPlot::~TradeOffPlot() = default;

void TradeOffPlot::Private::build() {
  plot = new QCustomPlot(&q);
  hint = new QLabel(tr("When runs have finished, their accuracy is plotted here against what it costs."));
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  pages = new QStackedWidget;
  pages->addWidget(hint);
  pages->addWidget(plot);
  chooser = new QComboBox;
  chooser->addItem(tr("Compression ratio"), static_cast<int>(TradeOffAxis::compression));
  chooser->addItem(tr("Weight memory (MB)"), static_cast<int>(TradeOffAxis::memory));
  chooser->addItem(tr("Energy (nJ)"), static_cast<int>(TradeOffAxis::energy));
  chooser->addItem(tr("Bit operations (BOPs)"), static_cast<int>(TradeOffAxis::bops));
  chooserLabel = new QLabel(tr("Accuracy &against"));
  chooserLabel->setBuddy(chooser);
  auto *row = new QHBoxLayout;
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(8);
  row->addWidget(chooserLabel);
  row->addWidget(chooser);
  row->addStretch(1);
  auto *column = new QVBoxLayout(&q);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(pages, 1);
  card = new HoverCard(plot);
}

void TradeOffPlot::Private::buildPlot() {
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setMouseTracking(true);
  plot->setAntialiasedElements(QCP::aePlottables | QCP::aeScatters | QCP::aeOther);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot->addLayer(QStringLiteral("front"), plot->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot->axisRect()->setMinimumMargins(QMargins(8, 10, 18, 0));
  plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  y()->setLabel(tr("Test accuracy (%)"));
  y()->ticker()->setTickCount(6);
  note = new PlotNote(plot);
  plot->plotLayout()->addElement(1, 0, note);
  plot->plotLayout()->setRowStretchFactor(1, 0.001);
  plot->plotLayout()->setRowSpacing(0);
}

void TradeOffPlot::Private::connectPlot() {
  connect(chooser, &QComboBox::currentIndexChanged, &q,
          [this] { q.setAxis(static_cast<TradeOffAxis>(chooser->currentData().toInt())); });
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { hover(event->pos()); });
  connect(plot, &QCustomPlot::mousePress, &q, [this](QMouseEvent *event) { pressed = event->pos(); });
  connect(plot, &QCustomPlot::mouseRelease, &q, [this](QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || (event->pos() - pressed).manhattanLength() > 4)
      return;
    if (const Point *point = nearest(event->pos()))
      Q_EMIT q.runActivated(point->run.id);
  });
  connect(plot, &QCustomPlot::mouseDoubleClick, &q, [this] {
    fit();
    plot->replot(QCustomPlot::rpQueuedReplot);
  });
  // Labels are placed once the axes have their pixels, before anything is drawn.
  connect(plot, &QCustomPlot::afterLayout, &q, [this] { placeLabels(); });
}

void TradeOffPlot::Private::addPoint(const ChartRun &run) {
  Point point;
  point.run = run;
  const RunResult &result = point.result();
  const double accuracy = 100 * result.accuracy;
  point.graph = plot->addGraph();
  point.graph->setLineStyle(QCPGraph::lsNone);
  point.graph->addData(costOf(result, axis), accuracy);
  point.bars = new QCPErrorBars(x(), y());
  point.bars->setErrorType(QCPErrorBars::etValueError);
  point.bars->setDataPlottable(point.graph);
  point.bars->addData(accuracy - 100 * result.accuracyInterval.low,
                      100 * result.accuracyInterval.high - accuracy);
  point.bars->setSymbolGap(0);
  point.label = new QCPItemText(plot);
  point.label->position->setType(QCPItemPosition::ptAbsolute);
  point.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
  point.label->setPadding(QMargins());
  point.label->setText(run.label);
  point.label->setLayer(QStringLiteral("front"));
  points.push_back(point);
}

void TradeOffPlot::Private::rebuild() {
  std::vector<ChartRun> shown;
  for (const Point &point : points)
    shown.push_back(point.run);
  plot->clearItems();
  plot->clearPlottables();
  points.clear();
  frontLine = plot->addGraph();
  for (const ChartRun &run : shown)
    addPoint(run);
  findFront();
  fit();
  updateNote();
  restyle();
  pages->setCurrentIndex(points.empty() ? 0 : 1);
  chooser->setVisible(!points.empty());
  chooserLabel->setVisible(!points.empty());
}

void TradeOffPlot::Private::findFront() {
  const double sign = axis == TradeOffAxis::compression ? -1 : 1;
  std::vector<TradeOff> tradeOffs;
  for (const Point &point : points)
    tradeOffs.push_back({.benefit = point.result().accuracy, .cost = sign * costOf(point.result(), axis)});
  front = paretoFront(tradeOffs);
  std::stable_sort(front.begin(), front.end(), [this](std::size_t a, std::size_t b) {
    return costOf(points[a].result(), axis) < costOf(points[b].result(), axis);
  });
  frontLine->data()->clear();
  for (const std::size_t index : front) {
    points[index].onFront = true;
    frontLine->addData(costOf(points[index].result(), axis), 100 * points[index].result().accuracy);
  }
  // The steps bound what is reachable: at a given cost one has the best point that costs no more.
  frontLine->setLineStyle(axis == TradeOffAxis::compression ? QCPGraph::lsStepRight : QCPGraph::lsStepLeft);
}

void TradeOffPlot::Private::fitCost() {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const Point &point : points) {
    const double cost = costOf(point.result(), axis);
    if (!std::isfinite(cost))
      continue;
    low = std::min(low, cost);
    high = std::max(high, cost);
  }
  if (!(low <= high))
    low = high = 1;
  const bool logarithmic = low > 0 && high / low >= 4;
  x()->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (logarithmic) {
    x()->setTicker(QSharedPointer<ReadableLogTicker>::create(ReadableLogTicker::Steps::decimal));
    const double room = std::pow(high / low, 0.1);
    x()->setRange(low / room, high * room);
  } else {
    x()->setTicker(QSharedPointer<QCPAxisTicker>::create());
    x()->ticker()->setTickCount(7);
    const double room = high > low ? 0.1 * (high - low) : std::max(0.1 * std::abs(high), 0.1);
    x()->setRange(low - room, high + room);
  }
}

void TradeOffPlot::Private::fit() {
  fitCost();
  double low = 100, high = 0;
  for (const Point &point : points) {
    low = std::min(low, 100 * point.result().accuracyInterval.low);
    high = std::max(high, 100 * point.result().accuracyInterval.high);
  }
  if (low > high) {
    low = 0;
    high = 100;
  }
  const double room = std::max(0.5, 0.12 * (high - low));
  y()->setRange(std::max(0.0, low - room), std::min(high + room, 102.0));
}

void TradeOffPlot::Private::stylePoint(Point &point) {
  const Theme &theme = Theme::instance();
  const QColor background = theme.color(ColorRole::plotBackground);
  const bool chosen = point.run.id == highlighted;
  const QColor color =
      point.onFront || chosen ? point.run.color : mixColors(background, point.run.color, 0.7);
  const double size = chosen ? 13 : 9;
  point.graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.8),
                                               point.onFront ? QBrush(color) : QBrush(background), size));
  point.bars->setPen(QPen(mixColors(background, point.run.color, point.onFront ? 0.75 : 0.45), 1.2));
  point.bars->setWhiskerWidth(7);
  point.graph->setLayer(QStringLiteral("front"));
  QFont font = chartFont();
  font.setBold(chosen);
  point.label->setFont(font);
  point.label->setColor(theme.color(point.onFront || chosen ? ColorRole::text : ColorRole::muted));
}

void TradeOffPlot::Private::restyle() {
  const Theme &theme = Theme::instance();
  plot->setBackground(theme.color(ColorRole::plotBackground));
  styleAxes(*plot->axisRect());
  plot->axisRect()->setupFullAxesBox(false);
  x()->setLabel(axisTitle());
  for (QCPAxis *other : {plot->xAxis2, plot->yAxis2})
    other->setVisible(false);
  frontLine->setPen(
      QPen(mixColors(theme.color(ColorRole::muted), theme.color(ColorRole::plotBackground), 0.2), 1.4));
  QPalette palette = hint->palette();
  palette.setColor(QPalette::WindowText, theme.color(ColorRole::muted));
  hint->setPalette(palette);
  for (Point &point : points)
    stylePoint(point);
  plot->replot(QCustomPlot::rpQueuedReplot);
}

QPointF TradeOffPlot::Private::pixelOf(const Point &point) const {
  return {x()->coordToPixel(costOf(point.result(), axis)), y()->coordToPixel(100 * point.result().accuracy)};
}

void TradeOffPlot::Private::placeLabels() {
  const QRectF bounds = QRectF(plot->axisRect()->rect()).adjusted(3, 2, -3, -2);
  std::vector<LabelRequest> requests;
  for (const Point &point : points) {
    const QPointF at = pixelOf(point);
    const double top = y()->coordToPixel(100 * point.result().accuracyInterval.high);
    const double bottom = y()->coordToPixel(100 * point.result().accuracyInterval.low);
    requests.push_back(
        {.anchor = at,
         .size = QFontMetricsF(point.label->font()).size(Qt::TextSingleLine, point.run.label),
         .obstacles = {QRectF(at.x() - 6, at.y() - 6, 12, 12), QRectF(at.x() - 4, top, 8, bottom - top)},
         .important = point.onFront || point.run.id == highlighted});
  }
  // The line of the front is in nobody's way if it can be helped.
  for (std::size_t i = 1; i < front.size(); ++i) {
    const QPointF left = pixelOf(points[front[i - 1]]), right = pixelOf(points[front[i]]);
    const QPointF corner =
        axis == TradeOffAxis::compression ? QPointF(left.x(), right.y()) : QPointF(right.x(), left.y());
    for (const QPointF &end : {left, right})
      requests.front().obstacles.push_back(QRectF(end, corner).normalized().adjusted(-1, -1, 1, 1));
  }
  const std::vector<std::optional<QPointF>> places = placeLabelsApart(requests, bounds);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool visible = places[i].has_value() && bounds.contains(requests[i].anchor);
    points[i].label->setVisible(visible);
    if (visible)
      points[i].label->position->setCoords(*places[i]);
  }
}

QString TradeOffPlot::Private::hardwareNames() const {
  std::set<std::string> names;
  for (const Point &point : points)
    names.insert(point.run.record->experiment.hardware);
  QStringList list;
  for (const std::string &name : names)
    list.append(QString::fromStdString(name));
  return list.join(QStringLiteral(", "));
}

QString TradeOffPlot::Private::axisTitle() const {
  switch (axis) {
  case TradeOffAxis::compression:
    return tr("Compression ratio (32 / mean weight bits)");
  case TradeOffAxis::memory:
    return tr("Weight memory (MB)");
  case TradeOffAxis::energy:
    return tr("Energy per picture (nJ), hardware: %1").arg(hardwareNames());
  case TradeOffAxis::bops:
    return tr("Bit operations per picture (10⁹ BOPs)");
  }
  return {};
}

void TradeOffPlot::Private::updateNote() {
  if (points.empty()) {
    note->setText(QString());
    return;
  }
  const auto bySamples = [](const Point &a, const Point &b) {
    return a.result().samples < b.result().samples;
  };
  const auto [fewest, most] = std::minmax_element(points.begin(), points.end(), bySamples);
  const QLocale locale;
  const qlonglong low = fewest->result().samples, high = most->result().samples;
  QString text = low == high ? tr("Error bars: Wilson 95 %, n = %1 test pictures.").arg(locale.toString(low))
                             : tr("Error bars: Wilson 95 %, n = %1 to %2 test pictures.")
                                   .arg(locale.toString(low), locale.toString(high));
  const auto best = std::max_element(points.begin(), points.end(), [](const Point &a, const Point &b) {
    return a.result().accuracy < b.result().accuracy;
  });
  QStringList overlapping;
  for (const Point &point : points) {
    if (&point != &*best && point.result().accuracyInterval.high >= best->result().accuracyInterval.low)
      overlapping.append(point.run.label);
  }
  if (points.size() > 1) {
    if (overlapping.isEmpty())
      text += u' ' + tr("No interval overlaps that of the best, %1.").arg(best->run.label);
    else if (overlapping.size() > 5)
      text += u' ' + tr("95 % intervals of %n runs overlap that of the best, %1.", nullptr,
                        static_cast<int>(overlapping.size()))
                         .arg(best->run.label);
    else
      text += u' ' + tr("95 % intervals overlap that of the best, %1: %2.")
                         .arg(best->run.label, overlapping.join(QStringLiteral(", ")));
  }
  note->setText(text);
}

const TradeOffPlot::Private::Point *TradeOffPlot::Private::nearest(const QPointF &position) const {
  const Point *best = nullptr;
  double distance = clickDistance;
  for (const Point &point : points) {
    const double away = QLineF(pixelOf(point), position).length();
    if (away <= distance) {
      best = &point;
      distance = away;
    }
  }
  if (best)
    return best;
  for (const Point &point : points) {
    if (point.label->visible() && point.label->selectTest(position, false) == 0)
      return &point;
  }
  return nullptr;
}

const TradeOffPlot::Private::Point *TradeOffPlot::Private::find(const QString &id) const {
  const auto found =
      std::find_if(points.begin(), points.end(), [&id](const Point &p) { return p.run.id == id; });
  return found == points.end() ? nullptr : &*found;
}

void TradeOffPlot::Private::hover(const QPoint &position) {
  const Point *point = nearest(position);
  plot->setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (point)
    card->showAt(position, q.readoutOf(point->run.id));
  else
    card->hide();
}

void TradeOffPlot::setRuns(std::vector<ChartRun> runs) {
  std::vector<Private::Point> points;
  for (ChartRun &run : runs) {
    if (!run.record || !run.record->result || run.record->result->task == Task::study)
      continue;
    Private::Point point;
    point.run = std::move(run);
    points.push_back(std::move(point));
  }
  // Live updates of unfinished runs change nothing here: what the user zoomed to stays.
  const auto same = [](const Private::Point &a, const Private::Point &b) {
    return a.run.id == b.run.id && a.run.label == b.run.label && a.run.color == b.run.color &&
           a.result() == b.result();
  };
  if (std::equal(points.begin(), points.end(), d->points.begin(), d->points.end(), same))
    return;
  d->points = std::move(points);
  d->rebuild();
}

void TradeOffPlot::setHighlighted(const QString &id) {
  if (id == d->highlighted)
    return;
  d->highlighted = id;
  d->restyle();
}

void TradeOffPlot::setAxis(TradeOffAxis axis) {
  if (axis == d->axis)
    return;
  d->axis = axis;
  d->chooser->setCurrentIndex(d->chooser->findData(static_cast<int>(axis)));
  d->rebuild();
  Q_EMIT axisChanged(axis);
}

TradeOffAxis TradeOffPlot::axis() const {
  return d->axis;
}

QStringList TradeOffPlot::frontIds() const {
  QStringList ids;
  for (const std::size_t index : d->front)
    ids.append(d->points[index].run.id);
  return ids;
}

QPointF TradeOffPlot::pointOf(const QString &id) const {
  const Private::Point *point = d->find(id);
  return point ? QPointF(d->plot->mapTo(this, QPoint())) + d->pixelOf(*point) : QPointF();
}

QString TradeOffPlot::noteText() const {
  return d->note->text();
}

QString TradeOffPlot::readoutOf(const QString &id) const {
  const Private::Point *point = d->find(id);
  if (!point)
    return {};
  const RunResult &result = point->result();
  const QString muted = Theme::instance().color(ColorRole::muted).name();
  QString rows;
  const auto add = [&rows, &muted](const QString &name, const QString &value) {
    rows +=
        QStringLiteral("<tr><td style=\"color:%3\">%1</td><td align=\"right\" style=\"padding-left:14px\">%2"
                       "</td></tr>")
            .arg(name, value, muted);
  };
  add(tr("Test accuracy"), tr("%1 %").arg(fixed(100 * result.accuracy, 1)));
  add(tr("95 % interval"),
      tr("%1 to %2 %")
          .arg(fixed(100 * result.accuracyInterval.low, 1), fixed(100 * result.accuracyInterval.high, 1)));
  add(tr("Test pictures"), QLocale().toString(static_cast<qlonglong>(result.samples)));
  add(tr("Compression"), tr("%1 ×").arg(fixed(result.compressionRatio, 2)));
  add(tr("Weight memory"), tr("%1 MB").arg(fixed(result.memoryMb, 4)));
  add(tr("Energy per picture"), tr("%1 nJ").arg(significant(result.cost.energyPicojoules / 1e3)));
  add(tr("BOPs per picture"), tr("%1 × 10⁹").arg(significant(result.cost.bops / 1e9)));
  add(tr("Hardware"), QString::fromStdString(point->run.record->experiment.hardware).toHtmlEscaped());
  add(tr("Trained in"), tr("%1 s").arg(fixed(result.seconds, 1)));
  return QStringLiteral("<b>") + swatchHtml(point->run.color) + u' ' + point->run.label.toHtmlEscaped() +
         QStringLiteral("</b>") + (point->onFront ? u' ' + tr("(on the Pareto front)") : QString()) +
         QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">") + rows + QStringLiteral("</table>");
}

QString TradeOffPlot::fileStem() const {
  return QStringLiteral("trade-off");
}

QSize TradeOffPlot::drawingSize() const {
  return d->plot->size();
}

void TradeOffPlot::drawOn(QPaintDevice &device, bool vector) {
  d->card->hide();
  drawPlot(*d->plot, device, vector);
}

QString TradeOffPlot::csv() const {
  QString text = QStringLiteral("run,accuracy (%),95 % low (%),95 % high (%),test pictures,compression ratio,"
                                "weight memory (MB),energy (nJ),BOPs,hardware,on Pareto front\n");
  for (const Private::Point &point : d->points) {
    const RunResult &result = point.result();
    const QStringList values = {csvField(point.run.label),
                                csvNumber(100 * result.accuracy),
                                csvNumber(100 * result.accuracyInterval.low),
                                csvNumber(100 * result.accuracyInterval.high),
                                QString::number(result.samples),
                                csvNumber(result.compressionRatio),
                                csvNumber(result.memoryMb),
                                csvNumber(result.cost.energyPicojoules / 1e3),
                                csvNumber(result.cost.bops),
                                csvField(QString::fromStdString(point.run.record->experiment.hardware)),
                                point.onFront ? QStringLiteral("yes") : QStringLiteral("no")};
    text += values.join(u',') + u'\n';
  }
  return text;
}

void TradeOffPlot::resizeEvent(QResizeEvent *event) {
  Chart::resizeEvent(event);
  d->card->hide();
}

} // namespace bitsmith
