// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/run_charts.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_settings.h"
#include "widgets/charts/summary_charts.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/charts/training_plot.h"
#include "widgets/hardware/hardware_panel.h"
#include "widgets/instruments/quantizers_panel.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"

namespace bitsmith {

RunCharts::RunCharts(WindowContext &context, const Charts &charts)
    : QObject(&context.parts), m_context(context), m_charts(charts),
      m_feed(context.library, *context.runs.model()) {
  connect(&m_feed, &ChartFeed::changed, this, &RunCharts::update);
  connect(&context.docks, &PanelDocks::shown, this, &RunCharts::feed);
  connect(&context.runs, &RunsPanel::selectionChanged, this,
          [this](const QStringList &folders) { highlight(folders.value(0)); });
  connect(&context.runs, &RunsPanel::comparisonRequested, this, [this](const QStringList &runs) {
    m_context.tradeOffs.setSelected(runs);
    m_context.docks.raise(&m_context.tradeOffs);
  });
  connect(&context.library, &RunLibrary::loaded, this, &RunCharts::checkNewest);
  const auto open = [this](const QString &folder) { m_context.runs.selectFolders({folder}); };
  connect(&charts.training, &TrainingPlot::runActivated, this, open);
  connect(&context.tradeOffs, &TradeOffPlot::runActivated, this, open);
  connect(&charts.summary, &SummaryCharts::runActivated, this, open);
}

void RunCharts::feed(const QWidget *chart) {
  if (chart == &m_charts.training)
    m_charts.training.setRuns(m_feed.runs());
  else if (chart == &m_context.tradeOffs)
    m_context.tradeOffs.setRuns(m_feed.runs());
  else if (chart == &m_charts.summary)
    m_charts.summary.setRuns(m_feed.runs());
  else if (chart == &m_charts.quantizers)
    m_charts.quantizers.setRuns(m_feed.runs());
  else if (chart == &m_charts.hardware)
    m_charts.hardware.setRuns(m_feed.runs());
}

void RunCharts::update() {
  // Hidden charts are fed when they are shown.
  for (QWidget *chart :
       std::initializer_list<QWidget *>{&m_charts.training, &m_context.tradeOffs, &m_charts.summary,
                                        &m_charts.quantizers, &m_charts.hardware})
    if (m_context.docks.isShown(chart))
      feed(chart);
}

void RunCharts::highlight(const QString &folder) {
  m_charts.training.setHighlighted(folder);
  m_context.tradeOffs.setHighlighted(folder);
  m_charts.summary.setHighlighted(folder);
}

void RunCharts::checkNewest() {
  if (m_context.settings.shownRuns() || !m_context.runs.checkedFolders().isEmpty())
    return;
  for (const QString &folder : m_context.library.folders())
    if (const auto record = m_context.library.record(folder); record && hasCurves(record->experiment.task))
      return m_context.runs.model()->setCheckedFolders({folder});
}

} // namespace bitsmith
