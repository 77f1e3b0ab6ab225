// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/instruments/quantizers_panel.h"

#include "widgets/instruments/quantizer_plot.h"
#include "widgets/style/combo_box_filler.h"
#include "widgets/style/theme.h"
#include "widgets/tables/table_exporter.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Instrument instruments[] = {Instrument::step,      Instrument::high,       Instrument::low,
                                      Instrument::saturated, Instrument::deadLevels, Instrument::oscillating,
                                      Instrument::bits};
constexpr std::size_t shownAlarms = 1; ///< below the plot; the rest is in the tool tip

} // namespace

QuantizersPanel::QuantizersPanel(QWidget *parent)
    : QWidget(parent), m_run(new QComboBox), m_tensor(new QComboBox), m_instrument(new QComboBox),
      m_plot(new QuantizerPlot), m_table(new QTableWidget), m_alarms(new QLabel),
      m_hint(
          new QLabel(tr("Tick a quantized training run below: after each epoch its quantizers are read."))) {
  m_run->setObjectName(u"quantizersRun"_s);
  m_tensor->setObjectName(u"quantizersTensor"_s);
  m_instrument->setObjectName(u"quantizersInstrument"_s);
  m_run->setAccessibleName(tr("Run"));
  m_tensor->setAccessibleName(tr("Weights or activations"));
  m_instrument->setAccessibleName(tr("Reading"));
  m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_run->setMinimumContentsLength(14);
  m_tensor->addItems({tr("Weights"), tr("Input activations")});
  for (const Instrument instrument : instruments)
    m_instrument->addItem(instrumentTitle(instrument), static_cast<int>(instrument));
  m_alarms->setWordWrap(true);
  m_alarms->setObjectName(u"quantizerAlarms"_s);
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  auto *exporter = new TableExporter(m_table, QStringLiteral("quantizers"));
  exporter->makeContextMenu();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->verticalHeader()->setVisible(false);
  m_table->setAccessibleName(tr("Quantizers after the last epoch"));
  auto *row = new QHBoxLayout;
  row->addWidget(m_run, 1);
  row->addWidget(m_tensor);
  row->addWidget(m_instrument);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addLayout(row);
  layout->addWidget(m_hint, 1);
  auto *both = new QSplitter(Qt::Horizontal);
  both->addWidget(m_plot);
  both->addWidget(m_table);
  both->setChildrenCollapsible(false);
  both->setSizes({430, 370});
  m_plot->setMinimumWidth(260);
  layout->addWidget(both, 5);
  layout->addWidget(m_alarms);
  for (QComboBox *box : {m_run, m_tensor, m_instrument})
    connect(box, &QComboBox::currentIndexChanged, this, &QuantizersPanel::showReadings);
  connect(&Theme::instance(), &Theme::changed, this, &QuantizersPanel::showReadings);
  m_filler = new ComboBoxFiller(m_run, [this] {
    fillRuns();
    showReadings();
  });
  showReadings();
}

void QuantizersPanel::setRuns(const std::vector<ChartRun> &runs) {
  m_runs.clear();
  std::ranges::copy_if(runs, std::back_inserter(m_runs),
                       [](const ChartRun &run) { return !run.record->quantizers.empty(); });
  fillRuns();
  showReadings();
}

void QuantizersPanel::fillRuns() {
  QList<ComboBoxEntry> runs;
  for (const ChartRun &run : m_runs)
    runs.append({run.label, run.id, {}});
  m_filler->fill(runs);
}

QList<Chart *> QuantizersPanel::charts() const {
  return {m_plot};
}

QString QuantizersPanel::alarmText() const {
  return m_alarms->text();
}

std::shared_ptr<const RunRecord> QuantizersPanel::current() const {
  const auto run = std::ranges::find(m_runs, m_run->currentData().toString(), &ChartRun::id);
  return run == m_runs.end() ? nullptr : run->record;
}

void QuantizersPanel::showReadings() {
  const auto run = current();
  m_hint->setVisible(!run);
  for (QWidget *widget : std::initializer_list<QWidget *>{m_plot, m_table, m_run, m_tensor, m_instrument})
    widget->setVisible(run != nullptr);
  m_alarms->setVisible(run && !run->alarms.empty());
  if (!run)
    return;
  const QStringList layers = quantizedLayers(*run, tr("layer %1"));
  const QStringList headings = quantizedLayers(*run, u"layer %1"_s); // for files
  const bool weights = m_tensor->currentIndex() == 0;
  m_plot->setRun(run, layers, static_cast<Instrument>(m_instrument->currentData().toInt()), weights);
  const QuantizersRecord &last = run->quantizers.back();
  const auto &readings = weights ? last.weights : last.activations;
  m_table->setColumnCount(1 + static_cast<int>(std::size(instruments)));
  for (int column = 0; column < m_table->columnCount(); ++column) {
    const bool isName = column == 0;
    auto *title = new QTableWidgetItem(isName ? tr("Layer") : instrumentTitle(instruments[column - 1]));
    title->setData(TableRole::heading, isName ? u"Layer"_s : instrumentHeading(instruments[column - 1]));
    m_table->setHorizontalHeaderItem(column, title);
  }
  m_table->setRowCount(static_cast<int>(readings.size()));
  for (int row = 0; row < m_table->rowCount(); ++row) {
    auto *name = new QTableWidgetItem(layers.value(row));
    name->setData(TableRole::value, headings.value(row));
    m_table->setItem(row, 0, name);
    for (int column = 1; column < m_table->columnCount(); ++column) {
      const auto value = readingOf(readings[static_cast<std::size_t>(row)], instruments[column - 1]);
      auto *item = new QTableWidgetItem(value ? locale().toString(*value, 'g', 4) : u"–"_s);
      item->setData(TableRole::value, value ? QVariant(*value) : QVariant(QString()));
      item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_table->setItem(row, column, item);
    }
  }
  m_table->resizeColumnsToContents();
  QStringList alarms;
  for (const AlarmRecord &alarm : run->alarms)
    alarms.prepend(tr("⚠ epoch %1: %2").arg(alarm.epoch).arg(QString::fromStdString(alarm.message)));
  const qsizetype more = alarms.size() - static_cast<qsizetype>(shownAlarms);
  m_alarms->setToolTip(alarms.join(u'\n'));
  m_alarms->setText(alarms.mid(0, static_cast<qsizetype>(shownAlarms)).join(u'\n') +
                    (more > 0 ? u'\n' + tr("and %1 earlier ones").arg(more) : QString()));
}

} // namespace bitsmith
