// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lab/lab_values_plot.h"

#include "widgets/charts/chart_export.h"
#include "widgets/charts/plot_tools.h"
#include "widgets/lab/lab_histogram.h"
#include "widgets/style/theme.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Room beside the values, as a share of their span.
constexpr double margin = 0.04;

} // namespace

struct LabValuesPlot::Private {
  /// Float or quantized: a title, its figures and its bars.
  struct Side {
    QCPTextElement *title = nullptr;
    QCPTextElement *figures = nullptr;
    QCPAxisRect *rect = nullptr;
    QCPBars *bars = nullptr;
    LabHistogram histogram;
    ValueSummary summary;
  };
  QCustomPlot *plot = nullptr;
  std::array<Side, 2> sides;
  int bits = 8;
  bool hasValues = false;
};

LabValuesPlot::LabValuesPlot(QWidget *parent) : Chart(parent), d(std::make_unique<Private>()) {
  d->plot = new QCustomPlot(this);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(d->plot);
  d->plot->setContextMenuPolicy(Qt::NoContextMenu);
  d->plot->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
  QCPLayoutGrid *layout = d->plot->plotLayout();
  layout->clear();
  layout->setRowSpacing(0);
  auto *group = new QCPMarginGroup(d->plot);
  for (std::size_t i = 0; i < d->sides.size(); ++i) {
    Private::Side &side = d->sides[i];
    side.title = new QCPTextElement(d->plot);
    side.figures = new QCPTextElement(d->plot);
    side.rect = new QCPAxisRect(d->plot);
    const int place = static_cast<int>(i);
    layout->addElement(0, place, side.title);
    layout->addElement(1, place, side.figures);
    layout->addElement(2, place, side.rect);
    side.rect->setMinimumMargins(QMargins(8, 4, 10, 0));
    side.rect->setMarginGroup(QCP::msBottom, group);
    side.bars = new QCPBars(side.rect->axis(QCPAxis::atBottom), side.rect->axis(QCPAxis::atLeft));
    side.rect->axis(QCPAxis::atLeft)->setLabel(tr("Values, %"));
    side.rect->axis(QCPAxis::atBottom)->setLabel(i == 0 ? tr("x") : tr("Q(x)"));
    side.rect->axis(QCPAxis::atBottom)->ticker()->setTickCount(4);
    side.rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(4);
  }
  setAccessibleName(tr("Float and quantized values"));
  setMinimumHeight(100);
  connect(&Theme::instance(), &Theme::changed, this, &LabValuesPlot::styleAnew);
  styleAnew();
}

LabValuesPlot::~LabValuesPlot() = default;

void LabValuesPlot::show(const ValueSample &sample, const QuantizerTrial &trial, int bits) {
  const ValueSample quantized = quantizedSample(sample, trial);
  const std::array<const ValueSample *, 2> samples = {&sample, &quantized};
  for (std::size_t i = 0; i < samples.size(); ++i)
    d->sides[i].summary = summarize(*samples[i]);
  // The same axis for both: what was clipped and what fell together is seen by comparison.
  const auto &[given, made] = d->sides;
  const double low = std::min(given.summary.minimum, made.summary.minimum);
  const double high = std::max(given.summary.maximum, made.summary.maximum);
  const double room = std::max((high - low) * margin, 1e-6);
  for (std::size_t i = 0; i < samples.size(); ++i)
    d->sides[i].histogram = labHistogram(samples[i]->values, low - room, high + room);
  d->bits = bits;
  d->hasValues = true;
  fill();
}

void LabValuesPlot::clear() {
  d->hasValues = false;
  fill();
}

QString LabValuesPlot::quantizedFigures() const {
  return d->sides[1].figures->text();
}

void LabValuesPlot::fill() {
  const QLocale locale;
  const auto number = [&](double value) { return locale.toString(value, 'g', 3); };
  for (std::size_t i = 0; i < d->sides.size(); ++i) {
    Private::Side &side = d->sides[i];
    side.bars->data()->clear();
    side.title->setText(i == 0 ? tr("Float") : tr("Quantized, %n bit(s)", nullptr, d->bits));
    side.figures->setText(QString());
    if (!d->hasValues)
      continue;
    const ValueSummary &summary = side.summary;
    side.figures->setText(tr("%1 to %2, mean %3, σ %4\n%5 different, %6 % zero", "figures of values")
                              .arg(number(summary.minimum), number(summary.maximum), number(summary.mean),
                                   number(summary.standardDeviation), locale.toString(summary.distinct),
                                   locale.toString(100 * summary.zeroShare(), 'f', 1)));
    side.bars->setWidth(side.histogram.width);
    for (std::size_t bin = 0; bin < side.histogram.shares.size(); ++bin)
      side.bars->addData(side.histogram.centre(bin), side.histogram.shares[bin]);
    const double bins = static_cast<double>(side.histogram.shares.size());
    side.rect->axis(QCPAxis::atBottom)
        ->setRange(side.histogram.low, side.histogram.low + bins * side.histogram.width);
    side.rect->axis(QCPAxis::atLeft)->setRange(0, std::max(side.histogram.highest(), 1e-6) * 1.08);
  }
  d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void LabValuesPlot::styleAnew() {
  const Theme &theme = Theme::instance();
  d->plot->setBackground(theme.color(ColorRole::plotBackground));
  QFont bold = chartFont();
  bold.setBold(true);
  for (std::size_t i = 0; i < d->sides.size(); ++i) {
    const Private::Side &side = d->sides[i];
    styleAxes(*side.rect);
    side.title->setFont(bold);
    side.title->setTextColor(theme.color(ColorRole::text));
    side.figures->setFont(chartFont());
    side.figures->setTextColor(theme.color(ColorRole::muted));
    side.bars->setPen(Qt::NoPen);
    side.bars->setBrush(
        i == 0 ? mixColors(theme.color(ColorRole::plotBackground), theme.color(ColorRole::muted), 0.6)
               : theme.seriesColor(0));
  }
  fill();
}

QSize LabValuesPlot::drawingSize() const {
  return d->plot->size();
}

void LabValuesPlot::drawOn(QPaintDevice &device, bool vector) {
  drawPlot(*d->plot, device, vector);
}

QString LabValuesPlot::csv() const {
  QString text = u"from,to,float_percent,quantized_percent\n"_s;
  if (!d->hasValues)
    return text;
  const LabHistogram &given = d->sides[0].histogram;
  for (std::size_t bin = 0; bin < given.shares.size(); ++bin) {
    const double from = given.low + static_cast<double>(bin) * given.width;
    text += csvNumber(from) + u',' + csvNumber(from + given.width) + u',' + csvNumber(given.shares[bin]) +
            u',' + csvNumber(d->sides[1].histogram.shares[bin]) + u'\n';
  }
  return text;
}

} // namespace bitsmith
