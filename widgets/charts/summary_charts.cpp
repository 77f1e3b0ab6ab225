// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/summary_charts.h"

#include "widgets/charts/summary_chart.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>
#include <utility>

namespace bitsmith {

namespace {

constexpr int leastWidth = 280; ///< of a chart whose bars are still told apart

} // namespace

struct SummaryCharts::Private {
  std::vector<SummaryEntry> entries;
  std::array<SummaryChart *, 4> charts{};
  QScrollArea *scroll = nullptr;
  QWidget *sheet = nullptr;
  QGridLayout *grid = nullptr;
  int columns = 0;

  /// Two charts beside each other where both can be read, one below the other where not.
  void arrange(int width) {
    const int wanted = width >= 2 * leastWidth ? 2 : 1;
    if (std::exchange(columns, wanted) == wanted)
      return;
    for (int i = 0; i < static_cast<int>(charts.size()); ++i) {
      grid->addWidget(charts[static_cast<std::size_t>(i)], i / wanted, i % wanted);
      grid->setRowStretch(i, i < static_cast<int>(charts.size()) / wanted ? 1 : 0);
    }
    for (int column = 0; column < 2; ++column)
      grid->setColumnStretch(column, column < wanted ? 1 : 0);
  }
};

SummaryCharts::SummaryCharts(QWidget *parent) : Chart(parent), d(std::make_unique<Private>()) {
  d->scroll = new QScrollArea;
  d->scroll->setWidgetResizable(true);
  d->scroll->setFrameShape(QFrame::NoFrame);
  d->sheet = new QWidget;
  auto *grid = d->grid = new QGridLayout(d->sheet);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(1);
  constexpr std::array kinds = {SummaryKind::tradeOff, SummaryKind::memory, SummaryKind::drop,
                                SummaryKind::efficiency};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    auto *chart = new SummaryChart(
        kinds[i], [this](const QString &id) { Q_EMIT runActivated(id); }, d->sheet);
    chart->setMinimumWidth(leastWidth);
    connect(chart, &Chart::exportFailed, this, &Chart::exportFailed);
    connect(chart, &Chart::exported, this, &Chart::exported);
    d->charts[i] = chart;
  }
  d->arrange(width());
  d->scroll->setWidget(d->sheet);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(d->scroll);
}

SummaryCharts::~SummaryCharts() = default;

void SummaryCharts::resizeEvent(QResizeEvent *event) {
  Chart::resizeEvent(event);
  d->arrange(width());
}

void SummaryCharts::setRuns(const std::vector<ChartRun> &runs) {
  std::vector<SummaryEntry> entries;
  std::vector<RunRecord> records;
  for (const ChartRun &run : runs) {
    if (!run.record || !run.record->result || !isMeasured(*run.record->result))
      continue;
    // The summary needs no curves, and copying them would be slow.
    RunRecord record;
    record.folder = run.record->folder;
    record.experiment = run.record->experiment;
    record.state = run.record->state;
    record.result = run.record->result;
    records.push_back(std::move(record));
    entries.push_back({.id = run.id, .label = run.label, .color = run.color, .row = {}});
  }
  Summary summary = summarize(records);
  bool same = entries.size() == d->entries.size();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].row = std::move(summary.rows[i]);
    if (!same)
      continue;
    const SummaryEntry &is = entries[i], &was = d->entries[i];
    same = is.id == was.id && is.label == was.label && is.color == was.color &&
           is.row.accuracy == was.row.accuracy && is.row.interval == was.row.interval &&
           is.row.memoryMb == was.row.memoryMb && is.row.compressionRatio == was.row.compressionRatio &&
           is.row.dropPercent == was.row.dropPercent;
  }
  if (same)
    return;
  d->entries = std::move(entries);
  for (SummaryChart *chart : d->charts) {
    chart->setEntries(d->entries);
    chart->setMinimumHeight(chart->comfortableHeight());
  }
}

void SummaryCharts::setHighlighted(const QString &id) {
  for (SummaryChart *chart : d->charts)
    chart->setHighlighted(id);
}

std::vector<Chart *> SummaryCharts::charts() const {
  return {d->charts.begin(), d->charts.end()};
}

QString SummaryCharts::dump() const {
  QString text;
  for (const SummaryChart *chart : d->charts)
    text += chart->dump();
  return text;
}

QString SummaryCharts::fileStem() const {
  return QStringLiteral("summary");
}

QSize SummaryCharts::drawingSize() const {
  return d->sheet->size();
}

void SummaryCharts::restyle() {
  for (SummaryChart *chart : d->charts)
    chart->restyle();
}

void SummaryCharts::drawOn(QPaintDevice &device, bool) {
  QPainter painter;
  if (!painter.begin(&device))
    return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRect(QPoint(), drawingSize()), Theme::instance().color(ColorRole::border));
  for (SummaryChart *chart : d->charts)
    chart->render(painter, QRectF(chart->geometry()));
}

QString SummaryCharts::csv() const {
  QString text =
      QStringLiteral("run,accuracy (%),95 % low (%),95 % high (%),compression ratio,weight memory (MB),"
                     "drop from fp32 (%),accuracy per MB (%/MB)\n");
  for (const SummaryEntry &entry : d->entries) {
    const SummaryRow &row = entry.row;
    const QStringList values = {csvField(entry.label),
                                csvNumber(100 * row.accuracy),
                                csvNumber(100 * row.interval.low),
                                csvNumber(100 * row.interval.high),
                                csvNumber(row.compressionRatio),
                                csvNumber(row.memoryMb),
                                row.dropPercent ? csvNumber(*row.dropPercent) : QString(),
                                csvNumber(row.efficiency)};
    text += values.join(u',') + u'\n';
  }
  return text;
}

} // namespace bitsmith
