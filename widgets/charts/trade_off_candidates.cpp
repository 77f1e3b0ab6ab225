// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What searches have evaluated, as points of the trade-off plot.

#include "widgets/charts/chart_export.h"
#include "widgets/charts/trade_off_plot_p.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <limits>

namespace bitsmith {

bool TradeOffPlot::Private::setSearches(const std::vector<ChartRun> &runs) {
  std::vector<ChartRun> shown;
  for (const ChartRun &run : runs)
    if (run.record && run.record->experiment.task == Task::search && !run.record->candidates.empty())
      shown.push_back(run);
  const auto same = [](const Search &known, const ChartRun &run) {
    return known.run.id == run.id && known.run.label == run.label && known.run.color == run.color &&
           known.run.record->candidates == run.record->candidates;
  };
  if (std::equal(searches.begin(), searches.end(), shown.begin(), shown.end(), same))
    return false;
  searches.clear();
  for (const ChartRun &run : shown) {
    Search search{.run = run};
    for (const CandidateRecord &candidate : run.record->candidates)
      search.results.push_back(resultOf(candidate));
    searches.push_back(std::move(search));
  }
  return true;
}

void TradeOffPlot::Private::drawSearch(Search &search) {
  std::vector<const RunResult *> within;
  for (std::size_t i = 0; i < search.results.size(); ++i)
    within.push_back(search.candidate(i).withinBudgets ? &search.results[i] : nullptr);
  search.front = bitsmith::findFront(within, axis).front;
  search.cloud = plot->addGraph();
  search.cloud->setLineStyle(QCPGraph::lsNone);
  search.frontLine = plot->addGraph();
  search.frontLine->setLineStyle(frontSteps());
  search.ring = plot->addGraph();
  search.ring->setLineStyle(QCPGraph::lsNone);
  for (std::size_t i = 0; i < search.results.size(); ++i) {
    const double cost = axisValue(search.results[i], axis);
    if (std::isfinite(cost) && std::ranges::find(search.front, i) == search.front.end())
      search.cloud->addData(cost, 100 * search.results[i].accuracy);
  }
  for (const std::size_t i : search.front)
    search.frontLine->addData(axisValue(search.results[i], axis), 100 * search.results[i].accuracy);
}

void TradeOffPlot::Private::styleSearch(Search &search) {
  const QColor background = Theme::instance().color(ColorRole::plotBackground);
  const QColor color = Theme::instance().inPresentLook(search.run.color);
  search.cloud->setScatterStyle(QCPScatterStyle(
      QCPScatterStyle::ssCircle, QPen(mixColors(background, color, 0.8), 1.2), QBrush(background), 6));
  search.frontLine->setPen(QPen(mixColors(background, color, 0.7), 1.4, Qt::DotLine));
  search.frontLine->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.2), QBrush(color), 7));
  search.ring->setScatterStyle(QCPScatterStyle(
      QCPScatterStyle::ssCircle, QPen(Theme::instance().color(ColorRole::text), 1.8), Qt::NoBrush, 13));
  search.ring->data()->clear();
  for (std::size_t i = 0; i < search.results.size(); ++i)
    if (const auto cost = costOf(search.results[i], axis);
        cost && search.run.id == chosenSearch && search.candidate(i).index == chosenCandidate)
      search.ring->addData(*cost, 100 * search.results[i].accuracy);
}

QPointF TradeOffPlot::Private::pixelOf(const Search &search, std::size_t place) const {
  const RunResult &result = search.results[place];
  return {x()->coordToPixel(axisValue(result, axis)), y()->coordToPixel(100 * result.accuracy)};
}

std::optional<TradeOffPlot::Private::Hit>
TradeOffPlot::Private::nearestCandidate(const QPointF &position) const {
  constexpr double reach = 9;
  std::optional<Hit> best;
  double distance = reach;
  for (const Search &search : searches)
    for (std::size_t i = 0; i < search.results.size(); ++i) {
      const QPointF place = pixelOf(search, i);
      const double away = QLineF(place, position).length();
      // Of two that lie on each other the later one is drawn above.
      if (away <= distance && isShown(place)) {
        best = Hit{.search = &search, .place = i, .distance = away};
        distance = away;
      }
    }
  return best;
}

TradeOffRanges TradeOffPlot::Private::candidateRanges() const {
  TradeOffRanges ranges;
  for (const Search &search : searches)
    for (const RunResult &result : search.results) {
      if (const auto cost = costOf(result, axis))
        ranges.cost.expand(*cost);
      ranges.accuracy.expand(100 * result.accuracy);
    }
  return ranges;
}

QStringList TradeOffPlot::Private::searchNotes() const {
  QStringList sentences;
  for (const Search &search : searches)
    sentences.append(candidatesNote(search.run, search.front.size()));
  if (!searches.empty())
    sentences.append(clickHint());
  return sentences;
}

QString TradeOffPlot::Private::clickHint() {
  return tr("A click on a candidate puts its plan in the table.");
}

QString TradeOffPlot::Private::candidatesCsv() const {
  QString text;
  for (const Search &search : searches)
    for (std::size_t i = 0; i < search.results.size(); ++i) {
      const RunResult &result = search.results[i];
      const bool onFront = std::ranges::find(search.front, i) != search.front.end();
      text += csvRow(QStringLiteral("%1 #%2").arg(search.run.label).arg(search.candidate(i).index), result,
                     search.run.record->experiment.hardware, onFront);
    }
  return text;
}

void TradeOffPlot::setChosenCandidate(const QString &id, std::int64_t index) {
  d->chosenSearch = id;
  d->chosenCandidate = index;
  d->restyle();
}

QPointF TradeOffPlot::pointOf(const QString &id, std::int64_t index) const {
  for (const Private::Search &search : d->searches)
    for (std::size_t i = 0; i < search.results.size(); ++i)
      if (search.run.id == id && search.candidate(i).index == index)
        return QPointF(d->plot->mapTo(this, QPoint())) + d->pixelOf(search, i);
  return {};
}

QList<std::int64_t> TradeOffPlot::frontCandidates(const QString &id) const {
  QList<std::int64_t> indices;
  for (const Private::Search &search : d->searches)
    if (search.run.id == id)
      for (const std::size_t i : search.front)
        indices.append(search.candidate(i).index);
  return indices;
}

} // namespace bitsmith
