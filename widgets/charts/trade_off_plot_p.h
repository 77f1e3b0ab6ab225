// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to the trade-off plot: compiled without QT_NO_KEYWORDS.
#include "core/plan/runs/comparison.h"
#include "widgets/charts/hover_card.h"
#include "widgets/charts/plan_comparison.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/charts/trade_off_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {

/// Where a run lies on the axis; NaN where it does not have that cost.
inline double axisValue(const RunResult &result, CostKind kind) {
  return costOf(result, kind).value_or(std::nan(""));
}

/// What is drawn lies between these.
struct TradeOffRanges {
  struct Span {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void expand(double value) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  };
  Span cost;
  Span accuracy; ///< in percent
};

/// A line of the table that is exported.
QString csvRow(const QString &label, const RunResult &result, const std::string &hardware, bool onFront);

struct TradeOffPlot::Private {
  struct Point {
    ChartRun run;
    QCPGraph *graph = nullptr;
    QCPErrorBars *bars = nullptr;
    QCPItemText *label = nullptr;
    bool onFront = false;

    const RunResult &result() const { return *run.record->result; }
  };

  /// The candidates of a search.
  struct Search {
    ChartRun run;
    std::vector<RunResult> results{}; ///< as resultOf() has the candidates
    std::vector<std::size_t> front{}; ///< places in results, along the axis
    QCPGraph *cloud = nullptr;
    QCPGraph *frontLine = nullptr;
    QCPGraph *ring = nullptr; ///< around the chosen candidate

    const CandidateRecord &candidate(std::size_t place) const { return run.record->candidates[place]; }
  };
  struct Hit {
    const Search *search = nullptr;
    std::size_t place = 0;
    double distance = 0; ///< in pixels
  };
  /// What the mouse is on: a run, a candidate or neither.
  struct Target {
    const Point *point = nullptr;
    std::optional<Hit> candidate{};
  };

  explicit Private(TradeOffPlot &owner) : q(owner) {}

  /// Whether anything is other than before; the plot is still to be rebuilt.
  bool setSearches(const std::vector<ChartRun> &runs);
  void drawSearch(Search &search);
  void styleSearch(Search &search);
  QPointF pixelOf(const Search &search, std::size_t place) const;
  std::optional<Hit> nearestCandidate(const QPointF &position) const;
  TradeOffRanges candidateRanges() const;
  QStringList searchNotes() const;
  static QString clickHint(); ///< the last sentence of the notes, which is for the screen alone
  QString candidatesCsv() const;
  QCPGraph::LineStyle frontSteps() const;

  void build();
  void buildPlot();
  void buildBudget(QHBoxLayout &row);
  void connectPlot();
  void press(const QMouseEvent &event);
  void drag(const QMouseEvent &event);
  void release(const QMouseEvent &event);
  void brush(const QRect &area);
  void select(const QStringList &ids);
  void showPlans();
  void placeBudget();
  bool isOnBudget(const QPointF &position) const;
  bool isWithin(const Point &point) const;
  std::vector<TradeOffEntry> entries() const;
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
  /// Whether a place of the plot lies within the axes: what lies beyond is not drawn.
  bool isShown(const QPointF &place) const { return QRectF(plot->axisRect()->rect()).contains(place); }
  Target under(const QPointF &position) const;
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
  CostKind axis = CostKind::compression;
  QPoint pressed;
  QDoubleSpinBox *budgetField = nullptr;
  QLabel *budgetLabel = nullptr;
  PlanComparison *plans = nullptr;
  QCPItemStraightLine *budgetLine = nullptr;
  std::optional<double> budget;
  std::optional<double> hypervolume;
  QStringList selected; ///< ids, whether or not they are shown now
  bool draggingBudget = false;
  std::vector<ChartRun> givenRuns; ///< as they were set
  std::optional<ChartRun> trail;   ///< tried by hand: a search without a run
  std::vector<Search> searches;
  QString chosenSearch; ///< whose candidate has a ring
  std::int64_t chosenCandidate = 0;
  QCPRange fittedX; ///< as fit() left the axes: other ranges are the user's
  QCPRange fittedY;
};

} // namespace bitsmith
