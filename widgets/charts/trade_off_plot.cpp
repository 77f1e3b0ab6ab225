// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/trade_off_plot_p.h"

#include "widgets/charts/label_placement.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <set>

namespace bitsmith {
TradeOffPlot::TradeOffPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->buildPlot();
  d->connectPlot();
  d->rebuild();
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
  for (const CostAxis &cost : costAxes())
    chooser->addItem(tradeOffAxisName(cost.kind), static_cast<int>(cost.kind));
  chooserLabel = new QLabel(tr("Accuracy &against"));
  chooserLabel->setBuddy(chooser);
  auto *row = new QHBoxLayout;
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(8);
  row->addWidget(chooserLabel);
  row->addWidget(chooser);
  row->addStretch(1);
  buildBudget(*row);
  auto *search = new QToolButton;
  search->setObjectName(QStringLiteral("searchPlans"));
  search->setText(tr("&Search…"));
  search->setIcon(Theme::instance().icon(QStringLiteral("search")));
  search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  search->setToolTip(tr("Plans of a trained run are tried and become points here as they are evaluated"));
  row->addWidget(search);
  connect(search, &QToolButton::clicked, &q, &TradeOffPlot::searchRequested);
  auto *column = new QVBoxLayout(&q);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  plans = new PlanComparison;
  plans->hide();
  connect(plans, &PlanComparison::closed, &q, [this] { select({}); });
  auto *splitter = new QSplitter(Qt::Vertical);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(pages);
  splitter->addWidget(plans);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 2);
  column->addWidget(splitter, 1);
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

bool TradeOffPlot::Private::isWithin(const Point &point) const {
  return isWithinBudget(point.result(), axis, budget);
}

std::vector<TradeOffEntry> TradeOffPlot::Private::entries() const {
  std::vector<TradeOffEntry> list;
  for (const Point &point : points)
    list.push_back({point.run.label, &point.result()});
  return list;
}

void TradeOffPlot::Private::addPoint(const ChartRun &run) {
  Point point;
  point.run = run;
  const RunResult &result = point.result();
  const double accuracy = 100 * result.accuracy;
  point.graph = plot->addGraph();
  point.graph->setLineStyle(QCPGraph::lsNone);
  if (const auto cost = costOf(result, axis)) // a run of before that figure has no place on its axis
    point.graph->addData(*cost, accuracy);
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
  budgetLine = new QCPItemStraightLine(plot);
  for (const ChartRun &run : shown)
    addPoint(run);
  findFront();
  for (Search &search : searches)
    drawSearch(search);
  fit();
  placeBudget();
  showPlans();
  updateNote();
  restyle();
  const bool isEmpty = points.empty() && searches.empty();
  pages->setCurrentIndex(isEmpty ? 0 : 1);
  for (QWidget *control : std::initializer_list<QWidget *>{chooser, chooserLabel, budgetField, budgetLabel})
    control->setVisible(!isEmpty);
}

void TradeOffPlot::Private::findFront() {
  std::vector<const RunResult *> results;
  for (const Point &point : points)
    results.push_back(&point.result());
  CostFront found = bitsmith::findFront(results, axis);
  front = std::move(found.front);
  hypervolume = found.hypervolume;
  frontLine->data()->clear();
  for (const std::size_t index : front) {
    points[index].onFront = true;
    frontLine->addData(axisValue(points[index].result(), axis), 100 * points[index].result().accuracy);
  }
  frontLine->setLineStyle(frontSteps());
}

QCPGraph::LineStyle TradeOffPlot::Private::frontSteps() const {
  // The steps bound what is reachable: at a given cost one has the best point that costs no more.
  return axis == CostKind::compression ? QCPGraph::lsStepRight : QCPGraph::lsStepLeft;
}

void TradeOffPlot::Private::fitCost() {
  double low = candidateRanges().cost.low;
  double high = candidateRanges().cost.high;
  for (const Point &point : points) {
    const double cost = axisValue(point.result(), axis);
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
  double low = std::min(100.0, candidateRanges().accuracy.low);
  double high = std::max(0.0, candidateRanges().accuracy.high);
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
  fittedX = x()->range();
  fittedY = y()->range();
}

void TradeOffPlot::Private::stylePoint(Point &point) {
  const Theme &theme = Theme::instance();
  const QColor background = theme.color(ColorRole::plotBackground);
  const bool chosen = point.run.id == highlighted || selected.contains(point.run.id);
  const double shown = isWithin(point) ? 1 : 0.35;
  const QColor own = theme.inPresentLook(point.run.color);
  const QColor color = mixColors(background, own, shown * (point.onFront || chosen ? 1 : 0.7));
  const double scale = theme.lineScale();
  const double size = scale * (chosen ? 13 : 9);
  point.graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.8 * scale),
                                               point.onFront ? QBrush(color) : QBrush(background), size));
  point.bars->setPen(QPen(mixColors(background, own, shown * (point.onFront ? 0.75 : 0.45)), 1.2 * scale));
  point.bars->setWhiskerWidth(7);
  point.graph->setLayer(QStringLiteral("front"));
  QFont font = chartFont();
  font.setBold(chosen);
  point.label->setFont(font);
  point.label->setColor(
      theme.color((point.onFront || chosen) && isWithin(point) ? ColorRole::text : ColorRole::muted));
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
      QPen(mixColors(theme.color(ColorRole::muted), theme.color(ColorRole::plotBackground), 0.2),
           1.4 * theme.lineScale()));
  budgetLine->setPen(QPen(theme.color(ColorRole::text), 1.2, Qt::DashLine));
  QPalette palette = hint->palette();
  palette.setColor(QPalette::WindowText, theme.color(ColorRole::muted));
  hint->setPalette(palette);
  for (Point &point : points)
    stylePoint(point);
  for (Search &search : searches)
    styleSearch(search);
  plot->replot(QCustomPlot::rpQueuedReplot);
}

QPointF TradeOffPlot::Private::pixelOf(const Point &point) const {
  return {x()->coordToPixel(axisValue(point.result(), axis)),
          y()->coordToPixel(100 * point.result().accuracy)};
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
        axis == CostKind::compression ? QPointF(left.x(), right.y()) : QPointF(right.x(), left.y());
    for (const QPointF &end : {left, right})
      requests.front().obstacles.push_back(QRectF(end, corner).normalized().adjusted(-1, -1, 1, 1));
  }
  const std::vector<std::optional<QPointF>> places = placeLabelsApart(requests, bounds);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool visible =
        places[i].has_value() && costOf(points[i].result(), axis) && bounds.contains(requests[i].anchor);
    points[i].label->setVisible(visible);
    if (visible)
      points[i].label->position->setCoords(*places[i]);
  }
}

QString TradeOffPlot::Private::hardwareNames() const {
  std::set<std::string> names;
  for (const Point &point : points)
    names.insert(point.run.record->experiment.hardware);
  for (const Search &search : searches)
    names.insert(search.run.record->experiment.hardware);
  QStringList list;
  for (const std::string &name : names)
    list.append(QString::fromStdString(name));
  return list.join(QStringLiteral(", "));
}

QString TradeOffPlot::Private::axisTitle() const {
  return tradeOffAxisTitle(axis, hardwareNames());
}

void TradeOffPlot::Private::updateNote() {
  QStringList sentences = searchNotes();
  if (!points.empty())
    sentences.prepend(tradeOffNote(entries(), {axis, budget, hypervolume}));
  note->setText(sentences.join(u' '));
}

const TradeOffPlot::Private::Point *TradeOffPlot::Private::find(const QString &id) const {
  const auto found =
      std::find_if(points.begin(), points.end(), [&id](const Point &p) { return p.run.id == id; });
  return found == points.end() ? nullptr : &*found;
}

void TradeOffPlot::setTrail(const std::optional<ChartRun> &trail) {
  d->trail = trail;
  setRuns(d->givenRuns);
}

void TradeOffPlot::setRuns(std::vector<ChartRun> runs) {
  d->givenRuns = runs;
  if (d->trail)
    runs.push_back(*d->trail);
  const bool otherSearches = d->setSearches(runs);
  std::vector<Private::Point> points;
  for (ChartRun &run : runs) {
    if (!run.record || !run.record->result || !isMeasured(*run.record->result))
      continue;
    Private::Point point;
    point.run = std::move(run);
    points.push_back(std::move(point));
  }
  // Live updates of unfinished runs change nothing here: what the user zoomed to stays.
  const auto same = [](const Private::Point &a, const Private::Point &b) {
    return a.run.id == b.run.id && a.run.label == b.run.label && a.run.color == b.run.color &&
           (&a.result() == &b.result() || a.result() == b.result()); // a figure that is NaN equals none
  };
  const bool samePoints = std::equal(points.begin(), points.end(), d->points.begin(), d->points.end(), same);
  if (samePoints && !otherSearches)
    return;
  d->points = std::move(points);
  // A search that goes on does not take what the user zoomed to.
  const QCPRange viewX = d->x()->range(), viewY = d->y()->range();
  const bool keepsView = samePoints && (viewX != d->fittedX || viewY != d->fittedY);
  d->rebuild();
  if (keepsView) {
    d->x()->setRange(viewX);
    d->y()->setRange(viewY);
  }
}

void TradeOffPlot::setHighlighted(const QString &id) {
  if (id == d->highlighted)
    return;
  d->highlighted = id;
  d->restyle();
}

void TradeOffPlot::setAxis(CostKind axis) {
  if (axis == d->axis)
    return;
  d->axis = axis;
  d->budget.reset(); // a budget of another cost means nothing on this axis
  const QSignalBlocker blocker(d->budgetField);
  d->budgetField->setValue(0);
  const std::string unit(costAxis(axis).unit);
  d->budgetField->setSuffix(unit.empty() ? QString() : u' ' + QString::fromStdString(unit));
  d->chooser->setCurrentIndex(d->chooser->findData(static_cast<int>(axis)));
  d->rebuild();
}

CostKind TradeOffPlot::axis() const {
  return d->axis;
}

void TradeOffPlot::setBudget(std::optional<double> budget) {
  if (budget == d->budget)
    return;
  d->budget = budget;
  const QSignalBlocker blocker(d->budgetField);
  d->budgetField->setValue(budget.value_or(0));
  d->placeBudget();
  d->updateNote();
  d->restyle();
}

std::optional<double> TradeOffPlot::budget() const {
  return d->budget;
}

void TradeOffPlot::setSelected(const QStringList &ids) {
  d->select(ids);
}

QStringList TradeOffPlot::selected() const {
  return d->selected;
}

const PlanComparison &TradeOffPlot::plans() const {
  return *d->plans;
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
  return tradeOffReadout(point->run, point->onFront);
}

QString TradeOffPlot::fileStem() const {
  return QStringLiteral("trade-off");
}

QSize TradeOffPlot::drawingSize() const {
  return d->plot->size();
}

void TradeOffPlot::restyle() {
  d->restyle();
}

void TradeOffPlot::drawOn(QPaintDevice &device, bool vector) {
  d->card->hide();
  // What can be done with the mouse is not for paper.
  const QString shown = d->note->text();
  d->note->setText(QString(shown).remove(Private::clickHint()).trimmed());
  drawPlot(*d->plot, device, vector);
  d->note->setText(shown);
}

QString csvRow(const QString &label, const RunResult &result, const std::string &hardware, bool onFront) {
  const QStringList values = {csvField(label),
                              csvNumber(100 * result.accuracy),
                              csvNumber(100 * result.accuracyInterval.low),
                              csvNumber(100 * result.accuracyInterval.high),
                              QString::number(result.samples),
                              csvNumber(result.compressionRatio),
                              csvNumber(result.memoryMb),
                              csvNumber(axisValue(result, CostKind::meanBits)),
                              csvNumber(result.cost.energyPicojoules / 1e3),
                              csvNumber(result.cost.bops),
                              csvNumber(axisValue(result, CostKind::latency)),
                              csvField(QString::fromStdString(hardware)),
                              onFront ? QStringLiteral("yes") : QStringLiteral("no")};
  return values.join(u',') + u'\n';
}

QString TradeOffPlot::csv() const {
  QString text = QStringLiteral(
      "run,accuracy (%),95 % low (%),95 % high (%),test pictures,compression ratio,"
      "weight memory (MB),mean weight bits,energy (nJ),BOPs,latency (ms),hardware,on Pareto front\n");
  for (const Private::Point &point : d->points)
    text += csvRow(point.run.label, point.result(), point.run.record->experiment.hardware, point.onFront);
  return text + d->candidatesCsv();
}

void TradeOffPlot::resizeEvent(QResizeEvent *event) {
  Chart::resizeEvent(event);
  d->card->hide();
}

} // namespace bitsmith
