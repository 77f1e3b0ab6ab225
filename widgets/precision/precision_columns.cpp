// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_columns.h"

#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/number_text.h"

#include <QCoreApplication>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(PrecisionTable)
};

QString fromStd(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString kindText(const Layer &layer) {
  if (layer.kind == LayerKind::linear)
    return Tr::tr("linear");
  const QString kernel = u"%1×%1"_s.arg(layer.kernel);
  return layer.isDepthwise() ? Tr::tr("depthwise %1").arg(kernel) : Tr::tr("conv %1").arg(kernel);
}

QString kindToolTip(const Layer &layer) {
  if (layer.kind == LayerKind::linear)
    return Tr::tr("Fully connected, %1 inputs, %2 outputs")
        .arg(groupedInteger(layer.inChannels), groupedInteger(layer.outChannels));
  return Tr::tr("Convolution, %1 → %2 channels, stride %3, padding %4, groups %5")
      .arg(layer.inChannels)
      .arg(layer.outChannels)
      .arg(layer.stride)
      .arg(layer.padding)
      .arg(layer.groups);
}

QString shapeText(const Layer &layer) {
  return fromStd(toString(layer.input)) + u" → "_s + fromStd(toString(layer.output));
}

QString parametersToolTip(const Layer &layer) {
  QString formula =
      groupedInteger(layer.outChannels) + u" × "_s + groupedInteger(layer.inChannels / layer.groups);
  if (layer.kind == LayerKind::conv2d)
    formula += u" × %1 × %1"_s.arg(layer.kernel);
  return Tr::tr("%1 = %2 weights, and %3 biases")
      .arg(formula, groupedInteger(layer.weights()), groupedInteger(layer.biases()));
}

QString macsToolTip(const Layer &layer) {
  const qint64 each = (layer.inChannels / layer.groups) * layer.kernel * layer.kernel;
  return Tr::tr("%1 output elements × %2 weights each = %3 multiply-accumulates a picture")
      .arg(groupedInteger(layer.output.elements()), groupedInteger(each), groupedInteger(layer.macs()));
}

QString granularityText(Granularity granularity) {
  return granularity == Granularity::perChannel ? Tr::tr("per channel") : Tr::tr("per tensor");
}

QString quantizerText(const QuantizerSpec &spec) {
  if (spec.isFloat())
    return Tr::tr("fp32, not quantized");
  const QString bits = spec.bits == 1 ? Tr::tr("1 bit") : Tr::tr("%1 bits").arg(spec.bits);
  return bits + u", "_s + schemeText(spec.scheme) + u", "_s + granularityText(spec.granularity);
}

QString schemeToolTip(const LayerPrecision &precision) {
  QString activation = quantizerText(precision.activation);
  if (!precision.activation.isFloat() && precision.activation.scheme != Scheme::dynamic)
    activation += precision.activation.observer == Observer::minMax ? Tr::tr(", min-max observer")
                                                                    : Tr::tr(", moving-average observer");
  return Tr::tr("Weights: %1\nInput activation: %2").arg(quantizerText(precision.weight), activation);
}

QString sizeToolTip(const PrecisionRow &row) {
  return Tr::tr("%1 weights × %2 bits + %3 biases × 32 bits = %4")
      .arg(groupedInteger(row.layer.weights()))
      .arg(row.precision.weight.bits)
      .arg(groupedInteger(row.layer.biases()), bytesText(row.cost.weightBytes));
}

QString bopsToolTip(const PrecisionRow &row) {
  return Tr::tr("%1 MACs × %2 weight bits × %3 activation bits = %4 bit operations a picture")
      .arg(groupedInteger(row.layer.macs()))
      .arg(row.precision.weight.bits)
      .arg(row.precision.activation.bits)
      .arg(groupedInteger(static_cast<qint64>(row.cost.bops)));
}

QString energyToolTip(const PrecisionRow &row) {
  const double each = row.cost.operations > 0 ? row.cost.energyPicojoules / row.cost.operations : 0;
  return Tr::tr("%1 operations, as the hardware profile counts them, × %2 pJ = %3 a picture")
      .arg(groupedInteger(static_cast<qint64>(row.cost.operations)), shortNumber(each),
           energyText(row.cost.energyPicojoules));
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

qint64 rounded(double value) {
  return static_cast<qint64>(value + 0.5);
}

QString pictureText(const Document &document) {
  return fromStd(toString(document.network().inputShape())) + u" → "_s +
         QString::number(document.network().classes());
}

using Row = PrecisionRow;
using Info = PrecisionColumnInfo;

Info nameColumn() {
  return {.id = PrecisionColumn::name,
          .title = Tr::tr("Layer"),
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
  return {.id = PrecisionColumn::kind,
          .title = Tr::tr("Kind"),
          .toolTip = Tr::tr("Kind of layer, with its kernel"),
          .sample = u"conv 3×3"_s,
          .text = [](const Row &r) { return kindText(r.layer); },
          .value = [](const Row &r) { return QVariant(kindText(r.layer)); },
          .cellToolTip = [](const Row &r) { return kindToolTip(r.layer); }};
}

Info shapeColumn() {
  return {.id = PrecisionColumn::shape,
          .title = Tr::tr("Shape"),
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
          .title = Tr::tr("Parameters"),
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
  return {.id = PrecisionColumn::macs,
          .title = Tr::tr("MACs"),
          .toolTip = Tr::tr("Multiply-accumulates for one picture"),
          .sample = u"8,888,888"_s,
          .isNumber = true,
          .text = [](const Row &r) { return groupedInteger(r.layer.macs()); },
          .value = [](const Row &r) { return QVariant(static_cast<qlonglong>(r.layer.macs())); },
          .cellToolTip = [](const Row &r) { return macsToolTip(r.layer); },
          .total = [](const Document &d) { return groupedInteger(d.network().macs()); },
          .totalToolTip = [](const Document &) { return Tr::tr("Multiply-accumulates for one picture"); }};
}

Info weightBitsColumn() {
  return {.id = PrecisionColumn::weightBits,
          .title = Tr::tr("Weight bits"),
          .toolTip =
              Tr::tr("Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the "
                     "number goes to all selected cells."),
          .sample = u"16 ▮▮▮"_s,
          .isNumber = true,
          .text = [](const Row &r) { return bitsText(r.precision.weight.bits); },
          .value = [](const Row &r) { return QVariant(r.precision.weight.bits); },
          .cellToolTip = [](const Row &r) { return quantizerText(r.precision.weight); },
          .total = [](const Document &d) -> QString { return u"ø "_s + shortNumber(d.meanBits()); },
          .totalToolTip =
              [](const Document &) { return Tr::tr("Mean bits over all weights, biases not counted"); }};
}

Info activationBitsColumn() {
  return {
      .id = PrecisionColumn::activationBits,
      .title = Tr::tr("Act. bits"),
      .toolTip = Tr::tr("Bits of the layer's input activation: 1 to 16, or 32 for fp32"),
      .sample = u"16 ▮▮▮"_s,
      .isNumber = true,
      .text = [](const Row &r) { return bitsText(r.precision.activation.bits); },
      .value = [](const Row &r) { return QVariant(r.precision.activation.bits); },
      .cellToolTip = [](const Row &r) { return quantizerText(r.precision.activation); },
      .total = [](const Document &d) -> QString { return u"ø "_s + meanActivationText(d); },
      .totalToolTip =
          [](const Document &) { return Tr::tr("Mean bits over the elements of all input activations"); }};
}

Info schemeColumn() {
  return {.id = PrecisionColumn::scheme,
          .title = Tr::tr("Scheme"),
          .toolTip =
              Tr::tr("How the weights' integers are laid over their range; the activation's scheme is in the "
                     "tool tip and the context menu"),
          .sample = Tr::tr("asymmetric"),
          .text =
              [](const Row &r) {
                return r.precision.weight.isFloat() ? u"–"_s : schemeText(r.precision.weight.scheme);
              },
          .value = [](const Row &r) { return QVariant(fromStd(toString(r.precision.weight.scheme))); },
          .cellToolTip = [](const Row &r) { return schemeToolTip(r.precision); }};
}

LayerFigure sensitivityOf(const Row &row) {
  return row.figures ? row.figures->sensitivity(row.index) : LayerFigure{};
}

LayerFigure errorOf(const Row &row) {
  return row.figures ? row.figures->error(row.index) : LayerFigure{};
}

std::optional<double> heatOf(const LayerFigure &figure) {
  return figure.value ? std::optional(figure.heat) : std::nullopt;
}

Info sensitivityColumn() {
  return {.id = PrecisionColumn::sensitivity,
          .title = Tr::tr("Sensitivity"),
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
          .heat = [](const Row &r) { return heatOf(sensitivityOf(r)); }};
}

Info errorColumn() {
  return {.id = PrecisionColumn::error,
          .title = Tr::tr("SQNR (dB)"),
          .toolTip =
              Tr::tr("Signal to quantization noise ratio of the layer, from the run chosen in the Errors "
                     "panel or the newest finished one; the darker the worse"),
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
          .heat = [](const Row &r) { return heatOf(errorOf(r)); }};
}

Info sizeColumn() {
  return {.id = PrecisionColumn::size,
          .title = Tr::tr("Size (KiB)"),
          .toolTip =
              Tr::tr("Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes"),
          .sample = u"88.88"_s,
          .isNumber = true,
          .text = [](const Row &r) { return shortNumber(r.cost.weightBytes / 1024); },
          .value = [](const Row &r) { return QVariant(r.cost.weightBytes / 1024); },
          .cellToolTip = &sizeToolTip,
          .total = [](const Document &d) { return shortNumber(d.weightBytes() / 1024); },
          .totalToolTip =
              [](const Document &d) {
                return Tr::tr("%1 bytes = %2 (of 2^20 bytes)")
                    .arg(groupedInteger(rounded(d.weightBytes())), megabytesText(d.weightBytes()));
              }};
}

Info bopsColumn() {
  return {
      .id = PrecisionColumn::bops,
      .title = Tr::tr("BOPs (M)"),
      .toolTip = Tr::tr("Millions of bit operations for one picture: MACs × weight bits × activation bits"),
      .sample = u"88.88"_s,
      .isNumber = true,
      .text = [](const Row &r) { return shortNumber(r.cost.bops / 1e6); },
      .value = [](const Row &r) { return QVariant(r.cost.bops / 1e6); },
      .cellToolTip = &bopsToolTip,
      .total = [](const Document &d) { return shortNumber(d.cost().total.bops / 1e6); },
      .totalToolTip =
          [](const Document &d) {
            return Tr::tr("%1 bit operations a picture").arg(groupedInteger(rounded(d.cost().total.bops)));
          }};
}

Info energyColumn() {
  return {.id = PrecisionColumn::energy,
          .title = Tr::tr("Energy (nJ)"),
          .toolTip = Tr::tr("Energy for one picture on the chosen hardware profile"),
          .sample = u"88.88"_s,
          .isNumber = true,
          .text = [](const Row &r) { return shortNumber(r.cost.energyPicojoules / 1000); },
          .value = [](const Row &r) { return QVariant(r.cost.energyPicojoules / 1000); },
          .cellToolTip = &energyToolTip,
          .total = [](const Document &d) { return shortNumber(d.cost().total.energyPicojoules / 1000); },
          .totalToolTip =
              [](const Document &d) {
                return Tr::tr("%1 a picture on %2")
                    .arg(energyText(d.cost().total.energyPicojoules), fromStd(d.hardware().title));
              }};
}

Info lockColumn() {
  return {.id = PrecisionColumn::lock,
          .title = Tr::tr("Lock"),
          .toolTip = Tr::tr("A locked layer keeps its precision, whatever preset is applied"),
          .sample = u"Lock"_s,
          .text = [](const Row &) { return QString(); },
          .value = [](const Row &r) { return QVariant(r.locked); },
          .cellToolTip =
              [](const Row &r) {
                return r.locked ? Tr::tr("Locked: click to unlock") : Tr::tr("Click to lock");
              }};
}

} // namespace

const std::vector<PrecisionColumnInfo> &precisionColumns() {
  static const std::vector<PrecisionColumnInfo> columns{
      nameColumn(),       kindColumn(),           shapeColumn(),  parametersColumn(),  macsColumn(),
      weightBitsColumn(), activationBitsColumn(), schemeColumn(), sensitivityColumn(), errorColumn(),
      sizeColumn(),       bopsColumn(),           energyColumn(), lockColumn()};
  return columns;
}

const PrecisionColumnInfo &columnInfo(PrecisionColumn column) {
  return precisionColumns().at(static_cast<std::size_t>(column));
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
