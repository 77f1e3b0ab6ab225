// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/training_plot.h"

#include "widgets/charts/hover_card.h"
#include "widgets/charts/run_legend.h"
#include "widgets/charts/training_series.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <algorithm>
#include <cmath>

namespace bitsmith {
namespace {

QString percent(double share) {
  return QLocale().toString(100 * share, 'f', 1);
}

QString stateText(const RunRecord &record) {
  switch (record.state) {
  case RunState::queued:
    return TrainingPlot::tr("queued");
  case RunState::running:
    return TrainingPlot::tr("%1 %").arg(static_cast<int>(std::floor(100 * record.progress())));
  case RunState::interrupted:
    return TrainingPlot::tr("stopped");
  case RunState::failed:
    return TrainingPlot::tr("failed");
  case RunState::finished:
    break;
  }
  return {};
}

const EpochRecord *epochNear(const RunRecord &record, double epoch) {
  const EpochRecord *best = nullptr;
  for (const EpochRecord &candidate : record.epochs) {
    if (!best || std::abs(static_cast<double>(candidate.epoch) - epoch) <
                     std::abs(static_cast<double>(best->epoch) - epoch))
      best = &candidate;
  }
  return best && std::abs(static_cast<double>(best->epoch) - epoch) <= 1 ? best : nullptr;
}

} // namespace

struct TrainingPlot::Private {
  explicit Private(TrainingPlot &owner) : q(owner) {}

  void build();
  void connectPlot();
  void buildPane(QCPAxisRect *rect, const QString &title, int stretchRow);
  void applyTheme();
  void applyLooks();
  void updateLegend();
  void fitEpochs();
  void fitValues();
  double lastEpoch() const;
  void showEpochs(const QCPRange &range);
  void hover(const QPoint &position);
  void leave();
  QString readoutRow(const TrainingSeries &series, double epoch) const;
  std::vector<QCPAxisRect *> rects() const { return {panes.loss, panes.accuracy, panes.bits}; }
  QCPAxis *epochs() const { return panes.loss->axis(QCPAxis::atBottom); }

  TrainingPlot &q;
  QCustomPlot *plot = nullptr;
  QStackedLayout *pages = nullptr;
  QLabel *hint = nullptr;
  HoverCard *card = nullptr;
  TrainingPanes panes;
  QCPLayoutGrid *paneGrid = nullptr;
  RunLegend *legend = nullptr;
  PlotNote *note = nullptr;
  std::vector<QCPItemStraightLine *> crosshair;
  std::vector<ChartRun> runs;
  std::vector<std::unique_ptr<TrainingSeries>> series; ///< as runs
  QString highlighted;
  bool zoomed = false;
  bool moving = false; ///< the panes are being brought to one range
  bool logarithmicLoss = false;
  QPoint pressed;
};

TrainingPlot::TrainingPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>(*this)) {
  d->build();
  d->connectPlot();
  d->applyTheme();
  d->fitEpochs();
}

TrainingPlot::~TrainingPlot() {
  d->series.clear(); // before the plot that owns their graphs
}

void TrainingPlot::Private::build() {
  plot = new QCustomPlot(&q);
  plot->setNoAntialiasingOnDrag(false);
  plot->setAntialiasedElements(QCP::aePlottables | QCP::aeScatters | QCP::aeFills | QCP::aeOther);
  plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot->addLayer(QStringLiteral("front"), plot->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setMouseTracking(true);
  hint = new QLabel(&q);
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  hint->setText(tr("Press Run to train, and the curves appear here."));
  pages = new QStackedLayout(&q);
  pages->addWidget(hint);
  pages->addWidget(plot);
  card = new HoverCard(plot);

  plot->plotLayout()->clear();
  paneGrid = new QCPLayoutGrid;
  paneGrid->setRowSpacing(2);
  plot->plotLayout()->addElement(0, 0, paneGrid);
  legend = new RunLegend(plot);
  plot->plotLayout()->addElement(0, 1, legend);
  note = new PlotNote(plot);
  note->setText(
      tr("Thin line: training. Dots: test. Band: Wilson 95 % interval. Weight bits: mean of the layers."));
  plot->plotLayout()->addElement(1, 0, note);
  plot->plotLayout()->setRowStretchFactor(1, 0.001);
  plot->plotLayout()->setColumnStretchFactor(1, 0.001);
  plot->plotLayout()->setRowSpacing(0);
  plot->plotLayout()->setColumnSpacing(4);

  panes = {new QCPAxisRect(plot), new QCPAxisRect(plot), new QCPAxisRect(plot)};
  buildPane(panes.loss, tr("Loss (nats)"), 0);
  buildPane(panes.accuracy, tr("Accuracy (%)"), 1);
  buildPane(panes.bits, tr("Weight bits"), 2);
  paneGrid->setRowStretchFactors({1.15, 1.15, 0.85});
  auto *align = new QCPMarginGroup(plot);
  for (QCPAxisRect *rect : rects())
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, align);
  panes.bits->axis(QCPAxis::atBottom)->setTickLabels(true);
  panes.bits->axis(QCPAxis::atBottom)->setLabel(tr("Epoch"));
  QCPAxis *bits = panes.bits->axis(QCPAxis::atLeft);
  bits->setScaleType(QCPAxis::stLogarithmic);
  bits->setTicker(QSharedPointer<ReadableLogTicker>::create(ReadableLogTicker::Steps::powersOfTwo));
}

void TrainingPlot::Private::buildPane(QCPAxisRect *rect, const QString &title, int row) {
  paneGrid->addElement(row, 0, rect);
  rect->setupFullAxesBox(false);
  rect->axis(QCPAxis::atTop)->setVisible(false);
  rect->axis(QCPAxis::atRight)->setVisible(false);
  rect->setMinimumMargins(QMargins(8, row == 0 ? 12 : 6, 10, row == 2 ? 0 : 4));
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  rect->setRangeZoomFactor(0.8);
  QCPAxis *bottom = rect->axis(QCPAxis::atBottom);
  bottom->setTickLabels(false);
  bottom->ticker()->setTickCount(8);
  QCPAxis *left = rect->axis(QCPAxis::atLeft);
  left->setLabel(title);
  left->ticker()->setTickCount(4);
  for (QCPAxis *axis : rect->axes())
    axis->setLayer(QStringLiteral("axes"));
  auto *line = new QCPItemStraightLine(plot);
  line->setLayer(QStringLiteral("overlay"));
  line->setClipAxisRect(rect);
  line->point1->setAxes(bottom, left);
  line->point2->setAxes(bottom, left);
  line->point1->setAxisRect(rect);
  line->point2->setAxisRect(rect);
  line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
  line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
  line->setVisible(false);
  crosshair.push_back(line);
}

void TrainingPlot::Private::connectPlot() {
  for (QCPAxisRect *rect : rects()) {
    connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange &>(&QCPAxis::rangeChanged), &q,
            [this](const QCPRange &range) {
              if (moving)
                return;
              zoomed = true;
              showEpochs(range);
            });
  }
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { hover(event->pos()); });
  connect(plot, &QCustomPlot::mousePress, &q, [this](QMouseEvent *event) { pressed = event->pos(); });
  connect(plot, &QCustomPlot::mouseRelease, &q, [this](QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || (event->pos() - pressed).manhattanLength() > 4)
      return;
    const QString id = legend->idAt(event->pos());
    if (!id.isEmpty())
      Q_EMIT q.runActivated(id);
  });
  connect(plot, &QCustomPlot::mouseDoubleClick, &q, [this](QMouseEvent *event) {
    if (legend->idAt(event->pos()).isEmpty())
      q.resetZoom();
  });
  plot->installEventFilter(&q);
}

bool TrainingPlot::eventFilter(QObject *watched, QEvent *event) {
  if (watched == d->plot && event->type() == QEvent::Leave)
    d->leave();
  return Chart::eventFilter(watched, event);
}

void TrainingPlot::Private::applyTheme() {
  const Theme &theme = Theme::instance();
  plot->setBackground(theme.color(ColorRole::plotBackground));
  for (QCPAxisRect *rect : rects())
    styleAxes(*rect);
  QPalette palette = hint->palette();
  palette.setColor(QPalette::WindowText, theme.color(ColorRole::muted));
  hint->setPalette(palette);
  for (QCPItemStraightLine *line : crosshair)
    line->setPen(QPen(theme.color(ColorRole::muted), 1, Qt::DashLine));
  for (const auto &one : series)
    one->restyle();
  plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingPlot::Private::applyLooks() {
  const bool few = runs.size() <= 3;
  const bool any =
      std::any_of(runs.begin(), runs.end(), [this](const ChartRun &run) { return run.id == highlighted; });
  for (const auto &one : series) {
    const bool front = one->run().id == highlighted;
    one->setLook({.highlighted = front,
                  .dimmed = any && !front,
                  .steps = any ? front : few,
                  .band = any ? front : few});
  }
}

void TrainingPlot::Private::updateLegend() {
  std::vector<LegendEntry> entries;
  for (const ChartRun &run : runs) {
    entries.push_back({.id = run.id,
                       .label = run.label,
                       .state = run.record ? stateText(*run.record) : QString(),
                       .color = run.color,
                       .running = run.record && run.record->state == RunState::running,
                       .highlighted = run.id == highlighted});
  }
  legend->setEntries(std::move(entries));
}

double TrainingPlot::Private::lastEpoch() const {
  double last = 1;
  for (const auto &one : series) {
    last = std::max(last, one->position());
    if (one->run().record)
      last = std::max(last, static_cast<double>(one->run().record->experiment.training.epochs));
  }
  return last;
}

void TrainingPlot::Private::showEpochs(const QCPRange &wanted) {
  // Neither beyond the runs nor closer than a hundredth of an epoch.
  const double last = lastEpoch() * 1.02;
  const double span = std::clamp(wanted.size(), 0.01, last);
  const double lower = std::clamp(wanted.lower, 0.0, last - span);
  moving = true;
  for (QCPAxisRect *rect : rects())
    rect->axis(QCPAxis::atBottom)->setRange(lower, lower + span);
  moving = false;
  fitValues();
  plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingPlot::Private::fitEpochs() {
  if (!zoomed)
    showEpochs(QCPRange(0, lastEpoch() * 1.02));
  else
    fitValues();
}

void TrainingPlot::Private::fitValues() {
  const QCPRange shown = epochs()->range();
  for (QCPAxisRect *rect : rects()) {
    QCPRange values;
    bool any = false;
    for (QCPGraph *graph : rect->graphs()) {
      if (!graph->visible())
        continue;
      bool found = false;
      const QCPRange range = graph->getValueRange(found, QCP::sdBoth, shown);
      if (!found)
        continue;
      if (any)
        values.expand(range);
      else
        values = range;
      any = true;
    }
    QCPAxis *axis = rect->axis(QCPAxis::atLeft);
    if (rect == panes.bits) {
      axis->setRange(any ? std::max(0.8, values.lower / 1.35) : 1, any ? values.upper * 2.2 : 40);
      continue;
    }
    const bool accuracy = rect == panes.accuracy;
    if (!any)
      values = accuracy ? QCPRange(0, 100) : QCPRange(0, 2.5);
    if (!accuracy && logarithmicLoss) {
      const double lower = std::max(values.lower, 1e-4);
      axis->setRange(lower / 1.15, std::max(values.upper, lower * 1.5) * 1.15);
      continue;
    }
    const double room = std::max(values.size() * 0.06, accuracy ? 0.5 : 0.01);
    const double lower = std::max(0.0, values.lower - room);
    axis->setRange(lower, accuracy ? std::min(100.0 + room / 3, values.upper + room) : values.upper + room);
  }
}

void TrainingPlot::Private::hover(const QPoint &position) {
  QCPAxisRect *rect = plot->axisRectAt(position);
  if (!rect || !rect->rect().contains(position)) {
    leave();
    return;
  }
  const double epoch = rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
  const QString html = q.readoutAt(epoch);
  if (html.isEmpty()) {
    leave();
    return;
  }
  for (QCPItemStraightLine *line : crosshair) {
    line->point1->setCoords(epoch, 0);
    line->point2->setCoords(epoch, 1);
    line->setVisible(true);
  }
  plot->layer(QStringLiteral("overlay"))->replot();
  card->showAt(position, html);
}

void TrainingPlot::Private::leave() {
  card->hide();
  if (!crosshair.front()->visible())
    return;
  for (QCPItemStraightLine *line : crosshair)
    line->setVisible(false);
  plot->layer(QStringLiteral("overlay"))->replot();
}

QString TrainingPlot::Private::readoutRow(const TrainingSeries &one, double epoch) const {
  const QLocale locale;
  const auto number = [&locale](double value, int digits) {
    return std::isfinite(value) ? locale.toString(value, 'f', digits) : QStringLiteral("–");
  };
  const EpochRecord *record = epochNear(*one.run().record, epoch);
  QString accuracy = QStringLiteral("–");
  if (record) {
    accuracy = tr("%1 % (%2 to %3)")
                   .arg(percent(record->testAccuracy), percent(record->testInterval.low),
                        percent(record->testInterval.high));
  }
  const QString cell = QStringLiteral("<td align=\"right\" style=\"padding-left:12px\">%1</td>");
  return QStringLiteral("<tr><td>") + swatchHtml(one.run().color) + u' ' + one.run().label.toHtmlEscaped() +
         QStringLiteral("</td>") + cell.arg(number(one.smoothedLossAt(epoch), 3)) +
         cell.arg(record ? number(record->testLoss, 3) : QStringLiteral("–")) + cell.arg(accuracy) +
         cell.arg(number(one.meanBitsAt(epoch), 1)) + QStringLiteral("</tr>");
}

void TrainingPlot::setRuns(std::vector<ChartRun> runs) {
  // What works on a trained network has steps for its progress, but neither loss nor epochs.
  std::erase_if(runs,
                [](const ChartRun &run) { return run.record && needsStart(run.record->experiment.task); });
  std::vector<std::unique_ptr<TrainingSeries>> kept;
  for (const ChartRun &run : runs) {
    auto known = std::find_if(d->series.begin(), d->series.end(),
                              [&run](const auto &one) { return one && one->run().id == run.id; });
    kept.push_back(known != d->series.end() ? std::move(*known)
                                            : std::make_unique<TrainingSeries>(*d->plot, d->panes));
    kept.back()->update(run);
  }
  d->series = std::move(kept);
  d->runs = std::move(runs);
  d->applyLooks();
  d->updateLegend();
  d->fitEpochs();
  d->pages->setCurrentIndex(d->runs.empty() ? 0 : 1);
  if (d->runs.empty())
    d->zoomed = false;
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

const std::vector<ChartRun> &TrainingPlot::runs() const {
  return d->runs;
}

void TrainingPlot::setHighlighted(const QString &id) {
  if (id == d->highlighted)
    return;
  d->highlighted = id;
  d->applyLooks();
  d->updateLegend();
  d->fitValues();
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

QString TrainingPlot::highlighted() const {
  return d->highlighted;
}

std::pair<double, double> TrainingPlot::visibleEpochs() const {
  const QCPRange range = d->epochs()->range();
  return {range.lower, range.upper};
}

void TrainingPlot::setVisibleEpochs(double from, double to) {
  d->zoomed = true;
  d->showEpochs(QCPRange(from, to));
}

void TrainingPlot::resetZoom() {
  d->zoomed = false;
  d->fitEpochs();
}

bool TrainingPlot::isZoomed() const {
  return d->zoomed;
}

void TrainingPlot::setLogarithmicLoss(bool logarithmic) {
  d->logarithmicLoss = logarithmic;
  QCPAxis *axis = d->panes.loss->axis(QCPAxis::atLeft);
  axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (logarithmic)
    axis->setTicker(QSharedPointer<ReadableLogTicker>::create(ReadableLogTicker::Steps::decimal));
  else
    axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
  axis->ticker()->setTickCount(4);
  d->fitValues();
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

QString TrainingPlot::readoutAt(double epoch) const {
  constexpr int mostRows = 10;
  QString rows, layers;
  int count = 0, more = 0;
  const auto add = [&](const TrainingSeries &one) {
    if (!one.run().record || epoch < 0 || epoch > one.position() + 0.5 || one.position() == 0)
      return;
    if (count++ < mostRows)
      rows += d->readoutRow(one, epoch);
    else
      ++more;
  };
  for (const auto &one : d->series) {
    if (one->run().id != d->highlighted)
      continue;
    add(*one);
    if (!rows.isEmpty())
      layers = one->layerBitsAt(epoch);
  }
  for (const auto &one : d->series) {
    if (one->run().id != d->highlighted)
      add(*one);
  }
  if (rows.isEmpty())
    return {};
  const QString muted = Theme::instance().color(ColorRole::muted).name();
  const QString head = QStringLiteral("<td align=\"right\" style=\"padding-left:12px; color:%2\">%1</td>");
  QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\"><tr><td><b>") +
                 tr("Epoch %1").arg(QLocale().toString(epoch, 'f', 2)) + QStringLiteral("</b></td>") +
                 head.arg(tr("train loss (nats)"), muted) + head.arg(tr("test loss (nats)"), muted) +
                 head.arg(tr("test accuracy (95 %)"), muted) + head.arg(tr("mean bits"), muted) +
                 QStringLiteral("</tr>") + rows + QStringLiteral("</table>");
  const auto addLine = [&html, &muted](const QString &line) {
    html += QStringLiteral("<div style=\"color:%2\">%1</div>").arg(line.toHtmlEscaped(), muted);
  };
  if (!layers.isEmpty())
    addLine(tr("Weight bits: %1").arg(layers));
  if (more > 0)
    addLine(tr("and %n more", nullptr, more));
  return html;
}

QString TrainingPlot::dump() const {
  QString text;
  for (const auto &one : d->series)
    text += one->dump();
  return text;
}

QString TrainingPlot::fileStem() const {
  return QStringLiteral("training");
}

QSize TrainingPlot::drawingSize() const {
  return d->plot->size();
}

void TrainingPlot::restyle() {
  d->applyTheme();
}

void TrainingPlot::drawOn(QPaintDevice &device, bool vector) {
  d->leave();
  drawPlot(*d->plot, device, vector);
}

QString TrainingPlot::csv() const {
  QString text = QStringLiteral("run,epoch,step,step loss (nats),train loss (nats),test loss (nats),"
                                "train accuracy (%),test accuracy (%),95 % low (%),95 % high (%),"
                                "mean weight bits\n");
  for (const auto &one : d->series) {
    if (!one->run().record)
      continue;
    const RunRecord &record = *one->run().record;
    const QString name = csvField(one->run().label);
    const double perEpoch = stepsPerEpoch(record);
    auto step = record.steps.begin();
    const auto writeSteps = [&](std::int64_t upTo) {
      for (; step != record.steps.end() && step->epoch <= upTo; ++step) {
        const double place =
            perEpoch > 0 ? static_cast<double>(step->step) / perEpoch : static_cast<double>(step->epoch);
        text += QStringLiteral("%1,%2,%3,%4,,,,,,,\n")
                    .arg(name, csvNumber(place), QString::number(step->step), csvNumber(step->loss));
      }
    };
    for (const EpochRecord &epoch : record.epochs) {
      writeSteps(epoch.epoch);
      const QStringList values = {name,
                                  QString::number(epoch.epoch),
                                  QString(),
                                  QString(),
                                  csvNumber(epoch.trainLoss),
                                  csvNumber(epoch.testLoss),
                                  csvNumber(100 * epoch.trainAccuracy),
                                  csvNumber(100 * epoch.testAccuracy),
                                  csvNumber(100 * epoch.testInterval.low),
                                  csvNumber(100 * epoch.testInterval.high),
                                  csvNumber(one->meanBitsAt(static_cast<double>(epoch.epoch - 1)))};
      text += values.join(u',') + u'\n';
    }
    writeSteps(std::numeric_limits<std::int64_t>::max());
  }
  return text;
}

void TrainingPlot::addActions(QMenu &menu) {
  QAction *logarithmic = menu.addAction(tr("Logarithmic loss axis"));
  logarithmic->setCheckable(true);
  logarithmic->setChecked(d->logarithmicLoss);
  connect(logarithmic, &QAction::toggled, this, &TrainingPlot::setLogarithmicLoss);
  QAction *reset = menu.addAction(tr("Show all epochs"));
  reset->setEnabled(d->zoomed);
  connect(reset, &QAction::triggered, this, &TrainingPlot::resetZoom);
}

void TrainingPlot::resizeEvent(QResizeEvent *event) {
  Chart::resizeEvent(event);
  d->leave();
}

} // namespace bitsmith
