// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse does in the trade-off plot: hovering, opening, selecting, moving the budget.

#include "widgets/charts/trade_off_plot_p.h"
#include "widgets/document/options_form.h"

#include <algorithm>
#include <utility>

namespace bitsmith {

namespace {

constexpr double clickDistance = 12;
constexpr double leastStep = 0.001; ///< from no budget on
constexpr double leastRounded = 0.1;

/// A budget of any size; none is written as a word.
class BudgetBox : public RealSpinBox {
 public:
  BudgetBox() : RealSpinBox(0, 1e9) {}

  QString textFromValue(double value) const override {
    // Three decimals where those say enough.
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return value < leastRounded ? plain.toString(value, 'g', 3) : plain.toString(value, 'f', 3);
  }
  double valueFromText(const QString &text) const override {
    // What is shown may be rounded, and stays what it is until somebody types.
    const QString shown = prefix() + textFromValue(value()) + suffix();
    return text == shown ? value() : RealSpinBox::valueFromText(text);
  }
  void stepBy(int steps) override {
    if (value() > 0 || steps <= 0)
      RealSpinBox::stepBy(steps);
    else
      setValue(leastStep * steps);
  }
};

} // namespace

void TradeOffPlot::Private::buildBudget(QHBoxLayout &row) {
  budgetField = new BudgetBox;
  budgetField->setObjectName(QStringLiteral("budget"));
  budgetField->setSpecialValueText(tr("none"));
  budgetField->setToolTip(
      tr("Runs beyond this cost are dimmed and the best within it is named; the line in the plot "
         "can be dragged"));
  budgetLabel = new QLabel(tr("&Budget"));
  budgetLabel->setBuddy(budgetField);
  row.addWidget(budgetLabel);
  row.addWidget(budgetField);
  connect(budgetField, &QDoubleSpinBox::valueChanged, &q,
          [this](double value) { q.setBudget(value > 0 ? std::optional(value) : std::nullopt); });
}

void TradeOffPlot::Private::connectPlot() {
  connect(chooser, &QComboBox::currentIndexChanged, &q,
          [this] { q.setAxis(static_cast<CostKind>(chooser->currentData().toInt())); });
  connect(plot, &QCustomPlot::mouseMove, &q, [this](QMouseEvent *event) { drag(*event); });
  connect(plot, &QCustomPlot::mousePress, &q, [this](QMouseEvent *event) { press(*event); });
  connect(plot, &QCustomPlot::mouseRelease, &q, [this](QMouseEvent *event) { release(*event); });
  connect(plot->selectionRect(), &QCPSelectionRect::accepted, &q,
          [this](const QRect &area) { brush(area.normalized()); });
  connect(plot, &QCustomPlot::mouseDoubleClick, &q, [this] {
    fit();
    plot->replot(QCustomPlot::rpQueuedReplot);
  });
  // Labels are placed once the axes have their pixels, before anything is drawn.
  connect(plot, &QCustomPlot::afterLayout, &q, [this] { placeLabels(); });
}

void TradeOffPlot::Private::press(const QMouseEvent &event) {
  pressed = event.pos();
  // Shift draws a rubber band; a plain drag moves the plot, or the budget when it begins on its line.
  const bool brushing = event.modifiers().testFlag(Qt::ShiftModifier);
  draggingBudget = !brushing && event.button() == Qt::LeftButton && isOnBudget(event.pos());
  plot->setSelectionRectMode(brushing ? QCP::srmCustom : QCP::srmNone);
  plot->setInteraction(QCP::iRangeDrag, !draggingBudget);
}

void TradeOffPlot::Private::drag(const QMouseEvent &event) {
  if (!draggingBudget)
    return hover(event.pos());
  const double value = x()->pixelToCoord(event.pos().x());
  if (value > 0)
    q.setBudget(value);
}

void TradeOffPlot::Private::release(const QMouseEvent &event) {
  const bool wasDragging = std::exchange(draggingBudget, false);
  plot->setInteraction(QCP::iRangeDrag, true);
  if (wasDragging || event.button() != Qt::LeftButton || (event.pos() - pressed).manhattanLength() > 4)
    return;
  const auto [point, candidate] = under(event.pos());
  if (candidate)
    Q_EMIT q.candidateActivated(candidate->search->run.id,
                                candidate->search->candidate(candidate->place).index);
  if (!point)
    return;
  if (event.modifiers().testFlag(Qt::ControlModifier)) {
    QStringList ids = selected;
    if (!ids.removeOne(point->run.id))
      ids.append(point->run.id);
    return select(ids);
  }
  Q_EMIT q.runActivated(point->run.id);
}

void TradeOffPlot::Private::brush(const QRect &area) {
  QStringList ids;
  for (const Point &point : points)
    if (const QPointF place = pixelOf(point); isShown(place) && QRectF(area).contains(place))
      ids.append(point.run.id);
  select(ids);
}

void TradeOffPlot::Private::select(const QStringList &ids) {
  if (ids == selected)
    return;
  selected = ids;
  showPlans();
  restyle();
  Q_EMIT q.selectionChanged(selected);
}

void TradeOffPlot::Private::showPlans() {
  std::vector<ChartRun> runs;
  for (const Point &point : points)
    if (selected.contains(point.run.id))
      runs.push_back(point.run);
  plans->setRuns(runs);
  plans->setVisible(!runs.empty());
}

bool TradeOffPlot::Private::isOnBudget(const QPointF &position) const {
  return budget && plot->axisRect()->rect().contains(position.toPoint()) &&
         std::abs(x()->coordToPixel(*budget) - position.x()) <= 5;
}

void TradeOffPlot::Private::placeBudget() {
  budgetLine->setVisible(budget.has_value());
  if (!budget)
    return;
  budgetLine->point1->setCoords(*budget, 0);
  budgetLine->point2->setCoords(*budget, 1);
}

TradeOffPlot::Private::Target TradeOffPlot::Private::under(const QPointF &position) const {
  if (!isShown(position))
    return {};
  Target target{.point = nullptr, .candidate = nearestCandidate(position)};
  // What is nearer is meant; of a run and a candidate at one place the run is drawn above.
  double distance = target.candidate ? std::min(clickDistance, target.candidate->distance) : clickDistance;
  for (const Point &point : points) {
    const QPointF place = pixelOf(point);
    const double away = QLineF(place, position).length();
    if (away <= distance && isShown(place)) {
      target = {.point = &point, .candidate = std::nullopt};
      distance = away;
    }
  }
  if (target.point || target.candidate)
    return target;
  for (const Point &point : points) {
    if (point.label->visible() && point.label->selectTest(position, false) == 0)
      return {.point = &point, .candidate = std::nullopt};
  }
  return {};
}

void TradeOffPlot::Private::hover(const QPoint &position) {
  const auto [point, candidate] = under(position);
  plot->setCursor(point || candidate ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (point)
    card->showAt(position, q.readoutOf(point->run.id));
  else if (candidate)
    card->showAt(position,
                 candidateReadout(candidate->search->run, candidate->search->candidate(candidate->place)));
  else
    card->hide();
}

} // namespace bitsmith
