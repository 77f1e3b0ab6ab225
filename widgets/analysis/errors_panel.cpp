// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/errors_panel.h"

#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/analysis/histogram_plot.h"
#include "widgets/analysis/sqnr_chart.h"
#include "widgets/document/core_text.h"
#include "widgets/document/layer_selection.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/command_button.h"
#include "widgets/style/combo_box_filler.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Three significant digits; powers of ten where the figure is very small or large.
QString errorText(double value) {
  if (value == 0)
    return u"0"_s;
  const double size = std::abs(value);
  if (size >= 1e-3 && size < 1e4)
    return QLocale().toString(value, 'g', 3);
  const int power = static_cast<int>(std::floor(std::log10(size)));
  return u"%1·10<sup>%2</sup>"_s.arg(QLocale().toString(value / std::pow(10, power), 'f', 1),
                                     QString::number(power).replace(u'-', u'−'));
}

QString quantizerText(const TensorErrors &tensor) {
  if (tensor.isFloat())
    return ErrorsPanel::tr("fp32, not quantized");
  QString scheme;
  switch (tensor.scheme) {
  case Scheme::symmetric:
    scheme = ErrorsPanel::tr("symmetric");
    break;
  case Scheme::asymmetric:
    scheme = ErrorsPanel::tr("asymmetric");
    break;
  case Scheme::dynamic:
    scheme = ErrorsPanel::tr("dynamic, levels of the last batch");
    break;
  }
  const QString granularity = tensor.granularity == Granularity::perChannel ? ErrorsPanel::tr("per channel")
                                                                            : ErrorsPanel::tr("per tensor");
  const QString bits =
      tensor.bits == 1 ? ErrorsPanel::tr("1 bit") : ErrorsPanel::tr("%1 bits").arg(tensor.bits);
  return bits + u", "_s + scheme + u", "_s + granularity;
}

/// One figure with its caption, which stay together when the line is broken.
QString figure(const QString &caption, const QString &value) {
  QString text = u"<span style='color:%1'>%2</span> <b>%3</b>"_s.arg(
      Theme::instance().color(ColorRole::muted).name(), caption, value);
  // Blanks inside of tags must stay blanks.
  text.replace(u"<span style"_s, u"<span\u0001style"_s);
  text.replace(u' ', u"&nbsp;"_s);
  text.replace(QChar(1), u' ');
  return text + u" &nbsp; "_s;
}

QString figuresHtml(const TensorErrors &tensor, bool isWeight) {
  QString html = figure(ErrorsPanel::tr("Quantizer"), quantizerText(tensor));
  html += figure(ErrorsPanel::tr("Values"), groupedInteger(tensor.elements));
  if (tensor.isFloat())
    return html;
  html += figure(ErrorsPanel::tr("SQNR"),
                 tensor.figures.sqnrDb ? ErrorsPanel::tr("%1 dB").arg(decibelText(*tensor.figures.sqnrDb))
                                       : ErrorsPanel::tr("no error"));
  const ErrorSpread &mse = tensor.figures.mse;
  html += figure(ErrorsPanel::tr("MSE"), errorText(mse.mean) + u" ± "_s + errorText(mse.deviation));
  html += figure(isWeight ? ErrorsPanel::tr("over channels") : ErrorsPanel::tr("over batches"),
                 ErrorsPanel::tr("%1 to %2").arg(errorText(mse.minimum), errorText(mse.maximum)));
  html += figure(ErrorsPanel::tr("Max error"), errorText(tensor.figures.maximumError));
  if (tensor.clipped)
    html += figure(ErrorsPanel::tr("Clipped"), ErrorsPanel::tr("%1 %").arg(errorText(100 * *tensor.clipped)));
  return html;
}

} // namespace

ErrorsPanel::ErrorsPanel(const RunLibrary &library, LayerSelection &selection, QWidget *parent)
    : QWidget(parent), m_library(library), m_selection(selection) {
  QWidget *top = makeTop();
  QWidget *layerRow = makeLayerRow();
  layOut(top, layerRow);
  connect(m_picker, &AnalysisRunPicker::changed, this, [this] {
    m_stale = !isVisible();
    if (!m_stale)
      readRun();
    Q_EMIT shownRunChanged();
  });
  connect(m_analyse, &QPushButton::clicked, this, &ErrorsPanel::analysisRequested);
  connect(m_previous, &QToolButton::clicked, this, [this] { stepLayer(-1); });
  connect(m_next, &QToolButton::clicked, this, [this] { stepLayer(1); });
  for (const auto &[key, places] : {std::pair{Qt::Key_PageUp, -1}, std::pair{Qt::Key_PageDown, 1}}) {
    auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, places = places] { stepLayer(places); });
  }
  connect(m_layer, &QComboBox::activated, this, [this] { showLayer(m_layer->currentText()); });
  connect(m_tensor, &QComboBox::currentIndexChanged, this, &ErrorsPanel::updateLayer);
  connect(m_logarithmic, &QToolButton::toggled, this, [this](bool on) {
    m_values->setLogarithmic(on);
    m_errors->setLogarithmic(on);
  });
  connect(m_place, &QComboBox::currentIndexChanged, this,
          [this](int index) { m_chart->setPlace(static_cast<ErrorPlace>(index)); });
  connect(m_chart, &SqnrChart::layerActivated, this, &ErrorsPanel::showLayer);
  connect(&selection, &LayerSelection::changed, this, [this](const QList<int> &rows) {
    const int index = m_layer->findText(m_selection.currentName());
    if (rows.isEmpty() || index < 0 || index == m_layer->currentIndex())
      return;
    m_layer->setCurrentIndex(index);
    updateLayer();
  });
  connect(&Theme::instance(), &Theme::changed, this, &ErrorsPanel::updateLayer);
  setTrainedRun({});
  readRun();
}

QWidget *ErrorsPanel::makeTop() {
  auto *top = new QWidget;
  auto *row = new QHBoxLayout(top);
  row->setContentsMargins(8, 6, 8, 0);
  m_picker = new AnalysisRunPicker(m_library, Task::errors);
  m_picker->setObjectName(u"errorsRun"_s);
  m_picker->setAccessibleName(tr("Errors run"));
  m_picker->setToolTip(tr("The errors run whose findings are shown"));
  m_analyse = new QPushButton(tr("Analyse errors"));
  m_analyse->setObjectName(u"analyseErrors"_s);
  addCommandAction(*m_analyse, [this] {
    Q_EMIT commandRequested();
    return QString();
  });
  row->addWidget(m_picker, 1);
  row->addWidget(m_analyse);
  return top;
}

QWidget *ErrorsPanel::makeLayerRow() {
  auto *widget = new QWidget;
  auto *row = new QHBoxLayout(widget);
  row->setContentsMargins(8, 0, 8, 0);
  const auto arrow = [](Qt::ArrowType type, const QString &toolTip) {
    auto *button = new QToolButton;
    button->setArrowType(type);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRepeat(true);
    return button;
  };
  m_previous = arrow(Qt::LeftArrow, tr("Previous layer (Page up)"));
  m_previous->setObjectName(u"previousLayer"_s);
  m_next = arrow(Qt::RightArrow, tr("Next layer (Page down)"));
  m_next->setObjectName(u"nextLayer"_s);
  m_layer = new QComboBox;
  m_filler = new ComboBoxFiller(m_layer, [this] { readRun(); });
  m_layer->setObjectName(u"errorsLayer"_s);
  m_layer->setAccessibleName(tr("Layer"));
  m_layer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_tensor = new QComboBox;
  m_tensor->setObjectName(u"errorsTensor"_s);
  m_tensor->setAccessibleName(tr("Weights or activation"));
  m_tensor->addItems({tr("weights"), tr("input activation")});
  m_logarithmic = new QToolButton;
  m_logarithmic->setObjectName(u"logarithmicCounts"_s);
  m_logarithmic->setText(tr("log"));
  m_logarithmic->setCheckable(true);
  m_logarithmic->setToolTip(tr("Logarithmic counts: shows what is rare"));
  row->addWidget(m_previous);
  row->addWidget(m_layer);
  row->addWidget(m_next);
  row->addSpacing(6);
  row->addWidget(m_tensor);
  row->addStretch(1);
  row->addWidget(m_logarithmic);
  return widget;
}

void ErrorsPanel::layOut(QWidget *top, QWidget *layerRow) {
  m_values = new HistogramPlot;
  m_errors = new HistogramPlot;
  m_chart = new SqnrChart;
  m_figures = new QLabel;
  m_figures->setObjectName(u"errorFigures"_s);
  m_figures->setTextFormat(Qt::RichText);
  m_figures->setWordWrap(true);
  m_figures->setMinimumHeight(2 * fontMetrics().lineSpacing() + 4); // the charts below stay where they are
  m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_figures->setContentsMargins(8, 0, 8, 0);
  m_summary = new QLabel;
  m_summary->setObjectName(u"errorsSummary"_s);
  m_summary->setWordWrap(true);
  m_summary->setContentsMargins(8, 0, 8, 2);
  m_hint = new QLabel;
  m_hint->setObjectName(u"errorsHint"_s);
  m_hint->setTextFormat(Qt::PlainText);
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_hint->setMargin(24);
  m_place = new QComboBox;
  m_place->setObjectName(u"errorsPlace"_s);
  m_place->addItems({tr("the layers’ outputs"), tr("the layers’ inputs")});
  auto *caption = new QLabel(tr("All layers, SQNR &of"));
  caption->setBuddy(m_place);
  auto *placeRow = new QHBoxLayout;
  placeRow->setContentsMargins(8, 0, 8, 0);
  placeRow->addWidget(caption);
  placeRow->addWidget(m_place);
  placeRow->addStretch(1);
  auto *histograms = new QHBoxLayout;
  histograms->setSpacing(0);
  histograms->addWidget(m_values, 3);
  histograms->addWidget(m_errors, 2);
  m_body = new QWidget;
  auto *body = new QVBoxLayout(m_body);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(5);
  body->addWidget(layerRow);
  body->addLayout(histograms, 5);
  body->addWidget(m_figures);
  body->addLayout(placeRow);
  body->addWidget(m_chart, 4);
  body->addWidget(m_summary);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(5);
  column->addWidget(top);
  column->addWidget(m_hint, 1);
  column->addWidget(m_body, 1);
}

QList<Chart *> ErrorsPanel::charts() const {
  return {m_values, m_errors, m_chart};
}

QString ErrorsPanel::layer() const {
  return m_layer->currentText();
}

QString ErrorsPanel::figuresText() const {
  return QTextDocumentFragment::fromHtml(m_figures->text()).toPlainText().replace(QChar::Nbsp, u' ');
}

void ErrorsPanel::setTrainedRun(const QString &name) {
  m_analyse->setEnabled(!name.isEmpty());
  m_analyse->setToolTip(literalToolTip(
      name.isEmpty() ? tr("There is no trained run yet: train one with Run first")
                     : tr("Measures what the plan of the table does to the layers of “%1”").arg(name)));
  m_hint->setText(
      name.isEmpty()
          ? tr("When a run has been trained, “Analyse errors” measures what quantization does to each "
               "of its layers: histograms with the levels, and where errors arise.")
          : tr("No errors run yet. “Analyse errors” measures what the plan of the table does to each "
               "layer of “%1”; it takes seconds.")
                .arg(name));
}

void ErrorsPanel::stepLayer(int places) {
  const int count = m_layer->count();
  if (count > 0)
    showLayer(m_layer->itemText(((m_layer->currentIndex() + places) % count + count) % count));
}

void ErrorsPanel::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  if (std::exchange(m_stale, false))
    readRun();
}

void ErrorsPanel::readRun() {
  const RunRecordPtr record = m_picker->record();
  m_layers.clear();
  if (record)
    m_layers = record->result && record->result->errors ? record->result->errors->layers : record->errors;
  m_body->setVisible(!m_layers.empty());
  m_hint->setVisible(m_layers.empty());
  fillLayers();
  m_chart->setLayers(m_layers);
  updateSummary(record.get());
  updateLayer();
}

void ErrorsPanel::fillLayers() {
  QList<ComboBoxEntry> layers;
  for (const LayerErrors &layer : m_layers) {
    const QString name = QString::fromStdString(layer.name);
    layers.append({name, name, {}});
  }
  m_filler->fill(layers, m_layer->currentIndex() < 0 ? m_selection.currentName() : m_layer->currentText());
}

void ErrorsPanel::showLayer(const QString &name) {
  const int index = m_layer->findText(name);
  if (index < 0)
    return;
  m_layer->setCurrentIndex(index);
  updateLayer();
  m_selection.selectName(name);
}

const LayerErrors *ErrorsPanel::current() const {
  // By its name: while its list is open, the box may have other layers than the run has by now.
  const auto found = std::ranges::find(m_layers, m_layer->currentText().toStdString(), &LayerErrors::name);
  return found == m_layers.end() ? nullptr : &*found;
}

void ErrorsPanel::updateLayer() {
  const LayerErrors *layer = current();
  m_chart->setHighlighted(layer ? QString::fromStdString(layer->name) : QString());
  if (!layer)
    return;
  const bool isWeight = m_tensor->currentIndex() == 0;
  const QString name = QString::fromStdString(layer->name);
  const QString what = isWeight ? tr("%1, weight") : tr("%1, input activation");
  const QString stem = name + (isWeight ? u"-weights"_s : u"-activation"_s);
  if (!isWeight && !layer->activation) {
    m_values->setContent({.stem = stem, .title = what.arg(name), .histogram = {}, .levels = {}});
    m_errors->setContent({.stem = stem + u"-error"_s, .title = {}, .histogram = {}, .levels = {}});
    m_figures->setText(tr("The pictures are still going through the network."));
    return;
  }
  const TensorErrors &tensor = isWeight ? layer->weight : *layer->activation;
  m_values->setContent(
      {.stem = stem, .title = what.arg(name), .histogram = tensor.values, .levels = tensor.levels});
  m_errors->setContent({.stem = stem + u"-error"_s,
                        .title = tensor.isFloat() ? tr("no error: fp32") : tr("Error: quantized − float"),
                        .histogram = tensor.error,
                        .levels = {}});
  m_figures->setText(figuresHtml(tensor, isWeight));
}

void ErrorsPanel::updateSummary(const RunRecord *record) {
  if (!record)
    return;
  if (record->result && record->result->errors) {
    const ErrorReport &report = *record->result->errors;
    const auto accuracy = [&](double share) {
      const Interval interval = accuracyInterval(share, report.samples);
      return tr("%1 % (%2 to %3)")
          .arg(QLocale().toString(100 * share, 'f', 1), QLocale().toString(100 * interval.low, 'f', 1),
               QLocale().toString(100 * interval.high, 'f', 1));
    };
    m_summary->setText(tr("%1 test pictures in %2 batches. Accuracy on them, with 95 % interval: float %3, "
                          "quantized %4.")
                           .arg(groupedInteger(report.samples), groupedInteger(report.batches),
                                accuracy(report.floatAccuracy), accuracy(report.quantizedAccuracy)));
  } else if (record->state == RunState::running) {
    m_summary->setText(tr("Being measured: %1 %").arg(std::lround(100 * record->progress())));
  } else {
    m_summary->setText(tr("Not finished: resume the run in the list of runs to have the rest."));
  }
}

} // namespace bitsmith
