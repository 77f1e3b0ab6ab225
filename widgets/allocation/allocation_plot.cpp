// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/allocation_plot.h"

#include "widgets/allocation/cost_text.h"
#include "widgets/charts/hover_card.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/document/core_text.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double clickDistance = 24;
constexpr double logarithmicFrom = 30; ///< ratio of the largest to the smallest score

} // namespace

struct AllocationPlot::Private {
  explicit Private(AllocationPlot &owner) : q(owner) {}

  void build();
  void connectPlot();
  void fill();
  void fit();
  void restyle();
  void mark(QCPGraph *graph, const std::optional<MarkedPlan> &plan) const;
  void updateNote();
  std::optional<std::size_t> nearest(const QPointF &position) const;
  void hover(const QPoint &position);
  double x(double cost) const { return cost * text.scale; }

  AllocationPlot &q;
  QCustomPlot *plot = nullptr;
  HoverCard *card = nullptr;
  PlotNote *note = nullptr;
  QCPGraph *line = nullptr;    ///< the best score that a budget buys
  QCPGraph *corners = nullptr; ///< of the convex hull
  QCPGraph *chosen = nullptr;
  QCPGraph *greedy = nullptr;
  QCPItemStraightLine *budgetLine = nullptr;
  AllocationCurve curve;
  CostText text;
  std::string meaning; ///< of the score, in English
  std::optional<MarkedPlan> chosenPlan;
  std::optional<MarkedPlan> greedyPlan;
  std::optional<double> budget;
  QPoint pressed;
};

AllocationPlot::AllocationPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->connectPlot();
  d->restyle();
}

AllocationPlot::~AllocationPlot() = default;

void AllocationPlot::Private::build() {
  plot = new QCustomPlot(&q);
  auto *column = new QVBoxLayout(&q);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(plot);
  card = new HoverCard(plot);
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setMouseTracking(true);
  plot->setAntialiasedElements(QCP::aePlottables | QCP::aeScatters | QCP::aeItems);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot->axisRect()->setMinimumMargins(QMargins(8, 10, 18, 0));
  plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  line = plot->addGraph();
  line->setLineStyle(QCPGraph::lsStepLeft); // a budget buys the best plan that costs no more
  for (QCPGraph **points : {&corners, &greedy, &chosen}) {
    *points = plot->addGraph();
    (*points)->setLineStyle(QCPGraph::lsNone);
  }
  budgetLine = new QCPItemStraightLine(plot);
  budgetLine->setVisible(false);
  note = new PlotNote(plot);
  plot->plotLayout()->addElement(1, 0, note);
  plot->plotLayout()->setRowStretchFactor(1, 0.001);
  plot->plotLayout()->setRowSpacing(0);
}

void AllocationPlot::Private::connectPlot() {
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { hover(event->pos()); });
  connect(plot, &QCustomPlot::mousePress, &q, [this](QMouseEvent *event) { pressed = event->pos(); });
  connect(plot, &QCustomPlot::mouseRelease, &q, [this](QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || (event->pos() - pressed).manhattanLength() > 4)
      return;
    if (const auto index = nearest(event->pos()))
      Q_EMIT q.pointActivated(*index);
  });
  connect(plot, &QCustomPlot::mouseDoubleClick, &q, [this] {
    fit();
    plot->replot(QCustomPlot::rpQueuedReplot);
  });
}

void AllocationPlot::Private::mark(QCPGraph *graph, const std::optional<MarkedPlan> &plan) const {
  graph->data()->clear();
  if (plan)
    graph->addData(x(plan->cost), plan->score);
}

void AllocationPlot::Private::fill() {
  line->data()->clear();
  corners->data()->clear();
  for (const CurvePoint &point : curve.points) {
    line->addData(x(point.cost), point.plan.score);
    if (point.onHull)
      corners->addData(x(point.cost), point.plan.score);
  }
  plot->xAxis->setLabel(tr("Budget: %1").arg(text.titleWithUnit()));
  plot->yAxis->setLabel(coreText(meaning));
}

void AllocationPlot::Private::fit() {
  if (curve.points.empty())
    return;
  double low = curve.points.back().plan.score;
  double high = curve.points.front().plan.score;
  for (const auto &plan : {chosenPlan, greedyPlan})
    if (plan) {
      low = std::min(low, plan->score);
      high = std::max(high, plan->score);
    }
  const bool logarithmic = low > 0 && high / low > logarithmicFrom;
  plot->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (logarithmic) {
    plot->yAxis->setTicker(QSharedPointer<ReadableLogTicker>::create(ReadableLogTicker::Steps::decimal));
    const double room = std::pow(high / low, 0.06);
    plot->yAxis->setRange(low / room, high * room);
  } else {
    plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    const double room = high > low ? 0.06 * (high - low) : std::max(0.1 * std::abs(high), 1e-9);
    plot->yAxis->setRange(low - room, high + room);
  }
  plot->yAxis->setNumberFormat(QStringLiteral("gb"));
  plot->yAxis->setNumberPrecision(3);
  const double left = x(curve.points.front().cost);
  const double right = x(curve.points.back().cost);
  const double room = right > left ? 0.04 * (right - left) : std::max(0.1 * std::abs(right), 1e-9);
  plot->xAxis->setRange(left - room, right + room);
}

void AllocationPlot::Private::restyle() {
  const Theme &theme = Theme::instance();
  const QColor background = theme.color(ColorRole::plotBackground);
  const QColor curveColor = theme.seriesColor(0);
  const QColor greedyColor = theme.seriesColor(1);
  plot->setBackground(background);
  styleAxes(*plot->axisRect());
  line->setPen(QPen(mixColors(background, curveColor, 0.75), 1.6 * theme.lineScale()));
  corners->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(curveColor, 1), QBrush(curveColor), 6));
  greedy->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(greedyColor, 1.8), QBrush(background), 11));
  chosen->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                          QPen(theme.color(ColorRole::accent), 2.6), QBrush(background), 13));
  budgetLine->setPen(QPen(theme.color(ColorRole::muted), 1.2, Qt::DashLine));
  plot->replot(QCustomPlot::rpQueuedReplot);
}

void AllocationPlot::Private::updateNote() {
  if (curve.points.empty()) {
    note->setText({});
    return;
  }
  QString words =
      curve.complete
          ? tr("All %n optimal plans; a dot where the next bit begins to pay less.", nullptr,
               static_cast<int>(curve.points.size()))
          : tr("%n optimal plans, others may lie between; a dot where the next bit begins to pay less.",
               nullptr, static_cast<int>(curve.points.size()));
  words += u' ' + tr("Ring: this plan.");
  if (greedyPlan)
    words += u' ' + tr("Diamond: greedy.");
  if (budget)
    words += u' ' + tr("Dashed: the budget.");
  note->setText(words + u' ' + tr("Click a point to take its plan."));
}

std::optional<std::size_t> AllocationPlot::Private::nearest(const QPointF &position) const {
  const QRectF shown(plot->axisRect()->rect()); // what lies beyond is not drawn
  if (!shown.contains(position))
    return std::nullopt;
  std::optional<std::size_t> best;
  double distance = clickDistance;
  for (std::size_t i = 0; i < curve.points.size(); ++i) {
    const QPointF at(plot->xAxis->coordToPixel(x(curve.points[i].cost)),
                     plot->yAxis->coordToPixel(curve.points[i].plan.score));
    if (const double away = QLineF(at, position).length(); away < distance && shown.contains(at)) {
      best = i;
      distance = away;
    }
  }
  return best;
}

void AllocationPlot::Private::hover(const QPoint &position) {
  const auto index = nearest(position);
  plot->setCursor(index ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (!index) {
    card->hide();
    return;
  }
  const CurvePoint &point = curve.points[*index];
  QString words = QStringLiteral("<b>%1</b><br>%2: %3")
                      .arg(text.value(point.cost).toHtmlEscaped(), coreText(meaning).toHtmlEscaped(),
                           QLocale().toString(point.plan.score, 'g', 4));
  if (point.onHull)
    words += QStringLiteral("<br>") + tr("From here the next bit pays less than before");
  card->showAt(position, words);
}

void AllocationPlot::setCurve(const AllocationCurve &curve, const std::string &costName,
                              const std::string &meaning) {
  d->curve = curve;
  d->text = costText(costName);
  d->meaning = meaning;
  d->fill();
  d->fit();
  d->updateNote();
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void AllocationPlot::setMarks(std::optional<MarkedPlan> chosen, std::optional<MarkedPlan> greedy,
                              std::optional<double> budget) {
  d->chosenPlan = chosen;
  d->greedyPlan = greedy;
  d->budget = budget;
  d->mark(d->chosen, chosen);
  d->mark(d->greedy, greedy);
  d->fit();
  d->budgetLine->setVisible(budget.has_value());
  if (budget) {
    d->budgetLine->point1->setCoords(d->x(*budget), d->plot->yAxis->range().lower);
    d->budgetLine->point2->setCoords(d->x(*budget), d->plot->yAxis->range().upper);
  }
  d->updateNote();
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void AllocationPlot::clear() {
  d->curve = {};
  d->fill();
  setMarks({}, {}, {});
}

std::size_t AllocationPlot::pointCount() const {
  return d->curve.points.size();
}

QPointF AllocationPlot::pointAt(std::size_t index) const {
  const CurvePoint &point = d->curve.points.at(index);
  return QPointF(d->plot->mapTo(this, QPoint())) + QPointF(d->plot->xAxis->coordToPixel(d->x(point.cost)),
                                                           d->plot->yAxis->coordToPixel(point.plan.score));
}

QString AllocationPlot::noteText() const {
  return d->note->text();
}

QString AllocationPlot::scoreTitle() const {
  return d->plot->yAxis->label();
}

QString AllocationPlot::fileStem() const {
  return QStringLiteral("allocation");
}

QSize AllocationPlot::drawingSize() const {
  return d->plot->size();
}

void AllocationPlot::restyle() {
  d->restyle();
}

void AllocationPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString AllocationPlot::csv() const {
  QString lines =
      csvField(d->text.heading) + u',' + csvField(QString::fromStdString(d->meaning)) + u",corner\n"_s;
  for (const CurvePoint &point : d->curve.points)
    lines += csvNumber(d->x(point.cost)) + u',' + csvNumber(point.plan.score) + u',' +
             (point.onHull ? QStringLiteral("yes") : QStringLiteral("no")) + u'\n';
  return lines;
}

} // namespace bitsmith
