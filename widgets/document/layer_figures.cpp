// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/layer_figures.h"

#include "widgets/document/document.h"
#include "widgets/document/metric_name.h"
#include "widgets/document/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(Sensitivity)
};

constexpr double logarithmicFrom = 50; ///< times the smallest value

QString bitList(const std::vector<int> &bits) {
  QStringList words;
  for (const int value : bits)
    words.append(QString::number(value));
  return words.join(u", "_s);
}

} // namespace

double HeatScale::heat(double value) const {
  const auto scaled = [this](double x) { return logarithmic ? std::log(x) : x; };
  double share = 0;
  if (std::isinf(value))
    share = value > 0 ? 1 : 0;
  else if (high > low)
    share = std::clamp((scaled(value) - scaled(low)) / (scaled(high) - scaled(low)), 0.0, 1.0);
  return largerIsBetter ? 1 - share : share;
}

HeatScale heatScale(const SensitivityTable &table, SensitivityMetric metric, SensitivityTarget target,
                    SensitivityView view) {
  double low = HUGE_VAL;
  double high = -HUGE_VAL;
  for (const SensitivityScore &score : table.scores)
    if (score.target == target && score.view == view)
      if (const auto found = score.values.find(metric);
          found != score.values.end() && std::isfinite(found->second)) {
        low = std::min(low, found->second);
        high = std::max(high, found->second);
      }
  HeatScale scale;
  scale.largerIsBetter = isLargerBetter(metric);
  if (low <= high) {
    scale.low = low;
    scale.high = high;
  }
  scale.logarithmic = scale.low > 0 && scale.high > logarithmicFrom * scale.low && !scale.largerIsBetter;
  return scale;
}

LayerFigures::LayerFigures(const Document &document, QObject *parent)
    : QObject(parent), m_document(document) {
  // The figures follow the bits; the table's own rows are told by the model that shows them.
  connect(&document, &Document::planChanged, this, &LayerFigures::update);
  connect(&document, &Document::networkAboutToChange, this, [this] {
    m_sensitivities.clear();
    m_sensitivityFits = m_errorsFit = false;
  });
  update();
}

void LayerFigures::update() {
  const auto isHere = [this](const std::string &name) { return hasLayer(name); };
  m_sensitivityFits = m_choice.table && std::ranges::all_of(m_choice.table->layers, isHere);
  m_errorsFit = std::ranges::all_of(m_errors.sqnrDb, isHere, &std::pair<const std::string, double>::first);
  m_sensitivities.clear();
  for (int row = 0; row < m_document.layerCount(); ++row)
    m_sensitivities.push_back(lookUp(row));
  Q_EMIT changed();
}

void LayerFigures::setSensitivity(const SensitivityChoice &choice) {
  if (choice == m_choice)
    return;
  m_choice = choice;
  if (choice.table)
    m_scale = heatScale(*choice.table, choice.metric, choice.target, choice.view);
  update();
}

void LayerFigures::setErrors(const ErrorChoice &choice) {
  if (choice == m_errors)
    return;
  m_errors = choice;
  update();
}

int LayerFigures::bitsOf(int row) const {
  const LayerPrecision &precision = m_document.plan().at(static_cast<std::size_t>(row));
  return m_choice.target == SensitivityTarget::activations ? precision.activation.bits
                                                           : precision.weight.bits;
}

bool LayerFigures::hasLayer(const std::string &name) const {
  return std::ranges::find(m_document.network().layers(), name, &Layer::name) !=
         m_document.network().layers().end();
}

std::optional<double> LayerFigures::lookUp(int row) const {
  if (!m_sensitivityFits)
    return std::nullopt;
  const std::string &name = m_document.network().layers().at(static_cast<std::size_t>(row)).name;
  const auto &layers = m_choice.table->layers;
  const auto found = std::ranges::find(layers, name);
  if (found == layers.end())
    return std::nullopt;
  return m_choice.table->value(static_cast<std::size_t>(found - layers.begin()), m_choice.target,
                               m_choice.view, bitsOf(row), m_choice.metric);
}

LayerFigure LayerFigures::sensitivity(int row) const {
  LayerFigure figure;
  if (!m_choice.table) {
    figure.explanation =
        Tr::tr("Not known: no sensitivity run is there. “Measure sensitivity” in the Sensitivity "
               "panel makes one.");
    return figure;
  }
  const QString name =
      QString::fromStdString(m_document.network().layers().at(static_cast<std::size_t>(row)).name);
  const int bits = bitsOf(row);
  const auto place = static_cast<std::size_t>(row);
  figure.value = place < m_sensitivities.size() ? m_sensitivities[place] : lookUp(row);
  if (!figure.value) {
    if (m_sensitivityFits && bits == floatBits)
      figure.explanation = Tr::tr("fp32: nothing is quantized, nothing is lost");
    else if (!m_sensitivityFits ||
             std::ranges::find(m_choice.table->layers, name.toStdString()) == m_choice.table->layers.end())
      figure.explanation = Tr::tr("Not known: “%1” measured another network").arg(m_choice.source);
    else
      figure.explanation =
          Tr::tr("Not known at %1 bits: “%2” has measured %3 of %4 bits")
              .arg(bits)
              .arg(m_choice.source, targetText(m_choice.target), bitList(m_choice.table->bits));
    return figure;
  }
  figure.heat = m_scale.heat(*figure.value);
  figure.explanation = Tr::tr("%1 of %2 with its %3 at %4 bits: %5 %6\n%7\nFrom “%8”, %9")
                           .arg(metricText(m_choice.metric), name, targetText(m_choice.target))
                           .arg(bits)
                           .arg(metricValueText(m_choice.metric, *figure.value), metricUnit(m_choice.metric),
                                metricExplanation(m_choice.metric), m_choice.source, viewText(m_choice.view));
  return figure;
}

LayerFigure LayerFigures::error(int row) const {
  LayerFigure figure;
  if (m_errors.source.isEmpty()) {
    figure.explanation =
        Tr::tr("Not known: no run has measured it. “Analyse errors” in the Errors panel makes one.");
    return figure;
  }
  const std::string &name = m_document.network().layers().at(static_cast<std::size_t>(row)).name;
  const auto found = m_errors.sqnrDb.find(name);
  if (found == m_errors.sqnrDb.end() || !m_errorsFit) {
    figure.explanation = Tr::tr("“%1” has no quantization error of this layer: it was float there, or the "
                                "network is another one")
                             .arg(m_errors.source);
    return figure;
  }
  const auto byValue = [](const auto &one, const auto &other) { return one.second < other.second; };
  const auto [least, most] = std::ranges::minmax_element(m_errors.sqnrDb, byValue);
  const HeatScale scale{
      .low = least->second, .high = most->second, .logarithmic = false, .largerIsBetter = true};
  figure.value = found->second;
  figure.heat = scale.heat(*figure.value);
  figure.explanation =
      Tr::tr("Signal to quantization noise, %1: %2 dB. More is better; 6 dB are about one bit.\n"
             "From “%3”, at the bits that the layer had there")
          .arg(m_errors.what, shortNumber(*figure.value), m_errors.source);
  const LayerPrecision &now = m_document.plan().at(static_cast<std::size_t>(row));
  const auto then = m_errors.bits.find(name);
  if (then == m_errors.bits.end())
    return figure;
  const auto &[weights, activations] = then->second;
  figure.isOld =
      weights != now.weight.bits || activations.value_or(now.activation.bits) != now.activation.bits;
  if (figure.isOld)
    figure.explanation += u'\n' + Tr::tr("The bits are others now: “Analyse errors” measures it anew.");
  return figure;
}

QString metricText(SensitivityMetric metric) {
  return Tr::tr(metricName(metric).name);
}

QString metricUnit(SensitivityMetric metric) {
  const char *unit = metricName(metric).unit;
  return unit ? Tr::tr(unit) : QString();
}

QString metricValueText(SensitivityMetric metric, double value) {
  if (std::isinf(value))
    return value > 0 ? u"∞"_s : u"−∞"_s;
  if (metric == SensitivityMetric::accuracyDrop)
    value *= 100;
  const double size = std::abs(value);
  QString text;
  if (metric == SensitivityMetric::accuracyDrop || metric == SensitivityMetric::outputSqnr)
    text = decimalText(size, 1);
  else if (size == 0 || (size >= 0.0001 && size < 1000))
    text = decimalText(size, size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4);
  else
    text = QString::number(size, 'e', 0).replace(u"e-0"_s, u"e-"_s).replace(u"e+0"_s, u"e+"_s);
  const bool isZero = numberFromText(text).value_or(size) == 0;
  return value < 0 && !isZero ? u"−"_s + text : text;
}

QString metricExplanation(SensitivityMetric metric) {
  switch (metric) {
  case SensitivityMetric::accuracyDrop:
    return Tr::tr("How many percentage points of accuracy are lost; below zero: gained");
  case SensitivityMetric::lossIncrease:
    return Tr::tr("How much the cross entropy rises; below zero: it falls");
  case SensitivityMetric::outputSqnr:
    return Tr::tr("Signal to noise of the class scores; more is better");
  case SensitivityMetric::outputKl:
    return Tr::tr("How far the class probabilities move from the reference's");
  case SensitivityMetric::fisher:
    return Tr::tr("Expected loss increase from the gradients, ½ Σ g² Δy²: one pass for all layers and bits");
  case SensitivityMetric::hessian:
    return Tr::tr("Mean trace of the Hessian times the summed squared weight error, as HAWQ-V2");
  }
  return {};
}

QString targetText(SensitivityTarget target) {
  switch (target) {
  case SensitivityTarget::weights:
    return Tr::tr("weights");
  case SensitivityTarget::activations:
    return Tr::tr("activations");
  case SensitivityTarget::both:
    return Tr::tr("weights and activations");
  }
  return {};
}

QString viewText(SensitivityView view) {
  return view == SensitivityView::alone ? Tr::tr("this layer alone quantized")
                                        : Tr::tr("this layer float, the others quantized");
}

} // namespace bitsmith
