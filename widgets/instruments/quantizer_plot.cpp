// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/instruments/quantizer_plot.h"

#include "widgets/charts/plot_tools.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

struct QuantizerPlot::Private {
  QCustomPlot *plot = nullptr;
  std::shared_ptr<const RunRecord> run;
  QStringList layers;
  Instrument instrument = Instrument::step;
  bool weights = true;

  const std::vector<QuantizerReading> &readings(const QuantizersRecord &record) const {
    return weights ? record.weights : record.activations;
  }
};

namespace {

const char *nameOf(Instrument instrument) {
  switch (instrument) {
  case Instrument::step:
    return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Step");
  case Instrument::low:
    return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Lowest value");
  case Instrument::high:
    return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Highest value");
  case Instrument::saturated:
    return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Beyond range, %");
  case Instrument::deadLevels:
    return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Empty levels, %");
  case Instrument::oscillating:
    return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Oscillating, %");
  case Instrument::bits:
    break;
  }
  return QT_TRANSLATE_NOOP("bitsmith::QuantizerPlot", "Bits in use");
}

} // namespace

QString instrumentTitle(Instrument instrument) {
  return QuantizerPlot::tr(nameOf(instrument));
}

QString instrumentHeading(Instrument instrument) {
  return QString::fromUtf8(nameOf(instrument));
}

QStringList quantizedLayers(const RunRecord &run, const QString &standIn) {
  QStringList names;
  if (run.result)
    for (const LayerResult &layer : run.result->layers)
      names << QString::fromStdString(layer.name);
  const std::size_t count = run.quantizers.empty() ? 0 : run.quantizers.back().weights.size();
  while (static_cast<std::size_t>(names.size()) < count)
    names << standIn.arg(names.size() + 1);
  return names;
}

std::optional<double> readingOf(const QuantizerReading &reading, Instrument instrument) {
  const auto percent = [](const std::optional<double> &share) {
    return share ? std::optional(100 * *share) : std::nullopt;
  };
  switch (instrument) {
  case Instrument::step:
    return reading.step;
  case Instrument::low:
    return reading.low;
  case Instrument::high:
    return reading.high;
  case Instrument::saturated:
    return percent(reading.saturated);
  case Instrument::deadLevels:
    return percent(reading.deadLevels);
  case Instrument::oscillating:
    return percent(reading.oscillating);
  case Instrument::bits:
    break;
  }
  return reading.bits;
}

QuantizerPlot::QuantizerPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>()) {
  d->plot = new QCustomPlot(this);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(d->plot);
  d->plot->setContextMenuPolicy(Qt::NoContextMenu);
  d->plot->setAntialiasedElements(QCP::aePlottables | QCP::aeScatters);
  d->plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  d->plot->axisRect()->setMinimumMargins(QMargins(8, 10, 18, 0));
  d->plot->legend->setVisible(true);
  d->plot->plotLayout()->addElement(0, 1, d->plot->legend); // beside, so that it hides no line
  d->plot->plotLayout()->setColumnStretchFactor(1, 0.001);
  setAccessibleName(tr("Quantizers against the epoch"));
  setMinimumHeight(180);
  styleAxesAnew();
}

QuantizerPlot::~QuantizerPlot() = default;

void QuantizerPlot::setRun(std::shared_ptr<const RunRecord> run, const QStringList &layers,
                           Instrument instrument, bool weights) {
  d->run = std::move(run);
  d->layers = layers;
  d->instrument = instrument;
  d->weights = weights;
  fill();
}

void QuantizerPlot::fill() {
  d->plot->clearGraphs();
  for (qsizetype layer = 0; d->run && layer < d->layers.size(); ++layer) {
    QCPGraph *graph = nullptr;
    for (const QuantizersRecord &record : d->run->quantizers) {
      const auto &readings = d->readings(record);
      const auto place = static_cast<std::size_t>(layer);
      const auto value = place < readings.size() ? readingOf(readings[place], d->instrument) : std::nullopt;
      if (!value)
        continue;
      if (!graph) {
        graph = d->plot->addGraph();
        graph->setName(d->layers[layer]);
        const QColor color = Theme::instance().seriesColor(static_cast<int>(layer));
        graph->setPen(QPen(color, 1.8 * Theme::instance().lineScale()));
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, color, color, 5));
      }
      graph->addData(static_cast<double>(record.epoch), *value);
    }
  }
  d->plot->xAxis->setLabel(tr("Epoch"));
  d->plot->yAxis->setLabel(instrumentTitle(d->instrument));
  d->plot->rescaleAxes();
  const double epochs = d->run ? static_cast<double>(d->run->experiment.training.epochs) : 1;
  d->plot->xAxis->setRange(0.5, std::max(epochs, 1.0) + 0.5);
  QCPRange range = d->plot->yAxis->range();
  const double room = std::max(range.size() * 0.08, 1e-9);
  const bool isShare = d->instrument == Instrument::saturated || d->instrument == Instrument::deadLevels ||
                       d->instrument == Instrument::oscillating;
  d->plot->yAxis->setRange(isShare ? 0 : range.lower - room, range.upper + room);
  styleAxesAnew();
}

void QuantizerPlot::styleAxesAnew() {
  const Theme &theme = Theme::instance();
  d->plot->setBackground(theme.color(ColorRole::plotBackground));
  styleAxes(*d->plot->axisRect());
  d->plot->legend->setFont(chartFont());
  d->plot->legend->setTextColor(theme.color(ColorRole::text));
  d->plot->legend->setBrush(Qt::NoBrush);
  d->plot->legend->setBorderPen(Qt::NoPen);
  d->plot->legend->setVisible(d->plot->graphCount() > 0);
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize QuantizerPlot::drawingSize() const {
  return d->plot->size();
}

void QuantizerPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString QuantizerPlot::csv() const {
  QString text = u"epoch"_s;
  if (d->run)
    for (const QString &layer : quantizedLayers(*d->run, u"layer %1"_s))
      text += u',' + csvField(layer);
  text += u'\n';
  for (const QuantizersRecord &record : d->run ? d->run->quantizers : std::vector<QuantizersRecord>()) {
    text += QString::number(record.epoch);
    const auto &readings = d->readings(record);
    for (std::size_t layer = 0; layer < static_cast<std::size_t>(d->layers.size()); ++layer) {
      const auto value = layer < readings.size() ? readingOf(readings[layer], d->instrument) : std::nullopt;
      text += u',' + (value ? csvNumber(*value) : QString());
    }
    text += u'\n';
  }
  return text;
}

} // namespace bitsmith
