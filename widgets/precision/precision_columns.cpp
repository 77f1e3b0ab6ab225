// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_columns.h"

#include "core/plan/hardware/snap.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/explanation_text.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/number_text.h"
#include "widgets/document/plan_marks.h"
#include "widgets/precision/method_columns.h"

#include <QCoreApplication>
#include <QLocale>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(PrecisionTable)
};

/// "conv %1", in English
const char *kindWords(const Layer &layer) {
  if (layer.kind == LayerKind::linear)
    return QT_TRANSLATE_NOOP("PrecisionTable", "linear");
  return layer.isDepthwise() ? QT_TRANSLATE_NOOP("PrecisionTable", "depthwise %1")
                             : QT_TRANSLATE_NOOP("PrecisionTable", "conv %1");
}

QString withKernel(const QString &words, const Layer &layer) {
  return layer.kind == LayerKind::linear ? words : words.arg(fromStd(toString(layer.kernel)));
}

QString kindText(const Layer &layer) {
  return withKernel(Tr::tr(kindWords(layer)), layer);
}

QString kindToolTip(const Layer &layer) {
  if (layer.kind == LayerKind::linear)
    return Tr::tr("Fully connected, %1 inputs, %2 outputs")
        .arg(groupedInteger(layer.inChannels), groupedInteger(layer.outChannels));
  const bool squareStride = layer.stride.height == layer.stride.width;
  const QString text =
      Tr::tr("Convolution, %1 → %2 channels, stride %3, padding %4, groups %5")
          .arg(QString::number(layer.inChannels), QString::number(layer.outChannels),
               squareStride ? QString::number(layer.stride.height) : fromStd(toString(layer.stride)),
               fromStd(toString(layer.padding)), QString::number(layer.groups));
  return layer.dilation == Extent(1) ? text
                                     : text + Tr::tr(", dilation %1").arg(fromStd(toString(layer.dilation)));
}

QString shapeText(const Layer &layer) {
  return fromStd(toString(layer.input)) + u" → "_s + fromStd(toString(layer.output));
}

QString parametersToolTip(const Layer &layer) {
  QString formula =
      groupedInteger(layer.outChannels) + u" × "_s + groupedInteger(layer.inChannels / layer.groups);
  if (layer.kind == LayerKind::conv2d)
    formula += u" × %1 × %2"_s.arg(layer.kernel.height).arg(layer.kernel.width);
  return Tr::tr("%1 = %2 weights, and %3 biases")
      .arg(formula, groupedInteger(layer.weights()), groupedInteger(layer.biases()));
}

QString granularityText(Granularity granularity) {
  return granularity == Granularity::perChannel ? Tr::tr("per channel") : Tr::tr("per tensor");
}

QString quantizerText(const QuantizerSpec &spec) {
  if (spec.isFloat())
    return Tr::tr("fp32, not quantized");
  const QString bits = spec.bits == 1 ? Tr::tr("1 bit") : Tr::tr("%1 bits").arg(spec.bits);
  const QString text = bits + u", "_s + schemeText(spec.scheme) + u", "_s + granularityText(spec.granularity);
  return spec.method == Method::range ? text : text + u", "_s + methodText(spec.method);
}

QString explained(const PrecisionRow &row, CostFigure figure) {
  return explanationHtml(row.document, row.index, figure);
}

QString explainedTotal(const Document &document, CostFigure figure) {
  return explanationHtml(document, -1, figure);
}

/// What the device does with the bits of a layer, where it cannot execute them.
QString executionText(const PrecisionRow &row) {
  if (!isCostedWider(row.cost, row.precision))
    return {};
  const QString bits =
      Tr::tr("weights %1, activations %2")
          .arg(bitsText(row.cost.executedWeightBits), bitsText(row.cost.executedActivationBits));
  const QString passes = row.cost.passes > 1 ? Tr::tr(" in %1 passes").arg(row.cost.passes) : QString();
  const RooflineModel *model = row.document.hardware().roofline();
  if (model && !(executesMethod(row.precision.weight, model->constraints) &&
                 executesMethod(row.precision.activation, model->constraints)))
    return Tr::tr("%1 does not execute these levels: decoded, and costed as %2")
        .arg(coreText(row.document.hardware().title), bits + passes);
  return Tr::tr("%1 does not execute these bits: costed as %2%3")
      .arg(coreText(row.document.hardware().title), bits, passes);
}

QString bitsToolTip(const PrecisionRow &row, const QuantizerSpec &spec) {
  const QString execution = executionText(row);
  return execution.isEmpty() ? quantizerText(spec) : quantizerText(spec) + u"\n\n"_s + execution;
}

QString bitsMark(const PrecisionRow &row, int planned, int executed) {
  return isCostedWider(row.cost, row.precision) && executed != planned ? u"→"_s + bitsText(executed)
                                                                       : QString();
}

QString schemeFaultText(const PrecisionRow &row) {
  QStringList lines;
  for (const std::string &fault : schemeFaults(row.precision, row.document.hardware()))
    lines.append(fromStd(fault));
  return lines.join(u'\n');
}

QString schemeToolTip(const PrecisionRow &row) {
  const LayerPrecision &precision = row.precision;
  QString activation = quantizerText(precision.activation);
  if (!precision.activation.isFloat() && precision.activation.scheme != Scheme::dynamic)
    activation += precision.activation.observer == Observer::minMax ? Tr::tr(", min-max observer")
                                                                    : Tr::tr(", moving-average observer");
  const QString faults = schemeFaultText(row);
  return Tr::tr("Weights: %1\nInput activation: %2").arg(quantizerText(precision.weight), activation) +
         (faults.isEmpty() ? QString() : u"\n\n"_s + faults);
}

QString meanActivationText(const Document &document) {
  double bits = 0;
  double elements = 0;
  for (std::size_t i = 0; i < document.plan().size(); ++i) {
    const auto size = static_cast<double>(document.network().layers()[i].input.elements());
    bits += size * document.plan()[i].activation.bits;
    elements += size;
  }
  return shortNumber(bits / elements);
}

QString pictureText(const Document &document) {
  return fromStd(toString(document.network().inputShape())) + u" → "_s +
         QString::number(document.network().classes());
}

using Row = PrecisionRow;
using Info = PrecisionColumnInfo;

Info nameColumn() {
  return {.id = PrecisionColumn::name,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Layer"),
          .toolTip = Tr::tr("Name of the layer in the network, in the order of computation"),
          .sample = u"conv1234"_s,
          .text = [](const Row &r) { return fromStd(r.layer.name); },
          .value = [](const Row &r) { return QVariant(fromStd(r.layer.name)); },
          .cellToolTip = [](const Row &r) { return Tr::tr("Role: %1").arg(fromStd(toString(r.layer.role))); },
          .total =
              [](const Document &d) {
                return d.layerCount() == 1 ? Tr::tr("1 layer") : Tr::tr("%1 layers").arg(d.layerCount());
              },
          .totalToolTip = [](const Document &) { return Tr::tr("Quantizable layers of the network"); }};
}

Info kindColumn() {
  return {
      .id = PrecisionColumn::kind,
      .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Kind"),
      .toolTip = Tr::tr("Kind of layer, with its kernel"),
      .sample = u"conv 3×3"_s,
      .text = [](const Row &r) { return kindText(r.layer); },
      .value = [](const Row &r) { return QVariant(kindText(r.layer)); },
      .cellToolTip = [](const Row &r) { return kindToolTip(r.layer); },
      .fileValue =
          [](const Row &r) { return QVariant(withKernel(QString::fromUtf8(kindWords(r.layer)), r.layer)); }};
}

Info shapeColumn() {
  return {.id = PrecisionColumn::shape,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Shape"),
          .toolTip = Tr::tr("Input → output of one picture: channels × height × width, or features"),
          .sample = u"2048 → 256"_s,
          .text = [](const Row &r) { return shapeText(r.layer); },
          .value = [](const Row &r) { return QVariant(shapeText(r.layer)); },
          .cellToolTip =
              [](const Row &r) {
                return Tr::tr("%1 input elements → %2 output elements")
                    .arg(groupedInteger(r.layer.input.elements()), groupedInteger(r.layer.output.elements()));
              },
          .total = &pictureText,
          .totalToolTip = [](const Document &) { return Tr::tr("Shape of a picture → number of classes"); }};
}

Info parametersColumn() {
  return {.id = PrecisionColumn::parameters,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Parameters"),
          .toolTip = Tr::tr("Number of weights and biases"),
          .sample = u"888,888"_s,
          .isNumber = true,
          .text = [](const Row &r) { return groupedInteger(r.layer.parameters()); },
          .value = [](const Row &r) { return QVariant(static_cast<qlonglong>(r.layer.parameters())); },
          .cellToolTip = [](const Row &r) { return parametersToolTip(r.layer); },
          .total = [](const Document &d) { return groupedInteger(d.network().parameters()); },
          .totalToolTip = [](const Document &) { return Tr::tr("Weights and biases of all these layers"); }};
}

Info macsColumn() {
  return {
      .id = PrecisionColumn::macs,
      .heading = QT_TRANSLATE_NOOP("PrecisionTable", "MACs"),
      .toolTip = Tr::tr("Multiply-accumulates for one picture"),
      .sample = u"8,888,888"_s,
      .isNumber = true,
      .text = [](const Row &r) { return groupedInteger(r.layer.macs()); },
      .value = [](const Row &r) { return QVariant(static_cast<qlonglong>(r.layer.macs())); },
      .cellToolTip =
          [](const Row &r) {
            return explanationHtml(r.document, r.index, CostFigure::work, CostConvention::macs);
          },
      .total = [](const Document &d) { return groupedInteger(d.network().macs()); },
      .totalToolTip =
          [](const Document &d) { return explanationHtml(d, -1, CostFigure::work, CostConvention::macs); }};
}

Info weightBitsColumn() {
  return {
      .id = PrecisionColumn::weightBits,
      .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Weight bits"),
      .toolTip = Tr::tr("Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the "
                        "number goes to all selected cells."),
      .sample = u"16 ▮▮▮"_s,
      .isNumber = true,
      .text = [](const Row &r) { return bitsText(r.precision.weight.bits); },
      .value = [](const Row &r) { return QVariant(r.precision.weight.bits); },
      .cellToolTip = [](const Row &r) { return bitsToolTip(r, r.precision.weight); },
      .total = [](const Document &d) -> QString { return u"ø "_s + shortNumber(d.meanBits()); },
      .totalToolTip =
          [](const Document &) { return Tr::tr("Mean bits over all weights, biases not counted"); },
      .mark = [](const Row &r) { return bitsMark(r, r.precision.weight.bits, r.cost.executedWeightBits); }};
}

Info activationBitsColumn() {
  return {.id = PrecisionColumn::activationBits,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Act. bits"),
          .toolTip = Tr::tr("Bits of the layer's input activation: 1 to 16, or 32 for fp32"),
          .sample = u"16 ▮▮▮"_s,
          .isNumber = true,
          .text = [](const Row &r) { return bitsText(r.precision.activation.bits); },
          .value = [](const Row &r) { return QVariant(r.precision.activation.bits); },
          .cellToolTip = [](const Row &r) { return bitsToolTip(r, r.precision.activation); },
          .total = [](const Document &d) -> QString { return u"ø "_s + meanActivationText(d); },
          .totalToolTip =
              [](const Document &) { return Tr::tr("Mean bits over the elements of all input activations"); },
          .mark =
              [](const Row &r) {
                return bitsMark(r, r.precision.activation.bits, r.cost.executedActivationBits);
              }};
}

Info schemeColumn() {
  return {.id = PrecisionColumn::scheme,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Scheme"),
          .toolTip =
              Tr::tr("How the weights' integers are laid over their range; the activation's scheme is in the "
                     "tool tip and the context menu"),
          .sample = Tr::tr("asymmetric"),
          .text =
              [](const Row &r) {
                return r.precision.weight.isFloat() ? u"–"_s : schemeText(r.precision.weight.scheme);
              },
          .value = [](const Row &r) { return QVariant(fromStd(toString(r.precision.weight.scheme))); },
          .cellToolTip = &schemeToolTip,
          .mark = [](const Row &r) { return schemeFaultText(r).isEmpty() ? QString() : u"≠"_s; },
          .choices =
              []() {
                QList<std::array<QString, 3>> list;
                for (const Scheme scheme : {Scheme::symmetric, Scheme::asymmetric, Scheme::dynamic})
                  list.append({fromStd(toString(scheme)), schemeText(scheme), QString()});
                return list;
              }};
}

LayerFigure sensitivityOf(const Row &row) {
  return row.figures ? row.figures->sensitivity(row.index) : LayerFigure{};
}

LayerFigure errorOf(const Row &row) {
  return row.figures ? row.figures->error(row.index) : LayerFigure{};
}

std::optional<double> heatOf(const LayerFigure &figure) {
  return figure.value && !figure.isOld ? std::optional(figure.heat) : std::nullopt;
}

Info sensitivityColumn() {
  return {.id = PrecisionColumn::sensitivity,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Sensitivity"),
          .toolTip =
              Tr::tr("What the network loses when this layer is quantized to its bits, as the run and the "
                     "metric chosen in the Sensitivity panel have it; the darker the worse"),
          .sample = u"0.0888"_s,
          .isNumber = true,
          .text =
              [](const Row &r) {
                const LayerFigure figure = sensitivityOf(r);
                return figure.value ? metricValueText(r.figures->sensitivityChoice().metric, *figure.value)
                                    : QString();
              },
          .value =
              [](const Row &r) {
                const LayerFigure figure = sensitivityOf(r);
                return figure.value ? QVariant(*figure.value) : QVariant();
              },
          .cellToolTip = [](const Row &r) { return sensitivityOf(r).explanation; },
          .heat = [](const Row &r) { return heatOf(sensitivityOf(r)); },
          .fileValue = [](const Row &r) -> QVariant {
            const LayerFigure figure = sensitivityOf(r);
            if (!figure.value)
              return {};
            // In the unit of its title: accuracy in points.
            const bool isShare = r.figures->sensitivityChoice().metric == SensitivityMetric::accuracyDrop;
            return isShare ? 100 * *figure.value : *figure.value;
          }};
}

Info errorColumn() {
  return {.id = PrecisionColumn::error,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "SQNR (dB)"),
          .toolTip =
              Tr::tr("Signal to quantization noise ratio of the layer, from the run chosen in the Errors "
                     "panel or the newest finished one; the darker the worse. Grey where it was measured at "
                     "other bits than those of now"),
          .sample = u"38.8"_s,
          .isNumber = true,
          .text =
              [](const Row &r) {
                const LayerFigure figure = errorOf(r);
                return figure.value ? decibelText(*figure.value) : QString();
              },
          .value =
              [](const Row &r) {
                const LayerFigure figure = errorOf(r);
                return figure.value ? QVariant(*figure.value) : QVariant();
              },
          .cellToolTip = [](const Row &r) { return errorOf(r).explanation; },
          .heat = [](const Row &r) { return heatOf(errorOf(r)); },
          .isOld = [](const Row &r) { return errorOf(r).isOld; }};
}

Info sizeColumn() {
  return {.id = PrecisionColumn::size,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Size (KiB)"),
          .toolTip =
              Tr::tr("Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes"),
          .sample = u"88.88"_s,
          .isNumber = true,
          .text = [](const Row &r) { return shortNumber(r.cost.weightBytes / 1024); },
          .value = [](const Row &r) { return QVariant(r.cost.weightBytes / 1024); },
          .cellToolTip = [](const Row &r) { return explained(r, CostFigure::weightMemory); },
          .total = [](const Document &d) { return shortNumber(d.weightBytes() / 1024); },
          .totalToolTip = [](const Document &d) { return explainedTotal(d, CostFigure::weightMemory); }};
}

Info bopsColumn() {
  return {.id = PrecisionColumn::bops,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "BOPs (M)"),
          .toolTip =
              Tr::tr("Millions of bit operations for one picture: MACs × weight bits × activation bits"),
          .sample = u"88.88"_s,
          .isNumber = true,
          .text = [](const Row &r) { return shortNumber(r.cost.bops / 1e6); },
          .value = [](const Row &r) { return QVariant(r.cost.bops / 1e6); },
          .cellToolTip = [](const Row &r) { return explained(r, CostFigure::work); },
          .total = [](const Document &d) { return shortNumber(d.cost().total.bops / 1e6); },
          .totalToolTip = [](const Document &d) { return explainedTotal(d, CostFigure::work); }};
}

Info energyColumn() {
  return {.id = PrecisionColumn::energy,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Energy (nJ)"),
          .toolTip = Tr::tr("Energy for one picture on the chosen hardware profile"),
          .sample = u"88.88"_s,
          .isNumber = true,
          .text = [](const Row &r) { return shortNumber(r.cost.energyPicojoules / 1000); },
          .value = [](const Row &r) { return QVariant(r.cost.energyPicojoules / 1000); },
          .cellToolTip = [](const Row &r) { return explained(r, CostFigure::energy); },
          .total = [](const Document &d) { return shortNumber(d.cost().total.energyPicojoules / 1000); },
          .totalToolTip = [](const Document &d) { return explainedTotal(d, CostFigure::energy); }};
}

bool hasLatency(const Document &document) {
  return isFigureKnown(CostFigure::latency, document.hardware());
}

Info latencyColumn() {
  return {.id = PrecisionColumn::latency,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Latency (µs)"),
          .toolTip = Tr::tr("Roofline latency of a batch on the chosen hardware profile: the slowest of "
                            "arithmetic and memories"),
          .sample = u"88.88"_s,
          .isNumber = true,
          .text =
              [](const Row &r) {
                return hasLatency(r.document) ? shortNumber(r.cost.latencySeconds * 1e6) : u"–"_s;
              },
          .value =
              [](const Row &r) {
                return hasLatency(r.document) ? QVariant(r.cost.latencySeconds * 1e6) : QVariant();
              },
          .cellToolTip = [](const Row &r) { return explained(r, CostFigure::latency); },
          .total =
              [](const Document &d) {
                return hasLatency(d) ? shortNumber(d.cost().total.latencySeconds * 1e6) : u"–"_s;
              },
          .totalToolTip = [](const Document &d) { return explainedTotal(d, CostFigure::latency); }};
}

QString boundText(int boundBy, const Document &document) {
  const std::string name = boundName(boundBy, document.hardware());
  return name.empty() ? u"–"_s : boundBy == boundByCompute ? Tr::tr("compute") : fromStd(name);
}

Info boundColumn() {
  return {
      .id = PrecisionColumn::bound,
      .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Bound by"),
      .toolTip = Tr::tr("What holds the latency up: the arithmetic (compute), or the memory that the layer "
                        "waits for"),
      .sample = Tr::tr("compute"),
      .text = [](const Row &r) { return boundText(r.cost.boundBy, r.document); },
      .value = [](const Row &r) { return QVariant(boundText(r.cost.boundBy, r.document)); },
      .cellToolTip = [](const Row &r) { return explained(r, CostFigure::latency); },
      .total = [](const Document &d) { return boundText(d.cost().total.boundBy, d); },
      .totalToolTip =
          [](const Document &) { return Tr::tr("What holds up most of the latency of the network"); },
      .fileValue =
          [](const Row &r) { return QVariant(fromStd(boundName(r.cost.boundBy, r.document.hardware()))); }};
}

Info lockColumn() {
  return {
      .id = PrecisionColumn::lock,
      .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Lock"),
      .toolTip = Tr::tr("A locked layer keeps its precision, whatever preset is applied"),
      .sample = u"Lock"_s,
      .text = [](const Row &) { return QString(); },
      .value = [](const Row &r) { return QVariant(r.locked); },
      .cellToolTip =
          [](const Row &r) { return r.locked ? Tr::tr("Locked: click to unlock") : Tr::tr("Click to lock"); },
      .fileValue = [](const Row &r) { return QVariant(r.locked ? u"locked"_s : QString()); }};
}

Info tieColumn() {
  return {.id = PrecisionColumn::tie,
          .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Tie"),
          .toolTip = Tr::tr("Layers with the same letter change together: tied by the context menu"),
          .sample = u"Tie"_s,
          .text = [](const Row &r) { return tieText(r.tie); },
          .value = [](const Row &r) { return QVariant(tieText(r.tie)); },
          .cellToolTip =
              [](const Row &r) {
                QStringList names;
                for (const int row : r.document.tiedRows(r.index))
                  names.append(fromStd(r.document.network().layers()[static_cast<std::size_t>(row)].name));
                return r.tie == 0 ? QString() : Tr::tr("Tied: %1").arg(names.join(u", "_s));
              },
          .isHidden = true};
}

} // namespace

namespace {

std::vector<PrecisionColumnInfo> makeColumns() {
  return {nameColumn(),
          kindColumn(),
          weightBitsColumn(),
          activationBitsColumn(),
          schemeColumn(),
          weightMethodColumn(),
          activationMethodColumn(),
          scaleFormColumn(),
          sensitivityColumn(),
          errorColumn(),
          sizeColumn(),
          bopsColumn(),
          energyColumn(),
          latencyColumn(),
          boundColumn(),
          lockColumn(),
          tieColumn(),
          shapeColumn(),
          parametersColumn(),
          macsColumn()};
}

} // namespace

const std::vector<PrecisionColumnInfo> &precisionColumns() {
  static QString language = QLocale().name();
  static std::vector<PrecisionColumnInfo> columns = makeColumns();
  // Their texts are those of the language in which they were made. Each is assigned: references to them stay
  // good.
  if (language != QLocale().name()) {
    language = QLocale().name();
    columns = makeColumns();
  }
  return columns;
}

QString PrecisionColumnInfo::title() const {
  return Tr::tr(heading);
}

const PrecisionColumnInfo &columnInfo(PrecisionColumn column) {
  return precisionColumns().at(static_cast<std::size_t>(column));
}

bool isSpareCell(PrecisionColumn column, const LayerPrecision &precision) {
  if (column == PrecisionColumn::scheme || column == PrecisionColumn::weightMethod)
    return precision.weight.isFloat();
  if (column == PrecisionColumn::activationMethod)
    return precision.activation.isFloat();
  return column == PrecisionColumn::scaleForm && precision.isFloat();
}

QString bitsText(int bits) {
  return bits == floatBits ? u"fp32"_s : QString::number(bits);
}

std::optional<int> bitsFromText(const QString &text) {
  const QString trimmed = text.trimmed().toLower();
  if (trimmed == "fp32"_L1 || trimmed == "float"_L1)
    return floatBits;
  bool isNumber = false;
  const int bits = trimmed.toInt(&isNumber);
  return isNumber && isValidBits(bits) ? std::optional(bits) : std::nullopt;
}

QString schemeText(Scheme scheme) {
  switch (scheme) {
  case Scheme::symmetric:
    return Tr::tr("symmetric");
  case Scheme::asymmetric:
    return Tr::tr("asymmetric");
  case Scheme::dynamic:
    return Tr::tr("dynamic");
  }
  return {};
}

} // namespace bitsmith
