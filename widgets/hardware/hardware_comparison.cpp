// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/hardware_comparison.h"

#include "widgets/document/core_text.h"
#include "widgets/document/explanation_text.h"
#include "widgets/document/number_text.h"
#include "widgets/tables/csv_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(HardwareComparison)
};

QString conventionTitle(CostConvention convention) {
  switch (convention) {
  case CostConvention::bops:
    return Tr::tr("BOPs");
  case CostConvention::macs:
    return Tr::tr("MACs");
  case CostConvention::operations:
    return Tr::tr("Operations");
  case CostConvention::hawqBops:
    return Tr::tr("BOPs relative to fp32");
  case CostConvention::nncf:
    return Tr::tr("NNCF complexity");
  case CostConvention::ace:
    return Tr::tr("ACE");
  }
  return {};
}

struct Unit {
  double factor;
  const char *name;
};

std::vector<Unit> unitsOf(CostFigure figure) {
  switch (figure) {
  case CostFigure::work:
    return {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}, {1, ""}};
  case CostFigure::energy:
    return {{1e12, "J"}, {1e9, "mJ"}, {1e6, "µJ"}, {1e3, "nJ"}, {1, "pJ"}};
  case CostFigure::latency:
    return {{1, "s"}, {1e-3, "ms"}, {1e-6, "µs"}, {1e-9, "ns"}};
  default:
    return {{1024.0 * 1024 * 1024, "GB"}, {1024.0 * 1024, "MB"}, {1024, "KiB"}, {1, "B"}};
  }
}

QString boundFor(int boundBy, const HardwareProfile &hardware) {
  return boundBy == boundByCompute ? Tr::tr("compute") : fromStd(boundName(boundBy, hardware));
}

} // namespace

QString figureTitle(const FigureChoice &choice) {
  switch (choice.figure) {
  case CostFigure::work:
    return conventionTitle(choice.convention);
  case CostFigure::weightMemory:
    return Tr::tr("Weight memory");
  case CostFigure::deviceMemory:
    return Tr::tr("Weight memory on the device");
  case CostFigure::activations:
    return Tr::tr("Input activations");
  case CostFigure::peakActivations:
    return Tr::tr("Activation memory");
  case CostFigure::traffic:
    return Tr::tr("Memory traffic");
  case CostFigure::energy:
    return Tr::tr("Energy");
  case CostFigure::latency:
    return Tr::tr("Latency");
  }
  return {};
}

QString figureDefinition(const FigureChoice &choice) {
  switch (choice.figure) {
  case CostFigure::work: {
    const ConventionInfo &info = conventionInfo(choice.convention);
    return Tr::tr("%1, for one picture (as in %2)").arg(fromStd(info.definition), fromStd(info.users));
  }
  case CostFigure::weightMemory:
    return Tr::tr("Weights at the plan's bits, biases at 32 bits");
  case CostFigure::deviceMemory:
    return Tr::tr("Weights and biases in the bits that the device stores");
  case CostFigure::activations:
    return Tr::tr("Input of each layer at the plan's bits");
  case CostFigure::peakActivations:
    return Tr::tr("All that is live while a layer is computed, a batch; the network's is the peak");
  case CostFigure::traffic:
    return Tr::tr("Bytes from and to all memories for one picture; weights are read once a batch");
  case CostFigure::energy:
    return Tr::tr("Arithmetic and memory traffic for one picture");
  case CostFigure::latency:
    return Tr::tr("Roofline of a batch: the slowest of arithmetic and memories, layer after layer");
  }
  return {};
}

bool isSum(CostFigure figure) {
  return figure != CostFigure::peakActivations && figure != CostFigure::activations;
}

FigureScale figureScale(const FigureChoice &choice, double largest) {
  const std::vector<Unit> units = unitsOf(choice.figure);
  const auto fits = std::ranges::find_if(units, [&](const Unit &unit) { return largest >= unit.factor; });
  const Unit &unit = fits == units.end() ? units.back() : *fits;
  return {unit.factor, QString::fromUtf8(unit.name)};
}

bool HardwareComparison::isKnown(std::size_t configuration) const {
  return isFigureKnown(choice.figure, *configurations[configuration].hardware);
}

double HardwareComparison::layerValue(std::size_t configuration, std::size_t layer) const {
  const HardwareConfiguration &c = configurations[configuration];
  return figureValue(choice.figure, c.report.layers[layer], c.plan[layer], choice.convention);
}

double HardwareComparison::total(std::size_t configuration) const {
  const HardwareConfiguration &c = configurations[configuration];
  return figureTotal(choice.figure, c.report, c.plan, choice.convention);
}

double HardwareComparison::largestTotal() const {
  double largest = 0;
  for (std::size_t i = 0; i < configurations.size(); ++i)
    if (isKnown(i))
      largest = std::max(largest, total(i));
  return largest;
}

double HardwareComparison::largestLayerValue() const {
  double largest = 0;
  for (std::size_t i = 0; i < configurations.size(); ++i)
    for (std::size_t layer = 0; isKnown(i) && layer < layerCount(); ++layer)
      largest = std::max(largest, layerValue(i, layer));
  return largest;
}

QString HardwareComparison::valueText(double value) const {
  return shortNumber(value / scale.factor);
}

QString HardwareComparison::changeText(std::size_t configuration) const {
  const HardwareConfiguration &c = configurations[configuration];
  if (!isKnown(configuration))
    return {};
  const double baseline = figureTotal(choice.figure, c.baseline, floatPlan(*network), choice.convention);
  return bitsmith::changeText(total(configuration), baseline);
}

QString HardwareComparison::boundText(std::size_t configuration, std::ptrdiff_t layer) const {
  const HardwareConfiguration &c = configurations[configuration];
  if (choice.figure != CostFigure::latency || !isKnown(configuration))
    return {};
  const Cost &cost = layer < 0 ? c.report.total : c.report.layers[static_cast<std::size_t>(layer)];
  return boundFor(cost.boundBy, *c.hardware);
}

QString HardwareComparison::explanation(std::size_t configuration, std::ptrdiff_t layer) const {
  const HardwareConfiguration &c = configurations[configuration];
  const auto index = layer < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(layer));
  const QString about = Tr::tr("%1 on %2, batch %3")
                            .arg(c.title.toHtmlEscaped(), coreText(c.hardware->title).toHtmlEscaped())
                            .arg(c.report.batch);
  return about + u"<br>"_s +
         explanationHtml(
             explainCost(*network, c.plan, *c.hardware, c.report, index, choice.figure, choice.convention));
}

QStringList HardwareComparison::bounds() const {
  QStringList names;
  for (std::size_t i = 0; i < configurations.size(); ++i)
    for (std::size_t layer = 0; layer < layerCount(); ++layer) {
      const QString name = boundText(i, static_cast<std::ptrdiff_t>(layer));
      if (name.isEmpty() || names.contains(name))
        continue;
      if (name == boundFor(boundByCompute, *configurations[i].hardware))
        names.prepend(name);
      else
        names.append(name);
    }
  return names;
}

QStringList HardwareComparison::warnings() const {
  QStringList lines;
  for (const HardwareConfiguration &c : configurations) {
    const QString device = coreText(c.hardware->title);
    if (!c.report.weightsFit)
      lines.append(Tr::tr("%1: the weights fit into no memory of %2").arg(c.title, device));
    if (!c.report.activationsFit)
      lines.append(Tr::tr("%1: the activations fit into no memory of %2").arg(c.title, device));
  }
  return lines;
}

HardwareConfiguration costConfiguration(const Network &network, HardwareConfiguration configuration,
                                        std::int64_t batch) {
  const CostOptions options{.batch = batch};
  configuration.report = estimateCost(network, configuration.plan, *configuration.hardware, options);
  configuration.baseline = estimateCost(network, floatPlan(network), *configuration.hardware, options);
  return configuration;
}

QString toCsv(const HardwareComparison &comparison) {
  const FigureInfo &figure = costFigures().at(static_cast<std::size_t>(comparison.choice.figure));
  const bool isWork = comparison.choice.figure == CostFigure::work;
  const ConventionInfo &convention = conventionInfo(comparison.choice.convention);
  const QString value = isWork ? fromStd(convention.title) + u" ("_s + fromStd(convention.unit) + u')'
                               : fromStd(figure.title) + u" ("_s + fromStd(figure.unit) + u')';
  QString text = u"configuration,hardware,batch,layer,weight bits,activation bits,executed weight bits,"
                 "executed activation bits,"_s +
                 csvField(value) + u",bound by\n"_s;
  for (std::size_t i = 0; i < comparison.configurations.size(); ++i) {
    const HardwareConfiguration &c = comparison.configurations[i];
    const QString head = csvField(c.nameInFiles()) + u',' + csvField(fromStd(c.hardware->name)) + u',' +
                         QString::number(c.report.batch) + u',';
    const auto number = [&](double figureOf) {
      return comparison.isKnown(i) ? csvNumber(figureOf) : QString();
    };
    for (std::size_t layer = 0; layer < comparison.layerCount(); ++layer) {
      const Cost &cost = c.report.layers[layer];
      const bool executed = cost.executedWeightBits > 0;
      const QStringList cells = {csvField(fromStd(comparison.network->layers()[layer].name)),
                                 QString::number(c.plan[layer].weight.bits),
                                 QString::number(c.plan[layer].activation.bits),
                                 executed ? QString::number(cost.executedWeightBits) : QString(),
                                 executed ? QString::number(cost.executedActivationBits) : QString(),
                                 number(comparison.layerValue(i, layer)),
                                 csvField(fromStd(boundName(cost.boundBy, *c.hardware)))};
      text += head + cells.join(u',') + u'\n';
    }
    text += head + u"total,,,,,"_s + number(comparison.total(i)) + u',' +
            csvField(fromStd(boundName(c.report.total.boundBy, *c.hardware))) + u'\n';
  }
  return text;
}

} // namespace bitsmith
