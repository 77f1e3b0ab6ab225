// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/plan_comparison.h"

#include "core/plan/runs/comparison.h"
#include "widgets/tables/table_exporter.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More sentences than this are summed up: nobody reads them.
constexpr std::size_t mostSentences = 6;

/// Texts of this file.
struct ComparisonText {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::PlanComparison)
};

std::vector<const ChartRun *> measuredRuns(const std::vector<ChartRun> &runs) {
  std::vector<const ChartRun *> measured;
  for (const ChartRun &run : runs)
    if (run.record && run.record->result && isMeasured(*run.record->result))
      measured.push_back(&run);
  return measured;
}

QString points(double share) {
  return QLocale().toString(100 * share, 'f', 1);
}

QString sentence(const PairedComparison &comparison, const QString &first, const QString &second) {
  switch (comparison.pairing) {
  case Pairing::otherTestSet:
    return ComparisonText::tr(
               "%1 and %2 were tested on different pictures: they cannot be compared as a pair.")
        .arg(first, second);
  case Pairing::notRecorded:
    return ComparisonText::tr(
               "%1 and %2: which pictures were right was not recorded for both; run them again to compare "
               "them as a pair.")
        .arg(first, second);
  case Pairing::paired:
    break;
  }
  const bool firstLeads = comparison.difference() >= 0;
  const Interval interval =
      firstLeads ? comparison.interval : Interval{-comparison.interval.high, -comparison.interval.low};
  const QString pattern =
      comparison.isDetectable()
          ? ComparisonText::tr("%1 is better than %2 by %3 points (95 %: %4 to %5; McNemar p %6).")
          : ComparisonText::tr(
                "No detectable difference between %1 and %2: %3 points (95 %: %4 to %5; McNemar p %6).");
  return pattern.arg(firstLeads ? first : second, firstLeads ? second : first,
                     points(std::abs(comparison.difference())), points(interval.low), points(interval.high),
                     QString::fromStdString(pText(comparison.adjustedP)));
}

QString bitsText(int bits) {
  return bits == floatBits ? u"32"_s : QString::number(bits);
}

const LayerResult *layerOf(const RunResult &result, const std::string &name) {
  const auto found = std::ranges::find(result.layers, name, &LayerResult::name);
  return found == result.layers.end() ? nullptr : &*found;
}

} // namespace

QStringList pairVerdicts(const std::vector<ChartRun> &runs) {
  const std::vector<const ChartRun *> measured = measuredRuns(runs);
  std::vector<const RunResult *> results;
  for (const ChartRun *run : measured)
    results.push_back(&*run->record->result);
  const std::vector<RunPair> pairs = compareAllPairs(results);
  QStringList sentences;
  int detectable = 0, paired = 0;
  for (const RunPair &pair : pairs) {
    paired += pair.comparison.pairing == Pairing::paired ? 1 : 0;
    detectable += pair.comparison.isDetectable() ? 1 : 0;
    if (pairs.size() <= mostSentences || pair.comparison.isDetectable())
      sentences.append(sentence(pair.comparison, measured[pair.first]->label, measured[pair.second]->label));
  }
  if (pairs.size() > mostSentences)
    sentences.prepend(
        ComparisonText::tr("%1 of %2 pairs on the same test pictures have a detectable difference.")
            .arg(detectable)
            .arg(paired));
  if (paired > 1)
    sentences.append(ComparisonText::tr("p after Holm's correction for %1 comparisons.").arg(paired));
  return sentences;
}

PlanComparison::PlanComparison(QWidget *parent)
    : QWidget(parent), m_verdicts(new QLabel), m_table(new QTableWidget) {
  m_verdicts->setObjectName(u"pairVerdicts"_s);
  m_verdicts->setWordWrap(true);
  m_verdicts->setTextFormat(Qt::PlainText);
  m_verdicts->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_table->setObjectName(u"planTable"_s);
  m_table->setAccessibleName(tr("Bits of the selected runs"));
  auto *exporter = new TableExporter(m_table, u"plans"_s);
  exporter->makeContextMenu();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionMode(QAbstractItemView::NoSelection);
  m_table->setFocusPolicy(Qt::NoFocus);
  m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
  m_table->setFrameShape(QFrame::NoFrame);
  auto *close = new QToolButton;
  close->setObjectName(u"closePlans"_s);
  close->setText(u"×"_s);
  close->setAutoRaise(true);
  close->setToolTip(tr("Select no runs"));
  close->setAccessibleName(close->toolTip());
  connect(close, &QToolButton::clicked, this, &PlanComparison::closed);
  auto *row = new QHBoxLayout;
  row->addWidget(m_verdicts, 1);
  row->addWidget(close, 0, Qt::AlignTop);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 4, 8, 6);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(m_table, 1);
}

void PlanComparison::setRuns(const std::vector<ChartRun> &runs) {
  const std::vector<const ChartRun *> measured = measuredRuns(runs);
  m_verdicts->setText(pairVerdicts(runs).join(u'\n'));
  m_verdicts->setVisible(measured.size() > 1);
  std::vector<std::string> layers; // of all runs, in the order in which they appear
  for (const ChartRun *run : measured)
    for (const LayerResult &layer : run->record->result->layers)
      if (std::ranges::find(layers, layer.name) == layers.end())
        layers.push_back(layer.name);
  m_table->clear();
  m_table->setRowCount(static_cast<int>(layers.size()));
  m_table->setColumnCount(static_cast<int>(measured.size()));
  for (int column = 0; column < m_table->columnCount(); ++column) {
    const ChartRun &run = *measured[static_cast<std::size_t>(column)];
    auto *title = new QTableWidgetItem(run.label);
    title->setForeground(run.color);
    title->setToolTip(tr("Weight bits / activation bits"));
    m_table->setHorizontalHeaderItem(column, title);
  }
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const std::string &name = layers[static_cast<std::size_t>(row)];
    QStringList cells;
    for (const ChartRun *run : measured) {
      const LayerResult *layer = layerOf(*run->record->result, name);
      cells.append(layer ? bitsText(layer->weightBits) + u" / "_s + bitsText(layer->activationBits) : u"–"_s);
    }
    const bool differs =
        std::ranges::any_of(cells, [&](const QString &cell) { return cell != cells.front(); });
    m_table->setVerticalHeaderItem(
        row, new QTableWidgetItem((differs ? u"≠ "_s : u"   "_s) + QString::fromStdString(name)));
    for (int column = 0; column < m_table->columnCount(); ++column) {
      auto *item = new QTableWidgetItem(cells[column]);
      item->setTextAlignment(Qt::AlignCenter);
      QFont font = item->font();
      font.setBold(differs);
      item->setFont(font);
      m_table->setItem(row, column, item);
    }
  }
  m_table->resizeColumnsToContents();
}

QString PlanComparison::verdictText() const {
  return m_verdicts->text();
}

QString PlanComparison::dump() const {
  QString text;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    QStringList cells{m_table->verticalHeaderItem(row)->text().trimmed()};
    for (int column = 0; column < m_table->columnCount(); ++column)
      cells.append(m_table->item(row, column)->text());
    text += cells.join(u"  "_s) + u'\n';
  }
  return text;
}

} // namespace bitsmith
