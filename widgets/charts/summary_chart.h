// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/summary.h"
#include "widgets/charts/chart.h"

#include <QColor>
#include <functional>
#include <vector>

class QChart;
class QChartView;
class QGraphicsSimpleTextItem;
class QLabel;
class QStackedLayout;
class QValueAxis;
class QXYSeries;

namespace bitsmith {

enum class SummaryKind { tradeOff, memory, drop, efficiency };

/// A run as a summary chart draws it.
struct SummaryEntry {
  QString id;
  QString label;
  QColor color;
  SummaryRow row;
};

/// One of the four charts of SummaryCharts.
class SummaryChart : public Chart {
  Q_OBJECT

 public:
  /// @param activate is called with the id of a run that is clicked.
  SummaryChart(SummaryKind kind, std::function<void(const QString &)> activate, QWidget *parent);

  void setEntries(std::vector<SummaryEntry> entries);
  void setHighlighted(const QString &id);
  QString dump() const;
  void render(QPainter &painter, const QRectF &target);
  /// Height at which no two bars' names touch.
  int comfortableHeight() const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override { applyTheme(); }
  QString csv() const override;

 protected:
  void addActions(QMenu &menu) override;

 private:
  struct Note {
    QGraphicsSimpleTextItem *item = nullptr;
    QPointF at; ///< in the values of the axes
    std::size_t entry = 0;
    bool isLimit = false;
  };

  void rebuild();
  void buildBars();
  void buildScatter();
  /// Shortens the names of bars to the room that they are given.
  void fitNames();
  /// @param width of the plot
  void fitValues(double width);
  void addLimit(double percent, double top);
  void applyTheme();
  void placeNotes();
  void placeBarNotes();
  void placeScatterNotes();
  Note &addNote(const QString &text, const QPointF &at, std::size_t entry);
  QString valueText(std::size_t entry) const;
  double value(std::size_t entry) const;
  QString title() const;
  QString axisTitle() const;
  QString hintText() const;
  bool showable() const;

  SummaryKind m_kind;
  std::function<void(const QString &)> m_activate;
  std::vector<SummaryEntry> m_entries;
  QString m_highlighted;
  QStackedLayout *m_pages;
  QLabel *m_title;
  QLabel *m_hint;
  QChartView *m_view;
  QChart *m_chart;
  QGraphicsSimpleTextItem *m_chartTitle;
  std::vector<Note> m_notes;
  double m_top = 1; ///< of the axis of values, as long as there is room
};

} // namespace bitsmith
