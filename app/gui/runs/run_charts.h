// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/runs/chart_feed.h"

#include <QObject>

class QWidget;

namespace bitsmith {

class HardwarePanel;
class QuantizersPanel;
class SummaryCharts;
class TrainingPlot;
struct WindowContext;

/// The charts of the checked runs: fed while they are seen, and the selected run stands out in them. A click
/// on a run in one selects it in the list.
class RunCharts : public QObject {
  Q_OBJECT
 public:
  /// The charts besides Trade-offs; all outlive the part.
  struct Charts {
    TrainingPlot &training;
    SummaryCharts &summary;
    QuantizersPanel &quantizers;
    HardwarePanel &hardware;
  };
  RunCharts(WindowContext &context, const Charts &charts);

 private:
  void feed(const QWidget *chart);
  void update();
  void highlight(const QString &folder);
  /// Somebody who sees these runs for the first time sees the newest in the charts.
  void checkNewest();

  WindowContext &m_context;
  Charts m_charts;
  ChartFeed m_feed;
};

} // namespace bitsmith
